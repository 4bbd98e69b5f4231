// Our styles for a form that lacks them. A style is known by its name, as Word renames ids at will: a form that already has one of ours
// keeps its own look of it. What comes in stands on its own, since the form's "Normal" is the office's affair.

import type { FormFault } from '../../document/form.js';
import {
  append,
  copyOf,
  descendantsNamed,
  element,
  elements,
  insertAfter,
  prepend,
  remove,
  treeXml,
  XmlNode,
  type XmlTree,
} from '../../ooxml/xml-tree.js';
import type { ReadForm } from './read-form.js';

// Styles that the text of a form names but does not have: Word then shows the text in "Normal", silently.

const references = ['w:pStyle', 'w:rStyle', 'w:tblStyle'];

export function checkFormStyles(form: ReadForm): FormFault[] {
  const { office, parts, file } = form.package;
  const styles = office.has(office.related('styles')) && office.xml(office.related('styles'));
  if (!styles) {
    return [
      {
        code: 'form/no-styles',
        severity: 'error',
        place: { file },
        message: { vi: 'Mẫu không có phần kiểu chữ (styles).', en: 'The form has no styles part.' },
        remedy: { vi: 'Mở bằng Word rồi lưu lại.', en: 'Open it in Word and save it.' },
      },
    ];
  }
  const known = new Set(descendantsNamed(styles, 'w:style').map((style) => style.attributes['w:styleId']));
  const missing = new Map<string, string>();
  for (const part of parts) {
    for (const reference of descendantsNamed(part.root, ...references)) {
      const id = reference.attributes['w:val'] ?? '';
      if (!known.has(id) && !missing.has(id)) missing.set(id, part.name);
    }
  }
  return [...missing].map(([id, part]) => ({
    code: 'form/missing-style',
    severity: 'warning',
    place: { file, spot: part },
    message: {
      vi: `Kiểu "${id}" được dùng nhưng không có trong mẫu.`,
      en: `Style "${id}" is used but not in the form.`,
    },
    remedy: { vi: 'Mở bằng Word, đặt lại kiểu cho chỗ đó.', en: 'Open it in Word and set the style there again.' },
  }));
}

const idOf = (style: XmlNode): string => style.attributes['w:styleId'] ?? '';

const nameOf = (style: XmlNode): string => (element(style, 'w:name')?.attributes['w:val'] ?? '').normalize('NFC');

/** The names that a style goes by: one of ours may stand in a form as a heading of Word, our name beside. */
const namesOf = (style: XmlNode): string[] => [
  ...(element(style, 'w:aliases')?.attributes['w:val'] ?? '').normalize('NFC').split(','),
  nameOf(style),
];

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
  for (const other of elements(style).filter(({ name }) => name === 'w:basedOn' || name === 'w:next')) remove(other);
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

interface StyleImport {
  /** Id that a style of ours has in the form; one that is missing there is brought in. */
  idFor(own: string): string;
  /** The form's `styles.xml` with what was brought in, or undefined if nothing was. */
  xml(): string | undefined;
}

/** @param own our styles @param font of our style sheet */
export function importStyles(form: XmlTree, own: XmlNode, font: string): StyleImport {
  const byName = new Map(stylesOf(form.root).flatMap((style) => namesOf(style).map((name) => [name, idOf(style)])));
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
