// A name of two parts with a dash, written in several ways: parts exchanged, another dash, no spaces.

import { sameWords } from '../../../text/fold-words.js';
import { at, type Finding, type Rule } from '../../rule.js';
import { bodyLines } from '../../view/body-lines.js';
import { ofLine } from '../../view/known-lines.js';
import type { Line } from '../../view/text-view.js';

const pattern = /(?<![\p{L}\d])(\p{Lu}\p{L}*\s\p{L}+)(\s[-–]\s|[-–])(\p{L}+\s\p{L}+)(?!\p{L})/gu;

interface Name {
  readonly start: number;
  readonly written: string;
  /** Its two parts in the order of the alphabet. */
  readonly parts: string;
  readonly form: string;
}

interface Use extends Name {
  readonly line: Line;
}

const namesIn = ofLine(({ text }) =>
  [...text.matchAll(pattern)].map((match): Name => {
    const [written, first = '', dash = '', second = ''] = match;
    const both = [sameWords(first), sameWords(second)];
    return { start: match.index, written, form: both.join(dash), parts: both.sort().join(' | ') };
  }),
);

export const dashNames: Rule = {
  id: 'dash-names',
  group: 'wording',
  severity: 'info',
  strength: 'practice',
  reads: 'text',
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
    const names = new Map<string, Map<string, Use[]>>();
    for (const line of bodyLines(context)) {
      for (const name of namesIn(line, context)) {
        const forms = names.get(name.parts) ?? new Map<string, Use[]>();
        forms.set(name.form, [...(forms.get(name.form) ?? []), { ...name, line }]);
        names.set(name.parts, forms);
      }
    }
    return [...names.values()].flatMap((forms): Finding[] => {
      // A dash with spaces is the form of names of two parts.
      const spaced = (uses: readonly Use[]): number => Number(/\s[-–]\s/u.test(uses[0]?.written ?? ''));
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
            { remedy: { vi: `Viết "${kept[0]?.written}" ở mọi chỗ.`, en: `Write "${kept[0]?.written}" everywhere.` } },
          ),
        ];
      });
    });
  },
};
