// Rows of a table: groups to any depth, numbered rows, rows below rows (`9` → `9.1`). Numbers run on through the groups or start again in
// each; a row or group that states its own number keeps it, and those after it go on from there.

import type { Origin, Paragraph, TableCell, TableRow } from '../../document/document.js';
import { orderOf, sectionNumeral } from '../../plan/numbering.js';
import type { NumeralToken, PlanTable, Row, RowGroup } from '../../plan/table.js';
import { type Face, inlinesOf } from '../tag-inlines.js';
import type { LeafColumn } from './column-layout.js';

// Text of a cell → its paragraphs, one a line; an empty cell still has one.

export function cellParagraphs(text: string, role: string, origin: Origin, face: Face = {}): Paragraph[] {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  if (lines.length === 0) return [{ kind: 'paragraph', role, inlines: [], origin }];
  return lines.map((line) => ({ kind: 'paragraph', role, inlines: inlinesOf(line.trim(), face), origin }));
}

interface BodyOptions {
  readonly numbering: 'continuous' | 'restart' | 'none';
  readonly groupNumbering: readonly NumeralToken[];
  readonly numberMark: '' | '.';
  readonly columns: readonly LeafColumn[];
  /** Path of the table in the plan. */
  readonly path: string;
  readonly template: string;
}

/** Text of a cell as the plan has it: what was a number became text when the plan was read. */
const cellText = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Rows made before, by the row of the plan and all else they depend on: of the same row the same one is made. */
const made = new WeakMap<Row, { readonly key: string; readonly row: TableRow }>();

class Counter {
  constructor(private value = 0) {}

  /** The next number; a stated one sets the count, if it is a plain number. */
  next(stated: string | undefined): string {
    const own = stated === undefined ? undefined : /^(\d+)\.?$/.exec(stated.trim())?.[1];
    if (stated === undefined) this.value += 1;
    else if (own !== undefined) this.value = Number(own);
    return stated ?? String(this.value);
  }
}

const originOf = (plan: string, { template }: BodyOptions): Origin => ({ plan, template });

function itemRow(row: Row, path: string, level: number, number: string, options: BodyOptions): TableRow {
  const columns = options.columns.map(({ role, align }) => `${role} ${align}`).join();
  const key = [options.template, columns, path, level, number].join('\n');
  const before = made.get(row);
  if (before?.key === key) return before.row;
  const cells = options.columns.map(({ role, align }): TableCell => {
    const isNumber = role === 'number';
    const text = isNumber ? number : cellText(row[role]);
    const origin = originOf(isNumber ? path : `${path}.${role}`, options);
    return {
      align,
      verticalAlign: 'top',
      paragraphs: cellParagraphs(text, 'cell', origin, row.isTotal ? { bold: true } : {}),
    };
  });
  const item: TableRow = { kind: row.isTotal ? 'total' : 'item', level, cells, origin: originOf(path, options) };
  made.set(row, { key, row: item });
  return item;
}

function groupRow(title: string, path: string, level: number, number: string, options: BodyOptions): TableRow {
  const origin = originOf(`${path}.title`, options);
  const cell = (text: string, align: TableCell['align'], columnSpan: number): TableCell => ({
    ...(columnSpan > 1 ? { columnSpan } : {}),
    align,
    verticalAlign: 'middle',
    paragraphs: cellParagraphs(text, 'cell-group', origin),
  });
  const all = options.columns.length;
  const isNumberFirst = options.columns[0]?.role === 'number';
  const cells =
    isNumberFirst && all > 1
      ? [cell(number, 'center', 1), cell(title, 'left', all - 1)]
      : [cell(number === '' ? title : `${number}. ${title}`, 'left', all)];
  return { kind: 'group', level, cells, origin: originOf(path, options) };
}

export function bodyRows(table: PlanTable, options: BodyOptions): TableRow[] {
  const rows: TableRow[] = [];

  const item = (row: Row, path: string, level: number, number: string): void => {
    rows.push(itemRow(row, path, level, number, options));
    const below = new Counter();
    row.items?.forEach((each, index) => {
      const bare = number.replace(/\.$/, '');
      const own =
        (options.numbering === 'none' || each.isTotal) && each.number === undefined
          ? ''
          : (each.number ?? `${bare}.${below.next(undefined)}${options.numberMark}`);
      item(each, `${path}.items.${index}`, level + 1, own);
    });
  };

  const items = (list: readonly Row[] | undefined, path: string, counter: Counter): void => {
    list?.forEach((row, index) => {
      const number = options.numbering === 'none' || row.isTotal ? (row.number ?? '') : counter.next(row.number);
      const marked = row.number !== undefined || number === '' ? number : number + options.numberMark;
      item(row, `${path}.${index}`, 0, marked);
    });
  };

  const tokenAt = (level: number): NumeralToken =>
    options.groupNumbering[Math.min(level, options.groupNumbering.length - 1)] ?? 'none';

  const groups = (list: readonly RowGroup[] | undefined, path: string, level: number, counter: Counter): void => {
    let order = 0;
    list?.forEach((each, index) => {
      order = orderOf(tokenAt(level), each.number, order);
      group(each, `${path}.${index}`, level, order, counter);
    });
  };

  const group = (each: RowGroup, path: string, level: number, order: number, counter: Counter): void => {
    const token = tokenAt(level);
    const number = each.number ?? (token === 'none' ? '' : sectionNumeral(token, order, ''));
    rows.push(groupRow(each.title, path, level, number, options));
    const own = options.numbering === 'restart' ? new Counter() : counter;
    items(each.items, `${path}.items`, own);
    groups(each.groups, `${path}.groups`, level + 1, own);
  };

  const counter = new Counter();
  items(table.items, `${options.path}.items`, counter);
  groups(table.groups, `${options.path}.groups`, 0, counter);
  return rows;
}
