// Workbook → .xlsx (ECMA-376): written by hand, because the forms need locked cells, input rules and notes, and the same workbook
// must give the same bytes.

import { type ColumnRule, columnLetters, type Sheet, type SheetCell, type Workbook } from '../../document/sheet.js';
import { zipFiles } from '../../ooxml/write-zip.js';
import { escapedXmlText } from '../../ooxml/xml-tree.js';

// One sheet as SpreadsheetML (ECMA-376 part 1, 18.3): rows, protection, frozen head, what cells accept and the notes beside them.

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** Indexes of the cell formats in styles.xml. */
const formats = { head: 1, fixed: 2, input: 3 } as const;
const NUMBER_FORMAT = 4;

function cellXml(cell: SheetCell, row: number, column: number): string {
  const format = cell.kind === 'fixed' && cell.number !== undefined ? NUMBER_FORMAT : formats[cell.kind];
  const at = `r="${columnLetters(column)}${row + 1}" s="${format}"`;
  if (cell.number !== undefined) return `<c ${at}><v>${cell.number}</v></c>`;
  if (cell.text === '') return `<c ${at}/>`;
  return `<c ${at} t="inlineStr"><is><t xml:space="preserve">${escapedXmlText(cell.text)}</t></is></c>`;
}

function ruleXml({ column, rows, accepts, note }: ColumnRule): string {
  const letters = columnLetters(column);
  const area = `${letters}${rows[0] + 1}:${letters}${rows[1] + 1}`;
  const prompt = `showInputMessage="1" promptTitle="${escapedXmlText(note.title.slice(0, 32))}" prompt="${escapedXmlText(note.text.slice(0, 255))}"`;
  const error = `showErrorMessage="1" errorStyle="warning" errorTitle="${escapedXmlText(note.title.slice(0, 32))}" error="${escapedXmlText(note.text.slice(0, 225))}"`;
  const common = `allowBlank="1" ${prompt} ${error} sqref="${area}"`;
  if ('list' in accepts)
    return `<dataValidation type="list" ${common}><formula1>"${escapedXmlText(accepts.list.join(','))}"</formula1></dataValidation>`;
  const [least, most] = accepts.numbers;
  return most === undefined
    ? `<dataValidation type="decimal" operator="greaterThanOrEqual" ${common}><formula1>${least}</formula1></dataValidation>`
    : `<dataValidation type="decimal" operator="between" ${common}><formula1>${least}</formula1><formula2>${most}</formula2></dataValidation>`;
}

/** Of one line of the font, and the most that a row can have, in pt. */
const LINE = 15.75;
const MOST_HEIGHT = 409;

/** Lines that a text takes in a column; words do not fill a line that another follows, so a little less goes into it. */
const linesIn = ({ text }: SheetCell, width: number): number =>
  text
    .split('\n')
    .reduce((sum, { length }) => sum + (length <= width ? 1 : Math.ceil(length / Math.max(1, width - 2))), 0);

/**
 * Rows that need more than a line say how high they are: not every program reckons it on opening. Without `customHeight` it still grows
 * and shrinks with what is typed.
 */
function heightXml(row: readonly SheetCell[], widths: readonly number[]): string {
  const lines = Math.max(1, ...row.map((cell, column) => linesIn(cell, widths[column] ?? 1)));
  return lines === 1 ? '' : ` ht="${Math.min(MOST_HEIGHT, lines * LINE)}"`;
}

/** The head stays in sight; of a sheet to read its first column, too. */
function paneXml({ open }: Sheet): string {
  const pane = open
    ? 'xSplit="1" ySplit="1" topLeftCell="B2" activePane="bottomRight"'
    : 'ySplit="1" topLeftCell="A2" activePane="bottomLeft"';
  return `<sheetViews><sheetView workbookViewId="0"><pane ${pane} state="frozen"/></sheetView></sheetViews>`;
}

