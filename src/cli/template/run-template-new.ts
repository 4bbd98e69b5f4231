// The work of `kehoach template new`: a form to start from, written where it is asked for.

import path from 'node:path';
import { newWordForm } from '../../forms/new-word-form.js';
import { writeOutputs } from '../../workspace/output-folder.js';
import { type ExitCode, exitCodeOf, exitCodes } from '../exit-codes.js';
import { printDiagnostics } from '../print-diagnostics.js';
import { showPlaces } from '../show-places.js';
import { say, type Terminal } from '../terminal.js';
import { loadFormKit } from './load-form-kit.js';

export interface TemplateNewRequest {
  readonly form: string;
  readonly type: string;
  readonly force: boolean;
}

export async function runTemplateNew(request: TemplateNewRequest, terminal: Terminal): Promise<ExitCode> {
  const kit = await loadFormKit(request.form, terminal.folder, request.type);
  const made = kit.value && (await newWordForm(kit.value.workspace, kit.value));
  if (!made?.value) {
    printDiagnostics([...kit.diagnostics, ...(made?.diagnostics ?? [])], terminal);
    return exitCodeOf([...kit.diagnostics, ...(made?.diagnostics ?? [])]);
  }
  const target = path.resolve(terminal.folder, request.form);
  const file = { name: path.basename(target), bytes: made.value };
  const written = await writeOutputs(path.dirname(target), [file], { force: request.force, manifest: false });
  printDiagnostics(showPlaces(written.diagnostics, path.dirname(target), terminal.folder), terminal);
  if (!written.value) return exitCodeOf(written.diagnostics);
  terminal.out(`${request.form}\n`);
  const next = `kehoach build plan.yaml --template ${request.form}`;
  terminal.err(
    `${say(terminal, {
      vi: `Sửa mẫu bằng Word, kiểm tra bằng kehoach template check, rồi: ${next}`,
      en: `Edit it in Word, look it over with kehoach template check, then: ${next}`,
    })}\n`,
  );
  return exitCodes.ok;
}
