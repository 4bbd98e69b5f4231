// A city under the central government is one unit, however it is written: by the table of units, import, the table of a batch and check.

import { beforeAll, describe, expect, test } from 'vitest';
import { namedUnit } from '../../src/batch/units/head-synonyms.js';
import { loadUnits, type Units, writtenName } from '../../src/doctype/units/units.js';
import { readWrittenUnit } from '../../src/plan/unit.js';
import { unitsNamed } from '../../src/recognise/units-named.js';
import { createDiskWorkspace } from '../../src/workspace/disk.js';
import { at, importText } from '../support/import.js';

let units: Units;

beforeAll(async () => {
  units = (await loadUnits(createDiskWorkspace('.'))).value as Units;
});

const writings: readonly (readonly [string, string])[] = [
  ['TP.HCM', 'Hồ Chí Minh'],
  ['TPHCM', 'Hồ Chí Minh'],
  ['TP HCM', 'Hồ Chí Minh'],
  ['Tp.HCM', 'Hồ Chí Minh'],
  ['TP. Hồ Chí Minh', 'Hồ Chí Minh'],
  ['TP.Hồ Chí Minh', 'Hồ Chí Minh'],
  ['T.P Hồ Chí Minh', 'Hồ Chí Minh'],
  ['thành phố Hồ Chí Minh', 'Hồ Chí Minh'],
  ['Thành phố Hồ Chí Minh', 'Hồ Chí Minh'],
  ['T.P Đà Nẵng', 'Đà Nẵng'],
  ['T.P. Đà Nẵng', 'Đà Nẵng'],
  ['TP. Đà Nẵng', 'Đà Nẵng'],
  ['tp Huế', 'Huế'],
  ['TP Hải Phòng', 'Hải Phòng'],
  ['Thành  phố Cần Thơ', 'Cần Thơ'],
  ['thành phố Hà Nội', 'Hà Nội'],
];

/** A phường of each, known to the list of units. */
const wards: Readonly<Record<string, string>> = {
  'Hồ Chí Minh': 'Sài Gòn',
  'Đà Nẵng': 'Hải Châu',
  Huế: 'Thuận Hóa',
  'Hải Phòng': 'Hồng Bàng',
  'Cần Thơ': 'Ninh Kiều',
  'Hà Nội': 'Hoàn Kiếm',
};

const letter = (ward: string, city: string): string =>
  `ỦY BAN NHÂN DÂN\nPHƯỜNG ${ward.toUpperCase()}\nSố: 12/KH-UBND\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n${ward}, ngày 20 tháng 01 năm 2026\n\nKẾ HOẠCH\nKiểm soát thủ tục hành chính năm 2026\n\nThực hiện chỉ đạo của UBND ${city} về cải cách.\n\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\nLê Văn Tám\n`;

describe.each(writings)('%s', (written, name) => {
  test('is read alike', () => {
    expect(readWrittenUnit(written)).toEqual({ kind: 'thành phố', name });
    expect(namedUnit(written)).toEqual({ kind: 'thành phố', name });
    expect(unitsNamed(`UBND ${written}`)).toMatchObject([{ kind: 'thành phố', name, end: `UBND ${written}`.length }]);
    expect(units.findProvince(written, '2026-01-20')).toMatchObject({ state: 'exists', unit: { name } });
    expect(units.communes(written, '2026-01-20').length).toBeGreaterThan(30);
  });

  test('in capitals', () => {
    const line = `ỦY BAN NHÂN DÂN ${written.toUpperCase()}`;
    const [found] = unitsNamed(line);
    expect(units.official({ kind: found?.kind, name: found?.name ?? '' })?.name).toBe(name);
  });

  test('is the superior of its phường in an imported file', async () => {
    const { imported } = await importText(letter(wards[name] as string, written));
    expect(at(imported, 'unit')).toMatchObject({
      kind: 'phường',
      name: wards[name],
      parent: { kind: 'thành phố', name },
    });
  });
});

describe('what is no city', () => {
  test('the head of a division, a name of other words, a kind alone', () => {
    expect(unitsNamed('KT. TP')).toEqual([]);
    expect(unitsNamed('Trưởng phòng (TP)')).toEqual([]);
    expect(readWrittenUnit('An Hòa')).toBeUndefined();
    expect(readWrittenUnit('Xã hội hóa')?.kind).toBe('xã');
  });
});

