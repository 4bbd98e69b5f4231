// What a plan gives as the name of who signs is a name alone.

import { expect, test } from 'vitest';
import { checkFile } from '../../../src/flows/check.js';
import { projectWith } from '../../support/compose.js';
import { smallPlan } from '../../support/small-plan.js';

const project = projectWith({});

async function told(name: string, issue = false): Promise<unknown[]> {
  const text = smallPlan.replace(/^signatory: .*$/m, `signatory: { name: ${JSON.stringify(name)} }`);
  expect(text).toContain(JSON.stringify(name));
  const bytes = new TextEncoder().encode(text);
  const { value } = await checkFile(project.overlay({ 'plan.yaml': bytes }), 'plan.yaml', bytes, { issue });
  if (!value) throw new Error('not checked');
  return value.findings
    .filter(({ rule }) => rule === 'signatory-name')
    .map(({ severity, place, quote }) => [severity, place?.path, quote]);
}

test.each([
  ['Phó Chủ tịch Mai Thị Lam', 'Phó Chủ tịch Mai Thị Lam'],
  ['PCT. Mai Lam', 'PCT. Mai Lam'],
  ['Mai Lam (Chủ tịch)', 'Mai Lam (Chủ tịch)'],
  ['Mai Lam, Chủ tịch', 'Mai Lam, Chủ tịch'],
  ['Mai Lam - Phó Chủ tịch', 'Mai Lam - Phó Chủ tịch'],
  ['Trưởng phòng Mai Lam', 'Trưởng phòng Mai Lam'],
  ['bà Mai Thị Lam', 'bà Mai Thị Lam'],
  ['Đồng chí Mai Lam', 'Đồng chí Mai Lam'],
  ['ông Mai Lam', 'ông Mai Lam'],
  ['Mai L4m', '4'],
  ['Mai Lam*', '*'],
  ['Mai Lam.', '.'],
  ['Mai Văn Lợi\nPhó Chủ tịch', 'Phó Chủ tịch'],
  ['Mai Văn Lợi\nMai Lam', 'Mai Lam'],
  ['Mai Văn\nLợi', 'Lợi'],
  ['Chủ tịch', 'Chủ tịch'],
  ['Phó Chủ tịch', 'Phó Chủ tịch'],
])('%s', async (name, quote) => {
  expect(await told(name)).toEqual([['error', 'signatory.name', quote]]);
});

test('a title of learning is a warning', async () => {
  expect(await told('TS. Mai Lam')).toEqual([['warning', 'signatory.name', 'TS.']]);
});

test('one word is a warning', async () => {
  expect(await told('Hằng')).toEqual([['warning', 'signatory.name', 'Hằng']]);
});

test.each(['Mai Thị Lam', 'Ông Ích Khiêm', "K'Brêu", 'H’Nga Mai', 'Y Blim Niê', 'Giàng A Páo', 'Lê Thị Ý'])(
  '%s is a name',
  async (name) => {
    expect(await told(name, true)).toEqual([]);
  },
);

test('a name as in examples stops what goes out alone', async () => {
  expect(await told('Mai Văn A')).toEqual([]);
  expect(await told('Mai Văn A', true)).toEqual([['error', 'signatory.name', 'Mai Văn A']]);
});

test.each([
  ['ThS. Mai Lam', 'ThS.'],
  ['BS.CKI Trần Thị Hòa', 'BS.CKI'],
  ['BS. CKII. Trần Thị Hòa', 'BS. CKII.'],
  ['PGS.TS. Mai Lam', 'PGS.TS.'],
  ['TS Mai Lam', 'TS'],
  ['nguyễn văn an', 'nguyễn văn an'],
  ['An', 'An'],
])('%s does not go out', async (name, quote) => {
  expect(await told(name)).toEqual([['warning', 'signatory.name', quote]]);
  expect(await told(name, true)).toEqual([['error', 'signatory.name', quote]]);
});

test('"Ông" before a full name looks like a form of address', async () => {
  expect(await told('Ông Nguyễn Văn An', true)).toEqual([['warning', 'signatory.name', 'Ông Nguyễn Văn An']]);
  expect(await told('Tsằn Mai Lam', true)).toEqual([]);
});
