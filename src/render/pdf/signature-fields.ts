// Empty signature fields (ISO 32000-1, 12.7.4.5) at the places of a document that goes out: the offices' own signing tools find them
// by their names and fill them one after the other.

import type { Page, Pages } from '../../document/pages.js';
import type { SignaturePlace } from '../../document/signature-places.js';
import type { FileWriter } from './file-writer.js';
import { pdfNumber, pdfText } from './operators.js';
import { PRINT, signatureFieldNames } from './signature-field-names.js';

export interface SignatureFields {
  /** The widgets on each page, as objects. */
  readonly onPages: readonly (readonly number[])[];
  /** The form, as an object, that the catalog names. */
  readonly form: number;
}

/**
 * @param pageNumbers the objects of the pages
 * @param font name and object of a font: a form names one for its texts, though ours has none
 */
export function writeSignatureFields(
  writer: FileWriter,
  pages: Pages,
  places: readonly SignaturePlace[],
  pageNumbers: readonly number[],
  font: { readonly name: string; readonly number: number },
): SignatureFields {
  const onPages: number[][] = pages.pages.map(() => []);
  for (const { kind, page, x, y, width, height } of places) {
    const { name, title } = signatureFieldNames[kind];
    const foot = (pages.pages[page] as Page).height - y - height;
    const rectangle = [x, foot, x + width, foot + height].map(pdfNumber).join(' ');
    const widget = writer.reserve();
    onPages[page]?.push(widget);
    writer.write(
      widget,
      `<</Type /Annot /Subtype /Widget /FT /Sig /T ${pdfText(name)} /TU ${pdfText(title)} /Rect [${rectangle}] /F ${PRINT} /P ${pageNumbers[page]} 0 R>>`,
    );
  }
  const form = writer.reserve();
  const all = onPages.flat().map((widget) => `${widget} 0 R`);
  const resources = `/DR <</Font <</${font.name} ${font.number} 0 R>>>> /DA (/${font.name} 0 Tf 0 g)`;
  writer.write(form, `<</Fields [${all.join(' ')}] ${resources}>>`);
  return { onPages, form };
}
