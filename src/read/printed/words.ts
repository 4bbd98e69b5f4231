// Letters at their places → words → lines. A line is what stands on one baseline; how far apart its words are is known, so that columns
// and places left open can be told from spaces.

import type { Glyph, PdfFont } from '../../pdf/drawing.js';

/** Letters of one face. */
export interface Piece {
  readonly text: string;
  readonly bold: boolean;
  readonly italic: boolean;
}

export interface Word {
  readonly pieces: readonly Piece[];
  readonly text: string;
  readonly x0: number;
  readonly x1: number;
  readonly size: number;
  /** A blank was drawn after it. */
  readonly blank: boolean;
}

export interface Line {
  readonly page: number;
  readonly words: readonly Word[];
  readonly x0: number;
  readonly x1: number;
  /** Its baseline, from the top of the page. */
  readonly y: number;
  /** Of its largest letters. */
  readonly size: number;
}

export const lineText = (line: Line): string => line.words.map(({ text }) => text).join(' ');

export const lineOf = (page: number, y: number, words: readonly Word[]): Line => ({
  page,
  words,
  y,
  x0: words[0]?.x0 ?? 0,
  x1: words.at(-1)?.x1 ?? 0,
  size: words.reduce((most, { size }) => Math.max(most, size), 0),
});

/** In parts of the size, as all that follow. */
const SAME_LINE = 0.16;
const SAME_PLACE = 0.12;
const WORD_GAP = 0.2;
const LEAST_GAP = 0.08;
/** Of letters: what is longer without a blank is a line whose blanks were not drawn. */
const LONG_WORD = 30;
/** A raised mark is smaller than its host, touches it and stands within its height. */
const RAISED_SIZE = 0.82;
const RAISED_BY = 0.6;
const TOUCHES = 0.3;

interface Letter {
  text: string;
  readonly x0: number;
  x1: number;
  readonly y: number;
  readonly size: number;
  bold: boolean;
  readonly italic: boolean;
  readonly raised?: boolean;
}

interface Row {
  readonly y: number;
  readonly letters: Letter[];
}

const isBlank = ({ text }: { text: string }): boolean => /^[\s\u00a0]*$/u.test(text);

/** Letters with their marks, what is drawn twice to look bold once. */
function lettersOf(glyphs: readonly Glyph[], fonts: readonly PdfFont[]): Letter[] {
  const letters: Letter[] = [];
  const near = new Map<string, Letter[]>();
  const cell = (value: number): number => Math.round(value / 4);
  for (const { text, x0, x1, y, size, font, stroked } of glyphs) {
    const last = letters.at(-1);
    // marks drawn apart belong to the letter drawn before them, wherever they stand
    if (/^\p{M}+$/u.test(text)) {
      if (last) last.text += text;
      continue;
    }
    const face = fonts[font];
    const letter: Letter = {
      text,
      x0,
      x1,
      y,
      size,
      bold: (face?.bold ?? false) || stroked === true,
      italic: face?.italic ?? false,
    };
    const around = [-1, 0, 1].flatMap((dx) =>
      [-1, 0, 1].flatMap((dy) => near.get(`${text} ${cell(x0) + dx} ${cell(y) + dy}`) ?? []),
    );
    const room = SAME_PLACE * size;
    const twin = around.find((each) => Math.abs(each.x0 - x0) <= room && Math.abs(each.y - y) <= room);
    if (twin && !isBlank(twin)) {
      twin.bold = true;
      continue;
    }
    letters.push(letter);
    const key = `${text} ${cell(x0)} ${cell(y)}`;
    const known = near.get(key);
    if (known) known.push(letter);
    else near.set(key, [letter]);
  }
  return letters;
}

function rowsOf(letters: readonly Letter[]): Row[] {
  const rows: Row[] = [];
  for (const letter of [...letters].sort((a, b) => a.y - b.y)) {
    const row = rows.at(-1);
    if (row && letter.y - row.y <= SAME_LINE * Math.min(letter.size, row.letters[0]?.size ?? letter.size))
      row.letters.push(letter);
    else rows.push({ y: letter.y, letters: [letter] });
  }
  return rows;
}

/** Stretches of letters without a wide gap. */
function runsOf(letters: readonly Letter[]): Letter[][] {
  const runs: Letter[][] = [];
  for (const letter of [...letters].sort((a, b) => a.x0 - b.x0)) {
    const last = runs.at(-1)?.at(-1);
    if (last && letter.x0 - last.x1 <= letter.size) runs.at(-1)?.push(letter);
    else runs.push([letter]);
  }
  return runs;
}

