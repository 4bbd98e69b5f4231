// Rules of wording that are data: templates/check/wording/*.yaml, an office's own among them.

import { z } from 'zod';
import { badPattern, checkData, isExpression, loadWordLists } from '../data/check-data.js';
import { andThen, type Result } from '../diagnostics/index.js';
import type { Workspace } from '../workspace/workspace.js';
import { words } from './check-words.js';

const localized = z.strictObject({ vi: z.string(), en: z.string() });
const severities = z.enum(['error', 'warning', 'info']);
const strengths = z.enum(['law', 'model', 'practice', 'house']);

const wordingRule = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  kind: z.enum(['forbidden', 'preferred', 'required', 'consistent']),
  severity: severities.default('warning'),
  strength: strengths.default('house'),
  basis: z.string().optional(),
  title: localized,
  message: localized.optional(),
  /** Regular expressions; consistent: of the spellings of one term. */
  patterns: z.array(z.string().min(1)).min(1),
  /** preferred: what to write. */
  proposed: z.string().optional(),
  /** consistent: the spelling to keep; without it, the one that is used most. */
  keep: z.string().optional(),
  caseSensitive: z.boolean().default(false),
  /** Kinds of lines in which it holds; all but citations if absent. */
  in: words,
  /** required: only in texts of this kind. */
  text: z.enum(['decision', 'plan', 'annex']).optional(),
  bad: words,
  good: words,
});

const wordingSchema = z.strictObject({ rules: z.array(wordingRule) });

export type WordingRule = z.output<typeof wordingRule>;

export async function loadWording(workspace: Workspace, file: string): Promise<Result<readonly WordingRule[]>> {
  const source = await loadWordLists(workspace, file);
  const read = andThen(source, (data) => checkData(data, wordingSchema));
  const wrong = (read.value?.rules ?? []).flatMap(({ patterns }, rule) =>
    patterns.flatMap((pattern, index) =>
      isExpression(pattern)
        ? []
        : [badPattern(pattern, source.value?.placeOf(['rules', rule, 'patterns', index]) ?? { file })],
    ),
  );
  if (!read.value || wrong.length > 0) return { diagnostics: [...read.diagnostics, ...wrong] };
  return { value: read.value.rules, diagnostics: read.diagnostics };
}
