// The work of `kehoach batch`: reads plan and units, tells all that is wrong with them, then makes every unit's files and the summary.

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { hasFaultyUnits, manifestName, manifestText, shardSuffix, type UnitRecord } from '../../batch/manifest.js';
import { type Batch, prepareBatch } from '../../batch/prepare-batch.js';
import { judgeUnits } from '../../batch/run/judge-units.js';
import type { UnitForm } from '../../batch/run/make-unit.js';
import { jobsOfShard, type RunResult, runBatch, type UnitDone } from '../../batch/run/run-batch.js';
import { reportTogether } from '../../batch/run/tell-together.js';
import { summaryFiles, summaryNames } from '../../batch/summary/summarize.js';
import { zipOutputs } from '../../batch/zip-outputs.js';
import { type Diagnostic, hasErrors } from '../../diagnostics/index.js';
import { parseNamedColumns } from '../../doctype/heads/named-columns.js';
import { ZipTooLarge } from '../../ooxml/write-zip.js';
import { diskCompressor, packageFolder } from '../../workspace/disk.js';
import { openRunFolder } from '../../workspace/output-batch.js';
import { type OutputFile, writeWaiting } from '../../workspace/output-files.js';
import { MANIFEST, writeOutputs } from '../../workspace/output-folder.js';
import { faultsOfName, inputGuard } from '../../workspace/output-target.js';
import { isFileError, refusal } from '../../workspace/refusal.js';
import { type ExitCode, exitCodeOf, exitCodes } from '../exit-codes.js';
import { nameFrom } from '../file-names.js';
import { printDiagnostics, showPlaces } from '../print-diagnostics.js';
import { openProject } from '../project-folder.js';
import { say, type Terminal } from '../terminal.js';
import { bytesOf, inputsOf } from '../write-files.js';
import { type BatchRequest, changedSince, checksumsOf, openUnitForm, readUnitFiles } from './batch-inputs.js';
import { catchInterrupt, createEvents, createProgress } from './batch-progress.js';
import { OPEN, reportBatch, reportFailed } from './batch-report.js';

// A long run keeps little and throws much away: V8 would let the heap grow to several times of what is kept before it collects. Half as
// much again is enough room, at the same speed; the memory of a run stays flat and low.

/** To be called before anything large is read. The flag is read again at each collection. */
export const keepHeapLean = (): void => setFlagsFromString('--heap-growing-percent=50');

const version = (): string =>
  String(JSON.parse(readFileSync(path.join(packageFolder, 'package.json'), 'utf8')).version);

const archiveName = ({ shard }: BatchRequest): string => `van-ban${shardSuffix(shard)}.zip`;

/** What stands beside the units' files, in the order told. */
const commonNames = (request: BatchRequest): string[] => [
  manifestName(request.shard),
  ...(request.shard === undefined ? summaryNames : []),
  ...(request.zip ? [archiveName(request)] : []),
];

/** Shards may share a folder and run at the same time: each has a note of its own. */
const noteName = ({ shard }: BatchRequest): string | undefined =>
  shard && MANIFEST.replace('.json', `${shardSuffix(shard)}.json`);

const writeCommon = (
  output: string,
  files: readonly OutputFile[],
  request: BatchRequest,
  inputs: readonly string[],
  dryRun: boolean,
) => writeOutputs(output, files, { force: request.force, note: noteName(request), inputs, dryRun });

/** Files of others that bear the names of what comes at the end: told before the work is done in vain. */
const strangersOf = async (request: BatchRequest, output: string, inputs: readonly string[]): Promise<Diagnostic[]> => [
  ...(
    await writeCommon(
      output,
      commonNames(request).map((name) => ({ name, bytes: new Uint8Array() })),
      request,
      inputs,
      true,
    )
  ).diagnostics,
];

