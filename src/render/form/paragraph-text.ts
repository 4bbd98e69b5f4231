// The text of one paragraph as its reader sees it, each piece with the element it comes from. Word cuts a typed `{{name}}` into several
// runs wherever it pleases, so tags are looked for in this text, never in single runs.

import type { Mm } from '../../document/document.js';
import { EMU_PER_TWIP, TWIPS_PER_MM } from '../../document/lengths.js';
import { contents, runText } from '../../ooxml/contents.js';
import { around, descendantsNamed, element, elements, type XmlNode } from '../../ooxml/xml-tree.js';
import type { FormPart, PartKind } from './open-form.js';

// The room from side to side that a paragraph of a form has: the text width of its section or column, the inside of its cell or of its
// text box. Blocks of ours are set to that width. ECMA-376 Part 1, 17.6 and 17.4.

/** A4 upright with the margins of NĐ 30/2020/NĐ-CP, where a form says nothing. */
const PLAIN_TEXT_WIDTH = 9355;
const PLAIN_CELL_MARGIN = 108;

const numberAt = (element: XmlNode | undefined, attribute: string): number | undefined => {
  const value = Number(element?.attributes[attribute] || Number.NaN);
  return Number.isFinite(value) ? value : undefined;
};

function sectionWidth(section: XmlNode | undefined): number {
  if (!section) return PLAIN_TEXT_WIDTH;
  const size = numberAt(element(section, 'w:pgSz'), 'w:w');
  const margins = element(section, 'w:pgMar');
  if (size === undefined) return PLAIN_TEXT_WIDTH;
  const text = size - (numberAt(margins, 'w:left') ?? 0) - (numberAt(margins, 'w:right') ?? 0);
  const columns = element(section, 'w:cols');
  const count = numberAt(columns, 'w:num') ?? 1;
  return count > 1 ? (text - (numberAt(columns, 'w:space') ?? 720) * (count - 1)) / count : text;
}

function marginsOf(cell: XmlNode, table: XmlNode): number {
  const own = element(element(cell, 'w:tcPr') ?? cell, 'w:tcMar');
  const common = element(element(table, 'w:tblPr') ?? table, 'w:tblCellMar');
  const side = (...names: string[]): number => {
    for (const margins of [own, common]) {
      for (const name of names) {
        const width = margins && numberAt(element(margins, name), 'w:w');
        if (width !== undefined) return width;
      }
    }
    return PLAIN_CELL_MARGIN;
  };
  return side('w:left', 'w:start') + side('w:right', 'w:end');
}

function cellWidth(cell: XmlNode): number | undefined {
  const table = around(cell, 'w:tbl');
  const row = around(cell, 'w:tr');
  if (!table || !row) return undefined;
  const grid = elements(element(table, 'w:tblGrid') ?? table).map((column) => numberAt(column, 'w:w') ?? 0);
  const cells = descendantsNamed(row, 'w:tc').filter((each) => around(each, 'w:tr') === row);
  const spanOf = (each: XmlNode): number =>
    numberAt(element(element(each, 'w:tcPr') ?? each, 'w:gridSpan'), 'w:val') ?? 1;
  const before = cells.slice(0, cells.indexOf(cell)).reduce((sum, each) => sum + spanOf(each), 0);
  const onGrid = grid.slice(before, before + spanOf(cell)).reduce((sum, width) => sum + width, 0);
  const stated = element(element(cell, 'w:tcPr') ?? cell, 'w:tcW');
  const own = stated?.attributes['w:type'] === 'dxa' ? numberAt(stated, 'w:w') : undefined;
  const width = own || onGrid;
  return width > 0 ? width - marginsOf(cell, table) : undefined;
}

function boxWidth(box: XmlNode): number | undefined {
  const shape = around(box, 'wps:wsp');
  const drawn = shape && descendantsNamed(shape, 'a:ext').find((each) => 'cx' in each.attributes);
  const placed = around(box, 'wp:anchor', 'wp:inline');
  const emu = numberAt(drawn, 'cx') ?? (placed && numberAt(element(placed, 'wp:extent'), 'cx'));
  return emu === undefined ? undefined : emu / EMU_PER_TWIP - 288;
}

/** @param sections all `w:sectPr` of the main text in their order @param orderOf place of a node in its part */
export function paragraphRoom(
  paragraph: XmlNode,
  sections: readonly XmlNode[],
  orderOf: (node: XmlNode) => number,
): Mm {
  const holder = around(paragraph.parent, 'w:tc', 'w:txbxContent');
  const inside = holder?.name === 'w:tc' ? cellWidth(holder) : holder ? boxWidth(holder) : undefined;
  const own = orderOf(paragraph);
  // properties of a section stand behind its text
  const section = sections.find((each) => orderOf(each) >= own) ?? sections.at(-1);
  const width = inside ?? sectionWidth(section);
  return Math.max(10, Math.round((width / TWIPS_PER_MM) * 100) / 100);
}

