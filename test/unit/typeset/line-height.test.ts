import { beforeAll, describe, expect, it } from 'vitest';
import type { FontSet } from '../../../src/fonts/font-set.js';
import { lineHeight } from '../../../src/typeset/setting.js';
import { squareFonts } from './small-case.js';
import { typesetContext } from './typeset-context.js';

describe('the height of a line', () => {
  // Square faces: ascent 0.8 and descent 0.2 of the size.
  it('is that of its tallest text, on one baseline', () => {
    const line = lineHeight(
      [
        { face: 'regular', size: 10 },
        { face: 'bold', size: 20 },
      ],
      1,
      squareFonts,
    );
    expect(line).toEqual({ height: 20, ascent: 16, spaceBelow: 0 });
  });

  it('takes ascent and descent from different texts', () => {
    const deep: FontSet = {
      ...squareFonts,
      faces: { ...squareFonts.faces, italic: { ...squareFonts.faces.italic, ascent: 0.5, descent: 0.5 } },
    };
    expect(
      lineHeight(
        [
          { face: 'regular', size: 10 },
          { face: 'italic', size: 10 },
        ],
        1,
        deep,
      ),
    ).toEqual({
      height: 13,
      ascent: 8,
      spaceBelow: 0,
    });
  });

  it('adds what the line pitch asks for below the text', () => {
    expect(lineHeight([{ face: 'regular', size: 10 }], 1.5, squareFonts)).toEqual({
      height: 15,
      ascent: 8,
      spaceBelow: 5,
    });
  });

  describe('in Times New Roman or a face of its measure', () => {
    let fonts: FontSet;
    beforeAll(async () => {
      fonts = (await typesetContext()).fonts;
    });

    it.each([
      [14, 16.099],
      [13, 14.949],
      [12, 13.799],
      [11, 12.649],
    ])('at %d pt is %d pt', (size, height) => {
      for (const face of ['regular', 'bold', 'italic', 'boldItalic'] as const) {
        expect(lineHeight([{ face, size }], 1, fonts).height).toBeCloseTo(height, 2);
      }
    });
  });
});
