// What each unit has of its own is asked of the table of units: a number written into the common plan would be no other unit's.

import type { Diagnostic, Localized } from '../../diagnostics/index.js';
import type { UnitEntry } from '../units/units-file.js';

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

/** Codes of what a plan for many units need not have. */
export const ASKED_OF_UNITS: ReadonlySet<string> = new Set(Object.keys(remedies));

const ofCapacity: ReadonlySet<string> = new Set(['check/signature-authority', 'check/capacity-fits']);

/** A position without a capacity: which one stands in the table of units, not in the lines of the document. */
const capacityAsked = (position: string): Localized => ({
  vi: `"${position}" ký thay thì ghi "KT" ở cột "Quyền hạn" của bảng đơn vị (YAML: signatory.capacity); thừa lệnh: "TL", thừa ủy quyền: "TUQ".`,
  en: `Where "${position}" signs as a deputy, write "KT" into the column "Quyền hạn" of the table of units (YAML: signatory.capacity); by order "TL", delegated "TUQ".`,
});

/** The same faults with what to do about them in a batch. */
export const askedOfUnits = (diagnostics: readonly Diagnostic[], { signatory }: UnitEntry): Diagnostic[] =>
  diagnostics.map((diagnostic) => {
    const own = signatory?.capacity === undefined ? signatory?.position : undefined;
    const remedy =
      own !== undefined && ofCapacity.has(diagnostic.code) ? capacityAsked(own) : remedies[diagnostic.code];
    return remedy ? { ...diagnostic, remedy } : diagnostic;
  });
