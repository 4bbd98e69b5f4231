// Fonts and colours; the look of the agency at the left of the head.

import { lookText } from '../../../document/look.js';
import { type Finding, onLine, type Rule } from '../../rule.js';
import { agencyHeads } from '../../view/agency-head.js';
import type { Line } from '../../view/text-view.js';
import { count, faultsOf, looked, together, words } from './body.js';

const wanted = /^times ?new ?roman(?:ps)?(?:mt)?$|symbol|wingdings/iu;

/** Fonts with the widths of Times New Roman, which a PDF may carry in its place. */
const twins = /^(?:tinos|liberation ?serif)$/iu;

export const font: Rule = {
  id: 'font',
  severity: 'error',
  strength: 'law',
  basis: 'NĐ 30/2020/NĐ-CP, Phụ lục I, mục I.4',
  reads: 'formatting',
  title: { vi: 'Phông chữ Times New Roman', en: 'The font is Times New Roman' },
  bad: [],
  good: [],
  check: (context) =>
    together(
      faultsOf(
        looked(context),
        ({ runs }) =>
          words(runs).find(
            (run) =>
              run.font !== undefined && !wanted.test(run.font) && !(context.source === 'pdf' && twins.test(run.font)),
          )?.font,
      ),
      (fault, n) => ({ vi: `Phông chữ ${fault}${count(n)}.`, en: `The font is ${fault} (${n} paragraphs).` }),
      { vi: 'Dùng Times New Roman.', en: 'Use Times New Roman.' },
    ),
};

export const colour: Rule = {
  id: 'colour',
  severity: 'warning',
  strength: 'law',
  basis: 'NĐ 30/2020/NĐ-CP, Phụ lục I, mục I.4',
  reads: 'formatting',
  title: { vi: 'Chữ màu đen; chỉ dấu độ khẩn màu đỏ', en: 'Letters are black; only marks of urgency are red' },
  bad: [],
  good: [],
  check: (context) =>
    together(
      faultsOf(looked(context), (look) =>
        /^\s*(?:HỎA TỐC|HOẢ TỐC|THƯỢNG KHẨN|KHẨN|MẬT|TỐI MẬT|TUYỆT MẬT)/u.test(lookText(look))
          ? undefined
          : words(look.runs).find((run) => run.colour !== undefined && !/^0{6}$|^auto$/.test(run.colour))?.colour,
      ),
      (fault, n) => ({ vi: `Chữ màu #${fault}${count(n)}.`, en: `The colour is #${fault} (${n} paragraphs).` }),
      { vi: 'Đặt chữ màu đen.', en: 'Set it to black.' },
    ),
};

// the agency that issues is in bold, the one it belongs to is not; both 12–13 pt. NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.2.

export const agencyLook: Rule = {
  id: 'look-agency',
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
            { vi: 'Trình bày như mẫu của Nghị định 30.', en: 'Set it as the decree has it.' },
          ),
        ];
      };
      return [...superior.flatMap((line) => judge(line, false)), ...own.flatMap((line) => judge(line, true))];
    }),
};
