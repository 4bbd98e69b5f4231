// YAML text → plain data that remembers where everything stood. Bounded in size, depth and alias growth; a cycle is refused.

import {
  type Alias,
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  type Pair,
  parseDocument,
  visit as visitNodes,
} from 'yaml';
import { failed, ok, type Place, type Result } from '../diagnostics/index.js';
import { normalizeText } from '../text/normalize.js';
import { type Collapsed, collapse, offsetInScalar, type Sought } from './place-in-text.js';
import { swallowedComments, syntaxFaults } from './yaml-faults.js';

export type DataPath = readonly (string | number)[];

/** `decision.articles.2` → its keys. */
export const toDataPath = (path: string): DataPath =>
  path === '' ? [] : path.split('.').map((key) => (/^\d+$/.test(key) ? Number(key) : key));

/** Plain data with the place of each key and value. */
export interface DataSource {
  readonly file: string;
  readonly data: unknown;
  /** Place of the value at a path; of its nearest ancestor if nothing stands there. @param sought words within a text of several lines */
  placeOf(path: DataPath, sought?: Sought): Place;
  /** Place of the key itself; falls back like `placeOf`. */
  placeOfKey(path: DataPath): Place;
  /** Keys with nothing behind them: they are not in the data. */
  readonly emptyKeys?: readonly EmptyKey[];
}

export interface EmptyKey {
  readonly path: DataPath;
  /** What stands there for nothing, `~` or `null`, in a file of texts. */
  readonly written?: string;
}

interface YamlOptions {
  /**
   * `text` keeps every scalar as it is written (`01`, `1.10`, `no`); `typed` gives numbers and booleans. In both, the ways of YAML to write
   * nothing (an empty place, `~`, `null`) are nothing; in quotes they are text.
   */
  readonly scalars: 'text' | 'typed';
}

const MAX_YAML_CHARACTERS = 5_000_000;
const MAX_DEPTH = 60;
const MAX_NODES = 400_000;

class TooMuch extends Error {
  constructor(
    readonly kind: 'depth' | 'size' | 'cycle' | 'key',
    readonly offset: number,
  ) {
    super(kind);
  }
}

const tooMuchTexts: Readonly<Record<TooMuch['kind'], { vi: string; en: string }>> = {
  depth: { vi: `Dữ liệu lồng nhau quá ${MAX_DEPTH} bậc.`, en: `The data is nested deeper than ${MAX_DEPTH} levels.` },
  size: { vi: 'Dữ liệu quá lớn để là một kế hoạch.', en: 'The data is too large to be a plan.' },
  cycle: { vi: 'Tham chiếu (*) trỏ vòng về chính nó.', en: 'An alias (*) leads back to itself.' },
  key: { vi: 'Không dùng được tên khóa này.', en: 'This cannot be a key.' },
};

/** Nesting that no file of ours has, seen before the parser, which would exhaust its memory on it. */
function tooDeepToParse(text: string): boolean {
  let open = 0;
  let deepest = 0;
  for (let index = 0; index < text.length; index++) {
    const character = text[index];
    if (character === '[' || character === '{') deepest = Math.max(deepest, ++open);
    else if (character === ']' || character === '}') open = Math.max(0, open - 1);
  }
  return deepest > 1000 || /^[ \t]*(?:[-?:] *){300}/m.test(text) || /^ {2000}/m.test(text);
}

/** YAML 1.2, 10.3.2: the plain scalars that the core schema resolves to null. */
const NOTHING = /^(?:~|null|Null|NULL)?$/;

/** A text that YAML has as nothing. */
function writtenFor(node: Node | null, { scalars }: YamlOptions): Pick<EmptyKey, 'written'> {
  const text = scalars === 'text' && isScalar(node) ? node.source : undefined;
  return text ? { written: text } : {};
}

const joined = (path: DataPath): string => path.join('\u0000');

interface Offsets {
  readonly key: number;
  readonly value: number;
  /** Where the scalar ends; absent for anything else. */
  readonly end?: number;
}

interface Walked {
  readonly data: unknown;
  readonly offsets: ReadonlyMap<string, Offsets>;
  readonly emptyKeys: readonly EmptyKey[];
}

/** What each alias stands for, all in one walk: the package would walk the whole file for each. */
function targetsOf(document: Document.Parsed): ReadonlyMap<Alias, Node> {
  const anchored = new Map<string, Node>();
  const targets = new Map<Alias, Node>();
  visitNodes(document, {
    Node: (_, node) => {
      const target = isAlias(node) ? anchored.get(node.source) : undefined;
      if (isAlias(node) && target) targets.set(node, target);
      else if ('anchor' in node && node.anchor) anchored.set(String(node.anchor), node as Node);
    },
  });
  return targets;
}

