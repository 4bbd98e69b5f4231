// Words that are no words, and slips of keys and of text recognition.

import type { Localized } from '../../../diagnostics/index.js';
import { lacksTone, parseSyllable } from '../../../text/syllable.js';
import { at, type CheckContext, type Finding, type Rule } from '../../rule.js';
import { proseLines } from '../../view/body-lines.js';
import { judgeLines } from '../../view/known-lines.js';
import { lineWords } from '../../view/line-words.js';

// A text copied from a PDF or a scan has slips of recognition that its author never made: spelling is only pointed out there, and said so.

const recognised = ({ source }: CheckContext): boolean => source === 'text';

export const suspect = (context: CheckContext): Pick<Finding, 'severity'> =>
  recognised(context) ? { severity: 'info' } : {};

/** The remedy with the doubt that a text of recognition leaves. */
const doubted = (context: CheckContext, remedy: Localized): Localized =>
  recognised(context)
    ? {
        vi: `${remedy.vi} Có thể chỉ là lỗi nhận dạng chữ.`,
        en: `${remedy.en} It may be a slip of text recognition.`,
      }
    : remedy;

// A run of letters that Vietnamese has no syllable for: a slip of the keys, or a mark left out.

const marked = /[àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ]/u;

export const impossibleSyllable: Rule = {
  id: 'impossible-syllable',
  severity: 'warning',
  strength: 'practice',
  title: {
    vi: 'Mỗi tiếng phải là tiếng có thể có trong tiếng Việt',
    en: 'Every syllable is one that Vietnamese can have',
  },
  bad: [
    '- Tổ chức [[thưc]] hiện ở các thôn.',
    '- Báo cáo [[kêt]] quả.',
    '- Trình [[lãnhđạo]] xem xét.',
    '- Hoàn thành trong [[nămm]] 2026.',
  ],
  good: [
    '- Gửi email, cập nhật website; quyết liệt, khuya, thuở, giặt, gìn giữ, xoong, quẹo, huých, nguyễn, đắk.',
    '- Già làng A Brol ở Kon Plông, Đắk Lắk dự họp.',
  ],
  check: judgeLines(proseLines, (line, context) => {
    const { foreign } = context.data.words;
    return lineWords(line).flatMap((word): Finding[] => {
      // Names of people and places from other languages begin with a capital; abbreviations are capitals.
      if (word.text.length < 2 || /\p{Lu}/u.test(word.text)) return [];
      if (foreign.has(word.text) || parseSyllable(word.text) !== undefined || word.text === 'đắk') return [];
      // Pieces of addresses, codes and names.
      if (/[-@/._\d'’]/u.test(line.text[word.start - 1] ?? '')) return [];
      if (/^(?:[@/_\d'’]|[.-]\p{L})/u.test(line.text.slice(word.end))) return [];
      if (!marked.test(word.text) && !lacksTone(word.text)) return [];
      const lacks = lacksTone(word.text);
      return [
        at(
          line,
          word.start,
          word.end,
          lacks
            ? { vi: `"${word.text}" thiếu dấu thanh.`, en: `"${word.text}" lacks its tone mark.` }
            : {
                vi: `"${word.text}" không phải là một tiếng trong tiếng Việt.`,
                en: `"${word.text}" is no Vietnamese syllable.`,
              },
          {
            vi: 'Kiểm tra lại chính tả, dấu và khoảng trắng.',
            en: 'Look at its spelling, marks and spaces.',
          },
        ),
      ];
    });
  }),
};

// Two syllables that are no word, but would be one with other marks: "trực tuyển" for "trực tuyến". Both of one word of the list in
// templates/check/words.yaml; the syllables may not belong to words beside them.

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
  severity: 'warning',
  strength: 'practice',
  title: { vi: 'Từ viết sai dấu', en: 'A word with wrong marks' },
  bad: ['- Nộp hồ sơ [[trực tuyền]].', '- [[Niên yết]] thủ tục tại trụ sở.', '- Báo cáo [[thông kê]] quý.'],
  good: [
    '- Có quan hệ với cơ quan khác để an toàn; phần đầu tư công; thống kê, niêm yết.',
    '- Trong công tác này có số lượng lớn.',
    '- Người có công lao đóng góp; để công chúng giám sát; thửa đất vườn nhãn diện tích 46 ha.',
  ],
  check: judgeLines(proseLines, (line, context) => {
    const { compounds, known, freeSyllables: free } = context.data.words;
    const index = indexOf(compounds);
    const words = lineWords(line);
    return words.flatMap((word, i): Finding[] => {
      const found = word.pair;
      const next = words[i + 1];
      if (found === undefined || !next || known.has(found)) return [];
      // Names: a capital inside.
      if (/^\p{Lu}/u.test(next.text)) return [];
      const [before, after] = [words[i - 1]?.pair, next.pair];
      if ((before !== undefined && known.has(before)) || (after !== undefined && known.has(after))) return [];
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
          doubted(context, { vi: 'Kiểm tra lại chính tả.', en: 'Look at the spelling.' }),
          { ...suspect(context) },
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
