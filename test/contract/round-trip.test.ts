// Back again: import(build(plan).docx) makes the same document as the plan, for every example, every sample of a type that import knows,
// and every source document; its facts are the plan's facts.

import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Document } from '../../src/document/document.js';
import { dumpDocument } from '../../src/document/dump.js';
import { buildDocument } from '../../src/flows/build.js';
import { createProject } from '../../src/flows/project.js';
import type { Plan } from '../../src/plan/plan.js';
import type { PlanTable, Row, RowGroup } from '../../src/plan/table.js';
import { createDiskWorkspace } from '../../src/workspace/disk.js';
import { composeText, projectWith, root } from '../support/compose.js';
import { docxOf, importBytes } from '../support/import.js';
import { describeWith, readBytes, seedFile } from '../support/seeds.js';

interface Built {
  readonly document: Document;
  readonly plan: Plan;
}

async function again(first: Built): Promise<Built & { readonly codes: readonly string[] }> {
  const { imported, diagnostics } = await importBytes(await docxOf(first.document), 'van-ban.docx');
  if (!imported) throw new Error(JSON.stringify(diagnostics));
  const built = await buildDocument(projectWith({ 'plan.yaml': imported.yaml }), 'plan.yaml');
  if (!built.value) throw new Error(JSON.stringify(built.diagnostics));
  return { document: built.value.document, plan: built.value.plan, codes: diagnostics.map(({ code }) => code) };
}

/** Without the widths of columns, which go to tenths of a millimetre and back, and without the soft breaks that follow from them. */
const dumped = (document: Document): string =>
  dumpDocument(document)
    .replace(/^ *columns (?=.* mm$).*\n/gm, '')
    .replaceAll('⏎', ' ');

const items = (rows: readonly Row[] | undefined): unknown[] =>
  (rows ?? []).map(({ items: below, id: _id, ...cells }) => [
    Object.fromEntries(Object.entries(cells).map(([role, value]) => [role, String(value).replace('.', ',')])),
    items(below),
  ]);

const groups = (list: readonly RowGroup[] | undefined): unknown[] =>
  (list ?? []).map((group) => [group.title, items(group.items), groups(group.groups)]);

const rowsOf = (table: PlanTable | undefined): unknown => table && [items(table.items), groups(table.groups)];

/** The facts that a document shows: no ids, no facts that are kept without being printed. */
const factsOf = (plan: Plan) => {
  const main = plan.decision ?? plan.plan ?? plan.document;
  return {
    type: plan.type,
    unit: [plan.unit.kind, plan.unit.name, plan.unit.agency?.name.toLowerCase()],
    signatory: [plan.signatory.capacity ?? [], plan.signatory.name],
    authority: plan.authority,
    number: main?.number === undefined ? undefined : Number(main.number),
    date: main?.date,
    subject: main?.subject,
    citations: main?.citations,
    articles: plan.decision?.articles,
    recipients: main?.recipients,
    archive: main?.archive,
    contact: plan.contact,
    tasks: rowsOf(plan.tasks),
    annexes: plan.annexes?.length,
  };
};

const examples = readdirSync(path.join(root, 'examples'), { withFileTypes: true }).filter((each) => each.isDirectory());

describe('examples', () => {
  for (const { name } of examples) {
    test(name, async () => {
      const { value } = await buildDocument(
        createProject(createDiskWorkspace(path.join(root, 'examples', name))),
        'plan.yaml',
      );
      if (!value) throw new Error('the example does not build');
      const back = await again(value);
      expect(dumped(back.document)).toBe(dumped(value.document));
      expect(factsOf(back.plan)).toEqual(factsOf(value.plan));
      expect(back.codes.filter((code) => /lost|unplaced|as-text/.test(code))).toEqual([]);
    });
  }
});

describe('samples', () => {
  for (const type of ['quyet-dinh', 'ke-hoach', 'phu-luc', 'bao-cao', 'cong-van']) {
    test(type, async () => {
      const folder = path.join(root, 'templates', type, 'sample');
      const { value } = await buildDocument(createProject(createDiskWorkspace(folder)), 'plan.yaml');
      if (!value) throw new Error('the sample does not build');
      const back = await again(value);
      expect(dumped(back.document)).toBe(dumped(value.document));
    });
  }
});

