// Who signs in which capacity (NĐ 30/2020/NĐ-CP, Điều 13; Phụ lục I, II.7.b), in any spelling, in a file from anyone and in a plan.

import { describe, expect, test } from 'vitest';
import { capacityFits } from '../../../src/check/rules/form/capacity-fits.js';
import { signatureAuthority } from '../../../src/check/rules/form/signatures.js';
import { findingsOf } from './check-text.js';

const signed = (lines: string, agency = 'ỦY BAN NHÂN DÂN\nXÃ MAI LÂM'): string =>
  `${agency}\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nSố: 5/KH-UBND\nKẾ HOẠCH\nTrồng rừng năm 2026\n1. Trồng rừng./.\nNơi nhận:\n- Lưu: VT.\n${lines.replaceAll(' / ', '\n')}\nTrần Văn An`;

const found = (lines: string, agency?: string): string[] =>
  findingsOf(capacityFits, signed(lines, agency)).map(({ severity }) => severity ?? 'error');

describe('refuses', () => {
  test.each([
    'KT. CHỦ TỊCH / CHÁNH VĂN PHÒNG',
    'KT. CHỦ TỊCH / CHÁNH VĂN PHÒNG HĐND VÀ UBND',
    'KT.CHỦ TỊCH / TRƯỞNG PHÒNG KINH TẾ',
    'KT. Chủ tịch / Chánh Văn phòng',
    'KT. Chủ Tịch / Chánh Văn Phòng',
    'KT. CHỦ TỊCH / CHỦ TỊCH',
    'KT. CHỦ TỊCH / Q. CHỦ TỊCH',
    'KT. CHỦ TỊCH / PHÓ BÍ THƯ',
    'KT. CHỦ TỊCH / ỦY VIÊN ỦY BAN NHÂN DÂN',
    'KT. CHỦ TỊCH / UỶ VIÊN UỶ BAN NHÂN DÂN',
    'KT. CHỦ TỊCH / TL. CHỦ TỊCH / CHÁNH VĂN PHÒNG',
    'KT. PHÓ CHỦ TỊCH / CHÁNH VĂN PHÒNG',
    'KT. ỦY BAN NHÂN DÂN / PHÓ CHỦ TỊCH',
    'TL. ỦY BAN NHÂN DÂN / CHÁNH VĂN PHÒNG',
    'TL. UỶ BAN NHÂN DÂN XÃ / CHÁNH VĂN PHÒNG',
    'TL. CHỦ TỊCH / PHÓ CHỦ TỊCH',
    'TL. CHỦ TỊCH / CHỦ TỊCH',
    'TL. CHỦ TỊCH / PHÓ CHÁNH VĂN PHÒNG',
    'TL. CHỦ TỊCH / KT. CHÁNH VĂN PHÒNG / CHÁNH VĂN PHÒNG',
    'TL. CHỦ TỊCH / KT. CHÁNH VĂN PHÒNG / PHÓ CHỦ TỊCH',
    'TL. CHỦ TỊCH / KT. CHỦ TỊCH / PHÓ CHỦ TỊCH',
    'TUQ. CHỦ TỊCH / PHÓ CHỦ TỊCH',
    'TUQ. CHỦ TỊCH / PHÓ TRƯỞNG PHÒNG',
    'TUQ. CHỦ TỊCH / KT. TRƯỞNG PHÒNG / PHÓ TRƯỞNG PHÒNG',
    'TM. ỦY BAN NHÂN DÂN / CHÁNH VĂN PHÒNG',
    'TM. ỦY BAN NHÂN DÂN / PHÓ CHỦ TỊCH',
    'TM. UBND XÃ / TL. CHỦ TỊCH / CHÁNH VĂN PHÒNG',
    'TM. CHỦ TỊCH / PHÓ CHỦ TỊCH',
    'TM. ỦY BAN NHÂN DÂN / KT. CHỦ TỊCH / CHÁNH VĂN PHÒNG',
    'Q. PHÓ CHỦ TỊCH',
    'Q. CHỦ TỊCH / PHÓ CHỦ TỊCH',
    'CHÁNH VĂN PHÒNG',
    'TL. GIÁM ĐỐC / TRƯỞNG PHÒNG KINH TẾ',
    'KT. CHỦ TỊCH',
    'TL. CHỦ TỊCH',
    'TUQ. CHỦ TỊCH',
    'TM. ỦY BAN NHÂN DÂN',
    'TM. ỦY BAN NHÂN DÂN / KT. CHỦ TỊCH',
  ])('%s', (lines) => {
    expect(found(lines)).toEqual(['error']);
  });

  test.each([
    ['UBND XÃ MAI LÂM\nTRƯỜNG TIỂU HỌC MAI LÂM', 'CHỦ TỊCH'],
    ['UBND XÃ MAI LÂM\nTRƯỜNG TIỂU HỌC MAI LÂM', 'KT. HIỆU TRƯỞNG / CHỦ TỊCH'],
    ['UBND XÃ MAI LÂM\nTRƯỜNG TIỂU HỌC MAI LÂM', 'GIÁM ĐỐC'],
    ['UBND XÃ MAI LÂM\nPHÒNG KINH TẾ', 'KT. CHỦ TỊCH / PHÓ CHỦ TỊCH'],
    ['UBND XÃ MAI LÂM\nPHÒNG KINH TẾ', 'HIỆU TRƯỞNG'],
    ['UBND XÃ MAI LÂM\nTRUNG TÂM PHỤC VỤ\nHÀNH CHÍNH CÔNG', 'TRƯỞNG PHÒNG'],
    ['UBND XÃ MAI LÂM\nVĂN PHÒNG HĐND VÀ UBND', 'CHỦ TỊCH'],
    ['UBND TỈNH ĐÔNG HÀ\nSỞ TƯ PHÁP', 'KT. CHỦ TỊCH / PHÓ CHỦ TỊCH'],
    ['CÔNG AN TỈNH ĐÔNG HÀ\nCÔNG AN XÃ MAI LÂM', 'CHỦ TỊCH'],
    ['CHI CỤC KIỂM LÂM\nHẠT KIỂM LÂM KHU VỰC I', 'CHI CỤC TRƯỞNG'],
  ])('the head of another agency, %s: %s', (agency, lines) => {
    expect(found(lines, agency)).toEqual(['error']);
  });

  test('a deputy without any capacity is told once, by the rule of the authority', () => {
    expect(found('PHÓ CHỦ TỊCH')).toEqual([]);
    expect(findingsOf(signatureAuthority, signed('PHÓ CHỦ TỊCH'))).toHaveLength(1);
    expect(findingsOf(signatureAuthority, signed('TM. ỦY BAN NHÂN DÂN / PHÓ CHỦ TỊCH'))).toHaveLength(0);
  });
});

