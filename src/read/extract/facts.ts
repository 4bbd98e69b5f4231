// A numbered point whose own points are goal, tasks, agencies and deadline → facts by role. Only if every line of it finds its place;
// else it stays an outline, word for word.

import type { FactRow, FactsForm } from '../../doctype/facts-form.js';
import { sameWords } from '../../text/fold-words.js';
import type { ImportData } from './import-data.js';
import type { OutlineNode } from './outline-tree.js';
import { type Line, markedLine, type Piece, restOf } from './pieces.js';

export interface FoundFacts {
  readonly values: Readonly<Record<string, string>>;
  readonly labels: Readonly<Record<string, string>>;
}

const isLine = (child: OutlineNode | Piece): child is Line => child.kind === 'line';

function roleOf(label: string, data: ImportData, roles: readonly string[]): string | undefined {
  const text = sameWords(label);
  return data.facts.labels.find(
    ({ role, is, has }) => roles.includes(role) && (is.includes(text) || has.some((word) => text.includes(word))),
  )?.role;
}

/** `label: value`, the value perhaps empty. */
function labelled(text: string): { label: string; value: string } | undefined {
  const colon = text.indexOf(':');
  if (colon < 0) return text.length < 60 ? { label: text.trim(), value: '' } : undefined;
  const label = text.slice(0, colon).trim();
  return label.length < 60 && !/[*.;]/.test(label) ? { label, value: text.slice(colon + 1).trim() } : undefined;
}

export function readFacts(node: OutlineNode, form: FactsForm, data: ImportData): FoundFacts | undefined {
  const points = node.children;
  if (points.length < 2) return undefined;
  const values: Record<string, string> = {};
  const labels: Record<string, string> = {};
  const take = (rows: readonly FactRow[], label: string, value: string | undefined): FactRow | undefined => {
    const role = roleOf(
      label,
      data,
      rows.map((row) => row.role),
    );
    const row = rows.find((each) => each.role === role);
    if (!row || labels[row.role] !== undefined) return undefined;
    labels[row.role] = label;
    if (value !== undefined) values[row.role] = value;
    return row;
  };
  let expected = 0;
  for (const [index, point] of points.entries()) {
    if (point.kind !== 'node' || point.token !== 'a' || point.mark !== ')') return undefined;
    if (point.numeral !== 'abcdđeghik'[index] || !point.children.every(isLine)) return undefined;
    const head = labelled(restOf(point.line, point.taken));
    if (!head) return undefined;
    const below = (point.children as Line[]).map(markedLine);
    const row = form.rows.find(
      ({ role }) =>
        role ===
        roleOf(
          head.label,
          data,
          form.rows.map((each) => each.role),
        ),
    );
    const order = row ? form.rows.indexOf(row) : -1;
    if (!row || order < expected) return undefined;
    expected = order + 1;
    if (!row.rows) {
      const value = [head.value, ...below].filter((text) => text !== '').join('\n');
      if (value === '' || !take(form.rows, head.label, value)) return undefined;
      continue;
    }
    if (head.value !== '' || below.length === 0 || !take(form.rows, head.label, undefined)) return undefined;
    let inner = 0;
    for (const text of below) {
      const part = labelled(text.replace(/^-\s+/, ''));
      if (!part || !text.startsWith('- ') || part.value === '') return undefined;
      const found = take(row.rows, part.label, part.value);
      const place = found ? row.rows.indexOf(found) : -1;
      if (place < inner) return undefined;
      inner = place + 1;
    }
  }
  return { values, labels };
}
