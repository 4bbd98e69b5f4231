import { describe, expect, test } from 'vitest';
import { cite, issuerOf } from '../../../src/compose/names/issuer.js';
import { signatureLines } from '../../../src/compose/names/signature-lines.js';
import { placeName, unitName } from '../../../src/compose/names/unit-names.js';
import { loadWording } from '../../../src/doctype/wording.js';
import { citationSchema } from '../../../src/plan/instrument.js';
import { planSchema } from '../../../src/plan/plan.js';
import { createDiskWorkspace } from '../../../src/workspace/disk.js';
import { root } from '../../support/compose.js';

const wording = (await loadWording(createDiskWorkspace(root))).value;
if (!wording) throw new Error('no wording');

const plan = (extra: object = {}, unit: object = {}) =>
  planSchema.parse({ year: 2026, unit: { kind: 'phường', name: 'Sao Mai', ...unit }, ...extra });

describe('units', () => {
  // NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.4.a: named by a number, a person or an event, the common noun stays and is in upper case.
  test.each([
    [{ kind: 'phường', name: 'Sao Mai' }, 'phường Sao Mai', 'Sao Mai'],
    [{ kind: 'phường', name: '1' }, 'Phường 1', 'Phường 1'],
    [{ kind: 'quận', name: 'IV' }, 'Quận IV', 'Quận IV'],
    [{ kind: 'phường', name: 'Điện Biên Phủ', namedAfter: 'event' }, 'Phường Điện Biên Phủ', 'Phường Điện Biên Phủ'],
    [
      { kind: 'thành phố', name: 'Hồ Chí Minh', namedAfter: 'person' },
      'Thành phố Hồ Chí Minh',
      'Thành phố Hồ Chí Minh',
    ],
    [{ kind: 'xã', name: 'An Hòa', place: 'Tân Lập' }, 'xã An Hòa', 'Tân Lập'],
  ] as const)('%j', (unit, name, place) => {
    expect(unitName(unit)).toBe(name);
    expect(placeName(unit)).toBe(place);
  });
});

describe('the issuing agency', () => {
  test('a committee prints no superior', () => {
    expect(issuerOf(plan(), wording)).toMatchObject({
      lines: ['ỦY BAN NHÂN DÂN', 'PHƯỜNG SAO MAI'],
      authority: 'Chủ tịch Ủy ban nhân dân phường Sao Mai',
      symbol: 'UBND',
    });
    expect(issuerOf(plan(), wording).superior).toBeUndefined();
  });

  test('a collective decides as the committee', () => {
    expect(issuerOf(plan({ authority: 'committee' }), wording).authority).toBe('Ủy ban nhân dân phường Sao Mai');
  });

  test('an agency of the committee prints it above its own name', () => {
    const agency = { name: 'Trung tâm Phục vụ hành chính công', symbol: 'TTPVHCC', head: 'Giám đốc' };
    expect(issuerOf(plan({ authority: 'head' }, { agency }), wording)).toMatchObject({
      superior: 'UBND PHƯỜNG SAO MAI',
      lines: ['TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG'],
      authority: 'Giám đốc Trung tâm Phục vụ hành chính công',
      symbol: 'TTPVHCC',
    });
  });
});

