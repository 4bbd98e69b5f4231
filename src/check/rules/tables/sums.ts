// Whether a row of sums is the sum of the rows that it sums up.

import type { Localized } from '../../../diagnostics/index.js';
import { isAveraged } from '../../../doctype/measures.js';
import {
  addDecimals,
  compareDecimals,
  type Decimal,
  formatDecimal,
  multiplyDecimals,
  negative,
  parseDecimal,
  trimDecimal,
  whole,
} from '../../../text/decimal.js';
import { type Finding, onLine } from '../../rule.js';
import { type CellView, type ColumnView, cellOf, type RowView, type TableView } from '../../view/text-view.js';

// Cells whose figures are added up: what is read of them, which columns are summed, how deep the number of a row stands.

/** Columns whose figures nobody adds up: numbers of rows, shares, means, marks, days, codes. */
const unsummed =
  /%|t[ỷỉ] lệ|bình quân|trung bình|điểm|xếp|hạng|mức độ|đơn giá|định mức|số thứ tự|^(?:s?tt|stt)$|mã|năm sinh|điện thoại|thời gian|thời hạn|ngày|ghi chú|tăng|giảm|so với|cùng kỳ|lũy kế|luỹ kế/iu;
const apart: ReadonlySet<string> = new Set(['number', 'deadline', 'unit', 'name', 'task', 'lead', 'support']);

export const isSummed = (column: ColumnView | undefined): boolean =>
  column !== undefined && !apart.has(column.role) && !unsummed.test(column.title);

/** A number of a row says how deep it stands: "I", "A", "1", "1.1", "a"; empty where it has none. */
export const depthOf = (number: string): string =>
  /^[IVXLC]+$/u.test(number)
    ? 'roman'
    : /^\p{Lu}$/u.test(number)
      ? 'capital'
      : /^\d+(?:\.\d+)*$/u.test(number)
        ? `digits ${number.split('.').length}`
        : /^\p{Ll}$/u.test(number)
          ? 'letter'
          : '';

const money = /kinh phí|ngân sách|vốn|thành tiền|số tiền|đồng(?!\p{L})|dự toán/iu;
export const isMoney = (text: string): boolean => money.test(text);

/** The unit of a row's figure in a column, in small letters. Beside amounts of money "bộ", "cái" are the unit of the quantity; "Đơn vị" beside no other name is a name. */
export function unitOf(table: TableView, row: RowView, column: number): string {
  if (!table.columns.some(({ role }) => role === 'name' || role === 'task')) return '';
  const unit = cellOf(table, row, 'unit')?.text.trim().toLowerCase() ?? '';
  return isMoney(table.columns[column]?.title ?? '') && !isMoney(unit) ? '' : unit;
}

export const isEmpty = (text: string): boolean => /^[-–—.…\s]*$/u.test(text);

/** The row's cell of a column; undefined where it spans others. */
export const plainCell = (row: RowView, column: number): CellView | undefined =>
  row.cells.find((cell) => cell.column === column && cell.span === 1 && cell.down === 1);

/** The figure of a cell that is nothing else: `10.500`, `10.500 đồng`. */
export const figureOf = (cell: CellView | undefined): Decimal | undefined =>
  cell?.lines.length === 1 ? parseDecimal(cell.text.trim().replace(/(?<=\d)\s*(?:đồng|đ)\.?$/iu, '')) : undefined;

export const distance = (a: Decimal, b: Decimal): Decimal => {
  const difference = addDecimals(a, negative(b));
  return compareDecimals(difference, whole(0)) < 0 ? negative(difference) : difference;
};

export function wrongSum(cell: CellView, message: (written: string) => Localized, remedy: Localized): Finding[] {
  const [line] = cell.lines;
  return line ? [onLine(line, message(line.text.trim()), remedy)] : [];
}

// Columns that other columns of the row make: "Tổng" of those beside it, "Thành tiền" of quantity and price. Other rows of the table have
// to show that it is so.

const total = /^(?:tổng(?:\s+(?:số|cộng|kinh phí|mức|vốn|nguồn|ngân sách|dự toán|cả năm))*|cộng|(?:cộng )?cả năm)$/iu;
/** The words of a head without its unit. */
const headOf = (title: string): string => title.replace(/(?:(?<!\s)\s+)?\([^)]{0,300}\)/gu, '').trim();

const name = (table: TableView, row: RowView): string =>
  (cellOf(table, row, 'name') ?? cellOf(table, row, 'task'))?.text ?? '';

interface Judged {
  readonly cell: CellView;
  readonly value: Decimal;
  readonly sum: Decimal;
  readonly fits: boolean;
  /** Of two figures at least, and too large to be a sum by chance. */
  readonly telling: boolean;
}

