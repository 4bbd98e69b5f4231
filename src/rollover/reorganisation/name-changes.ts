// A reorganisation as a list of names to look for in texts, the longer and surer ones first: units with new names, actors, levels.

import type { Reorganisation } from '../../doctype/reorganisation.js';
import { escapePattern } from '../../text/escape-pattern.js';

export interface NameChange {
  readonly expression: RegExp;
  /** Empty where nothing stands in its place. */
  readonly to: string;
  /** Written into the draft; else only proposed. */
  readonly apply: boolean;
  /** False: the old name may still be right. */
  readonly gone: boolean;
  readonly note?: string | undefined;
}

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

export function nameChanges(change: Reorganisation): NameChange[] {
  return [
    ...change.units.map(({ from, to, apply }) => ({
      expression: nameExpression(from),
      to,
      apply,
      gone: true,
      note: 'đơn vị đổi tên hoặc hợp nhất',
    })),
    ...change.actors,
    ...(change.levels.length > 0
      ? [
          {
            expression: levelExpression(change.levels),
            to: '',
            apply: false,
            gone: true,
            note: 'cấp đơn vị này không còn',
          },
        ]
      : []),
  ];
}
