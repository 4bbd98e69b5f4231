// Empty signature fields (ISO 32000-1, 12.7.4.5) at the places of a document that goes out: the offices' own signing tools find them
// by their names and fill them one after the other.

import type { Pages } from '../../document/pages.js';
import { type SignaturePlace, signaturePlaces } from '../../document/signature-places.js';
import { FAMILY } from './open-surface.js';
import type { PdfReference, PdfSurface } from './surface.js';

const fields: Readonly<Record<SignaturePlace['kind'], { readonly name: string; readonly title: string }>> = {
  person: { name: 'chu-ky-nguoi-co-tham-quyen', title: 'Chữ ký số của người có thẩm quyền' },
  seal: { name: 'chu-ky-co-quan', title: 'Chữ ký số của cơ quan, tổ chức (dấu)' },
  attachment: { name: 'chu-ky-co-quan-van-ban-kem-theo', title: 'Chữ ký số của cơ quan trên văn bản kèm theo' },
};

/** Bit 3: printed with the page. */
const PRINT = 4;

/** A text of the file; pdfkit writes plain strings as names. */
const pdfText = (text: string): object => Object(text);

/** Widgets of the fields on one page; to be called while that page is open. @returns what the form lists */
function addWidgets(surface: PdfSurface, places: readonly SignaturePlace[], pageHeight: number): PdfReference[] {
  return places.map(({ kind, x, y, width, height }) => {
    const { name, title } = fields[kind];
    const widget = surface.ref({
      Type: 'Annot',
      Subtype: 'Widget',
      FT: 'Sig',
      T: pdfText(name),
      TU: pdfText(title),
      Rect: [x, pageHeight - y - height, x + width, pageHeight - y],
      F: PRINT,
      P: surface.page.dictionary,
    });
    surface.page.annotations.push(widget);
    widget.end();
    return widget;
  });
}

export interface SignatureFields {
  /** To be called for each page while it is open. */
  onPage(index: number, height: number): void;
  /** To be called once, after the last page. */
  finish(): void;
}

export function createSignatureFields(surface: PdfSurface, pages: Pages): SignatureFields {
  const places = signaturePlaces(pages);
  const widgets: PdfReference[] = [];
  return {
    onPage: (index, height) => {
      widgets.push(
        ...addWidgets(
          surface,
          places.filter(({ page }) => page === index),
          height,
        ),
      );
    },
    finish: () => {
      if (widgets.length === 0) return;
      surface.provideFont(FAMILY, false, false); // a form names a font for its texts, though ours has none
      surface.initForm();
      const form = surface._root.data.AcroForm as PdfReference;
      (form.data.Fields as PdfReference[]).push(...widgets);
      delete form.data.NeedAppearances;
    },
  };
}
