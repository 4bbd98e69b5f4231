// A font of a PDF: its name, and what each of its two-byte codes means and how wide it is. ISO 32000-1, 9.7 and 9.10.3.

import { isArray, isReference, type PdfDictionary, PdfParser } from './parse-value.js';
import type { PdfFile, Spend } from './pdf-file.js';

export interface PdfFont {
  /** Without the mark of a subset: `Tinos`. */
  readonly family: string;
  readonly bold: boolean;
  readonly italic: boolean;
  /** Undefined for a code without a meaning. */
  readonly meaning: (code: number) => string | undefined;
  /** In thousandths of the size. */
  readonly width: (code: number) => number;
}

const MAX_CODES = 65_536;

const textOfHex = (shown: string): string => {
  let text = '';
  for (let at = 0; at + 1 < shown.length; at += 2)
    text += String.fromCharCode(shown.charCodeAt(at) * 256 + shown.charCodeAt(at + 1));
  return text;
};

const codeOf = (shown: string): number => [...shown].reduce((sum, each) => sum * 256 + each.charCodeAt(0), 0);

function readMeanings(map: string, spend: Spend): Map<number, string> {
  spend(map.length);
  const meanings = new Map<number, string>();
  const parser = new PdfParser(map);
  const operands: string[] = [];
  let lists: string[] | undefined;
  for (let value = parser.value(); value !== undefined && meanings.size < MAX_CODES; value = parser.value()) {
    if (isArray(value)) lists = value.map(String);
    else if (typeof value === 'string' && value.startsWith('(')) operands.push(value.slice(1));
    else if (value === 'beginbfchar' || value === 'beginbfrange') operands.length = 0;
    else if (value === 'endbfchar') {
      for (let at = 0; at + 1 < operands.length; at += 2)
        meanings.set(codeOf(operands[at] as string), textOfHex(operands[at + 1] as string));
    }
    if (lists && operands.length >= 2) {
      const from = codeOf(operands.at(-2) as string);
      for (const [index, each] of lists.entries()) meanings.set(from + index, textOfHex(each.slice(1)));
      operands.length = 0;
    }
    lists = undefined;
    if (value === 'endbfrange') {
      for (let at = 0; at + 2 < operands.length; at += 3) {
        const [from, to] = [codeOf(operands[at] as string), codeOf(operands[at + 1] as string)];
        const first = textOfHex(operands[at + 2] as string);
        spend(Math.max(0, Math.min(to - from, MAX_CODES)) * Math.max(1, first.length));
        for (let code = from; code <= Math.min(to, from + MAX_CODES); code++)
          meanings.set(
            code,
            first.slice(0, -1) + String.fromCharCode(first.charCodeAt(first.length - 1) + code - from),
          );
      }
      operands.length = 0;
    }
  }
  return meanings;
}

function readWidths(file: PdfFile, descendant: PdfDictionary | undefined): Map<number, number> {
  const widths = new Map<number, number>();
  const list = file.array(descendant?.get('W'));
  file.spend(list.length);
  for (let at = 0; at + 1 < list.length; at++) {
    const [from, next, third] = [list[at], list[at + 1], list[at + 2]];
    if (typeof from !== 'number') continue;
    if (isArray(next)) {
      file.spend(next.length);
      for (const [index, width] of next.entries()) if (typeof width === 'number') widths.set(from + index, width);
      at += 1;
    } else if (typeof next === 'number' && typeof third === 'number') {
      file.spend(Math.max(0, Math.min(next - from, MAX_CODES)));
      for (let code = from; code <= Math.min(next, from + MAX_CODES); code++) widths.set(code, third);
      at += 2;
    }
  }
  return widths;
}

/** @param font its dictionary */
export function readFont(file: PdfFile, font: PdfDictionary): PdfFont {
  const name = String(file.get(font.get('BaseFont')) ?? '').replace(/^\/(?:[A-Z]{6}\+)?/, '');
  const map = font.get('ToUnicode');
  const descendant = file.dictionary(file.array(font.get('DescendantFonts'))[0]);
  const meanings = isReference(map) ? readMeanings(file.stream(map), file.spend) : new Map<number, string>();
  const widths = readWidths(file, descendant);
  const usual = descendant?.get('DW');
  return {
    family: name.replace(/[-,].*$/, ''),
    bold: /bold/i.test(name),
    italic: /italic|oblique/i.test(name),
    meaning: (code) => meanings.get(code),
    width: (code) => widths.get(code) ?? (typeof usual === 'number' ? usual : 1000),
  };
}
