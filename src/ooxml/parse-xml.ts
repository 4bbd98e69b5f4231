// XML of an Office package → a small tree, within bounds: no document type, no entities but the five of XML, a limit on depth and
// size. Written for files that may be hostile; a fault is a reason, never a throw. XML 1.0, Namespaces: known ones get their usual prefix.

export interface XmlNode {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (XmlNode | string)[];
}

export type XmlFault = 'document-type' | 'too-deep' | 'too-many-nodes' | 'not-well-formed';

export const MAX_DEPTH = 200;
/** Far above any plan: the longest form of the decree has 25,000. */
const MAX_NODES = 400_000;

/** Namespaces whose prefix other programs may choose differently. */
const usualPrefixes: readonly (readonly [RegExp, string])[] = [
  [/\/wordprocessingml\/(?:2006\/)?main$/, 'w'],
  [/\/spreadsheetml\/(?:2006\/)?main$/, ''],
  [/\/officeDocument\/(?:2006\/)?relationships$/, 'r'],
  [/\/markup-compatibility\/2006$/, 'mc'],
];

const entity = /&(?:(lt|gt|amp|quot|apos)|#(\d{1,7})|#x([0-9a-fA-F]{1,6}));/g;
const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

const resolve = (text: string): string =>
  text.includes('&')
    ? text.replace(entity, (_all, name?: string, decimal?: string, hex?: string) => {
        if (name) return named[name] as string;
        const code = decimal ? Number(decimal) : Number.parseInt(hex as string, 16);
        return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : '';
      })
    : text;

/** Where a tag ends: at the first `>` outside its values, in which it may stand (XML 1.0, 2.4). */
function tagEnd(text: string, from: number): number {
  let quote = 0;
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (quote !== 0) quote = code === quote ? 0 : quote;
    else if (code === 0x22 || code === 0x27) quote = code;
    else if (code === 0x3e) return at;
  }
  return -1;
}

/** A name and its value; the name alone, which is a fault, so that a search never begins again within it. */
const attribute = /([^\s=/>"']+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'))?/g;

function renamer(root: Readonly<Record<string, string>>): (name: string) => string {
  const renamed = new Map<string, string>();
  for (const [key, value] of Object.entries(root)) {
    const prefix = key === 'xmlns' ? '' : key.startsWith('xmlns:') ? key.slice(6) : undefined;
    const usual = usualPrefixes.find(([namespace]) => namespace.test(value))?.[1];
    if (prefix !== undefined && usual !== undefined && prefix !== usual) renamed.set(prefix, usual);
  }
  if (renamed.size === 0) return (name) => name;
  return (name) => {
    const colon = name.indexOf(':');
    const usual = renamed.get(colon < 0 ? '' : name.slice(0, colon));
    if (usual === undefined) return name;
    const local = colon < 0 ? name : name.slice(colon + 1);
    return usual === '' ? local : `${usual}:${local}`;
  };
}

export function parseXml(text: string): { readonly root?: XmlNode; readonly fault?: XmlFault } {
  const open: XmlNode[] = [];
  let root: XmlNode | undefined;
  let rename = (name: string): string => name;
  let nodes = 0;
  let at = text.indexOf('<');
  const attributesOf = (source: string): Record<string, string> | undefined => {
    const out: Record<string, string> = Object.create(null) as Record<string, string>;
    for (const [, name = '', double, single] of source.matchAll(attribute)) {
      const value = double ?? single;
      if (value === undefined) return undefined;
      out[name.startsWith('xmlns') ? name : rename(name)] = resolve(value);
    }
    return out;
  };
  while (at >= 0 && at < text.length) {
    if (text.startsWith('<!--', at) || text.startsWith('<?', at) || text.startsWith('<![CDATA[', at)) {
      const [close, skip] = text.startsWith('<!--', at)
        ? ['-->', 3]
        : text.startsWith('<?', at)
          ? ['?>', 2]
          : [']]>', 3];
      const end = text.indexOf(close, at);
      if (end < 0) return { fault: 'not-well-formed' };
      if (close === ']]>') open.at(-1)?.children.push(text.slice(at + 9, end));
      at = end + skip;
    } else if (text.startsWith('<!', at)) {
      return { fault: 'document-type' };
    } else {
      const end = tagEnd(text, at);
      if (end < 0) return { fault: 'not-well-formed' };
      const body = text.slice(at + 1, end);
      if (body.startsWith('/')) {
        const closed = open.pop();
        if (!closed || closed.name !== rename(body.slice(1).trim())) return { fault: 'not-well-formed' };
      } else {
        if (++nodes > MAX_NODES) return { fault: 'too-many-nodes' };
        const empty = body.endsWith('/');
        const inner = empty ? body.slice(0, -1) : body;
        const name = /^[^\s/>]+/.exec(inner)?.[0];
        if (!name) return { fault: 'not-well-formed' };
        if (!root) rename = renamer(attributesOf(inner.slice(name.length)) ?? {});
        const attributes = attributesOf(inner.slice(name.length));
        if (!attributes) return { fault: 'not-well-formed' };
        const node: XmlNode = { name: rename(name), attributes, children: [] };
        if (open.length > 0) open.at(-1)?.children.push(node);
        else if (root) return { fault: 'not-well-formed' };
        root ??= node;
        if (!empty) {
          open.push(node);
          if (open.length > MAX_DEPTH) return { fault: 'too-deep' };
        }
      }
      at = end + 1;
    }
    const next = text.indexOf('<', at);
    const between = next < 0 ? text.slice(at) : text.slice(at, next);
    if (between !== '' && open.length > 0) open.at(-1)?.children.push(resolve(between));
    at = next;
  }
  return root && open.length === 0 ? { root } : { fault: 'not-well-formed' };
}

export const elements = (node: XmlNode | undefined, name?: string): XmlNode[] =>
  (node?.children ?? []).filter(
    (child): child is XmlNode => typeof child !== 'string' && (name === undefined || child.name === name),
  );

export const element = (node: XmlNode | undefined, name: string): XmlNode | undefined => elements(node, name)[0];

/** A node below, by the names on the way. */
export const descend = (node: XmlNode | undefined, ...names: readonly string[]): XmlNode | undefined =>
  names.reduce<XmlNode | undefined>((at, name) => element(at, name), node);

export const textOf = (node: XmlNode | undefined): string =>
  (node?.children ?? []).map((child) => (typeof child === 'string' ? child : textOf(child))).join('');
