// Lines of the view and paragraphs of the formatting are two readings of one file, in the same order: which line has which look.

import type { Formatting, ParagraphFormat } from '../../document/formatting.js';
import type { Line, TextView } from './text-view.js';

const squash = (text: string): string => text.replace(/\s+/g, '').normalize('NFC');

/** Paragraphs between two that belong together: empty ones, and those of text boxes read at another place. */
const WINDOW = 80;

/** By the index of the line. A line whose paragraph is not found has no look. */
export function alignLooks(view: TextView, formatting: Formatting): ReadonlyMap<number, ParagraphFormat> {
  const paragraphs = new Map<number, Line[]>();
  for (const line of view.lines) paragraphs.set(line.paragraph, [...(paragraphs.get(line.paragraph) ?? []), line]);
  const texts = formatting.paragraphs.map(({ text }) => squash(text));
  const looks = new Map<number, ParagraphFormat>();
  let next = 0;
  for (const lines of paragraphs.values()) {
    const wanted = squash(lines.map(({ text }) => text).join(''));
    if (wanted === '') continue;
    for (let at = next; at < Math.min(texts.length, next + WINDOW); at++) {
      const found = texts[at] as string;
      // The label of a list is text in the view and a property in the file.
      if (found === '' || (found !== wanted && !(wanted.endsWith(found) && wanted.length - found.length < 12)))
        continue;
      for (const line of lines) looks.set(line.index, formatting.paragraphs[at] as ParagraphFormat);
      next = at + 1;
      break;
    }
  }
  return looks;
}
