// Units and results from workbooks as offices keep them: merged cells, rows without numbers, shown figures, columns named by a person.

import { beforeAll, describe, expect, test } from 'vitest';
import { type HeadSynonyms, loadHeadSynonyms } from '../../../src/batch/units/head-synonyms.js';
import { readUnits } from '../../../src/batch/units/read-units.js';
import type { NamedColumn } from '../../../src/doctype/heads/named-columns.js';
import { createDiskWorkspace } from '../../../src/workspace/disk.js';
import { root } from '../../support/compose.js';
import { codes } from '../../support/import.js';
import { type SmallSheet, smallWorkbook } from '../../support/small-workbook.js';

let synonyms: HeadSynonyms;
beforeAll(async () => {
  const { value } = await loadHeadSynonyms(createDiskWorkspace(root));
  if (!value) throw new Error('no heads');
  synonyms = value;
});

const units: SmallSheet = {
  name: 'Đơn vị',
  rows: [
    ['STT', 'Tên đơn vị'],
    [1, 'xã An Hòa'],
    [2, 'xã Bến Đá'],
  ],
};

function read(sheets: readonly SmallSheet[], columns: readonly NamedColumn[] = []) {
  const { value, diagnostics } = readUnits(
    [{ file: 'u.xlsx', bytes: smallWorkbook(sheets) }],
    { ...synonyms, heads: synonyms.heads.withColumns(columns) },
    { year: 2026, facts: new Set(), hasIndicator: () => true, measureOf: () => 'hộ', indicatorKey: (text) => text },
  );
  return {
    units: value?.units.units ?? [],
    told: codes(diagnostics),
    errors: diagnostics.filter(({ severity }) => severity === 'error').map(({ message }) => message.vi),
    remedies: diagnostics.map(({ remedy }) => remedy?.vi ?? ''),
  };
}

test('results in another unit are refused, those that a note, a mark or a remark doubts are told, as in a roll-over', () => {
  const heads = ['Đơn vị', 'Chỉ tiêu', 'Đơn vị tính', 'Kết quả năm 2025', 'Ghi chú'];
  const { units: found, told } = read([
    units,
    {
      name: 'Kết quả',
      rows: [
        heads,
        ['An Hòa', 'Số hộ', 'người', 44, ''],
        ['An Hòa', 'Số hộ nghèo', 'hộ', 12, 'Số liệu chưa chốt'],
        ['Bến Đá', 'Số hộ', 'hộ', '44*', ''],
        ['Bến Đá', 'Số hộ nghèo', 'hộ', { value: 9, remark: 'ước' }, 'tăng so với năm trước'],
        ['Bến Đá', 'Số hộ cận nghèo', 'hộ', 7, 'đã đối chiếu'],
      ],
    },
  ]);
  expect(told).toEqual([
    'Kết quả!D2 rollover/unit-mismatch',
    ...['D3', 'D4', 'D5'].map((cell) => `Kết quả!${cell} figures/doubted-figure`),
  ]);
  expect(found.map(({ results }) => ({ ...results }))).toEqual([
    { 'Số hộ nghèo': '12' },
    { 'Số hộ': '44*', 'Số hộ nghèo': '9', 'Số hộ cận nghèo': '7' },
  ]);
});

describe('the table of units', () => {
  test('one superior merged over several rows is the superior of each; places are those of the file', () => {
    const { units: found } = read([
      {
        rows: [
          ['STT', 'Tên đơn vị', 'Cấp trên'],
          [1, 'xã An Hòa', 'tỉnh Bình Minh'],
          [2, 'xã Bến Đá', undefined],
          [3, 'xã Cây Me', 'tỉnh Sông Lam'],
        ],
        merges: ['C2:C3'],
      },
    ]);
    expect(found.map(({ parent }) => parent?.name)).toEqual(['Bình Minh', 'Bình Minh', 'Sông Lam']);
  });

  test('a hidden row is no unit, a hidden column says nothing', () => {
    const { units: found, told } = read([
      { rows: [...units.rows, [3, 'xã Đã Bỏ']].map((row) => [...row, 'tỉnh Cũ']), hiddenRows: [4], hiddenColumns: [3] },
    ]);
    expect(found.map(({ name, parent }) => [name, parent])).toEqual([
      ['An Hòa', undefined],
      ['Bến Đá', undefined],
    ]);
    expect(told).toEqual(expect.arrayContaining(['Trang 1!A4 import/hidden-rows', 'Trang 1!C1 import/hidden-columns']));
  });

  test('a figure counts without its groups, a target is printed as it is shown', () => {
    const { units: found } = read([
      {
        rows: [
          ['STT', 'Tên đơn vị', 'Kết quả: Số hồ sơ', 'Chỉ tiêu: Số hồ sơ'],
          [1, 'xã An Hòa', { value: 12_345, format: '#,##0' }, { value: 15_000, format: '"≥ "#,##0' }],
        ],
      },
    ]);
    expect(found[0]).toMatchObject({ results: { 'Số hồ sơ': '12345' }, targets: { 'Số hồ sơ': '≥ 15.000' } });
  });

  test('two columns of one figure are asked about', () => {
    const { errors } = read([
      {
        rows: [
          ['STT', 'Tên đơn vị', 'Kết quả: A', 'Kết quả năm 2025: A'],
          [1, 'xã An Hòa', 1, 2],
        ],
      },
    ]);
    expect(errors).toEqual(['Cột "Kết quả năm 2025: A" trùng nghĩa với cột "Kết quả: A".']);
  });
});

