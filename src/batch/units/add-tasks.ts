// The sheet of tasks: a change of one task of a unit a row.

import type { FoundSheet } from './find-sheets.js';
import { keyOf } from './head-synonyms.js';
import { rowsByUnit } from './rows-by-unit.js';
import type { SheetData } from './sheet-data.js';

export function addTasks(sheet: FoundSheet, file: string, data: SheetData): void {
  const { actions } = data.synonyms;
  for (const { index, cells, start } of rowsByUnit(sheet, file, data)) {
    const said = cells.get('action');
    const action = said && keyOf(said.text, actions);
    if (!action) {
      const words = actions.map(({ is }) => is[0]).join(', ');
      data.fault(
        said?.place ?? start,
        'unknown-action',
        said
          ? { vi: `Không hiểu thao tác "${said.text}".`, en: `"${said.text}" is no change known.` }
          : { vi: 'Thiếu thao tác.', en: 'The change is missing.' },
        { vi: `Ghi một trong: ${words}.`, en: `Write one of: ${words}.` },
      );
      continue;
    }
    const unit = data.units[index] as { tasks?: unknown[] };
    unit.tasks ??= [];
    const path = [index, 'tasks', unit.tasks.length] as const;
    unit.tasks.push({});
    data.setPlace(path, start);
    const target = action === 'add' ? cells.get('group') : (cells.get('row') ?? cells.get('task'));
    data.set([...path, action], target?.text ?? (action === 'add' ? '' : undefined), target?.place ?? start);
    for (const [key, cell] of cells) {
      if (['unit', 'action', 'row', 'group'].includes(key)) continue;
      if (action === 'omit' || (key === 'task' && target === cell)) continue;
      data.set([...path, key], cell.text, cell.place);
    }
  }
}
