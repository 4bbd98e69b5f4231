// What changed after the day up to which the tables go, as an office writes it down before the tables do: a small file of its own,
// templates/units/changes.tsv, whose lines go on where provinces.tsv and the tables of communes end.

import type { Diagnostic } from '../../diagnostics/index.js';
import type { Workspace } from '../../workspace/workspace.js';
import { isDay, type UnitLine, unitLines, unitsFolder } from './unit-lines.js';

const FILE = `${unitsFolder}/changes.tsv`;

interface LaterChanges {
  /** Lines of provinces.tsv. */
  readonly provinces: readonly UnitLine[];
  /** Lines of a table of communes, by the code of the province. */
  readonly communes: ReadonlyMap<string, readonly UnitLine[]>;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Cells of a line: code of the province, code of the commune, name or `nhập vào <codes>`, day, basis. Without a code of a commune it is the
 * province that has a new name or kind. Nothing where there is no file.
 */
export async function loadChanges(workspace: Workspace): Promise<LaterChanges> {
  const bytes = await workspace.resource(FILE);
  const provinces: UnitLine[] = [];
  const communes = new Map<string, UnitLine[]>();
  const diagnostics: Diagnostic[] = [];
  for (const { cells, fault } of bytes ? unitLines(bytes, FILE) : []) {
    const [province = '', commune = '', name = '', day = '', basis = ''] = cells;
    if (province === 'cập nhật đến') provinces.push({ cells, fault });
    else if (!/^\d\d$/.test(province) || !isDay(day) || basis === '') diagnostics.push(fault());
    else if (commune === '') provinces.push({ cells: [province, name, '', day, basis], fault });
    else communes.set(province, [...(communes.get(province) ?? []), { cells: [commune, name, '', day, basis], fault }]);
  }
  return { provinces, communes, diagnostics };
}
