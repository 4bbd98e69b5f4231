// Questions about an office's own Word form: what is wrong with it, what it may print, the document that a plan makes of it.

import { distinct, hasErrors } from '../../diagnostics/index.js';
import { makeFiles } from '../../flows/make-files.js';
import { checkWordForm, listFormTags } from '../../flows/word-form/judge-word-form.js';
import { newWordForm as startForm } from '../../flows/word-form/new-word-form.js';
import type { Answer, Ask } from '../protocol.js';
import { type Desk, problemsOf } from './desk.js';

export async function wordForm(desk: Desk, ask: Ask<'wordForm'>): Promise<Answer<'wordForm'>> {
  const { form, type, plan, issue } = ask;
  const project = desk.projectOf(plan?.files ?? {});
  const { value, diagnostics } = await checkWordForm(project, form.bytes, form.name, { type, plan: plan?.plan });
  const found = [...diagnostics, ...(value?.faults ?? [])];
  // no office program here: the page of the signature is for the person to look at, which is said
  const office = { file: form.name, bytes: form.bytes, toPdf: async () => ({ diagnostics: [] }) };
  const made =
    plan && !hasErrors(found)
      ? await makeFiles(project, plan.plan, { formats: ['docx'], issue, form: office })
      : undefined;
  const [filled] = made?.files ?? [];
  const stem = form.name.replace(/\.[^.]+$/, '');
  return {
    problems: problemsOf(distinct([...found, ...(made?.diagnostics ?? [])])),
    tags: [...new Set((value?.tags ?? []).map(({ text }) => text))],
    ...(value?.annotate && value.faults.length > 0
      ? { annotated: { name: `${stem}-gop-y.docx`, bytes: value.annotate('vi') } }
      : {}),
    ...(filled ? { filled: { name: filled.name, bytes: filled.bytes } } : {}),
  };
}

export async function newWordForm(desk: Desk, { type }: Ask<'newWordForm'>): Promise<Answer<'newWordForm'>> {
  const project = desk.projectOf({});
  const [made, tags] = await Promise.all([startForm(project, type), listFormTags(project, type)]);
  return {
    ...(made.value ? { file: { name: `mau-${type}.docx`, bytes: made.value } } : {}),
    tags: tags.value ?? [],
  };
}
