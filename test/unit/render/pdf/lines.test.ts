// Lines of the PDF: where they break, how they are stretched, how far apart they stand.

import { describe, expect, it } from 'vitest';
import type { Block, Inline } from '../../../../src/document/document.js';
import { styleOf } from '../../../../src/document/style-sheet.js';
import { chunksOf } from '../../../../src/render/pdf/chunks.js';
import { countLines } from '../../../../src/render/pdf/count-lines.js';
import { renderPdf } from '../../../../src/render/pdf/render-pdf.js';
import { cell, columns, paragraph, row, text } from '../../../support/block-builders.js';
import { type PlacedText, pdfPages, pdfTexts } from '../../../support/read-pdf.js';
import { documentOf, portrait } from '../../../support/sample-document.js';
import { writeContext } from '../../../support/write-context.js';

const render = async (...blocks: Block[]) =>
  renderPdf(documentOf([{ id: 'a', title: 'A', sections: [{ page: portrait, blocks }] }]), await writeContext());

/** The texts of page 1 in lines, top to bottom. */
async function linesOf(...blocks: Block[]): Promise<PlacedText[][]> {
  const lines = new Map<number, PlacedText[]>();
  for (const item of await pdfTexts(await render(...blocks), 1)) {
    if (item.text.trim() === '') continue;
    const y = Math.round(item.y * 10) / 10;
    lines.set(y, [...(lines.get(y) ?? []), item]);
  }
  return [...lines.entries()].sort(([a], [b]) => a - b).map(([, items]) => items);
}

const textOf = (line: readonly PlacedText[] | undefined): string =>
  (line ?? []).map((item) => item.text.trim()).join(' ');

const codes = [
  'Nghị định số 42/2022/NĐ-CP của Chính phủ',
  'Quyết định số 1015/QĐ-TTg ngày 30/8/2022',
  'Thông tư số 02/2017/TT-VPCP hướng dẫn nghiệp vụ',
  'Nghị định số 61/2018/NĐ-CP về một cửa, một cửa liên thông',
];
const manyCodes = Array.from({ length: 40 }, (_, i) => codes[i % codes.length]).join('; ');

