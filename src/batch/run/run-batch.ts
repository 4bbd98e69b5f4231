// Makes the files of every unit, one after the other: what is there already and unchanged is kept, a unit that fails is reported and passed
// over, what the disk refuses stops the run. Whatever happens, what stands in the folder is whole and the next run goes on from it.

import { z } from 'zod';
import { stopsWriting } from '../../check/findings-of-build.js';
import type { Diagnostic } from '../../diagnostics/index.js';
import type { Format } from '../../flows/render.js';
import { pagesOf } from '../../verify/fold.js';
import { nameInData } from '../../workspace/paths.js';
import { sha256 } from '../../workspace/sha256.js';
import type { RunFolder } from '../../workspace/workspace.js';
import {
  type Finding,
  journalName,
  type Manifest,
  type Shard,
  type UnitRecord,
  unitRecordSchema,
} from '../manifest.js';
import type { Batch, Job } from '../prepare-batch.js';
import { type MakeOptions, makeUnit } from './make-unit.js';
import { inShard } from './shard.js';

// The journal of a run: a line before the files of a unit are written and one after. A process that is killed leaves at worst a torn last
// line; the next one reads what stands there and goes on.

/** Path of each file that is about to be written → its checksum. */
const startedSchema = z.strictObject({ started: z.string(), files: z.record(z.string(), z.string()) });
const doneSchema = z.strictObject({ done: unitRecordSchema });

interface Journal {
  /** The last finished record of each unit, by its name. */
  readonly done: ReadonlyMap<string, UnitRecord>;
  /** Every file that some run has written here, with the checksums it has had. */
  readonly written: ReadonlyMap<string, ReadonlySet<string>>;
  started(unit: string, files: Readonly<Record<string, string>>): void;
  finished(record: UnitRecord): void;
}

const parse = (line: string): unknown => {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
};

/** @throws what the machine throws where the folder cannot be written */
function openJournal(folder: RunFolder, file: string): Journal {
  const done = new Map<string, UnitRecord>();
  const written = new Map<string, Set<string>>();
  const own = (path: string, checksum: string): void => {
    const known = written.get(path) ?? new Set<string>();
    written.set(path, known.add(checksum));
  };
  const lines = folder.readText(file)?.split('\n') ?? [];
  for (const line of lines) {
    const data = parse(line);
    const started = startedSchema.safeParse(data);
    if (started.success) for (const [path, checksum] of Object.entries(started.data.files)) own(path, checksum);
    const finished = doneSchema.safeParse(data);
    if (!finished.success) continue;
    const record = finished.data.done;
    done.set(record.unit, record);
    for (const { path, sha256 } of record.files) own(path, sha256);
  }
  // the last line of each unit is enough: a journal that has grown over many runs, or is torn, is written again
  const kept = [...done.values()].map((record) => JSON.stringify({ done: record }));
  const files = [...written].flatMap(([path, sums]) =>
    [...sums].map((checksum) => JSON.stringify({ started: '', files: { [path]: checksum } })),
  );
  const torn = lines.length > 0 && lines.at(-1) !== '';
  if (torn || lines.length > 4 * done.size + 100) folder.rewrite(file, [...files, ...kept, ''].join('\n'));
  else folder.append(file, '');
  const append = (data: object): void => folder.append(file, `${JSON.stringify(data)}\n`);
  return {
    done,
    written,
    started: (unit, files) => {
      append({ started: unit, files });
      for (const [path, checksum] of Object.entries(files)) own(path, checksum);
    },
    finished: (record) => {
      append({ done: record });
      done.set(record.unit, record);
    },
  };
}

export interface RunOptions extends MakeOptions {
  readonly folder: RunFolder;
  readonly layout: 'folders' | 'flat';
  readonly shard?: Shard | undefined;
  /** Overwrites files that are not ours. */
  readonly force: boolean;
}

export interface UnitDone {
  readonly job: Job;
  readonly record: UnitRecord;
  /** Nothing had to be made. */
  readonly kept: boolean;
  readonly diagnostics: readonly Diagnostic[];
  /** How long it took to make; it is in no file, which would differ from run to run. Absent of one that was kept. */
  readonly milliseconds?: number;
}

export interface RunResult {
  readonly manifest: Manifest;
  readonly finished: boolean;
  /** What stopped the run. */
  readonly stop?: Diagnostic;
}

interface RunWatch {
  started(total: number): void;
  unit(done: UnitDone): void;
  /** Asked before each unit and awaited, so that signals can come in; true ends the run in good order. */
  stopped(): boolean | Promise<boolean>;
}

interface Target {
  readonly name: string;
  readonly format: Format;
  readonly part?: string;
  readonly pages?: number;
  readonly bytes: Uint8Array;
  readonly sha256: string;
}

const inputHash = (batch: Batch, job: Job, options: RunOptions): string => {
  const { formats, split, issue, verify, layout, form } = options;
  const asked = [formats, split, issue, verify, layout, form?.hash];
  return sha256(JSON.stringify([batch.hash, job.entry, job.unit, job.folder, job.ambiguous, ...asked]));
};

