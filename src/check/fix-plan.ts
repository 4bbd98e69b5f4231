// The safe fixes in a plan file: each text of the plan that a fix stands in, with the fix done. What templates and code made of the plan
// is not there to fix.

import { type Edit, valueAt } from '../data/edits/edit.js';
import type { CheckFinding } from './check-document.js';

const pathOf = (path: string): (string | number)[] =>
  path.split('.').map((key) => (/^\d+$/.test(key) ? Number(key) : key));

/** Words around the fault, so that the same words elsewhere in the text are left alone. */
const AROUND = 12;

export interface PlanFixes {
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
    const [from, to] = [Math.max(0, fix.start - AROUND), Math.min(line.text.length, fix.end + AROUND)];
    const before = line.text.slice(from, to);
    const after = line.text.slice(from, fix.start) + fix.text + line.text.slice(fix.end, to);
    const at = value.indexOf(before);
    if (at < 0 || value.indexOf(before, at + 1) >= 0 || before === after) continue;
    texts.set(path, value.slice(0, at) + after + value.slice(at + before.length));
    count += 1;
  }
  const edits = [...texts].map(([path, value]): Edit => ({ kind: 'set', path: pathOf(path), value }));
  return { edits, count };
}
