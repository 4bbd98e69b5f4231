// The inlines of a paragraph on one line of the text dump, with marks for what is not plain text.

import type { Inline, TextRun } from './document.js';

/** Characters that the dump uses as marks, and those that would not be seen. */
const escaped = (text: string): string =>
  text
    .replace(/[\\*[\]]/g, '\\$&')
    .replace(/↵/g, '\\↵')
    .replace(/\u00a0/g, '⍽')
    .replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, (character) => {
      const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
      return `[U+${code}]`;
    });

const face = (text: string, value: boolean | undefined, mark: string): string =>
  value === undefined ? text : `${value ? '' : '!'}${mark}${text}${mark}`;

const runText = ({ text, bold, italic }: TextRun): string => face(face(escaped(text), italic, '*'), bold, '**');

const millimetres = (width: number): string => `${Math.round(width * 100) / 100}mm`;

export function dumpInlines(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      if (inline.kind === 'break') return '↵';
      const text = inline.kind === 'text' ? runText(inline) : `blank ${millimetres(inline.width)}`;
      if (inline.control) return `[${inline.control.tag}: ${text}]`;
      return inline.kind === 'blank' ? `[${text}]` : text;
    })
    .join('');
}
