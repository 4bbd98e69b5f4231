// The units below a province that recipients name: gone, or never there, they are warned of.

import { standingWords, topOf } from '../../../doctype/gone-unit-words.js';
import type { NamedUnit } from '../../../doctype/units/units.js';
import { isTopKind } from '../../../plan/unit.js';
import { knownProvince, withinProvince } from '../../../recognise/gone-units.js';
import { unitsNamed } from '../../../recognise/units-named.js';
import { upper } from '../../../text/case.js';
import { at, type CheckContext, type Finding } from '../../rule.js';
import { linesWith } from '../../view/text-view.js';
import { judgeStanding, moreOf } from './judge-standing.js';
import { provinceOf } from './named-issuers.js';
import type { Days } from './signing-days.js';

/** "huyện cũ", "quận trước đây" speak of what is gone on purpose. */
const past = /^\s*\(?(?:cũ|trước đây)(?!\p{L})/iu;

/** The province of the plan, or the one that a file names; undefined where the data do not know it. */
export const ownProvince = ({ issuer, view, units }: CheckContext, { last }: Days): NamedUnit | undefined =>
  knownProvince(issuer ? topOf(issuer.unit) : provinceOf(view), units, last);

export function judgeRecipients(context: CheckContext, days: Days): Finding[] {
  const { view, data, units, issuer } = context;
  const ground = { province: ownProvince(context, days), units, own: issuer?.unit, last: days.last };
  return linesWith(view.lines, 'recipient').flatMap((line): Finding[] => {
    const start = upper(line.text.replace(/^[\s\-–—+•*]+/u, ''));
    if (data.letterheads.keepsName(start) && !data.letterheads.startsCommittee(start)) return [];
    return unitsNamed(line.text).flatMap((mention): Finding[] => {
      // communes and cities are known with their province alone
      if (mention.name === '' && isTopKind(mention.kind)) return [];
      const rest = line.text.slice(mention.end);
      const unit = withinProvince(mention, /^\s*[,-]/u.test(rest) ? rest : '', ground);
      const standing = unit && judgeStanding(context, unit, days);
      if (!standing || standing.state === 'not-yet' || past.test(line.text.slice(mention.end))) return [];
      const { message, remedy } = standingWords(unit, standing);
      return [at(line, mention.start, mention.end, message, remedy, { ...moreOf(standing, 'warning', context) })];
    });
  });
}
