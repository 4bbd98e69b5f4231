// One form for comparing texts: composed letters, plain spaces and hyphens, no marks for bold and italic.

/** Every kind of space is one space, ends are trimmed; stars and backslashes go, they may be marks. */
export const fold = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[*\\\u200b\u00ad\ufeff]/g, '')
    .replace(/[\u2010\u2011]/g, '-')
    .replace(/[\s\u00a0]+/g, ' ')
    .trim();

export const foldCase = (text: string): string => text.toUpperCase();

/** The text without what lists and sentences add at its ends: a dash before it, stops after it. */
export const bare = (text: string): string =>
  fold(text)
    .replace(/^[-–+•] */, '')
    .replace(/[.;,:/ ]+$/, '');

const WORD = /[\p{L}\p{N}]/u;

/** Whether no letter or digit of the same word stands next to this stretch. */
export const isWhole = (text: string, start: number, end: number): boolean =>
  !(WORD.test(text[start] ?? '') && WORD.test(text[start - 1] ?? '')) &&
  !(WORD.test(text[end - 1] ?? '') && WORD.test(text[end] ?? ''));
