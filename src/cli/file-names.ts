// Names of files as people type them and read them: patterns that the shell left as they are, a folder where its plan is meant, one kind of
// slash on every system, a name with spaces that the shell has cut.

import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Diagnostic } from '../diagnostics/index.js';
import type { Terminal } from './terminal.js';

/** With forward slashes, which every system reads and no file of data has two kinds of. */
export const slashed = (name: string): string => name.split(path.sep).join('/');

/** A name in a command that is shown to be typed. */
export const asTyped = (name: string): string => (/[^\p{L}\p{M}\p{N}._:\\/-]/u.test(name) ? `"${name}"` : name);

export const joined = (...parts: readonly string[]): string => slashed(path.join(...parts));

/** A file as it is named from a folder. On another drive of Windows that is its whole path. */
export const nameFrom = (folder: string, file: string): string => slashed(path.relative(folder, file));

const isThere = (name: string, from: string): boolean => existsSync(path.resolve(from, name));

/** Letter by letter, going back to the last `*` alone: no pattern takes more steps than its letters times those of the name. */
function fitsPattern(pattern: string, name: string): boolean {
  let [at, star, from, next] = [0, -1, 0, 0];
  while (next < name.length) {
    if (pattern[at] === '*') {
      star = at;
      from = next;
      at += 1;
    } else if (pattern[at] === '?' || pattern[at] === name[next]) {
      at += 1;
      next += 1;
    } else if (star < 0) return false;
    else {
      from += 1;
      next = from;
      at = star + 1;
    }
  }
  return /^\**$/.test(pattern.slice(at));
}

/**
 * `*` and `?` in the last part of a name, as the command line of Windows leaves them to the program. Files that Word and Excel lay beside
 * what they have open (`~$…`) are none that anybody means.
 *
 * @returns the names that fit, in order; the name itself where it is one, or none fits
 */
function namesFitting(name: string, from: string): string[] {
  const last = path.basename(name);
  if (!/[*?]/.test(last) || (process.platform !== 'win32' && isThere(name, from))) return [name];
  const folder = name.slice(0, name.length - last.length);
  try {
    // Windows makes no difference between cases
    const plain = (text: string): string => (process.platform === 'win32' ? text.toLowerCase() : text);
    const found = readdirSync(path.resolve(from, folder)).filter(
      (each) =>
        fitsPattern(plain(last), plain(each)) && !/^(?:\.|~\$)/.test(each) && !isFolder(path.join(folder, each), from),
    );
    return found.length > 0 ? found.sort().map((each) => folder + each) : [name];
  } catch {
    return [name];
  }
}

const isFolder = (name: string, from: string): boolean =>
  statSync(path.resolve(from, name), { throwIfNoEntry: false })?.isDirectory() === true;

/** A plan file, or the folder of a `plan.yaml`. */
export const planFile = (name: string, from: string): string =>
  isFolder(name, from) ? joined(name, 'plan.yaml') : slashed(name);

/** What a folder without a plan holds of documents that can be checked. */
const documents = /\.(?:docx|docm|dotx|doc|rtf|odt|pdf)$/iu;

/** A plan file, or what a folder stands for: its `plan.yaml`, else the documents in it, in the order of their names. */
export function planOrDocuments(name: string, from: string): string[] {
  const plan = planFile(name, from);
  if (plan === slashed(name) || isThere(plan, from)) return [plan];
  const found = namesFitting(joined(name, '*'), from).filter((each) => documents.test(each));
  return found.length > 0 ? found.map(slashed) : [plan];
}

/** For commander: an argument that names a plan. */
export const planArgument =
  ({ folder }: Terminal) =>
  (name: string): string => {
    const [only = name, ...others] = namesFitting(name, folder);
    return planFile(others.length > 0 ? name : only, folder);
  };

/** For commander: an argument or option of several files. */
export const filesArgument =
  ({ folder }: Terminal) =>
  (name: string, before: readonly string[] | undefined): readonly string[] => [
    ...(before ?? []),
    ...namesFitting(name, folder).map(slashed),
  ];

/** Why no file can be read under a name: undefined where there is one. */
export function whyUnread(name: string, from: string): Required<Pick<Diagnostic, 'message' | 'remedy'>> | undefined {
  if (isFolder(name, from))
    return {
      message: { vi: `"${name}" là thư mục, không phải tệp.`, en: `"${name}" is a folder, not a file.` },
      remedy: { vi: 'Ghi tên một tệp trong thư mục ấy.', en: 'Name a file in it.' },
    };
  if (isThere(name, from)) return undefined;
  if (/[*?]/.test(path.basename(name)))
    return {
      message: { vi: `Không có tệp nào khớp "${name}".`, en: `No file fits "${name}".` },
      remedy: { vi: 'Kiểm tra thư mục và phần đuôi của tên tệp.', en: 'Check the folder and how the names end.' },
    };
  const folder = path.dirname(name);
  if (path.basename(name) === 'plan.yaml' && isFolder(folder, from))
    return {
      message: { vi: `Thư mục "${folder}" không có tệp plan.yaml.`, en: `The folder "${folder}" holds no plan.yaml.` },
      remedy: { vi: 'Ghi tên tệp kế hoạch trong thư mục ấy.', en: 'Name the plan file in it.' },
    };
  return {
    message: { vi: `Không có tệp "${name}".`, en: `There is no file "${name}".` },
    remedy: {
      vi: 'Kiểm tra tên tệp và thư mục; tên có dấu cách thì đặt trong ngoặc kép.',
      en: 'Check the name and the folder; a name with spaces goes between quotation marks.',
    },
  };
}

const MOST_WORDS = 40;

/** A file that is there and whose name the shell has cut at its spaces. @param args of a command that failed */
export function cutName(args: readonly string[], from: string): string | undefined {
  const words = args.slice(0, MOST_WORDS);
  for (let begin = 0; begin < words.length; begin += 1) {
    for (let end = words.length; end > begin + 1; end -= 1) {
      const parts = words.slice(begin, end);
      const name = parts.join(' ');
      // an option is no part of a name
      if (!parts.some((each) => /^--?[a-z]/i.test(each)) && isThere(name, from)) return name;
    }
  }
  return undefined;
}
