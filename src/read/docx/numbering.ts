// Lists of a .docx (word/numbering.xml): the number or bullet that Word shows before a paragraph, as text. ECMA-376, part 1, 17.9.

import { element, elements, type XmlNode } from '../../ooxml/xml-tree.js';
import { letter, roman } from '../../text/numerals.js';

interface Level {
  readonly format: string;
  readonly text: string;
  readonly start: number;
}

const val = (node: XmlNode | undefined): string | undefined => node?.attributes['w:val'];

const latin = (value: number): string =>
  String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.floor((value - 1) / 26) + 1);

function numeralOf(format: string, value: number): string {
  if (value < 1 || value > 3999) return String(value);
  switch (format) {
    case 'upperRoman':
      return roman(value);
    case 'lowerRoman':
      return roman(value).toLowerCase();
    case 'upperLetter':
      return latin(value).toUpperCase();
    case 'lowerLetter':
      return latin(value);
    case 'decimalZero':
      return String(value).padStart(2, '0');
    case 'vietnameseCounting':
      return letter(value);
    case 'none':
      return '';
    default:
      return String(value);
  }
}

function levelsOf(node: XmlNode | undefined): Map<number, Level> {
  const levels = new Map<number, Level>();
  for (const level of elements(node, 'w:lvl')) {
    levels.set(Number(level.attributes['w:ilvl'] ?? 0), {
      format: val(element(level, 'w:numFmt')) ?? 'decimal',
      text: val(element(level, 'w:lvlText')) ?? '',
      start: Number(val(element(level, 'w:start')) ?? 1) || 0,
    });
  }
  return levels;
}

/** Gives the label of the next paragraph of a list; empty for none. Keeps count as it is asked. */
export type Labels = (numId: string, level: number) => string;

export function readNumbering(root: XmlNode | undefined): Labels {
  const abstract = new Map(
    elements(root, 'w:abstractNum').map((node) => [node.attributes['w:abstractNumId'], levelsOf(node)]),
  );
  const lists = new Map<string, { key: string; levels: Map<number, Level> }>();
  for (const node of elements(root, 'w:num')) {
    const id = node.attributes['w:numId'];
    const base = val(element(node, 'w:abstractNumId'));
    if (id === undefined || base === undefined) continue;
    const levels = new Map(abstract.get(base) ?? []);
    let own = false;
    for (const override of elements(node, 'w:lvlOverride')) {
      const at = Number(override.attributes['w:ilvl'] ?? 0);
      const level = levelsOf(override).get(at) ?? levels.get(at);
      const start = val(element(override, 'w:startOverride'));
      if (level) levels.set(at, start === undefined ? level : { ...level, start: Number(start) });
      own = true;
    }
    // Lists of one definition count on together, unless one starts anew.
    lists.set(id, { key: own ? `num${id}` : `abstract${base}`, levels });
  }
  const counters = new Map<string, Map<number, number>>();
  return (numId, level) => {
    const list = lists.get(numId);
    const definition = list?.levels.get(level);
    if (!list || !definition) return '';
    if (definition.format === 'bullet') return /[+]/.test(definition.text) ? '+' : '-';
    const counts = counters.get(list.key) ?? new Map<number, number>();
    counters.set(list.key, counts);
    counts.set(level, (counts.get(level) ?? definition.start - 1) + 1);
    for (const deeper of [...counts.keys()]) if (deeper > level) counts.delete(deeper);
    return definition.text.replace(/%(\d)/g, (_all, digit: string) => {
      const at = Number(digit) - 1;
      const each = list.levels.get(at);
      return each ? numeralOf(each.format, counts.get(at) ?? each.start) : '';
    });
  };
}
