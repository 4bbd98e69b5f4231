// Finds out what a loop or condition is about, from where its tags stand, and moves their marks there: inside one paragraph, a run of
// text; in several paragraphs of one place, those paragraphs; in several cells of a table, its rows. Tags that end up outside their
// paragraph or row leave it; a paragraph or row that held nothing else goes.

import type { Element, Node, Document as XmlDocument } from '@xmldom/xmldom';
import { createMark, type TagMark } from './isolate-tags.js';
import type { Statement, TagFault } from './match-statements.js';
import { around, childElements, childNamed, descendants, descendantsNamed, insertAfter, remove } from './xml-tree.js';

type Level = 'text' | 'paragraphs' | 'rows';

/** What holds paragraphs and tables. */
const holderOf = (paragraph: Element): Node | null => paragraph.parentNode;

const tablesAround = (element: Element): Element[] => {
  const tables: Element[] = [];
  for (let each = around(element, 'w:tbl'); each; each = around(each.parentNode, 'w:tbl')) tables.push(each);
  return tables;
};

const rowIn = (element: Element, table: Element): Element => {
  let row = around(element, 'w:tr') as Element;
  while (around(row, 'w:tbl') !== table) row = around(row.parentNode, 'w:tr') as Element;
  return row;
};

interface Found {
  readonly level: Level;
  readonly table?: Element;
}

function levelOf(marks: readonly TagMark[]): Found | undefined {
  const paragraphs = marks.map(({ tag }) => tag.paragraph);
  const [first] = paragraphs as [Element];
  if (paragraphs.every((each) => each === first)) return { level: 'text' };
  if (paragraphs.every((each) => holderOf(each) === holderOf(first))) return { level: 'paragraphs' };
  const table = tablesAround(first).find((each) => paragraphs.every((other) => tablesAround(other).includes(each)));
  if (!table) return undefined;
  const rows = paragraphs.map((each) => rowIn(each, table));
  return rows.every((row) => row.parentNode === rows[0]?.parentNode) ? { level: 'rows', table } : undefined;
}

/** Moves the mark of a statement inside one paragraph out of the link, control or insertion that only one of its tags stands in. */
function liftInText(marks: readonly TagMark[]): boolean {
  const [first] = marks as [TagMark];
  if (marks.every(({ node }) => node.parentNode === first.node.parentNode)) return true;
  for (const { node, tag } of marks) {
    while (node.parentNode && node.parentNode !== tag.paragraph) {
      const parent = node.parentNode;
      const ahead = [...parent.childNodes].indexOf(node) === firstContent(parent);
      if (ahead && tag.kind !== 'close') parent.parentNode?.insertBefore(node, parent);
      else if (parent.lastChild === node && tag.kind !== 'open') insertAfter(node, parent);
      else return false;
    }
  }
  return true;
}

const firstContent = (parent: Node): number => [...parent.childNodes].findIndex((child) => !/Pr$/.test(child.nodeName));

const fault = (code: string, { tag, index }: TagMark, vi: string, en: string, remedy?: [string, string]): TagFault => ({
  code: `form/${code}`,
  tag: index,
  message: { vi: `${tag.text} ${vi}`, en: `${tag.text} ${en}` },
  ...(remedy ? { remedy: { vi: remedy[0], en: remedy[1] } } : {}),
});

const crosses = (statement: Statement): TagFault =>
  tablesAround(statement.open.tag.paragraph).length > 0 || tablesAround(statement.close.tag.paragraph).length > 0
    ? fault(
        'loop-crosses-table',
        statement.open,
        'mở và đóng ở hai nơi không cùng một bảng.',
        'opens and closes in different tables, or one tag stands outside.',
        [
          'Đặt thẻ mở ở ô đầu và thẻ đóng ở ô cuối của dòng cần lặp; hoặc đặt cả hai ngoài bảng.',
          'Put the opening tag in the first and the closing one in the last cell of the row; or both outside the table.',
        ],
      )
    : fault(
        'loop-crosses',
        statement.open,
        'mở và đóng ở hai nơi khác nhau (hộp chữ, điều khiển nội dung, chú thích).',
        'opens and closes in different places (text box, content control, note).',
        ['Đặt thẻ mở và thẻ đóng ở cùng một nơi.', 'Put both tags into the same place.'],
      );

const elseInRow = (mark: TagMark): TagFault =>
  fault(
    'else-in-row',
    mark,
    'ở cùng dòng với thẻ mở nên không chia được dòng.',
    'stands in the row of its opening tag, so that no row belongs to one side alone.',
    ['Đặt {{else}} ở đầu dòng kế tiếp.', 'Put {{else}} at the start of the next row.'],
  );

/** A row of nothing but tags of loops and conditions. */
const isBareRow = (row: Element): boolean =>
  !holdsOther(row) &&
  !descendantsNamed(row, 'w:r').some((run) => run.nextSibling?.nodeType === 7 && run.previousSibling?.nodeType === 7);

/** Where the marks of paragraphs and rows were put, so that several keep their order. */
class Edges {
  private readonly ends = new Map<Element, Node>();

  before(mark: Node, element: Element): void {
    element.parentNode?.insertBefore(mark, element);
  }

  after(mark: Node, element: Element): void {
    insertAfter(mark, this.ends.get(element) ?? element);
    this.ends.set(element, mark);
  }
}

/** Properties of a section must not go with the paragraph that carries them. */
export function carrySection(paragraph: Element): Element | undefined {
  const properties = childNamed(paragraph, 'w:pPr');
  const section = properties && childNamed(properties, 'w:sectPr');
  if (!properties || !section) return undefined;
  const document = paragraph.ownerDocument as XmlDocument;
  const carrier = document.createElementNS(paragraph.namespaceURI, 'w:p');
  const own = document.createElementNS(paragraph.namespaceURI, 'w:pPr');
  own.appendChild(section);
  carrier.appendChild(own);
  carrier.appendChild(createMark(document, 'carrier', 0));
  return carrier;
}

