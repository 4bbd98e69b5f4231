// A fact that was not found again, and how it is told.

import type { Diagnostic } from '../diagnostics/index.js';
import { type HeadFact, type RowFact, rowCount, type TextFact } from './fact.js';

export interface Unproven {
  readonly path: string;
  /** `order`: it is there, but not where its list has it. */
  readonly kind: 'text' | 'row' | 'order';
  readonly text: string;
  /** How many facts it stands for. */
  readonly count: number;
}

export const missingText = (fact: TextFact, kind: 'text' | 'order' = 'text'): Unproven => ({
  path: fact.path,
  kind,
  text: fact.parts.map(([text]) => text).join(' … '),
  count: 1,
});

export const otherHead = (path: string, text: string): Unproven => ({ path, kind: 'order', text, count: 0 });

export const missingHead = ({ path, text }: HeadFact): Unproven => ({ path, kind: 'text', text, count: 1 });

export const missingRow = (row: RowFact): Unproven => ({
  path: row.path,
  kind: 'row',
  text: [row.number?.text, ...row.cells].filter((cell) => cell !== undefined && cell !== '').join(' | '),
  count: rowCount(row),
});

/** References that are not as computed and say more than that number or date are wrong everywhere. */
export const toldReferences = (references: readonly TextFact[], unproven: readonly Unproven[]): readonly TextFact[] =>
  unproven.some(({ path }) => /^(decision|plan|document)\.(number|date)$/.test(path)) ? [] : references;

const short = (text: string): string => (text.length > 90 ? `${text.slice(0, 90)}…` : text);

/** @param format as people know it: `DOCX` */
export function tellUnproven({ path, kind, text }: Unproven, format: string): Diagnostic {
  const quoted = short(text);
  const message = {
    text: { vi: `Bản ${format} thiếu "${quoted}".`, en: `The ${format} lacks "${quoted}".` },
    row: {
      vi: `Bản ${format} thiếu hoặc sai dòng "${quoted}".`,
      en: `The ${format} lacks the row "${quoted}", or has it wrong.`,
    },
    order: { vi: `Bản ${format} đặt sai thứ tự "${quoted}".`, en: `The ${format} has "${quoted}" out of order.` },
  }[kind];
  return {
    code: kind === 'order' ? 'verify/wrong-order' : 'verify/missing-fact',
    severity: 'error',
    place: { path },
    message,
    remedy: {
      vi: 'Không phát hành bản này; xem mẫu văn bản (templates) có in mục này không.',
      en: 'Do not issue this; see whether the template prints this entry.',
    },
  };
}
