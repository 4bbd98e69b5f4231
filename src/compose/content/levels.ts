// How the numbers of the sections of a text are printed: the mark behind the numeral, and when the title is in upper case.
// NĐ 30/2020/NĐ-CP, Phụ lục I, mục V.6.b: `I. TIÊU ĐỀ`, `1. Tiêu đề`, `a)`.

import { marks } from '../../plan/numbering.js';
import type { NumeralToken } from '../../plan/table.js';

/** The numeral with its mark: `IV.`, `1.2.`, `đ)`. A number that a plan states with its own mark keeps it. */
export const markedNumeral = (token: NumeralToken, text: string): string =>
  text === '' || /[.)\]:/–-]$/.test(text) ? text : text + (marks[token] || '.');

/** Sections under a roman number have their titles in upper case. */
export const titleIsUpper = (token: NumeralToken, depth: number): boolean => depth === 0 && token === 'I';
