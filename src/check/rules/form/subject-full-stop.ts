// Rule: a subject has no full stop.

import { at, type Finding, type Rule } from '../../rule.js';
import { linesWith } from '../../view/text-view.js';

export const subjectPeriod: Rule = {
  id: 'subject-full-stop',
  group: 'form',
  severity: 'warning',
  strength: 'practice',
  reads: 'text',
  title: { vi: 'Trích yếu không có dấu chấm cuối', en: 'A subject has no full stop' },
  bad: ['KẾ HOẠCH\nTrồng cây năm 2025[[.]]\n1. Nội dung'],
  good: ['KẾ HOẠCH\nTrồng cây năm 2025\n1. Nội dung'],
  check: ({ view }) =>
    view.texts.flatMap(({ lines }): Finding[] => {
      const last = linesWith(lines, 'subject', 'annex-title').at(-1);
      const text = last?.text.trimEnd() ?? '';
      if (!last || !/[^.]\.$/u.test(text) || text.split(/\s+/).length > 60) return [];
      return [
        at(
          last,
          text.length - 1,
          text.length,
          { vi: 'Thừa dấu chấm cuối trích yếu.', en: 'The subject ends in a full stop.' },
          {
            remedy: { vi: 'Bỏ dấu chấm.', en: 'Take it off.' },
            fix: { start: text.length - 1, end: text.length, text: '' },
          },
        ),
      ];
    }),
};
