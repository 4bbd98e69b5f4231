// Columns and groups stay on one page, and nothing goes past the foot of its page. Where a block is taller than a page it cannot
// be held, which is told.

import type { Diagnostic } from '../diagnostics/index.js';
import { type Guard, nodeAt, placeOf } from './guard-view.js';

const CLOSING = 'closing';

export const guardWholeBlocks: Guard = (view) => {
  const { pages } = view;
  const firstPage = new Map<number, number>();
  const told = new Set<number>();
  const found: Diagnostic[] = [];
  for (const [index, page] of pages.pages.entries()) {
    for (const { node } of view.textOf(page)) {
      for (let at = node; at >= 0; at = nodeAt(pages, at).parent) {
        const { kind, role } = nodeAt(pages, at);
        if (kind !== 'group' && kind !== 'columns') continue;
        const first = firstPage.get(at) ?? index;
        firstPage.set(at, first);
        if (first === index || told.has(at) || role === CLOSING) continue;
        told.add(at);
        found.push({
          code: 'typeset/block-split',
          severity: 'warning',
          ...placeOf(pages, at),
          message: {
            vi: `Một khối phải nằm trọn một trang đã bị chia qua trang ${page.number} vì cao hơn một trang.`,
            en: `A block that should stay on one page goes on to page ${page.number}: it is taller than a page.`,
          },
        });
      }
    }
    const foot = page.text.y + page.text.height + 1;
    const past = view.textOf(page).find(({ baseline }) => baseline > foot);
    if (past) {
      found.push({
        code: 'typeset/past-the-foot',
        severity: 'error',
        ...placeOf(pages, past.node),
        message: {
          vi: `Nội dung vượt quá lề dưới của trang ${page.number}: một khối không thể chia được cao hơn cả trang.`,
          en: `Text goes past the foot of page ${page.number}: a block that cannot be split is taller than the page.`,
        },
      });
    }
  }
  return found;
};
