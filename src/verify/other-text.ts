// What a file says otherwise than the document that was composed from the plan: words put in, words of the template taken out, texts that
// changed places. Facts of the plan that are missing are told by the proof of facts; here nothing is told twice.

import { type Difference, differencesOf } from './compare-signs.js';
import type { OtherText, Unproven } from './fact.js';
import { foldCase } from './fold.js';
import { firstOther, isSaidByDocument } from './follow-text.js';
import { withoutTops, wrongTops } from './page-tops.js';
import type { FileText, Said, SaidText } from './said-text.js';

/** Signs of a text without the spaces between its words, and where words begin. */
interface Signs {
  readonly text: string;
  readonly begins: ReadonlySet<number>;
}

/** A stretch of the document's signs that comes from one paragraph. */
interface Owner {
  readonly start: number;
  readonly end: number;
  readonly path: string | undefined;
  readonly text: string;
  /** It may stand elsewhere among the lines of a file. */
  readonly loose: boolean;
}

function signsOf(texts: readonly string[]): Signs {
  const begins = new Set<number>();
  let text = '';
  for (const word of texts.flatMap((each) => each.split(' '))) {
    begins.add(text.length);
    text += word;
  }
  return { text, begins: begins.add(text.length) };
}

function ownersOf({ units, feet }: SaidText): Owner[] {
  let at = 0;
  const all = [
    ...units.map(({ cells }) => ({ cells, foot: false })),
    ...feet.map((foot) => ({ cells: [foot], foot: true })),
  ];
  return all.flatMap(({ cells, foot }) =>
    cells.flat().map(({ text, path }): Owner => {
      const start = at;
      at += text.replaceAll(' ', '').length;
      return { start, end: at, path, text, loose: foot || cells.length > 1 };
    }),
  );
}

/** Words between two places, with their spaces. */
function wordsBetween({ text, begins }: Signs, start: number, end: number): string {
  let words = '';
  for (let at = start; at < end; at++) words += (begins.has(at) && at > start ? ' ' : '') + text[at];
  return words;
}

/** The words before a place of the file, so that a person finds it. */
function wordsBefore(file: Signs, end: number): string {
  let start = end;
  for (let words = 0; start > 0 && words < 6; start--) if (file.begins.has(start - 1)) words += 1;
  return wordsBetween(file, start, end);
}

/** Moved along equal signs so that it begins and ends with whole words: "(không )được" for "kh(ông kh)ông được". */
function slid(each: Difference, said: Signs, file: Signs): Difference {
  const put = each.start === each.end;
  const [own, at, end] = put ? [file, each.otherStart, each.otherEnd] : [said, each.start, each.end];
  if ((!put && each.otherStart !== each.otherEnd) || own.begins.has(at)) return each;
  for (let back = 1; back <= 60 && own.text[at - back] === own.text[end - back]; back++)
    if (own.begins.has(at - back) && own.begins.has(end - back))
      return {
        start: each.start - back,
        end: each.end - back,
        otherStart: each.otherStart - back,
        otherEnd: each.otherEnd - back,
      };
  return each;
}

/** Widened over equal signs to whole words on both sides. */
function widened(each: Difference, said: Signs, file: Signs): Difference {
  let { start, end, otherStart, otherEnd } = each;
  while (
    !(said.begins.has(start) && file.begins.has(otherStart)) &&
    start > 0 &&
    otherStart > 0 &&
    said.text[start - 1] === file.text[otherStart - 1]
  ) {
    start -= 1;
    otherStart -= 1;
  }
  while (
    !(said.begins.has(end) && file.begins.has(otherEnd)) &&
    end < said.text.length &&
    otherEnd < file.text.length &&
    said.text[end] === file.text[otherEnd]
  ) {
    end += 1;
    otherEnd += 1;
  }
  return { start, end, otherStart, otherEnd };
}

interface Located {
  readonly each: OtherText;
  readonly owner: Owner | undefined;
}

