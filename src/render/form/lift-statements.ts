// Finds out what a loop or condition is about, from where its tags stand, and moves their marks there: inside one paragraph, a run of
// text; in several paragraphs of one place, those paragraphs; in several cells of a table, its rows. Tags that end up outside their
// paragraph or row leave it; a paragraph or row that held nothing else goes.

import {
  around,
  descendants,
  descendantsNamed,
  element,
  elements,
  insertAfter,
  insertBefore,
  isNode,
  nextOf,
  previousOf,
  remove,
  textOf,
  type XmlItem,
  XmlNode,
} from '../../ooxml/xml-tree.js';
import { createMark, isMark, type TagMark } from './isolate-tags.js';
import type { Statement, TagFault } from './match-statements.js';

type Level = 'text' | 'paragraphs' | 'rows';

/** What holds paragraphs and tables. */
const holderOf = (paragraph: XmlNode): XmlNode | undefined => paragraph.parent;

const tablesAround = (element: XmlNode): XmlNode[] => {
  const tables: XmlNode[] = [];
  for (let each = around(element, 'w:tbl'); each; each = around(each.parent, 'w:tbl')) tables.push(each);
  return tables;
};

const rowIn = (element: XmlNode, table: XmlNode): XmlNode => {
  let row = around(element, 'w:tr') as XmlNode;
  while (around(row, 'w:tbl') !== table) row = around(row.parent, 'w:tr') as XmlNode;
  return row;
};

interface Found {
  readonly level: Level;
  readonly table?: XmlNode;
}

function levelOf(marks: readonly TagMark[]): Found | undefined {
  const paragraphs = marks.map(({ tag }) => tag.paragraph);
  const [first] = paragraphs as [XmlNode];
  if (paragraphs.every((each) => each === first)) return { level: 'text' };
  if (paragraphs.every((each) => holderOf(each) === holderOf(first))) return { level: 'paragraphs' };
  const table = tablesAround(first).find((each) => paragraphs.every((other) => tablesAround(other).includes(each)));
  if (!table) return undefined;
  const rows = paragraphs.map((each) => rowIn(each, table));
  return rows.every((row) => row.parent === rows[0]?.parent) ? { level: 'rows', table } : undefined;
}

/** Moves the mark of a statement inside one paragraph out of the link, control or insertion that only one of its tags stands in. */
function liftInText(marks: readonly TagMark[]): boolean {
  const [first] = marks as [TagMark];
  if (marks.every(({ node }) => node.parent === first.node.parent)) return true;
  for (const { node, tag } of marks) {
    while (node.parent && node.parent !== tag.paragraph) {
      const parent = node.parent;
      const ahead = parent.children.indexOf(node) === firstContent(parent);
      if (ahead && tag.kind !== 'close') insertBefore(node, parent);
      else if (parent.children.at(-1) === node && tag.kind !== 'open') insertAfter(node, parent);
      else return false;
    }
  }
  return true;
}

const firstContent = (parent: XmlNode): number =>
  parent.children.findIndex((child) => !isNode(child) || !/Pr$/.test(child.name));

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
const isBareRow = (row: XmlNode): boolean =>
  !holdsOther(row) && !descendantsNamed(row, 'w:r').some((run) => isMark(nextOf(run)) && isMark(previousOf(run)));

/** Where the marks of paragraphs and rows were put, so that several keep their order. */
class Edges {
  private readonly ends = new Map<XmlNode, XmlItem>();

  before(mark: XmlItem, element: XmlNode): void {
    insertBefore(mark, element);
  }

  after(mark: XmlItem, element: XmlNode): void {
    insertAfter(mark, this.ends.get(element) ?? element);
    this.ends.set(element, mark);
  }
}

/** Properties of a section must not go with the paragraph that carries them. */
export function carrySection(paragraph: XmlNode): XmlNode | undefined {
  const properties = element(paragraph, 'w:pPr');
  const section = properties && element(properties, 'w:sectPr');
  if (!properties || !section) return undefined;
  remove(section);
  return new XmlNode('w:p', {}, [new XmlNode('w:pPr', {}, [section]), createMark('carrier', 0)]);
}

