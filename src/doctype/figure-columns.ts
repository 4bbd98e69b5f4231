// Heads of the columns of results and assigned targets in tables from offices (templates/rollover/figure-columns.yaml).

import { z } from 'zod';
import { checkData } from '../data/check-data.js';
import { loadDataFile } from '../data/load-data-file.js';
import { andThen, ok, type Result } from '../diagnostics/index.js';
import type { Workspace } from '../workspace/workspace.js';

export const figureRoles = ['id', 'name', 'unit', 'result', 'assigned', 'value', 'from', 'weight'] as const;
export type FigureRole = (typeof figureRoles)[number];

const words = z.array(z.string()).default([]);
const schema = z.strictObject({
  columns: z.array(z.strictObject({ role: z.enum(figureRoles), is: words, has: words })),
});

export type FigureColumns = z.output<typeof schema>['columns'];

export async function loadFigureColumns(workspace: Workspace): Promise<Result<FigureColumns>> {
  return andThen(
    andThen(await loadDataFile(workspace, 'templates/rollover/figure-columns.yaml'), (data) => checkData(data, schema)),
    ({ columns }) => ok(columns),
  );
}
