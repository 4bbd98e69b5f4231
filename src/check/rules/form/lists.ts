// Points one below the other: how each ends, and that none stands there twice.

import { at, type Finding, onLine, type Rule } from '../../rule.js';
import { quotationsOf } from '../../view/quotations.js';
import type { Line, TextView } from '../../view/text-view.js';

const bullet = /^\s*([-–+•])\s/u;

/** Bullets of one mark that follow each other, in paragraphs of their own. */
function listsOf({ texts }: TextView): Line[][] {
  return texts.flatMap(({ lines }) => {
    const lists: Line[][] = [];
    let open: Line[] = [];
    for (const line of lines) {
      const mark = line.role === 'bullet' && !line.cell ? bullet.exec(line.text)?.[1] : undefined;
      const first = open[0] && bullet.exec(open[0].text)?.[1];
      if (mark !== undefined && mark === first) open.push(line);
      else {
        if (open.length > 0) lists.push(open);
        open = mark === undefined ? [] : [line];
      }
    }
    return open.length > 0 ? [...lists, open] : lists;
  });
}

const LEAST = 3;

export const listEndMarks: Rule = {
  id: 'list-end-marks',
  severity: 'info',
  strength: 'practice',
  title: {
    vi: 'Các gạch đầu dòng liền nhau kết thúc như nhau: ";", dòng cuối "."',
    en: 'Bullets one below the other end alike: ";", the last in "."',
  },
  bad: [
    '- Trồng cây xanh;\n- Quét dọn [[đường làng]]\n- Vớt rác kênh mương;\n- Sơn lại tường rào.',
    '- Trồng cây xanh;\n- Quét dọn đường làng;\n- Vớt rác kênh [[mương,]]\n- Sơn lại tường rào.',
  ],
  good: [
    '- Trồng cây xanh;\n- Quét dọn đường làng;\n- Sơn lại tường rào.',
    '- Trồng cây xanh\n- Quét dọn đường làng\n- Sơn lại tường rào.',
    '- Trồng cây xanh;\n- Việc của thôn:\n+ Quét dọn;\n+ Tưới cây.',
  ],
  check: ({ view }) =>
    listsOf(view).flatMap((list): Finding[] => {
      const inner = list.slice(0, -1);
      const semicolons = inner.filter(({ text }) => /;\s*$/u.test(text)).length;
      const odd = inner.filter(({ text }) => /[\p{L}\d)%”",]\s*$/u.test(text));
      // as many of the one as of the other are a habit, or two lists
      if (list.length < LEAST || odd.length > semicolons) return [];
      return odd.map((line) => {
        const text = line.text.trimEnd();
        return at(
          line,
          text.lastIndexOf(' ') + 1,
          text.length,
          { vi: 'Dòng này không kết thúc như các dòng bên cạnh.', en: 'This line does not end as those beside it.' },
          { vi: 'Kết thúc bằng ";".', en: 'End it in ";".' },
        );
      });
    }),
};

/** Without the number or mark that begins it, in small letters. */
const said = ({ text }: Line): string =>
  text
    .replace(/^\s*(?:[-–+•*]|\d+(?:\.\d+)*[.)]|\p{L}[.)])\s*/u, '')
    .replace(/(?<![.;,/\s])[.;,/\s]+$/u, '')
    .toLowerCase();

/** Short lines may well be said twice. */
const LONG = 30;

export const repeatedLine: Rule = {
  id: 'repeated-line',
  severity: 'warning',
  strength: 'practice',
  title: { vi: 'Không có hai đoạn liền nhau giống hệt nhau', en: 'No paragraph stands there twice in a row' },
  bad: [
    '1. Duy trì trang thông tin điện tử của xã.\n[[2. Duy trì trang thông tin điện tử của xã.]]\n3. Báo cáo kết quả.',
  ],
  good: [
    '1. Duy trì trang thông tin điện tử của xã.\n2. Duy trì trang thông tin điện tử của thôn.',
    '- Họp thôn.\n- Họp thôn.',
  ],
  check: ({ view }) =>
    view.texts.flatMap(({ lines }) => {
      const own = lines.filter(
        (line) =>
          !line.cell &&
          ['heading', 'point', 'bullet', 'text'].includes(line.role) &&
          !quotationsOf(view).inside.has(line),
      );
      return own.flatMap((line, index): Finding[] => {
        const before = own[index - 1];
        if (!before || said(line).length < LONG || said(line) !== said(before)) return [];
        return [
          onLine(
            line,
            { vi: 'Đoạn này giống hệt đoạn ngay trên.', en: 'This paragraph is the one above again.' },
            { vi: 'Bỏ một đoạn, hoặc sửa lại nội dung.', en: 'Leave one out, or correct it.' },
          ),
        ];
      });
    }),
};
