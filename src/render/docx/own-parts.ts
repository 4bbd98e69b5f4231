// What stays of the parts that the package puts into every file: its own styles, an empty list and empty notes go, since no text of ours
// names them, and our headings become those of Word, so that its pane of headings and its table of contents know them.

import { strFromU8, strToU8 } from 'fflate';
import type { StyleSheet } from '../../document/style-sheet.js';
import { escapedXmlText } from '../../ooxml/xml-tree.js';
import { SEPARATOR_STYLE } from './paragraph-styles.js';

const UNUSED = ['numbering', 'footnotes', 'endnotes'];
const STYLE = /<w:style [^>]*w:styleId="([^"]+)"[^>]*>.*?<\/w:style>/gs;
const NAME = /<w:name w:val="([^"]*)"\/>/;

function ownStyles(xml: string, { roles }: StyleSheet): string {
  const kept = new Set(['Normal', 'TableNormal', SEPARATOR_STYLE, ...Object.keys(roles)]);
  return xml.replace(STYLE, (style, id: string) => {
    if (!kept.has(id)) return '';
    const builtIn = roles[id]?.builtIn;
    if (builtIn === undefined) return style;
    return style.replace(
      NAME,
      (_, own: string) => `<w:name w:val="${escapedXmlText(builtIn)}"/><w:aliases w:val="${own}"/>`,
    );
  });
}

/** @param parts of a file as the package packs it */
export function ownParts(parts: ReadonlyMap<string, Uint8Array>, sheet: StyleSheet): Map<string, Uint8Array> {
  const gone = new Set(UNUSED.flatMap((name) => [`word/${name}.xml`, `word/_rels/${name}.xml.rels`]));
  const named = new RegExp(`<(?:Relationship|Override) [^>]*"(?:/word/)?(?:${UNUSED.join('|')})\\.xml"[^>]*/>`, 'g');
  const changed = (name: string, bytes: Uint8Array): Uint8Array => {
    if (name === 'word/styles.xml') return strToU8(ownStyles(strFromU8(bytes), sheet));
    if (name !== '[Content_Types].xml' && name !== 'word/_rels/document.xml.rels') return bytes;
    return strToU8(strFromU8(bytes).replace(named, ''));
  };
  return new Map([...parts].filter(([name]) => !gone.has(name)).map(([name, bytes]) => [name, changed(name, bytes)]));
}
