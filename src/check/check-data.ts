// What the rules know of the language and of the law's forms (templates/check/*.yaml), and of heads of columns (templates/import).
// Data, so that an office can add its own words by a file of the same name in its project.

import { z } from 'zod';
import { checkData, loadWordLists } from '../data/check-data.js';
import { andThen, type Diagnostic, type Result } from '../diagnostics/index.js';
import type { Heads } from '../doctype/heads/heads.js';
import type { IndicatorWords } from '../doctype/indicator-words.js';
import type { LeftoverPatterns } from '../doctype/leftover-patterns.js';
import type { Letterheads } from '../doctype/letterheads.js';
import type { Positions } from '../doctype/positions.js';
import type { Reorganisation } from '../doctype/reorganisation.js';
import type { YearPatterns } from '../doctype/year-patterns.js';
import type { Workspace } from '../workspace/workspace.js';
import { namesSchema, pairsSchema, words, wordsSchema } from './check-words.js';
import { lazyCounts, type WordCounts } from './counts/word-counts.js';
import { loadWording, type WordingRule } from './wording.js';

const symbolsSchema = z.strictObject({
  /** Abbreviation of a kind in symbols → kinds. */
  kinds: z.array(z.strictObject({ symbol: z.string(), kind: z.string() })),
  /** Abbreviation of an agency in symbols → words of which one must stand in its name. */
  agencies: z.array(
    z.strictObject({
      symbol: z.string(),
      names: words,
      /** A word that makes it another agency. */
      not: words,
    }),
  ),
  /** Kinds that the committee issues as a whole, not its chairman. */
  committeeKinds: words,
});

const capitalsSchema = z.strictObject({
  /** Of an office, besides those of capacities.yaml. */
  positions: words,
  agencyHeads: words,
  agencyFields: words,
  personNames: words,
  surnames: words,
  moreSurnames: words,
  termHeads: words,
});

const openPlacesSchema = z.strictObject({
  /** Words after which a value must follow. */
  labels: words,
  /** The same, but not at the end of an enumeration or after a word of `plurals`. */
  nouns: words,
  /** They ask for a name or a figure: dots apart from them are no list that goes on. */
  asking: words,
  plurals: words,
  /** No sentence ends in them. */
  links: words,
  /** Regular expressions of units before which a number is missing. */
  amounts: words,
  counted: words,
  /** Counted one by one as well, but as often part of a name ("tổ chức"): they tell no missing figure. */
  countedToo: words,
  /** Of all of them, those that may have decimals. */
  partedCounts: words,
  reminders: words,
  notes: words,
  notesBegin: words,
  notesEnd: words,
  /** They begin a note, whose words follow. */
  notesOf: words,
  /** What is put off in a note, and what it waits for. */
  promises: words,
  awaited: words,
  /** A paper whose name "(bổ sung)" is a part of. */
  supplemented: words,
  /** What a drafter is told to write, and where it would be told to others. */
  fillVerbs: words,
  fillObjects: words,
  insertVerbs: words,
  writtenOn: words,
  fillOrders: words,
  /** "Write … here"; "this part is …". */
  hereVerbs: words,
  here: words,
  parts: words,
  /** What a drafter is told to choose or to strike out: in brackets, or (regular expressions) at the end of a clause. */
  choices: words,
  oneOfThese: words,
  /** Kinds of values, in brackets where the value itself must stand; `tên …` of them and of `namedThings` anywhere. */
  valueNames: words,
  namedThings: words,
  wantValue: words,
  /** What has a letter for its name: no figure is missing behind it. */
  lettered: words,
  /** A sentence that begins in one of them and ends in `pending` or `standIns` lacks that value; in `later` any clause does. */
  fields: words,
  later: words,
  /** What will be done later: the value is open. */
  laterVerbs: words,
  /** The whole of a value that is still to come; after one of `states` it names a state. */
  pending: words,
  states: words,
  /** Words of a clause that truly asks for a figure. */
  inquiries: words,
  /** In place of a figure that is still to come. */
  standIns: words,
  /** Within brackets, where a form is to be signed. */
  signing: words,
  signsBefore: words,
  /** In the title of an annex that is a form for others to fill. */
  forms: words,
  dayLetters: words,
  monthLetters: words,
  yearLetters: words,
  calendar: words,
  /** What is said in an amount after a colon. */
  sums: words,
  fillIns: words,
  /** Regular expressions of what ends a list that goes on. */
  continued: words,
  romanAfter: words,
  questions: words,
  placeholderNames: words,
  /** Right before the sign of a share: its figure is missing. */
  beforeShares: words,
  changes: words,
  comparisons: words,
  measuresOfChange: words,
  /** Two spaces behind it and before one of `things` are a figure that is missing. */
  wantFigure: words,
  things: words,
  /** Two spaces behind it are a name that is missing; of `mayWantName` only before one of `duties`. */
  wantName: words,
  mayWantName: words,
  duties: words,
  /** Regular expressions of names as in examples. */
  exampleNames: words,
  /** The same of names that nobody has. */
  placeholderPersons: words,
  /** A letter stands for their name; of `roomUnits` only X, Y and Z, or two in a row. */
  letterUnits: words,
  roomUnits: words,
  /** Two in a row with a letter for a name: "thôn A, thôn B". */
  exampleUnits: words,
  /** As the whole of a cell, besides `pending` and `standIns`. */
  undecided: words,
  /** As the whole of a cell: nothing. */
  hollow: words,
  /** A form has a line that is quoted behind it; further names of forms. */
  printed: words,
  printedForms: words,
  /** Names of signs: a text that speaks of “…” leaves nothing open. */
  signNames: words,
  /** What a text waits for, unless one of `waitsFor` follows. */
  waits: words,
  waitsFor: words,
  /** A figure must stand between one of `counts` and one of `countedAlone`, unless it is about less (`measuresLess`). */
  counts: words,
  /** Right before "triệu đồng" and no figure is missing: "hàng triệu đồng". */
  roundFigures: words,
  /** Regular expressions of words that say in what a sum is counted. */
  measuredIn: words,
  countedAlone: words,
  measuresLess: words,
  /** A number must stand between one of `numberedForms` and one of `afterNumbers`. */
  numberedForms: words,
  afterNumbers: words,
});

