// Laws of rolling over, on plans made by chance with results and assigned targets made by chance: no target under what is
// assigned or over the cap, a reason for each figure, ids once, no year of a citation changed.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyEdits } from '../../src/data/edits/edit.js';
import { editYaml } from '../../src/data/edits/edit-yaml.js';
import { writeYaml } from '../../src/data/write-yaml.js';
import { parseYaml } from '../../src/data/yaml-source.js';
import type { Heads } from '../../src/doctype/heads/heads.js';
import { loadHeads } from '../../src/doctype/heads/load-heads.js';
import { type IndicatorWords, loadIndicatorWords } from '../../src/doctype/indicator-words.js';
import { type LawTopics, loadLawTopics } from '../../src/doctype/law-topics.js';
import { type LeftoverPatterns, loadLeftoverPatterns } from '../../src/doctype/leftover-patterns.js';
import { type LegalRegister, loadLegalRegister } from '../../src/doctype/legal-register.js';
import { type Letterheads, loadLetterheads } from '../../src/doctype/letterheads.js';
import { loadPositions, type Positions } from '../../src/doctype/positions.js';
import { loadReorganisations } from '../../src/doctype/reorganisation.js';
import { loadTableDefinitions, type TableDefinition } from '../../src/doctype/table-definition.js';
import { loadTargetRules, type TargetRule } from '../../src/doctype/target-rule.js';
import { parseTargetText } from '../../src/doctype/target-text.js';
import { loadUnits } from '../../src/doctype/units/units.js';
import { loadYearPatterns, type YearPatterns } from '../../src/doctype/year-patterns.js';
import { planSchema } from '../../src/plan/plan.js';
import type { RolledOver } from '../../src/rollover/report/explain.js';
import { rollOver } from '../../src/rollover/roll-over.js';
import { compareDecimals, type Decimal, parseDecimal, whole } from '../../src/text/decimal.js';
import { createDiskWorkspace } from '../../src/workspace/disk.js';
import { root } from '../support/compose.js';

const disk = createDiskWorkspace(root);
const rules = (await loadTargetRules(disk)).value as ReadonlyMap<string, TargetRule>;
const register = (await loadLegalRegister(disk)).value as LegalRegister;
const years = (await loadYearPatterns(disk)).value as YearPatterns;
const words = (await loadIndicatorWords(disk)).value as IndicatorWords;
const positions = (await loadPositions(disk)).value as Positions;
const leftovers = (await loadLeftoverPatterns(disk, positions)).value as LeftoverPatterns;
const heads = (await loadHeads(disk)).value as Heads;
const tables = (await loadTableDefinitions(disk)).value as ReadonlyMap<string, TableDefinition>;
const lawTopics = (await loadLawTopics(disk)).value as LawTopics;
const units = (await loadUnits(disk)).value;
const letterheads = (await loadLetterheads(disk)).value as Letterheads;
const reorganisations = (await loadReorganisations(disk)).value ?? [];

/** Random plans a law is tried on; `KEHOACH_RUNS=1000` for the full number. */
const runs = Number(process.env.KEHOACH_RUNS ?? 250);

const YEAR = 2025;
const raising = [
  'tang-10-tuong-doi',
  'tang-10-diem',
  'tang-10-hai-so',
  'tang-10',
  'bang-muc-giao',
  'khong-thap-hon-muc-giao',
];

const figure = fc
  .tuple(fc.integer({ min: 0, max: 100 }), fc.constantFrom('', ',5', ',25', ',99', ',00'))
  .map(([size, rest]) => (size === 100 ? '100' : `${size}${rest}`));
const target = fc.tuple(fc.constantFrom('', 'Tối thiểu ', 'Đạt '), figure).map(([before, value]) => before + value);
const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(value, { nil: undefined });

const indicator = fc.record({
  target,
  rule: fc.constantFrom(...raising),
  unit: fc.constantFrom('%', 'phần trăm', 'hồ sơ'),
  result: maybe(figure),
  assigned: maybe(figure),
});

