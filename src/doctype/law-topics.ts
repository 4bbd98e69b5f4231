// What a plan of a topic usually cites (templates/law-topics.yaml), and which documents of the year somebody has to look for.

import { z } from 'zod';
import { checkData, loadDataFile } from '../data/check-data.js';
import { andThen, type Result } from '../diagnostics/index.js';
import type { Workspace } from '../workspace/workspace.js';
import { followersOf, isOut, type Judged, judge } from './law-standing.js';
import { entryByNumber, type LegalRegister, type RegisterEntry, rankOf } from './legal-register.js';

const topicSchema = z.strictObject({ key: z.string(), name: z.string(), cite: z.array(z.string()).min(1) });

const topicsSchema = z.strictObject({
  /** Numbers that every plan cites. */
  always: z.array(z.string()),
  /** Documents of the year, in words, with `{year}`. */
  open: z.array(z.string()),
  topics: z.array(topicSchema).min(1),
});

export type LawTopics = z.output<typeof topicsSchema>;

export const loadLawTopics = async (workspace: Workspace): Promise<Result<LawTopics>> =>
  andThen(await loadDataFile(workspace, 'templates/law-topics.yaml'), (data) => checkData(data, topicsSchema));

export interface ToCite {
  readonly entries: readonly Judged[];
  /** What of the year is still to be found. */
  readonly open: readonly string[];
  /** Of the topic, and no longer or not yet to be cited. */
  readonly left: readonly Judged[];
}

/** @param day of signing, `2027-01-20` */
export function lawsToCite(
  { always, open, topics }: LawTopics,
  register: LegalRegister,
  key: string,
  day: string,
): ToCite | undefined {
  const topic = topics.find((each) => each.key === key);
  if (!topic) return undefined;
  const judged = [...always, ...topic.cite].flatMap((number) => {
    const entry = entryByNumber(register, number);
    return entry ? [judge(register, entry, day)] : [];
  });
  const found = new Map<RegisterEntry, Judged>();
  const left: Judged[] = [];
  for (const each of judged) {
    const { entry, standing, successors } = each;
    if (!entry) continue;
    const next = [...successors, ...followersOf(register, entry, day)];
    const stays = !isOut(standing) && standing !== 'not-yet' && next.length === 0;
    if (!stays) left.push(each);
    for (const now of stays ? [entry] : next) found.set(now, judge(register, now, day));
  }
  const rank = ({ entry }: Judged): number => rankOf(register, entry?.kind, entry?.issuer);
  const year = day.slice(0, 4);
  return {
    entries: [...found.values()].sort(
      (a, b) => rank(a) - rank(b) || ((a.entry?.date ?? '') < (b.entry?.date ?? '') ? -1 : 1),
    ),
    open: open.map((words) => words.replaceAll('{year}', year)),
    left,
  };
}
