// Lines of the view and paragraphs of the formatting are two readings of one file, in the same order: which line has which look.

import type { Formatting, ParagraphFormat } from '../../document/formatting.js';
import type { Line, TextView } from './text-view.js';

const squash = (text: string): string => text.replace(/\s+/g, '').normalize('NFC');

/** Paragraphs between two that belong together: empty ones, and those of text boxes read at another place. */
const WINDOW = 80;

/** A short text stands at many places: only a near one is meant. */
const SHORT = 8;
const NEAR = 12;

/** Long enough not to stand twice by chance: such a paragraph is looked for farther on. */
const SURE = 25;

/** The next paragraph with the text. The label of a list is text in the view and a property in the file. */
function placeOf(wanted: string, texts: readonly string[], next: number): number | undefined {
  const is = (found: string): boolean =>
    found === wanted || (found.length >= 4 && wanted.endsWith(found) && wanted.length - found.length < 12);
  const window = wanted.length < SHORT ? NEAR : WINDOW;
  for (let at = next; at < Math.min(texts.length, next + window); at++) if (is(texts[at] as string)) return at;
  if (wanted.length < SURE) return undefined;
  const far = texts.indexOf(wanted, next + WINDOW);
  return far < 0 ? undefined : far;
}

function paragraphWith(text: string, own: number, texts: readonly string[], next: number): number | undefined {
  const wanted = squash(text);
  return own >= next && texts[own] === wanted ? own : placeOf(wanted, texts, next);
}

/** By the index of the line. A line whose paragraph is not found has no look. */
export function alignLooks(view: TextView, formatting: Formatting): ReadonlyMap<number, ParagraphFormat> {
  const paragraphs = new Map<number, Line[]>();
  for (const line of view.lines) {
    const lines = paragraphs.get(line.paragraph);
    if (lines) lines.push(line);
    else paragraphs.set(line.paragraph, [line]);
  }
  const looks = new Map<number, ParagraphFormat>();
  let squashed: readonly string[] | undefined;
  const texts = (): readonly string[] => {
    squashed ??= formatting.paragraphs.map(({ text }) => squash(text));
    return squashed;
  };
  let next = 0;
  for (const [own, lines] of paragraphs) {
    const text = lines.map((line) => line.text).join('');
    if (text.trim() === '') continue;
    // Our own readings count paragraphs alike; what lies behind is taken, though it may read the same.
    const at = own >= next && formatting.paragraphs[own]?.text === text ? own : paragraphWith(text, own, texts(), next);
    if (at === undefined) continue;
    for (const line of lines) looks.set(line.index, formatting.paragraphs[at] as ParagraphFormat);
    next = at + 1;
  }
  return looks;
}
