// Body rows of a table → groups and rows of a plan, each with the number it states. What a row is follows from its number, its merged
// cells and its empty ones; notes and signatures below the rows are handed back as text.

import type { Heads } from '../../../doctype/heads/heads.js';
import { idleRowsOf, numberIn } from '../../../doctype/heads/row-kinds.js';
import type { SourcePlace, TableCell, TableRow } from '../../../document/document.js';
import { numeralPlace } from '../../../plan/numbering.js';
import type { NumeralToken } from '../../../plan/table.js';
import { cellValue, type Placed, placeRows, plainCell } from './cell-grid.js';

export interface FoundRow {
  readonly kind: 'row';
  /** As printed, with its mark; undefined where there is no column of numbers. */
  readonly number: string | undefined;
  readonly values: Readonly<Record<string, string>>;
  readonly rows: FoundRow[];
  /** Sums up others: neither a task nor an indicator. */
  readonly isTotal: boolean;
  readonly at?: SourcePlace | undefined;
}

/** A row below the others that is no data. */
export interface FoundNote {
  readonly kind: 'note' | 'signature';
  readonly text: string;
  readonly at?: SourcePlace | undefined;
}

export interface FoundHead {
  readonly text: string;
  readonly at?: SourcePlace | undefined;
}

export interface FoundGroup {
  readonly kind: 'group';
  readonly token: NumeralToken;
  /** Without its mark; empty if it has none. */
  readonly number: string;
  readonly title: string;
  readonly groups: FoundGroup[];
  readonly rows: FoundRow[];
  readonly at?: SourcePlace | undefined;
}

export interface FoundBody {
  readonly rows: FoundRow[];
  readonly groups: FoundGroup[];
  /** In the order of the table. */
  readonly notes: readonly FoundNote[];
  /** Rows that read like a head, of this table or of another; they stay rows. */
  readonly heads: readonly FoundHead[];
  /** Style of the numbers of groups at each depth. */
  readonly tokens: readonly NumeralToken[];
  /** Rows whose cells reach over several rows. */
  readonly merged: readonly (SourcePlace | undefined)[];
  /** Rows with text in a merged cell that no column of the plan can hold. */
  readonly spread: readonly (SourcePlace | undefined)[];
}

const tokens: readonly NumeralToken[] = ['A', 'I', '1', '1.1', 'a'];

interface Level {
  readonly token: NumeralToken;
  readonly group: FoundGroup;
}

const placeOf = (token: NumeralToken, number: string): number => numeralPlace(token, number) ?? 0;

/** The style of a group's number: the one that goes on from an open level, else one that begins, else roman. */
function tokenFor(number: string, open: readonly Level[]): NumeralToken {
  if (number === '') return 'none';
  const fitting = tokens.filter((token) => numeralPlace(token, number) !== undefined);
  const goesOn = open.find(
    (level) =>
      fitting.includes(level.token) && placeOf(level.token, number) === placeOf(level.token, level.group.number) + 1,
  );
  if (goesOn) return goesOn.token;
  const begins = fitting.find((token) => placeOf(token, number) === 1 && !open.some((level) => level.token === token));
  const later = open.find(
    (level) => fitting.includes(level.token) && placeOf(level.token, number) > placeOf(level.token, level.group.number),
  );
  return begins ?? later?.token ?? (fitting.includes('I') ? 'I' : (fitting[0] ?? 'none'));
}

const nameRoles = ['name', 'task', 'result', 'goal'];

/** What each row is besides data, from the words of the row. */
function idleRows(
  grid: readonly (readonly (Placed | undefined)[])[],
  roles: readonly string[],
  heads: Heads,
  titles: readonly string[],
) {
  const numberAt = roles.indexOf('number');
  const namedAt = nameRoles.map((role) => roles.indexOf(role)).find((at) => at >= 0) ?? -1;
  const texts = grid.map((row) => row.map((place) => (place?.first ? plainCell(place.cell) : '')));
  return idleRowsOf(texts, numberAt < 0 ? undefined : numberAt, namedAt, heads, { titles, kind: 'plan' });
}

const titleIn = (cell: TableCell): string => cellValue(cell, true).replace(/\n/g, ' ');

/** All cells of a row in one line. */
const wordsOf = (places: readonly (Placed | undefined)[], read: (cell: TableCell) => string): string =>
  places
    .flatMap((place) => (place?.first ? [read(place.cell)] : []))
    .filter((each) => each !== '')
    .join(' | ');

