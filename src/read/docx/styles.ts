// Styles of a .docx (word/styles.xml): name, face and list of each, with what it takes from the styles it is based on.

import { descend, element, elements, type XmlNode } from '../../ooxml/xml-tree.js';

export interface DocxStyle {
  readonly name: string;
  readonly bold: boolean | undefined;
  readonly italic: boolean | undefined;
  readonly hidden: boolean | undefined;
  readonly numId: string | undefined;
  readonly level: number | undefined;
}

const val = (node: XmlNode | undefined): string | undefined => node?.attributes['w:val'];

/** An on/off property: there means on, unless it says otherwise. */
export function flagOf(properties: XmlNode | undefined, name: string): boolean | undefined {
  const node = element(properties, name);
  if (!node) return undefined;
  return !['0', 'false', 'off', 'none'].includes(val(node) ?? '1');
}

export type Styles = (id: string | undefined) => DocxStyle | undefined;

export function readStyles(root: XmlNode | undefined): { style: Styles; defaultParagraph: string | undefined } {
  const raw = new Map<string, XmlNode>();
  let defaultParagraph: string | undefined;
  for (const node of elements(root, 'w:style')) {
    const id = node.attributes['w:styleId'];
    if (id === undefined) continue;
    raw.set(id, node);
    const isDefault = ['1', 'true', 'on'].includes(node.attributes['w:default'] ?? '');
    if (isDefault && node.attributes['w:type'] === 'paragraph') defaultParagraph = id;
  }
  const known = new Map<string, DocxStyle>();
  const resolve = (id: string, seen: readonly string[]): DocxStyle | undefined => {
    const done = known.get(id);
    const node = raw.get(id);
    if (done || !node || seen.includes(id) || seen.length > 20) return done;
    const parentId = val(element(node, 'w:basedOn'));
    const parent = parentId === undefined ? undefined : resolve(parentId, [...seen, id]);
    const run = element(node, 'w:rPr');
    const list = descend(node, 'w:pPr', 'w:numPr');
    const level = val(element(list, 'w:ilvl'));
    const style: DocxStyle = {
      name: val(element(node, 'w:name')) ?? id,
      bold: flagOf(run, 'w:b') ?? parent?.bold,
      italic: flagOf(run, 'w:i') ?? parent?.italic,
      hidden: flagOf(run, 'w:vanish') ?? parent?.hidden,
      numId: val(element(list, 'w:numId')) ?? parent?.numId,
      level: level === undefined ? parent?.level : Number(level),
    };
    known.set(id, style);
    return style;
  };
  return { style: (id) => (id === undefined ? undefined : resolve(id, [])), defaultParagraph };
}
