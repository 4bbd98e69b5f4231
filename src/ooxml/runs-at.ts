// The runs of a paragraph that hold given words: runs are split where the words begin and end, so that exactly the words can be marked.

import { append, copyOf, elements, insertAfter, setText, textOf, XmlNode } from './xml-tree.js';

/** Elements of a paragraph whose runs are its text (ECMA-376 part 1, 17.3.1): readers and those that mark what was read look through the same. */
export const runContainers: ReadonlySet<string> = new Set([
  'w:ins',
  'w:moveTo',
  'w:hyperlink',
  'w:smartTag',
  'w:sdt',
  'w:sdtContent',
  'w:fldSimple',
  'w:dir',
  'w:bdo',
  'w:customXml',
]);

interface TextPiece {
  readonly run: XmlNode;
  readonly node: XmlNode;
  readonly start: number;
  readonly text: string;
}

function piecesOf(paragraph: XmlNode): TextPiece[] {
  const pieces: TextPiece[] = [];
  let at = 0;
  const visit = (element: XmlNode): void => {
    for (const child of elements(element)) {
      if (runContainers.has(child.name)) visit(child);
      else if (child.name === 'w:r') {
        for (const node of elements(child)) {
          const text =
            node.name === 'w:t'
              ? textOf(node)
              : node.name === 'w:tab'
                ? ' '
                : node.name === 'w:br'
                  ? '\n'
                  : node.name === 'w:noBreakHyphen'
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

/** Parts a run in two before a place in one of its texts; the first keeps the run. */
function splitRun({ run, node, text }: TextPiece, offset: number): void {
  const second = copyOf(run, false);
  for (const properties of elements(run, 'w:rPr')) append(second, copyOf(properties, true));
  const rest = new XmlNode('w:t', { ...node.attributes, 'xml:space': 'preserve' });
  setText(rest, text.slice(offset));
  setText(node, text.slice(0, offset));
  node.attributes['xml:space'] = 'preserve';
  append(second, rest);
  const children = run.children.slice(run.children.indexOf(node) + 1);
  for (const next of children) if (typeof next !== 'string') append(second, next);
  insertAfter(second, run);
}

/** The nth place of the words, from 0. */
function placeOf(text: string, words: string, nth: number): number {
  let at = text.indexOf(words);
  for (let count = 0; count < nth && at >= 0; count++) at = text.indexOf(words, at + 1);
  return at;
}

/** Makes runs of their own of the nth occurrence of the words; undefined where the words are not there as they are given. */
export function runsAt(paragraph: XmlNode, words: string, nth: number): XmlNode[] | undefined {
  if (words === '') return undefined;
  const pieces = piecesOf(paragraph);
  const start = placeOf(pieces.map(({ text }) => text).join(''), words, nth);
  if (start < 0) return undefined;
  const cut = (place: number): void => {
    const piece = piecesOf(paragraph).find((each) => each.start < place && place < each.start + each.text.length);
    if (piece?.node.name === 'w:t') splitRun(piece, place - piece.start);
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
export const allRuns = (paragraph: XmlNode): XmlNode[] => [...new Set(piecesOf(paragraph).map(({ run }) => run))];
