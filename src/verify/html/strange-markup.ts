// What an HTML of ours holds that our writer does not write: styles, scripts, elements, attributes. Any of it can hide, replace or add words.

import { CONTENT_POLICY, EMBEDDED_FAMILY, pageStyle } from '../../document/page-style.js';
import type { XmlNode } from '../../ooxml/xml-tree.js';

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
