// A font file without what drawing single characters never needs: layout tables (kerning, ligatures), glyph names, hints for
// screens of one size. pdfkit decodes these tables anew for every document, which takes longer than all the rest.
// OpenType 1.9, "Table directory", "post".

const NEEDED = new Set([
  'OS/2',
  'cmap',
  'cvt ',
  'fpgm',
  'glyf',
  'head',
  'hhea',
  'hmtx',
  'loca',
  'maxp',
  'name',
  'post',
  'prep',
]);
const ENTRY = 16;
const HEADER = 12;
/** `post` version 3: metrics only, no names. */
const NAMELESS_POST = 0x00030000;
const POST_LENGTH = 32;

interface Table {
  readonly tag: string;
  readonly bytes: Uint8Array;
}

function tablesOf(file: Uint8Array): Table[] {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const tables: Table[] = [];
  for (let index = 0; index < view.getUint16(4); index++) {
    const entry = HEADER + index * ENTRY;
    const tag = String.fromCharCode(...file.subarray(entry, entry + 4));
    const start = view.getUint32(entry + 8);
    if (NEEDED.has(tag)) tables.push({ tag, bytes: file.subarray(start, start + view.getUint32(entry + 12)) });
  }
  return tables;
}

function withoutNames({ tag, bytes }: Table): Table {
  if (tag !== 'post' || bytes.length < POST_LENGTH) return { tag, bytes };
  const short = bytes.slice(0, POST_LENGTH);
  new DataView(short.buffer).setUint32(0, NAMELESS_POST);
  return { tag, bytes: short };
}

/** @returns a TrueType file with the same outlines, widths and characters; any other kind of file as it is */
export function leanFont(file: Uint8Array): Uint8Array {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  if (file.length < HEADER || view.getUint32(0) !== 0x00010000) return file;
  const tables = tablesOf(file).map(withoutNames);
  const padded = (length: number): number => (length + 3) & ~3;
  const size = tables.reduce((sum, { bytes }) => sum + padded(bytes.length), HEADER + tables.length * ENTRY);
  const lean = new Uint8Array(size);
  const out = new DataView(lean.buffer);
  out.setUint32(0, 0x00010000);
  out.setUint16(4, tables.length);
  let offset = HEADER + tables.length * ENTRY;
  for (const [index, { tag, bytes }] of tables.entries()) {
    const entry = HEADER + index * ENTRY;
    for (let at = 0; at < 4; at++) lean[entry + at] = tag.charCodeAt(at);
    out.setUint32(entry + 8, offset);
    out.setUint32(entry + 12, bytes.length);
    lean.set(bytes, offset);
    offset += padded(bytes.length);
  }
  return lean;
}
