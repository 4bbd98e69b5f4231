// Random tables of figures: heads of every role and year, in spellings of the lists and in others, in any order, one or two rows of heads,
// upper heads merged over several columns, the same head twice, columns hidden or without a head, titles and names of sheets with a year of
// their own, totals and notes below. A figure comes from the column of its role and year, or there is a diagnostic; never from another:
// in a roll-over, in a batch (a table of results, a table of units) and in an imported or checked table.

import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { loadHeadSynonyms } from '../../src/batch/units/head-synonyms.js';
import { readUnits } from '../../src/batch/units/read-units.js';
import type { Diagnostic } from '../../src/diagnostics/index.js';
import type { Heads } from '../../src/doctype/heads/heads.js';
import { loadHeads } from '../../src/doctype/heads/load-heads.js';
import { planColumns } from '../../src/doctype/heads/plan-columns.js';
import { columnLetters } from '../../src/document/sheet.js';
import { readFigures } from '../../src/read/figures/read-figures.js';
import { createDiskWorkspace } from '../../src/workspace/disk.js';
import { root } from '../support/compose.js';
import { importBytes } from '../support/import.js';
import { randomFrom } from '../support/random.js';
import { unitsFrom } from '../support/read-tables.js';
import { smallWorkbook } from '../support/small-workbook.js';

/** Fewer with KEHOACH_HEADS=100. */
const COUNT = Number(process.env.KEHOACH_HEADS ?? 2000);
/** Thousands of workbooks on a busy machine. */
const PATIENCE = { timeout: 600_000 };

/** Of the plan that is made. */
const PLANNED = 2027;

interface Made {
  readonly upper: string;
  readonly lower: string;
  readonly role: string;
  readonly year: number | undefined;
}

/** Spellings of offices, some of which no list has: those must be asked about, not guessed. */
const words: Readonly<Record<string, readonly string[]>> = {
  result: [
    'Kết quả',
    'KQ',
    'Thực hiện',
    'TH',
    'Ước thực hiện',
    'Ước TH',
    'UTH',
    'KQ thực hiện',
    'Đạt được',
    'K.quả',
    'Kết quả (số liệu của Sở)',
    'Số thực tế',
    'Kquả thực hiện chính thức',
  ],
  assigned: [
    'Giao',
    'Mức giao',
    'Tỉnh giao',
    'Chỉ tiêu giao',
    'KH giao',
    'UBND tỉnh giao',
    'Chỉ tiêu được giao',
    'Giao theo QĐ 12',
    'Chỉ tiêu pháp lệnh',
    'Tỉnh phân bổ',
  ],
  target: ['Chỉ tiêu', 'Kế hoạch', 'KH', 'Mục tiêu phấn đấu', 'Chỉ tiêu Nghị quyết', 'Mức cam kết'],
  proposed: ['Đăng ký', 'Đề xuất', 'Chỉ tiêu dự kiến', 'Xã đề nghị', 'Phòng đề xuất'],
  comparison: [
    'So sánh kết quả với kế hoạch',
    'Tỷ lệ % thực hiện/kế hoạch',
    'Tăng, giảm so với năm trước',
    '% TH/KH',
    'KQ so cùng kỳ',
    'Mức tăng của kết quả',
  ],
  unknown: [
    'Kết quả 6 tháng đầu năm',
    'Thực hiện quý III',
    'Mức giao cho các phòng',
    'Xyz',
    'Số liệu khác',
    'KQ chưa kiểm tra',
    'SĐT',
    'Kết quả của huyện',
    'Lũy kế thực hiện',
  ],
};
const dated: readonly ((word: string, year: number) => string)[] = [
  (word, year) => `${word} năm ${year}`,
  (word, year) => `${word} ${year}`,
  (word, year) => `${word} (${year})`,
  (word, year) => `${word} đến 15/11/${year}`,
  (word, year) => `${word} cả năm ${year}`,
];

interface Sheet {
  readonly name: string;
  readonly rows: string[][];
  readonly merges: readonly string[];
  /** From 1. */
  readonly hiddenColumns: readonly number[];
  /** By column, absent for names and numbers. */
  readonly shown: readonly { readonly made?: Made }[];
  /** By column, its heads from the top. */
  readonly paths: readonly (readonly string[])[];
  /** Those that are seen and have a head. */
  readonly made: readonly Made[];
  /** The year of the title, or of the name of the sheet; undefined where it is none for figures. */
  readonly titled: number | undefined;
}

const figureAt = (column: number, row: number): string => String(1000 + column * 100 + row);

const random = randomFrom(20261129);
const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
const YEARS = [2024, 2025, 2026, 2027, 2028];

