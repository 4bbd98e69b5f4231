import { describe, expect, it } from 'vitest';
import type { PageLine, PageRun } from '../../../../src/document/pages.js';
import type { CodeBook } from '../../../../src/render/pdf/code-book.js';
import { drawLine, showRuns } from '../../../../src/render/pdf/draw-page.js';
import { fillColour, pdfNumber, pdfText, strokeColour } from '../../../../src/render/pdf/operators.js';

/** Faces in which the code of a character is its UTF-16 value. */
function plainBook(): CodeBook {
  const code = (character: string): string => character.charCodeAt(0).toString(16).padStart(4, '0');
  const face = () => ({ objects: [], codes: {}, code });
  return { regular: face(), bold: face() };
}

const drawn = (given: PageLine, book = plainBook()): string => drawLine(showRuns(given, book), given.x, given.baseline);

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
    expect(drawn(line([run('ab')]))).toBe('BT 1 0 0 -1 20 30.5 Tm /F1 10 Tf 0 g [<00610062>] TJ ET\n');
  });

  it('widens its spaces by what is taken from the next place, in thousandths of the size', () => {
    expect(drawn(line([run('a b')], { wordSpacing: 2 }))).toContain('[<00610020>-200<0062>] TJ');
  });

  it('draws the spaces at which it wraps, so that copied words stay apart', () => {
    expect(drawn(line([run('a')], { spacesAfter: ' ', ends: 'space' }))).toContain('[<00610020>] TJ');
  });

  it('parts words at a break in the text too, but not where a word is broken', () => {
    const operators = (['break', 'word'] as const).map((ends) => drawn(line([run('a')], { ends })));
    expect(operators.map((each) => each.includes('[<00610020>] TJ'))).toEqual([true, false]);
  });

  it('changes face and colour between runs only where they change', () => {
    const runs = [run('a'), run('b', { face: 'bold' }), run('c', { face: 'bold', colour: '#ff0000' })];
    expect(drawn(line(runs))).toBe(
      'BT 1 0 0 -1 20 30.5 Tm /F1 10 Tf 0 g [<0061>] TJ /F2 10 Tf [<0062>] TJ 1 0 0 rg [<0063>] TJ ET\n',
    );
  });

  it('is shown anew where the same runs are spaced or coded in another way', () => {
    const runs = [run('a b')];
    const book = plainBook();
    const code = (): string => 'ffff';
    const other: CodeBook = { regular: { objects: [], codes: {}, code } };
    const shown = [
      showRuns(line(runs), book),
      showRuns(line(runs, { wordSpacing: 2 }), book),
      showRuns(line(runs, { ends: 'break' }), book),
      showRuns(line(runs), other),
    ];
    expect(shown.map(({ operators }) => /\[.*\]/.exec(operators)?.[0])).toEqual([
      '[<006100200062>]',
      '[<00610020>-200<0062>]',
      '[<0061002000620020>]',
      '[<ffffffffffff>]',
    ]);
    expect(new Set(shown.map(({ number }) => number)).size).toBe(4);
    expect(showRuns(line(runs), book).operators).toBe(shown[0]?.operators);
    expect(showRuns(line(runs), book)).toBe(showRuns(line(runs, { x: 1 }), book));
  });
});

describe('numbers, texts and colours', () => {
  it('are numbers of at most three decimals and without exponent', () => {
    expect([0.00001, -0.0001, 12.34567, 1e-7].map(pdfNumber)).toEqual(['0', '0', '12.346', '0']);
  });

  it('are plain text in ASCII and UTF-16 beyond', () => {
    expect([pdfText('a (b) \\'), pdfText('Đ\u{1f600}'), pdfText('a\nb')]).toEqual([
      '(a \\(b\\) \\\\)',
      '<FEFF0110D83DDE00>',
      '<FEFF0061000A0062>',
    ]);
  });

  it('are colours in grey for black and in red, green, blue for the rest', () => {
    expect([fillColour('#000000'), strokeColour('#000000'), fillColour('#c00000')]).toEqual([
      '0 g',
      '0 G',
      '0.753 0 0 rg',
    ]);
  });
});
