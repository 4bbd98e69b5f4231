// The sheet of results: an indicator of a unit a row.

import type { FoundSheet } from './find-sheets.js';
import { rowsByUnit } from './rows-by-unit.js';
import type { SheetData } from './sheet-data.js';

const FIGURES = ['results', 'assigned', 'targets'];

export function addResults(sheet: FoundSheet, file: string, data: SheetData): void {
  for (const { index, cells, start } of rowsByUnit(sheet, file, data, FIGURES)) {
    const named = cells.get('indicator');
    if (!named) {
      const message = { vi: 'Dòng này không ghi chỉ tiêu nào.', en: 'This row names no indicator.' };
      data.fault(start, 'no-indicator', message);
      continue;
    }
    const indicator = data.of.indicatorKey(named.text);
    for (const key of FIGURES) {
      const cell = cells.get(key);
      if (!cell) continue;
      const before = (data.units[index] as Record<string, Record<string, unknown> | undefined>)[key]?.[indicator];
      const figure = key === 'targets' ? cell.text : cell.number;
      if (before === undefined || before === figure) data.set([index, key, indicator], figure, cell.place);
      else
        data.fault(cell.place, 'two-figures', {
          vi: `Chỉ tiêu "${named.text}" của đơn vị này đã có số liệu khác: ${before}.`,
          en: `The indicator "${named.text}" of this unit already has another figure: ${before}.`,
        });
    }
  }
}
