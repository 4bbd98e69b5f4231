// The small plan built and written, and a Document changed behind the back of its plan.

import type { Document, Paragraph, TableRow } from '../../../src/document/document.js';
import { type Built, buildDocument, withDocument } from '../../../src/flows/build.js';
import { type Format, renderFiles } from '../../../src/flows/render.js';
import { projectWith } from '../../support/compose.js';
import { smallPlan } from '../../support/small-plan.js';

export async function builtPlan(plan = smallPlan): Promise<Built> {
  const built = await buildDocument(projectWith({ 'plan.yaml': plan }), 'plan.yaml', { issue: true });
  if (!built.value) throw new Error(JSON.stringify(built.diagnostics));
  return built.value;
}

export async function written(built: Built, format: Format, document = built.document, split = false) {
  return (await renderFiles(withDocument(built, document), { formats: [format], split })).files;
}

/** The document with every table row passed through; none drops it, several multiply it. */
export function withRows(document: Document, change: (rows: readonly TableRow[]) => readonly TableRow[]): Document {
  return mapBlocks(document, (block) => (block.kind === 'table' ? { ...block, body: change(block.body) } : block));
}

type AnyBlock = Document['parts'][number]['sections'][number]['blocks'][number];

export function mapBlocks(document: Document, change: (block: AnyBlock) => AnyBlock): Document {
  return {
    ...document,
    parts: document.parts.map((part) => ({
      ...part,
      sections: part.sections.map((section) => ({ ...section, blocks: section.blocks.map(change) })),
    })),
  };
}

/** Replaces a text wherever it stands in one piece. */
export function withText(document: Document, from: string, to: string): Document {
  return JSON.parse(
    JSON.stringify(document).replaceAll(JSON.stringify(from).slice(1, -1), JSON.stringify(to).slice(1, -1)),
  );
}

export const cellText = (row: TableRow, index: number): string =>
  (row.cells[index]?.paragraphs ?? [])
    .flatMap((paragraph: Paragraph) => paragraph.inlines)
    .map((inline) => (inline.kind === 'text' ? inline.text : ''))
    .join('');
