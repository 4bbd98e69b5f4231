// All files of one act are written, or none: looked at first (`output-target.ts`), noted, then placed.

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type Diagnostic, failed, ok, type Result } from '../diagnostics/index.js';
import {
  dropWaiting,
  endOfLinks,
  makeFolder,
  type OutputFile,
  type PlacedFile,
  placeFiles,
  removeEmptyFolders,
  type Stranded,
  strandedOf,
} from './output-files.js';
import {
  besideLink,
  checkEdit,
  checksumOf,
  checkTarget,
  type EditedFile,
  hashOf,
  identity,
  inputGuard,
  isUnchanged,
  keepMark,
  type NamedOutput,
  sameFile,
} from './output-target.js';
import { removeStaleFiles } from './output-temporary.js';
import { outputFault as fault, heldElsewhere, isFileError, isHeld, refusal } from './refusal.js';

// What we wrote into a folder of outputs is noted beside it, in `.kehoach.json`: name → sha256.

export const MANIFEST = '.kehoach.json';

/** File name → checksums of what we wrote under it. */
type Known = ReadonlyMap<string, ReadonlySet<string>>;

const hashesIn = (value: unknown): [string, string][] =>
  value === null || typeof value !== 'object'
    ? []
    : Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === 'string');

interface Note {
  readonly files: Readonly<Record<string, string>>;
  /** What stood there before the last run: the note is in place before the files are, and a run may be killed in between. */
  readonly before: Readonly<Record<string, string>>;
  /** Path of the note where another program keeps it to itself: what is ours cannot be known. */
  readonly held?: string;
}

/** What we wrote here before; an unreadable note vouches for nothing. */
function readNote(file: string): Note {
  try {
    const data: unknown = JSON.parse(readFileSync(file, 'utf8'));
    const { files, before } = data as { files?: unknown; before?: unknown };
    return { files: Object.fromEntries(hashesIn(files)), before: Object.fromEntries(hashesIn(before)) };
  } catch (error) {
    return { files: {}, before: {}, ...(isHeld(error) ? { held: file } : {}) };
  }
}

const knownBy = ({ files, before }: Note): Known =>
  new Map(
    [...new Set([...Object.keys(files), ...Object.keys(before)])].map((name) => [
      name,
      new Set([files[name], before[name]].filter((hash) => hash !== undefined)),
    ]),
  );

const noteText = (note: Note): Uint8Array => {
  const { files, before } = note;
  const data = { version: 1, files, ...(Object.keys(before).length > 0 ? { before } : {}) };
  return new TextEncoder().encode(`${JSON.stringify(data, undefined, 2)}\n`);
};

/** The note of one folder as it will be. */
function nextNote(folder: string, was: Note, files: readonly PlacedFile[]): Note {
  const known = knownBy(was);
  const hashes = new Map(files.map(({ path: file, bytes }) => [path.relative(folder, file), hashOf(bytes)]));
  const replaced = [...hashes].flatMap(([name, hash]): [string, string][] => {
    const present = checksumOf(path.join(folder, name));
    return present !== undefined && present !== hash && known.get(name)?.has(present) ? [[name, present]] : [];
  });
  return {
    files: { ...was.files, ...Object.fromEntries(hashes) },
    before: { ...was.before, ...Object.fromEntries(replaced) },
  };
}

export type { EditedFile, NamedOutput } from './output-target.js';
export { sha256 } from './output-target.js';

export interface WriteOptions {
  /** Overwrites files that are not ours, or were changed since. */
  readonly force?: boolean;
  /** Looks whether the files could be written, writes none and makes no folder. */
  readonly dryRun?: boolean;
  /** Files that the command has read, absolute: under whatever name, they are not written over, forced or not. */
  readonly inputs?: readonly string[];
  /** Changed together with the outputs, before them. */
  readonly edits?: readonly EditedFile[];
}

export interface OutputOptions extends WriteOptions {
  /** Name of the note; false for a folder that is the user's own from now on (a new project): no note. */
  readonly note?: string | false | undefined;
}

const notPutBack = ({ path: file, kept }: Stranded): Diagnostic =>
  fault(
    'not-put-back',
    file,
    {
      vi: 'Ghi dở rồi gặp lỗi mà không trả lại được nội dung cũ của tệp này.',
      en: 'A failure came halfway, and the old state of this file could not be put back.',
    },
    { vi: `Bản cũ còn nguyên ở ${kept}: chép lại về tên cũ.`, en: `It is complete in ${kept}: copy it back.` },
  );

interface Act {
  readonly files: readonly PlacedFile[];
  /** Each with what is known of it. */
  readonly folders: ReadonlyMap<string, Note>;
  /** Name of the notes; undefined where none is kept. */
  readonly note: string | undefined;
  /** What a fault is reported of that belongs to none of the files. */
  readonly place: string;
}

