// Where titles, names, positions and heads of columns end their lines. The texts are long enough for two lines and more in Times at their sizes.

import { describe, expect, test } from 'vitest';
import { plainText } from '../../../src/document/walk.js';
import { composeText, endedLines, linesOf, tablesOf, told } from '../../support/compose.js';

const planOf = (subject: string, more = '', unit = '{ kind: phường, name: Sao Mai }') => `
type: ke-hoach
year: 2026
unit: ${unit}
signatory: { name: Trần Văn Bình }
plan:
  number: 34
  date: 2026-03-16
  subject: ${subject}
  opening: Ủy ban nhân dân ban hành Kế hoạch như sau.
  content: [{ title: Mục đích, text: Nội dung. }]
  recipients: [UBND tỉnh]
  archive: VT
${more}`;

const subjectLines = async (subject: string, unit?: string) =>
  endedLines((await composeText(planOf(subject, '', unit))).document, 'ke-hoach', 'title-subject').flat();

describe('a title on several lines', () => {
  test('fits on one line: is left as it is', async () => {
    expect(await subjectLines('Kiểm soát thủ tục hành chính năm 2026')).toEqual([
      'Kiểm soát thủ tục hành chính năm 2026',
    ]);
  });

  test('ends no line in a name, and none of its lines has one word', async () => {
    const lines = await subjectLines('Rà soát và tổ chức phục vụ người dân tại trụ sở Ủy ban nhân dân phường Sao Mai');
    expect(lines.length).toBe(2);
    const whole = lines.join('|');
    for (const name of ['Ủy ban nhân dân', 'phường Sao Mai', 'người dân', 'trụ sở']) expect(whole).toContain(name);
    for (const line of lines) expect(line.split(' ').length).toBeGreaterThan(3);
  });

  test('a day, a number and its unit, a document and its number stay together', async () => {
    const lines = await subjectLines(
      'Khắc phục hậu quả đợt mưa lớn kéo dài đến ngày 20 tháng 9 năm 2026 với kinh phí dự kiến là 1.250 triệu đồng theo Công điện số 41/CĐ-UBND',
    );
    const whole = lines.join('|');
    for (const kept of ['ngày 20 tháng 9 năm 2026', '1.250 triệu', 'số 41/CĐ-UBND']) expect(whole).toContain(kept);
  });

  test('begins no line with a dash; the years of a term stay together', async () => {
    const lines = await subjectLines(
      'Phát triển hạ tầng giao thông nông thôn và chỉnh trang khu dân cư giai đoạn 2026 - 2030',
    );
    expect(lines.length).toBe(2);
    expect(lines.join('|')).toContain('2026 - 2030');
  });

  test('reads on as one text', async () => {
    const { document } = await composeText(
      planOf('Rà soát và tổ chức phục vụ người dân tại trụ sở Ủy ban nhân dân phường Sao Mai'),
    );
    expect(linesOf(document, 'ke-hoach', 'title-subject')).toEqual([
      'Rà soát và tổ chức phục vụ người dân tại trụ sở Ủy ban nhân dân phường Sao Mai',
    ]);
  });

  test('an author says where; sentences name it on one line', async () => {
    const { document } = await composeText(planOf('|-\n    Rà soát\n    thủ tục hành chính'));
    expect(linesOf(document, 'ke-hoach', 'title-subject')).toEqual(['Rà soát', 'thủ tục hành chính']);
    expect(document?.properties.subject).toBe('Rà soát thủ tục hành chính');
  });
});

