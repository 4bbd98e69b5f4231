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

/** Whether a letter or digit at `after` goes on with the word that ends before it; a figure goes on over its point and comma. */
function goesOn(text: string, after: number): boolean {
  const [last, next, further] = [text[after - 1] ?? '', text[after] ?? '', text[after + 1] ?? ''];
  if (WORD.test(last) && WORD.test(next)) return true;
  return /\d/.test(last) && /[.,]/.test(next) && /\d/.test(further);
}

/** Whether this stretch is cut out of no word and no figure: `5.000` is not a part of `15.000` or `5.000.000`. */
export const isWhole = (text: string, start: number, end: number): boolean =>
  !goesOn(text, start) && !goesOn(text, end) && !(/\d/.test(text[start] ?? '') && goesOn(text, start - 1));
