// The work of `kehoach template check`: every fault of a Word form with its place, and a copy with notes in the margin if asked.

import { hasErrors } from '../../diagnostics/index.js';
import { buildDocument } from '../../flows/build.js';
import { checkWordForm } from '../../flows/word-form/check-word-form.js';
import { unreadableForm } from '../../flows/word-form/make-form-files.js';
import { annotateForm } from '../../render/form/annotate-form.js';
import { type ExitCode, exitCodeOf } from '../exit-codes.js';
import { openForm } from '../office/open-form.js';
import { countText, diagnosticJson, formatDiagnostic, printDiagnostics } from '../print-diagnostics.js';
import { openProject } from '../project-folder.js';
import { showPlaces } from '../show-places.js';
import { say, type Terminal } from '../terminal.js';
import { inputsOf, writeNamed } from '../write-files.js';
import { loadFormKit } from './load-form-kit.js';

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

export async function runTemplateCheck(request: TemplateCheckRequest, terminal: Terminal): Promise<ExitCode> {
  const { bytes } = await openForm(request.form, terminal);
  const place = request.plan === undefined ? undefined : await openProject(request.plan, terminal.folder);
  const built = place && (await buildDocument(place.project, place.file));
  const kit = built ? undefined : await loadFormKit(request.form, terminal.folder, request.type);
  const use = built?.value ?? kit?.value;
  // of the plan only what stands in the way of the form
  const ofPlan = built?.diagnostics.filter(({ severity }) => severity === 'error') ?? [];
  const before = [
    ...(bytes ? [] : [unreadableForm(request.form)]),
    ...(kit?.diagnostics ?? []),
    ...(place ? showPlaces([...(await place.project.notes()), ...ofPlan], place.folder, terminal.folder) : []),
  ];
  if (!bytes || !use) {
    printDiagnostics(before, terminal);
    return exitCodeOf(before);
  }
  const { form, faults } = checkWordForm(bytes, request.form, use);
  const diagnostics = [...before, ...faults];
  let annotated: string | undefined;
  if (request.annotate !== undefined && form) {
    const copy = annotateForm(bytes, form, faults, terminal.language);
    const inputs = inputsOf(
      [place, kit?.value].flatMap((each) => (each ? [each.disk] : [])),
      [request.form],
      terminal,
    );
    const refused = await writeNamed(
      [{ path: request.annotate, bytes: copy }],
      { force: request.force, inputs },
      terminal,
    );
    diagnostics.push(...refused);
    if (refused.length === 0) annotated = request.annotate;
  }
  if (request.json) {
    const found = diagnostics.map((each) => diagnosticJson(each, terminal));
    const { tags } = form ?? { tags: [] };
    const used = tags.filter(({ shadow }) => !shadow).map(({ text, spot }) => ({ text, spot }));
    terminal.out(
      `${JSON.stringify({ version: 1, command: 'template check', form: request.form, ok: !hasErrors(diagnostics), tags: used, annotated, diagnostics: found }, undefined, 2)}\n`,
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
