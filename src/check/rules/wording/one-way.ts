// What may be written in two ways is written in one within a document: tone marks, short and full names of a committee, ranges of years.

import { modernMarks } from '../../../text/fold-words.js';
import { at, type CheckContext, type Finding, type Rule } from '../../rule.js';
import { bodyLines, proseLines } from '../../view/body-lines.js';
import { ofLine } from '../../view/known-lines.js';
import { lower } from '../../view/letters.js';
import { lineWords } from '../../view/line-words.js';
import type { Line } from '../../view/text-view.js';

interface Use {
  readonly line: Line;
  readonly start: number;
  readonly written: string;
  /** Which of the two ways. */
  readonly way: 'first' | 'second';
}

type Found = Omit<Use, 'line'>;

/** The first place of the way that is used less, if both are; of as many uses the second way is told. */
function fewer(uses: readonly Use[]): { readonly odd: Use; readonly count: number; readonly kept: Use } | undefined {
  const [first, second] = [uses.filter(({ way }) => way === 'first'), uses.filter(({ way }) => way === 'second')];
  const [less, more] = first.length < second.length ? [first, second] : [second, first];
  const [[odd], [kept]] = [less, more];
  return odd && kept ? { odd, count: less.length, kept } : undefined;
}

const usesIn = (
  lines: readonly Line[],
  found: (line: Line, context: CheckContext) => readonly Found[],
  context: CheckContext,
): Use[] => lines.flatMap((line) => found(line, context).map((use) => ({ ...use, line })));

const told = (
  { odd, count, kept }: NonNullable<ReturnType<typeof fewer>>,
  remedy: string,
  english: string,
): Finding => {
  const more = count > 1 ? ` (${count} chỗ)` : '';
  return at(
    odd.line,
    odd.start,
    odd.start + odd.written.length,
    {
      vi: `"${odd.written}"${more}, chỗ khác viết "${kept.written}".`,
      en: `"${odd.written}" (${count}), elsewhere "${kept.written}".`,
    },
    { vi: remedy, en: english },
  );
};

/** Closing oa, oe, uy with a tone; "quý" has its u before another letter. */
const movable = /(?<!q)(?:[òóỏõọ][ae]|o[àáảãạèéẻẽẹ]|[ùúủũụ]y|u[ỳýỷỹỵ])$/u;

const tonesIn = ofLine((line): readonly Found[] =>
  lineWords(line)
    .filter(({ text }) => movable.test(lower(text)))
    .map(({ text, start }) => ({
      start,
      written: text,
      way: modernMarks(lower(text)) === lower(text) ? 'first' : 'second',
    })),
);

export const toneMarks: Rule = {
  id: 'tone-marks',
  severity: 'info',
  strength: 'house',
  title: {
    vi: 'Đặt dấu thanh một kiểu trong văn bản: "hòa, ủy" hoặc "hoà, uỷ"',
    en: 'Tone marks stand one way in a document: "hòa, ủy" or "hoà, uỷ"',
  },
  bad: [
    'Ủy ban nhân dân xã và Đảng ủy xã phối hợp với [[Uỷ]] ban Mặt trận',
    '- Giữ gìn văn hóa, hòa giải ở cơ sở; [[xoá]] nhà tạm.',
  ],
  good: ['Ủy ban nhân dân xã và Đảng ủy xã phối hợp với Ủy ban Mặt trận; quý I; hoàn thành; khuya.'],
  check: (context) => {
    const found = fewer(usesIn(proseLines(context), tonesIn, context));
    return found ? [told(found, 'Đặt dấu thanh một kiểu ở mọi chỗ.', 'Set tone marks one way everywhere.')] : [];
  },
};

const committee = /(?<!\p{L})(?:(UBND)|[ỦU][yỷ] ban nhân dân)(?=\s(?:xã|phường|đặc khu|tỉnh|thành phố)(?!\p{L}))/gu;
const unitBehind = /^\s(xã|phường|đặc khu|tỉnh|thành phố)/u;

const committeesIn = ofLine(({ text }): readonly (Found & { readonly of: string })[] =>
  [...text.matchAll(committee)].map(({ 0: written, 1: short, index: start }) => ({
    start,
    written,
    way: short === undefined ? 'first' : 'second',
    of: unitBehind.exec(text.slice(start + written.length))?.[1] ?? '',
  })),
);

export const mixedNames: Rule = {
  id: 'mixed-names',
  severity: 'info',
  strength: 'practice',
  title: {
    vi: 'Một cơ quan viết đủ hoặc viết tắt như nhau trong lời văn: "Ủy ban nhân dân" hoặc "UBND"',
    en: 'An agency is named in full or in short, one way within the text',
  },
  bad: ['- Ủy ban nhân dân xã ban hành; Ủy ban nhân dân xã kiểm tra.\n- [[UBND]] xã tổng kết.'],
  good: [
    '- Ủy ban nhân dân xã ban hành; báo cáo UBND tỉnh.',
    '- Ủy ban nhân dân xã (sau đây viết tắt là UBND xã) ban hành; UBND xã kiểm tra.',
  ],
  check: (context) => {
    // tables have little room
    const lines = bodyLines(context).filter(({ cell }) => cell === undefined);
    if (lines.some(({ text }) => /(?:viết|gọi) tắt|\(UBND/u.test(text))) return [];
    const uses = lines.flatMap((line) => committeesIn(line, context).map((use) => ({ ...use, line })));
    return [...new Set(uses.map(({ of }) => of))].flatMap((of): Finding[] => {
      const found = fewer(uses.filter((use) => use.of === of));
      return found ? [told(found, 'Viết một cách ở mọi chỗ.', 'Write it one way everywhere.')] : [];
    });
  },
};

const years = /(?<![\d/.])(?:19|20)\d\d([ \u00a0]?)[-–]([ \u00a0]?)(?:19|20)\d\d(?![\d/])/gu;

const rangesIn = ofLine(({ text }): readonly Found[] =>
  [...text.matchAll(years)]
    // a space on one side only is told as such
    .filter(({ 1: before, 2: after }) => (before === '') === (after === ''))
    .map(({ 0: written, 1: before, index: start }) => ({ start, written, way: before === '' ? 'second' : 'first' })),
);

export const mixedRanges: Rule = {
  id: 'mixed-ranges',
  severity: 'info',
  strength: 'practice',
  title: {
    vi: 'Khoảng năm viết một kiểu: "2026 - 2030" hoặc "2026-2030"',
    en: 'Ranges of years are written one way',
  },
  bad: ['- Giai đoạn 2021 - 2025 đạt; giai đoạn 2026 - 2030 phấn đấu; giai đoạn [[2031-2035]] tiếp tục.'],
  good: ['- Giai đoạn 2021 - 2025 đạt; giai đoạn 2026 - 2030 phấn đấu; từ 5-7 người.'],
  check: (context) => {
    const found = fewer(usesIn(proseLines(context), rangesIn, context));
    return found ? [told(found, 'Viết một kiểu ở mọi chỗ.', 'Write them one way everywhere.')] : [];
  },
};
