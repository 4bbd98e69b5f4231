// Small walks over the tree of a part, by the names WordprocessingML uses.

import type { Element, Node } from '@xmldom/xmldom';

export const isElement = (node: Node | null | undefined): node is Element => node?.nodeType === 1;

export const childElements = (node: Node): Element[] => {
  const out: Element[] = [];
  for (let child = node.firstChild; child; child = child.nextSibling) if (isElement(child)) out.push(child);
  return out;
};

export const childNamed = (node: Node, name: string): Element | undefined =>
  childElements(node).find(({ nodeName }) => nodeName === name);

/** The element itself or the nearest around it that has one of the names. */
export function around(node: Node | null, ...names: string[]): Element | undefined {
  for (let each: Node | null = node; each; each = each.parentNode) {
    if (isElement(each) && names.includes(each.nodeName)) return each;
  }
  return undefined;
}

/** All elements inside, in the order of the text. */
export function* descendants(node: Node): Generator<Element> {
  for (const child of childElements(node)) {
    yield child;
    yield* descendants(child);
  }
}

export const descendantsNamed = (node: Node, ...names: string[]): Element[] =>
  [...descendants(node)].filter(({ nodeName }) => names.includes(nodeName));

export const remove = (node: Node): void => {
  node.parentNode?.removeChild(node);
};

/** Puts a node right behind another. */
export const insertAfter = (node: Node, before: Node): void => {
  before.parentNode?.insertBefore(node, before.nextSibling);
};
