// The claims of a file to be fit for archives and for reading programs, PDF/A-2a (ISO 19005-2) and PDF/UA-1 (ISO 14289-1): made where they
// hold, as for all that is written here. pdfmake states the first, with the colours that it asks for; the second is put beside it.

import type { FontSet } from '../../fonts/font-set.js';

// A face may be embedded if its licence says so: OS/2 fsType, bit 1 (OpenType). Others than TrueType would be embedded in another form.

const OS_2 = 0x4f532f32;
const TRUETYPE: readonly number[] = [0x00010000, 0x74727565];
const RESTRICTED = 0x2;

function mayBeEmbedded(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 12 || !TRUETYPE.includes(view.getUint32(0))) return false;
  const tables = view.getUint16(4);
  for (let at = 12; at < 12 + tables * 16 && at + 16 <= bytes.length; at += 16) {
    const offset = view.getUint32(at + 8);
    if (view.getUint32(at) === OS_2)
      return offset + 10 <= bytes.length && (view.getUint16(offset + 8) & RESTRICTED) === 0;
  }
  return false;
}

/** Whether what is written with these fonts holds what the claims say. */
export const isArchivable = ({ faces }: FontSet): boolean =>
  Object.values(faces).every(({ bytes }) => mayBeEmbedded(bytes));

/** Of pdfmake's definition of a document: the first claim, and the colours of the screen for all that is drawn. */
export const ARCHIVE_SUBSET = { subset: 'PDF/A-2a' };

// The second claim, and what its property is: PDF/A knows none but its own (ISO 19005-2, 6.6.2.3).

const property = Object.entries({
  name: 'part',
  valueType: 'Integer',
  category: 'internal',
  description: 'Part of ISO 14289 that the file follows',
});
const CLAIM = [
  '<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"><pdfuaid:part>1</pdfuaid:part></rdf:Description>',
  '<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">',
  '<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">',
  '<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>',
  '<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>',
  '<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>',
  '<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">',
  ...property.map(([name, value]) => `<pdfaProperty:${name}>${value}</pdfaProperty:${name}>`),
  '</rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>',
].join('');

/** The metadata with the second claim. @throws if they are not as pdfmake writes them */
export function withReadingClaim(metadata: Uint8Array | undefined) {
  const end = '</rdf:RDF>';
  const before = new TextDecoder().decode(metadata);
  if (!before.includes(end)) throw new Error('metadata unlike those of pdfmake 0.3');
  const content = new TextEncoder().encode(before.replace(end, CLAIM + end));
  const text = `<</Type /Metadata /Subtype /XML /Length ${content.length}>>`;
  const [open, close] = [`${text}\nstream\n`, '\nendstream'].map((each) => new TextEncoder().encode(each));
  return {
    text,
    stream: content,
    bytes: Uint8Array.from([...(open as Uint8Array), ...content, ...(close as Uint8Array)]),
  };
}
