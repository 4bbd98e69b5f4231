// One head, one meaning: what import, check, rollover and batch take a head for is the same role, wherever the list does not say that a word
// means another thing in another table ("Đơn vị": a unit of measure, or a commune).

import { describe, expect, test } from 'vitest';
import { readTable } from '../../src/check/view/read-table.js';
import type { tableKinds } from '../../src/doctype/heads/head-names.js';
import type { Heads } from '../../src/doctype/heads/heads.js';
import { loadHeads } from '../../src/doctype/heads/load-heads.js';
import { readDocument } from '../../src/read/readers.js';
import { createDiskWorkspace } from '../../src/workspace/disk.js';
import { docx, p, table } from '../support/clerk-files.js';
import { root } from '../support/compose.js';
import { at, importBytes } from '../support/import.js';
import { figuresFrom, readOptions, unitsFrom } from '../support/read-tables.js';
import { smallWorkbook } from '../support/small-workbook.js';

const heads = (await loadHeads(createDiskWorkspace(root))).value as Heads;
const roleIn = (kind: (typeof tableKinds)[number], ...path: string[]): string | undefined =>
  heads.read(path, kind).names[0]?.role;

test.each([
  ['STT', { plan: 'number', figures: 'number', units: 'stt' }],
  ['ĐVT', { plan: 'unit', figures: 'unit' }],
  ['Chỉ tiêu', { plan: 'name', figures: 'name', 'unit-results': 'indicator' }],
  ['Chỉ tiêu năm 2026', { plan: 'target', figures: 'target', 'unit-results': 'target' }],
  ['KH năm 2026', { plan: 'target', figures: 'target', 'unit-results': 'target' }],
  ['Ước TH cả năm 2026', { plan: 'last', figures: 'result', 'unit-results': 'result' }],
  ['KQ thực hiện đến 15/11/2026', { plan: 'last', figures: 'result', 'unit-results': 'result' }],
  ['Tỉnh giao 2027', { plan: 'assigned', figures: 'assigned', 'unit-results': 'assigned' }],
  ['So sánh kết quả với kế hoạch', { plan: 'comparison', figures: 'comparison', 'unit-results': 'comparison' }],
  ['Tỷ lệ %', { plan: 'comparison', figures: 'comparison', 'unit-results': 'comparison' }],
  ['Cơ quan chủ trì', { plan: 'lead', 'unit-tasks': 'lead' }],
  ['Thời gian hoàn thành', { plan: 'deadline', 'unit-tasks': 'deadline' }],
  ['Sản phẩm', { plan: 'product', 'unit-tasks': 'product' }],
  ['Ghi chú', { plan: 'note', figures: 'note', units: 'note', 'unit-tasks': 'note' }],
  ['Trực thuộc', { units: 'parent' }],
  ['Số QĐ', { units: 'number' }],
  ['Ngày QĐ', { units: 'date' }],
] as const)('%s', (title, roles) => {
  const found = Object.fromEntries(
    Object.keys(roles).map((kind) => [kind, roleIn(kind as (typeof tableKinds)[number], title)]),
  );
  expect(found).toEqual(roles);
});

test('the upper of two heads gives the year, and no figure is that of two roles', () => {
  expect(heads.read(['Năm 2026', 'Thực hiện'], 'figures')).toMatchObject({
    years: [2026],
    names: [{ role: 'result' }],
  });
  expect(roleIn('figures', 'Kết quả', 'Mức giao')).toBeUndefined();
  for (const title of ['Kết quả 6 tháng', 'Thực hiện quý III/2026', 'Mức giao cho các phòng', 'Tháng 6/2026'])
    expect(roleIn('figures', title)).toBeUndefined();
});

test('a head with another place of the tone mark or other case is the same head', () => {
  expect(roleIn('plan', 'KẾT QUẢ  THỰC HIỆN NĂM 2025')).toBe(roleIn('plan', 'Kết quả thực hiện năm 2025'));
});

// The same table through every face: a Word file, a workbook and values with semicolons imported for a plan of 2027, a Word file checked,
// results of 2026 and assigned targets of 2027 for a roll-over, results of units for a batch.

type Role = 'result' | 'assigned' | 'target' | undefined;

const PLANNED = 2027;

interface HeadRows {
  readonly upper?: string;
  readonly head: string;
}

const heading = ({ upper, head }: HeadRows, keys: readonly string[]): string[][] =>
  upper === undefined
    ? [[...keys, head]]
    : [
        [...keys, upper],
        [...keys.map(() => ''), head],
      ];

const workbook = (rows: HeadRows, keys: readonly string[], body: readonly (readonly string[])[]): Uint8Array =>
  smallWorkbook([
    {
      name: 'Biểu',
      rows: [['CHỈ TIÊU NĂM 2027'], ...heading(rows, keys), ...body],
      merges: rows.upper === undefined ? [] : keys.map((_, at) => `${'ABCD'[at]}2:${'ABCD'[at]}3`),
    },
  ]);

const planKeys = ['STT', 'Tên chỉ tiêu', 'Đơn vị tính'];
const planBody = [
  ['1', 'Tỷ lệ A', '%', '71'],
  ['2', 'Tỷ lệ B', '%', '72'],
];

const ofPlan = (role: string | undefined): Role =>
  role === 'last' ? 'result' : role === 'assigned' || role === 'target' ? role : undefined;

