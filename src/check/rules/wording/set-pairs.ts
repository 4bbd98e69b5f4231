// Words that the document keeps joining with a comma ("phản ánh, kiến nghị"): once the comma is missing.

import { modernMarks } from '../../../text/fold-words.js';
import { at, type Finding, type Rule } from '../../rule.js';
import { bodyLines } from '../../view/body-lines.js';
import { ofLine } from '../../view/known-lines.js';
import { lower } from '../../view/letters.js';

const joined = /(?<!\p{L})(\p{L}+ \p{L}+), (\p{L}+ \p{L}+)(?!\p{L})/gu;

const small = ofLine(({ text }) => lower(text));

/** Two known words each, with a comma between them. */
const pairsOf = ofLine((line, context): readonly (readonly [string, string])[] => {
  const { compounds } = context.data.words;
  return [...small(line, context).matchAll(joined)]
    .map(([, first = '', second = '']) => [first, second] as const)
    .filter(([first, second]) => compounds.has(modernMarks(first)) && compounds.has(modernMarks(second)));
});

export const setPairs: Rule = {
  id: 'missing-comma',
  group: 'wording',
  severity: 'info',
  strength: 'practice',
  reads: 'text',
  title: {
    vi: 'Thiếu dấu phẩy giữa hai từ mà văn bản luôn tách bằng dấu phẩy',
    en: 'A comma is missing between words that the document keeps apart',
  },
  bad: [
    '- Thăm hộ nghèo, gia đình chính sách.\n- Quà cho hộ nghèo, gia đình có công.\n- Danh sách [[hộ nghèo gia đình]] cận biên.',
  ],
  good: ['- Thăm hộ nghèo, gia đình chính sách.\n- Quà cho hộ nghèo, gia đình có công.'],
  check: (context) => {
    const lines = bodyLines(context).map((line) => ({ line, text: small(line, context) }));
    const all = lines.map(({ text }) => text).join('\n');
    const counts = new Map<string, number>();
    // A pair that is written in the other order only may well be another phrase without the comma.
    const asWritten = new Set<string>();
    for (const line of context.view.lines) {
      for (const [first, second] of pairsOf(line, context)) {
        const [key, turned] = [`${first}|${second}`, `${second}|${first}`];
        counts.set(key, (counts.get(key) ?? 0) + 1);
        asWritten.add(key);
        counts.set(turned, (counts.get(turned) ?? 0) + 1);
      }
    }
    return [...counts]
      .filter(([key, count]) => count >= 2 && asWritten.has(key))
      .flatMap(([key, count]) => {
        const bare = key.replace('|', ' ');
        if (!all.includes(bare)) return [];
        const hits = lines.flatMap(({ line, text }): Finding[] => {
          const found: Finding[] = [];
          for (let from = text.indexOf(bare); from >= 0; from = text.indexOf(bare, from + 1)) {
            if (/\p{L}/u.test(text[from - 1] ?? '') || /\p{L}/u.test(text[from + bare.length] ?? '')) continue;
            const [first = '', second = ''] = key.split('|');
            const start = from;
            found.push(
              at(
                line,
                start,
                start + bare.length,
                {
                  vi: `Thiếu dấu phẩy giữa "${first}" và "${second}".`,
                  en: `A comma is missing between "${first}" and "${second}".`,
                },
                {
                  remedy: {
                    vi: `Viết "${first}, ${second}" như ${count} chỗ khác.`,
                    en: `Write "${first}, ${second}" as in ${count} other places.`,
                  },
                },
              ),
            );
          }
          return found;
        });
        return hits.length * 2 <= count ? hits : [];
      });
  },
};
