// Units that a text still calls as before they were renamed or merged. Those that are gone with their level: `gone-units.ts`.

import type { Reorganisation } from '../doctype/reorganisation.js';
import { anyOf, escapePattern } from '../text/escape-pattern.js';
import { patternOf } from '../text/pattern.js';
import { type ChangedName, overlaps } from './changed-names.js';
import { speaksOfThen } from './speaks-of-then.js';

/** "huyện cũ", "huyện trước đây" speak of what is gone on purpose. */
const past = /^\s+(?:\p{Lu}[\p{L}\s]*)?\(?(?:cũ|trước đây)(?![\p{L}])/u;

/** Both places of the tone mark (Hòa, Hoà) and every dash are one name. */
const nameExpression = (name: string): RegExp =>
  patternOf(
    `(?<![\\p{L}])${escapePattern(name)
      .replace(/o([àáảãạ])(?![\p{L}])|ò(a)|ó(a)|ỏ(a)|õ(a)|ọ(a)/gu, (found) => {
        const plain = found.normalize('NFD').replace(/[oa]/g, '');
        return `(?:${`o${plain}a`.normalize('NFC')}|${`oa${plain}`.normalize('NFC')})`;
      })
      .replace(/(?:(?<!\s)\s+)?[-–]\s*/g, '\\s*[-–]\\s*')
      .replace(/\s+/g, '\\s+')}(?![\\p{L}])`,
    'giu',
  );

type Unit = Reorganisation['units'][number];
const expressionsOfUnits = new WeakMap<Unit, RegExp>();
const expressionsOfLevels = new WeakMap<Reorganisation['levels'], RegExp>();

/** Made once for an entry of the data: texts are many. */
function madeOnce<T extends object>(known: WeakMap<T, RegExp>, key: T, make: () => RegExp): RegExp {
  const expression = known.get(key) ?? make();
  known.set(key, expression);
  return expression;
}

/** Every other mention of a kind of units that is gone, with the name behind it: it may be right where it is, and has to be looked at. */
export function levelsNamed(text: string, { levels, effective: since, ...change }: Reorganisation): ChangedName[] {
  if (levels.length === 0) return [];
  const expression = madeOnce(expressionsOfLevels, levels, () =>
    patternOf(`(?<![\\p{L}])(?<!đô\\s)(?:${anyOf(levels)})(?![\\p{L}])(?:\\s+\\p{Lu}[\\p{L}]*)*`, 'gu'),
  );
  const { name, basis, confidence } = change;
  return [...text.matchAll(expression)].flatMap(({ 0: words, index: start }): ChangedName[] => {
    const end = start + words.length;
    if (past.test(text.slice(end)) || speaksOfThen(text, start, end, since)) return [];
    const facts = { to: '', apply: false, gone: false, note: 'cấp đơn vị này không còn' };
    return [{ is: 'level', start, end, words, ...facts, since, change: name, basis, confidence }];
  });
}

/** Those of one change: names written anew may change again in a later one. The longer and surer first; none stands in another. */
export function changedUnits(text: string, { units, effective: since, own, ...change }: Reorganisation): ChangedName[] {
  const { name, basis, confidence } = change;
  const found: ChangedName[] = [];
  for (const unit of units)
    for (const match of text.matchAll(madeOnce(expressionsOfUnits, unit, () => nameExpression(unit.from)))) {
      const { to, apply } = unit;
      const [words] = match;
      const place = { start: match.index, end: match.index + words.length };
      if (found.some((each) => overlaps(each, place)) || past.test(text.slice(place.end))) continue;
      // what the office itself was called is called anew, whatever is told of it
      if (!own && speaksOfThen(text, place.start, place.end, since)) continue;
      const note = 'đơn vị đổi tên hoặc hợp nhất';
      found.push({ ...place, is: 'unit', words, to, apply, note, gone: true, since, change: name, basis, confidence });
    }
  return found;
}
