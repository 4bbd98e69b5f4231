// Rule: letters are black; only marks of urgency are red. NĐ 30/2020/NĐ-CP, Phụ lục I, mục I.4.

import { lookText } from '../../../document/look.js';
import type { Rule } from '../../rule.js';
import { count, faultsOf, looked, together, words } from './body-looks.js';

export const colour: Rule = {
  id: 'colour',
  group: 'format',
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
