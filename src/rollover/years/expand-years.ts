// The text of a plan as it is printed in a year: `{{year}}` and its neighbours as digits, with the way back to the places of the text.

const PLACE = /\{\{\s*(year|previousYear|nextYear)\s*\}\}/gu;

export interface Expanded {
  readonly text: string;
  /** Places that stand for a year: in the expanded text, and in the text of the plan. */
  readonly places: readonly {
    readonly from: number;
    readonly to: number;
    readonly rawFrom: number;
    readonly rawTo: number;
  }[];
}

export function expandYears(raw: string, planYear: number): Expanded {
  let text = '';
  let rest = 0;
  const places: { from: number; to: number; rawFrom: number; rawTo: number }[] = [];
  for (const match of raw.matchAll(PLACE)) {
    text += raw.slice(rest, match.index);
    const year = planYear + (match[1] === 'previousYear' ? -1 : match[1] === 'nextYear' ? 1 : 0);
    rest = match.index + match[0].length;
    places.push({ from: text.length, to: text.length + 4, rawFrom: match.index, rawTo: rest });
    text += String(year);
  }
  return { text: text + raw.slice(rest), places };
}

/** From a place in the expanded text that is not inside a year to that in the text of the plan. */
export function rawAt({ places }: Expanded, at: number): number {
  const before = places.filter(({ to }) => to <= at).at(-1);
  return before ? at - before.to + before.rawTo : at;
}

export interface Replacement {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** @param changes in any order, none in another */
export function replaceIn(text: string, changes: readonly Replacement[]): string {
  let now = text;
  for (const { from, to, text: fresh } of [...changes].sort((a, b) => b.from - a.from))
    now = now.slice(0, from) + fresh + now.slice(to);
  return now;
}
