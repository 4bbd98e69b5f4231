// Positions stand in one table: import writes them as it has them, and the check takes no other capitals.

import { expect, test } from 'vitest';
import { positionCapitals } from '../../src/check/rules/wording/capitals.js';
import { positionName } from '../../src/read/extract/closing.js';
import { projectWith } from '../support/compose.js';
import { findingsOf, quoteOf } from '../unit/check/check-text.js';

const { value } = await projectWith({}).load('importData', 'positions');
if (!value) throw new Error('the data does not load');
const { importData, positions } = value;

const inCapitals = (name: string): string => name.replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase());

test.each(positions.names)('%s', (name) => {
  expect(positionName(name.toUpperCase(), importData.patterns)).toBe(name);
  expect(findingsOf(positionCapitals, `- Trình ${name} xem xét.`)).toEqual([]);
  const wrong = inCapitals(name);
  expect(findingsOf(positionCapitals, `- Trình ${wrong} xem xét.`).map(quoteOf)).toEqual(wrong === name ? [] : [wrong]);
});
