// Rows that carry no data: totals, signatures and notes, numbers of columns, rows without a number where the others have one.

import type { Diagnostic, Place } from '../../diagnostics/index.js';
import { unitKinds } from '../../plan/unit.js';
import { upper } from '../../text/case.js';
import { foldWords } from '../../text/fold-words.js';
import { patternOf } from '../../text/pattern.js';
import { isPersonName } from '../page-lines.js';
import type { HeadData, TableKind } from './head-names.js';
import type { Heads } from './heads.js';

/** `person`: a name alone below the rows, which may be that of who signs; `head`: the head of the table once more; `other-head`: that of another table below, whose rows are none of this one. */
type IdleRow = 'total' | 'signature' | 'person' | 'note' | 'column-numbers' | 'unnumbered' | 'head' | 'other-head';

type RowWords = HeadData['rows'];

/** More filled cells than these are no signature: a clerk, an accountant, a chairman. */
const MOST_SIGNED = 3;

const isOneOf = (text: string, list: readonly string[]): boolean => {
  const folded = foldWords(text);
  return list.some((each) => foldWords(each) === folded);
};

const startsWith = (text: string, list: readonly string[]): boolean => {
  const folded = foldWords(text);
  return list.some((each) => {
    const word = foldWords(each);
    return folded === word || folded.startsWith(`${word} `);
  });
};

const beforeColon = (cell: string): string => cell.split(/[:：]/u, 1)[0] ?? '';

const DAY = String.raw`ngày[\s\d.…_]*(?:tháng[\s\d.…_]*năm|/[\s\d.…_]*/)[\s\d.…_]*`;
/** "An Hòa, ngày … tháng … năm 2026" as all of a cell. */
const placeAndDay = patternOf(`^(?:[^,\\d]{2,50},)?\\s*${DAY}$`, 'iu');
const anyDay = patternOf(DAY, 'iu');

/** What may stand behind the words of a total: what is summed up ("I + II", "mục A", "(1+2)"). */
const summed = / (?:(?:mục|nhóm|phần|bảng|biểu|lĩnh vực) )?(?:[ivxlc]{1,5}|[a-hđ])(?= |$)/gu;

/** A total is all of the cell, with at most a count or what it sums up after it: "Tổng số hồ sơ" is an indicator. */
function isTotal(cell: string, totals: readonly string[], { scopes }: RowWords): boolean {
  const text = foldWords(cell.replace(/\([^)]{0,300}\)/gu, ' '))
    .replace(/\d+(?: \d+)*/gu, ' ')
    .replace(/\s+/gu, ' ')
    .replace(summed, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
  return totals.map(foldWords).some((total) => {
    if (text === total) return true;
    return text.startsWith(`${total} `) && isOneOf(text.slice(total.length), scopes);
  });
}

/** "Trung Bình" is the name of a place, "Trung bình" and "TRUNG BÌNH" an average. */
const isProperName = (cell: string): boolean =>
  cell !== upper(cell) && cell.split(/\s+/u).every((word) => /^\p{Lu}\p{Ll}/u.test(word));

/** What stands in the column of numbers, if it is one: "1", "2.1.", "XVIII", "12a". Words that begin there are none, nor are marks. */
export function numberIn(cell: string): string {
  const text = cell.trim();
  const words = /\p{L}{3}/u.test(text) && !/^[IVXLC]+[.)]?$/iu.test(text);
  return words || !/[\p{L}\d]/u.test(text) || /^\(\d+\)\s*\S/u.test(text) ? '' : text;
}

const isFigure = (cell: string): boolean => /^[^\p{L}]*\d[^\p{L}]*$/u.test(cell);

/** A row with its cells as they are judged. */
interface BodyRow {
  readonly filled: readonly string[];
  readonly named: string;
  /** Its number; empty where it has none, undefined where no row of the table has one. */
  readonly own: string | undefined;
  /** A figure stands in it besides its number. */
  readonly figure: boolean;
}

/** Where a row stands. */
interface RowPlace {
  /** Below the last numbered row; in a table without numbers, below the first row. */
  readonly below: boolean;
  /** No data follows: no numbered row; in a table without numbers, none with figures, of which there are some above. */
  readonly tail: boolean;
  /** Rows of data begin with a dash. */
  readonly dashed: boolean;
}

