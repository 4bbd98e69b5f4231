// Real plans of last years, imported and rolled over: every year by its role, the targets that a real office set the year after, and what
// the register and the dictionary know to be gone. Skipped where the source documents are not at hand.

import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { movingRoles } from '../../../src/doctype/years-in.js';
import { importFile } from '../../../src/flows/import.js';
import { createProject } from '../../../src/flows/project.js';
import { createDiskWorkspace } from '../../../src/workspace/disk.js';
import { root } from '../../support/compose.js';
import { dataOf, decided, given, type RolledText, roll } from '../../support/roll.js';
import { hasShared, readBytes, seedFile } from '../../support/seeds.js';

const here = hasShared('seeds');

const imported = async (number: string): Promise<string> => {
  if (!here) return '';
  const file = seedFile(number);
  return (
    (await importFile(createProject(createDiskWorkspace(root)), readBytes(file), path.basename(file))).value?.yaml ?? ''
  );
};

const standings = (rolled: RolledText, ...wanted: string[]): string[] =>
  (rolled.value?.rolled.citations ?? [])
    .filter(({ standing }) => wanted.includes(standing))
    .map(({ words }) => words.replace(/^.*số (?=\d)/, ''));

const YEAR = /(?<!\d)(?:19|20)\d\d(?!\d)/g;

/** Every year in every value of a plan file, facts and texts alike, by its path. */
function yearsOf(value: unknown, path = ''): [string, string[]][] {
  if (typeof value === 'string') {
    const found = value.match(YEAR);
    return found ? [[path, [...found]]] : [];
  }
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, each]) => yearsOf(each, path === '' ? key : `${path}.${key}`));
}

/** What the plan of 2025 sets, by the place of the indicator in the plan of 2024; two of them it no longer has. */
const targets2025 = [
  'Tối thiểu 85',
  'Tối thiểu 80',
  'Tối thiểu 95',
  '100',
  undefined,
  'Tối thiểu 55',
  '100',
  'Tối thiểu 95',
];

/** The same as a superior would assign them, under the names that the plan of 2024 uses. */
function assigned2025(source: string) {
  const names: string[] = (dataOf(source)?.indicators.items ?? []).map((row: { name: string }) => row.name.trim());
  return names.flatMap((name, index) =>
    targets2025[index] === undefined ? [] : [[name, targets2025[index]] as const],
  );
}

