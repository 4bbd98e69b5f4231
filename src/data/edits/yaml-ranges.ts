// Where the entries of a YAML text stand: ranges from its syntax tree, with the comments that speak of them.

import { type Document, isAlias, isMap, isScalar, isSeq, type Node, type Pair, type Scalar } from 'yaml';
import type { DataPath } from '../yaml-source.js';

export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export interface Found {
  readonly node: Node | null;
  readonly pair?: Pair<Scalar, Node | null>;
  readonly parent?: Node;
  readonly index: number;
}

const NOTHING: Found = { node: null, index: -1 };

export function find(document: Document, path: DataPath): Found | undefined {
  let found: Found = { ...NOTHING, node: document.contents };
  for (const key of path) {
    const node = isAlias(found.node) ? found.node.resolve(document) : found.node;
    if (isMap(node)) {
      const pairs = node.items as Pair<Scalar, Node | null>[];
      const index = pairs.findIndex((each) => String(each.key.value).normalize('NFC') === key);
      const pair = pairs[index];
      if (!pair) return undefined;
      found = { node: pair.value, pair, parent: node, index };
    } else if (isSeq(node) && typeof key === 'number') {
      const items = node.items as (Node | null)[];
      if (key >= items.length) return undefined;
      found = { node: items[key] ?? null, parent: node, index: key };
    } else return undefined;
  }
  return found;
}

export const startOf = (node: Node): number => (node.range as [number, number, number])[0];

/** The text of one YAML file with what positions in it mean. */
export class Source {
  constructor(
    readonly text: string,
    readonly document: Document.Parsed,
  ) {}

  lineStart(offset: number): number {
    return this.text.lastIndexOf('\n', offset - 1) + 1;
  }

  column(offset: number): number {
    return offset - this.lineStart(offset);
  }

  /** Only spaces stand before it on its line. */
  leads(offset: number): boolean {
    return this.text.slice(this.lineStart(offset), offset).trim() === '';
  }

  /** Behind the last line of a node, its trailing comment included. */
  lineEnd(offset: number): number {
    if (offset > 0 && this.text[offset - 1] === '\n') return offset;
    const end = this.text.indexOf('\n', offset);
    return end < 0 ? this.text.length : end + 1;
  }

  /** Where the entry begins: its key, or its dash. */
  entryStart({ node, pair, parent }: Found): number {
    if (pair) return startOf(pair.key);
    if (!node) return -1;
    if ((parent as { flow?: boolean }).flow) return startOf(node);
    return this.text.slice(0, startOf(node)).lastIndexOf('-');
  }

  entryEnd({ node, pair }: Found): number {
    const end = node?.range?.[1] ?? (pair?.key.range?.[1] as number) + 1;
    return isScalar(node) || node === null || (node as { flow?: boolean }).flow
      ? this.trimmed(end)
      : this.trimmed(node.range?.[2] ?? end);
  }

  private trimmed(offset: number): number {
    let end = offset;
    while (end > 0 && /\s/.test(this.text[end - 1] as string)) end--;
    return end;
  }

  /** Comment lines right above an entry of a list speak of it. */
  withCommentsAbove(start: number): number {
    const column = this.column(start);
    let first = this.lineStart(start);
    for (;;) {
      const above = this.lineStart(first - 1);
      if (first === 0 || above === first) return first;
      const line = this.text.slice(above, first);
      if (!/^ *#/.test(line) || line.indexOf('#') !== column) return first;
      first = above;
    }
  }
}

export const isFlow = (node: Node | undefined): boolean => (node as { flow?: boolean } | undefined)?.flow === true;

export function inFlow(source: Source, path: DataPath): boolean {
  return path.some((_, index) => isFlow(find(source.document, path.slice(0, index))?.node as Node | undefined));
}

export const siblings = (parent: Node | undefined): number =>
  isMap(parent) || isSeq(parent) ? (parent.items as unknown[]).length : 0;

/** The range that goes when an entry goes. */
export function rangeOfRemoval(source: Source, path: DataPath, comments: boolean): Splice | undefined {
  const found = find(source.document, path);
  if (!found?.parent) return undefined;
  const start = source.entryStart(found);
  if (start < 0) return undefined;
  const sibling = (index: number): Found | undefined => {
    const items = (found.parent as unknown as { items: unknown[] }).items;
    const item = items[index];
    if (item === undefined) return undefined;
    return found.pair
      ? {
          node: (item as Pair<Scalar, Node>).value,
          pair: item as Pair<Scalar, Node>,
          parent: found.parent as Node,
          index,
        }
      : { node: item as Node, parent: found.parent as Node, index };
  };
  const next = sibling(found.index + 1);
  if (isFlow(found.parent) || !source.leads(start)) {
    if (next) return { start, end: source.entryStart(next), text: '' };
    const before = sibling(found.index - 1);
    return before && isFlow(found.parent)
      ? { start: source.entryEnd(before), end: source.entryEnd(found), text: '' }
      : undefined;
  }
  const first = comments && !found.pair ? source.withCommentsAbove(start) : source.lineStart(start);
  return { start: first, end: source.lineEnd(source.entryEnd(found)), text: '' };
}
