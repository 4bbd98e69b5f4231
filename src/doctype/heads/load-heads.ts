// The heads of columns, ready to be asked.

import { andThen, ok, type Result } from '../../diagnostics/index.js';
import type { Workspace } from '../../workspace/workspace.js';
import { loadHeadData } from './head-names.js';
import { Heads } from './heads.js';

export const loadHeads = async (workspace: Workspace): Promise<Result<Heads>> =>
  andThen(await loadHeadData(workspace), (data) => ok(new Heads(data)));
