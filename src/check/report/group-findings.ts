// Findings that say the same of many places as one entry with its places, for people.

import type { Severity } from '../../diagnostics/index.js';
import type { CheckFinding } from '../check-document.js';

export interface FindingGroup {
  readonly first: CheckFinding;
  readonly others: readonly CheckFinding[];
}

/** In the order of the first place of each. */
export function groupFindings(findings: readonly CheckFinding[]): FindingGroup[] {
  const groups = new Map<string, { first: CheckFinding; others: CheckFinding[] }>();
  for (const finding of findings) {
    const key = `${finding.rule}\n${finding.severity}\n${finding.message.vi}`;
    const known = groups.get(key);
    if (known) known.others.push(finding);
    else groups.set(key, { first: finding, others: [] });
  }
  return [...groups.values()];
}

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
