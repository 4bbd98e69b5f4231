// What a clerk writes in one cell, as data: "Phường Sao Mai" → kind and name, "thị xã Tân Lập, tỉnh Bình Minh" → the units above.

import { readWrittenUnit } from '../../plan/unit-writing.js';
import { slug } from '../../text/case.js';
import { nameFromCapitals } from '../../text/name-capitals.js';

export interface NamedUnit {
  readonly kind?: string;
  readonly name: string;
  readonly parent?: NamedUnit;
}

/** "UBND xã An Hòa" is the committee of xã An Hòa. */
const committee = /^(?:ủy ban nhân dân|uỷ ban nhân dân|ubnd)\s+/iu;

/** Splits a leading kind off a name; a name alone stays as it is. Names in capitals are written as in running text. */
export function namedUnit(text: string): NamedUnit {
  const trimmed = text.trim().replace(committee, '');
  const { kind, name } = readWrittenUnit(trimmed) ?? { name: trimmed };
  return { ...(kind && { kind }), name: nameFromCapitals(name) };
}

/** From the nearest up: `thị xã Tân Lập, tỉnh Bình Minh`. */
export function namedParents(text: string): NamedUnit | undefined {
  const names = text
    .split(/[,;\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map(namedUnit);
  return names.reduceRight<NamedUnit | undefined>((parent, each) => (parent ? { ...each, parent } : each), undefined);
}

/** Lines of a cell that holds a list: one a line, or parted by semicolons; dashes and end marks are not part of them. */
export const listedLines = (text: string): string[] =>
  text
    .split(/[\n;]/)
    .map((line) =>
      line
        .replace(/^\s*[-–+•]\s*/, '')
        .replace(/[.;]\s*$/, '')
        .trim(),
    )
    .filter((line) => line !== '');

/** A head as the name of a fact: `Số điện thoại` → `soDienThoai`. */
export function factName(head: string): string {
  const words = slug(head)
    .split('-')
    .filter((word) => word !== '');
  const name = words.map((word, index) => (index === 0 ? word : word.charAt(0).toUpperCase() + word.slice(1))).join('');
  return /^[a-z]/.test(name) ? name : `c${name}`;
}
