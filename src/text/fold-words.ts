// Words that are only compared: case, punctuation, runs of spaces and the two places of a tone mark (hòa, hoà) do not count; other marks do,
// since "mã" is not "mà".

const onFirst: Readonly<Record<string, string>> = {
  oà: 'òa',
  oá: 'óa',
  oả: 'ỏa',
  oã: 'õa',
  oạ: 'ọa',
  oè: 'òe',
  oé: 'óe',
  oẻ: 'ỏe',
  oẽ: 'õe',
  oẹ: 'ọe',
  uỳ: 'ùy',
  uý: 'úy',
  uỷ: 'ủy',
  uỹ: 'ũy',
  uỵ: 'ụy',
};

/** The tone of a closing `oa`, `oe`, `uy` on its first letter, so that `hoà` and `hòa` are one word. @param text in small letters, NFC */
export const modernMarks = (text: string): string =>
  text.replace(/(?<!q)(?:o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ])(?!\p{L})/gu, (pair) => onFirst[pair] ?? pair);

/** `Hoà Bình.` → `hòa bình`; `%` and `#` are words of their own. */
export const foldWords = (text: string): string =>
  modernMarks(text.normalize('NFC').toLowerCase())
    .replace(/[%#]/gu, ' $& ')
    .replace(/[^\p{L}\p{N}%#]+/gu, ' ')
    .trim();

/** One spelling of a text that is compared with its marks: small letters, one kind of dash and of quotes, single spaces, `òa` for `oà`. */
export const sameWords = (text: string): string =>
  modernMarks(text.normalize('NFC').toLowerCase())
    .replace(/[‐-―−]/g, '-')
    .replace(/[“”]/g, '"')
    .replace(/(?:(?<!\s)\s+)?-\s*/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
