// Slips of last year that copying carries on: an article that stands twice, a word that stands twice, a duplicate task. Told, not mended.

import { valueAt } from '../data/edits/edit.js';
import type { Draft } from './draft.js';
import { nameKey } from './match-names.js';
import { isTree } from './tree.js';

/** Doubled syllables that are words of their own. */
const reduplications = new Set([
  'luôn',
  'người',
  'từng',
  'ngày',
  'xanh',
  'dần',
  'đều',
  'mãi',
  'nhà',
  'hằng',
  'thường',
  'lần',
  'mọi',
  'cùng',
  'nơi',
  'ai',
  'đôi',
  'hay',
  'rất',
  'song',
  'tầng',
  'lớp',
]);

/** "trực tiếp tiếp nhận": the first of the two belongs to the word before. */
const endsWord = /(?<![\p{L}])(?:trực|gián|liên|nối|kế|chủ|cán|bảo|hoạt|đối|nội|nhân|thông|thực|công)\s$/iu;

function doubledArticles(draft: Draft): void {
  for (const name of ['decision', 'document']) {
    const articles = valueAt(draft.data, [name, 'articles']);
    if (!Array.isArray(articles)) continue;
    const seen = new Map<string, number>();
    articles.forEach((article: unknown, index) => {
      const text =
        typeof article === 'string'
          ? article
          : isTree(article) && typeof article.text === 'string'
            ? article.text
            : undefined;
      if (text === undefined) return;
      const key = nameKey(text.replace(/(?:19|20)\d{2}|\{\{\s*(?:year|previousYear)\s*\}\}/g, '#'));
      const first = seen.get(key);
      if (first === undefined) seen.set(key, index);
      else {
        draft.decide([name, 'articles', index], {
          code: 'rollover/article-twice',
          severity: 'error',
          message: {
            vi: `Điều này trùng với điều thứ ${first + 1}, chỉ khác năm.`,
            en: `This article repeats number ${first + 1}, years aside.`,
          },
          remedy: { vi: 'Xóa một trong hai.', en: 'Delete one of them.' },
        });
      }
    });
  }
}

function doubledWords(draft: Draft): void {
  for (const place of draft.texts()) {
    for (const { index, 1: first = '', 2: word = '' } of place.now.matchAll(
      /(?<![\p{L}])(([\p{L}]{2,}) \2)(?![\p{L}])/giu,
    )) {
      const lower = word.toLocaleLowerCase('vi');
      if (reduplications.has(lower) || endsWord.test(place.now.slice(0, index))) continue;
      draft.decide(place.path, {
        code: 'rollover/word-twice',
        severity: 'warning',
        message: { vi: `Lặp từ: "${first}".`, en: `A word stands twice: "${first}".` },
        remedy: {
          vi: `Bỏ một chữ "${word}" nếu là lỗi sót từ năm trước.`,
          en: `Take one "${word}" out if it is a slip.`,
        },
      });
    }
  }
}

export function tellLeftovers(draft: Draft): void {
  doubledArticles(draft);
  doubledWords(draft);
}
