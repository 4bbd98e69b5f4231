// Number, date and authority of the main text as its attachments name them: "(Kèm theo Quyết định số 12/QĐ-UBND ngày 20/01/2026 của …)".

import { startsReference } from '../../doctype/page-lines.js';
import { type Line, linesOf } from './pieces.js';
import type { SplitTexts } from './split-texts.js';

export interface ReferenceFacts {
  readonly number?: string;
  /** As a plan file writes it: `2026-01-20`, `2026-01`. */
  readonly date?: string;
  readonly chairman?: boolean;
  readonly at?: Line['at'];
}

const referenceFacts =
  /số\s*:?\s*(\d{0,6})\s*\/\S*\s+ngày\s*(\d{0,2})\s*(?:\/|tháng)\s*(\d{0,2})\s*(?:\/|năm)\s*(\d{4})?/iu;

/** From the first attachment that names them. */
export function findReference(split: SplitTexts): ReferenceFacts {
  for (const part of split.parts) {
    for (const line of linesOf(part.body).slice(0, 6)) {
      const match = startsReference(line.text) ? referenceFacts.exec(line.text) : null;
      if (!match) continue;
      const [, number, day = '', month = '', year] = match;
      const dated =
        year &&
        [year, month.padStart(2, '0'), day.padStart(2, '0')].slice(0, month === '' ? 1 : day === '' ? 2 : 3).join('-');
      const chairman = /của\s+Chủ tịch\s/u.test(line.text);
      return { at: line.at, chairman, ...(number ? { number } : {}), ...(dated ? { date: dated } : {}) };
    }
  }
  return {};
}
