// The journal of a run: a line before the files of a unit are written and one after. A process that is killed leaves at worst a torn last
// line; the next one reads what stands there and goes on.

import { z } from 'zod';
import type { RunFolder } from '../../workspace/run-folder.js';
import { type UnitRecord, unitRecordSchema } from '../manifest.js';

/** Path of each file that is about to be written → its checksum. */
const startedSchema = z.strictObject({ started: z.string(), files: z.record(z.string(), z.string()) });
const doneSchema = z.strictObject({ done: unitRecordSchema });

export interface Journal {
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
export function openJournal(folder: RunFolder, file: string): Journal {
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
  // the last line of each unit is enough: a journal that has grown over many runs, or is torn, is written anew
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
