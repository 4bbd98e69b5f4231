// What became of last year's tasks, from the sheet "Nhiệm vụ" of the form → directives, each knowing its cell.

import { type Diagnostic, ok, type Place, type Result } from '../../diagnostics/index.js';
import { chooseColumn, readHeads } from '../../doctype/heads/head-columns.js';
import type { Heads } from '../../doctype/heads/heads.js';
import { idleRowsOf, leftOutRow, numberIn } from '../../doctype/heads/row-kinds.js';
import type { Document, Table } from '../../document/document.js';
import type { Directives, TaskVerdict } from '../../plan/directives.js';
import { closest } from '../../text/closest.js';
import { secondTable } from '../xlsx/beyond-head.js';
import { cellSpot, gridRows, headOf } from './table-grid.js';

export interface OutcomesRead {
  readonly directives: Directives;
  readonly placeOf: (path: string) => Place;
}

const verdicts: Readonly<Record<string, TaskVerdict>> = {
  xong: 'done',
  'hoàn thành': 'done',
  'đã hoàn thành': 'done',
  'chưa xong': 'unfinished',
  'chưa hoàn thành': 'unfinished',
  'một lần': 'once',
  bỏ: 'drop',
  giữ: 'carry',
};

const verdictOf = (text: string): TaskVerdict | undefined =>
  verdicts[text.toLowerCase().replace(/(?<![.\s])[.\s]+$/, '')];

interface Line {
  readonly id: string;
  readonly number: string;
  readonly name: string;
  readonly outcome: string;
  readonly note: string;
  readonly place: Place;
}

/** Rows of data with what became of their tasks; rows of totals, signatures and notes that would have been read are told. */
function linesOf(table: Table, file: string, heads: Heads, diagnostics: Diagnostic[]): Line[] {
  const rows = gridRows(table);
  const { depth, paths } = headOf(table, rows, heads);
  const columns = readHeads(paths, 'figures', heads);
  const find = (role: string): number | undefined => chooseColumn(columns, role, heads.data.columns).column?.index;
  const [outcome, name] = [find('outcome'), find('task')];
  if (outcome === undefined || name === undefined) return [];
  const [id, number, note] = [find('id'), find('number'), find('note')];
  const body = rows.slice(depth);
  const texts = body.map(({ cells }) => cells.map(({ text, starts }) => (starts ? text : '')));
  const titles = columns.map(({ head }) => head.title);
  const kinds = idleRowsOf(texts, number, name, heads, { titles, kind: 'figures' });
  const lastNumbered = texts.findLastIndex((row) => number !== undefined && numberIn(row[number] ?? '') !== '');
  const lines: Line[] = [];
  for (const [index, { row, cells }] of body.entries()) {
    const cell = (at: number | undefined): string => (at === undefined ? '' : (cells[at]?.text ?? ''));
    const spot = cellSpot(row, cells[outcome]?.cell);
    const idle = kinds[index];
    const written = texts[index]?.filter((text) => text !== '') ?? [];
    if (idle === 'other-head') {
      diagnostics.push(secondTable('figures/second-table', file, cellSpot(row, row.cells[0]), written));
      break;
    }
    const judged = verdictOf(cell(outcome)) !== undefined;
    if (idle !== undefined && (idle !== 'unnumbered' || (index > lastNumbered && !judged))) {
      diagnostics.push(
        leftOutRow('figures/idle-row', idle, { file, ...(spot === undefined ? {} : { spot }) }, written),
      );
      continue;
    }
    lines.push({
      id: cell(id),
      number: cell(number),
      name: cell(name),
      outcome: cell(outcome),
      note: cell(note),
      place: { file, ...(spot === undefined ? {} : { spot }) },
    });
  }
  return lines;
}

/** Undefined where the file has no such sheet. */
export function readOutcomes(document: Document, file: string, heads: Heads): Result<OutcomesRead | undefined> {
  const tables = document.parts
    .flatMap((part) => part.sections)
    .flatMap((section) => section.blocks)
    .filter((block): block is Table => block.kind === 'table');
  const diagnostics: Diagnostic[] = [];
  const lines = tables.flatMap((table) => linesOf(table, file, heads, diagnostics));
  const filled = lines.filter(({ outcome }) => outcome !== '');
  if (filled.length === 0) return ok(undefined);
  const known = filled.flatMap((line) => {
    const verdict = verdictOf(line.outcome);
    if (verdict !== undefined) return [{ line, verdict }];
    const near = closest(line.outcome, Object.keys(verdicts));
    diagnostics.push({
      code: 'figures/unknown-outcome',
      severity: 'error',
      place: line.place,
      message: { vi: `Không hiểu tình trạng "${line.outcome}".`, en: `The outcome "${line.outcome}" is unknown.` },
      remedy: near
        ? { vi: `Ý bạn là "${near}"?`, en: `Did you mean "${near}"?` }
        : { vi: `Dùng: ${Object.keys(verdicts).join(', ')}.`, en: `Use: ${Object.keys(verdicts).join(', ')}.` },
    });
    return [];
  });
  const repeated = (name: string): boolean => lines.filter((each) => each.name === name).length > 1;
  const tasks = known.map(({ line, verdict }) => ({
    task: line.id !== '' ? line.id : repeated(line.name) || line.name === '' ? line.number : line.name,
    do: verdict,
    ...(line.note === '' ? {} : { note: line.note }),
  }));
  return {
    value: { directives: { tasks }, placeOf: (path) => known[Number(path.split('.')[1])]?.line.place ?? { file } },
    diagnostics,
  };
}
