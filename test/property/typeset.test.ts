// Random documents on pages. TYPESET_RUNS=2000 TYPESET_SEED=1 npx vitest run test/property/typeset.test.ts for the long run.

import * as fc from 'fast-check';
import { beforeAll, describe, it } from 'vitest';
import { typesetDocument } from '../../src/typeset/typeset-document.js';
import { typesetContext } from '../unit/typeset/typeset-context.js';
import { brokenNumbers, brokenOrder, brokenPlaces, brokenTexts } from './typeset/page-laws.js';
import { randomDocument } from './typeset/random-documents.js';

const numRuns = Number(process.env.TYPESET_RUNS ?? 120);
const seed = process.env.TYPESET_SEED === undefined ? {} : { seed: Number(process.env.TYPESET_SEED) };

describe('any document on pages', () => {
  let context: Awaited<ReturnType<typeof typesetContext>>;
  beforeAll(async () => {
    context = await typesetContext();
  });

  it('keeps every word once and in order, in its place, with the right numbers', () => {
    fc.assert(
      fc.property(randomDocument, fc.constantFrom('word-15' as const, 'plain' as const), (document, spacing) => {
        const { pages } = typesetDocument(document, { ...context, spacing });
        const faults = [
          ...brokenTexts(document, pages),
          ...brokenOrder(pages),
          ...pages.pages.flatMap(brokenPlaces),
          ...brokenNumbers(pages),
        ];
        if (faults.length > 0) throw new Error(faults.slice(0, 5).join('\n'));
      }),
      { numRuns, ...seed },
    );
  }, 600_000);
});
