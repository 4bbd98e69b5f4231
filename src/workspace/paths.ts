// Paths of a project as text, with forward slashes, from the project folder; `..` at their beginning leads out of it.

const parts = (path: string): string[] => path.split(/[\\/]/).filter((part) => part !== '' && part !== '.');

const joined = (list: readonly string[]): string => {
  const out: string[] = [];
  for (const part of list) {
    if (part === '..' && out.length > 0 && out.at(-1) !== '..') out.pop();
    else out.push(part);
  }
  return out.join('/');
};

const DEVICE = /^(?:con|prn|aux|nul|(?:com|lpt)[1-9¹²³])(?=\.|$)/iu;

/**
 * Why Windows holds no file of this name: documents go on to such machines, wherever they are made.
 * "Naming Files, Paths, and Namespaces", learn.microsoft.com.
 *
 * @param name without a path @returns the words that cannot be, quoted as they are; undefined for a name that can be
 */
export function unholdable(name: string): string | undefined {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the signs that cannot be
  const sign = /[<>:"|?*\\\u0000-\u001f]/u.exec(name)?.[0];
  if (sign !== undefined) return sign;
  const device = DEVICE.exec(name)?.[0];
  if (device !== undefined) return device;
  return /[ .]$/u.exec(name)?.[0];
}

/** Where a system keeps what is a person's own: Windows, Linux, macOS, old Windows. */
const OF_A_PERSON = /^(?:\.\.\/)+(?:Users|home|Documents and Settings)\//iu;

/** A file as what is written or given to programs names it: a whole path, or one through the folders of persons, would say whose it is. */
export function nameInData(file: string): string {
  const name = file.replaceAll('\\', '/');
  return /^(?:[a-z]:|\/)/iu.test(name) || OF_A_PERSON.test(name) ? (name.split('/').at(-1) ?? name) : name;
}

/** Path of a file named inside another one. */
export const beside = (file: string, named: string): string => joined([...parts(file).slice(0, -1), ...parts(named)]);

/** Path of a file in a folder; an empty one is the folder that all is seen from. */
export const inFolder = (folder: string, file: string): string => joined([...parts(folder), ...parts(file)]);

/** How `file` names `other`, both below the same folder. */
export function nameFrom(file: string, other: string): string {
  const [from, to] = [parts(file).slice(0, -1), parts(other)];
  let same = 0;
  while (same < from.length && same < to.length - 1 && from[same] === to[same]) same++;
  return [...from.slice(same).map(() => '..'), ...to.slice(same)].join('/');
}
