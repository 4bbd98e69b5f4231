// The sheets of a units workbook and the words of its cells, as data: templates/batch/don-vi.yaml.

import { z } from 'zod';
import { checkData } from '../../data/check-data.js';
import { loadDataFile } from '../../data/load-data-file.js';
import { andThen, ok, type Result } from '../../diagnostics/index.js';
import type { Heads } from '../../doctype/heads/heads.js';
import { loadHeads } from '../../doctype/heads/load-heads.js';
import { foldWords } from '../../text/fold-words.js';
import type { Workspace } from '../../workspace/workspace.js';

export const SHEETS_FILE = 'templates/batch/don-vi.yaml';

const synonym = z.strictObject({ key: z.string(), is: z.array(z.string()).min(1) });

const headSynonymsSchema = z.strictObject({
  sheets: z.array(
    z.strictObject({
      kind: z.enum(['units', 'unit-results', 'unit-tasks']),
      name: z.string(),
      requires: z.array(z.string()).min(1),
    }),
  ),
  actions: z.array(synonym),
  namedAfter: z.array(synonym),
  /** Names of sheets that hold no data. */
  notes: z.array(z.string()),
});

/** Words of cells and sheets, with the heads of columns. */
export type HeadSynonyms = z.output<typeof headSynonymsSchema> & { readonly heads: Heads };
export type SheetForm = HeadSynonyms['sheets'][number];

export async function loadHeadSynonyms(workspace: Workspace): Promise<Result<HeadSynonyms>> {
  const [words, heads] = [
    andThen(await loadDataFile(workspace, SHEETS_FILE), (data) => checkData(data, headSynonymsSchema)),
    await loadHeads(workspace),
  ];
  const diagnostics = [...words.diagnostics, ...heads.diagnostics];
  if (!words.value || !heads.value) return { diagnostics };
  return ok({ ...words.value, heads: heads.value }, diagnostics);
}

/** The key of a word among synonyms. */
export const keyOf = (
  head: string,
  synonyms: readonly { key: string; is: readonly string[] }[],
): string | undefined => {
  const folded = foldWords(head);
  return synonyms.find(({ is }) => is.some((each) => foldWords(each) === folded))?.key;
};
