// The safe fixes in a plan file: each text of the plan that a fix stands in, with the fix done. What templates and code made of the plan
// is not there to fix.

import { type Edit, valueAt } from '../data/edits/edit.js';
import type { CheckFinding } from './check-document.js';
import type { Fix } from './rule.js';

const pathOf = (path: string): (string | number)[] =>
  path.split('.').map((key) => (/^\d+$/.test(key) ? Number(key) : key));

/** Words around the fault, so that the same words elsewhere in the text are left alone. */
const AROUND = 12;

/** The text of the plan with the fix done; undefined where its words are not there, or more than once. */
function withFix(value: string, line: string, { start, end, text }: Fix): string | undefined {
  // What composing put around the words ("./.", "a)") is not in the plan: less of it, then.
  for (const [left, right] of [
    [AROUND, AROUND],
    [AROUND, 0],
    [0, AROUND],
  ] as const) {
    const [from, to] = [Math.max(0, start - left), Math.min(line.length, end + right)];
    const before = line.slice(from, to);
    const after = line.slice(from, start) + text + line.slice(end, to);
    const at = value.indexOf(before);
    if (at < 0 || value.indexOf(before, at + 1) >= 0 || before === after) continue;
    return value.slice(0, at) + after + value.slice(at + before.length);
  }
  return undefined;
}

interface PlanFixes {
  readonly edits: readonly Edit[];
  readonly count: number;
}

/** @param data the plan file as data, texts as written */
export function planFixes(findings: readonly CheckFinding[], data: unknown): PlanFixes {
  const texts = new Map<string, string>();
  let count = 0;
  for (const { finding } of findings) {
    const { fix, line } = finding;
    const path = line?.origin?.plan;
    if (!fix || !line || path === undefined) continue;
    const value = texts.get(path) ?? valueAt(data, pathOf(path));
    if (typeof value !== 'string') continue;
    const fixed = withFix(value, line.text, fix);
    if (fixed === undefined) continue;
    texts.set(path, fixed);
    count += 1;
  }
  const edits = [...texts].map(([path, value]): Edit => ({ kind: 'set', path: pathOf(path), value }));
  return { edits, count };
}