function sumsOf(table: TableView, column: number, parts: readonly number[]): Judged[] {
  return table.rows.flatMap((row): Judged[] => {
    const cell = plainCell(row, column);
    const value = figureOf(cell);
    const cells = parts.map((part) => plainCell(row, part));
    if (row.kind === 'note' || !cell || !value || isAveraged(unitOf(table, row, column), name(table, row))) return [];
    const figures = cells.map((each) => (each && /^\s*[-–—]\s*$/u.test(each.text) ? whole(0) : figureOf(each)));
    if (figures.some((each) => !each)) return [];
    const sum = (figures as Decimal[]).reduce(addDecimals, whole(0));
    const telling =
      (figures as Decimal[]).filter(({ digits }) => digits !== 0n).length > 1 && compareDecimals(value, whole(10)) >= 0;
    return [{ cell, value, sum, telling, fits: compareDecimals(sum, value) === 0 }];
  });
}

export function totalColumns(table: TableView, column: number): Finding[] {
  if (!isSummed(table.columns[column]) || !total.test(headOf(table.columns[column]?.title ?? ''))) return [];
  const figures = (at: number): boolean =>
    isSummed(table.columns[at]) && table.rows.some((row) => figureOf(plainCell(row, at)) !== undefined);
  const beside = ([1, -1] as const).flatMap((step) => {
    const columns: number[] = [];
    for (let at = column + step; figures(at); at += step) columns.push(at);
    return columns.slice(1).map((_, index) => ({
      judged: sumsOf(table, column, columns.slice(0, index + 2)),
      // all figures on that side: one row shows it; of some of them two have to
      least: index + 2 === columns.length ? 1 : 2,
    }));
  });
  const right = (judged: readonly Judged[]): number => judged.filter(({ fits, telling }) => fits && telling).length;
  const [best] = beside
    .filter(({ judged, least }) => right(judged) >= least)
    .sort((a, b) => right(b.judged) - right(a.judged));
  const wrong = best?.judged.filter(({ fits }) => !fits) ?? [];
  if (!best || wrong.length > right(best.judged)) return [];
  return wrong.flatMap(({ cell, sum }) =>
    wrongSum(
      cell,
      (written) => ({
        vi: `Cột tổng ghi ${written}, còn các cột cộng lại là ${formatDecimal(sum)}.`,
        en: `The total says ${written}, the columns add up to ${formatDecimal(sum)}.`,
      }),
      { vi: 'Đối chiếu lại tổng và từng cột của dòng.', en: 'Compare the total with the columns of its row.' },
    ),
  );
}

const quantity = /^(?:số lượng|khối lượng|SL)$/iu;
const price = /^(?:đơn giá|định mức|mức chi|giá)$/iu;
const amount = /^(?:thành tiền|tổng tiền)$/iu;
const changed = /VAT|thuế|chiết khấu|hỗ trợ|%|t[ỷỉ] lệ|hệ số/iu;

/** Whether a product, in đồng or in thousands or millions of them, is the amount as far as its last digit tells. */
const isAmount = (product: Decimal, value: Decimal): boolean =>
  [0, 3, 6, 9].some((scale) => {
    const scaled = { ...product, scale: product.scale + scale };
    return compareDecimals(distance(scaled, value), { digits: scale === 0 ? 0n : 1n, scale: value.scale }) <= 0;
  });

export function amountColumns(table: TableView): Finding[] {
  const find = (head: RegExp): number => table.columns.findIndex(({ title }) => head.test(headOf(title)));
  const [count, cost, result] = [find(quantity), find(price), find(amount)];
  if (Math.min(count, cost, result) < 0 || table.columns.some(({ title }) => changed.test(title))) return [];
  const judged = table.rows.flatMap((row) => {
    const at = (column: number): Decimal | undefined => figureOf(plainCell(row, column));
    const [cell, value, times, each] = [plainCell(row, result), at(result), at(count), at(cost)];
    if (row.kind !== 'item' || !cell || !value || !times || !each) return [];
    const product = multiplyDecimals(times, each);
    // "Số ngày", "Số buổi" between them may be factors, too
    let products = [product];
    for (let column = 1; column < result; column++) {
      const more = column === count || column === cost ? undefined : at(column);
      if (more) products = [...products, ...products.map((other) => multiplyDecimals(other, more))];
    }
    return [{ cell, product, plain: products.length === 1, fits: products.some((other) => isAmount(other, value)) }];
  });
  const wrong = judged.filter(({ fits }) => !fits);
  const right = judged.length - wrong.length;
  if (wrong.length > Math.max(wrong.every(({ plain }) => plain) ? 1 : 0, right)) return [];
  return wrong.flatMap(({ cell, product }) =>
    wrongSum(
      cell,
      (written) => ({
        vi: `Thành tiền ghi ${written}, còn số lượng nhân đơn giá là ${formatDecimal(trimDecimal(product))}.`,
        en: `The amount says ${written}, quantity times price is ${formatDecimal(trimDecimal(product))}.`,
      }),
      { vi: 'Đối chiếu lại số lượng, đơn giá và thành tiền.', en: 'Compare quantity, price and amount.' },
    ),
  );
}

