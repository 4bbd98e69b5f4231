// The summary of a run: what stands in which cell, reckoned by hand from three units.

import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { summarize, summaryFiles } from '../../../src/batch/summary/summarize.js';
import type { Sheet } from '../../../src/document/sheet.js';
import { csv, newFolder, PLAN, run } from './batch-files.js';

const units = [
  csv('Tên đơn vị;Loại\nAn Hòa;phường\nBến Đá;phường\nCon;phường\n', 'don-vi.csv'),
  csv(
    'Đơn vị;Chỉ tiêu;Kết quả\nPhường An Hòa;truc-tuyen;60\nPhường Bến Đá;truc-tuyen;80\nPhường An Hòa;Số buổi tiếp dân;20\nPhường Bến Đá;Số buổi tiếp dân;30\n',
    'ket-qua.csv',
  ),
];

let sheets: Sheet[] = [];
let files = new Map<string, Uint8Array>();

beforeAll(async () => {
  const { manifest } = await run(units, newFolder());
  sheets = summarize(manifest);
  files = new Map(summaryFiles(manifest).map(({ name, bytes }) => [name, bytes as Uint8Array]));
});

const rowsOf = (name: string): (string | number)[][] =>
  (sheets.find((sheet) => sheet.name === name)?.rows ?? []).map((row) => row.map(({ text, number }) => number ?? text));

