// What a line of the document still calls as it was before the day of signing, as far as that is certain. Several rules ask; each line is
// read once.

import { type ChangedName, changedNames } from '../../../recognise/changed-names.js';
import type { CheckContext } from '../../rule.js';
import type { Line } from '../../view/text-view.js';
import { ownProvince } from './named-recipients.js';
import { daysOf } from './signing-days.js';

const known = new WeakMap<CheckContext, Map<Line, readonly ChangedName[]>>();

export function changedIn(line: Line, context: CheckContext): readonly ChangedName[] {
  const days = daysOf(context);
  if (!days) return [];
  const lines = known.get(context) ?? new Map<Line, readonly ChangedName[]>();
  known.set(context, lines);
  const before = lines.get(line);
  if (before) return before;
  const { reorganisations } = context.data;
  const found = changedNames(line.text, reorganisations, days.first, () => ownProvince(context, days));
  const certain = found.filter(({ gone }) => gone);
  lines.set(line, certain);
  return certain;
}
