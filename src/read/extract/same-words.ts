// Comparing texts where form does not count: case, spaces, dashes, quotes.

/** Where the mark stands in `hoà` and `hòa`: two ways of writing one word. */
const onFirst: Readonly<Record<string, string>> = { à: 'ò', á: 'ó', ả: 'ỏ', ã: 'õ', ạ: 'ọ' };

/** One form for text that is only compared. */
export const folded = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[–—]/g, '-')
    .replace(/[“”]/g, '"')
    .replace(/o([àáảãạ])(?!\p{L})/gu, (_all, marked: string) => `${onFirst[marked]}a`)
    .replace(/uỷ(?!\p{L})/gu, 'ủy')
    .replace(/\s+/g, ' ')
    .trim();

/** Text before it is compared exactly: only spaces are evened out. */
export const spaced = (text: string): string => text.replace(/\s+/g, ' ').trim();
