import { beforeAll, describe, expect, it } from 'vitest';
import type { FontSet } from '../../../../src/fonts/font-set.js';
import { openFace } from '../../../../src/fonts/load-fonts.js';
import { leanFont } from '../../../../src/render/pdf/embed-face.js';
import { typesetContext } from '../../typeset/typeset-context.js';

describe('a font without its layout tables', () => {
  let fonts: FontSet;
  beforeAll(async () => {
    fonts = (await typesetContext()).fonts;
  });

  it('has the same characters, widths and heights', () => {
    for (const face of Object.values(fonts.faces)) {
      const lean = openFace(face.name, 'lean', leanFont(face.bytes));
      const letters = 'Độc lập - Tự do 42/2022/NĐ-CP ≥ “ỡẵử”…';
      expect(lean.width(letters, 14)).toBe(face.width(letters, 14));
      expect([lean.ascent, lean.descent, lean.lineGap]).toEqual([face.ascent, face.descent, face.lineGap]);
      expect([...letters].every((letter) => lean.has(letter.codePointAt(0) as number))).toBe(true);
    }
  });

  it('has no tables for kerning and ligatures', () => {
    const lean = Buffer.from(leanFont(fonts.faces.regular.bytes)).toString('latin1');
    expect(lean.slice(0, 300)).not.toMatch(/GPOS|GSUB|kern/);
  });

  it('is left as it is when it is no TrueType file', () => {
    const other = new TextEncoder().encode('OTTO something else');
    expect(leanFont(other)).toBe(other);
  });
});
