// What the pages of a PDF of anyone draw → Document: words and rules become paragraphs, tables and columns, as a reader of the paper sees
// them. The file's own tags are not asked: most offices' programs write none. What was passed over is told.

import { type Diagnostic, failed, type Localized, ok, type Result, type Severity } from '../../diagnostics/index.js';
import type { Block, Document, Inline, Paragraph, Section } from '../../document/document.js';
import { MM_PER_PT } from '../../document/lengths.js';
import type { DrawnFile, DrawnPage, PdfRefusal } from '../../pdf/drawing.js';
import { documentOfSections, FIRST_PAGE_FOOT, pageOf, UNKNOWN_ROLE } from '../read-document.js';
import { assembleTable } from '../text/assemble-table.js';
import { gridsOf } from './grids.js';
import { type Judged, judgeDrawing, refusedPdf } from './judge-drawing.js';
import { type Furniture, furnitureOf } from './page-furniture.js';
import { commonest, inlinesOf, paragraphLines, type Room, roomOf } from './paragraphs.js';
import { type GridText, joinTables, type RuledRows, readGrid, rowsOf } from './ruled-tables.js';
import { type SideColumns, sideColumnsOf } from './side-columns.js';
import { type Line, linesOf, lineText } from './words.js';

/** A page taken apart; tables at their upper edges. */
interface TakenPage {
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly lines: readonly Line[];
  readonly tables: readonly { readonly y: number; readonly table: GridText }[];
}

const mm = (points: number): number => Math.round(points * MM_PER_PT * 10) / 10;

const isUpright = ({ width, height }: { width: number; height: number }): boolean => width <= height;

/** So many lines that end at one place show the margin of a page. */
const LINES_OF_A_MARGIN = 8;
/** Almost all lines that were broken at a blank end in one. */
const BLANKS = 0.8;

/** Pages may have margins of their own; one with few long lines has those of all that are turned alike. */
function roomsOf(pages: readonly TakenPage[], furniture: Furniture): Room[] {
  const textOf = (some: readonly TakenPage[]): Line[] =>
    some.flatMap(({ lines }) => lines.filter((line) => !furniture.lines.has(line)));
  const all = new Map(
    [true, false].map((upright) => {
      const own = pages.filter((page) => isUpright(page) === upright);
      return [upright, roomOf(textOf(own), own[0]?.width ?? 0)];
    }),
  );
  return pages.map((page) => {
    const common = all.get(isUpright(page)) as Room;
    const own = roomOf(textOf([page]), page.width);
    return own.even >= LINES_OF_A_MARGIN ? { ...common, left: own.left, right: own.right } : common;
  });
}

class PrintedReading {
  private readonly pages: readonly TakenPage[];
  private readonly furniture: Furniture;
  /** Of each page. */
  private readonly rooms: readonly Room[];
  private readonly blanks: boolean;
  readonly diagnostics: Diagnostic[] = [];
  private paragraphs = 0;
  /** Numbers of pages whose rules are too many to look for tables among them. */
  readonly crowded: number[] = [];

  constructor(
    private readonly drawn: DrawnFile,
    private readonly file: string,
    { isText }: Judged,
  ) {
    const seen = drawn.pages.map((page): DrawnPage => ({ ...page, glyphs: page.glyphs.filter(isText) }));
    this.pages = seen.map((page, number) => this.take(page, number));
    const lines = this.pages.flatMap((page) => page.lines);
    const size = commonest(
      lines.flatMap((line) => line.words.map((word) => word.size)),
      0.5,
    );
    this.furniture = furnitureOf(this.pages, size ?? 13);
    this.rooms = roomsOf(this.pages, this.furniture);
    const broken = this.pages.flatMap(({ lines: own, tables, number }) => {
      const { left, right } = this.rooms[number] as Room;
      const full = own.filter(({ x1, x0, size: high }) => x1 > right - high && x1 - x0 > (right - left) / 2);
      return [...full, ...tables.flatMap(({ table }) => table.broken)];
    });
    this.blanks =
      broken.length > 2 && broken.filter((line) => line.words.at(-1)?.blank).length > BLANKS * broken.length;
  }