/** Words alone in a cell that reaches from the column of numbers over others name what follows: "II. Hỗ trợ". */
function readAcross(place: Placed | undefined): { readonly number: string; readonly title: string } | undefined {
  if (!place?.first || place.span < 2) return undefined;
  const text = titleIn(place.cell);
  const [, number = '', title = text] = /^([IVXLC]+|[A-ZĐ]|\d+(?:\.\d+)*)[.)/-]\s*(\S.*)$/u.exec(text) ?? [];
  return /\p{L}/u.test(title) ? { number, title } : undefined;
}

/** @param roles role of each column @param titles its head */
export function readRows(
  body: readonly TableRow[],
  roles: readonly string[],
  heads: Heads,
  titles: readonly string[],
): FoundBody {
  const grid = placeRows(body, roles.length);
  const numberAt = roles.indexOf('number');
  const idle = idleRows(grid, roles, heads, titles);
  const root: FoundBody & {
    merged: (SourcePlace | undefined)[];
    spread: (SourcePlace | undefined)[];
    tokens: NumeralToken[];
    notes: FoundNote[];
    heads: FoundHead[];
  } = {
    rows: [],
    groups: [],
    notes: [],
    heads: [],
    tokens: [],
    merged: [],
    spread: [],
  };
  let open: Level[] = [];
  body.forEach((row, down) => {
    const places = grid[down] ?? [];
    const at = row.origin?.source;
    const what = idle[down];
    if (what === 'note' || what === 'signature' || what === 'person') {
      const text = wordsOf(places, titleIn);
      if (text !== '') root.notes.push({ kind: what === 'note' ? 'note' : 'signature', text, at });
      return;
    }
    if (what === 'head' || what === 'other-head') root.heads.push({ text: wordsOf(places, plainCell), at });
    const isTotal = what === 'total';
    const stated = numberAt < 0 ? undefined : plainCell(places[numberAt]?.first ? places[numberAt]?.cell : undefined);
    // the words of a total may begin in the column of numbers
    const number = isTotal && stated !== undefined ? numberIn(stated) : stated;
    const filled = places.flatMap((place, index) =>
      place?.first && index !== numberAt && plainCell(place.cell) !== '' ? [{ place, index }] : [],
    );
    const only = filled.length === 1 ? filled[0] : undefined;
    const across = filled.length === 0 && !isTotal ? readAcross(places[numberAt]) : undefined;
    const wide =
      only !== undefined && only.place.span > 1 && only.place.span >= roles.length - 1 - (numberAt >= 0 ? 1 : 0);
    const lettered = number !== undefined && /^(?:[IVXLC]+|[A-ZĐ])[.)]?$/.test(number);
    const isGroup =
      !isTotal && (row.kind === 'group' || (only !== undefined && roles.length > 2 && (wide || lettered)));
    const title = across?.title ?? (isGroup && only ? titleIn(only.place.cell) : undefined);
    if (title !== undefined) {
      const own = (across?.number ?? number ?? '').replace(/(?<![.)])[.)]+$/, '');
      const token = tokenFor(own, open);
      const same = open.findIndex((level) => level.token === token);
      const kept = same < 0 ? (token === 'none' ? [] : open) : open.slice(0, same);
      const group: FoundGroup = {
        kind: 'group',
        token,
        number: own,
        title,
        groups: [],
        rows: [],
        at,
      };
      (kept.at(-1)?.group.groups ?? root.groups).push(group);
      root.tokens[kept.length] ??= token;
      open = [...kept, { token, group }];
      return;
    }
    const values: Record<string, string> = {};
    places.forEach((place, index) => {
      if (!place) return;
      if (index === numberAt && !(isTotal && place.first && number !== stated)) return;
      if (!place.first) {
        if (place.cell.rowSpan !== undefined && place.cell.rowSpan > 1 && !root.merged.includes(at))
          root.merged.push(at);
        return;
      }
      if (place.span > 1 && !isTotal) root.spread.push(at);
      const value = cellValue(place.cell, isTotal);
      const role = index === numberAt ? (nameRoles.find((each) => roles.includes(each)) ?? roles[1]) : roles[index];
      if (value !== '') values[role as string] = value;
    });
    const found: FoundRow = { kind: 'row', number, values, rows: [], isTotal, at };
    const list = open.at(-1)?.group.rows ?? root.rows;
    const parent = list.at(-1);
    const above = parent?.number?.replace(/\.$/, '');
    if (
      parent &&
      above &&
      number &&
      /^\d/.test(above) &&
      number.startsWith(`${above}.`) &&
      /\d/.test(number.slice(above.length + 1))
    )
      parent.rows.push(found);
    else list.push(found);
  });
  return root;
}
