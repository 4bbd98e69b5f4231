// Where LibreOffice is on this machine, if it is.

import { access, constants } from 'node:fs/promises';
import path from 'node:path';

const names = process.platform === 'win32' ? ['soffice.com', 'soffice.exe'] : ['soffice', 'libreoffice'];

const usual: Readonly<Record<string, readonly string[]>> = {
  win32: ['C:\\Program Files\\LibreOffice\\program', 'C:\\Program Files (x86)\\LibreOffice\\program'],
  darwin: ['/Applications/LibreOffice.app/Contents/MacOS'],
  linux: ['/usr/bin', '/usr/local/bin', '/opt/libreoffice/program', '/snap/bin'],
};

const runs = (file: string): Promise<boolean> =>
  access(file, constants.X_OK).then(
    () => true,
    () => false,
  );

/** @param env KEHOACH_SOFFICE names the program; else PATH, then the usual folders @returns an absolute path */
export async function findOffice(env: Readonly<Record<string, string | undefined>>): Promise<string | undefined> {
  const named = env.KEHOACH_SOFFICE;
  if (named !== undefined && named !== '') return (await runs(path.resolve(named))) ? path.resolve(named) : undefined;
  const folders = [...(env.PATH ?? '').split(path.delimiter), ...(usual[process.platform] ?? [])];
  for (const folder of folders.filter((each) => path.isAbsolute(each))) {
    for (const name of names) {
      const file = path.join(folder, name);
      if (await runs(file)) return file;
    }
  }
  return undefined;
}
