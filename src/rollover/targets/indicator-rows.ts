// The rows of all indicator tables of a plan file that carry a target, in the order of the file.

import type { DataPath } from '../../data/yaml-source.js';
import { isTotalRow, isTree, type Tree } from '../tree.js';

export interface IndicatorRow {
  readonly path: DataPath;
  readonly row: Tree;
  readonly name: string;
  /** With the names of the rows above it, where it is a row inside another. */
  readonly fullName: string;
  /** Rule of its table. */
  readonly rule?: string | undefined;
}

const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const text = (value: unknown): string | undefined => (typeof value === 'string' ? value.trim() : undefined);

export function indicatorRows(data: unknown): IndicatorRow[] {
  const found: IndicatorRow[] = [];
  const rows = (value: unknown, path: DataPath, above: string, rule: string | undefined): void => {
    list(value).forEach((row, index) => {
      if (!isTree(row) || isTotalRow(row)) return;
      const name = text(row.name) ?? text(row.task) ?? '';
      const fullName = above === '' ? name : `${above}: ${name}`;
      const here = [...path, index];
      if (row.target !== undefined || row.id !== undefined || (row.unit !== undefined && row.items === undefined))
        found.push({ path: here, row, name, fullName, rule });
      rows(row.items, [...here, 'items'], fullName, rule);
    });
  };
  const groups = (value: unknown, path: DataPath, rule: string | undefined): void => {
    list(value).forEach((group, index) => {
      if (!isTree(group)) return;
      groups(group.groups, [...path, index, 'groups'], rule);
      rows(group.items, [...path, index, 'items'], '', rule);
    });
  };
  const visit = (value: unknown, path: DataPath): void => {
    if (Array.isArray(value))
      value.forEach((each, index) => {
        visit(each, [...path, index]);
      });
    else if (isTree(value)) {
      for (const [key, each] of Object.entries(value)) {
        if (key === 'indicators' && isTree(each)) {
          groups(each.groups, [...path, key, 'groups'], text(each.rule));
          rows(each.items, [...path, key, 'items'], '', text(each.rule));
        } else if (key !== 'tasks') visit(each, [...path, key]);
      }
    }
  };
  visit(data, []);
  return found;
}
