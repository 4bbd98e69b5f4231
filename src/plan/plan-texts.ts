// Every value of a plan with what the schema states of it, in the order of the file. Works on the data as it is read as well as on the
// plan that the schema has made of it.

import { layersOf, schemasInside } from '../data/schema-at.js';
import type { DataPath } from '../data/yaml-source.js';
import { planSchema } from './plan.js';
import { type Statement, statements, type WordKind, wordKinds } from './statement.js';

/** Where in the schema a walk stands: the schemas that may apply there. */
export type SchemaPlace = Parameters<typeof schemasInside>[0];

export const planPlace: SchemaPlace = [planSchema];

const known = new WeakMap<SchemaPlace[number], { readonly stated: Statement | undefined }>();

function statementOf(schema: SchemaPlace[number]): Statement | undefined {
  const before = known.get(schema);
  if (before) return before.stated;
  const layers = layersOf(schema);
  const own = layers.map((each) => statements.get(each)).find((each) => each !== undefined);
  const stated = own ?? (layers.some(({ def }) => def.type === 'enum') ? choice : undefined);
  known.set(schema, { stated });
  return stated;
}

/** Of a list or object as a whole; what is stated of a text that may stand in its place is not said of it. */
export const statementOfWhole = (place: SchemaPlace): Statement | undefined =>
  place
    .flatMap((schema) => {
      const layers = layersOf(schema);
      const union = layers.findIndex(({ def }) => def.type === 'union');
      return union < 0 ? layers : layers.slice(0, union + 1);
    })
    .map((each) => statements.get(each))
    .find((each) => each !== undefined);

const choice: Statement = { kind: 'choice', printed: 'never' };

/** Undefined where the schema says nothing: at lists and objects, at keys it does not know. */
export const statementAt = (place: SchemaPlace): Statement | undefined =>
  place.map(statementOf).find((each) => each !== undefined);

export interface PlanValue extends Statement {
  readonly path: DataPath;
  /** A text; in a plan that the schema has read also a number, a date or a yes or no. */
  readonly value: unknown;
  /** Its key; of a column the role. */
  readonly role?: string;
}

/** A text that holds words. */
export interface PlanText {
  readonly path: DataPath;
  readonly text: string;
  readonly kind: WordKind;
  readonly role?: string;
}

type Tree = Readonly<Record<string, unknown>>;

/** @param around what is stated of all that it stands in */
function* valuesAt(
  data: unknown,
  place: SchemaPlace,
  path: DataPath,
  role?: string,
  around: Statement['printed'] = 'itself',
): Generator<PlanValue> {
  if (data === undefined || data === null) return;
  const stated = statementAt(place);
  const whole = typeof data === 'object' && stated?.kind !== 'date' ? statementOfWhole(place) : stated;
  const printed = around === 'itself' ? (whole?.printed ?? 'itself') : around;
  if (Array.isArray(data)) {
    for (const [index, each] of data.entries())
      yield* valuesAt(each, schemasInside(place, index), [...path, index], role, printed);
  } else if (typeof data === 'object' && stated?.kind !== 'date') {
    const column = (data as Tree).role;
    for (const [key, each] of Object.entries(data)) {
      const inside = schemasInside(place, key);
      const own = statementAt(inside)?.kind === 'column' ? (typeof column === 'string' ? column : undefined) : key;
      yield* valuesAt(each, inside, [...path, key], own, printed);
    }
  } else if (stated) yield { path, value: data, kind: stated.kind, printed, ...(role === undefined ? {} : { role }) };
}

export const planValues = (data: unknown): PlanValue[] => [...valuesAt(data, planPlace, [])];

const isWordKind = (kind: string): kind is WordKind => wordKinds.some((each) => each === kind);

/** The texts that hold words, but for blank ones. */
export const planTexts = (data: unknown): PlanText[] =>
  planValues(data).flatMap(({ path, value, kind, role }) =>
    isWordKind(kind) && typeof value === 'string' && value.trim() !== ''
      ? [{ path, text: value, kind, ...(role === undefined ? {} : { role }) }]
      : [],
  );
