// What a batch was asked for and is made from: the files of units, later whether they are still the same; the office's own Word form, read and
// judged once, before a file is written, then filled for every unit.

import path from 'node:path';
import type { Shard } from '../../batch/manifest.js';
import type { Batch } from '../../batch/prepare-batch.js';
import type { UnitForm } from '../../batch/run/make-unit.js';
import { tableOfUnits } from '../../batch/units/country-units.js';
import type { NamedBytes } from '../../batch/units/read-units.js';
import { type Diagnostic, failed, hasErrors, ok, type Result } from '../../diagnostics/index.js';
import type { Reading } from '../../doctype/readings.js';
import { namesUnits } from '../../doctype/units/pick-units.js';
import type { Format } from '../../flows/render.js';
import { judgeWordForm } from '../../flows/word-form/judge-word-form.js';
import { makeFormFiles, refuseForm } from '../../flows/word-form/make-form-files.js';
import { readPlan } from '../../read/yaml/read-plan.js';
import { readIfThere, readNamed } from '../../workspace/disk-named.js';
import { sha256 } from '../../workspace/output-folder.js';
import { openForm, placedInForm } from '../office/open-form.js';
import type { OpenProject } from '../project-folder.js';
import type { Terminal } from '../terminal.js';

export interface BatchRequest {
  readonly plan: string;
  readonly units: readonly string[];
  /** What columns mean, as it was typed. */
  readonly columns: readonly string[];
  readonly output: string;
  readonly formats: readonly Format[];
  readonly layout: 'folders' | 'flat';
  /** The office's own Word form, a path from the current folder. */
  readonly template?: string | undefined;
  readonly allowActive: boolean;
  readonly rule?: string | undefined;
  readonly reading?: Reading | undefined;
  readonly shard?: Shard | undefined;
  readonly split: boolean;
  readonly issue: boolean;
  readonly verify: boolean;
  readonly zip: boolean;
  readonly dryRun: boolean;
  readonly force: boolean;
  readonly jsonLines: boolean;
  readonly quiet: boolean;
}

/** Files, and tables that are made of what the country's units have: `tinh:Lâm-Đồng`. @param files as the user named them @param from the current folder */
export async function readUnitFiles(
  files: readonly string[],
  from: string,
  { project, file: planFile }: Pick<OpenProject, 'project' | 'file'>,
): Promise<Result<NamedBytes[]>> {
  const { value: source } = files.some(namesUnits) ? await readPlan(project.workspace, planFile) : {};
  const read = async (file: string): Promise<Result<Uint8Array>> => {
    if (!namesUnits(file)) return readNamed(path.resolve(from, file), file);
    const table = await tableOfUnits(project, file, source?.plan ?? {});
    return { value: table.value?.bytes ?? new Uint8Array(), diagnostics: table.diagnostics };
  };
  const found = await Promise.all(files.map(read));
  const faults = found.flatMap(({ diagnostics }) => diagnostics);
  if (hasErrors(faults)) return failed(...faults);
  return ok(
    found.flatMap(({ value }, index) => (value ? [{ file: files[index] ?? '', bytes: value }] : [])),
    faults,
  );
}

/** Checksums of files at one moment. */
export async function checksumsOf(files: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const sums = await Promise.all(
    files.map(async (file) => [file, sha256((await readIfThere(file)) ?? new Uint8Array())] as const),
  );
  return new Map(sums);
}

/** Files that are not what they were when the run began. */
export async function changedSince(before: ReadonlyMap<string, string>): Promise<Diagnostic[]> {
  const after = await checksumsOf([...before.keys()]);
  return [...before]
    .filter(([file, sum]) => after.get(file) !== sum)
    .map(([file]) => ({
      code: 'batch/changed-meanwhile',
      severity: 'warning',
      place: { file },
      message: {
        vi: 'Tệp này đã thay đổi trong lúc chạy; các văn bản vừa tạo theo nội dung lúc bắt đầu.',
        en: 'This file changed during the run; the documents are made from what it was at the start.',
      },
      remedy: {
        vi: 'Chạy lại cùng lệnh để tạo theo nội dung mới.',
        en: 'Run the same command again for the new content.',
      },
    }));
}

/** @returns no value where no form was asked for; faults of the form itself, which every unit would have */
export async function openUnitForm(request: BatchRequest, batch: Batch, terminal: Terminal): Promise<Result<UnitForm>> {
  const { template } = request;
  if (template === undefined) return { diagnostics: [] };
  const form = await openForm(template, terminal, request.allowActive);
  const refused = refuseForm(form, request);
  if (!form.bytes || hasErrors(refused)) return { diagnostics: refused };
  const { type, kit, source } = batch;
  const { faults } = judgeWordForm(form.bytes, template, {
    type,
    library: kit.library,
    plan: source.plan,
    issue: request.issue,
    allowActive: request.allowActive,
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
