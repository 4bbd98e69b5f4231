// The units of the country: the tables are whole, and the look-up says what exists on a day and what became of the rest. Facts read in the
// resolutions 1654 to 1687/NQ-UBTVQH15, 202/2025/QH15, 237/NQ-UBTVQH16 and 30/2026/QH16.

import { beforeAll, describe, expect, test } from 'vitest';
import { type CommuneTable, communesFile, readCommunes } from '../../../src/doctype/units/commune-table.js';
import { nameKey } from '../../../src/doctype/units/name-key.js';
import { loadProvinces, type ProvinceTable } from '../../../src/doctype/units/province-table.js';
import { loadUnits, type NamedUnit, type UnitFinding, type Units } from '../../../src/doctype/units/units.js';
import { createDiskWorkspace } from '../../../src/workspace/disk.js';
import { createMemoryWorkspace } from '../../../src/workspace/workspace.js';

const workspace = createDiskWorkspace('.');
let table: ProvinceTable;
let communes: CommuneTable[];
let units: Units;

beforeAll(async () => {
  table = (await loadProvinces(workspace)).value as ProvinceTable;
  communes = await Promise.all(
    table.provinces.map(async (entry) => {
      const read = readCommunes((await workspace.resource(communesFile(entry))) as Uint8Array, entry);
      expect(read.diagnostics).toEqual([]);
      return read.table;
    }),
  );
  units = (await loadUnits(workspace)).value as Units;
});

/** `xã Di Lăng < huyện Sơn Hà < tỉnh Quảng Ngãi` */
function named(text: string): NamedUnit {
  const [first = '', ...above] = text.split(' < ');
  const one = (each: string): NamedUnit => {
    const match = /^(tỉnh|thành phố|huyện|quận|thị xã|thị trấn|phường|xã|đặc khu) (.+)$/iu.exec(each);
    return match ? { kind: match[1], name: match[2] as string } : { name: each };
  };
  return above.length > 0 ? { ...one(first), parent: named(above.join(' < ')) } : one(first);
}

const full = (unit: NamedUnit): string => `${unit.kind} ${unit.name}${unit.parent ? ` < ${full(unit.parent)}` : ''}`;

const find = (text: string, day: string): UnitFinding => units.findUnit(named(text), day);

/** What the unit is on the day, in words: its official name, or those that have it now. */
function told(text: string, day = '2027-01-15'): string {
  const found = find(text, day);
  if (found.state === 'exists') return full(found.unit);
  if (found.state === 'replaced')
    return found.former.map(({ by }) => by.map(({ unit }) => full(unit)).join(' | ')).join(' || ');
  return found.state;
}

