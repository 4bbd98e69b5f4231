// Columns of the table of units that hold figures of one indicator: "Kết quả: Tỷ lệ A", "KQ 2026 | Tỷ lệ A", "KQ Tỷ lệ A (2026)", and "Tỷ lệ A"
// over "KQ 2026" in two rows. Role and year are read as in a table with a row for each indicator.

import type { HeadColumn } from '../../doctype/heads/head-columns.js';
import { isFigure } from '../../doctype/heads/heads.js';
import type { TitlePeriod } from '../../doctype/heads/title-year.js';
import { figureKey, figureKeys } from './figure-keys.js';
import type { SheetData } from './sheet-data.js';

export type WideColumn =
  | { readonly path: readonly [key: string, indicator: string] }
  /** Figures of another year, or of no known role. */
  | { readonly why: 'year' | 'role' }
  /** Figures of a part of the year. */
  | { readonly why: 'part'; readonly column: HeadColumn; readonly key: string; readonly indicator: string }
  /** The head of figures, but of which indicator? Or an indicator, but which figures of it? */
  | { readonly why: 'no-indicator' | 'no-role' }
  | undefined;

const SEPARATOR = /\s*[:–|]\s*/u;
const LAST_YEAR = /\s*\(?\s*(?:(?:trong|cả)\s+)?(?:năm\s+)?((?:19|20)\d{2})\s*\)?\s*$/iu;

/** What a head may say of which indicator, the likeliest first. */
function* readings(title: string): Generator<{ what: string; named: string; sure: boolean }> {
  const [first = '', ...rest] = title.split(SEPARATOR);
  const last = rest.at(-1);
  if (last !== undefined) {
    const after = title.slice(first.length).replace(SEPARATOR, '');
    yield { what: first, named: after, sure: true };
    yield { what: last, named: title.slice(0, title.length - last.length).replace(/\s*[:–|]\s*$/u, ''), sure: true };
    return;
  }
  const words = title.split(/\s+/u);
  for (let count = words.length - 1; count > 0; count--)
    yield { what: words.slice(0, count).join(' '), named: words.slice(count).join(' '), sure: false };
}

/** @param titled what a title above the table says of when its figures are */
export function wideColumn(title: string, titled: TitlePeriod, { synonyms, of }: SheetData): WideColumn {
  const { heads } = synonyms;
  const meant = heads.meant(title);
  const roleOf = (what: string): string => heads.read([what], 'units').names[0]?.role ?? '';
  const whole = of.hasIndicator(meant) || of.hasIndicator(meant.replace(LAST_YEAR, ''));
  for (const { what, named, sure } of readings(meant)) {
    if (whole && !sure) break;
    if (!/\p{L}/u.test(named) || !isFigure({ role: roleOf(what) })) continue;
    const year = of.hasIndicator(named) ? undefined : LAST_YEAR.exec(named);
    const indicator = year ? named.slice(0, year.index) : named;
    if (!sure && !of.hasIndicator(indicator)) continue;
    const head = year ? `${what} ${year[1]}` : what;
    const key = figureKey([head], of.year, 'units', heads, titled);
    if (typeof key === 'string') return { path: [key, of.indicatorKey(indicator)] };
    if (typeof key === 'object')
      return { why: 'part', column: key, key: figureKeys[key.name?.role ?? ''] ?? '', indicator };
    return { why: key === undefined ? 'role' : 'year' };
  }
  if (whole) return { why: 'no-role' };
  return figureKeys[roleOf(meant)] === undefined ? undefined : { why: 'no-indicator' };
}