/** Fewer equal signs between two differences are chance. */
const CHANCE = 4;

function joined(differences: readonly Difference[], room: number): Difference[] {
  const all: Difference[] = [];
  for (const each of differences) {
    const last = all.at(-1);
    if (last && each.start - last.end < room && each.otherStart - last.otherEnd < room)
      all[all.length - 1] = {
        ...last,
        end: Math.max(last.end, each.end),
        otherEnd: Math.max(last.otherEnd, each.otherEnd),
      };
    else all.push(each);
  }
  return all;
}

const isBeside = (a: string, b: string): boolean => a === b || a.startsWith(`${b}.`) || b.startsWith(`${a}.`);

/** The list that a path leads into last: `decision.articles` of `decision.articles.2.text`. */
const listOf = (path: string): string => path.replace(/\.\d+(?:\.[^.\d][^.]*)*$/, '');

const isWithin = (path: string | undefined, list: string): boolean => path?.startsWith(`${list}.`) ?? false;

/** The unproven fact that already tells of this place. */
function factAt(
  { kind, path, said }: OtherText,
  owner: Owner | undefined,
  unproven: readonly Unproven[],
): Unproven | undefined {
  if (kind === 'added') return unproven.find((fact) => path === fact.path || isWithin(path, fact.path));
  return unproven.find((fact) => {
    if (path !== undefined && isBeside(path, fact.path)) return true;
    // of equal entries any may be the lost one
    if (kind !== 'replaced' && isWithin(path, listOf(fact.path))) return true;
    const parts = fact.text.split(/ … | \| /).map(foldCase);
    const place = foldCase(owner?.text ?? '');
    return said !== '' && parts.every((part) => place.includes(part));
  });
}

const signsSorted = (texts: readonly string[]): string => [...bare(texts.join(''))].sort().join('');

/** Without what only changed places in a list that is told for it. */
function withoutExchanges(all: readonly Located[], unproven: readonly Unproven[]): readonly Located[] {
  let left = all;
  for (const list of new Set(unproven.map(({ path }) => listOf(path)))) {
    const own = left.filter(({ each }) => isWithin(each.path, list));
    const isExchange =
      own.length > 1 && signsSorted(own.map(({ each }) => each.text)) === signsSorted(own.map(({ each }) => each.said));
    if (isExchange) left = left.filter((one) => !own.includes(one));
  }
  return left;
}

const bare = (text: string): string => foldCase(text).replaceAll(' ', '');

function textBeside({ feet }: SaidText, { beside, besidePages = [] }: FileText): OtherText[] {
  const lawful = feet.flat().map(({ text }) => bare(text));
  return beside
    .slice(besidePages.length)
    .filter((line) => !/^\d{1,4}$/.test(line) && !lawful.some((text) => text.includes(bare(line))))
    .map((text) => ({ kind: 'added', text, said: '', after: '' }));
}

/** The page that each sign of the file stands on; undefined where it has none. */
function pageFinder({ lines, pages }: FileText): (at: number) => number | undefined {
  let length = 0;
  const ends = lines.map((line) => {
    length += line.replaceAll(' ', '').length;
    return length;
  });
  return (at) => pages?.[ends.findIndex((end) => end > at)] ?? pages?.at(-1);
}

