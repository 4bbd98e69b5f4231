// Follows a text through the words of a PDF: along the line, then to a line below in the same column, then over the page. Only places
// count, not the order in which the file draws them, so that columns side by side are no trouble. A column is known by what a text has
// covered so far: its lines lie above one another, whatever their alignment, those of other columns beside them.

import { foldCase, isWhole } from '../fold.js';
import type { PdfText, PdfWord } from './read-pdf.js';

/** Most steps for one start: enough for long texts with common words, an end for hopeless ones. */
const MAX_STEPS = 20_000;
/** How far below the next line may be, in parts of the size: line spacing of one and a half. */
const LINE_REACH = 1.9;
/** Widest space between words of a justified line, in pt. */
const MAX_SPACE = 40;
/** Least space between columns, in parts of the size. */
const MIN_COLUMN_GAP = 0.55;

/** Most words between two parts: "số", "của", "và". */
const MAX_SKIPPED = 3;

export type TextParts = readonly (readonly string[])[];

export interface TraceOptions {
  readonly anyCase?: boolean;
  /** Which words may be the first. */
  readonly from?: (word: PdfWord) => boolean;
  /** The text begins and ends with a word of the file; else marks may stand before and after it. */
  readonly exact?: boolean;
}

/** From where to where a text reaches across the page, in pt. */
type Reach = readonly [number, number];

const reachOf = ([left, right]: Reach, next: PdfWord): Reach => [
  Math.min(left, next.left),
  Math.max(right, next.right),
];

/** Whether a word holds a whole text behind its beginning: `(15)` in `PL.(15)`. */
function holdsLater({ text }: PdfWord, wanted: string, anyCase: boolean): boolean {
  const own = anyCase ? foldCase(text) : text;
  const start = own.indexOf(wanted, 1);
  return start > 0 && isWhole(own, start, start + wanted.length);
}

/** Words that are still free; what is found is taken out. */
export class Tracer {
  private readonly taken = new Set<PdfWord>();
  private readonly firsts = new Map<string, PdfWord[]>();

  constructor(private readonly pdf: PdfText) {
    for (const word of pdf.words) {
      const key = foldCase(word.text[0] ?? '');
      const list = this.firsts.get(key);
      if (list) list.push(word);
      else this.firsts.set(key, [word]);
    }
  }

  isFree(word: PdfWord): boolean {
    return !this.taken.has(word);
  }

  take(words: Iterable<PdfWord>): void {
    for (const word of words) this.taken.add(word);
  }

  release(words: Iterable<PdfWord>): void {
    for (const word of words) this.taken.delete(word);
  }

  /** All places of a text that are free now, in reading order; each part in one of its wordings, few other words between them. */
  *places(parts: TextParts, options: TraceOptions = {}): Generator<readonly PdfWord[]> {
    const { anyCase = false, from, exact = false } = options;
    const form = (text: string): string => (anyCase ? foldCase(text) : text).replaceAll(' ', '');
    const [first = [], ...later] = parts.map((wordings) => wordings.map(form));
    for (const wanted of first) {
      for (const word of this.startsOf(wanted)) {
        if (this.taken.has(word) || (from && !from(word))) continue;
        for (const rest of this.heads(word, wanted, anyCase, exact)) {
          const found = this.follow(word, rest, later, anyCase, exact);
          if (!found) continue;
          yield found;
          break;
        }
      }
    }
  }

  /** Words that begin with the first letter of the text, and words that hold it after a mark: `(15)`, `UBND-VP`. */
  private startsOf(wanted: string): readonly PdfWord[] {
    const first = foldCase(wanted[0] ?? '');
    const inside = this.pdf.words.filter(({ text }) => {
      const at = foldCase(text).indexOf(first, 1);
      return at > 0 && /[^\p{L}\p{N}]/u.test(text);
    });
    const all = new Set([...(this.firsts.get(first) ?? []), ...inside]);
    return [...all].sort((a, b) => a.line - b.line || a.position - b.position);
  }

  /** What is left of the text after the first word, for each place inside the word where it may begin; '' if it ends there too. */
  private heads(word: PdfWord, wanted: string, anyCase: boolean, exact: boolean): string[] {
    const text = anyCase ? foldCase(word.text) : word.text;
    const rests: string[] = [];
    for (let start = 0; start < (exact ? 1 : text.length); start++) {
      if (!isWhole(text, start, text.length)) continue;
      const rest = this.consume(text.slice(start), wanted, exact);
      if (rest !== undefined) rests.push(rest);
    }
    return rests;
  }