/** What is made once all units stand: manifest, summary, archive; all or none. */
async function finish(
  request: BatchRequest,
  output: string,
  { manifest }: RunResult,
  inputs: readonly string[],
): Promise<{ names: string[]; faults: readonly Diagnostic[] }> {
  const files: OutputFile[] = [
    { name: manifestName(request.shard), bytes: bytesOf(manifestText(manifest)) },
    ...(request.shard === undefined ? summaryFiles(manifest) : []),
  ];
  const faults: Diagnostic[] = [];
  try {
    const made = manifest.units.flatMap((unit) => unit.files.map((file) => file.path));
    const zip = archiveName(request);
    const zipped = [
      ...files.flatMap(({ name, bytes }) => (bytes instanceof Uint8Array ? [{ name, read: () => bytes }] : [])),
      ...made.map((name) => ({ name, read: () => readFileSync(path.join(output, name)) })),
    ];
    const put = (write: (bytes: Uint8Array) => void): void => {
      for (const piece of zipOutputs(zipped, diskCompressor)) write(piece);
    };
    if (request.zip) files.push({ name: zip, bytes: writeWaiting(path.join(output, zip), put) });
  } catch (error) {
    if (error instanceof ZipTooLarge) {
      const message = {
        vi: 'Quá nhiều tệp cho một ZIP (65.535 tệp hoặc 4 GB): các tệp đã có đủ trong thư mục.',
        en: 'Too much for one ZIP (65,535 files or 4 GB): all files are in the folder.',
      };
      const remedy = { vi: 'Chia đợt bằng --shard.', en: 'Split the run with --shard.' };
      faults.push({
        code: 'output/zip-too-large',
        severity: 'error',
        kind: 'file',
        place: { file: output },
        message,
        remedy,
      });
    } else if (isFileError(error)) faults.push(refusal(error, error.path ?? output));
    else throw error;
  }
  const written = await writeCommon(output, files, request, inputs, false);
  return { names: written.value ? files.map(({ name }) => name) : [], faults: [...faults, ...written.diagnostics] };
}

async function prepare(request: BatchRequest, terminal: Terminal) {
  const { folder, file, disk, project } = await openProject(request.plan, terminal.folder);
  const watched = [path.join(folder, file), ...request.units.map((each) => path.resolve(terminal.folder, each))];
  const sums = await checksumsOf(watched);
  const names = faultsOfName(path.resolve(terminal.folder, request.output));
  if (names.length > 0)
    return { diagnostics: showPlaces(names, folder, terminal.folder), sums, folder, file, inputs: [] };
  const columns = parseNamedColumns(request.columns);
  if (!columns.value) return { diagnostics: [...columns.diagnostics], sums, folder, file, inputs: [] };
  const units = await readUnitFiles(request.units, terminal.folder, { project, file });
  if (!units.value) return { diagnostics: [...units.diagnostics], sums, folder, file, inputs: [] };
  const batch = await prepareBatch({
    project,
    plan: file,
    units: units.value,
    columns: columns.value,
    rule: request.rule,
    reading: request.reading,
    version: version(),
  });
  const diagnostics = [...units.diagnostics, ...shown(batch.diagnostics, request, folder, terminal)];
  const inputs = inputsOf([disk], [...request.units, request.template], terminal);
  return {
    diagnostics,
    sums,
    folder,
    file,
    inputs,
    ...(batch.value ? { batch: batch.value } : {}),
    ...(batch.usable ? { usable: batch.usable } : {}),
  };
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
  inputs: readonly string[],
  terminal: Terminal,
) {
  const output = path.resolve(terminal.folder, request.output);
  const progress = createProgress(terminal, request.quiet || request.jsonLines);
  const events = createEvents(terminal, request.jsonLines);
  const interrupt = catchInterrupt(() => {
    const text = { vi: 'Đang dừng: làm nốt đơn vị này …', en: 'Stopping: this unit is finished first …' };
    progress.message(`${say(terminal, text)}\n`);
  });
  const failed: UnitDone[] = [];
  let kept = 0;
  const start = performance.now();
  try {
    const result = await runBatch(
      batch,
      { ...request, form, folder: openRunFolder(output, inputGuard(inputs)) },
      {
        started: (total) => {
          progress.start(total);
          events.start(total, batch.jobs.length, request.shard);
        },
        unit: (done) => {
          const { record } = done;
          if (done.kept) kept += 1;
          if (record.status === 'failed') failed.push(done);
          events.unit(done);
          progress.step(record.unit, done.kept);
        },
        stopped: async () => {
          await signalsIn();
          return interrupt.asked() !== undefined;
        },
      },
    );
    progress.end();
    if (!request.jsonLines) reportFailed(failed, (faults) => shown(faults, request, folder, terminal), terminal);
    return { result, kept, events, signal: interrupt.asked(), seconds: (performance.now() - start) / 1000 };
  } finally {
    interrupt.release();
  }
}

