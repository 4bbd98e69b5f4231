// Columns that other columns of the row make: "Tổng" of those beside it, "Thành tiền" of quantity and price. Other rows of the table have to
// show that it is so.

import { isAveraged } from '../../../doctype/measures.js';
import {
  addDecimals,
  compareDecimals,
  type Decimal,
  formatDecimal,
  multiplyDecimals,
  trimDecimal,
  whole,
} from '../../../text/decimal.js';
import type { Finding } from '../../rule.js';
import { type CellView, cellOf, type RowView, type TableView } from '../../view/text-view.js';
import { distance, figureOf, isSummed, plainCell, unitOf, wrongSum } from './summed-cells.js';

const total = /^(?:tổng(?:\s+(?:số|cộng|kinh phí|mức|vốn|nguồn|ngân sách|dự toán|cả năm))*|cộng|(?:cộng )?cả năm)$/iu;
/** The words of a head without its unit. */
const headOf = (title: string): string => title.replace(/\s*\([^)]*\)/gu, '').trim();

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
