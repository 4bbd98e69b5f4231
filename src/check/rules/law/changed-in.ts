// What a line of the document still calls as it was before the day of signing, as far as that is certain.

import { type ChangedName, changedNames } from '../../../recognise/changed-names.js';
import type { CheckContext } from '../../rule.js';
import type { Line } from '../../view/text-view.js';
import { ownProvince } from './named-recipients.js';
import { daysOf } from './signing-days.js';

export function changedIn(line: Line, context: CheckContext): readonly ChangedName[] {
  const days = daysOf(context);
  if (!days) return [];
  const { reorganisations } = context.data;
  const found = changedNames(line.text, reorganisations, days.first, () => ownProvince(context, days));
  return found.filter(({ gone }) => gone);
}
