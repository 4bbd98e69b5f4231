// However wide the lines are, and however columns share a page, the proof of a whole PDF never cries wolf; and one letter or digit
// changed in what was written of the plan is always found.

import { describe, expect, test } from 'vitest';
import type { Block, Document, Inline, Paragraph } from '../../src/document/document.js';
import { type Built, buildDocument, withDocument } from '../../src/flows/build.js';
import { type Format, renderFiles, verifyFiles } from '../../src/flows/render.js';
import { createDiskWorkspace } from '../../src/workspace/disk.js';
import { projectWith, root } from '../support/compose.js';
import { type Random, randomFrom } from '../support/random.js';
import { wrappingPlan } from '../support/wrapping-plan.js';

const runs = Number(process.env.KEHOACH_RUNS ?? 5);
const STYLES = 'templates/styles/nghi-dinh-30.yaml';
const styles = new TextDecoder().decode(await createDiskWorkspace(root).resource(STYLES));

/** Paper so wide between its margins, in mm. */
const narrowed = (width: number): string =>
  styles.replace(/left: 30, right: 15/, `left: ${(210 - width) / 2}, right: ${(210 - width) / 2}`);

async function built(seed: number, width: number): Promise<Built> {
  const files = { 'plan.yaml': wrappingPlan(seed), [STYLES]: narrowed(width) };
  const { value, diagnostics } = await buildDocument(projectWith(files), 'plan.yaml');
  if (!value) throw new Error(JSON.stringify(diagnostics));
  return value;
}

async function unproven(made: Built, document: Document, format: Format): Promise<string[]> {
  const { files } = await renderFiles(withDocument(made, document), { formats: [format] });
  const { diagnostics } = await verifyFiles(made, files);
  return diagnostics.map(({ code, message }) => `${code} ${message.en}`);
}

const saysMore = (inline: Inline): boolean => inline.kind === 'text' && /Mục \d/.test(inline.text);

/** Runs of the text of the plan: cells of its rows, paragraphs of its body. Numbers that are computed stand in runs of their own. */
function planRuns(document: Document): { paragraph: Paragraph; index: number }[] {
  const of = (paragraph: Paragraph): { paragraph: Paragraph; index: number }[] =>
    paragraph.inlines.flatMap((inline, index) =>
      inline.kind === 'text' && inline.text.length > 3 ? [{ paragraph, index }] : [],
    );
  const inBlock = (block: Block): { paragraph: Paragraph; index: number }[] => {
    if (block.kind === 'paragraph') return of(block).filter(({ index }) => saysMore(block.inlines[index] as Inline));
    if (block.kind !== 'table') return [];
    return block.body
      .filter(({ kind }) => kind === 'item')
      .flatMap((row) => row.cells.slice(1).flatMap((cell) => cell.paragraphs.flatMap(of)));
  };
  return document.parts.flatMap((part) => part.sections.flatMap((section) => section.blocks.flatMap(inBlock)));
}

/** One sign of a text of the plan; what stands before its "Mục …:" is a label of ours. */
const changed = (text: string, random: Random): string | undefined => {
  const from = Math.max(0, text.search(/Mục \d/));
  const places = [...text.matchAll(/[\p{L}\d]/gu)].filter(({ index }) => index >= from);
  const place = places[Math.floor(random() * places.length)];
  if (!place) return undefined;
  const other = /\d/.test(place[0]) ? String((Number(place[0]) + 1) % 10) : place[0] === 'x' ? 'y' : 'x';
  return text.slice(0, place.index) + other + text.slice(place.index + place[0].length);
};

function withRun(document: Document, target: Paragraph, at: number, text: string): Document {
  const replacer = (value: unknown): unknown => {
    if (value === target) {
      const inlines = target.inlines.map(
        (inline, index): Inline => (index === at && inline.kind === 'text' ? { ...inline, text } : inline),
      );
      return { ...target, inlines };
    }
    if (Array.isArray(value)) return value.map(replacer);
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, replacer(each)]));
  };
  return replacer(document) as Document;
}

describe.each(Array.from({ length: runs }, (_, index) => index + 1))('plan %i', (seed) => {
  test.each([165, 150, 132, 117, 100])('in lines of %i mm is proven', async (width) => {
    const made = await built(seed, width);
    expect(await unproven(made, made.document, 'pdf')).toEqual([]);
    expect(await unproven(made, made.document, 'html')).toEqual([]);
    if (width === 165) expect(await unproven(made, made.document, 'docx')).toEqual([]);
  });

  test('with one sign changed is not', async () => {
    const made = await built(seed, 140);
    const random = randomFrom(seed + 1000);
    const all = planRuns(made.document);
    for (let count = 0; count < 6; count++) {
      const { paragraph, index } = all[Math.floor(random() * all.length)] as (typeof all)[number];
      const inline = paragraph.inlines[index] as Inline & { text: string };
      const text = changed(inline.text, random);
      if (text === undefined) continue;
      const document = withRun(made.document, paragraph, index, text);
      for (const format of ['docx', 'pdf', 'html'] as const)
        expect(await unproven(made, document, format), `${format}: ${inline.text} → ${text}`).not.toEqual([]);
    }
  });
});
