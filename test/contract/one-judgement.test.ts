// One fault through every command that meets the plan: the same code, the same severity, the same exit code; and what the project
// sets for a rule holds in all of them.

import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { smallPlan } from '../support/small-plan.js';
import { run } from '../unit/cli/run.js';

const root = mkdtempSync(path.join(tmpdir(), 'kehoach-judgement-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** A plan that no rule finds fault with. */
const clean = smallPlan.replace(/^ {8}- \{ task: Rà soát hồ sơ.*\n/m, '').replace('(để báo cáo)', '(báo cáo)');

const many = ['Như Điều 3', ...Array.from({ length: 90 }, (_, index) => `Phòng chuyên môn thứ ${index + 1}`)];

interface Told {
  readonly code: string;
  readonly severity: string;
}

interface Face {
  readonly name: string;
  /** Only for what goes out. */
  readonly issue: boolean;
  run(folder: string): Promise<{ code: number; told: readonly Told[] }>;
}

const json = (out: string) => JSON.parse(out) as { diagnostics: Told[] };

function build(name: string, ...args: string[]): Face['run'] {
  return async (folder) => {
    const { code, out } = await run([name, 'plan.yaml', ...args, '--json', '-o', `out-${name}`, '--force'], { folder });
    return { code, told: json(out).diagnostics };
  };
}

function check(...args: string[]): Face['run'] {
  return async (folder) => {
    const { code, out } = await run(['check', 'plan.yaml', '--json', ...args], { folder });
    const [file] = (
      JSON.parse(out) as { files: { findings: { rule: string; severity: string }[]; diagnostics: Told[] }[] }
    ).files;
    const findings = (file?.findings ?? []).map(({ rule, severity }) => ({ code: `check/${rule}`, severity }));
    return { code, told: [...(file?.diagnostics ?? []), ...findings] };
  };
}

function batch(...args: string[]): Face['run'] {
  return async (folder) => {
    const kind = /kind: ([^,]+), name: Hoa Ban/.exec(readFileSync(path.join(folder, 'plan.yaml'), 'utf8'))?.[1];
    writeFileSync(
      path.join(folder, 'units.csv'),
      `Loại;Tên đơn vị;Cấp trên;Người ký;Số văn bản\n${kind};Hoa Ban;tỉnh Trung Sơn;Lò Thị Mai Hương;7\n`,
    );
    const command = ['batch', 'plan.yaml', '--units', 'units.csv', '--format', 'text', '-o', 'out-batch', '--force'];
    const { code } = await run([...command, ...args], { folder });
    const manifest = path.join(folder, 'out-batch/manifest.json');
    if (!existsSync(manifest)) return { code, told: [] };
    const { units } = JSON.parse(readFileSync(manifest, 'utf8')) as { units: { findings: Told[] }[] };
    return { code, told: units.flatMap(({ findings }) => findings) };
  };
}

const faces: readonly Face[] = [
  { name: 'build', issue: false, run: build('build', '--format', 'text') },
  { name: 'check', issue: false, run: check() },
  { name: 'batch', issue: false, run: batch() },
  { name: 'package', issue: false, run: build('package') },
  {
    name: 'diff',
    issue: false,
    run: async (folder) => {
      copyFileSync(path.join(folder, 'plan.yaml'), path.join(folder, 'same.yaml'));
      const { code, out } = await run(['diff', 'same.yaml', 'plan.yaml', '--json'], { folder });
      return { code, told: out === '' ? [] : json(out).diagnostics };
    },
  },
  {
    name: 'rollover',
    issue: false,
    run: async (folder) => {
      const args = ['rollover', 'plan.yaml', '--year', '2027', '-o', 'next.yaml', '--json', '--force'];
      const { code, out } = await run(args, { folder });
      const { findings } = JSON.parse(out) as { findings: { carried: Told[]; new: Told[] } };
      return { code, told: [...findings.carried, ...findings.new] };
    },
  },
  { name: 'build --issue', issue: true, run: build('build', '--format', 'text', '--issue') },
  { name: 'check --issue', issue: true, run: check('--issue') },
  { name: 'batch --issue', issue: true, run: batch('--issue') },
  { name: 'package --issue', issue: true, run: build('package', '--issue') },
  {
    name: 'issue',
    issue: true,
    run: async (folder) => {
      const args = ['issue', 'plan.yaml', '--number', '7', '--date', '2026-02-05', '-o', 'out-issue', '--json'];
      const { code, out } = await run([...args, '--dry-run'], { folder });
      return { code, told: json(out).diagnostics };
    },
  },
];

let count = 0;
function project(plan: string, settings?: string): string {
  count += 1;
  const folder = path.join(root, `p${count}`);
  mkdirSync(folder);
  writeFileSync(path.join(folder, 'plan.yaml'), plan);
  if (settings !== undefined) writeFileSync(path.join(folder, 'kehoach.yaml'), settings);
  return folder;
}

/** `code severity` of one rule, and whether anything is an error. */
const of = (told: readonly Told[], code: string): string[] => [
  ...new Set(told.filter((each) => each.code === code).map(({ severity }) => severity)),
];

const doubled = clean.replace('Rút ngắn thời gian', 'Rút ngắn ngắn thời gian');
const faulty = doubled
  .replace('kind: phường, name: Hoa Ban', 'kind: huyện, name: Hoa Ban')
  .replace('Phó Chủ tịch', 'Chánh Văn phòng');
/** Its signature block is taller than a page. */
const alone = clean.replace('recipients: [Như Điều 3, UBND tỉnh (báo cáo)]', `recipients: ${JSON.stringify(many)}`);

describe.each(faces)('$name', (face) => {
  test('finds nothing in a plan that is right', async () => {
    const { code, told } = await face.run(project(clean));
    expect(told.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(code).toBe(0);
  });

  test('tells an error of a rule as an error and ends with 1', async () => {
    const { code, told } = await face.run(project(doubled));
    expect([of(told, 'check/doubled-word'), code]).toEqual([['error'], 1]);
  });

  test('judges the pages, by the rule that is set for them', async () => {
    const { code, told } = await face.run(project(alone));
    expect([of(told, 'check/signature-page'), code]).toEqual([['error'], 1]);
    const off = await face.run(project(alone, 'check: { rules: { signature-page: "off" } }\n'));
    expect(off.told.filter((each) => /signature-/.test(each.code))).toEqual([]);
    expect(off.code).toBe(0);
  });

  test.each(['off', 'warning', 'error'] as const)('keeps to a rule set to %s in kehoach.yaml', async (set) => {
    const { code, told } = await face.run(project(doubled, `check: { rules: { doubled-word: "${set}" } }\n`));
    expect([of(told, 'check/doubled-word'), code]).toEqual([set === 'off' ? [] : [set], set === 'error' ? 1 : 0]);
  });

  test('refuses an issuer that is gone and a capacity that does not fit, beside other faults', async () => {
    const { code, told } = await face.run(project(faulty));
    // the day of the new draft is still open: its year alone speaks
    expect(of(told, 'check/issuer-exists')).toEqual([face.name === 'rollover' ? 'warning' : 'error']);
    for (const rule of ['capacity-fits', 'doubled-word'])
      expect([rule, of(told, `check/${rule}`)[0]]).toEqual([rule, 'error']);
    expect(code).toBe(1);
    const off = 'check: { rules: { issuer-exists: "off", capacity-fits: "off" } }\n';
    const without = await face.run(project(faulty.replace('Rút ngắn ngắn', 'Rút ngắn'), off));
    expect(without.told.filter((each) => /issuer-exists|capacity-fits/.test(each.code))).toEqual([]);
  });

  test('ends with 1 for a plan that is no YAML', async () => {
    const folder = project('type: [quyet-dinh\n');
    const { code } = await run(
      face.name === 'diff'
        ? ['diff', 'plan.yaml', 'plan.yaml']
        : face.name === 'rollover'
          ? ['rollover', 'plan.yaml', '--year', '2027']
          : face.name === 'issue'
            ? ['issue', 'plan.yaml', '--number', '7', '--date', '2026-02-05']
            : face.name.startsWith('batch')
              ? ['batch', 'plan.yaml', '--units', 'u.csv']
              : face.name.split(' ').toSpliced(1, 0, 'plan.yaml'),
      { folder: face.name.startsWith('batch') ? withUnits(folder) : folder },
    );
    expect(code).toBe(1);
  });
});

function withUnits(folder: string): string {
  writeFileSync(path.join(folder, 'u.csv'), 'Tên đơn vị\nHoa Ban\n');
  return folder;
}
