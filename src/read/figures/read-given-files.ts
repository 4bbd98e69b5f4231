// The files that an office gives to a roll-over: last year's results, the assigned targets, what becomes of the tasks.

import { checkData } from '../../data/check-data.js';
import { parseYaml, toDataPath } from '../../data/yaml-source.js';
import { andThen, type Diagnostic, ok, type Place, type Result } from '../../diagnostics/index.js';
import type { NamedColumn } from '../../doctype/heads/named-columns.js';
import type { StyleSheet } from '../../document/style-sheet.js';
import { type Directives, directivesSchema } from '../../plan/directives.js';
import type { Figures } from '../../plan/figures.js';
import type { Unit } from '../../plan/unit.js';
import type { ImportData } from '../extract/import-data.js';
import { readOptionsOf } from '../read-options.js';
import { readDocument } from '../readers.js';
import { readFigures } from './read-figures.js';
import { readOutcomes } from './read-outcomes.js';

// The directives file (YAML) of a roll-over → Directives with the places of what it says.

interface DirectivesFile {
  readonly directives: Directives;
  readonly placeOf: (path: string) => Place;
}

export function readDirectives(bytes: Uint8Array, file: string): Result<DirectivesFile> {
  const source = parseYaml(new TextDecoder().decode(bytes), file, { scalars: 'text' });
  return andThen(source, (data) =>
    andThen(checkData(data.data === undefined ? { ...data, data: {} } : data, directivesSchema), (directives) =>
      ok({
        directives,
        placeOf: (path) => data.placeOf(toDataPath(path)),
      }),
    ),
  );
}

/** A file that the caller has read; `file` is its name in messages. */
export interface GivenFile {
  readonly file: string;
  readonly bytes: Uint8Array;
}

export interface GivenFiles {
  /** Columns of results and assigned targets as a person names them. */
  readonly columns?: readonly NamedColumn[] | undefined;
  readonly results?: GivenFile | undefined;
  readonly assigned?: GivenFile | undefined;
  readonly directives?: GivenFile | undefined;
}

interface Given {
  readonly results?: Figures | undefined;
  readonly assigned?: Figures | undefined;
  /** Assigned targets in the file of results, which was not given for them. */
  readonly assignedBeside?: Figures | undefined;
  /** The office's own first, then those of the sheet "Nhiệm vụ" of the results. */
  readonly directives?: readonly DirectivesFile[];
}

const isSame = (a: Diagnostic, b: Diagnostic): boolean =>
  a.code === b.code &&
  a.place?.file === b.place?.file &&
  a.place?.spot === b.place?.spot &&
  a.message.vi === b.message.vi;

/**
 * @param years of last year's plan and of the one that is made
 * @param units whose figures are wanted; none where several former units may have theirs
 */
export async function readGivenFiles(
  data: ImportData,
  files: GivenFiles,
  styles: StyleSheet,
  years: { readonly from: number; readonly to: number },
  units: readonly Unit[],
  diagnostics: Diagnostic[],
): Promise<Given> {
  const heads = data.heads.withColumns(files.columns ?? []);
  const readOptions = readOptionsOf({ ...data, heads }, styles);
  const read = (file: GivenFile, wanted: 'result' | 'assigned'): Result<Figures> =>
    readFigures(
      file.bytes,
      file.file,
      { wanted, year: wanted === 'result' ? years.from : years.to, planned: years.to, units },
      heads,
      readOptions,
    );
  const figures = (file: GivenFile | undefined, wanted: 'result' | 'assigned'): Figures | undefined => {
    if (!file) return undefined;
    const found = read(file, wanted);
    // one workbook may be given for both
    for (const each of found.diagnostics)
      if (!diagnostics.some((reported) => isSame(reported, each))) diagnostics.push(each);
    return found.value;
  };
  const directives: DirectivesFile[] = [];
  if (files.directives) {
    const read = readDirectives(files.directives.bytes, files.directives.file);
    diagnostics.push(...read.diagnostics);
    if (read.value) directives.push(read.value);
  }
  const { results } = files;
  if (results && !/\.ya?ml$/i.test(results.file)) {
    const document = readDocument(results.bytes, results.file, readOptions).value;
    const outcomes = document && readOutcomes(document, results.file, heads);
    diagnostics.push(...(outcomes?.diagnostics ?? []));
    if (outcomes?.value) directives.push(outcomes.value);
  }
  const beside = results && !files.assigned ? read(results, 'assigned') : undefined;
  // a column of targets that might be meant is only a guess
  const isGuess = beside?.diagnostics.some(({ code }) => code === 'figures/target-as-assigned');
  const given = {
    results: figures(results, 'result'),
    assigned: figures(files.assigned, 'assigned'),
    directives,
    assignedBeside: isGuess ? undefined : beside?.value,
  };
  diagnostics.push(...heads.misnamed(['figures'], results?.file ?? files.assigned?.file ?? ''));
  const twice = takenTwice(given);
  if (!twice) return given;
  diagnostics.push(twice);
  return { directives };
}

/** Where its cells have no names, as in a Word file, a column is known by all that stands in it. */
const columnOf = ({ file, column, rows }: Figures): string =>
  JSON.stringify([file, column, rows.map(({ id, name, value }) => [id, name, value])]);

/** One column of a file, whose head says neither, taken for last year's results and for what is assigned. */
function takenTwice({ results, assigned }: Given): Diagnostic | undefined {
  const cells = new Set(results?.rows.map(({ place }) => `${place.file} ${place.spot}`));
  const named = assigned?.rows.filter(({ place }) => /![A-Z]+\d+$/.test(place.spot ?? '')) ?? [];
  const same = results && assigned && named.length === 0 && columnOf(results) === columnOf(assigned);
  const row = same ? assigned.rows[0] : named.find(({ place }) => cells.has(`${place.file} ${place.spot}`));
  return (
    row && {
      code: 'figures/one-column-for-both',
      severity: 'error',
      place: row.place,
      message: {
        vi: 'Tên cột này không nói là kết quả hay mức giao, mà tệp được đưa vào làm cả hai: không dùng.',
        en: 'The head of this column says neither result nor assigned target, and the file is given for both: it is not used.',
      },
      remedy: {
        vi: 'Đặt tên cột có chữ "Kết quả năm …" hoặc "Mức giao năm …", hoặc chỉ đưa tệp này vào làm một loại số liệu.',
        en: 'Name the column "Kết quả năm …" or "Mức giao năm …", or give the file for one of them.',
      },
    }
  );
}
