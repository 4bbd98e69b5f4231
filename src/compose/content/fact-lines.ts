// The facts of one task in a text (goal, actions, lead, deadline …) → its points: "a) Mục tiêu: …", "b) Nhiệm vụ:" with bullets below,
// "c) Phân công" with one bullet for each agency. Which points there are, and what they are called, is data: templates/facts/*.yaml.

import type { FactRow } from '../../doctype/facts-form.js';
import type { Facts } from '../../plan/content.js';
import { closest } from '../../text/closest.js';
import type { ComposeContext } from '../compose-context.js';

export interface FactLine {
  /** The point's own numeral, `a)`; empty for lines below it. */
  readonly lead: string;
  /** One or more lines. */
  readonly text: string;
  readonly path: string;
}

const ownKeys = ['form', 'labels'];

const rolesOf = (rows: readonly FactRow[]): string[] => rows.flatMap((row) => [row.role, ...rolesOf(row.rows ?? [])]);

const labelled = (label: string, value: string): string =>
  value.includes('\n') || /^[-+] /.test(value) ? `${label}:\n${value}` : `${label}: ${value}`;

/** @param lead numeral of the n-th point that is there, from 1 */
export function factLines(
  facts: Facts,
  path: string,
  labels: Readonly<Record<string, string>>,
  lead: (order: number) => string,
  context: ComposeContext,
): FactLine[] {
  const name = facts.form ?? 'nhiem-vu';
  const form = context.library.forms.get(name);
  const report = (code: string, at: string, vi: string, en: string, near?: string): void => {
    context.report({
      code,
      severity: 'error',
      place: { path: at },
      message: { vi, en },
      ...(near ? { remedy: { vi: `Ý bạn là "${near}"?`, en: `Did you mean "${near}"?` } } : {}),
    });
  };
  if (!form) {
    const near = closest(name, context.library.forms.keys());
    report('facts/unknown-form', `${path}.form`, `Không có mẫu "${name}".`, `There is no form "${name}".`, near);
    return [];
  }
  const roles = rolesOf(form.rows);
  for (const key of Object.keys(facts)) {
    if (ownKeys.includes(key) || roles.includes(key)) continue;
    const near = closest(key, roles);
    report('facts/no-row', `${path}.${key}`, `Mẫu "${name}" không có mục "${key}".`, `No "${key}" in "${name}".`, near);
  }
  const textOf = (row: FactRow): string | undefined => facts[row.role] as string | undefined;
  const labelOf = (row: FactRow): string => facts.labels?.[row.role] ?? labels[row.role] ?? row.label;
  let order = 0;
  return form.rows.flatMap((row): FactLine[] => {
    const value = textOf(row);
    const below = (row.rows ?? []).flatMap((each): FactLine[] => {
      const text = textOf(each);
      return text === undefined
        ? []
        : [{ lead: '', text: `- ${labelOf(each)}: ${text}`, path: `${path}.${each.role}` }];
    });
    if (value === undefined && below.length === 0) return [];
    order += 1;
    const text = value === undefined ? labelOf(row) : labelled(labelOf(row), value);
    return [{ lead: lead(order), text, path: value === undefined ? path : `${path}.${row.role}` }, ...below];
  });
}
