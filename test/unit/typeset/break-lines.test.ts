import { describe, expect, it } from 'vitest';
import type { Paragraph } from '../../../src/document/document.js';
import { linesAsText, say, setSquare, squareDocument } from './small-case.js';

describe('lines of left-set text', () => {
  it('take as many words as fit', () => {
    //                        12345678901234567890
    expect(linesAsText(say('một hai ba bốn năm sáu bảy tám'))).toEqual(['một hai ba bốn năm', 'sáu bảy tám']);
  });

  it('take a word that ends exactly at the edge, not the space after it', () => {
    expect(linesAsText(say('1234567890 123456789 x'))).toEqual(['1234567890 123456789', 'x']);
  });

  it('move a word that is one character too long', () => {
    expect(linesAsText(say('1234567890 1234567890 x'))).toEqual(['1234567890', '1234567890 x']);
  });

  it('never break at a no-break space or no-break hyphen', () => {
    expect(linesAsText(say('theo khoản 12 Điều\u00a015'))).toEqual(['theo khoản 12', 'Điều\u00a015']);
    expect(linesAsText(say('theo quy định a\u2011bcdef của'))).toEqual(['theo quy định', 'a\u2011bcdef của']);
  });

  it('never break at the slash of a code, but after its hyphen where that still fits, as Word does', () => {
    expect(linesAsText(say('theo văn bản 42/2022/NĐ-CP'))).toEqual(['theo văn bản', '42/2022/NĐ-CP']);
    expect(linesAsText(say('theo văn 42/2022/NĐ-CP'))).toEqual(['theo văn 42/2022/NĐ-', 'CP']);
  });

  it('break after a hyphen in plain text, as Word does, but not before digits', () => {
    expect(linesAsText(say('công tác trực tuyến-tại chỗ'))).toEqual(['công tác trực tuyến-', 'tại chỗ']);
    expect(linesAsText(say('trong giai đoạn 2021-2025'))).toEqual(['trong giai đoạn', '2021-2025']);
  });

  it('end at a break in the text', () => {
    const block: Paragraph = {
      kind: 'paragraph',
      role: 'body',
      inlines: [{ kind: 'text', text: 'một ' }, { kind: 'break' }, { kind: 'text', text: 'hai' }],
    };
    expect(linesAsText(block)).toEqual(['một', 'hai']);
  });

  it('keep an empty paragraph as one empty line', () => {
    const { pages } = setSquare(squareDocument([say(''), say('sau')]));
    expect(pages.pages[0]?.lines.map(({ top, runs }) => [top, runs.length])).toEqual([
      [10, 0],
      [20, 1],
    ]);
  });

  it('hold a word together where its face changes', () => {
    const block: Paragraph = {
      kind: 'paragraph',
      role: 'body',
      inlines: [
        { kind: 'text', text: 'một hai ba bốn nă' },
        { kind: 'text', text: 'mười', bold: true },
      ],
    };
    expect(linesAsText(block)).toEqual(['một hai ba bốn', 'nămười']);
  });
});

describe('a word wider than its column', () => {
  it('is broken between characters, starts on a line of its own and loses nothing', () => {
    expect(linesAsText(say('ab 12345678901234567890123 cd'))).toEqual(['ab', '12345678901234567890', '123 cd']);
  });

  it('is told', () => {
    const { diagnostics } = setSquare(squareDocument([say('123456789012345678901')]));
    expect(diagnostics.map(({ code }) => code)).toEqual(['typeset/word-broken']);
  });

  it('takes at least one character a line in a column narrower than a character', () => {
    expect(linesAsText(say('abc'), 0.5)).toEqual(['a', 'b', 'c']);
  });
});

describe('indents', () => {
  it('move the first line in', () => {
    expect(linesAsText(say('một hai ba bốn năm sáu', 'indented'))).toEqual(['    một hai ba bốn', 'năm sáu']);
  });

  it('hang the other lines', () => {
    expect(linesAsText(say('a) một hai ba bốn năm sáu', 'hanging'))).toEqual(['a) một hai ba bốn', '    năm sáu']);
  });
});

describe('alignment', () => {
  it('centres each line', () => {
    expect(linesAsText(say('một hai ba', 'centred'))).toEqual(['     một hai ba']);
  });

  it('sets each line to the right edge', () => {
    expect(linesAsText(say('một hai ba', 'right'))).toEqual(['          một hai ba']);
  });
});
