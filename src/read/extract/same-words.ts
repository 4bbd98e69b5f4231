// Comparing texts where form does not count: case, spaces, dashes, quotes.

/** One form for text that is only compared. */
export const folded = (text: string): string =>
  text
    .normalize('NFC')
    .toLocaleLowerCase('vi')
    .replace(/[–—]/g, '-')
    .replace(/[“”]/g, '"')
    .replace(/oà/g, 'òa')
    .replace(/oá/g, 'óa')
    .replace(/uỷ/g, 'ủy')
    .replace(/\s+/g, ' ')
    .trim();

/** Text before it is compared exactly: only spaces are evened out. */
export const spaced = (text: string): string => text.replace(/\s+/g, ' ').trim();
