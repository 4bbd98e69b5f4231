// A table as lines of text gave it: rows of cells, before heads, repeated heads and torn rows are told apart.

import type { Inline } from '../../document/document.js';
import { plainText } from '../../document/walk.js';
import { breakAtTags, cleanLines } from './clean-markup.js';
import { joinCellLines } from './join-lines.js';

export interface RawCell {
  /** Its paragraphs. */
  readonly lines: readonly (readonly Inline[])[];
  /** Columns it covers, 1 if absent. */
  readonly span?: number;
}

export interface RawRow {
  readonly cells: readonly RawCell[];
  readonly line: number;
  /** An empty line stood before it: perhaps a new page. */
  readonly afterGap: boolean;
}

/** Bullets that share a line, each after the end of the one before it. */
const bulletsApart = (text: string): string => text.replace(/([;.:])[ \t]+([-+]) +(?=[\p{L}\d])/gu, '$1\n$2 ');

/** A character that no text holds (see text/normalize): a line that a tag made, which is never joined to the next. */
const OWN_LINE = '\u000b';

export const rawCell = (text: string): RawCell => ({
  lines: breakAtTags(bulletsApart(text), OWN_LINE)
    .split(OWN_LINE)
    .flatMap((part) => joinCellLines(cleanLines(part, false))),
});

export const cellText = (cell: RawCell | undefined): string =>
  (cell?.lines ?? [])
    .map((line) => plainText(line))
    .join('\n')
    .trim();
