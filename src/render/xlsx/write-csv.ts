// One sheet as CSV that Excel opens by a double click: UTF-8 with its mark, values that hold separators or quotes in quotes (RFC 4180).

import type { Sheet, SheetCell } from '../../document/sheet.js';

const field = ({ text, number }: SheetCell): string => {
  if (number !== undefined) return String(number).replace('.', ',');
  return /[;"\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

export const writeCsv = ({ rows }: Sheet): string =>
  `\ufeff${rows.map((row) => row.map(field).join(';')).join('\r\n')}\r\n`;
