// Makes the files of every unit, one after the other: what is there already and unchanged is kept, a unit that fails is told and passed
// over, what the disk refuses stops the run. Whatever happens, what stands in the folder is whole and the next run goes on from it.

import path from 'node:path';
import { stopsWriting } from '../../check/findings-of-build.js';
import type { Diagnostic } from '../../diagnostics/index.js';
import type { Format } from '../../flows/build.js';
import { pagesOf } from '../../verify/page-count.js';
import { checksum, checksumOf, removeFile } from '../../workspace/output-batch.js';
import { makeFolder, type PlacedFile, placeFiles } from '../../workspace/output-files.js';
import { checkTarget } from '../../workspace/output-folder.js';
import { removeStaleFiles } from '../../workspace/output-temporary.js';
import { isFileError, refusal } from '../../workspace/refusal.js';
import { journalName, type Manifest, type Shard, type UnitRecord } from '../manifest.js';
import type { Batch, Job } from '../prepare-batch.js';
import { finding } from './finding.js';
import { type Journal, openJournal } from './journal.js';
import { type MakeOptions, makeUnit } from './make-unit.js';
import { inShard } from './shard.js';

export interface RunOptions extends MakeOptions {
  /** Absolute. */
  readonly output: string;
  readonly layout: 'folders' | 'flat';
  readonly shard?: Shard | undefined;
  /** Overwrites files that are not ours. */
  readonly force: boolean;
  /** A fault for a file that the run reads. */
  readonly isInput: (file: string) => readonly Diagnostic[];
}

export interface UnitDone {
  readonly job: Job;
  readonly record: UnitRecord;
  /** Nothing had to be made. */
  readonly kept: boolean;
  readonly diagnostics: readonly Diagnostic[];
}

export interface RunResult {
  readonly manifest: Manifest;
  readonly finished: boolean;
  /** What stopped the run. */
  readonly stop?: Diagnostic;
}

export interface RunWatch {
  started(total: number): void;
  unit(done: UnitDone): void;
  /** Asked before each unit; true ends the run in good order. */
  stopped(): boolean;
}

interface Target {
  readonly path: string;
  readonly format: Format;
  readonly part?: string;
  readonly pages?: number;
  readonly bytes: Uint8Array;
  readonly sha256: string;
}

const inputHash = (batch: Batch, job: Job, options: RunOptions): string => {
  const { formats, split, issue, verify, layout, form } = options;
  const asked = [formats, split, issue, verify, layout, form?.hash];
  return checksum(JSON.stringify([batch.hash, job.entry, job.unit, job.folder, job.ambiguous, ...asked]));
};

/** Path from the output folder, with forward slashes. */
function pathOf(name: string, job: Job, layout: RunOptions['layout']): string {
  if (layout === 'folders') return `${job.folder}/${name}`;
  return job.ambiguous ? `${job.folder}--${name}` : name;
}

const isComplete = (record: UnitRecord, output: string): boolean =>
  record.status === 'made' &&
  record.files.every(({ path: file, sha256 }) => checksumOf(path.join(output, file)) === sha256);

/** Where the files of a unit go, as the disk takes them. */
const placesOf = (targets: readonly Target[], output: string): PlacedFile[] =>
  targets.map(({ path: file, bytes }) => ({ path: path.join(output, file), bytes, link: 'replace' }));

/** Files that stand in the way: what the run reads, and what is neither as we are to write it nor as we have written it. */
const inTheWay = (targets: readonly Target[], journal: Journal, { output, force, isInput }: RunOptions): Diagnostic[] =>
  placesOf(targets, output).flatMap((place, index) => {
    const known = journal.written.get(targets[index]?.path ?? '');
    const read = isInput(place.path);
    return read.length > 0 ? read : checkTarget(place, known, force);
  });

