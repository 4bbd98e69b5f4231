// Rule: the agency that issues is in bold, the one it belongs to is not; both 12–13 pt. NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.2.

import { type Finding, onLine, type Rule } from '../../rule.js';
import { agencyHeads } from '../../view/agency-head.js';
import type { Line } from '../../view/text-view.js';
import { words } from './body-looks.js';

export const agencyLook: Rule = {
  id: 'look-agency',
  group: 'format',
  severity: 'warning',
  strength: 'law',
  basis: 'NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.2',
  reads: 'formatting',
  title: {
    vi: 'Tên cơ quan ban hành: cỡ 12–13, đậm; tên cơ quan chủ quản: cỡ 12–13, không đậm',
    en: 'The agency that issues: 12–13 pt, bold; the agency it belongs to: 12–13 pt, not bold',
  },
  bad: [],
  good: [],
  check: ({ view, data }) =>
    agencyHeads(view.texts, data.letterheads).flatMap(({ superior, own }): Finding[] => {
      const judge = (line: Line, bold: boolean): Finding[] => {
        const runs = words(line.look?.runs ?? []);
        const size = runs.find((run) => run.size !== undefined && (run.size < 12 || run.size > 13))?.size;
        const faults = [
          ...(size === undefined ? [] : [`cỡ ${size} (phải 12–13)`]),
          ...(runs.some((run) => run.bold !== bold) ? [bold ? 'không đậm' : 'đậm'] : []),
          ...(runs.some((run) => run.italic) ? ['nghiêng'] : []),
        ];
        if (faults.length === 0) return [];
        const name = bold ? 'Tên cơ quan ban hành' : 'Tên cơ quan chủ quản';
        return [
          onLine(
            line,
            {
              vi: `${name}: ${faults.join(', ')}.`,
              en: `${bold ? 'agency' : 'superior agency'}: ${faults.join(', ')}.`,
            },
            { remedy: { vi: 'Trình bày như mẫu của Nghị định 30.', en: 'Set it as the decree has it.' } },
          ),
        ];
      };
      return [...superior.flatMap((line) => judge(line, false)), ...own.flatMap((line) => judge(line, true))];
    }),
};
