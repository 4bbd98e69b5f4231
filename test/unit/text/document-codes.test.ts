import { describe, expect, it } from 'vitest';
import { codeHyphens } from '../../../src/text/document-codes.js';

/** The text with every hyphen that may not end a line drawn as "‑". */
function marked(text: string): string {
  const positions = new Set(codeHyphens(text));
  return [...text].map((character, index) => (positions.has(index) ? '‑' : character)).join('');
}

describe('hyphens of document codes', () => {
  it.each([
    ['Nghị định số 42/2022/NĐ-CP ngày', 'Nghị định số 42/2022/NĐ‑CP ngày'],
    ['/QĐ-UBND', '/QĐ‑UBND'],
    ['(15/KH-UBND)', '(15/KH‑UBND)'],
    ['Thông tư liên tịch số 05/2014/TTLT-BTP-BNV;', 'Thông tư liên tịch số 05/2014/TTLT‑BTP‑BNV;'],
    ['1041/VPCP-KSTTHC.', '1041/VPCP‑KSTTHC.'],
    ['12/QyĐ-UBND và 3/CTr-UBND', '12/QyĐ‑UBND và 3/CTr‑UBND'],
    ['QĐ-UBND./.', 'QĐ‑UBND./.'],
    ['ngày 05/01/2026,NĐ-CP', 'ngày 05/01/2026,NĐ‑CP'],
  ])('%s', (text, expected) => {
    expect(marked(text)).toBe(expected);
  });

  it.each([
    'Độc lập - Tự do - Hạnh phúc',
    'Văn phòng - Thống kê',
    'giai đoạn 2021-2025',
    'từ 01/01-31/12/2026',
    'Wi-Fi, Ma-rốc, COVID-ở',
    'Đường Nguyễn Trãi-Lê Lợi',
    'UBND-xã',
    'https://binhminh.gov.vn/QD-UBND/KH-2026',
    'dichvucong.gov.vn/HS-UBND',
    'TTHC-UBND@binhminh.gov.vn',
    '- Lưu: VT, VP.',
    'UBND-',
    '--',
  ])('leaves %s alone', (text) => {
    expect(codeHyphens(text)).toEqual([]);
  });
});
