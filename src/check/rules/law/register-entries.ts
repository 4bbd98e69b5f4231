// Each cited document against the register on the day of signing: in force, replaced, expired, not yet in force, another date, another
// kind. The register says how sure it is, and a rule is no surer. What it does not hold is told at most as unknown.

import type { Severity } from '../../../diagnostics/index.js';
import type { RegisterEntry } from '../../../doctype/legal-register.js';

export const severityOf = (entry: RegisterEntry, wanted: Severity): Severity =>
  entry.confidence === 'low' ? 'info' : entry.confidence === 'medium' && wanted === 'error' ? 'warning' : wanted;

export const verify = (entry: RegisterEntry): string =>
  entry.confidence === 'high' ? '' : ' Tra lại trên vbpl.vn trước khi sửa.';