const holdsOther = (element: XmlNode): boolean =>
  [...descendants(element)].some((each) =>
    each.name === 'w:t' ? textOf(each).trim() !== '' : /^w:(drawing|pict|object|fldChar|sym|br|tab)$/.test(each.name),
  );

export function liftStatements(statements: readonly Statement[]): TagFault[] {
  const faults: TagFault[] = [];
  const edges = new Edges();
  const lifted: { mark: TagMark; level: Level; target: XmlNode }[] = [];
  for (const statement of statements) {
    const marks = [statement.open, ...statement.elses, statement.close];
    const found = levelOf(marks);
    if (!found) faults.push(crosses(statement));
    else if (found.level === 'text') {
      if (!liftInText(marks)) faults.push(crosses(statement));
    } else {
      const targets = marks.map(({ tag }) => (found.table ? rowIn(tag.paragraph, found.table) : tag.paragraph));
      const split = statement.elses.findIndex((_, at) => found.table && targets[at + 1] === targets[0]);
      if (split >= 0 && !isBareRow(targets[0] as XmlNode)) faults.push(elseInRow(statement.elses[split] as TagMark));
      for (const [at, mark] of marks.entries()) {
        lifted.push({ mark, level: found.level, target: targets[at] as XmlNode });
      }
    }
  }
  lifted.sort((a, b) => a.mark.index - b.mark.index);
  const emptied = new Set<XmlNode>();
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
  lifted: readonly { readonly level: Level; readonly target: XmlNode; readonly mark: TagMark }[],
  emptied: ReadonlySet<XmlNode>,
  edges: Edges,
): void {
  const rows = new Set(lifted.filter(({ level }) => level === 'rows').map(({ target }) => target));
  for (const row of rows) {
    const bare = descendantsNamed(row, 'w:p').every((each) => emptied.has(each) || !holdsOther(each));
    const marked = [...descendants(row)].some(({ children }) => children.some((child) => isMark(child)));
    if (bare && !marked && !holdsOther(row)) remove(row);
  }
  for (const paragraph of emptied) {
    if (!paragraph.parent || holdsOther(paragraph) || hasMarks(paragraph)) continue;
    if (paragraph.parent.name === 'w:tc' && isOnlyText(paragraph)) continue;
    const own = lifted.filter(({ mark }) => mark.tag.paragraph === paragraph);
    // what others point to goes on standing, outside of what is repeated
    const outside = own.every(({ mark }) => mark.tag.kind === 'close') ? paragraph : own[0]?.mark.node;
    for (const each of descendantsNamed(paragraph, 'w:bookmarkStart', 'w:bookmarkEnd', 'w:permStart', 'w:permEnd')) {
      if (outside === paragraph) edges.after(each, paragraph);
      else insertBefore(each, outside ?? paragraph);
    }
    const carrier = carrySection(paragraph);
    if (carrier) {
      // the section ends before what an opening tag repeats, and behind what a closing one has repeated
      if (own.every(({ mark }) => mark.tag.kind === 'close')) edges.after(carrier, paragraph);
      else insertBefore(carrier, own[0]?.mark.node ?? paragraph);
    }
    remove(paragraph);
  }
}

const isOnlyText = (paragraph: XmlNode): boolean =>
  elements(paragraph.parent).filter((each) => /^w:(p|tbl)$/.test(each.name)).length === 1;

/** A paragraph that held nothing but comments goes; a section that ended in it goes on ending there. */
export function clearComments(marks: readonly TagMark[]): void {
  const paragraphs = new Set(marks.filter(({ tag }) => tag.kind === 'comment').map(({ tag }) => tag.paragraph));
  for (const paragraph of paragraphs) {
    const own = marks.filter(({ tag }) => tag.paragraph === paragraph);
    const holder = paragraph.parent;
    if (!holder || !own.every(({ tag }) => tag.kind === 'comment' && tag.onlyControl)) continue;
    if (holdsOther(paragraph) || (holder.name === 'w:tc' && isOnlyText(paragraph))) continue;
    const carrier = carrySection(paragraph);
    if (carrier) insertBefore(carrier, paragraph);
    remove(paragraph);
  }
}

const hasMarks = (paragraph: XmlNode): boolean =>
  [paragraph, ...descendants(paragraph)].some(({ children }) => children.some((child) => isMark(child)));