describe('the summary', () => {
  test('has every indicator of every unit: shares are averaged, counts added up', () => {
    const [head = [], ...rows] = rowsOf('Chỉ tiêu');
    const results = ['Hồ sơ trực tuyến (%): kết quả', 'Số buổi tiếp dân (buổi): kết quả'].map((each) =>
      head.indexOf(each),
    );
    const of = (unit: string): (string | number | undefined)[] => {
      const row = rows.find(([first]) => String(first).startsWith(unit)) ?? [];
      return results.map((column) => row[column]);
    };
    expect(of('phường An Hòa')).toEqual([60, 20]);
    expect(of('phường Bến Đá')).toEqual([80, 30]);
    expect(of('Tổng')).toEqual(['', 50]);
    expect(of('Bình quân')).toEqual([70, '']);
    expect(of('Số đơn vị có số liệu')).toEqual([2, 2]);
  });

  test('names who lies below the assigned figure, and what is missing', () => {
    expect(rowsOf('Chưa đạt mức giao').slice(1)).toEqual([
      [expect.stringContaining('An Hòa'), 'Hồ sơ trực tuyến', 60, 65, expect.any(String)],
      [expect.stringContaining('An Hòa'), 'Số buổi tiếp dân', 20, 24, expect.any(String)],
    ]);
    expect(
      rowsOf('Thiếu số liệu')
        .slice(1)
        .map(([unit, name]) => [String(unit).split(',')[0], name]),
    ).toEqual([
      ['phường Con', 'Hồ sơ trực tuyến'],
      ['phường Con', 'Số buổi tiếp dân'],
    ]);
  });

  test('leaves out the superior that all have, and the row of totals where nothing is added up', async () => {
    expect(rowsOf('Chỉ tiêu').map(([first]) => first)).toEqual([
      'Đơn vị',
      'phường An Hòa',
      'phường Bến Đá',
      'phường Con',
      'Tổng',
      'Bình quân cộng',
      'Số đơn vị có số liệu',
    ]);
    const { manifest } = await run(csv('Tên đơn vị;Loại;Cấp trên\nMột;xã;tỉnh A\nHai;xã;tỉnh B\n'), newFolder());
    const shares = manifest.units.map((unit) => ({
      ...unit,
      figures: unit.figures.filter(({ unit: of }) => of === '%'),
    }));
    expect(summarize({ ...manifest, units: shares })[0]?.rows.map(([first]) => first?.text)).toEqual([
      'Đơn vị',
      'xã Một, tỉnh A',
      'xã Hai, tỉnh B',
      'Bình quân cộng',
      'Số đơn vị có số liệu',
    ]);
  });

  test('counts no figure that was refused or doubted, and says so', async () => {
    const values = ['60', '1.234,5', '0,7', 'khoảng 80', 'n/a', '70'];
    const names = values.map((_, index) => `Xã${index}`);
    const rows = values.map((value, index) => `Phường ${names[index]};truc-tuyen;${value}\n`).join('');
    const { manifest } = await run(
      [
        csv(`Tên đơn vị;Loại\n${names.map((name) => `${name};phường\n`).join('')}`, 'don-vi.csv'),
        csv(`Đơn vị;Chỉ tiêu;Kết quả\n${rows}`, 'ket-qua.csv'),
      ],
      newFolder(),
    );
    const made = summarize(manifest);
    const of = (name: string) =>
      (made.find((sheet) => sheet.name === name)?.rows ?? []).map((row) =>
        row.map(({ text, number }) => number ?? text),
      );
    const [head = [], ...body] = of('Chỉ tiêu');
    const column = head.indexOf('Hồ sơ trực tuyến (%): kết quả');
    expect(body.slice(0, values.length).map((row) => row[column])).toEqual([
      60,
      '1.234,5 (không tính)',
      '0,7 (không tính)',
      'khoảng 80 (không tính)',
      'n/a (không tính)',
      70,
    ]);
    const row = (start: string) => body.find(([first]) => String(first).startsWith(start))?.[column];
    expect([row('Bình quân'), row('Số đơn vị có số liệu'), row('Số đơn vị có số liệu không tính')]).toEqual([65, 2, 4]);
    expect(of('Chưa đạt mức giao').map(([unit]) => unit)).not.toContainEqual(expect.stringContaining('Xã1'));
    expect(of('Chưa đạt mức giao').map(([unit]) => unit)).not.toContainEqual(expect.stringContaining('Xã2'));
    expect(
      of('Thiếu số liệu')
        .slice(1)
        .map(([, , what]) => what)
        .filter((what) => String(what).includes('không tính')),
    ).toEqual([
      'kết quả "1.234,5" không tính',
      'kết quả "0,7" không tính',
      'kết quả "khoảng 80" không tính',
      'kết quả "n/a" không tính',
    ]);
  });

  test('of a plan without indicators tells what was made, and nothing else', async () => {
    const plan = PLAN.replace(/indicators:\n[\s\S]*/, '').replace('    - table: indicators\n', '');
    const made = await run(csv('Tên đơn vị\nPhường Mẫu\n'), newFolder(), { plan });
    expect(summarize(made.manifest).map(({ name }) => name)).toEqual(['Văn bản']);
  });

  test('says what each unit was warned of, and where', async () => {
    const { manifest } = await run(csv('Tên đơn vị\nPhường Mẫu\n'), newFolder());
    const warned = manifest.units.map((unit) => ({
      ...unit,
      findings: [
        { code: 'a/b', severity: 'warning' as const, message: { vi: 'Xem lại', en: 'Look' }, place: 'u.csv:u!B2' },
        { code: 'a/c', severity: 'info' as const, message: { vi: 'Biết', en: 'Know' } },
      ],
    }));
    const [head, row] = summarize({ ...manifest, units: warned }).at(-1)?.rows ?? [];
    expect(head?.slice(4).map(({ text }) => text)).toEqual(['Lỗi', 'Cảnh báo', 'Nội dung lỗi', 'Nội dung cảnh báo']);
    expect(row?.slice(4).map(({ text }) => text)).toEqual(['0', '1', '', 'Xem lại (u.csv:u!B2)']);
  });

  test('is a workbook in which numbers are numbers, and a CSV with commas in them', () => {
    const parts = unzipSync(files.get('tong-hop.xlsx') as Uint8Array);
    expect(strFromU8(parts['xl/worksheets/sheet1.xml'] as Uint8Array)).toContain('<v>60</v>');
    const text = Buffer.from(files.get('tong-hop.csv') as Uint8Array).toString('utf8');
    expect(text.startsWith('\ufeffĐơn vị;')).toBe(true);
    expect(text.split('\r\n')).toHaveLength(8);
  });
});
