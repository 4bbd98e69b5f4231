// A finished HTML of ours as a browser shows it: the pages are pictures (SVG 2) whose texts, places and rules are read like those of a PDF,
// and all text that stands in none of them.

import { parseXml } from '../../ooxml/parse-xml.js';
import { isNode, textOf, type XmlNode } from '../../ooxml/xml-tree.js';
import { fold } from '../fold.js';
import { type DrawnText, layOut, type PdfText } from '../pdf/read-pdf.js';
import type { Stroke } from '../pdf/read-rules.js';

const MAX_CHARACTERS = 64 * 1024 * 1024;

interface Shown {
  readonly drawn: DrawnText[];
  readonly rules: Stroke[][];
  /** Text in no picture. */
  readonly outside: string[];
}

const numberOf = (node: XmlNode, name: string): number => Number(node.attributes[name] ?? 0);

/** Widths and sizes stand at the pieces of a line. */
function measured(node: XmlNode): { width: number; size: number } {
  let [width, size] = [numberOf(node, 'textLength'), numberOf(node, 'font-size')];
  for (const child of node.children) {
    if (!isNode(child)) continue;
    const inner = measured(child);
    width ||= inner.width;
    size ||= inner.size;
  }
  return { width, size };
}

function show(node: XmlNode, beside: boolean, shown: Shown): void {
  const { drawn, rules, outside } = shown;
  const hidden = beside || node.attributes['aria-hidden'] === 'true';
  if (node.name === 'svg') rules.push([]);
  if (node.name === 'text' && rules.length > 0) {
    const place = { page: rules.length, left: numberOf(node, 'x'), y: numberOf(node, 'y'), ...measured(node) };
    drawn.push({ text: textOf(node).trimEnd(), ...place, beside: hidden });
    return;
  }
  if (node.name === 'line') {
    const [x1, y1, x2, y2] = [numberOf(node, 'x1'), numberOf(node, 'y1'), numberOf(node, 'x2'), numberOf(node, 'y2')];
    rules.at(-1)?.push({ x1, y1, x2, y2 });
  }
  for (const child of node.children) {
    if (isNode(child)) show(child, hidden, shown);
    else if (typeof child === 'string' && fold(child) !== '') outside.push(fold(child));
  }
}

/** @param files those of one document, in order @throws Error if one is none of ours */
export function readHtml(files: readonly Uint8Array[]): PdfText {
  const shown: Shown = { drawn: [], rules: [], outside: [] };
  for (const bytes of files) {
    const html = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    const [start, end] = [html.indexOf('<body>'), html.lastIndexOf('</body>')];
    const body = start >= 0 && end > start && html.length <= MAX_CHARACTERS ? html.slice(start, end + 7) : '';
    const { root, fault } = parseXml(body);
    if (!root) throw new Error(fault ?? 'not-well-formed');
    show(root, false, shown);
    const after = fold(html.slice(end + 7).replace(/<\/html>/, ''));
    if (after !== '') shown.outside.push(after);
  }
  return layOut(shown.drawn, shown.rules.length, shown.rules, shown.outside);
}
