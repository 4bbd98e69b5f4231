// All units of a run on a few sheets: every indicator with results and targets, totals or averages below; who lies under the assigned figure;
// what is missing; which files were made.

import { isAveraged } from '../../doctype/measures.js';
import { parseTargetText } from '../../doctype/target-text.js';
import { type CellValue, openSheet, type Sheet } from '../../document/sheet.js';
import { writeCsv, writeXlsx } from '../../render/xlsx/write-xlsx.js';
import {
  addDecimals,
  type Decimal,
  divideDecimals,
  formatDecimal,
  parseDecimal,
  trimDecimal,
  whole,
} from '../../text/decimal.js';
import type { OutputFile } from '../../workspace/output-files.js';
import type { Manifest, UnitRecord } from '../manifest.js';

type Figure = UnitRecord['figures'][number];

const sideWords = { result: 'kết quả', assigned: 'mức giao', target: 'chỉ tiêu' } as const;

type Side = 'result' | 'assigned' | 'target';

/** What counts in totals and means: no figure that was refused or doubted, and none that is several or no number. */
function counted(figure: Figure | undefined, side: Side): Decimal | undefined {
  const text = figure?.[side];
  if (text === undefined || figure?.uncounted?.includes(side)) return undefined;
  return parseTargetText(text)?.figure;
}

/** Filled, and counted nowhere. */
const leftOut = (figure: Figure | undefined, side: Side): boolean =>
  (figure?.[side] ?? '').trim() !== '' && counted(figure, side) === undefined;

/** A number as Excel calculates with it; what is none as its text. */
function cell(text: string | undefined): CellValue {
  const figure = text === undefined ? undefined : parseDecimal(text.replace(/%$/, ''));
  return figure ? Number(figure.digits) / 10 ** figure.scale : text;
}

/** As text where it does not count, so that nobody's own total counts it either. */
const shownCell = (figure: Figure | undefined, side: Side): CellValue => {
  const text = figure?.[side];
  return text !== undefined && figure?.uncounted?.includes(side) ? `${text} (không tính)` : cell(text);
};

function together(values: readonly Decimal[], averaged: boolean): CellValue {
  if (values.length === 0) return undefined;
  const sum = values.reduce(addDecimals);
  const result = averaged ? divideDecimals(sum, whole(values.length), 2) : sum;
  return cell(formatDecimal(trimDecimal(result)));
}

interface Indicator {
  readonly key: string;
  readonly name: string;
  readonly unit?: string | undefined;
}

function indicatorsOf(units: readonly UnitRecord[]): Indicator[] {
  const found = new Map<string, Indicator>();
  for (const { figures } of units)
    for (const { key, name, unit } of figures) if (!found.has(key)) found.set(key, { key, name, unit });
  return [...found.values()];
}

function indicatorSheet(units: readonly UnitRecord[], indicators: readonly Indicator[]): Sheet {
  const figureIn = (unit: UnitRecord, key: string): Figure | undefined =>
    unit.figures.find((figure) => figure.key === key);
  const sides: readonly Side[] = ['result', 'assigned', 'target'];
  const shown = indicators.map((indicator) => ({
    indicator,
    sides: sides.filter(
      (side) => side === 'target' || units.some((unit) => figureIn(unit, indicator.key)?.[side] !== undefined),
    ),
  }));
  const head = [
    'Đơn vị',
    ...shown.flatMap(({ indicator: { name, unit }, sides: own }) =>
      own.map((side) => `${name}${unit ? ` (${unit})` : ''}: ${sideWords[side]}`),
    ),
  ];
  const rows = units.map((unit): CellValue[] => [
    unit.unit,
    ...shown.flatMap(({ indicator, sides: own }) => own.map((side) => shownCell(figureIn(unit, indicator.key), side))),
  ]);
  const all = shown.flatMap(({ indicator, sides: own }) =>
    own.map((side) => ({
      averaged: isAveraged(indicator.unit, indicator.name),
      values: units.flatMap((unit) => counted(figureIn(unit, indicator.key), side) ?? []),
      left: units.filter((unit) => leftOut(figureIn(unit, indicator.key), side)).length,
    })),
  );
  const below = (label: string, averaged: boolean): CellValue[][] => {
    const values = all.map((each) => (each.averaged === averaged ? together(each.values, averaged) : undefined));
    return values.some((value) => value !== undefined) ? [[label, ...values]] : [];
  };
  const counts: CellValue[] = ['Số đơn vị có số liệu', ...all.map(({ values }) => values.length)];
  const left: CellValue[][] = all.some((each) => each.left > 0)
    ? [['Số đơn vị có số liệu không tính (sai, nghi sai hoặc không phải một con số)', ...all.map((each) => each.left)]]
    : [];
  return openSheet(
    'Chỉ tiêu',
    [head, ...rows, ...below('Tổng', false), ...below('Bình quân cộng', true), counts, ...left],
    [36],
  );
}

