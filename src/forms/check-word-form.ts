// A Word form and everything that is wrong with it, before or with the facts of a plan.

import { checkForm } from '../compose/form/check-form.js';
import { unusedFields } from '../compose/form/unused-fields.js';
import type { DocumentType } from '../doctype/document-type.js';
import type { Library } from '../doctype/library.js';
import type { FormFault } from '../document/form.js';
import type { Plan } from '../plan/plan.js';
import { checkFormStyles } from '../render/form/check-styles.js';
import { type ReadForm, readForm } from '../render/form/read-form.js';
import { formRules } from './form-rules.js';

export interface CheckedWordForm {
  /** Absent if the file could not be opened. */
  readonly form?: ReadForm;
  readonly faults: readonly FormFault[];
}

export interface FormUse {
  readonly type: DocumentType;
  readonly library: Library;
  /** With all its texts filled in. */
  readonly plan?: Plan;
  readonly issue?: boolean;
}

/** Faults that leave open what a loop is around. */
const NESTING = /^form\/(unclosed|stray|wrong-close|loop|else)/;

/** @param file name of the form, for messages */
export function checkWordForm(bytes: Uint8Array, file: string, use: FormUse): CheckedWordForm {
  const read = readForm(bytes, file);
  if (!read.value) return { faults: read.diagnostics };
  const nested = !read.diagnostics.some(({ code }) => NESTING.test(code));
  const checked = checkForm(read.value.text, formRules(use.type, use.library, use.plan), nested);
  // a broken nesting makes names wrong that are right: then only the nesting is told
  const broken = new Set(read.diagnostics.flatMap(({ at }) => (at === undefined ? [] : [at])));
  const names = checked.faults.filter(({ at, code }) => !broken.has(at ?? -1) || code === 'form/unknown-statement');
  const none: FormFault[] =
    read.value.tags.length > 0 || read.diagnostics.length > 0
      ? []
      : [
          {
            code: 'form/no-tags',
            severity: 'error',
            place: { file },
            message: { vi: 'Mẫu không có thẻ {{…}} nào.', en: 'The form has no {{…}} at all.' },
            remedy: {
              vi: 'Xem các thẻ bằng lệnh kehoach template tags, hoặc bắt đầu từ kehoach template new.',
              en: 'See kehoach template tags, or start from kehoach template new.',
            },
          },
        ];
  const unused =
    none.length > 0 ? [] : unusedFields(file, checked.used, use.type.main, use.plan, use.issue ? 'error' : 'warning');
  return {
    form: read.value,
    faults: [...read.diagnostics, ...names, ...checkFormStyles(read.value), ...none, ...unused],
  };
}
