// Names: one spelling each, their dashes.

import { anyOf } from '../../../text/escape-pattern.js';
import { sameWords } from '../../../text/fold-words.js';
import { patternOf } from '../../../text/pattern.js';
import { at, type Finding, type Rule } from '../../rule.js';
import { bodyLines } from '../../view/body-lines.js';
import { ofData, ofLine } from '../../view/known-lines.js';
import type { Line } from '../../view/text-view.js';
import { mixed } from './capitals.js';

/** A name as far as the words go that may differ: the head and up to four words. */
const nameWords = 4;

const patternsOf = ofData(({ capitals }) => {
  const heads = anyOf(capitals.termHeads);
  return {
    name: patternOf(
      `(?<!\\p{L})(?:${heads})(?:[ \\u00a0]+(?:[-–—][ \\u00a0]*)?(?!(?:trong|trên|để|có|được|theo|do|là|khi|với|các|tại|về|thì|phải|sẽ|của)(?!\\p{L}))[\\p{L}]+){1,${nameWords}}`,
      'giu',
    ),
    head: patternOf(`^(?:${heads})`, 'iu'),
  };
});

interface Written {
  /** Equal for all writings of one name. */
  readonly key: string;
  /** As it is written; `^` for the first letter where any word has a capital. */
  readonly shown: string;
  readonly start: number;
  readonly end: number;
}

/** The names in a line, each with all its beginnings. */
const namesIn = ofLine((line, { data }): readonly Written[] => {
  if (!mixed(line)) return [];
  const { name, head } = patternsOf(data);
  return [...line.text.matchAll(name)].flatMap((match): Written[] => {
    const plural = /(?<!\p{L})(?:các|những|từng|mỗi|hai|ba|bốn|số)\s+$/iu.test(line.text.slice(0, match.index));
    const small = /^\p{Ll}/u.test(match[0]);
    const begins = /(?:^\s*(?:[-+•]\s*|\p{L}\)\s*|[\d.]+\)?\s+)?|\.\s+)$/u.test(line.text.slice(0, match.index));
    // A common noun, no name, unless a name follows its small letter.
    if (small && (plural || !/\s\p{Lu}/u.test(match[0]))) return [];
    const words = [...match[0].matchAll(/\p{L}+/gu)];
    const headLength = (head.exec(match[0])?.[0].split(/\s+/) ?? ['']).length;
    return words.slice(headLength).map((last): Written => {
      const written = match[0].slice(0, last.index + last[0].length);
      const tail = written.slice(1).replace(/[-–—]/g, '-').replace(/\s+/g, ' ');
      return {
        key: sameWords(written),
        shown: `${begins && !small ? '^' : written[0]}${tail}`,
        start: match.index,
        end: match.index + written.length,
      };
    });
  });
});

interface Use {
  readonly line: Line;
  readonly start: number;
  readonly end: number;
  readonly count: number;
}

/** A capital at the beginning says nothing: such uses go with those that differ in nothing else. */
function fold(own: Map<string, Use>): void {
  for (const [shown, use] of [...own]) {
    if (!shown.startsWith('^')) continue;
    const same = [...own.keys()].find((other) => other !== shown && other.slice(1) === shown.slice(1));
    const known = same === undefined ? undefined : own.get(same);
    if (same === undefined || !known) continue;
    own.set(same, { ...known, count: known.count + use.count });
    own.delete(shown);
  }
}

