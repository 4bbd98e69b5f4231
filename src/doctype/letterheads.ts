// The words at the head and at the foot of a text by which a stage knows what a line is (templates/letterheads.yaml). What checks an old file
// and what imports it ask here, so that both see the same lines.

import { z } from 'zod';
import { checkData, loadWordLists } from '../data/check-data.js';
import { andThen, type Result } from '../diagnostics/index.js';
import { unitKinds } from '../plan/unit.js';
import { upper } from '../text/case.js';
import { foldWords } from '../text/fold-words.js';
import { patternOf } from '../text/pattern.js';
import type { Workspace } from '../workspace/workspace.js';
import { readCapacity } from './page-lines.js';

const words = z.array(z.string().min(1)).min(1);

const schema = z.strictObject({
  committees: words,
  councils: words,
  agencies: words,
  notAgencies: words,
  subordinate: words,
  keepNames: words,
  regional: words,
  party: words,
  positions: words,
  marks: words,
  addressing: words,
  acting: words,
  unitKinds: z.strictObject({
    generalBefore: words,
    generalAfter: words,
    formerBefore: words,
    formerAfter: words,
    superiorHeads: words,
    ownHeads: words,
  }),
});

/** What the kind of a unit speaks of in running text, told by the words beside it. */
interface UnitKindWords {
  /** A kind without a name between these words speaks of units in general, of another one, or is no unit at all ("xã hội"). */
  isGeneral(before: string, after: string): boolean;
  /** A kind with a name between these words is what a unit was called before. */
  isFormer(before: string, after: string): boolean;
  /** The words before a bare kind name an agency of the unit above: `UBND tỉnh`. */
  endsSuperior(before: string): boolean;
  /** The words before a bare kind name an agency, people or ground of the unit itself: `địa bàn xã`. */
  endsOwn(before: string): boolean;
}

/** All but `unitKinds` judge a line of capitals, ends trimmed. */
export interface Letterheads {
  /** The line begins with a committee or a council of the people. */
  startsCommittee(text: string): boolean;
  /** It begins with a council of the people, which is no committee. */
  startsCouncil(text: string): boolean;
  /** It begins with the kind of a unit: `XÃ AN HÒA`. */
  startsUnit(text: string): boolean;
  /** It may stand in the head of a page as the name of an agency, or a line of it. */
  isAgency(text: string): boolean;
  /** It begins the name of an agency below another one. */
  startsSubordinate(text: string): boolean;
  /** It begins the name of an agency that may still carry the name of a unit that is gone. */
  keepsName(text: string): boolean;
  /** It begins the name of an agency for an area, which may be named after a unit that is gone until it is reorganised. */
  isRegional(text: string): boolean;
  /** It begins the name of an organisation of the Party. */
  isParty(text: string): boolean;
  /** It begins with a capacity ("KT.") or a position. */
  isPosition(text: string): boolean;
  /** It opens a signature: a capacity or a position in capitals, or a capacity before a position in small letters. */
  opensSignature(text: string): boolean;
  /** `DỰ THẢO`, `HỎA TỐC`: the mark that all of the line is, in small letters. */
  markOf(text: string): string | undefined;
  /** In running text: a unit between these words is given work, sent a paper, or does something. */
  isActor(before: string, after: string): boolean;
  readonly unitKinds: UnitKindWords;
}

/** The name at the head of a page. NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.2. */
export interface AgencyHead<L> {
  /** Lines of the agency it belongs to; none for a committee of the people. */
  readonly superior: readonly L[];
  /** Lines of the one that issues. */
  readonly own: readonly L[];
}

/** The own name begins at the last line that can begin one; a committee is below no office, so its name there goes on with that of the office. */
export function splitAgency<L extends { readonly text: string }>(
  lines: readonly L[],
  { startsSubordinate, startsCommittee, startsCouncil }: Letterheads,
): AgencyHead<L> {
  const texts = lines.map(({ text }) => upper(text.trim()));
  const isElected = (text: string): boolean => startsCommittee(text) || startsCouncil(text);
  const isOffice = (text: string): boolean => startsSubordinate(text) && !isElected(text);
  const begins = (text: string, index: number): boolean =>
    isElected(text) ? !texts.slice(0, index).some(isOffice) : isOffice(text);
  const start = Math.max(
    0,
    texts.findLastIndex((text, index) => index > 0 && begins(text, index)),
  );
  return { superior: lines.slice(0, start), own: lines.slice(start) };
}

