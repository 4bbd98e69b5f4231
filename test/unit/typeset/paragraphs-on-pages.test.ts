import { describe, expect, it } from 'vitest';
import type { Block } from '../../../src/document/document.js';
import { pagesAsText, say, setSquare, squareDocument, tall } from './small-case.js';

const onPages = (blocks: readonly Block[], lines = 6): string[] =>
  pagesAsText(setSquare(squareDocument(blocks, lines)).pages);

describe('paragraphs on pages', () => {
  it('fill a page and go on', () => {
    expect(onPages([tall('a', 8)])).toEqual(['a1 / a2 / a3 / a4 / a5 / a6', 'a7 / a8']);
  });

  it('leave no first line alone at the foot', () => {
    expect(onPages([tall('a', 5), tall('b', 4)])).toEqual(['a1 / a2 / a3 / a4 / a5', 'b1 / b2 / b3 / b4']);
  });

  it('leave no last line alone at the top', () => {
    expect(onPages([tall('a', 2), tall('b', 5)])).toEqual(['a1 / a2 / b1 / b2 / b3', 'b4 / b5']);
  });

  it('move a paragraph of three lines whole', () => {
    expect(onPages([tall('a', 4), tall('b', 3)])).toEqual(['a1 / a2 / a3 / a4', 'b1 / b2 / b3']);
  });

  it('move a paragraph kept together whole', () => {
    expect(onPages([tall('a', 3), tall('b', 5, 'whole')])).toEqual(['a1 / a2 / a3', 'b1 / b2 / b3 / b4 / b5']);
  });

  it('split a paragraph kept together that no page can hold', () => {
    expect(onPages([tall('b', 7, 'whole')])).toEqual(['b1 / b2 / b3 / b4 / b5 / b6', 'b7']);
  });

  it('keep a heading with the first two lines of its text', () => {
    expect(onPages([tall('a', 4), say('h', 'heading'), tall('b', 4)])).toEqual([
      'a1 / a2 / a3 / a4',
      'h / b1 / b2 / b3 / b4',
    ]);
    expect(onPages([tall('a', 3), say('h', 'heading'), tall('b', 4)])).toEqual([
      'a1 / a2 / a3 / h / b1 / b2',
      'b3 / b4',
    ]);
  });

  it('keep a chain of headings with the text after the last', () => {
    expect(onPages([tall('a', 3), say('h1', 'heading'), say('h2', 'heading'), tall('b', 4)])).toEqual([
      'a1 / a2 / a3',
      'h1 / h2 / b1 / b2 / b3 / b4',
    ]);
  });

  it('begin a new page at a page break and make no empty one', () => {
    expect(onPages([say('a'), { kind: 'page-break' }, say('b'), { kind: 'page-break' }])).toEqual(['a', 'b']);
  });
});

describe('space between paragraphs', () => {
  const tops = (blocks: readonly Block[]): (number | undefined)[] =>
    setSquare(squareDocument(blocks, 12)).pages.pages[0]?.lines.map(({ top }) => top) ?? [];

  it('is the larger of what both ask for', () => {
    // 5 before and 10 after: a at 10 + 5, b 10 below its end, not 15.
    expect(tops([say('a', 'spaced'), say('b', 'spaced')])).toEqual([15, 35]);
  });

  it('is left out above the first line of a page, but not above the first of a section', () => {
    const { pages } = setSquare(squareDocument([say('a', 'spaced'), { kind: 'page-break' }, say('b', 'spaced')]));
    expect(pages.pages.map(({ lines }) => lines[0]?.top)).toEqual([15, 10]);
  });

  it('that the line pitch adds below a last line may hang below the foot of the page', () => {
    // Three lines of 15 on 40: the third ends at 45, its text at 40.
    expect(onPages([tall('a', 3, 'wide'), say('z')], 4)).toEqual(['a1 / a2 / a3', 'z']);
    // On 39 it does not fit; alone on its page the paragraph must break in spite of widow control.
    expect(onPages([tall('a', 3, 'wide'), say('z')], 3.9)).toEqual(['a1 / a2', 'a3 / z']);
  });

  it('grows with the line pitch, below the text', () => {
    expect(tops([tall('a', 2, 'wide'), say('b')])).toEqual([10, 25, 40]);
  });
});

describe('groups', () => {
  it('stay on one page', () => {
    const group: Block = { kind: 'group', role: 'g', blocks: [say('b1'), say('b2'), say('b3')] };
    expect(onPages([tall('a', 4), group, say('c')])).toEqual(['a1 / a2 / a3 / a4', 'b1 / b2 / b3 / c']);
  });
});

describe('rules and spacers', () => {
  it('centre a rule of exact length and take its height', () => {
    const { pages } = setSquare(squareDocument([{ kind: 'rule', role: 'rule', length: 40 }, say('a')]));
    expect(pages.pages[0]?.rules).toEqual([
      { node: 2, x1: 30, y1: 10.5, x2: 70, y2: 10.5, weight: 1, colour: '#000000' },
    ]);
    // 1 pt for the line, 4 pt for the paragraph that carries it.
    expect(pages.pages[0]?.lines[0]?.top).toBe(15);
  });

  it('leave the height of a spacer open', () => {
    const { pages } = setSquare(squareDocument([say('a'), { kind: 'spacer', role: 'gap', height: 25 }, say('b')]));
    expect(pages.pages[0]?.lines.map(({ top }) => top)).toEqual([10, 45]);
  });
});