export function sheetXml(sheet: Sheet): string {
  const columns = sheet.widths
    .map((width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`)
    .join('');
  const rows = sheet.rows
    .map(
      (row, index) =>
        `<row r="${index + 1}"${heightXml(row, sheet.widths)}>${row.map((cell, column) => cellXml(cell, index, column)).join('')}</row>`,
    )
    .join('');
  const rules =
    sheet.rules.length === 0
      ? ''
      : `<dataValidations count="${sheet.rules.length}">${sheet.rules.map(ruleXml).join('')}</dataValidations>`;
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${MAIN}">` +
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' +
    paneXml(sheet) +
    `<cols>${columns}</cols><sheetData>${rows}</sheetData>` +
    (sheet.open
      ? ''
      : '<sheetProtection sheet="1" objects="1" scenarios="1" formatColumns="0" formatRows="0" sort="0" autoFilter="0"/>') +
    `${rules}<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>` +
    '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/></worksheet>'
  );
}

// One sheet as CSV that Excel opens by a double click: UTF-8 with its mark, values that hold separators or quotes in quotes (RFC 4180).

const field = ({ text, number }: SheetCell): string => {
  if (number !== undefined) return String(number).replace('.', ',');
  return /[;"\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

export const writeCsv = ({ rows }: Sheet): string =>
  `\ufeff${rows.map((row) => row.map(field).join(';')).join('\r\n')}\r\n`;

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const font = (inside: string): string => `<font>${inside}<sz val="12"/><name val="Times New Roman"/></font>`;
const fill = (colour: string): string =>
  `<fill><patternFill patternType="solid"><fgColor rgb="FF${colour}"/><bgColor indexed="64"/></patternFill></fill>`;
const edge = (side: string): string => `<${side} style="thin"><color rgb="FF999999"/></${side}>`;
const format = (fontId: number, fillId: number, locked: boolean, horizontal: string): string =>
  `<xf numFmtId="0" fontId="${fontId}" fillId="${fillId}" borderId="1" xfId="0" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1" applyProtection="1"><alignment horizontal="${horizontal}" vertical="top" wrapText="1"/><protection locked="${locked ? 1 : 0}"/></xf>`;

/** Formats: 0 plain, 1 head, 2 fixed, 3 input (light yellow, open), 4 a fixed number. */
const styles = `${DECLARATION}<styleSheet xmlns="${MAIN}"><fonts count="2">${font('')}${font('<b/>')}</fonts><fills count="4"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>${fill('DDDDDD')}${fill('FFFBE0')}</fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border>${['left', 'right', 'top', 'bottom'].map(edge).join('')}<diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="5"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>${format(1, 2, true, 'center')}${format(0, 0, true, 'left')}${format(0, 3, false, 'left')}${format(0, 0, true, 'right')}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

const relation = (id: string, type: string, target: string): string =>
  `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`;

export function writeXlsx({ sheets }: Workbook): Uint8Array {
  const parts: Record<string, string> = {
    '[Content_Types].xml': `${DECLARATION}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/>${sheets.map((_, index) => `<Override PartName="/xl/worksheets/sheet${index + 1}.xml" ContentType="${TYPE}.worksheet+xml"/>`).join('')}</Types>`,
    '_rels/.rels': `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${relation('rId1', `${OFFICE}/officeDocument`, 'xl/workbook.xml')}</Relationships>`,
    'xl/workbook.xml': `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${sheets.map(({ name }, index) => `<sheet name="${escapedXmlText(name.slice(0, 31))}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${sheets.map((_, index) => relation(`rId${index + 1}`, `${OFFICE}/worksheet`, `worksheets/sheet${index + 1}.xml`)).join('')}${relation(`rId${sheets.length + 1}`, `${OFFICE}/styles`, 'styles.xml')}</Relationships>`,
    'xl/styles.xml': styles,
  };
  for (const [index, sheet] of sheets.entries()) parts[`xl/worksheets/sheet${index + 1}.xml`] = sheetXml(sheet);
  return zipFiles(Object.entries(parts));
}
