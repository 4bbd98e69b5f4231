// Sections, bullets and tables as composed from a plan file.

import { describe, expect, test } from 'vitest';
import { composeText, linesOf, rowsOf, tablesOf, told } from '../../support/compose.js';

const head = `
type: ke-hoach
year: 2026
unit: { kind: xã, name: An Hòa }
authority: committee
signatory: { name: Lê Thị Mai }
plan:
  number: 7
  date: 2026-03-05
  subject: Thử nghiệm
  recipients: [UBND tỉnh]
  archive: VT
`;

const planWith = (rest: string, extra = '') => composeText(`${head}${rest.replace(/^/gm, '  ')}\n${extra}`);
const body = async (rest: string) =>
  linesOf(
    (await planWith(rest)).document,
    'ke-hoach',
    'heading-1',
    'heading-2',
    'heading-3',
    'heading-4',
    'body',
    'bullet',
    'sub-bullet',
  );

describe('sections', () => {
  test('I. in upper case, then 1., then a); text with no title is numbered too', async () => {
    expect(
      await body(`content:
  - title: Mục đích, yêu cầu
    content:
      - title: Mục đích
        content: "- Một;\\n+ Hai."
      - title: Yêu cầu
        content: [{ text: Thứ nhất }, { text: Thứ hai }]
  - Lời không số.
  - title: Nội dung
    text: Lời ngay sau tiêu đề.
`),
    ).toEqual([
      'heading-1: I. MỤC ĐÍCH, YÊU CẦU',
      'heading-2: 1. Mục đích',
      'bullet: - Một;',
      'sub-bullet: + Hai.',
      'heading-2: 2. Yêu cầu',
      'body: a) Thứ nhất',
      'body: b) Thứ hai',
      'body: Lời không số.',
      'heading-1: II. NỘI DUNG',
      'body: Lời ngay sau tiêu đề./.',
    ]);
  });

  test('decimal paths, stated numbers, sections without a number', async () => {
    expect(
      await body(`numbering: ["1", "1.1", "1.1", a]
content:
  - title: A
    content:
      - title: B
        content: [{ title: C, content: [{ text: d }] }]
      - { title: E, number: "1.5" }
      - { title: F, numbered: false }
      - { title: G }
`),
    ).toEqual([
      'heading-1: 1. A',
      'heading-2: 1.1. B',
      'heading-3: 1.1.1. C',
      'body: a) d',
      'heading-2: 1.5. E',
      'heading-2: F',
      'heading-2: 1.6. G./.',
    ]);
  });

  test('points run through đ', async () => {
    const points = Array.from({ length: 7 }, (_, index) => `    - { text: t${index} }`).join('\n');
    expect(await body(`numbering: [a]\ncontent:\n${points}`)).toEqual([
      'body: a) t0',
      'body: b) t1',
      'body: c) t2',
      'body: d) t3',
      'body: đ) t4',
      'body: e) t5',
      'body: g) t6./.',
    ]);
  });

  test('bold and italic as people type them; stars that are no marks stay', async () => {
    expect(await body('content: "Từ **đậm đà** và *nghiêng*, (*) và 2 * 3 * 4, a*b*c, \\\\*sao\\\\*."')).toEqual([
      'body: Từ **đậm đà** và _nghiêng_, (*) và 2 * 3 * 4, a*b*c, *sao*./.',
    ]);
  });
});

