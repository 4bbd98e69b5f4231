// What changes, years, documents and findings are called in reports.

import type { Diagnostic, Localized } from '../../diagnostics/index.js';
import type { YearRole } from '../../doctype/year-patterns.js';
import type { CitationFate } from '../citations/roll-citations.js';
import type { ChangeKind } from '../draft.js';

export const changeWords: Readonly<Record<ChangeKind, Localized>> = {
  year: { vi: 'năm', en: 'year' },
  target: { vi: 'chỉ tiêu', en: 'target' },
  figure: { vi: 'số gốc', en: 'base figure' },
  citation: { vi: 'căn cứ', en: 'citation' },
  task: { vi: 'nhiệm vụ', en: 'task' },
  number: { vi: 'số thứ tự', en: 'number' },
  reference: { vi: 'chỗ dẫn', en: 'reference' },
  actor: { vi: 'chủ thể', en: 'actor' },
  reset: { vi: 'để trống lại', en: 'opened' },
};

export const yearWords: Readonly<Record<YearRole, Localized>> = {
  plan: { vi: 'năm kế hoạch', en: 'plan year' },
  previous: { vi: 'năm của kết quả', en: 'year of results' },
  base: { vi: 'năm gốc', en: 'base year' },
  next: { vi: 'năm sau', en: 'year after' },
  goal: { vi: 'năm đích', en: 'year of a goal' },
  deadline: { vi: 'thời hạn', en: 'deadline' },
  outcome: { vi: 'kết quả đã có', en: 'stated outcome' },
  statutory: { vi: 'ngày ấn định', en: 'fixed date' },
  citation: { vi: 'số, ngày văn bản', en: 'citation' },
  'document-name': { vi: 'tên văn bản khác', en: 'name of a document' },
  period: { vi: 'giai đoạn', en: 'period' },
  'period-start': { vi: 'đầu giai đoạn', en: 'start of a period' },
  school: { vi: 'năm học', en: 'school year' },
  pair: { vi: 'hai năm liền nhau', en: 'two years in a row' },
  series: { vi: 'nhiều năm kể liền', en: 'several years named' },
  stale: { vi: 'chưa rõ', en: 'unclear' },
  bare: { vi: 'chưa rõ', en: 'unclear' },
  other: { vi: 'năm khác', en: 'another year' },
};

export const standingWords: Readonly<Record<CitationFate['standing'], Localized>> = {
  'in-force': { vi: 'còn hiệu lực', en: 'in force' },
  amended: { vi: 'đã được sửa đổi', en: 'amended' },
  replaced: { vi: 'bị thay thế', en: 'replaced' },
  expired: { vi: 'hết hiệu lực', en: 'expired' },
  ended: { vi: 'hết thời hạn', en: 'ended' },
  'not-yet': { vi: 'chưa có hiệu lực', en: 'not yet in force' },
  conditional: { vi: 'phải tra lại', en: 'to be looked up' },
  successor: { vi: 'phải dẫn văn bản của năm mới', en: 'successor to be named' },
  unknown: { vi: 'không có trong sổ: tra cứu', en: 'not in the register' },
};

export const severityWords: Readonly<Record<Diagnostic['severity'], Localized>> = {
  error: { vi: 'phải sửa', en: 'must be mended' },
  warning: { vi: 'phải quyết định', en: 'to be decided' },
  info: { vi: 'xem lại', en: 'to be looked at' },
};
