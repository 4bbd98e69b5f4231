// Numbers of outlines as text: La Mã, Vietnamese letters, decimals. The letters are those the decree's own points run through:
// a b c d đ e g h i k … (NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.6.đ: "theo thứ tự bảng chữ cái tiếng Việt").

const romanParts: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

/** 1 → `I`, 4 → `IV`. @throws RangeError below 1 */
export function roman(value: number): string {
  if (!Number.isInteger(value) || value < 1) throw new RangeError(`no roman numeral for ${value}`);
  let rest = value;
  let text = '';
  for (const [size, letters] of romanParts) {
    while (rest >= size) {
      text += letters;
      rest -= size;
    }
  }
  return text;
}

const alphabet = 'abcdđeghiklmnopqrstuvxy';

/** How many points letters can number. */
export const LETTERS = alphabet.length;

/** 1 → `a`, 5 → `đ`, 7 → `g`; after `y` it goes on with `aa`, `ab`. @throws RangeError below 1 */
export function letter(value: number): string {
  if (!Number.isInteger(value) || value < 1) throw new RangeError(`no letter for ${value}`);
  const index = value - 1;
  const last = alphabet[index % alphabet.length] as string;
  return index < alphabet.length ? last : letter(Math.floor(index / alphabet.length)) + last;
}

/** What a number of an outline may look like. `path` is decimal with the numbers above it: `1.2`. */
export type NumeralStyle = 'roman' | 'LETTER' | 'decimal' | 'path' | 'letter' | 'none';

/** The numeral alone, without its `.` or `)`. @param above numeral of the level above, for `path` */
export function numeral(style: NumeralStyle, value: number, above = ''): string {
  switch (style) {
    case 'roman':
      return roman(value);
    case 'LETTER':
      return letter(value).toUpperCase();
    case 'letter':
      return letter(value);
    case 'decimal':
      return String(value);
    case 'path':
      return above ? `${above}.${value}` : String(value);
    case 'none':
      return '';
  }
}

const romanValue = (text: string): number | undefined => {
  let rest = text.toUpperCase();
  let value = 0;
  for (const [size, letters] of romanParts) {
    while (rest.startsWith(letters)) {
      rest = rest.slice(letters.length);
      value += size;
    }
  }
  return rest === '' && value > 0 && value < 4000 && roman(value) === text.toUpperCase() ? value : undefined;
};

const letterValue = (text: string): number | undefined => {
  const index = text.length === 1 ? alphabet.indexOf(text.toLowerCase()) : -1;
  return index < 0 ? undefined : index + 1;
};

/** The place a numeral has in its row, marks at its end aside: `IV` → 4, `đ)` → 5, `3.22` → 22 (path). Undefined if it is none. */
export function numeralValue(style: NumeralStyle, text: string): number | undefined {
  const bare = text.trim().replace(/(?<![.)\]:])[.)\]:]+$/, '');
  switch (style) {
    case 'roman':
      return romanValue(bare);
    case 'LETTER':
    case 'letter':
      return letterValue(bare);
    case 'decimal':
      return /^\d{1,6}$/.test(bare) ? Number(bare) : undefined;
    case 'path': {
      const last = /^(?:\d{1,4}\.)*(\d{1,6})$/.exec(bare)?.[1];
      return last === undefined ? undefined : Number(last);
    }
    case 'none':
      return undefined;
  }
}
