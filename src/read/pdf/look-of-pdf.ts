// How a PDF of ours looks, measured on its pages: lines, edges of the text, sizes, page numbers, drawn lines, tables. What a page does
// not show (a margin that no line reaches, the setting of a line that stands alone) is left open.

import type { Margins } from '../../document/document.js';
import { MM_PER_PT } from '../../document/lengths.js';
import type {
  PageLook,
  ParagraphLook,
  PrintedLine,
  RunLook,
  SectionLook,
  Stroke,
  TableLook,
} from '../../document/look.js';
import { normalizeText } from '../../text/normalize.js';
import type { PdfPage } from './read-pages.js';
import {
  isCentred,
  least,
  linesOf,
  most,
  type SetLine,
  type SetParagraph,
  type SetPiece,
  settingOf,
  strokesUnder,
  tableEdges,
} from './set-lines.js';

const mm = (points: number): number => Math.round(points * MM_PER_PT * 10) / 10;

/** Letters reach that far above their baseline, in parts of the size. */
const ASCENT = 0.891;
const DESCENT = 0.216;
/** Page numbers stand within this room of an edge. */
const NUMBER_ROOM = 25 / MM_PER_PT;
const CENTRED = 3;

/** Looks of paragraphs and tables are whole when `finish` has been called: only then all lines are known. */
export interface PdfLook {
  readonly startPart: () => void;
  readonly paragraph: (pieces: readonly SetPiece[], table: TableLook | undefined, column: boolean) => ParagraphLook;
  /** @returns the look of the table, of which the next paragraphs are */
  readonly table: (rows: number, columns: number) => TableLook;
  readonly endSection: () => SectionLook;
  readonly finish: () => readonly PageLook[];
}

type Open<T> = { -readonly [K in keyof T]: T[K] };
type OpenLook = Open<ParagraphLook> & { readonly strokes: Stroke[] };

const runsOf = (pieces: readonly SetPiece[]): RunLook[] =>
  pieces.map(({ text }) => ({
    text: normalizeText(text.text).replaceAll('\u2011', '-'),
    font: text.family,
    size: Math.round(text.size * 10) / 10,
    bold: text.bold,
    italic: text.italic,
    underline: false,
    colour: text.colour,
  }));

/** The number on a page, if one is shown. */
const pageNumberOf = ({ texts, height }: PdfPage) =>
  texts.find(
    ({ mark, text, y }) =>
      mark === undefined && /^\s*\d+\s*$/.test(text) && (y < NUMBER_ROOM || y > height - NUMBER_ROOM),
  );

interface Edges {
  readonly left?: number;
  readonly right?: number;
}

/** Where lines of running text begin and wrap. */
function textEdges(paragraphs: readonly SetParagraph[]): Edges {
  const running = paragraphs.filter(
    ({ table, column, lines }) => table === undefined && !column && lines.length > 1 && !isCentred(lines),
  );
  const lefts = running.flatMap(({ lines }) => lines.slice(1).map(({ left }) => left));
  const rights = running.flatMap(({ lines }) => lines.slice(0, -1).map(({ right }) => right));
  return running.length === 0 ? {} : { left: least(lefts), right: most(rights) };
}

