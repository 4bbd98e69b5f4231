// The paragraphs of a Word text in reading order, which is how they are numbered: in its tree, and in its XML, where they are found by tags alone,
// so that a text of any length takes little more than itself. ECMA-376, part 1, 17.3.1.22.

import { elements, type XmlNode } from './xml-tree.js';

/** One outermost paragraph, with those of the text boxes in it. */
export interface ParagraphSpan {
  readonly start: number;
  readonly end: number;
  /** Number of the outermost one; those within follow. */
  readonly first: number;
  readonly count: number;
  /** Declarations of namespaces around it. */
  readonly namespaces: string;
}

/** What is looked for in an element: paragraphs, text boxes of a paragraph, nothing. */
type Mode = 'text' | 'paragraph' | 'nothing';

const skipped = new Set(['w:del', 'w:moveFrom', 'w:txbxContent', 'mc:Fallback', 'w:pPr', 'w:sectPr', 'w:tblPr']);

function modeIn(around: Mode, name: string): Mode {
  if (around === 'text') return name === 'w:p' ? 'paragraph' : skipped.has(name) ? 'nothing' : 'text';
  if (around === 'paragraph')
    return name === 'w:txbxContent' ? 'text' : name === 'mc:Fallback' || name === 'w:pPr' ? 'nothing' : 'paragraph';
  return 'nothing';
}

/** The paragraphs within an element, each followed by those of the text boxes in it. */
export function paragraphsIn(root: XmlNode): XmlNode[] {
  const found: XmlNode[] = [];
  const visit = (node: XmlNode, around: Mode): void => {
    for (const child of elements(node)) {
      const mode = modeIn(around, child.name);
      if (mode === 'nothing') continue;
      if (mode === 'paragraph' && around === 'text') found.push(child);
      visit(child, mode);
    }
  };
  visit(root, 'text');
  return found;
}

/** Past the `>` of a tag; values in quotes may hold one. */
function endOfTag(xml: string, start: number): number {
  for (let at = start; at < xml.length; at++) {
    const sign = xml.charCodeAt(at);
    if (sign === 0x3e) return at + 1;
    if (sign !== 0x22 && sign !== 0x27) continue;
    at = xml.indexOf(sign === 0x22 ? '"' : "'", at + 1);
    if (at < 0) return -1;
  }
  return -1;
}

/** Past what is no tag: a comment, a section of characters, an instruction. */
function endOfOther(xml: string, at: number): number | undefined {
  for (const [open, close] of [
    ['<!--', '-->'],
    ['<![CDATA[', ']]>'],
    ['<?', '?>'],
  ] as const) {
    if (!xml.startsWith(open, at)) continue;
    const end = xml.indexOf(close, at);
    return end < 0 ? -1 : end + close.length;
  }
  return undefined;
}

interface Frame {
  readonly mode: Mode | 'outside';
  readonly namespaces: string;
}

/** @returns undefined if the tags do not fit together */
export function scanParagraphs(xml: string): ParagraphSpan[] | undefined {
  const spans: ParagraphSpan[] = [];
  const open: Frame[] = [];
  let outermost: { readonly start: number; readonly first: number; readonly depth: number } | undefined;
  let count = 0;
  const close = (end: number): void => {
    if (!outermost || open.length !== outermost.depth) return;
    const { start, first } = outermost;
    spans.push({ start, end, first, count: count - first, namespaces: open.at(-1)?.namespaces ?? '' });
    outermost = undefined;
  };
  for (let at = xml.indexOf('<'); at >= 0; ) {
    const other = endOfOther(xml, at);
    const end = other ?? endOfTag(xml, at);
    if (end < 0) return undefined;
    if (other === undefined && xml.charCodeAt(at + 1) === 0x2f) {
      if (open.pop() === undefined) return undefined;
      close(end);
    } else if (other === undefined) {
      const tag = xml.slice(at, Math.min(end, at + 64));
      const name = /^<([^\s/>]+)/.exec(tag)?.[1];
      if (name === undefined) return undefined;
      const around = open.at(-1);
      const mode =
        around && around.mode !== 'outside'
          ? modeIn(around.mode, name)
          : open.length === 1 && name === 'w:body'
            ? 'text'
            : 'outside';
      if (mode === 'paragraph' && around?.mode === 'text') {
        outermost ??= { start: at, first: count, depth: open.length };
        count += 1;
      }
      if (xml.charCodeAt(end - 2) === 0x2f) close(end);
      else {
        const whole = outermost === undefined ? xml.slice(at, end) : '';
        const own = whole.includes('xmlns')
          ? (whole.match(/\sxmlns(?::[^\s=]+)?\s*=\s*(?:"[^"]*"|'[^']*')/g) ?? [])
          : [];
        const namespaces = (around?.namespaces ?? '') + own.join('');
        open.push({ mode, namespaces });
      }
    }
    at = xml.indexOf('<', end);
  }
  return open.length === 0 ? spans : undefined;
}
