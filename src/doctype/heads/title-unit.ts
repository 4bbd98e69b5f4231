// Which commune (or the whole of a province) a title above a table, the name of its sheet or a note under it says that the figures are of: those of another are not taken.

import type { Diagnostic, Localized } from '../../diagnostics/index.js';
import { levelOfKind, type Unit } from '../../plan/unit.js';
import { upper } from '../../text/case.js';
import { foldWords } from '../../text/fold-words.js';
import { patternOf } from '../../text/pattern.js';

/** Lines that still belong to a table below them. */
const NEAR = 6;

const KIND = '(?:phường|xã|thị trấn|đặc khu)';
const NAME = String.raw`\p{Lu}[\p{L}’']*(?:[\s-]\p{Lu}[\p{L}’']*){0,3}`;
/** "phường Cửa Nam" in small letters, or after a mark or the beginning of a line. */
const inSmall = patternOf(
  String.raw`(?<![\p{L}\d/-]|(?:[Tt]ác|[Đđ]ô|[Tt]hị|[Cc]ác|[Cc]ấp)\s)(?:[Pp]hường|[Xx]ã|[Tt]hị trấn|[Đđ]ặc khu)\s+(?<name>${NAME})`,
  'gu',
);
/** In a line of capitals a name is known by what stands before its kind, and ends at the words of the title. */
const inCapitals = patternOf(
  String.raw`(?<=(?:^|[-–:(]|(?<!\p{L})(?:CỦA|UBND|HĐND|NHÂN DÂN|ĐỊA BÀN|TẠI|Ở|ĐƠN VỊ|CHO))\s*)(?<!(?:CÁC|CẤP|THỊ|TÁC)\s+)${KIND.toUpperCase()}\s+(?<name>${NAME})`,
  'gu',
);
/** In a line of capitals without such words before it a name is one where it runs to the time or place of the title, or to its end. */
const WORD = String.raw`\p{Lu}[\p{L}’']*`;
const toTitleEnd = patternOf(
  String.raw`(?<![\p{L}\d/-])(?<!(?:CÁC|CẤP|THỊ|TÁC|SỐ|MỘT|MỖI|TỪNG|DỰNG|CHUẨN|DANH HIỆU)\s+)${KIND.toUpperCase()}\s+(?<name>${WORD}(?:[\s-]${WORD}){1,3}?)(?=\s*(?:$|[-–:;,(]|(?:NĂM|QUÝ|THÁNG|TỈNH|THÀNH PHỐ|TP|\d+\s+THÁNG)(?!\p{L})))`,
  'gu',
);
/** What is said of communes of a kind: "XÃ NÔNG THÔN MỚI", "PHƯỜNG VĂN MINH ĐÔ THỊ". */
const ofAKind =
  /(?<!\p{L})(?:NÔNG THÔN|VĂN (?:MINH|H(?:ÓA|OÁ))|ĐÔ THỊ|THÔNG MINH|KIỂU MẪU|AN TOÀN|TIÊU BIỂU|KHÓ KHĂN|BIÊN GIỚI|MIỀN NÚI|PHẤN ĐẤU|ĐĂNG KÝ|CHỈ TIÊU|KẾ HOẠCH|KẾT QUẢ|DỰ KIẾN|ƯỚC|ĐẠT|CHUẨN|HỘI|THỰC HIỆN|HOÀN THÀNH|GIAO|ĐƯỢC|NGHÈO|LOẠI|ĐIỂM|VÙNG|CHƯA|ĐÃ|VÀ|CÓ|THEO|SỐ|TRONG|QUẢN LÝ|CHUYỂN ĐỔI|PHÁT TRIỂN|XÂY DỰNG|PHƯỜNG|XÃ)(?!\p{L})/u;
/** A province in the title of a list of units. */
const inProvince = patternOf(
  String.raw`(?<!\p{L})(?:[Tt]ỉnh|TỈNH|[Tt]hành phố|THÀNH PHỐ)\s+(?<name>${WORD}(?:[\s-]${WORD}){0,3})`,
  'gu',
);
/** Figures of all that is above a commune. */
const ofAll = /(?<!\p{L})(?:toàn|cả)\s+(?:tỉnh|thành phố|tp\.?|huyện|quận)(?!\p{L})/iu;
const nameBehind = patternOf(String.raw`^(?:\s${WORD}){1,4}(?=\s\p{Ll}|[^\p{L}\s]|$)`, 'u');
const titleOfFigures = /(?<!\p{L})(?:kết quả|chỉ tiêu|số liệu|thực hiện|bảng|biểu|tổng hợp)(?!\p{L})/iu;
/** A list of what each commune has. */
const ofEach = /(?<!\p{L})(?:các|từng|cấp|theo)\s+(?:xã|phường|đơn vị|địa phương)(?!\p{L})/iu;
const titleWords =
  /(?:^|(?<![\s-])[\s-]+)(?:NĂM|TRÊN|TẠI|VỀ|GIAI|CỦA|VÀ|THEO|ĐẾN|THUỘC|TRONG|DO|CHO|THÀNH|TỈNH|QUÝ|THÁNG|HỘI|ĐẠT|THỰC)(?:\s.*|-.*)?$/u;