const phrase = fc.constantFrom(
  'Kế hoạch năm 2025',
  'kết quả thực hiện năm 2024',
  'Quyết định số 12/2025/QĐ-UBND ngày 03/01/2025 của UBND tỉnh',
  'Nghị định số 61/2018/NĐ-CP ngày 23/4/2018',
  'giai đoạn 2021 - 2025',
  'tầm nhìn đến năm 2030',
  'Tháng 8/2025',
  'báo cáo UBND huyện trước ngày 15/11/2025',
  'Văn phòng - Thống kê chủ trì',
  'nhiệm vụ số 2',
);
const sentence = fc.array(phrase, { minLength: 1, maxLength: 4 }).map((list) => `${list.join('; ')}.`);
const citation = fc.constantFrom(
  { kind: 'Nghị định', number: '61/2018/NĐ-CP', date: '2018-04-23', issuer: 'Chính phủ' },
  { kind: 'Luật', name: 'Tổ chức chính quyền địa phương', date: '2015-06-19' },
  { kind: 'Nghị định', number: '45/2020/NĐ-CP', date: '2020-04-08', issuer: 'Chính phủ', subject: 'về năm 2020' },
  {
    kind: 'Quyết định',
    number: '5/QĐ-UBND',
    date: '2025-01-08',
    issuer: 'UBND tỉnh',
    subject: 'ban hành Kế hoạch năm 2025',
  },
  {
    kind: 'Quyết định',
    number: '44/2022/QĐ-UBND',
    date: '2022-11-24',
    issuer: 'UBND tỉnh',
    subject: 'giai đoạn 2022 - 2025',
  },
);
const task = fc.record({
  task: sentence,
  deadline: fc.constantFrom('Quý I/2025', 'Thường xuyên', '15/6/2025', 'Tháng 3'),
});

const made = fc.record({
  indicators: fc.array(indicator, { minLength: 1, maxLength: 5 }),
  texts: fc.array(sentence, { minLength: 1, maxLength: 3 }),
  citations: fc.array(citation, { minLength: 1, maxLength: 4 }),
  tasks: fc.array(task, { minLength: 1, maxLength: 4 }),
  marks: fc.array(fc.constantFrom(undefined, 'xong', 'chưa xong', 'một lần'), { minLength: 4, maxLength: 4 }),
});

interface Made {
  readonly indicators: readonly {
    target: string;
    rule: string;
    unit: string;
    result: string | undefined;
    assigned: string | undefined;
  }[];
  readonly texts: readonly string[];
  readonly citations: readonly object[];
  readonly tasks: readonly { task: string; deadline: string }[];
  readonly marks: readonly (string | undefined)[];
}

const planOf = ({ indicators, texts, citations, tasks, marks }: Made) => ({
  type: 'quyet-dinh',
  year: String(YEAR),
  unit: { kind: 'xã', name: 'Mỹ Lộc' },
  decision: { number: '3', date: '2025-01-20', subject: 'Ban hành Kế hoạch năm 2025', citations, articles: [...texts] },
  tasks: {
    columns: 'nhiem-vu-5',
    groups: [
      {
        title: 'Nhóm',
        items: tasks.map((row, index) => ({ ...row, ...(marks[index] ? { outcome: marks[index] } : {}) })),
      },
    ],
  },
  indicators: {
    columns: 'chi-tieu-5',
    items: indicators.map(({ target: text, rule, unit }, index) => ({
      id: `c${index}`,
      name: `Chỉ tiêu ${index + 1}`,
      unit,
      target: text,
      rule,
    })),
  },
});

function roll(data: unknown, from: number, to: number, given?: Made): RolledOver {
  const rows = (key: 'result' | 'assigned') =>
    given?.indicators.map((each, index) => ({ id: `c${index}`, value: each[key], place: {} })) ?? [];
  const rolled = rollOver({
    data,
    from,
    to,
    results: { file: 'r', rows: rows('result') },
    assigned: { file: 'a', rows: rows('assigned') },
    rules,
    rule: 'tang-10',
    register,
    lawTopics,
    reorganisations,
    units,
    letterheads,
    years,
    words,
    leftovers,
    heads,
    tables,
  });
  if (!rolled.value) throw new Error('the roll-over failed');
  return rolled.value;
}

