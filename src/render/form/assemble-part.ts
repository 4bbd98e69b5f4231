// The filled pieces of a part → its XML again.

import type { Block, Inline } from '../../document/document.js';
import type { FilledPiece, FormTag } from '../../document/form.js';
import type { FontSet } from '../../fonts/font-set.js';
import type { WriteFragment } from '../docx/write-fragment.js';
import type { TagPlace } from './cut-part.js';
import { MARK } from './isolate-tags.js';
import { lineRuns } from './value-runs.js';

export interface Assembly {
  readonly chunks: readonly string[];
  readonly places: ReadonlyMap<FormTag, TagPlace>;
  readonly writeBlocks: WriteFragment;
  readonly fonts: FontSet;
}

function linesXml(lines: readonly (readonly Inline[])[], place: TagPlace, fonts: FontSet): string {
  const runs = (line: readonly Inline[]): string => lineRuns(line, place.look, place.enclosed, fonts);
  const { paragraph } = place;
  if (!paragraph) return lines.map(runs).join(`<w:r>${place.look}<w:br/></w:r>`);
  // a value of several lines in a paragraph of its own: a paragraph each, all with the form's look
  const all = lines.length === 0 ? [[]] : lines;
  return all.map((line) => paragraph.open + runs(line) + paragraph.close).join('');
}

/** The block that holds the signature: it must not stand on a page without text before it. */
const isClosing = (block: Block): boolean =>
  (block.kind === 'columns' && block.role === 'closing') ||
  (block.kind === 'paragraph' && block.role === 'signature-capacity');

/** Marks of a paragraph that others point to; they may also stand between paragraphs. */
const FENCES = /<w:(?:bookmarkStart|bookmarkEnd|permStart|permEnd)\b[^>]*\/>/g;

export function assemblePart(pieces: readonly FilledPiece[], { chunks, places, writeBlocks, fonts }: Assembly): string {
  return pieces
    .map((piece) => {
      if (typeof piece === 'number') return chunks[piece] ?? '';
      if ('blocks' in piece) {
        const { paragraph } = places.get(piece.tag) ?? {};
        const kept = `${paragraph?.open ?? ''}${paragraph?.close ?? ''}`.match(FENCES)?.join('') ?? '';
        const keep = piece.blocks.some(isClosing) ? `<?${MARK} keep 0?>` : '';
        return kept + keep + (piece.blocks.length === 0 ? '' : writeBlocks(piece.blocks, piece.tag.width));
      }
      return linesXml(piece.lines, places.get(piece.tag) ?? { look: '', enclosed: true }, fonts);
    })
    .join('');
}
