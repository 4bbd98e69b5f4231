// Cells that say when something is due.

import type { Line, TextView } from './text-view.js';

export const isDeadline = (line: Line, view: TextView): boolean =>
  line.role === 'cell' &&
  line.cell !== undefined &&
  view.tables[line.cell.table]?.columns[line.cell.column]?.role === 'deadline';
