// Last year's results, or assigned targets, from a workbook, a CSV file or YAML → Figures.

import { z } from 'zod';
import { checkData } from '../../data/check-data.js';
import { parseYaml } from '../../data/yaml-source.js';
import {
  andThen,
  type Diagnostic,
  failed,
  hasErrors,
  type Localized,
  ok,
  type Result,
} from '../../diagnostics/index.js';
import type { Heads } from '../../doctype/heads/heads.js';
import type { Document, Table } from '../../document/document.js';
import type { Figures } from '../../plan/figures.js';
import { text } from '../../plan/scalars.js';
import type { ReadOptions } from '../read-options.js';
import { readDocument } from '../readers.js';
import { documentLimits } from '../xlsx/sheet-grid.js';
import type { Asked } from './figure-columns.js';
import { figuresOfTable } from './figures-of-table.js';

const rowSchema = z
  .strictObject({
    id: text().optional(),
    name: text().optional(),
    unit: text().optional(),
    value: text().optional(),
    from: text().optional(),
    weight: text().optional(),
  })
  .meta({ title: 'một số liệu' });

/** A list of rows, or a value for each id. */
const fileSchema = z.union([z.array(rowSchema), z.record(z.string(), text())]);

function readYamlFigures(bytes: Uint8Array, file: string): Result<Figures> {
  const source = parseYaml(new TextDecoder().decode(bytes), file, { scalars: 'text' });
  return andThen(source, (data) =>
    andThen(checkData(data, fileSchema), (found) =>
      ok({
        file,
        rows: Array.isArray(found)
          ? found.map((row, index) => ({ ...row, place: data.placeOf([index, 'value']) }))
          : Object.entries(found).map(([id, value]) => ({ id, value, place: data.placeOf([id]) })),
      }),
    ),
  );
}

/** The tables of a document, each with the lines since the one before it. */
function tablesIn(document: Document): { readonly table: Table; readonly above: readonly string[] }[] {
  const found: { table: Table; above: readonly string[] }[] = [];
  let above: string[] = [];
  for (const block of document.parts.flatMap((part) => part.sections).flatMap((section) => section.blocks)) {
    if (block.kind === 'table') {
      found.push({ table: block, above });
      above = [];
    } else if (block.kind === 'paragraph')
      above.push(block.inlines.map((inline) => (inline.kind === 'text' ? inline.text : ' ')).join(''));
  }
  return found;
}

/** A figure that a formula should have given is not empty, and of a sheet that was cut nobody knows what is missing: nothing goes on. */
function refuseBroken(found: Result<Figures>): Result<Figures> {
  const spots = new Set(found.value?.rows.map(({ place }) => place.spot));
  const diagnostics = found.diagnostics.map((each): Diagnostic => {
    if (each.code === 'import/broken-cell' && spots.has(each.place?.spot)) return { ...each, severity: 'error' };
    return each.code === 'import/cut-sheet' ? { ...each, severity: 'error', remedy: cutRemedy } : each;
  });
  return hasErrors(diagnostics) ? { diagnostics } : { ...found, diagnostics };
}

const cutRemedy: Localized = {
  vi: `Chỉ đọc được ${documentLimits.rows} dòng, ${documentLimits.columns} cột mỗi trang: xóa phần không cần, hoặc chia thành nhiều trang.`,
  en: `${documentLimits.rows} rows and ${documentLimits.columns} columns a sheet are read: delete what is not needed, or split the sheet.`,
};

/** @param asked which column of a table holds the figures, and of which year */
export function readFigures(
  bytes: Uint8Array,
  file: string,
  asked: Asked,
  columns: Heads,
  options: ReadOptions,
): Result<Figures> {
  if (/\.ya?ml$/i.test(file)) return readYamlFigures(bytes, file);
  const found = andThen(readDocument(bytes, file, options), (document) => {
    const tables = tablesIn(document);
    const read = tables.map(({ table, above }) => figuresOfTable(table, above, asked, columns, file));
    const rows = read.flatMap((each) => each.rows ?? []);
    // a sheet of another year or unit beside the one that is asked for is left out, and told
    const reported = read.flatMap(({ other, diagnostics }) =>
      other && rows.length > 0
        ? diagnostics.map((each): Diagnostic => (each.severity === 'error' ? { ...each, severity: 'warning' } : each))
        : diagnostics,
    );
    if (hasErrors(reported)) return { diagnostics: reported };
    const column = read.find((each) => each.rows !== undefined)?.column;
    if (column !== undefined) return ok({ file, column, rows }, reported);
    const heads = read.flatMap((each) => each.heads).filter((head) => head !== '');
    const what =
      asked.wanted === 'result' ? { vi: 'kết quả', en: 'results' } : { vi: 'mức giao', en: 'assigned targets' };
    const fault: Diagnostic = {
      code: 'figures/no-columns',
      severity: 'error',
      place: { file },
      message: {
        vi: `Không thấy bảng có cột tên chỉ tiêu (hoặc mã) và cột ${what.vi}.`,
        en: `There is no table with a column of names (or ids) and one of ${what.en}.`,
      },
      remedy: {
        vi: `Các cột đọc được: ${heads.join(', ') || 'không có'}. Dùng mẫu của kehoach rollover form.`,
        en: `Columns found: ${heads.join(', ') || 'none'}. Use the workbook of kehoach rollover form.`,
      },
    };
    return failed(...reported, fault);
  });
  return refuseBroken(found);
}