/** The years written in codes and dates of documents: `/2025/`, `ngày 03/01/2025`. */
const citedYears = (texts: readonly string[]): string[] =>
  texts
    .flatMap((each) =>
      [...each.matchAll(/\d+\/(\d{4})\/\p{Lu}|(?:QĐ-UBND|NĐ-CP) ngày \d+\/\d+\/(\d{4})/gu)].map((match) => match[0]),
    )
    .sort();

const one = (text: string): Decimal => parseDecimal(text) as Decimal;

test('targets, reasons, ids and citations of random plans', () => {
  const cases: Record<string, number> = {};
  fc.assert(
    fc.property(made, (random) => {
      const data = planOf(random);
      const rolled = roll(data, YEAR, YEAR + 1, random);
      expect(rolled.targets).toHaveLength(random.indicators.length);
      for (const [index, fate] of rolled.targets.entries()) {
        const source = random.indicators[index] as Made['indicators'][number];
        cases[fate.case] = (cases[fate.case] ?? 0) + 1;
        expect(fate.reason.vi).not.toBe('');
        expect(fate.reason.en).not.toBe('');
        const figures = fate.now.split('; phấn đấu ').map((part) => parseTargetText(part)?.figure);
        for (const now of figures) {
          if (!now) continue;
          if (source.assigned !== undefined) expect(compareDecimals(now, one(source.assigned))).not.toBe(-1);
          if (source.unit !== 'hồ sơ') expect(compareDecimals(now, whole(100))).not.toBe(1);
          expect(compareDecimals(now, whole(0))).not.toBe(-1);
        }
        // a figure comes from somewhere: without an assigned target nothing is set
        if (source.assigned === undefined) expect(figures).toEqual([undefined]);
      }
      // biome-ignore lint/suspicious/noExplicitAny: data of any shape
      const next = applyEdits(data, rolled.edits) as any;
      const ids = next.indicators.items.map((row: { id: string }) => row.id);
      expect(new Set(ids).size).toBe(ids.length);
      expect(citedYears(next.decision.articles)).toEqual(citedYears(data.decision.articles));
      for (const each of next.decision.citations.flat()) {
        const before = random.citations.find((old) => (old as { number?: string }).number === each.number);
        if (before && each.number !== undefined) expect(each).toEqual(before);
      }
      for (const each of rolled.changes) expect(each.reason.vi).not.toBe('');
    }),
    { numRuns: runs, seed: 2026 },
  );
  // every way a target can come about was met
  for (const each of ['below', 'reached', 'no-result', 'assigned', 'open'])
    expect(cases[each] ?? 0).toBeGreaterThan(runs / 20);
});

test('the file says what the edits say, in its own layout', () => {
  let kept = 0;
  fc.assert(
    fc.property(made, (random) => {
      const source = writeYaml(planOf(random));
      const read = (yaml: string): unknown => parseYaml(yaml, '', { scalars: 'text' }).value?.data;
      const rolled = roll(read(source), YEAR, YEAR + 1, random);
      const edited = editYaml(source, rolled.edits);
      if (edited.keptLayout) kept += 1;
      expect(planSchema.safeParse(read(edited.text)).error).toBeUndefined();
      expect(roll(read(edited.text), YEAR + 1, YEAR + 1).edits).toEqual([]);
      expect(editYaml(source, rolled.edits).text).toBe(edited.text);
    }),
    { numRuns: Math.min(runs, 200), seed: 7 },
  );
  expect(kept).toBe(Math.min(runs, 200));
});

test('twice one year is two years, where nothing new is given', () => {
  fc.assert(
    fc.property(made, (random) => {
      const data = planOf({ ...random, marks: [] });
      const once = applyEdits(data, roll(data, YEAR, YEAR + 1).edits);
      const twice = applyEdits(once, roll(once, YEAR + 1, YEAR + 2).edits);
      const direct = applyEdits(data, roll(data, YEAR, YEAR + 2).edits);
      expect(twice).toEqual(direct);
    }),
    { numRuns: Math.min(runs, 200), seed: 11 },
  );
});
