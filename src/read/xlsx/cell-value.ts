// A cell of a workbook as people see it: shared and inline text, and numbers through their format. ECMA-376, part 1, 18.3.1.4, 18.8.30.

import { element, elements, textOf, type XmlNode } from '../../ooxml/xml-tree.js';
import {
  compareDecimals,
  type Decimal,
  formatDecimal,
  parseDecimal,
  roundDecimal,
  trimDecimal,
} from '../../text/decimal.js';
import { builtInCode, readFormatCode, type Section } from './format/format-code.js';
import { decimalOf, showNumberAs, showTextAs } from './format/show-value.js';

interface StringItem {
  readonly text: string;
  /** Part of it is struck through, and left out. */
  readonly struck: boolean;
}

export interface CellFormats {
  readonly shared: readonly StringItem[];
  /** Of each cell format by its index. */
  readonly codes: readonly (readonly Section[])[];
  /** Cell formats that strike out all that the cell holds. */
  readonly struck: ReadonlySet<number>;
  /** Days count from 1904-01-01 (18.2.28, `date1904`). */
  readonly from1904: boolean;
}

export interface ShownCell {
  /** As the cell shows it; empty where it shows nothing. */
  readonly text: string;
  /** The same as a figure to count with, where its text groups digits or leaves the sign to a colour: `12345` for `12.345`. */
  readonly number?: string;
  /** Why the text does not say what the cell holds. */
  readonly doubt?: 'hidden' | 'struck' | 'overflow' | 'failed' | 'uncounted';
  /** The number without the rounding of its format: `79,67%` where the cell shows `80%`. */
  readonly exact?: string;
}

/** `_x000D_` is the character U+000D (22.9.2.19). */
const unescaped = (text: string): string =>
  text
    .replace(/_x([0-9A-Fa-f]{4})_/g, (_all, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/\r\n?/g, '\n');

/** What is struck through has been deleted by hand (18.4.10). */
function isStruck(look: XmlNode | undefined): boolean {
  const strike = element(look, 'strike');
  return strike !== undefined && !/^(?:0|false)$/.test(strike.attributes.val ?? '');
}

/** Text of a string item: its runs but struck ones, without the readings beside East Asian text. */
export function stringItem(node: XmlNode | undefined): StringItem {
  const runs = elements(node, 'r');
  const kept = runs.filter((run) => !isStruck(element(run, 'rPr')));
  const texts = [...elements(node, 't'), ...kept.flatMap((run) => elements(run, 't'))].map(textOf);
  return { text: unescaped(texts.join('')), struck: kept.length < runs.length };
}

const general = readFormatCode('General');

export function readFormats(strings: XmlNode | undefined, styles: XmlNode | undefined, from1904 = false): CellFormats {
  const own = new Map(
    elements(element(styles, 'numFmts'), 'numFmt').map((node) => [
      Number(node.attributes.numFmtId),
      node.attributes.formatCode ?? '',
    ]),
  );
  const read = new Map<string, readonly Section[]>();
  const fonts = elements(element(styles, 'fonts'), 'font').map(isStruck);
  const struck = elements(element(styles, 'cellXfs'), 'xf').flatMap(({ attributes }, index) =>
    fonts[Number(attributes.fontId ?? 0)] ? [index] : [],
  );
  const codes = elements(element(styles, 'cellXfs'), 'xf').map((node) => {
    const id = Number(node.attributes.numFmtId ?? 0);
    const code = own.get(id) ?? builtInCode(id);
    const sections = read.get(code) ?? readFormatCode(code);
    read.set(code, sections);
    return sections;
  });
  return { shared: elements(strings, 'si').map(stringItem), codes, struck: new Set(struck), from1904 };
}

/** The number that a text shows, at most one. */
const NUMERAL = /(?<![\d.,])\d+(?:\.\d{3})*(?:,\d+)?(?![\d.,]*\d)/g;

interface Numeral {
  readonly written: string;
  readonly value: Decimal;
}

function onlyNumeral(text: string): Numeral | undefined {
  const found = text.match(NUMERAL) ?? [];
  const [written] = found;
  if (found.length !== 1 || written === undefined || /\d/.test(text.replace(written, ''))) return undefined;
  const value = parseDecimal(written.replaceAll('.', ''));
  return value && { written, value };
}

const equal = (a: Decimal, b: Decimal): boolean => compareDecimals(a, b) === 0;

/** How often a format may multiply what it shows: as it is, per cent, thousands, millions, milliards. */
const powers = [0, 2, -3, -6, -9];

/** What the text shows of a number: the figure itself, and what rounding has taken off. */
function beside(text: string, value: number): Pick<ShownCell, 'number' | 'exact'> {
  const numeral = onlyNumeral(text);
  if (!numeral) return {};
  const size = decimalOf(Math.abs(value));
  const scaled = powers.map(
    (power): Decimal =>
      power < 0
        ? { digits: size.digits, scale: size.scale - power }
        : { digits: size.digits * 10n ** BigInt(power), scale: size.scale },
  );
  const meant = scaled.find((each) => equal(roundDecimal(each, numeral.value.scale), numeral.value));
  if (!meant) return {};
  const signed = value < 0 && !/[-\u2212]\s*\d/.test(text.replaceAll(' ', ''));
  const ungrouped = `${signed ? '-' : ''}${text.replace(numeral.written, numeral.written.replaceAll('.', '')).replace(/[()]/g, signed ? '' : '$&')}`;
  return {
    ...(ungrouped === text ? {} : { number: ungrouped }),
    ...(equal(meant, numeral.value) ? {} : { exact: text.replace(numeral.written, formatDecimal(trimDecimal(meant))) }),
  };
}

const isoDate = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2}))?)?/;