/** Small raised or lowered marks join the row that they touch. */
function joinRaised(rows: readonly Row[]): Row[] {
  const sizeOf = ({ letters }: Row): number => letters.reduce((most, { size }) => Math.max(most, size), 0);
  const sizes = rows.map(sizeOf);
  return rows.flatMap((row, at): Row[] => {
    const small = sizes[at] as number;
    const left = runsOf(row.letters).filter((run) => {
      const [first, last] = [run[0] as Letter, run.at(-1) as Letter];
      const host = [at - 2, at - 1, at + 1, at + 2].find((near) => {
        const [other, size] = [rows[near], sizes[near] ?? 0];
        return (
          other !== undefined &&
          small < RAISED_SIZE * size &&
          Math.abs(other.y - row.y) <= RAISED_BY * size &&
          other.letters.some(
            (each) => !isBlank(each) && first.x0 - each.x1 <= TOUCHES * size && each.x0 - last.x1 <= TOUCHES * size,
          )
        );
      });
      if (host !== undefined)
        (rows[host] as Row).letters.push(...run.map((each) => ({ ...each, raised: (rows[host] as Row).y > row.y })));
      return host === undefined;
    });
    return left.length === 0 ? [] : [{ y: row.y, letters: left.flat() }];
  });
}

/** The gap that parts words in a line drawn without blanks: the widest jump among all its gaps. */
function gapOf(letters: readonly Letter[]): number {
  const gaps = letters
    .slice(1)
    .map(({ x0, size }, at) => (x0 - (letters[at] as Letter).x1) / size)
    .sort((a, b) => a - b);
  let [widest, gap] = [0, WORD_GAP];
  for (let at = 1; at < gaps.length; at++) {
    const [low, high] = [gaps[at - 1] as number, gaps[at] as number];
    if (high - low <= widest || high < LEAST_GAP || low > WORD_GAP) continue;
    widest = high - low;
    gap = Math.min(WORD_GAP, Math.max(LEAST_GAP, (low + high) / 2));
  }
  return gap;
}

/** The face of our documents has no ⁰. */
const superscript = (text: string): string => text.replace(/[1-9]/g, (digit) => ' ¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)] as string);

function wordOf(letters: readonly Letter[], blank: boolean): Word {
  const pieces: { text: string; bold: boolean; italic: boolean }[] = [];
  for (const { text: own, bold, italic, raised } of letters) {
    const text = raised ? superscript(own) : own;
    const last = pieces.at(-1);
    if (last && last.bold === bold && last.italic === italic) last.text += text;
    else pieces.push({ text, bold, italic });
  }
  const normal = pieces.map((each) => ({ ...each, text: each.text.normalize('NFC') }));
  return {
    pieces: normal,
    text: normal.map(({ text }) => text).join(''),
    x0: Math.min(...letters.map(({ x0 }) => x0)),
    x1: Math.max(...letters.map(({ x1 }) => x1)),
    size: Math.max(...letters.map(({ size }) => size)),
    blank,
  };
}

function wordsOf(letters: readonly Letter[]): Word[] {
  const sorted = [...letters].sort((a, b) => a.x0 - b.x0);
  const seen = sorted.filter((each) => !isBlank(each));
  const gap = seen.length === sorted.length && seen.length > LONG_WORD ? gapOf(seen) : WORD_GAP;
  const words: Word[] = [];
  let open: Letter[] = [];
  const close = (blank: boolean): void => {
    if (open.length > 0) words.push(wordOf(open, blank));
    open = [];
  };
  for (const letter of sorted) {
    const last = open.at(-1);
    if (isBlank(letter)) close(true);
    else {
      if (last && letter.x0 - last.x1 > gap * Math.max(letter.size, last.size)) close(false);
      open.push(letter);
    }
  }
  close(false);
  return words;
}

/** @returns lines from the top of the page down */
export function linesOf(glyphs: readonly Glyph[], fonts: readonly PdfFont[], page: number): Line[] {
  return joinRaised(rowsOf(lettersOf(glyphs, fonts)))
    .map(({ y, letters }) => lineOf(page, y, wordsOf(letters)))
    .filter(({ words }) => words.length > 0);
}

/** A line cut at its wide gaps. @param wide in parts of the size */
export function segmentsOf(line: Line, wide: number): Line[] {
  const parts: Word[][] = [];
  for (const word of line.words) {
    const last = parts.at(-1)?.at(-1);
    if (last && word.x0 - last.x1 <= wide * Math.max(word.size, last.size)) parts.at(-1)?.push(word);
    else parts.push([word]);
  }
  return parts.map((words) => lineOf(line.page, line.y, words));
}
