// What copying an old decision leaves behind and no rule of wording can see: an article that stands twice, years aside. Told, not mended.

import { valueAt } from '../../data/edits/edit.js';
import type { DataPath } from '../../data/yaml-source.js';
import type { Draft } from '../draft.js';
import { nameKey } from '../match-names.js';
import { isTree } from '../tree.js';

/** Every article with its path, those in chapters and sections included. */
function* articlesIn(list: unknown, path: DataPath): Generator<{ readonly path: DataPath; readonly text: string }> {
  if (!Array.isArray(list)) return;
  for (const [index, article] of list.entries() as IterableIterator<[number, unknown]>) {
    const at = [...path, index];
    if (typeof article === 'string') yield { path: at, text: article };
    else if (isTree(article) && typeof article.text === 'string') yield { path: at, text: article.text };
    else if (isTree(article)) yield* articlesIn(article.articles, [...at, 'articles']);
  }
}

export function tellDoubledArticles(draft: Draft): void {
  for (const name of ['decision', 'plan', 'document']) {
    const seen = new Map<string, number>();
    let order = 0;
    for (const { path, text } of articlesIn(valueAt(draft.data, [name, 'articles']), [name, 'articles'])) {
      order += 1;
      const key = nameKey(text.replace(/(?:19|20)\d{2}|\{\{\s*(?:year|previousYear)\s*\}\}/g, '#'));
      const first = seen.get(key);
      if (first === undefined) seen.set(key, order);
      else {
        draft.decide(path, {
          code: 'rollover/article-twice',
          severity: 'error',
          message: {
            vi: `Điều này trùng với điều thứ ${first}, chỉ khác năm.`,
            en: `This article repeats number ${first}, years aside.`,
          },
          remedy: { vi: 'Xóa một trong hai.', en: 'Delete one of them.' },
        });
      }
    }
  }
}
