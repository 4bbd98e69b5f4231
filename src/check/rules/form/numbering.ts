// Numbers of articles, sections, clauses, points.

import { numeralPlace } from '../../../plan/numbering.js';
import { pointReadings } from '../../../recognise/outline-marks.js';
import { type NumeralStyle, numeral } from '../../../text/numerals.js';
import { at, type Finding, onMatch, type Rule } from '../../rule.js';
import { quotationsOf } from '../../view/quotations.js';
import type { Line, LineRole } from '../../view/text-view.js';

// Articles 1, 2, 3 …: none twice, none left out.

/** After one of these another text may begin. */
const restarts = new Set<LineRole>([
  'enacting',
  'national-name',
  'reference-line',
  'signature-capacity',
  'signature-name',
]);

export const articleNumbers: Rule = {
  id: 'article-numbers',
  severity: 'error',
  strength: 'law',
  basis: 'NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.6.đ',
  title: { vi: 'Các điều đánh số liên tục từ 1, không trùng', en: 'Articles are numbered from 1, none twice' },
  bad: [
    'QUYẾT ĐỊNH:\nĐiều 1. Ban hành Quy chế.\n[[Điều 1]]. Giao Văn phòng thực hiện.',
    'QUYẾT ĐỊNH:\nĐiều 1. Ban hành Quy chế.\n[[Điều 3]]. Giao Văn phòng thực hiện.',
  ],
  good: ['QUYẾT ĐỊNH:\nĐiều 1. Ban hành Quy chế.\nĐiều 2. Giao Văn phòng thực hiện.'],
  check: ({ view }) =>
    view.texts.flatMap(({ lines }) => {
      let last = 0;
      return lines
        .filter(({ role }) => restarts.has(role) || role === 'article')
        .flatMap((line): Finding[] => {
          // Another text begins.
          if (line.role !== 'article') {
            last = 0;
            return [];
          }
          const match = /Điều\s+(\d+)/u.exec(line.text);
          const number = Number(match?.[1]);
          const expected = last + 1;
          // A text of articles that begins later is a piece of a longer one.
          const follows = number === expected || last === 0;
          last = number;
          if (!match || follows) return [];
          const twice = number < expected;
          return [
            onMatch(
              line,
              match,
              twice
                ? { vi: `Hai lần Điều ${number}.`, en: `There are two articles ${number}.` }
                : {
                    vi: `Sau Điều ${expected - 1} là Điều ${number}: thiếu Điều ${expected}.`,
                    en: `Article ${expected} is missing.`,
                  },
              twice
                ? { vi: 'Bỏ điều thừa, hoặc đánh lại số.', en: 'Take one off, or number again.' }
                : { vi: 'Đánh lại số các điều.', en: 'Number the articles again.' },
            ),
          ];
        });
    }),
};

// Numbers of sections and points: I, II; 1, 2; 1.1; a, b, c, d, đ. Each row begins with its first and leaves none out.

interface Numbered {
  readonly line: Line;
  readonly written: string;
  readonly style: NumeralStyle;
  readonly value: number;
  /** Numbers above it, for 1.1. */
  readonly above: string;
}

const styles = { I: 'roman', A: 'LETTER', '1': 'decimal', '1.1': 'path', a: 'letter' } as const;

const rowOf = ({ style, above }: Numbered): string => (style === 'path' ? `path ${above}` : style);

/** Of two readings ("I." roman or a letter) the one that goes on, else the first. */
function numberOf(line: Line, last: ReadonlyMap<string, number>): Numbered | undefined {
  const found = pointReadings(line.text.trimStart()).flatMap(({ token, numeral: written }): Numbered[] => {
    const value = numeralPlace(token, written);
    if (token === 'none' || value === undefined) return [];
    const above = token === '1.1' ? written.split('.').slice(0, -1).join('.') : '';
    return [{ line, written, style: styles[token], value, above }];
  });
  return found.find((each) => each.value === (last.get(rowOf(each)) ?? 0) + 1) ?? found[0];
}

const deeper: readonly NumeralStyle[] = ['LETTER', 'roman', 'decimal', 'path', 'letter'];

export const outlineNumbers: Rule = {
  id: 'outline-numbers',
  severity: 'error',
  strength: 'law',
  basis: 'NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.6.đ',
  title: {
    vi: 'Mục, khoản, điểm đánh số liên tục; điểm theo chữ cái tiếng Việt',
    en: 'Sections, clauses and points are numbered in order; points by the Vietnamese alphabet',
  },
  bad: [
    'KẾ HOẠCH\nTrồng cây\nI. MỤC ĐÍCH\n[[III]]. NHIỆM VỤ',
    '1. Nhiệm vụ\na) Trồng cây;\nb) Tưới cây;\n[[d]]) Chăm cây.',
    '1. Nhiệm vụ\n1.1. Trồng cây\n[[1.3]]. Tưới cây',
    'KẾ HOẠCH\nTrồng cây\nI/ MỤC ĐÍCH\n[[III]]/ NHIỆM VỤ',
    'KẾ HOẠCH\nTrồng cây\nI - MỤC ĐÍCH\n1) Một việc\n[[3]]) Việc khác',
  ],
  good: [
    'KẾ HOẠCH\nTrồng cây\nI. MỤC ĐÍCH\n1. Yêu cầu chung\na) Một;\nb) Hai;\nc) Ba;\nd) Bốn;\nđ) Năm;\ne) Sáu.\nII. NHIỆM VỤ\n1. Trồng cây\n1.1. Ở thôn\n1.2. Ở xóm\n2. Tưới cây',
    '1. Trồng cây\n2. Sở có ý kiến: “1. Xã lập danh sách.\n2. Xã gửi hồ sơ”.\n3. Tưới cây',
  ],
  check: ({ view }) =>
    view.texts.flatMap(({ lines }) => {
      const found: Finding[] = [];
      const last = new Map<string, number>();
      for (const line of lines) {
        if (line.role === 'article' || line.role === 'title-kind' || line.role === 'annex-number') last.clear();
        if ((line.role !== 'heading' && line.role !== 'point') || quotationsOf(view).inside.has(line)) continue;
        const own = numberOf(line, last);
        if (!own) continue;
        const key = rowOf(own);
        const before = last.get(key) ?? 0;
        const begun = before > 0;
        if (own.value !== before + 1 && own.value !== 1 && (begun || own.style === 'letter')) {
          const start = line.text.indexOf(own.written);
          const expected = numeral(own.style, before + 1, own.above);
          found.push(
            at(
              line,
              start,
              start + own.written.length,
              own.value <= before
                ? {
                    vi: `Số "${own.written}" bị trùng hoặc đi lùi.`,
                    en: `"${own.written}" is there twice or goes back.`,
                  }
                : {
                    vi: `Số nhảy đến "${own.written}", thiếu "${expected}".`,
                    en: `The numbers jump to "${own.written}"; "${expected}" is missing.`,
                  },
              { vi: 'Đánh lại số.', en: 'Number again.' },
            ),
          );
        }
        last.set(key, own.value);
        const depth = deeper.indexOf(own.style);
        for (const other of [...last.keys()]) {
          const style = other.split(' ')[0] as NumeralStyle;
          const inside =
            style === 'path' && own.style === 'path'
              ? other.slice(5).startsWith(`${own.above}.${own.value}`)
              : deeper.indexOf(style) > depth;
          if (inside && other !== key) last.delete(other);
        }
      }
      return found;
    }),
};
