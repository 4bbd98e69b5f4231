// Prints how right `check` is on the corpus, and how much it finds: by class of the finding, by rule, by kind of the planted fault.
// MEASURE_LIST=first lists each false alarm and each fault that was missed in that half.

import { expect, test } from 'vitest';
import { type Half, type Judged, judge, papersOf, quoteOf } from './corpus.js';

const per = (part: number, whole: number): string =>
  whole === 0 ? '–' : `${((100 * part) / whole).toFixed(0)}% (${part}/${whole})`;

const counted = (keys: readonly string[]): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
};

function table(title: string, parts: readonly string[], others: readonly string[]): string[] {
  const [hits, rest] = [counted(parts), counted(others)];
  const keys = [...new Set([...hits.keys(), ...rest.keys()])].sort();
  const rows = keys.map((key) => {
    const hit = hits.get(key) ?? 0;
    return `  ${key.padEnd(28)} ${per(hit, hit + (rest.get(key) ?? 0))}`;
  });
  return [title, ...rows, `  ${'all'.padEnd(28)} ${per(parts.length, parts.length + others.length)}`];
}

const kindOf = (mark: Judged['marks'][number]): string => mark.kinds[0] ?? '';

function report(half: Half, papers: readonly Judged[]): string {
  const right = papers.flatMap((paper) => paper.right);
  const wrong = papers.flatMap((paper) => paper.wrong);
  const missed = papers.flatMap((paper) => paper.missed);
  const found = papers.flatMap(({ marks, missed: without }) => marks.filter((mark) => !without.includes(mark)));
  const clean = papers.filter(({ marks }) => marks.length === 0);
  const listed = papers.flatMap(({ id, wrong: alarms, missed: gone }) => [
    ...alarms.map((each) => `  false ${id} ${each.severity} ${each.rule} “${quoteOf(each)}” ${each.message.vi}`),
    ...gone.map(({ kinds, words }) => `  missed ${id} ${kinds.join('|')} “${words}”`),
  ]);
  return [
    `\n== ${half} half: ${papers.length} papers, ${found.length + missed.length} faults, ${clean.length} papers without`,
    `clean papers with a finding: ${clean.filter((paper) => paper.wrong.length > 0).length}`,
    ...table(
      'precision by class',
      right.map(({ severity }) => severity),
      wrong.map(({ severity }) => severity),
    ),
    ...table(
      'precision by rule',
      right.map(({ rule }) => rule),
      wrong.map(({ rule }) => rule),
    ),
    ...table('recall by kind', found.map(kindOf), missed.map(kindOf)),
    ...(process.env.MEASURE_LIST === half ? listed : []),
  ].join('\n');
}

test.each(['first', 'second'] as const)('%s half', (half) => {
  const papers = papersOf(half).map(judge);
  expect(papers.length).toBe(60);
  console.log(report(half, papers));
});
