// Which commune a title above a table, the name of its sheet or a note under it says that the figures are of: those of another are not taken.

import { levelOfKind, type Unit } from '../../plan/unit.js';
import { foldWords } from '../../text/fold-words.js';

/** Lines that still belong to a table below them. */
const NEAR = 6;

const KIND = '(?:phường|xã|thị trấn|đặc khu)';
const NAME = String.raw`\p{Lu}[\p{L}’']*(?:[\s-]\p{Lu}[\p{L}’']*){0,3}`;
/** "phường Cửa Nam" in small letters, or after a mark or the beginning of a line. */
const inSmall = new RegExp(
  String.raw`(?<![\p{L}\d/-]|(?:[Tt]ác|[Đđ]ô|[Tt]hị|[Cc]ác|[Cc]ấp)\s)(?:[Pp]hường|[Xx]ã|[Tt]hị trấn|[Đđ]ặc khu)\s+(?<name>${NAME})`,
  'gu',
);
/** In a line of capitals a name is known by what stands before its kind, and ends at the words of the title. */
const inCapitals = new RegExp(
  String.raw`(?<=(?:^|[-–:(]|(?<!\p{L})(?:CỦA|UBND|HĐND|NHÂN DÂN|ĐỊA BÀN|TẠI|Ở|ĐƠN VỊ|CHO))\s*)(?<!(?:CÁC|CẤP|THỊ|TÁC)\s+)${KIND.toUpperCase()}\s+(?<name>${NAME})`,
  'gu',
);
const titleWords =
  /(?:^|[\s-]+)(?:NĂM|TRÊN|TẠI|VỀ|GIAI|CỦA|VÀ|THEO|ĐẾN|THUỘC|TRONG|DO|CHO|THÀNH|TỈNH|QUÝ|THÁNG|HỘI|ĐẠT|THỰC)(?:\s.*|-.*)?$/u;

function namedIn(line: string): string[] {
  const text = line.normalize('NFC').replace(/\s+/gu, ' ').trim();
  const capitals = !/\p{Ll}{2,}/u.test(text);
  return [...text.matchAll(capitals ? inCapitals : inSmall)].flatMap(({ 0: words, groups }) => {
    const full = groups?.name ?? '';
    const name = capitals ? full.replace(titleWords, '').trim() : full;
    return name === '' ? [] : [words.slice(0, words.length - full.length) + name];
  });
}

/**
 * @param own the unit that figures are wanted of, under all its names
 * @param lines above the table, from the top
 * @param notes under it
 * @returns the other commune by the words of the title, and their line; undefined where none is named, or the own one is, too
 */
export function otherUnitOfTitle(
  own: readonly Unit[],
  lines: readonly string[],
  sheet = '',
  notes: readonly string[] = [],
): { readonly words: string; readonly line: string } | undefined {
  if (own.length === 0 || !own.every(({ kind }) => levelOfKind(kind) === 1)) return undefined;
  const all = [...lines.slice(-NEAR).reverse(), sheet, ...notes];
  const names = own.map(({ name }) => foldWords(name));
  if (all.some((line) => names.some((name) => ` ${foldWords(line)} `.includes(` ${name} `)))) return undefined;
  for (const line of all) {
    const [words] = namedIn(line);
    if (words !== undefined) return { words, line: line.replace(/\s+/gu, ' ').trim() };
  }
  return undefined;
}
