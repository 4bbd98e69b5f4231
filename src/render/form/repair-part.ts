// What filling may leave that Word does not take: a cell without a paragraph, a table without rows, tables that touch and would become
// one, and marks that a loop has repeated although each may stand only once. ECMA-376 Part 1, 17.4.66, 17.13.6, 17.5.2.

import {
  append,
  copyOf,
  descendants,
  descendantsNamed,
  element,
  elements,
  insertAfter,
  insertBefore,
  isNode,
  nextOf,
  prepend,
  remove,
  textOf,
  XmlNode,
} from '../../ooxml/xml-tree.js';
import { isMark } from './isolate-tags.js';

const holders = new Set(['w:tc', 'w:hdr', 'w:ftr', 'w:txbxContent', 'w:footnote', 'w:endnote']);

/** One point high: not seen, and no page of its own. */
const thinParagraph = (): XmlNode =>
  new XmlNode('w:p', {}, [
    new XmlNode('w:pPr', {}, [
      new XmlNode('w:spacing', { 'w:before': '0', 'w:after': '0', 'w:line': '20', 'w:lineRule': 'exact' }),
      new XmlNode('w:rPr', {}, [new XmlNode('w:sz', { 'w:val': '2' })]),
    ]),
  ]);

const isText = ({ name }: XmlNode): boolean => name === 'w:p' || name === 'w:tbl' || name === 'w:sdt';

/** Properties of a section that lost their paragraph go to the one before; without one they keep a thin one. */
function settleSections(nodes: readonly XmlNode[]): void {
  for (const carrier of nodes) {
    const marked = carrier.children.find((child) => isMark(child));
    const own = element(carrier, 'w:pPr');
    const section = own && element(own, 'w:sectPr');
    if (carrier.name !== 'w:p' || !marked || !own || !section) continue;
    const siblings = elements(carrier.parent);
    const before = siblings[siblings.indexOf(carrier) - 1];
    const properties = before?.name === 'w:p' ? element(before, 'w:pPr') : undefined;
    if (before?.name === 'w:p' && !(properties && element(properties, 'w:sectPr'))) {
      const target = properties ?? copyOf(own, false);
      if (!properties) prepend(before, target);
      // only a record of a change of the properties may come behind
      const change = element(target, 'w:pPrChange');
      if (change) insertBefore(section, change);
      else append(target, section);
      remove(carrier);
    } else {
      remove(marked);
      for (const each of elements(element(thinParagraph(), 'w:pPr'))) insertBefore(each, section);
    }
  }
}

function settleTables(nodes: readonly XmlNode[], apart: boolean): void {
  for (const node of nodes) {
    if (node.name !== 'w:tbl') continue;
    const next = nextOf(node);
    if (!elements(node).some(({ name }) => name === 'w:tr' || name === 'w:sdt')) remove(node);
    else if (apart && isNode(next) && next.name === 'w:tbl') insertAfter(thinParagraph(), node);
  }
  for (const node of nodes) {
    if (!holders.has(node.name)) continue;
    const last = elements(node).filter(isText).at(-1);
    if (last?.name === 'w:tbl') append(node, thinParagraph());
    else if (!last) append(node, new XmlNode('w:p'));
  }
}

/** Marks with a number of their own: element, attribute, and what to do about the second of them. */
const numbered: readonly { name: RegExp; attribute: string; repeat: 'renumber' | 'drop' }[] = [
  { name: /^wp:docPr$/, attribute: 'id', repeat: 'renumber' },
  { name: /^w:id$/, attribute: 'w:val', repeat: 'renumber' },
  { name: /^w:bookmarkStart$/, attribute: 'w:id', repeat: 'drop' },
  { name: /^w:bookmarkEnd$/, attribute: 'w:id', repeat: 'drop' },
  { name: /^w:commentRangeStart$/, attribute: 'w:id', repeat: 'drop' },
  { name: /^w:commentRangeEnd$/, attribute: 'w:id', repeat: 'drop' },
  { name: /^w:commentReference$/, attribute: 'w:id', repeat: 'drop' },
  { name: /^w:permStart$/, attribute: 'w:id', repeat: 'drop' },
  { name: /^w:permEnd$/, attribute: 'w:id', repeat: 'drop' },
];

function settleNumbers(nodes: readonly XmlNode[]): void {
  const seen = new Set<string>();
  const highest = new Map<string, number>();
  const again: { node: XmlNode; attribute: string; name: string }[] = [];
  for (const node of nodes) {
    for (const attribute of ['w14:paraId', 'w14:textId']) {
      const id = node.attributes[attribute];
      if (!id) continue;
      if (seen.has(`${attribute} ${id}`) && attribute === 'w14:paraId') {
        delete node.attributes['w14:paraId'];
        delete node.attributes['w14:textId'];
      }
      seen.add(`${attribute} ${id}`);
    }
    const rule = numbered.find(({ name }) => name.test(node.name));
    if (!rule) continue;
    const { name } = node;
    const id = node.attributes[rule.attribute] ?? '';
    highest.set(name, Math.max(highest.get(name) ?? 0, Number(id) || 0));
    const key = `${name} ${id}`;
    if (!seen.has(key)) seen.add(key);
    else if (rule.repeat === 'drop') remove(node);
    else again.push({ node, attribute: rule.attribute, name });
  }
  for (const { node, attribute, name } of again) {
    const next = (highest.get(name) ?? 0) + 1;
    highest.set(name, next);
    node.attributes[attribute] = String(next);
  }
}

function keepWithNext(paragraph: XmlNode): void {
  const properties = element(paragraph, 'w:pPr') ?? new XmlNode('w:pPr');
  if (!properties.parent) prepend(paragraph, properties);
  if (element(properties, 'w:keepNext')) return;
  const style = element(properties, 'w:pStyle');
  if (style) insertAfter(new XmlNode('w:keepNext'), style);
  else prepend(properties, new XmlNode('w:keepNext'));
}

/** A signature never stands alone on a page: the text before it, or the last row of a table, goes with it. */
function settleSignatures(root: XmlNode): void {
  for (const holder of [root, ...descendants(root)]) {
    for (const mark of holder.children.filter((child) => isMark(child, 'keep '))) {
      const before = holder.children.slice(0, holder.children.indexOf(mark)).slice(-6).reverse();
      remove(mark);
      for (const each of before) {
        if (!isNode(each)) continue;
        if (each.name === 'w:tbl') {
          for (const last of descendantsNamed(elements(each).at(-1) as XmlNode, 'w:p')) keepWithNext(last);
          break;
        }
        if (each.name !== 'w:p') continue;
        // no page of its own may begin between the two
        if (descendantsNamed(each, 'w:sectPr').length > 0) break;
        keepWithNext(each);
        if (textOf(each).trim() !== '') break;
      }
    }
  }
}

/** Tables that touch in the form itself are meant to be one. */
export const hasTouchingTables = (root: XmlNode): boolean =>
  descendantsNamed(root, 'w:tbl').some((table) => {
    const next = nextOf(table);
    return isNode(next) && next.name === 'w:tbl';
  });

/** @param root of a part, which is changed @param apart tables that touch are parted */
export function repairPart(root: XmlNode, apart: boolean): void {
  settleSections([...descendants(root)]);
  settleSignatures(root);
  const nodes = [root, ...descendants(root)];
  settleTables(nodes, apart);
  settleNumbers(nodes);
}
