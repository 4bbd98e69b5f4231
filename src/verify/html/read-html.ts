// A finished HTML of ours as a browser shows it: the pages are pictures (SVG 2) whose texts, places and rules are read like those of a PDF,
// and all text that stands in none of them.

import { parseXml } from '../../ooxml/parse-xml.js';
import { elements, isNode, textOf, type XmlNode } from '../../ooxml/xml-tree.js';
import { fold } from '../fold.js';
import { isPale, LEAST_SIZE } from '../pale.js';
import type { Stroke } from '../pdf/read-contents.js';
import { type DrawnText, layOut, type PdfText } from '../pdf/read-pdf.js';
import { strangeElement, strangeInHead } from './strange-markup.js';

const MAX_CHARACTERS = 64 * 1024 * 1024;

interface Shown {
  readonly drawn: DrawnText[];
  readonly rules: Stroke[][];
  /** Text in no picture. */
  readonly outside: string[];
  readonly unseen: string[];
  readonly markup: string[];
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

/** Whether some of the letters of a line are no letters to read: pale, too small, in an element that may do anything with them. */
function isUnseen(node: XmlNode): boolean {
  const { fill, 'font-size': size } = node.attributes;
  if (strangeElement(node) !== undefined || (fill !== undefined && isPale(fill.slice(1)))) return true;
  if (size !== undefined && Number(size) < LEAST_SIZE) return true;
  return elements(node).some(isUnseen);
}

function show(node: XmlNode, beside: boolean, shown: Shown): void {
  const { drawn, rules, outside, unseen, markup } = shown;
  const strange = strangeElement(node);
  if (strange !== undefined) markup.push(strange);
  const hidden = beside || node.attributes['aria-hidden'] === 'true';
  if (node.name === 'svg') rules.push([]);
  if (node.name === 'text' && rules.length > 0) {
    const place = { page: rules.length, left: numberOf(node, 'x'), y: numberOf(node, 'y'), ...measured(node) };
    if (isUnseen(node)) unseen.push(fold(textOf(node)));
    else drawn.push({ text: textOf(node).trimEnd(), ...place, beside: hidden });
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
  const shown: Shown = { drawn: [], rules: [], outside: [], unseen: [], markup: [] };
  for (const bytes of files) {
    const html = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    const [start, end] = [html.indexOf('<body>'), html.lastIndexOf('</body>')];
    const body = start >= 0 && end > start && html.length <= MAX_CHARACTERS ? html.slice(start, end + 7) : '';
    const { root, fault } = parseXml(body);
    if (!root) throw new Error(fault ?? 'not-well-formed');
    shown.markup.push(...strangeInHead(html.slice(0, start)));
    show(root, false, shown);
    const after = fold(html.slice(end + 7).replace(/<\/html>/, ''));
    if (after !== '') shown.outside.push(after);
  }
  return layOut(shown.drawn, shown.rules.length, shown.rules, { ...shown, beside: shown.outside });
}
