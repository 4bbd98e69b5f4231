// Body rows of a table → groups and rows of a plan, each with the number it states. What a row is follows from its number, its merged
// cells and its empty ones.

import type { SourcePlace, TableRow } from '../../../document/document.js';
import { numeralPlace } from '../../../plan/numbering.js';
import type { NumeralToken } from '../../../plan/table.js';
import { cellValue, placeRows, plainCell } from './cell-grid.js';

export interface FoundRow {
  readonly kind: 'row';
  /** As printed, with its mark; undefined where there is no column of numbers. */
  readonly number: string | undefined;
  readonly values: Readonly<Record<string, string>>;
  readonly rows: FoundRow[];
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

/** @param roles role of each column */
export function readRows(body: readonly TableRow[], roles: readonly string[]): FoundBody {
  const grid = placeRows(body, roles.length);
  const numberAt = roles.indexOf('number');
  const root: FoundBody & {
    merged: (SourcePlace | undefined)[];
    spread: (SourcePlace | undefined)[];
    tokens: NumeralToken[];
  } = {
    rows: [],
    groups: [],
    tokens: [],
    merged: [],
    spread: [],
  };
  let open: Level[] = [];
  body.forEach((row, down) => {
    const places = grid[down] ?? [];
    const at = row.origin?.source;
    const number = numberAt < 0 ? undefined : plainCell(places[numberAt]?.first ? places[numberAt]?.cell : undefined);
    const filled = places.flatMap((place, index) =>
      place?.first && index !== numberAt && plainCell(place.cell) !== '' ? [{ place, index }] : [],
    );
    const only = filled.length === 1 ? filled[0] : undefined;
    const wide =
      only !== undefined && only.place.span > 1 && only.place.span >= roles.length - 1 - (numberAt >= 0 ? 1 : 0);
    const lettered = number !== undefined && /^(?:[IVXLC]+|[A-ZĐ])[.)]?$/.test(number);
    const isGroup = row.kind === 'group' || (only !== undefined && roles.length > 2 && (wide || lettered));
    if (isGroup && only) {
      const stated = (number ?? '').replace(/[.)]+$/, '');
      const token = tokenFor(stated, open);
      const same = open.findIndex((level) => level.token === token);
      const kept = same < 0 ? (token === 'none' ? [] : open) : open.slice(0, same);
      const group: FoundGroup = {
        kind: 'group',
        token,
        number: stated,
        title: cellValue(only.place.cell, true).replace(/\n/g, ' '),
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
      if (!place || index === numberAt) return;
      if (!place.first) {
        if (place.cell.rowSpan !== undefined && place.cell.rowSpan > 1 && !root.merged.includes(at))
          root.merged.push(at);
        return;
      }
      if (place.span > 1) root.spread.push(at);
      const value = cellValue(place.cell);
      if (value !== '') values[roles[index] as string] = value;
    });
    const found: FoundRow = { kind: 'row', number, values, rows: [], at };
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