/** A title over the table, and the year that it says. */
function titleOver(): readonly [string | undefined, number | undefined] {
  if (random() < 0.5) return [undefined, undefined];
  const year = random() < 0.5 ? pick(YEARS) : undefined;
  return year === undefined
    ? ['BẢNG TỔNG HỢP', undefined]
    : [`${pick(['KẾT QUẢ', 'BIỂU SỐ LIỆU', 'CHỈ TIÊU'])} NĂM ${year}`, year];
}

/** @param keys heads of the columns beside the figures, with their cells by row */
function sheet(
  keys: readonly { readonly head: string; readonly cell: (row: number) => string }[],
  total: boolean,
): Sheet {
  const twoRows = random() < 0.4;
  const common = random() < 0.4 ? pick(YEARS) : undefined;
  const made = Array.from({ length: 1 + Math.floor(random() * 5) }, (): Made => {
    const role = pick(Object.keys(words));
    const word = pick(words[role] as readonly string[]);
    const year = random() < 0.85 ? pick(YEARS) : undefined;
    if (twoRows && (common !== undefined || (year !== undefined && random() < 0.7)))
      return { upper: `Năm ${common ?? year}`, lower: word, role, year: common ?? year };
    const title = year === undefined ? word : pick(dated)(word, year);
    return twoRows ? { upper: title, lower: '', role, year } : { upper: '', lower: title, role, year };
  });
  if (random() < 0.1) made.push({ ...(made[0] as Made) });
  if (random() < 0.06) made.push({ upper: '', lower: '', role: 'unnamed', year: undefined });
  const all: { upper: string; lower: string; made?: Made; cell?: (row: number) => string }[] = [
    ...keys.map(({ head, cell }) => (twoRows ? { upper: head, lower: '', cell } : { upper: '', lower: head, cell })),
    ...made.map((each) => ({ upper: each.upper, lower: each.lower, made: each })),
  ];
  const shown = all
    .map((each) => ({ each, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ each }) => each);
  const cells = (row: number): string[] => shown.map(({ cell }, column) => (cell ? cell(row) : figureAt(column, row)));
  const [title, ofTitle] = titleOver();
  const ofSheet = random() < 0.15 ? pick(YEARS) : undefined;
  const year = ofTitle ?? ofSheet;
  const hidden = [...shown.keys()].filter((at) => shown[at]?.made && random() < 0.06);
  const seen = [...shown.keys()].find((at) => !hidden.includes(at));
  // one upper head over neighbours that share it, merged or with open places at its right
  const uppers = shown.map(({ upper }) => upper);
  const merges: string[] = [];
  const row = title === undefined ? 1 : 2;
  if (twoRows && random() < 0.7)
    for (let from = 0; from < shown.length; ) {
      let to = from;
      while (shown[from]?.upper.startsWith('Năm') && shown[to + 1]?.upper === shown[from]?.upper) to += 1;
      for (let at = from + 1; at <= to; at++) uppers[at] = '';
      if (to > from) merges.push(`${columnLetters(from)}${row}:${columnLetters(to)}${row}`);
      from = to + 1;
    }
  return {
    name: ofSheet === undefined ? 'Bảng' : `Năm ${ofSheet}`,
    // an upper head that is hidden stands over nothing, unless it is merged with what is seen
    merges: random() < 0.7 || hidden.length > 0 ? merges : [],
    hiddenColumns: hidden.map((at) => at + 1),
    shown: shown.map((each, at) => (hidden.includes(at) ? {} : each)),
    paths: shown.map(({ upper, lower }) => (twoRows ? [upper, lower] : [lower])),
    made: shown.flatMap(({ made: each }, at) =>
      each && each.role !== 'unnamed' && !hidden.includes(at) ? [each] : [],
    ),
    titled: year === PLANNED ? undefined : year,
    rows: [
      // where people see it
      ...(title === undefined ? [] : [[...shown.keys()].map((at) => (at === seen ? title : ''))]),
      ...(twoRows ? [uppers] : []),
      shown.map(({ lower }) => lower),
      cells(1),
      cells(2),
      ...(total && random() < 0.5
        ? [shown.map(({ made: own }, column) => (own ? figureAt(column, 9) : 'Tổng cộng'))]
        : []),
      ...(total && random() < 0.3 ? [['Ghi chú: số liệu tạm tính']] : []),
    ],
  };
}

const bytesOf = ({ name, rows, merges, hiddenColumns }: Sheet): Uint8Array =>
  smallWorkbook([
    { name, rows: rows.map((row) => row.map((text) => (text === '' ? undefined : text))), merges, hiddenColumns },
  ]);

/** The column that a figure was taken from; 9 would be a total. */
const columnOf = ({ shown }: Sheet, value: string): Made | undefined =>
  shown[shown.findIndex((_, at) => [1, 2].some((line) => figureAt(at, line) === value))]?.made;