/** Signals are taken between two pieces of plain code. */
const signalsIn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** What would be reported of each unit, and stop it, were the documents made now. */
async function lookAhead(
  request: BatchRequest,
  batch: Batch,
  folder: string,
  terminal: Terminal,
): Promise<Diagnostic[]> {
  const jobs = jobsOfShard(batch, request.shard);
  const progress = createProgress(terminal, request.quiet || request.jsonLines || !terminal.interactive);
  progress.start(jobs.length);
  const options = { issue: request.issue, ownPages: request.template === undefined };
  const found = await judgeUnits(batch, jobs, options, ({ name }) => {
    progress.step(name, false);
    return signalsIn();
  });
  progress.end();
  return shown(reportTogether(found, jobs.length), request, folder, terminal).filter(
    ({ code, severity }) => severity !== 'info' || code === OPEN,
  );
}

function tell(request: BatchRequest, diagnostics: readonly Diagnostic[], terminal: Terminal): void {
  const reported = diagnostics.filter(({ severity }) => !request.quiet || severity === 'error');
  printDiagnostics(reported, terminal);
}

function refuse(request: BatchRequest, diagnostics: readonly Diagnostic[], terminal: Terminal): ExitCode {
  const code = exitCodeOf(diagnostics);
  tell(request, diagnostics, terminal);
  createEvents(terminal, request.jsonLines).refused(diagnostics, code);
  terminal.err(`${say(terminal, { vi: 'Chưa ghi tệp nào.', en: 'Nothing was written.' })}\n`);
  return code;
}

export async function runBatchCommand(request: BatchRequest, terminal: Terminal): Promise<ExitCode> {
  keepHeapLean();
  const prepared = await prepare(request, terminal);
  const { batch, folder, file, inputs } = prepared;
  const readable = batch ?? prepared.usable;
  const form = readable ? await openUnitForm(request, readable, terminal) : { diagnostics: [] };
  const early = [...prepared.diagnostics, ...form.diagnostics];
  if (!batch || hasErrors(early)) {
    const ahead = readable ? await lookAhead(request, readable, folder, terminal) : [];
    const graver = ahead.filter(({ severity }) => severity === 'error');
    return refuse(request, [...reportTogether(early.map((fault) => ({ fault }))), ...graver], terminal);
  }
  const reported = reportTogether(early.map((fault) => ({ fault })));
  if (request.dryRun) {
    const ahead = await lookAhead(request, batch, folder, terminal);
    const jobs = jobsOfShard(batch, request.shard);
    tell(request, [...reported, ...ahead], terminal);
    const text = { vi: `${jobs.length} đơn vị; chưa ghi tệp nào.`, en: `${jobs.length} units; nothing was written.` };
    terminal.err(`${say(terminal, text)}\n`);
    for (const { name, folder: own } of jobs) terminal.out(`${own}\t${name}\n`);
    return exitCodeOf(ahead);
  }
  tell(request, reported, terminal);
  const output = path.resolve(terminal.folder, request.output);
  const strangers = showPlaces(await strangersOf(request, output, inputs), output, terminal.folder);
  if (hasErrors(strangers)) return refuse(request, strangers, terminal);
  const { result, kept, events, signal, seconds } = await run(request, batch, form.value, folder, inputs, terminal);
  const end = result.finished ? await finish(request, output, result, inputs) : { names: [], faults: [] };
  const changed = showPlaces(await changedSince(prepared.sums), folder, terminal.folder);
  const faults = [...(result.stop ? [result.stop] : []), ...end.faults];
  printDiagnostics([...changed, ...showPlaces(faults, output, terminal.folder)], terminal);
  const failed = result.manifest.units.filter(({ status }: UnitRecord) => status === 'failed').length;
  const code =
    faults.length > 0
      ? exitCodeOf(faults)
      : !result.finished
        ? signal === 'SIGTERM'
          ? exitCodes.terminated
          : exitCodes.interrupted
        : hasFaultyUnits(result.manifest)
          ? exitCodes.content
          : exitCodes.ok;
  events.end({ finished: result.finished, failed, kept, seconds, code, written: end.names });
  const plan = nameFrom(terminal.folder, path.join(folder, file));
  // a manifest names the plan as the project does
  const showPlace = (place: string): string => (place.startsWith(file) ? plan + place.slice(file.length) : place);
  reportBatch({ request, result, kept, failed, seconds, names: end.names, showPlace }, terminal);
  return code;
}
