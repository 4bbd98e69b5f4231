// The runs of a paragraph that hold given words: runs are split where the words begin and end, so that exactly the words can be marked.

import type { Element } from '@xmldom/xmldom';
import { childrenOf } from './word-file.js';

const through = new Set([
  'w:ins',
  'w:moveTo',
  'w:hyperlink',
  'w:smartTag',
  'w:sdt',
  'w:sdtContent',
  'w:fldSimple',
  'w:customXml',
]);

interface TextPiece {
  readonly run: Element;
  readonly node: Element;
  readonly start: number;
  readonly text: string;
}

function piecesOf(paragraph: Element): TextPiece[] {
  const pieces: TextPiece[] = [];
  let at = 0;
  const visit = (element: Element): void => {
    for (const child of childrenOf(element)) {
      if (through.has(child.nodeName)) visit(child);
      else if (child.nodeName === 'w:r') {
        for (const node of childrenOf(child)) {
          const text =
            node.nodeName === 'w:t'
              ? (node.textContent ?? '')
              : node.nodeName === 'w:tab'
                ? ' '
                : node.nodeName === 'w:br'
                  ? '\n'
                  : node.nodeName === 'w:noBreakHyphen'
                    ? '-'
                    : '';
          if (text === '') continue;
          pieces.push({ run: child, node, start: at, text });
          at += text.length;
        }
      }
    }
  };
  visit(paragraph);
  return pieces;
}

/** Parts a run in two before a place in one of its texts; the first keeps the run. @returns the second */
function splitRun(piece: TextPiece, offset: number): Element {
  const { run, node, text } = piece;
  const document = run.ownerDocument;
  if (!document) throw new Error('a run without a document');
  const second = run.cloneNode(false) as Element;
  for (const properties of childrenOf(run).filter(({ nodeName }) => nodeName === 'w:rPr'))
    second.appendChild(properties.cloneNode(true));
  const rest = node.cloneNode(false) as Element;
  rest.appendChild(document.createTextNode(text.slice(offset)));
  rest.setAttribute('xml:space', 'preserve');
  node.textContent = text.slice(0, offset);
  node.setAttribute('xml:space', 'preserve');
  second.appendChild(rest);
  for (let next = node.nextSibling; next; next = node.nextSibling) second.appendChild(next);
  run.parentNode?.insertBefore(second, run.nextSibling);
  return second;
}

/** The nth place of the words, from 0. */
function placeOf(text: string, words: string, nth: number): number {
  let at = text.indexOf(words);
  for (let count = 0; count < nth && at >= 0; count++) at = text.indexOf(words, at + 1);
  return at;
}

/** Makes runs of their own of the nth occurrence of the words; undefined where the words are not there as they are given. */
export function runsAt(paragraph: Element, words: string, nth: number): Element[] | undefined {
  if (words === '') return undefined;
  const pieces = piecesOf(paragraph);
  const start = placeOf(pieces.map(({ text }) => text).join(''), words, nth);
  if (start < 0) return undefined;
  const cut = (place: number): void => {
    const piece = piecesOf(paragraph).find((each) => each.start < place && place < each.start + each.text.length);
    if (piece?.node.nodeName === 'w:t') splitRun(piece, place - piece.start);
  };
  cut(start);
  cut(start + words.length);
  const inside = piecesOf(paragraph).filter(
    (each) => each.start >= start && each.start + each.text.length <= start + words.length,
  );
  const runs = [...new Set(inside.map(({ run }) => run))];
  return runs.length > 0 ? runs : undefined;
}

/** All runs of a paragraph, for marking the whole. */
export const allRuns = (paragraph: Element): Element[] => [...new Set(piecesOf(paragraph).map(({ run }) => run))];