// Where each paragraph of a part stands, in words a clerk can follow: page, table, row, cell, paragraph. Pages are those that Word noted
// when it last saved the file; without its notes only the forced breaks are counted.

const partNames: Readonly<Record<PartKind, string>> = {
  body: '',
  header: 'đầu trang',
  footer: 'chân trang',
  footnotes: 'chú thích cuối trang',
  endnotes: 'chú thích cuối văn bản',
};

class Walk {
  readonly spots = new Map<XmlNode, string>();
  private page = 1;

  constructor(
    private readonly paged: boolean,
    private readonly noted: boolean,
  ) {}

  private here(words: readonly string[]): string {
    return [...(this.paged ? [`trang ${this.page}`] : []), ...words].join(', ');
  }

  private countPages(paragraph: XmlNode): void {
    if (this.noted) this.page += descendantsNamed(paragraph, 'w:lastRenderedPageBreak').length;
    else {
      const breaks = descendantsNamed(paragraph, 'w:br').filter((each) => each.attributes['w:type'] === 'page');
      this.page += breaks.length;
      const section = descendantsNamed(paragraph, 'w:sectPr')[0];
      const type = section && element(section, 'w:type')?.attributes['w:val'];
      if (section && type !== 'continuous') this.page += 1;
    }
  }

  /** @param only the container holds one paragraph, which then needs no number */
  container(holder: XmlNode, words: readonly string[], count = { paragraph: 0, table: 0 }): void {
    for (const child of elements(holder)) {
      if (child.name === 'w:p') {
        count.paragraph += 1;
        const own = [...words, `đoạn ${count.paragraph}`];
        if (!this.noted && element(child, 'w:pPr') && descendantsNamed(child, 'w:pageBreakBefore')[0]) this.page += 1;
        this.spots.set(child, this.here(own));
        for (const box of descendantsNamed(child, 'w:txbxContent')) this.container(box, [...own, 'hộp chữ']);
        this.countPages(child);
      } else if (child.name === 'w:tbl') {
        count.table += 1;
        this.table(child, [...words, `bảng ${count.table}`]);
      } else if (child.name !== 'w:sectPr') this.container(child, words, count);
    }
  }

  private table(table: XmlNode, words: readonly string[]): void {
    for (const [row, node] of contents(table, 'w:tr').entries())
      for (const [cell, holder] of contents(node, 'w:tc').entries())
        this.container(holder, [...words, `dòng ${row + 1}`, `ô ${cell + 1}`]);
  }
}

export function paragraphSpots(part: FormPart): ReadonlyMap<XmlNode, string> {
  const root = part.root;
  const walk = new Walk(part.kind === 'body', descendantsNamed(root, 'w:lastRenderedPageBreak').length > 0);
  const name = partNames[part.kind];
  walk.container(root, name === '' ? [] : [part.order > 1 ? `${name} ${part.order}` : name]);
  return walk.spots;
}

export interface TextPiece {
  readonly node: XmlNode;
  /** Of a `w:t` its text; of a sign its letter; OTHER for what is no text (pictures, fields, page breaks). */
  readonly text: string;
}

/** Stands in the text for a picture, a field mark, a page break. */
export const OTHER = '\ufffc';

/** Not text of this paragraph: properties, deleted and moved text, codes of fields. */
const skipped = new Set(['w:pPr', 'w:rPr', 'w:del', 'w:moveFrom', 'w:instrText', 'w:delText', 'w:delInstrText']);

/** What Word leaves in runs without meaning anything by it. */
const marks = new Set(['w:lastRenderedPageBreak', 'w:annotationRef']);

function insideRun(run: XmlNode): TextPiece[] {
  return elements(run).flatMap((child): TextPiece[] => {
    const name = child.name;
    if (skipped.has(name) || marks.has(name)) return [];
    if (name === 'w:softHyphen') return [{ node: child, text: '' }];
    const text = name === 'w:sym' ? undefined : runText(child);
    // a tab and a broken line part words as a space does
    return [{ node: child, text: text === '\t' || text === '\n' ? ' ' : (text ?? OTHER) }];
  });
}

/** Text boxes inside have paragraphs of their own and count as OTHER here. */
export function paragraphText(paragraph: XmlNode): TextPiece[] {
  const inside = (element: XmlNode): TextPiece[] =>
    elements(element).flatMap((child): TextPiece[] => {
      if (skipped.has(child.name)) return [];
      if (child.name === 'w:r') return insideRun(child);
      if (child.name.startsWith('m:')) return [{ node: child, text: OTHER }];
      return inside(child);
    });
  return inside(paragraph);
}
