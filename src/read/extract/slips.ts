// Words that look misread by a machine (OCR): proposals on a channel of their own, never applied. What is a slip is data:
// templates/import/slips.yaml.

import { planTexts } from '../../plan/plan-texts.js';
import { capitalize, upper } from '../../text/case.js';
import { anyOf, escapePattern } from '../../text/escape-pattern.js';
import { patternOf } from '../../text/pattern.js';
import type { Slip } from './import-data.js';

export interface SlipProposal {
  readonly path: string;
  readonly found: string;
  readonly proposed: string;
  readonly context: string;
}

const alike = (found: string, proposed: string): string =>
  found === upper(found) ? upper(proposed) : found[0] === upper(found[0] as string) ? capitalize(proposed) : proposed;

const neighbours = (words: readonly string[], before: boolean): string => {
  if (words.length === 0) return '';
  const list = anyOf(words);
  return before ? `(?<=(?:${list})[\\s*]+)` : `(?=[\\s*]+(?:${list})(?!\\p{L}))`;
};

export function findSlips(plan: Readonly<Record<string, unknown>>, slips: readonly Slip[]): SlipProposal[] {
  const proposals: SlipProposal[] = [];
  const patterns = slips.map((slip) => ({
    slip,
    pattern: patternOf(
      `${neighbours(slip.before, true)}(?<!\\p{L})${escapePattern(slip.found)}(?!\\p{L})${neighbours(slip.after, false)}`,
      'giu',
    ),
  }));
  for (const { text, path } of planTexts(plan)) {
    for (const { slip, pattern } of patterns) {
      for (const match of text.matchAll(pattern)) {
        const [from, to] = [match.index, match.index + match[0].length];
        proposals.push({
          path: path.join('.'),
          found: match[0],
          proposed: alike(match[0], slip.proposed),
          context: text.slice(Math.max(0, from - 25), to + 25).replace(/\n/g, ' '),
        });
      }
    }
  }
  return proposals;
}
