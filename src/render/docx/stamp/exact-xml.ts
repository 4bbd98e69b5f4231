// The objects of the `docx` package as the text that the package itself writes for them, byte for byte, without packing a file.

import {
  type IXmlableObject,
  type Paragraph,
  type ParagraphChild,
  type Table,
  type TableRow,
  Document as WordDocument,
  XmlComponent,
} from 'docx';

// One ready-made WordprocessingML element for the `docx` package, for what the package has no class for and for runs: its own run
// takes the text "CURRENT" for a page number, and building a run from plain objects is many times faster.

type XmlAttributes = Readonly<Record<string, string | number>>;
export type XmlContent = IXmlableObject | string;

/** An element in the form that `docx` serialises; strings are text and are escaped there. */
export function xml(name: string, attributes?: XmlAttributes, children: readonly XmlContent[] = []): IXmlableObject {
  if (!attributes) return { [name]: children.length === 0 ? {} : children };
  return { [name]: children.length === 0 ? { _attr: attributes } : [{ _attr: attributes }, ...children] };
}

class ReadyElement extends XmlComponent {
  constructor(
    name: string,
    private readonly element: IXmlableObject,
  ) {
    super(name);
  }

  override prepForXml(): IXmlableObject {
    return this.element;
  }
}

/** The element among the children of a paragraph. The package's type lists its own classes only, but it writes any component. */
export function paragraphChild(element: IXmlableObject): ParagraphChild {
  const [name = ''] = Object.keys(element);
  return new ReadyElement(name, element) as unknown as ParagraphChild;
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '"': '&quot;',
  "'": '&apos;',
  '<': '&lt;',
  '>': '&gt;',
};

// biome-ignore lint/suspicious/noControlCharactersInRegex: XML has no place for them, and the package leaves them out
const SPECIAL = /[&"'<>\u0000-\u0008\u000b\u000c\u000e-\u001f]/g;

export const escapedAsPackage = (value: string): string => value.replace(SPECIAL, (found) => ESCAPES[found] ?? '');

const valueText = (value: unknown): string => (typeof value === 'string' ? escapedAsPackage(value) : String(value));

function attributesText(attributes: Readonly<Record<string, unknown>>): string {
  let text = '';
  for (const key of Object.keys(attributes)) text += ` ${key}="${valueText(attributes[key])}"`;
  return text;
}

/** One element: its name, then text, attributes, or a list of attributes, text and elements. */
export function exactXml(element: IXmlableObject): string {
  const name = Object.keys(element)[0] as string;
  const values: unknown = element[name];
  if (typeof values !== 'object') return `<${name}>${valueText(values)}</${name}>`;
  if (values === null) return `<${name}/>`;
  if (!Array.isArray(values)) {
    const { _attr: attributes } = values as { _attr?: Readonly<Record<string, unknown>> };
    return `<${name}${attributes ? attributesText(attributes) : ''}/>`;
  }
  let attributes = '';
  let content = '';
  for (const value of values as unknown[]) {
    if (typeof value !== 'object' || value === null) content += valueText(value);
    else if (Object.keys(value)[0] === '_attr')
      attributes += attributesText((value as { _attr: object })._attr as Record<string, unknown>);
    else content += exactXml(value as IXmlableObject);
  }
  return `<${name}${attributes}>${content}</${name}>`;
}

export type Writable = Paragraph | Table | TableRow;

/** What the package writes for an object alone: a file without anything, as the place it stands in. */
const file = new WordDocument({ sections: [] });

/** @throws if the object is one that the package leaves out of a file */
function elementOf(component: Writable): IXmlableObject {
  const element = component.prepForXml({ file, viewWrapper: file.Document, stack: [] });
  if (!element) throw new Error('a paragraph or table without XML');
  return element;
}

export const exactComponentXml = (component: Writable): string => exactXml(elementOf(component));
