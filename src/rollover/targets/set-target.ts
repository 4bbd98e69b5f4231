// One indicator: last year's result, the assigned target and a rule → next year's target with its reason, or why there is none.
// No figure is ever made up: what is missing or cannot be right is told, and the place stays open.

import type { Localized } from '../../diagnostics/index.js';
import type { IndicatorWords } from '../../doctype/indicator-words.js';
import { directionOf } from '../../doctype/target-direction.js';
import type { TargetRule } from '../../doctype/target-rule.js';
import { keepsTo, parseTargetText, readTargetText } from '../../doctype/target-text.js';
import type { Decimal } from '../../text/decimal.js';
import { isAmbiguousNumber } from '../../text/number.js';
import { isInWords, judgeFigure, saysSo, unitOf } from './given-figure.js';
import { type Beside, bare, isSlip } from './number-slips.js';
import { type Facts, open, settle, type TargetInput, type TargetOutcome, withUnit } from './outcome.js';
import { type Problem, problem } from './problem.js';
import { raiseTarget } from './raise-target.js';
import { reachOrRaise } from './reach-or-raise.js';

const against: Readonly<Record<'falling' | 'rising' | 'unclear', Localized>> = {
  falling: {
    vi: 'càng thấp càng tốt, quy tắc tăng không áp dụng được',
    en: 'should fall, a rule that raises does not fit',
  },
  rising: {
    vi: 'càng cao càng tốt, quy tắc giảm không áp dụng được',
    en: 'should rise, a rule that lowers does not fit',
  },
  unclear: {
    vi: 'không rõ càng cao càng tốt hay càng thấp càng tốt',
    en: 'may be one that should rise or one that should fall',
  },
};

/** A rule that moves figures up, or down, must go the way that is better for the indicator. */
function wrongWay(facts: Facts): TargetOutcome | undefined {
  const { rule, direction, name } = facts;
  if (!('by' in rule) || direction === (rule.kind === 'reach-or-lower' ? 'falling' : 'rising')) return undefined;
  const said = against[direction];
  return open(facts, 'open', { vi: `Chỉ tiêu ${said.vi}.`, en: `The indicator ${said.en}.` }, [
    problem(
      direction === 'unclear' ? 'direction-unclear' : 'rule-does-not-fit',
      'warning',
      { vi: `"${name}" ${said.vi}.`, en: `"${name}" ${said.en}.` },
      direction === 'unclear'
        ? {
            vi: 'Ghi better: lower (càng thấp càng tốt) hoặc better: higher ở dòng chỉ tiêu, hoặc ghi chỉ tiêu.',
            en: 'State better: lower or better: higher in its row, or write the target.',
          }
        : {
            vi: 'Chọn quy tắc khác (rule: giam-10 …) hoặc ghi chỉ tiêu.',
            en: 'Choose another rule (rule: giam-10 …) or write the target.',
          },
    ),
  ]);
}

/** Last year's figure under (or over) what is assigned. */
const misses = (facts: Facts, last: Decimal, assigned: Decimal): boolean =>
  !keepsTo(last, assigned, readTargetText(facts.assigned ?? '', facts.words).bound, facts.direction === 'falling');