const hasError = (diagnostics: readonly Diagnostic[]): boolean =>
  diagnostics.some(({ severity }) => severity === 'error');

let heads: Heads;
beforeAll(async () => {
  const loaded = await loadHeads(createDiskWorkspace(path.join(root, 'examples/sao-mai-2026')));
  if (!loaded.value) throw new Error('no heads');
  heads = loaded.value;
});

/**
 * A figure of a role is that of its year, which the title may say; another column that says the same, or may, is told as not understood.
 * @param heading how a column is named in messages
 */
function expectOwn(
  own: Made | undefined,
  roles: readonly string[],
  year: number,
  { made: all, titled }: Pick<Sheet, 'made' | 'titled'>,
  what: string,
  told: readonly Diagnostic[],
  heading = ({ upper, lower }: Made): string => [upper, lower].filter((each) => each !== '').join(': '),
): void {
  expect(own, what).toBeDefined();
  if (!own) return;
  expect(roles, what).toContain(own.role);
  const yearOf = (each: Made): number | undefined => each.year ?? titled;
  expect([year, undefined], what).toContain(yearOf(own));
  for (const other of all) {
    if (other === own || other.role !== own.role) continue;
    if (yearOf(own) !== undefined && yearOf(other) !== yearOf(own)) continue;
    expect(
      told.some(({ code, message }) => /unknown-column$/.test(code) && message.vi.includes(`"${heading(other)}"`)),
      what,
    ).toBe(true);
  }
}