function belowSheet(units: readonly UnitRecord[]): Sheet {
  const rows = units.flatMap(({ unit, figures }) =>
    figures
      .filter(({ belowFloor }) => belowFloor)
      .map(({ name, result, assigned, target }): CellValue[] => [unit, name, cell(result), cell(assigned), target]),
  );
  return openSheet(
    'Chưa đạt mức giao',
    [['Đơn vị', 'Chỉ tiêu', 'Kết quả', 'Mức giao', 'Chỉ tiêu năm nay'], ...rows],
    [36, 48],
  );
}

/** Missing is what other units of the run have; what is not counted is missing, too. */
function missingSheet(units: readonly UnitRecord[], indicators: readonly Indicator[]): Sheet {
  const expected = indicators.filter(({ key }) =>
    units.some(({ figures }) => figures.some((figure) => figure.key === key && figure.result !== undefined)),
  );
  const rows = units.flatMap(({ unit, figures }) =>
    expected
      .filter(({ key }) => figures.find((figure) => figure.key === key)?.result === undefined)
      .map(({ name }): CellValue[] => [unit, name, 'chưa có kết quả'])
      .concat(
        figures.flatMap((figure) =>
          (['result', 'assigned', 'target'] as const)
            .filter((side) => figure.uncounted?.includes(side))
            .map((side): CellValue[] => [unit, figure.name, `${sideWords[side]} "${figure[side] ?? ''}" không tính`]),
        ),
      ),
  );
  return openSheet('Thiếu số liệu', [['Đơn vị', 'Chỉ tiêu', 'Thiếu'], ...rows], [36, 48, 20]);
}

function fileSheet(units: readonly UnitRecord[]): Sheet {
  const rows = units.map(({ unit, status, files, findings }): CellValue[] => {
    const reported = (severity: string) => findings.filter((each) => each.severity === severity);
    const words = (severity: string): string =>
      reported(severity)
        .map(({ message, place }) => (place === undefined ? message.vi : `${message.vi} (${place})`))
        .join('\n');
    return [
      unit,
      status === 'made' ? 'đã tạo' : 'KHÔNG TẠO ĐƯỢC',
      files.map((file) => file.path).join('\n'),
      files.find(({ pages }) => pages !== undefined)?.pages,
      reported('error').length,
      reported('warning').length,
      words('error'),
      words('warning'),
    ];
  });
  return openSheet(
    'Văn bản',
    [['Đơn vị', 'Tình trạng', 'Tệp', 'Số trang', 'Lỗi', 'Cảnh báo', 'Nội dung lỗi', 'Nội dung cảnh báo'], ...rows],
    [36, 18, 60, 10, 8, 10, 60, 60],
  );
}

/** Without the superior where all have the same: a column of it would tell nothing. */
function shortNames(units: readonly UnitRecord[]): readonly UnitRecord[] {
  const superior = ({ unit }: UnitRecord): string => /, (.*)$/.exec(unit)?.[1] ?? '';
  const [first] = units;
  if (!first || superior(first) === '' || units.some((unit) => superior(unit) !== superior(first))) return units;
  return units.map((record) => ({ ...record, unit: record.unit.slice(0, record.unit.indexOf(', ')) }));
}

export function summarize(manifest: Manifest): Sheet[] {
  const units = shortNames(manifest.units);
  const indicators = indicatorsOf(units);
  const { missing = [] } = manifest;
  const absent =
    missing.length === 0
      ? []
      : [
          openSheet(
            'Chưa có trong bảng',
            [['Xã, phường, đặc khu của tỉnh chưa có trong bảng'], ...missing.map((unit) => [unit])],
            [60],
          ),
        ];
  if (indicators.length === 0) return [fileSheet(units), ...absent];
  const figures = [indicatorSheet(units, indicators), belowSheet(units), missingSheet(units, indicators)];
  return [...figures, fileSheet(units), ...absent];
}

// The summary of a run beside its manifest: `tong-hop.xlsx`, and its first sheet as `tong-hop.csv`.

const SUMMARY = 'tong-hop';

export const summaryNames = [`${SUMMARY}.xlsx`, `${SUMMARY}.csv`] as const;

export function summaryFiles(manifest: Manifest): OutputFile[] {
  const sheets = summarize(manifest);
  const [workbook, table] = summaryNames;
  return [
    { name: workbook, bytes: writeXlsx({ sheets }) },
    { name: table, bytes: new TextEncoder().encode(sheets[0] ? writeCsv(sheets[0]) : '') },
  ];
}
