// What follows from one line alone is reckoned once, however many documents hold the line: the wards of a batch differ in few of theirs.

import { type BoundedCache, boundedCache } from '../../workspace/bounded-cache.js';
import type { CheckData } from '../check-data.js';
import type { CheckContext, Finding } from '../rule.js';
import type { Line } from './text-view.js';

/** What is known of one line, each kind of it at a place of its own: rules look there for every line of every document. */
type Known = unknown[];

let places = 0;

/** In place of undefined, which stands for what is not yet reckoned. */
const NOTHING = Symbol('nothing');

/** Of all lines that are remembered; a plan has some hundreds. */
const MOST_BYTES = 16 * 1024 * 1024;
/** What the verdicts of all rules over one line take, roughly. */
const VERDICTS = 2000;

const books = new WeakMap<CheckData, BoundedCache<string, Known>>();
const ofLines = new WeakMap<Line, Known>();

function knownOf(line: Line, { data, source }: CheckContext): Known {
  const own = ofLines.get(line);
  if (own) return own;
  const book = books.get(data) ?? boundedCache<string, Known>(MOST_BYTES);
  books.set(data, book);
  const key = `${source} ${line.role} ${line.gaps.join()} ${line.text}`;
  const known: Known = book.get(key) ?? [];
  book.set(key, known, 2 * key.length + VERDICTS);
  ofLines.set(line, known);
  return known;
}

/** @param reckon from the text of the line, its role and gaps, and the data and source of the context; nothing else of either */
export function ofLine<T>(reckon: (line: Line, context: CheckContext) => T): (line: Line, context: CheckContext) => T {
  const place = places++;
  return (line, context) => {
    const known = knownOf(line, context);
    const before = known[place];
    if (before !== undefined) return (before === NOTHING ? undefined : before) as T;
    const value = reckon(line, context);
    known[place] = value === undefined ? NOTHING : value;
    return value;
  };
}

/** What is made of the data alone: patterns of word lists. */
export function ofData<T extends object>(make: (data: CheckData) => T): (data: CheckData) => T {
  const made = new WeakMap<CheckData, T>();
  return (data) => {
    const known = made.get(data) ?? make(data);
    made.set(data, known);
    return known;
  };
}

/** What is known of the lines of a list, each at its place: rules go through the same lists. */
const ofLists = new WeakMap<readonly Line[], readonly Known[]>();

function knownOfAll(lines: readonly Line[], context: CheckContext): readonly Known[] {
  const before = ofLists.get(lines);
  if (before) return before;
  const known = lines.map((line) => knownOf(line, context));
  ofLists.set(lines, known);
  return known;
}

const none: readonly Finding[] = [];

/** A rule that goes from line to line. @param judge as for `ofLine` */
export function judgeLines(
  select: (context: CheckContext) => readonly Line[],
  judge: (line: Line, context: CheckContext) => readonly Finding[],
): (context: CheckContext) => readonly Finding[] {
  const place = places++;
  return (context) => {
    const lines = select(context);
    const known = knownOfAll(lines, context);
    const findings: Finding[] = [];
    // without iterators: every rule comes here for every line, nearly always to find nothing
    for (let index = 0; index < lines.length; index++) {
      const line = lines[index] as Line;
      const verdicts = known[index] as Known;
      let found = verdicts[place] as readonly Finding[] | undefined;
      if (!found) {
        found = judge(line, context);
        verdicts[place] = found.length === 0 ? none : found;
      }
      if (found.length === 0) continue;
      // the line may have been another document's
      for (const each of found) findings.push({ ...each, line });
    }
    return findings;
  };
}