/** @param unproven facts that were not found: what the file says in their place bears them @returns nothing where the file says what the document says */
export function otherText(whole: SaidText, own: FileText, unproven: readonly Unproven[]): OtherText[] {
  const file = withoutTops(whole, own);
  // Word keeps the foot of a page apart from the text
  const isApart = (foot: readonly Said[]): boolean => foot.every(({ text }) => file.beside.includes(text));
  const said = { ...whole, feet: whole.feet.filter((foot) => !isApart(foot)) };
  const only = (kind: OtherText['kind'], texts: readonly string[]): OtherText[] =>
    [...new Set(texts)].map((text) => ({ kind, text, said: '', after: '' }));
  const strange = [
    ...textBeside(whole, file),
    ...wrongTops(whole, file),
    ...only('unseen', file.unseen),
    ...only('markup', file.markup),
  ];
  const other = firstOther(said, file);
  if (!other) return strange;
  if (isSaidByDocument(said, file)) return [...strange, ...wordsApart(other, file)];
  const owners = ownersOf(said);
  const due = signsOf(owners.map(({ text }) => text));
  const others = signsOf(file.lines);
  const pageAt = pageFinder(file);
  const words = joined(differencesOf(due.text, others.text), CHANCE).map((each) =>
    widened(slid(each, due, others), due, others),
  );
  const all = joined(words, 1).map((each): Located => {
    const owner = owners.find(({ end }) => end > each.start || (each.start === each.end && end === each.start));
    const text = wordsBetween(others, each.otherStart, each.otherEnd);
    const lost = wordsBetween(due, each.start, each.end);
    const kind = lost === '' ? 'added' : text === '' ? 'lost' : 'replaced';
    const after = wordsBefore(others, each.otherStart);
    return { each: { kind, text, said: lost, after, path: owner?.path, page: pageAt(each.otherStart) }, owner };
  });
  const found = withoutExchanges(all, unproven);
  const put = found.filter(({ each }) => each.kind === 'added');
  const reported: OtherText[] = [...strange];
  const moved: OtherText[] = [];
  const told: OtherText[] = [];
  const gone = new Set<OtherText>();
  for (const { each, owner } of found) {
    const again =
      each.kind === 'lost' && put.find((one) => !gone.has(one.each) && bare(one.each.text) === bare(each.said));
    if (again) gone.add(again.each);
    const one: OtherText = again ? { ...each, kind: 'moved' } : each;
    const fact = factAt(one, owner, unproven);
    if (fact) told.push({ ...one, fact });
    else (again && owner?.loose ? moved : reported).push(one);
  }
  const rest = reported.filter((each) => !gone.has(each));
  // what only stands elsewhere in a row may follow from the ends of pages, which other words have moved
  if (rest.length > 0 || unproven.length > 0) return [...rest, ...told.filter(({ kind }) => kind !== 'moved')];
  return moved.length > 0 ? moved : otherLines(owners, file);
}

/** All letters are there, but words run together or apart: "12 34" for "1 234". */
function wordsApart({ unit, line }: NonNullable<ReturnType<typeof firstOther>>, file: FileText): OtherText[] {
  const due = unit?.cells.flat() ?? [];
  const said = due.map(({ text }) => text).join(' ');
  const text = file.lines
    .slice(line, line + 12)
    .join(' ')
    .slice(0, said.length);
  return [{ kind: 'replaced', text, said, after: '', path: due[0]?.path, page: file.pages?.[line] }];
}

/** The first line that is parted otherwise, where all signs follow one another as they should. */
function otherLines(owners: readonly Owner[], { lines, wrapped }: FileText): OtherText[] {
  if (wrapped) return otherEnds(owners, lines);
  const at = owners.findIndex(({ text }, index) => lines[index] !== text);
  if (at < 0) return [];
  const { text: said = '', path } = owners[at] ?? {};
  return [{ kind: 'replaced', text: lines[at] ?? '', said, after: '', path }];
}

/** The same in a file whose lines wrap: a text that does not end with a line. */
function otherEnds(owners: readonly Owner[], lines: readonly string[]): OtherText[] {
  let length = 0;
  const ends = lines.map((line) => {
    length += line.replaceAll(' ', '').length;
    return length;
  });
  const owner = owners.find(({ end }) => !ends.includes(end));
  if (!owner) return [];
  const text = lines[ends.findIndex((end) => end > owner.end)] ?? '';
  return [{ kind: 'replaced', text, said: owner.text, after: '', path: owner.path }];
}