/** Path from the output folder, with forward slashes. */
function pathOf(name: string, job: Job, layout: RunOptions['layout']): string {
  if (layout === 'folders') return `${job.folder}/${name}`;
  return job.ambiguous ? `${job.folder}--${name}` : name;
}

const isComplete = (record: UnitRecord, folder: RunFolder): boolean =>
  record.status === 'made' && record.files.every((file) => folder.checksumOf(file.path) === file.sha256);

/** A diagnostic as a manifest keeps it. */
function finding({ code, severity, message, remedy, place }: Diagnostic): Finding {
  const file = place?.file === undefined ? undefined : nameInData(place.file);
  const at = [file, place?.line, place?.column, place?.spot].filter((part) => part !== undefined).join(':');
  return {
    code,
    severity,
    message: { ...message },
    ...(remedy ? { remedy: { ...remedy } } : {}),
    ...(at === '' ? {} : { place: at }),
  };
}

async function makeJob(
  batch: Batch,
  job: Job,
  options: RunOptions,
  journal: Journal,
  input: string,
): Promise<UnitDone> {
  const start = performance.now();
  const { folder, force, layout } = options;
  const made = await makeUnit(batch, job, options);
  const targets = made.files.map(
    (file): Target => ({ ...file, name: pathOf(file.name, job, layout), sha256: folder.checksum(file.bytes) }),
  );
  const inTheWay = targets.flatMap((target) => folder.faultsOf(target, journal.written.get(target.name), force));
  const diagnostics = [...made.diagnostics, ...inTheWay];
  let failed = stopsWriting(diagnostics, options.issue);
  if (!failed) {
    journal.started(job.name, Object.fromEntries(targets.map((target) => [target.name, target.sha256])));
    const held = folder.place(targets, layout === 'folders' ? job.folder : undefined);
    diagnostics.push(...held);
    failed = held.length > 0;
    if (!failed) removeFormer(journal.done.get(job.name), targets, folder);
  }
  const record: UnitRecord = {
    unit: job.name,
    order: job.order,
    status: failed ? 'failed' : 'made',
    input,
    files: failed
      ? []
      : targets.map((target) => {
          const { name, format, part, bytes, sha256: sum } = target;
          const pages = pagesOf(target);
          return {
            path: name,
            format,
            ...(part === undefined ? {} : { part }),
            bytes: bytes.length,
            sha256: sum,
            ...(pages === undefined ? {} : { pages }),
          };
        }),
    figures: made.figures.map(({ uncounted, ...figure }) => ({
      ...figure,
      ...(uncounted ? { uncounted: [...uncounted] } : {}),
    })),
    findings: diagnostics.map(finding),
  };
  journal.finished(record);
  return { job, record, kept: false, diagnostics, milliseconds: Math.round(performance.now() - start) };
}

/** Files of an earlier run under names that are no longer used: two versions side by side would mislead. Those edited since stay. */
function removeFormer(before: UnitRecord | undefined, targets: readonly Target[], folder: RunFolder): void {
  for (const { path: name, sha256: sum } of before?.files ?? []) {
    if (targets.some((target) => target.name === name)) continue;
    if (folder.checksumOf(name) === sum) folder.remove(name);
  }
}

/** The units of one part of a run; all of them where it is not split. */
export const jobsOfShard = ({ jobs }: Batch, shard: Shard | undefined): readonly Job[] =>
  shard ? jobs.filter(({ name }) => inShard(name, shard)) : jobs;

export async function runBatch(batch: Batch, options: RunOptions, watch: RunWatch): Promise<RunResult> {
  const { folder, shard } = options;
  const jobs = jobsOfShard(batch, shard);
  const records: UnitRecord[] = [];
  const manifest = (): Manifest => ({
    version: 1,
    batch: batch.hash,
    status: options.issue ? 'issued' : 'draft',
    total: batch.jobs.length,
    ...(shard ? { shard } : {}),
    ...(batch.missing.length > 0 ? { missing: [...batch.missing] } : {}),
    units: records,
  });
  try {
    folder.open();
    const journal = openJournal(folder, journalName(shard));
    watch.started(jobs.length);
    for (const job of jobs) {
      if (await watch.stopped()) return { manifest: manifest(), finished: false };
      const input = inputHash(batch, job, options);
      const before = journal.done.get(job.name);
      let done: UnitDone;
      if (before?.input === input && isComplete(before, folder)) {
        done = { job, record: { ...before, order: job.order }, kept: true, diagnostics: [] };
      } else done = await makeJob(batch, job, options, journal, input);
      records.push(done.record);
      watch.unit(done);
    }
    return { manifest: manifest(), finished: true };
  } catch (error) {
    const stop = folder.refusalOf(error);
    if (!stop) throw error;
    return { manifest: manifest(), finished: false, stop };
  }
}
