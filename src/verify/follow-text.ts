// Whether the lines of a file are those of the document, all of them and in their order. Where a page ends within the row of a table, the
// file has what stands above the end of the page of all its cells first; so a line may go on in any cell of the row that is not full yet.

import type { FileText, Said, SaidText, SaidUnit } from './said-text.js';

/** Most steps for one row: enough for cells of the same words, an end for hopeless ones. */
const MAX_STEPS = 50_000;

/** `wrapped`: spaces at the ends of lines are not in the file. `unspaced`: no spaces are compared. */
type Spaces = 'kept' | 'wrapped' | 'unspaced';

const written = (cell: readonly Said[], spaces: Spaces): string =>
  cell.map(({ text }) => (spaces === 'unspaced' ? text.replaceAll(' ', '') : `${text} `)).join('');

/** Behind a line that stands at `place`: where lines wrap, behind the space that its end took away as well. */
const behind = (cell: string, place: number, line: string, spaces: Spaces): number => {
  const end = place + line.length;
  return spaces === 'wrapped' && cell[end] === ' ' ? end + 1 : end;
};

interface OwnLines {
  readonly lines: readonly string[];
  readonly spaces: Spaces;
  /** Whether the next line stands on another page. */
  endsPage(line: number): boolean;
}

/** How full cells are, and the line behind them. */
interface Filling {
  readonly next: number;
  readonly filled: readonly number[];
}

interface Search {
  readonly found?: Filling;
  /** There was more to try. */
  readonly cutShort: boolean;
}

/**
 * The lines from `from` on into all cells but the last `open` ones, which may stay as they are. Cells follow one another from left to right;
 * only where a page ends between two lines may the second begin or go on further left.
 *
 * @param must number of the cells that must get full; those behind them may take a line at any time
 * @param ordered false: cells may follow one another in any order
 */
function search(
  { lines, spaces, endsPage }: OwnLines,
  from: number,
  cells: readonly string[],
  filled: readonly number[],
  must: number,
  ordered: boolean,
): Search {
  const hopeless = new Set<string>();
  let steps = 0;
  const go = (line: number, at: readonly number[], last: number): Filling | undefined => {
    if (cells.every((cell, index) => index >= must || at[index] === cell.length)) return { next: line, filled: at };
    const text = lines[line];
    const first = ordered && line > from && endsPage(line - 1) ? 0 : last;
    const key = ordered ? `${line}|${first}|${at.join()}` : `${line}|${at.join()}`;
    if (text === undefined || hopeless.has(key) || ++steps > MAX_STEPS) return undefined;
    for (let step = 0; step < (ordered ? cells.length - first : cells.length); step++) {
      const cell = (first + step) % cells.length;
      const place = at[cell] as number;
      if (!(cells[cell] as string).startsWith(text, place)) continue;
      const found = go(
        line + 1,
        at.map((each, index) => (index === cell ? behind(cells[cell] as string, place, text, spaces) : each)),
        ordered && cell >= must ? first : cell,
      );
      if (found) return found;
    }
    hopeless.add(key);
    return undefined;
  };
  const found = go(from, filled, 0);
  return { ...(found ? { found } : {}), cutShort: steps > MAX_STEPS };
}

/**
 * As `search`. Cells that repeat the same words over the end of a page have more orders than can be tried: of them it is only asked that
 * all their lines are there.
 *
 * @returns the line behind, and how full all cells are
 */
function fill(
  own: OwnLines,
  from: number,
  cells: readonly string[],
  filled: readonly number[],
  must: number,
): Filling | undefined {
  const { found, cutShort } = search(own, from, cells, filled, must, true);
  return found ?? (cutShort ? search(own, from, cells, filled, must, false).found : undefined);
}

/** The lines from `from` on into a text that stands alone; undefined where it is not they. */
function fillAlone({ lines, spaces }: OwnLines, from: number, text: string): number | undefined {
  let at = 0;
  let line = from;
  for (; at < text.length; line++) {
    const own = lines[line];
    if (own === undefined || !text.startsWith(own, at)) return undefined;
    at = behind(text, at, own, spaces);
  }
  return line;
}

/** @returns the first unit that the file says otherwise, and the line where it should begin; undefined where all is as it should be */
export function firstOther(
  { units, feet }: SaidText,
  { lines, wrapped, pages }: FileText,
  spaces: Spaces = wrapped ? 'wrapped' : 'kept',
): { readonly unit: SaidUnit | undefined; readonly line: number } | undefined {
  const own: OwnLines = {
    lines: lines.map((line) =>
      spaces === 'wrapped' ? line : spaces === 'kept' ? `${line} ` : line.replaceAll(' ', ''),
    ),
    spaces,
    endsPage: (line) => pages?.[line] !== pages?.[line + 1],
  };
  const open = feet.map((foot) => written(foot, spaces));
  let filledFeet: readonly number[] = open.map(() => 0);
  let line = 0;
  const take = (unit: SaidUnit): boolean => {
    const inOrder = wrapped && unit.drawn ? unit.drawn.map((at) => unit.cells[at] ?? []) : unit.cells;
    const cells = inOrder.map((cell) => written(cell, spaces));
    const alone = cells.length === 1 ? fillAlone(own, line, cells[0] as string) : undefined;
    if (alone !== undefined) {
      line = alone;
      return true;
    }
    const found = fill(own, line, [...cells, ...open], [...cells.map(() => 0), ...filledFeet], cells.length);
    if (!found) return false;
    line = found.next;
    filledFeet = found.filled.slice(cells.length);
    return true;
  };
  const unit = units.find((each) => !take(each));
  if (unit) return { unit, line };
  const rest = fill(own, line, open, filledFeet, open.length);
  return rest?.next === lines.length ? undefined : { unit, line };
}

/** Spaces between words apart, where lines wrap. */
export const isSaidByDocument = (said: SaidText, file: FileText): boolean =>
  firstOther(said, file, file.wrapped ? 'unspaced' : 'kept') === undefined;
