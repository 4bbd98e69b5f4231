// Checks data against a zod schema and says every fault in Vietnamese at its place, with the nearest known key.

import type { z } from 'zod';
import { type Diagnostic, failed, ok, type Result } from '../diagnostics/index.js';
import { describeIssue, unfoldIssue, unknownKey } from './describe-issue.js';
import { knownKeys, refusesKey } from './schema-at.js';
import type { DataSource } from './yaml-source.js';

/** Keys that the schema does not know and that have no value, so that it never sees them: a misspelt `archve:`. */
function unknownEmptyKeys(source: DataSource, schema: z.ZodType): Diagnostic[] {
  return (source.emptyKeys ?? []).flatMap((path) => {
    const key = String(path.at(-1));
    const around = path.slice(0, -1);
    return refusesKey(schema, around, key)
      ? [{ ...unknownKey(key, knownKeys(schema, around)), place: source.placeOfKey(path) }]
      : [];
  });
}

/** Parses the data with the schema; on failure all faults, each at its place in the source. */
export function checkData<S extends z.ZodType>(source: DataSource, schema: S): Result<z.output<S>> {
  const parsed = schema.safeParse(source.data);
  const unknown = unknownEmptyKeys(source, schema);
  if (parsed.success) return unknown.length > 0 ? failed(...unknown) : ok(parsed.data);
  const faults = parsed.error.issues
    .flatMap((issue) => unfoldIssue(issue, []))
    .flatMap(({ issue, path }) => {
      const places =
        issue.code === 'unrecognized_keys' ? issue.keys.map((key) => source.placeOfKey([...path, key])) : [];
      return describeIssue(issue, path, schema, source.data).map(
        (fault, index): Diagnostic => ({ ...fault, place: places[index] ?? source.placeOf(path) }),
      );
    });
  return failed(...unknown, ...faults);
}
