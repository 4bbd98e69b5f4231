// `kehoach check` as users type it: what it prints, which code it ends with, which files it writes.

import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { smallPlan } from '../../support/small-plan.js';
import { run } from './run.js';

const folder = mkdtempSync(path.join(tmpdir(), 'kehoach-check-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A plan that no rule finds fault with. */
const cleanPlan = smallPlan.replace(/^ {8}- \{ task: Rà soát hồ sơ.*\n/m, '').replace('(để báo cáo)', '(báo cáo)');

const faulty =
  'KẾ HOẠCH\nTrồng cây năm 2026 trên địa bàn xã Mai Lâm\n1. Vận động nhân dân dân trồng cây.\n2. Họp thôn, họp xóm....\n';
writeFileSync(path.join(folder, 'loi.txt'), faulty);
writeFileSync(path.join(folder, 'tot.txt'), faulty.replace('dân dân', 'dân').replace('....', '.'));

describe('kehoach check', () => {
  test('tells fault, words, remedy and place; errors end with 1', async () => {
    const { code, out } = await run(['check', 'loi.txt'], { folder });
    expect(code).toBe(1);
    expect(out).toContain('loi.txt:3:');
    expect(out).toContain('lỗi: Lặp từ "dân". [check/doubled-word]');
    expect(out).toContain('“dân dân”');
    expect(out).toContain('→ Viết một lần: "dân".');
    expect(out).toContain('Không xét được');
    expect(out).toContain('loi.txt: 1 lỗi, 0 cảnh báo, 1 lưu ý.');
  });

  test('what stops the signature comes first, ten of one rule are one line with places, JSON has all', async () => {
    const lines = Array.from({ length: 11 }, (_, index) => `${index + 1}. Đảm bảo vệ sinh thôn số ${index + 1}.`);
    writeFileSync(
      path.join(folder, 'nhieu.txt'),
      `KẾ HOẠCH\nTrồng cây năm 2026\n${lines.join('\n')}\n12. Vận động nhân dân dân trồng cây.\n`,
    );
    const { out } = await run(['check', 'nhieu.txt'], { folder });
    expect(out.indexOf('Phải sửa trước khi ký (1):')).toBe(0);
    expect(out.indexOf('Lặp từ "dân"')).toBeLessThan(out.indexOf('Lưu ý, thói quen trình bày'));
    expect(out).toContain('11 chỗ: dòng 3 “Đảm bảo”; dòng 4 “Đảm bảo”;');
    expect(out.split('[check/preferred-word]')).toHaveLength(2);
    const report = JSON.parse((await run(['check', 'nhieu.txt', '--json'], { folder })).out) as {
      files: { findings: { rule: string }[] }[];
    };
    expect(report.files[0]?.findings.filter(({ rule }) => rule === 'preferred-word')).toHaveLength(11);
  });

  test('a clean file ends with 0, under the Vietnamese name of the command, too', async () => {
    const { code, out } = await run(['kiem-tra', 'tot.txt'], { folder });
    expect(code).toBe(0);
    expect(out).toContain('tot.txt: 0 lỗi, 0 cảnh báo, 0 lưu ý.');
  });

  test('a fault of the plan itself counts as what a rule finds does', async () => {
    writeFileSync(path.join(folder, 'ten-sai.yaml'), cleanPlan.replace('name: Hoa Ban', 'name: "Hoa Ban*"'));
    const { code, out, err } = await run(['check', 'ten-sai.yaml'], { folder });
    expect([code, err.includes('[plan/unit-name]')]).toEqual([1, true]);
    expect(out).toMatch(/ten-sai\.yaml: 1 lỗi, 0 cảnh báo, \d+ lưu ý\./);
    const report = JSON.parse((await run(['check', 'ten-sai.yaml', '--json'], { folder })).out) as {
      files: { ok: boolean }[];
    };
    expect(report.files.map(({ ok }) => ok)).toEqual([false]);
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

  test.each(['kq.docx', 'kq.pdf', 'kq.xlsx', 'kq.yaml'])('no report is written as %s', async (name) => {
    for (const args of [
      ['check', 'loi.txt'],
      ['check', '--rules'],
    ]) {
      const { code, err } = await run([...args, '-o', name, '--lang', 'en'], { folder });
      expect([code, err]).toEqual([2, expect.stringContaining('.txt, .json, .sarif')]);
    }
    expect(readdirSync(folder)).not.toContain(name);
  });

  test('a file of an unknown kind is told with the kinds that are read, and ends with 3', async () => {
    writeFileSync(path.join(folder, 'la.o'), 'x');
    const { code, out, err } = await run(['check', 'la.o'], { folder });
    expect(code).toBe(3);
    expect(out + err).toMatch(/\.yaml, .*\.pdf/);
    expect(out + err).toMatch(/\.yaml, .*\.docx/);
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

  test('a plan is judged as it stands once it is mended: 0 where nothing is left, and what is left is told', async () => {
    const write = (text: string): void => writeFileSync(path.join(folder, 'plan.yaml'), text);
    const doubled = cleanPlan.replace('Rút ngắn thời gian', 'Rút ngắn ngắn thời gian');
    write(doubled);
    const shown = await run(['check', 'plan.yaml', '--fix'], { folder });
    expect([shown.code, shown.out]).toEqual([1, expect.stringContaining('plan.yaml: 1 lỗi')]);
    const mended = await run(['check', 'plan.yaml', '--fix', '--write'], { folder });
    expect(readFileSync(path.join(folder, 'plan.yaml'), 'utf8')).toBe(cleanPlan);
    expect([mended.code, mended.out]).toEqual([0, expect.stringContaining('plan.yaml: 0 lỗi')]);
    expect(mended.out).toContain('Đã ghi plan.yaml: 1 chỗ sửa.');

    write(doubled.replace('Phó Chủ tịch', 'Chánh Văn phòng'));
    const left = await run(['check', 'plan.yaml', '--fix', '--write', '--json', '-o', 'kq.json'], { folder });
    expect(left.code).toBe(1);
    const report = JSON.parse(readFileSync(path.join(folder, 'kq.json'), 'utf8')) as {
      files: { findings: { rule: string; severity: string }[]; changes: { written: boolean; count: number }[] }[];
    };
    const errors = report.files[0]?.findings.filter(({ severity }) => severity === 'error').map(({ rule }) => rule);
    expect([errors, report.files[0]?.changes]).toEqual([
      ['capacity-fits'],
      [expect.objectContaining({ written: true, count: 1 })],
    ]);
  });

  test('where nothing can be mended that is said', async () => {
    writeFileSync(path.join(folder, 'sach.yaml'), cleanPlan);
    const { out } = await run(['check', 'sach.yaml', '--fix', '--write'], { folder });
    expect(out).toContain('Không có gì để ghi chú hoặc tự sửa');
    expect(readFileSync(path.join(folder, 'sach.yaml'), 'utf8')).toBe(cleanPlan);
  });

  test('a plan that could not be mended is told as it is', async () => {
    writeFileSync(path.join(folder, 'khoa.yaml'), cleanPlan.replace('Rút ngắn thời gian', 'Rút ngắn ngắn thời gian'));
    chmodSync(path.join(folder, 'khoa.yaml'), 0o444);
    const { code, out } = await run(['check', 'khoa.yaml', '--fix', '--write'], { folder });
    expect([code, out]).toEqual([3, expect.stringContaining('[check/doubled-word]')]);
  });

  test('--write alone is a wrong command line', async () => {
    const { code, err } = await run(['check', 'tot.txt', '--write'], { folder });
    expect([code, err]).toEqual([2, expect.stringContaining('"--write" chỉ dùng cùng với "--fix"')]);
  });

  test('--rules lists the rules with their basis', async () => {
    const { code, out } = await run(['check', '--rules'], { folder });
    expect(code).toBe(0);
    expect(out).toContain('| `stale-year` |');
    expect(out).toContain('NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.3');
  });
});
