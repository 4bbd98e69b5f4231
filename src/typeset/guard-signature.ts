// The signature stands with the last lines of its text: a page with nothing but a signature could be put under any text. (Practice;
// NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.7 only fixes its place.)

import type { Diagnostic } from '../diagnostics/index.js';
import { type Guard, nodeAt, placeOf } from './guard-view.js';

const CLOSING = 'closing';

export const guardSignature: Guard = (view) => {
  const { pages } = view;
  const found: Diagnostic[] = [];
  for (const [index, page] of pages.pages.entries()) {
    const first = view.textOf(page)[0];
    const previous = pages.pages[index - 1];
    if (!first || page.number === 1 || !previous) continue;
    const columns = view.within(first.node, 'columns');
    if (columns < 0 || nodeAt(pages, columns).role !== CLOSING) continue;
    const begun = view.textOf(previous).some(({ node }) => view.within(node, 'columns') === columns);
    found.push({
      code: begun ? 'typeset/signature-split' : 'typeset/signature-alone',
      severity: 'warning',
      ...placeOf(pages, columns),
      message: begun
        ? {
            vi: `Phần ký bị chia qua hai trang (${page.number - 1} và ${page.number}) vì cao hơn một trang.`,
            en: `The signature block is split over pages ${page.number - 1} and ${page.number}: it is taller than a page.`,
          }
        : {
            vi: `Trang ${page.number} chỉ có phần ký, không kèm dòng nội dung nào.`,
            en: `Page ${page.number} carries the signature block without a line of the text.`,
          },
      remedy: {
        vi: 'Thêm hoặc bớt vài dòng ở cuối nội dung, hoặc rút gọn nơi nhận.',
        en: 'Add or cut a few lines at the end of the text, or shorten the recipients.',
      },
    });
  }
  return found;
};
