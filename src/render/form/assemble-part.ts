// The filled pieces of a part → its XML again.

import type { Block, Inline } from '../../document/document.js';
import type { FilledPiece, FormTag } from '../../document/form.js';
import { PT_PER_MM } from '../../document/lengths.js';
import type { FontSet } from '../../fonts/font-set.js';
import { escapedXmlText } from '../../ooxml/xml-tree.js';
import type { WriteFragment } from '../docx/write-fragment.js';
import type { TagPlace } from './cut-part.js';
import { MARK } from './isolate-tags.js';

// A filled value as runs (w:r) with the look of its tag. Bold and italic of the value go on top of that look.

const NO_BREAK_SPACE = '\u00a0';
/** Size that Word takes where none is said, in half points. */
const PLAIN_SIZE = 26;

function withFace(look: string, face: { readonly bold?: boolean; readonly italic?: boolean }): string {
  const wanted = [
    ...(face.bold === undefined ? [] : ([['b', face.bold]] as const)),
    ...(face.italic === undefined ? [] : ([['i', face.italic]] as const)),
  ];
  if (wanted.length === 0) return look;
  let inside = look.replace(/^<w:rPr[^>]*>/, '').replace(/<\/w:rPr>$/, '');
  for (const [name] of wanted) inside = inside.replace(new RegExp(`<w:${name}( [^>]*)?/>`), '');
  const added = wanted.map(([name, on]) => (on ? `<w:${name}/>` : `<w:${name} w:val="0"/>`)).join('');
  // style and fonts come before bold and italic (CT_RPr is a sequence for Word's eyes)
  const [, head = '', tail = ''] = /^((?:<w:rStyle[^>]*\/>)?(?:<w:rFonts[^>]*\/>)?)([\s\S]*)$/.exec(inside) ?? [];
  return `<w:rPr>${head}${added}${tail}</w:rPr>`;
}

const textXml = (text: string): string =>
  text
    .split(/(\t|\n)/)
    .filter((piece) => piece !== '')
    .map((piece) =>
      piece === '\t'
        ? '<w:tab/>'
        : piece === '\n'
          ? '<w:br/>'
          : `<w:t xml:space="preserve">${escapedXmlText(piece)}</w:t>`,
    )
    .join('');

function runXml(inline: Inline, look: string, fonts: FontSet): string {
  if (inline.kind === 'break') return `<w:r>${look}<w:br/></w:r>`;
  if (inline.kind === 'text') return `<w:r>${withFace(look, inline)}${textXml(inline.text)}</w:r>`;
  const size = Number(/<w:sz w:val="(\d+)"/.exec(look)?.[1] ?? PLAIN_SIZE) / 2;
  const count = Math.max(1, Math.round((inline.width * PT_PER_MM) / fonts.faces.regular.width(' ', size)));
  return `<w:r>${look}<w:t xml:space="preserve">${NO_BREAK_SPACE.repeat(count)}</w:t></w:r>`;
}

/** What is still open of number and date becomes content controls, unless one of the form's own is around them. */
const lineRuns = (line: readonly Inline[], look: string, enclosed: boolean, fonts: FontSet): string =>
  line
    .map((inline) => {
      const run = runXml(inline, look, fonts);
      if (inline.kind !== 'blank' || !inline.control || enclosed) return run;
      const { title, tag } = inline.control;
      return (
        `<w:sdt><w:sdtPr><w:alias w:val="${escapedXmlText(title)}"/><w:tag w:val="${tag}"/>` +
        `<w:id w:val="1"/><w:showingPlcHdr/><w:text/></w:sdtPr><w:sdtContent>${run}</w:sdtContent></w:sdt>`
      );
    })
    .join('');

interface Assembly {
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
