// The year a text plans for, and the names that its letterhead has in capitals alone. Units are invented unless the official list is asked.

import { describe, expect, test } from 'vitest';
import { at, importText } from '../../support/import.js';

const paper = (subject: string, head = 'ỦY BAN NHÂN DÂN\nXÃ AN HÒA', date = 'An Hòa, ngày 28 tháng 12 năm 2025') =>
  `${head}\nSố: 15/KH-UBND\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n${date}\n\nKẾ HOẠCH\n\n${subject}\n\nCăn cứ Kế hoạch số 10/KH-UBND ngày 05 tháng 01 năm 2024 của Ủy ban nhân dân tỉnh, xây dựng kế hoạch như sau:\n\nI. MỤC TIÊU\n\n1. Tập huấn cho công chức.\n\nNơi nhận:\n- Lưu: VT.\n\nCHỦ TỊCH\n\nLê Văn Tám\n`;

const told = (diagnostics: readonly { code: string }[]): string[] => diagnostics.map(({ code }) => code);

describe('year of the plan', () => {
  test.each([
    ['Cải cách hành chính năm 2026', 2026],
    ['Cải cách hành chính năm 2026 trên địa bàn xã An Hòa', 2026],
    ['CẢI CÁCH HÀNH CHÍNH NĂM 2026', 2026],
    ['Công tác tháng 01/2026', 2026],
    ['Công tác quý I/2026', 2026],
    ['Chuyển đổi số 2026', 2026],
    ['Khắc phục tồn tại, hạn chế năm 2025 và nâng cao chỉ số cải cách hành chính năm 2026', 2026],
    ['Tổng kết công tác năm 2025, triển khai nhiệm vụ năm 2026', 2026],
    ['Thực hiện Chương trình hành động giai đoạn 2026 - 2030, năm 2026', 2026],
    ['Thực hiện Đề án chuyển đổi số đến năm 2030 trong năm 2026', 2026],
    ['Kiểm soát thủ tục hành chính', 2025],
  ])('"%s"', async (subject, year) => {
    const { imported, diagnostics } = await importText(paper(subject));
    expect(imported?.plan.year).toBe(year);
    expect(told(diagnostics)).not.toContain('import/several-years');
  });

  test.each([
    ['Phòng, chống ma túy đến năm 2030', 'đến năm 2030'],
    ['Phát triển kinh tế tập thể giai đoạn 2026 - 2030', 'giai đoạn 2026 - 2030'],
    ['Phát triển thanh niên giai đoạn 2026-2030, tầm nhìn 2045', 'giai đoạn 2026-2030, tầm nhìn 2045'],
  ])('"%s" is a plan for several years: that of its issue', async (subject, words) => {
    const { imported, diagnostics } = await importText(paper(subject));
    expect(imported?.plan.year).toBe(2025);
    expect(diagnostics.find(({ code }) => code === 'import/several-years')?.message.vi).toContain(words);
  });

  test.each([
    ['CHỈ TIÊU NĂM 2026 CỦA XÃ AN HÒA\n', 'Chỉ tiêu', 2026],
    ['', 'Chỉ tiêu năm 2026', 2026],
    ['', 'Chỉ tiêu năm 2025;Chỉ tiêu năm 2026', 2026],
    ['', 'Kết quả năm 2025;Chỉ tiêu', 2026],
  ])('of a table alone, by %j and %j', async (above, heads, year) => {
    const figures = heads.replace(/[^;]+/gu, '5');
    const { imported } = await importText(
      `${above}STT;Nội dung;Đơn vị tính;${heads}\n1;Hồ sơ;%;${figures}\n`,
      'bang.csv',
    );
    expect(imported?.plan.year).toBe(year);
  });
});

