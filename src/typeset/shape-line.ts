// Gives a broken line its place in the column: indent, alignment, word spacing. A justified line fills its room, the last one and
// one that ends at a break excepted; a squeezed one is drawn in to it whichever it is.

import type { Pt } from '../document/document.js';
import type { PageRun } from '../document/pages.js';
import { type FontSet, faceName } from '../fonts/font-set.js';
import type { BrokenLine } from './break-lines.js';
import { lineHeight } from './line-height.js';
import type { Piece } from './measure-words.js';
import type { TextLine } from './set-line.js';
import type { TextFormat } from './text-format.js';

/** Neighbours in the same face and size become one run. */
function joinRuns(pieces: readonly Piece[], colour: string): PageRun[] {
  const runs: PageRun[] = [];
  let from = 0;
  while (from < pieces.length) {
    const { face, size, text: head } = pieces[from] as Piece;
    let text = head;
    let width = (pieces[from] as Piece).width;
    let to = from + 1;
    for (; to < pieces.length; to++) {
      const next = pieces[to] as Piece;
      if (next.face !== face || next.size !== size) break;
      text += next.text;
      width += next.width;
    }
    runs.push({ text, face, size, colour, width });
    from = to;
  }
  return runs;
}

function wordSpacing(line: BrokenLine, limit: Pt, justified: boolean): Pt {
  if (!justified || line.gaps === 0) return 0;
  const slack = limit - line.end;
  const stretches = line.ends !== 'paragraph' && line.ends !== 'break';
  return slack < 0 || stretches ? slack / line.gaps : 0;
}

const isText = ({ text }: Piece): boolean => !/^ *$/.test(text);

export function shapeLine(line: BrokenLine, format: TextFormat, limit: Pt, fonts: FontSet): TextLine {
  const spacing = wordSpacing(line, limit, format.align === 'justify');
  const width = line.end - line.start + spacing * line.gaps;
  const slack = limit - line.start - width;
  const shift = format.align === 'center' ? slack / 2 : format.align === 'right' ? slack : 0;
  const words = line.pieces.filter(isText);
  const own = { face: faceName(format.bold, format.italic), size: format.size };
  const { height, ascent, spaceBelow } = lineHeight(words.length > 0 ? words : [own], format.line, fonts);
  return {
    kind: 'text',
    x: line.start + shift,
    width,
    height,
    ascent,
    spaceBelow,
    runs: joinRuns(line.pieces, format.colour),
    wordSpacing: spacing,
    spacesAfter: line.spacesAfter,
    ends: line.ends,
  };
}
