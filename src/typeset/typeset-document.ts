// Document → Pages: every text set line for line as Word sets our DOCX. Pure: the same Document, style sheet and fonts give the
// same Pages.

import type { Diagnostic } from '../diagnostics/index.js';
import type { Document, Part, Pt, Section } from '../document/document.js';
import type { Page, PageLine, Pages } from '../document/pages.js';
import type { StyleSheet } from '../document/style-sheet.js';
import { type FontSet, faceName } from '../fonts/font-set.js';
import { buildFlow } from './build-flow.js';
import { type Canvas, emptyCanvas, placeLine } from './canvas.js';
import { checkGuards } from './check-guards.js';
import { textWidth } from './measure-words.js';
import { PageFlow } from './page-flow.js';
import { placeFlow } from './place-flow.js';
import { setFragmentOf } from './set-fragment.js';
import type { Around } from './set-paragraph.js';
import { createSetting, lineHeight, type Setting } from './setting.js';
import { wordPoints } from './word-length.js';

// Counts the pages of each part and prints their numbers.

/** A filled page before it is counted. */
interface DraftPage {
  readonly place: SectionPlace;
  readonly width: Pt;
  readonly height: Pt;
  readonly text: Page['text'];
  /** Of the page number from the top edge. */
  readonly distance: Pt;
  readonly canvas: Canvas;
}

function finishPages(drafts: readonly DraftPage[], setting: Setting): Page[] {
  let partIndex = -1;
  let number = 0;
  return drafts.map(({ place, width, height, text, distance, canvas }) => {
    number = place.partIndex === partIndex ? number + 1 : 1;
    partIndex = place.partIndex;
    return {
      part: place.part,
      partIndex,
      section: place.section,
      width,
      height,
      text,
      number,
      ...(number > 1 && { numberLine: setNumber(number, text.x, text.width, distance, setting) }),
      ...canvas,
    };
  });
}

// A section onto pages of its own: size and margins, a foot on the first page that pushes up the text where the margin is too
// small for it.

interface SectionPlace {
  readonly part: string;
  readonly partIndex: number;
  readonly section: number;
  /** The part's node. */
  readonly parent: number;
}

function typesetSection(section: Section, place: SectionPlace, setting: Setting): DraftPage[] {
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

export interface TypesetContext {
  readonly styles: StyleSheet;
  readonly fonts: FontSet;
  /** How justified lines take their words: as Word 2013 and later (the default), or without squeezing spaces. */
  readonly spacing?: 'word-15' | 'plain';
}

export interface Typeset {
  readonly pages: Pages;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Sets a Document in lines on pages (pt, from the top left corner).
 *
 * @returns the pages, and what could not be held: a block taller than a page, a word broken
 * @throws if a table does not fill its grid or a role has no style: the Document and the sheet promise both
 */
export function typesetDocument(document: Document, context: TypesetContext): Typeset {
  const setting = createSetting(context.styles, context.fonts, context.spacing !== 'plain');
  const drafts: DraftPage[] = [];
  for (const [partIndex, part] of document.parts.entries()) {
    const node = setting.addNode({
      kind: 'part',
      parent: -1,
      path: `parts.${partIndex}`,
      role: '',
      title: part.title,
    });
    drafts.push(...typesetPart(part, partIndex, node, setting));
  }
  const pages: Pages = {
    language: document.language,
    nodes: setting.nodes,
    pages: finishPages(drafts, setting),
  };
  return { pages, diagnostics: [...setting.diagnostics, ...checkGuards(pages)] };
}

function typesetPart(part: Part, partIndex: number, parent: number, setting: ReturnType<typeof createSetting>) {
  return part.sections.flatMap((section, index) =>
    typesetSection(section, { part: part.id, partIndex, section: index, parent }, setting),
  );
}

// The printed page number: centred in the upper margin, not shown on the first page of a part (NĐ 30/2020/NĐ-CP, Phụ lục I, mục I.7 and
// III.1.đ).

const ROLE = 'page-number';

function shape(setting: Setting) {
  const format = setting.format(ROLE);
  const face = faceName(format.bold, format.italic);
  return { format, face, line: lineHeight([{ face, size: format.size }], format.line, setting.fonts) };
}

/** Height of the header: the text begins below it, should the upper margin be smaller. */
function numberHeight(setting: Setting): Pt {
  const { format, line } = shape(setting);
  return format.before + line.height + format.after;
}

function setNumber(number: number, x: Pt, width: Pt, top: Pt, setting: Setting): PageLine {
  const { format, face, line } = shape(setting);
  const text = String(number);
  const wide = textWidth(text, face, format.size, setting.fonts);
  const slack = width - wide;
  const shift = format.align === 'center' ? slack / 2 : format.align === 'right' ? slack : 0;
  return {
    node: -1,
    index: 0,
    x: x + shift,
    baseline: top + format.before + line.ascent,
    top: top + format.before,
    height: line.height,
    width: wide,
    runs: [{ text, face, size: format.size, colour: format.colour, width: wide }],
    wordSpacing: 0,
    spacesAfter: '',
    ends: 'paragraph',
  };
}
