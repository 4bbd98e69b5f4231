// What a plan of a topic usually cites (templates/law-topics.yaml), and which documents of the year somebody has to look for.

import { z } from 'zod';
import { checkData, loadDataFile } from '../data/check-data.js';
import { andThen, type Result } from '../diagnostics/index.js';
import type { Workspace } from '../workspace/workspace.js';
import { isOut, type Judged, judge } from './law-standing.js';
import { entryByNumber, type LegalRegister, numberKey, type RegisterEntry, rankOf } from './legal-register.js';
import { OPEN } from './target-text.js';

const topicSchema = z.strictObject({ key: z.string(), name: z.string(), cite: z.array(z.string()).min(1) });

const slotSchema = z.strictObject({
  kind: z.string(),
  /** What it usually is; `…/KH-UBND` where nobody can say. */
  number: z.string(),
  issuer: z.string().optional(),
  /** The level above issues it. */
  superior: z.boolean().default(false),
  subject: z.string(),
  /** When it comes, and where to look for it. */
  look: z.string(),
});

const topicsSchema = z.strictObject({
  /** Numbers that every plan cites. */
  always: z.array(z.string()),
  /** Documents of the year, whose number and date have to be found. */
  open: z.array(slotSchema),
  topics: z.array(topicSchema).min(1),
});

export type LawTopics = z.output<typeof topicsSchema>;
export type YearSlot = LawTopics['open'][number];

export const loadLawTopics = async (workspace: Workspace): Promise<Result<LawTopics>> =>
  andThen(await loadDataFile(workspace, 'templates/law-topics.yaml'), (data) => checkData(data, topicsSchema));

export interface ToCite {
  readonly entries: readonly Judged[];
  /** What of the year is still to be found, and where. */
  readonly open: readonly { readonly words: string; readonly look: string }[];
  /** Of the topic, and no longer or not yet to be cited. */
  readonly left: readonly Judged[];
}

const openNumber = (number: string): string => number.replace(/^[^/]*/u, OPEN);

/** A place for it among the citations of a plan file, number and date open. @param superior the committee above, `UBND tỉnh Lâm Đồng` */
export function slotCitation(
  { kind, number, issuer, superior: above, subject }: YearSlot,
  superior: string | undefined,
): Record<string, string> {
  const by = above ? superior : issuer;
  return { kind, number: openNumber(number), ...(by === undefined ? {} : { issuer: by }), subject };
}

/** What it is called before anybody knows its day. */
export const slotWords = ({ kind, number, issuer, superior, subject }: YearSlot, year: number | string): string => {
  const by = superior ? 'UBND cấp trên' : issuer;
  const of = by === undefined ? '' : ` của ${by}`;
  // a subject that is open tells the year of the paper
  const dated = subject.startsWith(OPEN) ? '' : ` năm ${year}`;
  return `${kind} số ${number}${dated}${of} ${subject}`.replaceAll('{{year}}', String(year));
};

/** Where to look for the document of the year that follows one of this number; any paper of a committee is the superior's. */
export function lookFor({ open }: LawTopics, number: string): string | undefined {
  const same = open.find((slot) => numberKey(slot.number) === numberKey(number));
  const above = /-UBND$/u.test(number) ? open.find(({ superior }) => superior) : undefined;
  return (same ?? above)?.look;
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
    const { entry, standing, successors, followers } = each;
    if (!entry) continue;
    const next = [...successors, ...followers];
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
    open: open.map((slot) => ({ words: slotWords(slot, year), look: slot.look })),
    left,
  };
}
