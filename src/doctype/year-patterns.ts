// How years in texts are told apart (templates/years.yaml): the plan's own, those of results, of other documents, of periods.

import { z } from 'zod';
import { checkData, loadWordLists } from '../data/check-data.js';
import { andThen, ok, type Result } from '../diagnostics/index.js';
import { escapePattern } from '../text/escape-pattern.js';
import { LUNAR_YEAR } from '../text/lunar-year.js';
import { patternOf } from '../text/pattern.js';
import type { Workspace } from '../workspace/workspace.js';
import { loadOutcomePatterns, type OutcomePatterns } from './outcome-patterns.js';
import type { Reorganisation } from './reorganisation.js';

export type YearRole =
  /** The year planned for. Moves. */
  | 'plan'
  /** The year whose results are built on. Moves. */
  | 'previous'
  /** The year a figure is compared with. Moves; its figure has to be entered again. */
  | 'base'
  /** The year after the plan's. Moves. */
  | 'next'
  /** The year after the plan's, by which something is reached ("đạt chuẩn vào năm 2027"). Stays, to be looked at. */
  | 'goal'
  /** A day of the plan's own year by which something is due. Moves. */
  | 'deadline'
  /** The plan's own, or one it is compared with, where an outcome is stated ("kết quả năm 2025 đạt 71%"): true of that year alone. Stays, told. */
  | 'outcome'
  /** A day set from outside. Stays, to be looked at. */
  | 'statutory'
  /** Part of a document's number or date. Stays. */
  | 'citation'
  /** In the name of another document. Stays; where it is the plan year, that document has a successor to be named. */
  | 'document-name'
  /** Where a programme ends, or a year it looks ahead to. Stays; an ended one is reported. */
  | 'period'
  | 'period-start'
  /** A year of study or farming over two calendar years. Asked for. */
  | 'school'
  /** One of two years that follow each other, with nothing that says what they are ("2025 - 2026"). Asked for. */
  | 'pair'
  /** One of several years named together ("năm 2026 và năm 2027"), the plan year or a later one. Asked for. */
  | 'series'
  /** Last year, with nothing that speaks of results: perhaps left over. Asked for. */
  | 'stale'
  /** The plan year or one beside it, with nothing that says it is a year. Asked for. */
  | 'bare'
  /** Any other year. Stays. */
  | 'other';

/** "2026"; its last two digits ("T7/26"); its name by the lunar calendar ("Bính Ngọ"); "hai nghìn không trăm hai mươi sáu". */
export type YearForm = 'digits' | 'short' | 'lunar' | 'words';

export interface YearMention {
  readonly from: number;
  readonly to: number;
  readonly year: number;
  readonly role: YearRole;
  readonly form: YearForm;
}

const yearShapes = ['code', 'date', 'school', 'base', 'period', 'since', 'result', 'series', 'paper', 'named'] as const;
export type YearShape = (typeof yearShapes)[number];

const words = z.array(z.string().min(1));

const schema = z.strictObject({
  patterns: z.array(z.strictObject({ role: z.enum(yearShapes), pattern: z.string() })).min(1),
  deadlineCues: words,
  untilCues: words,
  startCues: words,
  cutOffs: words,
  effects: words,
  statutoryCues: words,
  periodCues: words,
  holders: words,
  schoolYears: words,
  documentKinds: words,
  issuing: words,
  resuming: words,
  lookingBack: words,
  lookingAhead: words,
  closing: words,
  goals: words,
  completions: words,
  preparing: words,
});

