// Document → Pages: every text set line for line as Word sets our DOCX. Pure: the same Document, style sheet and fonts give the
// same Pages.

import type { Diagnostic } from '../diagnostics/index.js';
import type { Document, Part } from '../document/document.js';
import type { Pages } from '../document/pages.js';
import type { StyleSheet } from '../document/style-sheet.js';
import type { FontSet } from '../fonts/font-set.js';
import { checkGuards } from './check-guards.js';
import { type DraftPage, finishPages } from './finish-pages.js';
import { createSetting } from './setting.js';
import { typesetSection } from './typeset-section.js';

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
