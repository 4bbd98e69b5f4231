// The page number at the head of a page, centred (NĐ 30/2020/NĐ-CP, Phụ lục I, mục I.7): a real PAGE field. It carries a text until
// Word counts the pages, since a field without one makes some versions of Word offer to repair the file.

import { Header, Paragraph, type ParagraphChild } from 'docx';
import { textElement } from './runs.js';
import { paragraphChild, type XmlContent, xml } from './xml-element.js';

export const PAGE_NUMBER_ROLE = 'page-number';

const run = (content: XmlContent): ParagraphChild => paragraphChild(xml('w:r', undefined, [content]));
const mark = (type: 'begin' | 'separate' | 'end'): ParagraphChild => run(xml('w:fldChar', { 'w:fldCharType': type }));

/** @param cached the number shown until the field is counted */
export function pageNumberHeader(cached: string): Header {
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
export const emptyHeader = (): Header => new Header({ children: [new Paragraph({ style: PAGE_NUMBER_ROLE })] });