/** In a table without numbers nothing else parts a signature from data, and a sentence may begin with the same words ("Xác nhận hồ sơ …"). */
function isSigned({ filled, named, own }: BodyRow, tail: boolean, words: RowWords): boolean {
  const cells = named === '' ? filled : [filled[0] as string, named];
  if (own !== undefined) {
    const offices = [...words.signatures, ...words.signers];
    return cells.some((each) => anyDay.test(each) || startsWith(each, offices));
  }
  return cells.some(
    (each) =>
      placeAndDay.test(each) ||
      /^(?:TM|KT|TL|TUQ)\.\s*\p{Lu}/u.test(each) ||
      isOneOf(beforeColon(each), words.signatures) ||
      (each === upper(each) && startsWith(each, words.signing)) ||
      (tail && startsWith(each, words.signers)),
  );
}

const begins = /^[-–•+]\s*\p{L}/u;

/** "Ghi chú: …", "(*) …", "Nguồn: …": the word alone may begin a sentence that is none. */
function isNote({ filled }: BodyRow, { tail, dashed }: RowPlace, words: RowWords): boolean {
  const [cell = '', ...others] = filled;
  if (/^\(?[*†]/u.test(cell) || /^\(\d{1,2}\)\s*\S/u.test(cell)) return true;
  if (
    isOneOf(cell, words.notes) ||
    isOneOf(beforeColon(cell).replace(/(?:(?<!\s)\s+)?(?<!\d)\d+\s*$/u, ''), words.notes)
  )
    return true;
  return others.length === 0 && tail && ((!dashed && begins.test(cell)) || startsWith(cell, words.noteStarts));
}

function idleRow(row: BodyRow, place: RowPlace, words: RowWords): IdleRow | undefined {
  const { filled, named, own, figure } = row;
  if (filled.length > 2 && filled.every((each, index) => each.replace(/[()]/gu, '') === String(index + 1)))
    return 'column-numbers';
  const cells = [filled[0] ?? '', named];
  // what is numbered like the rows around it is one of them, were it called "Tổng số"
  const counted = own !== undefined && /^\d/u.test(own);
  if (cells.some((each) => isTotal(each, words.totals, words))) return 'total';
  if (!counted && cells.some((each) => !isProperName(each) && isTotal(each, words.sums, words))) return 'total';
  if (own !== undefined && own !== '') return undefined;
  if (filled.length <= MOST_SIGNED && place.below && !figure) {
    if (isSigned(row, place.tail, words)) return 'signature';
    if (isNote(row, place, words)) return 'note';
  }
  return own === '' ? 'unnumbered' : undefined;
}

const startsKind = patternOf(`^(?:${unitKinds.join('|')}|tp\\.?|tt\\.?)(?!\\p{L})`, 'iu');

/** Where the rows end in names of persons alone, below rows that hold more, or that begin with the kind of a unit. */
function personsFrom(body: readonly BodyRow[]): number {
  const isAlone = ({ filled: [cell = '', ...others] }: BodyRow): boolean =>
    others.length === 0 && isPersonName(cell) && cell.split(/\s+/u).length >= 3 && !startsKind.test(cell);
  const last = body.findLastIndex((row) => row.filled.length > 0 && !isAlone(row));
  const above = body.slice(0, last + 1).filter(({ filled }) => filled.length > 0);
  const differs =
    above.length > 0 &&
    (above.every(({ filled }) => filled.length > 1) || above.every(({ filled }) => startsKind.test(filled[0] ?? '')));
  return differs ? last + 1 : body.length;
}

/** A row of heads among the data: most of its texts are heads, that of the column of numbers or names among them. */
function headAgain(
  row: readonly string[],
  numberAt: number,
  nameAt: number,
  heads: Heads,
  { titles, kind }: { readonly titles: readonly string[]; readonly kind: TableKind },
): 'head' | 'other-head' | undefined {
  const filled = row.map((each) => each.trim()).filter((each) => each !== '');
  const keys = [row[numberAt] ?? '', row[nameAt] ?? ''];
  if (filled.length < 2 || !keys.some((each) => heads.isNumberHead(each) || heads.isWhole(each, kind)))
    return undefined;
  const whole = filled.filter((each) => heads.isNumberHead(each) || heads.isWhole(each, kind));
  if (whole.length < 2 || whole.length * 2 < filled.length) return undefined;
  return titles.every((title, at) => foldWords(title) === foldWords(row[at] ?? '')) ? 'head' : 'other-head';
}

/**
 * Which rows below a head carry no data, by their places.
 * @param rows texts by row and column; of a merged cell the first place has the text
 * @param numberAt column of numbers, if there is one
 * @param nameAt column of names
 * @param head by column its title, to find it or another again further down; absent where rows below are not judged by it
 */
export function idleRowsOf(
  rows: readonly (readonly string[])[],
  numberAt: number | undefined,
  nameAt: number,
  heads: Heads,
  head?: { readonly titles: readonly string[]; readonly kind: TableKind },
): (IdleRow | undefined)[] {
  const { rows: words } = heads.data;
  const numbers = rows.map((row) => (numberAt === undefined ? '' : numberIn(row[numberAt] ?? '')));
  const last = numbers.findLastIndex((each) => each !== '');
  const body = rows.map(
    (row, at): BodyRow => ({
      filled: row.map((each) => each.trim()).filter((each) => each !== ''),
      named: (row[nameAt] ?? '').trim(),
      own: last < 0 ? undefined : numbers[at],
      figure: row.some((each, column) => column !== numberAt && isFigure(each.trim())),
    }),
  );
  const lastData = last < 0 ? body.findLastIndex(({ figure }) => figure) : last;
  const dashed = body.slice(0, lastData + 1).some(({ filled }) => begins.test(filled[0] ?? ''));
  let signed = false;
  const persons = last < 0 ? personsFrom(body) : body.length;
  return body.map((row, at) => {
    const again = head && headAgain(rows[at] as readonly string[], numberAt ?? nameAt, nameAt, heads, head);
    if (again) return again;
    const place = { below: last < 0 ? at > 0 : at > last, tail: lastData >= 0 && at > lastData, dashed };
    const idle = idleRow(row, place, words);
    signed ||= idle === 'signature';
    // names and offices stand below the word that opens a signature
    const under = signed && row.filled.length > 0 && row.filled.length <= MOST_SIGNED && !row.figure && !row.own;
    if (under && idle !== 'total' && idle !== 'note') return 'signature';
    return idle === undefined && at >= persons && row.filled.length > 0 ? 'person' : idle;
  });
}

const idleRowWords: Readonly<Record<IdleRow, { readonly vi: string; readonly en: string }>> = {
  total: { vi: 'dòng tổng cộng', en: 'a row of totals' },
  signature: { vi: 'dòng ký tên, ngày lập', en: 'a row of signatures or dates' },
  person: { vi: 'dòng chỉ có họ tên người', en: 'a row that holds the name of a person alone' },
  note: { vi: 'dòng ghi chú', en: 'a note' },
  head: { vi: 'dòng đầu bảng lặp lại', en: 'the head once more' },
  'other-head': { vi: 'đầu của một bảng khác', en: 'the head of another table' },
  'column-numbers': { vi: 'dòng số thứ tự cột', en: 'a row with the numbers of the columns' },
  unnumbered: {
    vi: 'dòng không có số thứ tự trong khi các dòng khác có',
    en: 'a row without a number where others have one',
  },
};

/** The notes under the rows of a table. @param numberAt @param nameAt as for {@link idleRowsOf} */
export function notesUnder(
  rows: readonly (readonly string[])[],
  numberAt: number | undefined,
  nameAt: number,
  heads: Heads,
): string[] {
  const kinds = idleRowsOf(rows, numberAt, nameAt, heads);
  return rows.flatMap((row, at) => (kinds[at] === 'note' ? [row.filter((cell) => cell.trim() !== '').join(' ')] : []));
}

/** How a row that may be a unit is made one. */
const remedies: Partial<Record<IdleRow, { readonly vi: string; readonly en: string }>> = {
  unnumbered: { vi: 'Nếu là một đơn vị thì ghi số thứ tự.', en: 'If it is a unit, give it a number.' },
  person: {
    vi: 'Nếu là một đơn vị thì ghi loại trước tên ("xã …", "phường …").',
    en: 'If it is a unit, write its kind before the name.',
  },
};

/**
 * A row that carries no data is reported by its first text.
 * @param doubted whether a row without a number, or with a name alone, may be data all the same
 */
export function leftOutRow(
  code: string,
  idle: IdleRow,
  place: Place,
  texts: readonly string[],
  doubted = false,
): Diagnostic {
  const text = texts.find((each) => each.trim() !== '')?.trim() ?? '';
  return {
    code,
    severity: doubted && remedies[idle] ? 'warning' : 'info',
    place,
    message: {
      vi: `Bỏ qua ${idleRowWords[idle].vi}: "${text}".`,
      en: `Left out ${idleRowWords[idle].en}: "${text}".`,
    },
    ...(doubted && remedies[idle] ? { remedy: remedies[idle] } : {}),
  };
}
