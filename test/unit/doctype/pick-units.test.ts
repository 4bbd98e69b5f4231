// Units as a person types them on the command line: the official ones, or a proposal where the name does not say which.

import { beforeAll, expect, test } from 'vitest';
import { namesUnits, pickUnits, writtenInFull } from '../../../src/doctype/units/pick-units.js';
import { loadUnits, type Units } from '../../../src/doctype/units/units.js';
import { createDiskWorkspace } from '../../../src/workspace/disk.js';

let units: Units;
beforeAll(async () => {
  units = (await loadUnits(createDiskWorkspace('.'))).value as Units;
});

/** The names found, or the message with its remedy. */
function picked(text: string, day = '2027-01-15'): string {
  const { value, diagnostics } = pickUnits(units, text, day);
  return value
    ? value.map(writtenInFull).join(' | ')
    : diagnostics.map(({ message, remedy }) => `${message.vi} ${remedy?.vi}`).join(' | ');
}

test.each([
  ['phường Hoa Lư, Ninh Bình', 'phường Hoa Lư, tỉnh Ninh Bình'],
  ['PHƯỜNG  HOA LƯ,tỉnh ninh bình', 'phường Hoa Lư, tỉnh Ninh Bình'],
  ['Hoà Vang, TP Đà Nẵng', 'xã Hòa Vang, thành phố Đà Nẵng'],
  ['24823', 'phường 1 Bảo Lộc, tỉnh Lâm Đồng'],
  ['24823, 24781', 'phường 1 Bảo Lộc, tỉnh Lâm Đồng | phường Xuân Hương - Đà Lạt, tỉnh Lâm Đồng'],
  // the province of before still says which is meant
  ['phường Phan Thiết, tỉnh Bình Thuận', 'phường Phan Thiết, tỉnh Lâm Đồng'],
  ['Lộc Ninh, Đồng Nai', 'phường Lộc Ninh, thành phố Đồng Nai'],
  ['tỉnh Ninh Bình', 'tỉnh Ninh Bình'],
  // no marks, no zero, a district of before
  ['xa hoa vang, da nang', 'xã Hòa Vang, thành phố Đà Nẵng'],
  ['xã Lạc Dương, huyện Lạc Dương, tỉnh Lâm Đồng', 'xã Lạc Dương, tỉnh Lâm Đồng'],
])('%s', (text, expected) => {
  expect(picked(text)).toBe(expected);
});

test.each([
  ['xã Tân Tiến', /^Nhiều nơi có "xã Tân Tiến"\. Chọn một: xã Tân Tiến, tỉnh Tuyên Quang; /u],
  // split: Ba Đình has a part, Ngọc Hà the other
  [
    'phường Ngọc Hà, quận Ba Đình, Hà Nội',
    /không còn từ 01\/7\/2025 .* Chọn một: phường Ba Đình, thành phố Hà Nội; phường Ngọc Hà, thành phố Hà Nội\.$/u,
  ],
  ['xã Di Lăng, huyện Sơn Hà, tỉnh Quảng Ngãi', /Ghi "xã Sơn Hà, tỉnh Quảng Ngãi"\.$/u],
  ['tỉnh Đồng Nai', /không còn từ 30\/4\/2026 .* Ghi "thành phố Đồng Nai"\.$/u],
  ['xã Đông Hải, Ninh Bình', /Chọn một: xã Đông Hải, tỉnh Vĩnh Long; xã Đông Hải, tỉnh Cà Mau; /u],
  ['phường Hoa Lư, Nih Bình', /^Không có tỉnh, thành phố "Nih Bình"\. Ghi "tỉnh Ninh Bình"\.$/u],
  ['phường Hoa Lư, Hà Nam', /^"Hà Nam" không có "phường Hoa Lư"\. Ghi "phường Hoa Lư, tỉnh Ninh Bình"\.$/u],
  ['xã Lạc Dương, huyện Di Linh, tỉnh Lâm Đồng', /^Không có đơn vị .* Chọn một: xã Lạc Dương, tỉnh Lâm Đồng; /u],
  ['24823, 99999', /^Không có đơn vị mang mã 99999\./u],
  ['tinh:Bình-Thuận', /không còn từ 01\/7\/2025 .* Ghi "tỉnh Lâm Đồng"\.$/u],
])('%s is asked about', (text, expected) => {
  expect(picked(text)).toMatch(expected);
});

test('all of a province, on the day', () => {
  for (const text of ['tinh:Đồng-Nai', 'tỉnh:dong nai', 'tinh:75']) expect(picked(text).split(' | ')).toHaveLength(95);
  expect(picked('tinh:Đồng-Nai')).toContain('phường Lộc Ninh, thành phố Đồng Nai');
  expect(picked('tinh:Đồng-Nai', '2026-04-01')).toContain('xã Lộc Ninh, tỉnh Đồng Nai');
});

test('files are no names of units', () => {
  expect(
    [
      'tinh:Lâm-Đồng',
      'ma:24823',
      '24823;24781',
      '24823.xlsx',
      'tinh.csv',
      'a,24823',
      '2482',
      '2482,24823',
      'xa.2482',
    ].map(namesUnits),
  ).toEqual([true, true, true, false, false, false, true, true, false]);
});

test('a code without its zero, and one given twice, are told', () => {
  const told = (text: string) =>
    pickUnits(units, text, '2027-01-15').diagnostics.map(({ code, message }) => `${code} ${message.vi}`);
  const [short, ...more] = told('1738');
  expect(short).toMatch(/^units\/short-code Mã 1738 đọc là 01738: /u);
  expect(more).toEqual([]);
  expect(told('24778,24778')).toEqual(['units/repeated Mã ghi lặp lại, chỉ lấy một lần: 24778.']);
  expect(told('24778')).toEqual([]);
});
