// What of last year no rule can change by itself (templates/rollover/leftovers.yaml): how amounts, shares, weekdays and events are known.

import { z } from 'zod';
import { checkData } from '../data/check-data.js';
import { loadDataFile } from '../data/load-data-file.js';
import { andThen, ok, type Result } from '../diagnostics/index.js';
import type { Workspace } from '../workspace/workspace.js';

export const leftoverKinds = ['amount', 'share', 'count', 'weekday', 'hour', 'day', 'event'] as const;
export type LeftoverKind = (typeof leftoverKinds)[number];

const words = z.array(z.string().min(1)).min(1);

const schema = z.strictObject({
  patterns: z
    .array(z.strictObject({ kind: z.enum(leftoverKinds), pattern: z.string(), case: z.boolean().optional() }))
    .min(1),
  numerals: words,
  proposals: words,
  resultHeads: words,
  commonWords: words,
});

export interface LeftoverPatterns {
  readonly patterns: readonly { readonly kind: LeftoverKind; readonly expression: RegExp }[];
  /** A document that the office itself wrote to ask for this one, up to and with its number; groups `kind`, `number`, `symbol`. */
  readonly proposal: RegExp;
  /** Its date where no number stands. */
  readonly proposalDate: RegExp;
  /** The head of a column of results. */
  readonly resultHead: RegExp;
  readonly commonWords: ReadonlySet<string>;
  readonly proposalKinds: ReadonlySet<string>;
}

const oneOf = (list: readonly string[]): string => `(?:${[...list].sort((a, b) => b.length - a.length).join('|')})`;

export async function loadLeftoverPatterns(workspace: Workspace): Promise<Result<LeftoverPatterns>> {
  const source = await loadDataFile(workspace, 'templates/rollover/leftovers.yaml');
  return andThen(
    andThen(source, (data) => checkData(data, schema)),
    (found) =>
      ok({
        patterns: found.patterns.map(({ kind, pattern, case: sensitive }) => ({
          kind,
          expression: new RegExp(
            pattern.replaceAll('{numeral}', oneOf(found.numerals)),
            sensitive === true ? 'gu' : 'giu',
          ),
        })),
        proposal: new RegExp(
          `(?<![\\p{L}])(?<head>${oneOf(found.proposals)}(?:\\s+[\\p{L}]+){0,8}?\\s+(?:số:?\\s*)?)(?<number>\\d+)(?<symbol>[\\p{L}]?/[\\p{L}\\d][\\p{L}\\d/&-]*)`,
          'giu',
        ),
        proposalDate: new RegExp(
          `(?<![\\p{L}])(?<head>${oneOf(found.proposals)}(?:\\s+[^;.\\n]{0,60}?)?\\s+ngày\\s+)(?<date>\\d{1,2}\\s*[/.-]\\s*\\d{1,2}\\s*[/.-]\\s*\\d{4}|\\d{1,2}\\s+tháng\\s+\\d{1,2}\\s+năm\\s+\\d{4})`,
          'giu',
        ),
        resultHead: new RegExp(`(?<![\\p{L}])${oneOf(found.resultHeads)}(?![\\p{L}])`, 'iu'),
        commonWords: new Set(found.commonWords),
        proposalKinds: new Set(found.proposals.map((kind) => kind.toLowerCase())),
      }),
  );
}
