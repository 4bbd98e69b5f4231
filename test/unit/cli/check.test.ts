// `kehoach check` as users type it: what it prints, which code it ends with, which files it writes.

import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { run } from './run.js';

const folder = mkdtempSync(path.join(tmpdir(), 'kehoach-check-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const faulty =
  'KẾ HOẠCH\nTrồng cây năm 2026 trên địa bàn xã Mai Lâm\n1. Vận động nhân dân dân trồng cây.\n2. Họp thôn, họp xóm....\n';
writeFileSync(path.join(folder, 'loi.txt'), faulty);
writeFileSync(path.join(folder, 'tot.txt'), faulty.replace('dân dân', 'dân').replace('....', '.'));

describe('kehoach check', () => {
  test('tells fault, words, remedy and place; errors end with 1', async () => {
    const { code, out } = await run(['check', 'loi.txt'], { folder });
    expect(code).toBe(1);
    expect(out).toContain('loi.txt:3:');
    expect(out).toContain('lỗi: Lặp từ "dân". [doubled-word]');
    expect(out).toContain('“dân dân”');
    expect(out).toContain('→ Viết một lần: "dân".');
    expect(out).toContain('Không xét được');
    expect(out).toContain('loi.txt: 1 lỗi, 0 cảnh báo, 1 lưu ý.');
  });

  test('a clean file ends with 0, under the Vietnamese name of the command, too', async () => {
    const { code, out } = await run(['kiem-tra', 'tot.txt'], { folder });
    expect(code).toBe(0);
    expect(out).toContain('tot.txt: 0 lỗi, 0 cảnh báo, 0 lưu ý.');
  });

  test('a missing file is told and ends with 3; no file at all is a wrong command line', async () => {
    const gone = await run(['check', 'khong-co.docx'], { folder });
    expect(gone.code).toBe(3);
    expect(gone.err).toContain('khong-co.docx');
    expect((await run(['check'], { folder })).code).toBe(2);
  });

  test('JSON tells every file', async () => {
    const { out } = await run(['check', 'loi.txt', 'tot.txt', '--json'], { folder });
    const report = JSON.parse(out) as {
      files: { file: string; ok: boolean; findings: { rule: string; quote: string; fixable: boolean }[] }[];
    };
    expect(report.files.map(({ file, ok }) => `${file} ${ok}`)).toEqual(['loi.txt false', 'tot.txt true']);
    expect(report.files[0]?.findings[0]).toMatchObject({ rule: 'doubled-word', quote: 'dân dân', fixable: true });
  });

  test('SARIF and HTML go into a file', async () => {
    await run(['check', 'loi.txt', '--format', 'sarif', '-o', 'kq.sarif'], { folder });
    await run(['check', 'loi.txt', '--format', 'html', '-o', 'kq.html'], { folder });
    expect(JSON.parse(readFileSync(path.join(folder, 'kq.sarif'), 'utf8'))).toMatchObject({ version: '2.1.0' });
    expect(readFileSync(path.join(folder, 'kq.html'), 'utf8')).toContain('Lặp từ');
  });

  test('a check alone changes nothing', async () => {
    const before = readdirSync(folder).sort();
    await run(['check', 'loi.txt', '--fix'], { folder });
    expect(readdirSync(folder).sort()).toEqual(before);
    expect(readFileSync(path.join(folder, 'loi.txt'), 'utf8')).toBe(faulty);
  });

  test('--rules lists the rules with their basis', async () => {
    const { code, out } = await run(['check', '--rules'], { folder });
    expect(code).toBe(0);
    expect(out).toContain('| `stale-year` |');
    expect(out).toContain('NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.3');
  });
});
