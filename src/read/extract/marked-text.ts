// Inlines → text of a plan file, where **bold** and *italic* are marks, `\*` is a star and {{…}} a name to be filled in. A face that
// the marks cannot hold (in the middle of a word) is let go; the text never.

import type { Inline } from '../../document/document.js';

const word = /[\p{L}\p{N}*]/u;

/** Braces and stars of the source that are no marks. */
export const escapeText = (text: string): string => text.replaceAll('{{', '\\{{').replaceAll('*', '\\*');

interface Piece {
  text: string;
  bold: boolean;
  italic: boolean;
}

function gather(inlines: readonly Inline[], plainFace: boolean): Piece[] {
  const pieces: Piece[] = [];
  for (const inline of inlines) {
    const text = inline.kind === 'text' ? inline.text : inline.kind === 'break' ? '\n' : ' ';
    const faced = inline.kind === 'text' && !plainFace;
    const bold = faced && inline.bold === true;
    const italic = faced && inline.italic === true;
    const last = pieces.at(-1);
    if (last && ((last.bold === bold && last.italic === italic) || text.trim() === '')) last.text += text;
    else pieces.push({ text, bold, italic });
  }
  return pieces;
}

/** @param plainFace faces are those of the place itself (a title is bold anyway) and need no marks */
export function markedText(inlines: readonly Inline[], plainFace = false): string {
  const pieces = gather(inlines, plainFace);
  return pieces
    .map(({ text, bold, italic }, index) => {
      const [, before = '', core = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text) ?? [];
      const mark = bold && italic ? '***' : bold ? '**' : italic ? '*' : '';
      const previous = before !== '' ? ' ' : (pieces[index - 1]?.text.at(-1) ?? ' ');
      const next = after !== '' ? ' ' : (pieces[index + 1]?.text[0] ?? ' ');
      const holds =
        core !== '' &&
        !/[\n*\\]/.test(core) &&
        !word.test(previous) &&
        !word.test(next) &&
        mark !== '***' &&
        !/^\)|\($/.test(core);
      return holds && mark !== ''
        ? `${before}${mark}${core.replaceAll('{{', '\\{{')}${mark}${after}`
        : escapeText(text);
    })
    .join('')
    .trim();
}

/** Back from `escapeText`. */
export const unescapeText = (text: string): string => text.replaceAll('\\*', '*').replaceAll('\\{{', '{{');