export function createLook(pages: readonly PdfPage[]): PdfLook {
  const paragraphs: SetParagraph[] = [];
  const looks: OpenLook[] = [];
  const tables: Open<TableLook>[] = [];
  const sections: SectionLook[] = [];
  const edges: Edges[] = [];
  const sectionOfPage = new Map<number, number>();
  let opensPart = true;
  let begun = 0;

  const linesOfSection = (own: readonly SetParagraph[]): SetLine[] => own.flatMap(({ lines }) => lines);

  const numberOf = (shown: readonly number[], edge: Edges): SectionLook['pageNumber'] => {
    const found = shown.flatMap((index) => {
      const page = pages[index] as PdfPage;
      const number = pageNumberOf(page);
      return number ? [{ page, number }] : [];
    })[0];
    if (!found) return undefined;
    const { page, number } = found;
    const centre = number.x + number.width / 2;
    const middles = [page.width / 2, ((edge.left ?? 0) + (edge.right ?? page.width)) / 2];
    return {
      place: number.y < page.height / 2 ? 'header' : 'footer',
      align: middles.some((middle) => Math.abs(middle - centre) < CENTRED)
        ? 'center'
        : centre < page.width / 2
          ? 'left'
          : 'right',
      size: Math.round(number.size * 10) / 10,
    };
  };

  return {
    startPart: () => {
      opensPart = true;
    },
    paragraph: (pieces, table, column) => {
      const section = sections.length;
      paragraphs.push({ lines: linesOf(pieces), section, column, ...(table ? { table: table.index } : {}) });
      const runs = runsOf(pieces);
      const look = {
        runs,
        firstLine: 0,
        left: 0,
        before: 0,
        after: 0,
        section,
        strokes: [],
        ...(table ? { table } : {}),
      };
      looks.push(look);
      return look;
    },
    table: (rows, columns) => {
      const table = { index: tables.length, rows, columns, section: sections.length, ruled: false };
      tables.push(table);
      return table;
    },
    endSection: () => {
      const own = paragraphs.slice(begun);
      begun = paragraphs.length;
      const lines = linesOfSection(own);
      const shown = [...new Set(lines.map(({ page }) => page))].sort((a, b) => a - b);
      for (const page of shown) if (!sectionOfPage.has(page)) sectionOfPage.set(page, sections.length);
      const page = pages[shown[0] ?? 0];
      const [width, height] = [page?.width ?? 0, page?.height ?? 0];
      const edge = textEdges(own);
      edges.push(edge);
      const leastOf = (values: readonly number[]): number => (values.length === 0 ? 0 : least(values));
      const margins: Margins = {
        top: mm(leastOf(lines.map(({ y, size }) => y - ASCENT * size))),
        bottom: mm(leastOf(lines.map(({ y, size }) => height - y - DESCENT * size))),
        left: mm(edge.left ?? leastOf(lines.map(({ left }) => left))),
        right: mm(width - (edge.right ?? Math.max(0, most(lines.map(({ right }) => right))))),
      };
      const number = numberOf(shown, edge);
      const section: SectionLook = {
        width: mm(width),
        height: mm(height),
        orientation: width > height ? 'landscape' : 'portrait',
        margins,
        atMost: ['top', 'bottom', ...(edge.left === undefined ? (['left', 'right'] as const) : [])],
        ...(number ? { pageNumber: number } : {}),
        titlePage: opensPart,
        firstPageNumber: page !== undefined && pageNumberOf(page) !== undefined,
        restarts: opensPart,
      };
      opensPart = false;
      sections.push(section);
      return section;
    },
    finish: () => {
      const linesOfTables = tables.map((): SetLine[] => []);
      const printed = pages.map((): PrintedLine[] => []);
      for (const [paragraph, { table, lines }] of paragraphs.entries())
        for (const [position, line] of lines.entries()) {
          if (table !== undefined) linesOfTables[table]?.push(line);
          const last = position === lines.length - 1;
          printed[line.page]?.push({ paragraph, left: mm(line.left), right: mm(line.right), last });
        }
      for (const [index, paragraph] of paragraphs.entries())
        Object.assign(looks[index] as OpenLook, settingOf(paragraph, edges[paragraph.section] ?? {}));
      for (const table of tables) {
        const reach = tableEdges(linesOfTables[table.index] ?? [], pages);
        if (reach) Object.assign(table, { width: mm(reach.right - reach.left), ruled: true });
      }
      for (const [index, page] of pages.entries())
        for (const { paragraph, length } of strokesUnder(page, index, paragraphs))
          looks[paragraph]?.strokes.push({ length: mm(length) });
      return pages.map((page, index): PageLook => {
        const number = pageNumberOf(page);
        const furniture = page.texts
          .filter((text) => text.mark === undefined && text !== number && text.text.trim() !== '')
          .map(
            ({ x, width }): PrintedLine => ({
              paragraph: -1,
              left: mm(x),
              right: mm(x + width),
              repeated: true,
              last: true,
            }),
          );
        return { section: sectionOfPage.get(index) ?? 0, lines: [...furniture, ...(printed[index] ?? [])] };
      });
    },
  };
}
