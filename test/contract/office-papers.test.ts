// Word files of many agencies and kinds → a plan of their own type → a document that says the same: head, number, symbol, date, kind, addressees,
// signature, and every word.

import { describe, expect, test } from 'vitest';
import { docxText, fidelity } from '../support/fidelity.js';
import { buildImported, docxOf, importBytes } from '../support/import.js';
import { factsOf, morePapers, papers, printedFacts, printedOf, textOf, wordOf } from '../support/papers.js';

const own = Object.entries({ ...papers, ...morePapers });

describe('a Word file', () => {
  test.each(own.filter(([, { party }]) => !party))('%s', async (_name, paper) => {
    const { imported, diagnostics } = await importBytes(await wordOf(paper), 'van-ban.docx');
    const built = await buildImported(imported);
    expect(printedFacts(built)).toEqual({ ...factsOf(paper), ...printedOf(paper) });
    if (paper.type) expect(imported?.plan.type).toBe(paper.type);
    // a day or a number of one figure gets its zero, a committee its full name (NĐ 30/2020/NĐ-CP, Phụ lục I, II.2 – II.4)
    const told = diagnostics.filter(({ message }) => !/không có: (?:(?:\d|ubnd)(?:, )?)+\.$/u.test(message.vi));
    expect(told.filter(({ code }) => /lost-words|unplaced|lacks-fact|not-valid/.test(code))).toEqual([]);
    expect(fidelity(textOf({ ...paper, set: 'stacked' }), docxText(await docxOf(built))).recall).toBeGreaterThan(0.9);
  });

  test.each(own.filter(([, { party }]) => party))('of the Party is declined by name: %s', async (_name, paper) => {
    const { imported, diagnostics } = await importBytes(await wordOf(paper), 'van-ban.docx');
    expect(imported).toBeUndefined();
    expect(diagnostics.map(({ code, message }) => [code, message.vi.includes(paper.agency[1] ?? '')])).toEqual([
      ['import/party-paper', true],
    ]);
  });
});

test('a kind without a type is told so and keeps its words', async () => {
  const paper = morePapers['directive, a kind without a type'];
  if (!paper) throw new Error('no such paper');
  const { imported, diagnostics } = await importBytes(await wordOf(paper), 'chi-thi.docx');
  expect(diagnostics.find(({ code }) => code === 'import/unknown-kind')?.message.vi).toContain('"Chỉ thị"');
  expect(imported?.plan.document).toMatchObject({ kind: 'Chỉ thị', symbol: 'CT-UBND', number: '6' });
});

test('what a type must have and the text lacks is left open, and the draft is built', async () => {
  const paper = morePapers['submission of a committee to two'];
  if (!paper) throw new Error('no such paper');
  const { imported } = await importBytes(await wordOf({ ...paper, to: [] }), 'to-trinh.docx');
  expect(imported?.plan.document).toMatchObject({ addressees: ['…'] });
  expect(imported?.notes.filter(({ code }) => code === 'import/left-open').map(({ planPath }) => planPath)).toEqual([
    'document.addressees',
  ]);
  expect((await buildImported(imported)).parts).toHaveLength(1);
});

test('chapters and sections of a decision and of regulations', async () => {
  const planOf = async (name: string) =>
    // biome-ignore lint/suspicious/noExplicitAny: a plan as import writes it
    (await importBytes(await wordOf(morePapers[name] as any), 'a.docx')).imported?.plan as any;
  expect((await planOf('decision in chapters')).decision.articles).toEqual([
    { chapter: 'NHỮNG QUY ĐỊNH CHUNG', articles: ['Quyết định này quy định mức hỗ trợ các chợ phiên.'] },
    {
      chapter: 'MỨC HỖ TRỢ',
      articles: [
        { section: 'CHỢ VÙNG CAO', articles: ['Mỗi phiên được hỗ trợ tiền vệ sinh.'] },
        { section: 'CHỢ KHÁC', articles: ['Mỗi tháng được hỗ trợ một lần.'] },
      ],
    },
    { chapter: 'THI HÀNH', articles: ['Quyết định này có hiệu lực từ ngày 25 tháng 5 năm 2026.'] },
  ]);
  expect((await planOf('regulations of a committee')).plan).toMatchObject({
    kind: 'Quy chế',
    articles: [
      {
        chapter: 'QUY ĐỊNH CHUNG',
        articles: [{ title: 'Phạm vi điều chỉnh', text: 'Quy chế này quy định việc đón tiếp khách đến làm việc.' }],
      },
      {
        chapter: 'TỔ CHỨC THỰC HIỆN',
        articles: [
          {
            title: 'Trách nhiệm',
            content: [{ text: 'Văn phòng bố trí nơi tiếp.' }, { text: 'Các phòng cử người dự.' }],
          },
          { title: 'Hiệu lực', text: 'Quy chế này áp dụng từ ngày ký.' },
        ],
      },
    ],
  });
});
