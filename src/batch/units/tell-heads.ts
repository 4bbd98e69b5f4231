// What is wrong with the heads of a sheet of units, results or tasks: each told at its cell, with the head or the option that would say it.

import type { Diagnostic } from '../../diagnostics/index.js';
import { findHeads } from '../../doctype/heads/find-heads.js';
import type { HeadColumn } from '../../doctype/heads/head-columns.js';
import type { Heads } from '../../doctype/heads/heads.js';
import { columnOption, meantColumn, OF_PERSON } from '../../doctype/heads/named-columns.js';
import { gridSpot as cellSpot, type SheetGrid } from '../../read/xlsx/sheet-grid.js';
import { type FoundSheet, figureYear, type HeadSynonyms, type OpenFigures, type SheetColumn } from './head-synonyms.js';

/** The one head that nobody knows, for the option that is proposed. */
function nobodyKnows({ columns, form }: FoundSheet, heads: Heads): string {
  const [only, ...others] = columns.filter(({ head }) => heads.read([head], form.kind).names.length === 0);
  return only && others.length === 0 ? only.head : OF_PERSON;
}

/** Nobody would miss figures that a sheet seems to give. */
export const noFigures = (sheet: FoundSheet, file: string, planned: number, heads: Heads): Diagnostic => {
  const { grid, head, columns } = sheet;
  const option = columnOption(`Kết quả năm ${planned - 1}`, nobodyKnows(sheet, heads));
  return {
    code: 'units/no-figures',
    severity: 'error',
    place: { file, spot: cellSpot(grid, head, columns[0]?.index ?? 0) },
    message: {
      vi: `Trang "${grid.name}" không có cột kết quả năm ${planned - 1}, mức giao hay chỉ tiêu năm ${planned}. Các cột đọc được: ${columns.map((each) => `"${each.head}" (${cellSpot(grid, head, each.index)})`).join(', ')}.`,
      en: `Sheet "${grid.name}" has no column of results of ${planned - 1}, assigned targets or targets of ${planned}. Found: ${columns.map((each) => `"${each.head}"`).join(', ')}.`,
    },
    remedy: {
      vi: `Đặt tên cột cần dùng là "Kết quả năm ${planned - 1}" hoặc "Mức giao năm ${planned}", hoặc chạy lại với ${option}.`,
      en: `Name the column that is meant "Kết quả năm ${planned - 1}" or "Mức giao năm ${planned}", or run again with ${option}.`,
    },
  };
};

export const sameHead = (
  file: string,
  { grid, head }: FoundSheet,
  column: SheetColumn,
  before: SheetColumn,
): Diagnostic => ({
  code: 'units/same-head',
  severity: 'error',
  place: { file, spot: cellSpot(grid, head, column.index) },
  message: {
    vi: `Cột "${column.head}" trùng nghĩa với cột "${before.head}".`,
    en: `The column "${column.head}" says the same as "${before.head}".`,
  },
  remedy: { vi: 'Bỏ hoặc đổi tên một cột.', en: 'Take one out, or rename it.' },
});

export const usualHeads = (planned: number): Readonly<Record<string, string>> => ({
  results: `Kết quả năm ${planned - 1}`,
  assigned: `Mức giao năm ${planned}`,
  targets: `Chỉ tiêu năm ${planned}`,
});

/** Figures of a part of the year stand for the year only if a person says so. @param usual the head that says it */
export function ofPart(place: Diagnostic['place'], { head, part }: HeadColumn, usual: string): Diagnostic {
  const own = part?.line === head.title;
  const option = columnOption(usual, head.title);
  return {
    code: 'units/part-of-year',
    severity: 'error',
    ...(place ? { place } : {}),
    message: {
      vi: `Cột "${head.title}" là số liệu của một phần năm ("${part?.words}"${own ? '' : `, ghi ở "${part?.line}"`}), không phải của cả năm.`,
      en: `"${head.title}" holds figures of a part of the year ("${part?.words}"${own ? '' : `, as "${part?.line}" says`}), not of all of it.`,
    },
    remedy: {
      vi: `Dùng số liệu cả năm; nếu đây đã là số liệu cả năm (hoặc ước cả năm) thì đặt tên cột là "${usual}", hoặc chạy lại với ${option}.`,
      en: `Use figures of the year; if these are (or are estimated), name the column "${usual}", or run again with ${option}.`,
    },
  };
}

