// Number and date of signing into the text of a plan file; all else of the file stays as its people wrote it.

import type { Edit } from '../data/edits/edit.js';
import { editYaml } from '../data/edits/edit-yaml.js';
import { parseYaml } from '../data/yaml-source.js';
import { type Diagnostic, failed, hasErrors, ok, type Result } from '../diagnostics/index.js';

export interface Issuing {
  /** Text of the plan that carries the number: `decision`. */
  readonly main: string;
  /** Whether the plan may lack that text: it is only referred to, by the number and date that come now. */
  readonly onlyReferredTo?: boolean;
  /** The number alone, `15`. */
  readonly number: string;
  /** ISO date, `2026-01-20`. */
  readonly date: string;
  /** Puts them in place of others that are there already. */
  readonly force: boolean;
}

const taken = (path: string, there: string, wanted: string): Diagnostic => ({
  code: 'issue/already-there',
  severity: 'error',
  place: { path },
  message: {
    vi: `Tệp kế hoạch đã ghi ${path} là "${there}", không phải "${wanted}".`,
    en: `The plan file already says "${there}" at ${path}, not "${wanted}".`,
  },
  remedy: { vi: 'Kiểm tra lại; muốn thay thì thêm --force.', en: 'Look again; --force puts the new one in its place.' },
});

const isMap = (value: unknown): value is Readonly<Record<string, unknown>> =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

/** Keys of a plan that stand before its texts. */
const headKeys = ['type', 'year', 'unit', 'medium', 'authority', 'signatory'];

/** @param text of a plan file that reads without faults @param file its name, for messages */
export function numberPlan(text: string, file: string, issuing: Issuing): Result<string> {
  const source = parseYaml(text, file, { scalars: 'text' });
  if (!source.value) return { diagnostics: source.diagnostics };
  const { data, placeOf } = source.value;
  const { main, number, date, force, onlyReferredTo = false } = issuing;
  const instrument = isMap(data) ? data[main] : undefined;
  if (isMap(data) && (instrument === undefined || instrument === null) && onlyReferredTo) {
    const after = Object.keys(data).findLast((key) => headKeys.includes(key));
    const edit: Edit = {
      kind: 'set',
      path: [main],
      value: { number, date },
      ...(after === undefined ? {} : { after }),
    };
    return edited(text, [edit], file, main);
  }
  if (!isMap(instrument)) {
    return failed({
      code: 'issue/no-text',
      severity: 'error',
      place: { file, path: main },
      message: { vi: `Tệp kế hoạch không có mục "${main}".`, en: `The plan file has no "${main}".` },
    });
  }
  const edits: Edit[] = [];
  const diagnostics: Diagnostic[] = [];
  const firstKey = Object.keys(instrument)[0];
  const put = (key: string, value: string, after: string | undefined, isOpen: (there: string) => boolean): void => {
    const there = instrument[key];
    if (there === value) return;
    if (typeof there === 'string' && !isOpen(there) && !force) {
      const fault = taken(`${main}.${key}`, there, value);
      diagnostics.push({ ...fault, place: placeOf([main, key]) });
    }
    edits.push({ kind: 'set', path: [main, key], value, ...(after === undefined ? {} : { after }) });
  };
  put('number', number, firstKey, () => false);
  // a month alone says that the day is still open
  put('date', date, 'number' in instrument ? 'number' : firstKey, (there) => date.startsWith(`${there}-`));
  if (hasErrors(diagnostics)) return { diagnostics };
  return edited(text, edits, file, main);
}

function edited(text: string, edits: readonly Edit[], file: string, main: string): Result<string> {
  const { text: numbered, keptLayout } = editYaml(text, edits);
  if (keptLayout) return ok(numbered);
  return ok(numbered, [
    {
      code: 'issue/layout',
      severity: 'warning',
      place: { file },
      message: {
        vi: 'Không giữ được nguyên cách trình bày và chú thích của tệp kế hoạch.',
        en: 'Layout and comments of the plan file could not be kept.',
      },
      remedy: {
        vi: `Tự ghi số vào ${main}.number, ngày vào ${main}.date.`,
        en: `Write ${main}.number and ${main}.date by hand.`,
      },
    },
  ]);
}