describe('tables', () => {
  test('are read without faults', async () => {
    expect((await loadUnits(workspace)).diagnostics).toEqual([]);
    expect(units.asOf).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  });

  test('34 provinces from 63; 3.321 communes on 1/7/2025, ten phường more since 30/4/2026', () => {
    expect(table.provinces).toHaveLength(34);
    expect(table.provinces.flatMap(({ former }) => [...former.keys()]).sort()).toEqual(
      [...new Set(table.provinces.flatMap(({ former }) => [...former.keys()]))].sort(),
    );
    expect(table.provinces.reduce((sum, { former }) => sum + former.size, 0)).toBe(63);
    expect(table.provinces.filter(({ former }) => former.size > 1)).toHaveLength(23);
    const count = (day: string): Record<string, number> => {
      const kinds: Record<string, number> = {};
      for (const province of units.provinces(day))
        for (const { unit } of units.communes(province.unit, day)) kinds[unit.kind] = (kinds[unit.kind] ?? 0) + 1;
      return kinds;
    };
    expect(count('2025-07-01')).toEqual({ xã: 2621, phường: 687, 'đặc khu': 13 });
    expect(count('2026-04-29')).toEqual({ xã: 2621, phường: 687, 'đặc khu': 13 });
    expect(count('2026-04-30')).toEqual({ xã: 2611, phường: 697, 'đặc khu': 13 });
    expect(units.provinces('2027-01-01').filter(({ unit }) => unit.kind === 'thành phố')).toHaveLength(7);
  });

  test('10.035 communes and 696 districts of before have a successor', () => {
    const former = communes.flatMap(({ formerCommunes }) => formerCommunes);
    expect(former).toHaveLength(10035);
    expect(former.filter(({ by }) => by.length === 0)).toEqual([]);
    const districts = communes.flatMap(({ formerDistricts }) => formerDistricts);
    expect(districts).toHaveLength(696);
    expect(districts.filter(({ by }) => by.length === 0)).toEqual([]);
  });

  test('a code is one unit, a full name is one unit of its province on a day', () => {
    const codes = communes.flatMap((each) => each.communes.map(({ code }) => code));
    expect(new Set(codes).size).toBe(codes.length);
    for (const day of ['2025-07-01', '2027-01-01'])
      for (const { unit } of units.provinces(day)) {
        const names = units.communes(unit, day).map((each) => nameKey(`${each.unit.kind} ${each.unit.name}`));
        expect(new Set(names).size, unit.name).toBe(names.length);
      }
    const former = communes.flatMap(({ formerCommunes }) =>
      formerCommunes.map(
        ({ unit, district, province }) => `${province} ${nameKey(full({ ...unit, parent: district }))}`,
      ),
    );
    expect(former.filter((name, index) => former.indexOf(name) !== index)).toEqual([]);
  });

  test('names are written as the law writes them: NFC, capitals at each word, known kinds', () => {
    const names = [
      ...communes.flatMap((each) => each.communes.flatMap((entry) => entry.names.map(({ unit }) => unit))),
      ...communes.flatMap((each) => [...each.formerCommunes, ...each.formerDistricts].map(({ unit }) => unit)),
      ...table.provinces.flatMap((each) => [...each.names, ...each.former.values()].map(({ unit }) => unit)),
    ];
    const odd = names.filter(
      ({ name }) =>
        name !== name.normalize('NFC') ||
        !/^(?:Nông trường )?(?:[\p{Lu}\d][\p{L}\p{M}\d]*(?:['’][\p{L}]+)*(?: - | |-|$))+$/u.test(name),
    );
    expect(odd.map(({ name }) => name)).toEqual([]);
    expect(names.filter(({ name }) => /\s{2}|^\s|\s$/.test(name))).toEqual([]);
    for (const each of communes) {
      const kinds = new Set(each.communes.flatMap((entry) => entry.names.map(({ unit }) => unit.kind)));
      expect([...kinds].filter((kind) => !['xã', 'phường', 'đặc khu'].includes(kind))).toEqual([]);
      expect(new Set(each.formerDistricts.map(({ unit }) => unit.kind)).has('xã')).toBe(false);
    }
  });

  test('every province has its resolution of 16/6/2025, each its own', () => {
    const numbers = table.provinces.map(
      ({ communeBasis }) => /số (\d{4})\/NQ-UBTVQH15 ngày 16\/6\/2025/.exec(communeBasis)?.[1],
    );
    expect([...numbers].sort()).toEqual(Array.from({ length: 34 }, (_, index) => String(1654 + index)));
  });
});

describe('a commune on a day', () => {
  test('is written officially, however the writer has it', () => {
    expect(told('XÃ TU MƠ RÔNG < TỈNH QUẢNG NGÃI')).toBe('xã Tu Mơ Rông < tỉnh Quảng Ngãi');
    expect(told('phường yên hoà < thành phố hà nội')).toBe('phường Yên Hòa < thành phố Hà Nội');
    expect(told("XÃ EA H'LEO < ĐẮK LẮK")).toBe("xã Ea H'Leo < tỉnh Đắk Lắk");
    expect(told('PHƯỜNG XUÂN HƯƠNG – ĐÀ LẠT < TỈNH LÂM ĐỒNG')).toBe('phường Xuân Hương - Đà Lạt < tỉnh Lâm Đồng');
    expect(told('Xã Ea Kly < tỉnh Đắk Lắk')).toBe('xã Ea Kly < tỉnh Đắk Lắk');
    expect(told('xã Đắk Pék < tỉnh Quảng Ngãi')).toBe('xã Đăk Pék < tỉnh Quảng Ngãi');
    expect(told('xã Ea Hleo < tỉnh Đăk Lăk')).toBe("xã Ea H'Leo < tỉnh Đắk Lắk");
    expect(told('Ba Chẽ < Quảng Ninh')).toBe('xã Ba Chẽ < tỉnh Quảng Ninh');
    expect(told('đặc khu phú quốc < tỉnh An Giang')).toBe('đặc khu Phú Quốc < tỉnh An Giang');
  });

  test('carries its code and fits a plan', () => {
    expect(find('xã Bắc Sơn < tỉnh Lạng Sơn', '2026-01-15')).toMatchObject({
      state: 'exists',
      code: '06325',
      unit: { kind: 'xã', name: 'Bắc Sơn', parent: { kind: 'tỉnh', name: 'Lạng Sơn' } },
    });
    expect(find('phường Sài Gòn < Thành phố Hồ Chí Minh', '2026-01-15')).toMatchObject({
      unit: { parent: { kind: 'thành phố', name: 'Hồ Chí Minh', namedAfter: 'person' } },
    });
  });

  test('one of before 1/7/2025 has become one, or several and then nobody chooses', () => {
    expect(told('thị trấn Di Lăng < huyện Sơn Hà < tỉnh Quảng Ngãi')).toBe('xã Sơn Hà < tỉnh Quảng Ngãi');
    expect(told('xã Đăk Hà < huyện Tu Mơ Rông < tỉnh Kon Tum')).toBe('xã Tu Mơ Rông < tỉnh Quảng Ngãi');
    expect(told('xã Mỹ Hưng < huyện Quảng Hòa < tỉnh Cao Bằng')).toBe('xã Phục Hòa < tỉnh Cao Bằng');
    expect(told('phường Ngọc Thụy < quận Long Biên < thành phố Hà Nội').split(' | ')).toEqual([
      'phường Hồng Hà < thành phố Hà Nội',
      'phường Bồ Đề < thành phố Hà Nội',
    ]);
    expect(find('thị trấn Di Lăng < tỉnh Quảng Ngãi', '2026-01-15')).toMatchObject({
      state: 'replaced',
      since: '2025-07-01',
      basis: 'Nghị quyết số 1677/NQ-UBTVQH15 ngày 16/6/2025 của Ủy ban Thường vụ Quốc hội',
    });
  });

  test('of one name in several districts only the district says which', () => {
    const several = find('xã Vĩnh Thạnh < tỉnh Long An', '2026-01-15');
    expect(several.state === 'replaced' && several.former.length).toBe(1);
    const many = find('xã Tân Phú < tỉnh Tiền Giang', '2026-01-15');
    if (many.state !== 'replaced') throw new Error(many.state);
    expect(many.former.map(({ unit }) => full(unit)).sort()).toEqual(
      ['xã Tân Phú < huyện Tân Phú Đông < tỉnh Tiền Giang', 'xã Tân Phú < thị xã Cai Lậy < tỉnh Tiền Giang'].sort(),
    );
  });

  test('a district above it makes it one of before, even where today has the name', () => {
    expect(told('xã Tu Mơ Rông < tỉnh Quảng Ngãi')).toBe('xã Tu Mơ Rông < tỉnh Quảng Ngãi');
    expect(find('xã Tu Mơ Rông < huyện Tu Mơ Rông < tỉnh Kon Tum', '2026-01-15').state).toBe('replaced');
    expect(find('xã Tu Mơ Rông < huyện Tu Mơ Rông < tỉnh Kon Tum', '2025-06-30').state).toBe('exists');
  });

  test('of a province that is gone', () => {
    expect(told('phường Phan Thiết < tỉnh Bình Thuận')).toBe('phường Phan Thiết < tỉnh Lâm Đồng');
    expect(find('phường Phan Thiết < tỉnh Bình Thuận', '2026-01-15').province).toMatchObject({
      state: 'replaced',
      by: { unit: { kind: 'tỉnh', name: 'Lâm Đồng' } },
      since: '2025-07-01',
    });
    expect(told('huyện Đức Linh < tỉnh Bình Thuận').split(' | ')).toContain('xã Đức Linh < tỉnh Lâm Đồng');
    expect(find('huyện Đức Linh < tỉnh Bình Thuận', '2025-06-30').state).toBe('exists');
  });

  test('that changed its kind since', () => {
    expect(told('xã Long Thành < tỉnh Đồng Nai', '2026-04-29')).toBe('xã Long Thành < tỉnh Đồng Nai');
    expect(find('phường Long Thành < tỉnh Đồng Nai', '2026-04-29')).toMatchObject({
      state: 'not-yet',
      from: '2026-04-30',
      now: { kind: 'xã' },
    });
    expect(find('xã Long Thành < tỉnh Đồng Nai', '2026-04-30')).toMatchObject({
      state: 'replaced',
      since: '2026-04-30',
      basis: 'Nghị quyết số 237/NQ-UBTVQH16 ngày 14/4/2026 của Ủy ban Thường vụ Quốc hội',
      former: [{ by: [{ code: '26368', unit: { kind: 'phường', parent: { kind: 'thành phố', name: 'Đồng Nai' } } }] }],
      province: { state: 'replaced', since: '2026-04-30' },
    });
    expect(told('thị trấn Trảng Bom < huyện Trảng Bom < tỉnh Đồng Nai')).toBe('phường Trảng Bom < thành phố Đồng Nai');
  });

  test('before 1/7/2025 only what was then, and no judgement of what the table cannot know', () => {
    expect(find('phường Sài Gòn < Thành phố Hồ Chí Minh', '2025-01-15')).toMatchObject({
      state: 'not-yet',
      from: '2025-07-01',
    });
    expect(find('xã Không Có Đâu < tỉnh Lâm Đồng', '2020-01-15').state).toBe('not-judged');
  });

  test('unknown: what is near, and where else the name is', () => {
    const kind = find('phường Hòa Lạc < thành phố Hà Nội', '2026-01-15');
    if (kind.state !== 'unknown') throw new Error(kind.state);
    expect(kind.near.map(({ unit }) => full(unit))[0]).toBe('xã Hòa Lạc < thành phố Hà Nội');
    const spelt = find('xã Tu Mơ Rong < tỉnh Quảng Ngãi', '2026-01-15');
    if (spelt.state !== 'unknown') throw new Error(spelt.state);
    expect(spelt.near.map(({ unit }) => unit.name)).toEqual(['Tu Mơ Rông']);
    const other = find('xã Tu Mơ Rông < tỉnh Gia Lai', '2026-01-15');
    if (other.state !== 'unknown') throw new Error(other.state);
    expect(other.elsewhere.map(({ unit }) => full(unit))).toEqual(['xã Tu Mơ Rông < tỉnh Quảng Ngãi']);
  });

  test('not judged without a known province', () => {
    expect(find('xã An Hòa < tỉnh Bình Minh', '2026-01-15')).toMatchObject({
      state: 'not-judged',
      province: { state: 'unknown' },
    });
    expect(find('xã An Hòa', '2026-01-15')).toEqual({ state: 'not-judged' });
  });
});

describe('a province on a day', () => {
  const state = (text: string, day: string): string => {
    const found = units.findProvince(text, day);
    if (found.state === 'exists') return full(found.unit);
    if (found.state === 'replaced') return `${found.since}: ${full(found.by.unit)}`;
    if (found.state === 'not-yet') return `${found.from}, nay ${full(found.now.unit)}`;
    return found.state === 'other-kind' ? `nay ${full(found.now.unit)}` : found.state;
  };

  test('exists, was replaced, is ahead, or never was', () => {
    expect(state('TỈNH LÂM ĐỒNG', '2020-01-01')).toBe('tỉnh Lâm Đồng');
    expect(state('Bà Rịa-Vũng Tàu', '2025-06-30')).toBe('tỉnh Bà Rịa - Vũng Tàu');
    expect(state('tỉnh Bà Rịa – Vũng Tàu', '2025-07-01')).toBe('2025-07-01: thành phố Hồ Chí Minh');
    expect(state('tỉnh Đồng Nai', '2026-04-29')).toBe('tỉnh Đồng Nai');
    expect(state('tỉnh Đồng Nai', '2026-04-30')).toBe('2026-04-30: thành phố Đồng Nai');
    expect(state('thành phố Đồng Nai', '2026-01-01')).toBe('2026-04-30, nay tỉnh Đồng Nai');
    expect(state('Đồng Nai', '2027-01-01')).toBe('thành phố Đồng Nai');
    expect(state('tỉnh Bình Phước', '2027-01-01')).toBe('2025-07-01: thành phố Đồng Nai');
    expect(state('tỉnh Thừa Thiên Huế', '2024-12-31')).toBe('tỉnh Thừa Thiên Huế');
    expect(state('tỉnh Thừa Thiên - Huế', '2025-01-01')).toBe('2025-01-01: thành phố Huế');
    expect(state('thành phố Huế', '2026-01-01')).toBe('thành phố Huế');
    expect(state('tỉnh Hà Nội', '2026-01-01')).toBe('nay thành phố Hà Nội');
    expect(state('tỉnh Bình Minh', '2026-01-01')).toBe('unknown');
  });

  test('all 63 of 30/6/2025 are known on that day, and have a successor after', () => {
    for (const { former } of table.provinces)
      for (const { unit } of former.values()) {
        expect(units.findProvince(unit, '2025-06-30')).toMatchObject({ state: 'exists', unit });
        const after = units.findProvince(unit, '2027-01-01');
        expect(['exists', 'replaced']).toContain(after.state);
        if (after.state === 'replaced') expect(after.basis).toMatch(/^Nghị quyết số \d+\/\d{4}\/QH1[56] ngày /);
      }
  });
});

describe('reading', () => {
  test('a name in capitals is written as the law writes it, on whatever day it held', () => {
    expect(units.official(named("XÃ EA H'LEO < TỈNH ĐẮK LẮK"))?.name).toBe("Ea H'Leo");
    expect(units.official(named('THỊ TRẤN DI LĂNG < HUYỆN SƠN HÀ < TỈNH QUẢNG NGÃI'))?.name).toBe('Di Lăng');
    expect(units.official(named('HUYỆN ĐAK ĐOA < TỈNH GIA LAI'))?.name).toBe('Đak Đoa');
    expect(units.official(named('TỈNH BÀ RỊA-VŨNG TÀU'))?.name).toBe('Bà Rịa - Vũng Tàu');
    expect(units.official(named('XÃ AN HÒA < TỈNH BÌNH MINH'))?.name).toBeUndefined();
  });

  test("a project's own table stands in place of the built in one, and its faults are told by line", async () => {
    const files = {
      'templates/units/provinces.tsv':
        'cập nhật đến\t2026-01-01\n01\ttỉnh Mẫu\t01 tỉnh Mẫu\t\t\tNghị quyết mẫu\n1\tsai\n',
      'templates/units/01.tsv':
        '001\thuyện Một\t01\n00001\txã An\tAn, thị trấn Bình\n00002\tlàng Sai\tB\n00003\txã Cư\t009: Cư\n',
    };
    const read = await loadUnits(createMemoryWorkspace({ files }));
    expect(read.diagnostics.map(({ code, place }) => [code, place?.file, place?.line])).toEqual([
      ['data/bad-unit-line', 'templates/units/provinces.tsv', 3],
      ['data/bad-unit-line', 'templates/units/01.tsv', 3],
      ['data/bad-unit-line', 'templates/units/01.tsv', undefined],
    ]);
    expect(read.value?.findUnit(named('thị trấn Bình < huyện Một < tỉnh Mẫu'), '2026-01-01')).toMatchObject({
      state: 'replaced',
      former: [{ by: [{ code: '00001' }] }],
    });
    expect((await loadUnits(createMemoryWorkspace())).diagnostics[0]?.code).toBe('data/no-file');
  });
});

describe('what changes after the tables', () => {
  const basis = 'Nghị quyết số 9/NQ-UBTVQH16 ngày 01/12/2026 của Ủy ban Thường vụ Quốc hội';
  const changes = [
    'cập nhật đến\t2026-12-31',
    // Lạc Dương goes into Xuân Hương - Đà Lạt, which keeps its name
    `68\t24848\tnhập vào 24781\t2027-01-01\t${basis}`,
    // Cam Ly - Đà Lạt is split over a new ward and Lâm Viên - Đà Lạt
    `68\t24787\tnhập vào 24999, 24778\t2027-01-01\t${basis}`,
    `68\t24999\tphường Hồ Mới\t2027-01-01\t${basis}`,
    `68\t24805\tphường Trạm Hành\t2027-03-01\t${basis}`,
    // and the new one is gone once more
    `68\t24999\tnhập vào 24778\t2028-01-01\t${basis}`,
    `66\t\tthành phố Đắk Lắk\t2027-01-01\t${basis}`,
  ];
  let changed: Units;

  beforeAll(async () => {
    const disk = createDiskWorkspace('.');
    const own = 'templates/units/changes.tsv';
    const withChanges = {
      ...disk,
      resource: async (file: string) =>
        file === own ? new TextEncoder().encode(changes.join('\n')) : disk.resource(file),
    };
    const read = await loadUnits(withChanges);
    expect(read.diagnostics).toEqual([]);
    changed = read.value as Units;
  });

  const on = (text: string, day: string): string => {
    const found = changed.findUnit(named(text), day);
    if (found.state === 'replaced')
      return `${found.since}: ${found.former.map(({ by }) => by.map(({ unit }) => `${unit.kind} ${unit.name}`).join(' | ')).join(' || ')}`;
    if (found.state === 'not-yet')
      return `từ ${found.from}${found.now ? `, nay ${found.now.kind} ${found.now.name}` : ''}`;
    return found.state;
  };

  test('a merger counts from its day on', () => {
    expect(on('xã Lạc Dương < tỉnh Lâm Đồng', '2026-12-31')).toBe('exists');
    expect(on('xã Lạc Dương < tỉnh Lâm Đồng', '2027-01-01')).toBe('2027-01-01: phường Xuân Hương - Đà Lạt');
    expect(on('phường Xuân Hương - Đà Lạt < tỉnh Lâm Đồng', '2027-01-01')).toBe('exists');
  });

  test('a split, a unit that is made and gone again', () => {
    expect(on('phường Cam Ly - Đà Lạt < tỉnh Lâm Đồng', '2027-06-01')).toBe(
      '2027-01-01: phường Hồ Mới | phường Lâm Viên - Đà Lạt',
    );
    expect(on('phường Cam Ly - Đà Lạt < tỉnh Lâm Đồng', '2028-06-01')).toBe('2027-01-01: phường Lâm Viên - Đà Lạt');
    expect(on('phường Hồ Mới < tỉnh Lâm Đồng', '2026-12-31')).toBe('từ 2027-01-01, nay phường Cam Ly - Đà Lạt');
    expect(on('phường Hồ Mới < tỉnh Lâm Đồng', '2027-06-01')).toBe('exists');
    expect(on('phường Hồ Mới < tỉnh Lâm Đồng', '2028-01-01')).toBe('2028-01-01: phường Lâm Viên - Đà Lạt');
  });

  test('a new name', () => {
    expect(on('phường Xuân Trường - Đà Lạt < tỉnh Lâm Đồng', '2027-02-28')).toBe('exists');
    expect(on('phường Xuân Trường - Đà Lạt < tỉnh Lâm Đồng', '2027-03-01')).toBe('2027-03-01: phường Trạm Hành');
    expect(on('phường Trạm Hành < tỉnh Lâm Đồng', '2027-02-28')).toBe('từ 2027-03-01, nay phường Xuân Trường - Đà Lạt');
  });

  test('what was merged on 1/7/2025 is what has it on the day', () => {
    expect(on('xã Đạ Sar < huyện Lạc Dương < tỉnh Lâm Đồng', '2026-12-31')).toBe('2025-07-01: xã Lạc Dương');
    expect(on('xã Đạ Sar < huyện Lạc Dương < tỉnh Lâm Đồng', '2027-01-01')).toBe(
      '2025-07-01: phường Xuân Hương - Đà Lạt',
    );
  });

  test('the communes of a day, the day up to which all is known, a province', () => {
    const names = (day: string) => changed.communes('tỉnh Lâm Đồng', day).map(({ unit }) => unit.name);
    expect(names('2026-12-31')).toContain('Lạc Dương');
    expect(names('2027-01-01')).not.toContain('Lạc Dương');
    expect(names('2027-01-01')).toContain('Hồ Mới');
    expect(names('2026-12-31')).not.toContain('Hồ Mới');
    expect(names('2024-01-01')).not.toContain('Hồ Mới');
    expect(changed.asOf).toBe('2026-12-31');
    expect(changed.findProvince('tỉnh Đắk Lắk', '2027-01-01')).toMatchObject({
      state: 'replaced',
      by: { unit: { kind: 'thành phố', name: 'Đắk Lắk' } },
    });
  });

  test('lines that cannot be are told by line', async () => {
    const wrong = [
      `99\t24848\txã A\t2027-01-01\t${basis}`,
      `68\t24848\txã A\t2027-13\t${basis}`,
      `68\t24848\tnhập vào Đà Lạt\t2027-01-01\t${basis}`,
      `68\t99999\tnhập vào 24781\t2027-01-01\t${basis}`,
      `68\t24848\txã A\t2025-01-01\t${basis}`,
      `68\t24848\tnhập vào 99998\t2027-01-01\t${basis}`,
    ].join('\n');
    const disk = createDiskWorkspace('.');
    const { diagnostics } = await loadUnits({
      ...disk,
      resource: async (file: string) =>
        file.endsWith('/changes.tsv') ? new TextEncoder().encode(wrong) : disk.resource(file),
    });
    expect(diagnostics.map(({ place }) => place?.line).toSorted()).toEqual([1, 2, 3, 4, 5, undefined]);
    expect(diagnostics.find(({ place }) => place?.line === undefined)?.message.vi).toContain('99998');
  });
});
