// Type: one font, black, sizes and spacing of the body. NĐ 30/2020/NĐ-CP, Phụ lục I, mục I.4, II.6.e, V.

import type { ParagraphLook, RunLook } from '../../../document/look.js';
import { type CheckContext, type Finding, onLine } from '../../rule.js';
import type { Line } from '../../view/text-view.js';

export const bodyRoles = new Set(['article', 'heading', 'point', 'bullet', 'text', 'citation', 'proposal']);

export interface Looked {
  readonly line: Line;
  readonly look: ParagraphLook;
}

export const looked = ({ view }: CheckContext): Looked[] =>
  view.lines.flatMap((line) => (line.look ? [{ line, look: line.look }] : []));

/** Body text: outside tables and boxes, long enough to be a paragraph. */
export const bodyText = (context: CheckContext): Looked[] =>
  looked(context).filter(
    ({ line, look }) =>
      bodyRoles.has(line.role) &&
      look.table === undefined &&
      line.text.trim().length > 40 &&
      // lines of a form, to be filled in
      !/…|\.{5}|_{5}/u.test(line.text),
  );

/** One finding for all paragraphs that share a fault, at the first. */
export function together(
  found: readonly (Looked & { fault: string })[],
  message: (fault: string, count: number) => Finding['message'],
  remedy: Finding['remedy'],
  total = 0,
): Finding[] {
  const groups = new Map<string, Looked[]>();
  for (const each of found) groups.set(each.fault, [...(groups.get(each.fault) ?? []), each]);
  return [...groups].flatMap(([fault, places]): Finding[] => {
    const first = places[0];
    if (!first || places.length < total) return [];
    return [onLine(first.line, message(fault, places.length), remedy ? { remedy } : {})];
  });
}

export const faultsOf = (places: readonly Looked[], fault: (look: ParagraphLook, line: Line) => string | undefined) =>
  places.flatMap((each) => {
    const found = fault(each.look, each.line);
    return found === undefined ? [] : [{ ...each, fault: found }];
  });

export const words = (runs: readonly RunLook[]): RunLook[] => runs.filter(({ text }) => /[\p{L}\d]/u.test(text));

export const count = (n: number): string => (n > 1 ? ` (${n} đoạn)` : '');
