// Our styles for a form that lacks them. A style is known by its name, as Word renames ids at will: a form that already has one of ours
// keeps its own look of it. What comes in stands on its own, since the form's "Normal" is the office's affair.

import { type Element, XMLSerializer, type Document as XmlDocument } from '@xmldom/xmldom';
import { childElements, childNamed, descendantsNamed, remove } from './xml-tree.js';

const idOf = (style: Element): string => style.getAttribute('w:styleId') ?? '';

const nameOf = (style: Element): string => (childNamed(style, 'w:name')?.getAttribute('w:val') ?? '').normalize('NFC');

const stylesOf = (document: XmlDocument): Element[] =>
  descendantsNamed(document, 'w:style').filter((style) => style.getAttribute('w:type') === 'paragraph');

/** Puts an element where its kind belongs among those that may come before it. */
function put(parent: Element, child: Element, after: readonly string[]): void {
  const before = childElements(parent)
    .filter(({ nodeName }) => after.includes(nodeName))
    .at(-1);
  parent.insertBefore(child, before ? before.nextSibling : parent.firstChild);
}

/** Everything that a style of ours leaves to the defaults of our own files. */
function standAlone(style: Element, font: string): void {
  const document = style.ownerDocument as XmlDocument;
  const make = (name: string, attributes: Readonly<Record<string, string>>): Element => {
    const element = document.createElementNS(style.namespaceURI, name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    return element;
  };
  const base = childNamed(style, 'w:basedOn');
  if (base) remove(base);
  let look = childNamed(style, 'w:rPr');
  if (!look) {
    look = make('w:rPr', {});
    style.appendChild(look);
  }
  if (!childNamed(look, 'w:rFonts')) {
    const fonts = { 'w:ascii': font, 'w:hAnsi': font, 'w:eastAsia': font, 'w:cs': font };
    put(look, make('w:rFonts', fonts), []);
  }
  if (!childNamed(look, 'w:lang')) look.appendChild(make('w:lang', { 'w:val': 'vi-VN', 'w:eastAsia': 'vi-VN' }));
  const paragraph = childNamed(style, 'w:pPr');
  if (paragraph && !childNamed(paragraph, 'w:ind')) {
    const indent = make('w:ind', { 'w:left': '0', 'w:right': '0', 'w:firstLine': '0' });
    const order = [
      'w:keepNext',
      'w:keepLines',
      'w:pageBreakBefore',
      'w:widowControl',
      'w:pBdr',
      'w:shd',
      'w:tabs',
      'w:spacing',
    ];
    put(paragraph, indent, order);
  }
}

export interface StyleImport {
  /** Id that a style of ours has in the form; one that is missing there is brought in. */
  idFor(own: string): string;
  /** The form's `styles.xml` with what was brought in, or undefined if nothing was. */
  xml(): string | undefined;
}

/** @param own our styles @param font of our style sheet */
export function importStyles(form: XmlDocument, own: XmlDocument, font: string): StyleImport {
  const byName = new Map(stylesOf(form).map((style) => [nameOf(style), idOf(style)]));
  const taken = new Set(descendantsNamed(form, 'w:style').map(idOf));
  const ours = new Map(stylesOf(own).map((style) => [idOf(style), style]));
  const ids = new Map<string, string>();
  let changed = false;
  const bringIn = (id: string, style: Element): string => {
    let free = id;
    while (taken.has(free)) free = `vb-${free}`;
    taken.add(free);
    const copy = form.importNode(style, true) as Element;
    copy.setAttribute('w:styleId', free);
    standAlone(copy, font);
    form.documentElement?.appendChild(copy);
    changed = true;
    return free;
  };
  return {
    idFor: (id) => {
      const known = ids.get(id);
      if (known !== undefined) return known;
      const style = ours.get(id);
      const found = style ? (byName.get(nameOf(style)) ?? bringIn(id, style)) : id;
      ids.set(id, found);
      return found;
    },
    xml: () => (changed ? new XMLSerializer().serializeToString(form) : undefined),
  };
}
