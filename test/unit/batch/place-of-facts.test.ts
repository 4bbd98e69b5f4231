// A fault in what a cell of the table printed into a text of the plan is told at the cell; one in the text itself at the text.

import { expect, test } from 'vitest';
import { csv, newFolder, PLAN, run } from './batch-files.js';

test('a day that there is not, given by a cell', async () => {
  const plan = PLAN.replace(
    'tại {{facts.truSo}}.',
    'tại {{facts.truSo}}, ra mắt ngày {{facts.raMat}}, tổng kết 31/6/2026.',
  );
  const table = csv('Tên đơn vị;Người ký;raMat\nPhường Bến Đá;Mai Lan;31/4/2026\n');
  const { done } = await run(table, newFolder(), { plan });
  const places = (done[0]?.record.findings ?? [])
    .filter(({ code }) => code === 'check/no-such-day')
    .map(({ place }) => place);
  expect(places).toEqual(['u.csv:u!C2', expect.stringMatching(/^plan\.yaml:\d+/)]);
});
