// What a text has differently from the computed form: stated numbers that the next ones go on from, references in other words, points
// of facts under their own labels.

import { describe, expect, test } from 'vitest';
import { composeText, linesOf, rowsOf, tablesOf, told } from '../../support/compose.js';

const plan = (rest: string) => `type: ke-hoach
year: 2026
unit: { kind: xã, name: An Hòa }
authority: committee
signatory: { name: Lê Thị Mai }
plan:
  subject: Thử nghiệm
  recipients: [UBND tỉnh]
  archive: VT
${rest}`;

const decision = (rest: string, reference = '') => `type: quyet-dinh
year: 2026
unit: { kind: xã, name: An Hòa }
signatory: { name: Lê Thị Mai }
decision:
  subject: Ban hành kế hoạch
  citations: [một văn bản]
${rest}
  recipients: [Như trên]
  archive: VT
plan:
  subject: Thử nghiệm
${reference}  content: Lời.
`;

describe('stated numbers', () => {
  test('articles after a doubled one go on from it', async () => {
    const { document } = await composeText(decision('  articles: [A, { text: B, number: "1" }, C]'));
    expect(linesOf(document, 'quyet-dinh', 'article')).toEqual(['**Điều 1.** A', '**Điều 1.** B', '**Điều 2.** C./.']);
  });

  test('groups and rows of a table after a gap go on from it; marks and column numbers are the table’s own', async () => {
    const { document } = await composeText(
      plan(`  content: [{ table: tasks }]
tasks:
  columns: nhiem-vu-5
  numberMark: "."
  columnNumbers: có
  groups:
    - { title: Nhóm, number: III, items: [{ task: a }, { task: b, number: "5." }, { task: c }] }
    - { title: Nhóm sau, items: [{ task: d }] }
`),
    );
    const numbers = rowsOf(tablesOf(document)[0]).map((row) => row.split(' | ')[1]);
    expect(numbers).toEqual(
      ['**STT**', '1', 'III', '1.', '5.', '6.', 'IV', '7.'].map((each) => each.replaceAll('*', '')),
    );
  });
});

describe('references', () => {
  test('other words, or none', async () => {
    const own = await composeText(decision('  articles: [A]', '  reference: Ban hành theo Quyết định này\n'));
    expect(linesOf(own.document, 'ke-hoach', 'attachment-line')).toEqual(['(Ban hành theo Quyết định này)']);
    const none = await composeText(decision('  articles: [A]', '  reference: none\n'));
    expect(linesOf(none.document, 'ke-hoach', 'attachment-line')).toEqual([]);
  });

  test('an annex with a number of its own, without reference', async () => {
    const { document } = await composeText(
      plan('  content: Lời.\nannexes: [{ title: Chỉ tiêu, number: IV, reference: none, content: Lời. }]\n'),
    );
    expect(linesOf(document, 'phu-luc', 'annex-number', 'attachment-line')).toEqual(['annex-number: Phụ lục IV']);
  });
});

describe('facts', () => {
  const facts = (own: string) =>
    plan(`  numbering: ["1", "a"]
  labels: { lead: Cơ quan phụ trách }
  content:
    - title: Tiêu chí
      facts:
${own}`);

  test('become points a, b, c, d; what is missing is left out, and the letters close up', async () => {
    const { document } = await composeText(
      facts(`        goal: Đủ 100%.
        actions: |
          - Một.
          + Hai.
        lead: Văn phòng
        labels: { goal: Mục tiêu }
`),
    );
    expect(linesOf(document, 'ke-hoach', 'heading-1', 'body', 'bullet', 'sub-bullet')).toEqual([
      'heading-1: 1. Tiêu chí',
      'body: a) Mục tiêu: Đủ 100%.',
      'body: b) Nhiệm vụ, giải pháp:',
      'bullet: - Một.',
      'sub-bullet: + Hai.',
      'body: c) Phân công trách nhiệm',
      'bullet: - Cơ quan phụ trách: Văn phòng./.',
    ]);
  });

  test('an unknown role and an unknown form are told at their places', async () => {
    const role = await composeText(facts('        gaol: Đủ.\n'));
    expect(told(role.diagnostics)).toContain('plan.yaml:15:15 facts/no-row');
    const form = await composeText(facts('        form: khong-co\n        goal: Đủ.\n'));
    expect(told(form.diagnostics)).toContain('plan.yaml:15:15 facts/unknown-form');
  });
});
