// The work of `kehoach template new`: a form to start from, written where it is asked for.

import { newWordForm } from '../../flows/word-form/new-word-form.js';
import { type ExitCode, exitCodeOf, exitCodes } from '../exit-codes.js';
import { printDiagnostics } from '../print-diagnostics.js';
import { say, type Terminal } from '../terminal.js';
import { inputsOf, writeNamed } from '../write-files.js';
import { loadFormKit } from './load-form-kit.js';

export interface TemplateNewRequest {
  readonly form: string;
  readonly type: string;
  readonly force: boolean;
}

export async function runTemplateNew(request: TemplateNewRequest, terminal: Terminal): Promise<ExitCode> {
  const kit = await loadFormKit(request.form, terminal.folder, request.type);
  const made = kit.value && (await newWordForm(kit.value.project, request.type));
  const told = [...kit.diagnostics, ...(made?.diagnostics ?? [])];
  printDiagnostics(told, terminal);
  if (!kit.value || !made?.value) return exitCodeOf(told);
  const inputs = inputsOf([kit.value.disk], [], terminal);
  const files = [{ path: request.form, bytes: made.value }];
  const refused = await writeNamed(files, { force: request.force, inputs }, terminal);
  printDiagnostics(refused, terminal);
  if (refused.length > 0) return exitCodeOf(refused);
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
