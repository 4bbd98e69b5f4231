// What a document type must have and the text does not: left open in the draft, so that it can be built as it is and `--issue` refuses it.

import { valueAt } from '../../data/edits/edit.js';
import { titleAt } from '../../data/schema-at.js';
import { OPEN } from '../../doctype/target-text.js';
import { planSchema } from '../../plan/plan.js';
import type { NoteFacts } from './notes.js';

type Data = Record<string, unknown>;

/** A copy that holds the value at the path; `undefined` where a text stands in the way. */
function withValue(data: Data, [key, ...rest]: readonly string[], value: unknown): Data | undefined {
  if (key === undefined) return undefined;
  if (rest.length === 0) return { ...data, [key]: value };
  const inner = data[key] ?? {};
  if (typeof inner !== 'object') return undefined;
  const held = withValue(inner as Data, rest, value);
  return held && { ...data, [key]: held };
}

/** @param requires dotted paths, as a document type names them */
export function openFacts(plan: Data, requires: readonly string[]): { plan: Data; notes: NoteFacts[] } {
  const notes: NoteFacts[] = [];
  let filled = plan;
  for (const planPath of requires) {
    const path = planPath.split('.');
    if (valueAt(filled, path) !== undefined) continue;
    // a text or a list of them, as the schema has it there
    const held = [OPEN, [OPEN]]
      .map((value) => withValue(filled, path, value))
      .find((each) => each !== undefined && planSchema.safeParse(each).success);
    if (!held) continue;
    filled = held;
    const name = titleAt(planSchema, path) ?? planPath;
    notes.push({
      code: 'left-open',
      severity: 'warning',
      planPath,
      confidence: 0.9,
      message: {
        vi: `Văn bản không có "${name}"; để trống ("…"): ghi vào trước khi phát hành.`,
        en: `The text has no ${planPath}; it is left open ("…") and has to be written before issue.`,
      },
    });
  }
  return { plan: filled, notes };
}
