// `kehoach issue` and `kehoach package` as processes: the plan file, the documents, the package, and nothing half done.

import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { runCli } from '../support/built-cli.js';
import { openDocx, textOf } from '../support/read-docx.js';
import { smallPlan } from '../support/small-plan.js';

/** The same plan before it has number and date, with notes of the office in it. */
const draft = smallPlan
  .replace(/^( +)number:.*\n/m, '$1# số: văn thư cấp\n')
  .replace(/^( +)date: (\d{4}-\d\d)-\d\d/m, '$1date: $2   # ngày: khi ký');

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'kehoach-e2e-issue-'));
  writeFileSync(path.join(folder, 'plan.yaml'), draft);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const inFolder = (name: string): string => path.join(folder, name);
const plan = (): string => readFileSync(inFolder('plan.yaml'), 'utf8');
const month = /date: (\d{4}-\d\d)/.exec(draft)?.[1] ?? '';

describe('kehoach issue', () => {
  test('puts number and date into the plan and everywhere they are named', async () => {
    const { code, out, err } = await runCli(['issue', 'plan.yaml', '--number', '15', '--date', `${month}-20`], folder);
    expect([code, out]).toEqual([0, 'out/QD-15-2026-phuong-hoa-ban.docx\nout/QD-15-2026-phuong-hoa-ban.pdf\n']);
    expect(err).toContain('15/QĐ-UBND');
    const lines = draft.split('\n');
    const changed = plan()
      .split('\n')
      .filter((line) => !lines.includes(line));
    expect(changed.map((line) => line.trim()).sort()).toEqual([`date: ${month}-20   # ngày: khi ký`, 'number: "15"']);
    expect(plan()).toContain('# số: văn thư cấp');
    const text = openDocx(readFileSync(inFolder('out/QD-15-2026-phuong-hoa-ban.docx')))
      .body.map(textOf)
      .join('\n');
    // the head, and the line that names it on what goes with it
    expect(text).toContain('Số: 15/QĐ-UBND');
    expect(text.split('15/QĐ-UBND').length - 1).toBeGreaterThanOrEqual(2);
  });

  test('a folder stands for its plan.yaml; once more is the same; another number is refused', async () => {
    const args = ['ban-hanh', '.', '--number', '15', '--date', `20/${month.slice(5)}/${month.slice(0, 4)}`];
    expect((await runCli(args, folder)).code).toBe(0);
    const before = plan();
    expect((await runCli(args, folder)).code).toBe(0);
    expect(plan()).toBe(before);
    const other = await runCli(['issue', '.', '--number', '16', '--date', `${month}-20`], folder);
    expect(other.code).toBe(1);
    expect(other.err).toContain('Tệp kế hoạch đã ghi decision.number là "15", không phải "16".');
    expect(plan()).toBe(before);
    expect((await runCli(['issue', '.', '--number', '16', '--date', `${month}-20`, '--force'], folder)).code).toBe(0);
    expect(plan()).toContain('number: "16"');
  });

  test('if anything is wrong, all of it is told and nothing is written', async () => {
    writeFileSync(
      inFolder('plan.yaml'),
      draft.replace(/^ *name: .*\n/m, (line) => (line.includes('signatory') ? '' : line)),
    );
    const wrong = await runCli(['issue', 'plan.yaml', '--number', '0', '--date', '2026-02-30'], folder);
    expect(wrong.code).toBe(1);
    expect(wrong.err).toContain('Ngày ký không có thật');
    expect(wrong.err).toContain('phải là một số nguyên dương');
    expect(existsSync(inFolder('out'))).toBe(false);
    mkdirSync(inFolder('out'));
    writeFileSync(inFolder('out/QD-15-2026-phuong-hoa-ban.docx'), 'sửa tay');
    const before = plan();
    const taken = await runCli(['issue', 'plan.yaml', '--number', '15', '--date', `${month}-20`], folder);
    expect(taken.code).toBe(3);
    expect(plan()).toBe(before);
    expect(existsSync(inFolder('out/QD-15-2026-phuong-hoa-ban.pdf'))).toBe(false);
  });

  test('all faults come at once, at the lines of the file that lies on disk, whatever is wrong with number and date', async () => {
    const gaps = ['trước ngày …/3/2026', 'đạt …% hồ sơ', 'Quý …'];
    const faulty = draft
      .replace('có hiệu lực kể từ ngày ký', `có hiệu lực ${gaps[0]}`)
      .replace('task: Niêm yết danh mục thủ tục tại trụ sở', `task: Niêm yết ${gaps[1]}`)
      .replace('deadline: Tháng 9', `deadline: ${gaps[2]}`)
      // the number comes as a line of its own
      .replace(/^ +# số:.*\n/m, '');
    writeFileSync(inFolder('plan.yaml'), faulty);
    const lines = faulty.split('\n');
    const places = gaps.map((gap) => lines.findIndex((line) => line.includes(gap)) + 1);
    expect(places.every((line) => line > 0)).toBe(true);
    const told = async (number: string, date: string): Promise<string[]> =>
      (await runCli(['issue', 'plan.yaml', '--number', number, '--date', date], folder)).err
        .split('\n')
        .filter((line) => line.includes(': lỗi: ') || line.startsWith('lỗi: '))
        .map((line) => `${/:(\d+):\d+/.exec(line)?.[1] ?? ''} ${/\[([a-z/-]+)\]$/.exec(line)?.[1]}`);
    const open = places.map((line) => `${line} check/open-places`);
    expect(await told('15', `${month}-20`)).toEqual(open);
    expect(await told('0', '2026-02-30')).toEqual([...open, ' issue/bad-date', ' issue/bad-number']);
    const numbered = faulty.replace(/^decision:\n/m, 'decision:\n  number: "14"\n');
    writeFileSync(inFolder('plan.yaml'), numbered);
    const there = numbered.split('\n').findIndex((line) => line.includes('number: "14"')) + 1;
    expect(await told('15', `${month}-20`)).toEqual([
      `${there} issue/already-there`,
      ...places.map((line) => `${line + 1} check/open-places`),
    ]);
    expect(plan()).toBe(numbered);
    expect(existsSync(inFolder('out'))).toBe(false);
  });

  test('annexes on their own need no place for number and date: the line that names them makes one', async () => {
    const annexes = `type: phu-luc\nyear: 2026\nunit: { kind: xã, name: Hoa Ban }\n\nannexes:\n  - title: Việc phải làm\n    content: Rà soát danh mục.\n`;
    writeFileSync(inFolder('plan.yaml'), annexes);
    const { code, err } = await runCli(['issue', 'plan.yaml', '--number', '15', '--date', '2026-02-20'], folder);
    expect([code, err]).toEqual([0, expect.stringContaining('15/QĐ-UBND')]);
    expect(plan()).toContain('name: Hoa Ban }\ndecision:\n  number: "15"\n  date: 2026-02-20\n\nannexes:');
  });

  test('without a number the command line is wrong', async () => {
    const { code, err } = await runCli(['issue', 'plan.yaml', '--date', `${month}-20`], folder);
    expect([code, err.split('\n')[0]]).toEqual([2, 'lỗi: thiếu --number <number>']);
  });

  test('--dry-run writes nothing; --json says what would be', async () => {
    const args = ['issue', 'plan.yaml', '--number', '15', '--date', `${month}-20`, '--dry-run', '--json'];
    const result = JSON.parse((await runCli(args, folder)).out);
    expect(result).toMatchObject({
      command: 'issue',
      number: '15/QĐ-UBND',
      date: `${month}-20`,
      ok: true,
      written: false,
    });
    expect(plan()).toBe(draft);
    expect(existsSync(inFolder('out'))).toBe(false);
  });
});

describe('kehoach package', () => {
  const entriesOf = (name: string): Record<string, Uint8Array> =>
    unzipSync(new Uint8Array(readFileSync(inFolder(name))));

  test('one ZIP of documents, plan, findings and sums; the same twice', async () => {
    writeFileSync(inFolder('plan.yaml'), smallPlan);
    writeFileSync(inFolder('thay-doi.md'), '# So với năm trước\n');
    const args = ['package', 'plan.yaml', '--issue', '--with', 'thay-doi.md'];
    const { code, out } = await runCli(args, folder);
    expect([code, out]).toEqual([0, 'out/QD-07-2026-phuong-hoa-ban.zip\n']);
    await runCli([...args, '-o', 'lai'], folder);
    const name = 'QD-07-2026-phuong-hoa-ban.zip';
    expect(readFileSync(inFolder(`lai/${name}`))).toEqual(readFileSync(inFolder(`out/${name}`)));
    const entries = entriesOf(`out/${name}`);
    expect(Object.keys(entries)).toEqual([
      'QD-07-2026-phuong-hoa-ban.docx',
      'QD-07-2026-phuong-hoa-ban.pdf',
      'du-lieu/plan.yaml',
      'ket-qua-kiem-tra.json',
      'ket-qua-kiem-tra.txt',
      'thay-doi.md',
      'SHA256SUMS',
    ]);
    const sums = strFromU8(entries.SHA256SUMS as Uint8Array)
      .trim()
      .split('\n');
    expect(sums).toHaveLength(6);
    for (const line of sums) {
      const [sum, file = ''] = line.split('  ');
      expect(
        createHash('sha256')
          .update(entries[file] as Uint8Array)
          .digest('hex'),
      ).toBe(sum);
    }
    expect(strFromU8(entries['du-lieu/plan.yaml'] as Uint8Array)).toBe(smallPlan);
    expect(strFromU8(entries['ket-qua-kiem-tra.txt'] as Uint8Array)).toMatch(/DOCX: (\d+)\/\1 dữ kiện/);
    expect(JSON.parse(strFromU8(entries['ket-qua-kiem-tra.json'] as Uint8Array))).toMatchObject({
      version: 1,
      status: 'issued',
    });
  });

  test('what changed since last year goes in, too', async () => {
    writeFileSync(inFolder('plan.yaml'), smallPlan);
    writeFileSync(inFolder('nam-truoc.yaml'), smallPlan.replace('Văn phòng HĐND và UBND phường', 'Văn phòng Ủy ban'));
    const { code } = await runCli(['package', 'plan.yaml', '--issue', '--since', 'nam-truoc.yaml', '--force'], folder);
    expect(code).toBe(0);
    const entries = entriesOf('out/QD-07-2026-phuong-hoa-ban.zip');
    const tracked = strFromU8(
      unzipSync(entries['thay-doi/ban-co-dau-sua-doi.docx'] ?? new Uint8Array())['word/document.xml'] ??
        new Uint8Array(),
    );
    expect(tracked).toMatch(/<w:del [^>]*>(?:(?!<\/w:del>).)*Ủy ban/);
    expect(tracked).toMatch(/<w:ins [^>]*>(?:(?!<\/w:ins>).)*HĐND/);
    expect(strFromU8(entries['thay-doi/bao-cao-thay-doi.html'] ?? new Uint8Array())).toContain('nam-truoc.yaml');
    const absent = await runCli(['package', 'plan.yaml', '--since', 'khong-co.yaml', '-o', 'khong'], folder);
    expect([absent.code, existsSync(inFolder('khong'))]).toEqual([3, false]);
    expect(absent.err).toContain('khong-co.yaml');
  });

  test.skipIf(process.platform === 'win32')('the sums are those that sha256sum checks', async () => {
    writeFileSync(inFolder('plan.yaml'), smallPlan);
    await runCli(['dong-goi', 'plan.yaml'], folder);
    for (const [name, bytes] of Object.entries(entriesOf('out/QD-du-thao-07-2026-phuong-hoa-ban.zip'))) {
      mkdirSync(path.dirname(inFolder(`mo/${name}`)), { recursive: true });
      writeFileSync(inFolder(`mo/${name}`), bytes);
    }
    expect(execFileSync('sha256sum', ['-c', 'SHA256SUMS'], { cwd: inFolder('mo'), encoding: 'utf8' })).not.toContain(
      'FAILED',
    );
  });

  test('an open plan gives no package for issue, but one of the draft', async () => {
    const refused = await runCli(['package', 'plan.yaml', '--issue'], folder);
    expect(refused.code).toBe(1);
    expect(refused.err).toContain('Chưa có số văn bản.');
    expect(existsSync(inFolder('out'))).toBe(false);
    const { out } = await runCli(['package', 'plan.yaml'], folder);
    expect(out).toContain('du-thao');
  });

  test('a further file of a name that is taken, or that is not there, is told', async () => {
    writeFileSync(inFolder('SHA256SUMS'), 'x');
    const { code, err } = await runCli(['package', 'plan.yaml', '--with', 'SHA256SUMS', 'khong-co.md'], folder);
    expect(code).toBe(3);
    expect(err).toContain('khong-co.md: lỗi: Không có tệp "khong-co.md".');
  });
});
