// A text copied from a PDF or a scan has slips of recognition that its author never made: spelling is only pointed out there, and said so.

import type { Localized } from '../../../diagnostics/index.js';
import type { CheckContext, Finding } from '../../rule.js';

const recognised = ({ source }: CheckContext): boolean => source === 'text';

export const suspect = (context: CheckContext): Pick<Finding, 'severity'> =>
  recognised(context) ? { severity: 'info' } : {};

/** The remedy with the doubt that a text of recognition leaves. */
export const doubted = (context: CheckContext, remedy: Localized): Localized =>
  recognised(context)
    ? {
        vi: `${remedy.vi} Có thể chỉ là lỗi nhận dạng chữ.`,
        en: `${remedy.en} It may be a slip of text recognition.`,
      }
    : remedy;
