// The office's own Word form in a batch: read and judged once, before a file is written, then filled for every unit.

import type { Batch } from '../../batch/prepare-batch.js';
import type { UnitForm } from '../../batch/run/make-unit.js';
import { hasErrors, type Result } from '../../diagnostics/index.js';
import { checkWordForm } from '../../flows/word-form/check-word-form.js';
import { makeFormFiles, refuseForm } from '../../flows/word-form/make-form-files.js';
import { sha256 } from '../../workspace/output-folder.js';
import { openForm, placedInForm } from '../office/open-form.js';
import type { Terminal } from '../terminal.js';
import type { BatchRequest } from './batch-request.js';

/** @returns no value where no form was asked for; faults of the form itself, which every unit would have */
export async function openUnitForm(request: BatchRequest, batch: Batch, terminal: Terminal): Promise<Result<UnitForm>> {
  const { template } = request;
  if (template === undefined) return { diagnostics: [] };
  const form = await openForm(template, terminal);
  const refused = refuseForm(form, request);
  if (!form.bytes || hasErrors(refused)) return { diagnostics: refused };
  const { type, kit, source } = batch;
  const { faults } = checkWordForm(form.bytes, template, {
    type,
    library: kit.library,
    plan: source.plan,
    issue: request.issue,
  });
  if (hasErrors(faults)) return { diagnostics: faults };
  return {
    value: {
      hash: sha256(form.bytes),
      make: async (built) => {
        const { rules } = batch.ruleBook.settings.check ?? {};
        const made = await makeFormFiles(built, form, { ...request, rules });
        return { files: made.value ?? [], diagnostics: placedInForm(template, made.diagnostics, terminal) };
      },
    },
    diagnostics: faults,
  };
}
