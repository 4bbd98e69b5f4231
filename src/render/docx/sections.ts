// Parts and sections into Word's sections: page, header with the page number, foot of the first page.

import { Footer, Header, type ISectionOptions, PageOrientation, Paragraph, type ParagraphChild } from 'docx';
import type { Document, PageSetup, Section } from '../../document/document.js';
import { writeBlocks } from './blocks.js';
import type { DocxContext, Place } from './docx-context.js';
import { twipsOfMm } from './lengths.js';
import { writeSeparator } from './paragraphs.js';
import { textElement } from './runs.js';
import { paragraphChild, type XmlContent, xml } from './stamp/exact-xml.js';

// The page number at the head of a page, centred (NĐ 30/2020/NĐ-CP, Phụ lục I, mục I.7): a real PAGE field. It carries a text until
// Word counts the pages, since a field without one makes some versions of Word offer to repair the file.

const PAGE_NUMBER_ROLE = 'page-number';

const run = (content: XmlContent): ParagraphChild => paragraphChild(xml('w:r', undefined, [content]));
const mark = (type: 'begin' | 'separate' | 'end'): ParagraphChild => run(xml('w:fldChar', { 'w:fldCharType': type }));

/** @param cached the number shown until the field is counted */
function pageNumberHeader(cached: string): Header {
  return new Header({
    children: [
      new Paragraph({
        style: PAGE_NUMBER_ROLE,
        children: [
          mark('begin'),
          run(xml('w:instrText', { 'xml:space': 'preserve' }, [' PAGE '])),
          mark('separate'),
          run(textElement(cached)),
          mark('end'),
        ],
      }),
    ],
  });
}

/** As high as the numbered one, so that the text of both begins alike. */
const emptyHeader = (): Header => new Header({ children: [new Paragraph({ style: PAGE_NUMBER_ROLE })] });

/** The package wants the portrait measures and turns them itself. */
function pageSize(page: PageSetup) {
  return page.orientation === 'landscape'
    ? { width: twipsOfMm(page.height), height: twipsOfMm(page.width), orientation: PageOrientation.LANDSCAPE }
    : { width: twipsOfMm(page.width), height: twipsOfMm(page.height), orientation: PageOrientation.PORTRAIT };
}

export function placeOn(page: PageSetup): Place {
  const width = twipsOfMm(page.width) - twipsOfMm(page.margins.left) - twipsOfMm(page.margins.right);
  return { width, keepNext: false, keepLines: false, pageBreakBefore: false };
}

const emptyFooter = (): Footer => new Footer({ children: [writeSeparator(false, false)] });

/**
 * A section without headers and footers of its own takes those of the section before, so every section gets all that any section
 * has.
 */
function writeSection(
  section: Section,
  opensPart: boolean,
  withFeet: boolean,
  context: DocxContext,
  writeBody: WriteBody,
): ISectionOptions {
  const { page, firstPageFoot } = section;
  const place = placeOn(page);
  return {
    properties: {
      titlePage: opensPart || firstPageFoot !== undefined,
      page: {
        size: pageSize(page),
        margin: {
          top: twipsOfMm(page.margins.top),
          bottom: twipsOfMm(page.margins.bottom),
          left: twipsOfMm(page.margins.left),
          right: twipsOfMm(page.margins.right),
          header: twipsOfMm(page.headerDistance),
          footer: twipsOfMm(page.headerDistance),
          gutter: 0,
        },
        ...(opensPart && { pageNumbers: { start: 1 } }),
      },
    },
    headers: { default: pageNumberHeader('2'), first: opensPart ? emptyHeader() : pageNumberHeader('2') },
    ...(withFeet && {
      footers: {
        default: emptyFooter(),
        first: firstPageFoot ? new Footer({ children: writeBlocks(firstPageFoot, place, context) }) : emptyFooter(),
      },
    }),
    children: writeBody(section, place),
  };
}

export type WriteBody = (section: Section, place: Place) => ISectionOptions['children'];

/** @param writeBody what stands in each section; its blocks unless told otherwise */
export function writeSections(
  document: Document,
  context: DocxContext,
  writeBody: WriteBody = ({ blocks }, place) => writeBlocks(blocks, place, context),
): ISectionOptions[] {
  const withFeet = document.parts.some((part) => part.sections.some((section) => section.firstPageFoot !== undefined));
  return document.parts.flatMap((part) =>
    part.sections.map((section, index) => writeSection(section, index === 0, withFeet, context, writeBody)),
  );
}
