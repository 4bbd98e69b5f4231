// The blank workbook: what it asks for is what the reader understands.

import { expect, test } from 'vitest';
import { blankForm } from '../../../src/batch/blank-form.js';
import { loadHeadSynonyms } from '../../../src/batch/units/head-synonyms.js';
import { columnLetters, type Sheet } from '../../../src/document/sheet.js';
import { writeXlsx } from '../../../src/render/xlsx/write-xlsx.js';
import { createDiskWorkspace } from '../../../src/workspace/disk.js';
import { prepare, root, toldOf } from './batch-files.js';

const synonyms = (await loadHeadSynonyms(createDiskWorkspace(root))).value;
const plan = (await prepare({ file: 'u.csv', text: 'Tên đơn vị\nphường A\n' })).value?.source.plan;
if (!synonyms || !plan) throw new Error('no plan');
const form = blankForm(plan, synonyms);

const sheet = (name: string): Sheet => form.sheets.find((each) => each.name === name) as Sheet;
const heads = (name: string): string[] => sheet(name).rows[0]?.map(({ text }) => text) ?? [];

test('begins with the name of the unit and ends with the facts that the plan names', () => {
  expect(heads('Đơn vị').slice(0, 3)).toEqual(['Tên đơn vị', 'Loại', 'Cấp trên']);
  expect(heads('Đơn vị').at(-1)).toBe('truSo');
  expect(heads('Kết quả')).toEqual(['Đơn vị', 'Chỉ tiêu', 'Kết quả', 'Mức giao', 'Chỉ tiêu phấn đấu']);
});

test('offers what the reader understands', async () => {
  const chosen = (name: string, head: string): readonly string[] => {
    const rule = sheet(name).rules.find(({ column }) => heads(name)[column] === head);
    return rule && 'list' in rule.accepts ? rule.accepts.list : [];
  };
  const kinds = chosen('Đơn vị', 'Loại');
  expect(kinds).toEqual(expect.arrayContaining(['phường', 'xã', 'đặc khu']));
  const name = (index: number): string => `Mẫu ${columnLetters(index)}`;
  const capacities = chosen('Đơn vị', 'Quyền hạn').map((capacity, index) => [
    name(index),
    kinds[index % kinds.length] as string,
    capacity,
  ]);
  const origins = chosen('Đơn vị', 'Tên theo').map((word, index) => [`phường ${name(index)}`, word]);
  expect([capacities.length, origins.length]).toEqual([5, 3]);
  const table = (rows: readonly (readonly string[])[]): string => rows.map((row) => row.join(';')).join('\n');
  for (const rows of [
    [['Tên đơn vị', 'Loại', 'Quyền hạn'], ...capacities],
    [['Tên đơn vị', 'Tên theo'], ...origins],
  ])
    expect(toldOf((await prepare({ file: 'u.csv', text: table(rows) })).diagnostics)).toEqual([
      'u.csv:u!A2 units/common-parent',
    ]);
  const tasks = chosen('Nhiệm vụ', 'Thao tác').map((action) =>
    action === 'Thêm'
      ? ['phường A', action, '', 'Nhóm một', 'Việc mới']
      : ['phường A', action, 'viec-1', '', action === 'Sửa' ? 'Việc khác' : ''],
  );
  expect(tasks).toHaveLength(3);
  const all = [
    { file: 'u.csv', text: 'Tên đơn vị\nphường A\n' },
    { file: 't.csv', text: table([['Đơn vị', 'Thao tác', 'Nhiệm vụ gốc', 'Nhóm', 'Nhiệm vụ'], ...tasks]) },
  ];
  expect(toldOf((await prepare(all)).diagnostics)).toEqual([]);
});

test('is understood as it is, and has no units yet', async () => {
  const { value, diagnostics } = await prepare({ file: 'u.xlsx', bytes: writeXlsx(form) });
  expect([value, toldOf(diagnostics)]).toEqual([undefined, ['u.xlsx: units/none']]);
});