describe('lines in the PDF', () => {
  it('break at spaces only: no document code is ever parted', async () => {
    const lines = (await linesOf(paragraph('body', manyCodes))).map(textOf);
    expect(lines.length).toBeGreaterThan(10);
    expect(lines.join(' ').match(/42\/2022\/NĐ-CP/g)?.length).toBe(10);
    for (const line of lines) expect(line).not.toMatch(/[/-]$|^[/-]/);
    expect(lines.join(' ')).toBe(manyCodes);
  });

  it('are stretched between words only, never within a document code', async () => {
    const { fonts } = await writeContext();
    const narrow = columns('letterhead', [62], [[paragraph('article', '42/2022/NĐ-CP của', ` ${'x'.repeat(20)}`)]]);
    const [first] = await linesOf(narrow);
    const [code, word] = first as [PlacedText, PlacedText];
    expect([code.text.trim(), word.text.trim()]).toEqual(['42/2022/NĐ-CP', 'của']);
    expect(code.x).toBeCloseTo((40 * 72) / 25.4, 1);
    expect(code.width).toBeCloseTo(fonts.faces.regular.width('42/2022/NĐ-CP', 14), 0);
    expect(word.x + word.width).toBeCloseTo((92 * 72) / 25.4, 0);
  });

  it('are copied as typed: hyphen is U+002D and nothing invisible is added', async () => {
    const [page] = await pdfPages(await render(paragraph('body', 'Quyết định số 15/QĐ-UBND')));
    expect(page).toBe('Quyết định số 15/QĐ-UBND');
  });

  it('stand one single line of the font apart, at every multiple', async () => {
    const lines = await linesOf(paragraph('body', manyCodes));
    const pitches = lines.slice(1).map((line, i) => (line[0]?.y ?? 0) - (lines[i]?.[0]?.y ?? 0));
    // 14 pt Times: (1825 + 443 + 87) / 2048 of the size
    for (const pitch of pitches) expect(pitch).toBeCloseTo(16.099, 1);
  });

  it('begin with the indent of the role and end at the margin', async () => {
    const lines = await linesOf(paragraph('body', manyCodes));
    const edge = (line?: PlacedText[]) => [line?.[0]?.x, (line?.at(-1)?.x ?? 0) + (line?.at(-1)?.width ?? 0)];
    const [firstLeft] = edge(lines[0]);
    const [left, right] = edge(lines[1]);
    expect(firstLeft).toBeCloseTo((40 * 72) / 25.4, 1);
    expect(left).toBeCloseTo((30 * 72) / 25.4, 1);
    expect(right).toBeCloseTo((195 * 72) / 25.4, 1);
  });

  it('are set without kerning', async () => {
    const { fonts } = await writeContext();
    const [line] = await linesOf(paragraph('block-text', 'AVAVAVAVAVAV'));
    expect(line?.[0]?.width).toBeCloseTo(fonts.faces.regular.width('AVAVAVAVAVAV', 13), 1);
  });

  it('keep a word of two faces in one piece', async () => {
    const inlines: Inline[] = [text('(', {}), text('Điều 1', { bold: true }), text(').')];
    const filler = 'Nội dung quy định tại ';
    for (let repeats = 1; repeats <= 6; repeats++) {
      const lines = (await linesOf(paragraph('body', filler.repeat(repeats), ...inlines))).map(textOf);
      expect(lines.join(' ')).toMatch(/\( ?Điều/);
      for (const line of lines) expect(line).not.toMatch(/\($/);
    }
  });

  it('leave a gap of the given width for a blank', async () => {
    const [line] = await linesOf(paragraph('block-text', 'Số:', { kind: 'blank', width: 12 }, text('/QĐ-UBND')));
    const label = line?.find((item) => item.text.startsWith('Số:')) as PlacedText;
    const symbol = line?.find((item) => item.text.includes('/QĐ-UBND')) as PlacedText;
    expect(symbol.x - (label.x + label.width)).toBeCloseTo((12 * 72) / 25.4, 1);
  });

  it('obey a line break and are not stretched before it', async () => {
    const lines = await linesOf(paragraph('body', 'Dòng thứ nhất', { kind: 'break' }, 'dòng thứ hai'));
    expect(lines.map(textOf)).toEqual(['Dòng thứ nhất', 'dòng thứ hai']);
  });

  it('cut a word that no line can take rather than run over the edge', async () => {
    const address =
      'https://dichvucong.binhminh.example/thu-tuc/danh-muc-day-du-cac-thu-tuc-hanh-chinh-cap-xa?nam=2026';
    const table: Block = {
      kind: 'table',
      role: 'tasks',
      columns: [
        { role: 'task', width: 40 },
        { role: 'note', width: 125 },
      ],
      head: [],
      body: [row('item', 0, cell(address), cell('Ghi chú'))],
    };
    const items = (await linesOf(table)).flat();
    const left = items.filter((item) => item.x < ((30 + 40) * 72) / 25.4);
    expect(left.map((item) => item.text).join('')).toBe(address);
    for (const item of left) expect(item.x + item.width).toBeLessThanOrEqual(((30 + 40) * 72) / 25.4);
  });

  it('end before a lone sign rather than run over the edge', async () => {
    const words = ['42/2022/NĐ-CP ; ', '61/2018/NĐ-CP / ', '15/QĐ-UBND , ', '( 118/2025/NĐ-CP )'];
    for (const width of [36, 40, 44]) {
      const content = paragraph('article', words.join(''));
      const items = (await linesOf(columns('letterhead', [width], [[content]]))).flat();
      for (const item of items) {
        expect(item.x + item.width, `${item.text} in ${width} mm`).toBeLessThan(((30 + width) * 72) / 25.4 + 0.1);
      }
    }
  });

  it('are counted beforehand as pdfmake makes them', async () => {
    const { styles, fonts } = await writeContext();
    const style = styleOf(styles, 'recipient');
    for (const width of [30, 43, 57, 66, 90]) {
      const value = [text(codes.join('; ')), text(' Điều 3.', { bold: true }), text(' Hết hiệu lực', { italic: true })];
      const lines = await linesOf(columns('letterhead', [width], [[paragraph('recipient', ...value)]]));
      const counted = countLines(chunksOf(value, style), 11, (width * 72) / 25.4, 0, fonts);
      expect(counted, `width ${width}`).toBe(lines.length);
    }
  });
});
