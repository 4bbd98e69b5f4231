// Type: one font, black, sizes and spacing of the body. NĐ 30/2020/NĐ-CP, Phụ lục I, mục I.4, II.6.e, V.

import type { ParagraphFormat, RunFormat } from '../../../document/formatting.js';
import { type CheckContext, type Finding, onLine, type Rule } from '../../rule.js';
import type { Line } from '../../view/text-view.js';

const bodyRoles = new Set(['article', 'heading', 'point', 'bullet', 'text', 'citation', 'proposal']);

interface Looked {
  readonly line: Line;
  readonly look: ParagraphFormat;
}

const looked = ({ view, looks }: CheckContext): Looked[] =>
  view.lines.flatMap((line) => {
    const look = looks?.get(line.index);
    return look ? [{ line, look }] : [];
  });

/** Body text: outside tables and boxes, long enough to be a paragraph. */
const bodyText = (context: CheckContext): Looked[] =>
  looked(context).filter(
    ({ line, look }) => bodyRoles.has(line.role) && look.table === undefined && line.text.trim().length > 40,
  );

/** One finding for all paragraphs that share a fault, at the first. */
function together(
  found: readonly (Looked & { fault: string })[],
  message: (fault: string, count: number) => Finding['message'],
  remedy: Finding['remedy'],
  total = 0,
): Finding[] {
  const groups = new Map<string, Looked[]>();
  for (const each of found) groups.set(each.fault, [...(groups.get(each.fault) ?? []), each]);
  return [...groups].flatMap(([fault, places]): Finding[] => {
    const first = places[0];
    if (!first || places.length < total) return [];
    return [onLine(first.line, message(fault, places.length), remedy ? { remedy } : {})];
  });
}

const faultsOf = (places: readonly Looked[], fault: (look: ParagraphFormat, line: Line) => string | undefined) =>
  places.flatMap((each) => {
    const found = fault(each.look, each.line);
    return found === undefined ? [] : [{ ...each, fault: found }];
  });

const words = (runs: readonly RunFormat[]): RunFormat[] => runs.filter(({ text }) => /[\p{L}\d]/u.test(text));

const count = (n: number): string => (n > 1 ? ` (${n} đoạn)` : '');

export const font: Rule = {
  id: 'font',
  group: 'format',
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
          words(runs).find((run) => run.font !== undefined && !/^times new roman$|symbol|wingdings/iu.test(run.font))
            ?.font,
      ),
      (fault, n) => ({ vi: `Phông chữ ${fault}${count(n)}.`, en: `The font is ${fault} (${n} paragraphs).` }),
      { vi: 'Dùng Times New Roman.', en: 'Use Times New Roman.' },
    ),
};

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
      faultsOf(looked(context), ({ runs, text }) =>
        /^\s*(?:HỎA TỐC|HOẢ TỐC|THƯỢNG KHẨN|KHẨN|MẬT|TỐI MẬT|TUYỆT MẬT)/u.test(text)
          ? undefined
          : words(runs).find((run) => run.colour !== undefined && !/^0{6}$|^auto$/.test(run.colour))?.colour,
      ),
      (fault, n) => ({ vi: `Chữ màu #${fault}${count(n)}.`, en: `The colour is #${fault} (${n} paragraphs).` }),
      { vi: 'Đặt chữ màu đen.', en: 'Set it to black.' },
    ),
};

export const bodySize: Rule = {
  id: 'body-size',
  group: 'format',
  severity: 'error',
  strength: 'law',
  basis: 'NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.6.e',
  reads: 'formatting',
  title: { vi: 'Lời văn cỡ 13–14', en: 'The body has 13–14 pt' },
  bad: [],
  good: [],
  check: (context) =>
    together(
      faultsOf(bodyText(context), ({ runs }) => {
        const run = words(runs).find(
          ({ size, text }) => size !== undefined && (size < 13 || size > 14) && text.trim().length > 3,
        );
        return run ? String(run.size) : undefined;
      }),
      (fault, n) => ({ vi: `Lời văn cỡ ${fault}${count(n)}.`, en: `The body is ${fault} pt (${n} paragraphs).` }),
      { vi: 'Đặt cỡ 13 hoặc 14 cho cả văn bản.', en: 'Set 13 or 14 pt throughout.' },
    ),
};

export const bodyAlign: Rule = {
  id: 'body-align',
  group: 'format',
  severity: 'warning',
  strength: 'law',
  basis: 'NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.6.e',
  reads: 'formatting',
  title: { vi: 'Lời văn canh đều hai lề', en: 'The body is justified' },
  bad: [],
  good: [],
  check: (context) => {
    const texts = bodyText(context).filter(({ line }) => line.role !== 'heading' && line.text.length > 100);
    return together(
      faultsOf(texts, ({ align }) => (align === 'justify' ? undefined : align)),
      (_, n) => ({
        vi: `Lời văn không canh đều hai lề${count(n)}.`,
        en: `The body is not justified (${n} paragraphs).`,
      }),
      { vi: 'Canh đều hai lề (Ctrl+J).', en: 'Justify it.' },
    );
  },
};

export const bodyLines: Rule = {
  id: 'body-line-spacing',
  group: 'format',
  severity: 'warning',
  strength: 'law',
  basis: 'NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.6.e',
  reads: 'formatting',
  title: { vi: 'Giãn dòng từ đơn đến 1,5', en: 'Lines are single to 1.5 apart' },
  bad: [],
  good: [],
  check: (context) =>
    together(
      faultsOf(bodyText(context), ({ line }) =>
        line !== undefined && (line < 0.99 || line > 1.51) ? line.toFixed(2).replace('.', ',') : undefined,
      ),
      (fault, n) => ({ vi: `Giãn dòng ${fault}${count(n)}.`, en: `Lines are ${fault} apart (${n} paragraphs).` }),
      { vi: 'Đặt giãn dòng từ 1 đến 1,5.', en: 'Set 1 to 1.5.' },
    ),
};

export const bodyIndent: Rule = {
  id: 'body-indent',
  group: 'format',
  severity: 'info',
  strength: 'law',
  basis: 'NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.6.e',
  reads: 'formatting',
  title: { vi: 'Dòng đầu của đoạn lùi 1 cm hoặc 1,27 cm', en: 'First lines are indented 1 or 1.27 cm' },
  bad: [],
  good: [],
  check: (context) => {
    const texts = bodyText(context).filter(
      ({ line, look }) => !['bullet', 'point', 'heading'].includes(line.role) && look.align !== 'center',
    );
    // Bullets and numbered points hang in many ways; one odd paragraph is no habit.
    return together(
      faultsOf(texts, ({ firstLine, left }) =>
        firstLine + left >= 9.4 && firstLine + left <= 13.4 ? undefined : `${firstLine + left}`.replace('.', ','),
      ),
      (fault, n) => ({
        vi: `Dòng đầu lùi ${fault} mm${count(n)}.`,
        en: `First lines are indented ${fault} mm (${n} paragraphs).`,
      }),
      { vi: 'Đặt lùi dòng đầu 1 cm hoặc 1,27 cm.', en: 'Set 1 or 1.27 cm.' },
      2,
    );
  },
};
