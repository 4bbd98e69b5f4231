// The names that forms are checked against are those that the real views have, for every type with its sample and for the examples.

import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { formView } from '../../../../src/compose/form/compose-form.js';
import { formBlocks } from '../../../../src/compose/form/form-blocks.js';
import { formNames, type Shapes } from '../../../../src/compose/form/form-names.js';
import { listTags } from '../../../../src/compose/form/tag-syntax.js';
import { planNames } from '../../../../src/compose/view/names.js';
import { type Built, buildDocument } from '../../../../src/flows/build.js';
import { createProject } from '../../../../src/flows/project.js';
import { formRules } from '../../../../src/flows/word-form/judge-word-form.js';
import { createDiskWorkspace } from '../../../../src/workspace/disk.js';
import { root } from '../../../support/compose.js';

const folders = [
  ...readdirSync(path.join(root, 'templates')).map((name) => `templates/${name}/sample`),
  ...readdirSync(path.join(root, 'examples')).map((name) => `examples/${name}`),
].filter((folder) => existsSync(path.join(root, folder, 'plan.yaml')));

function viewOf(built: Built): Record<string, unknown> {
  const { plan, type, library, fonts } = built;
  const names = planNames(plan, library.wording);
  const context = { plan, library, fonts, names, width: 160, report: () => undefined };
  return formView({ plan, type, library, fonts, issued: false }, context);
}

/** Names of the view that the shapes lack, and of the shapes that the view lacks though it need not ask. */
function compare(view: unknown, shapes: Shapes, at: string, wrong: string[]): void {
  if (view === null || typeof view !== 'object') return;
  for (const [name, value] of Object.entries(view)) {
    const shape = shapes[name];
    const here = at === '' ? name : `${at}.${name}`;
    if (typeof value === 'function') continue;
    if (!shape) wrong.push(`unknown to forms: ${here}`);
    else if (shape.kind === 'list') {
      if (!Array.isArray(value)) wrong.push(`no list: ${here}`);
      for (const entry of Array.isArray(value) ? value : []) compare(entry, shape.names ?? {}, here, wrong);
    } else if (Array.isArray(value)) {
      if (shape.kind !== 'flag') wrong.push(`a list: ${here}`);
    } else if (shape.names && !shape.open) compare(value, shape.names, here, wrong);
  }
  const isMarkup = 'toHTML' in view;
  for (const [name, shape] of Object.entries(shapes)) {
    if (!isMarkup && !shape.optional && !(name in view)) wrong.push(`not there: ${at}.${name}`);
  }
}

describe.each(folders)('%s', (folder) => {
  test('has the names that forms know', async () => {
    const built = (await buildDocument(createProject(createDiskWorkspace(path.join(root, folder))), 'plan.yaml')).value;
    if (!built) throw new Error('it does not build');
    const { roles, facts } = formRules(built.type, built.library, built.plan);
    const wrong: string[] = [];
    const view = viewOf(built);
    compare(view, formNames(roles, facts), '', wrong);
    expect(wrong).toEqual([]);
    const rows = view.tasks as { group: boolean }[];
    const count = (list: readonly unknown[] | undefined): number => (list ?? []).length;
    if (built.plan.tasks)
      expect(rows.length).toBeGreaterThanOrEqual(count(built.plan.tasks.groups) + count(built.plan.tasks.items));
  });
});

test('rows are numbered as the printed table is', async () => {
  const built = (
    await buildDocument(createProject(createDiskWorkspace(path.join(root, 'examples/cam-son-2026'))), 'plan.yaml')
  ).value;
  if (!built) throw new Error('it does not build');
  const rows = viewOf(built).tasks as {
    group: boolean;
    number: string;
    title?: string;
    task?: string;
    product?: string;
  }[];
  // numbers start anew in each group of this example
  expect(rows.slice(0, 5).map(({ group, number }) => `${group ? 'group' : 'row'} ${number}`)).toEqual([
    'group I',
    'row 1',
    'row 2',
    'row 3',
    'group II',
  ]);
  expect(rows[0]?.title).toBe('Điều kiện phục vụ');
  expect(rows[2]?.product).toBe('- Danh sách điểm hỗ trợ\n- Lịch trực từng điểm');
  const groups = viewOf(built).taskGroups as { title: string; rows: unknown[] }[];
  expect(groups.map((group) => group.rows.length)).toEqual([3, 3, 3, 2]);
});

test('the list for people has every name, block and statement', () => {
  const all = listTags().flatMap(({ tags }) => tags.map(({ tag, vi }) => [tag, vi] as const));
  const text = all.map(([tag]) => tag).join('\n');
  for (const name of Object.keys(formBlocks)) expect(text).toContain(`{{${name}}}`);
  for (const name of ['decision.subject', 'unit.parent.name', 'numberField']) expect(text).toContain(`{{${name}}}`);
  for (const name of ['tasks', 'annexes', 'plan.citations']) expect(text).toContain(`{{#each ${name}}}`);
  expect(all.filter(([, vi]) => vi.trim() === '')).toEqual([]);
});
