// One table as CSV that Excel opens by a double click: UTF-8 with its mark, values that hold separators or quotes in quotes (RFC 4180).

import type { CellValue } from './write-workbook.js';

const field = (value: CellValue): string => {
  const text = value === undefined ? '' : typeof value === 'number' ? String(value).replace('.', ',') : value;
  return /[;"\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

export const writeCsv = (rows: readonly (readonly CellValue[])[]): string =>
  `\ufeff${rows.map((row) => row.map(field).join(';')).join('\r\n')}\r\n`;
