// Rule: at least 6 pt between the paragraphs of the body. NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.6.e.

import type { Rule } from '../../rule.js';
import type { Line } from '../../view/text-view.js';
import { bodyText, count, together } from './body-looks.js';

const LEAST = 6;
/** Half a point is no fault: editors round. */
const TOLERANCE = 0.5;

/** Neighbours in the file: an empty paragraph between them, which is no line, sets them apart. */
const follows = (before: Line, { paragraph, source }: Line): boolean =>
  before.source && source ? before.source.index + 1 === source.index : before.paragraph + 1 === paragraph;

export const bodySpacing: Rule = {
  id: 'body-spacing',
  group: 'format',
  severity: 'info',
  strength: 'law',
  basis: 'NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.6.e',
  reads: 'formatting',
  title: { vi: 'Các đoạn cách nhau tối thiểu 6 pt', en: 'Paragraphs are at least 6 pt apart' },
  bad: [],
  good: [],
  check: (context) => {
    if (context.source === 'pdf') {
      const vi = 'bản PDF không cho biết khoảng cách đoạn';
      return { notJudged: { vi, en: 'a PDF does not say how far its paragraphs are set apart' } };
    }
    // points with a dash may be addressees or recipients, which stand close
    const places = bodyText(context).filter(({ line }) => line.role !== 'bullet');
    const close = places.flatMap((each, index) => {
      const before = places[index - 1];
      // neighbours alone: a table or a heading between them has room of its own
      if (!before || !follows(before.line, each.line) || before.line.part !== each.line.part) return [];
      const gap = before.look.after + each.look.before;
      return gap < LEAST - TOLERANCE ? [{ ...each, fault: String(Math.round(gap * 10) / 10).replace('.', ',') }] : [];
    });
    return together(
      close,
      (fault, n) => ({
        vi: `Đoạn chỉ cách đoạn trước ${fault} pt${count(n)}.`,
        en: `Only ${fault} pt between paragraphs (${n}).`,
      }),
      { vi: 'Đặt khoảng cách giữa các đoạn từ 6 pt trở lên.', en: 'Set 6 pt or more.' },
    );
  },
};
