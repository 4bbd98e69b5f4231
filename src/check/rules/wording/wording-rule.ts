// The engine of wording rules that are data (templates/check/wording/*.yaml): forbidden, preferred, required and consistent terms.

import { sameWords } from '../../../text/fold-words.js';
import { patternOf } from '../../../text/pattern.js';
import { at, type CheckContext, type Finding, type Outcome, type Rule } from '../../rule.js';
import { isProse } from '../../view/body-lines.js';
import { ofData, ofLine } from '../../view/known-lines.js';
import type { Line } from '../../view/text-view.js';
import type { WordingRule } from '../../wording.js';

interface Match {
  readonly rule: WordingRule;
  readonly pattern: string;
  readonly start: number;
  readonly words: string;
}

interface Hit extends Match {
  readonly line: Line;
}

const patternsOf = ofData(({ wording }) =>
  wording.flatMap((rule) =>
    rule.patterns.map((pattern) => ({
      rule,
      pattern,
      wanted: patternOf(pattern, rule.caseSensitive ? 'gu' : 'giu'),
    })),
  ),
);

/** All rules over one line at once: few lines have anything. */
const matchesIn = ofLine((line, { data }): readonly Match[] =>
  patternsOf(data).flatMap(({ rule, pattern, wanted }) =>
    [...line.text.matchAll(wanted)]
      .filter(([words]) => words !== '')
      .map((match) => ({ rule, pattern, start: match.index, words: match[0] })),
  ),
);

const found = new WeakMap<CheckContext, readonly Hit[]>();

function hitsOf(rule: WordingRule, pattern: string, context: CheckContext): Hit[] {
  const all =
    found.get(context) ??
    context.view.lines.flatMap((line) => matchesIn(line, context).map((match) => ({ ...match, line })));
  found.set(context, all);
  return all.filter(
    (hit) =>
      hit.rule === rule &&
      hit.pattern === pattern &&
      (rule.in.length === 0 ? isProse(hit.line) : rule.in.includes(hit.line.role)),
  );
}

const preferred = (rule: WordingRule, context: CheckContext): Finding[] =>
  rule.patterns.flatMap((pattern) =>
    hitsOf(rule, pattern, context)
      .filter(({ words }) => words !== rule.proposed)
      .map(({ line, start, words }) =>
        at(
          line,
          start,
          start + words.length,
          rule.message ?? { vi: `${rule.title.vi}.`, en: `${rule.title.en}.` },
          rule.proposed === undefined ? undefined : { vi: `Viết "${rule.proposed}".`, en: `Write "${rule.proposed}".` },
        ),
      ),
  );

/** One term, several spellings: all but the one that is kept are reported. */
function consistent(rule: WordingRule, context: CheckContext): Finding[] {
  const groups = rule.patterns.map((pattern) => hitsOf(rule, pattern, context)).filter((hits) => hits.length > 0);
  if (groups.length < 2) return [];
  const keptBy = (hits: readonly Hit[]): boolean =>
    hits.some(({ words }) => rule.keep !== undefined && sameWords(words) === sameWords(rule.keep));
  const kept = groups.find(keptBy) ?? [...groups].sort((a, b) => b.length - a.length)[0];
  return groups
    .filter((group) => group !== kept)
    .flatMap((group) => {
      const [first] = group as [Hit, ...Hit[]];
      const word = rule.keep ?? kept?.[0]?.words ?? '';
      const more = group.length > 1 ? ` (${group.length} chỗ)` : '';
      return [
        at(
          first.line,
          first.start,
          first.start + first.words.length,
          rule.message ?? {
            vi: `"${first.words}"${more} và "${word}" là một: gọi thống nhất.`,
            en: `"${first.words}" and "${word}" are one: use one name.`,
          },
          { vi: `Viết "${word}" ở mọi chỗ.`, en: `Write "${word}" everywhere.` },
        ),
      ];
    });
}

function required(rule: WordingRule, context: CheckContext): Finding[] {
  const texts = context.view.texts.filter(({ kind }) => rule.text === undefined || kind === rule.text);
  return texts.flatMap(({ lines }): Finding[] => {
    const text = lines.map((line) => line.text).join('\n');
    if (rule.patterns.some((pattern) => patternOf(pattern, rule.caseSensitive ? 'u' : 'iu').test(text))) return [];
    const line = lines[0];
    return [{ ...(line ? { line } : {}), message: rule.message ?? rule.title }];
  });
}

export function wordingRule(rule: WordingRule): Rule {
  const check = (context: CheckContext): Outcome => {
    if (rule.kind === 'consistent') return consistent(rule, context);
    return rule.kind === 'required' ? required(rule, context) : preferred(rule, context);
  };
  const { id, severity, strength, basis, title, bad, good } = rule;
  return {
    id,
    severity,
    strength,
    ...(basis === undefined ? {} : { basis }),
    title,
    bad,
    good,
    check,
  };
}
