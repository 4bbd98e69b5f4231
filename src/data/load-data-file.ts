// Reads a data file of the product or the office (types, tables, styles, wording) through the workspace.

import { failed, type Result } from '../diagnostics/index.js';
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
