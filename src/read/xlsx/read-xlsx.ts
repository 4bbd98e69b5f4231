// A workbook (.xlsx, ECMA-376 part 1, 18) → Document: each visible sheet as what stands above its table and the table, merged cells kept.

import { type Diagnostic, failed, type Localized, ok, type Result } from '../../diagnostics/index.js';
import type { Document } from '../../document/document.js';
import { columnLetters } from '../../document/sheet.js';
import { normalizeText } from '../../text/normalize.js';
import { openPackage } from '../package/open-package.js';
import { element, elements, type XmlNode } from '../package/parse-xml.js';
import { documentOf } from '../read-document.js';
import type { ReadOptions } from '../read-options.js';
import { type CellFormats, cellValueOf, readFormats } from './cell-value.js';
import { gridBlocks } from './grid-blocks.js';
import { documentLimits, type GridLimits, MAX_CELLS, type Merge, parsePlace, type SheetGrid } from './sheet-grid.js';

const wanted = /^\/?xl\/(?:workbook|sharedStrings|styles|worksheets\/[^/]+|_rels\/workbook\.xml)\.(?:xml|rels)$/;

/** Cells with a failed formula that are told one by one. */
const MOST_BROKEN = 20;

function mergesOf(sheet: XmlNode): Merge[] {
  return elements(element(sheet, 'mergeCells'), 'mergeCell').flatMap((node) => {
    const [from, to] = (node.attributes.ref ?? '').split(':').map((part) => parsePlace(part));
    if (!from || !to || to.row < from.row || to.column < from.column) return [];
    return [{ row: from.row, column: from.column, rows: to.row - from.row + 1, columns: to.column - from.column + 1 }];
  });
}

function gridOf(
  name: string,
  sheet: XmlNode,
  formats: CellFormats,
  limits: GridLimits,
): SheetGrid & {
  readonly cut: boolean;
  readonly broken: readonly string[];
  readonly uncounted: readonly string[];
  readonly hidden: readonly number[];
} {
  const rows: string[][] = [];
  const broken: string[] = [];
  const uncounted: string[] = [];
  const hidden: number[] = [];
  let cut = false;
  let cells = 0;
  for (const node of elements(element(sheet, 'sheetData'), 'row')) {
    const at = Number(node.attributes.r ?? rows.length + 1) - 1;
    if (!Number.isInteger(at) || at < 0 || at >= limits.rows) {
      cut = true;
      continue;
    }
    while (rows.length <= at) rows.push([]);
    // also what a filter leaves out (18.3.1.73)
    if (/^(?:1|true)$/.test(node.attributes.hidden ?? '')) {
      if (elements(node, 'c').some((cell) => cellValueOf(cell, formats) !== '')) hidden.push(at + 1);
      continue;
    }
    const row = rows[at] as string[];
    let next = 0;
    for (const cell of elements(node, 'c')) {
      const column = parsePlace(cell.attributes.r ?? '')?.column ?? next;
      next = column + 1;
      cells += Math.max(0, column + 1 - row.length);
      if (column >= limits.columns || cells > MAX_CELLS) {
        cut = true;
        continue;
      }
      while (row.length <= column) row.push('');
      row[column] = normalizeText(cellValueOf(cell, formats)).trim();
      if (element(cell, 'f') && row[column] === '' && cell.attributes.t !== 'str')
        uncounted.push(`${columnLetters(column)}${at + 1}`);
      if (cell.attributes.t === 'e') broken.push(`${columnLetters(column)}${at + 1}`);
    }
  }
  return { name, rows, merges: mergesOf(sheet), cut, broken, uncounted, hidden };
}

const notWorkbook = (file: string): Diagnostic => ({
  code: 'import/not-workbook',
  severity: 'error',
  place: { file },
  message: {
    vi: 'Tệp không phải là bảng tính Excel (.xlsx), hoặc đã bị hỏng.',
    en: 'The file is no Excel workbook (.xlsx), or it is broken.',
  },
  remedy: { vi: 'Mở bằng Excel và lưu lại thành .xlsx.', en: 'Open it in Excel and save it as .xlsx.' },
});

