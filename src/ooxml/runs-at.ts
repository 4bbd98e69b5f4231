// The runs of a paragraph that print given words: runs are split where the words begin and end, so that exactly the words can be marked.
// Places are counted in letters, not in characters: a reader may have tidied spaces and composed marks, the letters stay.

import { contents, flagOf, noteMark, runText } from './contents.js';
import { append, copyOf, element, elements, insertAfter, setText, textOf, XmlNode } from './xml-tree.js';

interface TextPiece {
  readonly run: XmlNode;
  readonly node: XmlNode;
  readonly start: number;
  readonly text: string;
}

/** Runs that a reader of the text leaves out: hidden, struck out. */
const unread = ['w:vanish', 'w:strike', 'w:dstrike'];

/** @param notes named before the paragraph */
function piecesOf(paragraph: XmlNode, notes: number): TextPiece[] {
  const pieces: TextPiece[] = [];
  let [at, number] = [0, notes];
  for (const run of contents(paragraph, 'w:r')) {
    if (unread.some((name) => flagOf(element(run, 'w:rPr'), name))) continue;
    for (const node of elements(run)) {
      const mark = noteMark(node, number + 1);
      if (mark !== undefined) number += 1;
      const text = mark ?? runText(node) ?? '';
      if (text === '') continue;
      pieces.push({ run, node, start: at, text });
      at += text.length;
    }
  }
  return pieces;
}

/** A run with the same look and nothing in it. */
export function bareRun(run: XmlNode): XmlNode {
  const bare = copyOf(run, false);
  for (const properties of elements(run, 'w:rPr')) append(bare, copyOf(properties, true));
  return bare;
}

/** Puts a text into a `w:t`. */
export function putText(node: XmlNode, text: string): void {
  setText(node, text);
  if (text !== text.trim() || text === '') node.attributes['xml:space'] = 'preserve';
}

/**
 * Parts a run in two; the first keeps the run.
 *
 * @param node a child of it @param offset how many of its letters stay in the first; for none it goes as a whole
 */
export function splitRun(node: XmlNode, offset: number): void {
  const run = node.parent as XmlNode;
  const second = bareRun(run);
  const text = offset > 0 ? textOf(node) : '';
  const children = run.children.slice(run.children.indexOf(node) + (offset > 0 ? 1 : 0));
  if (text.length > offset) {
    const rest = new XmlNode(node.name);
    putText(rest, text.slice(offset));
    putText(node, text.slice(0, offset));
    append(second, rest);
  }
  for (const next of children) if (typeof next !== 'string') append(second, next);
  insertAfter(second, run);
}

/** Makes a run begin at a place of the paragraph. */
function cutAt(paragraph: XmlNode, place: number, notes: number): void {
  const pieces = piecesOf(paragraph, notes);
  const at = pieces.findIndex(({ start, text }) => start <= place && place < start + text.length);
  const piece = pieces[at];
  if (!piece) return;
  const offset = place - piece.start;
  if (offset === 0 ? pieces[at - 1]?.run === piece.run : piece.node.name === 'w:t') splitRun(piece.node, offset);
}

const letter = /[^\s\p{M}\p{C}]/gu;

/** How many letters a text has: all but spaces, marks upon letters and signs that print nothing. */
export const lettersIn = (text: string): number => text.match(letter)?.length ?? 0;

/** A stretch of a paragraph as it was read. */
export interface Stretch {
  /** Letters of the paragraph before it; less than none for what the file does not hold, the number of a list. */
  readonly before: number;
  /** As they were read; empty for a place between two letters. */
  readonly words: string;
  /** The place, or where spaces begin the words, belongs to the letter before it. */
  readonly behind?: boolean;
}

/** Where letters of a text begin and end, marks upon them included. */
function letterEnds(text: string): { readonly starts: number[]; readonly ends: number[] } {
  const [starts, ends]: [number[], number[]] = [[], []];
  for (const match of text.matchAll(/[^\s\p{M}\p{C}]\p{M}*/gu)) {
    starts.push(match.index);
    ends.push(match.index + match[0].length);
  }
  return { starts, ends };
}

const folded = (text: string): string => text.normalize('NFKC').replace(/\s/g, ' ');

/** The place of a stretch in the text of the file; undefined where that says something else there. */
function placeOf(text: string, { before, words, behind }: Stretch): { start: number; end: number } | undefined {
  const { starts, ends } = letterEnds(text);
  const count = lettersIn(words);
  if (before < 0 || before + count > starts.length) return undefined;
  const endOf = (number: number): number => (number === 0 ? 0 : (ends[number - 1] as number));
  const startOf = (number: number): number => starts[number] ?? text.length;
  if (words === '') {
    const at = behind ? endOf(before) : startOf(before);
    return { start: at, end: at };
  }
  const start = /^\s/u.test(words) ? endOf(before) : startOf(before);
  const end = /\s$/u.test(words) ? startOf(before + count) : endOf(before + count);
  const [found, wanted] = [folded(text.slice(start, end)), folded(words)];
  // within the words spaces may have been tidied; at their ends they are what is meant
  const same = words.trim() === words ? found.replace(/ +/g, ' ') === wanted.replace(/ +/g, ' ') : found === wanted;
  return same ? { start, end } : undefined;
}

export interface Runs {
  /** Those of the words, in order; none for a place. */
  readonly runs: readonly XmlNode[];
  /** The run that ends before them, and the one that begins behind. */
  readonly last?: XmlNode;
  readonly next?: XmlNode;
}

/** Makes runs of their own of a stretch; undefined where the paragraph does not say it there. @param notes named before the paragraph */
export function runsAt(paragraph: XmlNode, stretch: Stretch, notes = 0): Runs | undefined {
  const place = placeOf(
    piecesOf(paragraph, notes)
      .map(({ text }) => text)
      .join(''),
    stretch,
  );
  if (!place) return undefined;
  cutAt(paragraph, place.start, notes);
  cutAt(paragraph, place.end, notes);
  const pieces = piecesOf(paragraph, notes);
  const inside = pieces.filter(({ start, text }) => start >= place.start && start + text.length <= place.end);
  const last = pieces.findLast(({ start, text }) => start + text.length <= place.start)?.run;
  const next = pieces.find(({ start }) => start >= place.end)?.run;
  return { runs: [...new Set(inside.map(({ run }) => run))], ...(last ? { last } : {}), ...(next ? { next } : {}) };
}

/** All runs of a paragraph that print something, for marking the whole. */
export const allRuns = (paragraph: XmlNode): XmlNode[] => [...new Set(piecesOf(paragraph, 0).map(({ run }) => run))];

/** The run that names a note. @param number of the note, from 1 @param notes named before the paragraph */
export const noteRun = (paragraph: XmlNode, number: number, notes = 0): XmlNode | undefined =>
  piecesOf(paragraph, notes).filter(({ node }) => noteMark(node, number) !== undefined)[number - notes - 1]?.run;
