// Sets a Document twice, by typeset and by the docx package's model of Word on our DOCX, and lists where they differ: the page of
// every line of body text and of every table row (and piece of one), and the words each line begins and ends with.

import { layoutDocument } from 'docx/layout';
import type { Document } from '../../../src/document/document.js';
import type { PageLine, PageNode, Pages } from '../../../src/document/pages.js';
import { buildDocxDocument } from '../../../src/render/docx/stamp/frame.js';
import { type TypesetContext, typesetDocument } from '../../../src/typeset/typeset-document.js';

/** A line of body text, or a table row, as both models can tell it. `y` in pt from the top of the page. */
interface Item {
  readonly page: number;
  readonly text: string;
  readonly y: number;
  readonly height: number;
}

export interface Comparison {
  readonly pages: { readonly ours: number; readonly word: number };
  readonly lines: number;
  readonly sameLines: number;
  readonly rows: number;
  readonly sameRows: number;
  /** Largest difference of height on the page among items that agree, in pt. */
  readonly furthest: number;
  readonly differences: readonly string[];
  readonly guesses: readonly string[];
}

const POINTS_PER_PIXEL = 0.75;

const plain = (text: string): string =>
  text
    .replace(/[\u00a0\s]+/g, ' ')
    .replaceAll('\u2011', '-')
    .trim();

interface WordPages {
  readonly pages: number;
  readonly items: readonly Item[];
  readonly guesses: readonly string[];
}

/** The model takes a second for fifteen pages, so each Document is set by it once. */
const known = new WeakMap<Document, WordPages>();

function wordItems(document: Document, context: TypesetContext): WordPages {
  const found = known.get(document) ?? setByWord(document, context);
  known.set(document, found);
  return found;
}

function setByWord(document: Document, context: TypesetContext): WordPages {
  const { pages, stoppedAt } = layoutDocument(buildDocxDocument(document, context), { guess: true });
  const items: Item[] = [];
  let table = -1;
  let lastIndex = -1;
  for (const [page, { body }] of pages.entries()) {
    for (const block of body) {
      if (block.type === 'paragraph') {
        for (const line of block.lines) {
          if (plain(line.text) === '') continue;
          const { y, height } = line;
          items.push({ page, text: plain(line.text), y: y * POINTS_PER_PIXEL, height: height * POINTS_PER_PIXEL });
        }
        continue;
      }
      if (block.index !== lastIndex) table++;
      lastIndex = block.index;
      for (const { index, y, height } of block.rows) {
        const text = `[table ${table} row ${index}]`;
        items.push({ page, text, y: y * POINTS_PER_PIXEL, height: height * POINTS_PER_PIXEL });
      }
    }
  }
  const guesses = [...new Set(pages.flatMap((page) => page.guesses ?? []))];
  return { pages: pages.length, items, guesses: stoppedAt ? [...guesses, `stopped at ${stoppedAt}`] : guesses };
}

export const lineText = (line: PageLine): string => line.runs.map(({ text }) => text).join('');

/** Nodes from the outermost down to the node itself. */
export function ancestry(pages: Pages, node: number): PageNode[] {
  const path: PageNode[] = [];
  for (let at = node; at >= 0; ) {
    const found = pages.nodes[at] as PageNode;
    path.unshift(found);
    at = found.parent;
  }
  return path;
}

const inTable = (node: PageNode): boolean => node.kind === 'cell' || node.kind === 'box';

function ourItems(pages: Pages): Item[] {
  const tables = new Map<string, number>();
  const rowsOf = new Map<string, number>();
  const rowIndex = new Map<number, string>();
  for (const [index, node] of pages.nodes.entries()) {
    const above = ancestry(pages, index).slice(0, -1);
    if (above.some(inTable)) continue;
    if (node.kind === 'table' || node.kind === 'columns' || node.kind === 'box') tables.set(node.path, tables.size);
    if (node.kind === 'box') rowIndex.set(index, `[table ${tables.get(node.path)} row 0]`);
    if (node.kind === 'row') {
      const table = pages.nodes[node.parent]?.path ?? '';
      const at = rowsOf.get(table) ?? 0;
      rowsOf.set(table, at + 1);
      rowIndex.set(index, `[table ${tables.get(table)} row ${at}]`);
    }
  }
  return pages.pages.flatMap((page, at) => {
    const lines = page.lines
      .filter(
        (line) =>
          line.node >= 0 &&
          !(pages.nodes[line.node] as PageNode).path.includes('.firstPageFoot.') &&
          !ancestry(pages, line.node).some(inTable) &&
          plain(lineText(line)) !== '',
      )
      .map((line) => ({ page: at, text: plain(lineText(line)), y: line.top, height: line.height }));
    const rows = page.rows.map((row) => ({
      page: at,
      text: rowIndex.get(row.node) ?? '[?]',
      y: row.y,
      height: row.height,
    }));
    return [...lines, ...rows].sort((a, b) => a.y - b.y);
  });
}

const isRow = ({ text }: Item): boolean => text.startsWith('[table ');

const show = (item: Item | undefined): string =>
  item ? `p${item.page + 1} y${item.y.toFixed(1)} h${item.height.toFixed(1)} ${item.text}` : '(none)';

export function compareWithWord(document: Document, context: TypesetContext): Comparison {
  const word = wordItems(document, context);
  const { pages } = typesetDocument(document, context);
  const ours = ourItems(pages);
  const differences: string[] = [];
  let furthest = 0;
  const count = (pick: (item: Item) => boolean): { total: number; same: number } => {
    const theirs = word.items.filter(pick);
    const mine = ours.filter(pick);
    let same = 0;
    for (let index = 0; index < Math.max(theirs.length, mine.length); index++) {
      const a = mine[index];
      const b = theirs[index];
      if (a && b && a.text === b.text && a.page === b.page) {
        same++;
        const apart = Math.max(Math.abs(a.y - b.y), Math.abs(a.height - b.height));
        if (apart > 0.5) differences.push(`apart by ${apart.toFixed(2)}: ours ${show(a)} | word ${show(b)}`);
        furthest = Math.max(furthest, apart);
      } else {
        differences.push(`ours ${show(a)} | word ${show(b)}`);
      }
    }
    return { total: Math.max(theirs.length, mine.length), same };
  };
  const lines = count((item) => !isRow(item));
  const rows = count(isRow);
  return {
    pages: { ours: pages.pages.length, word: word.pages },
    lines: lines.total,
    sameLines: lines.same,
    rows: rows.total,
    sameRows: rows.same,
    furthest,
    differences,
    guesses: word.guesses,
  };
}
