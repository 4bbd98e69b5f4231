// PDFs of other programs: what their pages draw becomes the document that a reader of the paper sees.

import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Block, Document } from '../../../src/document/document.js';
import { plainText } from '../../../src/document/walk.js';
import { buildDocument } from '../../../src/flows/build.js';
import { createProject } from '../../../src/flows/project.js';
import { drawPdf } from '../../../src/pdf/draw-pages.js';
import type { DrawnFile, Glyph } from '../../../src/pdf/drawing.js';
import { type Operator, runOperators } from '../../../src/pdf/run-operators.js';
import { gridsOf } from '../../../src/read/printed/grids.js';
import { readPrinted } from '../../../src/read/printed/read-printed.js';
import { linesOf, lineText } from '../../../src/read/printed/words.js';
import { createDiskWorkspace } from '../../../src/workspace/disk.js';
import { root } from '../../support/compose.js';
import { docxOf, importBytes, pdfOf } from '../../support/import.js';
import { describeWith, readBytes, sharedFolder } from '../../support/seeds.js';

const fonts = [{ name: 'Serif', bold: false, italic: false }];

/** Letters half as wide as they are high. */
const glyphsOf = (text: string, x: number, y: number, size = 14): Glyph[] =>
  [...text].map((letter, at) => ({
    text: letter,
    x0: x + (at * size) / 2,
    x1: x + ((at + 1) * size) / 2,
    y,
    size,
    font: 0,
  }));

const textOf = (block: Block | undefined): string => (block?.kind === 'paragraph' ? plainText(block.inlines) : '');

const blocksOf = (document: Document | undefined): readonly Block[] =>
  document?.parts.flatMap(({ sections }) => sections.flatMap(({ blocks }) => blocks)) ?? [];

const rowsOf = (block: Block | undefined): string[][] =>
  block?.kind === 'table'
    ? [...block.head, ...block.body].map(({ cells }) =>
        cells.map(({ paragraphs }) => paragraphs.map(({ inlines }) => plainText(inlines)).join('¶')),
      )
    : [];

describe('operators', () => {
  const draw = (operators: readonly Operator[]) =>
    runOperators(
      operators,
      [1, 0, 0, -1, 0, 800],
      () => ({ ...(fonts[0] as (typeof fonts)[number]), index: 0, unit: 0.001, vertical: false }),
      (number) => ({ 22: 'fill', 20: 'stroke' })[number] ?? 'endPath',
    );
  const show = (text: string): Operator => ({
    name: 'showText',
    args: [[...text].map((unicode) => ({ unicode, width: 500, isSpace: unicode === ' ' }))],
  });

  test('the next line stands below, as far as the leading says', () => {
    const { glyphs } = draw([
      { name: 'beginText', args: [] },
      { name: 'setFont', args: ['f', 10] },
      { name: 'setTextMatrix', args: [[1, 0, 0, 1, 50, 700]] },
      { name: 'setLeading', args: [12] },
      show('A'),
      { name: 'nextLine', args: [] },
      show('B'),
    ]);
    expect(glyphs.map(({ text, x0, x1, y }) => [text, x0, x1, y])).toEqual([
      ['A', 50, 55, 100],
      ['B', 50, 55, 112],
    ]);
  });

  test('white letters are unseen, but not on a dark ground', () => {
    const box = [0, 0, 690, 1, 200, 690, 1, 200, 720, 1, 0, 720, 4];
    const white = [
      { name: 'setFillRGBColor', args: ['#ffffff'] },
      { name: 'setFont', args: ['f', 10] },
      { name: 'beginText', args: [] },
      { name: 'setTextMatrix', args: [[1, 0, 0, 1, 50, 700]] },
      show('A'),
    ];
    const ground = [
      { name: 'setFillRGBColor', args: ['#1f3864'] },
      { name: 'constructPath', args: [22, [box]] },
    ];
    expect(draw(white).glyphs.map(({ unseen }) => unseen)).toEqual(['white']);
    expect(draw([...ground, ...white]).glyphs.map(({ unseen }) => unseen)).toEqual([undefined]);
  });

  test('thin boxes and strokes are rules, clips are none', () => {
    const thin = [0, 10, 700, 1, 90, 700, 1, 90, 700.5, 1, 10, 700.5, 4];
    const line = [0, 10, 600, 1, 10, 650];
    const { rulings } = draw([
      { name: 'constructPath', args: [22, [thin]] },
      { name: 'constructPath', args: [20, [line]] },
      { name: 'constructPath', args: [28, [thin]] },
    ]);
    expect(rulings).toEqual([
      { x0: 10, y0: 99.75, x1: 90, y1: 99.75 },
      { x0: 10, y0: 150, x1: 10, y1: 200 },
    ]);
  });
});

