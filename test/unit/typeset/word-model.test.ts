// Every line and every table row against the docx package's model of Word, set on the DOCX that we write. WORD_MODEL_CHAPTERS=60
// compares a plan of 170 pages.

import { readdirSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { StyleSheet } from '../../../src/document/style-sheet.js';
import { buildDocument } from '../../../src/flows/build.js';
import { createProject } from '../../../src/flows/project.js';
import type { FontSet } from '../../../src/fonts/font-set.js';
import { createDiskWorkspace, packageFolder } from '../../../src/workspace/disk.js';
import { longPlan, stressDocuments } from './stress-documents.js';
import { typesetContext } from './typeset-context.js';
import { type Comparison, compareWithWord } from './word-model-compare.js';
import { wordModelFonts } from './word-model-fonts.js';

const chapters = Number(process.env.WORD_MODEL_CHAPTERS ?? 6);

/**
 * Rows in which a cell from the page before ends: the model takes such a row's height from before the page break, so the text of
 * the cell runs past its lower border by the margins; ours is taller by them. Pages and lines are the same.
 */
const APART: Readonly<Record<string, number>> = { 'cells over rows and columns': 4.51 };

/**
 * The model never looks into the data that a control is bound to, and says so of every bound one; it takes what is written in it. Ours are
 * bound to facts that are still empty and show their gap (`w:showingPlcHdr`), which is what is written.
 */
const BOUND = 'a content control Word fills in from custom XML with other text than is written in it';

describe('typesetting beside the model of Word', () => {
  let styles: StyleSheet;
  let fonts: FontSet;
  let modelFonts: FontSet;
  const rounding: Comparison[] = [];
  beforeAll(async () => {
    ({ styles, fonts } = await typesetContext());
    modelFonts = wordModelFonts(fonts);
  });

  const cases = { ...stressDocuments, 'a long plan': () => longPlan(chapters) };
  it.each(Object.entries(cases))('%s: same pages, lines and rows', (name, make) => {
    const document = make();
    const exact = compareWithWord(document, { styles, fonts: modelFonts });
    expect(exact.guesses.filter((guess) => guess !== BOUND)).toEqual([]);
    expect(exact.pages.ours).toBe(exact.pages.word);
    expect(exact.differences.filter((difference) => !difference.startsWith('apart'))).toEqual([]);
    expect(exact.furthest).toBeLessThan(APART[name] ?? 0.01);
    rounding.push(compareWithWord(document, { styles, fonts }));
  });

  it('with the true widths of the font: same pages and rows, at least 99 % of the lines', () => {
    const sum = (pick: (each: Comparison) => number): number => rounding.reduce((total, each) => total + pick(each), 0);
    expect(rounding.length).toBe(Object.keys(cases).length);
    for (const { pages, rows, sameRows } of rounding) {
      expect(pages.ours).toBe(pages.word);
      expect(sameRows).toBe(rows);
    }
    expect(sum(({ lines }) => lines)).toBeGreaterThan(1000);
    expect(sum(({ sameLines }) => sameLines) / sum(({ lines }) => lines)).toBeGreaterThanOrEqual(0.99);
  });

  const examples = readdirSync(path.join(packageFolder, 'examples'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
  it.each(examples)('example %s: the same in every line and row', async (name) => {
    const built = await buildDocument(
      createProject(createDiskWorkspace(path.join(packageFolder, 'examples', name))),
      'plan.yaml',
    );
    const { document, library } = built.value ?? expect.fail('the example must build');
    const { pages, differences } = compareWithWord(document, { styles: library.styles, fonts });
    expect(pages.ours).toBe(pages.word);
    expect(differences).toEqual([]);
  });
});
