// Empty signature fields added to a PDF that another program made, by an incremental update (ISO 32000-1, 7.5.6): what stands in the file
// stays as it is. For files with a classic table of references and objects in plain sight, as LibreOffice writes them.

import type { Page, Pages } from '../../document/pages.js';
import type { SignaturePlace } from '../../document/signature-places.js';
import type { FileWriter } from './file-writer.js';
import { pdfNumber, pdfText } from './operators.js';

// Names and tooltips of the empty signature fields, by which the offices' signing tools list them.

const signatureFieldNames: Readonly<Record<SignaturePlace['kind'], { readonly name: string; readonly title: string }>> =
  {
    person: { name: 'chu-ky-nguoi-co-tham-quyen', title: 'Chữ ký số của người có thẩm quyền' },
    seal: { name: 'chu-ky-co-quan', title: 'Chữ ký số của cơ quan, tổ chức (dấu)' },
    attachment: { name: 'chu-ky-co-quan-van-ban-kem-theo', title: 'Chữ ký số của cơ quan trên văn bản kèm theo' },
  };

/** Annotation flag, bit 3: printed with the page (ISO 32000-1, 12.5.3). */
const PRINT = 4;

// Empty signature fields (ISO 32000-1, 12.7.4.5) at the places of a document that goes out: the offices' own signing tools find them
// by their names and fill them one after the other.

/** A widget as the tree of structure names it. */
export interface TaggedField {
  readonly widget: number;
  /** Object of its page. */
  readonly page: number;
  /** The line that it stands below, where there is one. */
  readonly below: number | undefined;
}

/** The line of the position: the last one of it on the page. */
const lineAbove = (pages: Pages, page: number): number | undefined =>
  pages.pages[page]?.lines.findLast(({ node }) => pages.nodes[node]?.role === 'signature-capacity')?.node;

interface SignatureFields {
  /** The widgets on each page, as objects. */
  readonly onPages: readonly (readonly number[])[];
  /** All of them, in the order in which the tree of parents counts them on from the pages. */
  readonly fields: readonly TaggedField[];
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
  const fields: TaggedField[] = [];
  for (const { kind, page, x, y, width, height } of places) {
    const { name, title } = signatureFieldNames[kind];
    const foot = (pages.pages[page] as Page).height - y - height;
    const rectangle = [x, foot, x + width, foot + height].map(pdfNumber).join(' ');
    const [widget, look] = [writer.reserve(), writer.reserve()];
    onPages[page]?.push(widget);
    const entry = pages.pages.length + fields.length;
    fields.push({ widget, page: pageNumbers[page] as number, below: lineAbove(pages, page) });
    // a field must look like something, if like nothing (ISO 19005-2, 6.3.3)
    const box = `[0 0 ${pdfNumber(width)} ${pdfNumber(height)}]`;
    writer.writeStream(look, `<</Type /XObject /Subtype /Form /BBox ${box} /Resources <<>> /Length 0>>`, []);
    writer.write(
      widget,
      `<</Type /Annot /Subtype /Widget /FT /Sig /T ${pdfText(name)} /TU ${pdfText(title)} /Rect [${rectangle}] /F ${PRINT} /P ${pageNumbers[page]} 0 R /AP <</N ${look} 0 R>> /StructParent ${entry}>>`,
    );
  }
  const form = writer.reserve();
  const all = onPages.flat().map((widget) => `${widget} 0 R`);
  const resources = `/DR <</Font <</${font.name} ${font.number} 0 R>>>> /DA (/${font.name} 0 Tf 0 g)`;
  writer.write(form, `<</Fields [${all.join(' ')}] ${resources}>>`);
  return { onPages, fields, form };
}

const latin = (bytes: Uint8Array): string => {
  let text = '';
  for (let at = 0; at < bytes.length; at += 0x8000) text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return text;
};

interface PdfFile {
  readonly text: string;
  /** Where the newest table of references begins. */
  readonly table: number;
  readonly size: number;
  readonly root: number;
  /** Rest of the trailer that an update repeats. */
  readonly trailer: string;
  /** The dictionary of an object, `<<…>>`. */
  body(object: number): string | undefined;
}

