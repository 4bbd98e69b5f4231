// Rows of groups that are the sums of theirs: "I" of "1" and "2", "2" of "2.1" and "2.2". Parts of a count need not be all of it, nor apart
// ("hộ nghèo" of "tổng số hộ"): there another group of the column has to show that they are added up.

import { isAveraged } from '../../../doctype/measures.js';
import { addDecimals, compareDecimals, type Decimal, formatDecimal, whole } from '../../../text/decimal.js';
import type { Finding } from '../../rule.js';
import { type CellView, cellOf, type RowView, type TableView } from '../../view/text-view.js';
import { depthOf, figureOf, isMoney, isSummed, plainCell, unitOf, wrongSum } from './summed-cells.js';

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
