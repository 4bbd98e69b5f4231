// The objects of the `docx` package as text, without packing a file: for blocks that go into another file's XML.

import type { IXmlableObject, Paragraph, Table } from 'docx';
import { escapeMarkup } from '../../text/escape-markup.js';

type Content = unknown;

const attributesOf = (content: Content): Readonly<Record<string, unknown>> | undefined =>
  content !== null && typeof content === 'object' && '_attr' in content
    ? ((content as { _attr: Readonly<Record<string, unknown>> })._attr ?? {})
    : undefined;

function attributeText(attributes: Readonly<Record<string, unknown>> | undefined): string {
  return Object.entries(attributes ?? {})
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` ${name}="${escapeMarkup(String(value))}"`)
    .join('');
}

/** One element in the form the package gives: its name, then text, attributes or a list of what is inside. */
export function xmlOf(element: IXmlableObject): string {
  const [name, content] = Object.entries(element)[0] as [string, Content];
  const list: readonly Content[] = Array.isArray(content) ? content : [content];
  const attributes = list.map(attributesOf).find((each) => each !== undefined);
  const inside = list
    .filter((each) => attributesOf(each) === undefined && each !== undefined && each !== null)
    .map((each) =>
      typeof each === 'object'
        ? Object.keys(each as object).length > 0
          ? xmlOf(each as IXmlableObject)
          : ''
        : escapeMarkup(String(each)),
    )
    .join('');
  const tag = `${name}${attributeText(attributes)}`;
  return inside === '' ? `<${tag}/>` : `<${tag}>${inside}</${name}>`;
}

/** @throws if the object is one the package leaves out of a file */
export function componentXml(component: Paragraph | Table): string {
  // paragraphs and tables of ours have no links or numberings, for which alone the package needs the file around them
  const element = component.prepForXml({ stack: [] } as unknown as Parameters<Paragraph['prepForXml']>[0]);
  if (!element) throw new Error('a paragraph or table without XML');
  return xmlOf(element);
}
