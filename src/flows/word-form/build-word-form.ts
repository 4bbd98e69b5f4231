// A built plan into an office's own Word form: the form is checked, composed with the plan's facts, filled. Nothing is written if
// anything is in error.

import { composeForm } from '../../compose/form/compose-form.js';
import { hasErrors, type Result } from '../../diagnostics/index.js';
import { fillForm } from '../../render/form/fill-form.js';
import { type Built, locate } from '../build.js';
import { judgeWordForm } from './judge-word-form.js';

export interface WordFormFile {
  readonly bytes: Uint8Array;
}

export interface WordFormOptions {
  /** For a document that goes out: a fact that the form leaves out is an error. */
  readonly issue?: boolean;
}

/** @param file name of the form, for messages @returns the bytes of the finished .docx */
export async function buildWordForm(
  built: Built,
  form: Uint8Array,
  file: string,
  { issue = false }: WordFormOptions = {},
): Promise<Result<WordFormFile>> {
  const { plan, type, library, fonts, document } = built;
  const checked = judgeWordForm(form, file, { type, library, plan, issue });
  if (!checked.form || hasErrors(checked.faults)) return { diagnostics: checked.faults };
  const composed = composeForm({ plan, type, library, fonts, issued: issue }, checked.form.text);
  const diagnostics = [...checked.faults, ...locate(composed.diagnostics, built.placeOf)];
  if (!composed.value) return { diagnostics };
  const bytes = await fillForm(checked.form, composed.value, document.properties, { styles: library.styles, fonts });
  return { value: { bytes }, diagnostics };
}
