// Tables of a plan as the lines that a person sees: groups and rows in their order, each with its path, and edits that add, move, fill them.
// Pure.

import type { Edit } from '../../data/edits/edit.js';

type Path = readonly (string | number)[];

export interface TableLine {
  readonly path: Path;
  /** Of the list that it stands in. */
  readonly list: Path;
  readonly index: number;
  readonly depth: number;
  readonly group?: string;
  readonly row?: Readonly<Record<string, unknown>>;
}

interface Node {
  readonly title?: unknown;
  readonly groups?: readonly Node[];
  readonly items?: readonly (Node & Record<string, unknown>)[];
}

export function linesOfTable(table: unknown, path: Path, depth = 0): TableLine[] {
  const node = (table ?? {}) as Node;
  const groups = (node.groups ?? []).flatMap((group, index): TableLine[] => {
    const own = [...path, 'groups', index];
    const line = { path: own, list: [...path, 'groups'], index, depth, group: String(group?.title ?? '') };
    return [line, ...linesOfTable(group, own, depth + 1)];
  });
  const items = (node.items ?? []).flatMap((row, index): TableLine[] => {
    const own = [...path, 'items', index];
    const line = { path: own, list: [...path, 'items'], index, depth, row: row ?? {} };
    return [line, ...linesOfTable({ items: row?.items }, own, depth + 1)];
  });
  return [...groups, ...items];
}

const samePath = (a: Path, b: Path): boolean => a.length === b.length && a.every((key, index) => key === b[index]);

/** A line one place up or down among those of its list; nothing at the end of it. */
export function moveLine(lines: readonly TableLine[], { list, index, path }: TableLine, by: -1 | 1): Edit[] {
  const size = lines.filter((line) => samePath(line.list, list)).length;
  const to = by < 0 ? index - 1 : index + 2;
  return to < 0 || to > size ? [] : [{ kind: 'move', from: path, list, index: to }];
}

/** A line into the place of another of its list; nothing where that is of another list. */
export function dropLine({ list, index, path }: TableLine, at: TableLine | undefined): Edit[] {
  if (!at || !samePath(list, at.list) || at.index === index) return [];
  return [{ kind: 'move', from: path, list, index: at.index > index ? at.index + 1 : at.index }];
}

/**
 * A pasted range into the table: from one cell on to the right and down, over the rows that are there; what is left becomes new rows below.
 *
 * @param roles of the columns in their order
 */
export function pasteRange(
  lines: readonly TableLine[],
  at: TableLine,
  roles: readonly string[],
  role: string,
  range: readonly (readonly string[])[],
): Edit[] {
  const first = roles.indexOf(role);
  const own = lines.filter((line) => line.row && samePath(line.list, at.list) && line.index >= at.index);
  const cells = (row: readonly string[]): (readonly [string, string])[] =>
    row.flatMap((text, index) => {
      const key = roles[first + index];
      return key === undefined ? [] : [[key, text.trim()] as const];
    });
  return range.flatMap((row, index): Edit[] => {
    const line = own[index];
    const filled = cells(row);
    if (line) return filled.map(([key, value]) => ({ kind: 'set', path: [...line.path, key], value }));
    const value = Object.fromEntries(filled.filter(([, text]) => text !== ''));
    return [{ kind: 'insert', list: at.list, index: at.index + own.length, value }];
  });
}

/** Text of a clipboard as cells: rows by line ends, cells by tabs, line ends inside quotes kept, as Excel gives it. */
export function cellsOfText(text: string): string[][] {
  const rows: string[][] = [[]];
  let cell = '';
  let quoted = false;
  const end = (): void => {
    rows.at(-1)?.push(cell);
    cell = '';
  };
  const source = text.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  for (let index = 0; index < source.length; index++) {
    const sign = source[index] as string;
    if (quoted) {
      if (sign !== '"') cell += sign;
      else if (source[index + 1] === '"') {
        cell += '"';
        index++;
      } else quoted = false;
    } else if (sign === '"' && cell === '') quoted = true;
    else if (sign === '\t') end();
    else if (sign === '\n') {
      end();
      rows.push([]);
    } else cell += sign;
  }
  end();
  return rows;
}
