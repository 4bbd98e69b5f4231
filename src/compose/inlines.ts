// Text with marks → inlines. Inside values, **bold** and *italic* are marks, as people type them; `\*` is a plain star. A mark counts
// only if it hugs a word and is closed in the same line, so "(*)" and "2 * 3" stay text.

import type { Control, Inline, TextRun } from '../document/document.js';

export interface Face {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly control?: Control;
}

const mark =
  /\\\*|\*\*(?=[^\s*])((?:\\\*|[^*]|\*(?!\*))*?[^\s*\\])\*\*(?![\p{L}\p{N}*])|\*(?=[^\s*)])((?:\\\*|[^*])*?[^\s*(\\])\*(?![\p{L}\p{N}*])/gu;

const run = (text: string, face: Face): TextRun => ({ kind: 'text', text, ...face });

/** One line of text to runs, marks resolved. */
export function inlinesOf(line: string, face: Face = {}): Inline[] {
  const out: Inline[] = [];
  let rest = 0;
  const plain = (text: string): void => {
    if (text === '') return;
    const last = out.at(-1);
    if (
      last?.kind === 'text' &&
      last.bold === face.bold &&
      last.italic === face.italic &&
      last.control === face.control
    ) {
      out[out.length - 1] = { ...last, text: last.text + text };
    } else out.push(run(text, face));
  };
  for (const match of line.matchAll(mark)) {
    const before = line[match.index - 1];
    const word = before !== undefined && /[\p{L}\p{N}*]/u.test(before);
    if (word && match[0] !== '\\*') continue;
    plain(line.slice(rest, match.index));
    rest = match.index + match[0].length;
    if (match[0] === '\\*') plain('*');
    else if (match[1] !== undefined) out.push(...inlinesOf(match[1], { ...face, bold: true }));
    else out.push(...inlinesOf(match[2] ?? '', { ...face, italic: true }));
  }
  plain(line.slice(rest));
  return out;
}

/** Text of inlines as it reads; a gap reads as spaces, a break as a new line. */
export const textOf = (inlines: readonly Inline[]): string =>
  inlines.map((inline) => (inline.kind === 'text' ? inline.text : inline.kind === 'break' ? '\n' : '      ')).join('');
