// Marks that the plan asks for at the head of the page, in a form that writes its own head and forgets them.

import { expect, test } from 'vitest';
import { buildDocument } from '../../../../src/flows/build.js';
import { judgeWordForm } from '../../../../src/flows/word-form/judge-word-form.js';
import { projectWith } from '../../../support/compose.js';
import { smallPlan } from '../../../support/small-plan.js';
import { para, wordForm } from '../../../support/word-form.js';

const marked = smallPlan.replace(
  'year: 2026',
  'year: 2026\nurgency: khan\ncirculation: luu-hanh-noi-bo\ndraftMark: true',
);
const everything =
  '{{numberField}} {{dateField}} {{decision.subject}} {{plan.subject}}|{{citations}}|{{articles}}|{{closing}}|{{content "plan.content"}}|{{task-table}}|{{indicator-table}}|{{#each annexes}}|{{title}}|{{content}}|{{/each}}';

async function told(more: string, issue: boolean): Promise<string[]> {
  const { value } = await buildDocument(projectWith({ 'plan.yaml': marked }), 'plan.yaml');
  if (!value) throw new Error('the plan does not build');
  const body = `${everything}|${more}`
    .split('|')
    .map((text) => para(text))
    .join('');
  const { faults } = judgeWordForm(wordForm({ body }), 'm.docx', { ...value, issue });
  return faults
    .filter(({ code }) => code === 'form/unused-field')
    .map(({ severity, message }) => `${severity} ${message.vi}`);
}

test('a form without them is told which', async () => {
  expect(await told('', false)).toEqual([
    'warning Mẫu không in độ khẩn ({{urgency.text}} hoặc {{letterhead}}).',
    'warning Mẫu không in phạm vi lưu hành ({{circulation}} hoặc {{letterhead}}).',
    'warning Mẫu không in chữ DỰ THẢO ({{#if draftMark}}DỰ THẢO{{/if}} hoặc {{letterhead}}).',
  ]);
});

test('an issued text bears no DỰ THẢO, but may lose neither of the others', async () => {
  expect((await told('', true)).map((each) => each.split(' ')[0])).toEqual(['error', 'error']);
});

test('a form with them is clean', async () => {
  expect(await told('{{urgency.text}} {{circulation}} {{#if draftMark}}DỰ THẢO{{/if}}', false)).toEqual([]);
  expect(await told('{{letterhead}}', false)).toEqual([]);
});
