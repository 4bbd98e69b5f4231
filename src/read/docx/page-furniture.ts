// What stands in the headers and footers of a .docx besides page numbers: it belongs to no text, so it is told word for word and left out.

import type { Diagnostic } from '../../diagnostics/index.js';
import type { Block } from '../../document/document.js';
import { textOfBlocks } from '../../document/walk.js';
import type { OfficePackage } from '../../ooxml/open-package.js';
import type { XmlNode } from '../../ooxml/xml-tree.js';

/** @param known text that was read already: the foot of the first page */
export function tellPageFurniture(
  office: OfficePackage,
  file: string,
  known: readonly string[],
  read: (root: XmlNode) => readonly Block[],
): Diagnostic[] {
  const texts = office
    .relations(office.main)
    .filter(({ type }) => type === 'header' || type === 'footer')
    .flatMap(({ target }) => office.xml(target) ?? [])
    .map((root) => textOfBlocks(read(root)).replace(/\s+/g, ' ').trim())
    .filter(
      (text) =>
        /\p{L}/u.test(text) && !/^(?:trang|page)?\s*\d*(?:\s*[/-]\s*\d+)?$/iu.test(text) && !known.includes(text),
    );
  return [...new Set(texts)].map((text) => ({
    code: 'import/page-header',
    severity: 'info',
    place: { file },
    message: {
      vi: `Đã bỏ chữ ở đầu trang, chân trang: "${text.slice(0, 200)}".`,
      en: `Left out text of a page header or footer: "${text.slice(0, 200)}".`,
    },
  }));
}
