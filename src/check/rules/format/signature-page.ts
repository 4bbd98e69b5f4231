// Rules: the signature stands on a page with lines of its text, and in one piece. Practice: a page that carries nothing but a signature could be
// put under any text.

import { type CheckContext, type Finding, onLine, type Rule } from '../../rule.js';
import type { Line } from '../../view/text-view.js';
import { linesOnPages } from './lines-on-pages.js';

const closing = new Set(['recipients-label', 'recipient', 'signature-capacity', 'signature-name']);

/** The block of the signature: lines of capacity and name that follow each other. */
function blocksOf({ view }: CheckContext): Line[][] {
  const blocks: Line[][] = [];
  for (const line of view.lines) {
    if (line.role !== 'signature-capacity' && line.role !== 'signature-name') continue;
    const last = blocks.at(-1);
    if (last && last[0]?.part === line.part) last.push(line);
    else blocks.push([line]);
  }
  return blocks;
}

export const signaturePage: Rule = {
  id: 'signature-page',
  group: 'format',
  severity: 'error',
  strength: 'practice',
  reads: 'pages',
  title: {
    vi: 'Phần ký không nằm một mình trên một trang, không bị chia qua hai trang',
    en: 'The signature is not alone on a page, nor split over two',
  },
  bad: [],
  good: [],
  check: (context) => {
    const pages = linesOnPages(context);
    return blocksOf(context).flatMap((block): Finding[] => {
      const first = block[0] as Line;
      const own = new Set(block);
      const held = pages.flatMap((lines, page) => (lines.some(({ line }) => own.has(line)) ? [page] : []));
      const page = held[0];
      if (page === undefined) return [];
      if (held.length > 1)
        return [
          onLine(
            first,
            {
              vi: `Phần ký bị chia qua trang ${page + 1} và ${page + 2}.`,
              en: `The signature is split over pages ${page + 1} and ${page + 2}.`,
            },
            { remedy: { vi: 'Giữ phần ký trên một trang.', en: 'Keep it on one page.' } },
          ),
        ];
      const others = (pages[page] ?? []).some(({ line }) => line.part === first.part && !closing.has(line.role));
      return others
        ? []
        : [
            onLine(
              first,
              {
                vi: `Trang ${page + 1} chỉ có phần ký, không kèm dòng nội dung nào.`,
                en: `Page ${page + 1} carries the signature without a line of the text.`,
              },
              {
                remedy: {
                  vi: 'Thêm hoặc bớt vài dòng ở cuối nội dung, hoặc rút gọn nơi nhận.',
                  en: 'Add or cut a few lines at the end of the text, or shorten the recipients.',
                },
              },
            ),
          ];
    });
  },
};