function byRule(facts: Facts): TargetOutcome {
  const { rule, reached: result, demanded: assigned, lastYear, year, target } = facts;
  const wrong = wrongWay(facts);
  if (wrong) return wrong;
  switch (rule.kind) {
    case 'reach-or-raise':
    case 'reach-or-lower':
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
      const lifted = misses(facts, last, assigned);
      return settle(facts, lifted ? 'assigned' : 'kept', lifted ? assigned : last, {
        vi: `Chỉ tiêu năm ${lastYear} là ${withUnit(last, facts)}; mức giao năm ${year} là ${withUnit(assigned, facts)}: lấy mức ${lifted ? 'giao' : 'cũ'}.`,
        en: `${withUnit(last, facts)} in ${lastYear}, ${withUnit(assigned, facts)} assigned for ${year}: the ${lifted ? 'assigned' : 'old'} one.`,
      });
    }
    case 'keep': {
      const last = target === undefined ? undefined : parseTargetText(target)?.figure;
      const short = last && assigned && misses(facts, last, assigned);
      return {
        case: 'kept',
        text: target ?? '',
        ...(last ? { figure: last } : {}),
        reason: { vi: `Giữ nguyên chỉ tiêu năm ${lastYear}.`, en: `The target of ${lastYear} as it was.` },
        problems: short
          ? [
              problem('under-assigned', 'error', {
                vi: `"${facts.name}": chỉ tiêu giữ nguyên (${target}) ${facts.direction === 'falling' ? 'vượt' : 'thấp hơn'} mức giao năm ${year} (${withUnit(assigned, facts)}).`,
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

/** A target that no rule computes with: a change, a rank, several figures. */
function notComputed(facts: Facts): TargetOutcome | undefined {
  const { target, rule, name, lastYear } = facts;
  const reading = readTargetText(target ?? '', facts.words);
  const known = reading.kind === 'words' || (reading.kind === 'level' && !reading.denied);
  if (known || ['keep', 'manual', 'assigned'].includes(rule.kind)) return undefined;
  const said: Localized = {
    vi: `chỉ tiêu năm ${lastYear} ("${target}") không phải là một mức để so sánh, tính tiếp`,
    en: `the target of ${lastYear} ("${target}") is no one level to compare and go on from`,
  };
  return open(facts, 'open', { vi: `Để ngỏ: ${said.vi}.`, en: `Open: ${said.en}.` }, [
    problem(
      'not-one-level',
      'warning',
      { vi: `"${name}": ${said.vi}.`, en: `"${name}": ${said.en}.` },
      { vi: `Ghi chỉ tiêu năm ${facts.year}.`, en: `Write the target for ${facts.year}.` },
    ),
  ]);
}

/**
 * What a superior assigns in words or as a range stands in as it is written, where nothing has to be compared. What points elsewhere never
 * does; by how much to rise or fall only where last year's target was of that kind.
 */
function asAssigned(facts: Facts): TargetOutcome | undefined {
  const { assigned, demanded, reached, rule, target, year } = facts;
  if (demanded || assigned === undefined || !saysSo(assigned)) return undefined;
  const { kind } = readTargetText(assigned, facts.words);
  if (kind === 'elsewhere' || (kind === 'change' && readTargetText(target ?? '', facts.words).kind !== 'change'))
    return undefined;
  if (['keep', 'manual'].includes(rule.kind) || (isInWords(assigned) && target !== undefined && !isInWords(target)))
    return undefined;
  if (!isInWords(assigned) && rule.kind !== 'assigned' && !(rule.kind === 'reach-or-raise' && !reached))
    return undefined;
  return {
    case: 'assigned',
    text: assigned.trim(),
    reason: {
      vi: `Lấy nguyên văn mức giao năm ${year}: "${assigned.trim()}".`,
      en: `What is assigned for ${year}, as it is written: "${assigned.trim()}".`,
    },
    problems: [],
  };
}

/** Something is assigned, but no level: which is told of the figure itself. */
function withoutLevel(facts: Facts): TargetOutcome | undefined {
  const { assigned, demanded, rule, year } = facts;
  if (demanded || !assigned?.trim() || ['keep', 'manual'].includes(rule.kind)) return undefined;
  const said = {
    vi: `Mức giao năm ${year} ("${assigned.trim()}") không phải là một mức để so sánh.`,
    en: `What is assigned for ${year} ("${assigned.trim()}") is no one level to compare with.`,
  };
  return open(facts, 'open', said, []);
}

/**
 * Sets one target; what rolls a plan over and what makes the plans of many units both ask here.
 * @param input figures as written; they are never rounded before they are compared
 */
export function setTarget(input: TargetInput, rule: TargetRule, words: IndicatorWords): TargetOutcome {
  const unset = input.assigned === undefined || readTargetText(input.assigned, words).kind === 'elsewhere';
  if (input.target !== undefined && isInWords(input.target) && rule.kind !== 'keep' && unset) {
    return {
      case: 'kept',
      text: input.target ?? '',
      reason: { vi: 'Chỉ tiêu bằng chữ: giữ nguyên lời văn.', en: 'A target in words: kept.' },
      problems: [
        ...judgeFigures(input, words).problems,
        problem('target-in-words', 'info', {
          vi: `"${input.name}": chỉ tiêu bằng chữ "${input.target}" được giữ nguyên, cần xem lại.`,
          en: `"${input.name}": the target in words "${input.target}" is kept; look at it again.`,
        }),
      ],
    };
  }
  const { reached, demanded, unit, problems } = judgeFigures(input, words);
  const facts: Facts = {
    ...input,
    unit,
    unitStated: unit === input.unit,
    rule,
    words,
    direction: directionOf(input, words),
    ...(reached ? { reached } : {}),
    ...(demanded ? { demanded } : {}),
  };
  if (problems.some(({ severity }) => severity === 'error')) {
    const wrong = { vi: 'Số liệu đầu vào sai, chưa xác định.', en: 'The figures given are wrong.' };
    return open(facts, 'refused', wrong, [...problems]);
  }
  const literal = asAssigned(facts);
  // a range, a rank: right as it is written
  if (literal) return { ...literal, problems: problems.filter(({ code }) => code !== 'rollover/not-a-number') };
  const outcome = notComputed(facts) ?? withoutLevel(facts) ?? byRule(facts);
  const all = [...problems, ...outcome.problems];
  if (problems.some(isSlip) && outcome.figure && rule.kind !== 'keep') {
    const doubted = { vi: 'Số liệu đầu vào còn ngờ, chưa xác định.', en: 'The figures given are in doubt.' };
    return open(facts, 'refused', doubted, all);
  }
  return problems.length === 0 ? outcome : { ...outcome, problems: all };
}

/** What the figures that are given for an indicator are held against. */
export function besideOf(input: TargetInput, words: IndicatorWords): Beside {
  const { kind, form, denied } = readTargetText(input.target ?? '', words);
  return {
    planned: kind === 'level' && !denied ? form?.figure : undefined,
    falling: directionOf(input, words) === 'falling',
  };
}

export interface JudgedFigures {
  /** `%` where no unit is stated and the texts have it. */
  readonly unit?: string | undefined;
  readonly reached?: Decimal;
  readonly demanded?: Decimal;
  readonly problems: readonly Problem[];
}

/** The result and the assigned figure of an indicator, each judged beside the other. */
export function judgeFigures(input: TargetInput, words: IndicatorWords): JudgedFigures {
  const unit = unitOf(input.unit, input.name, input.target, input.assigned, input.result);
  const context = { ...input, unit };
  const beside = besideOf(input, words);
  // "13,200" says nothing of "14,000"
  const plain = (text = ''): Decimal | undefined =>
    isAmbiguousNumber(bare(text)) ? undefined : parseTargetText(text)?.figure;
  const result = judgeFigure('result', input.result, context, words, { ...beside, other: plain(input.assigned) });
  const other = result.problems.some(isSlip) ? undefined : plain(input.result);
  const assigned = judgeFigure('assigned', input.assigned, context, words, { ...beside, other });
  // words beside a target in words are as they should be
  const inWords = input.target !== undefined && isInWords(input.target);
  const wordsAlone = {
    result: isInWords(input.result ?? ''),
    assigned: isInWords(input.assigned ?? ''),
    target: false,
  };
  const problems = [...result.problems, ...assigned.problems].filter(
    ({ code, figure }) => !(inWords && figure && wordsAlone[figure] && code === 'rollover/not-a-number'),
  );
  return {
    unit,
    ...(result.value ? { reached: result.value } : {}),
    ...(assigned.value ? { demanded: assigned.value } : {}),
    problems,
  };
}
