// XML of an Office package → a small tree, within bounds: no document type, no entities but the five of XML, a limit on depth and
// size. Written for files that may be hostile; a fault is a reason, never a throw. XML 1.0, Namespaces: known ones get their usual prefix.

import { XmlNode, XmlOther, type XmlTree } from './xml-tree.js';

export type XmlFault = 'document-type' | 'too-deep' | 'too-many-nodes' | 'not-well-formed';

const MAX_DEPTH = 400;
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

/** An `&` that begins none of the references that XML knows without a document type. */
const unknownEntity = /&(?!(?:lt|gt|amp|quot|apos|#\d{1,7}|#x[0-9a-fA-F]{1,6});)/;

const others = [
  ['<!--', '-->'],
  ['<?', '?>'],
  ['<![CDATA[', ']]>'],
] as const;

class Reader {
  readonly open: XmlNode[] = [];
  root: XmlNode | undefined;
  private rename = (name: string): string => name;
  private nodes = 0;

  /** @param written the tree is to be written again: names as they are, with comments and instructions */
  constructor(private readonly written: boolean) {}

  text(text: string): XmlFault | undefined {
    const parent = this.open.at(-1);
    if (text === '' || !parent) return undefined;
    if (this.written && unknownEntity.test(text)) return 'not-well-formed';
    parent.children.push(resolve(this.written ? text.replace(/\r\n?/g, '\n') : text));
    return undefined;
  }

  /** A comment, an instruction, a section of characters. */
  other(raw: string): void {
    const parent = this.open.at(-1);
    if (!parent) return;
    if (this.written) {
      const other = new XmlOther(raw);
      other.parent = parent;
      parent.children.push(other);
    } else if (raw.startsWith('<![CDATA[')) parent.children.push(raw.slice(9, -3));
  }

  /** @param body of a tag, between `<` and `>` */
  tag(body: string): XmlFault | undefined {
    if (body.startsWith('/')) {
      const closed = this.open.pop();
      return closed?.name === this.rename(body.slice(1).trim()) ? undefined : 'not-well-formed';
    }
    if (++this.nodes > MAX_NODES) return 'too-many-nodes';
    const empty = body.endsWith('/');
    const inner = empty ? body.slice(0, -1) : body;
    const name = /^[^\s/>]+/.exec(inner)?.[0];
    const parent = this.open.at(-1);
    if (!name || (this.root && !parent)) return 'not-well-formed';
    const source = inner.slice(name.length);
    if (!this.root && !this.written) this.rename = renamer(this.attributes(source) ?? {});
    const attributes = this.attributes(source);
    if (!attributes) return 'not-well-formed';
    const node = new XmlNode(this.rename(name), attributes);
    node.parent = parent;
    parent?.children.push(node);
    this.root ??= node;
    if (!empty && this.open.push(node) > MAX_DEPTH) return 'too-deep';
    return undefined;
  }

  private attributes(source: string): Record<string, string> | undefined {
    const out: Record<string, string> = Object.create(null) as Record<string, string>;
    for (const [, name = '', double, single] of source.matchAll(attribute)) {
      const value = double ?? single;
      if (value === undefined || (this.written && unknownEntity.test(value))) return undefined;
      out[name.startsWith('xmlns') ? name : this.rename(name)] = resolve(value.replace(/[\t\r\n]/g, ' '));
    }
    return out;
  }
}

function parse(text: string, written: boolean): XmlTree | XmlFault {
  const reader = new Reader(written);
  let prolog = 0;
  for (let at = text.indexOf('<'); at >= 0; ) {
    const other = others.find(([open]) => text.startsWith(open, at));
    if (!other && text.startsWith('<!', at)) return 'document-type';
    const close = other ? text.indexOf(other[1], at + other[0].length) : tagEnd(text, at);
    if (close < 0) return 'not-well-formed';
    const end = close + (other?.[1].length ?? 1);
    if (!other && !reader.root) prolog = at;
    const fault = other ? reader.other(text.slice(at, end)) : reader.tag(text.slice(at + 1, close));
    const next = text.indexOf('<', end);
    const later = fault ?? reader.text(next < 0 ? text.slice(end) : text.slice(end, next));
    if (later) return later;
    at = next;
  }
  if (!reader.root || reader.open.length > 0) return 'not-well-formed';
  return {
    prolog: text
      .slice(0, prolog)
      .replace(/^\ufeff/, '')
      .replace(/\r\n?/g, '\n'),
    root: reader.root,
  };
}

/** A tree for reading: known namespaces by their usual prefix, without comments and instructions. */
export function parseXml(text: string): { readonly root?: XmlNode; readonly fault?: XmlFault } {
  const parsed = parse(text, false);
  return typeof parsed === 'string' ? { fault: parsed } : { root: parsed.root };
}

/** A tree to be changed and written again. */
export const parseTree = (text: string): XmlTree | XmlFault => parse(text, true);