const word = (rows: HeadRows): Uint8Array =>
  docx([
    p('CHỈ TIÊU NĂM 2027', 'bc'),
    table(
      [
        ...heading(rows, planKeys).map((each, row) =>
          each.map((text, at) =>
            rows.upper !== undefined && at < 3
              ? { text, look: 'b', down: row === 0 ? ('start' as const) : ('on' as const) }
              : { text, look: 'b' },
          ),
        ),
        ...planBody,
      ],
      4,
    ),
  ]);

async function imported(bytes: Uint8Array, file: string): Promise<Role> {
  const { imported: found } = await importBytes(bytes, file);
  const columns = at(found, 'indicators.columns');
  expect(Array.isArray(columns), `${file} ${JSON.stringify(columns)}`).toBe(true);
  return ofPlan((columns as { role?: string }[]).at(-1)?.role);
}

function checked(bytes: Uint8Array): Role {
  const document = readDocument(bytes, 'a.docx', readOptions).value;
  const block = document?.parts
    .flatMap(({ sections }) => sections.flatMap(({ blocks }) => blocks))
    .find((each) => each.kind === 'table');
  if (block?.kind !== 'table') throw new Error('no table');
  const { columns } = readTable(block, { index: 0, part: 0, after: 0, heads, above: [], cellLines: () => [] }).inYear(
    PLANNED,
  );
  return ofPlan(columns.at(-1)?.role);
}

function rolled(rows: HeadRows): Role {
  const bytes = workbook(rows, planKeys, planBody);
  const taken = (wanted: 'result' | 'assigned') => figuresFrom(bytes, { file: 'k.xlsx', wanted });
  const [result, assigned] = [taken('result'), taken('assigned')];
  for (const each of [result, assigned])
    if (each.rows) expect(each.rows.map(([, figure]) => figure)).toEqual(['71', '72']);
  if (result.rows) return 'result';
  if (!assigned.rows) return undefined;
  return assigned.diagnostics.some(({ code }) => code === 'figures/target-as-assigned') ? 'target' : 'assigned';
}

function batched(rows: HeadRows): Role {
  const { units } = unitsFrom({
    'u.csv': 'STT;Tên đơn vị\n1;xã An Hòa\n2;xã Bến Đá\n',
    'k.xlsx': workbook(
      rows,
      ['STT', 'Đơn vị', 'Tên chỉ tiêu'],
      [
        ['1', 'xã An Hòa', 'Tỷ lệ A', '71'],
        ['2', 'xã Bến Đá', 'Tỷ lệ A', '72'],
      ],
    ),
  });
  const [first] = units ?? [];
  return first?.results ? 'result' : first?.assigned ? 'assigned' : first?.targets ? 'target' : undefined;
}

const throughAll: readonly (readonly [HeadRows, Role])[] = [
  [{ head: 'Kết quả năm 2026' }, 'result'],
  [{ head: 'KẾT QUẢ NĂM 2026 (1)' }, 'result'],
  [{ head: 'KQ 2026 (%)' }, 'result'],
  [{ head: 'Ước TH\nnăm 2026' }, 'result'],
  [{ head: 'KQ thực hiện đến 15/11/2026' }, 'result'],
  [{ head: 'Kết quả năm trước' }, 'result'],
  [{ head: 'Kết quả năm 2025' }, undefined],
  [{ head: 'Kết quả năm 2027' }, undefined],
  [{ head: 'Tỉnh giao năm 2027' }, 'assigned'],
  [{ head: 'Mức giao 2027 [2]' }, 'assigned'],
  [{ head: 'Tỉnh giao năm 2026' }, undefined],
  [{ head: 'Chỉ tiêu năm 2027' }, 'target'],
  [{ head: 'KH 2027' }, 'target'],
  [{ head: 'Kế hoạch năm 2026' }, undefined],
  [{ head: 'So sánh kết quả 2026 với kế hoạch 2026' }, undefined],
  [{ head: 'TH/KH 2026 (%)' }, undefined],
  [{ head: 'Hạng' }, undefined],
  [{ head: 'Số liệu quý IV năm 2026' }, undefined],
  [{ upper: 'Năm 2026', head: 'Thực hiện' }, 'result'],
  [{ upper: 'Năm 2025', head: 'Thực hiện' }, undefined],
  [{ upper: 'Năm 2027', head: 'Tỉnh giao' }, 'assigned'],
  [{ upper: 'Năm 2026', head: 'Tỉnh giao' }, undefined],
  [{ upper: 'Năm 2027', head: 'Kế hoạch' }, 'target'],
];

describe('one head through every face', () => {
  test.each(throughAll)('%j: %s', async (rows, role) => {
    const csv = [['CHỈ TIÊU NĂM 2027'], ...heading(rows, planKeys), ...planBody]
      .map((row) => row.map((cell) => (cell.includes('\n') ? `"${cell}"` : cell)).join(';'))
      .join('\n');
    const found = {
      word: await imported(word(rows), 'a.docx'),
      workbook: await imported(workbook(rows, planKeys, planBody), 'a.xlsx'),
      csv: await imported(new TextEncoder().encode(csv), 'a.csv'),
      check: checked(word(rows)),
      rollover: rolled(rows),
      batch: batched(rows),
    };
    expect(found).toEqual(Object.fromEntries(Object.keys(found).map((face) => [face, role])));
  });
});
