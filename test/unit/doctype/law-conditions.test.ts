// Conditions and doubts of the register: on no day told as certain, and in the same words by check and roll-over.

import { describe, expect, test } from 'vitest';
import { horizon } from '../../../src/check/rules/law/horizon.js';
import { inForce } from '../../../src/check/rules/law/in-force.js';
import { judge } from '../../../src/doctype/law-standing.js';
import { entryByNumber } from '../../../src/doctype/legal-register.js';
import { roll } from '../../support/roll.js';
import { findingsOf, register } from '../check/check-text.js';

const standingOn = (number: string, day: string): string =>
  judge(register, entryByNumber(register, number), day).standing;

test.each([
  // unless the National Assembly prolongs it; but for some clauses
  ['144/2025/NĐ-CP', '2027-02-28', 'in-force'],
  ['144/2025/NĐ-CP', '2027-03-01', 'conditional'],
  ['66/2026/NQ-CP', '2027-03-15', 'conditional'],
  ['66.18/2026/NQ-CP', '2027-03-15', 'conditional'],
  // at the latest on that day: sooner or not, it is gone then
  ['19/2026/NQ-CP', '2027-03-01', 'expired'],
  ['127/2025/NĐ-CP', '2027-03-01', 'expired'],
  // the outlook of a programme is not its last year
  ['826/QĐ-TTg', '2030-12-01', 'in-force'],
  ['826/QĐ-TTg', '2031-01-10', 'ended'],
  ['411/QĐ-TTg', '2026-01-10', 'ended'],
])('%s on %s is %s', (number, day, standing) => {
  expect(standingOn(number, day)).toBe(standing);
});

test('the last year of a programme is that of its period, whatever it looks ahead to', () => {
  const lastYear = /giai đoạn \d{4} - (\d{4})|đến năm (\d{4}), định hướng/u;
  const wrong = register.entries.flatMap(({ number, subject = '', ends }) => {
    const [, period, aim] = lastYear.exec(subject) ?? [];
    const last = period ?? aim;
    return ends !== undefined && last !== undefined && ends !== Number(last) ? [`${number} ${ends} ${subject}`] : [];
  });
  expect(wrong).toEqual([]);
});

const paper = (day: string, year: number, citation: string): string =>
  `Mai Lâm, ngày ${day}\nKẾ HOẠCH\nTrồng cây năm ${year} trên địa bàn xã Mai Lâm\nCăn cứ ${citation};`;

const plan = (facts: string): string => `type: quyet-dinh
year: 2026
unit: { kind: xã, name: La Ngà, parent: { kind: thành phố, name: Đồng Nai } }
authority: chairman
decision:
  date: 2026-05-12
  subject: ban hành Kế hoạch trồng cây năm {{year}}
  citations:
    - ${facts}
  articles: [Thực hiện.]
  recipients: [Như Điều 1]
  archive: VT
signatory: { name: Lò Thị Hoa }
`;

interface Told {
  readonly severity: string | undefined;
  readonly message: string;
}

const checked = (day: string, citation: string): Told[] =>
  findingsOf(inForce, paper(day, 2027, citation)).map(({ severity, message }) => ({ severity, message: message.vi }));

async function rolled(day: string, facts: string): Promise<Told[]> {
  const { value } = await roll(plan(facts), { year: 2027, day });
  return (value?.rolled.decisions ?? [])
    .filter(({ code }) => code.startsWith('rollover/citation-'))
    .map(({ severity, message }) => ({ severity, message: message.vi }));
}

describe('check and roll-over say the same', () => {
  test.each([
    [
      'Nghị định số 144/2025/NĐ-CP ngày 12/6/2025 của Chính phủ',
      '{ kind: Nghị định, number: 144/2025/NĐ-CP, date: 2025-06-12, issuer: Chính phủ, subject: về việc }',
      'hết hiệu lực từ 01/3/2027, trừ khi được Quốc hội kéo dài, hoặc sớm hơn nếu luật mới có hiệu lực: phải tra lại.',
    ],
    [
      'Nghị quyết số 66/2026/NQ-CP ngày 07/4/2026 của Chính phủ',
      '{ kind: Nghị quyết, number: 66/2026/NQ-CP, date: 2026-04-07, issuer: Chính phủ, subject: về việc }',
      'hết hiệu lực từ 01/3/2027, trừ khoản 2 Điều 19: phải tra lại.',
    ],
    [
      'Nghị định số 131/2025/NĐ-CP ngày 12/6/2025 của Chính phủ',
      '{ kind: Nghị định, number: 131/2025/NĐ-CP, date: 2025-06-12, issuer: Chính phủ, subject: về việc }',
      'từ 01/3/2027 có thể hết hiệu lực như nhiều nghị định phân cấp, phân quyền tháng 6/2025; chưa đọc điều khoản của văn bản này; phải tra lại.',
    ],
  ])('%s, signed on 15/3/2027: a warning, to be looked up', async (citation, facts, words) => {
    const both = [...checked('15 tháng 3 năm 2027', citation), ...(await rolled('2027-03-15', facts))];
    expect(both).toHaveLength(2);
    for (const { severity, message } of both) {
      expect(severity).toBe('warning');
      expect(message.endsWith(words), message).toBe(true);
    }
  });

  test.each([
    [
      'Nghị định số 09/2019/NĐ-CP ngày 24/01/2019 của Chính phủ',
      '{ kind: Nghị định, number: 09/2019/NĐ-CP, date: 2019-01-24, issuer: Chính phủ, subject: về việc }',
    ],
    [
      'Công điện số 201/CĐ-TTg ngày 23/10/2025 của Thủ tướng Chính phủ',
      '{ kind: Công điện, number: 201/CĐ-TTg, date: 2025-10-23, issuer: Thủ tướng Chính phủ, subject: về việc }',
    ],
    [
      'Thông tư số 01/2020/TT-VPCP ngày 21/10/2020 của Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ',
      '{ kind: Thông tư, number: 01/2020/TT-VPCP, date: 2020-10-21, issuer: "Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ", subject: về việc }',
    ],
  ])('%s: a note', async (citation, facts) => {
    const both = [...checked('20 tháng 01 năm 2027', citation), ...(await rolled('2027-01-20', facts))];
    expect(both).toHaveLength(2);
    for (const { severity, message } of both) {
      expect(severity).toBe('info');
      expect(message.endsWith('phải tra lại.'), message).toBe(true);
    }
  });
});

test('before that day the plan is told with the condition, as a warning', () => {
  const [found, ...more] = findingsOf(
    horizon,
    paper('20 tháng 01 năm 2027', 2027, 'Nghị định số 144/2025/NĐ-CP ngày 12/6/2025 của Chính phủ'),
  );
  expect(more).toEqual([]);
  expect(found?.severity).toBe('warning');
  expect(found?.message.vi).toContain('trừ khi được Quốc hội kéo dài');
  expect(found?.remedy?.vi).toContain('tra lại trên vbpl.vn');
});
