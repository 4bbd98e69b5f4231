// What comes in pairs: brackets, quotation marks, set pairs of words.

import { modernMarks } from '../../../text/fold-words.js';
import { at, type CheckContext, type Finding, type Rule } from '../../rule.js';
import { bodyLines, proseLines } from '../../view/body-lines.js';
import { ofLine } from '../../view/known-lines.js';
import { lower } from '../../view/letters.js';
import { quotationsOf } from '../../view/quotations.js';
import type { Line } from '../../view/text-view.js';
import { fixedCommas } from './word-pairs.js';

// Words that the document keeps joining with a comma ("phản ánh, kiến nghị"): once the comma is missing.

const joined = /(?<!\p{L})(\p{L}+ \p{L}+), (\p{L}+ \p{L}+)(?!\p{L})/gu;

const small = ofLine(({ text }) => lower(text));

/** Two known words each, with a comma between them. */
const pairsOf = ofLine((line, context): readonly (readonly [string, string])[] => {
  const { compounds } = context.data.words;
  return [...small(line, context).matchAll(joined)]
    .map(([, first = '', second = '']) => [first, second] as const)
    .filter(([first, second]) => compounds.has(modernMarks(first)) && compounds.has(modernMarks(second)));
});

export const setPairs: Rule = {
  id: 'missing-comma',
  severity: 'info',
  strength: 'practice',
  title: {
    vi: 'Thiếu dấu phẩy giữa hai từ mà văn bản luôn tách bằng dấu phẩy',
    en: 'A comma is missing between words that the document keeps apart',
  },
  bad: [
    '- Thăm hộ nghèo, gia đình chính sách.\n- Quà cho hộ nghèo, gia đình có công.\n- Danh sách [[hộ nghèo gia đình]] cận biên.',
    '- Từng [[cơ quan đơn vị]] và [[cán bộ công chức]] [[theo dõi đôn đốc]] việc này.',
  ],
  good: [
    '- Từng cơ quan, đơn vị; Ban Thi đua - Khen thưởng; Luật Phòng cháy và chữa cháy.',
    '- Thăm hộ nghèo, gia đình chính sách.\n- Quà cho hộ nghèo, gia đình có công.',
  ],
  check: (context) => {
    const fixed = fixedCommas(context);
    const isFixed = (line: Line, start: number): boolean =>
      fixed.some((each) => each.line === line && (each.start ?? 0) <= start && start < (each.end ?? 0));
    return [...fixed, ...ownCommas(context).filter(({ line, start }) => !line || !isFixed(line, start ?? 0))];
  },
};

/** Where the document itself has a comma elsewhere. */
function ownCommas(context: CheckContext): Finding[] {
  const lines = bodyLines(context).map((line) => ({ line, text: small(line, context) }));
  const all = lines.map(({ text }) => text).join('\n');
  const counts = new Map<string, number>();
  // A pair that is written in the other order only may well be another phrase without the comma.
  const asWritten = new Set<string>();
  for (const line of context.view.lines) {
    for (const [first, second] of pairsOf(line, context)) {
      const [key, turned] = [`${first}|${second}`, `${second}|${first}`];
      counts.set(key, (counts.get(key) ?? 0) + 1);
      asWritten.add(key);
      counts.set(turned, (counts.get(turned) ?? 0) + 1);
    }
  }
  return [...counts]
    .filter(([key, count]) => count >= 2 && asWritten.has(key))
    .flatMap(([key, count]) => {
      const bare = key.replace('|', ' ');
      if (!all.includes(bare)) return [];
      const hits = lines.flatMap(({ line, text }): Finding[] => {
        const found: Finding[] = [];
        for (let from = text.indexOf(bare); from >= 0; from = text.indexOf(bare, from + 1)) {
          if (/\p{L}/u.test(text[from - 1] ?? '') || /\p{L}/u.test(text[from + bare.length] ?? '')) continue;
          const [first = '', second = ''] = key.split('|');
          const start = from;
          found.push(
            at(
              line,
              start,
              start + bare.length,
              {
                vi: `Thiếu dấu phẩy giữa "${first}" và "${second}".`,
                en: `A comma is missing between "${first}" and "${second}".`,
              },
              {
                vi: `Viết "${first}, ${second}" như ${count} chỗ khác.`,
                en: `Write "${first}, ${second}" as in ${count} other places.`,
              },
            ),
          );
        }
        return found;
      });
      return hits.length * 2 <= count ? hits : [];
    });
}

// Brackets and quotes that open without closing, or close without opening.

const pairs: Readonly<Record<string, string>> = { ')': '(', ']': '[', '”': '“', '»': '«' };
const opening = new Set(Object.values(pairs));

