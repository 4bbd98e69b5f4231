// The words of a PDF as one stream of text, line after line, page after page: running text stands in it without a break, wherever its
// lines wrap and its pages end. Columns side by side do not; those are traced by their places (`trace.ts`).

import { fold, foldCase, isWhole } from '../fold.js';
import type { PdfText, PdfWord } from './read-pdf.js';

/** Most characters between two parts of a fact: "số", "của", "và". */
const MAX_GAP = 12;
/** Words of one line nearer than this, in parts of the size, may be one word drawn in two pieces. */
const TOUCHING = 0.12;

/** Between two words: a space that must be there, or a place (the end of a line, two pieces that touch) where one may be. */
const SPACE = ' ';
const MAYBE = '\n';
/** Between two stretches. */
const END = '\u0000';

/** How far in from the left of the text the number of a page stands at least, in pt; the last word of a text stands at its left. */
const MIDDLE = 100;

/** The number of a page stands alone, centred, at its top or foot (NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.8) and is no word of the text. */
function isPageNumber(line: readonly PdfWord[], index: number, lines: PdfText['lines']): boolean {
  const [word] = line;
  if (!word || line.length !== 1 || !/^\d+$/.test(word.text)) return false;
  const beside = [lines[index - 1]?.[0], lines[index + 1]?.[0]].filter((other) => other?.page === word.page);
  return beside.length < 2 && beside.every((other) => word.left - (other?.left ?? 0) > MIDDLE);
}

/** Words as text, with the word that each character belongs to. */
function written(words: readonly PdfWord[]): { text: string; owners: (PdfWord | undefined)[] } {
  const owners: (PdfWord | undefined)[] = [];
  let text = '';
  let before: PdfWord | undefined;
  for (const word of words) {
    if (before) {
      const apart = before.line === word.line && word.left - before.right > TOUCHING * word.size;
      text += apart ? SPACE : MAYBE;
      owners.push(undefined);
    }
    text += word.text;
    for (let at = 0; at < word.text.length; at++) owners.push(word);
    before = word;
  }
  return { text, owners };
}

/** Whether words are this text, all of it and nothing else. */
export const isText = (words: readonly PdfWord[], text: string): boolean =>
  new RegExp(`^(?:${pattern(text).source})$`, 'u').test(written(words).text);

/** Words as a reader sees them, lines joined by spaces. */
export const textOf = (words: readonly PdfWord[]): string => fold(written(words).text);

/** The words of all lines that stand in no cell, without the numbers of pages. */
export const runningWords = ({ lines }: PdfText, inCells: ReadonlySet<PdfWord>): PdfWord[] =>
  lines.flatMap((line, index) => (isPageNumber(line, index, lines) ? [] : line.filter((word) => !inCells.has(word))));

/** What a label has between itself and its text. */
const LABELLED = /^[.)/]+ /;

export interface Search {
  readonly anyCase: boolean;
  /** Whether a word is not yet taken by others than this stream. */
  readonly free: (word: PdfWord) => boolean;
  /** Most characters between two parts. */
  readonly gap?: number | undefined;
  /** Whether the first part may begin with this word. */
  readonly mayBegin: (word: PdfWord) => boolean;
}

export class Stream {
  private readonly text: string;
  private readonly capitals: string;
  private readonly owners: readonly (PdfWord | undefined)[];
  /** Characters that were found as part of a fact: two facts may share a word, `06/` and `KH-VHXH`. */
  private readonly used: boolean[];

  /** @param stretches words that follow one another; no text goes on from one stretch into the next */
  constructor(stretches: readonly (readonly PdfWord[])[]) {
    const all = stretches.map(written);
    this.text = all.map(({ text }) => text).join(END);
    this.owners = all.flatMap(({ owners }) => [...owners, undefined]);
    const capitals = foldCase(this.text);
    this.capitals = capitals.length === this.text.length ? capitals : this.text;
    this.used = new Array<boolean>(this.text.length).fill(false);
  }

  /** The first free place of the parts, one after another with little between them; it is free no more then. */
  find(parts: readonly (readonly string[])[], search: Search): readonly PdfWord[] | undefined {
    const { anyCase } = search;
    const text = anyCase ? this.capitals : this.text;
    const patterns = parts.map((wordings) => wordings.map((wording) => pattern(anyCase ? foldCase(wording) : wording)));
    const spans = this.follow(text, patterns, 0, true, search);
    for (const [start, end] of spans ?? []) this.used.fill(true, start, end);
    return spans && [...new Set(spans.flatMap(([start, end]) => this.owned(start, end)))];
  }

  /** Every free place of a text; what is used is free no more. */
  places(
    wording: string,
    anyCase: boolean,
    free: (word: PdfWord) => boolean,
  ): { readonly words: readonly PdfWord[]; use(): void }[] {
    const text = anyCase ? this.capitals : this.text;
    const own = anyCase ? foldCase(wording) : wording;
    const all = [...text.matchAll(pattern(own))];
    // a line that ends within a word is the last thing to think of: "T", and on the next line "1."
    const plain = all.filter(([found]) => found.replaceAll(MAYBE, SPACE) === own);
    return (plain.length > 0 ? plain : all).flatMap(({ 0: found, index: start }) => {
      const end = start + found.length;
      const words = this.owned(start, end);
      if (!isWhole(text, start, end) || this.isLabel(start, end)) return [];
      if (this.isUsed(start, end) || !words.every(free)) return [];
      return [{ words, use: () => this.used.fill(true, start, end) }];
    });
  }

  /** Whether this stretch begins a line and a text follows behind its mark: "1. Mục đích". */
  private isLabel(start: number, end: number): boolean {
    const before = this.text[start - 1] ?? END;
    return (before === MAYBE || before === END) && LABELLED.test(this.text.slice(end, end + 4));
  }

  private isUsed(start: number, end: number): boolean {
    for (let at = start; at < end; at++) if (this.used[at]) return true;
    return false;
  }

  private owned(start: number, end: number): PdfWord[] {
    return this.owners.slice(start, end).filter((word) => word !== undefined);
  }

  private follow(
    text: string,
    [wordings, ...rest]: readonly (readonly RegExp[])[],
    from: number,
    first: boolean,
    search: Search,
  ): [number, number][] | undefined {
    if (!wordings) return [];
    const { free, gap = MAX_GAP, mayBegin } = search;
    for (const wording of wordings) {
      wording.lastIndex = from;
      for (let match = wording.exec(text); match; match = wording.exec(text)) {
        if (!first && match.index - from > gap) break;
        const end = match.index + match[0].length;
        wording.lastIndex = match.index + 1;
        if (!isWhole(text, match.index, end) || this.isUsed(match.index, end)) continue;
        const owned = this.owned(match.index, end);
        if (!owned.every(free)) continue;
        if (first && owned[0] && !mayBegin(owned[0])) continue;
        const again = wording.lastIndex;
        const after = this.follow(text, rest, end, false, search);
        if (after) return [[match.index, end], ...after];
        wording.lastIndex = again;
      }
    }
    return undefined;
  }
}

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');

/** A space of the text is one in the stream or the end of a line; inside a word a line may end, too, as behind a hyphen. */
const pattern = (text: string): RegExp =>
  new RegExp(
    text
      .split(' ')
      .map((word) => [...word].map(escaped).join(`${MAYBE}?`))
      .join(`[${SPACE}${MAYBE}]`),
    'gu',
  );
