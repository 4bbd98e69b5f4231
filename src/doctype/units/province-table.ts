// Provinces and cities under the central government, with the names each has had (templates/units/provinces.tsv).

import { type Diagnostic, failed, type Result } from '../../diagnostics/index.js';
import type { Unit } from '../../plan/unit.js';
import type { Workspace } from '../../workspace/workspace.js';
import { loadChanges } from './later-changes.js';
import { isDay, readUnitFile, unitLines, unitOf, unitsFolder } from './unit-lines.js';

/** The day on which the two levels began: Luật Tổ chức chính quyền địa phương số 72/2025/QH15. */
export const TWO_LEVELS = '2025-07-01';

/** A name and the days on which it held; absent days are open ends. */
export interface NamePeriod {
  readonly unit: Unit;
  readonly from?: string | undefined;
  /** First day on which it held no more. */
  readonly until?: string | undefined;
  /** The document that brought the name. */
  readonly basis?: string | undefined;
  /** The document that ended it. */
  readonly endBasis?: string | undefined;
}

export interface ProvinceEntry {
  /** Of the statistics office, two digits: today's. */
  readonly code: string;
  /** The earliest first; the last holds today. */
  readonly names: readonly NamePeriod[];
  /** The provinces it was made of, by their codes before 1/7/2025; alone and without end where nothing was merged. */
  readonly former: ReadonlyMap<string, NamePeriod>;
  /** The resolution that made its communes. */
  readonly communeBasis: string;
}

export interface ProvinceTable {
  /** Last day of which the table knows the changes, `2026-08-02`. */
  readonly asOf: string;
  readonly provinces: readonly ProvinceEntry[];
  readonly bygone: readonly BygoneProvince[];
}

/** One that was gone before the names of `ProvinceEntry` begin: `tỉnh Hà Tây`. */
interface BygoneProvince {
  readonly unit: Unit;
  /** Codes of those that have its land today. */
  readonly codes: readonly string[];
  /** Absent where the day is not known; it is long past. */
  readonly until?: string | undefined;
  readonly basis: string;
}

interface Row {
  readonly unit: Unit;
  readonly merged: string;
  readonly from: string;
  readonly basis: string;
  readonly communes: string;
}

const FILE = `${unitsFolder}/provinces.tsv`;

function entryOf(code: string, rows: readonly Row[]): ProvinceEntry {
  const names = rows.map(({ unit, from, basis }, index): NamePeriod => {
    const next = rows[index + 1];
    return {
      unit,
      from: from || undefined,
      until: next?.from,
      basis: basis || undefined,
      endBasis: next?.basis,
    };
  });
  const made = rows.find(({ communes }) => communes !== '');
  const parts = (made?.merged ?? '').split(', ');
  const end = parts.length > 1 ? { until: made?.from, endBasis: made?.basis } : {};
  const former = new Map<string, NamePeriod>();
  for (const part of parts) {
    const unit = unitOf(part.slice(3));
    if (unit) former.set(part.slice(0, 2), { unit, ...end });
  }
  return { code, names, former, communeBasis: made?.communes ?? '' };
}

export async function loadProvinces(workspace: Workspace): Promise<Result<ProvinceTable>> {
  const read = await readUnitFile(workspace, FILE);
  if (!read.value) return failed(...read.diagnostics);
  const diagnostics: Diagnostic[] = [];
  const rows = new Map<string, Row[]>();
  const bygone: BygoneProvince[] = [];
  let asOf = '';
  const changes = await loadChanges(workspace);
  diagnostics.push(...changes.diagnostics);
  for (const { cells, fault } of [...unitLines(read.value, FILE), ...changes.provinces]) {
    const [code = '', name = '', merged = '', from = '', basis = '', communes = ''] = cells;
    if (code === 'cập nhật đến' && isDay(name)) asOf = name > asOf ? name : asOf;
    else {
      const unit = unitOf(name);
      if (code === 'trước đây' && unit) {
        bygone.push({ unit, codes: merged.split(', '), until: from || undefined, basis });
        continue;
      }
      if (!/^\d\d$/.test(code) || !unit || (from !== '' && !isDay(from))) {
        diagnostics.push(fault());
        continue;
      }
      const row = { unit, merged, from, basis, communes };
      rows.set(code, [...(rows.get(code) ?? []), row]);
    }
  }
  return { value: { asOf, provinces: [...rows].map(([code, of]) => entryOf(code, of)), bygone }, diagnostics };
}
