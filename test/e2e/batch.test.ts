// `kehoach batch` as a process: the example of 24 units, killed again and again and resumed, shards joined, faults and codes.

import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { mainFile, runCli } from '../support/built-cli.js';
import { root } from '../support/compose.js';

interface Refused {
  readonly event: string;
  readonly code: number;
  readonly findings: readonly {
    readonly code: string;
    readonly severity: string;
    readonly place?: { readonly spot?: string };
  }[];
}

let folder = '';
/** What one run over all units says; its folder `whole` is what the others are held against. */
let whole: Awaited<ReturnType<typeof runCli>>;
const args = ['batch', 'tan-lap-2025/plan.yaml', '--units', 'tan-lap-2025/don-vi.xlsx', '--rule', 'tang-10-tuong-doi'];
/** More shows more: `KEHOACH_KILLS=50 npx vitest run test/e2e/batch.test.ts`. */
const kills = Number(process.env.KEHOACH_KILLS ?? 4);

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'kehoach-batch-e2e-'));
  cpSync(path.join(root, 'examples/tan-lap-2025'), path.join(folder, 'tan-lap-2025'), { recursive: true });
  whole = await runCli([...args, '-o', 'whole', '--lang', 'en'], folder);
}, 120_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function tree(at: string, below = ''): Record<string, string> {
  return Object.fromEntries(
    readdirSync(path.join(at, below)).flatMap((name): [string, string][] => {
      const file = path.posix.join(below, name);
      // journals and notes tell how it came about
      if (/^\.kehoach.*\.jsonl?$/.test(name)) return [];
      if (statSync(path.join(at, file)).isDirectory()) return Object.entries(tree(at, file));
      const text = readFileSync(path.join(at, file)).toString('latin1');
      return [[file, createHash('sha256').update(text).digest('hex')]];
    }),
  );
}

function killedAfter(output: string, milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [mainFile, ...args, '-o', output], { cwd: folder, stdio: 'ignore' });
    const timer = setTimeout(() => child.kill('SIGKILL'), milliseconds);
    child.on('exit', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}

