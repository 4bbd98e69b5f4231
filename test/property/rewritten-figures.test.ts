// The rewriting that once took "13.000" for 13 and "30.10" for 30,1, put in again by hand: the proof tells every row whose figure it
// changed, in DOCX and PDF, and no other, whether it happens between composing and writing or in composing itself.

import { describe, expect, test } from 'vitest';
import type { Document, Inline } from '../../src/document/document.js';
import { type Built, buildDocument, withDocument } from '../../src/flows/build.js';
import { renderFiles, verifyFiles } from '../../src/flows/render.js';
import { projectWith } from '../support/compose.js';
import { type FigurePlan, figurePlan } from '../support/figure-plan.js';

const runs = Number(process.env.KEHOACH_RUNS ?? 6);

/** Text read as a number and spelled the Vietnamese way. */
const rewritten = (text: string): string => {
  const number = Number(text);
  return text.trim() !== '' && Number.isFinite(number) ? String(number).replace('.', ',') : text;
};

function withRewrittenCells(document: Document): Document {
  const inline = (each: Inline): Inline => (each.kind === 'text' ? { ...each, text: rewritten(each.text) } : each);
  return {
    ...document,
    parts: document.parts.map((part) => ({
      ...part,
      sections: part.sections.map((section) => ({
        ...section,
        blocks: section.blocks.map((block) =>
          block.kind === 'table'
            ? {
                ...block,
                body: block.body.map((row) => ({
                  ...row,
                  cells: row.cells.map((cell) => ({
                    ...cell,
                    paragraphs: cell.paragraphs.map((each) => ({ ...each, inlines: each.inlines.map(inline) })),
                  })),
                })),
              }
            : block,
        ),
      })),
    })),
  };
}

async function build(text: string): Promise<Built> {
  const { value, diagnostics } = await buildDocument(projectWith({ 'plan.yaml': text }), 'plan.yaml');
  if (!value) throw new Error(JSON.stringify(diagnostics));
  return value;
}

/** Numbers of the rows that the proof of one format names. */
async function rowsTold(built: Built, document: Document, format: 'docx' | 'pdf'): Promise<number[]> {
  const { files } = await renderFiles(withDocument(built, document), { formats: [format] });
  const { diagnostics } = await verifyFiles(built, files);
  const rows = diagnostics.flatMap(({ place }) => /^tasks\.items\.(\d+)/.exec(place?.path ?? '')?.[1] ?? []);
  return [...new Set(rows.map(Number))].sort((a, b) => a - b);
}

const changedRows = ({ rows }: FigurePlan): number[] =>
  rows.flatMap(({ cells }, index) => (cells.some((cell) => rewritten(cell) !== cell) ? [index] : []));

describe.each(Array.from({ length: runs }, (_, index) => index + 1))('plan %i', (seed) => {
  const plan = figurePlan(seed);
  const changed = changedRows(plan);

  test.each(['docx', 'pdf'] as const)('rewritten behind composing, %s', async (format) => {
    expect(changed.length).toBeGreaterThan(0);
    const built = await build(plan.text);
    expect(await rowsTold(built, built.document, format)).toEqual([]);
    expect(await rowsTold(built, withRewrittenCells(built.document), format)).toEqual(changed);
  });

  test('rewritten by composing, so that plan and document agree', async () => {
    const { own } = await build(plan.text);
    const cells = plan.rows.flatMap((row) => row.cells);
    const other = await build(
      plan.text.replace(/^( {6}(?:budget|target|deadline): )(.*)$/gm, (_, key: string) => {
        return `${key}${JSON.stringify(rewritten(cells.shift() as string))}`;
      }),
    );
    expect(await rowsTold({ ...other, own }, other.document, 'docx')).toEqual(changed);
  });
});
