// What readers must know of the language to find their way in plain text; it comes from data (templates/import).

import type { Heads } from '../doctype/heads/heads.js';
import { afterRecipientsLabel, readAnnexLabel } from '../doctype/page-lines.js';
import type { StyleSheet } from '../document/style-sheet.js';
import { sameWords } from '../text/fold-words.js';
import type { ImportData } from './extract/import-data.js';

export interface ReadOptions {
  /** What heads of columns are called. */
  readonly heads: Heads;
  /** A line that begins a part of a document: a kind of text, an annex, the recipients. */
  readonly startsPart: (line: string) => boolean;
  /** The role that a named style of our own documents stands for. */
  readonly roleOfStyle: (name: string) => string | undefined;
}

// What readers take from the import data and from the style sheet.

export const readOptionsOf = ({ patterns, heads }: ImportData, styles: StyleSheet): ReadOptions => {
  const kinds = new Set(patterns.kinds.map((kind) => sameWords(kind)));
  const roles = new Map(Object.entries(styles.roles).map(([role, style]) => [style.name, role]));
  return {
    roleOfStyle: (name) => roles.get(name),
    heads,
    startsPart: (line) => {
      const text = sameWords(line.replace(/[*#]/g, ''));
      return (
        readAnnexLabel(text) !== undefined ||
        afterRecipientsLabel(text) === '' ||
        (!/\p{Ll}/u.test(line) && kinds.has(text))
      );
    },
  };
};
