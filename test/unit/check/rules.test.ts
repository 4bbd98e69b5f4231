// Contract of the rules: each finds its bad examples at the marked words, and nothing in its good ones.

import { describe, expect, test } from 'vitest';
import { rulesWith } from '../../../src/check/rules.js';
import { checkData, findingsOf, quoteOf, takeMarks } from './check-text.js';

const rules = rulesWith(checkData);
const ofText = rules.filter(({ reads }) => reads !== 'formatting' && reads !== 'pages');

/** One lies within the other: a rule may quote a word more or less than was marked. */
const meet = (quote: string, faulty: string): boolean => {
  const [a, b] = [quote.replace(/\s+/g, ' ').trim(), faulty.replace(/\s+/g, ' ').trim()];
  return a.includes(b) || b.includes(a);
};

test('ids are unique and speak for themselves', () => {
  const ids = rules.map(({ id }) => id);
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  expect(ids.filter((id) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id))).toEqual([]);
});

test('a rule of law or of a model names the clause it rests on', () => {
  expect(
    rules.filter(({ strength, basis }) => (strength === 'law' || strength === 'model') && !basis).map(({ id }) => id),
  ).toEqual([]);
});

describe.each(ofText.map((rule) => [rule.id, rule] as const))('%s', (_, rule) => {
  test('has examples of both kinds', () => {
    expect(rule.bad.length).toBeGreaterThan(0);
    expect(rule.good.length).toBeGreaterThan(0);
  });

  test.each(rule.bad)('finds the fault in %j', (example) => {
    const { text, faulty } = takeMarks(example);
    const quotes = findingsOf(rule, text).map(quoteOf);
    expect(quotes.length).toBeGreaterThan(0);
    expect(faulty.filter((words) => !quotes.some((quote) => meet(quote, words)))).toEqual([]);
  });

  test.each(rule.good)('is content with %j', (example) => {
    expect(findingsOf(rule, example).map(quoteOf)).toEqual([]);
  });
});
