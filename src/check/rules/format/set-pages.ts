// What is right only on set pages: heads at the foot, heads of tables, the page of the signature.

import type { Localized } from '../../../diagnostics/index.js';
import { type CheckContext, type Finding, onLine, type Rule } from '../../rule.js';
import type { Line } from '../../view/text-view.js';

// The lines of the view on each finished page, in reading order; page numbers and repeated heads aside.

interface LineOnPage {
  /** The last line of text of the paragraph of which a printed line stands here. */
  readonly line: Line;
  /** The paragraph ends here. */
  readonly last: boolean;
}

function linesOnPages({ pages = [], view }: CheckContext): LineOnPage[][] {
  const byParagraph = new Map<number, Line>();
  for (const line of view.lines) {
    if (line.look) byParagraph.set(line.paragraph, line);
  }
  return pages.map(({ lines }) =>
    lines.flatMap(({ paragraph, repeated, last }): LineOnPage[] => {
      const line = repeated ? undefined : byParagraph.get(paragraph);
      return line ? [{ line, last }] : [];
    }),
  );
}

// a table that goes on over the page shows its head again. Practice.

export const headOnEachPage: Rule = {
  id: 'table-head-on-page',
  severity: 'warning',
  strength: 'practice',
  reads: 'pages',
  title: { vi: 'Bảng sang trang có lại đầu bảng', en: 'A table that goes on over the page shows its head again' },
  bad: [],
  good: [],
  check: (context) => {
    const { pages, view } = context;
    const reported = new Set<number>();
    return linesOnPages(context).flatMap((lines, page): Finding[] => {
      const first = lines[0]?.line;
      const table = first?.cell?.table;
      if (!first || table === undefined || reported.has(table)) return [];
      const heads: readonly Line[] = view.tables[table]?.heads ?? [];
      const repeated = pages?.[page]?.lines.some((line) => line.repeated) ?? false;
      if (heads.length === 0 || first.cell?.row === -1 || repeated) return [];
      reported.add(table);
      return [
        onLine(
          first,
          {
            vi: `Trang ${page + 1} tiếp bảng ${table + 1} mà không có đầu bảng.`,
            en: `Page ${page + 1} goes on with table ${table + 1} without its head.`,
          },
          { vi: 'Chọn dòng đầu, bật "Repeat Header Rows".', en: 'Turn on "Repeat Header Rows".' },
        ),
      ];
    });
  },
};

// no heading, head of a table or group row is the last line of a page. Practice.

/** A title of what follows, not a numbered sentence. */
const isHeading = ({ role, text }: Line): boolean =>
  role === 'cell-head' ||
  role === 'cell-group' ||
  role === 'enacting' ||
  role === 'annex-number' ||
  role === 'annex-title' ||
  (role === 'heading' && text.trim().length < 120 && !/[.;:,/]$/u.test(text.trim()));

export const headingAtFoot: Rule = {
  id: 'heading-at-foot',
  severity: 'warning',
  strength: 'practice',
  reads: 'pages',
  title: {
    vi: 'Đề mục, đầu bảng, dòng nhóm không nằm cuối trang',
    en: 'No heading, table head or group row is the last line of a page',
  },
  bad: [],
  good: [],
  check: (context) => {
    const pages = linesOnPages(context);
    return pages.flatMap((lines, page): Finding[] => {
      const found = lines.at(-1);
      const next = pages[page + 1]?.[0];
      if (!found?.last || !next || !isHeading(found.line) || next.line === found.line) return [];
      // What follows belongs to another text: the heading stands alone anyway.
      if (next.line.part !== found.line.part && found.line.role !== 'cell-head') return [];
      return [
        onLine(
          found.line,
          {
            vi: `Đề mục nằm một mình ở cuối trang ${page + 1}.`,
            en: `The heading stands alone at the foot of page ${page + 1}.`,
          },
          {
            vi: 'Bật "Keep with next", hoặc ngắt trang trước đề mục.',
            en: 'Turn on "Keep with next", or break the page before it.',
          },
        ),
      ];
    });
  },
};

// Rules: the signature stands on a page with lines of its text, and in one piece. Practice: a page that carries nothing but a signature
// could be put under any text.

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
      return [onLine(first, message, remedy)];
    });
  },
};
