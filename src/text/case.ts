// Upper and lower case of Vietnamese text. The rules of Unicode without a language are those of Vietnamese, and ten times as fast.

export const upper = (text: string): string => text.toUpperCase();

/** First letter upper case, the rest as it is. */
export const capitalize = (text: string): string => {
  const [first = '', ...rest] = text;
  return upper(first) + rest.join('');
};

/** First letter lower case, the rest as it is. */
export const uncapitalize = (text: string): string => {
  const [first = '', ...rest] = text;
  return first.toLowerCase() + rest.join('');
};

/** For file names: no marks, lower case, words joined by hyphens. `Phường Sao Mai` → `phuong-sao-mai`. */
export const slug = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[đð]/g, 'd')
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');

const hasUpper = /\p{Lu}/u;
const hasLower = /\p{Ll}/u;

/** Letters, and none of them small. */
export const isUpper = (text: string): boolean => hasUpper.test(text) && !hasLower.test(text);

/** Mostly capitals: a line in capitals with a few small words (`ngày`, `và`) in it. */
export function isMostlyUpper(text: string): boolean {
  const upper = text.match(/\p{Lu}/gu)?.length ?? 0;
  const lower = text.match(/\p{Ll}/gu)?.length ?? 0;
  return upper > 0 && lower <= upper / 2;
}