describe('letters and rules', () => {
  test('marks drawn apart, letters drawn twice', () => {
    const marks = [...glyphsOf('xa', 50, 100), { ...(glyphsOf('\u0303', 57, 100)[0] as Glyph), x0: 50, x1: 50 }];
    const twice = [...glyphsOf('Điều', 100, 100), ...glyphsOf('Điều', 100.3, 100)];
    const [line] = linesOf([...marks, ...twice], fonts, 0);
    expect(line && lineText(line)).toBe('xã Điều');
    expect(line?.words.map(({ pieces }) => pieces.map(({ bold }) => bold))).toEqual([[false], [true]]);
  });

  test('columns on baselines 3 pt apart are not mixed', () => {
    const lines = linesOf([...glyphsOf('SO NOI VU', 50, 100), ...glyphsOf('CONG HOA', 300, 103)], fonts, 0);
    expect(lines.map(lineText)).toEqual(['SO NOI VU', 'CONG HOA']);
  });

  test('places that no rule parts are one cell', () => {
    const level = [0, 20, 40].map((y) => ({ x0: 0, y0: y, x1: 100, y1: y }));
    const sides = [0, 100].map((x) => ({ x0: x, y0: 0, x1: x, y1: 40 }));
    const [grid] = gridsOf([...level, ...sides, { x0: 50, y0: 20, x1: 50, y1: 40 }]) ?? [];
    expect(grid?.cells).toEqual([
      { row: 0, column: 0, rowSpan: 1, columnSpan: 2 },
      { row: 1, column: 0, rowSpan: 1, columnSpan: 1 },
      { row: 1, column: 1, rowSpan: 1, columnSpan: 1 },
    ]);
  });

  test('a page of a drawing, with more rules than a table has, is told', () => {
    const rulings = Array.from({ length: 12_000 }, (_, at) => ({ x0: 0, y0: at / 20, x1: 500, y1: at / 20 }));
    const glyphs = glyphsOf('Sơ đồ tổ chức bộ máy của xã Mai Lâm, kèm theo Kế hoạch.', 50, 100);
    const page = { width: 595, height: 842, glyphs, turned: '' };
    const read = readPrinted(
      {
        fonts,
        pages: [
          { ...page, rulings: [] },
          { ...page, rulings },
        ],
      },
      'a.pdf',
    );
    expect(read.diagnostics.map(({ code, severity, message }) => [code, severity, message.vi.slice(0, 32)])).toEqual([
      ['import/pdf-drawing', 'warning', 'Trang 2 có quá nhiều nét vẽ để n'],
    ]);
    expect(blocksOf(read.value).map(textOf).join(' ')).toContain('Sơ đồ tổ chức');
  });

  test('a paragraph goes on where the next word had no room, over the page too', () => {
    const wide = 'một hai ba bốn năm sáu bảy tám chín mười một hai ba bốn năm sáu bảy';
    const page = (glyphs: readonly Glyph[]) => ({ width: 595, height: 842, glyphs, rulings: [], turned: '' });
    const file: DrawnFile = {
      fonts,
      pages: [
        page([...glyphsOf(wide, 85, 200), ...glyphsOf('hết.', 85, 216), ...glyphsOf(wide, 85, 232)]),
        page([...glyphsOf('2', 295, 40), ...glyphsOf('tám chín.', 85, 80)]),
      ],
    };
    expect(blocksOf(readPrinted(file, 'a.pdf').value).map(textOf)).toEqual([`${wide} hết.`, `${wide} tám chín.`]);
  });

  test('text of a scanner that knows no Vietnamese is refused, one that does is told', () => {
    const layer = (text: string): DrawnFile => ({
      fonts,
      pages: [
        {
          width: 595,
          height: 842,
          glyphs: glyphsOf(text, 50, 100, 4).map((glyph) => ({ ...glyph, unseen: 'invisible' as const })),
          rulings: [],
          turned: '',
        },
      ],
    });
    const codes = (text: string) => readPrinted(layer(text), 'a.pdf').diagnostics.map(({ code }) => code);
    expect(codes('Uy ban nhan dan xa ban hanh ke hoach kiem soat '.repeat(4))).toEqual(['import/pdf-scanner-text']);
    expect(codes('Ủy ban nhân dân xã ban hành kế hoạch kiểm soát '.repeat(4))).toEqual(['import/pdf-layer']);
  });
});