describe('the province of an imported unit', () => {
  const parents = async (unit: string, date: string, text: string): Promise<unknown> => {
    const { imported } = await importText(
      `ỦY BAN NHÂN DÂN\n${unit}\nSố: 12/KH-UBND\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n…, ${date}\n\nKẾ HOẠCH\nCải cách ${date.slice(-8)}\n\n${text}\n\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\nLê Văn Tám\n`,
    );
    const names: string[] = [];
    type Named = Parameters<typeof writtenName>[0] & { parent?: Named };
    for (let each = (at(imported, 'unit') as Named).parent; each; each = each.parent) names.push(writtenName(each));
    return names;
  };
  const now = 'ngày 20 tháng 01 năm 2026';
  const then = 'ngày 20 tháng 01 năm 2024';

  test('is the one that has it, where several are named', async () => {
    const text =
      'Học tập kinh nghiệm của tỉnh Quảng Ninh. Phối hợp với tỉnh Quảng Ninh. Báo cáo UBND thành phố Đà Nẵng.';
    expect(await parents('PHƯỜNG HẢI CHÂU', now, text)).toEqual(['thành phố Đà Nẵng']);
    expect(await parents('XÃ TU MƠ RÔNG', now, 'Thăm thành phố Huế; báo cáo UBND tỉnh Quảng Ngãi.')).toEqual([
      'tỉnh Quảng Ngãi',
    ]);
  });

  test('a city below a province was a district, and is none since 1/7/2025', async () => {
    const text = 'Báo cáo UBND thành phố Thủ Dầu Một, tỉnh Bình Dương.';
    expect(await parents('PHƯỜNG PHÚ CƯỜNG', then, text)).toEqual(['thành phố Thủ Dầu Một', 'tỉnh Bình Dương']);
    const past = 'Nhận hồ sơ của thành phố Hạ Long trước đây; báo cáo UBND tỉnh Quảng Ninh.';
    expect(await parents('PHƯỜNG BÃI CHÁY', now, past)).toEqual(['tỉnh Quảng Ninh']);
  });

  test('districts of a city before, none after', async () => {
    const text = 'Báo cáo UBND quận Hải Châu, thành phố Đà Nẵng.';
    expect(await parents('PHƯỜNG THẠCH THANG', then, text)).toEqual(['quận Hải Châu', 'thành phố Đà Nẵng']);
    expect(
      await parents('PHƯỜNG HẢI CHÂU', now, 'Tiếp nhận của quận Hải Châu; báo cáo UBND thành phố Đà Nẵng.'),
    ).toEqual(['thành phố Đà Nẵng']);
  });

  test('an invented city is one as well', async () => {
    expect(await parents('PHƯỜNG SAO MAI', now, 'Báo cáo UBND thành phố Hải An.')).toEqual(['thành phố Hải An']);
  });

  test('the list writes the province it is named after a person with its common noun', async () => {
    expect(await parents('PHƯỜNG SÀI GÒN', now, 'Báo cáo UBND TP.HCM.')).toEqual(['Thành phố Hồ Chí Minh']);
  });

  test('a name that one province alone has says which; a name of several needs it told', async () => {
    const told = async (unit: string): Promise<unknown> => {
      const { imported, diagnostics } = await importText(
        `ỦY BAN NHÂN DÂN\n${unit}\nSố: 12/KH-UBND\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n…, ${now}\n\nKẾ HOẠCH\nCải cách năm 2026\n\nMột câu.\n\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\nLê Văn Tám\n`,
      );
      return [
        at(imported, 'unit.parent'),
        diagnostics.filter(({ code }) => code === 'import/no-province').map(({ message }) => message.vi),
      ];
    };
    expect(await told('XÃ TU MƠ RÔNG')).toEqual([
      { kind: 'tỉnh', name: 'Quảng Ngãi' },
      ['Văn bản không nói tỉnh, thành phố; chỉ tỉnh Quảng Ngãi có xã Tu Mơ Rông: ghi là tỉnh Quảng Ngãi.'],
    ]);
    const [parent, messages] = (await told('XÃ TÂN TIẾN')) as [unknown, string[]];
    expect(parent).toBeUndefined();
    expect(messages[0]).toMatch(/^Văn bản không nói tỉnh, thành phố; xã Tân Tiến có ở .*tỉnh .*: ghi đúng cấp trên/);
    expect(await told('XÃ HOA BAN XANH')).toEqual([undefined, []]);
  });
});
