// What stands on pages and is no part of the text: page numbers, heads and feet that are set on every page, the line that an office's
// system prints at the top of what it sends.

import { type Line, lineText } from './words.js';

export interface Page {
  readonly width: number;
  readonly height: number;
  /** Outside of tables, from the top down. */
  readonly lines: readonly Line[];
}

export interface Furniture {
  readonly lines: ReadonlySet<Line>;
  /** The foot of the first page: an address, as letters have it. */
  readonly foot: readonly Line[];
  /** What was left out besides page numbers, each once. */
  readonly told: readonly string[];
}

/** Outer parts of a page, as shares of its height. */
const TOP = 0.085;
const BOTTOM = 0.933;
/** The foot of a letter begins below this share, after a gap or in smaller type. */
const LETTER_FOOT = 0.88;

const pageNumber = /^(?:trang)?\s*(?:[-–]\s*)?\d{1,4}\s*(?:[-–]|[/|]\s*\d{1,4})?$/iu;
const systemStamp = /^Số: .*; ?\d{1,2}\/\d{1,2}\/\d{4}/u;

const withoutFigures = (text: string): string => text.replace(/\d+/g, '0').toLowerCase();

const outer = ({ height }: Page, { y }: Line): boolean => y < TOP * height || y > BOTTOM * height;

/** @param size of the running text */
function footOf({ lines, height }: Page, size: number): Line[] {
  let from = lines.length;
  while (from > 0 && (lines[from - 1] as Line).y > LETTER_FOOT * height) from -= 1;
  for (let at = Math.max(from, 1); at < lines.length; at++) {
    const [above, line] = [lines[at - 1] as Line, lines[at] as Line];
    if (
      line.size < size - 1 &&
      line.y - above.y > 1.8 * line.size &&
      lines.slice(at).every((each) => each.size < size - 1)
    )
      return lines.slice(at);
  }
  return [];
}

/** @param pages in order @param size of the running text */
export function furnitureOf(pages: readonly Page[], size: number): Furniture {
  const lines = new Set<Line>();
  const told = new Set<string>();
  const counts = new Map<string, number>();
  for (const page of pages) {
    const texts = page.lines.filter((line) => outer(page, line)).map((line) => withoutFigures(lineText(line)));
    for (const text of new Set(texts)) counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  for (const page of pages)
    for (const [index, line] of page.lines.entries()) {
      const text = lineText(line);
      const stamp = index < 3 && systemStamp.test(text);
      const number = outer(page, line) && pageNumber.test(text);
      const repeated =
        outer(page, line) && pages.length > 2 && (counts.get(withoutFigures(text)) ?? 0) > pages.length / 2;
      if (!stamp && !number && !repeated) continue;
      lines.add(line);
      if (!number) told.add(text);
    }
  const [first] = pages;
  const foot = first ? footOf({ ...first, lines: first.lines.filter((line) => !lines.has(line)) }, size) : [];
  for (const line of foot) lines.add(line);
  return { lines, foot, told: [...told] };
}
