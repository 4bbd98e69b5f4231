// A table as lines of text gave it: rows of cells, before heads, repeated heads and torn rows are told apart.

import type { Inline } from '../../document/document.js';
import { plainText } from '../../document/walk.js';
import { cleanLines } from './clean-markup.js';
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

export const rawCell = (text: string): RawCell => ({ lines: joinCellLines(cleanLines(bulletsApart(text), false)) });

export const cellText = (cell: RawCell | undefined): string =>
  (cell?.lines ?? [])
    .map((line) => plainText(line))
    .join('\n')
    .trim();
