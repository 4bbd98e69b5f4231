// What is told of a capacity that does not fit. NĐ 30/2020/NĐ-CP, Điều 13; Phụ lục I, mục II.7.b.

import type { Localized } from '../../../diagnostics/index.js';
import { upper } from '../../../text/case.js';
import { type Finding, onLine } from '../../rule.js';
import type { SignatureItem } from '../../view/signature-stacks.js';

export const annex = 'Phụ lục I, mục II.7.b';

interface Fault {
  readonly vi: string;
  readonly en: string;
  readonly remedy: Localized;
  readonly basis: string;
  readonly severity?: 'warning';
}

export const fault = (item: SignatureItem, { vi, en, remedy, basis, severity }: Fault): Finding =>
  onLine(item.line, { vi, en }, { remedy, basis: `NĐ 30/2020/NĐ-CP, ${basis}`, ...(severity ? { severity } : {}) });

/** Position of the one who signs in this capacity, as people write it under a signature. */
export const shown = (words: string): string => upper(words);