// Rows of groups that are the sums of theirs: "I" of "1" and "2", "2" of "2.1" and "2.2". Parts of a count need not be all of it, nor apart
// ("hộ nghèo" of "tổng số hộ"): there another group of the column has to show that they are added up.

const ranks = ['capital', 'roman', 'digits 1', 'digits 2', 'digits 3', 'digits 4', 'letter', 'dash'];
/** Its rows are some of it, or are not parts at all. */
const someOf = /trong đó|riêng|bao gồm cả|còn lại|lũy kế|luỹ kế|bình quân/iu;

/** How deep each row stands, from 0; -1 where nothing says it. "C" after "B" is a letter, not a hundred. */
function ranksOf(rows: readonly RowView[]): number[] {
  const capitals = new Set(rows.map(({ number }) => number).filter((number) => depthOf(number) === 'capital'));
  return rows.map(({ number, cells }) => {
    if (number === '') return /^\s*[-–+]\s*$/u.test(cells[0]?.text ?? '') ? ranks.indexOf('dash') : -1;
    const letter = capitals.has(String.fromCharCode(number.charCodeAt(0) - 1)) && number.length === 1;
    return ranks.indexOf(letter ? 'capital' : depthOf(number));
  });
}

interface Group {
  readonly cell: CellView;
  readonly parts: Decimal;
  readonly several: boolean;
  readonly fits: boolean;
  readonly money: boolean;
}

const textOf = (table: TableView, row: RowView, role: string): string => cellOf(table, row, role)?.text.trim() ?? '';
const nameOf = (table: TableView, row: RowView): string =>
  textOf(table, row, 'name') || textOf(table, row, 'task') || row.cells.map(({ text }) => text).join(' ');

function groupAt(table: TableView, depths: readonly number[], at: number, column: number): Group | undefined {
  const row = table.rows[at] as RowView;
  const depth = depths[at] as number;
  const [cell, value] = [plainCell(row, column), figureOf(plainCell(row, column))];
  if (depth < 0 || !cell || !value) return undefined;
  const ends = table.rows.findIndex(
    ({ kind }, place) => place > at && (kind === 'total' || kind === 'note' || (depths[place] as number) <= depth),
  );
  // a row without a number within a group leaves open what it belongs to
  if (ends >= 0 && depths[ends] === -1 && table.rows[ends]?.kind !== 'total') return undefined;
  const below = table.rows.slice(at + 1, ends < 0 ? undefined : ends);
  const next = depths[at + 1];
  const own = below.filter((_, place) => depths[at + 1 + place] === next);
  const figures = own.map((each) => figureOf(plainCell(each, column)));
  if (own.length === 0 || figures.some((figure) => !figure)) return undefined;
  const all = [row, ...own];
  const units = new Set(all.map((each) => unitOf(table, each, column)).filter((unit) => unit !== ''));
  const [unit] = units;
  if (units.size > 1 || all.some((each) => isAveraged(unit, nameOf(table, each)) || someOf.test(nameOf(table, each))))
    return undefined;
  const dotted = /^digits/u.test(depthOf(row.number)) && /^digits/u.test(depthOf(own[0]?.number ?? ''));
  if (dotted && own.some(({ number }) => !number.startsWith(`${row.number}.`))) return undefined;
  const parts = (figures as Decimal[]).reduce(addDecimals, whole(0));
  return {
    cell,
    parts,
    several: own.length > 1,
    fits: compareDecimals(parts, value) === 0,
    money: isMoney(`${table.columns[column]?.title} ${unit ?? ''}`),
  };
}

export function groupSums(table: TableView, column: number): Finding[] {
  if (!isSummed(table.columns[column])) return [];
  const depths = ranksOf(table.rows);
  const groups = table.rows.flatMap((_, at) => groupAt(table, depths, at, column) ?? []);
  const right = groups.filter(({ fits }) => fits).length;
  const wrong = groups.filter(({ fits, several }) => !fits && several);
  return wrong.flatMap(({ cell, parts, money: counted }) =>
    wrong.length > (counted ? Math.max(1, right) : right)
      ? []
      : wrongSum(
          cell,
          (written) => ({
            vi: `Dòng nhóm ghi ${written}, còn các dòng của nhóm cộng lại là ${formatDecimal(parts)}.`,
            en: `The row of the group says ${written}, its rows add up to ${formatDecimal(parts)}.`,
          }),
          { vi: 'Đối chiếu lại dòng nhóm và từng dòng của nó.', en: 'Compare the group with its rows.' },
        ),
  );
}
