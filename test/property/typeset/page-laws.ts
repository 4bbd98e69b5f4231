// What must hold on the Pages of any Document, each law as a function that returns what breaks it.

import type { Block, Document, Inline, Paragraph } from '../../../src/document/document.js';
import type { Page, PageLine, Pages } from '../../../src/document/pages.js';

const NEAR = 0.02;

const written = (inline: Inline): string =>
  inline.kind === 'text' ? inline.text : inline.kind === 'break' ? '\n' : '\u00a0';

/** Every paragraph of the Document by its path. */
export function paragraphsOf(document: Document): Map<string, string> {
  const found = new Map<string, string>();
  const add = (paragraph: Paragraph, path: string): void => {
    found.set(path, paragraph.inlines.map(written).join(''));
  };
  const walk = (blocks: readonly Block[], path: string): void => {
    for (const [index, block] of blocks.entries()) {
      const at = `${path}.${index}`;
      if (block.kind === 'paragraph') add(block, at);
      else if (block.kind === 'group') walk(block.blocks, `${at}.blocks`);
      else if (block.kind === 'box')
        for (const [i, one] of block.paragraphs.entries()) add(one, `${at}.paragraphs.${i}`);
      else if (block.kind === 'columns') {
        for (const [r, row] of block.rows.entries())
          for (const [c, cell] of row.entries()) walk(cell, `${at}.rows.${r}.${c}`);
      } else if (block.kind === 'table') {
        for (const list of ['head', 'body'] as const) {
          for (const [r, row] of block[list].entries()) {
            for (const [c, cell] of row.cells.entries()) {
              for (const [i, one] of cell.paragraphs.entries())
                add(one, `${at}.${list}.${r}.cells.${c}.paragraphs.${i}`);
            }
          }
        }
      }
    }
  };
  for (const [p, part] of document.parts.entries()) {
    for (const [s, one] of part.sections.entries()) {
      walk(one.blocks, `parts.${p}.sections.${s}.blocks`);
      walk(one.firstPageFoot ?? [], `parts.${p}.sections.${s}.firstPageFoot`);
    }
  }
  return found;
}

const lineText = ({ runs }: PageLine): string => runs.map(({ text }) => text).join('');

/** Gaps stand as any number of no-break spaces. */
const gapsAsOne = (text: string): string => text.replace(/\u00a0+/g, '\u00a0');

/** Each paragraph's text stands on the pages once, whole and in order, spaces and breaks included. */
export function brokenTexts(document: Document, pages: Pages): string[] {
  const set = new Map<number, string>();
  const next = new Map<number, number>();
  const faults: string[] = [];
  for (const page of pages.pages) {
    for (const line of page.lines) {
      if (line.repeated) continue;
      const expected = next.get(line.node) ?? 0;
      if (line.index !== expected) faults.push(`line ${line.index} of node ${line.node} where ${expected} was due`);
      next.set(line.node, line.index + 1);
      const end = line.spacesAfter + (line.ends === 'break' ? '\n' : '');
      set.set(line.node, (set.get(line.node) ?? '') + lineText(line) + end);
    }
  }
  const byPath = new Map<string, string>();
  for (const [node, text] of set) {
    const path = pages.nodes[node]?.path ?? '?';
    if (byPath.has(path)) faults.push(`two nodes for ${path}`);
    byPath.set(path, text);
  }
  const wanted = paragraphsOf(document);
  for (const [path, text] of wanted) {
    const found = byPath.get(path);
    if (gapsAsOne(found ?? '\u0000') !== gapsAsOne(text)) faults.push(`${path}: "${found}" for "${text}"`);
  }
  for (const [path, text] of byPath)
    if (!wanted.has(path) && text !== '') faults.push(`${path} is not in the Document`);
  return faults;
}

/** Blocks of a section begin one below the other, from page to page. */
export function brokenOrder(pages: Pages): string[] {
  const faults: string[] = [];
  let last = -1;
  const seen = new Set<number>();
  for (const page of pages.pages) {
    const first = page.lines
      .filter(({ node, repeated }) => !repeated && node >= 0 && !seen.has(node) && isTopLevel(pages, node))
      .sort((a, b) => a.top - b.top);
    for (const { node } of first) {
      if (seen.has(node)) continue;
      seen.add(node);
      if (node < last) faults.push(`${pages.nodes[node]?.path} after ${pages.nodes[last]?.path}`);
      last = node;
    }
  }
  return faults;
}

function isTopLevel(pages: Pages, node: number): boolean {
  const found = pages.nodes[node];
  const parent = pages.nodes[found?.parent ?? -1]?.kind;
  return (parent === 'section' || parent === 'group') && !found?.path.includes('firstPageFoot');
}

/** Lines neither overlap nor leave the room between the margins, and no stroke runs through a line. */
export function brokenPlaces(page: Page): string[] {
  const faults: string[] = [];
  const { x, y, width, height } = page.text;
  const boxes = page.lines
    .filter((line) => lineText(line) !== '')
    .map((line) => ({ left: line.x, right: line.x + line.width, top: line.top, bottom: line.top + line.height, line }))
    .sort((a, b) => a.top - b.top);
  for (const [index, a] of boxes.entries()) {
    const name = `"${lineText(a.line).slice(0, 30)}" on page ${page.number}`;
    const isFoot = a.top > y + height - NEAR;
    if (a.left < x - NEAR || a.right > x + width + NEAR) {
      // One character wider than its column cannot but stick out.
      if ([...lineText(a.line)].length > 1) faults.push(`${name} leaves the text at the side`);
    }
    if (!isFoot && (a.top < y - NEAR || a.line.baseline > y + height + NEAR)) faults.push(`${name} leaves the text`);
    for (let other = index + 1; other < boxes.length; other++) {
      const b = boxes[other] as (typeof boxes)[number];
      if (b.top > a.bottom - NEAR) break;
      if (b.left < a.right - NEAR && b.right > a.left + NEAR) {
        faults.push(`${name} overlaps "${lineText(b.line).slice(0, 30)}"`);
      }
    }
    for (const rule of page.rules) {
      const crossesDown = rule.x1 === rule.x2 && rule.x1 > a.left + NEAR && rule.x1 < a.right - NEAR;
      const sharesHeight = Math.min(rule.y1, rule.y2) < a.bottom - NEAR && Math.max(rule.y1, rule.y2) > a.top + NEAR;
      if (crossesDown && sharesHeight) faults.push(`${name} is crossed by a stroke at x ${rule.x1}`);
      const crossesOver = rule.y1 === rule.y2 && rule.y1 > a.top + 0.5 && rule.y1 < a.bottom - 0.5;
      const sharesWidth = Math.min(rule.x1, rule.x2) < a.right - NEAR && Math.max(rule.x1, rule.x2) > a.left + NEAR;
      if (crossesOver && sharesWidth) faults.push(`${name} is crossed by a stroke at y ${rule.y1}`);
    }
  }
  return faults;
}

/** Pages count from 1 in each part, and print all but the first. */
export function brokenNumbers(pages: Pages): string[] {
  let part = -1;
  let due = 0;
  return pages.pages.flatMap((page, index) => {
    due = page.partIndex === part ? due + 1 : 1;
    part = page.partIndex;
    const printed = page.numberLine ? lineText(page.numberLine) : '';
    const right = page.number === due && printed === (due === 1 ? '' : String(due));
    return right ? [] : [`page ${index}: ${page.number}, printed "${printed}", due ${due}`];
  });
}