/** What is known of the outputs, by folder and name. */
function knownIn(folders: Act['folders']): (file: string) => ReadonlySet<string> | undefined {
  const known = new Map([...folders].map(([folder, note]) => [folder, knownBy(note)]));
  return (file) => known.get(path.dirname(file))?.get(path.basename(file));
}

/** Why the act cannot be: outputs that are files the command reads or one another, and what stands in the way. */
function faultsOf({ files, folders }: Act, { force = false, inputs = [], edits = [] }: WriteOptions): Diagnostic[] {
  const held = [...folders.values()].flatMap((note) => (note.held === undefined ? [] : [heldElsewhere(note.held)]));
  // without it our own files would be taken for others
  if (held.length > 0) return held;
  const guard = inputGuard([...inputs, ...edits.map((edit) => edit.path)]);
  const known = knownIn(folders);
  const seen = new Set<string>();
  const ofFiles = files.flatMap((file) => {
    const own = identity(file.path);
    const clash = seen.has(own) ? [sameFile(file.path)] : guard(file.path);
    seen.add(own);
    if (clash.length > 0) return clash;
    return checkTarget(file, known(file.path), force);
  });
  return [...edits.flatMap(checkEdit), ...ofFiles];
}

const noteFolder = (file: string | undefined): string | undefined =>
  file === undefined ? undefined : path.dirname(file);

function perform(asked: Act, options: WriteOptions): Result<readonly string[]> {
  const { dryRun = false, force = false, edits = [] } = options;
  const targets = asked.files.map(({ path: file }) => file);
  let act = asked;
  const made: [string, string][] = [];
  try {
    const known = knownIn(asked.folders);
    if (force) act = { ...asked, files: asked.files.map((file) => besideLink(file, known(file.path))) };
    const problems = faultsOf(act, options);
    if (problems.length > 0) return failed(...problems);
    if (dryRun) return ok(targets);
    for (const folder of act.folders.keys()) {
      const outermost = makeFolder(folder);
      if (outermost !== undefined) made.push([folder, outermost]);
      removeStaleFiles(folder);
    }
    for (const { path: file } of edits) removeStaleFiles(path.dirname(endOfLinks(file)));
    const { note } = act;
    const notes =
      note === undefined
        ? []
        : [...act.folders].map(([folder, was]): PlacedFile => {
            const own = act.files.filter(({ path: file }) => path.dirname(file) === folder);
            return { path: path.join(folder, note), bytes: noteText(nextNote(folder, was, own)), link: 'replace' };
          });
    // notes go before the files: whatever cuts the run short, our own files are known as such
    placeFiles([...edits.map(keepMark), ...notes, ...act.files].filter((file) => !isUnchanged(file)));
    return ok(targets);
  } catch (error) {
    if (!isFileError(error)) throw error;
    for (const [folder, outermost] of made.reverse()) removeEmptyFolders(folder, outermost);
    const named = [...edits.map((edit) => edit.path), ...targets];
    // a note is not what the user named: a file beside it is, where there is more than one folder
    const beside =
      act.folders.size > 1 ? targets.find((each) => path.dirname(each) === noteFolder(error.path)) : undefined;
    // but where it is the one that is open elsewhere
    const open = isHeld(error) && act.note !== undefined && path.basename(error.path ?? '') === act.note;
    const at = named.find((each) => each === error.path) ?? (open ? error.path : beside);
    return failed(refusal(error, at ?? act.place), ...strandedOf(error).map(notPutBack));
  } finally {
    for (const { bytes } of act.files) if (!(bytes instanceof Uint8Array)) dropWaiting(bytes);
  }
}

/**
 * Files whose names the command gives, into a folder for outputs.
 * @returns paths of the files, in the order given; faults if any may not or cannot be written, and then none is
 */
export async function writeOutputs(
  folder: string,
  files: readonly OutputFile[],
  options: OutputOptions = {},
): Promise<Result<readonly string[]>> {
  const { note = MANIFEST } = options;
  return perform(
    {
      files: files.map(({ name, bytes }) => ({ path: path.join(folder, name), bytes, link: 'replace' })),
      folders: new Map([[folder, readNote(path.join(folder, note === false ? MANIFEST : note))]]),
      note: note === false ? undefined : note,
      place: folder,
    },
    options,
  );
}

/** Files whose names the user gives, wherever they lie; through a link, the file it leads to if that is our own. Result as of `writeOutputs`. */
export async function writeFiles(
  files: readonly NamedOutput[],
  options: WriteOptions = {},
): Promise<Result<readonly string[]>> {
  const folders = [...new Set(files.map(({ path: file }) => path.dirname(file)))];
  return perform(
    {
      files,
      folders: new Map(folders.map((folder) => [folder, readNote(path.join(folder, MANIFEST))])),
      note: MANIFEST,
      place: files[0]?.path ?? folders[0] ?? '',
    },
    options,
  );
}
