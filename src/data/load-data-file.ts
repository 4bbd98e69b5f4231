// Reads a data file of the product or the office (types, tables, styles, wording) through the workspace.

import { andThen, failed, ok, type Result } from '../diagnostics/index.js';
import type { Workspace } from '../workspace/workspace.js';
import { type DataSource, parseYaml } from './yaml-source.js';

/** @param file resource path, e.g. `templates/wording.yaml` */
export async function loadDataFile(workspace: Workspace, file: string): Promise<Result<DataSource>> {
  const bytes = await workspace.resource(file);
  if (!bytes) {
    return failed({
      code: 'data/no-file',
      severity: 'error',
      place: { file },
      message: { vi: `Không có tệp ${file}.`, en: `There is no file ${file}.` },
    });
  }
  return parseYaml(new TextDecoder().decode(bytes), file, { scalars: 'typed' });
}

const isMap = (data: unknown): data is Readonly<Record<string, unknown>> =>
  typeof data === 'object' && data !== null && !Array.isArray(data);

/**
 * The same for a file of word lists: a list that the office's file does not have is the built-in one, so that a file made for an earlier
 * version goes on to hold.
 */
export async function loadWordLists(workspace: Workspace, file: string): Promise<Result<DataSource>> {
  const [own, bytes] = [await loadDataFile(workspace, file), await workspace.builtIn(file)];
  if (!bytes) return own;
  return andThen(own, (source) => {
    const { value: builtIn } = parseYaml(new TextDecoder().decode(bytes), file, { scalars: 'typed' });
    if (!isMap(source.data) || !isMap(builtIn?.data)) return ok(source);
    return ok({ ...source, data: { ...builtIn.data, ...source.data } });
  });
}
