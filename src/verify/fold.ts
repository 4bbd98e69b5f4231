// One form for comparing texts: composed letters, plain spaces and hyphens, no marks for bold and italic.

// What is drawn, but no reader sees on white paper.

/** Smaller letters, in pt, are no letters to read. */
export const LEAST_SIZE = 4;

/** From so bright on, of 255, a colour is that of the paper. */
const BRIGHT = 225;

/** @param colour `rrggbb` */
export const isPale = (colour: string): boolean =>
  /^[0-9a-f]{6}$/i.test(colour) && [0, 2, 4].every((at) => Number.parseInt(colour.slice(at, at + 2), 16) >= BRIGHT);

// How many pages a PDF has, from the root of its page tree (ISO 32000-1, 7.7.3.2), without opening it in full. For our own files,
// whose objects are not packed into streams.

/** Pages of a written file; undefined for formats without pages. @param file `pages` where its maker has counted them */
export const pagesOf = (file: {
  readonly format: string;
  readonly bytes: Uint8Array;
  readonly pages?: number | undefined;
}): number | undefined => (file.format === 'pdf' ? (file.pages ?? pdfPageCount(file.bytes)) : undefined);

/** @returns undefined if the file keeps its page tree packed */
function pdfPageCount(bytes: Uint8Array): number | undefined {
  const text = new TextDecoder('latin1').decode(bytes);
  const counts = [...text.matchAll(/\/Type\s*\/Pages\b[^>]*?\/Count\s+(\d+)/g)].map((match) => Number(match[1]));
  return counts.length > 0 ? Math.max(...counts) : undefined;
}

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
    .replace(/(?<![.;,:/ ])[.;,:/ ]+$/, '');

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
