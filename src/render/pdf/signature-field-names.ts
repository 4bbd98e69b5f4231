// Names and tooltips of the empty signature fields, by which the offices' signing tools list them.

import type { SignaturePlace } from '../../document/signature-places.js';

export const signatureFieldNames: Readonly<
  Record<SignaturePlace['kind'], { readonly name: string; readonly title: string }>
> = {
  person: { name: 'chu-ky-nguoi-co-tham-quyen', title: 'Chữ ký số của người có thẩm quyền' },
  seal: { name: 'chu-ky-co-quan', title: 'Chữ ký số của cơ quan, tổ chức (dấu)' },
  attachment: { name: 'chu-ky-co-quan-van-ban-kem-theo', title: 'Chữ ký số của cơ quan trên văn bản kèm theo' },
};

/** Annotation flag, bit 3: printed with the page (ISO 32000-1, 12.5.3). */
export const PRINT = 4;
