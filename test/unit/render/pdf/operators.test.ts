import { describe, expect, it } from 'vitest';
import type { PageLine, PageRun } from '../../../../src/document/pages.js';
import { drawLine } from '../../../../src/render/pdf/draw-line.js';
import type { FaceCodes } from '../../../../src/render/pdf/glyph-codes.js';
import { fillColour, pdfNumber, strokeColour } from '../../../../src/render/pdf/operators.js';
import type { PdfSurface } from '../../../../src/render/pdf/surface.js';

/** A surface that keeps what is written; the code of a character is its UTF-16 value. */
function paper(): { surface: PdfSurface; written: string[]; codesOf: (face: string) => FaceCodes } {
  const written: string[] = [];
  const surface = {
    page: { fonts: {}, dictionary: { data: {} } },
    addContent: (operators: string) => written.push(operators),
  } as unknown as PdfSurface;
  const codesOf = (face: string): FaceCodes => ({
    font: { id: face === 'bold' ? 'F2' : 'F1', encode: () => [[], []], ref: () => ({ data: {}, end: () => {} }) },
    code: (character) => character.charCodeAt(0).toString(16).padStart(4, '0'),
  });
  return { surface, written, codesOf };
}

const run = (text: string, changes: Partial<PageRun> = {}): PageRun => ({
  text,
  face: 'regular',
  size: 10,
  colour: '#000000',
  width: 0,
  ...changes,
});

const line = (runs: readonly PageRun[], changes: Partial<PageLine> = {}): PageLine => ({
  node: 0,
  index: 0,
  x: 20,
  baseline: 30.5,
  top: 20,
  height: 10,
  width: 40,
  runs,
  wordSpacing: 0,
  spacesAfter: '',
  ends: 'paragraph',
  ...changes,
});

describe('a line of text', () => {
  it('is one text object', () => {
    const { surface, written, codesOf } = paper();
    drawLine(surface, line([run('ab')]), codesOf);
    expect(written).toEqual(['BT 1 0 0 -1 20 30.5 Tm /F1 10 Tf 0 g [<00610062>] TJ ET']);
  });

  it('widens its spaces by what is taken from the next place, in thousandths of the size', () => {
    const { surface, written, codesOf } = paper();
    drawLine(surface, line([run('a b')], { wordSpacing: 2 }), codesOf);
    expect(written[0]).toContain('[<00610020>-200<0062>] TJ');
  });

  it('draws the spaces at which it wraps, so that copied words stay apart', () => {
    const { surface, written, codesOf } = paper();
    drawLine(surface, line([run('a')], { spacesAfter: ' ', ends: 'space' }), codesOf);
    expect(written[0]).toContain('[<00610020>] TJ');
  });

  it('parts words at a break in the text too, but not where a word is broken', () => {
    const { surface, written, codesOf } = paper();
    drawLine(surface, line([run('a')], { ends: 'break' }), codesOf);
    drawLine(surface, line([run('a')], { ends: 'word' }), codesOf);
    expect(written.map((operators) => operators.includes('[<00610020>] TJ'))).toEqual([true, false]);
  });

  it('changes face and colour between runs only where they change', () => {
    const { surface, written, codesOf } = paper();
    drawLine(
      surface,
      line([run('a'), run('b', { face: 'bold' }), run('c', { face: 'bold', colour: '#ff0000' })]),
      codesOf,
    );
    expect(written[0]).toBe(
      'BT 1 0 0 -1 20 30.5 Tm /F1 10 Tf 0 g [<0061>] TJ /F2 10 Tf [<0062>] TJ 1 0 0 rg [<0063>] TJ ET',
    );
  });

  it('writes nothing for an empty line', () => {
    const { surface, written, codesOf } = paper();
    drawLine(surface, line([]), codesOf);
    expect(written).toEqual([]);
  });
});

describe('numbers and colours', () => {
  it('have at most three decimals and no exponent', () => {
    expect([0.00001, -0.0001, 12.34567, 1e-7].map(pdfNumber)).toEqual(['0', '0', '12.346', '0']);
  });

  it('are grey for black and red, green, blue for the rest', () => {
    expect([fillColour('#000000'), strokeColour('#000000'), fillColour('#c00000')]).toEqual([
      '0 g',
      '0 G',
      '0.753 0 0 rg',
    ]);
  });
});
