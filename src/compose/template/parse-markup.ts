// Marked-up text of a template → a small tree. A tag left open or closed twice is reported at its line in the template, which the
// attribute `at` of the nearest tag before it carries.

import { DOMParser, type Element as DomElement, type Node as DomNode } from '@xmldom/xmldom';
import { type Diagnostic, failed, ok, type Place, type Result } from '../../diagnostics/index.js';
import { boundedCache } from '../../workspace/bounded-cache.js';

export interface Tag {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (Tag | string)[];
  /** Template line, `file:line:column`. */
  readonly at: string;
  /** Path in the plan that the loops around it had reached. */
  readonly in: string;
  /** Its own text, where it is known: what is made of a tag follows from it. */
  readonly source?: string;
}

/** `file:line:column` → place. */
export function templatePlace(at: string): Place {
  const match = /^(.*):(\d+):(\d+)$/.exec(at);
  return match ? { file: match[1] as string, line: Number(match[2]), column: Number(match[3]) } : { file: at };
}

function convert(element: DomElement): Tag {
  const attributes: Record<string, string> = {};
  for (const { name, value } of Array.from(element.attributes)) attributes[name] = value;
  const { at = '', in: inside = '', ...rest } = attributes;
  const children: (Tag | string)[] = [];
  for (let node: DomNode | null = element.firstChild; node; node = node.nextSibling) {
    if (node.nodeType === 1) children.push(convert(node as DomElement));
    else if (node.nodeType === 3 || node.nodeType === 4) children.push(node.nodeValue ?? '');
  }
  return { name: element.nodeName, attributes: rest, children, at, in: inside };
}

/** @param file the template, for faults that stand before any tag */
export function parseMarkup(text: string, file: string): Result<readonly Tag[]> {
  const scanned = scanMarkup(text);
  if (scanned) return ok(scanned);
  const wrapped = `<document>${text.replace(/<!DOCTYPE[^>]*>/gi, '')}</document>`;
  const problems: Diagnostic[] = [];
  const lines = wrapped.split('\n');
  const report = (message: string, locator: { lineNumber?: number; columnNumber?: number } | undefined): void => {
    const line = locator?.lineNumber ?? 1;
    const offset =
      lines.slice(0, line - 1).reduce((sum, each) => sum + each.length + 1, 0) + (locator?.columnNumber ?? 1);
    const at = [...wrapped.slice(0, offset).matchAll(/ at="([^"]*)"/g)].at(-1)?.[1];
    problems.push({
      code: 'template/bad-markup',
      severity: 'error',
      place: at ? templatePlace(at) : { file },
      message: {
        vi: `Thẻ trong mẫu không khớp ở gần dòng này: ${message}.`,
        en: `The tags of the template do not match near here: ${message}.`,
      },
    });
  };
  try {
    const parser = new DOMParser({
      onError: (_level, message, context) => {
        report(
          String(message).split('\n')[0] ?? '',
          (context as { locator?: { lineNumber?: number; columnNumber?: number } }).locator,
        );
      },
    });
    const root = parser.parseFromString(wrapped, 'text/xml').documentElement;
    if (problems.length > 0 || !root) return failed(...problems.slice(0, 1));
    return ok(convert(root).children.filter((child): child is Tag => typeof child !== 'string'));
  } catch (error) {
    if (problems.length === 0) report(error instanceof Error ? error.message : String(error), undefined);
    return failed(...problems.slice(0, 1));
  }
}

// Reads marked-up text as templates nearly always give it, many times faster than a DOM: plain tags, attributes in double quotes, the five
// entities of XML. Anything else, and every fault, is left to the DOM, which gives the same tags and tells faults at their place.

/** Comments and the like, and characters that XML reads as others or not at all. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const UNUSUAL = /[\u0000-\u0008\u000b-\u001f\u0085\u2028\u2029\ufffe\uffff]|<[!?]|\]\]>/;
const OPEN = /<([a-z][a-z0-9-]*)((?:[ \n\t]+[a-z][a-z-]*="[^"<\n\t]*")*)[ \n\t]*(\/?)>/y;
const CLOSE = /<\/([a-z][a-z0-9-]*)[ \n\t]*>/y;
const ATTRIBUTE = /(?<![a-z-])([a-z][a-z-]*)="([^"]*)"/g;
const ENTITY = /&(?:#x([0-9a-f]+)|#([0-9]+)|([a-z]+));|&/gi;
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

class Unusual extends Error {}

function decoded(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(ENTITY, (_, hex?: string, decimal?: string, name?: string) => {
    const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
    const character = name ? NAMED[name] : code >= 32 && code < 0xd800 ? String.fromCharCode(code) : undefined;
    if (character === undefined) throw new Unusual();
    return character;
  });
}

type Attributes = Pick<Tag, 'attributes' | 'at' | 'in'>;

/** Attributes read before: the same tags of a template come for every document. */
const known = boundedCache<string, Attributes>(4 * 1024 * 1024);

function readAttributes(text: string): Attributes {
  const attributes: Record<string, string> = {};
  for (const [, name = '', value = ''] of text.matchAll(ATTRIBUTE)) {
    if (name in attributes || name.startsWith('xml')) throw new Unusual();
    attributes[name] = decoded(value);
  }
  const { at = '', in: inside = '', ...rest } = attributes;
  return { attributes: rest, at, in: inside };
}

function attributesOf(text: string): Attributes {
  const before = known.get(text);
  if (before) return before;
  // a copy: a piece of the long text would keep all of it in memory
  const own = ` ${text}`.slice(1);
  const read = readAttributes(own);
  known.set(own, read, 200 + 6 * own.length);
  return read;
}

interface Open {
  readonly name: string;
  readonly attributes: Attributes;
  readonly children: (Tag | string)[];
  readonly start: number;
}

const tagOf = ({ name, attributes, children, start }: Open, text: string, end: number): Tag => ({
  name,
  attributes: attributes.attributes,
  children,
  at: attributes.at,
  in: attributes.in,
  source: text.slice(start, end),
});

function scan(text: string): Tag[] {
  const root: (Tag | string)[] = [];
  const around: Open[] = [];
  let children = root;
  for (let at = 0; at < text.length; ) {
    const next = text.indexOf('<', at);
    if (next !== at) children.push(decoded(text.slice(at, next < 0 ? text.length : next)));
    if (next < 0) break;
    CLOSE.lastIndex = next;
    const close = text.charCodeAt(next + 1) === 0x2f ? CLOSE.exec(text) : null;
    if (close) {
      at = CLOSE.lastIndex;
      const tag = around.pop();
      if (!tag || tag.name !== close[1]) throw new Unusual();
      children = around.at(-1)?.children ?? root;
      children.push(tagOf(tag, text, at));
      continue;
    }
    OPEN.lastIndex = next;
    const [, name, attributes = '', empty] = OPEN.exec(text) ?? [];
    if (name === undefined || name.startsWith('xml')) throw new Unusual();
    at = OPEN.lastIndex;
    const tag: Open = { name, attributes: attributesOf(attributes), children: [], start: next };
    if (empty) children.push(tagOf(tag, text, at));
    else {
      around.push(tag);
      children = tag.children;
    }
  }
  if (around.length > 0) throw new Unusual();
  return root.filter((child): child is Tag => typeof child !== 'string');
}

/** @returns the outermost tags; nothing if the text is for the DOM */
export function scanMarkup(text: string): Tag[] | undefined {
  if (UNUSUAL.test(text)) return undefined;
  try {
    return scan(text);
  } catch (error) {
    if (error instanceof Unusual) return undefined;
    throw error;
  }
}
