// Small workbooks for tests, written as other programs write them: number formats, merged cells, hidden rows and columns, formulas.

import { strToU8, zipSync } from 'fflate';
import { columnLetters } from '../../src/document/sheet.js';

export interface SmallCell {
  readonly value?: string | number;
  /** Number format of the cell. */
  readonly format?: string;
  readonly formula?: string;
  /** `#REF!`: what a failed formula shows. */
  readonly error?: string;
  /** All of it is struck through; it has no other format. */
  readonly struck?: boolean;
  /** A remark at the cell. */
  readonly remark?: string;
}

export interface SmallSheet {
  readonly name?: string;
  readonly rows: readonly (readonly (SmallCell | string | number | undefined)[])[];
  /** `A1:C1`. */
  readonly merges?: readonly string[];
  /** From 1. */
  readonly hiddenRows?: readonly number[];
  /** From 1. */
  readonly hiddenColumns?: readonly number[];
  readonly hidden?: boolean;
}

export interface SmallWorkbookOptions {
  readonly from1904?: boolean;
  /** Between folders in names of parts. */
  readonly separator?: string;
  /** Texts lie once in the table of shared strings, as Excel writes them. */
  readonly shared?: boolean;
}

/** In the list of formats: the cell format that strikes out. */
const STRUCK = '\u0000';

const S = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

export function smallWorkbook(sheets: readonly SmallSheet[], options: SmallWorkbookOptions = {}): Uint8Array {
  const formats: string[] = [];
  const texts = new Map<string, number>();
  const styleOf = (format: string | undefined): string => {
    if (format === undefined) return '';
    if (!formats.includes(format)) formats.push(format);
    return ` s="${formats.indexOf(format) + 1}"`;
  };
  const cellXml = (given: SmallCell | string | number | undefined, place: string): string => {
    if (given === undefined) return '';
    const { value, format, formula, error, struck }: SmallCell = typeof given === 'object' ? given : { value: given };
    const start = `<c r="${place}"${styleOf(struck ? STRUCK : format)}`;
    const counted = formula === undefined ? '' : `<f>${escaped(formula)}</f>`;
    if (error !== undefined) return `${start} t="e">${counted}<v>${error}</v></c>`;
    if (typeof value === 'string' && formula === undefined && options.shared) {
      if (!texts.has(value)) texts.set(value, texts.size);
      return `${start} t="s"><v>${texts.get(value)}</v></c>`;
    }
    if (typeof value === 'string' && formula === undefined)
      return `${start} t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`;
    return `${start}>${counted}${value === undefined ? '' : `<v>${value}</v>`}</c>`;
  };
  const sheetXml = ({ rows, merges = [], hiddenRows = [], hiddenColumns = [] }: SmallSheet): string => {
    const columns = hiddenColumns.map((at) => `<col min="${at}" max="${at}" width="9" hidden="1"/>`).join('');
    const lines = rows.map(
      (row, down) =>
        `<row r="${down + 1}"${hiddenRows.includes(down + 1) ? ' hidden="1"' : ''}>${row.map((each, across) => cellXml(each, `${columnLetters(across)}${down + 1}`)).join('')}</row>`,
    );
    const merged = merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('');
    return `<worksheet ${S}>${columns === '' ? '' : `<cols>${columns}</cols>`}<sheetData>${lines.join('')}</sheetData>${merged === '' ? '' : `<mergeCells>${merged}</mergeCells>`}</worksheet>`;
  };
  const parts: Record<string, string> = {};
  for (const [index, sheet] of sheets.entries()) {
    parts[`xl/worksheets/sheet${index + 1}.xml`] = sheetXml(sheet);
    const remarks = sheet.rows.flatMap((row, down) =>
      row.flatMap((cell, across) =>
        typeof cell === 'object' && cell.remark !== undefined
          ? `<comment ref="${columnLetters(across)}${down + 1}" authorId="0"><text><r><t>${escaped(cell.remark)}</t></r></text></comment>`
          : [],
      ),
    );
    if (remarks.length === 0) continue;
    parts[`xl/comments${index + 1}.xml`] =
      `<comments ${S}><authors><author/></authors><commentList>${remarks.join('')}</commentList></comments>`;
    parts[`xl/worksheets/_rels/sheet${index + 1}.xml.rels`] =
      `<Relationships><Relationship Id="rId1" Type="${RELATIONS}/comments" Target="../comments${index + 1}.xml"/></Relationships>`;
  }
  if (options.shared)
    parts['xl/sharedStrings.xml'] =
      `<sst ${S}>${[...texts.keys()].map((text) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`).join('')}</sst>`;
  const list = sheets.map(
    ({ name, hidden }, index) =>
      `<sheet name="${escaped(name ?? `Trang ${index + 1}`)}" sheetId="${index + 1}"${hidden ? ' state="hidden"' : ''} r:id="rId${index + 1}"/>`,
  );
  parts['xl/workbook.xml'] =
    `<workbook ${S} xmlns:r="${RELATIONS}"><workbookPr${options.from1904 ? ' date1904="1"' : ''}/><sheets>${list.join('')}</sheets></workbook>`;
  parts['xl/_rels/workbook.xml.rels'] =
    `<Relationships>${sheets.map((_, index) => `<Relationship Id="rId${index + 1}" Target="worksheets/sheet${index + 1}.xml"/>`).join('')}</Relationships>`;
  parts['xl/styles.xml'] =
    `<styleSheet ${S}><numFmts>${formats.map((code, index) => (code === STRUCK ? '' : `<numFmt numFmtId="${200 + index}" formatCode="${escaped(code)}"/>`)).join('')}</numFmts><fonts><font/><font><strike/></font></fonts><cellXfs><xf numFmtId="0"/>${formats.map((code, index) => (code === STRUCK ? '<xf numFmtId="0" fontId="1"/>' : `<xf numFmtId="${200 + index}"/>`)).join('')}</cellXfs></styleSheet>`;
  const separator = options.separator ?? '/';
  return zipSync(
    Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name.replaceAll('/', separator), strToU8(xml)])),
  );
}
