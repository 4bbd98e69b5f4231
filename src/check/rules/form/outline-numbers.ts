// Numbers of sections and points: I, II; 1, 2; 1.1; a, b, c, d, đ. Each row begins with its first and leaves none out.

import { type NumeralStyle, numeral, numeralValue } from '../../../text/numerals.js';
import { at, type Finding, type Rule } from '../../rule.js';
import type { Line } from '../../view/text-view.js';

interface Numbered {
  readonly line: Line;
  readonly written: string;
  readonly style: NumeralStyle;
  readonly value: number;
  /** Numbers above it, for 1.1. */
  readonly above: string;
}

function numberOf(line: Line, last: ReadonlyMap<string, number>): Numbered | undefined {
  const match = /^\s*(?:([IVXLC]+|[A-ZĐ])\.|(\d+(?:\.\d+)*)\.?|(\p{Ll})\))\s*\S/u.exec(line.text);
  if (!match) return undefined;
  const [, capital, digits, small] = match;
  if (digits !== undefined) {
    const parts = digits.split('.');
    const above = parts.slice(0, -1).join('.');
    return { line, written: digits, style: above ? 'path' : 'decimal', value: Number(parts.at(-1)), above };
  }
  if (small !== undefined) {
    const value = numeralValue('letter', small);
    return value === undefined ? undefined : { line, written: small, style: 'letter', value, above: '' };
  }
  const written = capital as string;
  const [romanValue, letterValue] = [numeralValue('roman', written), numeralValue('LETTER', written)];
  const follows = (style: string, value: number | undefined): boolean =>
    value !== undefined && value === (last.get(style) ?? 0) + 1;
  if (
    letterValue !== undefined &&
    (romanValue === undefined || (follows('LETTER', letterValue) && !follows('roman', romanValue)))
  )
    return { line, written, style: 'LETTER', value: letterValue, above: '' };
  return romanValue === undefined ? undefined : { line, written, style: 'roman', value: romanValue, above: '' };
}

const deeper: readonly NumeralStyle[] = ['LETTER', 'roman', 'decimal', 'path', 'letter'];

export const outlineNumbers: Rule = {
  id: 'outline-numbers',
  group: 'form',
  severity: 'error',
  strength: 'law',
  basis: 'NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.6.đ',
  reads: 'text',
  title: {
    vi: 'Mục, khoản, điểm đánh số liên tục; điểm theo chữ cái tiếng Việt',
    en: 'Sections, clauses and points are numbered in order; points by the Vietnamese alphabet',
  },
  bad: [
    'KẾ HOẠCH\nTrồng cây\nI. MỤC ĐÍCH\n[[III]]. NHIỆM VỤ',
    '1. Nhiệm vụ\na) Trồng cây;\nb) Tưới cây;\n[[d]]) Chăm cây.',
    '1. Nhiệm vụ\n1.1. Trồng cây\n[[1.3]]. Tưới cây',
  ],
  good: [
    'KẾ HOẠCH\nTrồng cây\nI. MỤC ĐÍCH\n1. Yêu cầu chung\na) Một;\nb) Hai;\nc) Ba;\nd) Bốn;\nđ) Năm;\ne) Sáu.\nII. NHIỆM VỤ\n1. Trồng cây\n1.1. Ở thôn\n1.2. Ở xóm\n2. Tưới cây',
  ],
  check: ({ view }) =>
    view.texts.flatMap(({ lines }) => {
      const found: Finding[] = [];
      const last = new Map<string, number>();
      for (const line of lines) {
        if (line.role === 'article' || line.role === 'title-kind' || line.role === 'annex-number') last.clear();
        if (line.role !== 'heading' && line.role !== 'point') continue;
        const own = numberOf(line, last);
        if (!own) continue;
        const key = own.style === 'path' ? `path ${own.above}` : own.style;
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
              {
                remedy: { vi: 'Đánh lại số.', en: 'Number anew.' },
              },
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
