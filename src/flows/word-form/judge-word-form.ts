// A Word form and everything that is wrong with it, before or with the facts of a plan.

import { checkForm, type FormRules } from '../../compose/form/check-form.js';
import { listTags, type TagGroup } from '../../compose/form/tag-syntax.js';
import { unusedFields } from '../../compose/form/unused-fields.js';
import { type Diagnostic, distinct, type Language, type Result } from '../../diagnostics/index.js';
import type { DocumentType } from '../../doctype/document-type.js';
import type { Library } from '../../doctype/library.js';
import type { FormFault } from '../../document/form.js';
import type { Plan } from '../../plan/plan.js';
import type { Column } from '../../plan/table.js';
import { annotateForm } from '../../render/form/annotate-form.js';
import { activeFault } from '../../render/form/form-faults.js';
import { checkFormStyles } from '../../render/form/import-styles.js';
import { findTagsElsewhere, type ReadForm, readForm } from '../../render/form/read-form.js';
import { buildDocument } from '../build.js';
import type { Project } from '../project.js';

export const unreadableForm = (file: string): Diagnostic => ({
  code: 'file/unreadable',
  severity: 'error',
  kind: 'file',
  place: { file },
  message: { vi: 'Không đọc được tệp mẫu Word này.', en: 'This Word form cannot be read.' },
});

// What a form of one document type may name: from the type, the table definitions and shared blocks at hand, and the plan's own columns.

const rolesOf = (columns: readonly Column[]): string[] =>
  columns.flatMap((column) => [...(column.role === undefined ? [] : [column.role]), ...rolesOf(column.columns ?? [])]);

export function formRules(type: DocumentType, library: Library, plan?: Plan): FormRules {
  const own = [plan?.tasks, plan?.indicators].flatMap((table) =>
    table && typeof table.columns !== 'string' ? rolesOf(table.columns) : [],
  );
  const defined = [...library.tables.values()].flatMap(({ columns }) => rolesOf(columns));
  return {
    main: type.main,
    roles: [...new Set([...own, ...defined])],
    ...(plan ? { facts: Object.keys(plan.facts ?? {}) } : {}),
    blocks: new Map(
      [...library.blocks].map(([name, { text }]) => [name, { placeable: !/<(part|section|foot)[\s>]/.test(text) }]),
    ),
  };
}

interface JudgedWordForm {
  /** Absent if the file could not be opened. */
  readonly form?: ReadForm;
  readonly faults: readonly FormFault[];
}

interface FormUse {
  readonly type: DocumentType;
  readonly library: Library;
  /** With all its texts filled in. */
  readonly plan?: Plan;
  readonly issue?: boolean;
  /** What of the form does something when it is opened is wanted, and told as a warning. */
  readonly allowActive?: boolean;
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
  // a broken nesting makes names wrong that are right: then only the nesting is reported
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
  const { active } = read.value.package;
  const allowed = use.allowActive ? 'warning' : 'error';
  const elsewhere = findTagsElsewhere(read.value, use.issue ? 'error' : 'warning');
  const unused = none.length > 0 ? [] : unusedFields(file, checked.used, use.type.main, use.plan, use.issue ?? false);
  return {
    form: read.value,
    faults: inOrder(
      [
        ...read.diagnostics,
        ...names,
        ...checkFormStyles(read.value),
        ...elsewhere,
        ...none,
        ...unused,
        ...active.map((each) => activeFault(each, file, allowed)),
      ],
      read.value,
    ),
  };
}

// An office's own Word form looked over on its own: for a document type, or for a plan whose facts it should print.

export interface FormQuestion {
  /** Document type that the form is for; not asked where a plan is named. */
  readonly type: string;
  /** Plan file whose facts the form should print, relative to the project folder. */
  readonly plan?: string | undefined;
}

export interface CheckedWordForm {
  /** What stands in `{{…}}`, with its place in the form. */
  readonly tags: readonly { readonly text: string; readonly spot: string }[];
  /** What is wrong, in the order of the form. */
  readonly faults: readonly Diagnostic[];
  /** A copy with Word comments at the faults; absent if the file could not be opened. */
  readonly annotate?: (language: Language) => Uint8Array;
}

/** The type that a form is for, with what composing needs. */
async function useFor(project: Project, { type: slug, plan }: FormQuestion): Promise<Result<FormUse>> {
  if (plan !== undefined) {
    const [built, notes] = await Promise.all([buildDocument(project, plan), project.notes()]);
    // of the plan only what stands in the way of the form
    const errors = built.diagnostics.filter(({ severity }) => severity === 'error');
    return { ...(built.value ? { value: built.value } : {}), diagnostics: [...notes, ...errors] };
  }
  const [type, loaded, notes] = await Promise.all([
    project.type(slug),
    project.load('library', 'fonts'),
    project.notes(),
  ]);
  const diagnostics = distinct([...notes, ...type.diagnostics, ...loaded.diagnostics]);
  if (!type.value || !loaded.value) return { diagnostics };
  return { value: { type: type.value, library: loaded.value.library }, diagnostics };
}

/**
 * Every fault of a Word form with its place.
 *
 * @param bytes the .docx; undefined where it could not be read
 * @param file name of the form, for messages: places in it bear this name, all others are of the project
 * @returns no value where the form could not be judged at all
 * @example
 * const { value } = await checkWordForm(project, bytes, 'mau.docx', { type: 'quyet-dinh' });
 */
export async function checkWordForm(
  project: Project,
  bytes: Uint8Array | undefined,
  file: string,
  question: FormQuestion,
): Promise<Result<CheckedWordForm>> {
  const use = await useFor(project, question);
  const diagnostics = [...(bytes ? [] : [unreadableForm(file)]), ...use.diagnostics];
  if (!bytes || !use.value) return { diagnostics };
  const { form, faults } = judgeWordForm(bytes, file, use.value);
  const tags = (form?.tags ?? []).filter(({ shadow }) => !shadow).map(({ text, spot }) => ({ text, spot }));
  const annotate = form && ((language: Language) => annotateForm(bytes, form, faults, language));
  return { value: { tags, faults, ...(annotate ? { annotate } : {}) }, diagnostics };
}

/**
 * All that a Word form of one document type may use, in groups.
 *
 * @param slug of the type
 * @example
 * const { value: groups } = await listFormTags(project, 'quyet-dinh');
 */
export async function listFormTags(project: Project, slug: string): Promise<Result<readonly TagGroup[]>> {
  const { value, diagnostics } = await useFor(project, { type: slug });
  return value ? { value: listTags(formRules(value.type, value.library).roles), diagnostics } : { diagnostics };
}
