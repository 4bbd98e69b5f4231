// Bookmarks of the PDF: one for each part at its first page, the headings of the part below it, each at its line.
// ISO 32000-1, 12.3.3.

import type { PageLine, PageNode, Pages } from '../../document/pages.js';
import type { FileWriter } from './file-writer.js';
import { pdfNumber, pdfText } from './operators.js';

interface Bookmark {
  readonly level: number;
  readonly title: string;
  readonly destination: string;
  readonly children: Bookmark[];
}

const lineText = ({ runs, spacesAfter }: PageLine): string => runs.map(({ text }) => text).join('') + spacesAfter;

/** The text of each heading, of all its lines. */
function headingTexts(pages: Pages): Map<number, string> {
  const texts = new Map<number, string>();
  for (const { lines } of pages.pages) {
    for (const line of lines) {
      if (line.repeated || pages.nodes[line.node]?.outline === undefined) continue;
      const parted = line.ends === 'break' ? `${lineText(line)} ` : lineText(line);
      texts.set(line.node, (texts.get(line.node) ?? '') + parted);
    }
  }
  return texts;
}

function bookmarks(pages: Pages, pageNumbers: readonly number[]): Bookmark[] {
  const texts = headingTexts(pages);
  const titles = new Map(
    pages.nodes.filter(({ kind }) => kind === 'part').map(({ path, title }) => [path, title ?? '']),
  );
  const parts: Bookmark[] = [];
  let open: Bookmark[] = [];
  for (const [index, page] of pages.pages.entries()) {
    const at = `${pageNumbers[index]} 0 R`;
    if (page.number === 1) {
      const title = titles.get(`parts.${page.partIndex}`) ?? page.part;
      const part = { level: 0, title, destination: `[${at} /Fit]`, children: [] };
      parts.push(part);
      open = [part];
    }
    for (const { node, index: ofParagraph, top, repeated } of page.lines) {
      if (ofParagraph > 0 || repeated) continue;
      const { outline: level } = (pages.nodes[node] ?? {}) as Partial<PageNode>;
      const title = (texts.get(node) ?? '').trim();
      if (level === undefined || title === '') continue;
      while (open.length > 1 && (open.at(-1)?.level ?? 0) >= level) open.pop();
      // The left edge, the line, and the zoom that the reader has.
      const destination = `[${at} /XYZ 0 ${pdfNumber(page.height - top)} 0]`;
      const bookmark = { level, title, destination, children: [] };
      open.at(-1)?.children.push(bookmark);
      open.push(bookmark);
    }
  }
  return parts;
}

/** Writes what stands below one bookmark, or all. @returns the entries that name it */
function writeLevel(writer: FileWriter, parent: number, level: readonly Bookmark[]): string {
  if (level.length === 0) return '';
  const numbers = level.map(() => writer.reserve());
  for (const [index, { title, destination, children, level: depth }] of level.entries()) {
    const number = numbers[index] as number;
    const previous = index > 0 ? ` /Prev ${numbers[index - 1]} 0 R` : '';
    const next = index < level.length - 1 ? ` /Next ${numbers[index + 1]} 0 R` : '';
    const below = writeLevel(writer, number, children);
    // Parts are shown opened.
    const count = depth === 0 && children.length > 0 ? ` /Count ${children.length}` : '';
    writer.write(
      number,
      `<</Title ${pdfText(title)} /Dest ${destination} /Parent ${parent} 0 R${previous}${next}${below}${count}>>`,
    );
  }
  return ` /First ${numbers[0]} 0 R /Last ${numbers.at(-1)} 0 R`;
}

/** @param pageNumbers the objects of the pages. @returns the object that the catalog names */
export function writeOutline(writer: FileWriter, pages: Pages, pageNumbers: readonly number[]): number {
  const root = writer.reserve();
  const parts = bookmarks(pages, pageNumbers);
  // what is seen while only the parts are opened (ISO 32000-1, table 152)
  const seen = parts.reduce((sum, { children }) => sum + 1 + children.length, 0);
  writer.write(root, `<</Type /Outlines${writeLevel(writer, root, parts)} /Count ${seen}>>`);
  return root;
}
