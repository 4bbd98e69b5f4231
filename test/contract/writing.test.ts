// Every command that writes, held to one behaviour: files of others and files it reads are never written over, and when a write fails all
// is as it was.

import {
  cpSync,
  linkSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { onDisk, type Refuse } from '../support/failing-disk.js';
import { smallPlan } from '../support/small-plan.js';
import { type Run, run } from '../unit/cli/run.js';

vi.mock('node:fs', async (original) => {
  const { failingDisk } = await import('../support/failing-disk.js');
  return failingDisk(await original());
});

interface Writing {
  /** As in the help, `batch form`. */
  readonly command: string;
  readonly args: readonly string[];
  /** What comes into being, besides notes and journals. */
  readonly outputs: readonly string[];
  /** A file of the user that the command is there to change. */
  readonly edits?: string;
  /** Which word of `args` names an output, and which files of the user it must not be. */
  readonly named?: readonly { readonly word: string; readonly inputs: readonly string[] }[];
  /** Units stand for themselves: what belongs to one is whole or not there, others go on. */
  readonly byUnit?: boolean;
  /** Comes into being as well, but what has its name already is left as it is. */
  readonly left?: string;
  /** Begins a folder, and does not go on in one. */
  readonly begins?: boolean;
}

const draft = smallPlan.replace(/^( +)number:.*\n/m, '').replace(/^( +)date: (\d{4}-\d\d)-\d\d/m, '$1date: $2');
const units = 'Đơn vị;Cấp trên\nPhường Hoa Ban;tỉnh Trung Sơn\nPhường Hoa Mai;tỉnh Trung Sơn\n';

const writings: readonly Writing[] = [
  {
    command: 'build',
    args: ['build', 'plan.yaml', '--format', 'docx,text', '-o', 'ra'],
    outputs: ['ra/QD-du-thao-07-2026-phuong-hoa-ban.docx', 'ra/QD-du-thao-07-2026-phuong-hoa-ban.txt'],
  },
  {
    command: 'issue',
    args: ['issue', 'nhap.yaml', '--number', '15', '--date', '2026-02-20', '--format', 'docx', '-o', 'ra'],
    outputs: ['ra/QD-15-2026-phuong-hoa-ban.docx'],
    edits: 'nhap.yaml',
  },
  {
    command: 'package',
    args: ['package', 'plan.yaml', '-o', 'ra'],
    outputs: ['ra/QD-du-thao-07-2026-phuong-hoa-ban.zip'],
  },
  {
    command: 'batch',
    args: ['batch', 'plan.yaml', '--units', 'don-vi.csv', '--format', 'docx,text', '--zip', '-o', 'ra', '--quiet'],
    outputs: ['manifest.json', 'tong-hop.xlsx', 'tong-hop.csv', 'van-ban.zip'].map((name) => `ra/${name}`),
    byUnit: true,
  },
  {
    command: 'batch form',
    args: ['batch', 'form', 'plan.yaml', '-o', 'bieu.xlsx'],
    outputs: ['bieu.xlsx'],
    named: [{ word: 'bieu.xlsx', inputs: ['plan.yaml'] }],
  },
  {
    command: 'batch merge',
    args: ['batch', 'merge', 'phan-1', 'phan-2', '-o', 'ra'],
    outputs: ['manifest.json', 'tong-hop.xlsx', 'tong-hop.csv'].map((name) => `ra/${name}`),
  },
  {
    command: 'import',
    args: ['import', 'cu.docx', '-o', 'nhap/plan.yaml', '--report', 'nhap/bao-cao.md'],
    outputs: ['nhap/plan.yaml', 'nhap/bao-cao.md'],
    left: 'nhap/plan.schema.json',
    named: [
      { word: 'nhap/plan.yaml', inputs: ['cu.docx', 'kehoach.yaml'] },
      { word: 'nhap/bao-cao.md', inputs: ['cu.docx'] },
    ],
  },
  {
    command: 'rollover',
    args: [
      ...['rollover', 'plan.yaml', '--year', '2027', '--results', 'ket-qua.csv', '-o', 'sau/plan.yaml'],
      ...['--report', 'sau/bao-cao.md', '--explain-sheet', 'sau/can-cu.xlsx'],
    ],
    outputs: ['sau/plan.yaml', 'sau/bao-cao.md', 'sau/can-cu.xlsx'],
    named: [
      { word: 'sau/plan.yaml', inputs: ['plan.yaml'] },
      { word: 'sau/bao-cao.md', inputs: ['plan.yaml', 'ket-qua.csv'] },
      { word: 'sau/can-cu.xlsx', inputs: ['plan.yaml', 'ket-qua.csv'] },
    ],
  },
  {
    command: 'rollover form',
    args: ['rollover', 'form', 'plan.yaml', '-o', 'bieu.xlsx'],
    outputs: ['bieu.xlsx'],
    named: [{ word: 'bieu.xlsx', inputs: ['plan.yaml'] }],
  },
  {
    command: 'diff',
    args: ['diff', 'nhap.yaml', 'plan.yaml', '-o', 'khac.md'],
    outputs: ['khac.md'],
    named: [{ word: 'khac.md', inputs: ['nhap.yaml', 'plan.yaml'] }],
  },
  {
    command: 'diff',
    args: ['diff', 'nhap.yaml', 'plan.yaml', '-o', 'khac.docx'],
    outputs: ['khac.docx'],
  },
  {
    command: 'check',
    args: ['check', 'plan.yaml', 'loi.docx', '--annotate', '-o', 'bao-cao.txt'],
    outputs: ['bao-cao.txt', 'loi.ghi-chu.docx'],
    named: [{ word: 'bao-cao.txt', inputs: ['plan.yaml', 'loi.docx', 'kehoach.yaml'] }],
  },
  {
    command: 'check',
    args: ['check', 'loi.yaml', 'loi.docx', '--fix', '--write', '--format', 'html', '-o', 'bao-cao.html'],
    outputs: ['bao-cao.html', 'loi.sua.docx'],
    edits: 'loi.yaml',
    named: [{ word: 'bao-cao.html', inputs: ['loi.yaml', 'loi.docx'] }],
  },
  {
    command: 'init',
    args: ['init', 'moi'],
    outputs: ['moi/plan.yaml', 'moi/plan.schema.json', 'moi/unit.yaml'],
    begins: true,
  },
  {
    command: 'schema',
    args: ['schema', '-o', 'luoc-do.json'],
    outputs: ['luoc-do.json'],
  },
  {
    command: 'law',
    args: ['law', '66.7/2025', '--export', 'so-van-ban.xlsx'],
    outputs: ['so-van-ban.xlsx'],
  },
  {
    command: 'law',
    args: ['law', '--from', 'so.xlsx', '-o', 'so.yaml'],
    outputs: ['so.yaml'],
    named: [{ word: 'so.yaml', inputs: ['so.xlsx'] }],
  },
  {
    command: 'studio',
    args: ['studio', '--save', 'ban-lam-viec.html'],
    outputs: ['ban-lam-viec.html'],
  },
  {
    command: 'template new',
    args: ['template', 'new', 'mau-moi.docx'],
    outputs: ['mau-moi.docx'],
    named: [{ word: 'mau-moi.docx', inputs: ['kehoach.yaml'] }],
  },
  {
    command: 'template check',
    args: ['template', 'check', 'mau.docx', '--annotate', 'mau-ghi-chu.docx'],
    outputs: ['mau-ghi-chu.docx'],
    named: [{ word: 'mau-ghi-chu.docx', inputs: ['mau.docx'] }],
  },
];

/** Commands that show and write nothing. */
const showing = ['types', 'doctor', 'verify', 'template tags'];

let project: string;
let folder: string;

/** The project as every test begins with it, made by the commands themselves. */
beforeAll(async () => {
  project = mkdtempSync(path.join(tmpdir(), 'kehoach-writing-'));
  const put = (name: string, text: string): void => writeFileSync(path.join(project, name), text);
  put('kehoach.yaml', 'check:\n  rules:\n    doubled-word: error\n');
  put('plan.yaml', smallPlan);
  put('nhap.yaml', draft);
  put('loi.yaml', smallPlan.replace('Rút ngắn thời gian', 'Rút ngắn ngắn thời  gian'));
  put('don-vi.csv', units);
  put('ket-qua.csv', 'Chỉ tiêu;Kết quả\nTỷ lệ hồ sơ trực tuyến;80\n');
  const made = async (...args: string[]): Promise<void> => {
    const { code, err } = await run(args, { folder: project });
    if (code !== 0 && code !== 1) throw new Error(`${args.join(' ')}: ${code} ${err}`);
  };
  await made('build', 'plan.yaml', '--format', 'docx', '-o', 'tam/cu');
  await made('build', 'loi.yaml', '--format', 'docx', '-o', 'tam/loi');
  for (const name of ['cu', 'loi']) {
    const made = path.join(project, 'tam', name);
    for (const file of readdirSync(made).filter((each) => each.endsWith('.docx')))
      cpSync(path.join(made, file), path.join(project, `${name}.docx`));
  }
  rmSync(path.join(project, 'tam'), { recursive: true });
  await made('template', 'new', 'mau.docx');
  await made('law', '66.7/2025', '--export', 'so.xlsx');
  for (const part of ['1', '2'])
    await made(
      ...['batch', 'plan.yaml', '--units', 'don-vi.csv', '--format', 'text'],
      ...['-o', `phan-${part}`, '--shard', `${part}/2`, '--quiet'],
    );
  rmSync(path.join(project, '.kehoach.json'));
}, 60_000);
afterAll(() => rmSync(project, { recursive: true, force: true }));

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'kehoach-writing-'));
  cpSync(project, folder, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const at = (name: string): string => path.join(folder, name);

/** Everything below the folder, as text to compare. */
function tree(below = ''): Record<string, string> {
  return Object.fromEntries(
    readdirSync(at(below)).flatMap((name): [string, string][] => {
      const file = path.posix.join(below, name);
      const found = lstatSync(at(file));
      if (found.isSymbolicLink()) return [[file, `→ ${readlinkSync(at(file))}`]];
      if (found.isDirectory()) return [[`${file}/`, ''], ...Object.entries(tree(file))];
      return [[file, readFileSync(at(file)).toString('latin1')]];
    }),
  );
}

const put = (name: string, text: string): void => {
  mkdirSync(path.dirname(at(name)), { recursive: true });
  writeFileSync(at(name), text);
};

const isBook = (file: string): boolean => /(^|\/)\.kehoach[^/]*\.jsonl?$/.test(file);

/** Refused as a fault of files, in words, without a trace of the program. */
function expectRefused({ code, err }: Run, fault: RegExp): void {
  expect([code, err]).toEqual([3, expect.stringMatching(fault)]);
  expect(err).toMatch(/lỗi: /);
  expect(err).toMatch(/→ /);
  expect(err).not.toMatch(/\n\s+at |node:|undefined|\{\{/);
}

const foreign = 'của người khác';

test('every command is here, as one that writes or as one that shows', async () => {
  const listed = async (...args: string[]): Promise<string[]> => {
    const { out } = await run([...args, '--help', '--lang', 'en'], { folder });
    const commands = out.split(/^Commands:$/m)[1] ?? '';
    return [...commands.matchAll(/^ {2}([a-z]+)/gm)]
      .map(([, name]) => name as string)
      .filter((name) => name !== 'help');
  };
  const found: string[] = [];
  for (const name of await listed()) {
    const below = await listed(name);
    // `template` alone does nothing, `batch` does
    if (below.length === 0 || name === 'batch') found.push(name);
    found.push(...below.map((each) => `${name} ${each}`));
  }
  // the word form is an argument there
  const known = new Set([...writings.map(({ command }) => command), ...showing]);
  known.delete('rollover form');
  expect(found.sort()).toEqual([...known].sort());
});

describe.each(writings)(
  '$command, making $outputs',
  ({ args, outputs, edits, named = [], byUnit = false, begins = false, left }) => {
    const act = (...more: string[]): Promise<Run> => run([...args, ...more], { folder });

    test('writes what it says, and again over its own', async () => {
      const before = tree();
      const { code, err } = await act();
      expect([0, 1], err).toContain(code);
      const after = tree();
      const fresh = Object.keys(after).filter((file) => !(file in before) && !file.endsWith('/') && !isBook(file));
      if (byUnit) expect(fresh).toEqual(expect.arrayContaining([...outputs]));
      else expect(fresh.sort()).toEqual([...outputs, ...(left === undefined ? [] : [left])].sort());
      for (const file of Object.keys(before)) if (file !== edits) expect(after[file], file).toBe(before[file]);
      if (edits !== undefined) expect(after[edits]).not.toBe(before[edits]);
      if (begins) return;
      const again = await act();
      expect([again.code, again.err.includes('output/')]).toEqual([code, false]);
    });

    test.each([...outputs])('%s of somebody else: not without --force, and then nothing at all', async (output) => {
      put(output, foreign);
      const before = tree();
      expectRefused(await act(), /\[output\/not-(ours|empty)\]/);
      expect(tree()).toEqual(before);
      const { code, err } = await act('--force');
      expect([0, 1], err).toContain(code);
      expect(readFileSync(at(output)).toString('utf8')).not.toBe(foreign);
    });

    test.each(outputs.slice(-1))('a folder named %s: nothing at all, though forced', async (output) => {
      put(`${output}/giu.txt`, foreign);
      const before = tree();
      expectRefused(await act('--force'), /\[output\/name-taken\]/);
      expect(tree()).toEqual(before);
    });

    test.each(outputs.slice(0, 1))('a file where the folder of %s should be: nothing at all', async (output) => {
      const parent = path.posix.dirname(output);
      if (parent === '.') return;
      put(parent, foreign);
      const before = tree();
      expectRefused(await act('--force'), /\[output\//);
      expect(tree()).toEqual(before);
    });

    for (const { word, inputs } of named)
      test.each([...inputs])(`${word} that is %s: refused under every name, though forced`, async (input) => {
        mkdirSync(at('khac-ten'));
        const ext = path.extname(word);
        symlinkSync(at(input), at(`khac-ten/lien-ket${ext}`));
        linkSync(at(input), at(`khac-ten/ten-khac${ext}`));
        const before = tree();
        const names = [`khac-ten/lien-ket${ext}`, `khac-ten/ten-khac${ext}`];
        // the kind of a report is told by its name
        if (path.extname(input) === ext || args[0] === 'check' || (args[0] === 'import' && ext === '.yaml'))
          names.push(`./khac-ten/../${input}`);
        for (const name of names) {
          const other = args.map((each) => (each === word ? name : each));
          expectRefused(await run([...other, '--force'], { folder }), /\[output\/is-input\]/);
          expect(tree(), name).toEqual(before);
        }
      });

    test.skipIf(left === undefined)('what only lies beside is left as it is', async () => {
      put(left ?? '', foreign);
      expect([0, 1]).toContain((await act('--force')).code);
      expect(readFileSync(at(left ?? ''), 'utf8')).toBe(foreign);
    });

    test('a write that fails: everything is as it was', async () => {
      const before = tree();
      const whole = await onDisk(() => undefined, act);
      const after = tree();
      const units = (now: Readonly<Record<string, string>>) =>
        Object.fromEntries(Object.entries(now).filter(([file]) => !byUnit || !file.startsWith('ra')));
      const reset = (): void => {
        for (const name of readdirSync(folder)) rmSync(at(name), { recursive: true, force: true });
        cpSync(project, folder, { recursive: true });
      };
      const renames =
        (count: number): Refuse =>
        (call, n) =>
          call === 'renameSync' && n === count ? 'EIO' : undefined;
      const full: Refuse = (call) => (/^(write|copyFile|appendFile)Sync$/.test(call) ? 'ENOSPC' : undefined);
      const shut: Refuse = (call) => (/^(open|mkdir|appendFile)Sync$/.test(call) ? 'EACCES' : undefined);
      expect(whole.changes).toBeGreaterThan(0);
      for (const when of [full, shut, renames(1), renames(outputs.length)]) {
        reset();
        const { value } = await onDisk(when, act);
        expectRefused(value, /\[output\/(no-space|not-writable|failed)\]/);
        const now = tree();
        expect(units(now)).toEqual(units(before));
        // what a batch has made stands, and is whole
        for (const [file, text] of Object.entries(now))
          if (byUnit && !isBook(file) && file.startsWith('ra') && !file.startsWith('ra/manifest'))
            expect(text, file).toBe(after[file]);
        expect(Object.keys(now).filter((file) => file.endsWith('.tmp'))).toEqual([]);
      }
    });
  },
);
