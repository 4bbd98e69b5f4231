// The rows and groups of all task tables, with the numbers they carry in print. Numbers run as the tables count: through the groups, or
// anew in each; a stated number leads the count.

import type { DataPath } from '../../data/yaml-source.js';
import type { NumberingOf } from '../../doctype/table-definition.js';
import { orderOf, sectionNumeral } from '../../plan/numbering.js';
import { type NumeralToken, numeralStyles } from '../../plan/table.js';
import { isTotalRow, isTree, type Tree } from '../tree.js';

export interface TaskRow {
  readonly path: DataPath;
  readonly row: Tree;
  /** Empty where its table counts none. */
  readonly number: string;
  readonly name: string;
  /** The list it stands in, and its place there. */
  readonly list: DataPath;
  readonly index: number;
  /** Title of its group, empty outside groups. */
  readonly group: string;
}

export interface TaskGroup {
  readonly path: DataPath;
  readonly title: string;
  /** `III`, without the numbers above it; empty where groups are not numbered. */
  readonly number: string;
  /** Style of the number. */
  readonly style: NumeralToken;
  readonly group: Tree;
}

export interface TaskTable {
  readonly path: DataPath;
  readonly rows: readonly TaskRow[];
  readonly groups: readonly TaskGroup[];
}

const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

const isStyle = (value: unknown): value is NumeralToken => numeralStyles.some((each) => each === value);

const nameOf = (row: Tree): string =>
  text(row.task) ?? text(row.name) ?? text(Object.values(row).find((cell) => typeof cell === 'string')) ?? '';

function taskTable(table: Tree, path: DataPath, numberingOf: NumberingOf): TaskTable {
  const rows: TaskRow[] = [];
  const groups: TaskGroup[] = [];
  const usual = numberingOf(table.columns);
  const counting = text(table.numbering) ?? usual.rows;
  const own = list(table.groupNumbering).filter(isStyle);
  const styles = own.length > 0 ? own : usual.groups;
  const number = (row: Tree, count: { value: number }): string => {
    const stated = text(row.number);
    if (counting === 'none') return stated ?? '';
    if (stated === undefined) count.value += 1;
    else if (/^\d+\.?$/.test(stated.trim())) count.value = Number.parseInt(stated, 10);
    return (stated ?? String(count.value)).replace(/\.$/, '');
  };
  const visit = (value: unknown, at: DataPath, group: string, count: { value: number }, above: string): void => {
    list(value).forEach((row, index) => {
      if (!isTree(row) || isTotalRow(row)) return;
      const mine = above === '' ? number(row, count) : `${above}.${index + 1}`;
      rows.push({ path: [...at, index], row, number: mine, name: nameOf(row), list: at, index, group });
      visit(row.items, [...at, index, 'items'], group, count, mine);
    });
  };
  const descend = (value: unknown, at: DataPath, level: number, count: { value: number }): void => {
    const style = styles[Math.min(level, styles.length - 1)] ?? 'none';
    let order = 0;
    list(value).forEach((group, index) => {
      if (!isTree(group)) return;
      const here = [...at, index];
      const title = text(group.title) ?? '';
      const stated = text(group.number);
      order = orderOf(style, stated, order);
      const numeral = (stated ?? (style === 'none' ? '' : sectionNumeral(style, order, ''))).replace(/[.)]$/, '');
      groups.push({ path: here, title, number: numeral, style, group });
      const inner = counting === 'restart' ? { value: 0 } : count;
      visit(group.items, [...here, 'items'], title, inner, '');
      descend(group.groups, [...here, 'groups'], level + 1, inner);
    });
  };
  const count = { value: 0 };
  visit(table.items, [...path, 'items'], '', count, '');
  descend(table.groups, [...path, 'groups'], 0, count);
  return { path, rows, groups };
}

/** The table at the top of the file first, then those inside texts and annexes. */
export function taskTables(data: unknown, numberingOf: NumberingOf): TaskTable[] {
  const found: TaskTable[] = [];
  const visit = (value: unknown, path: DataPath): void => {
    if (Array.isArray(value))
      value.forEach((each, index) => {
        visit(each, [...path, index]);
      });
    else if (isTree(value)) {
      for (const [key, each] of Object.entries(value)) {
        if (key === 'tasks' && isTree(each)) found.push(taskTable(each, [...path, key], numberingOf));
        else if (key !== 'indicators') visit(each, [...path, key]);
      }
    }
  };
  if (isTree(data)) {
    if (isTree(data.tasks)) found.push(taskTable(data.tasks, ['tasks'], numberingOf));
    for (const [key, each] of Object.entries(data)) if (key !== 'tasks' && key !== 'indicators') visit(each, [key]);
  }
  return found;
}
