// Units that a text still calls as before a reorganisation: under another name now, or of a level that is gone.

import type { Reorganisation } from '../doctype/reorganisation.js';
import { escapePattern } from '../text/escape-pattern.js';
import { type ChangedName, overlaps } from './changed-names.js';

/** "huyện cũ", "huyện trước đây" speak of what is gone on purpose. */
const past = /^\s+(?:\p{Lu}[\p{L}\s]*)?\(?(?:cũ|trước đây)(?![\p{L}])/u;

/** Both places of the tone mark (Hòa, Hoà) and every dash are one name. */
const nameExpression = (name: string): RegExp =>
  new RegExp(
    `(?<![\\p{L}])${escapePattern(name)
      .replace(/o([àáảãạ])(?![\p{L}])|ò(a)|ó(a)|ỏ(a)|õ(a)|ọ(a)/gu, (found) => {
        const plain = found.normalize('NFD').replace(/[oa]/g, '');
        return `(?:${`o${plain}a`.normalize('NFC')}|${`oa${plain}`.normalize('NFC')})`;
      })
      .replace(/\s*[-–]\s*/g, '\\s*[-–]\\s*')
      .replace(/\s+/g, '\\s+')}(?![\\p{L}])`,
    'giu',
  );

const levelExpression = (levels: readonly string[]): RegExp =>
  new RegExp(
    `(?<![\\p{L}])(?<!đô\\s)(?:${levels.map(escapePattern).join('|')})(?![\\p{L}])(?:\\s+\\p{Lu}[\\p{L}]*)*`,
    'gu',
  );

/** Those of one change: names written anew may change again in a later one. The longer and surer first; none stands in another. */
export function changedUnits(text: string, { levels, units, effective, ...change }: Reorganisation): ChangedName[] {
  const since = effective;
  const { name, basis, confidence } = change;
  const found: ChangedName[] = [];
  const add = (expression: RegExp, facts: Pick<ChangedName, 'is' | 'to' | 'apply' | 'note'>): void => {
    for (const match of text.matchAll(expression)) {
      const [words] = match;
      const place = { start: match.index, end: match.index + words.length };
      if (found.some((each) => overlaps(each, place)) || past.test(text.slice(place.end))) continue;
      found.push({ ...place, ...facts, words, gone: true, since, change: name, basis, confidence });
    }
  };
  for (const { from, to, apply } of units)
    add(nameExpression(from), { is: 'unit', to, apply, note: 'đơn vị đổi tên hoặc hợp nhất' });
  if (levels.length > 0)
    add(levelExpression(levels), { is: 'level', to: '', apply: false, note: 'cấp đơn vị này không còn' });
  return found;
}
