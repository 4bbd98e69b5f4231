import { describe, expect, it } from 'vitest';
import type { PageLine } from '../../../src/document/pages.js';
import { squeezesIn } from '../../../src/typeset/break-lines.js';
import { linesAsText, say, setSquare, squareDocument } from './small-case.js';

const justified = (text: string, spacing: 'word-15' | 'plain' = 'word-15'): readonly PageLine[] =>
  setSquare(squareDocument([say(text, 'justified')]), spacing).pages.pages[0]?.lines ?? [];

describe('justified text', () => {
  it('stretches the spaces of all lines but the last', () => {
    // 16 characters and 3 spaces on a line of 20: 20 pt to share among 3 spaces… here 'aaaa bbbb cccc' leaves 30 pt for 2.
    const [first, last] = justified('aaaa bbbb cccc ddddddddd');
    expect(first?.wordSpacing).toBeCloseTo(15);
    expect(first?.width).toBeCloseTo(100);
    expect(last?.wordSpacing).toBe(0);
  });

  it('does not stretch a line of one word', () => {
    const [first] = justified('aaaaaaaaaaaa bbbbbbbbbbbb');
    expect(first?.wordSpacing).toBe(0);
    expect(first?.width).toBeCloseTo(60);
  });
});

describe('squeezing one more word in (compatibility mode 15)', () => {
  // 6 words of 2 characters and 5 spaces: 17 characters. The word 'gggg' would end at 22 characters, 10 pt too far.
  const line = { limit: 100, end: 85, position: 90, spaces: 30 };

  it('takes a word that costs less than a quarter of the spaces when leaving it would stretch twice as much', () => {
    // Over by 5 pt of 30 (1/6 each space); without it 15 pt would go to 25 pt of spaces (3/5): 3.6 times as much.
    expect(squeezesIn(line, 15)).toBe(true);
  });

  it('leaves a word that costs more than a quarter', () => {
    expect(squeezesIn(line, 18)).toBe(false);
  });

  it('leaves a word when the line is nearly full without it', () => {
    // Over by 5 pt of 30; without it 5 pt would go to 25 pt of spaces (1/5): only 1.2 times as much.
    expect(squeezesIn({ ...line, end: 95, position: 100 }, 5)).toBe(false);
  });

  it('never squeezes a line without spaces', () => {
    expect(squeezesIn({ limit: 100, end: 98, position: 98, spaces: 0 }, 3)).toBe(false);
  });

  it('draws the line in to its edge', () => {
    // 'aa bb cc dd ee ff ggg': 21 characters on 20, 6 spaces: 5 pt too wide, so each space gives 5/6 pt.
    const [first, second] = justified('aa bb cc dd ee ff ggg hhhhhhhh');
    expect(first?.runs.map(({ text }) => text).join('')).toBe('aa bb cc dd ee ff ggg');
    expect(first?.wordSpacing).toBeCloseTo(-5 / 6);
    expect(first?.width).toBeCloseTo(100);
    expect(second?.wordSpacing).toBe(0);
  });

  it('does so on a last line too', () => {
    const [only, ...more] = justified('aa bb cc dd ee ff ggg');
    expect(more).toEqual([]);
    expect(only?.wordSpacing).toBeCloseTo(-5 / 6);
  });

  it('is left out in the plain setting', () => {
    expect(linesAsText(say('aa bb cc dd ee ff ggg', 'justified'), 20, 'plain')).toEqual(['aa bb cc dd ee ff', 'ggg']);
  });
});
