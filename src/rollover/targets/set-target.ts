// One indicator: last year's result, the assigned target and a rule → next year's target with its reason, or why there is none.
// No figure is ever made up: what is missing or cannot be right is told, and the place stays open.

import type { TargetRule } from '../../doctype/target-rule.js';
import { compareDecimals } from '../../text/decimal.js';
import {
  type Facts,
  figureOf,
  looksLikeFraction,
  open,
  outOfRange,
  type Problem,
  problem,
  settle,
  type TargetInput,
  type TargetOutcome,
  withUnit,
} from './outcome.js';
import { raiseTarget } from './raise-target.js';
import { reachOrRaise } from './reach-or-raise.js';
import { parseTargetText } from './target-text.js';

function byRule(facts: Facts): TargetOutcome {
  const { rule, reached: result, demanded: assigned, lastYear, year, target } = facts;
  switch (rule.kind) {
    case 'reach-or-raise':
    case 'reach-or-lower':
      if (facts.falling !== (rule.kind === 'reach-or-lower')) {
        const said = facts.falling
          ? {
              vi: 'càng thấp càng tốt, quy tắc tăng không áp dụng được',
              en: 'should fall, a rule that raises does not fit',
            }
          : {
              vi: 'càng cao càng tốt, quy tắc giảm không áp dụng được',
              en: 'should rise, a rule that lowers does not fit',
            };
        return open(facts, 'open', { vi: `Chỉ tiêu ${said.vi}.`, en: `The indicator ${said.en}.` }, [
          problem(
            'rule-does-not-fit',
            'warning',
            { vi: `"${facts.name}" ${said.vi}.`, en: `"${facts.name}" ${said.en}.` },
            {
              vi: 'Chọn quy tắc khác (rule: giam-10 …) hoặc ghi chỉ tiêu.',
              en: 'Choose another rule (rule: giam-10 …) or write the target.',
            },
          ),
        ]);
      }
      return reachOrRaise(facts);
    case 'raise-last':
      if (result) return raiseTarget(facts, result, assigned);
      return open(
        facts,
        'open',
        { vi: `Chưa có kết quả năm ${lastYear}.`, en: `There is no result for ${lastYear}.` },
        [
          problem('no-result', 'warning', {
            vi: `"${facts.name}": chưa có kết quả năm ${lastYear} làm gốc.`,
            en: `"${facts.name}": there is no result of ${lastYear} to start from.`,
          }),
        ],
      );
    case 'assigned':
      if (!assigned) return reachOrRaise(facts);
      return settle(facts, 'assigned', assigned, {
        vi: `Lấy bằng mức giao năm ${year} là ${withUnit(assigned, facts)}.`,
        en: `The ${withUnit(assigned, facts)} assigned for ${year}.`,
      });
    case 'floor': {
      const last = target === undefined ? undefined : parseTargetText(target)?.figure;
      if (!assigned) return reachOrRaise(facts);
      if (!last)
        return settle(facts, 'assigned', assigned, {
          vi: `Chỉ tiêu năm ${lastYear} không có số: lấy bằng mức giao năm ${year} là ${withUnit(assigned, facts)}.`,
          en: `The target of ${lastYear} has no figure: the ${withUnit(assigned, facts)} assigned for ${year}.`,
        });
      const lifted = facts.falling ? compareDecimals(last, assigned) > 0 : compareDecimals(last, assigned) < 0;
      return settle(facts, lifted ? 'assigned' : 'kept', lifted ? assigned : last, {
        vi: `Chỉ tiêu năm ${lastYear} là ${withUnit(last, facts)}; mức giao năm ${year} là ${withUnit(assigned, facts)}: lấy mức ${lifted ? 'giao' : 'cũ'}.`,
        en: `${withUnit(last, facts)} in ${lastYear}, ${withUnit(assigned, facts)} assigned for ${year}: the ${lifted ? 'assigned' : 'old'} one.`,
      });
    }
    case 'keep': {
      const last = target === undefined ? undefined : parseTargetText(target)?.figure;
      const short =
        last && assigned && (facts.falling ? compareDecimals(last, assigned) > 0 : compareDecimals(last, assigned) < 0);
      return {
        case: 'kept',
        text: target ?? '',
        ...(last ? { figure: last } : {}),
        reason: { vi: `Giữ nguyên chỉ tiêu năm ${lastYear}.`, en: `The target of ${lastYear} as it was.` },
        problems: short
          ? [
              problem('under-assigned', 'error', {
                vi: `"${facts.name}": chỉ tiêu giữ nguyên (${target}) thấp hơn mức giao năm ${year} (${withUnit(assigned, facts)}).`,
                en: `"${facts.name}": the target kept (${target}) misses what is assigned for ${year} (${withUnit(assigned, facts)}).`,
              }),
            ]
          : [],
      };
    }
    case 'manual':
      return open(facts, 'open', { vi: 'Cơ quan tự quyết định.', en: 'The office decides.' }, [
        problem('to-decide', 'info', {
          vi: `"${facts.name}": ghi chỉ tiêu năm ${year}${target ? ` (năm ${lastYear}: ${target})` : ''}.`,
          en: `"${facts.name}": write the target for ${year}${target ? ` (${lastYear}: ${target})` : ''}.`,
        }),
      ]);
  }
}