describe('forms of the plan file', () => {
  const head = (rest: string) => `type: ke-hoach
year: 2026
unit: { kind: xã, name: An Hòa, agency: { name: Phòng Kinh tế, symbol: PKT, head: Trưởng phòng } }
authority: head
signatory: { capacity: KT, position: Phó Trưởng phòng, name: Lê Thị Mai }
plan:
  number: 7
  date: 2026-03-05
  subject: Thử nghiệm (giai đoạn 1)
  opening: Thực hiện nhiệm vụ, Phòng Kinh tế lập kế hoạch như sau
  recipients: [UBND xã, Các thôn]
  archive: VT
${rest}`;

  test.each([
    [
      'facts as points, labels of their own, a gap',
      `  numbering: [I, "1", a]
  labels: { lead: Cơ quan phụ trách }
  content:
    - title: Nhiệm vụ
      content:
        - title: Việc một
          facts: { goal: Đủ 100%., actions: "- Một;\\n- Hai.", lead: Văn phòng, deadline: Quý I. }
        - title: Việc hai
          number: "3"
          facts: { goal: Xong., lead: Thôn, support: Xã, labels: { lead: Cơ quan đầu mối phụ trách } }
`,
    ],
    [
      'bold and italic words, stars, braces, brackets',
      `  content:
    - Lời **đậm** và *nghiêng*, sao \\*, (*) và 2 * 3 * 4; a < b & c > d.
    - title: Mục
      content: ["- Một (**đậm**).", "+ Hai."]
`,
    ],
    [
      'numbers of four levels, text and titles',
      `  numbering: [I, "1", "1.1", a]
  content:
    - title: Một
      content:
        - title: Mục con
          content: [{ title: Sâu hơn, content: [{ text: Điểm thứ nhất; }, { text: Điểm thứ hai. }] }]
        - text: Câu có số mà không có tiêu đề.
`,
    ],
    [
      'a table with rows below rows, groups in groups, its own columns',
      `  content: [{ table: tasks }]
tasks:
  columns:
    - { role: number, title: TT, minimum: 12, align: center }
    - { role: task, title: Nội dung, width: 6 }
    - title: Thực hiện
      columns: [{ role: lead, title: Cơ quan chủ trì, width: 3.6 }, { role: deadline, title: Thời hạn, width: 2.6 }]
  numbering: restart
  groupNumbering: [A, I]
  columnNumbers: true
  groups:
    - title: Nhóm A
      groups:
        - { title: Con một, items: [{ task: a, lead: b }, { task: c, deadline: "- x;\\n- y" }] }
        - { title: Con hai, number: IV, items: [{ task: d, items: [{ task: e, lead: g }, { task: h }] }] }
    - { title: Nhóm B, items: [{ task: i, number: "5", lead: "45,5" }] }
`,
    ],
  ])('%s', async (_name, rest) => {
    const text = head(rest);
    const { value } = await buildDocument(projectWith({ 'plan.yaml': text }), 'plan.yaml');
    if (!value) throw new Error(JSON.stringify((await composeText(text)).diagnostics));
    const back = await again(value);
    expect(dumped(back.document)).toBe(dumped(value.document));
    expect(rowsOf(back.plan.tasks)).toEqual(rowsOf(value.plan.tasks));
  });
});

describeWith('seeds', 'source documents', () => {
  for (const seed of ['000', '001', '002', '003', '004']) {
    test(seed, async () => {
      const { imported } = await importBytes(readBytes(seedFile(seed)), `${seed}.txt`);
      const { value } = await buildDocument(projectWith({ 'plan.yaml': imported?.yaml ?? '' }), 'plan.yaml');
      if (!value) throw new Error('the source document does not build');
      const back = await again(value);
      expect(dumped(back.document)).toBe(dumped(value.document));
      expect(factsOf(back.plan)).toEqual(factsOf(value.plan));
    });
  }
});