  private take({ glyphs, rulings, width, height }: DrawnPage, number: number): TakenPage {
    let rest = glyphs;
    const tables: { y: number; table: GridText }[] = [];
    const grids = gridsOf(rulings);
    if (!grids) this.crowded.push(number + 1);
    for (const grid of grids ?? []) {
      const { table, others } = readGrid(grid, rest, this.drawn.fonts, number);
      rest = others;
      if (table) tables.push({ y: grid.ys[0] as number, table });
    }
    return { number, width, height, tables, lines: linesOf(rest, this.drawn.fonts, number) };
  }

  private paragraph(lines: readonly Line[]): Paragraph[] {
    const inlines: Inline[] = inlinesOf(lines, this.blanks);
    if (inlines.length === 0) return [];
    this.paragraphs += 1;
    const spot = `trang ${(lines[0] as Line).page + 1}, đoạn ${this.paragraphs}`;
    return [{ kind: 'paragraph', role: UNKNOWN_ROLE, inlines, origin: { source: { spot } } }];
  }

  private columns({ left, right }: SideColumns): Block {
    const sides = [left, right].map((lines) => columnLines(lines).flatMap((each) => this.paragraph(each)));
    return { kind: 'columns', role: 'columns', widths: [82.5, 82.5], rows: [sides] };
  }

  /** Blocks of pages of one orientation. */
  section(pages: readonly TakenPage[]): Section {
    const first = pages[0] as TakenPage;
    const blocks: Block[] = [];
    let open: Line[] = [];
    let table: RuledRows | undefined;
    const endText = (): void => {
      for (const lines of paragraphLines(open, (page) => this.rooms[page] as Room))
        blocks.push(...this.paragraph(lines));
      open = [];
    };
    const endTable = (): void => {
      if (table) blocks.push(this.table(table));
      table = undefined;
    };
    for (const page of pages) {
      this.paragraphs = 0;
      const lines = page.lines.filter((line) => !this.furniture.lines.has(line));
      const room = this.rooms[page.number] as Room;
      const sides = sideColumnsOf(lines, [room.left, room.right]);
      const tables = [...page.tables];
      for (let at = 0; at <= lines.length; at++) {
        const line = lines[at];
        while (tables[0] && (!line || tables[0].y < line.y)) {
          const next = rowsOf((tables.shift() as (typeof tables)[number]).table, this.blanks);
          endText();
          const joined = table && joinTables(table, next);
          if (!joined) endTable();
          table = joined ?? next;
        }
        if (!line) continue;
        endTable();
        const beside = sides.find(({ from }) => from === at);
        if (beside) {
          endText();
          blocks.push(this.columns(beside));
          at = beside.to - 1;
        } else open.push(line);
      }
    }
    endText();
    endTable();
    const foot = pages.some(({ number }) => number === 0)
      ? this.furniture.foot
          .flatMap((line) => this.paragraph([line]))
          .map((each) => ({ ...each, origin: { source: { spot: FIRST_PAGE_FOOT } } }))
      : [];
    return {
      page: pageOf(isUpright(first) ? 'portrait' : 'landscape'),
      blocks,
      ...(foot.length > 0 ? { firstPageFoot: foot } : {}),
    };
  }

  private table({ xs, rows }: RuledRows): Block {
    const widths = xs.slice(1).map((x, at) => mm(x - (xs[at] as number)));
    const { table, diagnostics } = assembleTable(rows, this.file, { widths });
    this.diagnostics.push(...diagnostics);
    return table;
  }

  sections(): Section[] {
    const groups: TakenPage[][] = [];
    for (const page of this.pages) {
      const group = groups.at(-1);
      if (group && isUpright(group[0] as TakenPage) === isUpright(page)) group.push(page);
      else groups.push([page]);
    }
    return groups.map((pages) => this.section(pages));
  }

  get leftOut(): readonly string[] {
    return this.furniture.told;
  }
}

