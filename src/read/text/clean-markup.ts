// Marks that extraction left in a text: tags of HTML, marks of Markdown, character references. Faces become faces, items and paragraphs
// become lines, the rest is taken off; what is no known tag stays text.

import type { Inline, TextRun } from '../../document/document.js';
import { appendText } from '../../document/walk.js';

interface Piece {
  readonly text: string;
  readonly bold: boolean;
  readonly italic: boolean;
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

/** Character references as characters; unknown ones stay. */
export const resolveEntities = (text: string): string =>
  text.replace(/&(?:#(\d{1,7})|#x([0-9a-fA-F]{1,6})|([a-z]{2,5}));/g, (all, decimal, hex, name) => {
    if (name !== undefined) return entities[name as string] ?? (all as string);
    const code = decimal === undefined ? Number.parseInt(hex as string, 16) : Number(decimal);
    return code >= 32 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)
      ? String.fromCodePoint(code)
      : (all as string);
  });

const lineTags = /<\/?(?:ul|ol|li|p|br|div|h[1-6])(?:\s[^<>]{0,200})?\/?>/gi;
const plainTags = /<\/?(?:span|u|a|font|sup|sub|td|th|tr|table|tbody|thead)(?:\s[^<>]{0,300})?\/?>/gi;
const faceTag = /<(\/?)(b|strong|i|em)>|\*\*|\\\*/gi;

const word = /[\p{L}\p{N}*\\]/u;

/** Single stars that hug the words between them → tags of italics. One pass: a star that finds no partner stays. */
function starsAsItalics(text: string): string {
  let out = '';
  let rest = 0;
  let opened = -1;
  for (let at = text.indexOf('*'); at >= 0; at = text.indexOf('*', at + 1)) {
    const [before = ' ', after = ' '] = [text[at - 1], text[at + 1]];
    const opens = !word.test(before) && !/[\s*)]/.test(after);
    const closes = opened >= 0 && at > opened + 1 && !/[\s(*\\]/.test(before) && !word.test(after);
    if (closes) {
      out += `${text.slice(rest, opened)}<i>${text.slice(opened + 1, at)}</i>`;
      rest = at + 1;
      opened = -1;
    } else opened = opens ? at : -1;
  }
  return out + text.slice(rest);
}

function pieces(text: string, markdown: boolean): Piece[] {
  const out: Piece[] = [];
  let [bold, italic, rest] = [false, false, 0];
  const push = (part: string): void => {
    if (part !== '') out.push({ text: part, bold, italic });
  };
  for (const match of text.matchAll(faceTag)) {
    push(text.slice(rest, match.index));
    rest = match.index + match[0].length;
    const tag = match[2]?.toLowerCase();
    if (match[0] === '\\*') push('*');
    else if (match[0] === '**') {
      if (markdown) bold = !bold;
      else push('**');
    } else if (tag === 'b' || tag === 'strong') bold = match[1] === '';
    else italic = match[1] === '';
  }
  push(text.slice(rest));
  return out;
}

const run = ({ text, bold, italic }: Piece): TextRun => ({
  kind: 'text',
  text,
  ...(bold ? { bold } : {}),
  ...(italic ? { italic } : {}),
});

/** Runs without doubled spaces and without spaces at the ends; neighbours of one face are one run. */
export function tidyRuns(line: readonly Inline[]): Inline[] {
  const out: Inline[] = [];
  for (const inline of line) {
    const last = out.at(-1);
    if (inline.kind !== 'text') {
      out.push(inline);
      continue;
    }
    let text = inline.text.replace(/ {2,}/g, ' ');
    if (!last || last.kind === 'break' || (last.kind === 'text' && last.text.endsWith(' ')))
      text = text.replace(/^ +/, '');
    if (text !== '') appendText(out, { ...inline, text });
  }
  const last = out.at(-1);
  if (last?.kind === 'text') {
    const text = last.text.replace(/(?<! ) +$/, '');
    if (text === '') out.pop();
    else out[out.length - 1] = { ...last, text };
  }
  return out;
}

/** Puts `mark` where a tag begins or ends a line. Italics that follow each other were lines of their own. */
export const breakAtTags = (text: string, mark: string): string =>
  text.replace(/<\/(i|em)>\s+<\1>/gi, `</$1>${mark}<$1>`).replace(lineTags, mark);

/**
 * Lines of a stretch of text, each as runs; empty lines are left out of none: the caller sees them.
 * @param markdown the stretch is not a cell of a table: `**` and `*` are marks, `#` opens a heading
 */
export function cleanLines(text: string, markdown: boolean): Inline[][] {
  const broken = breakAtTags(text, '\n').replace(plainTags, ' ');
  const marked = markdown ? starsAsItalics(broken.replace(/^#{1,6}\s+/gm, '')) : broken;
  const lines: Inline[][] = [[]];
  for (const piece of pieces(marked, markdown || /\*\*[^*]+\*\*/.test(marked))) {
    resolveEntities(piece.text)
      .split('\n')
      .forEach((part, index) => {
        if (index > 0) lines.push([]);
        if (part !== '') lines.at(-1)?.push(run({ ...piece, text: part.replace(/\t/g, ' ') }));
      });
  }
  return lines.map(tidyRuns);
}
