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

interface Rolled {
  readonly decisions: readonly Told[];
  readonly findings: { readonly carried: readonly Told[]; readonly new: readonly Told[] };
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
      JSON.parse(out) as {
        files: {
          findings: { rule: string; severity: string; line?: number; place?: Placed['place'] }[];
          diagnostics: Told[];
        }[];
      }
    ).files;
    const findings = (file?.findings ?? []).map(({ rule, severity, place, line }) => ({
      code: `check/${rule}`,
      severity,
      place: place ?? { file: 'plan.yaml', line },
    }));
    return { code, told: [...(file?.diagnostics ?? []), ...findings] };
  };
}

function batch(...args: string[]): Face['run'] {
  return async (folder) => {
    const kind = /kind: ([^,]+), name: Hoa Ban/.exec(readFileSync(path.join(folder, 'plan.yaml'), 'utf8'))?.[1];
    const [head, number] = existsSync(path.join(folder, 'no-number')) ? ['', ''] : [';Số văn bản', ';7'];
    writeFileSync(
      path.join(folder, 'units.csv'),
      `Loại;Tên đơn vị;Cấp trên;Người ký${head}\n${kind};Hoa Ban;tỉnh Trung Sơn;Lò Thị Mai Hương${number}\n`,
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
      const { findings, ...rolled } = JSON.parse(out) as Rolled;
      return { code, told: [...rolled.decisions, ...findings.carried, ...findings.new] };
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
const alone = clean.replace(
  'position: Phó Chủ tịch',
  `position: Phó Chủ tịch ${Array.from({ length: 150 }, (_, at) => `phụ trách khối ${at + 1}`).join(' ')}`,
);

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
    for (const rule of ['issuer-exists', 'capacity-fits', 'doubled-word'])
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

/** What may be wrong with a plan that goes out, each with the line of the file at which it is to be told. */
interface Slip {
  readonly code: string;
  /** In a draft; what goes out is refused for it. */
  readonly draft: 'info' | 'error';
  spoil(plan: string): string;
  /** The beginning of the line that holds it in the spoilt file. */
  readonly line: string;
  /** The line of the table of units that gives the fact of its unit, from 1. */
  readonly inUnits?: number;
  /** `issue` gives it; rollover leaves it open anew. */
  readonly given?: true;
}

const slips: Readonly<Record<string, Slip>> = {
  'an open place in running text': {
    code: 'check/open-places',
    draft: 'info',
    spoil: (plan) => plan.replace('cho người dân, theo', 'cho người dân, đạt …% hồ sơ, theo'),
    line: '      text: Rút ngắn',
  },
  'a number with broken groups': {
    code: 'check/number-marks',
    draft: 'error',
    spoil: (plan) => plan.replace('giải quyết hồ sơ cho', 'giải quyết hồ sơ với 1.23.000 đồng cho'),
    line: '      text: Rút ngắn',
  },
  'an open place within a text of several lines': {
    code: 'check/open-places',
    draft: 'info',
    spoil: (plan) => plan.replace('- Biên bản kiểm tra\n', '- Biên bản kiểm tra, số: ___\n'),
    line: '            - Biên bản kiểm tra',
  },
  'an open place within a folded text': {
    code: 'check/open-places',
    draft: 'info',
    spoil: (plan) =>
      plan.replace(
        '- Quyết định này có hiệu lực kể từ ngày ký.',
        '- >-\n      {{plan.title}} có hiệu lực\n      kể từ ngày … tháng … năm 2027.',
      ),
    line: '      kể từ ngày',
  },
  'a missing number': {
    code: 'issue/no-number',
    draft: 'info',
    spoil: (plan) => plan.replace('  number: "7"\n', ''),
    line: '  date:',
    inUnits: 2,
    given: true,
  },
  'a missing day': {
    code: 'issue/no-date',
    draft: 'info',
    spoil: (plan) => plan.replace('  date: 2026-02-05', '  date: 2026-02'),
    line: '  date:',
    given: true,
  },
  'a capacity that does not fit': {
    code: 'check/capacity-fits',
    draft: 'error',
    spoil: (plan) => plan.replace('Phó Chủ tịch', 'Chánh Văn phòng'),
    line: 'signatory:',
  },
  'an issuer that is gone': {
    code: 'check/issuer-exists',
    draft: 'error',
    spoil: (plan) => plan.replace('kind: phường, name: Hoa Ban', 'kind: huyện, name: Hoa Ban'),
    line: 'unit:',
    inUnits: 2,
  },
  'a figure that is open': {
    code: 'check/open-places',
    draft: 'info',
    spoil: (plan) => plan.replace('target: "84,5"', 'target: "…"'),
    line: '            - { name: Hồ sơ nộp trực tuyến',
  },
};

/** `code severity file:line` of all of a command that are among the slips, in order. */
interface Seen {
  readonly code: number;
  readonly told: readonly string[];
  /** The plan file that the places are of. */
  readonly plan: string;
}

interface Placed extends Told {
  readonly place?: string | { readonly file?: string; readonly line?: number };
}

const ofSlips = new Set(Object.values(slips).map(({ code }) => code));

function seen(told: readonly Placed[]): string[] {
  const where = ({ place }: Placed): string => {
    if (typeof place === 'string') return /[^:]+\.csv:[^!]*![A-Z]+\d+|[^:]+\.yaml:\d+/u.exec(place)?.[0] ?? place;
    return `${place?.file}:${place?.line}`;
  };
  const lines = told
    .filter(({ code }) => ofSlips.has(code))
    // the other plan of a comparison is told of at its own lines
    .filter(({ place }) => typeof place === 'string' || place?.file !== 'same.yaml')
    .map((each) => `${each.code} ${each.severity} ${where(each).replace(/:[^:]*!\D+(?=\d)/u, ':')}`);
  return [...new Set(lines)].sort();
}

/** As `faces`, with the places. */
async function look(face: Face, folder: string): Promise<Seen> {
  const { code, told } = await face.run(folder);
  const file = face.name === 'rollover' ? 'next.yaml' : 'plan.yaml';
  const plan = readFileSync(path.join(folder, file), 'utf8');
  return { code, plan, told: seen(told as readonly Placed[]) };
}

function expected(face: Face, all: readonly Slip[], plan: string): { told: string[]; refused: boolean } {
  const lines = plan.split('\n');
  const file = face.name === 'rollover' ? 'next.yaml' : 'plan.yaml';
  const told = all.flatMap((slip): string[] => {
    const { code, draft, inUnits, given } = slip;
    if (given && face.name === 'issue') return [];
    const severity = face.issue ? 'error' : draft;
    const start = given && face.name === 'rollover' ? '  subject: Ban hành' : slip.line;
    const line = lines.findIndex((each) => each.startsWith(start)) + 1;
    const at = inUnits !== undefined && face.name.startsWith('batch') ? `units.csv:${inUnits}` : `${file}:${line}`;
    return [`${code} ${severity} ${at}`];
  });
  return { told: told.sort(), refused: told.some((each) => each.includes(' error ')) };
}

describe.each(faces)('$name tells what may not go out', (face) => {
  const judge = async (all: readonly Slip[]): Promise<void> => {
    const folder = project(all.reduce((plan, { spoil }) => spoil(plan), clean));
    if (all.some(({ code }) => code === 'issue/no-number')) writeFileSync(path.join(folder, 'no-number'), '');
    const { code, told, plan } = await look(face, folder);
    // a new draft has neither number nor day
    const open = face.name === 'rollover' ? Object.values(slips).filter(({ given }) => given) : [];
    const want = expected(face, [...new Set([...all, ...open])], plan);
    // figures that rollover opens by itself are no slips of these, nor that the plan is a sample
    const own = told.filter(
      (each) =>
        !/issuer-exists warning/.test(each) && (face.name !== 'rollover' || !/open-places info next/.test(each)),
    );
    const wanted = want.told.filter((each) => face.name !== 'rollover' || !/open-places info next/.test(each));
    expect(own).toEqual(wanted);
    for (const each of want.told) expect(told).toContain(each);
    expect(code).toBe(want.refused ? 1 : 0);
  };

  test.each(Object.keys(slips))('%s', (name) => judge([slips[name] as Slip]));

  test('all of them at once', () => judge(Object.values(slips)));
});

/** A fault that a rule or a stage tells: the same of a draft and of what goes out. */
interface Fault {
  readonly code: string;
  readonly severity: 'error' | 'warning';
  /** Where it is another one of what goes out. */
  readonly issued?: 'error';
  spoil(plan: string): string;
  readonly settings?: string;
  /** Faces that have it no longer: the table of units gives the fact, or the next year does. */
  readonly gone?: RegExp;
}

const inText =
  (words: string) =>
  (plan: string): string =>
    plan.replace('cho người dân, theo', `cho người dân${words}, theo`);

const faults: Readonly<Record<string, Fault>> = {
  'a day that is none': {
    code: 'check/no-such-day',
    severity: 'error',
    spoil: inText(' trước ngày 31 tháng 4 năm 2026'),
  },
  'a wrong day of the week': {
    code: 'check/weekday-date',
    severity: 'error',
    spoil: inText(' từ thứ Hai, ngày 06 tháng 3 năm 2026'),
  },
  'an article that is not there': {
    code: 'check/cross-reference',
    severity: 'error',
    spoil: inText(' theo Điều 9 Quyết định này'),
  },
  'an amount that differs from its words': {
    code: 'check/amount-in-words',
    severity: 'error',
    spoil: inText(', kinh phí 5.000.000 đồng (sáu triệu đồng)'),
  },
  'a year left over': {
    code: 'check/stale-year',
    severity: 'error',
    spoil: inText(' theo Kế hoạch năm 2024 của phường'),
  },
  'a day that is past': {
    code: 'check/past-day',
    severity: 'warning',
    issued: 'error',
    spoil: inText(' xong trước ngày 15 tháng 01 năm 2026'),
    gone: /rollover/,
  },
  'a syllable that cannot be': {
    code: 'check/impossible-syllable',
    severity: 'warning',
    spoil: inText(' theo thủ tụcc mới'),
  },
  'a bracket left open': { code: 'check/unbalanced-brackets', severity: 'error', spoil: inText(' (theo mẫu chung') },
  'an agency that supports itself': {
    code: 'check/lead-supports',
    severity: 'warning',
    spoil: (plan) => plan.replace('lead: Văn phòng, support: Bộ phận Một cửa', 'lead: Văn phòng, support: Văn phòng'),
  },
  'a task that nobody leads': {
    code: 'check/empty-cell',
    severity: 'error',
    spoil: (plan) => plan.replace('lead: Văn phòng, support: Bộ phận Một cửa, ', ''),
  },
  'a cited document whose day is not of the year of its number': {
    code: 'check/citation-date',
    severity: 'error',
    spoil: (plan) => plan.replace('48/2013/NĐ-CP', '48/2012/NĐ-CP'),
  },
  'a law that is no longer in force': {
    code: 'check/in-force',
    severity: 'warning',
    spoil: (plan) => plan.replace('number: 72/2025/QH15, date: 2025-06-16', 'number: 77/2015/QH13, date: 2015-06-19'),
    // rollover puts the law in its place that took it
    gone: /rollover/,
  },
  'a unit that its province does not have': {
    code: 'check/issuer-exists',
    severity: 'error',
    spoil: (plan) =>
      plan
        .replace(
          'name: Hoa Ban, parent: { kind: tỉnh, name: Trung Sơn }',
          'name: Hồng Bảng, parent: { kind: thành phố, name: Hải Phòng }',
        )
        .replace('sample: true\n', ''),
    gone: /batch/,
  },
  'a title before the name of who signs': {
    code: 'check/signatory-name',
    severity: 'warning',
    issued: 'error',
    spoil: (plan) => plan.replace('name: Lò Thị', 'name: TS. Lò Thị'),
    gone: /batch/,
  },
  'a rule raised to an error': {
    code: 'check/position-capitals',
    severity: 'error',
    spoil: inText(' do Chủ Tịch phường giao'),
    settings: 'check: { rules: { position-capitals: error } }\n',
  },
  'a rule lowered to a warning': {
    code: 'check/unbalanced-brackets',
    severity: 'warning',
    spoil: inText(' (theo mẫu chung'),
    settings: 'check: { rules: { unbalanced-brackets: warning } }\n',
  },
};

describe.each(Object.entries(faults))('%s', (_, { code, severity: draft, issued = draft, spoil, settings, gone }) => {
  test.each(faces.filter(({ name }) => !gone?.test(name)))('is one fault in $name', async (face) => {
    const severity = face.issue ? issued : draft;
    const faulty = spoil(clean);
    expect(faulty).not.toBe(clean);
    const result = await face.run(project(faulty, settings));
    // notes of the same rule at other places are left to check
    const told = result.told.filter((each) => each.severity !== 'info');
    expect([of(told, code), result.code]).toEqual([[severity], severity === 'error' ? 1 : 0]);
  });
});

/** Faults that leave no document to judge, or none that can be written. */
const broken: Readonly<Record<string, readonly [code: string, spoil: (plan: string) => string, settings?: string]>> = {
  'a key that nobody knows': ['data/unknown-key', (plan) => plan.replace('  archive: VT', '  luu: VT')],
  'columns that are not there': [
    'table/unknown-definition',
    (plan) => plan.replace('columns: nhiem-vu-6', 'columns: khong-co'),
  ],
  'a letter that the font lacks': ['font/missing-glyph', inText(' 漢')],
  'a style sheet that is not there': ['data/no-file', (plan) => plan, 'styles: khong-co\n'],
};

describe.each(Object.entries(broken))('%s', (_, [code, spoil, settings]) => {
  test.each([
    'build plan.yaml --format text',
    'check plan.yaml',
    'batch plan.yaml --units u.csv',
    'package plan.yaml',
    'diff plan.yaml plan.yaml',
    'rollover plan.yaml --year 2027 -o next.yaml',
    'issue plan.yaml --number 7 --date 2026-02-05',
  ])('is told by %s, which ends with 1', async (command) => {
    const folder = withUnits(project(spoil(clean), settings));
    const { code: end, err, out } = await run(command.split(' '), { folder });
    expect([end, `${err}${out}`]).toEqual([1, expect.stringContaining(`[${code}]`)]);
    expect(readFileSync(path.join(folder, 'plan.yaml'), 'utf8')).toBe(spoil(clean));
  });
});
