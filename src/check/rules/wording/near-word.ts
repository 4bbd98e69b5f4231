// Two syllables that are no word, but would be one with other marks: "trực tuyển" for "trực tuyến". Both of one word of the list in
// templates/check/words.yaml; the syllables may not belong to words beside them.

import { at, type Finding, type Rule } from '../../rule.js';
import { proseLines } from '../../view/body-lines.js';
import { judgeLines } from '../../view/known-lines.js';
import { lineWords } from '../../view/line-words.js';
import { doubted, suspect } from './suspect.js';

/** Letters without tones and vowel marks, `đ` kept apart; final nh, ng, m, n as one, since they are mistaken for each other. */
const skeleton = (text: string): string =>
  text
    .replaceAll('đ', 'ð')
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '');

/** `iên`, `iêm`: the two nasals that slips exchange. */
const loose = (text: string): string => skeleton(text).replace(/(?<=[aeiouy])m(?=\s|$)/g, 'n');

const indexes = new WeakMap<ReadonlySet<string>, Map<string, string[]>>();

function indexOf(compounds: ReadonlySet<string>): Map<string, string[]> {
  let index = indexes.get(compounds);
  if (!index) {
    index = new Map();
    for (const each of compounds) {
      const key = loose(each);
      index.set(key, [...(index.get(key) ?? []), each]);
    }
    indexes.set(compounds, index);
  }
  return index;
}

const differing = (a: string, b: string): number => {
  const [left, right] = [a.split(' '), b.split(' ')];
  return left.filter((each, at) => each !== right[at]).length;
};

export const nearWord: Rule = {
  id: 'near-word',
  group: 'wording',
  severity: 'warning',
  strength: 'practice',
  reads: 'text',
  title: { vi: 'Từ viết sai dấu', en: 'A word with wrong marks' },
  bad: ['- Nộp hồ sơ [[trực tuyền]].', '- [[Niên yết]] thủ tục tại trụ sở.', '- Báo cáo [[thông kê]] quý.'],
  good: [
    '- Có quan hệ với cơ quan khác để an toàn; phần đầu tư công; thống kê, niêm yết.',
    '- Trong công tác này có số lượng lớn.',
  ],
  check: judgeLines(proseLines, (line, context) => {
    const { compounds, freeSyllables: free } = context.data.words;
    const index = indexOf(compounds);
    const words = lineWords(line);
    return words.flatMap((word, i): Finding[] => {
      const found = word.pair;
      const next = words[i + 1];
      if (found === undefined || !next || compounds.has(found)) return [];
      // Names: a capital inside.
      if (/^\p{Lu}/u.test(next.text)) return [];
      const [before, after] = [words[i - 1]?.pair, next.pair];
      if ((before !== undefined && compounds.has(before)) || (after !== undefined && compounds.has(after))) return [];
      const near = (index.get(loose(found)) ?? []).filter((each) => plausible(found, each, free));
      if (near.length === 0) return [];
      return [
        at(
          line,
          word.start,
          next.end,
          {
            vi: `"${found}" có thể là "${near.join('", "')}" viết sai dấu.`,
            en: `"${found}" may be "${near.join('", "')}" with wrong marks.`,
          },
          {
            remedy: doubted(context, { vi: 'Kiểm tra lại chính tả.', en: 'Look at the spelling.' }),
            ...suspect(context),
          },
        ),
      ];
    });
  }),
};

/** @param free everyday words that stand before or after others, so that a pair with them is no slip */
function plausible(found: string, word: string, free: ReadonlySet<string>): boolean {
  const [a = '', b = ''] = found.split(' ');
  const count = differing(found, word);
  if (count === 1) {
    const changed = a !== word.split(' ')[0] ? a : b;
    return !free.has(changed);
  }
  return false;
}
