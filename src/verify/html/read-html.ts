// A finished HTML of ours as a browser shows it: the pages are pictures (SVG 2) whose texts, places and rules are read like those of a PDF,
// and all text that stands in none of them.

import { CONTENT_POLICY, EMBEDDED_FAMILY, pageStyle } from '../../document/style-sheet.js';
import { parseXml } from '../../ooxml/parse-xml.js';
import { elements, isNode, textOf, type XmlNode } from '../../ooxml/xml-tree.js';
import { fold, isPale, LEAST_SIZE } from '../fold.js';
import type { Stroke } from '../pdf/read-contents.js';
import { type DrawnText, layOut, type PdfText } from '../pdf/read-pdf.js';

// What an HTML of ours holds that our writer does not write: styles, scripts, elements, attributes. Any of it can hide, replace or add words.

const fixedLines: ReadonlySet<string> = new Set([
  '<!DOCTYPE html>',
  '<head>',
  '<meta charset="utf-8">',
  `<meta http-equiv="Content-Security-Policy" content="${CONTENT_POLICY}">`,
  '<meta name="generator" content="kehoach">',
  '<style>',
  ...pageStyle(false),
  ...pageStyle(true),
  '</style>',
  '</head>',
]);

const otherLines: readonly RegExp[] = [
  /^<html lang="[^"<>]*">$/,
  /^<title>[^<>]*<\/title>$/,
  new RegExp(
    `^@font-face \\{ font-family: ${EMBEDDED_FAMILY}; font-weight: \\d+; font-style: \\w+; src: url\\(data:font/ttf;base64,[\\w+/=]+\\); \\}$`,
  ),
  /^@page \w+ \{ size: [\d.]+pt [\d.]+pt; margin: 0; \}$/,
  /^\.p[\w]+ \{ page: p\w+; \}$/,
];

/** @param head what stands before the body @returns the lines that are none of ours */
export const strangeInHead = (head: string): string[] =>
  head
    .replace(/<title>[^<>]*<\/title>/, (title) => title.replace(/\s/g, ' '))
    .split('\n')
    .filter((line) => line !== '' && !fixedLines.has(line) && !otherLines.some((each) => each.test(line)));

const number = /^-?[\d.]+$/;
const colour = /^#[0-9a-fA-F]{6}$/;
const any = /^/;

/** Elements of a page, and what their attributes may be. */
const known: Readonly<Record<string, Readonly<Record<string, RegExp>>>> = {
  body: {},
  figure: { class: /^p\w+$/, id: any },
  svg: { xmlns: any, width: any, height: any, viewBox: any, role: any, 'aria-label': any },
  g: { 'aria-hidden': /^true$/ },
  line: { x1: number, y1: number, x2: number, y2: number, stroke: colour, 'stroke-width': number },
  rect: {
    x: number,
    y: number,
    width: number,
    height: number,
    fill: /^none$/,
    stroke: colour,
    'stroke-width': number,
  },
  text: { x: number, y: number },
  tspan: { textLength: number, 'word-spacing': number, class: /^(?:b|i|b i)$/, 'font-size': number, fill: colour },
};

/** An element as it is told, where our writer sets none such. */
export function strangeElement({ name, attributes }: XmlNode): string | undefined {
  const allowed = Object.hasOwn(known, name) ? known[name] : undefined;
  const strange = Object.entries(attributes).find(
    ([key, value]) => !(allowed && Object.hasOwn(allowed, key) && allowed[key]?.test(value)),
  );
  if (allowed && !strange) return undefined;
  return strange ? `<${name} ${strange[0]}="${strange[1]}">` : `<${name}>`;
}

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
