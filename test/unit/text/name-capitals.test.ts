// Names in capitals → first letters of syllables (NĐ 30/2020/NĐ-CP, Phụ lục II); abbreviations and numerals stay.

import { expect, test } from 'vitest';
import { isNameInCapitals, nameFromCapitals } from '../../../src/text/name-capitals.js';

test.each([
  ['TU MƠ RÔNG', 'Tu Mơ Rông'],
  ['EA KLY', 'Ea Kly'],
  ['IA O', 'Ia O'],
  ['HUẾ', 'Huế'],
  ['BÀ RỊA - VŨNG TÀU', 'Bà Rịa - Vũng Tàu'],
  ['VĂN MIẾU – QUỐC TỬ GIÁM', 'Văn Miếu – Quốc Tử Giám'],
  ["EA H'LEO", "Ea H'Leo"],
  ['B’LAO', 'B’Lao'],
  ['HÒA BÌNH 1', 'Hòa Bình 1'],
  ['NAM PHƯỚC II', 'Nam Phước II'],
  ['SƠN VI', 'Sơn Vi'],
  ['XÃ AN HÒA', 'Xã An Hòa'],
  ['TP HỒ CHÍ MINH', 'TP Hồ Chí Minh'],
  ['ĐẮK LẮK', 'Đắk Lắk'],
])('%s → %s', (capitals, name) => {
  expect(isNameInCapitals(capitals)).toBe(true);
  expect(nameFromCapitals(capitals)).toBe(name);
});

test.each(['UBND', 'TP', 'IV', 'XII', '12', 'An Hòa', 'TP. HCM', 'HĐND', '', 'A'])('%j stays', (text) => {
  expect(isNameInCapitals(text)).toBe(false);
  expect(nameFromCapitals(text)).toBe(text);
});
