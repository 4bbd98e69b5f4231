// How the paragraphs of the body look. NĐ 30/2020/NĐ-CP, Phụ lục I, mục I, II.6.

import type { ParagraphLook, RunLook } from '../../../document/look.js';
import { type CheckContext, type Finding, onLine, type Rule } from '../../rule.js';
import type { Line } from '../../view/text-view.js';

// Type: one font, black, sizes and spacing of the body. NĐ 30/2020/NĐ-CP, Phụ lục I, mục I.4, II.6.e, V.

const bodyRoles = new Set(['article', 'heading', 'point', 'bullet', 'text', 'citation', 'proposal']);

interface Looked {
  readonly line: Line;
  readonly look: ParagraphLook;
}

export const looked = ({ view }: CheckContext): Looked[] =>
  view.lines.flatMap((line) => (line.look ? [{ line, look: line.look }] : []));

/** Body text: outside tables and boxes, long enough to be a paragraph. */
const bodyText = (context: CheckContext): Looked[] =>
  looked(context).filter(
    ({ line, look }) =>
      bodyRoles.has(line.role) &&
      look.table === undefined &&
      line.text.trim().length > 40 &&
      // lines of a form, to be filled in
      !/…|\.{5}|_{5}/u.test(line.text),
  );

/** One finding for all paragraphs that share a fault, at the first. */
export function together(
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
    return [onLine(first.line, message(fault, places.length), remedy)];
  });
}

export const faultsOf = (places: readonly Looked[], fault: (look: ParagraphLook, line: Line) => string | undefined) =>
  places.flatMap((each) => {
    const found = fault(each.look, each.line);
    return found === undefined ? [] : [{ ...each, fault: found }];
  });

export const words = (runs: readonly RunLook[]): RunLook[] => runs.filter(({ text }) => /[\p{L}\d]/u.test(text));

export const count = (n: number): string => (n > 1 ? ` (${n} đoạn)` : '');

export const bodySize: Rule = {
  id: 'body-size',
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

// at least 6 pt between the paragraphs of the body. NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.6.e.

const LEAST = 6;
/** Half a point is no fault: editors round. */
const TOLERANCE = 0.5;

/** Neighbours in the file: an empty paragraph between them, which is no line, sets them apart. */
const follows = (before: Line, { paragraph, source }: Line): boolean =>
  before.source && source ? before.source.index + 1 === source.index : before.paragraph + 1 === paragraph;

export const bodySpacing: Rule = {
  id: 'body-spacing',
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

export const bodyAlign: Rule = {
  id: 'body-align',
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
      faultsOf(texts, ({ align }) => (align === undefined || align === 'justify' ? undefined : align)),
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
  severity: 'info',
  strength: 'law',
  basis: 'NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.6.e',
  reads: 'formatting',
  title: { vi: 'Dòng đầu của đoạn lùi 1 cm hoặc 1,27 cm', en: 'First lines are indented 1 or 1.27 cm' },
  bad: [],
  good: [],
  check: (context) => {
    const texts = bodyText(context).filter(
      ({ line, look }) =>
        !['bullet', 'point', 'heading'].includes(line.role) &&
        look.align !== 'center' &&
        !context.sections[look.section]?.atMost?.includes('left'),
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