const patternsSchema = z.looseObject({ kinds: words });

export interface CheckData {
  readonly openPlaces: z.output<typeof openPlacesSchema>;
  readonly symbols: z.output<typeof symbolsSchema>;
  readonly capitals: z.output<typeof capitalsSchema>;
  readonly words: Omit<
    z.output<typeof wordsSchema>,
    'compounds' | 'joined' | 'standing' | 'reduplications' | 'foreign' | 'abbreviations' | 'freeSyllables'
  > & {
    /** What a slip is thought to have been. */
    readonly compounds: ReadonlySet<string>;
    /** All words of two syllables that are known. */
    readonly known: ReadonlySet<string>;
    readonly standing: ReadonlySet<string>;
    readonly reduplications: ReadonlySet<string>;
    readonly foreign: ReadonlySet<string>;
    readonly abbreviations: ReadonlySet<string>;
    readonly freeSyllables: ReadonlySet<string>;
  };
  readonly pairs: z.output<typeof pairsSchema>;
  /** How often syllables follow each other in texts of law; unpacked when it is first asked. */
  readonly counts?: () => WordCounts;
  readonly names: z.output<typeof namesSchema>;
  readonly wording: readonly WordingRule[];
  /** Titles of texts, in capitals. */
  readonly kinds: readonly string[];
  readonly heads: Heads;
  readonly letterheads: Letterheads;
  readonly positions: Positions;
  /** Kinds and names of units that came and went. */
  readonly reorganisations: readonly Reorganisation[];
  /** What the words of a target make of its figure. */
  readonly indicators: IndicatorWords;
  /** What stands before the plan's own deadlines. */
  readonly years: YearPatterns;
  /** How the papers are known by which an office asked for a document. */
  readonly papers: Pick<LeftoverPatterns, 'proposalCue' | 'proposalDate'>;
}

/** What is loaded for others, too. */
type Shared = Pick<
  CheckData,
  'heads' | 'letterheads' | 'positions' | 'reorganisations' | 'years' | 'papers' | 'indicators'
>;

export async function loadCheckData(workspace: Workspace, shared: Shared): Promise<Result<CheckData>> {
  const diagnostics: Diagnostic[] = [];
  const load = async <S extends z.ZodType>(file: string, schema: S): Promise<z.output<S> | undefined> => {
    const checked = andThen(await loadWordLists(workspace, file), (data) => checkData(data, schema));
    diagnostics.push(...checked.diagnostics);
    return checked.value;
  };
  const symbols = await load('templates/check/symbols.yaml', symbolsSchema);
  const capitals = await load('templates/check/capitals.yaml', capitalsSchema);
  const dictionary = await load('templates/check/words.yaml', wordsSchema);
  const pairs = await load('templates/check/pairs.yaml', pairsSchema);
  const names = await load('templates/check/names.yaml', namesSchema);
  const openPlaces = await load('templates/check/open-places.yaml', openPlacesSchema);
  const counts = await workspace.resource('templates/check/counts.bin');
  const wording: WordingRule[] = [];
  for (const name of await workspace.resources('templates/check/wording')) {
    if (!name.endsWith('.yaml')) continue;
    const read = await loadWording(workspace, `templates/check/wording/${name}`);
    diagnostics.push(...read.diagnostics);
    wording.push(...(read.value ?? []));
  }
  const patterns = await load('templates/import/patterns.yaml', patternsSchema);
  if (!symbols || !capitals || !dictionary || !pairs || !names || !openPlaces || !patterns) return { diagnostics };
  const listed = (lines: readonly string[]): string[] =>
    lines.flatMap((line) => line.split(/(?:(?<!\s)\s+)?,\s*/)).filter((each) => each !== '');
  const compounds = listed(dictionary.compounds);
  const value: CheckData = {
    symbols,
    capitals,
    words: {
      ...dictionary,
      compounds: new Set(compounds),
      known: new Set([...compounds, ...listed(dictionary.joined)]),
      standing: new Set(dictionary.standing),
      reduplications: new Set(dictionary.reduplications),
      foreign: new Set(dictionary.foreign),
      abbreviations: new Set(dictionary.abbreviations),
      freeSyllables: new Set(dictionary.freeSyllables),
    },
    pairs,
    ...(counts ? { counts: lazyCounts(counts) } : {}),
    names,
    openPlaces,
    wording,
    kinds: patterns.kinds.map((kind) => kind.toUpperCase()),
    ...shared,
  };
  return { value, diagnostics };
}
