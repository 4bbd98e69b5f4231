// Edits → replacements of ranges of the YAML text. Ranges come from the syntax tree; what lies between them is never touched.

import { type Document, isAlias, isMap, isScalar, isSeq, type Node, type Pair, parseDocument, type Scalar } from 'yaml';
import type { DataPath } from '../yaml-source.js';
import { type Edit, pathKey } from './edit.js';
import { rewriteScalar } from './rewrite-scalar.js';
import { writeFlow, writeValue } from './write-value.js';

interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

interface Found {
  readonly node: Node | null;
  readonly pair?: Pair<Scalar, Node | null>;
  readonly parent?: Node;
  readonly index: number;
}

const NOTHING: Found = { node: null, index: -1 };

function find(document: Document, path: DataPath): Found | undefined {
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

const startOf = (node: Node): number => (node.range as [number, number, number])[0];

/** The text of one YAML file with what positions in it mean. */
class Source {
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

const isFlow = (node: Node | undefined): boolean => (node as { flow?: boolean } | undefined)?.flow === true;

function inFlow(source: Source, path: DataPath): boolean {
  return path.some((_, index) => isFlow(find(source.document, path.slice(0, index))?.node as Node | undefined));
}

const siblings = (parent: Node | undefined): number =>
  isMap(parent) || isSeq(parent) ? (parent.items as unknown[]).length : 0;

/** The range that goes when an entry goes. */
function removal(source: Source, path: DataPath, comments: boolean): Splice | undefined {
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

function setting(source: Source, edit: Edit & { kind: 'set' }): Splice | undefined {
  const { path, value } = edit;
  const found = find(source.document, path);
  const flow = inFlow(source, path);
  if (found?.node && isScalar(found.node) && typeof value === 'string') {
    const [start, end] = found.node.range as [number, number, number];
    const raw = source.text.slice(start, end);
    const column = source.column(source.entryStart(found));
    if (raw === '' && found.pair) {
      // `key:` with nothing behind it, or only a comment
      const colon = source.text.indexOf(':', found.pair.key.range?.[1] ?? start) + 1;
      return { start: colon, end: colon, text: flow ? ` ${writeFlow(value)}` : writeValue(value, column) };
    }
    const before = String(found.node.source ?? found.node.value).normalize('NFC');
    return {
      start,
      end,
      text: rewriteScalar(raw, found.node.type as Scalar.Type | undefined, before, value, column, flow),
    };
  }
  if (found) {
    const start = found.pair ? (found.pair.key.range?.[1] as number) + 1 : source.entryStart(found) + 1;
    const column = source.column(source.entryStart(found));
    const written = flow ? ` ${writeFlow(value)}` : writeValue(value, column);
    return {
      start,
      end: Math.max(start, source.entryEnd(found)),
      text: found.pair ? written : written.replace(/^\n\s*/, ' '),
    };
  }
  const parent = find(source.document, path.slice(0, -1));
  if (!parent?.node || !isMap(parent.node)) return undefined;
  const pairs = parent.node.items as Pair<Scalar, Node | null>[];
  const named = pairs.find((each) => String(each.key.value) === edit.after);
  const last = named ?? pairs.at(-1);
  if (!last) return undefined;
  const beside: Found = { node: last.value, pair: last, parent: parent.node, index: 0 };
  const key = String(path.at(-1));
  if (flow || isFlow(parent.node)) {
    const end = source.entryEnd(beside);
    return { start: end, end, text: `, ${key}: ${writeFlow(value)}` };
  }
  const column = source.column(startOf(last.key));
  return newLines(source, source.entryEnd(beside), `${' '.repeat(column)}${key}:${writeValue(value, column)}`);
}

/** Whole lines after the line that ends an entry. */
function newLines(source: Source, end: number, text: string): Splice {
  const at = source.lineEnd(end);
  const open = at > 0 && source.text[at - 1] !== '\n' ? '\n' : '';
  return { start: at, end: at, text: `${open}${text}\n` };
}

interface Landing {
  readonly at: number;
  readonly column: number;
  readonly flow: boolean;
  /** Before what stands at `at`; else after it. */
  readonly before: boolean;
}

function landing(source: Source, list: DataPath, index: number): Landing | undefined {
  const found = find(source.document, list);
  if (!found?.node || !isSeq(found.node)) return undefined;
  const size = siblings(found.node);
  if (size === 0) return undefined;
  const flow = isFlow(found.node) || inFlow(source, list);
  const item = find(source.document, [...list, Math.min(index, size - 1)]) as Found;
  const start = source.entryStart(item);
  const column = source.column(start);
  if (index >= size) return { at: source.entryEnd(item), column, flow, before: false };
  if (flow || !source.leads(start)) return { at: start, column, flow, before: true };
  return { at: source.withCommentsAbove(start), column, flow, before: true };
}

function land(source: Source, place: Landing, lines: string, flowText: string): Splice {
  if (place.flow) {
    const text = place.before ? `${flowText}, ` : `, ${flowText}`;
    return { start: place.at, end: place.at, text };
  }
  if (!place.before) return newLines(source, place.at, lines);
  // the first entry of a list inside a list shares its line with the outer dash
  if (!source.leads(place.at))
    return { start: place.at, end: place.at, text: `${lines.trimStart()}\n${' '.repeat(place.column)}` };
  return { start: place.at, end: place.at, text: `${lines}\n` };
}

const indent = (text: string, by: number): string =>
  text
    .split('\n')
    .map((line) =>
      line === '' ? line : by >= 0 ? ' '.repeat(by) + line : line.slice(Math.min(-by, line.search(/\S|$/))),
    )
    .join('\n');

function run(text: string, splices: readonly Splice[], from = 0, to = text.length): string | undefined {
  const inside = splices
    .map((splice, order) => ({ ...splice, order }))
    .filter(({ start, end }) => start >= from && end <= to)
    .sort((a, b) => a.start - b.start || a.end - b.end || a.order - b.order);
  let out = '';
  let rest = from;
  for (const splice of inside) {
    if (splice.start < rest) return undefined;
    out += text.slice(rest, splice.start) + splice.text;
    rest = splice.end;
  }
  return out + text.slice(rest, to);
}

/** The text with all edits done; undefined where they cannot be done without writing the file anew. */
export function spliceEdits(original: string, edits: readonly Edit[]): string | undefined {
  const text = original.replace(/\r\n?/g, '\n');
  const source = new Source(text, parseDocument(text, { schema: 'failsafe', logLevel: 'silent' }));
  const removals: Splice[] = [];
  const moved = new Map<Edit, Splice>();
  for (const edit of edits) {
    if (edit.kind !== 'remove' && edit.kind !== 'move') continue;
    const gone = removal(source, edit.kind === 'remove' ? edit.path : edit.from, true);
    if (!gone) return undefined;
    if (edit.kind === 'move') moved.set(edit, gone);
    removals.push(gone);
  }
  const masked = ({ start, end }: Splice): boolean =>
    removals.some(
      (gone) =>
        start >= gone.start && end <= gone.end && !(start === end && (start === gone.start || start === gone.end)),
    );
  const done = new Set<string>();
  const inner: Splice[] = [];
  for (const edit of edits) {
    if (edit.kind === 'set') {
      if (done.has(pathKey(edit.path))) return undefined;
      done.add(pathKey(edit.path));
      const splice = setting(source, edit);
      if (!splice) return undefined;
      inner.push(splice);
    }
  }
  // what goes with something larger needs no removal of its own
  const own = removals.filter(
    (gone, index) =>
      !removals.some(
        (other, at) =>
          at !== index &&
          other.start <= gone.start &&
          other.end >= gone.end &&
          (other.end - other.start > gone.end - gone.start || at < index),
      ),
  );
  const outer: Splice[] = [...own];
  for (const edit of edits) {
    if (edit.kind !== 'insert' && edit.kind !== 'move') continue;
    const place = landing(source, edit.list, edit.index);
    if (!place) return undefined;
    if (edit.kind === 'insert') {
      const lines = `${' '.repeat(place.column)}-${writeValue(edit.value, place.column).replace(/^\n\s*/, ' ')}`;
      outer.push(land(source, place, lines, writeFlow(edit.value)));
      continue;
    }
    const range = moved.get(edit) as Splice;
    const found = find(source.document, edit.from) as Found;
    const start = source.entryStart(found);
    const body = run(text, inner, range.start, range.end);
    if (body === undefined || place.flow || !source.leads(start)) return undefined;
    outer.push(land(source, place, indent(body.replace(/\n$/, ''), place.column - source.column(start)), ''));
  }
  const result = run(text, [...inner.filter((splice) => !masked(splice)), ...outer]);
  return original.includes('\r\n') ? result?.replaceAll('\n', '\r\n') : result;
}
