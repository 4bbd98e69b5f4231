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

/**
 * What each element holds, as text: the elements in it, or the stretches of its content. Plain numbers among these are of the page that
 * is named first.
 */
function kidsOf({ parents, ofNodes }: TagTree, first: number, pages: readonly TaggedPage[]): string[] {
  const kids: string[] = parents.map(() => '');
  for (let place = 1; place < parents.length; place++) {
    const parent = parents[place] as number;
    kids[parent] += `${first + place} 0 R `;
  }
  const homes = new Int32Array(parents.length);
  for (const { number, marked } of pages) {
    for (const [mark, node] of marked.entries()) {
      const place = ofNodes[node] as number;
      if (homes[place] === 0) homes[place] = number;
      kids[place] += homes[place] === number ? `${mark} ` : `<</Type /MCR /Pg ${number} 0 R /MCID ${mark}>> `;
    }
  }
  return kids.map((list, place) => {
    if (list === '') return '';
    return homes[place] === 0 ? ` /K [${list}]` : ` /Pg ${homes[place]} 0 R /K [${list}]`;
  });
}

/** For each page the element of each stretch of its content. */
function parentTree({ ofNodes }: TagTree, first: number, pages: readonly TaggedPage[]): string {
  const rows = pages.map(({ marked }, page) => {
    let row = '';
    for (const node of marked) row += `${first + (ofNodes[node] as number)} 0 R `;
    return row === '' ? '' : `${page} [${row}]\n`;
  });
  return rows.join('');
}

/** @param root the object that the catalog names */
export function writeTagTree(writer: FileWriter, root: number, tree: TagTree, pages: readonly TaggedPage[]): void {
  const { types, parents, entries } = tree;
  const first = writer.reserveMany(types.length);
  const nums = parentTree(tree, first, pages);
  writer.write(
    root,
    `<</Type /StructTreeRoot /K ${first} 0 R /ParentTreeNextKey ${pages.length} /ParentTree <</Nums [\n${nums}]>>>>`,
  );
  const kids = kidsOf(tree, first, pages);
  for (let place = 0; place < types.length; place++) {
    const parent = place === 0 ? root : first + (parents[place] as number);
    writer.write(first + place, `<</S /${types[place]} /P ${parent} 0 R${entries[place]}${kids[place]}>>`);
  }
}
