// Files of units (YAML, workbook, CSV) → checked entries, each value with its place. All faults at once; nothing is made before they are gone.

import { checkData } from '../../data/check-data.js';
import { type DataSource, parseYaml, toDataPath } from '../../data/yaml-source.js';
import { type Diagnostic, failed, hasErrors, type Place, type Result } from '../../diagnostics/index.js';
import { otherUnit, otherUnitOfTitle } from '../../doctype/heads/title-unit.js';
import { namesUnits } from '../../doctype/units/pick-units.js';
import type { Unit } from '../../plan/unit.js';
import { foreignFile } from '../../read/foreign-files.js';
import { decodeText } from '../../read/text/decode-text.js';
import { parseCsv } from '../../read/xlsx/read-csv.js';
import { readXlsxGrids } from '../../read/xlsx/read-xlsx.js';
import { dataLimits, gridSpot, type SheetGrid } from '../../read/xlsx/sheet-grid.js';
import { addResults, addTasks } from './add-by-unit.js';
import { addUnits } from './add-units.js';
import type { CapitalName } from './capital-names.js';
import { findSheets } from './find-sheets.js';
import { type FoundSheet, factName, type HeadSynonyms } from './head-synonyms.js';
import { type PlanWords, SheetData } from './sheet-data.js';
import { type UnitsFile, unitEntrySchema, unitsFileSchema } from './units-file.js';

export interface NamedBytes {
  /** As the user named it. */
  readonly file: string;
  readonly bytes: Uint8Array;
}

export interface UnitsSource {
  /** With the units that could be read: one that is at fault itself is not among them. */
  readonly units: UnitsFile;
  /** Place of a dotted path such as `units.3.signatory.name`, the number being that in the list of units. */
  readonly placeOf: (path: string) => Place;
  /** Names that stand in capitals in sheets and were given small letters by rule alone. */
  readonly capitals: readonly CapitalName[];
}

const isYaml = (file: string): boolean => /\.ya?ml$/i.test(file);

const baseName = (file: string): string => (file.split(/[\\/]/).at(-1) ?? file).replace(/\.[^.]*$/, '');

/** Figures that were left out would be missing in the documents: nothing is made of a part. */
const tooLarge = (file: string): Diagnostic => ({
  code: 'units/too-large',
  severity: 'error',
  place: { file },
  message: {
    vi: `Bảng quá lớn: mỗi trang đọc được nhiều nhất ${dataLimits.rows} dòng, ${dataLimits.columns} cột.`,
    en: `The table is too large: ${dataLimits.rows} rows and ${dataLimits.columns} columns a sheet are read at most.`,
  },
  remedy: {
    vi: 'Xóa các dòng, cột trống có định dạng ở cuối trang, hoặc chia tệp thành nhiều đợt.',
    en: 'Delete empty formatted rows and columns at the end, or split the file into several runs.',
  },
});

function gridsOf({ file, bytes }: NamedBytes): Result<readonly SheetGrid[]> {
  const other = foreignFile(bytes, file);
  if (other) return failed(other);
  if (/\.xls[xm]$/i.test(file)) {
    const read = readXlsxGrids(bytes, file, dataLimits);
    if (read.diagnostics.some(({ code }) => code === 'import/cut-sheet')) return failed(tooLarge(file));
    // what a failed formula should have given would be missing in a document
    const graver = ({ code, severity }: Diagnostic) => (code === 'import/broken-cell' ? 'error' : severity);
    return { ...read, diagnostics: read.diagnostics.map((each) => ({ ...each, severity: graver(each) })) };
  }
  if (/\.(csv|tsv)$/i.test(file) || namesUnits(file)) {
    const decoded = decodeText(bytes, file);
    if (decoded.value === undefined) return { diagnostics: decoded.diagnostics };
    const grid = parseCsv(decoded.value, baseName(file));
    const { rows } = grid;
    if (rows.length > dataLimits.rows || rows.some((row) => row.length > dataLimits.columns))
      return failed(tooLarge(file));
    return { value: [grid], diagnostics: decoded.diagnostics };
  }
  return failed({
    code: 'units/format',
    severity: 'error',
    place: { file },
    message: { vi: 'Bảng đơn vị phải là tệp .xlsx, .csv hoặc .yaml.', en: 'Units are read from .xlsx, .csv or .yaml.' },
    remedy: { vi: 'Mở bằng Excel, chọn Lưu thành… kiểu .xlsx.', en: 'Open it in Excel and save it as .xlsx.' },
  });
}

interface SheetsSource extends DataSource {
  readonly capitals: readonly CapitalName[];
}

/** Sheets whose title names a commune that is none of the table, or another province. */
function tellOthers(
  found: readonly { readonly sheet: FoundSheet; readonly file: string }[],
  plan: Unit | undefined,
  { units, diagnostics }: SheetData,
): void {
  if (!plan) return;
  const own = [plan, ...units.map((entry) => ({ ...plan, ...entry }))].filter(({ name }) => typeof name === 'string');
  const mine = {
    vi: `${plan.kind} ${plan.name} hay đơn vị nào trong bảng`,
    en: `${plan.kind} ${plan.name} or a unit listed`,
  };
  for (const { sheet, file } of found) {
    const other = otherUnitOfTitle(own, sheet.above, sheet.grid.name, sheet.notes, true);
    const place = { file, spot: gridSpot(sheet.grid, sheet.head, sheet.columns[0]?.index ?? 0) };
    if (other) diagnostics.push({ ...otherUnit(other, mine), severity: 'error', place });
  }
}

