// How a figure that stands with a year is known to be an outcome or a target (templates/outcomes.yaml).

import { z } from 'zod';
import { checkData, loadWordLists } from '../data/check-data.js';
import { andThen, ok, type Result } from '../diagnostics/index.js';
import { escapePattern } from '../text/escape-pattern.js';
import { patternOf } from '../text/pattern.js';
import type { Workspace } from '../workspace/workspace.js';

const words = z.array(z.string().min(1)).min(1);

const schema = z.strictObject({
  outcomes: words,
  done: words,
  events: words,
  reached: words,
  accounts: words,
  plans: words,
  topics: words,
  aims: words,
  aimsAfter: words,
  actions: words,
  works: words,
  states: words,
  ratings: words,
  yearBefore: words,
  thisYear: words,
});

/** Expressions are global, but for `aimAfter`, which looks at what follows a figure. */
export interface OutcomePatterns {
  readonly outcome: RegExp;
  readonly done: RegExp;
  /** What happened once, in its own year ("khánh thành", "bùng phát"). */
  readonly event: RegExp;
  /** What has come about, or is to ("hoàn thành", "không còn"). */
  readonly reached: RegExp;
  /** In a title: what stands below tells how things stood, or sets aims and work. */
  readonly account: RegExp;
  readonly plan: RegExp;
  /** Begins a sentence that tells how things stood, whatever work its subject names: "công tác tuyên truyền được đẩy mạnh". */
  readonly topic: RegExp;
  readonly aim: RegExp;
  readonly aimAfter: RegExp;
  readonly action: RegExp;
  /** More verbs that set work, in a sentence that begins with its year. */
  readonly work: RegExp;
  readonly state: RegExp;
  /** A rating in words ("xếp loại năm 2025: Tốt"): as much an outcome as a figure. */
  readonly rating: RegExp;
  /** The year before the plan's without its number. */
  readonly yearBefore: RegExp;
  /** The plan's own without its number. */
  readonly thisYear: RegExp;
}

const literal = (word: string): string => escapePattern(word).replaceAll(' ', '\\s{1,9}');
const whole = (list: readonly string[]): string =>
  `(?<![\\p{L}])(?:${[...list]
    .sort((a, b) => b.length - a.length)
    .map(literal)
    .join('|')})(?![\\p{L}])`;

export async function loadOutcomePatterns(workspace: Workspace): Promise<Result<OutcomePatterns>> {
  const source = await loadWordLists(workspace, 'templates/outcomes.yaml');
  return andThen(
    andThen(source, (data) => checkData(data, schema)),
    (found) => {
      const all = (list: readonly string[]): RegExp => patternOf(whole(list), 'giu');
      return ok({
        outcome: all(found.outcomes),
        done: all(found.done),
        event: all(found.events),
        reached: all(found.reached),
        account: all(found.accounts),
        plan: all(found.plans),
        topic: patternOf(`^\\s*(?:các\\s+)?${whole(found.topics)}`, 'iu'),
        aim: all(found.aims),
        aimAfter: patternOf(`^[^,;.\\n]{0,20}?${whole(found.aimsAfter)}`, 'iu'),
        action: all(found.actions),
        work: all(found.works),
        state: all(found.states),
        rating: patternOf(
          `(?<![\\p{L}])(?=\\p{L})(?<=(?<![\\p{L}])(?:loại|giải|danh hiệu)(?:\\s{1,9}(?:của\\s{1,9})?[\\p{L}]+){0,3}(?:\\s{1,9}20\\d\\d)?\\s{0,9}[:"“]?\\s{0,9})${whole(found.ratings)}`,
          'giu',
        ),
        // "05 năm qua" are several
        yearBefore: patternOf(`(?<!\\d\\s+)${whole(found.yearBefore)}`, 'giu'),
        // "cuối năm 2025" has its number
        thisYear: patternOf(`${whole(found.thisYear)}(?!\\s*(?:\\d|\\{\\{))`, 'giu'),
      });
    },
  );
}
