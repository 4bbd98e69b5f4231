// Rule: no heading, head of a table or group row is the last line of a page. Practice.

import { type Finding, onLine, type Rule } from '../../rule.js';
import type { Line } from '../../view/text-view.js';
import { linesOnPages } from './lines-on-pages.js';

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
  group: 'format',
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
            remedy: {
              vi: 'Bật "Keep with next", hoặc ngắt trang trước đề mục.',
              en: 'Turn on "Keep with next", or break the page before it.',
            },
          },
        ),
      ];
    });
  },
};
