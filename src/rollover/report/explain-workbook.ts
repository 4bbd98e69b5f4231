// "Căn cứ xác định chỉ tiêu" as a workbook: the table of the report, one row an indicator, to be sorted and worked on.

import type { Language } from '../../diagnostics/index.js';
import type { SheetCell, Workbook } from '../../document/sheet.js';
import { EXPLAIN_TITLE, explainTable, type RolledOver } from './explain.js';
import type { Cell } from './report.js';

const widths = [50, 10, 16, 14, 14, 18, 16, 70, 40];

const textOf = (cell: Cell, language: Language): string => {
  if (typeof cell === 'string') return cell;
  return 'vi' in cell ? cell[language] : cell.map(({ text }) => text).join('');
};

export function explainWorkbook(rolled: RolledOver, language: Language): Workbook {
  const { heads, rows } = explainTable(rolled);
  const head = heads.map((each): SheetCell => ({ text: each[language], kind: 'head' }));
  const body = rows.map((row) => row.map((cell): SheetCell => ({ text: textOf(cell, language), kind: 'fixed' })));
  return { sheets: [{ name: EXPLAIN_TITLE, rows: [head, ...body], widths, rules: [], open: true }] };
}
