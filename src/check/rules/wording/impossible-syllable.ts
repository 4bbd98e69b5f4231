// A run of letters that Vietnamese has no syllable for: a slip of the keys, or a mark left out.

import { lacksTone, parseSyllable } from '../../../text/syllable.js';
import { at, type Finding, type Rule } from '../../rule.js';
import { proseLines } from '../../view/body-lines.js';
import { judgeLines } from '../../view/known-lines.js';
import { lineWords } from '../../view/line-words.js';

const marked = /[àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ]/u;

export const impossibleSyllable: Rule = {
  id: 'impossible-syllable',
  group: 'wording',
  severity: 'warning',
  strength: 'practice',
  reads: 'text',
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
            remedy: {
              vi: 'Kiểm tra lại chính tả, dấu và khoảng trắng.',
              en: 'Look at its spelling, marks and spaces.',
            },
          },
        ),
      ];
    });
  }),
};
