// Number and date into the plan, and the documents of the numbered plan for issue: both at once or neither. Nothing is written here.

import { type Diagnostic, hasErrors } from '../diagnostics/index.js';
import { type PlanSource, readPlan } from '../read/yaml/read-plan.js';
import { isFullDate, isoDate, parseDate } from '../text/date.js';
import { soughtOf } from './judge-plan.js';
import { type Made, type MakeRequest, makeFiles } from './make-files.js';
import { numberPlan } from './number-plan.js';
import type { Project } from './project.js';

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
  /** The plan as it lies on disk: faults are told at its places. */
  readonly source?: PlanSource;
  /** Number and date are told already: what is said of them as missing is not meant. */
  readonly numberTold?: boolean;
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
    return { ...own, judged: text, numberTold: true, diagnostics: wrong };
  const { value: type, diagnostics } = await project.type(source.value.plan.type);
  if (!type) return { diagnostics };
  const { main, refersTo } = type;
  const wanted = { main, onlyReferredTo: refersTo.includes(main), number: request.number.trim(), date: isoDate(date) };
  const edited = numberPlan(text, file, { ...wanted, force: request.force ?? false });
  if (edited.value !== undefined)
    return { ...own, text: edited.value, before: bytes, judged: edited.value, diagnostics: edited.diagnostics };
  const forced = numberPlan(text, file, { ...wanted, force: true }).value;
  return { ...own, judged: forced ?? text, numberTold: forced === undefined, diagnostics: edited.diagnostics };
}

const missingNumber = ['issue/no-number', 'issue/no-date'];

/** What is told of the numbered plan, at the lines of the file that lies on disk, which does not have the number yet. */
const asOnDisk = (told: readonly Diagnostic[], file: string, { source, numberTold }: Prepared): Diagnostic[] =>
  told
    .filter(({ code }) => !numberTold || !missingNumber.includes(code))
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