// NĐ 30/2020/NĐ-CP, Điều 13 and Phụ lục I, mục II.7.b.
describe('lines of the signature', () => {
  const lines = (authority: string, signatory: object) => {
    const given = plan({ authority, signatory });
    const made = signatureLines(given.signatory, issuerOf(given, wording), wording);
    return [...made.lines, ...made.diagnostics.map((each) => each.code)];
  };

  test.each([
    ['chairman', {}, ['CHỦ TỊCH']],
    ['chairman', { capacity: 'KT' }, ['KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH']],
    ['chairman', { capacity: 'Q' }, ['Q. CHỦ TỊCH']],
    ['chairman', { capacity: 'TL', position: 'Chánh Văn phòng' }, ['TL. CHỦ TỊCH', 'CHÁNH VĂN PHÒNG']],
    ['chairman', { capacity: 'TUQ', position: 'Trưởng phòng Kinh tế' }, ['TUQ. CHỦ TỊCH', 'TRƯỞNG PHÒNG KINH TẾ']],
    [
      'chairman',
      { capacity: ['TL', 'KT'], deputyOf: 'Chánh Văn phòng', position: 'Phó Chánh Văn phòng' },
      ['TL. CHỦ TỊCH', 'KT. CHÁNH VĂN PHÒNG', 'PHÓ CHÁNH VĂN PHÒNG'],
    ],
    ['chairman', { capacity: 'Q', position: 'Quyền Chủ tịch' }, ['Q. CHỦ TỊCH']],
    ['chairman', { capacity: 'Q', position: 'Chủ tịch' }, ['Q. CHỦ TỊCH']],
    ['chairman', { capacity: 'Q', position: 'Phó Chủ tịch' }, ['Q. CHỦ TỊCH', 'signatory/acting-position']],
    [
      'chairman',
      { capacity: 'KT', deputyOf: 'Chánh Văn phòng' },
      ['KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH', 'signatory/deputy-of-unused'],
    ],
    ['committee', {}, ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH']],
    ['committee', { capacity: 'TM' }, ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH']],
    ['committee', { capacity: 'KT' }, ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH']],
    ['committee', { capacity: 'Q' }, ['TM. ỦY BAN NHÂN DÂN', 'Q. CHỦ TỊCH']],
    ['chairman', { capacity: 'TM' }, ['CHỦ TỊCH', 'signatory/tm-without-collective']],
    ['chairman', { capacity: 'TL' }, ['TL. CHỦ TỊCH', '', 'signatory/no-position']],
    [
      'committee',
      { capacity: 'TL', position: 'X' },
      ['TM. ỦY BAN NHÂN DÂN', 'TL. CHỦ TỊCH', 'X', 'signatory/order-for-collective'],
    ],
    ['chairman', { capacity: ['KT', 'Q'] }, ['KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH', 'signatory/bad-pair']],
  ])('%s %j', (authority, signatory, wanted) => {
    expect(lines(authority, signatory)).toEqual(wanted);
  });
});

describe('citations', () => {
  const text = (citation: unknown, dates: 'long' | 'short' = 'long') =>
    cite(citationSchema.parse(citation), wording, { dates });
  const decree = {
    kind: 'Nghị định',
    number: '63/2010/NĐ-CP',
    date: '2010-06-08',
    issuer: 'Chính phủ',
    subject: 'về kiểm soát thủ tục hành chính',
  };

  test('kind, number, date, issuer, subject', () => {
    expect(text(decree)).toBe(
      'Nghị định số 63/2010/NĐ-CP ngày 08 tháng 6 năm 2010 của Chính phủ về kiểm soát thủ tục hành chính',
    );
    expect(text(decree, 'short')).toContain('ngày 08/6/2010 của');
  });

  test('a law by name and date, its number only where the date is unknown', () => {
    const law = { kind: 'Luật', name: 'Tổ chức chính quyền địa phương', number: '72/2025/QH15' };
    expect(text({ ...law, date: '2025-06-16' })).toBe('Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025');
    expect(text(law)).toBe('Luật Tổ chức chính quyền địa phương số 72/2025/QH15');
  });

  test('several documents in one line', () => {
    expect(
      text([
        { kind: 'Luật', name: 'A' },
        { kind: 'Luật', name: 'B' },
        { kind: 'Luật', name: 'C', link: 'và' },
      ]),
    ).toBe('Luật A; Luật B và Luật C');
  });

  test('free text stays', () => {
    expect(text('Chương trình công tác')).toBe('Chương trình công tác');
    expect(text({ text: 'Chương trình công tác' })).toBe('Chương trình công tác');
  });

  test.each([
    ['Trưởng phòng', 'Phòng Kinh tế', 'Trưởng phòng Kinh tế'],
    ['Trưởng Ban', 'Ban Tiếp công dân', 'Trưởng Ban Tiếp công dân'],
    ['Chánh Văn phòng', 'Văn phòng Hội đồng nhân dân', 'Chánh Văn phòng Hội đồng nhân dân'],
    ['Hiệu trưởng', 'Trường Tiểu học Sao Mai', 'Hiệu trưởng Trường Tiểu học Sao Mai'],
  ])('%s of %s', (head, name, authority) => {
    expect(issuerOf(plan({ authority: 'head' }, { agency: { name, symbol: 'X', head } }), wording).authority).toBe(
      authority,
    );
  });
});