test('all that a page draws is listed, on every Node', async () => {
  const project = createProject(createDiskWorkspace(path.join(root, 'examples/sao-mai-2026')));
  const built = (await buildDocument(project, 'plan.yaml')).value;
  if (!built) throw new Error('the example cannot be built');
  const pdf = await pdfOf(built.document);
  const drawn = await drawPdf(pdf);
  if (typeof drawn === 'string') throw new Error(drawn);
  const letters = (text: string): number => text.replace(/[\s\u00a0]/g, '').length;
  expect(drawn.pages.length).toBeGreaterThan(5);
  // a list that is cut short at the first font has a few dozen
  for (const { glyphs } of drawn.pages) expect(letters(glyphs.map(({ text }) => text).join(''))).toBeGreaterThan(200);
  const [fromPdf, fromDocx] = [
    await importBytes(pdf, 'a.pdf'),
    await importBytes(await docxOf(built.document), 'a.docx'),
  ];
  expect(fromPdf.imported?.plan).toEqual(fromDocx.imported?.plan);
}, 60_000);

describeWith('cases/pdf', 'small files', () => {
  const read = async (name: string) => {
    const drawn = await drawPdf(readBytes(path.join(sharedFolder('cases/pdf'), `${name}.pdf`)));
    return readPrinted(drawn, `${name}.pdf`);
  };
  const sides = (block: Block | undefined): string[][] =>
    block?.kind === 'columns' ? (block.rows[0] ?? []).map((cell) => cell.map(textOf)) : [];

  test('a letterhead on baselines of its own, with a place left open', async () => {
    const [head, kind, subject] = blocksOf((await read('01-letterhead-offset-baselines')).value);
    expect(sides(head)[0]?.slice(0, 2)).toEqual(['UBND TỈNH BÌNH MINH', 'SỞ NỘI VỤ']);
    expect(sides(head)[1]?.slice(0, 2)).toEqual(['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc']);
    const number = head?.kind === 'columns' ? head.rows[0]?.[0]?.[2] : undefined;
    expect(number?.kind === 'paragraph' && number.inlines.map(({ kind }) => kind)).toEqual(['text', 'blank', 'text']);
    expect(textOf(kind)).toBe('KẾ HOẠCH');
    expect(textOf(subject)).toBe('Kiểm tra công vụ năm 2026 trên địa bàn tỉnh');
  });

  test('recipients beside a signature', async () => {
    const [foot] = blocksOf((await read('02-closing-interleaved-lines')).value);
    expect(sides(foot)).toEqual([
      ['Nơi nhận:', '- Như Điều 3;', '- Thường trực Tỉnh ủy;', '- Chủ tịch, các Phó Chủ tịch;', '- Lưu: VT, NC.'],
      ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH', 'Trần Văn Bình'],
    ]);
  });

  test.each([
    ['03-word-broken-at-hyphen-no-blank', /số 15\/QĐ-TTg ngày .* giai đoạn 2022-2025 và/],
    ['05-decomposed-marks', /^Ủy ban nhân dân xã triển khai kế hoạch$/],
    ['06-office-system-stamp', /^Nội dung của trang hai /],
    ['08-white-text', /^Chữ thấy được\.$/],
    ['09-rotated-page', /^Bảng ngang in trên trang dọc/],
    ['20-owner-password-no-copy', /^Nội dung của trang hai /],
  ])('%s', async (name, words) => {
    const [first] = blocksOf((await read(name)).value);
    expect(textOf(first)).toMatch(words);
  });

  test('a table over two pages is one: its head once, its torn row whole', async () => {
    const [table, ...rest] = blocksOf((await read('10-table-thin-boxes-torn-row')).value);
    expect(rest).toEqual([]);
    expect(rowsOf(table)).toHaveLength(4);
    expect(rowsOf(table)[2]).toEqual([
      '2',
      'Tổ chức kiểm tra việc tiếp nhận, giải quyết hồ sơ tại bộ phận.',
      'Văn phòng thống kê',
      'Quý II',
    ]);
  });

  test('a table without lines at its sides, and a frame that is none', async () => {
    expect(rowsOf(blocksOf((await read('11-table-without-outer-verticals')).value)[0])).toEqual([
      ['Chỉ tiêu', 'Đơn vị', 'Năm 2026'],
      ['Hồ sơ đúng hạn', '%', '98'],
      ['Hồ sơ trực tuyến', '%', '65'],
    ]);
    const framed = blocksOf((await read('13-underlined-text-is-no-table')).value);
    expect(framed.every(({ kind }) => kind === 'paragraph')).toBe(true);
  });

  test.each([
    ['07-invisible-ocr-layer', 'import/pdf-scanner-text'],
    ['15-tcvn3-font', 'import/legacy-encoding'],
    ['17-no-tounicode', 'import/pdf-no-letters'],
    ['21-open-password', 'import/pdf-password'],
  ])('%s is refused', async (name, code) => {
    const { value, diagnostics } = await read(name);
    expect([value, diagnostics.map((each) => each.code)]).toEqual([undefined, [code]]);
    expect(diagnostics[0]?.remedy?.vi).toBeTruthy();
  });
});