async function makeJob(
  batch: Batch,
  job: Job,
  options: RunOptions,
  journal: Journal,
  input: string,
): Promise<UnitDone> {
  const start = performance.now();
  const made = await makeUnit(batch, job, options);
  const targets = made.files.map(
    (file): Target => ({ ...file, path: pathOf(file.name, job, options.layout), sha256: checksum(file.bytes) }),
  );
  const diagnostics = [...made.diagnostics, ...inTheWay(targets, journal, options)];
  const failed = stopsWriting(diagnostics, options.issue);
  if (!failed) {
    journal.started(job.name, Object.fromEntries(targets.map(({ path: file, sha256 }) => [file, sha256])));
    const folder = path.dirname(path.join(options.output, targets[0]?.path ?? ''));
    makeFolder(folder);
    if (options.layout === 'folders') removeStaleFiles(folder);
    // what a power cut takes is found by its checksum when the run goes on
    placeFiles(placesOf(targets, options.output), { durable: false });
  }
  if (!failed) removeFormer(journal.done.get(job.name), targets, options.output);
  const record: UnitRecord = {
    unit: job.name,
    order: job.order,
    status: failed ? 'failed' : 'made',
    input,
    files: failed
      ? []
      : targets.map((target) => {
          const { path: file, format, part, bytes, sha256 } = target;
          const pages = pagesOf(target);
          return {
            path: file,
            format,
            ...(part === undefined ? {} : { part }),
            bytes: bytes.length,
            sha256,
            ...(pages === undefined ? {} : { pages }),
          };
        }),
    figures: made.figures.map(({ uncounted, ...figure }) => ({
      ...figure,
      ...(uncounted ? { uncounted: [...uncounted] } : {}),
    })),
    findings: diagnostics.map(finding),
    milliseconds: Math.round(performance.now() - start),
  };
  journal.finished(record);
  return { job, record, kept: false, diagnostics };
}

/** Files of an earlier run under names that are no longer used: two versions side by side would mislead. Those edited since stay. */
function removeFormer(before: UnitRecord | undefined, targets: readonly Target[], output: string): void {
  for (const { path: file, sha256 } of before?.files ?? []) {
    if (targets.some((target) => target.path === file)) continue;
    const full = path.join(output, file);
    if (checksumOf(full) === sha256) removeFile(full);
  }
}

/** The units of one part of a run; all of them where it is not split. */
export const jobsOfShard = ({ jobs }: Batch, shard: Shard | undefined): readonly Job[] =>
  shard ? jobs.filter(({ name }) => inShard(name, shard)) : jobs;

export async function runBatch(batch: Batch, options: RunOptions, watch: RunWatch): Promise<RunResult> {
  const { output, shard } = options;
  const jobs = jobsOfShard(batch, shard);
  const records: UnitRecord[] = [];
  const manifest = (): Manifest => ({
    version: 1,
    batch: batch.hash,
    status: options.issue ? 'issued' : 'draft',
    total: batch.jobs.length,
    ...(shard ? { shard } : {}),
    units: records,
  });
  try {
    makeFolder(output);
    removeStaleFiles(output);
    const journal = openJournal(path.join(output, journalName(shard)));
    watch.started(jobs.length);
    for (const job of jobs) {
      if (watch.stopped()) return { manifest: manifest(), finished: false };
      const input = inputHash(batch, job, options);
      const before = journal.done.get(job.name);
      let done: UnitDone;
      if (before?.input === input && isComplete(before, output)) {
        done = { job, record: { ...before, order: job.order }, kept: true, diagnostics: [] };
      } else done = await makeJob(batch, job, options, journal, input);
      records.push(done.record);
      watch.unit(done);
      // lets signals in
      await new Promise((resolve) => setImmediate(resolve));
    }
    return { manifest: manifest(), finished: true };
  } catch (error) {
    if (!isFileError(error)) throw error;
    return { manifest: manifest(), finished: false, stop: refusal(error, error.path ?? output) };
  }
}