/** A part of a commune, all of a line or behind what it is of: "Thôn Đông", "Kết quả của khu phố 3". */
const ofPart = patternOf(
  String.raw`(?:^|(?<!\p{L})(?:của|CỦA|tại|TẠI)\s+|[-–:(]\s*)(?<words>(?<kind>[Tt]hôn|THÔN|[Xx]óm|XÓM|[Ấấ]p|ẤP|[Bb]uôn|BUÔN|[Bb]ản|[Kk]hóm|KHÓM|[Kk]hu phố|KHU PHỐ|[Tt]ổ dân phố|TỔ DÂN PHỐ)\s+(?:(?:số|SỐ)\s+)?(?<name>\d+|${NAME}))(?=\s*(?:$|[-–,.;)]|(?:năm|NĂM)\s))`,
  'u',
);
/** What is above a commune, where a line begins with it or with its office. */
const ofAbove = patternOf(
  String.raw`^(?:(?:UBND|HĐND|ỦY BAN NHÂN DÂN|Ủy ban nhân dân|HỘI ĐỒNG NHÂN DÂN|Hội đồng nhân dân)\s+)?(?:[Hh]uyện|HUYỆN|[Qq]uận|QUẬN|[Tt]hị xã|THỊ XÃ|[Tt]hành phố|THÀNH PHỐ|[Tt]ỉnh|TỈNH)\s+(?<name>${NAME})(?=\s*(?:$|[-–,(]))`,
  'u',
);
/** Of a cell that names a unit alone: "Phần của xã Hoa Lư". */
const inCell =
  /^(?:(?:phần|số liệu|kết quả|chỉ tiêu|kế hoạch)\s+)*(?:(?:của|tại|ở|trên địa bàn)\s+)?(?<kind>phường|xã|thị trấn|đặc khu|huyện|quận|thị xã|thành phố|tỉnh|thôn|xóm|ấp|buôn|bản|khóm|khu phố|tổ dân phố)\s+(?:số\s+)?(?<name>[\p{L}\d’'-]+(?: +[\p{L}\d’'-]+)*)\s*[:.]?$/iu;
const isName = patternOf(`^(?:\\d+|${NAME})$`, 'u');

/** The unit that a cell names and nothing else; undefined where it names none. */
export function unitOfCell(cell: string): string | undefined {
  const { kind = '', name = '' } = inCell.exec(cell.normalize('NFC').replace(/\s+/gu, ' ').trim())?.groups ?? {};
  if (!isName.test(name) || ofAKind.test(upper(name))) return undefined;
  return `${kind} ${name}`;
}

/** "thôn Đông" of a line. */
export function partOfCommune(line: string): string | undefined {
  const found = ofPart.exec(line.normalize('NFC').replace(/\s+/gu, ' ').trim())?.groups;
  const name = (found?.name ?? '').replace(titleWords, '').trim();
  return name === '' || ofAKind.test(upper(name)) ? undefined : `${found?.kind} ${name}`;
}

function namesAbove({ parent }: Unit): string[] {
  return parent ? [foldWords(parent.name), ...namesAbove(parent)] : [];
}

/** "UBND HUYỆN AN HÒA", where the own unit does not belong to it. */
function strangerAbove(line: string, own: readonly Unit[]): string | undefined {
  const found = ofAbove.exec(line.normalize('NFC').replace(/\s+/gu, ' ').trim());
  const above = own.flatMap(namesAbove);
  return !found || above.length === 0 || above.includes(foldWords(found.groups?.name ?? '')) ? undefined : found[0];
}

