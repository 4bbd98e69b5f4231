// Years told one after the other, each with a step of its own ("năm 2026 đạt 40%, năm 2027 đạt 60%"): a road map. It moves as a whole or not at all.

import { patternOf } from '../text/pattern.js';

interface Named {
  readonly from: number;
  readonly year: number;
}

const FIRST = String.raw`(?:[-–+*•]\s{0,9})?(?:(?:trong|đến|hết|vào|riêng|sang|tới|cuối|giữa|đầu)\s{1,9}){0,2}năm\s{1,9}`;
/** Up to a year that begins a line, a sentence or a clause. */
const BEGINS = patternOf(String.raw`(?:^|[\n,;:.(–-]|(?<!\p{L})và)\s{0,9}${FIRST}$`, 'iu');
const BEGINS_TEXT = patternOf(
  String.raw`^\s{0,9}(?:[a-zđ]\)\s{0,9})?${FIRST}(?<year>\d{4}(?!\d)|\{\{\s*(?:year|nextYear)\s*\}\})`,
  'iu',
);

/** Whether the years from the plan's on rise from one to the next; one that stands twice is one. */
function rises(years: readonly number[], planYear: number, least: number): boolean {
  const steps = years.filter((year, index) => year >= planYear && year !== years[index - 1]);
  return steps.length >= least && steps.every((year, index) => index === 0 || year > (steps[index - 1] as number));
}

/** What a year sets or reaches: "đạt 60%", "còn 12 hộ". */
const LEVEL = /^[^;\n]{0,40}?(?<!\p{L})(?:đạt|còn|là|lên|xuống|có|:)\s[^,;\n]{0,30}?\d/iu;

/** Whether each of the years has a level of its own, and all but the first begin a clause: two are enough then. */
const eachSets = (text: string, own: readonly Named[]): boolean =>
  own.length > 1 &&
  own.every(({ from }, index) => {
    const next = own[index + 1]?.from ?? text.length;
    const begins = index === 0 || BEGINS.test(text.slice(Math.max(0, from - 40), from));
    return begins && LEVEL.test(text.slice(from, next).replace(/^\d{4}/u, ''));
  });

/** Where the line of a place begins and ends. */
const lineAround = (text: string, at: number): { from: number; to: number } => {
  const to = text.indexOf('\n', at);
  return { from: text.lastIndexOf('\n', at - 1) + 1, to: to < 0 ? text.length : to };
};

/**
 * The lines of a text that hold a road map; what other bullets of it say has years of its own.
 *
 * @param named years that a word says to be such, of one text in its order
 * @returns whether a place is in one
 */
export function roadMapIn(text: string, named: readonly Named[], planYear: number): (at: number) => boolean {
  const ahead = named.filter(({ year }) => year >= planYear);
  const first = ahead.filter(({ from }) => BEGINS.test(text.slice(Math.max(0, from - 40), from)));
  const yearsOf = (list: readonly Named[]): number[] => list.map(({ year }) => year);
  const steps = rises(yearsOf(first), planYear, 2) ? first : [];
  const sentences = text.split(/\n|\.(?=\s+\p{Lu})/u).flatMap((sentence, index, all) => {
    const from = all.slice(0, index).reduce((sum, { length }) => sum + length + 1, 0);
    const own = ahead.filter((each) => each.from >= from && each.from < from + sentence.length);
    return rises(yearsOf(own), planYear, eachSets(text, own) ? 2 : 3) ? own : [];
  });
  const lines = [...steps, ...sentences].map(({ from }) => lineAround(text, from));
  return (at) => lines.some(({ from, to }) => at >= from && at <= to);
}

interface Listed {
  readonly path: readonly (string | number)[];
  readonly kind: string;
  readonly text: string;
}

/** Those whose years are steps of one road map, an item or a head each. */
export function itemsOfRoadMaps<T extends Listed>(texts: readonly T[], planYear: number): ReadonlySet<T> {
  const lists = new Map<string, { readonly text: T; readonly year: number }[]>();
  for (const text of texts) {
    const year = BEGINS_TEXT.exec(text.text)?.groups?.year;
    if (year === undefined) continue;
    const own = /^\d/u.test(year) ? Number(year) : planYear + (year.includes('next') ? 1 : 0);
    const at = text.path.findLastIndex((each) => typeof each === 'number');
    const list = [...text.path.slice(0, at), '*', ...text.path.slice(at + 1)].join('.');
    lists.set(list, [...(lists.get(list) ?? []), { text, year: own }]);
  }
  const maps = [...lists.values()].filter((items) =>
    // "Kế hoạch năm 2025", "Dự kiến năm 2026" are columns of every plan
    rises(
      items.map(({ year }) => year),
      planYear,
      items[0]?.text.kind === 'column' ? 3 : 2,
    ),
  );
  return new Set(maps.flatMap((items) => items.map(({ text }) => text)));
}
