// The units below a province that recipients name: gone, or never there, they are warned of.

import type { NamedUnit } from '../../../doctype/units/units.js';
import { isTopKind } from '../../../plan/unit.js';
import { unitsNamed } from '../../../recognise/units-named.js';
import { upper } from '../../../text/case.js';
import { foldWords } from '../../../text/fold-words.js';
import { nameFromCapitals } from '../../../text/name-capitals.js';
import { at, type CheckContext, type Finding } from '../../rule.js';
import { linesWith } from '../../view/text-view.js';
import { judgeStanding, moreOf } from './judge-standing.js';
import { provinceOf } from './named-issuers.js';
import type { Days } from './signing-days.js';
import { standingWords, topOf } from './standing-words.js';

/** "huyện cũ", "quận trước đây" speak of what is gone on purpose. */
const past = /^\s*\(?(?:cũ|trước đây)(?!\p{L})/iu;

/** The province of the plan, or the one that a file names; undefined where the data do not know it. */
export function ownProvince({ issuer, view, units }: CheckContext, { last }: Days): NamedUnit | undefined {
  const province = issuer ? topOf(issuer.unit) : provinceOf(view);
  return province && units && units.findProvince(province, last).state !== 'unknown' ? province : undefined;
}

/**
 * A unit below the province, as one of the plan's own: nothing where its line names another province, or where another province has
 * one of the name and the own never had.
 */
export function withinProvince(
  { kind, name }: NamedUnit,
  rest: string,
  province: NamedUnit | undefined,
  { units, issuer }: CheckContext,
  { last }: Days,
): NamedUnit | undefined {
  if (!province || name === '' || isTopKind(kind)) return { kind, name };
  const above = unitsNamed(rest).filter((each) => each.name !== '');
  const other = above.find((each) => isTopKind(each.kind));
  if (other && foldWords(other.name) !== foldWords(province.name)) return undefined;
  const unit = { kind, name: nameFromCapitals(name), parent: province };
  const found = units?.findUnit(unit, last);
  const elsewhere = found?.state === 'unknown' && (found.elsewhere.length > 0 || issuer === undefined);
  return elsewhere ? { kind, name } : unit;
}

export function judgeRecipients(context: CheckContext, days: Days): Finding[] {
  const { view, data } = context;
  const province = ownProvince(context, days);
  return linesWith(view.lines, 'recipient').flatMap((line): Finding[] => {
    const start = upper(line.text.replace(/^[\s\-–—+•*]+/u, ''));
    if (data.letterheads.keepsName(start) && !data.letterheads.startsCommittee(start)) return [];
    return unitsNamed(line.text).flatMap((mention): Finding[] => {
      // communes and cities are known with their province alone
      if (mention.name === '' && isTopKind(mention.kind)) return [];
      const rest = line.text.slice(mention.end);
      const unit = withinProvince(mention, /^\s*[,-]/u.test(rest) ? rest : '', province, context, days);
      const standing = unit && judgeStanding(context, unit, days);
      if (!standing || standing.state === 'not-yet' || past.test(line.text.slice(mention.end))) return [];
      const { message, remedy } = standingWords(unit, standing);
      return [at(line, mention.start, mention.end, message, remedy, { ...moreOf(standing, 'warning', context) })];
    });
  });
}