describe('allows', () => {
  test.each([
    'CHỦ TỊCH',
    'Q. CHỦ TỊCH',
    'KT. CHỦ TỊCH / PHÓ CHỦ TỊCH',
    'KT. Chủ tịch / Phó Chủ tịch',
    'KT. CHỦ TỊCH / PHÓ CHỦ TỊCH THƯỜNG TRỰC',
    'KT. CHỦ TỊCH UBND XÃ / PHÓ CHỦ TỊCH UBND XÃ',
    'TL. CHỦ TỊCH / CHÁNH VĂN PHÒNG',
    'TL. CHỦ TỊCH / Q. CHÁNH VĂN PHÒNG',
    'TL. CHỦ TỊCH / TRƯỞNG PHÒNG VĂN HÓA - XÃ HỘI',
    'TL. CHỦ TỊCH / KT. CHÁNH VĂN PHÒNG / PHÓ CHÁNH VĂN PHÒNG',
    'TUQ. CHỦ TỊCH / GIÁM ĐỐC TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG',
    'TM. ỦY BAN NHÂN DÂN / CHỦ TỊCH',
    'TM. UBND XÃ / KT. CHỦ TỊCH / PHÓ CHỦ TỊCH',
    'TM. UỶ BAN NHÂN DÂN / Q. CHỦ TỊCH',
    'TM. BAN CHỈ ĐẠO / TRƯỞNG BAN / CHỦ TỊCH UBND XÃ',
    'TM. TỔ CÔNG TÁC / TỔ TRƯỞNG',
    'KT. TRƯỞNG BAN / PHÓ TRƯỞNG BAN / PHÓ CHỦ TỊCH UBND XÃ',
  ])('%s', (lines) => {
    expect(found(lines)).toEqual([]);
  });

  test.each([
    ['UBND XÃ MAI LÂM\nPHÒNG KINH TẾ', 'KT. TRƯỞNG PHÒNG / PHÓ TRƯỞNG PHÒNG'],
    ['UBND XÃ MAI LÂM\nTRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG', 'KT. GIÁM ĐỐC / PHÓ GIÁM ĐỐC'],
    ['UBND XÃ MAI LÂM\nTRƯỜNG TIỂU HỌC MAI LÂM', 'KT. HIỆU TRƯỞNG / PHÓ HIỆU TRƯỞNG'],
    ['UBND TỈNH ĐÔNG HÀ\nSỞ TƯ PHÁP', 'TL. GIÁM ĐỐC / CHÁNH VĂN PHÒNG'],
    ['UBND TỈNH ĐÔNG HÀ\nSỞ TƯ PHÁP', 'TUQ. GIÁM ĐỐC / GIÁM ĐỐC TRUNG TÂM TRỢ GIÚP PHÁP LÝ'],
    ['BỘ TƯ PHÁP', 'KT. BỘ TRƯỞNG / THỨ TRƯỞNG'],
    ['BỘ TƯ PHÁP', 'TL. BỘ TRƯỞNG / KT. VỤ TRƯỞNG VỤ PHÁP CHẾ / PHÓ VỤ TRƯỞNG'],
    ['CÔNG AN TỈNH ĐÔNG HÀ\nCÔNG AN XÃ MAI LÂM', 'KT. TRƯỞNG CÔNG AN XÃ / PHÓ TRƯỞNG CÔNG AN XÃ'],
    ['BAN CHỈ HUY QUÂN SỰ XÃ MAI LÂM', 'KT. CHỈ HUY TRƯỞNG / CHỈ HUY PHÓ'],
    ['UBND XÃ MAI LÂM\nVĂN PHÒNG HĐND VÀ UBND', 'KT. CHÁNH VĂN PHÒNG / PHÓ CHÁNH VĂN PHÒNG'],
    ['UBND XÃ MAI LÂM\nTRƯỜNG TIỂU HỌC MAI LÂM', 'PHỤ TRÁCH TRƯỜNG'],
    ['UBND XÃ MAI LÂM\nTRƯỜNG TIỂU HỌC MAI LÂM\nCÔNG ĐOÀN', 'CHỦ TỊCH'],
    ['LIÊN ĐOÀN LAO ĐỘNG TỈNH\nCÔNG ĐOÀN TRƯỜNG TIỂU HỌC MAI LÂM', 'CHỦ TỊCH'],
    ['SỞ Y TẾ\nTRẠM Y TẾ XÃ MAI LÂM', 'TRƯỞNG TRẠM'],
    ['CHI CỤC KIỂM LÂM\nHẠT KIỂM LÂM KHU VỰC I', 'KT. HẠT TRƯỞNG / PHÓ HẠT TRƯỞNG'],
    ['SỞ TÀI NGUYÊN\nVĂN PHÒNG ĐĂNG KÝ ĐẤT ĐAI', 'GIÁM ĐỐC'],
    ['NGÂN HÀNG CHÍNH SÁCH\nPHÒNG GIAO DỊCH MAI LÂM', 'GIÁM ĐỐC'],
    ['BỆNH VIỆN ĐA KHOA MAI LÂM', 'KT. TRƯỞNG KHOA NỘI / PHÓ TRƯỞNG KHOA'],
  ])('%s: %s', (agency, lines) => {
    expect(found(lines, agency)).toEqual([]);
  });
});

describe('warns', () => {
  test.each(['KT. CHỦ TỊCH / PCT', 'KT. CHỦ TỊCH / PHÓ CT', 'KT. CT / PHÓ CHỦ TỊCH'])('%s', (lines) => {
    expect(found(lines)).toEqual(['warning']);
  });

  test('a word for a position that fits nobody is wrong in short as well', () => {
    expect(found('KT. CHỦ TỊCH / CVP').toSorted()).toEqual(['error', 'warning']);
  });
});
