// YAML text with edits done in place: comments, order, quotes and line breaks that no edit touches stay byte for byte. The result is
// read back and compared with the edited data; should the two ever differ, the file is written anew and that is told.

import { writeYaml } from '../write-yaml.js';
import { parseYaml } from '../yaml-source.js';
import { applyEdits, type Edit } from './edit.js';
import { sameData } from './same-data.js';
import { spliceEdits } from './splice-edits.js';

export interface EditedYaml {
  readonly text: string;
  /** False where the layout of the file could not be kept. */
  readonly keptLayout: boolean;
}

const read = (text: string): unknown => parseYaml(text, '', { scalars: 'text' }).value?.data;

/** Trailing line ends belong to the way a block is written, not to its text. */
const bare = (value: unknown): unknown =>
  typeof value === 'string'
    ? value.replace(/\n+$/, '')
    : Array.isArray(value)
      ? value.map(bare)
      : value !== null && typeof value === 'object'
        ? Object.fromEntries(
            Object.entries(value)
              .filter(([, each]) => each !== undefined)
              .map(([key, each]) => [key, bare(each)]),
          )
        : value === undefined || value === null
          ? undefined
          : String(value);

/** @param text a file that `parseYaml` reads without faults @param edits with paths in that file's data */
export function editYaml(text: string, edits: readonly Edit[]): EditedYaml {
  if (edits.length === 0) return { text, keptLayout: true };
  const wanted = applyEdits(read(text), edits);
  const edited = spliceEdits(text, edits);
  if (edited !== undefined && sameData(bare(read(edited)), bare(wanted))) return { text: edited, keptLayout: true };
  return { text: writeYaml(bare(wanted) as Record<string, unknown>), keptLayout: false };
}
