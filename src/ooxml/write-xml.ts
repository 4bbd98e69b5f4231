// A tree → XML, as it was read but for what was changed: order of attributes, comments, instructions stay; `<a></a>` becomes `<a/>`.

import { isNode, type XmlNode } from './xml-tree.js';

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
