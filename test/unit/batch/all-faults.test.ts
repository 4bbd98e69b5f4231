// All that is wrong with a batch is told at once: faults of the table, and what would stop the documents of the units that are right.

import { describe, expect, test } from 'vitest';
import { judgeUnits } from '../../../src/batch/run/judge-units.js';
import { reportTogether, type UnitFault } from '../../../src/batch/run/tell-together.js';
import type { Diagnostic } from '../../../src/diagnostics/index.js';
import { book, csv, newFolder, PLAN, prepare, run, toldOf, type Units, yaml } from './batch-files.js';

const HEAD = 'Tên đơn vị;Loại;Cấp trên;Người ký;Số văn bản;Ngày ký';

async function faultsOf(units: Units, plan = whole, issue = true): Promise<string[]> {
  const { value, usable, diagnostics } = await prepare(units, plan);
  const batch = value ?? usable;
  const ahead = batch ? await judgeUnits(batch, batch.jobs, { issue, ownPages: true }) : [];
  return toldOf([...diagnostics, ...ahead.map(({ fault }) => fault)].filter(({ severity }) => severity === 'error'));
}

const whole = PLAN.replace('unit: "%",', 'unit: "%", agency: Phòng A,').replace(
  'unit: buổi,',
  'unit: buổi, agency: Phòng B,',
);
const open = whole.replace('Ban hành kèm theo', 'Trong tháng … ban hành kèm theo');

describe('all faults at once', () => {
  const mixed = csv(
    [
      HEAD,
      'An Hòa;tổng;tỉnh Bình Minh;Lê Văn An;1;2026-02-20',
      'Hoa Ban;huyện;tỉnh Bình Minh;Lê Văn An;2;2026-02-20',
      'Đồng Tâm;xã;tỉnh Bình Minh;;;2026-02-20',
      'Bến Đá;xã;tỉnh Bình Minh;Lê Văn An;4;2026-13-20',
      'Đồng Tâm;xã;tỉnh Bình Minh;Lê Văn An;5;2026-02-20',
    ].join('\n'),
  );

  test('of the rows that are wrong, of the others and of the plan common to all', async () => {
    expect(new Set(await faultsOf(mixed, open))).toEqual(
      new Set([
        'u.csv:u!B2 data/unknown-value',
        'u.csv:u!F5 data/invalid',
        'u.csv:u!A6 units/same-unit',
        `plan.yaml:QUYẾT ĐỊNH, đoạn 13 check/open-places`,
        'u.csv:u!B3 check/issuer-exists',
        'u.csv:u!A4 issue/no-number',
        'u.csv:u!A4 issue/no-signatory',
      ]),
    );
  });

  test('a row that is wrong says nothing that would follow from that alone', async () => {
    const told = await faultsOf(
      csv(`${HEAD}\nAn Hòa;tổng;tỉnh Bình Minh;;;2026-02-20\nBến Đá;xã;tỉnh Bình Minh;Lê Văn An;4;2026-02-20`),
    );
    expect(told).toEqual(['u.csv:u!B2 data/unknown-value']);
  });

  test('where no row is right, the plan is judged by itself, without what units have to state', async () => {
    const told = await faultsOf(csv('Tên đơn vị;Loại\nAn Hòa;tổng\n;xã\n'), open.replace('  number: "9"\n', ''));
    expect(told.map((each) => each.split(' ').at(-1))).toEqual([
      'data/unknown-value',
      'data/missing',
      'check/open-places',
    ]);
  });

  test('a table whose heads nobody knows does not hide the plan', async () => {
    const told = await faultsOf(csv('Cột lạ;Cột khác\nA;B\n'), open);
    expect(told.map((each) => each.split(' ').at(-1))).toEqual(['units/none', 'check/open-places']);
  });

  test('a plan that is wrong does not hide the table', async () => {
    const told = await faultsOf(mixed, whole.replace('2026-01-20', '2026-01-40'));
    expect(told.map((each) => each.split(' ').at(-1))).toEqual(['data/invalid', 'data/unknown-value', 'data/invalid']);
  });

  test('a fact that no unit gives is told of each, and does not hide the rest', async () => {
    const plan = open.replace('facts: { truSo: trụ sở UBND }\n', '');
    const told = await faultsOf(csv(`${HEAD}\nBến Đá;xã;tỉnh Bình Minh;Lê Văn An;;2026-02-20`), plan);
    expect(told.map((each) => each.split(' ').at(-1)).sort()).toEqual([
      'check/open-places',
      'issue/no-number',
      'units/no-fact',
    ]);
  });

  test('over several sheets, and of a YAML file', async () => {
    const workbook = book({
      'Đơn vị': [
        ['Tên đơn vị', 'Loại', 'Người ký', 'Số văn bản'],
        ['An Hòa', 'xã', 'Lê Văn An', ''],
        ['Bến Đá', 'xóm', 'Lê Văn An', '4'],
      ],
      'Kết quả': [
        ['Đơn vị', 'Chỉ tiêu', 'Kết quả năm 2025'],
        ['An Hòa', 'Hồ sơ trực tuyến', '70'],
        ['Bến Tre', 'Hồ sơ trực tuyến', '70'],
        ['An Hòa', 'Không có', '70'],
      ],
    });
    expect(await faultsOf(workbook)).toEqual([
      'u.xlsx:Kết quả!A3 units/unknown-unit',
      'u.xlsx:Đơn vị!B3 data/unknown-value',
      'u.xlsx:Kết quả!C4 units/unknown-row',
    ]);
    const good = yaml('units:\n  - { kind: xã, name: An Hòa }\n  - { kind: xóm, name: Bến Đá }\n');
    expect((await faultsOf(good)).map((each) => each.split(' ').at(-1))).toEqual([
      'data/unknown-value',
      'issue/no-number',
      'issue/no-signatory',
    ]);
  });

  test('a unit with a refused figure is told of its number, too', async () => {
    const table = csv(`${HEAD};Kết quả: Hồ sơ trực tuyến\nBến Đá;xã;tỉnh Bình Minh;Lê Văn An;;2026-02-20;nhiều`);
    const { manifest } = await run(table, newFolder(), { plan: whole, issue: true });
    const told = manifest.units[0]?.findings.filter(({ severity }) => severity === 'error').map(({ code }) => code);
    expect(told).toEqual(['rollover/not-a-number', 'issue/no-number']);
  });
});

