// Where each paragraph of a part stands, in words a clerk can follow: page, table, row, cell, paragraph. Pages are those that Word noted
// when it last saved the file; without its notes only the forced breaks are counted.

import type { Element } from '@xmldom/xmldom';
import type { FormPart, PartKind } from './open-form.js';
import { childElements, childNamed, descendantsNamed } from './xml-tree.js';

const partNames: Readonly<Record<PartKind, string>> = {
  body: '',
  header: 'đầu trang',
  footer: 'chân trang',
  footnotes: 'chú thích cuối trang',
  endnotes: 'chú thích cuối văn bản',
};

class Walk {
  readonly spots = new Map<Element, string>();
  private page = 1;

  constructor(
    private readonly paged: boolean,
    private readonly noted: boolean,
  ) {}

  private here(words: readonly string[]): string {
    return [...(this.paged ? [`trang ${this.page}`] : []), ...words].join(', ');
  }

  private countPages(paragraph: Element): void {
    if (this.noted) this.page += descendantsNamed(paragraph, 'w:lastRenderedPageBreak').length;
    else {
      const breaks = descendantsNamed(paragraph, 'w:br').filter((each) => each.getAttribute('w:type') === 'page');
      this.page += breaks.length;
      const section = descendantsNamed(paragraph, 'w:sectPr')[0];
      const type = section && childNamed(section, 'w:type')?.getAttribute('w:val');
      if (section && type !== 'continuous') this.page += 1;
    }
  }

  /** @param only the container holds one paragraph, which then needs no number */
  container(element: Element, words: readonly string[], count = { paragraph: 0, table: 0 }): void {
    for (const child of childElements(element)) {
      if (child.nodeName === 'w:p') {
        count.paragraph += 1;
        const own = [...words, `đoạn ${count.paragraph}`];
        if (!this.noted && childNamed(child, 'w:pPr') && descendantsNamed(child, 'w:pageBreakBefore')[0])
          this.page += 1;
        this.spots.set(child, this.here(own));
        for (const box of descendantsNamed(child, 'w:txbxContent')) this.container(box, [...own, 'hộp chữ']);
        this.countPages(child);
      } else if (child.nodeName === 'w:tbl') {
        count.table += 1;
        this.table(child, [...words, `bảng ${count.table}`]);
      } else if (child.nodeName !== 'w:sectPr') this.container(child, words, count);
    }
  }

  private table(table: Element, words: readonly string[]): void {
    let row = 0;
    const rows = (parent: Element): void => {
      for (const child of childElements(parent)) {
        if (child.nodeName === 'w:tr') {
          row += 1;
          this.cells(child, [...words, `dòng ${row}`], { cell: 0 });
        } else if (child.nodeName.startsWith('w:sdt')) rows(child);
      }
    };
    rows(table);
  }

  private cells(row: Element, words: readonly string[], count: { cell: number }): void {
    for (const child of childElements(row)) {
      if (child.nodeName === 'w:tc') {
        count.cell += 1;
        this.container(child, [...words, `ô ${count.cell}`]);
      } else if (child.nodeName.startsWith('w:sdt')) this.cells(child, words, count);
    }
  }
}

export function paragraphSpots(part: FormPart): ReadonlyMap<Element, string> {
  const root = part.document.documentElement as Element;
  const walk = new Walk(part.kind === 'body', descendantsNamed(root, 'w:lastRenderedPageBreak').length > 0);
  const name = partNames[part.kind];
  walk.container(root, name === '' ? [] : [part.order > 1 ? `${name} ${part.order}` : name]);
  return walk.spots;
}
