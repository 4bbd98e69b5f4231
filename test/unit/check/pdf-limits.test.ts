// PDFs that say they are ours and ask for endless work: each is refused whole, or read once, never hung on and never a throw.

import { zlibSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { textOfBlocks } from '../../../src/document/walk.js';
import { readPdf } from '../../../src/read/pdf/read-pdf.js';

interface Parts {
  /** Drawn on every page. */
  readonly content?: string;
  /** How often a page names it. */
  readonly times?: number;
  readonly pages?: number;
  /** What the section holds. */
  readonly tree?: string;
  readonly meanings?: string;
  readonly widths?: string;
  /** Objects besides. */
  readonly more?: string;
  /** Of the tree of pages. */
  readonly root?: string;
}

const WORD = '/P <</MCID 0>> BDC BT 1 0 0 1 100 700 Tm /F1 13 Tf [<0001>] TJ ET EMC\n';
const PARAGRAPH = '<< /S /P /Pg 100 0 R /K 0 >>';
const LETTER = '1 beginbfchar <0001> <0041> endbfchar';

const bytesOf = (text: string): Uint8Array => Uint8Array.from(text, (each) => each.charCodeAt(0));
const textOf = (bytes: Uint8Array): string => Array.from(bytes, (each) => String.fromCharCode(each)).join('');

function stream(number: number, text: string): string {
  const packed = textOf(zlibSync(new TextEncoder().encode(text)));
  return `${number} 0 obj\n<< /Length ${packed.length} /Filter /FlateDecode >>\nstream\n${packed}\nendstream\nendobj\n`;
}

function pdf(parts: Parts): Uint8Array {
  const { content = WORD, times = 1, pages = 1, tree = PARAGRAPH, meanings = LETTER, widths = '', more = '' } = parts;
  const numbers = Array.from({ length: pages }, (_, index) => 100 + index);
  const page = `<< /Type /Page /MediaBox [0 0 595 842] /Resources << /Font << /F1 6 0 R >> >> /Contents [${'4 0 R '.repeat(times)}] >>`;
  const objects: readonly (readonly [number, string])[] = [
    [1, '<< /Type /Catalog /Pages 2 0 R /StructTreeRoot 7 0 R >>'],
    [2, parts.root ?? `<< /Type /Pages /Kids [${numbers.map((number) => `${number} 0 R`).join(' ')}] >>`],
    [5, '<< /Producer (kehoach) >>'],
    [6, `<< /Type /Font /BaseFont /Tinos /ToUnicode 9 0 R /DescendantFonts [<< /DW 500 ${widths} >>] >>`],
    [7, `<< /Type /StructTreeRoot /K [<< /S /Part /K [<< /S /Sect /K [${tree}] >>] >>] >>`],
    ...numbers.map((number): readonly [number, string] => [number, page]),
  ];
  const plain = objects.map(([number, value]) => `${number} 0 obj\n${value}\nendobj\n`).join('');
  return bytesOf(
    `%PDF-1.4\n${more}${plain}${stream(4, content)}${stream(9, meanings)}trailer\n<< /Root 1 0 R /Info 5 0 R >>\n`,
  );
}

const paragraphs = (parts: Parts): string[] =>
  readPdf(pdf(parts), 'van-ban.pdf')?.value?.document.parts.flatMap(({ sections }) =>
    sections.flatMap(({ blocks }) => blocks.map((block) => textOfBlocks([block]))),
  ) ?? [];

describe('endless PDFs', () => {
  test('one that asks for nothing unusual is read', () => {
    expect(paragraphs({})).toEqual(['A']);
  });

  const kids = Array.from(
    { length: 30_000 },
    (_, index) => `${1000 + index} 0 obj\n<< /Kids [${1001 + index} 0 R] >>\n`,
  );
  const cells = '<< /S /TD /A << /ColSpan 100 >> >>'.repeat(10_000);

  test.each<readonly [string, Parts]>([
    ['content that unpacks to more than can be', { content: ' '.repeat(70 << 20) }],
    ['the same content many times on a page', { content: WORD + ' '.repeat(8 << 20), times: 100 }],
    ['the same content on many pages', { content: WORD + '0 g\n'.repeat(1 << 18), pages: 1000 }],
    ['more pages than any', { pages: 2001 }],
    ['pages below pages below pages', { more: kids.join(''), root: '<< /Type /Pages /Kids [1000 0 R] >>' }],
    ['meanings over all codes, again and again', { meanings: `${'<0000> <fffe> <0041> '.repeat(50_000)} endbfrange` }],
    ['widths over all codes, again and again', { widths: `/W [${'0 65534 500 '.repeat(5000)}]` }],
    ['lines without number', { content: WORD + '0 0 m 0 9 l S 0 0 m 9 0 l S\n'.repeat(3000) }],
    ['columns without number', { tree: `<< /S /Table /K [<< /S /TBody /K [<< /S /TR /K [${cells}] >>] >>] >>` }],
    [
      'one list of children below every element',
      {
        more: `8 0 obj\n[${'1 '.repeat(100_000)}]\nendobj\n`,
        tree: '<< /S /P /Pg 100 0 R /K 8 0 R >>'.repeat(2000),
      },
    ],
    [
      'letters that mean whole books',
      {
        content: `${WORD.replace('<0001>', `<${'0001'.repeat(100_000)}>`)}`,
        meanings: `1 beginbfchar <0001> <${'0041'.repeat(10_000)}> endbfchar`,
      },
    ],
    ['elements without number', { tree: '<< /S /P >>'.repeat(200_001) }],
    ['elements without floor', { tree: '<< /S /Div /K '.repeat(50) + '>> '.repeat(50) }],
  ])('%s', (_, parts) => {
    const read = readPdf(pdf(parts), 'van-ban.pdf');
    const told = read?.diagnostics.map(({ code, place }) => [code, place?.file]);
    expect(told).toEqual([['check/too-large-pdf', 'van-ban.pdf']]);
    expect(read?.value).toBeUndefined();
  });

  test('content that many elements claim belongs to the first', () => {
    const found = paragraphs({ content: WORD.repeat(2000), tree: PARAGRAPH.repeat(2000) });
    expect(found[0]).toHaveLength(2000);
    expect(found.slice(1).join('')).toBe('');
  });

  test('many elements at the foot of a page are looked at once each', () => {
    const tree = Array.from({ length: 20_000 }, (_, mark) => `<< /S /P /Pg 100 0 R /K ${mark} >>`).join('');
    expect(paragraphs({ content: WORD.replace(' 700 Tm', ' 10 Tm'), tree })).toHaveLength(1);
  });

  test('as many lines as a call has no arguments for', () => {
    const lines = Array.from(
      { length: 150_000 },
      (_, line) => `BT 1 0 0 1 100 ${line % 800} Tm /F1 9 Tf [<0001>] TJ ET\n`,
    );
    expect(paragraphs({ content: `/P <</MCID 0>> BDC ${lines.join('')} EMC` })[0]).toHaveLength(150_000);
  });

  test.each([
    ['long', `(${'a'.repeat(12 << 20)})`],
    ['that never end', `(${'\\('.repeat(2 << 20)}`],
  ])('strings %s', (_, string) => {
    expect(paragraphs({ more: `8 0 obj\n${string}\nendobj\n` })).toEqual(['A']);
  });

  test('a file larger than any is not opened', () => {
    const read = readPdf(new Uint8Array(33 << 20), 'van-ban.pdf');
    expect(read?.diagnostics.map(({ code }) => code)).toEqual(['check/too-large-pdf']);
  });
});