describe('names in capitals', () => {
  test.each([
    ['ỦY BAN NHÂN DÂN\nXÃ TU MƠ RÔNG', 'xã', 'Tu Mơ Rông'],
    ['ỦY BAN NHÂN DÂN XÃ EA KLY', 'xã', 'Ea Kly'],
    ['UBND XÃ IA DƠK', 'xã', 'Ia Dơk'],
    ['UBND XÃ M’DRẮK', 'xã', "M'Drắk"],
    ['UBND PHƯỜNG XUÂN HƯƠNG - ĐÀ LẠT', 'phường', 'Xuân Hương - Đà Lạt'],
    ['ỦY BAN NHÂN DÂN\nPHƯỜNG 12', 'phường', '12'],
    ['UBND PHƯỜNG HÒA BÌNH', 'phường', 'Hòa Bình'],
    ['UBND TỈNH LÂM HẢI\nUBND XÃ MƯỜNG LẠ', 'xã', 'Mường Lạ'],
    ['TỈNH LÂM HẢI\nỦY BAN NHÂN DÂN\nXÃ CƯ PƠ II', 'xã', 'Cư Pơ II'],
    ['ỦY BAN NHÂN DÂN\nTHỊ TRẤN BẾN CÁT LỚN', 'thị trấn', 'Bến Cát Lớn'],
  ])('%j', async (head, kind, name) => {
    const { imported } = await importText(paper('Cải cách hành chính năm 2026', head, 'ngày 28 tháng 12 năm 2025'));
    expect(imported?.plan.unit).toMatchObject({ kind, name });
  });

  test('what neither the text nor the official list writes in small letters is told', async () => {
    const guessed = await importText(paper('Cải cách năm 2026', 'ỦY BAN NHÂN DÂN\nXÃ CƯ PƠ LẠ'));
    expect(told(guessed.diagnostics)).toContain('import/name-in-capitals');
    const official = await importText(paper('Cải cách năm 2026', 'ỦY BAN NHÂN DÂN\nXÃ TU MƠ RÔNG'));
    expect(told(official.diagnostics)).not.toContain('import/name-in-capitals');
    const written = await importText(paper('Cải cách năm 2026 của xã Cư pơ Lạ', 'ỦY BAN NHÂN DÂN\nXÃ CƯ PƠ LẠ'));
    expect(written.imported?.plan.unit).toMatchObject({ name: 'Cư pơ Lạ' });
    expect(told(written.diagnostics)).not.toContain('import/name-in-capitals');
  });

  test('the place of the date is never in capitals, and stands only where it differs', async () => {
    const same = await importText(paper('Cải cách năm 2026', undefined, 'AN HÒA, ngày 28 tháng 12 năm 2025'));
    expect(at(same.imported, 'unit.place')).toBeUndefined();
    const other = await importText(paper('Cải cách năm 2026', undefined, 'BẾN CẢNG, ngày 28 tháng 12 năm 2025'));
    expect(at(other.imported, 'unit.place')).toBe('Bến Cảng');
    const number = await importText(
      paper('Cải cách năm 2026', 'ỦY BAN NHÂN DÂN\nPHƯỜNG 12', 'Phường 12, ngày 28 tháng 12 năm 2025'),
    );
    expect(at(number.imported, 'unit.place')).toBeUndefined();
  });

  test('a province that is obeyed goes before one that is mentioned more often', async () => {
    const { imported } = await importText(
      'ỦY BAN NHÂN DÂN\nXÃ MAI LÂM\nSố: 12/KH-UBND\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nMai Lâm, ngày 20 tháng 01 năm 2026\n\nKẾ HOẠCH\nTiếp công dân năm 2026\n\n1. Học tập mô hình của tỉnh Lâm Hải.\n2. Gửi số liệu về tỉnh Lâm Hải.\n\nNơi nhận:\n- UBND tỉnh Bắc Sông (b/c);\n- Lưu: VT.\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\nLê Văn Tám\n',
    );
    expect(imported?.plan.unit).toMatchObject({ kind: 'xã', parent: { kind: 'tỉnh', name: 'Bắc Sông' } });
  });

  test('the committee above is the superior', async () => {
    const { imported } = await importText(paper('Cải cách năm 2026', 'UBND TỈNH LÂM HẢI\nUBND XÃ MƯỜNG LẠ'));
    expect(imported?.plan.unit).toMatchObject({ kind: 'xã', parent: { kind: 'tỉnh', name: 'Lâm Hải' } });
  });
});

test('a signatory in capitals is written as in running text, and told', async () => {
  const text = paper('Cải cách năm 2026').replace('Lê Văn Tám', 'LÊ VĂN TÁM');
  const { imported, diagnostics } = await importText(text);
  expect(at(imported, 'signatory')).toEqual({ name: 'Lê Văn Tám' });
  expect(told(diagnostics)).toContain('import/name-in-capitals');
});
