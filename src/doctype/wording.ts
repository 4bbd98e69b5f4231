// Loads templates/wording.yaml: the words that compose puts together.

import { z } from 'zod';
import { checkData, loadDataFile } from '../data/check-data.js';
import { andThen, type Result } from '../diagnostics/index.js';
import { capacities } from '../plan/instrument.js';
import type { Workspace } from '../workspace/workspace.js';

const frame = z.strictObject({ text: z.string(), width: z.number(), height: z.number() });

const wordingSchema = z.strictObject({
  committee: z.string(),
  committeeShort: z.string(),
  chairman: z.string(),
  viceChairman: z.string(),
  capacity: z.record(z.enum(capacities), z.string()),
  lawKinds: z.array(z.string()),
  urgency: z.strictObject({ khan: frame, 'thuong-khan': frame, 'hoa-toc': frame }),
  circulation: z.strictObject({ 'xem-xong-tra-lai': z.string(), 'luu-hanh-noi-bo': z.string() }),
});

export type Wording = z.output<typeof wordingSchema>;

export async function loadWording(workspace: Workspace): Promise<Result<Wording>> {
  const source = await loadDataFile(workspace, 'templates/wording.yaml');
  return andThen(source, (data) => checkData(data, wordingSchema));
}
