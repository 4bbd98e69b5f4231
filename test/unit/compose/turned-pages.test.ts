// An entry of a text on a page turned on its side: wide tables that are no annex of their own. NĐ 30/2020/NĐ-CP, Phụ lục I, mục I.2.

import { expect, test } from 'vitest';
import { composeText, told } from '../../support/compose.js';

const tasks = 'tasks: { columns: nhiem-vu-5, items: [{ task: a, deadline: Quý I }] }';

const plan = (content: string, more = tasks): string => `type: ke-hoach
year: 2026
unit: { kind: phường, name: Sao Mai }
signatory: { name: Trần Văn Bình }
plan:
  number: 3
  date: 2026-03-16
  subject: Kiểm tra
  opening: Ủy ban nhân dân ban hành Kế hoạch như sau.
  content:
${content}
  recipients: [UBND tỉnh]
  archive: VT
${more}
`;

const sectionsOf = async (content: string) => {
  const { document, diagnostics } = await composeText(plan(content));
  const sections = (document?.parts[0]?.sections ?? []).map(({ page, blocks }) => ({
    orientation: page.orientation,
    size: [page.width, page.height],
    kinds: blocks.map((block) => (block.kind === 'columns' || block.kind === 'paragraph' ? block.role : block.kind)),
    widths: blocks.flatMap((block) =>
      block.kind === 'table'
        ? [Math.round(block.columns.reduce((sum, { width }) => sum + width, 0))]
        : block.kind === 'columns'
          ? [Math.round(block.widths.reduce((sum, width) => sum + width, 0))]
          : [],
    ),
  }));
  return { sections, codes: told(diagnostics) };
};

test('stands in a section of its own, as wide as the page; the text goes on upright', async () => {
  const { sections, codes } =
    await sectionsOf(`    - { title: Việc, orientation: landscape, content: [{ table: tasks }] }
    - { title: Tổ chức thực hiện, text: Các phòng thực hiện. }`);
  expect(codes).toEqual([]);
  expect(sections.map(({ orientation, size }) => [orientation, ...size])).toEqual([
    ['portrait', 210, 297],
    ['landscape', 297, 210],
    ['portrait', 210, 297],
  ]);
  expect(sections[1]?.kinds).toEqual(['heading-1', 'table']);
  // 297 less margins of 30 and 15
  expect(sections[1]?.widths).toEqual([252]);
  expect(sections[2]?.kinds.at(-1)).toBe('closing');
  expect(sections[2]?.widths).toEqual([165]);
});

test('takes the headings right above it along', async () => {
  const { sections } = await sectionsOf(`    - { title: Mục đích, text: Làm rõ việc. }
    - { title: Việc, content: [{ title: Bảng việc, content: [{ table: tasks, orientation: landscape }] }] }`);
  expect(sections[1]?.kinds.slice(0, 3)).toEqual(['heading-1', 'heading-2', 'table']);
  expect(sections[0]?.kinds.at(-1)).toBe('body');
});

test('at the end of the text the signature stays with it, over the whole width', async () => {
  const { sections } = await sectionsOf(`    - { title: Tổ chức thực hiện, text: Các phòng thực hiện. }
    - { table: tasks, orientation: landscape }`);
  expect(sections.map(({ orientation }) => orientation)).toEqual(['portrait', 'landscape']);
  expect(sections[1]?.kinds.at(-1)).toBe('closing');
  expect(sections[1]?.widths).toEqual([252, 252]);
});

test('a twenty-fourth point is told once: letters end with y', async () => {
  const points = Array.from({ length: 26 }, (_, index) => `{ text: Điểm ${index + 1}. }`).join(', ');
  const { document, diagnostics } = await composeText(
    plan(`    - { title: Việc, content: [{ title: Mục, content: [${points}] }] }`, ''),
  );
  expect(document).toBeDefined();
  expect(told(diagnostics)).toHaveLength(1);
  expect(diagnostics[0]).toMatchObject({ code: 'content/beyond-letters', severity: 'warning' });
});