  /** What is left of the text after a word; undefined if the word does not fit. After the end only marks may follow. */
  private consume(word: string, wanted: string, exact: boolean): string | undefined {
    if (wanted.startsWith(word)) return wanted.slice(word.length);
    return !exact && word.startsWith(wanted) && isWhole(word, 0, wanted.length) ? '' : undefined;
  }

  private follow(
    word: PdfWord,
    rest: string,
    later: TextParts,
    anyCase: boolean,
    exact: boolean,
  ): readonly PdfWord[] | undefined {
    let steps = 0;
    const trail: PdfWord[] = [word];
    const go = (at: PdfWord, reach: Reach, wanted: string, parts: TextParts): boolean => {
      if (wanted === '') return goOn(at, reach, parts, 0);
      if (++steps > MAX_STEPS) return false;
      return step(this.after(at, reach), reach, wanted, parts);
    };
    const step = (candidates: Iterable<PdfWord>, reach: Reach, wanted: string, parts: TextParts): boolean => {
      for (const next of candidates) {
        if (this.taken.has(next) || trail.includes(next)) continue;
        const left = this.consume(anyCase ? foldCase(next.text) : next.text, wanted, exact);
        if (left === undefined) continue;
        trail.push(next);
        if (go(next, reachOf(reach, next), left, parts)) return true;
        trail.pop();
      }
      return false;
    };
    const goOn = (at: PdfWord, reach: Reach, [wordings, ...parts]: TextParts, skipped: number): boolean => {
      if (wordings === undefined) return true;
      if (wordings.some((wanted) => holdsLater(at, wanted, anyCase) && goOn(at, reach, parts, 0))) return true;
      if (wordings.some((wanted) => step(this.following(at), reach, wanted, parts))) return true;
      if (skipped === MAX_SKIPPED) return false;
      const rest: TextParts = [wordings, ...parts];
      return this.following(at).some((next) => goOn(next, reachOf(reach, next), rest, skipped + 1));
    };
    return go(word, [word.left, word.right], rest, later) ? trail : undefined;
  }

  /** The next word of running text: on the same line, or the first of the next lines (a page number may stand between). */
  private following(word: PdfWord): readonly PdfWord[] {
    const { lines } = this.pdf;
    const next = lines[word.line]?.[word.position + 1];
    if (next) return [next];
    return [1, 2].flatMap((below) => lines[word.line + below]?.[0] ?? []);
  }

  /**
   * Where a text may go on: the next word of the line, the start of a line below it in its column, or of one on the next page. A next
   * word that stands far off is more likely that of another column, and comes last.
   */
  private *after(word: PdfWord, reach: Reach): Generator<PdfWord> {
    const { lines } = this.pdf;
    const next = lines[word.line]?.[word.position + 1];
    if (next && !this.endsColumn(word)) {
      yield next;
      return;
    }
    let ended = true;
    for (let index = word.line + 1; index < lines.length; index++) {
      const line = lines[index] as readonly PdfWord[];
      const { page, y } = line[0] as PdfWord;
      if (page > word.page + (ended ? 1 : 0)) break;
      if (page === word.page && y - word.y > LINE_REACH * word.size) continue;
      for (const each of line) {
        if (!this.startsLineOf(each, reach)) continue;
        // only what ends its column on a page may go on on the next one
        if (page === word.page) ended = false;
        yield each;
      }
    }
    if (next && next.left - word.right < MAX_SPACE) yield next;
  }

  /** Whether a word begins a line of the column that a text stands in: what follows it closely lies below what the text has covered. */
  private startsLineOf(word: PdfWord, [left, right]: Reach): boolean {
    if (this.gapBefore(word) < MIN_COLUMN_GAP * word.size) return false;
    return word.left < right && this.endOfPiece(word).right > left;
  }

  /** Whether nothing follows closely on the line: a cell or a line ends here. */
  endsColumn(word: PdfWord): boolean {
    const next = this.pdf.lines[word.line]?.[word.position + 1];
    return !next || this.gapBefore(next) >= MIN_COLUMN_GAP * next.size;
  }

  private gapBefore(word: PdfWord): number {
    const before = this.pdf.lines[word.line]?.[word.position - 1];
    return before ? word.left - before.right : Number.POSITIVE_INFINITY;
  }

  /** The last of the words that follow this one closely on its line. */
  private endOfPiece(word: PdfWord): PdfWord {
    let end = word;
    while (!this.endsColumn(end)) end = this.pdf.lines[end.line]?.[end.position + 1] as PdfWord;
    return end;
  }
}
