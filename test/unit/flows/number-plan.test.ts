// Number and date into the text of a plan file: only they change, wherever and however the file has or lacks them.

import { describe, expect, test } from 'vitest';
import { numberPlan } from '../../../src/flows/issue.js';

const issue = (text: string, force = false) =>
  numberPlan(text, 'plan.yaml', { main: 'decision', number: '15', date: '2026-01-20', force });

const cases: readonly { readonly name: string; readonly before: string; readonly after: string }[] = [
  {
    name: 'neither is there',
    before: 'year: 2026 # năm\ndecision:\n  subject: Ban hành … # trích yếu\n  archive: VT\nplan:\n  subject: x\n',
    after:
      'year: 2026 # năm\ndecision:\n  subject: Ban hành … # trích yếu\n  number: "15"\n  date: 2026-01-20\n  archive: VT\nplan:\n  subject: x\n',
  },
  {
    name: 'both are left empty',
    before: 'decision:\n  number:\n  date:\n  subject: x\n',
    after: 'decision:\n  number: "15"\n  date: 2026-01-20\n  subject: x\n',
  },
  {
    name: 'empty with notes behind them',
    before: 'decision:\n  number: # văn thư ghi\n  date: # văn thư ghi\n  subject: x\n',
    after: 'decision:\n  number: "15" # văn thư ghi\n  date: 2026-01-20 # văn thư ghi\n  subject: x\n',
  },
  {
    name: 'the month is there',
    before: "decision:\n  date: '2026-01' # tháng\n  subject: x\n",
    after: 'decision:\n  date: \'2026-01-20\' # tháng\n  number: "15"\n  subject: x\n',
  },
  {
    name: 'on one line',
    before: 'decision: { subject: x, archive: VT } # ngắn\n',
    after: 'decision: { subject: x, number: "15", date: 2026-01-20, archive: VT } # ngắn\n',
  },
  {
    name: 'line ends of Windows',
    before: 'decision:\r\n  number:\r\n  date: 2026-01\r\n  subject: x\r\n',
    after: 'decision:\r\n  number: "15"\r\n  date: 2026-01-20\r\n  subject: x\r\n',
  },
];

describe('number and date', () => {
  test.each(cases)('$name', ({ before, after }) => {
    const { value, diagnostics } = issue(before);
    expect(diagnostics).toEqual([]);
    expect(value).toBe(after);
  });

  test('that are there already are left alone, or told if they differ', () => {
    const same = 'decision:\n  number: "15"\n  date: 2026-01-20 # ký\n';
    expect(issue(same).value).toBe(same);
    const other = 'decision:\n  number: "14"\n  date: 2026-02-20\n';
    const told = issue(other);
    expect(told.value).toBeUndefined();
    expect(told.diagnostics.map(({ code, place }) => `${place?.line}:${place?.column} ${code}`).sort()).toEqual([
      '2:11 issue/already-there',
      '3:9 issue/already-there',
    ]);
    expect(issue(other, true).value).toBe('decision:\n  number: "15"\n  date: 2026-01-20\n');
  });

  test('a month of another date is no open date', () => {
    expect(issue('decision:\n  date: 2026-02\n').diagnostics.map(({ code }) => code)).toEqual(['issue/already-there']);
  });

  test('a plan without the text that carries them', () => {
    expect(issue('plan:\n  subject: x\n').diagnostics.map(({ code }) => code)).toEqual(['issue/no-text']);
  });
});
