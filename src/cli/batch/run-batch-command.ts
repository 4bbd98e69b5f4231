// The work of `kehoach batch`: reads plan and units, tells all that is wrong with them, then makes every unit's files and the summary.

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { hasFaultyUnits, manifestName, type UnitRecord } from '../../batch/manifest.js';
import { type Batch, prepareBatch } from '../../batch/prepare-batch.js';
import type { UnitForm } from '../../batch/run/make-unit.js';
import { type RunResult, runBatch, type UnitDone } from '../../batch/run/run-batch.js';
import { writeSummary } from '../../batch/summary/write-summary.js';
import { ZipTooLarge, zipOutputs } from '../../batch/zip-outputs.js';
import { type Diagnostic, hasErrors } from '../../diagnostics/index.js';
import { createDiskWorkspace, packageFolder } from '../../workspace/disk.js';
import { refusal } from '../../workspace/output-folder.js';
import { type ExitCode, exitCodeOf, exitCodes } from '../exit-codes.js';
import { formatDiagnostic, printDiagnostics } from '../print-diagnostics.js';
import { findProject } from '../project-folder.js';
import { showPlaces } from '../show-places.js';
import { say, type Terminal } from '../terminal.js';
import { changedSince, checksumsOf, readUnitFiles } from './batch-inputs.js';
import type { BatchRequest } from './batch-request.js';
import { createEvents } from './events.js';
import { catchInterrupt } from './interrupt.js';
import { keepHeapLean } from './lean-heap.js';
import { createProgress } from './progress.js';
import { reportBatch } from './report-batch.js';
import { openUnitForm } from './unit-form.js';

const version = (): string =>
  String(JSON.parse(readFileSync(path.join(packageFolder, 'package.json'), 'utf8')).version);

/** What is made once all units stand: summary, archive. */
function finish(
  request: BatchRequest,
  output: string,
  { manifest }: RunResult,
): { names: string[]; faults: Diagnostic[] } {
  const names = [manifestName(request.shard)];
  try {
    if (request.shard === undefined) names.push(...writeSummary(output, manifest));
    if (!request.zip) return { names, faults: [] };
    const files = [...names, ...manifest.units.flatMap((unit) => unit.files.map((file) => file.path))];
    const suffix = request.shard ? `-${request.shard.index}-of-${request.shard.of}` : '';
    const zip = `van-ban${suffix}.zip`;
    zipOutputs(output, files, path.join(output, zip));
    return { names: [...names, zip], faults: [] };
  } catch (error) {
    if (error instanceof ZipTooLarge) {
      const message = {
        vi: 'Quá nhiều tệp cho một ZIP (65.535 tệp hoặc 4 GB): các tệp đã có đủ trong thư mục.',
        en: 'Too much for one ZIP (65,535 files or 4 GB): all files are in the folder.',
      };
      const remedy = { vi: 'Chia đợt bằng --shard.', en: 'Split the run with --shard.' };
      return {
        names,
        faults: [
          { code: 'output/zip-too-large', severity: 'error', kind: 'file', place: { file: output }, message, remedy },
        ],
      };
    }
    if (!(error instanceof Error) || typeof (error as NodeJS.ErrnoException).code !== 'string') throw error;
    return { names, faults: [refusal(error as NodeJS.ErrnoException, output)] };
  }
}

async function prepare(request: BatchRequest, terminal: Terminal) {
  const { folder, file } = await findProject(request.plan, terminal.folder);
  const inputs = [path.join(folder, file), ...request.units.map((each) => path.resolve(terminal.folder, each))];
  const sums = await checksumsOf(inputs);
  const units = await readUnitFiles(request.units, terminal.folder);
  if (!units.value) return { diagnostics: [...units.diagnostics], sums, folder, file };
  const batch = await prepareBatch({
    workspace: createDiskWorkspace(folder),
    plan: file,
    units: units.value,
    rule: request.rule,
    reading: request.reading,
    version: version(),
  });
  const diagnostics = shown(batch.diagnostics, request, folder, terminal);
  return { diagnostics, sums, folder, file, ...(batch.value ? { batch: batch.value } : {}) };
}

/** Places as the user sees them; the files of units and the form are named from the current folder already. */
function shown(
  diagnostics: readonly Diagnostic[],
  request: BatchRequest,
  folder: string,
  terminal: Terminal,
): Diagnostic[] {
  const named = new Set([...request.units, request.template]);
  return diagnostics.flatMap((each) =>
    named.has(each.place?.file) ? each : showPlaces([each], folder, terminal.folder),
  );
}