describe('kehoach batch', () => {
  test('makes the documents of 24 units, the manifest and the summary', () => {
    const { code, out, err } = whole;
    expect([code, out.trim().split('\n')]).toEqual([
      0,
      ['whole/manifest.json', 'whole/tong-hop.xlsx', 'whole/tong-hop.csv'],
    ]);
    expect(err).toContain('Made 24, kept 0, failed 0 of 24 units');
    const { units } = JSON.parse(readFileSync(path.join(folder, 'whole/manifest.json'), 'utf8'));
    expect(units).toHaveLength(24);
    for (const { files } of units)
      expect(files.map(({ format }: { format: string }) => format)).toEqual(['docx', 'pdf']);
  });

  test(`killed ${kills} times at any moment and started again, it ends with the same bytes`, async () => {
    const start = performance.now();
    await runCli([...args, '-o', 'timed'], folder);
    const duration = performance.now() - start;
    for (let kill = 0; kill < kills; kill++) {
      rmSync(path.join(folder, 'killed'), { recursive: true, force: true });
      // spread over the run by the golden ratio: no two alike, the same ones each time
      await killedAfter('killed', duration * ((0.1 + kill * 0.618) % 1));
      const { code } = await runCli([...args, '-o', 'killed'], folder);
      expect(code).toBe(0);
      expect(tree(path.join(folder, 'killed'))).toEqual(tree(path.join(folder, 'whole')));
    }
  }, 1_200_000);

  test.skipIf(process.platform === 'win32')(
    'Ctrl-C ends it after the unit at hand; the same command goes on',
    async () => {
      const child = spawn(process.execPath, [mainFile, ...args, '-o', 'stopped', '--json-lines'], { cwd: folder });
      let err = '';
      child.stderr.on('data', (data) => {
        err += data;
      });
      let units = 0;
      child.stdout.on('data', (data) => {
        units += String(data).match(/"event":"unit"/g)?.length ?? 0;
        if (units > 0 && !child.killed) child.kill('SIGINT');
      });
      const code = await new Promise((resolve) => child.on('close', resolve));
      expect(code).toBe(130);
      expect(err).toMatch(/^Đang dừng: làm nốt đơn vị này …$/m);
      expect(err).toMatch(/^Chưa xong\. Chạy lại cùng lệnh để làm tiếp/m);
      expect(err).not.toContain('manifest.json');
      expect([units > 0, units < 24, existsSync(path.join(folder, 'stopped/manifest.json'))]).toEqual([
        true,
        true,
        false,
      ]);
      const expected = tree(path.join(folder, 'whole'));
      for (const [file, sum] of Object.entries(tree(path.join(folder, 'stopped')))) expect(sum).toBe(expected[file]);
      expect((await runCli([...args, '-o', 'stopped'], folder)).code).toBe(0);
      expect(tree(path.join(folder, 'stopped'))).toEqual(expected);
    },
    120_000,
  );

  test.skipIf(process.platform === 'win32')(
    'a disk that takes no more stops it; what is there is whole',
    async () => {
      const limited = `ulimit -f 30; exec "${process.execPath}" "${mainFile}" ${args.join(' ')} -o small --lang en`;
      const stopped = spawnSync('bash', ['-c', limited], { cwd: folder, encoding: 'utf8' });
      expect([stopped.status, existsSync(path.join(folder, 'small/manifest.json'))]).toEqual([3, false]);
      expect(stopped.stderr).toContain('Not finished. Run the same command again');
      const expected = tree(path.join(folder, 'whole'));
      for (const [file, sum] of Object.entries(tree(path.join(folder, 'small')))) expect(sum).toBe(expected[file]);
      expect((await runCli([...args, '-o', 'small'], folder)).code).toBe(0);
      expect(tree(path.join(folder, 'small'))).toEqual(expected);
    },
    120_000,
  );

  test("fills the office's own form for every unit", async () => {
    expect((await runCli(['template', 'new', 'mau.docx'], folder)).code).toBe(0);
    const form = [...args, '--template', 'mau.docx', '--flat', '--verify'];
    const filled = await runCli([...form, '--format', 'docx', '-o', 'forms'], folder);
    expect(filled.code).toBe(0);
    const { units } = JSON.parse(readFileSync(path.join(folder, 'forms/manifest.json'), 'utf8'));
    expect(units).toHaveLength(24);
    expect(readdirSync(path.join(folder, 'forms')).filter((name) => name.endsWith('.docx'))).toHaveLength(24);
    const refused = await runCli([...form, '--format', 'html', '-o', 'none'], folder);
    expect([refused.code, existsSync(path.join(folder, 'none'))]).toEqual([1, false]);
  }, 120_000);

  test('shards in one folder join to what one run makes', async () => {
    for (const index of [1, 2, 3]) {
      const { code } = await runCli([...args, '-o', 'shards', '--shard', `${index}/3`], folder);
      expect(code).toBe(0);
    }
    expect((await runCli(['batch', 'merge', 'shards'], folder)).code).toBe(0);
    const shards = tree(path.join(folder, 'shards'));
    for (const name of Object.keys(shards)) if (/^manifest-/.test(name)) delete shards[name];
    expect(shards).toEqual(tree(path.join(folder, 'whole')));
  }, 120_000);

  test('shards in folders of their own join in a new one, whose manifest names their files', async () => {
    for (const index of [1, 2]) {
      const output = ['-o', `part-${index}`, '--shard', `${index}/2`, '--format', 'docx'];
      expect((await runCli([...args, ...output], folder)).code).toBe(0);
    }
    const { code, out } = await runCli(['batch', 'merge', 'part-1', 'part-2', '-o', 'district/2025'], folder);
    expect([
      code,
      out
        .trim()
        .split('\n')
        .map((line) => path.basename(line)),
    ]).toEqual([0, ['manifest.json', 'tong-hop.xlsx', 'tong-hop.csv']]);
    const joined = path.join(folder, 'district/2025');
    const { units } = JSON.parse(readFileSync(path.join(joined, 'manifest.json'), 'utf8'));
    const files: { path: string; bytes: number }[] = units.flatMap((unit: { files: object[] }) => unit.files);
    expect(files.map(({ path: file, bytes }) => statSync(path.join(joined, file)).size - bytes)).toEqual(
      Array(24).fill(0),
    );
  }, 120_000);

  test('events as JSON lines; a second run keeps everything', async () => {
    const { code, out } = await runCli([...args, '-o', 'whole', '--json-lines'], folder);
    const events = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect([code, events.length, events[0].event, events.at(-1).event]).toEqual([0, 26, 'start', 'end']);
    expect(new Set(events.slice(1, -1).map(({ status }) => status))).toEqual(new Set(['kept']));
  }, 60_000);

  test('a blank form of the plan can be filled in and read', async () => {
    expect((await runCli(['batch', 'form', 'tan-lap-2025/plan.yaml', '-o', 'trong.xlsx'], folder)).code).toBe(0);
    const { code, err } = await runCli(['batch', 'tan-lap-2025/plan.yaml', '--units', 'trong.xlsx', '-o', 'x'], folder);
    expect([code, existsSync(path.join(folder, 'x'))]).toEqual([1, false]);
    expect(err).toContain('units/none');
  }, 60_000);

  test('faults of units are told and nothing is written', async () => {
    writeFileSync(path.join(folder, 'sai.csv'), 'Tên đơn vị;Loại\nAn Hòa;tổng\n;xã\n');
    const { code, err } = await runCli(['batch', 'tan-lap-2025/plan.yaml', '--units', 'sai.csv', '-o', 'y'], folder);
    expect([code, existsSync(path.join(folder, 'y'))]).toEqual([1, false]);
    expect(err.match(/sai\.csv/g)?.length).toBeGreaterThanOrEqual(2);
    writeFileSync(path.join(folder, 'ban.csv'), 'Tên đơn vị;Loại\nAn Hòa;tổng\nHoa Ban;xã\n');
    const asked = ['batch', 'tan-lap-2025/plan.yaml', '--units', 'ban.csv', '-o', 'y', '--issue'];
    const refused = await runCli([...asked, '--json-lines'], folder);
    const [event, ...others] = refused.out.trim().split('\n');
    const { event: kind, code: end, findings } = JSON.parse(event ?? '') as Refused;
    expect([refused.code, end, kind, others, existsSync(path.join(folder, 'y'))]).toEqual([1, 1, 'refused', [], false]);
    const told = findings
      .filter(({ severity }) => severity === 'error')
      .map((each) => `${each.place?.spot} ${each.code}`);
    for (const fault of ['ban!B2 data/unknown-value', 'ban!A3 issue/no-number', 'ban!A3 issue/no-signatory'])
      expect(told).toContain(fault);
    writeFileSync(path.join(folder, 'hai.csv'), 'Tên đơn vị;Loại\nHoa Ban;xã\nHoa Mai;xã\n');
    const ahead = await runCli(
      ['batch', 'tan-lap-2025/plan.yaml', '--units', 'hai.csv', '--issue', '--dry-run'],
      folder,
    );
    expect([ahead.code, ahead.out.trim().split('\n').length]).toEqual([1, 2]);
    expect(ahead.err.match(/issue\/no-number/g)).toHaveLength(1);
    expect(ahead.err).toContain('Có ở 2/2 đơn vị: xã Hoa Ban');
    const draft = await runCli(['batch', 'tan-lap-2025/plan.yaml', '--units', 'hai.csv', '--dry-run'], folder);
    expect(draft.code).toBe(0);
    expect(draft.err).not.toContain('check/open-places');
    const withGap = path.join(folder, 'tan-lap-2025/cho-dien.yaml');
    const text = readFileSync(path.join(folder, 'tan-lap-2025/plan.yaml'), 'utf8');
    writeFileSync(withGap, text.replace(/target: [^\n,}]+/u, 'target: …'));
    const open = await runCli(['batch', 'tan-lap-2025/cho-dien.yaml', '--units', 'hai.csv', '--dry-run'], folder);
    expect(open.err).toContain('[check/open-places]');
    const figures = 'Tên đơn vị;Loại;Kết quả: Tỷ lệ hồ sơ nộp trực tuyến\nAn Hòa;xã;nhiều\n';
    writeFileSync(path.join(folder, 'ket-qua.csv'), figures);
    const failed = await runCli([...args.slice(0, 3), 'ket-qua.csv', ...args.slice(4), '-o', 'z'], folder);
    expect(failed.code).toBe(1);
    // the table lies beside the plan's folder, not in it
    expect(failed.err).toMatch(/^ {2}ket-qua\.csv \(ket-qua!C2\): lỗi: /m);
    expect((await runCli(['batch', 'tan-lap-2025/plan.yaml'], folder)).code).toBe(2);
    expect((await runCli(['batch', 'tan-lap-2025/plan.yaml', '--units', 'khong.csv'], folder)).code).toBe(3);
  }, 120_000);
});