describe('the table of results', () => {
  const results = (head: readonly string[], rows: SmallSheet['rows'], merges: readonly string[] = []): SmallSheet => ({
    name: 'Kết quả',
    rows: [['BIỂU TỔNG HỢP'], head, ...rows],
    merges,
  });
  const head = ['STT', 'Đơn vị', 'Chỉ tiêu', 'Kết quả năm 2025'];

  test('rows without a number that name no unit are left out and told', () => {
    const {
      units: found,
      told,
      errors,
    } = read([
      units,
      results(head, [
        [1, 'xã An Hòa', 'A', 80],
        [undefined, 'Cụm số 1', 'A', 85],
        [2, 'xã Bến Đá', 'A', 90],
        [undefined, 'Cộng', 'A', 170],
        [undefined, undefined, undefined, 'Người lập biểu'],
      ]),
    ]);
    expect(errors).toEqual([]);
    expect(found.map(({ results: own }) => own)).toEqual([{ A: '80' }, { A: '90' }]);
    expect(told).toEqual(['B4', 'B6', 'D7'].map((cell) => `Kết quả!${cell} units/idle-row`));
  });

  test('one number and one unit beside several rows stand for all of them', () => {
    const { units: found, told } = read([
      units,
      results(
        head,
        [
          [1, 'xã An Hòa', 'A', 80],
          [undefined, undefined, 'B', 81],
          [2, 'xã Bến Đá', 'A', 90],
        ],
        ['A3:A4', 'B3:B4'],
      ),
    ]);
    expect(found.map(({ results: own }) => own)).toEqual([{ A: '80', B: '81' }, { A: '90' }]);
    expect(told).toEqual([]);
  });

  test('a row with a figure and no unit is an error, numbered or not', () => {
    const { errors } = read([
      units,
      results(head, [
        [1, 'xã An Hòa', 'A', 80],
        [undefined, undefined, 'B', 81],
      ]),
    ]);
    expect(errors).toEqual(['Dòng này không ghi đơn vị nào.']);
  });

  test('a column without a year beside one of another year is asked about, with the option to type', () => {
    const sheet = results([...head.slice(0, 3), 'Kết quả năm 2024', 'Kết quả'], [[1, 'xã An Hòa', 'A', 70, 80]]);
    const asked = read([units, sheet]);
    expect(asked.errors[0]).toBe(
      'Không rõ cột nào là "Kết quả năm 2025": "Kết quả năm 2024" (Kết quả!D2), "Kết quả" (Kết quả!E2).',
    );
    expect(asked.remedies.join()).toContain('--columns "Kết quả năm 2025=Kết quả"');
    const { units: found, errors } = read([units, sheet], [{ as: 'Kết quả năm 2025', head: 'Kết quả' }]);
    expect(errors).toEqual([]);
    expect(found[0]?.results).toEqual({ A: '80' });
  });

  test('a column that nobody knows counts once a person names it', () => {
    const sheet = results([...head.slice(0, 3), 'Số liệu quý IV'], [[1, 'xã An Hòa', 'A', 80]]);
    expect(read([units, sheet]).remedies.join()).toContain('--columns "Kết quả năm 2025=Số liệu quý IV"');
    expect(read([units, sheet], [{ as: 'Kết quả', head: 'Số liệu quý IV' }]).units[0]?.results).toEqual({ A: '80' });
  });
});
