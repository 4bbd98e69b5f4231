// Edits → replacements of ranges of the YAML text. Ranges come from the syntax tree; what lies between them is never touched.

import { isMap, isScalar, isSeq, type Node, type Pair, parseDocument, Scalar } from 'yaml';
import type { DataPath } from '../yaml-source.js';
import { type Edit, pathKey } from './edit.js';
import { fitsPlain, inlineScalar, meansSomething, quoted, writeFlow, writeValue } from './write-value.js';
import {
  type Found,
  find,
  inFlow,
  isFlow,
  rangeOfRemoval,
  Source,
  type Splice,
  siblings,
  startOf,
} from './yaml-ranges.js';

// A new text in the place of an old one, in the style the old one is written in. Where only single words differ, only these words are
// touched, so that line breaks made by hand stay.

const words = (text: string): string[] => text.split(/\s+/).filter((word) => word !== '');

/** Swaps the words that differ. Undefined if the raw text does not hold the old words one for one. */
function swapWords(raw: string, before: string, after: string): string | undefined {
  const [old, fresh] = [words(before), words(after)];
  if (old.length !== fresh.length || old.length === 0) return undefined;
  const parts = raw.split(/(\s+)/);
  const places = parts.flatMap((part, index) => (part === '' || /^\s+$/.test(part) ? [] : [index]));
  // a block scalar opens with its own mark, quotes hug the first and last word
  const extra = places.length - old.length;
  if (extra !== 0 && !(extra === 1 && /^[|>]/.test(parts[places[0] as number] ?? ''))) return undefined;
  const own = extra === 1 ? places.slice(1) : places;
  for (const [index, place] of own.entries()) {
    const [from, to] = [old[index] as string, fresh[index] as string];
    const part = parts[place] as string;
    if (from === to) continue;
    if (!part.includes(from)) return undefined;
    parts[place] = part.replace(from, () => to);
  }
  return parts.join('');
}

/** Whether the words may stand as they are in this style: a comma ends a plain text inside `{…}`, a quote ends a quoted one. */
function isSafe(type: Scalar.Type | undefined, before: string, text: string, flow: boolean): boolean {
  if (type === Scalar.QUOTE_DOUBLE) return !/["\\]/.test(text);
  if (type === Scalar.QUOTE_SINGLE) return !text.includes("'");
  // a number written bare stays bare
  if (type === Scalar.PLAIN) return fitsPlain(text, flow) && (!meansSomething(text) || meansSomething(before));
  return true;
}

/** @param raw the scalar as it stands in the file @param column of the key or dash it belongs to @param flow inside `{…}` */
function rewriteScalar(
  raw: string,
  type: Scalar.Type | undefined,
  before: string,
  after: string,
  column: number,
  flow: boolean,
): string {
  const swapped = isSafe(type, before, after, flow) ? swapWords(raw, before, after) : undefined;
  if (swapped !== undefined) return swapped;
  const text = after.replace(/(?<!\n)\n+$/, '');
  if (type === Scalar.QUOTE_DOUBLE) return quoted(text);
  if (type === Scalar.QUOTE_SINGLE && !/['\n]/.test(text)) return `'${text}'`;
  if (flow) return inlineScalar(text, true);
  const written = writeValue(text, column).replace(/^ /, '');
  const end = /\n$/.test(raw) && !/\n$/.test(written) ? '\n' : '';
  return written + end;
}

function spliceOfSet(source: Source, edit: Edit & { kind: 'set' }): Splice | undefined {
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

function findLanding(source: Source, list: DataPath, index: number): Landing | undefined {
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

function spliceOfLanding(source: Source, place: Landing, lines: string, flowText: string): Splice {
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

function applySplices(text: string, splices: readonly Splice[], from = 0, to = text.length): string | undefined {
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

/** The text with all edits done; undefined where they cannot be done without writing the file again. */
export function spliceEdits(original: string, edits: readonly Edit[]): string | undefined {
  const text = original.replace(/\r\n?/g, '\n');
  const source = new Source(text, parseDocument(text, { schema: 'failsafe', logLevel: 'silent' }));
  const removals: Splice[] = [];
  const moved = new Map<Edit, Splice>();
  for (const edit of edits) {
    if (edit.kind !== 'remove' && edit.kind !== 'move') continue;
    const gone = rangeOfRemoval(source, edit.kind === 'remove' ? edit.path : edit.from, true);
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
      const splice = spliceOfSet(source, edit);
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
    const place = findLanding(source, edit.list, edit.index);
    if (!place) return undefined;
    if (edit.kind === 'insert') {
      const lines = `${' '.repeat(place.column)}-${writeValue(edit.value, place.column).replace(/^\n\s*/, ' ')}`;
      outer.push(spliceOfLanding(source, place, lines, writeFlow(edit.value)));
      continue;
    }
    const range = moved.get(edit) as Splice;
    const found = find(source.document, edit.from) as Found;
    const start = source.entryStart(found);
    const body = applySplices(text, inner, range.start, range.end);
    if (body === undefined || place.flow || !source.leads(start)) return undefined;
    outer.push(
      spliceOfLanding(source, place, indent(body.replace(/\n$/, ''), place.column - source.column(start)), ''),
    );
  }
  const result = applySplices(text, [...inner.filter((splice) => !masked(splice)), ...outer]);
  return original.includes('\r\n') ? result?.replaceAll('\n', '\r\n') : result;
}