export interface YearPatterns {
  readonly patterns: readonly { readonly shape: YearShape; readonly expression: RegExp }[];
  /** Ends with a cue: what stands before a date. */
  readonly deadlineCue: RegExp;
  /** Ends with a cue, and what may stand between it and a day, month, quarter or year ("chậm nhất là trong tháng"): the plan's own deadline. */
  readonly dueCue: RegExp;
  /** The same for words that also stand before the day that figures are counted up to. */
  readonly untilCue: RegExp;
  /** Ends with words by which figures are those of the day behind them: "số liệu tính đến". */
  readonly cutOffCue: RegExp;
  /** Days on which something came about for good, `2025-07-01`. */
  readonly factDays: ReadonlySet<string>;
  /** A word by which a document takes or loses effect, with all that may stand between it and the day; what stands before a date. */
  readonly effectCue: RegExp;
  readonly statutoryCue: RegExp;
  /** Ends with a word that makes a pair of years a period ("giai đoạn", "nhiệm kỳ"), and what may stand between. */
  readonly periodCue: RegExp;
  /** A kind of document followed by its number, with all that belongs to it up to the date or year. */
  readonly document: RegExp;
  /** Where a text comes back to its own plan after the name of another ("…, UBND xã ban hành Kế hoạch", "…, đồng thời"). */
  readonly ownAgain: RegExp;
  /** A word by which a title looks back: "tổng kết … năm 2025". */
  readonly lookingBack: RegExp;
  /** A word by which a sentence of a plan of one year speaks of later years on purpose. */
  readonly lookingAhead: RegExp;
  /** Work that closes a year, done at the beginning of the next one: "báo cáo", "quyết toán". */
  readonly closing: RegExp;
  /** Ends with a year by which something is reached: what stands before the year in its clause, the word "năm" included. */
  readonly goalBefore: RegExp;
  /** Begins with what is reached in the year before it: "Năm 2027 xã đạt chuẩn …"; and what stands before that year. */
  readonly goalBehind: { readonly before: RegExp; readonly after: RegExp };
  /** What tells outcomes from targets. */
  readonly outcomes: OutcomePatterns;
}

const oneOf = (list: readonly string[]): string =>
  `(?:${[...list]
    .sort((a, b) => b.length - a.length)
    .map(escapePattern)
    .join('|')})`;

const wordOf = (list: readonly string[]): RegExp => patternOf(`(?<!\\p{L})${oneOf(list)}(?!\\p{L})`, 'iu');

const cueBefore = (cues: readonly string[]): RegExp =>
  patternOf(
    `(?<!\\p{L})${oneOf(cues)}(?:\\s+(?:vào|là|trong|thực hiện|hoàn thành)){0,5}(?:\\s*:)?(?:\\s+(?:hết|cuối|đầu|ngày|tháng)){0,5}\\s*$`,
    'iu',
  );

const PART = '(?:\\d{1,2}|[IVX]{1,4})';
/** "tháng 7", "T7", "quý II", "Q2"; several of them, "T1 - T6", "quý III, IV". */
export const SPANS = `(?<![\\p{L}\\d])(?:(?:tháng|quý|tuần)\\s*|[TQ]\\.?\\s?)${PART}(?:\\s*(?:[-–,+]|và|đến)\\s*(?:(?:tháng|quý|tuần)\\s*|[TQ]\\.?\\s?)?${PART})*`;

const expression = (
  pattern: string,
  {
    holders,
    schoolYears,
    documentKinds,
  }: Readonly<Record<'holders' | 'schoolYears' | 'documentKinds', readonly string[]>>,
): RegExp =>
  patternOf(
    pattern
      .replaceAll('{spans}', SPANS)
      .replaceAll('{holder}', `(?<![\\p{L}])${oneOf(holders)}`)
      .replaceAll('{school}', `(?<![\\p{L}])${oneOf(schoolYears)}`)
      .replaceAll('{paper}', `(?<![\\p{L}])${oneOf(documentKinds)}`)
      .replaceAll('{lunar}', LUNAR_YEAR)
      .replaceAll('{short}', '(?<year>\\d{2})(?![\\p{L}\\d%]|\\s*[/.,]\\s*\\d)')
      .replaceAll('{year}', '(?<year>(?:19|20)\\d{2})(?!\\d)')
      .replaceAll('{day}', '(?<!\\d)(?:\\d{1,2}|…|\\.{2,20})?')
      .replaceAll('{month}', '(?:\\d{1,2}|…|\\.{2,20})?'),
    'giud',
  );

/** A year that is aimed at; not one that something is prepared for ("hoàn thành dự toán năm 2027"). */
function goals({
  goals: reached,
  completions,
  preparing,
}: Readonly<Record<'goals' | 'completions' | 'preparing', readonly string[]>>): Pick<
  YearPatterns,
  'goalBefore' | 'goalBehind'