describe('names of agencies', () => {
  const agency = (name: string) =>
    `{ kind: phường, name: Sao Mai, agency: { name: "${name}", symbol: VP, head: Chánh Văn phòng } }`;

  test('are broken between words that belong apart', async () => {
    const { document } = await composeText(
      planOf('Kiểm tra', '', agency('Văn phòng Hội đồng nhân dân và Ủy ban nhân dân')),
    );
    const [lines = []] = endedLines(document, 'ke-hoach', 'agency');
    expect(lines.join(' ')).toBe('VĂN PHÒNG HỘI ĐỒNG NHÂN DÂN VÀ ỦY BAN NHÂN DÂN');
    expect(lines.at(-1)).toBe('VÀ ỦY BAN NHÂN DÂN');
  });

  test('a name in capitals is known by the unit of the plan', async () => {
    const { document } = await composeText(
      planOf(
        'Kiểm tra',
        '',
        '{ kind: xã, name: Nậm Cắn, agency: { name: Ban Quản lý chợ trung tâm và bến xe xã Nậm Cắn, symbol: BQL, head: Trưởng ban } }',
      ),
    );
    const [lines = []] = endedLines(document, 'ke-hoach', 'agency');
    expect(lines.join('|')).toContain('XÃ NẬM CẮN');
  });

  test('an author says where', async () => {
    const { document } = await composeText(
      planOf('Kiểm tra', '', agency('Văn phòng\\nHội đồng nhân dân và Ủy ban nhân dân')),
    );
    expect(linesOf(document, 'ke-hoach', 'agency')[0]).toBe('VĂN PHÒNG');
    expect(document?.properties.author).toBe('Văn phòng Hội đồng nhân dân và Ủy ban nhân dân');
  });
});

describe('number and date', () => {
  test('a long place takes room from the number, not from the agency above', async () => {
    const { document, diagnostics } = await composeText(
      planOf('Kiểm tra', '', '{ kind: xã, name: Mường Típ Na Ngoi, place: Nậm Cắn Mường Típ Na Ngoi Huồi }'),
    );
    expect(told(diagnostics)).toEqual([]);
    expect(endedLines(document, 'ke-hoach', 'place-date')).toEqual([
      ['Nậm Cắn Mường Típ Na Ngoi Huồi, ngày 16 tháng 3 năm 2026'],
    ]);
    const heads =
      document?.parts[0]?.sections[0]?.blocks.filter(
        (block) => block.kind === 'columns' && block.role === 'letterhead',
      ) ?? [];
    expect(heads.map((head) => (head.kind === 'columns' ? head.rows.length : 0))).toEqual([1, 1]);
    const [first, second] = heads.map((head) => (head.kind === 'columns' ? head.widths[0] : undefined)) as [
      number,
      number,
    ];
    expect(second).toBeLessThan(first);
  });

  test('what fits on no line is told, and the day is not torn', async () => {
    const place = Array.from({ length: 14 }, () => 'Mường').join(' ');
    const { document, diagnostics } = await composeText(
      planOf('Kiểm tra', '', `{ kind: xã, name: Mường Típ, place: ${place} }`),
    );
    expect(diagnostics.map(({ code }) => code)).toEqual(['document/line-too-long']);
    expect(endedLines(document, 'ke-hoach', 'place-date')[0]?.at(-1)).toMatch(/ngày 16 tháng 3 năm 2026$/);
  });
});

test('heads of columns break between words, under the width of their column', async () => {
  const { document } = await composeText(
    planOf(
      'Kiểm tra',
      `tasks:
  columns:
    - { role: number, title: STT, minimum: 12 }
    - { role: task, title: Việc, width: 12 }
    - { role: agency, title: Cơ quan thực hiện, minimum: 24 }
  items: [{ task: a, agency: b }]
`,
    ).replace('text: Nội dung.', 'content: [{ table: tasks }]'),
  );
  const head = tablesOf(document, 'ke-hoach')[0]?.head[0]?.cells.map((cell) =>
    cell.paragraphs
      .map(({ inlines }) => inlines.map((each) => (each.kind === 'text' ? each.text : '|')).join(''))
      .join(),
  );
  expect(head).toEqual(['STT', 'Việc', 'Cơ quan|thực hiện']);
  expect(
    plainText([
      { kind: 'text', text: 'a' },
      { kind: 'break', soft: true },
      { kind: 'text', text: 'b' },
    ]),
  ).toBe('a b');
});
