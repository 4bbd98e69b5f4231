// Parts of an Office package (.docx, .xlsx: a ZIP of XML parts), unpacked in small steps and only as far as the bounds allow, so that a
// bomb is met by its growth and not by what it claims. Relations to the outside are never followed.

import { Unzip, UnzipInflate } from 'fflate';
import { type Diagnostic, failed, ok, type Result } from '../../diagnostics/index.js';
import { parseXml, type XmlFault, type XmlNode } from './parse-xml.js';

export const MAX_PACKAGE_BYTES = 40 * 1024 * 1024;
/** All wanted parts together, unpacked. */
export const MAX_UNPACKED_BYTES = 48 * 1024 * 1024;
const STEP = 16 * 1024;

export interface OfficePackage {
  /** Names of all parts. */
  readonly names: readonly string[];
  /** The tree of a part, however its name is spelt (ECMA-376 part 2, 6.2.2.3: case does not tell names apart); undefined if there is none. */
  readonly xml: (name: string) => XmlNode | undefined;
}

const fault = (file: string, code: string, vi: string, en: string): Diagnostic => ({
  code: `import/${code}`,
  severity: 'error',
  place: { file },
  message: { vi, en },
  remedy: {
    vi: 'Mở tệp bằng Word/Excel, lưu lại thành tệp mới rồi nhập tệp đó.',
    en: 'Open it in Word or Excel, save it as a new file and import that.',
  },
});

const xmlFaults: Readonly<Record<XmlFault, readonly [string, string]>> = {
  'document-type': ['Tệp chứa khai báo XML không được phép.', 'The file holds an XML declaration that is not allowed.'],
  'too-deep': ['Tệp lồng nhau quá nhiều bậc.', 'The file is nested too deeply.'],
  'too-large': ['Nội dung của tệp quá lớn.', 'The content of the file is too large.'],
  'not-well-formed': ['Tệp bị hỏng: phần XML không đúng cú pháp.', 'The file is broken: its XML is not well formed.'],
};

function unpack(
  bytes: Uint8Array,
  wanted: (name: string) => boolean,
): { parts: Map<string, Uint8Array[]>; names: string[]; over: boolean } {
  const parts = new Map<string, Uint8Array[]>();
  const names: string[] = [];
  let size = 0;
  let over = false;
  const unzip = new Unzip((entry) => {
    // some programs on Windows write `xl\\workbook.xml`, against the rules of ZIP (4.4.17)
    const name = entry.name.replaceAll('\\', '/');
    names.push(name);
    if (names.length > 20_000) over = true;
    if (!wanted(name) || parts.has(name)) return;
    const chunks: Uint8Array[] = [];
    parts.set(name, chunks);
    entry.ondata = (error, chunk) => {
      if (error) throw error;
      size += chunk.length;
      if (size > MAX_UNPACKED_BYTES) over = true;
      else chunks.push(chunk);
    };
    entry.start();
  });
  unzip.register(UnzipInflate);
  for (let at = 0; at < bytes.length && !over; at += STEP) {
    unzip.push(bytes.subarray(at, at + STEP), at + STEP >= bytes.length);
  }
  return { parts, names, over };
}

const join = (chunks: readonly Uint8Array[]): Uint8Array => {
  const all = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
};

/** UTF-8, or UTF-16 by its mark. */
function decode(bytes: Uint8Array): string {
  const mark =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
  return new TextDecoder(mark).decode(bytes);
}

/** @param wanted parts that may be asked for later; the rest is not unpacked */
export function openPackage(bytes: Uint8Array, file: string, wanted: (name: string) => boolean): Result<OfficePackage> {
  if (bytes.length > MAX_PACKAGE_BYTES)
    return failed(fault(file, 'too-large', 'Tệp quá lớn (trên 40 MB).', 'The file is too large (over 40 MB).'));
  let unpacked: ReturnType<typeof unpack>;
  try {
    unpacked = unpack(bytes, wanted);
  } catch {
    return failed(
      fault(file, 'broken-package', 'Tệp bị hỏng, không giải nén được.', 'The file is broken and cannot be unpacked.'),
    );
  }
  if (unpacked.over)
    return failed(
      fault(
        file,
        'too-large',
        'Tệp bung ra quá lớn, có thể là tệp phá hoại.',
        'The file unpacks to too much; it may be hostile.',
      ),
    );
  const trees = new Map<string, XmlNode>();
  for (const [name, chunks] of unpacked.parts) {
    if (chunks.length === 0) continue;
    const parsed = parseXml(decode(join(chunks)));
    if (parsed.fault) {
      const [vi, en] = xmlFaults[parsed.fault];
      return failed(fault(file, `xml-${parsed.fault}`, vi, en));
    }
    if (parsed.root) trees.set(name.toLowerCase(), parsed.root);
  }
  return ok({ names: unpacked.names, xml: (name) => trees.get(name.toLowerCase()) });
}
