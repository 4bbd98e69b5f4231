// On plans made by chance, whose texts all resemble each other, the proof neither cries wolf nor lets a lost row pass.

import { describe, expect, test } from 'vitest';
import type { Document } from '../../src/document/document.js';
import { type Built, buildDocument, withDocument } from '../../src/flows/build.js';
import { type Format, renderFiles, verifyFiles } from '../../src/flows/render.js';
import { projectWith } from '../support/compose.js';
import { randomFrom } from '../support/random.js';
import { randomPlan } from '../support/random-plan.js';

async function unproven(built: Built, document: Document, format: Format): Promise<string[]> {
  const { files } = await renderFiles(withDocument(built, document), { formats: [format] });
  const { diagnostics } = await verifyFiles(built, files);
  return diagnostics.map(({ code, message }) => `${code} ${message.en}`);
}

/** The document without one of its table rows, and the text of that row's longest cell. */
function withoutRow(document: Document, seed: number): Document {
  const random = randomFrom(seed);
  return {
    ...document,
    parts: document.parts.map((part) => ({
      ...part,
      sections: part.sections.map((section) => ({
        ...section,
        blocks: section.blocks.map((block) => {
          if (block.kind !== 'table') return block;
          const items = block.body.flatMap((row, index) => (row.kind === 'item' ? [index] : []));
          const lost = items[Math.floor(random() * items.length)];
          return { ...block, body: block.body.filter((_, index) => index !== lost) };
        }),
      })),
    })),
  };
}

describe.each([7, 12, 20])('plan %i', (seed) => {
  test.each(['docx', 'pdf', 'html'] as const)('%s', async (format) => {
    const { value: built, diagnostics } = await buildDocument(
      projectWith({ 'plan.yaml': randomPlan(seed) }),
      'plan.yaml',
    );
    if (!built) throw new Error(JSON.stringify(diagnostics));
    expect(await unproven(built, built.document, format)).toEqual([]);
    const lost = await unproven(built, withoutRow(built.document, seed), format);
    expect(lost.length).toBeGreaterThanOrEqual(1);
    expect(lost[0]).toMatch(/^verify\/missing-fact .* lacks the row/);
  });
});
