// Pages that are pictures: how they lie, what rules they hold, and what becomes of the words that are recognised on them.

import { describe, expect, test } from 'vitest';
import { drawPdf } from '../../../src/pdf/draw-pages.js';
import type { DrawnFile, PagePicture, RecognisedWord, Recogniser } from '../../../src/pdf/drawing.js';
import { picturePage } from '../../../src/pdf/picture-page.js';
import { placeDoubts } from '../../../src/read/extract/place-doubts.js';
import { readAnyDocument } from '../../../src/read/readers.js';
import { takeRules } from '../../../src/read/scanned/picture-rules.js';
import { recognisePages, reportRecognised } from '../../../src/read/scanned/recognise-pages.js';
import { straighten } from '../../../src/read/scanned/straighten.js';
import { growthOver, LINEAR } from '../../support/growth.js';
import { type Shades, scannedPdf } from '../../support/scanned-pdf.js';

/** A leaf of 10 × 8 cm at 150 dots an inch: small, to be quick. */
const [WIDTH, HEIGHT] = [600, 480];

/** White, with black boxes: left, top, width, height. */
function paper(...boxes: readonly (readonly [number, number, number, number])[]): Shades {
  const data = new Uint8Array(WIDTH * HEIGHT).fill(255);
  for (const [x, y, width, height] of boxes)
    for (let row = y; row < y + height; row++) data.fill(0, row * WIDTH + x, row * WIDTH + x + width);
  return { width: WIDTH, height: HEIGHT, data };
}

/** Two rows and two columns, 50 to 550 across and 100 to 300 down, ruled two dots thick. */
const table = [100, 200, 300].map((y) => [50, y, 502, 2] as const);
const sides = [50, 300, 550].map((x) => [x, 100, 2, 202] as const);

const picture = async (shades: Shades, degrees: number): Promise<PagePicture> => {
  const found = await picturePage(new Uint8Array(scannedPdf([shades], degrees, 150)), 0);
  if (!found) throw new Error('no picture');
  return found;
};

/** Dots of a page at 150 an inch in pt. */
const pt = (dots: number): number => (dots * 72) / 150;

test('a page is pictured as one sees it, at 300 dots an inch', async () => {
  const { width, height, data, dpi } = await picture(paper([300, 400, 100, 50]), 0);
  expect([width, height, dpi]).toEqual([1200, 960, 300]);
  const at = (x: number, y: number): number => data[Math.round(y) * width + Math.round(x)] as number;
  expect([at(700, 850), at(590, 850), at(700, 790), at(810, 850), at(700, 910)]).toEqual([0, 255, 255, 255, 255]);
});

test.each([0, 0.7, -1.6])('rules of a page that lies %d degrees askew are found level and upright', async (degrees) => {
  const { rulings } = takeRules(straighten(await picture(paper(...table, ...sides), degrees)));
  const level = rulings.filter(({ y0, y1 }) => y0 === y1);
  const upright = rulings.filter(({ x0, x1 }) => x0 === x1);
  expect([level.length, upright.length]).toEqual([3, 3]);
  const byPlace = level.map(({ y0 }) => y0).toSorted((a, b) => a - b);
  // the page turns about its middle: rules keep their distance
  for (const at of [1, 2]) expect((byPlace[at] as number) - (byPlace[at - 1] as number)).toBeCloseTo(pt(100), 0);
  for (const { x0, x1 } of level) expect(Math.abs(x1 - x0 - pt(502))).toBeLessThan(3);
});

test('letters, thick bars and short strokes are no rules, and stay', () => {
  const shades = paper([100, 100, 20, 26], [100, 200, 400, 30], [300, 100, 25, 2], [500, 100, 3, 24]);
  const { rulings, picture: left } = takeRules({ ...shades, dpi: 150 });
  expect(rulings).toEqual([]);
  expect(left.data).toEqual(shades.data);
});

test('a page full of strokes takes the time of its size', async () => {
  const striped = (height: number) => {
    const data = Uint8Array.from({ length: WIDTH * height }, (_, at) => (at % 60 < 52 ? 0 : 255));
    return () => takeRules({ width: WIDTH, height, data, dpi: 140 });
  };
  expect(await growthOver(striped, 1500)).toBeLessThan(LINEAR);
});

/** Says what it is told to; keeps the pictures that it was given. */
function recogniser(words: readonly RecognisedWord[], inCells: readonly string[] = []) {
  const asked: { shows: string; height: number }[] = [];
  const own: Recogniser = {
    name: 'Thử 1.0',
    close: async () => undefined,
    words: async (page, shows) => {
      asked.push({ shows, height: page.height });
      return shows === 'page'
        ? words
        : inCells.map((text, at) => ({
            text,
            x0: 45,
            x1: 60,
            // one below the other, each 40 dots high with 40 between them
            y0: 50 + 80 * at,
            y1: 70 + 80 * at,
            line: String(at),
            confidence: 95,
          }));
    },
  };
  return { asked, machine: { recogniser: async () => own } };
}

const word = (text: string, x0: number, y: number, confidence = 95, line = String(y)): RecognisedWord => ({
  text,
  x0,
  x1: x0 + 20 * text.length,
  y0: y - 36,
  y1: y,
  line,
  confidence,
});

const drawn = async (bytes: Uint8Array): Promise<DrawnFile> => {
  const found = await drawPdf(bytes);
  if (typeof found === 'string') throw new Error(found);
  return found;
};

