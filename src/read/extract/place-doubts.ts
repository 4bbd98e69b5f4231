// Words that a recognition of text was not sure of, found again in the plan that was made, so that each is marked where a person reads it.

import type { Diagnostic } from '../../diagnostics/index.js';
import { planTexts } from '../../plan/plan-texts.js';
import { DOUBTFUL_WORD } from '../scanned/recognise-pages.js';
import type { ImportNote } from './notes.js';

/** Shorter words stand in many texts. */
const LONG_ENOUGH = 5;

const plain = (text: string): string => ` ${text.replace(/[*\s]+/gu, ' ').trim()} `;

/** @returns those that have a place in the plan, one note for all of a text; what was reported besides */
export function placeDoubts(
  reported: readonly Diagnostic[],
  plan: Readonly<Record<string, unknown>>,
): { placed: ImportNote[]; others: Diagnostic[] } {
  const doubts = reported.filter(({ code }) => code === DOUBTFUL_WORD);
  if (doubts.length === 0) return { placed: [], others: [...reported] };
  const texts = [...planTexts(plan)].map(({ path, text }) => ({ path: path.join('.'), text: plain(text) }));
  const at = new Map<string, Diagnostic[]>();
  const others = reported.filter((each) => {
    const words = each.quote;
    const found =
      each.code === DOUBTFUL_WORD && words !== undefined && words.length >= LONG_ENOUGH
        ? texts.find(({ text }) => text.includes(plain(words)))
        : undefined;
    if (found) at.set(found.path, [...(at.get(found.path) ?? []), each]);
    return !found;
  });
  const placed = [...at].map(([planPath, own]): ImportNote => {
    const list = [...new Set(own.map(({ quote }) => `"${quote}"`))].join(', ');
    const first = own[0] as Diagnostic;
    return {
      code: DOUBTFUL_WORD,
      severity: 'warning',
      ...(first.place ? { place: first.place } : {}),
      planPath,
      message: {
        vi: `Máy nhận dạng không chắc: ${list}; so với bản giấy.`,
        en: `The recognition is not sure of ${list}; compare with the paper.`,
      },
    };
  });
  return { placed, others };
}
