// One indicator, one answer: what rolls a plan over and what makes the plans of many units give the same target with the same reasons, for
// the same figures and the same rule.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { unitTargets } from '../../src/batch/variant/unit-targets.js';
import { loadTargetRules, type TargetRule } from '../../src/doctype/target-rule.js';
import type { Plan } from '../../src/plan/plan.js';
import { planSchema } from '../../src/plan/plan.js';
import { Draft } from '../../src/rollover/draft.js';
import { rollTargets } from '../../src/rollover/targets/roll-targets.js';
import { createDiskWorkspace } from '../../src/workspace/disk.js';
import { root } from '../support/compose.js';
import { words } from '../support/indicator-words.js';

const rules = (await loadTargetRules(createDiskWorkspace(root))).value as ReadonlyMap<string, TargetRule>;

/** Random indicators; `KEHOACH_RUNS=20000` for more. */
const runs = Number(process.env.KEHOACH_RUNS ?? 2000);

interface Case {
  readonly name: string;
  readonly unit: string | undefined;
  readonly better: string | undefined;
  readonly target: string;
  readonly result: string | undefined;
  readonly assigned: string;
  readonly rule: string;
  readonly reading: 'relative' | 'points' | undefined;
}

const plain = fc.oneof(
  fc.integer({ min: 0, max: 120 }).map(String),
  // a figure far from the target is doubted: enough of them lie near each other
  { weight: 2, arbitrary: fc.integer({ min: 20, max: 99 }).map(String) },
  fc.constantFrom(
    '62,4',
    '99,95',
    '0,705',
    '0.705',
    '12.5',
    '1.234',
    '1,234',
    '1.234,5',
    '1,234,567',
    '-3',
    '−3',
    '05',
  ),
);
const sign = fc.constantFrom('', '%', ' %');
const written = fc
  .tuple(
    fc.constantFrom(
      ['', ''],
      ['Tối thiểu ', ''],
      ['Từ ', ' trở lên'],
      ['Đạt ', ' trở lên'],
      ['≥ ', ''],
      ['Trên ', ''],
      ['Dưới ', ''],
      ['Không quá ', ''],
      ['khoảng ', ''],
      ['phấn đấu ', ''],
      ['Giảm ', ''],
      ['Tăng ', ' so với năm trước'],
      ['giảm còn ', ''],
      ['Chưa đạt ', ''],
      ['', ' hồ sơ'],
      ['', ' triệu'],
    ),
    plain,
    sign,
  )
  .map(([[before, after], figure, mark]) => `${before}${figure}${mark}${after}`);
const text = fc.oneof(
  { weight: 6, arbitrary: written },
  { weight: 3, arbitrary: plain },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '5-7%',
      'từ 90% đến 95%',
      'Không để phát sinh',
      'Không có',
      '…',
      'Cấp độ 3',
      '#DIV/0!',
      'đạt',
    ),
  },
);

const cases: fc.Arbitrary<Case> = fc.record({
  name: fc.constantFrom(
    'Tỷ lệ hồ sơ nộp trực tuyến',
    'Tỷ lệ hồ sơ trễ hạn',
    'Tỷ lệ hộ nghèo',
    'Số vụ tai nạn giao thông',
    'Thời gian giải quyết hồ sơ',
    'Giảm tỷ lệ hộ nghèo',
    'Tỷ lệ giải quyết khiếu nại, tố cáo',
    'Số lớp tập huấn',
  ),
  unit: fc.constantFrom('%', 'hồ sơ', 'điểm', 'triệu đồng', undefined),
  better: fc.constantFrom(undefined, undefined, undefined, 'lower', 'higher', 'xuống'),
  target: text,
  result: fc.option(text, { nil: undefined }),
  assigned: text,
  rule: fc.constantFrom(...rules.keys()),
  reading: fc.constantFrom(undefined, 'relative', 'points'),
});

const rowOf = ({ name, unit, better, target, rule }: Case) => ({
  id: 'c',
  name,
  ...(unit === undefined ? {} : { unit }),
  ...(better === undefined ? {} : { better }),
  target,
  rule,
});

const planOf = (each: Case) => ({
  type: 'quyet-dinh',
  year: '2027',
  unit: { kind: 'xã', name: 'Mỹ Lộc' },
  decision: { subject: 'Ban hành Kế hoạch', articles: ['Điều một.'] },
  indicators: { columns: 'chi-tieu-5', items: [rowOf(each)] },
});

interface Answer {
  readonly text: string;
  readonly case: string;
  readonly told: readonly string[];
}

function rolled(each: Case): Answer {
  const draft = new Draft(planOf(each), 2026, 2027);
  const place = {};
  const figures = (value: string | undefined) => ({
    file: '',
    rows: value === undefined ? [] : [{ id: 'c', value, place }],
  });
  const [fate] = rollTargets(draft, {
    rules,
    rule: 'tang-10',
    reading: each.reading,
    words,
    tables: new Map(),
    results: figures(each.result),
    assigned: figures(each.assigned),
  });
  return {
    text: fate?.now ?? '',
    case: fate?.case ?? '',
    told: draft.decisions.map(({ code, severity, message }) => `${severity} ${code} ${message.vi}`).sort(),
  };
}

function batched(each: Case): Answer {
  const plan = planSchema.parse(planOf(each)) as Plan;
  const entry = {
    name: 'Mỹ Lộc',
    assigned: { c: each.assigned },
    ...(each.result === undefined ? {} : { results: { c: each.result } }),
  };
  const made = unitTargets(plan, entry, { rules, reading: each.reading, words });
  const [figure] = made.figures;
  return {
    text: figure?.target ?? '',
    case: figure?.case ?? '',
    told: made.problems.map(({ problem: { code, severity, message } }) => `${severity} ${code} ${message.vi}`).sort(),
  };
}

test('random indicators through rollover and batch', () => {
  const met = new Map<string, number>();
  fc.assert(
    fc.property(cases, (each) => {
      const answer = rolled(each);
      met.set(answer.case, (met.get(answer.case) ?? 0) + 1);
      expect(batched(each)).toEqual(answer);
    }),
    { numRuns: runs, seed: 2026 },
  );
  for (const each of ['below', 'reached', 'no-result', 'assigned', 'kept', 'open', 'refused'])
    expect(met.get(each) ?? 0, each).toBeGreaterThan(runs / 200);
});

test('a target that must fall is raised by neither', () => {
  const falling: Case = {
    name: 'Chỉ tiêu X',
    unit: '%',
    better: 'lower',
    target: '5',
    result: '6',
    assigned: '5',
    rule: 'tang-10',
    reading: 'relative',
  };
  const answer = rolled(falling);
  expect(answer).toMatchObject({ text: '…', case: 'open' });
  expect(answer.told).toEqual([expect.stringContaining('warning rollover/rule-does-not-fit')]);
  expect(batched(falling)).toEqual(answer);
});
