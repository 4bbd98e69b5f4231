// Our styles for a form that lacks them. A style is known by its name, as Word renames ids at will: a form that already has one of ours
// keeps its own look of it. What comes in stands on its own, since the form's "Normal" is the office's affair.

import { treeXml, type XmlTree } from '../../ooxml/write-xml.js';
import { append, copyOf, element, elements, insertAfter, prepend, remove, XmlNode } from '../../ooxml/xml-tree.js';

const idOf = (style: XmlNode): string => style.attributes['w:styleId'] ?? '';

const nameOf = (style: XmlNode): string => (element(style, 'w:name')?.attributes['w:val'] ?? '').normalize('NFC');

const stylesOf = (styles: XmlNode): XmlNode[] =>
  elements(styles, 'w:style').filter((style) => style.attributes['w:type'] === 'paragraph');

/** Puts an element where its kind belongs among those that may come before it. */
function put(parent: XmlNode, child: XmlNode, after: readonly string[]): void {
  const before = elements(parent)
    .filter(({ name }) => after.includes(name))
    .at(-1);
  if (before) insertAfter(child, before);
  else prepend(parent, child);
}

/** Everything that a style of ours leaves to the defaults of our own files. */
function standAlone(style: XmlNode, font: string): void {
  const base = element(style, 'w:basedOn');
  if (base) remove(base);
  let look = element(style, 'w:rPr');
  if (!look) {
    look = new XmlNode('w:rPr');
    append(style, look);
  }
  if (!element(look, 'w:rFonts')) {
    const fonts = { 'w:ascii': font, 'w:hAnsi': font, 'w:eastAsia': font, 'w:cs': font };
    put(look, new XmlNode('w:rFonts', fonts), []);
  }
  if (!element(look, 'w:lang')) append(look, new XmlNode('w:lang', { 'w:val': 'vi-VN', 'w:eastAsia': 'vi-VN' }));
  const paragraph = element(style, 'w:pPr');
  if (paragraph && !element(paragraph, 'w:ind')) {
    const indent = new XmlNode('w:ind', { 'w:left': '0', 'w:right': '0', 'w:firstLine': '0' });
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
export function importStyles(form: XmlTree, own: XmlNode, font: string): StyleImport {
  const byName = new Map(stylesOf(form.root).map((style) => [nameOf(style), idOf(style)]));
  const taken = new Set(elements(form.root, 'w:style').map(idOf));
  const ours = new Map(stylesOf(own).map((style) => [idOf(style), style]));
  const ids = new Map<string, string>();
  let changed = false;
  const bringIn = (id: string, style: XmlNode): string => {
    let free = id;
    while (taken.has(free)) free = `vb-${free}`;
    taken.add(free);
    const copy = copyOf(style, true);
    copy.attributes['w:styleId'] = free;
    standAlone(copy, font);
    append(form.root, copy);
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
    xml: () => (changed ? treeXml(form) : undefined),
  };
}
