// What a line of the document still calls as it was before the day of signing, as far as that is certain. Several rules ask; each line is
// read once, however many documents hold it.

import { type ChangedName, changedNames } from '../../../recognise/changed-names.js';
import type { CheckContext } from '../../rule.js';
import { ofLine } from '../../view/known-lines.js';
import type { Line } from '../../view/text-view.js';
import { ownProvince } from './named-recipients.js';
import { daysOf } from './signing-days.js';

/** By day and province. */
const known = ofLine(() => new Map<string, readonly ChangedName[]>());

/** Day and province that the lines of a document are judged by. */
const grounds = new WeakMap<CheckContext, ReturnType<typeof groundOf>>();

function groundOf(context: CheckContext) {
  const days = daysOf(context);
  if (!days) return { key: '' };
  const province = ownProvince(context, days);
  return { day: days.first, province, key: `${days.first} ${province?.kind ?? ''} ${province?.name ?? ''}` };
}

export function changedIn(line: Line, context: CheckContext): readonly ChangedName[] {
  const ground = grounds.get(context) ?? groundOf(context);
  grounds.set(context, ground);
  if (ground.day === undefined) return [];
  const before = known(line, context).get(ground.key);
  if (before) return before;
  const { reorganisations } = context.data;
  const found = changedNames(line.text, reorganisations, ground.day, () => ground.province).filter(({ gone }) => gone);
  known(line, context).set(ground.key, found);
  return found;
}
