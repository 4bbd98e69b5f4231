// The schema of a plan as what a form shows: names of values, choices, which keys are there and which may be added. Pure.

export interface SchemaNode {
  readonly title?: string;
  readonly description?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly string[];
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly required?: readonly string[];
  readonly items?: SchemaNode;
  readonly anyOf?: readonly SchemaNode[];
  readonly allOf?: readonly SchemaNode[];
  readonly $ref?: string;
  readonly definitions?: Readonly<Record<string, SchemaNode>>;
}

export type FieldKind = 'text' | 'choice' | 'flag' | 'group' | 'list';

/** A node with what it refers to; the title beside a reference goes before that of its target. */
export function resolve(node: SchemaNode, root: SchemaNode): SchemaNode {
  const target = node.$ref ?? node.allOf?.[0]?.$ref;
  if (target === undefined) return node;
  const found = root.definitions?.[target.split('/').at(-1) ?? ''];
  if (!found) return node;
  const own = {
    ...(node.title ? { title: node.title } : {}),
    ...(node.description ? { description: node.description } : {}),
  };
  return { ...resolve(found, root), ...own };
}

const has = ({ type }: SchemaNode, name: string): boolean =>
  Array.isArray(type) ? type.includes(name) : type === name;

function kindOf(node: SchemaNode): FieldKind {
  if (node.enum) return 'choice';
  if (node.properties) return 'group';
  if (node.items) return 'list';
  return has(node, 'boolean') ? 'flag' : 'text';
}

const fits = (node: SchemaNode, value: unknown): boolean => {
  const kind = kindOf(node);
  if (Array.isArray(value)) return kind === 'list';
  if (value !== null && typeof value === 'object')
    return kind === 'group' && Object.keys(value).some((key) => Object.hasOwn(node.properties ?? {}, key));
  return kind === 'text' || kind === 'choice' || kind === 'flag';
};

/** The shape that a value has of those it may have: the first where there is none yet. */
export function shapeOf(node: SchemaNode, value: unknown, root: SchemaNode): SchemaNode & { readonly kind: FieldKind } {
  const own = resolve(node, root);
  const { title, description } = own;
  const shapes = own.anyOf?.map((each) => shapeOf(each, value, root)) ?? [own];
  const shape = shapes.find((each) => fits(each, value)) ?? (shapes[0] as SchemaNode);
  return {
    ...shape,
    ...(title ? { title } : {}),
    ...(description ? { description } : {}),
    kind: kindOf(shape),
  };
}

/** Keys of a group that have values, in the order of the schema, then those that may be added. */
export function keysOf(
  node: SchemaNode,
  value: unknown,
  shown: readonly string[] = [],
): { there: string[]; free: string[] } {
  const given = value !== null && typeof value === 'object' ? (value as Record<string, unknown>) : {};
  const known = Object.keys(node.properties ?? {});
  const isThere = (key: string): boolean => Object.hasOwn(given, key) || shown.includes(key);
  const own = Object.keys(given).filter((key) => !known.includes(key) && typeof given[key] !== 'object');
  return { there: [...known.filter(isThere), ...own], free: known.filter((key) => !isThere(key)) };
}

/** What a new entry of a list starts as: what it must have, open. */
export function emptyEntry(node: SchemaNode, sibling: unknown): unknown {
  if (node.anyOf !== undefined) return '…';
  const like = sibling !== null && typeof sibling === 'object' && !Array.isArray(sibling) ? sibling : {};
  const keys = node.required && node.properties ? node.required : Object.keys(like).slice(0, 1);
  return keys.length === 0
    ? '…'
    : Object.fromEntries(keys.map((key) => [key, node.properties?.[key]?.enum?.[0] ?? '…']));
}