/** Sets one target. @param input figures as written; they are never rounded before they are compared */
export function setTarget(input: TargetInput, rule: TargetRule): TargetOutcome {
  const words = input.target !== undefined && !/[\d…]/.test(input.target);
  if (words && rule.kind !== 'keep' && input.assigned === undefined) {
    return {
      case: 'kept',
      text: input.target ?? '',
      reason: { vi: 'Chỉ tiêu bằng chữ: giữ nguyên lời văn.', en: 'A target in words: kept.' },
      problems: [
        problem('target-in-words', 'info', {
          vi: `"${input.name}": chỉ tiêu bằng chữ "${input.target}" được giữ nguyên, cần xem lại.`,
          en: `"${input.name}": the target in words "${input.target}" is kept; look at it again.`,
        }),
      ],
    };
  }
  const problems: Problem[] = [];
  const doubts: Problem[] = [];
  const result = figureOf(input.result);
  const assigned = figureOf(input.assigned);
  const labels = {
    result: { vi: `Kết quả năm ${input.lastYear}`, en: `The result of ${input.lastYear}` },
    assigned: { vi: `Mức giao năm ${input.year}`, en: `The target assigned for ${input.year}` },
  };
  for (const [figure, text, value, what] of [
    ['result', input.result, result, labels.result],
    ['assigned', input.assigned, assigned, labels.assigned],
  ] as const) {
    if (text !== undefined && text.trim() !== '' && !value) {
      const message = {
        vi: `${what.vi} của "${input.name}" không phải là số: "${text}".`,
        en: `${what.en} of "${input.name}" is no number: "${text}".`,
      };
      problems.push({ ...problem('not-a-number', 'error', message), figure });
    }
    const bad = value && outOfRange(input, value, what);
    if (bad) problems.push({ ...bad, figure });
    const doubt = value && looksLikeFraction(input, value, figure === 'result' ? assigned : result, what);
    if (doubt) doubts.push({ ...doubt, figure });
  }
  if (problems.length > 0) {
    return open(
      input,
      'refused',
      { vi: 'Số liệu đầu vào sai, chưa xác định.', en: 'The figures given are wrong.' },
      problems,
    );
  }
  const outcome = byRule({
    ...input,
    rule,
    ...(result ? { reached: result } : {}),
    ...(assigned ? { demanded: assigned } : {}),
  });
  return doubts.length === 0 ? outcome : { ...outcome, problems: [...doubts, ...outcome.problems] };
}
