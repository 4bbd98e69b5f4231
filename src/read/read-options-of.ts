// What readers take from the import data and from the style sheet.

import { afterRecipientsLabel, readAnnexLabel } from '../doctype/page-lines.js';
import type { StyleSheet } from '../document/style-sheet.js';
import type { ImportData } from './extract/import-data.js';
import { folded } from './extract/same-words.js';
import type { ReadOptions } from './read-options.js';

export const readOptionsOf = ({ patterns, heads }: ImportData, styles: StyleSheet): ReadOptions => {
  const kinds = new Set(patterns.kinds.map((kind) => folded(kind)));
  const roles = new Map(Object.entries(styles.roles).map(([role, style]) => [style.name, role]));
  return {
    roleOfStyle: (name) => roles.get(name),
    heads,
    startsPart: (line) => {
      const text = folded(line.replace(/[*#]/g, ''));
      return (
        readAnnexLabel(text) !== undefined ||
        afterRecipientsLabel(text) === '' ||
        (!/\p{Ll}/u.test(line) && kinds.has(text))
      );
    },
  };
};
