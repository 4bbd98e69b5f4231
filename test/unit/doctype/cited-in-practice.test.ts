// What issued documents cite, against the register: they were signed, so what the register knows of their grounds has to say that these held
// on that day. `cited-in-practice.tsv` has facts alone.

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { isOut, judge } from '../../../src/doctype/law-standing.js';
import { loadLegalRegister } from '../../../src/doctype/legal-register.js';
import { findEntry } from '../../../src/rollover/citations/find-entry.js';
import { createDiskWorkspace } from '../../../src/workspace/disk.js';

const { value: register } = await loadLegalRegister(createDiskWorkspace('.'));
if (!register) throw new Error('the register does not load');

const rows = readFileSync('test/unit/doctype/cited-in-practice.tsv', 'utf8')
  .normalize('NFC')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => {
    const [document = '', day = '', number = '', date = '', says = '', address = ''] = line.split('\t');
    const entry = findEntry(register, { kind: '', number, ...(date === '' ? {} : { date }) });
    return { document, day, number, date, says, address, entry, standing: judge(register, entry, day).standing };
  });

/** A slip of the document, looked up: the amendment of 2021 bears the day of another decree of 2020. */
const slips = ['10/KH-UBND 134/2021/NĐ-CP 2020-10-30'];

test('of at least sixty documents none is judged wrongly', () => {
  expect(new Set(rows.map(({ document, address }) => `${document} ${address}`)).size).toBeGreaterThanOrEqual(60);
  const wrong = rows.filter(({ standing }) => isOut(standing) || standing === 'not-yet');
  expect(wrong.map(({ document, number, standing }) => `${document}: ${number} ${standing}`)).toEqual([]);
});

test('what the register knew of them it still knows, and says the same', () => {
  expect(rows.filter(({ says }) => says !== 'unknown').length).toBeGreaterThanOrEqual(65);
  const other = rows.filter(({ says, standing }) => says !== 'unknown' && says !== standing);
  expect(other.map(({ document, number, says, standing }) => `${document}: ${number} ${says}, ${standing}`)).toEqual(
    [],
  );
});

test('the day of a cited document is that of the register', () => {
  const other = rows.filter(({ entry, date }) => entry && date !== '' && entry.date !== date);
  expect(other.map(({ document, number, date }) => `${document} ${number} ${date}`)).toEqual(slips);
});
