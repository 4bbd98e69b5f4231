// What may be written where. A file that a command reads is never written over; one that is not our own unmodified output only when forced.
// What we wrote into a folder of outputs is noted in `.kehoach.json` (name → sha256). All files of one act are written, or none.

import { createHash } from 'node:crypto';
import { lstatSync, readFileSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { type Diagnostic, failed, ok, type Result } from '../diagnostics/index.js';
import { checksumOf } from './output-batch.js';
import {
  dropWaiting,
  endOfLinks,
  makeFolder,
  mayBeWritten,
  type OutputFile,
  type PlacedFile,
  placeFiles,
  removeEmptyFolders,
  type Stranded,
  strandedOf,
} from './output-files.js';
import { removeStaleFiles } from './output-temporary.js';
import { outputFault as fault, isFileError, refusal } from './refusal.js';

export const MANIFEST = '.kehoach.json';

export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

const hashOf = (bytes: OutputFile['bytes']): string => (bytes instanceof Uint8Array ? sha256(bytes) : bytes.sha256);

export interface NamedOutput {
  /** Absolute. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** A file of the user that the command is there to change. */
export interface EditedFile extends NamedOutput {
  /** What it held when the command read it: one that has changed since is left alone. */
  readonly before: Uint8Array;
}

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
}

/** What we wrote here before; an unreadable note vouches for nothing. */
function readNote(file: string): Note {
  try {
    const data: unknown = JSON.parse(readFileSync(file, 'utf8'));
    const { files, before } = data as { files?: unknown; before?: unknown };
    return { files: Object.fromEntries(hashesIn(files)), before: Object.fromEntries(hashesIn(before)) };
  } catch {
    return { files: {}, before: {} };
  }
}

const knownBy = ({ files, before }: Note): Known =>
  new Map(
    [...new Set([...Object.keys(files), ...Object.keys(before)])].map((name) => [
      name,
      new Set([files[name], before[name]].filter((hash) => hash !== undefined)),
    ]),
  );

const lookAt = <T>(look: () => T): T | undefined => {
  try {
    return look();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
};

/** One text for all names of one file: links, second names, and another case where the system makes no difference. */
function identity(file: string): string {
  const found = lookAt(() => statSync(file, { bigint: true }));
  if (found) return `${found.dev}:${found.ino}`;
  // not there yet: two names that differ in case or in the make-up of a letter are one on many a disk
  let folder = path.dirname(endOfLinks(file));
  const rest = [path.basename(endOfLinks(file))];
  for (;;) {
    const real = lookAt(() => realpathSync(folder));
    if (real !== undefined || folder === path.dirname(folder))
      return path
        .join(real ?? folder, ...rest)
        .normalize('NFC')
        .toLowerCase();
    rest.unshift(path.basename(folder));
    folder = path.dirname(folder);
  }
}

function identityIfAny(file: string): string | undefined {
  try {
    return identity(file);
  } catch {
    return undefined;
  }
}

const isInput = (file: string): Diagnostic =>
  fault(
    'is-input',
    file,
    {
      vi: 'Lệnh này đang đọc chính tệp này, ghi kết quả vào đây sẽ làm mất nó.',
      en: 'This command reads this very file; writing the result here would destroy it.',
    },
    { vi: 'Chọn tên khác cho tệp kết quả.', en: 'Choose another name for the result.' },
  );

const sameFile = (file: string): Diagnostic =>
  fault(
    'same-file',
    file,
    {
      vi: 'Hai kết quả cùng ghi vào một tệp (tên chỉ khác chữ hoa, chữ thường cũng là một).',
      en: 'Two results go into one file (names that differ in case alone are one).',
    },
    { vi: 'Đặt cho mỗi kết quả một tên riêng.', en: 'Give each result a name of its own.' },
  );

const readOnly = (file: string): Diagnostic =>
  fault(
    'not-writable',
    file,
    { vi: 'Tệp này chỉ cho đọc.', en: 'This file is read-only.' },
    {
      vi: 'Bỏ thuộc tính chỉ đọc của tệp rồi chạy lại, hoặc chọn tên khác.',
      en: 'Take the read-only mark off and run again, or choose another name.',
    },
  );

const notOurs = (file: string): Diagnostic =>
  fault(
    'not-ours',
    file,
    {
      vi: 'Tệp này đã có và không phải bản kehoach vừa tạo (có thể đã được sửa tay).',
      en: 'This file exists and is not what kehoach wrote (it may have been edited by hand).',
    },
    {
      vi: 'Đổi tên hoặc cất tệp đó đi, chọn tên hoặc thư mục khác, hoặc thêm --force để ghi đè.',
      en: 'Move it away, choose another name or folder, or add --force to overwrite it.',
    },
  );

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

/** Whether one file may take its place. @param known checksums of what we have written there @throws NodeJS.ErrnoException */
export function checkTarget(
  { path: target, bytes, link }: PlacedFile,
  known: ReadonlySet<string> | undefined,
  force: boolean,
): Diagnostic[] {
  const found = lookAt(() => (link === 'replace' ? lstatSync(target) : statSync(target)));
  // a link that leads nowhere yet still says that somebody meant something else
  if (!found) return !force && link !== 'replace' && lookAt(() => lstatSync(target)) ? [notOurs(target)] : [];
  if (!found.isFile() && !found.isSymbolicLink()) {
    return [
      fault(
        'name-taken',
        target,
        {
          vi: 'Tên này đang là một thư mục hoặc thiết bị, không phải tệp.',
          en: 'This name belongs to a folder or a device, not a file.',
        },
        { vi: 'Dùng tên khác, hoặc đổi tên thư mục kia.', en: 'Use another name, or rename that folder.' },
      ),
    ];
  }
  if (found.isFile() && !mayBeWritten(target)) return [readOnly(target)];
  if (force) return [];
  const present = found.isFile() ? checksumOf(target) : undefined;
  if (present !== undefined && (known?.has(present) || present === hashOf(bytes))) return [];
  return [notOurs(target)];
}

/**
 * Through a link only what we have written there before is written again; forced, the link gives way, and the file that it leads to stays.
 * @throws NodeJS.ErrnoException
 */
function besideLink(file: PlacedFile, known: ReadonlySet<string> | undefined): PlacedFile {
  if (file.link === 'replace' || !lookAt(() => lstatSync(file.path))?.isSymbolicLink()) return file;
  const end = lookAt(() => statSync(file.path));
  // a device or a folder is told as such
  if (end && !end.isFile()) return file;
  const present = end && checksumOf(file.path);
  return present !== undefined && known?.has(present) ? file : { ...file, link: 'replace' };
}

function checkEdit({ path: target, before }: EditedFile): Diagnostic[] {
  if (!mayBeWritten(target)) return [readOnly(target)];
  const present = lookAt(() => readFileSync(target));
  if (present?.equals(before)) return [];
  return [
    fault(
      'changed-meanwhile',
      target,
      {
        vi: 'Tệp này vừa được sửa ở nơi khác trong lúc lệnh chạy.',
        en: 'This file was changed elsewhere while the command ran.',
      },
      { vi: 'Chạy lại lệnh.', en: 'Run the command again.' },
    ),
  ];
}

const BYTE_ORDER_MARK = Uint8Array.of(0xef, 0xbb, 0xbf);

const startsMarked = (bytes: Uint8Array): boolean => BYTE_ORDER_MARK.every((byte, index) => bytes[index] === byte);

/** Decoding a text drops the mark that editors of Windows put first; a file that had one keeps it. */
const keepMark = ({ path: file, bytes, before }: EditedFile): PlacedFile => ({
  path: file,
  bytes: startsMarked(before) && !startsMarked(bytes) ? Buffer.concat([BYTE_ORDER_MARK, bytes]) : bytes,
});

/** Tells of a file that is one of the inputs, under whatever name. @param inputs absolute */
export function inputGuard(inputs: readonly string[]): (file: string) => Diagnostic[] {
  const read = new Set(inputs.map(identityIfAny));
  return (file) => (read.has(identity(file)) ? [isInput(file)] : []);
}

interface Act {
  readonly files: readonly PlacedFile[];
  /** Each with what is known of it. */
  readonly folders: ReadonlyMap<string, Note>;
  /** Name of the notes; undefined where none is kept. */
  readonly note: string | undefined;
  /** What a fault is told of that belongs to none of the files. */
  readonly place: string;
}

/** What is known of the outputs, by folder and name. */
function knownIn(folders: Act['folders']): (file: string) => ReadonlySet<string> | undefined {
  const known = new Map([...folders].map(([folder, note]) => [folder, knownBy(note)]));
  return (file) => known.get(path.dirname(file))?.get(path.basename(file));
}

/** Why the act cannot be: outputs that are files the command reads or one another, and what stands in the way. */
function faultsOf({ files, folders }: Act, { force = false, inputs = [], edits = [] }: WriteOptions): Diagnostic[] {
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

const noteText = (note: Note): Uint8Array => {
  const { files, before } = note;
  const data = { version: 1, files, ...(Object.keys(before).length > 0 ? { before } : {}) };
  return new TextEncoder().encode(`${JSON.stringify(data, undefined, 2)}\n`);
};

const noteFolder = (file: string | undefined): string | undefined =>
  file === undefined ? undefined : path.dirname(file);

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
    placeFiles([...edits.map(keepMark), ...notes, ...act.files]);
    return ok(targets);
  } catch (error) {
    if (!isFileError(error)) throw error;
    for (const [folder, outermost] of made.reverse()) removeEmptyFolders(folder, outermost);
    const named = [...edits.map((edit) => edit.path), ...targets];
    // a note is not what the user named: a file beside it is, where there is more than one folder
    const beside =
      act.folders.size > 1 ? targets.find((each) => path.dirname(each) === noteFolder(error.path)) : undefined;
    const at = named.find((each) => each === error.path) ?? beside;
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
