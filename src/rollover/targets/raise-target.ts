// The second half of the rule: the assigned target is reached, so the result itself is raised (or lowered). Both ways to read "tăng thêm
// N%" are worked out; which one counts is the rule's to say, never ours.

import type { Localized } from '../../diagnostics/index.js';
import { isCount } from '../../doctype/measures.js';
import { compareDecimals, type Decimal, formatDecimal, larger } from '../../text/decimal.js';
import { type Facts, formOf, open, settle, type TargetOutcome, withUnit, writeTarget } from './outcome.js';
import { problem } from './problem.js';
import { capOf, decimalOf, lowered, raise } from './raise.js';

/** A result that is at or above the assigned target (or, for figures that should fall, within the limit). */
export function raiseTarget(facts: Facts, result: Decimal, assigned: Decimal | undefined): TargetOutcome {
  const { rule, year, lastYear } = facts;
  if (!('by' in rule)) throw new Error(`${rule.kind} raises nothing`);
  const down = rule.kind === 'reach-or-lower';
  const by = down ? lowered(decimalOf(rule.by)) : decimalOf(rule.by);
  const cap = capOf(rule, facts.unit);
  const counts = isCount(facts.unit);
  const bounds = { ...(down ? { ceiling: assigned } : { floor: assigned }), cap, counts };
  if (counts && rule.reading === 'points') {
    const said = {
      vi: `Không cộng điểm phần trăm vào số đếm (${facts.unit}).`,
      en: `Points are not added to a count (${facts.unit}).`,
    };
    return open(facts, 'open', said, [
      problem(
        'rule-does-not-fit',
        'warning',
        { vi: `"${facts.name}": ${said.vi}`, en: `"${facts.name}": ${said.en}` },
        {
          vi: 'Chọn quy tắc tính theo kết quả (rule: tang-10-tuong-doi) hoặc ghi chỉ tiêu.',
          en: 'Choose a rule that works on the result (rule: tang-10-tuong-doi) or write the target.',
        },
      ),
    ]);
  }
  const both = {
    relative: raise(result, by, 'relative', rule, bounds),
    points: raise(result, by, 'points', rule, bounds),
  };
  const figures = { relative: formatDecimal(both.relative.figure), points: formatDecimal(both.points.figure) };
  const shown = counts ? {} : { readings: figures };
  const against: Localized = assigned
    ? {
        vi: `${down ? 'không vượt' : 'bằng hoặc lớn hơn'} mức giao năm ${year} là ${withUnit(assigned, facts)}`,
        en: `${down ? 'within' : 'at or above'} the ${withUnit(assigned, facts)} assigned for ${year}`,
      }
    : { vi: 'chưa có mức giao', en: 'no target is assigned' };
  const base: Localized = {
    vi: `Kết quả năm ${lastYear} là ${withUnit(result, facts)}, ${against.vi}`,
    en: `The result of ${lastYear} is ${withUnit(result, facts)}, ${against.en}`,
  };
  if (rule.reading === undefined && !counts && compareDecimals(both.relative.figure, both.points.figure) !== 0) {
    const reason = {
      vi: `${base.vi}; "${down ? 'giảm' : 'tăng'} thêm ${rule.by}%" tính tương đối là ${figures.relative}, tính điểm phần trăm là ${figures.points}.`,
      en: `${base.en}; ${rule.by}% relative gives ${figures.relative}, in points ${figures.points}.`,
    };
    return {
      ...open(facts, 'open', reason, [
        problem(
          'no-reading',
          'warning',
          {
            vi: `Chưa chọn cách tính ${rule.by}% cho "${facts.name}": ${figures.relative} (tương đối) hay ${figures.points} (điểm phần trăm).`,
            en: `It is not said how to read ${rule.by}% for "${facts.name}": ${figures.relative} (relative) or ${figures.points} (points).`,
          },
          {
            vi: 'Chọn bằng --reading relative hoặc --reading points, hoặc ghi reading trong quy tắc.',
            en: 'Choose with --reading relative or points, or state reading in the rule.',
          },
        ),
      ]),
      readings: figures,
    };
  }
  const reading = rule.reading ?? 'relative';
  const { figure, exact, capped } = both[reading];
  const words: Localized =
    reading === 'relative'
      ? { vi: `${rule.by}% của kết quả`, en: `${rule.by}% of itself` }
      : { vi: `${rule.by} điểm phần trăm`, en: `${rule.by} points` };
  const end: Localized = capped
    ? { vi: `, lấy mức cao nhất ${formatDecimal(figure)}`, en: `, capped at ${formatDecimal(figure)}` }
    : compareDecimals(exact, figure) !== 0
      ? { vi: `, lấy ${formatDecimal(figure)}`, en: `, taken as ${formatDecimal(figure)}` }
      : { vi: '', en: '' };
  const reason = {
    vi: `${base.vi}: ${down ? 'giảm' : 'tăng'} thêm ${words.vi} thành ${formatDecimal(exact)}${end.vi}.`,
    en: `${base.en}: ${down ? 'lowered' : 'raised'} by ${words.en} to ${formatDecimal(exact)}${end.en}.`,
  };
  if (rule.twoFigures === undefined) return settle(facts, 'reached', figure, reason, shown);
  const given = assigned && !down ? larger(result, assigned) : result;
  if (compareDecimals(given, figure) === 0) return settle(facts, 'reached', figure, reason, shown);
  const form = formOf(facts);
  const text = rule.twoFigures
    .replace('{assigned}', writeTarget(facts, 'set', form, given))
    .replace('{stretch}', writeTarget(facts, 'set', form && { ...form, before: '' }, figure));
  const settled = settle(facts, 'reached', given, reason, shown);
  return settled.case === 'reached' ? { ...settled, text, stretch: figure } : settled;
}
