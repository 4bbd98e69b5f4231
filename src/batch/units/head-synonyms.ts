// The heads of columns that a units workbook may have, as data: templates/batch/don-vi.yaml.

import { z } from 'zod';
import { checkData } from '../../data/check-data.js';
import { loadDataFile } from '../../data/load-data-file.js';
import { andThen, type Result } from '../../diagnostics/index.js';
import type { Workspace } from '../../workspace/workspace.js';

export const HEADS_FILE = 'templates/batch/don-vi.yaml';

const synonym = z.strictObject({ key: z.string(), is: z.array(z.string()).min(1) });

const headSynonymsSchema = z.strictObject({
  sheets: z.array(
    z.strictObject({
      kind: z.enum(['units', 'results', 'tasks']),
      name: z.string(),
      requires: z.array(z.string()).min(1),
      columns: z.array(synonym),
    }),
  ),
  figures: z.array(synonym),
  actions: z.array(synonym),
  namedAfter: z.array(synonym),
  ignored: z.array(z.string()),
  /** Names of sheets that hold no data. */
  notes: z.array(z.string()),
});

export type HeadSynonyms = z.output<typeof headSynonymsSchema>;
export type SheetForm = HeadSynonyms['sheets'][number];

export const loadHeadSynonyms = async (workspace: Workspace): Promise<Result<HeadSynonyms>> =>
  andThen(await loadDataFile(workspace, HEADS_FILE), (data) => checkData(data, headSynonymsSchema));

/** Case, punctuation and runs of spaces aside; marks stay, since "mã" is not "mà". */
export const foldHead = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** The key of a head among synonyms. */
export const keyOf = (
  head: string,
  synonyms: readonly { key: string; is: readonly string[] }[],
): string | undefined => {
  const folded = foldHead(head);
  return synonyms.find(({ is }) => is.some((each) => foldHead(each) === folded))?.key;
};
