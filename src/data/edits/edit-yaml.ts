// YAML text with edits done in place: comments, order, quotes and line breaks that no edit touches stay byte for byte. The result is
// read back and compared with the edited data; should the two ever differ, the file is written again and that is reported.

import { writeYaml } from '../write-yaml.js';
import { dataOfText } from '../yaml-source.js';
import { applyEdits, type Edit } from './edit.js';
import { spliceEdits } from './splice-edits.js';

// Whether two trees of plain data are the same, order of keys aside.

function sameData(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (a === null || b === null || typeof a !== 'object' || typeof b !== 'object') return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const [left, right] = [Object.entries(a), b as Record<string, unknown>];
  const keys = Object.keys(right).filter((key) => right[key] !== undefined);
  const own = left.filter(([, value]) => value !== undefined);
  return own.length === keys.length && own.every(([key, value]) => sameData(value, right[key]));
}

export interface EditedYaml {
  readonly text: string;
  /** False where the layout of the file could not be kept. */
  readonly keptLayout: boolean;
}

/** Trailing line ends belong to the way a block is written, not to its text. */
const bare = (value: unknown): unknown =>
  typeof value === 'string'
    ? value.replace(/(?<!\n)\n+$/, '')
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

/**
 * @param text a file that `parseYaml` reads without faults
 * @param edits with paths in that file's data
 * @param read one that remembers what it has read, where edit follows on edit
 */
export function editYaml(
  text: string,
  edits: readonly Edit[],
  read: (text: string) => unknown = (source) => dataOfText(source),
): EditedYaml {
  if (edits.length === 0) return { text, keptLayout: true };
  const wanted = applyEdits(read(text), edits);
  const edited = spliceEdits(text, edits);
  if (edited !== undefined && sameData(bare(read(edited)), bare(wanted))) return { text: edited, keptLayout: true };
  return { text: writeYaml(bare(wanted) as Record<string, unknown>), keptLayout: false };
}
