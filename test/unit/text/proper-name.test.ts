// A proper name has letters, digits, spaces, hyphens and apostrophes alone, and its capitals; what came along with it is told with the name.

import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readWrittenUnit } from '../../../src/plan/unit.js';
import { faultOfName } from '../../../src/text/proper-name.js';

test.each([
  ['Mai Lâm*', 'Mai Lâm'],
  ['Mai Lâm (1)', 'Mai Lâm'],
  ['Mai Lâm 1)', 'Mai Lâm'],
  ['Mai Lâm²', 'Mai Lâm'],
  ['"Mai Lâm"', 'Mai Lâm'],
  ['“Mai Lâm”', 'Mai Lâm'],
  ['_Mai Lâm_', 'Mai Lâm'],
  ['**Mai Lâm**', 'Mai Lâm'],
  ['Mai Lâm.', 'Mai Lâm'],
  ['Mai Lâm;', 'Mai Lâm'],
  ['- Mai Lâm', 'Mai Lâm'],
  ['mai lâm', 'Mai Lâm'],
  ['đắk n’drung', 'Đắk n’drung'],
  ['Mai Lâm (mới)', undefined],
  ['Mai/Lâm', undefined],
])('%s', (written, proposed) => {
  expect(faultOfName(written)).toEqual({
    why: /^[\p{L}\s’]+$/u.test(written) ? 'capitals' : 'marks',
    ...(proposed === undefined ? {} : { proposed }),
  });
});

test.each([
  'Mai Lâm',
  "Ea H'Leo",
  'Bà Rịa - Vũng Tàu',
  '1',
  'Krông Búk',
  "Ea h'leo",
  'Ba tháng Hai',
  '…',
  '[tên xã]',
  '……',
  'MAI LÂM',
])('%s is a name, or still to come', (name) => {
  expect(faultOfName(name)).toBeUndefined();
});

test('no name of the list of units is at fault', () => {
  const folder = new URL('../../../templates/units/', import.meta.url);
  const names = readdirSync(folder)
    .filter((file) => file.endsWith('.tsv'))
    .flatMap((file) => readFileSync(new URL(file, folder), 'utf8').split('\n'))
    .filter((line) => /^\d/.test(line))
    .flatMap((line) => readWrittenUnit(line.split('\t')[1] ?? '')?.name ?? []);
  expect(names.length).toBeGreaterThan(3000);
  expect(names.filter((name) => faultOfName(name))).toEqual([]);
});