describe('units that stand twice', () => {
  test('by capitals, spaces, hyphens, the committee, the place of a mark, i for y', async () => {
    const twice = async (name: string, other: string): Promise<string[]> => {
      const { diagnostics } = await prepare(csv(`Tên đơn vị;Loại\n${name};xã\n${other};xã\n`), whole);
      return diagnostics.filter(({ severity }) => severity === 'error').map(({ code }) => code);
    };
    for (const [name, other] of [
      ['Hoa Ban', 'HOA BAN'],
      ['Hoa Ban', 'Xã  Hoa ban'],
      ['Hoa Ban', 'UBND xã Hoa Ban'],
      ['Hòa Bình', 'Hoà Bình'],
      ['Ia Mơ Nông', 'Ia-Mơ-Nông'],
      ['Lý Nhân', 'Lí Nhân'],
      ['Mỹ Đức', 'Mĩ Đức'],
    ] as const)
      expect([name, other, await twice(name, other)]).toEqual([name, other, ['units/same-unit']]);
    for (const [name, other] of [
      ['Hoa Ban', 'Hoa Bàn'],
      ['Tây Sơn', 'Tai Sơn'],
      ['Thủy An', 'Thui An'],
    ] as const)
      expect(await twice(name, other)).toEqual([]);
  });
});

describe('faults told together', () => {
  const fault = (text: string, spot: string, unit?: string): UnitFault => {
    const diagnostic: Diagnostic = {
      code: 'x/y',
      severity: 'error',
      message: { vi: text, en: text },
      place: { file: 'u.xlsx', spot },
    };
    return unit === undefined ? { fault: diagnostic } : { fault: diagnostic, unit };
  };
  const told = (faults: readonly UnitFault[], total?: number): string[] =>
    reportTogether(faults, total).map(({ message, place }) => `${place?.spot} ${message.vi}`);

  test('one fault of many units is told once, each with its cell', () => {
    const many = Array.from({ length: 3000 }, (_, index) => fault('Thiếu số.', `A!B${index + 2}`, `xã ${index + 1}`));
    const [only, ...others] = told(many, 3000);
    expect(others).toEqual([]);
    expect(only).toMatch(/^A!B2 Thiếu số\. Có ở 3000\/3000 đơn vị: xã 1 \(A!B2\); xã 2 \(A!B3\); /);
    expect(only).toMatch(/; và 2980 đơn vị khác\.$/);
  });

  test('a fault at one place is told with the number of units that have it', () => {
    const at = (units: readonly string[]) => units.map((unit) => fault('Để ngỏ.', 'P!A1', unit));
    expect(told(at(['a', 'b', 'c']), 3)).toEqual(['P!A1 Để ngỏ. Có ở cả 3 đơn vị.']);
    expect(told(at(['a', 'b']), 3)).toEqual(['P!A1 Để ngỏ. Có ở 2/3 đơn vị: a; b.']);
    expect(told(at(['a']), 1)).toEqual(['P!A1 Để ngỏ.']);
  });

  test('two places of a plan with the same words stay two', () => {
    const faults = ['a', 'b'].flatMap((unit) => [fault('Để ngỏ.', 'P!A1', unit), fault('Để ngỏ.', 'P!A9', unit)]);
    expect(told(faults, 2)).toEqual(['P!A1 Để ngỏ. Có ở cả 2 đơn vị.', 'P!A9 Để ngỏ. Có ở cả 2 đơn vị.']);
    expect(told([fault('Để ngỏ.', 'P!A1', 'a'), fault('Để ngỏ.', 'P!A9', 'a')], 1)).toEqual([
      'P!A1 Để ngỏ.',
      'P!A9 Để ngỏ.',
    ]);
  });

  test('of a kind with other words each, the first and how many more', () => {
    const many = Array.from({ length: 3000 }, (_, index) => fault(`Xã ${index} không có.`, `A!B${index + 2}`));
    const lines = told(many);
    expect(lines).toHaveLength(21);
    expect(lines.at(-1)).toMatch(/^A!B22 Còn 2980 điểm cùng loại, ở A!B22; A!B23; .*; và 2960 chỗ khác\.$/);
  });
});
