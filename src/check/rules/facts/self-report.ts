// A unit that checks itself and reports to itself: the report goes to the level above.

import { at, type Finding, type Rule } from '../../rule.js';

export const selfReport: Rule = {
  id: 'self-report',
  group: 'facts',
  severity: 'warning',
  strength: 'practice',
  reads: 'text',
  title: {
    vi: 'Kết quả tự kiểm tra báo cáo cấp trên, không báo cáo chính mình',
    en: 'What a unit checks of itself it reports upward',
  },
  bad: [
    'KẾ HOẠCH\nTự kiểm tra năm 2025 trên địa bàn xã Mai Lâm\nSTT\tNhiệm vụ\tKết quả\n1\tTự kiểm tra việc tiếp công dân\tXã lập biên bản; [[Báo cáo UBND xã]] kết quả tự kiểm tra',
  ],
  good: [
    'KẾ HOẠCH\nTự kiểm tra năm 2025 trên địa bàn xã Mai Lâm\nSTT\tNhiệm vụ\tKết quả\n1\tTự kiểm tra việc tiếp công dân\tBáo cáo UBND huyện kết quả tự kiểm tra\n2\tLập danh sách\tBáo cáo UBND xã',
  ],
  check: ({ view, facts: { unit } }) => {
    if (!unit) return { notJudged: { vi: 'không rõ đơn vị ban hành', en: 'the issuing unit is not known' } };
    const pattern = new RegExp(`báo cáo\\s+(?:Chủ tịch\\s+)?(?:UBND|Ủy ban nhân dân)\\s+${unit.kind}(?!\\p{L})`, 'giu');
    return view.tables.flatMap((table) =>
      table.rows.flatMap((row): Finding[] => {
        const text = row.cells.map((cell) => cell.text).join('\n');
        if (!/tự\s+(?:kiểm tra|đánh giá|thanh tra)/iu.test(text)) return [];
        return row.cells.flatMap(({ lines }) =>
          lines.flatMap((line) =>
            [...line.text.matchAll(pattern)].map((match) =>
              at(
                line,
                match.index,
                match.index + match[0].length,
                { vi: 'Đơn vị tự kiểm tra rồi báo cáo chính mình.', en: 'The unit reports on itself to itself.' },
                {
                  remedy: {
                    vi: 'Ghi cơ quan cấp trên nhận báo cáo.',
                    en: 'Name the level above that gets the report.',
                  },
                },
              ),
            ),
          ),
        );
      }),
    );
  },
};