describe('tables', () => {
  const rows = async (table: string) =>
    rowsOf(tablesOf((await planWith('content: [{ table: tasks }]', table)).document)[0]);

  test('two levels of groups, numbers running on, an empty cell kept', async () => {
    expect(
      await rows(`tasks:
  columns: nhiem-vu-5
  groupNumbering: [A, I]
  groups:
    - title: Một
      groups:
        - { title: Trong, items: [{ task: a, result: "- x\\n- y", agency: VP, deadline: Quý I }, { task: b }] }
    - { title: Hai, items: [{ task: c }] }
`),
    ).toEqual([
      'head 0 | STT | Nội dung công việc | Kết quả công việc | Cơ quan, đơn vị thực hiện | Thời gian thực hiện',
      'group 0 | A | Một',
      'group 1 | I | Trong',
      'item 0 | 1 | a | - x ¶ - y | VP | Quý I',
      'item 0 | 2 | b |  |  | ',
      'group 0 | B | Hai',
      'item 0 | 3 | c |  |  | ',
    ]);
  });

  test('numbers starting anew in each group; a stated number stays and those after it go on', async () => {
    expect(
      (
        await rows(`tasks:
  columns: nhiem-vu-5
  numbering: restart
  groups:
    - { title: Một, items: [{ task: a }, { task: b, number: 5 }, { task: c }] }
    - { title: Hai, number: V, items: [{ task: d }] }
`)
      )
        .slice(1)
        .map((row) => row.split(' | ').slice(0, 3).join(' | ')),
    ).toEqual([
      'group 0 | I | Một',
      'item 0 | 1 | a',
      'item 0 | 5 | b',
      'item 0 | 6 | c',
      'group 0 | V | Hai',
      'item 0 | 1 | d',
    ]);
  });

  test('letters of groups go from D to Đ', async () => {
    const groups = Array.from({ length: 6 }, (_, index) => `    - { title: g${index}, items: [{ task: t }] }`).join(
      '\n',
    );
    const made = await rows(`tasks:\n  columns: nhiem-vu-5\n  groupNumbering: [A]\n  groups:\n${groups}\n`);
    expect(made.filter((row) => row.startsWith('group')).map((row) => row.split(' | ')[1])).toEqual([
      'A',
      'B',
      'C',
      'D',
      'Đ',
      'E',
    ]);
  });

  test('grouped heads over two rows, a row of column numbers, rows below rows, figures as they are written', async () => {
    const { document, diagnostics } = await composeText(
      `${head}  content:
    - indicators:
        columns: do-thu
        items:
          - { name: Tỷ lệ, unit: "%", target: 84.50 }
          - { name: Cha, items: [{ name: Con, target: Tối thiểu 80, last: 75 }] }
`,
      {
        'templates/tables/do-thu.yaml': `name: Thử
columnNumbers: true
numberMark: "."
unprinted: [last]
columns:
  - { role: number, title: TT, minimum: 12 }
  - { role: name, title: Tên, width: 3 }
  - { title: "Năm {{year}}", columns: [{ role: unit, title: Đơn vị }, { role: target, title: Giao }] }
`,
      },
    );
    expect(told(diagnostics)).toEqual([]);
    const table = tablesOf(document)[0];
    expect(rowsOf(table)).toEqual([
      'head 0 | TT | Tên | Năm 2026',
      'head 0 | Đơn vị | Giao',
      'column-numbers 0 | 1 | 2 | 3 | 4',
      'item 0 | 1. | Tỷ lệ | % | 84.50',
      'item 0 | 2. | Cha |  | ',
      'item 1 | 2.1. | Con |  | Tối thiểu 80',
    ]);
    expect(table?.head[0]?.cells.map((cell) => [cell.rowSpan ?? 1, cell.columnSpan ?? 1])).toEqual([
      [2, 1],
      [2, 1],
      [1, 2],
    ]);
  });

  test('a fact without a column is told, not dropped', async () => {
    const { diagnostics } = await planWith(
      'content: [{ table: tasks }]',
      'tasks: { columns: nhiem-vu-5, items: [{ task: a, agnecy: b }, { zzz: c }] }',
    );
    expect(
      diagnostics.map((each) => `${each.place?.line}:${each.place?.column} ${each.code} ${each.remedy?.vi}`),
    ).toEqual([
      '14:58 table/no-column Ý bạn là "agency"?',
      '14:70 table/no-column Các cột: number, task, result, agency, deadline.',
    ]);
  });

  test('an unknown table definition is told with the nearest', async () => {
    const { diagnostics } = await planWith(
      'content: [{ table: tasks }]',
      'tasks: { columns: nhiem-vu-4, items: [{ task: a }] }',
    );
    expect(diagnostics[0]).toMatchObject({
      code: 'table/unknown-definition',
      remedy: { vi: 'Ý bạn là "nhiem-vu-5"?' },
    });
  });

  test('columns fill the text width and hold the longest word of their heads', async () => {
    const { document } = await planWith(
      'content: [{ table: tasks }]',
      'tasks: { columns: [{ role: number, title: STT, width: 0.01 }, { role: task, title: Việc, width: 50 }, { role: x, title: Nghiêng }], items: [{ task: a }] }',
    );
    const widths = tablesOf(document)[0]?.columns.map((column) => column.width) ?? [];
    expect(widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(165, 1);
    expect(widths[0]).toBeGreaterThan(11);
    expect(widths[2]).toBeGreaterThan(17);
  });

  test('columns hold the dates, numbers and symbols of their cells as long as there is room', async () => {
    const widthsWith = async (cells: string, others = ''): Promise<number[]> => {
      const { document } = await planWith(
        'content: [{ table: tasks }]',
        `tasks: { columns: [{ role: task, title: Việc, width: 20 }, { role: x, title: Hạn, width: 1 }, { role: y, title: Số, width: 1 }${others}], items: [{ task: a, items: [{ task: b, ${cells} }] }] }`,
      );
      return tablesOf(document)[0]?.columns.map(({ width }) => width) ?? [];
    };
    const [, bareDate = 0, bareSymbol = 0] = await widthsWith('x: Quý I, y: "12"');
    const [, date = 0, symbol = 0] = await widthsWith('x: "Trước 05/01/2026", y: "Theo 12/QĐ-UBND;"');
    // short cells: no more than their share of 165 mm, 1 of 22, times what it may grow, and their words with the margins
    expect(bareDate).toBeLessThan(18);
    expect(bareSymbol).toBeLessThan(18);
    // ten letters of 12 pt: about 20 mm with the margins
    expect(date).toBeGreaterThan(21);
    expect(symbol).toBeGreaterThan(24);
    // twenty digits in each of seven columns do not fit: they are broken, the date beside them is not
    const many = [1, 2, 3, 4, 5, 6, 7].map((at) => `, { role: z${at}, title: C, width: 1 }`).join('');
    const long = [1, 2, 3, 4, 5, 6, 7].map((at) => `z${at}: "12345678901234567890"`).join(', ');
    const [, beside = 0, ...others] = await widthsWith(`x: "05/01/2026", y: "1", ${long}`, many);
    expect(beside).toBeGreaterThan(21);
    expect(Math.max(...others)).toBeLessThan(21);
    // nor is a word beside the address of a page
    const page = 'https://thutuchanhchinh.xa-an-hoa.tinh-trung-son.gov.vn/nam-2026';
    const [, word = 0] = await widthsWith(`x: "Thường xuyên", y: "${page}"`);
    // "Thường" of 12 pt is 13 mm
    expect(word).toBeGreaterThan(16);
  });
});
