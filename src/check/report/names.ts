// What severities and strengths are called where people read them.

import type { Severity } from '../../diagnostics/index.js';

export const severityNames: Readonly<Record<Severity, { readonly vi: string; readonly en: string }>> = {
  error: { vi: 'lỗi', en: 'error' },
  warning: { vi: 'cảnh báo', en: 'warning' },
  info: { vi: 'lưu ý', en: 'note' },
};

export const strengthNames = {
  law: { vi: 'quy định', en: 'law' },
  model: { vi: 'mẫu của nghị định', en: 'model' },
  practice: { vi: 'thông lệ', en: 'practice' },
  house: { vi: 'nội bộ', en: 'house' },
} as const;
