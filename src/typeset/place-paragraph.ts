// A paragraph onto the pages, as many lines on each as fit and may stand there. A line taller than a page is placed all the same:
// nothing is lost.

import { placeLine } from './canvas.js';
import { fitLines } from './fit-lines.js';
import type { FlowParagraph } from './flow.js';
import type { PageFlow } from './page-flow.js';
import type { SetLine } from './set-line.js';

export function placeParagraph(paragraph: FlowParagraph, flow: PageFlow): void {
  const { lines, node } = paragraph;
  if (paragraph.pageBreakBefore && flow.placed) flow.startPage();
  for (let from = 0; ; ) {
    const space = from === 0 ? flow.spaceAbove(paragraph.before) : 0;
    const { fits, count: kept } = fitLines(paragraph, from, flow.bottom - flow.position - space, 0, true);
    const count = kept === 0 && !flow.placed ? Math.max(1, fits) : kept;
    if (count > 0) {
      flow.position += space;
      for (let index = from; index < from + count; index++) {
        const line = lines[index] as SetLine;
        placeLine(flow.canvas, line, node, index, flow.x, flow.position);
        flow.position += line.height;
      }
      flow.spaceAfter = 0;
      flow.placed = true;
      flow.sectionStart = false;
    }
    from += count;
    if (from >= lines.length) break;
    flow.startPage();
  }
  flow.spaceAfter = paragraph.after;
  flow.tied = paragraph.keepNext;
}
