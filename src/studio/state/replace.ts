// Words found in all texts of a plan, and others put in their place. Pure.

import type { Edit } from '../../data/edits/edit.js';

type Path = readonly (string | number)[];

export interface FoundText {
  readonly path: Path;
  readonly text: string;
}

/** Keys of what is no text for people: names of files, of kinds, of looks. */
const names = new Set([
  'type',
  'columns',
  'numbering',
  'groupNumbering',
  'table',
  'rule',
  'authority',
  'medium',
  'orientation',
  'form',
  'id',
]);

/** Texts that hold the words, capital letters alike unless they matter, in the order of the plan. */
export function findTexts(data: unknown, words: string, exact = false): FoundText[] {
  if (words === '') return [];
  const fold = (text: string): string => (exact ? text : text.toLocaleLowerCase('vi'));
  const wanted = fold(words.normalize('NFC'));
  const found: FoundText[] = [];
  const visit = (value: unknown, path: Path): void => {
    if (typeof value === 'string') {
      if (fold(value.normalize('NFC')).includes(wanted)) found.push({ path, text: value });
    } else if (Array.isArray(value)) for (const [index, each] of value.entries()) visit(each, [...path, index]);
    else if (value !== null && typeof value === 'object')
      for (const [key, each] of Object.entries(value)) if (!names.has(key)) visit(each, [...path, key]);
  };
  visit(data, []);
  return found;
}

/** All of them replaced as they stand, letter by letter. */
export const replaceAll = (data: unknown, words: string, others: string): Edit[] =>
  findTexts(data, words, true).map(({ path, text }) => ({
    kind: 'set',
    path,
    value: text.normalize('NFC').replaceAll(words.normalize('NFC'), () => others.normalize('NFC')),
  }));
