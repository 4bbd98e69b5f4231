// Words of targets (templates/rollover/indicators.yaml): which tell that less is better, which set a floor or a ceiling, which tell that a
// figure is no level that one can reach.

import { z } from 'zod';
import { checkData, loadWordLists } from '../data/check-data.js';
import { andThen, type Result } from '../diagnostics/index.js';
import type { Workspace } from '../workspace/workspace.js';

const words = z.array(z.string().min(1));

const schema = z.strictObject({
  /** In the name of an indicator: less is better. */
  falling: words,
  /** Before one of these: the matter is how they are dealt with. */
  handling: words,
  /** In a name: it cannot be reported whether the figure is a level or a change. */
  unclear: words,
  bounds: z.strictObject({
    atLeast: words,
    above: words,
    atMost: words,
    below: words,
    atLeastAfter: words,
    atMostAfter: words,
  }),
  fillers: words,
  about: words,
  changes: words,
  levels: words,
  compared: words,
  ranks: words,
  denials: words,
  scales: words,
  /** The cell of an assigned figure sets none: it points to another place or year, or says that nothing is set yet. */
  elsewhere: z.strictObject({ whole: words, starts: words, within: words }),
});

export type IndicatorWords = z.output<typeof schema>;

export async function loadIndicatorWords(workspace: Workspace): Promise<Result<IndicatorWords>> {
  return andThen(await loadWordLists(workspace, 'templates/rollover/indicators.yaml'), (data) =>
    checkData(data, schema),
  );
}
