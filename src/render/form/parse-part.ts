// One XML part of a package → its tree. Document types and entities are refused, as is nesting no Word file has: a form comes from
// outside, and what follows walks its tree.

import { DOMParser, type Document as XmlDocument } from '@xmldom/xmldom';
import type { XmlFault } from '../../ooxml/parse-xml.js';

const MAX_DEPTH = 400;

export type PartFault = Extract<XmlFault, 'document-type' | 'too-deep' | 'not-well-formed'>;

function depthOf(xml: string): number {
  let depth = 0;
  let deepest = 0;
  for (const match of xml.matchAll(/<(\/?)[A-Za-z_][^<>]*?(\/?)>/g)) {
    if (match[1]) depth -= 1;
    else if (!match[2]) deepest = Math.max(deepest, ++depth);
  }
  return deepest;
}

/** @param bytes UTF-8, or UTF-16 with a byte-order mark */
function decode(bytes: Uint8Array): string {
  const [a, b] = bytes;
  const encoding = a === 0xff && b === 0xfe ? 'utf-16le' : a === 0xfe && b === 0xff ? 'utf-16be' : 'utf-8';
  return new TextDecoder(encoding, { fatal: true }).decode(bytes);
}

export function parsePart(bytes: Uint8Array): XmlDocument | PartFault {
  try {
    const xml = decode(bytes);
    if (/<!(DOCTYPE|ENTITY)/i.test(xml)) return 'document-type';
    if (depthOf(xml) > MAX_DEPTH) return 'too-deep';
    const parser = new DOMParser({
      onError: (level, message) => {
        if (level !== 'warning') throw new Error(String(message));
      },
    });
    return parser.parseFromString(xml, 'text/xml');
  } catch {
    return 'not-well-formed';
  }
}