/** @returns undefined for encrypted files, several revisions, and references kept in streams */
function open(bytes: Uint8Array): PdfFile | undefined {
  const text = latin(bytes);
  const table = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(text)?.[1]);
  if (!Number.isInteger(table) || !text.startsWith('xref', table)) return undefined;
  const trailer = /trailer\s*<<([\s\S]*?)>>\s*startxref\s+\d+\s+%%EOF\s*$/.exec(text.slice(table))?.[1] ?? '';
  const size = Number(/\/Size\s+(\d+)/.exec(trailer)?.[1]);
  const root = Number(/\/Root\s+(\d+)\s+0\s+R/.exec(trailer)?.[1]);
  if (!Number.isInteger(size) || !Number.isInteger(root) || /\/(Prev|Encrypt|XRefStm)\b/.test(trailer))
    return undefined;
  const info = /\/Info\s+\d+\s+0\s+R/.exec(trailer)?.[0] ?? '';
  const id = /\/ID\s*\[[^[\]]*\]/.exec(trailer)?.[0] ?? '';
  const offsets = new Map<number, number>();
  for (const section of text.slice(table).matchAll(/((?<!\d)\d+) (\d+)\s*\n((?:\d{10} \d{5} [nf][ \r\n]{2})+)/g)) {
    for (const [index, entry] of (section[3] ?? '').match(/.{18}[ \r\n]{2}/g)?.entries() ?? []) {
      if (entry[17] === 'n') offsets.set(Number(section[1]) + index, Number(entry.slice(0, 10)));
    }
  }
  return {
    text,
    table,
    size,
    root,
    trailer: `${info} ${id}`,
    body: (object) => {
      const offset = offsets.get(object);
      if (offset === undefined) return undefined;
      const end = text.indexOf('endobj', offset);
      const found = new RegExp(`^${object} 0 obj\\s*(<<[\\s\\S]*>>)\\s*$`).exec(text.slice(offset, end));
      return found?.[1];
    },
  };
}

interface PageObject {
  readonly object: number;
  readonly body: string;
  readonly height: number;
}

function heightOf(body: string): number | undefined {
  const box = /\/MediaBox\s*\[\s*([\d.]+)\s+([\d.]+)\s+([\d.]+)\s+([\d.]+)\s*\]/.exec(body);
  return box ? Number(box[4]) - Number(box[2]) : undefined;
}

/** The leaves of the page tree, from the first page on. */
function pagesOf(file: PdfFile): PageObject[] {
  const tree = Number(/\/Pages\s+(\d+)\s+0\s+R/.exec(file.body(file.root) ?? '')?.[1]);
  const seen = new Set<number>();
  const inside = (object: number, inherited: number | undefined): PageObject[] => {
    const body = file.body(object);
    if (body === undefined || seen.has(object)) return [];
    seen.add(object);
    const height = heightOf(body) ?? inherited;
    const kids = /\/Kids\s*\[([^[\]]*)\]/.exec(body)?.[1];
    if (kids !== undefined)
      return [...kids.matchAll(/((?<!\d)\d+)\s+0\s+R/g)].flatMap((kid) => inside(Number(kid[1]), height));
    return height === undefined ? [] : [{ object, body, height }];
  };
  return inside(tree, undefined);
}

const withEntry = (body: string, entry: string): string => body.replace(/>>$/, `${entry}>>`);

function withAnnotations(body: string, references: string): string {
  const listed = body.replace(/\/Annots\s*\[/, (found) => `${found}${references} `);
  return listed === body ? withEntry(body, `/Annots[${references}]`) : listed;
}

/** @returns the file with the fields; undefined if it is not of the kind that can be added to, or has a form already */
export function appendSignatureFields(pdf: Uint8Array, places: readonly SignaturePlace[]): Uint8Array | undefined {
  const file = open(pdf);
  const catalog = file?.body(file.root);
  if (!file || catalog === undefined || /\/AcroForm\b/.test(catalog)) return undefined;
  const pages = pagesOf(file);
  const objects = new Map<number, string>();
  const fields: number[] = [];
  for (const { kind, page, x, y, width, height } of places) {
    const target = pages[page];
    const indirect = /\/Annots\s+\d+\s+0\s+R/.test(target?.body ?? '');
    if (!target || indirect) return undefined;
    const own = file.size + fields.length;
    const { name, title } = signatureFieldNames[kind];
    const box = [x, target.height - y - height, x + width, target.height - y].map(pdfNumber).join(' ');
    fields.push(own);
    objects.set(
      own,
      `<< /Type /Annot /Subtype /Widget /FT /Sig /T ${pdfText(name)} /TU ${pdfText(title)} /Rect [${box}] /F ${PRINT} /P ${target.object} 0 R >>`,
    );
    objects.set(target.object, withAnnotations(objects.get(target.object) ?? target.body, `${own} 0 R`));
  }
  const form = file.size + fields.length;
  objects.set(form, `<< /Fields [${fields.map((each) => `${each} 0 R`).join(' ')}] >>`);
  objects.set(file.root, withEntry(catalog.replace(/\/Version\s*\/[\d.]+/, ''), `/Version/1.7/AcroForm ${form} 0 R`));
  return written(file, objects, form + 1);
}

function written(file: PdfFile, objects: ReadonlyMap<number, string>, size: number): Uint8Array {
  const start = file.text.endsWith('\n') ? file.text : `${file.text}\n`;
  let tail = '';
  let entries = '';
  for (const [object, body] of [...objects].sort(([a], [b]) => a - b)) {
    entries += `${object} 1\n${String(start.length + tail.length).padStart(10, '0')} 00000 n \n`;
    tail += `${object} 0 obj\n${body}\nendobj\n`;
  }
  const table = start.length + tail.length;
  const trailer = `<</Size ${size}/Root ${file.root} 0 R/Prev ${file.table} ${file.trailer}>>`;
  const text = `${start}${tail}xref\n${entries}trailer\n${trailer}\nstartxref\n${table}\n%%EOF\n`;
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}
