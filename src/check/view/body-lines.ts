// Which lines a rule walks through, and the stretch of a line that one remark stands in.

import type { CheckContext } from '../rule.js';
import type { Line, LineRole, TextView } from './text-view.js';

type Lines = (context: Pick<CheckContext, 'view'>) => readonly Line[];

/** The lines of a view that a role speaks for, gathered once for all rules. */
function linesOf(has: (line: Line) => boolean): Lines {
  const gathered = new WeakMap<TextView, readonly Line[]>();
  return ({ view }) => {
    const lines = gathered.get(view) ?? view.lines.filter(has);
    gathered.set(view, lines);
    return lines;
  };
}

const body: ReadonlySet<LineRole> = new Set(['article', 'heading', 'point', 'bullet', 'text', 'cell', 'cell-group']);

const head: ReadonlySet<LineRole> = new Set([
  'national-name',
  'motto',
  'party-name',
  'number-line',
  'place-date',
  'signature-capacity',
  'agency',
]);

export const isProse = ({ role }: Line): boolean => !head.has(role);

/** What the document itself says: articles, sections, points, cells; not its head, citations, recipients and signature. */
export const bodyLines = linesOf(({ role }) => body.has(role));

/** Lines of prose and cells, citations and recipients too: everything that has words and marks of its own. */
export const proseLines = linesOf(isProse);
