// What of last year no rule can change by itself (templates/rollover/leftovers.yaml): how amounts, shares, weekdays, schedules and events are
// known, and the papers that asked for last year's document.

import { z } from 'zod';
import { checkData, loadWordLists } from '../data/check-data.js';
import { andThen, ok, type Result } from '../diagnostics/index.js';
import { LUNAR_NAME } from '../text/lunar-year.js';
import { patternOf } from '../text/pattern.js';
import type { Workspace } from '../workspace/workspace.js';
import type { Positions } from './positions.js';

const leftoverKinds = [
  'amount',
  'share',
  'count',
  'quantity',
  'weekday',
  'schedule',
  'lunar',
  'event',
  'onward',
  'repeal',
  'claim',
  'past',
  'theme',
  'rest',
  'situation',
  'person',
  'stated',
] as const;
export type LeftoverKind = (typeof leftoverKinds)[number];

const words = z.array(z.string().min(1)).min(1);

const schema = z.strictObject({
  patterns: z
    .array(
      z.strictObject({
        kind: z.enum(leftoverKinds),
        pattern: z.string(),
        case: z.boolean().optional(),
        cell: z.boolean().optional(),
      }),
    )
    .min(1),
  numerals: words,
  scales: words,
  ranks: words,
  relative: words,
  money: words,
  weekdays: words,
  ordinals: words,
  events: words,
  disasters: words,
  bodies: words,
  moments: words,
  both: words,
  states: words,
  stateNot: words,
  stateBefore: words,
  counted: words,
  named: words,
  uncounted: words,
  yearly: words,
  feasts: words,
  proposals: words,
  proposalCues: words,
  central: words,
  lasting: words,
  lunarNewYear: words,
  lunarFeasts: words,
  lunarDays: words,
  newYearsDays: words,
});

/** Of the words that capitals are known by, those that begin the names of persons. */
const surnamesSchema = z.object({ surnames: words, moreSurnames: words });

export interface LeftoverPatterns {
  readonly patterns: readonly {
    readonly kind: LeftoverKind;
    readonly expression: RegExp;
    /** For cells alone, those of deadlines aside. */
    readonly cell: boolean;
  }[];
  /** The verb by which a sentence tells how things stand, with the words behind it; and what may not stand before it. */
  readonly state: RegExp;
  readonly stateNot: RegExp;
  /** Day and month of feasts, `30/4`: the same in every year. */
  readonly yearly: ReadonlySet<string>;
  /** Says that a day is a feast, somewhere before it in its clause. */
  readonly feast: RegExp;
  /** A feast by the lunar calendar; that of the new year. */
  readonly lunarFeast: RegExp;
  readonly lunarNewYear: RegExp;
  /** Day and month of such feasts by their own calendar, `15/8`. */
  readonly lunarDays: ReadonlySet<string>;
  /** The first day of the lunar year in Viet Nam, `2027-02-06`. */
  readonly newYearsDays: readonly string[];
  /** Before "đã …" it says which one is meant, and tells nothing. */
  readonly relative: RegExp;
  /** A paper by which the office itself asked for the document, up to its number; groups `head`, `number`, `year`. */
  readonly proposal: RegExp;
  /** The same up to its date, where no number stands; groups `head`, `date`. */
  readonly proposalDate: RegExp;
  /** Begins a line that says who asked. */
  readonly proposalCue: RegExp;
  /** The kind of such a paper, alone. */
  readonly proposalKind: RegExp;
  /** In the number of a document that is not one of a year. */
  readonly central: RegExp;
  /** In the name of a document that holds for more than a year. */
  readonly lasting: RegExp;
}

const oneOf = (list: readonly string[]): string => `(?:${[...list].sort((a, b) => b.length - a.length).join('|')})`;

/** Words for the case of a sentence, of its beginning, and of a title. */
const anyCase = (list: readonly string[]): string =>
  oneOf(list.flatMap((word) => [word, word.charAt(0).toUpperCase() + word.slice(1), word.toUpperCase()]));

/** Parts of a number that none begins with. */
const tens = new Set(['mươi', 'mốt', 'linh', 'lẻ', 'lăm', 'tư', 'chẵn', 'rưỡi', 'không']);

const BLANK = '(?:…|\\.{2,20}|_{1,20})';
/** A full date, or one whose day or month is open. */
export const DATE = `(?:\\d{1,2}|${BLANK})?\\s*(?:[/.-]\\s*(?:\\d{1,2}|${BLANK})?\\s*[/.-]\\s*(?:\\d{4}|\\d{2}(?!\\d))|tháng\\s*(?:\\d{1,2}|${BLANK})?\\s*(?:năm|/)\\s*\\d{4})`;

/** Whom a measure is for ("trẻ em dưới 1 tuổi"); how old people become is a figure. */
const AGE = String.raw`\s*tuổi(?![\p{L}])(?<!tuổi thọ[^;.\n]{0,60}tuổi)`;
const DAY =
  '(?:(?:0?[1-9]|[12]\\d|3[01])\\s*/\\s*(?:0?[1-9]|1[0-2])(?![\\d/%])(?!\\s*/)(?![.,-]\\d)|(?:0?[1-9]|[12]\\d|3[01])\\s+tháng\\s+(?:0?[1-9]|1[0-2])(?!\\d)(?!\\s*(?:năm|/)))';

