// What each unit has of its own is asked of the table of units: a number written into the common plan would be no other unit's.

import type { Diagnostic, Localized } from '../../diagnostics/index.js';

const inTable = (what: Localized, column: string, key: string): Localized => ({
  vi: `Ghi ${what.vi} ở cột "${column}" của bảng đơn vị (YAML: ${key}).`,
  en: `Write ${what.en} into the column "${column}" of the table of units (YAML: ${key}).`,
});

const remedies: Readonly<Record<string, Localized>> = {
  'issue/no-number': inTable({ vi: 'số', en: 'it' }, 'Số văn bản', 'number'),
  'issue/no-signatory': inTable({ vi: 'họ tên', en: 'it' }, 'Người ký', 'signatory.name'),
  'issue/no-date': {
    vi: 'Ghi đủ ngày ở cột "Ngày ký" của bảng đơn vị (YAML: date), hoặc trong kế hoạch nếu các đơn vị ký cùng ngày.',
    en: 'Write it in full into the column "Ngày ký" of the table of units (YAML: date), or into the plan if all sign on one day.',
  },
};

/** The same faults with what to do about them in a batch. */
export const askedOfUnits = (diagnostics: readonly Diagnostic[]): Diagnostic[] =>
  diagnostics.map((diagnostic) => {
    const remedy = remedies[diagnostic.code];
    return remedy ? { ...diagnostic, remedy } : diagnostic;
  });
