// The rule of most plans: the assigned target where last year's result lies below it, else the result raised (or lowered). Without a result
// the assigned target stands in; without an assigned target the place stays open.

import { keepsTo, readTargetText } from '../../doctype/target-text.js';
import { type Facts, open, settle, type TargetOutcome, withUnit } from './outcome.js';
import { problem } from './problem.js';
import { raiseTarget } from './raise-target.js';

export function reachOrRaise(facts: Facts): TargetOutcome {
  const { reached: result, demanded: assigned, lastYear, year } = facts;
  const down = facts.rule.kind === 'reach-or-lower';
  if (!assigned) {
    return open(facts, 'open', { vi: `Chưa có mức giao năm ${year}.`, en: `No target is assigned for ${year}.` }, [
      problem(
        'no-assigned',
        'warning',
        {
          vi: `Chưa có mức giao năm ${year} cho "${facts.name}"${result ? `; kết quả năm ${lastYear} là ${withUnit(result, facts)}` : ''}${facts.target ? `; chỉ tiêu năm ${lastYear}: ${facts.target}` : ''}.`,
          en: `No target is assigned for ${year} to "${facts.name}"${result ? `; the result of ${lastYear} is ${withUnit(result, facts)}` : ''}.`,
        },
        {
          vi: 'Ghi mức giao vào bảng chỉ tiêu giao rồi chạy lại.',
          en: 'Write it in the sheet of assigned targets and run again.',
        },
      ),
    ]);
  }
  if (!result) {
    const reason = {
      vi: `Chưa có kết quả năm ${lastYear}: tạm lấy bằng mức giao năm ${year} là ${withUnit(assigned, facts)}.`,
      en: `There is no result for ${lastYear}: the ${withUnit(assigned, facts)} assigned for ${year} stands in.`,
    };
    return settle(facts, 'no-result', assigned, reason, {
      problems: [
        problem(
          'no-result',
          'warning',
          {
            vi: `"${facts.name}": chưa có kết quả năm trước.`,
            en: `"${facts.name}": there is no result of last year.`,
          },
          {
            vi: 'Bổ sung kết quả rồi chạy lại; chỉ tiêu đang bằng mức giao.',
            en: 'Add the result and run again; the target is the assigned one for now.',
          },
        ),
      ],
    });
  }
  const { bound } = readTargetText(facts.assigned ?? '', facts.words);
  if (keepsTo(result, assigned, bound, down)) return raiseTarget(facts, result, assigned);
  return settle(facts, 'below', assigned, {
    vi: `Kết quả năm ${lastYear} là ${withUnit(result, facts)}, ${down ? 'vượt' : 'nhỏ hơn'} mức giao năm ${year}: lấy bằng mức giao ${withUnit(assigned, facts)}.`,
    en: `The result of ${lastYear} is ${withUnit(result, facts)}, ${down ? 'over' : 'below'} what is assigned for ${year}: the assigned ${withUnit(assigned, facts)}.`,
  });
}
