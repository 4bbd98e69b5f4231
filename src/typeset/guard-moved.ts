// Tells where the last text was moved to the page of the signature, since the page before then ends early.

import type { Diagnostic } from '../diagnostics/index.js';
import { type Guard, nodeAt, placeOf } from './guard-view.js';

const CLOSING = 'closing';
/** Room left on the page before that an eye takes for missing text. */
const VISIBLE_ROOM = 60;

export const guardMoved: Guard = (view) => {
  const { pages } = view;
  const found: Diagnostic[] = [];
  for (const [index, page] of pages.pages.entries()) {
    const previous = pages.pages[index - 1];
    const lines = view.textOf(page);
    const first = lines[0];
    if (!first || !previous || previous.partIndex !== page.partIndex || first.index > 0) continue;
    const next = lines.find(({ node }) => node !== first.node);
    const columns = next ? view.within(next.node, 'columns') : -1;
    if (columns < 0 || nodeAt(pages, columns).role !== CLOSING || view.within(first.node, 'columns') === columns)
      continue;
    const end = Math.max(0, ...view.textOf(previous).map(({ top, height }) => top + height));
    if (previous.text.y + previous.text.height - end < VISIBLE_ROOM) continue;
    found.push({
      code: 'typeset/moved-to-signature',
      severity: 'info',
      ...placeOf(pages, first.node),
      message: {
        vi: `Đoạn cuối được chuyển sang trang ${page.number} để đi cùng phần ký.`,
        en: `The last paragraph was moved to page ${page.number} to stay with the signature.`,
      },
    });
  }
  return found;
};
