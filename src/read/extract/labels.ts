// The labels most points of a text use for each role: written once for the whole text, so that only deviating points state their own.

import type { FactsForm } from '../../doctype/facts-form.js';
import type { FoundFacts } from './facts.js';

/** Role → label; roles that no point has keep the label of the form. */
export function commonLabels(all: readonly FoundFacts[], form: FactsForm | undefined): Map<string, string> {
  const counts = new Map<string, Map<string, number>>();
  for (const { labels } of all) {
    for (const [role, label] of Object.entries(labels)) {
      const each = counts.get(role) ?? new Map<string, number>();
      each.set(label, (each.get(label) ?? 0) + 1);
      counts.set(role, each);
    }
  }
  const common = new Map<string, string>();
  for (const row of (form?.rows ?? []).flatMap((each) => [each, ...(each.rows ?? [])])) {
    const best = [...(counts.get(row.role) ?? [])].sort((a, b) => b[1] - a[1])[0]?.[0];
    common.set(row.role, best ?? row.label);
  }
  return common;
}
