// Quotations that go over several paragraphs: what stands in them is somebody else's text, with numbers and marks of its own.

import type { Line, TextView } from './text-view.js';

export interface Quotations {
  /** Lines that begin within a quotation, its last one included. */
  readonly inside: ReadonlySet<Line>;
  /** Lines in which one opens that closes further down. */
  readonly opening: ReadonlySet<Line>;
  readonly closing: ReadonlySet<Line>;
}

/** A letter may quote a whole article. */
const MOST_LINES = 12;

const countOf = (text: string, mark: RegExp): number => text.match(mark)?.length ?? 0;

/** Above none: so many marks open without closing; below: close without opening. A straight mark is both. */
function balance({ text }: Line): { readonly opens: boolean; readonly closes: boolean } {
  const curled = countOf(text, /“/gu) - countOf(text, /”/gu);
  const odd = countOf(text, /"/gu) % 2 === 1;
  return { opens: curled > 0 || odd, closes: curled < 0 || odd };
}

function find({ texts }: TextView): Quotations {
  const [inside, opening, closing] = [new Set<Line>(), new Set<Line>(), new Set<Line>()];
  for (const { lines } of texts) {
    const own = lines.filter(({ cell }) => cell === undefined);
    for (let at = 0; at < own.length; at++) {
      if (!balance(own[at] as Line).opens) continue;
      const length = own.slice(at + 1, at + 1 + MOST_LINES).findIndex((line) => {
        const { opens, closes } = balance(line);
        return opens || closes;
      });
      const last = own[at + 1 + length];
      if (length < 0 || !last || !balance(last).closes) continue;
      opening.add(own[at] as Line);
      closing.add(last);
      for (const line of own.slice(at + 1, at + 2 + length)) inside.add(line);
      at += length + 1;
    }
  }
  return { inside, opening, closing };
}

const known = new WeakMap<TextView, Quotations>();

export function quotationsOf(view: TextView): Quotations {
  const found = known.get(view) ?? find(view);
  known.set(view, found);
  return found;
}
