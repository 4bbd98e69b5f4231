// Opens a .docx as a test sees it: its parts as text, its body as XML elements.

import { DOMParser, type Element } from '@xmldom/xmldom';
import { strFromU8, unzipSync } from 'fflate';

export interface OpenedDocx {
  readonly names: readonly string[];
  /** Text of a part; throws if there is none. */
  part(name: string): string;
  /** Root element of a part. */
  root(name: string): Element;
  /** Children of w:body. */
  readonly body: readonly Element[];
}

export const childElements = (element: Element): Element[] =>
  Array.from(element.childNodes).filter((node): node is Element => node.nodeType === 1);

/** All elements of that name inside, in the order of the text. */
export const all = (element: Element, name: string): Element[] => Array.from(element.getElementsByTagName(name));

export const first = (element: Element, name: string): Element | undefined => all(element, name)[0];

export const attribute = (element: Element | undefined, name: string): string | undefined =>
  element?.getAttribute(name) ?? undefined;

/** `w:val` of the first such element inside, undefined if there is none. */
export const valOf = (element: Element, name: string): string | undefined => attribute(first(element, name), 'w:val');

export const styleOfParagraph = (element: Element): string | undefined => valOf(element, 'w:pStyle');

/** On if the element is there and not switched off. */
export function isOn(element: Element, name: string): boolean {
  const found = first(element, name);
  return found !== undefined && !['0', 'false', 'off'].includes(found.getAttribute('w:val') ?? '');
}

/** Text as a reader of the file sees it: a no-break hyphen is a hyphen, a break ends the line. */
export function textOf(element: Element): string {
  const signs: Record<string, string> = { 'w:noBreakHyphen': '-', 'w:br': '\n', 'w:tab': '\t' };
  return childElements(element)
    .map((child) => (child.tagName === 'w:t' ? (child.textContent ?? '') : (signs[child.tagName] ?? textOf(child))))
    .join('');
}

export function openDocx(bytes: Uint8Array): OpenedDocx {
  const files = unzipSync(bytes);
  const part = (name: string): string => {
    const file = files[name];
    if (!file) throw new Error(`no part ${name}`);
    return strFromU8(file);
  };
  const root = (name: string): Element => {
    const parsed = new DOMParser().parseFromString(part(name), 'text/xml').documentElement;
    if (!parsed) throw new Error(`part ${name} has no element`);
    return parsed;
  };
  const body = first(root('word/document.xml'), 'w:body');
  if (!body) throw new Error('no body');
  return { names: Object.keys(files), part, root, body: childElements(body) };
}
