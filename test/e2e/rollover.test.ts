// `kehoach rollover`, `rollover form` and `diff` as processes: files, exit codes, streams.

import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { runCli } from '../support/built-cli.js';
import { root } from '../support/compose.js';
import { smallPlan } from '../support/small-plan.js';

let folder: string;
const inFolder = (name: string): string => path.join(folder, name);
const read = (name: string): string => readFileSync(inFolder(name), 'utf8');

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'kehoach-rollover-'));
  writeFileSync(inFolder('plan-2026.yaml'), smallPlan);
  writeFileSync(inFolder('giao.csv'), 'Tên chỉ tiêu;Mức giao\nHồ sơ nộp trực tuyến;85\nHồ sơ số hóa;1300\n');
  writeFileSync(
    inFolder('ket-qua.yaml'),
    '- { name: Hồ sơ nộp trực tuyến, value: "90,5" }\n- { name: Hồ sơ số hóa, value: "1200" }\n',
  );
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const roll = (...more: string[]) =>
  runCli(
    ['rollover', 'plan-2026.yaml', '--year', '2027', '--results', 'ket-qua.yaml', '--assigned', 'giao.csv', ...more],
    folder,
  );

describe('kehoach rollover', () => {
  test('writes the draft under the name of its year, and a report; the draft builds', async () => {
    const { code, out, err } = await roll('--reading', 'relative', '--report', 'bao-cao.md');
    expect([code, out]).toEqual([0, 'plan-2027.yaml\nbao-cao.md\n']);
    expect(err).toContain('chỗ đã đổi theo quy tắc');
    expect(read('plan-2027.yaml')).toContain('year: 2027');
    expect(read('plan-2027.yaml')).toContain('target: "99,6"');
    expect(read('bao-cao.md')).toContain('tăng thêm 10% của kết quả thành 99,55, lấy 99,6.');
    expect((await runCli(['build', 'plan-2027.yaml'], folder)).code).toBe(0);
  });

  test('the same again: the same bytes; an existing file is not overwritten', async () => {
    const once = async (): Promise<string[]> => {
      await roll('--reading', 'points', '-o', 'a.yaml', '--report', 'a.json');
      const written = ['a.yaml', 'a.json'].map(read);
      for (const name of ['a.yaml', 'a.json']) rmSync(inFolder(name));
      return written;
    };
    expect(await once()).toEqual(await once());
    writeFileSync(inFolder('a.yaml'), '# của tôi\n');
    const { code, err } = await roll('-o', 'a.yaml');
    expect([code, read('a.yaml')]).toEqual([3, '# của tôi\n']);
    expect(err).toContain('output/not-ours');
  });

  test('a figure or a text that a comma would cut in braces is told, and nothing is written', async () => {
    writeFileSync(inFolder('ket-qua.yaml'), '- { name: Hồ sơ nộp trực tuyến, value: 90,5 }\n');
    writeFileSync(
      inFolder('viec.yaml'),
      'add:\n  - { group: Chung, row: { task: "Rà soát, cắt giảm", deadline: Quý I, II } }\n',
    );
    const { code, err } = await roll('--tasks', 'viec.yaml');
    expect([code, existsSync(inFolder('plan-2027.yaml'))]).toEqual([1, false]);
    expect(err).toContain('ket-qua.yaml:1:43: lỗi: Giá trị bị cắt ở dấu phẩy');
    expect(err).toContain('value: "90,5"');
    expect(err).toContain('viec.yaml:2:72: lỗi: Giá trị bị cắt ở dấu phẩy');
    expect(err).toContain('deadline: "Quý I, II"');
  });

  test('without a reading the figure stays open and the choice is told', async () => {
    const { code, err } = await roll();
    expect(code).toBe(0);
    expect(err).toContain('99,6 (tương đối) hay 100 (điểm phần trăm)');
    expect(read('plan-2027.yaml')).toContain('target: "…"');
  });

  test('a figure that cannot be right: told at its cell, exit 1, the draft is there', async () => {
    writeFileSync(inFolder('giao.csv'), 'Tên chỉ tiêu;Mức giao\nHồ sơ nộp trực tuyến;185\n');
    const { code, err } = await roll();
    expect(code).toBe(1);
    expect(err).toMatch(/giao\.csv.*!?B2.*185%, ngoài khoảng 0–100/s);
    expect(existsSync(inFolder('plan-2027.yaml'))).toBe(true);
  });

  test('dry run writes nothing; JSON goes to stdout alone', async () => {
    const { code, out } = await roll('--dry-run', '--json', '--reading', 'points');
    expect(code).toBe(0);
    const report = JSON.parse(out);
    expect([report.version, report.from, report.to, report.targets[0].now]).toEqual([1, 2026, 2027, '100']);
    expect(existsSync(inFolder('plan-2027.yaml'))).toBe(false);
  });

  test('wrong command lines and absent files', async () => {
    expect((await runCli(['rollover', 'plan-2026.yaml'], folder)).code).toBe(2);
    expect((await runCli(['rollover', 'plan-2026.yaml', '--year', 'sau'], folder)).code).toBe(2);
    expect((await roll('--report', 'x.pdf')).code).toBe(2);
    expect((await roll('--tasks', 'khong-co.yaml')).code).toBe(3);
    expect((await runCli(['chuyen-nam', 'khong-co.yaml', '--year', '2027'], folder)).code).toBe(3);
  });

  test('form writes a workbook', async () => {
    const { code, out } = await runCli(['rollover', 'form', 'plan-2026.yaml', '-o', 'bieu.xlsx'], folder);
    expect([code, out]).toEqual([0, 'bieu.xlsx\n']);
    expect(readFileSync(inFolder('bieu.xlsx')).subarray(0, 2).toString()).toBe('PK');
  });
});

