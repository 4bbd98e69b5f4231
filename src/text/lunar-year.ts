// The name of a year by the lunar calendar: ten stems and twelve branches in turn, sixty years a round ("Bính Ngọ" is 2026, "Đinh Mùi" 2027).

const stems = ['canh', 'tân', 'nhâm', 'quý', 'giáp', 'ất', 'bính', 'đinh', 'mậu', 'kỷ'];
const branches = ['thân', 'dậu', 'tuất', 'hợi', 'tý', 'sửu', 'dần', 'mão', 'thìn', 'tỵ', 'ngọ', 'mùi'];
/** Other spellings of the same. */
const alike: Readonly<Record<string, string>> = { quí: 'quý', kỉ: 'kỷ', tí: 'tý', tị: 'tỵ', vị: 'mùi', mẹo: 'mão' };

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
const namedBy = (write: (word: string) => string): string =>
  `(?:${[...stems, 'quí', 'kỉ'].map(write).join('|')})\\s{1,9}(?:${[...branches, 'tí', 'tị', 'mẹo'].map(write).join('|')})(?!\\p{L})`;

/** In expressions that take any case. */
export const LUNAR_YEAR = namedBy((word) => word);
/** With its capitals, as a name. */
export const LUNAR_NAME = namedBy(capital);

/**
 * @param name stem and branch, in any case
 * @param near the year of the name is the one nearest to this
 * @returns undefined where stem and branch do not go together
 */
export function lunarYearOf(name: string, near: number): number | undefined {
  const [stem = '', branch = ''] = name
    .normalize('NFC')
    .toLowerCase()
    .split(/\s+/u)
    .map((word) => alike[word] ?? word);
  for (let year = near - 29; year <= near + 30; year++)
    if (stems[year % 10] === stem && branches[year % 12] === branch) return year;
  return undefined;
}

/** @param like a name whose case is taken */
export function lunarYearName(year: number, like: string): string {
  const name = `${stems[year % 10]} ${branches[year % 12]}`;
  if (like === like.toUpperCase()) return name.toUpperCase();
  return like === like.toLowerCase() ? name : name.split(' ').map(capital).join(' ');
}
