// One sheet as SpreadsheetML (ECMA-376 part 1, 18.3): rows, protection, frozen head, what cells accept and the notes beside them.

import { type ColumnRule, columnLetters, type Sheet, type SheetCell } from '../../document/sheet.js';
import { escapedXmlText } from '../../ooxml/xml-text.js';

export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

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