describe.skipIf(!here)('the plan of 2024 for 2025', async () => {
  const source = await imported('000'); // empty where skipped: then nothing below runs
  const wanted = assigned2025(source);
  const assigned = given('giao.csv', `Tên chỉ tiêu;Mức giao\n${wanted.map((row) => row.join(';')).join('\n')}\n`);
  const rolled = await roll(source, { year: 2025, assigned });

  test('each year is what it should be: the plan and its results move, all else stays', () => {
    const years = rolled.value?.rolled.years ?? [];
    expect(years.length).toBeGreaterThan(40);
    for (const { role, year, now, words } of years) {
      expect([role, year, now, words]).toEqual([role, year, movingRoles.has(role) ? year + 1 : year, words]);
      if (role === 'plan') expect(year).toBe(2024);
      if (role === 'previous') expect(year).toBe(2023);
    }
    const count = (role: string): number => years.filter((each) => each.role === role).length;
    expect([count('plan'), count('previous'), count('stale'), count('bare'), count('other')]).toEqual([12, 2, 0, 0, 0]);
  });

  test('not one year of the source is lost, and what became of each is known', () => {
    const raw = new TextDecoder().decode(readBytes(seedFile('000'))).match(YEAR) ?? [];
    const before = yearsOf(dataOf(source));
    // two more than in the source: the year and the month of the decision are facts of their own
    expect(before.flatMap(([, found]) => found).sort()).toEqual([...raw, '2024', '2024'].sort());
    const after = new Map(yearsOf(dataOf(rolled.yaml)));
    const changed = before.flatMap(([path, found]) => {
      const now = after.get(path) ?? [];
      return String(found) === String(now) ? [] : [`${path}: ${found.join(' ')} → ${now.join(' ') || 'open'}`];
    });
    expect(changed).toEqual([
      'year: 2024 → 2025',
      'decision.date: 2024 → open',
      'decision.subject: 2024 → 2025',
      // the plans of the province and the district for the year: named anew, with open number and date
      'decision.citations.8.date: 2024 → open',
      'decision.citations.8.subject: 2024 → 2025',
      'decision.citations.9.date: 2024 → open',
      'decision.citations.9.subject: 2024 → 2025',
      'decision.articles.0: 2024 → 2025',
      'plan.subject: 2024 → 2025',
      'plan.reference: 2024 → open',
      'tasks.groups.0.items.0.task: 2024 → 2025',
      'tasks.groups.2.items.0.task: 2024 → 2025',
      'indicators.columns.3.title: 2024 → 2025',
      // "… trong năm 2024 tại Nghị quyết số 01/NQ-CP … ngày 05/01/2024"
      'annexes.0.title: 2024 2024 → 2025 2024',
      // the targets of the year, set from the results of the year before
      'annexes.0.content.0.content.0: 2024 2023 → 2025 2024',
      'annexes.0.content.0.content.1.text: 2024 2024 → 2025 2025',
      'annexes.0.content.0.content.2.text: 2024 2023 2024 → 2025 2024 2025',
    ]);
  });

  test('read the other way: no text of the draft is left in 2024 that speaks of the plan', () => {
    const left = rolled.yaml.match(/[^\n]*năm\s+(?:2023|2024)[^\n]*/giu) ?? [];
    for (const line of left) expect(line).toMatch(/kết quả|đạt được|quả thực hiện/);
    expect(left.length).toBe(2);
    for (const kept of [
      '01/2024/QĐ-UBND ngày 03/01/2024',
      'ngày 05/01/2024',
      'ngày 26/8/2015',
      'giai đoạn 2022 - 2025, tầm nhìn đến năm 2030',
    ])
      expect(rolled.yaml.replace(/\s+/g, ' ')).toContain(kept);
  });

  test('the targets of 2025 are reached where a target is assigned, the two others are asked for', () => {
    const set = new Map(rolled.value?.rolled.targets.map(({ name, now }) => [name, now]));
    expect(wanted).toHaveLength(7);
    for (const [name, target] of wanted) expect(set.get(name)).toBe(target);
    expect(decided(rolled, 'no-assigned')).toHaveLength(2);
    // the source documents hold no results of 2024: the assigned target stands in, with a warning each
    expect(decided(rolled, 'no-result')).toHaveLength(7);
  });

  test('no citation is out of force in February 2025; both plans of superiors are to be named anew', () => {
    expect(standings(rolled, 'replaced', 'expired', 'ended')).toEqual([]);
    expect(standings(rolled, 'successor')).toEqual(['165/QĐ-UBND', '288/QĐ-UBND']);
    expect(standings(rolled, 'unknown')).toEqual(['44/2022/QĐ-UBND', '34/2023/QĐ-UBND']);
  });

  test('no actor is flagged before the switch; slips that would be carried on are told', () => {
    expect(decided(rolled).filter((each) => /actor|issuer-exists/.test(each))).toEqual([]);
    const { carried = [], fresh = [] } = rolled.value?.findings ?? {};
    const codes = carried.map(({ code }) => code.replace('check/', ''));
    for (const slip of [
      'receive-feedback',
      'ellipsis',
      'reference-line',
      'doubled-word',
      'symbol-syntax',
      'empty-cell',
      'self-report',
    ])
      expect(codes).toContain(slip);
    // open places and figures aside, the roll-over brings no fault of its own but the share of
    // files sent online that a task states as it was, where the table has the target of 2025; what is cited and ends within 2025 is none, nor
    // a resolution without a day, which is that of its time
    const open = ['check/open-places', 'issue/open-figure', 'check/horizon'];
    const own = fresh.map(({ code }) => code).filter((code) => !open.includes(code));
    expect(own.sort()).toEqual(['check/target-conflict']);
    expect(rolled.value?.rolled.changes.filter(({ kind }) => kind === 'number').map(({ from }) => from)).toEqual([
      '20',
    ]);
  });

  test('blanks are open, comments stay', () => {
    const { decision, plan } = dataOf(rolled.yaml);
    expect([decision.number, decision.date, plan.reference]).toEqual([undefined, undefined, undefined]);
    expect(rolled.value?.keptLayout).toBe(true);
    expect(rolled.yaml.match(/^ *# \[dòng/gm)).toEqual(source.match(/^ *# \[dòng/gm));
  });
});

describe.skipIf(!here)('the same plans for 2026 and 2027', async () => {
  const gone2026 = [
    'Luật Tổ chức chính quyền địa phương',
    'Luật sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ và Luật Tổ chức chính quyền địa phương',
    '61/2018/NĐ-CP',
    '107/2021/NĐ-CP',
    '01/2018/TT-VPCP',
  ];

  test.each([
    ['000', 2026, gone2026, ['468/QĐ-TTg']],
    ['000', 2027, gone2026, ['468/QĐ-TTg']],
    ['004', 2026, gone2026, ['468/QĐ-TTg', '1085/QĐ-TTg']],
    ['004', 2027, [...gone2026.slice(0, 4), '42/2022/NĐ-CP', gone2026[4]], ['468/QĐ-TTg', '1085/QĐ-TTg']],
  ])('%s for %s: every citation that is gone is told', async (number, year, out, ended) => {
    const rolled = await roll(await imported(number), { year });
    expect(standings(rolled, 'replaced', 'expired')).toEqual(out);
    expect(standings(rolled, 'ended')).toEqual(ended);
  });

  test.each(['000', '004'])('%s for 2026: no level that is gone is left unsaid', async (number) => {
    const rolled = await roll(await imported(number), { year: 2026 });
    const told = new Set(
      rolled.value?.rolled.decisions
        .filter(({ code }) => /actor|issuer-exists/.test(code))
        .map(({ place }) => place?.path),
    );
    const silent: string[] = [];
    const visit = (value: unknown, path: string): void => {
      if (typeof value === 'string') {
        if (/(?<!đô )(?:huyện|thị xã|thị trấn)(?!\p{L})/u.test(value) && !told.has(path)) silent.push(path);
      } else if (value !== null && typeof value === 'object')
        for (const [key, each] of Object.entries(value)) visit(each, path === '' ? key : `${path}.${key}`);
    };
    const { unit: _, ...rest } = dataOf(await imported(number));
    visit(rest, '');
    // subjects of citations name what was decided then; the reference goes
    expect(silent.filter((path) => !/citations\..*subject$|reference$/.test(path))).toEqual([]);
  });

  test.each([
    [
      '000',
      [
        ...['Bộ phận Một cửa', 'Bộ phận TN và TKQ giải quyết TTHC huyện', 'Bộ phận Tiếp nhận và Trả kết quả'],
        ...['Bộ phận một cửa', 'bộ phận “Một cửa”', 'Chủ tịch UBND huyện', 'Công chức Văn hóa – xã hội'],
        ...['Phòng KSTTHC huyện', 'Phòng tư pháp huyện', 'UBND huyện', 'Văn phòng HĐND-UBND huyện'],
        ...['Văn phòng UBND huyện', 'Văn phòng – thống kê', 'huyện', 'huyện Sơn Hà', 'thị trấn', 'thị trấn Di Lăng'],
      ],
    ],
    [
      '004',
      [
        ...['Bộ phận Một cửa', 'Bộ phận Một cửa của phường', 'Bộ phận Tiếp nhận và Trả kết quả phường'],
        ...['Bộ phận Tiếp nhận và Trả kết quả thị xã', 'Bộ phận một cửa'],
        ...['Bộ phận tiếp nhận và trả kết quả giải quyết TTHC phường', 'Chủ tịch UBND thị xã'],
        ...['Công chức Văn hóa- xã hội', 'Công chức Văn phòng – Thống kê', 'Phòng Nội vụ thị xã', 'Tư pháp – Hộ tịch'],
        ...['UBND thị xã', 'Văn phòng HĐND & UBND thị xã', 'Văn phòng – Thống kê'],
      ],
    ],
  ])(
    '%s for 2026: these names are flagged and no others; the province, its offices and "cấp xã" stay',
    async (number, names) => {
      const rolled = await roll(await imported(number), { year: 2026 });
      const flagged = [...new Set((rolled.value?.rolled.actors ?? []).map(({ words }) => words))];
      expect(flagged.sort()).toEqual([...names].sort());
    },
  );

  test.each(['000', '004'])('%s: documents in force are not flagged', async (number) => {
    const rolled = await roll(await imported(number), { year: 2026 });
    const told = decided(rolled).filter((each) => /citation-(?:out|ended|not-yet)/.test(each)).length;
    expect(told).toBeGreaterThan(5);
    const inForce = standings(rolled, 'in-force', 'amended');
    for (const kept of [
      '20/2008/NĐ-CP',
      '63/2010/NĐ-CP',
      '45/2020/NĐ-CP',
      '06/QĐ-TTg',
      '766/QĐ-TTg',
      '02/2017/TT-VPCP',
    ])
      expect(inForce).toContain(kept);
  });

  test('004: the article left over from the year before is told', async () => {
    const rolled = await roll(await imported('004'), { year: 2026 });
    expect(decided(rolled, 'article-twice')).toHaveLength(1);
    expect(decided(rolled, 'stale-year')).toHaveLength(1);
  });
});

describe.skipIf(!here)('an index plan of 2023 for 2024', async () => {
  const rolled = await roll(await imported('003'), { year: 2024 });

  test('every base year moves, every base figure is open', () => {
    const { bases = [] } = rolled.value?.rolled ?? {};
    expect(new Set(bases.map(({ before }) => before))).toEqual(new Set(['83,99', '84,04', '85,39', '80,90', '77,89']));
    expect(bases.every(({ now, year }) => now === '…' && year === 2023)).toBe(true);
    expect(rolled.yaml).not.toMatch(/83,99|84,04|85,39|80,90|77,89/);
    expect(decided(rolled, 'base-conflict')).toEqual([]);
  });

  test('the day set for the year after stays and is asked for', () => {
    expect(rolled.yaml).toMatch(/ngày 31 tháng 01 năm 2024/);
    expect(decided(rolled, 'fixed-date').length).toBeGreaterThan(0);
  });
});
