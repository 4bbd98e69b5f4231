// A .docx opened for marking: its paragraphs in reading order, as read/docx/formatting numbers them, and the package to write back.
// Everything that is not touched stays byte for byte inside its parts. ECMA-376, part 1.

import { DOMParser, type Element, type Node, XMLSerializer, type Document as XmlDocument } from '@xmldom/xmldom';
import { unzipSync, zipSync } from 'fflate';
import { ZIP_MOMENT } from '../../ooxml/zip-moment.js';

export interface WordFile {
  readonly parts: Record<string, Uint8Array>;
  readonly document: XmlDocument;
  readonly paragraphs: readonly Element[];
}

const DOCUMENT = 'word/document.xml';
const skipped = new Set(['w:del', 'w:moveFrom', 'w:txbxContent', 'mc:Fallback', 'w:pPr']);

export const isElement = (node: Node | null): node is Element => node !== null && node.nodeType === 1;
export const childrenOf = (element: Node): Element[] => [...element.childNodes].filter(isElement);

const boxesOf = (element: Element): Element[] =>
  childrenOf(element).flatMap((child) =>
    child.nodeName === 'w:txbxContent'
      ? [child]
      : child.nodeName === 'mc:Fallback' || child.nodeName === 'w:pPr'
        ? []
        : boxesOf(child),
  );

function paragraphsIn(element: Element): Element[] {
  return childrenOf(element).flatMap((child) => {
    if (child.nodeName === 'w:p') return [child, ...boxesOf(child).flatMap(paragraphsIn)];
    return skipped.has(child.nodeName) || child.nodeName === 'w:sectPr' || child.nodeName === 'w:tblPr'
      ? []
      : paragraphsIn(child);
  });
}

export const parseXml = (text: string): XmlDocument =>
  new DOMParser({
    onError: (level, message) => {
      if (level !== 'warning') throw new Error(message);
    },
  }).parseFromString(text, 'text/xml');

/** Undefined if it is no .docx that can be marked. */
export function openWord(bytes: Uint8Array): WordFile | undefined {
  try {
    const parts = unzipSync(bytes);
    const source = parts[DOCUMENT];
    if (!source) return undefined;
    const document = parseXml(new TextDecoder().decode(source));
    const body =
      document.documentElement && childrenOf(document.documentElement).find(({ nodeName }) => nodeName === 'w:body');
    return body ? { parts, document, paragraphs: paragraphsIn(body) } : undefined;
  } catch {
    return undefined;
  }
}

/** The package with the marked document in it. The same marks give the same bytes. */
export function saveWord(word: WordFile): Uint8Array {
  const serialize = new XMLSerializer();
  const parts: Record<string, Uint8Array> = {
    ...word.parts,
    [DOCUMENT]: new TextEncoder().encode(serialize.serializeToString(word.document)),
  };
  // [Content_Types].xml stands first, as Word writes it.
  const names = Object.keys(parts).sort((a, b) => Number(b.startsWith('[')) - Number(a.startsWith('[')));
  return zipSync(Object.fromEntries(names.map((name) => [name, [parts[name] as Uint8Array, { mtime: ZIP_MOMENT }]])));
}

export const partText = (word: WordFile, name: string): string | undefined => {
  const bytes = word.parts[name];
  return bytes ? new TextDecoder().decode(bytes) : undefined;
};
