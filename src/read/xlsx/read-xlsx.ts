// A workbook (.xlsx, ECMA-376 part 1, 18) → Document: each visible sheet as what stands above its table and the table, merged cells kept.

import { type Diagnostic, failed, type Localized, ok, type Result } from '../../diagnostics/index.js';
import type { Document } from '../../document/document.js';
import type { OfficePackage } from '../../ooxml/open-package.js';
import { element, elements, type XmlNode } from '../../ooxml/xml-tree.js';
import { documentOf } from '../read-document.js';
import type { ReadOptions } from '../read-options.js';
import { readPackage } from '../read-package.js';
import { type CellFormats, readFormats, stringItem } from './cell-value.js';
import { type ReadSheet, type ReportedCell, readSheet } from './read-sheet.js';
import { documentLimits, type GridLimits, gridBlocks, type SheetGrid } from './sheet-grid.js';

/** Cells that are told one by one, rows and columns that are listed. */
const MOST_TOLD = 20;

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

const repeatedSheets = (file: string, names: readonly string[]): Diagnostic => ({
  code: 'import/repeated-sheet',
  severity: 'warning',
  place: { file },
  message: {
    vi: `Tệp bị hỏng: ${names.length} trang tính (ví dụ "${names[0]}") trùng nội dung với trang khác; chỉ đọc một lần.`,
    en: `The file is broken: ${names.length} sheets (such as "${names[0]}") are another sheet again, which is read once.`,
  },
  remedy: { vi: 'Mở bằng Excel, lưu lại thành tệp mới.', en: 'Open it in Excel and save it as a new file.' },
});

interface OpenWorkbook {
  readonly sheets: readonly {
    readonly name: string;
    readonly hidden: boolean;
    readonly root: XmlNode | undefined;
    readonly remarks: ReadonlyMap<string, string>;
  }[];
  /** Names of further sheets that are one of these again: no program writes that, and each would be read as a whole. */
  readonly repeated: readonly string[];
  readonly formats: CellFormats;
}

/** What the remarks of a sheet say, by their cell; one of a conversation stands there, too (18.7.3). */
function remarksOf(office: OfficePackage, sheet: string): ReadonlyMap<string, string> {
  const part = office.relations(sheet).find(({ type }) => type === 'comments')?.target ?? '';
  const remarks = elements(element(office.xml(part), 'commentList'), 'comment').map((node): [string, string] => [
    node.attributes.ref ?? '',
    stringItem(element(node, 'text')).text.trim(),
  ]);
  return new Map(remarks);
}

function openWorkbook(office: OfficePackage): OpenWorkbook | undefined {
  const workbook = office.xml(office.main);
  if (!element(workbook, 'sheets')) return undefined;
  const targets = new Map(office.relations(office.main).map(({ id, target }) => [id, target]));
  const known = new Set<string>();
  const repeated: string[] = [];
  const sheets = elements(element(workbook, 'sheets'), 'sheet').flatMap(({ attributes }) => {
    const { name = '', state = 'visible' } = attributes;
    const target = targets.get(attributes['r:id'] ?? '');
    if (target !== undefined && known.has(target)) {
      repeated.push(name);
      return [];
    }
    known.add(target ?? '');
    const root = target === undefined ? undefined : office.xml(target);
    return [{ name, hidden: state !== 'visible', root, remarks: remarksOf(office, target ?? '') }];
  });
  return {
    sheets,
    repeated,
    formats: readFormats(
      office.xml(office.related('sharedStrings')),
      office.xml(office.related('styles')),
      /^(?:1|true)$/.test(element(workbook, 'workbookPr')?.attributes.date1904 ?? ''),
    ),
  };
}

interface Reported {
  readonly code: string;
  readonly message: (cell: ReportedCell) => Localized;
  readonly remedy: Localized;
}

const write = { vi: 'hoặc ghi giá trị vào ô.', en: 'or write the value.' };

const tellings = {
  failed: {
    code: 'broken-cell',
    message: () => ({ vi: 'Ô này có công thức lỗi', en: 'The formula of this cell fails' }),
    remedy: { vi: `Sửa công thức trong Excel, ${write.vi}`, en: `Mend the formula in Excel, ${write.en}` },
  },
  uncounted: {
    code: 'broken-cell',
    message: () => ({
      vi: 'Công thức của ô này chưa được tính',
      en: 'The formula of this cell has not been computed',
    }),
    remedy: { vi: `Mở tệp bằng Excel rồi lưu lại, ${write.vi}`, en: `Open the file in Excel and save it, ${write.en}` },
  },
  overflow: {
    code: 'broken-cell',
    message: () => ({ vi: 'Ô này chỉ hiện "####"', en: 'This cell shows "####"' }),
    remedy: {
      vi: 'Sửa giá trị hoặc định dạng ngày của ô trong Excel.',
      en: 'Mend the value or the date format of the cell in Excel.',
    },
  },
  hidden: {
    code: 'hidden-cell',
    message: () => ({
      vi: 'Ô này có giá trị nhưng định dạng làm ẩn đi; đã bỏ',
      en: 'The format of this cell hides its value; it is left out',
    }),
    remedy: { vi: 'Nếu cần thì đổi định dạng ô.', en: 'Change the format of the cell if it is meant.' },
  },
  struck: {
    code: 'struck-cell',
    message: ({ text }: ReportedCell) => ({
      vi: `Ô này có chữ gạch ngang; ${text.trim() === '' ? 'đã bỏ cả ô' : `phần bị gạch đã bỏ, còn "${text.trim()}"`}`,
      en: `${text.trim() === '' ? 'This cell is struck through and left out' : `Part of this cell is struck through and left out; "${text.trim()}" is taken`}`,
    }),
    remedy: { vi: 'Xóa hẳn phần bị gạch, hoặc bỏ gạch ngang nếu cần.', en: 'Delete what is struck, or unstrike it.' },
  },
  rounded: {
    code: 'rounded-cell',
    message: ({ text, exact = '' }: ReportedCell) => ({
      vi: `Ô này hiện "${text.trim()}" nhưng giá trị là "${exact}"; lấy như đang hiện`,
      en: `This cell shows "${text.trim()}" and holds "${exact}"; what it shows is taken`,
    }),
    remedy: {
      vi: 'Nếu cần đủ chữ số thì tăng số chữ số thập phân của ô trong Excel.',
      en: 'Show more decimals in Excel if they are meant.',
    },
  },
} satisfies Readonly<Record<string, Reported>>;

