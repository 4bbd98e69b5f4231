// Finds the part of a zod schema that a path leads to, for what a message needs: the known keys there and the label of a field.

import type { z } from 'zod';
import type { DataPath } from './yaml-source.js';

interface Definition {
  readonly type: string;
  readonly innerType?: z.ZodType;
  readonly in?: z.ZodType;
  readonly out?: z.ZodType;
  readonly element?: z.ZodType;
  readonly valueType?: z.ZodType;
  readonly catchall?: z.ZodType;
  readonly options?: readonly z.ZodType[];
  readonly shape?: Readonly<Record<string, z.ZodType>>;
  readonly getter?: () => z.ZodType;
}

const definition = (schema: z.ZodType): Definition => schema.def as unknown as Definition;

/** What a wrapper holds, a union may be; none of a schema that is neither. */
function inside(schema: z.ZodType): readonly z.ZodType[] {
  const def = definition(schema);
  if (def.type === 'union') return def.options ?? [];
  if (def.type === 'lazy' && def.getter) return [def.getter()];
  // a preprocess step is a transform piped into the schema that counts
  if (def.type === 'pipe' && def.in) return [definition(def.in).type === 'transform' && def.out ? def.out : def.in];
  return def.innerType ? [def.innerType] : [];
}

const knownLayers = new WeakMap<z.ZodType, readonly z.ZodType[]>();

/** A schema and all that it wraps, from outside in. */
export function layersOf(schema: z.ZodType): readonly z.ZodType[] {
  const known = knownLayers.get(schema);
  if (known) return known;
  const layers = [schema, ...inside(schema).flatMap(layersOf)];
  knownLayers.set(schema, layers);
  return layers;
}

/** All schemas that may apply here, wrappers taken off and unions opened. */
const alternatives = (schema: z.ZodType): z.ZodType[] => layersOf(schema).filter((each) => inside(each).length === 0);

function step(schema: z.ZodType, key: string | number): z.ZodType[] {
  return alternatives(schema).flatMap((option) => {
    const def = definition(option);
    if (def.type === 'array' && typeof key === 'number' && def.element) return [def.element];
    if (def.type === 'record' && def.valueType) return [def.valueType];
    if (def.type !== 'object') return [];
    const field =
      def.shape?.[String(key)] ??
      (def.catchall && definition(def.catchall).type !== 'never' ? def.catchall : undefined);
    return field ? [field] : [];
  });
}

/** The schemas that may apply at a key of what these apply to. */
export const schemasInside = (schemas: readonly z.ZodType[], key: string | number): readonly z.ZodType[] =>
  schemas.flatMap((each) => step(each, key));

const at = (schema: z.ZodType, path: DataPath): readonly z.ZodType[] =>
  path.reduce<readonly z.ZodType[]>(schemasInside, [schema]);

/** The keys an object at this path may have. */
export function knownKeys(schema: z.ZodType, path: DataPath): string[] {
  const keys = at(schema, path)
    .flatMap(alternatives)
    .flatMap((option) => Object.keys(definition(option).shape ?? {}));
  return [...new Set(keys)];
}

const scalar = new Set(['string', 'number', 'boolean', 'enum', 'literal', 'unknown', 'any']);

/** Whether a text may stand at this path. */
export const takesText = (schema: z.ZodType, path: DataPath): boolean =>
  at(schema, path)
    .flatMap(alternatives)
    .some((option) => scalar.has(definition(option).type));

/** Whether an object at this path refuses the key: each schema that may apply there lists its keys, and none lists this one. */
export function refusesKey(schema: z.ZodType, path: DataPath, key: string): boolean {
  const objects = at(schema, path)
    .flatMap(alternatives)
    .map(definition)
    .filter(({ type }) => !['string', 'number', 'boolean', 'enum', 'literal', 'null', 'array'].includes(type));
  return (
    objects.length > 0 &&
    objects.every(
      ({ type, shape, catchall }) =>
        type === 'object' && !Object.hasOwn(shape ?? {}, key) && catchall && definition(catchall).type === 'never',
    )
  );
}

/** The Vietnamese title given to the field by `.meta({ title })`, if it has one. */
export function titleAt(schema: z.ZodType, path: DataPath): string | undefined {
  for (const candidate of at(schema, path)) {
    for (const each of [candidate, ...alternatives(candidate)]) {
      const title = each.meta()?.title;
      if (title) return title;
    }
  }
  return undefined;
}
