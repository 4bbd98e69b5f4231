// Words that tell of an indicator that less is better (templates/rollover/indicators.yaml).

import { z } from 'zod';
import { checkData } from '../data/check-data.js';
import { loadDataFile } from '../data/load-data-file.js';
import { andThen, type Result } from '../diagnostics/index.js';
import type { Workspace } from '../workspace/workspace.js';

const schema = z.strictObject({ falling: z.array(z.string().min(1)) });

export type IndicatorWords = z.output<typeof schema>;

export async function loadIndicatorWords(workspace: Workspace): Promise<Result<IndicatorWords>> {
  return andThen(await loadDataFile(workspace, 'templates/rollover/indicators.yaml'), (data) =>
    checkData(data, schema),
  );
}
