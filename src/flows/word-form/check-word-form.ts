// An office's own Word form looked over on its own: for a document type, or for a plan whose facts it should print.

import { listTags, type TagGroup } from '../../compose/form/list-tags.js';
import { type Diagnostic, distinct, type Language, type Result } from '../../diagnostics/index.js';
import { annotateForm } from '../../render/form/annotate-form.js';
import { buildDocument } from '../build.js';
import type { Project } from '../project.js';
import { formRules } from './form-rules.js';
import { type FormUse, judgeWordForm } from './judge-word-form.js';
import { unreadableForm } from './make-form-files.js';

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