function reportSheet(file: string, { grid, cut, told: reported, hiddenRows, hiddenColumns }: ReadSheet): Diagnostic[] {
  const out: Diagnostic[] = [];
  const note = (code: string, message: Localized, cell?: string, remedy?: Localized): void => {
    out.push({
      code: `import/${code}`,
      severity: 'warning',
      place: { file, ...(cell === undefined ? {} : { spot: `${grid.name}!${cell}` }) },
      message,
      ...(remedy ? { remedy } : {}),
    });
  };
  const show = (vi: string, en: string): Localized => ({
    vi: `Nếu cần ${vi} thì cho hiện lại trong Excel.`,
    en: `Show ${en} in Excel if they are meant.`,
  });
  if (cut)
    note('cut-sheet', {
      vi: `Trang tính "${grid.name}" quá lớn; phần vượt quá đã bị bỏ.`,
      en: `Sheet "${grid.name}" is too large; the rest is cut off.`,
    });
  if (hiddenRows.length > 0) {
    const list = hiddenRows.slice(0, MOST_TOLD).join(', ');
    note(
      'hidden-rows',
      {
        vi: `Đã bỏ ${hiddenRows.length} dòng ẩn (hoặc bị lọc) của trang "${grid.name}": dòng ${list}.`,
        en: `Left out ${hiddenRows.length} hidden or filtered rows of sheet "${grid.name}": ${list}.`,
      },
      `A${hiddenRows[0]}`,
      show('các dòng này', 'them'),
    );
  }
  if (hiddenColumns.length > 0) {
    const list = hiddenColumns
      .slice(0, MOST_TOLD)
      .map(({ letters, text }) => `${letters} ("${text.replace(/\s+/g, ' ')}")`)
      .join(', ');
    note(
      'hidden-columns',
      {
        vi: `Đã bỏ ${hiddenColumns.length} cột ẩn của trang "${grid.name}": cột ${list}.`,
        en: `Left out ${hiddenColumns.length} hidden columns of sheet "${grid.name}": ${list}.`,
      },
      `${hiddenColumns[0]?.letters}1`,
      show('các cột này', 'them'),
    );
  }
  for (const [kind, { code, message, remedy }] of Object.entries(tellings) as [string, Reported][]) {
    const own = reported.filter(
      ({ doubt, exact }) => (doubt ?? (exact === undefined ? undefined : 'rounded')) === kind,
    );
    for (const [index, cell] of own.slice(0, MOST_TOLD).entries()) {
      const rest = index === MOST_TOLD - 1 ? own.length - MOST_TOLD : 0;
      const { vi, en } = message(cell);
      const more = rest > 0 ? { vi: ` (và ${rest} ô khác)`, en: ` (and ${rest} other cells)` } : { vi: '', en: '' };
      note(code, { vi: `${vi}${more.vi}.`, en: `${en}${more.en}.` }, cell.cell, remedy);
    }
  }
  return out;
}

/** The visible sheets as grids of text. What goes beyond the limits is left out, which is told (`import/cut-sheet`). */
export const readXlsxGrids = (
  bytes: Uint8Array,
  file: string,
  limits: GridLimits = documentLimits,
): Result<readonly SheetGrid[]> =>
  readPackage(bytes, file, notWorkbook(file), (office) => readGrids(office, file, limits));

function readGrids(office: OfficePackage, file: string, limits: GridLimits): Result<readonly SheetGrid[]> {
  const workbook = openWorkbook(office);
  if (!workbook) return failed(notWorkbook(file));
  const { repeated } = workbook;
  const diagnostics: Diagnostic[] = repeated.length === 0 ? [] : [repeatedSheets(file, repeated)];
  const grids = workbook.sheets.flatMap(({ name, hidden, root, remarks }): SheetGrid[] => {
    if (hidden) {
      diagnostics.push({
        code: 'import/hidden-sheet',
        severity: 'warning',
        place: { file },
        message: { vi: `Đã bỏ trang tính ẩn "${name}".`, en: `Left out the hidden sheet "${name}".` },
      });
      return [];
    }
    if (!root) return [];
    const read = readSheet(name, root, workbook.formats, limits, remarks);
    diagnostics.push(...reportSheet(file, read));
    return [read.grid];
  });
  return ok(grids, diagnostics);
}

export function readXlsx(bytes: Uint8Array, file: string, options: ReadOptions): Result<Document> {
  const { value: grids, diagnostics } = readXlsxGrids(bytes, file);
  if (!grids) return { diagnostics };
  const blocks = grids.flatMap((grid) => gridBlocks(grid, options));
  if (blocks.length > 0) return ok(documentOf(blocks), diagnostics);
  return failed(...diagnostics, {
    code: 'import/empty',
    severity: 'error',
    place: { file },
    message: { vi: 'Tệp bảng tính không có ô nào có chữ.', en: 'The workbook has no filled cell.' },
  });
}
