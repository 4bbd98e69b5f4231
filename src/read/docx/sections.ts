// The pages of a .docx: size, margins, where the page number stands and whether the first page shows it. ECMA-376, part 1, 17.6.

import type { SectionLook } from '../../document/look.js';
import type { OfficePackage } from '../../ooxml/open-package.js';
import { element, elements, textOf, type XmlNode } from '../../ooxml/xml-tree.js';
import { mm, paragraphProperties, runProperties, type Styles } from './styles.js';

interface Numbered {
  readonly align: string;
  readonly size?: number;
}

/** The paragraph with the PAGE field in a header or footer. */
function pageField(root: XmlNode | undefined, styles: Styles): Numbered | undefined {
  let found: Numbered | undefined;
  const visit = (node: XmlNode): void => {
    if (found) return;
    if (node.name === 'w:p') {
      const simple = (each: XmlNode): boolean =>
        /\bPAGE\b/.test(each.attributes['w:instr'] ?? '') || elements(each).some(simple);
      const coded = (each: XmlNode): boolean =>
        (each.name === 'w:instrText' && /\bPAGE\b/.test(textOf(each))) || elements(each).some(coded);
      if (simple(node) || coded(node)) {
        const properties = element(node, 'w:pPr');
        const style = styles.ofParagraph(properties);
        const run = elements(node).find((each) => each.name === 'w:r');
        const size = runProperties(element(run, 'w:rPr')).size ?? style.run.size;
        const frame = element(properties, 'w:framePr')?.attributes['w:xAlign'];
        found = {
          align: frame ?? paragraphProperties(properties).align ?? style.paragraph.align ?? 'left',
          ...(size === undefined ? {} : { size }),
        };
        return;
      }
    }
    for (const child of elements(node)) visit(child);
  };
  if (root) visit(root);
  return found;
}

export interface SectionReader {
  /** @param properties w:sectPr; headers that it has not are those of the section before */
  readonly read: (properties: XmlNode | undefined) => SectionLook;
}

export function createSectionReader(office: OfficePackage, styles: Styles): SectionReader {
  const inherited = new Map<string, XmlNode | undefined>();
  return {
    read(properties) {
      for (const place of ['header', 'footer'] as const) {
        for (const reference of elements(properties, `w:${place}Reference`)) {
          const part = office.target(reference.attributes['r:id']);
          inherited.set(
            `${place} ${reference.attributes['w:type'] ?? 'default'}`,
            part === undefined ? undefined : office.xml(part),
          );
        }
      }
      const size = element(properties, 'w:pgSz')?.attributes;
      const margins = element(properties, 'w:pgMar')?.attributes;
      const [width, height] = [mm(size?.['w:w'] ?? '11906'), mm(size?.['w:h'] ?? '16838')];
      const titleNode = element(properties, 'w:titlePg');
      const titlePage =
        titleNode !== undefined && !['0', 'false', 'off'].includes(titleNode.attributes['w:val'] ?? '1');
      const numbered = (['header', 'footer'] as const).flatMap((place) => {
        const found = pageField(inherited.get(`${place} default`), styles);
        return found ? [{ place, ...found }] : [];
      })[0];
      const first = (['header', 'footer'] as const).some(
        (place) => pageField(inherited.get(`${place} first`), styles) !== undefined,
      );
      return {
        width,
        height,
        orientation: width > height ? 'landscape' : 'portrait',
        margins: {
          top: Math.abs(mm(margins?.['w:top'])),
          bottom: Math.abs(mm(margins?.['w:bottom'])),
          left: mm(margins?.['w:left']),
          right: mm(margins?.['w:right']),
        },
        ...(numbered ? { pageNumber: numbered } : {}),
        titlePage,
        firstPageNumber: numbered !== undefined && (titlePage ? first : true),
        restarts: element(properties, 'w:pgNumType')?.attributes['w:start'] !== undefined,
      };
    },
  };
}
