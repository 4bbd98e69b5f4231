// Rules: the signature stands on a page with lines of its text, and in one piece. Practice: a page that carries nothing but a signature could be
// put under any text.

import type { Localized } from '../../../diagnostics/index.js';
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

export interface SignatureFault {
  /** It stands on two pages; else it stands on one without a line of the text. */
  readonly torn: boolean;
  /** Its first page, from 1. */
  readonly page: number;
}

export const signatureFaultText = ({ torn, page }: SignatureFault): { message: Localized; remedy: Localized } =>
  torn
    ? {
        message: {
          vi: `Phần ký bị chia qua trang ${page} và ${page + 1}.`,
          en: `The signature is split over pages ${page} and ${page + 1}.`,
        },
        remedy: { vi: 'Giữ phần ký trên một trang.', en: 'Keep it on one page.' },
      }
    : {
        message: {
          vi: `Trang ${page} chỉ có phần ký, không kèm dòng nội dung nào.`,
          en: `Page ${page} carries the signature without a line of the text.`,
        },
        remedy: {
          vi: 'Thêm hoặc bớt vài dòng ở cuối nội dung, hoặc rút gọn nơi nhận.',
          en: 'Add or cut a few lines at the end of the text, or shorten the recipients.',
        },
      };

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
      const torn = held.length > 1;
      if (!torn && (pages[page] ?? []).some(({ line }) => line.part === first.part && !closing.has(line.role)))
        return [];
      const { message, remedy } = signatureFaultText({ torn, page: page + 1 });
      return [onLine(first, message, { remedy })];
    });
  },
};