/** One of several columns may be meant, or one that states no year beside one of another year: nobody guesses. */
export function openFigures(
  file: string,
  { grid, head }: FoundSheet,
  { key, relative, columns }: OpenFigures,
  planned: number,
): Diagnostic[] {
  const place = (column: HeadColumn) => ({ file, spot: cellSpot(grid, head, column.index) });
  const usual = usualHeads(planned)[key] ?? '';
  const dated = columns.every((each) => each.head.years.length > 0 || each.head.relative !== undefined);
  const right = columns.filter(
    (each) => each.head.years.length === 1 && each.head.years[0] === figureYear(key, planned),
  );
  if (dated && right.length === 0 && !relative)
    return columns.map(
      (column): Diagnostic => ({
        code: 'units/other-year',
        severity: 'warning',
        place: place(column),
        message: {
          vi: `Cột "${column.head.title}" là số liệu của năm khác: không dùng.`,
          en: `The column "${column.head.title}" holds figures of another year; it is not used.`,
        },
        remedy: { vi: `Số liệu cần dùng đặt tên "${usual}".`, en: `Figures that are meant are named "${usual}".` },
      }),
    );
  if (columns.every(({ part }) => part !== undefined))
    return columns.map((column) => ofPart(place(column), column, usual.replace(' năm ', ' cả năm ')));
  const listed = columns.map((each) => `"${each.head.title}" (${cellSpot(grid, head, each.index)})`).join(', ');
  const option = columnOption(usual, columns.at(-1)?.head.title ?? '');
  return [
    {
      code: 'units/several-columns',
      severity: 'error',
      place: place(columns[0] as HeadColumn),
      message: {
        vi: `Không rõ cột nào là "${usual}": ${listed}.`,
        en: `It is not clear which column is "${usual}": ${listed}.`,
      },
      remedy: {
        vi: `Ghi năm vào tên cột, hoặc chạy lại với ${option}.`,
        en: `Write the year into the heads, or run again with ${option}.`,
      },
    },
  ];
}

/** A head that nobody understands, with the one that was probably meant. */
export const unknownColumn = (
  file: string,
  { grid, head }: FoundSheet,
  column: SheetColumn,
  near: string | undefined,
): Diagnostic => ({
  code: 'units/unknown-column',
  severity: 'warning',
  place: { file, spot: cellSpot(grid, head, column.index) },
  message: {
    vi: `Không hiểu cột "${column.head}": không dùng trong văn bản.`,
    en: `The column "${column.head}" is not understood; nothing of it is printed.`,
  },
  remedy: near
    ? meantColumn(near, column.head)
    : {
        vi: `Đổi tên cột theo mẫu (kehoach batch form) hoặc bỏ cột; hoặc nói rõ cột là gì: ${columnOption('tên trong mẫu', column.head)}.`,
        en: `Rename it as in the blank workbook (kehoach batch form) or take it out; or say what it is: ${columnOption('its name there', column.head)}.`,
      },
});

/** A sheet whose heads do not say that it is one of ours: they are shown, with the option that says so. */
export function unknownSheet(file: string, grid: SheetGrid, { heads }: HeadSynonyms): Diagnostic {
  const read = (findHeads(grid, ['units'], heads)?.paths ?? []).flatMap((path) => {
    const head = heads.read(path, 'units');
    return head.title === '' ? [] : [head];
  });
  const titles = read.map(({ title }) => `"${title}"`).join(', ');
  const name = read.find(({ names }) => names.length === 0)?.title;
  const option = name === undefined ? undefined : columnOption('Tên đơn vị', name);
  return {
    code: 'units/unknown-sheet',
    severity: 'warning',
    place: { file, spot: grid.name },
    message: {
      vi: `Bỏ qua trang "${grid.name}": không có đủ các cột của bảng đơn vị, kết quả hay nhiệm vụ. Các cột đọc được: ${titles || 'không có'}.`,
      en: `Left out the sheet "${grid.name}": it lacks the columns of units, results or tasks. Found: ${titles || 'none'}.`,
    },
    remedy: {
      vi: `Lấy mẫu bằng lệnh: kehoach batch form. Bảng đơn vị cần cột "Tên đơn vị"${option === undefined ? '' : `; nếu đã có mà tên khác thì chạy lại với ${option}`}.`,
      en: `Make a blank workbook with: kehoach batch form. Units need a column "Tên đơn vị"${option === undefined ? '' : `; if it has another name, run again with ${option}`}.`,
    },
  };
}