describe('recognised words', () => {
  const bytes = new Uint8Array(scannedPdf([paper([10, 10, 20, 2])], 0, 150));

  test('become letters of the page at their places, with the blanks between them', async () => {
    const { machine } = recogniser([word('Quyết', 300, 600), word('định', 420, 600), word('Điều', 300, 700)]);
    const found = await recognisePages(bytes, await drawn(bytes), machine);
    const glyphs = found?.drawn.pages[0]?.glyphs ?? [];
    expect(glyphs.map(({ text }) => text)).toEqual(['Quyết', ' ', 'định', 'Điều']);
    expect(glyphs.map(({ x0 }) => Math.round(x0))).toEqual([72, 96, 101, 72]);
    expect(found?.drawn.pages[0]?.glyphs.at(-1)?.y).toBeCloseTo(168, 0);
    expect([found?.pages, found?.by]).toEqual([[0], 'Thử 1.0']);
  });

  test('specks are dropped, the doubled letter and grown-together numerals are put right, and doubt is kept', async () => {
    const { machine } = recogniser([
      word('^', 100, 500),
      word('š', 100, 560, 20),
      word('12/QĐÐ-UBND', 300, 600),
      word('H', 300, 700),
      word('Hòa', 300, 800, 60),
      word('Sơn', 375, 800),
      word('H', 300, 900),
      word('2026', 335, 900),
    ]);
    const found = await recognisePages(bytes, await drawn(bytes), machine);
    const text = found?.drawn.pages[0]?.glyphs.map((each) => each.text).join('');
    expect(text).toBe('12/QĐ-UBNDIIHòa SơnH 2026');
    expect(found?.doubtful.map(({ context }) => context)).toEqual(['II', 'Hòa Sơn']);
  });

  test('a stamp that was put on the picture stays beside them; no picture, no program, no words: nothing changes', async () => {
    const none = recogniser([]);
    expect(await recognisePages(bytes, await drawn(bytes), none.machine)).toBeUndefined();
    expect(await recognisePages(bytes, await drawn(bytes), {})).toBeUndefined();
    const white = new Uint8Array(scannedPdf([paper()], 0, 150));
    const asked = recogniser([word('Chữ', 300, 600)]);
    expect(await recognisePages(white, await drawn(white), asked.machine)).toBeUndefined();
    expect(asked.asked).toEqual([]);
  });

  test('cells in which none was seen are looked at once more, all in one picture', async () => {
    // ink in the left cell of the first row and the right one of the second
    const ink = paper(...table, ...sides, [150, 140, 8, 20], [450, 240, 8, 20]);
    const own = new Uint8Array(scannedPdf([ink], 0, 150));
    const { asked, machine } = recogniser([], ['1', '2']);
    const found = await recognisePages(own, await drawn(own), machine);
    expect(asked.map(({ shows }) => shows)).toEqual(['page', 'lines']);
    const glyphs = found?.drawn.pages[0]?.glyphs ?? [];
    expect(glyphs.map(({ text }) => text)).toEqual(['1', '2']);
    expect(Math.abs((glyphs[0]?.x0 ?? 0) - pt(150))).toBeLessThan(6);
    expect(Math.abs((glyphs[1]?.x0 ?? 0) - pt(450))).toBeLessThan(6);
    expect((glyphs[1]?.y ?? 0) - (glyphs[0]?.y ?? 0)).toBeCloseTo(pt(100), 0);
  });
});

test('what is recognised is told, each doubtful word with its page', async () => {
  const bytes = new Uint8Array(scannedPdf([paper([10, 10, 20, 2])], 0, 150));
  const text = 'Ủy ban nhân dân xã An Hòa yêu cầu các bộ phận thực hiện nghiêm túc'.split(' ');
  const lines = Array.from({ length: 4 }, (_, row) =>
    text.map((each, at) => word(each, 200 + at * 130, 500 + row * 60, row === 1 && at === 4 ? 50 : 96)),
  );
  const { machine } = recogniser(lines.flat());
  const options = { file: 'x' } as never;
  const { value, diagnostics } = await readAnyDocument(bytes, 'quet.pdf', options, machine);
  expect(value).toBeDefined();
  expect(diagnostics.map(({ code, severity, place, quote }) => [code, severity, place?.spot, quote])).toEqual([
    ['import/recognised', 'warning', undefined, undefined],
    ['import/doubtful-word', 'info', 'trang 1', 'dân xã An'],
  ]);
  expect(diagnostics[0]?.message.vi).toContain('Trang 1 là ảnh quét; chữ do Thử 1.0 nhận dạng');
});

test('without a program a scan is refused as before', async () => {
  const bytes = new Uint8Array(scannedPdf([paper([10, 10, 20, 2])], 0, 150));
  const { value, diagnostics } = await readAnyDocument(bytes, 'quet.pdf', {} as never);
  expect([value, diagnostics.map(({ code }) => code)]).toEqual([undefined, ['import/pdf-scan']]);
});

test('doubts find their texts in the plan, one note for all of one text', () => {
  const doubts = reportRecognised(
    {
      drawn: { fonts: [], pages: [] },
      pages: [0],
      by: 'Thử',
      doubtful: ['năm ghỉ tại', 'Phụ lục kèm', 'I', 'không có đâu'].map((context) => ({ page: 2, word: '', context })),
    },
    'quet.pdf',
  );
  const plan = { plan: { content: [{ text: 'Chỉ tiêu trong năm ghỉ tại Phụ lục kèm theo. I' }] } };
  const { placed, others } = placeDoubts(doubts, plan);
  expect(placed.map(({ planPath, message }) => [planPath, message.vi])).toEqual([
    ['plan.content.0.text', 'Máy nhận dạng không chắc: "năm ghỉ tại", "Phụ lục kèm"; so với bản giấy.'],
  ]);
  expect(others.map(({ quote }) => quote)).toEqual([undefined, 'I', 'không có đâu']);
});