async function run(
  request: BatchRequest,
  batch: Batch,
  form: UnitForm | undefined,
  folder: string,
  terminal: Terminal,
) {
  const output = path.resolve(terminal.folder, request.output);
  const progress = createProgress(terminal, request.quiet || request.jsonLines);
  const events = createEvents(terminal, request.jsonLines);
  const interrupt = catchInterrupt(() => {
    const text = { vi: 'Đang dừng: làm nốt đơn vị này …', en: 'Stopping: this unit is finished first …' };
    progress.message(`${say(terminal, text)}\n`);
  });
  const told = (done: UnitDone): void => {
    const { record, kept, diagnostics } = done;
    if (record.status === 'failed') {
      const heading = say(terminal, { vi: `Không tạo được: ${record.unit}`, en: `Failed: ${record.unit}` });
      const errors = shown(diagnostics, request, folder, terminal).filter(({ severity }) => severity === 'error');
      const lines = [heading, ...errors.map((each) => formatDiagnostic(each, terminal).replace(/^/gm, '  '))];
      if (!request.jsonLines) progress.message(`${lines.join('\n')}\n`);
    }
    events.unit(record, kept);
    progress.step(record.unit, kept);
  };
  let kept = 0;
  const start = performance.now();
  try {
    const result = await runBatch(
      batch,
      { ...request, form, output },
      {
        started: (total) => {
          progress.start(total);
          events.start(total, batch.jobs.length, request.shard);
        },
        unit: (done) => {
          if (done.kept) kept += 1;
          told(done);
        },
        stopped: interrupt.asked,
      },
    );
    progress.end();
    return { result, kept, output, events, seconds: (performance.now() - start) / 1000 };
  } finally {
    interrupt.release();
  }
}

export async function runBatchCommand(request: BatchRequest, terminal: Terminal): Promise<ExitCode> {
  keepHeapLean();
  const prepared = await prepare(request, terminal);
  const { batch, folder, file } = prepared;
  printDiagnostics(
    request.quiet ? prepared.diagnostics.filter(({ severity }) => severity === 'error') : prepared.diagnostics,
    terminal,
  );
  if (!batch || hasErrors(prepared.diagnostics)) {
    terminal.err(`${say(terminal, { vi: 'Chưa ghi tệp nào.', en: 'Nothing was written.' })}\n`);
    return exitCodeOf(prepared.diagnostics);
  }
  const form = await openUnitForm(request, batch, terminal);
  printDiagnostics(form.diagnostics, terminal);
  if (hasErrors(form.diagnostics)) {
    terminal.err(`${say(terminal, { vi: 'Chưa ghi tệp nào.', en: 'Nothing was written.' })}\n`);
    return exitCodeOf(form.diagnostics);
  }
  if (request.dryRun) {
    const count = batch.jobs.length;
    terminal.err(
      `${say(terminal, { vi: `${count} đơn vị; chưa ghi tệp nào.`, en: `${count} units; nothing was written.` })}\n`,
    );
    for (const { name, folder: own } of batch.jobs) terminal.out(`${own}\t${name}\n`);
    return exitCodes.ok;
  }
  const { result, kept, output, events, seconds } = await run(request, batch, form.value, folder, terminal);
  const end = result.finished ? finish(request, output, result) : { names: [], faults: [] };
  const changed = showPlaces(await changedSince(prepared.sums), folder, terminal.folder);
  const faults = [...(result.stop ? [result.stop] : []), ...end.faults];
  printDiagnostics([...changed, ...showPlaces(faults, output, terminal.folder)], terminal);
  const failed = result.manifest.units.filter(({ status }: UnitRecord) => status === 'failed').length;
  const code =
    faults.length > 0
      ? exitCodeOf(faults)
      : !result.finished
        ? exitCodes.interrupted
        : hasFaultyUnits(result.manifest)
          ? exitCodes.content
          : exitCodes.ok;
  events.end({ finished: result.finished, failed, kept, seconds, code, written: end.names });
  const plan = path.relative(terminal.folder, path.join(folder, file));
  // a manifest names the plan as the project does
  const showPlace = (place: string): string => (place.startsWith(file) ? plan + place.slice(file.length) : place);
  reportBatch({ request, result, kept, failed, seconds, names: end.names, showPlace }, terminal);
  return code;
}