/** The visible sheets as grids of text. What goes beyond the limits is left out, which is told (`import/cut-sheet`). */
export function readXlsxGrids(
  bytes: Uint8Array,
  file: string,
  limits: GridLimits = documentLimits,
): Result<readonly SheetGrid[]> {
  const opened = openPackage(bytes, file, (name) => wanted.test(name));
  if (!opened.value) return { diagnostics: opened.diagnostics };
  const office = opened.value;
  const workbook = office.xml('xl/workbook.xml');
  if (!workbook) return failed(notWorkbook(file));
  const diagnostics: Diagnostic[] = [];
  const note = (code: string, vi: string, en: string, spot?: string, remedy?: Localized): void => {
    diagnostics.push({
      code: `import/${code}`,
      severity: 'warning',
      place: { file, ...(spot === undefined ? {} : { spot }) },
      message: { vi, en },
      ...(remedy ? { remedy } : {}),
    });
  };
  const formats = readFormats(
    office.xml('xl/sharedStrings.xml'),
    office.xml('xl/styles.xml'),
    /^(?:1|true)$/.test(element(workbook, 'workbookPr')?.attributes.date1904 ?? ''),
  );
  const targets = new Map(
    elements(office.xml('xl/_rels/workbook.xml.rels')).map((node) => [
      node.attributes.Id,
      node.attributes.Target ?? '',
    ]),
  );
  const grids = elements(element(workbook, 'sheets'), 'sheet').flatMap((node): SheetGrid[] => {
    const name = node.attributes.name ?? '';
    if ((node.attributes.state ?? 'visible') !== 'visible') {
      note('hidden-sheet', `Đã bỏ trang tính ẩn "${name}".`, `Left out the hidden sheet "${name}".`);
      return [];
    }
    const target = targets.get(node.attributes['r:id'] ?? '')?.replace(/^\/?(?:xl\/)?/, '');
    const sheet = target === undefined ? undefined : office.xml(`xl/${target}`);
    if (!sheet) return [];
    const grid = gridOf(name, sheet, formats, limits);
    if (grid.cut)
      note(
        'cut-sheet',
        `Trang tính "${name}" quá lớn; phần vượt quá đã bị bỏ.`,
        `Sheet "${name}" is too large; the rest is cut off.`,
      );
    if (grid.hidden.length > 0)
      note(
        'hidden-rows',
        `Đã bỏ ${grid.hidden.length} dòng ẩn (hoặc bị lọc) của trang "${name}": dòng ${grid.hidden.slice(0, MOST_BROKEN).join(', ')}.`,
        `Left out ${grid.hidden.length} hidden or filtered rows of sheet "${name}": ${grid.hidden.slice(0, MOST_BROKEN).join(', ')}.`,
        `${name}!A${grid.hidden[0]}`,
        { vi: 'Nếu cần các dòng này thì cho hiện lại trong Excel.', en: 'Show them in Excel if they are meant.' },
      );
    for (const cell of grid.uncounted.slice(0, MOST_BROKEN))
      note(
        'broken-cell',
        'Công thức của ô này chưa được tính.',
        'The formula of this cell has not been computed.',
        `${name}!${cell}`,
        {
          vi: 'Mở tệp bằng Excel rồi lưu lại, hoặc ghi giá trị vào ô.',
          en: 'Open the file in Excel and save it, or write the value.',
        },
      );
    for (const [index, cell] of grid.broken.slice(0, MOST_BROKEN).entries()) {
      const rest = index === MOST_BROKEN - 1 ? grid.broken.length - MOST_BROKEN : 0;
      const [more, others] = rest > 0 ? [` (và ${rest} ô khác)`, ` (and ${rest} other cells)`] : ['', ''];
      note(
        'broken-cell',
        `Ô này có công thức lỗi${more}.`,
        `The formula of this cell fails${others}.`,
        `${name}!${cell}`,
        {
          vi: 'Sửa công thức trong Excel, hoặc ghi giá trị vào ô.',
          en: 'Mend the formula in Excel, or write the value.',
        },
      );
    }
    return [grid];
  });
  return ok(grids, diagnostics);
}

export function readXlsx(bytes: Uint8Array, file: string, options: ReadOptions): Result<Document> {
  const { value: grids, diagnostics } = readXlsxGrids(bytes, file);
  if (!grids) return { diagnostics };
  const blocks = grids.flatMap((grid) => gridBlocks(grid, options.numberHeads));
  if (blocks.length > 0) return ok(documentOf(blocks), diagnostics);
  return failed(...diagnostics, {
    code: 'import/empty',
    severity: 'error',
    place: { file },
    message: { vi: 'Tệp bảng tính không có ô nào có chữ.', en: 'The workbook has no filled cell.' },
  });
}
