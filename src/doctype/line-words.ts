// Loads templates/lines.yaml: which words stay on one line where a title, a name or the head of a column is broken.

import { z } from 'zod';
import { checkData, loadDataFile } from '../data/check-data.js';
import { andThen, ok, type Result } from '../diagnostics/index.js';
import { foldWords } from '../text/fold-words.js';
import type { Workspace } from '../workspace/workspace.js';

const list = z.array(z.string()).default([]);
const linesSchema = z.strictObject({
  together: list.meta({ title: 'cụm từ đi liền' }),
  beforeNumber: list.meta({ title: 'từ đi liền số ở sau' }),
  units: list.meta({ title: 'đơn vị đi liền số ở trước' }),
  beforeName: list.meta({ title: 'từ đi liền tên riêng ở sau' }),
  openers: list.meta({ title: 'từ nên đứng đầu dòng' }),
});

/** Phrases in folded words, by their first word, the longest first. */
export type Phrases = ReadonlyMap<string, readonly (readonly string[])[]>;

export interface LineWords {
  readonly together: Phrases;
  readonly compounds: Phrases;
  readonly beforeNumber: Phrases;
  readonly units: ReadonlySet<string>;
  readonly beforeName: Phrases;
  readonly openers: Phrases;
}

/** @param lines phrases with commas between them */
export function phrasesOf(lines: readonly string[]): Phrases {
  const phrases = new Map<string, string[][]>();
  for (const line of lines) {
    for (const phrase of line.split(',')) {
      const words = foldWords(phrase).split(' ');
      const [first = ''] = words;
      if (first === '') continue;
      const found = phrases.get(first);
      if (found) found.push(words);
      else phrases.set(first, [words]);
    }
  }
  for (const found of phrases.values()) found.sort((a, b) => b.length - a.length);
  return phrases;
}

/** The office's spelling words serve here, too: what is one word to the reader is not torn. */
async function loadCompounds(workspace: Workspace): Promise<Phrases> {
  const { value } = await loadDataFile(workspace, 'templates/check/words.yaml');
  const known = z.object({ compounds: z.array(z.string()) }).safeParse(value?.data);
  return phrasesOf(known.success ? known.data.compounds : []);
}

export async function loadLineWords(workspace: Workspace): Promise<Result<LineWords>> {
  const source = await loadDataFile(workspace, 'templates/lines.yaml');
  const compounds = await loadCompounds(workspace);
  return andThen(
    andThen(source, (data) => checkData(data, linesSchema)),
    (input) =>
      ok({
        together: phrasesOf(input.together),
        compounds,
        beforeNumber: phrasesOf(input.beforeNumber),
        units: new Set(input.units.map(foldWords)),
        beforeName: phrasesOf(input.beforeName),
        openers: phrasesOf(input.openers),
      }),
  );
}
