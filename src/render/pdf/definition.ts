// The whole Document as a pdfmake document definition: sections with their pages, headers and first-page feet, properties, dates.

import type { Document, Part, Section } from '../../document/document.js';
import type { WriteContext } from '../writer.js';
import { blockPieces, sectionPieces } from './block-piece.js';
import { points } from './lengths.js';
import { createOutline } from './outline.js';
import { createPageCounter, type PageCounter, pageNumberHeader } from './page-numbers.js';
import { paginate } from './paginate.js';
import type { PdfNode } from './pdf-node.js';
import { heightOf, stacked } from './piece.js';
import type { Scope } from './scope.js';

/** The name under which the faces are known to pdfmake. */
export const FONT = 'text';

/** Room kept between the foot of a first page and the paper's edge. */
const FOOT_EDGE = points(8);

function sectionNode(
  section: Section,
  part: Part,
  outline: Scope['outline'],
  counter: PageCounter,
  { styles, fonts }: WriteContext,
): PdfNode {
  const { page } = section;
  const { margins } = page;
  const width = points(page.width - margins.left - margins.right);
  const footScope: Scope = { styles, fonts, width, pageHeight: points(page.height), outline: () => ({}) };
  const foot = stacked(blockPieces(section.firstPageFoot ?? [], footScope));
  // The foot stands in the bottom margin; one that is higher lifts the end of the text.
  const bottom = Math.max(points(margins.bottom), section.firstPageFoot ? heightOf(foot.steps) + FOOT_EDGE : 0);
  const pageHeight = points(page.height - margins.top) - bottom;
  const scope: Scope = { styles, fonts, width, pageHeight, outline };
  const nodes = paginate(sectionPieces(section.blocks, scope), pageHeight);
  let firstPage = Number.POSITIVE_INFINITY;
  return {
    // A page with nothing on it would be taken over by the next section with the wrong size.
    section: nodes.length > 0 ? nodes : [{ text: ' ' }],
    pageSize: { width: points(page.width), height: points(page.height) },
    pageMargins: [points(margins.left), points(margins.top), points(margins.right), bottom],
    header: (number: number) => {
      firstPage = Math.min(firstPage, number);
      return pageNumberHeader(counter.numberOf(part.id, number), page, styles, fonts);
    },
    footer: (number: number) =>
      section.firstPageFoot && number === firstPage
        ? { ...foot.node(), margin: [points(margins.left), 0, points(margins.right), 0] }
        : null,
  };
}

/** The date that stands in the file for its making: that of the document, since the same document must give the same bytes. */
const fixedDate = (date: string | undefined): Date => new Date(date ? `${date}T00:00:00Z` : 0);

export function definitionOf(document: Document, context: WriteContext): PdfNode {
  const { properties } = document;
  const date = fixedDate(properties.date);
  const counter = createPageCounter();
  return {
    content: document.parts.flatMap((part) => {
      const outline = createOutline(part, context.styles);
      return part.sections.map((section) => sectionNode(section, part, outline, counter, context));
    }),
    defaultStyle: { font: FONT, fontSize: 14, noWrap: true, fontFeatures: { kern: false, liga: false } },
    version: '1.7',
    language: document.language,
    displayTitle: true,
    info: {
      title: properties.title,
      author: properties.author,
      subject: properties.subject,
      keywords: properties.keywords.join(', '),
      creator: 'kehoach',
      producer: 'kehoach (pdfmake)',
      creationDate: date,
      modDate: date,
    },
  };
}
