// The signature page as a PDF shows it. The PDFs are our own, laid out rightly and wrongly: what is judged is where the words stand.

import { beforeAll, describe, expect, test } from 'vitest';
import type { RuleSettings } from '../../../../src/check/check-document.js';
import type { Block, Document, Section } from '../../../../src/document/document.js';
import { type Built, buildDocument } from '../../../../src/flows/build.js';
import { judgeSignaturePage } from '../../../../src/flows/word-form/judge-signature-page.js';
import { projectWith } from '../../../support/compose.js';
import { setAndRenderPdf } from '../../../support/render-pdf.js';
import { smallPlan } from '../../../support/small-plan.js';

let built: Built;

beforeAll(async () => {
  const { value } = await buildDocument(projectWith({ 'plan.yaml': smallPlan }), 'plan.yaml');
  if (!value) throw new Error('the plan does not build');
  built = value;
});

const isClosing = (block: Block): boolean => block.kind === 'columns' && block.role === 'closing';

/** The decision alone, its closing block laid out anew. */
function decisionWith(change: (section: Section, closing: Block) => readonly Section[]): Document {
  const [decision] = built.document.parts;
  const section = decision?.sections[0];
  const closing = section?.blocks.find(isClosing);
  if (!decision || !section || !closing) throw new Error('no closing block');
  const rest = { ...section, blocks: section.blocks.filter((block) => !isClosing(block)) };
  return { ...built.document, parts: [{ ...decision, sections: change(rest, closing) }] };
}

async function judged(document: Document, rules: RuleSettings = {}): Promise<string[]> {
  const { library, fonts } = built;
  const pdf = await setAndRenderPdf(document, { styles: library.styles, fonts });
  return (await judgeSignaturePage(pdf, document, rules)).diagnostics.map(
    ({ code, severity }) => `${severity} ${code}`,
  );
}

describe('the signature page', () => {
  test('with lines of the text is right', async () => {
    expect(await judged(built.document)).toEqual([]);
  });

  test('without a line of the text is what the rule of check says of it, as the project sets it', async () => {
    const alone = decisionWith((section, closing) => [section, { ...section, blocks: [closing] }]);
    expect(await judged(alone)).toEqual(['error check/signature-page']);
    expect(await judged(alone, { 'signature-page': 'warning' })).toEqual(['warning check/signature-page']);
    expect(await judged(alone, { 'signature-page': 'off' })).toEqual([]);
  });

  test('torn over two pages is told', async () => {
    const torn = decisionWith((section, closing) => {
      if (closing.kind !== 'columns') throw new Error('no columns');
      const [row] = closing.rows;
      const [left = [], right = []] = row ?? [];
      const cut = right.findIndex((block) => block.kind === 'paragraph' && block.role === 'signature-name');
      const piece = (blocks: readonly Block[]): Block => ({ ...closing, rows: [[left, blocks]] });
      return [
        { ...section, blocks: [...section.blocks, piece(right.slice(0, cut))] },
        { ...section, blocks: [piece(right.slice(cut))] },
      ];
    });
    expect(await judged(torn)).toEqual(['error check/signature-page']);
  });

  test('that is not found cannot be judged, and that is told', async () => {
    const unsigned = decisionWith((section) => [section]);
    const { library, fonts } = built;
    const pdf = await setAndRenderPdf(unsigned, { styles: library.styles, fonts });
    const told = await judgeSignaturePage(pdf, built.document);
    expect(told.diagnostics.map(({ code }) => code)).toEqual(['form/signature-page-unjudged']);
  });
});