describe('figures of random tables', () => {
  test('of a roll-over', PATIENCE, async () => {
    let taken = 0;
    for (let round = 0; round < COUNT; round++) {
      const made = sheet(
        [
          { head: 'TT', cell: String },
          { head: pick(['Tên chỉ tiêu', 'Nội dung chỉ tiêu', 'Chỉ tiêu']), cell: (row) => `Chỉ số ${row}` },
        ],
        true,
      );
      const bytes = bytesOf(made);
      for (const [wanted, year] of [
        ['result', 2026],
        ['assigned', 2027],
      ] as const) {
        const options = { heads, startsPart: () => false, roleOfStyle: () => undefined };
        const read = readFigures(bytes, 'f.xlsx', { wanted, year, planned: PLANNED }, heads, options);
        if (!read.value) {
          expect(hasError(read.diagnostics)).toBe(true);
          continue;
        }
        for (const { value } of read.value.rows) {
          if (value === undefined) continue;
          const own = columnOf(made, value);
          const roles = wanted === 'assigned' && own?.year === year ? ['assigned', 'target'] : [wanted];
          expectOwn(
            own,
            roles,
            year,
            made,
            JSON.stringify({ wanted, name: made.name, rows: made.rows, value }),
            read.diagnostics,
          );
          taken += 1;
        }
      }
    }
    // the test would say nothing if all were refused
    expect(taken).toBeGreaterThan(COUNT / 4);
  });

  test('of a batch: a table of results beside one of units', PATIENCE, async () => {
    const synonyms = (await loadHeadSynonyms(createDiskWorkspace(root))).value;
    if (!synonyms) throw new Error('no synonyms');
    const units = new TextEncoder().encode('STT,Tên đơn vị\n1,xã An Hòa\n2,xã Bến Đá\n');
    const of = {
      year: PLANNED,
      facts: new Set<string>(),
      hasIndicator: () => true,
      indicatorKey: (text: string) => text,
    };
    const years: Readonly<Record<string, readonly [string, number]>> = {
      results: ['result', 2026],
      assigned: ['assigned', 2027],
      targets: ['target', 2027],
    };
    let taken = 0;
    for (let round = 0; round < COUNT; round++) {
      const made = sheet(
        [
          { head: 'STT', cell: String },
          { head: pick(['Đơn vị', 'Xã, phường']), cell: (row) => ['', 'xã An Hòa', 'xã Bến Đá'][row] ?? '' },
          { head: pick(['Tên chỉ tiêu', 'Nội dung chỉ tiêu']), cell: (row) => `Chỉ số ${row}` },
        ],
        true,
      );
      const bytes = bytesOf(made);
      const read = readUnits(
        [
          { file: 'd.csv', bytes: units },
          { file: 'k.xlsx', bytes },
        ],
        synonyms,
        of,
      );
      const what = JSON.stringify({ rows: made.rows, told: read.diagnostics.map(({ message }) => message.vi) });
      const entries = read.value && !hasError(read.diagnostics) ? read.value.units.units : [];
      for (const [key, [role, year]] of Object.entries(years))
        for (const entry of entries) {
          const values = Object.values(entry[key as 'results' | 'assigned' | 'targets'] ?? {});
          for (const value of values) {
            expectOwn(columnOf(made, value), [role], year, made, what, read.diagnostics);
            taken += 1;
          }
        }
      // a column that is not taken is told, whatever it is
      if (entries.length > 0 && entries.every(({ results, assigned, targets }) => !results && !assigned && !targets))
        expect(read.diagnostics.length, what).toBeGreaterThan(0);
    }
    expect(taken).toBeGreaterThan(COUNT / 4);
  });

  test('of a batch: beside each unit in its row', PATIENCE, () => {
    const years: Readonly<Record<string, readonly [string, number]>> = {
      results: ['result', PLANNED - 1],
      assigned: ['assigned', PLANNED],
      targets: ['target', PLANNED],
    };
    const forms: readonly ((head: string, year: number | undefined, word: string) => string)[] = [
      (head) => `${head}: Tỷ lệ A`,
      (head) => `Tỷ lệ A: ${head}`,
      (_, year, word) => `${word} Tỷ lệ A${year === undefined ? '' : ` ${year}`}`,
      (_, year, word) => `${word}: Tỷ lệ A${year === undefined ? '' : ` (năm ${year})`}`,
    ];
    let taken = 0;
    for (let round = 0; round < COUNT; round++) {
      const made = Array.from({ length: 1 + Math.floor(random() * 4) }, (): Made => {
        const role = pick(Object.keys(words));
        const word = pick(words[role] as readonly string[]);
        const year = random() < 0.8 ? pick(YEARS) : undefined;
        const head = year === undefined ? word : pick(dated)(word, year);
        return { upper: '', lower: pick(forms)(head, year, word), role, year };
      });
      const [title, ofTitle] = titleOver();
      const rows = [
        ...(title === undefined ? [] : [[title]]),
        ['STT', 'Tên đơn vị', ...made.map(({ lower }) => lower)],
        ...[1, 2].map((row) => [
          String(row),
          ['xã An Hòa', 'xã Bến Đá'][row - 1],
          ...made.map((_, at) => figureAt(at, row)),
        ]),
      ];
      const { units, diagnostics } = unitsFrom({ 'u.xlsx': smallWorkbook([{ name: 'Bảng', rows }]) }, PLANNED);
      const what = JSON.stringify({ rows, told: diagnostics.map(({ message }) => message.vi) });
      for (const [row, unit] of (units ?? []).entries())
        for (const [key, [role, year]] of Object.entries(years))
          for (const [indicator, value] of Object.entries(unit[key as 'results' | 'assigned' | 'targets'] ?? {})) {
            expect(indicator, what).toBe('Tỷ lệ A');
            const own = made.find((_, at) => figureAt(at, row + 1) === value);
            const titled = ofTitle === PLANNED ? undefined : ofTitle;
            expectOwn(own, [role], year, { made, titled }, what, diagnostics, ({ lower }) => lower);
            taken += 1;
          }
    }
    expect(taken).toBeGreaterThan(COUNT / 8);
  });

  test('of an imported or checked table', PATIENCE, async () => {
    const last: Readonly<Record<string, number>> = { last: -1, assigned: 0, target: 0 };
    const meant: Readonly<Record<string, readonly string[]>> = {
      last: ['result'],
      assigned: ['assigned', 'target'],
      target: ['target', 'assigned', 'proposed'],
    };
    let taken = 0;
    for (let round = 0; round < COUNT; round++) {
      const made = sheet([], false);
      const { columns } = planColumns([['STT'], ['Tên chỉ tiêu'], ['Đơn vị tính'], ...made.paths], heads, PLANNED);
      for (const [at, own] of made.made.entries()) {
        const place = made.shown.findIndex((each) => each.made === own);
        const role = columns[3 + place]?.role;
        if (role === undefined || meant[role] === undefined) continue;
        const what = JSON.stringify({ paths: made.paths, at, role });
        expect(meant[role], what).toContain(own.role);
        expect([PLANNED + (last[role] as number), undefined], what).toContain(own.year);
        taken += 1;
      }
    }
    expect(taken).toBeGreaterThan(COUNT / 4);
  });

  test('what is imported is what stands in the column', PATIENCE, async () => {
    for (let round = 0; round < COUNT / 40; round++) {
      const made = sheet(
        [
          { head: 'STT', cell: String },
          { head: 'Tên chỉ tiêu', cell: (row) => `Chỉ số ${row}` },
          { head: 'Đơn vị tính', cell: () => '%' },
        ],
        false,
      );
      if (made.hiddenColumns.length > 0) continue;
      const { imported } = await importBytes(bytesOf(made), 'b.xlsx');
      const text = JSON.stringify(imported?.plan);
      for (const [column, each] of made.shown.entries())
        if (each.made)
          for (const row of [1, 2]) expect(text, JSON.stringify(made.rows)).toContain(`"${figureAt(column, row)}"`);
    }
  });
});
