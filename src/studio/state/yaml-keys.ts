// Where a line of a plan file stands in the plan, by its indents alone: the text may be half written. And what may be written there. Pure.

import { resolve, type SchemaNode, shapeOf } from './schema-form.js';

export interface Hint {
  readonly word: string;
  readonly title: string;
  readonly description?: string;
}

const KEY = /^(\s*)((?:- +)*)([A-Za-z][\w-]*)\s*:/;
const indentOf = (line: string): number => line.length - line.trimStart().length;

/** Keys around a line, from the top down; `-` stands for an entry of a list. @param indent of what is typed */
export function keysAround(lines: readonly string[], at: number, indent: number): string[] {
  const path: string[] = [];
  let limit = indent;
  for (let index = at; index >= 0 && limit > 0; index--) {
    const line = lines[index] ?? '';
    if (line.trim() === '' || line.trimStart().startsWith('#')) continue;
    const dashes = /^\s*((?:- +)*)/.exec(line)?.[1] ?? '';
    const own = indentOf(line);
    const [, , , key] = KEY.exec(line) ?? [];
    // a key behind a dash stands at its own column
    if (key !== undefined && index < at && own + dashes.length < limit) {
      path.unshift(key);
      limit = own + dashes.length;
    }
    if (dashes !== '' && own < limit) {
      path.unshift('-');
      limit = own;
    }
  }
  return path;
}

/** The node of the schema at such keys. */
export function nodeAt(path: readonly string[], root: SchemaNode): SchemaNode | undefined {
  let node: SchemaNode | undefined = root;
  for (const key of path) {
    if (!node) return undefined;
    const shape: SchemaNode = shapeOf(node, key === '-' ? [] : { [key]: '' }, root);
    node = key === '-' ? shape.items : shape.properties?.[key];
  }
  return node;
}

/** Keys of all shapes that a value may have. */
function propertiesOf(node: SchemaNode, root: SchemaNode): Readonly<Record<string, SchemaNode>> {
  const own = resolve(node, root);
  return Object.assign({}, ...(own.anyOf ?? []).map((each) => propertiesOf(each, root)), own.properties);
}

/** Keys that may stand at the column of a line, with what they mean. */
export function keyHints(lines: readonly string[], at: number, indent: number, root: SchemaNode): Hint[] {
  const node = nodeAt(keysAround(lines, at, indent), root);
  return Object.entries(node ? propertiesOf(node, root) : {}).map(([word, each]) => {
    const { title = word, description } = shapeOf(each, undefined, root);
    return { word, title, ...(description ? { description } : {}) };
  });
}

/** Words that a key may have as its value. */
export function valueHints(lines: readonly string[], at: number, root: SchemaNode): readonly string[] {
  const line = lines[at] ?? '';
  const [, spaces = '', dashes = '', key] = KEY.exec(line) ?? [];
  if (key === undefined) return [];
  const node = nodeAt([...keysAround(lines, at, spaces.length + dashes.length), key], root);
  const shape = node && shapeOf(node, '', root);
  return shape?.enum ?? (shape?.type === 'boolean' ? ['true', 'false'] : []);
}