describe('a draft in another folder', () => {
  const unit = 'kind: phường\nname: Hoa Ban\nparent: { kind: tỉnh, name: Trung Sơn }\n';
  beforeEach(() => {
    for (const name of ['cu', 'moi']) mkdirSync(inFolder(name));
    writeFileSync(inFolder('cu/unit.yaml'), unit);
    const plan = smallPlan.replace(/unit: .*/, 'unit: unit.yaml');
    writeFileSync(inFolder('cu/plan.yaml'), `# yaml-language-server: $schema=../plan.schema.json\n${plan}`);
  });
  const rollAway = (...more: string[]) => runCli(['rollover', 'cu/plan.yaml', '--year', '2027', ...more], folder);

  test('takes the file of its unit along, builds and compares there', async () => {
    const { code, out, err } = await rollAway('-o', 'moi/sau/plan.yaml');
    expect([code, out]).toEqual([0, 'moi/sau/plan.yaml\nmoi/sau/unit.yaml\n']);
    expect(read('moi/sau/unit.yaml')).toBe(unit);
    expect(read('moi/sau/plan.yaml')).toMatch(/^# yaml-language-server: \$schema=\.\.\/\.\.\/plan\.schema\.json\n/);
    expect(err).toMatch(/moi\/sau\/plan\.yaml:\d+/);
    expect((await runCli(['build', 'moi/sau/plan.yaml'], folder)).code).toBe(0);
    expect((await runCli(['diff', 'cu/plan.yaml', 'moi/sau/plan.yaml', '-o', 'd.docx'], folder)).code).toBe(0);
  });

  test('a unit file that is there already is never overwritten; --unit takes it', async () => {
    const other = unit.replace('Hoa Ban', 'Hoa Mai');
    writeFileSync(inFolder('moi/unit.yaml'), other);
    const refused = await rollAway('-o', 'moi/plan.yaml', '--force');
    expect([refused.code, existsSync(inFolder('moi/plan.yaml'))]).toEqual([3, false]);
    expect(refused.err).toContain('thêm --unit moi/unit.yaml');
    const taken = await rollAway('-o', 'moi/plan.yaml', '--unit', 'moi/unit.yaml');
    expect([taken.code, taken.out]).toEqual([0, 'moi/plan.yaml\n']);
    expect([read('moi/unit.yaml'), /^unit: .*$/m.exec(read('moi/plan.yaml'))?.[0]]).toEqual([other, 'unit: unit.yaml']);
  });

  test('in one project the draft names the same file', async () => {
    writeFileSync(inFolder('kehoach.yaml'), '');
    const { code, out } = await rollAway('-o', 'moi/plan.yaml');
    expect([code, out]).toEqual([0, 'moi/plan.yaml\n']);
    expect(read('moi/plan.yaml')).toContain('unit: "../cu/unit.yaml"\n');
    expect((await runCli(['build', 'moi/plan.yaml'], folder)).code).toBe(0);
  });

  test('faults of the newer plan are told in its own folder', async () => {
    await rollAway('-o', 'moi/plan.yaml');
    rmSync(inFolder('moi/unit.yaml'));
    const { code, err } = await runCli(['diff', 'cu/plan.yaml', 'moi/plan.yaml'], folder);
    expect(code).toBe(3);
    expect(err).toMatch(/^moi\/plan\.yaml:\d+:\d+: lỗi: Không đọc được tệp "unit\.yaml"/m);
  });
});

describe('the example with results and assigned targets', () => {
  const example = (name: string): string => path.join(root, 'examples/sao-mai-2026', name);

  test('every target follows from its figures, with the annex and the sheet that say so', async () => {
    const { code, err } = await runCli(
      [
        ...['rollover', example('plan.yaml'), '--year', '2027', '--results', example('ket-qua-2026.xlsx')],
        ...['--assigned', example('chi-tieu-giao-2027.xlsx'), '--tasks', example('nhiem-vu-2027.yaml')],
        ...[
          '--reading',
          'relative',
          '--explain',
          '--explain-sheet',
          'cc.xlsx',
          '-o',
          'plan.yaml',
          '--report',
          'r.json',
        ],
      ],
      folder,
    );
    expect([code, /: lỗi:/.test(err)]).toEqual([0, false]);
    const { targets, tasks } = JSON.parse(read('r.json'));
    expect(targets.map((each: { case: string; now: string }) => `${each.case} ${each.now}`)).toEqual([
      'reached 100', // "Tối thiểu 98": 99,1 × 1,1 = 109,01, capped: no floor is needed
      'reached 100',
      'below Tối thiểu 95', // 94,2 < 95
      'below Tối thiểu 85', // 78,9 < 85
      'reached Tối thiểu 97,2', // 88,4 × 1,1 = 97,24
      'below 100', // 99,2 < 100
      'reached 100',
      'reached Tối thiểu 68,6', // 62,4 × 1,1 = 68,64
      'reached 100',
      'reached Tối thiểu 03', // 3 × 1,1 = 3,3 talks
    ]);
    const fates = tasks.flatMap((each: { fate: string; number: string }) =>
      each.fate === 'carried' ? [] : [`${each.number} ${each.fate}`],
    );
    expect(fates).toEqual(['3 dropped', '11 unfinished', '16 changed', '19 dropped', ' added']);
    expect(read('plan.yaml')).toContain('title: Căn cứ xác định chỉ tiêu năm 2027');
    expect((await runCli(['build', 'plan.yaml'], folder)).code).toBe(0);
    const sheet = strFromU8(unzipSync(readFileSync(inFolder('cc.xlsx')))['xl/worksheets/sheet1.xml'] as Uint8Array);
    expect(sheet).toContain('tăng thêm 10% của kết quả thành 68,64, lấy 68,6.');
    expect(sheet).not.toContain('sheetProtection');
  });
});

describe('kehoach diff', () => {
  test('prints Markdown, writes HTML and JSON', async () => {
    await roll('--reading', 'relative');
    const { code, out } = await runCli(['so-sanh', 'plan-2026.yaml', 'plan-2027.yaml'], folder);
    expect(code).toBe(0);
    expect(out).toContain('| tăng | Hồ sơ nộp trực tuyến | % | 84,5 | 99,6 |');
    expect((await runCli(['diff', 'plan-2026.yaml', 'plan-2027.yaml', '-o', 'd.html'], folder)).out).toBe('d.html\n');
    expect(read('d.html')).toMatch(/^<!doctype html>/);
    expect(
      JSON.parse((await runCli(['diff', 'plan-2026.yaml', 'plan-2027.yaml', '--json'], folder)).out).years,
    ).toEqual({ before: '2026', after: '2027' });
  });

  test('a plan that is not there', async () => {
    expect((await runCli(['diff', 'plan-2026.yaml', 'x.yaml'], folder)).code).toBe(3);
  });
});