const holdsOther = (element: Element): boolean =>
  [...descendants(element)].some(({ nodeName, textContent }) =>
    nodeName === 'w:t' ? textContent?.trim() !== '' : /^w:(drawing|pict|object|fldChar|sym|br|tab)$/.test(nodeName),
  );

export function liftStatements(statements: readonly Statement[]): TagFault[] {
  const faults: TagFault[] = [];
  const edges = new Edges();
  const lifted: { mark: TagMark; level: Level; target: Element }[] = [];
  for (const statement of statements) {
    const marks = [statement.open, ...statement.elses, statement.close];
    const found = levelOf(marks);
    if (!found) faults.push(crosses(statement));
    else if (found.level === 'text') {
      if (!liftInText(marks)) faults.push(crosses(statement));
    } else {
      const targets = marks.map(({ tag }) => (found.table ? rowIn(tag.paragraph, found.table) : tag.paragraph));
      const split = statement.elses.findIndex((_, at) => found.table && targets[at + 1] === targets[0]);
      if (split >= 0 && !isBareRow(targets[0] as Element)) faults.push(elseInRow(statement.elses[split] as TagMark));
      for (const [at, mark] of marks.entries()) {
        lifted.push({ mark, level: found.level, target: targets[at] as Element });
      }
    }
  }
  lifted.sort((a, b) => a.mark.index - b.mark.index);
  const emptied = new Set<Element>();
  for (const { mark, level, target } of lifted) {
    const { kind, onlyControl, first, last } = mark.tag;
    const inside =
      level === 'paragraphs' && !onlyControl && (kind === 'close' ? !last : kind === 'open' ? !first : !first && !last);
    if (inside) {
      faults.push(
        fault(
          'loop-in-text',
          mark,
          'đứng giữa một đoạn nhưng thẻ cùng cặp ở đoạn khác.',
          'stands in the middle of a paragraph while its pair is in another.',
          ['Đặt thẻ này thành một đoạn riêng.', 'Give this tag a paragraph of its own.'],
        ),
      );
      continue;
    }
    emptied.add(mark.tag.paragraph);
    const behind = kind === 'close' || (kind === 'else' && !first && level === 'paragraphs');
    if (behind) edges.after(mark.node, target);
    else edges.before(mark.node, target);
  }
  clearAway(lifted, emptied, edges);
  return faults;
}

function clearAway(
  lifted: readonly { readonly level: Level; readonly target: Element; readonly mark: TagMark }[],
  emptied: ReadonlySet<Element>,
  edges: Edges,
): void {
  const rows = new Set(lifted.filter(({ level }) => level === 'rows').map(({ target }) => target));
  for (const row of rows) {
    const bare = descendantsNamed(row, 'w:p').every((each) => emptied.has(each) || !holdsOther(each));
    const marked = [...descendants(row)].some((each) => [...each.childNodes].some(({ nodeType }) => nodeType === 7));
    if (bare && !marked && !holdsOther(row)) remove(row);
  }
  for (const paragraph of emptied) {
    if (!paragraph.parentNode || holdsOther(paragraph) || hasMarks(paragraph)) continue;
    const { parentNode } = paragraph;
    if (parentNode.nodeName === 'w:tc' && isOnlyText(paragraph)) continue;
    const own = lifted.filter(({ mark }) => mark.tag.paragraph === paragraph);
    // what others point to goes on standing, outside of what is repeated
    const outside = own.every(({ mark }) => mark.tag.kind === 'close') ? paragraph : own[0]?.mark.node;
    for (const each of descendantsNamed(paragraph, 'w:bookmarkStart', 'w:bookmarkEnd', 'w:permStart', 'w:permEnd')) {
      if (outside === paragraph) edges.after(each, paragraph);
      else parentNode.insertBefore(each, outside ?? paragraph);
    }
    const carrier = carrySection(paragraph);
    if (carrier) {
      // the section ends before what an opening tag repeats, and behind what a closing one has repeated
      if (own.every(({ mark }) => mark.tag.kind === 'close')) edges.after(carrier, paragraph);
      else parentNode.insertBefore(carrier, own[0]?.mark.node ?? paragraph);
    }
    remove(paragraph);
  }
}

const isOnlyText = (paragraph: Element): boolean =>
  childElements(paragraph.parentNode ?? paragraph).filter((each) => /^w:(p|tbl)$/.test(each.nodeName)).length === 1;

/** A paragraph that held nothing but comments goes; a section that ended in it goes on ending there. */
export function clearComments(marks: readonly TagMark[]): void {
  const paragraphs = new Set(marks.filter(({ tag }) => tag.kind === 'comment').map(({ tag }) => tag.paragraph));
  for (const paragraph of paragraphs) {
    const own = marks.filter(({ tag }) => tag.paragraph === paragraph);
    const holder = paragraph.parentNode;
    if (!holder || !own.every(({ tag }) => tag.kind === 'comment' && tag.onlyControl)) continue;
    if (holdsOther(paragraph) || (holder.nodeName === 'w:tc' && isOnlyText(paragraph))) continue;
    const carrier = carrySection(paragraph);
    if (carrier) holder.insertBefore(carrier, paragraph);
    remove(paragraph);
  }
}

const hasMarks = (paragraph: Element): boolean =>
  [paragraph, ...descendants(paragraph)].some((each) => [...each.childNodes].some(({ nodeType }) => nodeType === 7));