/** `2026-06-30T00:00:00` of a cell of type `d` → days of the workbook. */
function serialOf(text: string): number | undefined {
  const found = isoDate.exec(text)?.slice(1).map(Number);
  if (!found) return undefined;
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = found.map((each) => each || 0);
  const moment = Date.UTC(year, month - 1, day, hour, minute, second);
  return (moment - Date.UTC(1899, 11, 30)) / 86_400_000;
}

function shownNumber(value: number, sections: readonly Section[], from1904: boolean): ShownCell {
  const text = showNumberAs(sections, value, from1904);
  if (text === undefined) return { text: '####', doubt: 'overflow' };
  if (text.trim() === '') return { text: '', doubt: 'hidden' };
  const plain = sections.some(({ isDate, pieces }) => isDate || pieces.some(({ kind }) => kind === 'general'));
  return { text, ...(plain ? {} : beside(text.trim(), value)) };
}

function shownText(text: string, sections: readonly Section[], struck = false): ShownCell {
  const shown = showTextAs(sections, text);
  if (struck) return { text: shown, doubt: 'struck' };
  return { text: shown, ...(shown.trim() === '' && text.trim() !== '' ? { doubt: 'hidden' } : {}) };
}

export function shownCell(cell: XmlNode, formats: CellFormats): ShownCell {
  const shown = writtenCell(cell, formats);
  return shown.text.trim() !== '' && formats.struck.has(Number(cell.attributes.s ?? 0))
    ? { text: '', doubt: 'struck' }
    : shown;
}

function writtenCell(cell: XmlNode, { shared, codes, from1904 }: CellFormats): ShownCell {
  const raw = textOf(element(cell, 'v'));
  const sections = codes[Number(cell.attributes.s ?? 0)] ?? general;
  switch (cell.attributes.t) {
    case 's':
      return shownText(shared[Number(raw)]?.text ?? '', sections, shared[Number(raw)]?.struck);
    case 'inlineStr': {
      const items = elements(cell, 'is').map(stringItem);
      const struck = items.some((each) => each.struck);
      return shownText(items.map(({ text }) => text).join(''), sections, struck);
    }
    case 'str':
      return shownText(unescaped(raw), sections);
    case 'b':
      return { text: raw === '1' ? 'có' : 'không' };
    // what Excel shows in place of a result, `#REF!`
    case 'e':
      return { text: raw, doubt: 'failed' };
    case 'd': {
      const serial = serialOf(raw);
      const dated = sections.some(({ isDate }) => isDate) ? sections : readFormatCode('dd/mm/yyyy');
      return serial === undefined ? { text: raw } : shownNumber(serial, dated, false);
    }
  }
  // a formula whose result was never kept
  if (raw.trim() === '') return element(cell, 'f') ? { text: '', doubt: 'uncounted' } : { text: '' };
  const value = Number(raw);
  return Number.isFinite(value) ? shownNumber(value, sections, from1904) : { text: raw };
}
