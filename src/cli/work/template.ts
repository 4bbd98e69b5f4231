// The work of `kehoach template check`, `tags` and `new`: a Word form looked over, what it may use, one to start from.

import path from 'node:path';
import type { TagGroup } from '../../compose/form/tag-syntax.js';
import { type Diagnostic, distinct, hasErrors } from '../../diagnostics/index.js';
import { checkWordForm, listFormTags } from '../../flows/word-form/judge-word-form.js';
import { newWordForm } from '../../flows/word-form/new-word-form.js';
import { type ExitCode, exitCodeOf, exitCodes } from '../exit-codes.js';
import { asTyped } from '../file-names.js';
import { openForm } from '../office/open-form.js';
import { countText, diagnosticJson, formatDiagnostic, printDiagnostics, showPlaces } from '../print-diagnostics.js';
import { openProject } from '../project-folder.js';
import { say, type Terminal } from '../terminal.js';
import { inputsOf, writeNamed } from '../write-files.js';

export interface TemplateCheckRequest {
  readonly form: string;
  readonly type: string;
  /** Plan file whose facts the form should print. */
  readonly plan: string | undefined;
  /** Where the annotated copy goes. */
  readonly annotate: string | undefined;
  readonly json: boolean;
  readonly force: boolean;
}

/** Every fault of a Word form with its place, and a copy with notes in the margin if asked. */
export async function runTemplateCheck(request: TemplateCheckRequest, terminal: Terminal): Promise<ExitCode> {
  const { bytes } = await openForm(request.form, terminal);
  const { folder, file, disk, project } = await openProject(request.plan ?? request.form, terminal.folder);
  const question = { type: request.type, plan: request.plan === undefined ? undefined : file };
  const { value, diagnostics: reported } = await checkWordForm(project, bytes, request.form, question);
  const before = reported.flatMap((each) =>
    each.place?.file === request.form ? [each] : showPlaces([each], folder, terminal.folder),
  );
  if (!value) {
    printDiagnostics(before, terminal);
    return exitCodeOf(before);
  }
  const diagnostics: Diagnostic[] = [...before, ...value.faults];
  let annotated: string | undefined;
  if (request.annotate !== undefined && value.annotate) {
    const files = [{ path: request.annotate, bytes: value.annotate(terminal.language) }];
    const inputs = inputsOf([disk], [request.form], terminal);
    const refused = await writeNamed(files, { force: request.force, inputs }, terminal);
    diagnostics.push(...refused);
    if (refused.length === 0) annotated = request.annotate;
  }
  if (request.json) {
    const found = diagnostics.map((each) => diagnosticJson(each, terminal));
    terminal.out(
      `${JSON.stringify({ version: 1, command: 'template check', form: request.form, ok: !hasErrors(diagnostics), tags: value.tags, annotated, diagnostics: found }, undefined, 2)}\n`,
    );
  } else {
    // in the order of the form, not of the words of their places
    for (const each of diagnostics) terminal.err(`${formatDiagnostic(each, terminal)}\n`);
    if (annotated !== undefined) terminal.out(`${annotated}\n`);
  }
  const count = countText(diagnostics, terminal);
  terminal.err(
    `${say(terminal, count === '' ? { vi: 'Mẫu dùng được.', en: 'The form can be used.' } : { vi: count, en: count })}\n`,
  );
  return exitCodeOf(diagnostics);
}

export interface TemplateTagsRequest {
  readonly type: string;
  readonly json: boolean;
}

const WIDTH = 44;

function lines({ title, tags }: TagGroup): string[] {
  return [
    title,
    ...tags.map(({ tag, vi }) =>
      tag.length < WIDTH ? `  ${tag.padEnd(WIDTH)} ${vi}` : `  ${tag}\n  ${' '.repeat(WIDTH)} ${vi}`,
    ),
    '',
  ];
}

/** All that a Word form may use, in Vietnamese, whatever the language of messages. */
export async function runTemplateTags({ type, json }: TemplateTagsRequest, terminal: Terminal): Promise<ExitCode> {
  const { folder, project } = await openProject(path.join(terminal.folder, 'plan.yaml'), terminal.folder);
  const { value: groups, diagnostics } = await listFormTags(project, type);
  printDiagnostics(showPlaces(diagnostics, folder, terminal.folder), terminal);
  if (!groups) return exitCodeOf(diagnostics);
  terminal.out(
    json
      ? `${JSON.stringify({ version: 1, command: 'template tags', groups }, undefined, 2)}\n`
      : `${groups.flatMap(lines).join('\n')}`,
  );
  return exitCodeOf(diagnostics);
}

export interface TemplateNewRequest {
  readonly form: string;
  readonly type: string;
  readonly force: boolean;
}

/** A form to start from, written where it is asked for. */
export async function runTemplateNew(request: TemplateNewRequest, terminal: Terminal): Promise<ExitCode> {
  const { folder, disk, project } = await openProject(request.form, terminal.folder);
  const made = await newWordForm(project, request.type);
  const reported = distinct([...(await project.notes()), ...made.diagnostics]);
  printDiagnostics(showPlaces(reported, folder, terminal.folder), terminal);
  if (!made.value) return exitCodeOf(reported);
  const files = [{ path: request.form, bytes: made.value, kinds: ['.docx'] }];
  const inputs = inputsOf([disk], [], terminal);
  const refused = await writeNamed(files, { force: request.force, inputs }, terminal);
  printDiagnostics(refused, terminal);
  if (refused.length > 0) return exitCodeOf(refused);
  terminal.out(`${request.form}\n`);
  const next = `kehoach build plan.yaml --template ${asTyped(request.form)}`;
  terminal.err(
    `${say(terminal, {
      vi: `Sửa mẫu bằng Word, kiểm tra bằng kehoach template check, rồi: ${next}`,
      en: `Edit it in Word, look it over with kehoach template check, then: ${next}`,
    })}\n`,
  );
  return exitCodes.ok;
}