function sourceOfSheets(files: readonly NamedBytes[], synonyms: HeadSynonyms, of: PlanWords): Result<SheetsSource> {
  const diagnostics: Diagnostic[] = [];
  const data = new SheetData(synonyms, of);
  const found = files.flatMap((each) => {
    const grids = gridsOf(each);
    const sheets = findSheets(grids.value ?? [], each.file, synonyms, of.year);
    diagnostics.push(...grids.diagnostics, ...sheets.diagnostics);
    return sheets.sheets.map((sheet) => ({ sheet, file: each.file }));
  });
  const kindOf = (kind: string) => found.filter(({ sheet }) => sheet.form.kind === kind);
  for (const { sheet, file } of kindOf('units')) addUnits(sheet, file, data);
  for (const { sheet, file } of kindOf('unit-results')) addResults(sheet, file, data);
  for (const { sheet, file } of kindOf('unit-tasks')) addTasks(sheet, file, data);
  tellOthers(found, of.unit, data);
  const file = files[0]?.file ?? '';
  if (data.units.length === 0 && !hasErrors(diagnostics)) {
    diagnostics.push({
      code: 'units/none',
      severity: 'error',
      place: { file },
      message: { vi: 'Không có đơn vị nào.', en: 'There is no unit.' },
      remedy:
        kindOf('units').length > 0
          ? {
              vi: `Điền đơn vị vào tệp ${file}, mỗi đơn vị một dòng.`,
              en: `Write the units into ${file}, one a row.`,
            }
          : {
              vi: 'Bảng đơn vị cần cột "Tên đơn vị" và mỗi đơn vị một dòng; lấy mẫu bằng: kehoach batch form.',
              en: 'The table needs a column "Tên đơn vị" and a row a unit; make a blank one with: kehoach batch form.',
            },
    });
  }
  const kinds = ['units', 'unit-results', 'unit-tasks'] as const;
  diagnostics.push(
    ...data.diagnostics,
    ...synonyms.heads.misnamed(kinds, file, (name) => of.facts.has(factName(name))),
  );
  return { value: { ...data.source(file), capitals: data.capitals }, diagnostics };
}

/** What of a file is right by itself, and at which place of its list each unit stands. */
function rightPart(data: unknown): { readonly units: UnitsFile; readonly orders: readonly number[] } {
  const fields = unitsFileSchema.shape;
  const { units: listed, rule, reading } = (data ?? {}) as Readonly<Record<string, unknown>>;
  const found = (Array.isArray(listed) ? listed : []).flatMap((each, order) => {
    const { data: entry } = unitEntrySchema.safeParse(each);
    return entry ? [{ entry, order }] : [];
  });
  return {
    units: {
      rule: fields.rule.safeParse(rule).data,
      reading: fields.reading.safeParse(reading).data,
      units: found.map(({ entry }) => entry),
    },
    orders: found.map(({ order }) => order),
  };
}

/** @returns faults with what is right beside them, so that these can be judged, too; no value where nothing could be read */
export function readUnits(files: readonly NamedBytes[], synonyms: HeadSynonyms, of: PlanWords): Result<UnitsSource> {
  const [first] = files;
  const yaml = files.find(({ file }) => isYaml(file));
  if (yaml && files.length > 1) {
    return failed({
      code: 'units/mixed',
      severity: 'error',
      place: { file: yaml.file },
      message: {
        vi: 'Tệp đơn vị YAML phải là tệp duy nhất; không ghép với bảng tính.',
        en: 'A units file in YAML stands alone; it is not joined with sheets.',
      },
    });
  }
  if (!first) throw new Error('no file of units');
  let source: Result<DataSource & Partial<SheetsSource>>;
  if (yaml) {
    const decoded = decodeText(yaml.bytes, yaml.file);
    if (decoded.value === undefined) return { diagnostics: decoded.diagnostics };
    source = parseYaml(decoded.value, yaml.file, { scalars: 'text' });
  } else source = sourceOfSheets(files, synonyms, of);
  if (!source.value) return { diagnostics: source.diagnostics };
  const data = source.value;
  // of a table without units it is said that it has none
  const isEmpty = !yaml && (data.data as { units: readonly unknown[] }).units.length === 0;
  const checked: Result<UnitsFile> = isEmpty ? { diagnostics: [] } : checkData(data, unitsFileSchema);
  const diagnostics = [...source.diagnostics, ...checked.diagnostics];
  const capitals = data.capitals ?? [];
  if (checked.value)
    return { value: { units: checked.value, placeOf: (at) => data.placeOf(toDataPath(at)), capitals }, diagnostics };
  const { units, orders } = rightPart(data.data);
  const placeOf = (at: string): Place => {
    const [first, index, ...rest] = toDataPath(at);
    return data.placeOf(
      first === 'units' && typeof index === 'number' ? [first, orders[index] ?? index, ...rest] : toDataPath(at),
    );
  };
  const known = capitals.flatMap((each) => {
    const unit = orders.indexOf(each.unit);
    return unit < 0 ? [] : [{ ...each, unit }];
  });
  return { value: { units, placeOf, capitals: known }, diagnostics };
}
