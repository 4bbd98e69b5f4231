// Data → a YAML file for people: keys in the given order, long text in blocks, short maps on one line, a comment above each
// doubtful place.

import { Document, isMap, isScalar, isSeq, type Node, type Pair, Scalar, type YAMLMap, type YAMLSeq } from 'yaml';

interface Comment {
  /** Dotted path of what it is about. */
  readonly path: string;
  readonly text: string;
}

interface WriteOptions {
  /** First lines of the file, without `#`. */
  readonly head?: readonly string[];
  readonly comments?: readonly Comment[];
}

const WIDTH = 110;
/** Maps with these keys, and no others, read well on one line. */
const briefKeys = new Set([
  'kind',
  'name',
  'date',
  'number',
  'role',
  'title',
  'width',
  'minimum',
  'align',
  'table',
  'capacity',
  'parent',
  'link',
]);

/** What a reader of plans takes for nothing. */
const NOTHING = /^(?:~|null)?$/i;

const widthOf = (value: unknown): number => JSON.stringify(value)?.length ?? 0;

const isBrief = (value: unknown): boolean => {
  if (value === null || typeof value !== 'object') return typeof value !== 'string' || !value.includes('\n');
  if (Array.isArray(value)) return value.every((each) => typeof each !== 'object') && value.every(isBrief);
  return Object.entries(value).every(([key, each]) => briefKeys.has(key) && isBrief(each));
};

function style(node: Node | null | undefined, value: unknown, depth: number): void {
  if (isScalar(node)) {
    if (typeof node.value !== 'string') return;
    if (NOTHING.test(node.value)) node.type = Scalar.QUOTE_DOUBLE;
    if (node.value.includes('\n')) node.type = Scalar.BLOCK_LITERAL;
    else if (node.value.length > WIDTH - 2 * depth) node.type = Scalar.BLOCK_FOLDED;
    return;
  }
  const brief = depth > 0 && isBrief(value) && widthOf(value) < WIDTH - 2 * depth - 10;
  if (isMap(node)) {
    const map = value as Record<string, unknown>;
    if (brief && Object.keys(map).length > 0) node.flow = true;
    for (const pair of node.items as Pair<Scalar<string>, Node | null>[])
      style(pair.value, map[pair.key.value], depth + 1);
  } else if (isSeq(node)) {
    const list = value as unknown[];
    if (list.length < 8 && list.every((each) => typeof each === 'string' && each.length < 12)) node.flow = true;
    node.items.forEach((item, index) => {
      style(item as Node, list[index], depth + 1);
    });
  }
}

/** The node a comment stands above: the entry of a list, or the key of a map. */
function anchorOf(document: Document, path: readonly string[]): Node | undefined {
  let node: unknown = document.contents;
  let anchor: Node | undefined;
  for (const step of path) {
    if (isSeq(node)) {
      const item = (node as YAMLSeq).items[Number(step)] as Node | undefined;
      if (!item) return anchor;
      if (!(node as YAMLSeq).flow) anchor = item;
      node = item;
    } else if (isMap(node)) {
      const pair = ((node as YAMLMap).items as Pair<Scalar<string>, Node | null>[]).find(
        (each) => each.key.value === step,
      );
      if (!pair) return anchor;
      if (!(node as YAMLMap).flow) anchor = pair.key;
      node = pair.value;
    } else return anchor;
  }
  return anchor;
}

/** Blank lines between the top-level keys. */
function space(document: Document): void {
  if (!isMap(document.contents)) return;
  const pairs = document.contents.items as Pair<Scalar<string>, Node | null>[];
  pairs.forEach(({ key, value }, index) => {
    if (index > 0 && (isMap(value) || isSeq(value)) && !(value as YAMLMap).flow) key.spaceBefore = true;
  });
}

/** The same data gives the same bytes; reading the file back gives the data again. */
export const writeYaml = (data: Readonly<Record<string, unknown>>, options: WriteOptions = {}): string =>
  writeDocument(new Document(data, { aliasDuplicateObjects: false }), data, options);

/** All scalars as the texts that a reader of plans takes them for; what is nothing is left out. */
function asTexts(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(asTexts);
  if (value === null || typeof value !== 'object')
    return value === undefined || value === null ? undefined : String(value);
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, each]) => (each === undefined || each === null ? [] : [[key, asTexts(each)]])),
  );
}

/** A plan as the text of its file, whose scalars are texts: `01` and `2026` need no quotes. Reading it as a plan gives the data again. */
export function writePlanText(plan: Readonly<Record<string, unknown>>, options: WriteOptions = {}): string {
  const texts = asTexts(plan) as Readonly<Record<string, unknown>>;
  return writeDocument(new Document(texts, { aliasDuplicateObjects: false, schema: 'failsafe' }), texts, options);
}

function writeDocument(document: Document, data: Readonly<Record<string, unknown>>, options: WriteOptions): string {
  style(document.contents as Node, data, 0);
  for (const { path, text } of options.comments ?? []) {
    const anchor = anchorOf(document, path.split('.'));
    if (!anchor) continue;
    const lines = text.split('\n').map((line) => ` ${line}`);
    anchor.commentBefore = [...(anchor.commentBefore ? [anchor.commentBefore] : []), ...lines].join('\n');
  }
  space(document);
  const body = document.toString({
    lineWidth: WIDTH,
    minContentWidth: 40,
    singleQuote: false,
    flowCollectionPadding: true,
  });
  return `${(options.head ?? []).map((line) => `# ${line}\n`).join('')}${body}`;
}