function namedIn(line: string): string[] {
  const text = line.normalize('NFC').replace(/\s+/gu, ' ').trim();
  const capitals = !/\p{Ll}{2,}/u.test(text);
  const found = [...text.matchAll(capitals ? inCapitals : inSmall)].flatMap(({ 0: words, groups }) => {
    const full = groups?.name ?? '';
    const name = capitals ? full.replace(titleWords, '').trim() : full;
    return name === '' ? [] : [words.slice(0, words.length - full.length) + name];
  });
  if (!capitals || found.length > 0) return found;
  return [...text.matchAll(toTitleEnd)].flatMap(({ 0: words, groups }) =>
    ofAKind.test(groups?.name ?? '') || titleWords.test(groups?.name ?? '') ? [] : [words],
  );
}

/** "toàn thành phố Hà Nội" in a title of figures. */
function allNamedIn(line: string): string | undefined {
  const text = line.normalize('NFC').replace(/\s+/gu, ' ').trim();
  const begins = /^(?:toàn|cả)\s/iu.test(text) && text.split(' ').length <= 6;
  if ((!titleOfFigures.test(text) && !begins) || ofEach.test(text) || /[.;,]$/u.test(text)) return undefined;
  const all = ofAll.exec(text);
  return all ? all[0] + (nameBehind.exec(text.slice(all.index + all[0].length))?.[0] ?? '') : undefined;
}

/** "tỉnh Bình Minh" in a title. */
function provinceIn(line: string): string | undefined {
  const text = line.normalize('NFC').replace(/\s+/gu, ' ').trim();
  for (const { 0: words, groups } of text.matchAll(inProvince)) {
    const name = (groups?.name ?? '').replace(titleWords, '').trim();
    if (name !== '' && !ofAKind.test(name)) return words.slice(0, words.length - (groups?.name ?? '').length) + name;
  }
  return undefined;
}

/** What is said of a table of another unit. @param mine whose figures are wanted @param then what becomes of its figures */
export function otherUnit(
  { words, line }: OtherUnit,
  mine: Localized,
  then: Localized = { vi: 'không dùng', en: 'they are not used' },
): Pick<Diagnostic, 'code' | 'message' | 'remedy'> {
  return {
    code: 'figures/other-unit',
    message: {
      vi: `Bảng ghi là số liệu của "${words}" ("${line}"), không phải của ${mine.vi}: ${then.vi}.`,
      en: `The table says that its figures are those of "${words}" ("${line}"), not of ${mine.en}; ${then.en}.`,
    },
    remedy: {
      vi: `Dùng bảng số liệu của ${mine.vi}; nếu đúng là số liệu của đơn vị này thì sửa tên đơn vị ở dòng đó.`,
      en: `Give the figures of ${mine.en}; if these are, correct the name of the unit in that line.`,
    },
  };
}

interface OtherUnit {
  readonly words: string;
  readonly line: string;
}

/**
 * @param own the unit that figures are wanted of, under all its names
 * @param lines above the table, from the top
 * @param notes under it
 * @param list a row of the table is one of the own units: it may be of a whole province, but of theirs
 * @returns the other commune, or what is above all of them, by the words of the title, and their line; undefined where none is named, or the own one is, too
 */
export function otherUnitOfTitle(
  own: readonly Unit[],
  lines: readonly string[],
  sheet = '',
  notes: readonly string[] = [],
  list = false,
): OtherUnit | undefined {
  if (own.length === 0 || !own.every(({ kind }) => levelOfKind(kind) === 1)) return undefined;
  const all = [...lines.slice(-NEAR).reverse(), sheet, ...notes];
  const names = own.map(({ name }) => foldWords(name));
  const oneLine = (line: string): string => line.replace(/\s+/gu, ' ').trim();
  for (const line of list ? [] : all.slice(0, all.length - notes.length)) {
    const part = partOfCommune(line);
    if (part !== undefined) return { words: part, line: oneLine(line) };
  }
  if (all.some((line) => names.some((name) => ` ${foldWords(line)} `.includes(` ${name} `)))) return undefined;
  const provinces = own.flatMap(({ parent }) => (parent ? [parent, ...(parent.parent ? [parent.parent] : [])] : []));
  const holdsOwn = all.some((line) =>
    provinces.some(({ name }) => ` ${foldWords(line)} `.includes(` ${foldWords(name)} `)),
  );
  const strange = (line: string) => (provinces.length === 0 || holdsOwn ? undefined : provinceIn(line));
  for (const line of all) {
    const [words] = namedIn(line);
    const above = (): string | undefined => (list ? strange(line) : (allNamedIn(line) ?? strangerAbove(line, own)));
    const named = words ?? (notes.includes(line) ? undefined : above());
    if (named !== undefined) return { words: named, line: oneLine(line) };
  }
  return undefined;
}