> {
  const free = `(?:(?!(?<!\\p{L})${oneOf(preparing)}(?!\\p{L}))[^;\\n])`;
  const word = (list: readonly string[]): string => `(?<!\\p{L})${oneOf(list)}(?!\\p{L})`;
  const all = word([...reached, ...completions]);
  return {
    goalBefore: patternOf(
      `(?:^${free}{0,200}(?<!\\p{L})(?:đến\\s+(?:hết|cuối)|trước)|${all}${free}{0,200}(?<!\\p{L})(?:vào|trong|hết|cuối)|${word(reached)}${free}{0,200})\\s+năm\\s+$`,
      'iu',
    ),
    goalBehind: {
      before: /(?:^|,)[^\p{L}]{0,20}(?:(?:phấn đấu|quyết tâm|dự kiến|đến|hết|cuối|vào|trong)\s+){0,3}năm\s+$/iu,
      after: patternOf(`^${free}{0,80}?${all}`, 'iu'),
    },
  };
}

/** @param changes whose days are those of facts */
export async function loadYearPatterns(
  workspace: Workspace,
  changes: readonly Pick<Reorganisation, 'effective'>[] = [],
): Promise<Result<YearPatterns>> {
  const source = await loadWordLists(workspace, 'templates/years.yaml');
  const outcomes = await loadOutcomePatterns(workspace);
  return andThen(
    andThen(source, (data) => checkData(data, schema)),
    (found) =>
      andThen(outcomes, (words) =>
        ok({
          patterns: found.patterns.map(({ role, pattern }) => ({
            shape: role,
            expression: expression(pattern, found),
          })),
          deadlineCue: patternOf(
            `${oneOf([...found.deadlineCues, ...found.untilCues, ...found.startCues])}\\s+(?:ngày\\s+)?$`,
            'iu',
          ),
          dueCue: cueBefore(found.deadlineCues),
          untilCue: cueBefore(found.untilCues),
          cutOffCue: patternOf(
            `(?<!\\p{L})${oneOf(found.cutOffs)}(?:\\s+\\p{L}+){0,3}\\s+(?:${oneOf(found.untilCues)}|tại|vào)\\s*$`,
            'iu',
          ),
          factDays: new Set(changes.map(({ effective }) => effective)),
          effectCue: patternOf(
            `(?<!\\p{L})${oneOf(found.effects)}(?!\\p{L})(?:[^,;\\n]{0,100}?,?\\s+(?:bắt đầu\\s+)?${oneOf(found.startCues)}|\\s*:)?\\s*(?:ngày\\s+)?$`,
            'iu',
          ),
          statutoryCue: wordOf(found.statutoryCues),
          periodCue: patternOf(`(?<![\\p{L}])${oneOf(found.periodCues)}(?:[\\s:(]+[\\p{L}\\d]+){0,3}[\\s:(]*$`, 'iu'),
          document: patternOf(
            `(?<![\\p{L}])${oneOf(found.documentKinds)}(?:\\s+số:?)?\\s+(?:(?:\\d+|…)?[\\p{L}]?/[\\p{L}\\d]|\\d+\\s*[\\p{L}]{1,8}-[\\p{L}]{2}|\\d+-\\p{L}{2,5}/\\p{L})|(?<![\\p{L}])(?:Luật|Bộ luật|Pháp lệnh)\\s+\\p{Lu}`,
            'iu',
          ),
          ownAgain: patternOf(
            `,\\s+(?:${oneOf(found.resuming)}(?![\\p{L}])|\\p{Lu}[^,;]*?\\s${oneOf(found.issuing)}\\s+${oneOf(found.documentKinds.flatMap((kind) => [kind, kind.charAt(0).toLowerCase() + kind.slice(1)]))}(?![\\p{L}])(?!\\s+số))`,
            'gu',
          ),
          lookingBack: wordOf(found.lookingBack),
          lookingAhead: wordOf(found.lookingAhead),
          closing: wordOf(found.closing),
          ...goals(found),
          outcomes: words,
        }),
      ),
  );
}
