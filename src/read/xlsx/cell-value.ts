// The value of a spreadsheet cell as people see it: shared and inline text, numbers, percentages, dates. ECMA-376, part 1, 18.3.1.4 and
// 18.8.30.

import { element, elements, textOf, type XmlNode } from '../package/parse-xml.js';

export interface CellFormats {
  readonly shared: readonly string[];
  /** Kind of each cell format by its index. */
  readonly kinds: readonly ('plain' | 'percent' | 'date')[];
  /** Days count from 1904-01-01 (18.2.28, `date1904`). */
  readonly from1904?: boolean;
}

/** `_x000D_` is the character U+000D (22.9.2.19). */
const unescaped = (text: string): string =>
  text
    .replace(/_x([0-9A-Fa-f]{4})_/g, (_all, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/\r\n?/g, '\n');

/** Text of a string item: its runs, without the readings beside East Asian text. */
const stringItem = (node: XmlNode): string =>
  unescaped([...elements(node, 't'), ...elements(node, 'r').flatMap((run) => elements(run, 't'))].map(textOf).join(''));

const builtInDates = new Set([14, 15, 16, 17, 22]);
const builtInPercents = new Set([9, 10]);

export function readFormats(strings: XmlNode | undefined, styles: XmlNode | undefined, from1904 = false): CellFormats {
  const own = new Map(
    elements(element(styles, 'numFmts'), 'numFmt').map((node) => [
      Number(node.attributes.numFmtId),
      node.attributes.formatCode ?? '',
    ]),
  );
  const kinds = elements(element(styles, 'cellXfs'), 'xf').map((node) => {
    const id = Number(node.attributes.numFmtId ?? 0);
    const code = (own.get(id) ?? '').replace(/"[^"]*"|\[[^\]]*\]|\\./g, '');
    if (builtInPercents.has(id) || code.includes('%')) return 'percent';
    return builtInDates.has(id) || (/[dmy]/i.test(code) && /y/i.test(code)) ? 'date' : 'plain';
  });
  return { shared: elements(strings, 'si').map(stringItem), kinds, from1904 };
}

/** Days since 1899-12-30 → `31/12/2026`. */
function dateText(serial: number): string {
  const date = new Date(Date.UTC(1899, 11, 30) + Math.floor(serial) * 86_400_000);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${two(date.getUTCDate())}/${two(date.getUTCMonth() + 1)}/${date.getUTCFullYear()}`;
}

/** `84.5` → `84,5`; binary noise of the last digits is left out. */
const numberText = (value: number): string => String(Number(value.toPrecision(12))).replace('.', ',');

export function cellValueOf(cell: XmlNode, formats: CellFormats): string {
  const raw = textOf(element(cell, 'v'));
  switch (cell.attributes.t) {
    case 's':
      return formats.shared[Number(raw)] ?? '';
    case 'inlineStr':
      return elements(cell, 'is').map(stringItem).join('');
    case 'b':
      return raw === '1' ? 'có' : 'không';
    // what Excel shows in place of a result, `#REF!`
    case 'e':
    case 'str':
    case 'd':
      return raw;
  }
  const value = Number(raw);
  if (raw === '' || !Number.isFinite(value)) return raw;
  const kind = formats.kinds[Number(cell.attributes.s ?? 0)] ?? 'plain';
  if (kind === 'percent') return `${numberText(value * 100)}%`;
  return kind === 'date' && value > 0 && value < 2_958_466
    ? dateText(formats.from1904 ? value + 1462 : value)
    : numberText(value);
}
