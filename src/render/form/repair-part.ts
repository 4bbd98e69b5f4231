// What filling may leave that Word does not take: a cell without a paragraph, a table without rows, tables that touch and would become
// one, and marks that a loop has repeated although each may stand only once. ECMA-376 Part 1, 17.4.66, 17.13.6, 17.5.2.

import type { Element, Document as XmlDocument } from '@xmldom/xmldom';
import { MARK } from './isolate-tags.js';
import { childElements, childNamed, descendants, descendantsNamed, insertAfter, remove } from './xml-tree.js';

const holders = new Set(['w:tc', 'w:hdr', 'w:ftr', 'w:txbxContent', 'w:footnote', 'w:endnote']);

/** One point high: not seen, and no page of its own. */
function thinParagraph(document: XmlDocument, namespace: string | null): Element {
  const make = (name: string, attributes: Readonly<Record<string, string>> = {}): Element => {
    const element = document.createElementNS(namespace, name);
    for (const [key, value] of Object.entries(attributes)) element.setAttributeNS(namespace, key, value);
    return element;
  };
  const paragraph = make('w:p');
  const properties = make('w:pPr');
  properties.appendChild(make('w:spacing', { 'w:before': '0', 'w:after': '0', 'w:line': '20', 'w:lineRule': 'exact' }));
  const look = make('w:rPr');
  look.appendChild(make('w:sz', { 'w:val': '2' }));
  properties.appendChild(look);
  paragraph.appendChild(properties);
  return paragraph;
}

const isText = ({ nodeName }: Element): boolean => nodeName === 'w:p' || nodeName === 'w:tbl' || nodeName === 'w:sdt';

/** Properties of a section that lost their paragraph go to the one before; without one they keep a thin one. */
function settleSections(elements: readonly Element[]): void {
  for (const carrier of elements) {
    const marked = [...carrier.childNodes].find(({ nodeType, nodeName }) => nodeType === 7 && nodeName === MARK);
    const own = childNamed(carrier, 'w:pPr');
    const section = own && childNamed(own, 'w:sectPr');
    if (carrier.nodeName !== 'w:p' || !marked || !own || !section) continue;
    const siblings = childElements(carrier.parentNode ?? carrier);
    const before = siblings[siblings.indexOf(carrier) - 1];
    const properties = before?.nodeName === 'w:p' ? childNamed(before, 'w:pPr') : undefined;
    if (before?.nodeName === 'w:p' && !(properties && childNamed(properties, 'w:sectPr'))) {
      const target = properties ?? before.insertBefore(own.cloneNode(false) as Element, before.firstChild);
      // only a record of a change of the properties may come behind
      target.insertBefore(section, childNamed(target, 'w:pPrChange') ?? null);
      remove(carrier);
    } else {
      remove(marked);
      const thin = thinParagraph(carrier.ownerDocument as XmlDocument, carrier.namespaceURI);
      for (const each of childElements(childNamed(thin, 'w:pPr') as Element)) own.insertBefore(each, section);
    }
  }
}

function settleTables(elements: readonly Element[], apart: boolean): void {
  for (const element of elements) {
    const document = element.ownerDocument as XmlDocument;
    if (element.nodeName === 'w:tbl') {
      const rows = childElements(element).some(({ nodeName }) => nodeName === 'w:tr' || nodeName === 'w:sdt');
      const next = element.nextSibling as Element | null;
      if (!rows) remove(element);
      else if (apart && next?.nodeName === 'w:tbl') insertAfter(thinParagraph(document, element.namespaceURI), element);
    }
  }
  for (const element of elements) {
    if (!holders.has(element.nodeName)) continue;
    const last = childElements(element).filter(isText).at(-1);
    if (last && last.nodeName !== 'w:tbl') continue;
    const document = element.ownerDocument as XmlDocument;
    element.appendChild(
      last ? thinParagraph(document, element.namespaceURI) : document.createElementNS(element.namespaceURI, 'w:p'),
    );
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

function settleNumbers(elements: readonly Element[]): void {
  const seen = new Set<string>();
  const highest = new Map<string, number>();
  const again: { element: Element; attribute: string; name: string }[] = [];
  for (const element of elements) {
    for (const attribute of ['w14:paraId', 'w14:textId']) {
      const id = element.getAttribute(attribute);
      if (!id) continue;
      if (seen.has(`${attribute} ${id}`) && attribute === 'w14:paraId') {
        element.removeAttribute('w14:paraId');
        element.removeAttribute('w14:textId');
      }
      seen.add(`${attribute} ${id}`);
    }
    const rule = numbered.find(({ name }) => name.test(element.nodeName));
    if (!rule) continue;
    const { nodeName: name } = element;
    const id = element.getAttribute(rule.attribute) ?? '';
    highest.set(name, Math.max(highest.get(name) ?? 0, Number(id) || 0));
    const key = `${name} ${id}`;
    if (!seen.has(key)) seen.add(key);
    else if (rule.repeat === 'drop') remove(element);
    else again.push({ element, attribute: rule.attribute, name });
  }
  for (const { element, attribute, name } of again) {
    const next = (highest.get(name) ?? 0) + 1;
    highest.set(name, next);
    element.setAttribute(attribute, String(next));
  }
}

function keepWithNext(paragraph: Element): void {
  const document = paragraph.ownerDocument as XmlDocument;
  let properties = childNamed(paragraph, 'w:pPr');
  if (!properties) {
    properties = document.createElementNS(paragraph.namespaceURI, 'w:pPr');
    paragraph.insertBefore(properties, paragraph.firstChild);
  }
  if (childNamed(properties, 'w:keepNext')) return;
  const style = childNamed(properties, 'w:pStyle');
  properties.insertBefore(
    document.createElementNS(paragraph.namespaceURI, 'w:keepNext'),
    style ? style.nextSibling : properties.firstChild,
  );
}

/** A signature never stands alone on a page: the text before it, or the last row of a table, goes with it. */
function settleSignatures(document: XmlDocument): void {
  const marks = [...descendants(document)].flatMap((element) =>
    [...element.childNodes].filter(({ nodeType, nodeValue }) => nodeType === 7 && nodeValue?.startsWith('keep ')),
  );
  for (const mark of marks) {
    let before = mark.previousSibling;
    for (let steps = 0; before && steps < 6; steps += 1, before = before.previousSibling) {
      if (before.nodeName === 'w:tbl') {
        for (const each of descendantsNamed(childElements(before).at(-1) as Element, 'w:p')) keepWithNext(each);
        break;
      }
      if (before.nodeName !== 'w:p') continue;
      // no page of its own may begin between the two
      if (descendantsNamed(before, 'w:sectPr').length > 0) break;
      keepWithNext(before as Element);
      if (before.textContent?.trim() !== '') break;
    }
    remove(mark);
  }
}

/** Tables that touch in the form itself are meant to be one. */
export const hasTouchingTables = (document: XmlDocument): boolean =>
  [...descendants(document)].some(
    ({ nodeName, nextSibling }) => nodeName === 'w:tbl' && nextSibling?.nodeName === 'w:tbl',
  );

/** @param apart tables that touch are parted */
export function repairPart(document: XmlDocument, apart: boolean): void {
  settleSections([...descendants(document)]);
  settleSignatures(document);
  const elements = [...descendants(document)];
  settleTables(elements, apart);
  settleNumbers(elements);
}
