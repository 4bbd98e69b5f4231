// Checks data against a zod schema and says every fault in Vietnamese at its place, with the nearest known key.

import type { z } from 'zod';
import { type Diagnostic, failed, ok, type Result } from '../diagnostics/index.js';
import { describeIssue, unfoldIssue } from './describe-issue.js';
import type { DataSource } from './yaml-source.js';

/** Parses the data with the schema; on failure all faults, each at its place in the source. */
export function checkData<S extends z.ZodType>(source: DataSource, schema: S): Result<z.output<S>> {
  const parsed = schema.safeParse(source.data);
  if (parsed.success) return ok(parsed.data);
  const faults = parsed.error.issues
    .flatMap((issue) => unfoldIssue(issue, []))
    .flatMap(({ issue, path }) => {
      const places =
        issue.code === 'unrecognized_keys' ? issue.keys.map((key) => source.placeOfKey([...path, key])) : [];
      return describeIssue(issue, path, schema, source.data).map(
        (fault, index): Diagnostic => ({ ...fault, place: places[index] ?? source.placeOf(path) }),
      );
    });
  return failed(...faults);
}
