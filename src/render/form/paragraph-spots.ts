// Where each paragraph of a part stands, in words a clerk can follow: page, table, row, cell, paragraph. Pages are those that Word noted
// when it last saved the file; without its notes only the forced breaks are counted.

import { contents } from '../../ooxml/contents.js';
import { descendantsNamed, element, elements, type XmlNode } from '../../ooxml/xml-tree.js';
import type { FormPart, PartKind } from './open-form.js';

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
