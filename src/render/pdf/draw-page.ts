// One page: strokes, page number and repeated heads as artifacts, every other line as content of its block.

import type { Page, PageFace, PageLine } from '../../document/pages.js';
import { drawLine } from './draw-line.js';
import { drawStrokes } from './draw-strokes.js';
import type { FaceCodes } from './glyph-codes.js';
import type { PdfSurface } from './surface.js';
import type { TagTree } from './tag-tree.js';

/** Lines that follow each other and belong to the same block, or are artifacts alike. */
function stretches(lines: readonly PageLine[]): PageLine[][] {
  const found: PageLine[][] = [];
  for (const line of lines) {
    if (line.runs.length === 0) continue;
    const last = found[found.length - 1];
    const same = last?.[0] && last[0].node === line.node && last[0].repeated === line.repeated;
    if (same) last.push(line);
    else found.push([line]);
  }
  return found;
}

export function drawPage(surface: PdfSurface, page: Page, tags: TagTree, codesOf: (face: PageFace) => FaceCodes): void {
  drawStrokes(surface, page);
  if (page.numberLine) {
    surface.markContent('Artifact', { type: 'Pagination' });
    drawLine(surface, page.numberLine, codesOf);
    surface.endMarkedContent();
  }
  for (const lines of stretches(page.lines)) {
    const { node, repeated } = lines[0] as PageLine;
    const isArtifact = repeated === true || node < 0;
    const content = isArtifact
      ? surface.markContent('Artifact', { type: 'Pagination' })
      : surface.markStructureContent(tags.tagOf(node));
    for (const line of lines) drawLine(surface, line, codesOf);
    surface.endMarkedContent();
    if (!isArtifact) tags.attach(node, content as object);
  }
}
