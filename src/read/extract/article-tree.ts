// A text laid out by articles: parts, chapters, sections with their titles, and the articles in them, each with the lines below it. NĐ
// 30/2020/NĐ-CP, Phụ lục I, mục II.6.d.

import type { Wording } from '../../doctype/wording.js';
import { type Division, divisions } from '../../plan/instrument.js';
import { escapePattern } from '../../text/escape-pattern.js';
import { patternOf } from '../../text/pattern.js';
import { type Line, type Piece, plainLine } from './pieces.js';

export interface ArticleNode {
  readonly number: string;
  readonly line: Line;
  /** Characters of the line taken by "Điều 1." */
  readonly taken: number;
  readonly below: Piece[];
}

export interface DivisionNode {
  readonly division: Division;
  readonly number: string;
  readonly line: Line;
  readonly title: string;
  readonly children: (ArticleNode | DivisionNode)[];
}

export interface ArticleTree {
  /** What stands above the first. */
  readonly before: readonly Piece[];
  readonly nodes: readonly (ArticleNode | DivisionNode)[];
}

const article = /^Điều\s+(\d{1,3}[a-zđ]?|…|\.{2,})\s*[.:]\s*/u;

/** `Chương II`, alone or with its title in capitals or bold behind it. */
function readDivision(line: Line, words: Wording['divisions']): Omit<DivisionNode, 'children' | 'line'> | undefined {
  for (const division of divisions) {
    const pattern = `^${escapePattern(words[division].word)}\\s+((?:thứ\\s+)?\\p{L}+|\\d{1,3})\\s*(?:[.:–-]\\s*)?(.*)$`;
    const [, number = '', title = ''] = patternOf(pattern, 'iu').exec(plainLine(line)) ?? [];
    if (number === '' || !(/^(?:\d+|[IVXLC]+)$/u.test(number) || /^thứ\s/iu.test(number))) continue;
    if (title !== '' && !line.bold && !line.capitals && title !== title.toUpperCase()) continue;
    return { division, number, title };
  }
  return undefined;
}

const isTitle = (line: Line): boolean => line.bold || line.capitals;

/** Undefined where the text is not laid out so: no article, or a division with lines that are in no article, or with none at all. */
export function articleTree(pieces: readonly Piece[], words: Wording['divisions']): ArticleTree | undefined {
  const before: Piece[] = [];
  const root: (ArticleNode | DivisionNode)[] = [];
  let open: (DivisionNode & { title: string })[] = [];
  let last: ArticleNode | undefined;
  let titled = false;
  for (const piece of pieces) {
    const match = piece.kind === 'line' ? article.exec(piece.text) : null;
    const found = piece.kind === 'line' && !match ? readDivision(piece, words) : undefined;
    if (piece.kind === 'line' && match) {
      titled = false;
      last = { number: match[1] as string, line: piece, taken: match[0].length, below: [] };
      (open.at(-1)?.children ?? root).push(last);
    } else if (piece.kind === 'line' && found) {
      const rank = divisions.indexOf(found.division);
      open = open.filter(({ division }) => divisions.indexOf(division) < rank);
      const node = { ...found, line: piece, children: [] };
      (open.at(-1)?.children ?? root).push(node);
      open = [...open, node];
      last = undefined;
      titled = true;
    } else if (titled && piece.kind === 'line' && isTitle(piece)) {
      const node = open.at(-1) as { title: string };
      node.title = [node.title, plainLine(piece)].filter((text) => text !== '').join(' ');
    } else if (last) last.below.push(piece);
    else if (open.length > 0) {
      if (piece.kind !== 'section') return undefined;
    } else before.push(piece);
  }
  const sound = (nodes: readonly (ArticleNode | DivisionNode)[]): boolean =>
    nodes.length > 0 && nodes.every((node) => !('division' in node) || (node.title !== '' && sound(node.children)));
  return sound(root) ? { before, nodes: root } : undefined;
}