export const nameSpelling: Rule = {
  id: 'name-spelling',
  severity: 'info',
  strength: 'law',
  basis: 'NĐ 30/2020/NĐ-CP, Phụ lục II, mục IV',
  title: { vi: 'Một tên gọi viết hoa như nhau ở mọi chỗ', en: 'A name has the same capitals everywhere' },
  bad: ['- Bộ phận Một cửa tiếp nhận; Bộ phận Một cửa trả lời.\n- Chuyển cho [[Bộ phận một cửa]] lưu.'],
  good: [
    '- Bộ phận Một cửa tiếp nhận; Bộ phận Một cửa trả lời. Bộ phận kế toán lưu.',
    '- Trung tâm học tập; Trung tâm Phục vụ hành chính công',
    '- Công chức Văn phòng trực; giao công chức Văn phòng tổng hợp.',
  ],
  check: (context) => {
    // Every beginning of a name is a name: the shortest that differs is reported.
    const forms = new Map<string, Map<string, Use>>();
    for (const line of [
      ...bodyLines(context),
      ...context.view.lines.filter(({ role }) => role === 'proposal' || role === 'citation'),
    ]) {
      for (const { key, shown, start, end } of namesIn(line, context)) {
        const own = forms.get(key) ?? new Map();
        const known = own.get(shown);
        own.set(shown, known ? { ...known, count: known.count + 1 } : { line, start, end, count: 1 });
        forms.set(key, own);
      }
    }
    for (const own of forms.values()) fold(own);
    const reported: string[] = [];
    return [...forms]
      .sort(([a], [b]) => a.length - b.length)
      .flatMap(([key, own]): Finding[] => {
        // A name: some writing of it has a capital after the head.
        const spaced = [...own.keys()].map((each) => each.replace(/(?:(?<!\s)\s+)?-\s*/g, '-'));
        const capitals = [...own].filter(([shown]) => /\s\p{Lu}/u.test(shown) || /-\s?\p{Lu}/u.test(shown));
        if (new Set(spaced).size < 2 || capitals.length === 0 || reported.some((each) => key.startsWith(each)))
          return [];
        reported.push(key);
        const [most, ...others] = [...own.entries()].sort((a, b) => b[1].count - a[1].count);
        const [, { line, start, end }] = others[0] as [string, Use];
        const written = line.text.slice(start, end);
        const kept = most ? most[1].line.text.slice(most[1].start, most[1].end) : written;
        return [
          at(
            line,
            start,
            end,
            { vi: `"${written}", chỗ khác viết "${kept}".`, en: `"${written}" here, "${kept}" elsewhere.` },
            { vi: 'Viết hoa tên này như nhau ở mọi chỗ.', en: 'Write the name alike everywhere.' },
          ),
        ];
      });
  },
};

// A name of two parts with a dash, written in several ways: parts exchanged, another dash, no spaces.

const pattern = /(?<![\p{L}\d])(\p{Lu}\p{L}*\s\p{L}+)(\s[-–]\s|[-–])(\p{L}+\s\p{L}+)(?!\p{L})/gu;

interface Name {
  readonly start: number;
  readonly written: string;
  /** Its two parts in the order of the alphabet. */
  readonly parts: string;
  readonly form: string;
}

interface DashUse extends Name {
  readonly line: Line;
}

const dashedNamesIn = ofLine(({ text }) =>
  [...text.matchAll(pattern)].map((match): Name => {
    const [written, first = '', dash = '', second = ''] = match;
    const both = [sameWords(first), sameWords(second)];
    return { start: match.index, written, form: both.join(dash), parts: both.sort().join(' | ') };
  }),
);

export const dashNames: Rule = {
  id: 'dash-names',
  severity: 'info',
  strength: 'practice',
  title: {
    vi: 'Tên hai vế có gạch nối viết như nhau ở mọi chỗ',
    en: 'A name of two parts with a dash is written alike everywhere',
  },
  bad: [
    '- Giao Địa chính - Xây dựng.\n- Giao Địa chính - Xây dựng.\n- Giao [[Xây dựng - Địa chính]].',
    '- Giao Địa chính - Xây dựng.\n- Giao Địa chính - Xây dựng.\n- Giao [[Địa chính-Xây dựng]].',
  ],
  good: ['- Giao Địa chính - Xây dựng.\n- Giao Địa chính - Xây dựng và Tư pháp - Hộ tịch.'],
  check: (context) => {
    const names = new Map<string, Map<string, DashUse[]>>();
    for (const line of bodyLines(context)) {
      for (const name of dashedNamesIn(line, context)) {
        const forms = names.get(name.parts) ?? new Map<string, DashUse[]>();
        forms.set(name.form, [...(forms.get(name.form) ?? []), { ...name, line }]);
        names.set(name.parts, forms);
      }
    }
    return [...names.values()].flatMap((forms): Finding[] => {
      // A dash with spaces is the form of names of two parts.
      const spaced = (uses: readonly DashUse[]): number => Number(/\s[-–]\s/u.test(uses[0]?.written ?? ''));
      const [kept, ...others] = [...forms.values()].sort((a, b) => spaced(b) - spaced(a) || b.length - a.length);
      if (!kept || others.length === 0) return [];
      return others.flatMap((uses): Finding[] => {
        const [first] = uses;
        if (!first) return [];
        const more = uses.length > 1 ? ` (${uses.length} chỗ)` : '';
        return [
          at(
            first.line,
            first.start,
            first.start + first.written.length,
            {
              vi: `"${first.written}"${more}, chỗ khác viết "${kept[0]?.written}".`,
              en: `"${first.written}" here, "${kept[0]?.written}" elsewhere.`,
            },
            { vi: `Viết "${kept[0]?.written}" ở mọi chỗ.`, en: `Write "${kept[0]?.written}" everywhere.` },
          ),
        ];
      });
    });
  },
};
