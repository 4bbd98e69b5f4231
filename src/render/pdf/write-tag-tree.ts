// The tree of structure as objects of the file, and the table that leads from the content of a page to its elements.
// ISO 32000-1, 14.7.2 to 14.7.4.

import type { FileWriter } from './file-writer.js';
import type { TagTree } from './tag-tree.js';

export interface TaggedPage {
  /** The page's object. */
  readonly number: number;
  /** The node of each stretch of marked content, in the order of their numbers. */
  readonly marked: readonly number[];
}

/** What an element holds, and the page that plain numbers among it mean. */
function kids(content: TagTree['elements'][number]['content'], pages: readonly TaggedPage[]): string {
  const numberOf = (page: number): number => (pages[page] as TaggedPage).number;
  const home = content[0]?.page ?? -1;
  const marks = content.map(({ page, mark }) =>
    page === home ? mark : `<</Type /MCR /Pg ${numberOf(page)} 0 R /MCID ${mark}>>`,
  );
  return ` /Pg ${numberOf(home)} 0 R /K ${marks.length === 1 ? marks[0] : `[${marks.join(' ')}]`}`;
}

/** @param root the object that the catalog names */
export function writeTagTree(writer: FileWriter, root: number, tree: TagTree, pages: readonly TaggedPage[]): void {
  const { elements } = tree;
  const first = writer.reserveMany(elements.length);
  const parents = pages.map(({ marked }, page) => {
    const references = marked.map((node, mark) => {
      const place = tree.elementOf(node);
      elements[place]?.content.push({ page, mark });
      return `${first + place} 0 R`;
    });
    return references.length === 0 ? '' : `${page} [${references.join(' ')}]\n`;
  });
  writer.write(
    root,
    `<</Type /StructTreeRoot /K ${first} 0 R /ParentTreeNextKey ${pages.length} /ParentTree <</Nums [\n${parents.join('')}]>>>>`,
  );
  for (const [place, { type, parent, entries, children, content }] of elements.entries()) {
    let body = `<</S /${type} /P ${parent < 0 ? root : first + parent} 0 R${entries}`;
    if (content.length > 0) body += kids(content, pages);
    else if (children.length > 0) {
      body += ' /K [';
      for (const child of children) body += `${first + child} 0 R `;
      body += ']';
    }
    writer.write(first + place, `${body}>>`);
  }
}
