// Files that another program has open, as Word, Excel and virus scanners do it: the very refusals of Windows.

import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { smallPlan } from '../support/small-plan.js';
import { filesOf, namesIn, onWindows, type Share, whileOpen, whileScanned } from './windows.js';

const folder = mkdtempSync(path.join(tmpdir(), 'kehoach-held-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const at = (name: string): string => path.join(folder, name);
const command = (...args: string[]) => onWindows(args, folder);
const docx = 'ra/QD-du-thao-07-2026-phuong-hoa-ban.docx';
const build = () => command('build', 'plan.yaml', '--format', 'docx,text', '-o', 'ra');
const open = (name: string): string => `Tệp "${name}" đang mở trong chương trình khác (Word, Excel).`;
const changed = smallPlan.replace('Rút ngắn', 'Giảm');
const units = 'Đơn vị;Cấp trên\nPhường Hoa Ban;tỉnh Trung Sơn\nPhường Hoa Mai;tỉnh Trung Sơn\n';

beforeAll(async () => {
  writeFileSync(at('plan.yaml'), smallPlan);
  writeFileSync(at('don-vi.csv'), units);
  mkdirSync(at('du-an'));
  writeFileSync(at('du-an/kehoach.yaml'), '{}\n');
  writeFileSync(at('du-an/plan.yaml'), smallPlan);
  expect((await build()).code).toBe(0);
  expect((await command('rollover', 'form', 'plan.yaml', '-o', 'bieu.xlsx')).code).toBe(0);
});

describe('reading', () => {
  test.each([
    ['plan.yaml', ['build', 'plan.yaml', '--format', 'text', '-o', 'khac']],
    [docx, ['check', docx]],
    ['don-vi.csv', ['batch', 'plan.yaml', '--units', 'don-vi.csv', '--format', 'text', '-o', 'khac']],
    ['du-an/kehoach.yaml', ['build', 'du-an', '--format', 'text', '-o', 'khac']],
    ['bieu.xlsx', ['rollover', 'plan.yaml', '--year', '2027', '--results', 'bieu.xlsx', '-o', 'sau.yaml']],
  ])('%s that nobody else may open is told by its name', async (name, args) => {
    await whileOpen(at(name), 'none', async () => {
      const { code, err } = await command(...args);
      expect([code, err]).toEqual([3, expect.stringContaining(open(path.basename(name)))]);
      expect(err).toContain('[file/busy]');
    });
    expect(namesIn(folder)).not.toContain('sau.yaml');
    expect(namesIn(at('khac'))).toEqual([]);
  });

  test('what others may read is read', () =>
    whileOpen(at(docx), 'read', async () => {
      expect((await command('check', docx)).code).toBe(0);
    }).then(() => undefined));
});

describe('writing', () => {
  test('a result that would not change is done, though Word has it open', async () => {
    await whileOpen(at(docx), 'read', async () => expect((await build()).code).toBe(0));
  });

  test.each<Share>(['none', 'read'])(
    'a result that would change is refused, and nothing is (others: %s)',
    async (share) => {
      const before = filesOf(at('ra'));
      writeFileSync(at('plan.yaml'), changed);
      await whileOpen(at(docx), share, async () => {
        const { code, err } = await build();
        expect([code, err]).toEqual([3, expect.stringContaining(open(path.basename(docx)))]);
      });
      writeFileSync(at('plan.yaml'), smallPlan);
      expect(filesOf(at('ra'))).toEqual(before);
    },
  );

  test('a copy with comments that is still open', async () => {
    const annotate = () => command('check', docx, '--annotate');
    const copy = docx.replace('.docx', '.ghi-chu.docx');
    expect((await annotate()).code).toBe(0);
    writeFileSync(at('plan.yaml'), changed);
    expect((await build()).code).toBe(0);
    await whileOpen(at(copy), 'none', async () => {
      const { code, err } = await annotate();
      expect([code, err]).toEqual([3, expect.stringContaining(open(path.basename(copy)))]);
    });
    expect((await annotate()).code).toBe(0);
    writeFileSync(at('plan.yaml'), smallPlan);
    rmSync(at(copy));
  });

  test('in a batch the unit of an open file fails, the others are made', async () => {
    writeFileSync(at('don-vi.csv'), units);
    const batch = () => command('batch', 'plan.yaml', '--units', 'don-vi.csv', '--format', 'text', '-o', 'nhieu');
    const made = (unit: string): string =>
      [...filesOf(at(`nhieu/${unit}`)).values()].map((bytes) => bytes.toString('utf8')).join('');
    expect((await batch()).code).toBe(0);
    const [name = ''] = namesIn(at('nhieu/phuong-hoa-mai'));
    writeFileSync(at('plan.yaml'), changed);
    await whileOpen(at(`nhieu/phuong-hoa-mai/${name}`), 'read', async () => {
      const { code, err } = await batch();
      expect([code, err]).toEqual([1, expect.stringContaining(open(name))]);
    });
    expect(made('phuong-hoa-ban')).toContain('Giảm');
    expect(made('phuong-hoa-mai')).toContain('Rút ngắn');
    expect((await batch()).code).toBe(0);
    expect(made('phuong-hoa-mai')).toContain('Giảm');
    writeFileSync(at('plan.yaml'), smallPlan);
  });
});

describe('a scanner that holds every new file', () => {
  test.each<[Share, number]>([
    ['none', 1200],
    ['read', 1800],
  ])('others: %s, for %i ms: made, made anew, read again, nothing left over', async (share, ms) => {
    const result = path.join(folder, `quet-${share}`);
    const scanned = await whileScanned(folder, share, ms, async () => {
      for (const text of [smallPlan, changed]) {
        writeFileSync(at('ke-hoach.yaml'), text);
        const made = await command('build', 'ke-hoach.yaml', '--format', 'docx,text', '-o', `quet-${share}`);
        expect([made.code, made.err]).toEqual([0, expect.anything()]);
      }
      const checked = await command('check', `quet-${share}/*.docx`);
      expect([checked.code, checked.err]).toEqual([0, expect.anything()]);
    });
    expect(scanned).toContain('.tmp');
    expect(namesIn(result)).toEqual([
      '.kehoach.json',
      'QD-du-thao-07-2026-phuong-hoa-ban.docx',
      'QD-du-thao-07-2026-phuong-hoa-ban.txt',
    ]);
    expect(readFileSync(path.join(result, 'QD-du-thao-07-2026-phuong-hoa-ban.txt'), 'utf8')).toContain('Giảm');
    rmSync(at('ke-hoach.yaml'));
  });

  test('a batch', async () => {
    writeFileSync(at('don-vi.csv'), units);
    const scanned = await whileScanned(folder, 'none', 1200, async () => {
      const { code, err } = await command(
        'batch',
        'plan.yaml',
        '--units',
        'don-vi.csv',
        '--format',
        'text',
        '-o',
        'loat',
      );
      expect([code, err]).toEqual([0, expect.stringContaining('Đã tạo 2, giữ nguyên 0, lỗi 0')]);
    });
    expect(scanned).toContain('.jsonl');
    expect(namesIn(at('loat')).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });
});
