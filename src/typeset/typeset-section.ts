// A section onto pages of its own: size and margins, a foot on the first page that pushes up the text where the margin is too
// small for it.

import type { Pt, Section } from '../document/document.js';
import { buildFlow } from './build-flow.js';
import { emptyCanvas, placeLine } from './canvas.js';
import type { DraftPage } from './finish-pages.js';
import { PageFlow } from './page-flow.js';
import { numberHeight } from './page-number.js';
import { placeFlow } from './place-flow.js';
import { setFragmentOf } from './set-fragment.js';
import type { Around } from './set-paragraph.js';
import type { Setting } from './setting.js';
import { wordPoints } from './word-length.js';

export interface SectionPlace {
  readonly part: string;
  readonly partIndex: number;
  readonly section: number;
  /** The part's node. */
  readonly parent: number;
}

export function typesetSection(section: Section, place: SectionPlace, setting: Setting): DraftPage[] {
  const { page } = section;
  const width = wordPoints(page.width);
  const height = wordPoints(page.height);
  const x = wordPoints(page.margins.left);
  const textWidth = width - x - wordPoints(page.margins.right);
  const distance = wordPoints(page.headerDistance);
  const top = Math.max(wordPoints(page.margins.top), distance + numberHeight(setting));
  const bottom: Pt = height - wordPoints(page.margins.bottom);
  const path = `parts.${place.partIndex}.sections.${place.section}`;
  const node = setting.addNode({
    kind: 'section',
    parent: place.parent,
    path,
    role: '',
    ...(section.origin && { origin: section.origin }),
  });
  const around = { parent: node, width: textWidth, keepNext: false, keepLines: false };
  const within = (list: string): Around => ({ ...around, path: `${path}.${list}.` });
  const items = buildFlow(section.blocks, within('blocks'), setting);
  const foot =
    section.firstPageFoot && setFragmentOf(buildFlow(section.firstPageFoot, within('firstPageFoot'), setting));
  const pages: DraftPage[] = [];
  const flow = new PageFlow(x, () => {
    const first = pages.length === 0;
    const canvas = emptyCanvas();
    const end = first && foot ? Math.min(bottom, height - distance - foot.height) : bottom;
    const text = { x, y: top, width: textWidth, height: bottom - top };
    pages.push({ place, width, height, text, distance, canvas });
    return { canvas, top, bottom: end };
  });
  placeFlow(items, flow);
  if (foot) {
    const { canvas } = pages[0] as DraftPage;
    placeLine(canvas, foot, -1, 0, x, height - distance - foot.height);
  }
  return pages;
}
