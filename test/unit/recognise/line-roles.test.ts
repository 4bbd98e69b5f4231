// What each line of a text is, and what lines say of their text.

import { expect, test } from 'vitest';
import { dateIn, decidesWhole, readReference } from '../../../src/recognise/facts.js';
import { recogniseDocument } from '../../../src/recognise/recognise-document.js';
import { unitsNamed } from '../../../src/recognise/units-named.js';
import { checkData, readLines } from '../check/check-text.js';

function rolesOf(text: string): string[] {
  const document = readLines(text);
  const found = recogniseDocument(document, checkData);
  const blocks = document.parts.flatMap(({ sections }) => sections.flatMap((section) => section.blocks));
  return blocks.flatMap((block) => (block.kind === 'paragraph' ? found(block) : []));
}

test('a head by its place, whatever its words; another text of the file has one, too', () => {
  const head = 'TỔ HỢP TÁC\nTHỦY LỢI BÀU SEN\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n';
  expect(
    rolesOf(
      `${head}KẾ HOẠCH\nNạo vét kênh\nI. NỘI DUNG\nNơi nhận:\n- Lưu: VT.\n\nUBND XÃ MAI LÂM\n${head.split('\n')[2]}\nKẾ HOẠCH`,
    ),
  ).toEqual([
    'agency',
    'agency',
    'national-name',
    'motto',
    'title-kind',
    'subject',
    'heading',
    'recipients-label',
    'recipient',
    'agency',
    'national-name',
    'title-kind',
  ]);
});

test('capitals that lead to no head are none', () => {
  expect(rolesOf('DANH SÁCH HỘ NGHÈO\nNĂM 2026\nHọ và tên, nơi ở.')).toEqual(['text', 'text', 'text']);
});

test('the kind between citations and articles decides; a note in brackets does not end a signature', () => {
  expect(
    rolesOf(
      'QUYẾT ĐỊNH\nBan hành Quy chế\nCHỦ TỊCH ỦY BAN NHÂN DÂN XÃ MAI LÂM\nCăn cứ Luật Cư trú;\nQUYẾT ĐỊNH\nĐiều 1. Ban hành.\nCHỦ TỊCH\n(Đã ký)\nTrần Văn An',
    ),
  ).toEqual([
    'title-kind',
    'subject',
    'authority',
    'citation',
    'enacting',
    'article',
    'signature-capacity',
    'text',
    'signature-name',
  ]);
});

test.each([
  ['Mai Lâm, ngày 05 tháng 6 năm 2026', { year: 2026, month: 6, day: 5 }],
  ['số 5/QĐ-UBND ngày 05/6/2026', { year: 2026, month: 6, day: 5 }],
  ['Mai Lâm, ngày    tháng 6 năm 2026', { year: 2026, month: 6 }],
  ['Mai Lâm, ngày    tháng    năm 2026', { year: 2026 }],
  ['ngày 31 tháng 02 năm 2026', undefined],
  ['năm 2026', undefined],
])('the date in %s', (text, date) => {
  expect(dateIn(text)).toEqual(date);
});

test('what a line of reference says', () => {
  expect(readReference('(Kèm theo Quyết định số 12/QĐ-UBND ngày 20/01/2026 của Chủ tịch UBND xã)')).toEqual({
    number: '12',
    date: { year: 2026, month: 1, day: 20 },
    chairman: true,
  });
  expect(readReference('(Kèm theo Kế hoạch số    /KH-UBND của UBND xã)')).toEqual({ chairman: false });
});

test.each([
  ['UBND XÃ MAI LÂM', true],
  ['HĐND PHƯỜNG 1', true],
  ['CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ MAI LÂM', false],
  ['GIÁM ĐỐC SỞ Y TẾ', false],
])('%s decides as a whole: %s', (line, whole) => {
  expect(decidesWhole(line)).toBe(whole);
});

test('an organisation of the Party, a co-operative and society are no units', () => {
  expect(unitsNamed('TỈNH ỦY QUẢNG TRỊ, HUYỆN ỦY ĐÔNG HÀ, hợp tác xã Tân Lập, xã hội')).toEqual([]);
});