/** `Trưởng thôn`, `trưởng thôn`: positions are written both ways. */
const eitherCase = (list: readonly string[]): string =>
  oneOf(list.flatMap((word) => [word, word.charAt(0).toLowerCase() + word.slice(1)]));

const given = (least: number): string => `(?:\\s+\\p{Lu}\\p{Ll}+){${least},3}`;

export async function loadLeftoverPatterns(
  workspace: Workspace,
  positions: Positions,
): Promise<Result<LeftoverPatterns>> {
  const source = await loadWordLists(workspace, 'templates/rollover/leftovers.yaml', 'expressions');
  const capitals = await loadWordLists(workspace, 'templates/check/capitals.yaml');
  const names = andThen(capitals, (data) => checkData(data, surnamesSchema));
  return andThen(
    andThen(source, (data) => andThen(checkData(data, schema), (found) => andThen(names, (of) => ok({ found, of })))),
    ({ found, of: { surnames, moreSurnames } }) => {
      const parts: Readonly<Record<string, string>> = {
        figure: '(?<![\\d.,/])\\d+(?:[.,]\\d+)*',
        numeral: oneOf(found.numerals),
        scale: oneOf(found.scales),
        money: oneOf(found.money),
        age: AGE,
        weekday: `${oneOf(found.weekdays)}(?![\\p{L}\\d])`,
        notOrdinal: `(?<!(?<![\\p{L}])${oneOf(found.ordinals)}\\s+)(?<![\\p{L}])`,
        digit: oneOf(found.numerals.filter((word) => !found.scales.includes(word) && !tens.has(word))),
        day: `(?<![\\d/.,-])${DAY}`,
        dayOf: DAY,
        event: oneOf(found.events),
        moment: oneOf(found.moments),
        both: oneOf(found.both),
        disaster: oneOf(found.disasters),
        body: `${oneOf(found.bodies)}(?![\\p{L}])`,
        counted: oneOf(found.counted),
        named: `(?<![\\p{L}])${anyCase(found.named)}`,
        uncounted: oneOf(found.uncounted),
        rank: `${oneOf(found.ranks)}|(?:(?:${oneOf(found.numerals)})\\s+)*(?:${oneOf(found.numerals)})`,
        lunar: LUNAR_NAME,
        position: `(?<!\\p{L})${eitherCase([...positions.names, ...positions.staff])}(?!\\p{L})`,
        // many names of places begin like the rarer surnames
        person: `(?<!\\p{L})(?:${oneOf(surnames)}${given(1)}|${oneOf(moreSurnames)}${given(2)})(?!\\p{L})`,
      };
      const expression = (pattern: string): string =>
        pattern.replace(/\{([a-z]+)\}/giu, (all, name: string) => parts[name] ?? all);
      const proposals = oneOf(found.proposals);
      return ok({
        patterns: found.patterns.map(({ kind, pattern, case: sensitive, cell }) => ({
          kind,
          cell: cell === true,
          expression: patternOf(expression(pattern), sensitive === true ? 'gu' : 'giu'),
        })),
        state: patternOf(
          `^${oneOf(found.states)}(?!\\s+${oneOf(found.stateBefore)}(?![\\p{L}]))\\s+\\p{L}+(?:\\s+\\p{L}+){0,2}`,
          'u',
        ),
        stateNot: patternOf(`(?<![\\p{L}])${oneOf(found.stateNot)}\\s+$`, 'iu'),
        yearly: new Set(found.yearly),
        feast: patternOf(`(?<![\\p{L}])${oneOf(found.feasts)}(?![\\p{L}])`, 'iu'),
        lunarFeast: patternOf(
          `(?<![\\p{L}])${oneOf([...found.lunarNewYear, ...found.lunarFeasts])}(?![\\p{L}])(?:\\s{1,9}${LUNAR_NAME})?`,
          'iu',
        ),
        lunarNewYear: patternOf(`^${oneOf(found.lunarNewYear)}(?![\\p{L}])`, 'iu'),
        lunarDays: new Set(found.lunarDays),
        newYearsDays: found.newYearsDays,
        relative: patternOf(`(?<![\\p{L}])${oneOf(found.relative)}(?![\\p{L}])`, 'iu'),
        proposal: patternOf(
          `(?<![\\p{L}\\d/-])(?<head>${proposals}(?:\\s+[\\p{L}]+){0,8}?\\s+(?:số:?\\s*)?)(?<number>\\d+\\p{Ll}?|${BLANK})?\\s*(?:/(?<year>\\d{4}))?(?=/\\p{Lu}|-\\p{Lu}+/\\p{Lu})`,
          'giu',
        ),
        proposalDate: patternOf(
          `(?<![\\p{L}\\d/-])(?<head>${proposals}(?:\\s+[^;.\\n]{0,60}?)?\\s+ngày\\s+)(?<date>${DATE})`,
          'giu',
        ),
        proposalCue: patternOf(`^\\s*(?:[-+*]\\s*)?${oneOf(found.proposalCues)}(?![\\p{L}])`, 'iu'),
        proposalKind: patternOf(`^${proposals}$`, 'iu'),
        central: patternOf(`(?<!\\p{L})${oneOf(found.central)}`, 'u'),
        lasting: patternOf(`(?<!\\p{L})${oneOf(found.lasting)}(?!\\p{L})`, 'iu'),
      });
    },
  );
}
