// A text taken from a PDF or a scan has slips of recognition that its author never made: spelling is only pointed out there.

import type { CheckContext, Finding } from '../../rule.js';

export const suspect = ({ source }: CheckContext): Pick<Finding, 'severity'> =>
  source === 'text' || source === 'pdf' ? { severity: 'info' } : {};