function* unbalanced(text: string): Generator<{ index: number; mark: string; opens: boolean }> {
  const open: { mark: string; index: number }[] = [];
  for (let index = 0; index < text.length; index++) {
    const mark = text[index] as string;
    if (opening.has(mark)) open.push({ mark, index });
    const partner = pairs[mark];
    if (partner === undefined) continue;
    if (open.at(-1)?.mark === partner) open.pop();
    // "a)", "aa)", "1)" and "(1)" number points; a closing mark after one is no bracket.
    else if (mark === ')' && /^\p{Ll}{2}$/u.test(text.slice(0, index))) continue;
    else if (mark !== ')' || !/(?:^|[\s“"'(])(?:\p{L}|\d{1,2})$/u.test(text.slice(Math.max(0, index - 3), index)))
      yield { index, mark, opens: false };
  }
  for (const { mark, index } of open) yield { index, mark, opens: true };
  const straight = [...text.matchAll(/"/g)];
  if (straight.length % 2 === 1) yield { index: straight.at(-1)?.index ?? 0, mark: '"', opens: true };
}

const faults = ofLine(({ text }) => [...unbalanced(text)]);
/** Marks that close what the line has not opened. */
const closing = ofLine(
  (line, context) => new Set(faults(line, context).flatMap(({ opens, mark }) => (opens ? [] : mark))),
);

/** A bracket may close in a later paragraph of the same cell, or in the next line of a title. */
function closesLater(line: Line, lines: readonly Line[], mark: string, context: CheckContext): boolean {
  const index = lines.indexOf(line);
  const close = Object.keys(pairs).find((each) => pairs[each] === mark) ?? mark;
  const next = lines.slice(index + 1, index + 4).find(({ text }) => text.includes(close) || text.includes(mark));
  if (!next) return false;
  const sameCell =
    line.cell !== undefined &&
    next.cell?.table === line.cell.table &&
    next.cell.row === line.cell.row &&
    next.cell.column === line.cell.column;
  return (
    (line.cell ? sameCell : line.part === next.part && !next.cell) &&
    !line.text.trimEnd().endsWith('.') &&
    closing(next, context).has(close)
  );
}

const opensBefore = (line: Line, lines: readonly Line[], mark: string, context: CheckContext): boolean => {
  const index = lines.indexOf(line);
  const open = pairs[mark] ?? mark;
  return lines
    .slice(Math.max(0, index - 3), index)
    .some((before) => before.text.includes(open) && closesLater(before, lines, open, context));
};

export const unbalancedBrackets: Rule = {
  id: 'unbalanced-brackets',
  severity: 'error',
  strength: 'practice',
  title: { vi: 'Ngoặc mở phải có ngoặc đóng', en: 'Brackets and quotes come in pairs' },
  bad: [
    '- Công khai số điện thoại [[(]]kể cả số dự phòng',
    '- Gửi báo cáo trước tháng Sáu[[)]].',
    '- Treo biển [[“]]Nơi nộp hồ sơ ở cổng trụ sở.',
  ],
  good: [
    'Sở có ý kiến: “1. Xã lập danh sách.\n2. Xã gửi hồ sơ”.\n1. Văn phòng lập danh sách theo điểm b: “b) Danh sách đủ tên”.',
    'Cử tri kiến nghị: "1. Mở đường.\n2. Xây cầu."\n1. Đường sẽ mở.',
    'a) Số điện thoại (kể cả số dự phòng); 1) trước ngày 15.',
    '- Treo biển “Nơi nộp hồ sơ” và biển "Lối vào".',
  ],
  check: (context) => {
    const lines = proseLines(context);
    const quotations = quotationsOf(context.view);
    return lines.flatMap((line): Finding[] => {
      const known = new Map<string, boolean>();
      const isPaired = (mark: string, opens: boolean): boolean => {
        const key = `${mark} ${opens}`;
        const paired = known.get(key) ?? (opens ? closesLater : opensBefore)(line, lines, mark, context);
        known.set(key, paired);
        return paired;
      };
      return faults(line, context).flatMap(({ index, mark, opens }) => {
        const over =
          mark === '"' ? [quotations.opening, quotations.closing] : [opens ? quotations.opening : quotations.closing];
        if (/["“”]/u.test(mark) ? over.some((some) => some.has(line)) : isPaired(mark, opens)) return [];
        const message = opens
          ? { vi: `Dấu ${mark} mở mà không đóng.`, en: `${mark} opens and does not close.` }
          : { vi: `Dấu ${mark} đóng mà không mở.`, en: `${mark} closes what was not opened.` };
        return [
          at(line, index, index + 1, message, {
            vi: 'Thêm dấu còn thiếu hoặc bỏ dấu thừa.',
            en: 'Add the missing mark, or take this one off.',
          }),
        ];
      });
    });
  },
};
