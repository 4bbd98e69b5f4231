// A Word form and everything that is wrong with it, before or with the facts of a plan.

import { checkForm } from '../../compose/form/check-form.js';
import { unusedFields } from '../../compose/form/unused-fields.js';
import type { DocumentType } from '../../doctype/document-type.js';
import type { Library } from '../../doctype/library.js';
import type { FormFault } from '../../document/form.js';
import type { Plan } from '../../plan/plan.js';
import { checkFormStyles } from '../../render/form/check-styles.js';
import { findTagsElsewhere } from '../../render/form/find-tags-elsewhere.js';
import { type ReadForm, readForm } from '../../render/form/read-form.js';
import { formRules } from './form-rules.js';

export interface JudgedWordForm {
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

/** As one reads the form; what is said of it as a whole comes last. */
function inOrder(faults: readonly FormFault[], { parts, positions }: ReadForm): FormFault[] {
  const keyOf = ({ at }: FormFault): number[] => {
    const position = at === undefined ? undefined : positions[at];
    if (!position) return [parts.length, 0, 0];
    return [parts.findIndex(({ part }) => part.name === position.part), position.paragraph, position.start];
  };
  const keyed = faults.map((fault) => ({ fault, key: keyOf(fault) }));
  const compare = (a: number[], b: number[]): number =>
    a.map((each, at) => each - (b[at] ?? 0)).find((each) => each !== 0) ?? 0;
  return keyed.sort((a, b) => compare(a.key, b.key)).map(({ fault }) => fault);
}

/** @param file name of the form, for messages */
export function judgeWordForm(bytes: Uint8Array, file: string, use: FormUse): JudgedWordForm {
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
  const elsewhere = findTagsElsewhere(read.value, use.issue ? 'error' : 'warning');
  const unused = none.length > 0 ? [] : unusedFields(file, checked.used, use.type.main, use.plan, use.issue ?? false);
  return {
    form: read.value,
    faults: inOrder(
      [...read.diagnostics, ...names, ...checkFormStyles(read.value), ...elsewhere, ...none, ...unused],
      read.value,
    ),
  };
}
