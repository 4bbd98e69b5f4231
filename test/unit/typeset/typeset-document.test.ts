import { beforeAll, describe, expect, it } from 'vitest';
import type { StyleSheet } from '../../../src/document/style-sheet.js';
import type { FontSet } from '../../../src/fonts/font-set.js';
import { typesetDocument } from '../../../src/typeset/typeset-document.js';
import { documentOf, paragraph, part, samplePlan, section, words } from './sample-documents.js';
import { typesetContext } from './typeset-context.js';

function freeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const each of Object.values(value)) freeze(each);
  }
  return value;
}

describe('typesetting a document', () => {
  let styles: StyleSheet;
  let fonts: FontSet;
  beforeAll(async () => {
    ({ styles, fonts } = await typesetContext());
  });

  it('gives the same pages each time, with lines known from before or not, and changes nothing', () => {
    const document = freeze(samplePlan());
    const first = typesetDocument(document, { styles, fonts });
    const known = typesetDocument(document, { styles, fonts });
    const unknown = typesetDocument(document, { styles, fonts: { ...fonts } });
    expect(known).toEqual(first);
    expect(unknown).toEqual(first);
  });

  it('is plain data', () => {
    const { pages } = typesetDocument(samplePlan(), { styles, fonts });
    expect(JSON.parse(JSON.stringify(pages))).toEqual(pages);
  });

  it('squeezes only where asked to set as Word 2013 and later do', () => {
    const document = documentOf([
      part('a', [section(Array.from({ length: 30 }, (_, index) => paragraph('body', words(80, index))))]),
    ]);
    const squeezed = (spacing?: 'word-15' | 'plain'): number =>
      typesetDocument(document, { styles, fonts, ...(spacing && { spacing }) }).pages.pages.flatMap(({ lines }) =>
        lines.filter(({ wordSpacing }) => wordSpacing < 0),
      ).length;
    expect(squeezed('plain')).toBe(0);
    expect(squeezed()).toBe(squeezed('word-15'));
    expect(squeezed()).toBeGreaterThan(10);
  });

  it('names the role that the style sheet lacks: sheets are checked when loaded', () => {
    const document = documentOf([part('a', [section([paragraph('no-such-role', 'Một')])])]);
    expect(() => typesetDocument(document, { styles, fonts })).toThrow('no-such-role');
  });
});