/** Turns the syntax tree into data and notes the offset of each key and value. */
function walk(document: Document.Parsed, options: YamlOptions): Walked {
  const offsets = new Map<string, Offsets>();
  const emptyKeys: EmptyKey[] = [];
  let targets: ReadonlyMap<Alias, Node> | undefined;
  let nodes = 0;
  const visit = (node: Node | null, path: DataPath, keyOffset: number, open: readonly Node[]): unknown => {
    const offset = node?.range?.[0] ?? keyOffset;
    if (++nodes > MAX_NODES) throw new TooMuch('size', offset);
    if (path.length > MAX_DEPTH) throw new TooMuch('depth', offset);
    offsets.set(joined(path), { key: keyOffset, value: offset });
    if (node === null) return undefined;
    if (isAlias(node)) {
      targets ??= targetsOf(document);
      const target = targets.get(node);
      if (!target || open.includes(target)) throw new TooMuch('cycle', offset);
      return visit(target, path, keyOffset, [...open, target]);
    }
    if (isMap(node)) {
      const entries = Object.create(null) as Record<string, unknown>;
      for (const pair of node.items as Pair<Node, Node | null>[]) {
        const start = pair.key?.range?.[0] ?? offset;
        if (!isScalar(pair.key)) throw new TooMuch('key', start);
        const key = normalizeText(String(pair.key.value));
        if (key === '__proto__') throw new TooMuch('key', start); // checking would pass over it without a word
        const value = visit(pair.value, [...path, key], start, [...open, node]);
        if (value === undefined) emptyKeys.push({ path: [...path, key], ...writtenFor(pair.value, options) });
        else entries[key] = value;
      }
      return { ...entries };
    }
    if (isSeq(node)) {
      return (node.items as (Node | null)[]).map((item, index) =>
        visit(item, [...path, index], offset, [...open, node]),
      );
    }
    if (!isScalar(node)) return undefined;
    offsets.set(joined(path), { key: keyOffset, value: offset, end: node.range?.[1] ?? offset });
    if (typeof node.value !== 'string') return node.value ?? undefined;
    const text = normalizeText(node.value);
    return options.scalars === 'text' && node.type === 'PLAIN' && NOTHING.test(text) ? undefined : text;
  };
  return { data: visit(document.contents, [], 0, []), offsets, emptyKeys };
}

/** Parses YAML; every syntax fault is reported with its place. */
export function parseYaml(text: string, file: string, options: YamlOptions): Result<DataSource> {
  const lines = new LineCounter();
  const place = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(line, 1), column: Math.max(col, 1) }; // nothing is counted before parsing
  };
  const refuse = (kind: TooMuch['kind'], offset: number): Result<DataSource> =>
    failed({ code: `yaml/${kind}`, severity: 'error', place: place(offset), message: tooMuchTexts[kind] });
  if (text.length > MAX_YAML_CHARACTERS) return refuse('size', 0);
  if (tooDeepToParse(text)) return refuse('depth', 0);
  try {
    const source = text.replace(/^\ufeff/, '');
    const document = parseDocument(source, {
      lineCounter: lines,
      schema: options.scalars === 'text' ? 'failsafe' : 'core',
      prettyErrors: false,
      logLevel: 'error', // 'silent' would also hide that there is a second document
    });
    const faults = syntaxFaults(document, source, place);
    if (faults.length > 0) return failed(...faults);
    const { data, offsets, emptyKeys } = walk(document, options);
    const find = (path: DataPath): Offsets => {
      for (let length = path.length; length >= 0; length--) {
        const found = offsets.get(joined(path.slice(0, length)));
        if (found) return found;
      }
      return { key: 0, value: 0 };
    };
    const at = (path: DataPath, offset: number): Place => ({ ...place(offset), path: path.join('.') });
    // faults come in the order of the text, many of one long scalar after each other
    let last: { readonly value: number; readonly hay: Collapsed | undefined } | undefined;
    const hayAt = (value: number, end: number): Collapsed | undefined => {
      if (last?.value !== value) {
        const raw = source.slice(value, end);
        last = { value, hay: raw.includes('\n') ? collapse(raw) : undefined };
      }
      return last.hay;
    };
    const found: DataSource = {
      file,
      data,
      placeOf: (path, sought) => {
        const { value, end } = find(path);
        const hay = sought && end !== undefined ? hayAt(value, end) : undefined;
        return at(path, value + ((hay && sought && offsetInScalar(hay, sought)) ?? 0));
      },
      placeOfKey: (path) => at(path, find(path).key),
      emptyKeys,
    };
    return ok(found, swallowedComments(document, place));
  } catch (error) {
    if (error instanceof TooMuch) return refuse(error.kind, error.offset);
    if (error instanceof RangeError) return refuse('depth', 0); // the parser itself ran out of stack
    throw error;
  }
}

/** What a file of texts says, without places; undefined if it is no YAML. */
export const dataOfText = (text: string, file = ''): unknown => parseYaml(text, file, { scalars: 'text' }).value?.data;
