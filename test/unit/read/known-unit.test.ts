// The unit of an old document, looked up: its name out of capitals, and what it has become. The documents are invented.

import { describe, expect, test } from 'vitest';
import { at, importText } from '../../support/import.js';

const letter = (unit: string, date: string, text: string): string =>
  `ỦY BAN NHÂN DÂN\n${unit}\nSố: 12/KH-UBND\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n${date}\n\nKẾ HOẠCH\nKiểm soát thủ tục hành chính năm ${date.slice(-4)}\n\n${text}\n\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\nLê Văn Tám\n`;

const replaced = async (source: string) => {
  const { diagnostics } = await importText(source);
  return diagnostics.filter(({ code }) => code === 'import/unit-replaced').map(({ message }) => message.vi);
};

describe('the unit of an old document', () => {
  test('a name that stands in capitals alone is written officially', async () => {
    const { imported } = await importText(
      letter("XÃ EA H'LEO", '…, ngày 20 tháng 01 năm 2026', 'Thực hiện chỉ đạo của UBND tỉnh Đắk Lắk về cải cách.'),
    );
    expect(at(imported, 'unit')).toMatchObject({ kind: 'xã', name: "Ea H'Leo", parent: { name: 'Đắk Lắk' } });
  });

  test('what it has become is told with the resolution; a split one is left to the office', async () => {
    const one = letter(
      'XÃ ĐĂK HÀ',
      '…, ngày 20 tháng 01 năm 2024',
      'Thực hiện chỉ đạo của UBND huyện Tu Mơ Rông, tỉnh Kon Tum về cải cách.',
    );
    expect(await replaced(one)).toEqual([
      'Xã Đăk Hà, huyện Tu Mơ Rông, tỉnh Kon Tum: từ 01/7/2025 là xã Tu Mơ Rông, tỉnh Quảng Ngãi (Nghị quyết số 1677/NQ-UBTVQH15 ngày 16/6/2025 của Ủy ban Thường vụ Quốc hội).',
    ]);
    const split = letter(
      'XÃ HÒA THẮNG',
      '…, ngày 20 tháng 01 năm 2024',
      'Thực hiện chỉ đạo của UBND huyện Bắc Bình, tỉnh Bình Thuận về cải cách.',
    );
    expect((await replaced(split))[0]).toMatch(
      /từ 01\/7\/2025 là .*xã Hồng Thái, tỉnh Lâm Đồng|xã Hòa Thắng, tỉnh Lâm Đồng; hoặc/,
    );
  });

  test('a name that another unit bears now is that of the old one in an old document', async () => {
    const of = (unit: string): string =>
      letter(unit, '…, ngày 20 tháng 01 năm 2024', 'Thực hiện chỉ đạo của UBND tỉnh Điện Biên về cải cách.');
    expect((await replaced(of('PHƯỜNG MƯỜNG THANH')))[0]).toMatch(
      /^Phường Mường Thanh, tỉnh Điện Biên: từ 01\/7\/2025 là phường Điện Biên Phủ, tỉnh Điện Biên \(/u,
    );
    const now = letter('PHƯỜNG MƯỜNG THANH', '…, ngày 20 tháng 01 năm 2026', 'Báo cáo UBND tỉnh Điện Biên.');
    expect(await replaced(now)).toEqual([]);
  });

  test('nothing of one that is still there, is not known, or whose document merely mentions a district', async () => {
    const today = letter(
      'XÃ TU MƠ RÔNG',
      '…, ngày 20 tháng 01 năm 2026',
      'Tiếp nhận hồ sơ của UBND huyện Tu Mơ Rông trước đây; báo cáo UBND tỉnh Quảng Ngãi.',
    );
    expect(await replaced(today)).toEqual([]);
    const invented = letter(
      'XÃ AN HÒA',
      '…, ngày 20 tháng 01 năm 2024',
      'Báo cáo UBND huyện Đức Minh, tỉnh Bình Minh.',
    );
    expect(await replaced(invented)).toEqual([]);
  });
});
