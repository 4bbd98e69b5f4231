// What copying an old decision leaves behind and no rule of wording can see: an article that stands twice, years aside. Told, not mended.

import { valueAt } from '../../data/edits/edit.js';
import type { Draft } from '../draft.js';
import { nameKey } from '../match-names.js';
import { isTree } from '../tree.js';

export function tellDoubledArticles(draft: Draft): void {
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
