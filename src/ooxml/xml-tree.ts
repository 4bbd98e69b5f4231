// The tree of an XML part: what readers walk, and what is changed and written again. Names are those of the file, prefix and
// all; text is a plain string among the children.

import { escapeMarkup } from '../text/escape-markup.js';

export type XmlItem = XmlNode | XmlOther;
export type XmlChild = XmlItem | string;

export class XmlNode {
  parent: XmlNode | undefined;

  constructor(
    readonly name: string,
    readonly attributes: Record<string, string> = {},
    readonly children: XmlChild[] = [],
  ) {
    for (const child of children) if (typeof child !== 'string') child.parent = this;
  }
}

/** A comment, an instruction, a section of characters: written as it is. */
export class XmlOther {
  parent: XmlNode | undefined;

  constructor(readonly raw: string) {}
}

export const isNode = (child: XmlChild | undefined): child is XmlNode => child instanceof XmlNode;

/** Children that are elements. */
export const elements = (node: XmlNode | undefined, name?: string): XmlNode[] =>
  (node?.children ?? []).filter(
    (child): child is XmlNode => isNode(child) && (name === undefined || child.name === name),
  );

export const element = (node: XmlNode | undefined, name: string): XmlNode | undefined =>
  node?.children.find((child): child is XmlNode => isNode(child) && child.name === name);

/** A node below, by the names on the way. */
export const descend = (node: XmlNode | undefined, ...names: readonly string[]): XmlNode | undefined =>
  names.reduce<XmlNode | undefined>((at, name) => element(at, name), node);

const CDATA = '<![CDATA[';

export const textOf = (node: XmlNode | undefined): string =>
  (node?.children ?? [])
    .map((child) => {
      if (typeof child === 'string') return child;
      return isNode(child) ? textOf(child) : child.raw.startsWith(CDATA) ? child.raw.slice(CDATA.length, -3) : '';
    })
    .join('');

/** All elements inside, in the order of the text. */
export function* descendants(node: XmlNode): Generator<XmlNode> {
  for (const child of elements(node)) {
    yield child;
    yield* descendants(child);
  }
}

export const descendantsNamed = (node: XmlNode, ...names: readonly string[]): XmlNode[] =>
  [...descendants(node)].filter(({ name }) => names.includes(name));

/** The element itself or the nearest around it that has one of the names. */
export function around(node: XmlNode | undefined, ...names: readonly string[]): XmlNode | undefined {
  for (let each = node; each; each = each.parent) if (names.includes(each.name)) return each;
  return undefined;
}

const beside = (item: XmlItem, step: number): XmlChild | undefined =>
  item.parent?.children[item.parent.children.indexOf(item) + step];

export const nextOf = (item: XmlItem): XmlChild | undefined => beside(item, 1);

export function previousOf(item: XmlItem): XmlChild | undefined {
  const at = item.parent?.children.indexOf(item) ?? 0;
  return at > 0 ? item.parent?.children[at - 1] : undefined;
}

export function remove(item: XmlItem): void {
  const { parent } = item;
  if (parent) parent.children.splice(parent.children.indexOf(item), 1);
  item.parent = undefined;
}

function place(item: XmlItem, parent: XmlNode, before: XmlChild | undefined): void {
  remove(item);
  parent.children.splice(before === undefined ? parent.children.length : parent.children.indexOf(before), 0, item);
  item.parent = parent;
}

export const append = (parent: XmlNode, item: XmlItem): void => place(item, parent, undefined);

export const prepend = (parent: XmlNode, item: XmlItem): void => {
  remove(item);
  parent.children.unshift(item);
  item.parent = parent;
};

/** Puts an item right before another; nothing if that one stands nowhere. */
export const insertBefore = (item: XmlItem, reference: XmlItem): void => {
  if (reference.parent && item !== reference) place(item, reference.parent, reference);
};

/** Puts an item right behind another. */
export const insertAfter = (item: XmlItem, reference: XmlItem): void => {
  if (!reference.parent || item === reference) return;
  remove(item);
  const { parent } = reference;
  parent.children.splice(parent.children.indexOf(reference) + 1, 0, item);
  item.parent = parent;
};

/** @param deep with all that is inside */
export const copyOf = (node: XmlNode, deep: boolean): XmlNode =>
  new XmlNode(
    node.name,
    { ...node.attributes },
    deep
      ? node.children.map((child) =>
          typeof child === 'string' ? child : isNode(child) ? copyOf(child, true) : new XmlOther(child.raw),
        )
      : [],
  );

/** Puts a text in the place of all that is inside. */
export function setText(node: XmlNode, text: string): void {
  for (const child of node.children) if (typeof child !== 'string') child.parent = undefined;
  node.children.splice(0, node.children.length, ...(text === '' ? [] : [text]));
}

// A tree → XML, as it was read but for what was changed: order of attributes, comments, instructions stay; `<a></a>` becomes `<a/>`.

export interface XmlTree {
  /** What stands before the root: the declaration. */
  readonly prolog: string;
  readonly root: XmlNode;
}

const names: Readonly<Record<string, string>> = { '<': '&lt;', '>': '&gt;', '&': '&amp;', '"': '&quot;' };
const reference = (sign: string): string => names[sign] ?? `&#${sign.charCodeAt(0)};`;

function write(node: XmlNode, out: string[]): void {
  out.push('<', node.name);
  for (const [name, value] of Object.entries(node.attributes))
    out.push(' ', name, '="', value.replace(/[<>&"\t\n\r]/g, reference), '"');
  if (node.children.length === 0) {
    out.push('/>');
    return;
  }
  out.push('>');
  for (const child of node.children) {
    if (typeof child === 'string') out.push(child.replace(/[<>&\r]/g, reference));
    else if (isNode(child)) write(child, out);
    else out.push(child.raw);
  }
  out.push('</', node.name, '>');
}

export function nodeXml(node: XmlNode): string {
  const out: string[] = [];
  write(node, out);
  return out.join('');
}

export const treeXml = ({ prolog, root }: XmlTree): string => prolog + nodeXml(root);

// Text as XML 1.0 can carry it (Char, section 2.2): control characters, lone surrogates and non-characters are left out, since one
// of them makes Word refuse the whole file.

const FORBIDDEN = /(?![\t\n\r\u0080-\u009f])\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu;

export const xmlText = (text: string): string => text.replace(FORBIDDEN, '');

/** The same, escaped for an element's content or an attribute in double quotes. */
export const escapedXmlText = (text: string): string => escapeMarkup(xmlText(text));