const anyOf = (list: readonly string[]): string => [...list].sort((a, b) => b.length - a.length).join('|');

const matcher = (source: string) => {
  const pattern = patternOf(source, 'u');
  return (text: string): boolean => pattern.test(text);
};

function kindWords(lists: z.output<typeof schema>['unitKinds']): UnitKindWords {
  // entries are words, or marks in brackets
  const before = (list: readonly string[]) =>
    patternOf(`(?:${anyOf(list.map((each) => (/^\p{L}/u.test(each) ? `(?<!\\p{L})${each}` : each)))})\\s*$`, 'iu');
  const after = (list: readonly string[]) =>
    patternOf(`^\\s*(?:${anyOf(list.map((each) => (each.endsWith(']') ? each : `${each}(?!\\p{L})`)))})`, 'iu');
  const [generalBefore, generalAfter] = [before(lists.generalBefore), after(lists.generalAfter)];
  const [formerBefore, formerAfter] = [before(lists.formerBefore), after(lists.formerAfter)];
  const [superior, own] = [before(lists.superiorHeads), before([...lists.superiorHeads, ...lists.ownHeads])];
  return {
    isGeneral: (words, rest) => generalBefore.test(words) || generalAfter.test(rest),
    isFormer: (words, rest) => formerBefore.test(words) || formerAfter.test(rest),
    endsSuperior: (words) => superior.test(words),
    endsOwn: (words) => own.test(words),
  };
}

export async function loadLetterheads(workspace: Workspace): Promise<Result<Letterheads>> {
  const source = await loadWordLists(workspace, 'templates/letterheads.yaml');
  const checked = andThen(source, (data) => checkData(data, schema));
  if (!checked.value) return { diagnostics: checked.diagnostics };
  const lists = checked.value;
  // a city may have its kind shortened, as `TP. ĐÀ LẠT`
  const unit = `(?:(?:${anyOf(unitKinds.map(upper))})\\s|T(?:\\.\\s?)?P(?:[.\\s]|(?=HCM)))`;
  const addressed = patternOf(`(?<!\\p{L})(?:${anyOf(lists.addressing)})\\s+$`, 'iu');
  const acts = patternOf(`^\\s+(?:${anyOf(lists.acting)})(?!\\p{L})`, 'iu');
  const starts = (list: readonly string[], before = '') => matcher(`^${before}(?:${anyOf(list)})(?!\\p{L})`);
  const startsCommittee = starts(lists.committees);
  const startsUnit = matcher(`^${unit}`);
  const [startsAgency, startsNone] = [starts(lists.agencies), starts(lists.notAgencies)];
  const namesCommittee = matcher(`(?<!\\p{L})(?:${anyOf(lists.committees)})(?!\\p{L})`);
  const startsPosition = starts(lists.positions, '(?:QUYỀN |PHÓ )?');
  const isPosition = (text: string): boolean => startsPosition(text) || readCapacity(text) !== undefined;
  return {
    value: {
      startsCommittee,
      startsCouncil: starts(lists.councils),
      startsUnit,
      isAgency: (text) => (startsAgency(text) && !startsNone(text)) || startsUnit(text) || namesCommittee(text),
      startsSubordinate: starts(lists.subordinate),
      keepsName: starts(lists.keepNames),
      isRegional: starts(lists.regional),
      isParty: starts(lists.party),
      isPosition,
      opensSignature: (text) =>
        text.length < 90 &&
        isPosition(upper(text)) &&
        (text === upper(text) || (readCapacity(text)?.of.length ?? 0) > 1),
      markOf: (text) => lists.marks.find((mark) => foldWords(mark) === foldWords(text)),
      isActor: (before, after) =>
        addressed.test(before) || (/(?:^|[.;:,–+•-]|\d\)|\svà)\s*$/u.test(before) && acts.test(after)),
      unitKinds: kindWords(lists.unitKinds),
    },
    diagnostics: checked.diagnostics,
  };
}