/** Lines of one side of two columns: each its own, but what is too wide for its side goes on. */
function columnLines(lines: readonly Line[]): Line[][] {
  const out: Line[][] = [];
  for (const line of lines) {
    const open = out.at(-1);
    const before = open ? lineText(open[0] as Line) : '';
    const goesOn =
      /^(?:V\/v|Về việc)\s/iu.test(before) ||
      (/^[-–+•]/u.test(before) && !/[;.,:]$/u.test(lineText(open?.at(-1) as Line)));
    if (open && goesOn && !/^[-–+•]/u.test(lineText(line))) open.push(line);
    else out.push([line]);
  }
  return out;
}

const quoted = (texts: readonly string[]): string =>
  `${texts
    .slice(0, 8)
    .map((text) => `"${text.length > 60 ? `${text.slice(0, 60)}…` : text}"`)
    .join(', ')}${texts.length > 8 ? ' …' : ''}`;

function reported(
  { pages }: DrawnFile,
  { layer, isText }: Judged,
  { leftOut, crowded }: PrintedReading,
  file: string,
): Diagnostic[] {
  const note = (code: string, some: boolean, message: Localized, severity: Severity = 'info'): Diagnostic[] =>
    some ? [{ code: `import/${code}`, severity, place: { file }, message }] : [];
  const blank = pages.flatMap(({ glyphs }, at) => (glyphs.some(({ text }) => text.trim() !== '') ? [] : [at + 1]));
  const unseen = pages
    .map(({ glyphs }) =>
      glyphs
        .filter((each) => !isText(each))
        .map(({ text }) => text)
        .join('')
        .trim(),
    )
    .filter((text) => text !== '');
  const turned = pages.flatMap((page) => page.turned.split('\n')).filter((text) => text.trim() !== '');
  return [
    ...note(
      'pdf-layer',
      layer,
      {
        vi: 'Chữ trong PDF do máy nhận dạng từ ảnh: phải soát lại từng chữ, từng số với bản giấy.',
        en: 'The text of this PDF was recognised from pictures: proof-read every word and figure against the paper.',
      },
      'warning',
    ),
    ...note(
      'pdf-pages-without-text',
      blank.length > 0,
      {
        vi: `Trang ${blank.join(', ')} không có chữ (trang trắng hoặc ảnh quét): không có gì của trang đó được nhập.`,
        en: `Pages ${blank.join(', ')} hold no text (empty, or scans): nothing of them was read.`,
      },
      'warning',
    ),
    ...note(
      'pdf-drawing',
      crowded.length > 0,
      {
        vi: `Trang ${crowded.join(', ')} có quá nhiều nét vẽ để nhận ra bảng: bảng ở đó, nếu có, thành các dòng chữ.`,
        en: `Pages ${crowded.join(', ')} have too many lines drawn to find tables among them: tables there are lines of text.`,
      },
      'warning',
    ),
    ...note('hidden-text', unseen.length > 0, {
      vi: `Đã bỏ chữ không nhìn thấy (chữ trắng, chữ ẩn): ${quoted(unseen)}.`,
      en: `Left out text that is not seen (white or invisible): ${quoted(unseen)}.`,
    }),
    ...note(
      'turned-text',
      turned.length > 0,
      {
        vi: `Đã bỏ chữ in dọc, in nghiêng trang: ${quoted(turned)}.`,
        en: `Left out text that does not run from left to right: ${quoted(turned)}.`,
      },
      'warning',
    ),
    ...note('page-header', leftOut.length > 0, {
      vi: `Đã bỏ chữ ở đầu trang, chân trang: ${quoted(leftOut)}.`,
      en: `Left out text of page headers and footers: ${quoted(leftOut)}.`,
    }),
  ];
}

/** @param drawn what its pages draw, or why they cannot be had */
export function readPrinted(drawn: DrawnFile | PdfRefusal, file: string): Result<Document> {
  if (typeof drawn === 'string') return failed(refusedPdf(drawn, file));
  const judged = judgeDrawing(drawn, file);
  if ('code' in judged) return failed(judged);
  const reading = new PrintedReading(drawn, file, judged);
  const document = documentOfSections(reading.sections());
  return ok(document, [...reported(drawn, judged, reading, file), ...reading.diagnostics]);
}
