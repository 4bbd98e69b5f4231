// How a unit is called: inside a sentence, in a letterhead, as the place of issue. NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.4.a and
// Phụ lục II, mục III.1: a unit named by a number, a person or an event keeps its common noun, in upper case.

import type { Unit } from '../../plan/unit.js';
import { capitalize } from '../../text/case.js';

/** `1`, `IV`, `12`: names that are numbers. */
const isNumber = (name: string): boolean => /^(\d+|[IVXLC]+)$/.test(name);

const keepsNoun = (unit: Unit): boolean => unit.namedAfter !== undefined || isNumber(unit.name);

/** `phường Sao Mai`, `Phường 1`, `Thành phố Hồ Chí Minh`. */
export const unitName = (unit: Unit): string => `${keepsNoun(unit) ? capitalize(unit.kind) : unit.kind} ${unit.name}`;

/** The place in "…, ngày … tháng … năm …": `Sao Mai`, `Phường 1`. */
export const placeName = (unit: Unit): string => unit.place ?? (keepsNoun(unit) ? unitName(unit) : unit.name);
