// A text that composing rewrote stands in the document as well as in the plan that composing hands on; the file of the plan tells.

import { expect, test } from 'vitest';
import { buildDocument } from '../../../src/flows/build.js';
import { renderFiles, verifyFiles } from '../../../src/flows/render.js';
import { rewrittenTexts } from '../../../src/verify/own-texts.js';
import { projectWith } from '../../support/compose.js';
import { smallPlan } from '../../support/small-plan.js';
import { builtPlan } from './built-plan.js';

test.each([
  ['a cell', '"1.250,5"', '1250.5', 'annexes.0.content.0.indicators.items.1.target'],
  ['a cell of a program', 'target: "84,5"', 'target: 84.50', 'annexes.0.content.0.indicators.items.0.target'],
  ['words', 'Bộ phận Một cửa', 'Bộ phận một cửa', 'annexes.0.content.0.indicators.items.0.agency'],
])('%s rewritten by composing is found', async (_, from, to, path) => {
  expect(smallPlan).toContain(from);
  const rewritten = await builtPlan(smallPlan.replaceAll(from, to));
  const { own } = await builtPlan();
  const { files } = await renderFiles(rewritten, { formats: ['docx', 'pdf'] });
  expect((await verifyFiles(rewritten, files)).diagnostics).toEqual([]);
  const { diagnostics } = await verifyFiles({ ...rewritten, own }, files);
  expect(new Set(diagnostics.map(({ code }) => code))).toEqual(new Set(['verify/rewritten']));
  expect(diagnostics.map(({ place }) => place?.path)).toContain(path);
});

test('names may be filled, words around them may not change, a year and a fact are theirs', async () => {
  const { value } = await buildDocument(projectWith({ 'plan.yaml': smallPlan }), 'plan.yaml');
  const plan = value?.plan as NonNullable<typeof value>['plan'];
  const of = (text: string, filled: string): string[] =>
    rewrittenTexts(
      { year: '2026', facts: { quy: 'I' }, plan: { subject: text } },
      { ...plan, plan: { ...plan.plan, subject: filled } },
    ).map(({ place }) => place?.path ?? '');
  expect(of('Trồng cây năm {{year}} tại {{unit}}, quý {{facts.quy}}', 'Trồng cây năm 2026 tại xã Mai, quý I')).toEqual(
    [],
  );
  expect(of('Trồng cây năm {{year}}', 'Trồng cây năm 2027')).toEqual(['plan.subject']);
  expect(of('Quý {{facts.quy}}', 'Quý II')).toEqual(['plan.subject']);
  expect(of('Trồng {{facts.x}} cây', 'Trồng 1.000 hoa')).toEqual(['plan.subject']);
  expect(of('Trồng 13.000 cây', 'Trồng 13 cây')).toEqual(['plan.subject']);
});

test('a text of many names is compared in order, the first stretch at its beginning, the last at its end', async () => {
  const { value } = await buildDocument(projectWith({ 'plan.yaml': smallPlan }), 'plan.yaml');
  const plan = value?.plan as NonNullable<typeof value>['plan'];
  const isFound = (text: string, filled: string): boolean =>
    rewrittenTexts({ plan: { subject: text } }, { ...plan, plan: { ...plan.plan, subject: filled } }).length > 0;
  expect(isFound('{{a}} và {{b}} và {{c}}', 'một và hai và ba')).toBe(false);
  expect(isFound('{{a}} và {{b}} và {{c}}', 'một và hai')).toBe(true);
  expect(isFound('{{a}}', 'bất kỳ')).toBe(false);
  expect(isFound('Trồng {{a}}Trồng', 'Trồng')).toBe(true);
  expect(isFound('Trồng {{a}} cây', 'Trồng 5 cây xanh')).toBe(true);
  // a hundred names over a text that repeats what stands between them: no choice is tried twice
  const many = 'mười '.repeat(100);
  expect(isFound(`${'{{a}} mười '.repeat(100)}chín`, `${many.repeat(50)}tám`)).toBe(true);
});
