// What readers of plain text take from the import data.

import type { Patterns } from './extract/import-data.js';
import { folded } from './extract/same-words.js';
import type { ReadOptions } from './read-options.js';

export const readOptionsOf = (patterns: Patterns): ReadOptions => {
  const kinds = new Set(patterns.kinds.map((kind) => folded(kind)));
  return {
    numberHeads: patterns.numberHeads,
    startsPart: (line) => {
      const text = folded(line.replace(/[*#]/g, ''));
      return (
        /^phụ lục(?:\s+(?:số\s*)?[ivxlc\d]+)?\.?$/u.test(text) ||
        /^nơi nhận\s*:?$/u.test(text) ||
        (!/\p{Ll}/u.test(line) && kinds.has(text))
      );
    },
  };
};
