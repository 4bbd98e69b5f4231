// One ready-made WordprocessingML element for the `docx` package, for what the package has no class for and for runs: its own run
// takes the text "CURRENT" for a page number, and building a run from plain objects is many times faster.

import { type IXmlableObject, type ParagraphChild, XmlComponent } from 'docx';

export type XmlAttributes = Readonly<Record<string, string | number>>;
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
