// Number and date into the plan, and the documents of the numbered plan for issue: both at once or neither. Nothing is written here.

import type { Edit } from '../data/edits/edit.js';
import { editYaml } from '../data/edits/edit-yaml.js';
import { parseYaml } from '../data/yaml-source.js';
import { type Diagnostic, failed, hasErrors, ok, type Result } from '../diagnostics/index.js';
import { type PlanSource, readPlan } from '../read/yaml/read-plan.js';
import { isFullDate, isoDate, parseDate } from '../text/date.js';
import { soughtOf } from './judge-plan.js';
import { type Made, type MakeRequest, makeFiles } from './make-files.js';
import type { Project } from './project.js';

// Number and date of signing into the text of a plan file; all else of the file stays as its people wrote it.

interface Issuing {
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

export interface IssueRequest extends Omit<MakeRequest, 'issue' | 'verify'> {
  /** The number alone, `15`, as it was typed. */
  readonly number: string;
  /** Day of signing, `2026-01-20` or `20/01/2026`, as it was typed. */
  readonly date: string;
  /** Puts them in place of others that are there. */
  readonly force?: boolean;
}

export interface Issued extends Made {
  /** The plan file with its number, to be written together with the files; absent where nothing may be written. */
  readonly plan?: { readonly bytes: Uint8Array; readonly before: Uint8Array };
}

interface Prepared {
  /** The plan file as it is to be written; absent where that may not be. */
  readonly text?: string;
  /** The plan file as it was read. */
  readonly before?: Uint8Array;
  /** The plan file as it is judged, so that what is wrong with number or date does not hide what else is wrong. */
  readonly judged?: string;
  /** The plan as it lies on disk: faults are reported at its places. */
  readonly source?: PlanSource;
  /** Number and date are reported already: what is said of them as missing is not meant. */
  readonly isNumberReported?: boolean;
  readonly diagnostics: readonly Diagnostic[];
}

const badDate: Diagnostic = {
  code: 'issue/bad-date',
  severity: 'error',
  message: { vi: 'Ngày ký không có thật hoặc viết sai.', en: 'The date is none, or wrongly written.' },
  remedy: {
    vi: 'Ví dụ: --date 2026-01-20 hoặc --date 20/01/2026.',
    en: 'Such as --date 2026-01-20 or --date 20/01/2026.',
  },
};

const badNumber: Diagnostic = {
  code: 'issue/bad-number',
  severity: 'error',
  message: { vi: 'Số văn bản phải là một số nguyên dương.', en: 'The number must be a positive whole number.' },
  remedy: { vi: 'Chỉ ghi phần số, ví dụ --number 15.', en: 'The number alone, such as --number 15.' },
};

async function prepare(project: Project, file: string, request: IssueRequest): Promise<Prepared> {
  const date = parseDate(request.date.trim());
  const wrong = [
    ...(date && isFullDate(date) ? [] : [badDate]),
    ...(/^0*[1-9]\d{0,5}$/.test(request.number.trim()) ? [] : [badNumber]),
  ];
  const bytes = await project.workspace.read(file);
  const source = await readPlan(project.workspace, file);
  if (!bytes || !source.value) return { diagnostics: [...wrong, ...source.diagnostics] };
  const text = new TextDecoder().decode(bytes);
  const own = { source: source.value };
  if (!date || !isFullDate(date) || wrong.length > 0)
    return { ...own, judged: text, isNumberReported: true, diagnostics: wrong };
  const { value: type, diagnostics } = await project.type(source.value.plan.type);
  if (!type) return { diagnostics };
  const { main, refersTo } = type;
  const wanted = { main, onlyReferredTo: refersTo.includes(main), number: request.number.trim(), date: isoDate(date) };
  const edited = numberPlan(text, file, { ...wanted, force: request.force ?? false });
  if (edited.value !== undefined)
    return { ...own, text: edited.value, before: bytes, judged: edited.value, diagnostics: edited.diagnostics };
  const forced = numberPlan(text, file, { ...wanted, force: true }).value;
  return { ...own, judged: forced ?? text, isNumberReported: forced === undefined, diagnostics: edited.diagnostics };
}

const missingNumber = ['issue/no-number', 'issue/no-date'];

/** What is reported of the numbered plan, at the lines of the file that lies on disk, which does not have the number yet. */
const asOnDisk = (
  reported: readonly Diagnostic[],
  file: string,
  { source, isNumberReported }: Prepared,
): Diagnostic[] =>
  reported
    .filter(({ code }) => !isNumberReported || !missingNumber.includes(code))
    .map((each) => {
      const { place } = each;
      if (!source || place?.path === undefined || place.file !== file) return each;
      const spot = place.spot === undefined ? {} : { spot: place.spot };
      return { ...each, place: { ...source.placeOf(place.path, soughtOf(each)), ...spot } };
    });

const nothing: Made = { files: [], pages: [], proofs: [], diagnostics: [] };

/**
 * Number and date of signing into a plan, and the documents of the numbered plan, proven.
 *
 * @param file plan file, relative to the project folder
 * @returns `plan` only where it and all files may be written
 * @example
 * const { plan, files } = await issuePlan(project, 'plan.yaml', { number: '15', date: '2026-01-20', formats: ['docx', 'pdf'] });
 */
export async function issuePlan(project: Project, file: string, request: IssueRequest): Promise<Issued> {
  const prepared = await prepare(project, file, request);
  const { text, before, judged } = prepared;
  const bytesOf = (plan: string): Uint8Array => new TextEncoder().encode(plan);
  const made =
    judged === undefined
      ? nothing
      : await makeFiles(project.overlay({ [file]: bytesOf(judged) }), file, { ...request, issue: true, verify: true });
  const diagnostics = [...prepared.diagnostics, ...asOnDisk(made.diagnostics, file, prepared)];
  const may = text !== undefined && before && !hasErrors(diagnostics);
  return { ...made, ...(may ? { plan: { bytes: bytesOf(text), before } } : {}), diagnostics };
}
