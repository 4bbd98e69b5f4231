// Every text of a plan file that a reader will see, with what it is: a fact that texts name, a title, a line of prose, a cell of a row, part of a citation.
// Works on the data as it is read, before schemas turn texts into dates and numbers.

import type { DataPath } from '../data/yaml-source.js';
import { isTree } from './tree.js';

export type TextContext = 'fact' | 'title' | 'prose' | 'reference' | 'citation' | 'column' | 'group' | 'cell';

export interface PlanText {
  readonly path: DataPath;
  readonly text: string;
  readonly context: TextContext;
  /** Role of a column and of its cells, key of a field of facts. */
  readonly role?: string;
}

const instruments = ['decision', 'plan', 'document'] as const;

/** Facts of rows and entries that are not printed, or are no words. */
const silent = new Set([
  'id',
  'number',
  'isTotal',
  'rule',
  'assigned',
  'last',
  'better',
  'weight',
  'outcome',
  'form',
  'table',
  'numbered',
  'numbering',
  'labels',
  'orientation',
]);

const titles = new Set(['subject', 'title', 'caption']);

export function planTexts(data: unknown): PlanText[] {
  const found: PlanText[] = [];
  const add = (path: DataPath, value: unknown, context: TextContext, role?: string): void => {
    if (typeof value === 'string' && value.trim() !== '')
      found.push({ path, text: value, context, ...(role === undefined ? {} : { role }) });
  };
  const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

  const rows = (items: unknown, path: DataPath): void => {
    list(items).forEach((row, index) => {
      if (!isTree(row)) return;
      for (const [key, cell] of Object.entries(row)) {
        if (key === 'items') rows(cell, [...path, index, key]);
        else if (!silent.has(key)) add([...path, index, key], cell, 'cell', key);
      }
    });
  };
  const groups = (value: unknown, path: DataPath): void => {
    list(value).forEach((group, index) => {
      if (!isTree(group)) return;
      const here = [...path, index];
      add([...here, 'title'], group.title, 'group');
      groups(group.groups, [...here, 'groups']);
      rows(group.items, [...here, 'items']);
    });
  };
  const columns = (value: unknown, path: DataPath): void => {
    list(value).forEach((column, index) => {
      if (!isTree(column)) return;
      add([...path, index, 'title'], column.title, 'column', typeof column.role === 'string' ? column.role : undefined);
      columns(column.columns, [...path, index, 'columns']);
    });
  };
  const table = (value: unknown, path: DataPath): void => {
    if (!isTree(value)) return;
    add([...path, 'caption'], value.caption, 'title');
    columns(value.columns, [...path, 'columns']);
    groups(value.groups, [...path, 'groups']);
    rows(value.items, [...path, 'items']);
  };
  const content = (value: unknown, path: DataPath): void => {
    if (typeof value === 'string') add(path, value, 'prose');
    else if (Array.isArray(value))
      value.forEach((each, index) => {
        content(each, [...path, index]);
      });
    else if (isTree(value)) {
      for (const [key, each] of Object.entries(value)) {
        const here = [...path, key];
        if (key === 'tasks' || key === 'indicators') table(each, here);
        else if (key === 'facts' && isTree(each)) {
          for (const [role, fact] of Object.entries(each))
            if (!silent.has(role)) add([...here, role], fact, 'cell', role);
        } else if (key === 'content') content(each, here);
        else if (!silent.has(key)) add(here, each, titles.has(key) ? 'title' : 'prose');
      }
    }
  };
  const citation = (value: unknown, path: DataPath): void => {
    if (typeof value === 'string') add(path, value, 'citation', 'text');
    else if (Array.isArray(value))
      value.forEach((each, index) => {
        citation(each, [...path, index]);
      });
    else if (isTree(value)) {
      for (const key of ['text', 'name', 'issuer', 'subject']) add([...path, key], value[key], 'citation', key);
    }
  };

  if (!isTree(data)) return found;
  if (isTree(data.facts)) for (const [key, fact] of Object.entries(data.facts)) add(['facts', key], fact, 'fact', key);
  for (const name of instruments) {
    const instrument = data[name];
    if (!isTree(instrument)) continue;
    for (const [key, value] of Object.entries(instrument)) {
      const path = [name, key];
      if (key === 'citations') citation(value, path);
      else if (key === 'reference') add(path, value, 'reference');
      else if (key === 'subject') add(path, value, 'title');
      else if (key === 'proposal' && isTree(value)) content(value, path);
      else if (['opening', 'proposal'].includes(key)) add(path, value, 'prose');
      else if (['articles', 'content', 'recipients', 'addressees'].includes(key)) content(value, path);
    }
  }
  table(data.tasks, ['tasks']);
  table(data.indicators, ['indicators']);
  list(data.annexes).forEach((annex, index) => {
    if (!isTree(annex)) return;
    add(['annexes', index, 'title'], annex.title, 'title');
    add(['annexes', index, 'reference'], annex.reference, 'reference');
    content(annex.content, ['annexes', index, 'content']);
  });
  return found;
}
