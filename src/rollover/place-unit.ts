// Which file the draft names as its unit. A draft in another folder reaches the old file by another name; where it cannot reach it, for no
// file outside its own project is ever read, a copy goes beside it.

import type { Edit } from '../data/edits/edit.js';
import { valueAt } from '../data/edits/edit.js';
import { beside, nameFrom } from '../workspace/paths.js';
import type { Workspace } from '../workspace/workspace.js';

/** Paths from the project folder of last year's plan; `..` leads out of it. */
export interface DraftPlace {
  /** The draft itself. */
  readonly file: string;
  /** The folder of the project it will belong to, empty where that is the same one. */
  readonly project: string;
}

export interface PlacedUnit {
  /** Where the draft will read it. */
  readonly at: string;
  readonly bytes: Uint8Array;
  /** It does not lie there yet. */
  readonly copy: boolean;
  /** Absent where the draft names it as last year's plan does. */
  readonly edit?: Edit;
}

const isInside = (path: string, { project }: DraftPlace): boolean =>
  project === '' ? path !== '..' && !path.startsWith('../') : path.startsWith(`${project}/`);

/**
 * @param data of last year's plan @param given the file of a new unit, named from the project folder
 * @returns undefined where the unit stands in the plan file itself, or its file cannot be read
 */
export async function placeUnit(
  data: unknown,
  file: string,
  output: DraftPlace,
  given: { readonly file: string; readonly bytes: Uint8Array } | undefined,
  workspace: Workspace,
): Promise<PlacedUnit | undefined> {
  const named = valueAt(data, ['unit']);
  const old = typeof named === 'string' ? beside(file, named) : undefined;
  const from = given?.file ?? old;
  const bytes = given?.bytes ?? (old === undefined ? undefined : await workspace.read(old));
  if (from === undefined || !bytes) return undefined;
  const copy = !isInside(from, output);
  const name = copy ? (from.split('/').at(-1) as string) : nameFrom(output.file, from);
  const at = beside(output.file, name);
  const same = typeof named === 'string' && beside(output.file, named) === at;
  return {
    at,
    bytes,
    copy: copy && at !== from,
    ...(same ? {} : { edit: { kind: 'set', path: ['unit'], value: name } }),
  };
}
