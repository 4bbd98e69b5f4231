// The text of a target: what stands before and after its figure. "Tối thiểu 80" and "từ 15% trở lên" keep their words when the figure
// changes; "Không có sai phạm" has no figure at all.

import { type Decimal, formatDecimal, parseDecimal } from '../../text/decimal.js';

/** The mark of a figure that is still to be decided. */
export const OPEN = '…';

export interface TargetText {
  readonly before: string;
  readonly after: string;
  /** Absent: the place of the figure is open (`Tối thiểu …`). */
  readonly figure?: Decimal;
  /** Figures below ten are written `02`. */
  readonly padded: boolean;
  /** The words say that less is better: `Dưới 2`, `Không quá 3`. */
  readonly limit: boolean;
}

const FIGURE = /-?\d{1,3}(?:\.\d{3})+(?:,\d+)?(?![\d])|-?\d+(?:[.,]\d+)?|…/u;
const LIMIT = /(?:dưới|không quá|không vượt quá|tối đa|nhiều nhất|[<≤])\s*$/iu;

/** Undefined for a target in words alone, or one with several figures. */
export function parseTargetText(text: string): TargetText | undefined {
  const match = FIGURE.exec(text);
  if (!match) return undefined;
  const before = text.slice(0, match.index);
  const after = text.slice(match.index + match[0].length);
  if (/[\d…]/.test(after)) return undefined;
  const figure = match[0] === OPEN ? undefined : parseDecimal(match[0]);
  return {
    before,
    after,
    ...(figure ? { figure } : {}),
    padded: /^0\d/.test(match[0]),
    limit: LIMIT.test(before),
  };
}

export function writeFigure(form: TargetText | undefined, figure: Decimal): string {
  const text = formatDecimal(figure);
  const padded = form?.padded === true && /^\d(?!\d)/.test(text) ? `0${text}` : text;
  return `${form?.before ?? ''}${padded}${form?.after ?? ''}`;
}

export const openFigure = (form: TargetText | undefined): string => `${form?.before ?? ''}${OPEN}${form?.after ?? ''}`;
