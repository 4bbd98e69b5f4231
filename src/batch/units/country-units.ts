// The units of the country beside a table of units: a table of all communes of a province without anybody's list, and which communes a list
// of nearly all of a province leaves out.

import type { Diagnostic, Place, Result } from '../../diagnostics/index.js';
import { pickUnits } from '../../doctype/units/pick-units.js';
import { type Units, writtenName } from '../../doctype/units/units.js';
import { openSheet, type Sheet } from '../../document/sheet.js';
import type { Project } from '../../flows/project.js';
import type { Plan } from '../../plan/plan.js';
import type { Unit } from '../../plan/unit.js';
import { writeCsv } from '../../render/xlsx/write-xlsx.js';
import { dayInVietnam, isoDate } from '../../text/date.js';
import { foldWords } from '../../text/fold-words.js';
import type { NamedBytes } from './read-units.js';

/** The first day that the date of the plan leaves open; today where it has none. */
export function dayOfPlan({ decision, plan, document }: Partial<Plan>, today: Date): string {
  const date = (decision ?? plan ?? document)?.date;
  return date ? isoDate({ year: date.year, month: date.month ?? 1, day: date.day ?? 1 }) : dayInVietnam(today);
}

/** The rows of a table of units. */
export const unitRows = (units: readonly Unit[]): string[][] =>
  units.map((unit) => [writtenName(unit), '', unit.parent ? writtenName(unit.parent) : '']);

const sheetOf = (units: readonly Unit[]): Sheet =>
  openSheet('Đơn vị', [['Tên đơn vị', 'Loại', 'Cấp trên'], ...unitRows(units)], []);

/** The units that `tinh:Lâm-Đồng` or a list of codes names, on the day of the plan. */
export async function unitsNamed(
  project: Project,
  named: string,
  plan: Partial<Plan>,
): Promise<Result<readonly Unit[]>> {
  const country = await project.load('units');
  if (!country.value) return { diagnostics: country.diagnostics };
  return pickUnits(country.value.units, named, dayOfPlan(plan, project.workspace.today()));
}

/** The same as a file of units. */
export async function tableOfUnits(project: Project, named: string, plan: Partial<Plan>): Promise<Result<NamedBytes>> {
  const { value, diagnostics } = await unitsNamed(project, named, plan);
  return value
    ? { value: { file: named, bytes: new TextEncoder().encode(writeCsv(sheetOf(value))) }, diagnostics }
    : { diagnostics };
}

const key = ({ kind, name }: Unit): string => foldWords(`${kind} ${name}`);

/** The communes of a province that a list with at least half of them leaves out: `phường Hoa Lư, tỉnh Ninh Bình`. */
export function missingUnits(named: readonly Unit[], units: Units, day: string): string[] {
  const byProvince = new Map<string, { province: Unit; listed: Set<string> }>();
  for (const unit of named) {
    if (!unit.parent) continue;
    const known = byProvince.get(key(unit.parent)) ?? { province: unit.parent, listed: new Set() };
    byProvince.set(key(unit.parent), known);
    known.listed.add(key(unit));
  }
  return [...byProvince.values()].flatMap(({ province, listed }) => {
    const all = units.communes(province, day).map(({ unit }) => unit);
    const missing = all.filter((unit) => !listed.has(key(unit)));
    return missing.length * 2 > all.length
      ? []
      : missing.map((unit) => `${writtenName(unit)}, ${writtenName(province)}`);
  });
}

export const tellMissing = (missing: readonly string[], place: Place): Diagnostic[] =>
  missing.length === 0
    ? []
    : [
        {
          code: 'units/missing',
          severity: 'warning',
          place,
          message: {
            vi: `Bảng thiếu ${missing.length} xã, phường, đặc khu của tỉnh: ${missing.slice(0, 10).join('; ')}${missing.length > 10 ? ' …' : ''}.`,
            en: `The table lacks ${missing.length} communes of the province: ${missing.slice(0, 10).join('; ')}${missing.length > 10 ? ' …' : ''}.`,
          },
          remedy: {
            vi: 'Thêm vào bảng nếu các đơn vị ấy cũng phải có văn bản; danh sách đủ ở tong-hop.xlsx.',
            en: 'Add them if they get documents, too; all are listed in tong-hop.xlsx.',
          },
        },
      ];
