// Actors and levels that are gone since 1/7/2025, base figures that must be entered anew.

import { describe, expect, test } from 'vitest';
import { loadReorganisations } from '../../../src/doctype/reorganisation.js';
import { createDiskWorkspace } from '../../../src/workspace/disk.js';
import { root } from '../../support/compose.js';
import { dataOf, decided, given, type RolledText, roll } from '../../support/roll.js';

const plan = (
  rows: string,
  year = 2025,
  unit = '{ kind: phường, name: Hoa Ban, parent: { kind: tỉnh, name: Trung Sơn } }',
): string => `type: ke-hoach
year: ${year}
unit: ${unit}
authority: committee
plan:
  date: ${year}-02-01
  subject: Công tác năm {{year}}
  content:
${rows}
  recipients: [UBND tỉnh]
  archive: VT
signatory: { name: Lò Thị Mai Hương }
`;

const ofUnit = (rolled: RolledText): string[] => decided(rolled).filter((each) => each.includes('issuer-exists'));
const text = (words: string): string => `    - ${words}`;
const first = (yaml: string): string => dataOf(yaml).plan.content[0];

describe('two levels of government', () => {
  test.each([
    'báo cáo UBND huyện trước ngày 15',
    'gửi Phòng Nội vụ thị xã',
    'trên địa bàn huyện Sơn Trà',
    'Chủ tịch UBND thị xã An Hòa quyết định',
    'Văn phòng HĐND và UBND huyện tổng hợp',
    'các phường, thị trấn',
  ])('"%s" is flagged once', async (words) => {
    const rolled = await roll(plan(text(words)), { year: 2026 });
    expect(decided(rolled, 'actor-gone')).toEqual(['warning actor-gone 8']);
    expect(first(rolled.yaml)).toBe(words);
  });

  test.each([
    'báo cáo UBND tỉnh',
    'khu đô thị xã hội hóa',
    'hồ sơ của huyện cũ chuyển về',
    'Trung tâm Phục vụ hành chính công xã, phường',
  ])('"%s" is not', async (words) => {
    expect(decided(await roll(plan(text(words)), { year: 2026 }), 'actor-gone')).toEqual([]);
  });

  test.each([
    'Bà Nguyễn Thị Hoa, sinh năm 1987, công chức Văn hóa - Xã hội, là đầu mối.',
    'Giao công chức Văn hóa - Xã hội Nguyễn Thị Hoa tổng hợp.',
    'Thư ký - đ/c Lê Văn Cường, công chức Văn phòng - Thống kê.',
  ])('the position of a person is told, no office takes its place: %s', async (words) => {
    const rolled = await roll(plan(text(words)), { year: 2026 });
    expect(first(rolled.yaml)).toBe(words);
    expect(decided(rolled, 'actor-gone')).toEqual(['warning actor-gone 8']);
  });

  test('what has one clear successor is renamed, with its reason and basis', async () => {
    const rolled = await roll(plan(text('Công chức Văn phòng – Thống kê chủ trì, văn phòng - thống kê theo dõi')), {
      year: 2026,
    });
    expect(first(rolled.yaml)).toBe('Văn phòng HĐND và UBND chủ trì, Văn phòng HĐND và UBND theo dõi');
    expect(rolled.value?.rolled.changes.find(({ kind }) => kind === 'actor')).toMatchObject({
      from: 'Công chức Văn phòng – Thống kê',
      source: expect.stringContaining('72/2025/QH15'),
    });
  });

  test('a name that may still be right is only to be looked at', async () => {
    const rolled = await roll(plan(text('Bộ phận Một cửa tiếp nhận')), { year: 2026 });
    expect(decided(rolled).filter((each) => each.includes('actor'))).toEqual(['info actor-to-check 8']);
  });

  test('before the switch nothing is flagged; within its year the switch is announced', async () => {
    const rolled = await roll(plan(text('báo cáo UBND huyện'), 2024), { year: 2025 });
    expect(decided(rolled).filter((each) => /actor|reorg/.test(each))).toEqual(['info reorganisation-ahead 2']);
    expect(
      decided(await roll(plan(text('báo cáo UBND huyện'), 2023), { year: 2024 })).filter((each) =>
        /actor|reorg/.test(each),
      ),
    ).toEqual([]);
  });

  test.each([
    ['tỉnh', 'Lâm Đồng', 'UBND tỉnh'],
    ['thành phố', 'Hà Nội', 'UBND thành phố'],
    // a city by the day of the new plan
    ['tỉnh', 'Thừa Thiên Huế', 'UBND thành phố'],
  ])('what has the work of the district in %s %s', async (kind, name, now) => {
    const unit = `{ kind: xã, name: Hoa Ban, parent: { kind: ${kind}, name: ${name} } }`;
    const rolled = await roll(plan(text('UBND huyện giao chỉ tiêu.'), 2025, unit), { year: 2026 });
    const told = rolled.value?.rolled.decisions.find(({ code }) => code === 'rollover/actor-gone');
    expect([told?.message.vi, told?.remedy?.vi]).toEqual([
      '"UBND huyện" không còn từ 01/7/2025.',
      `Nay là ${now}; kiểm tra nhiệm vụ đã chuyển về cấp xã hay lên cấp tỉnh.`,
    ]);
  });

  test('a unit of a level that is gone must be named anew; a new unit file takes its place', async () => {
    const old = '{ kind: thị trấn, name: An Bình, parent: { kind: huyện, name: Sơn Trà } }';
    const rolled = await roll(plan(text('Lập sổ.'), 2025, old), { year: 2026 });
    expect(ofUnit(rolled)).toEqual(['error check/issuer-exists 3', 'error check/issuer-exists 3']);
    const files = { 'moi.yaml': 'kind: phường\nname: Phú Xuân\nparent: { kind: thành phố, name: Huế }\n' };
    const renewed = await roll(
      plan(text('Lập sổ.'), 2025, old),
      { year: 2026, unit: given('moi.yaml', files['moi.yaml']) },
      files,
    );
    expect(ofUnit(renewed)).toEqual([]);
    expect(dataOf(renewed.yaml).unit).toBe('moi.yaml');
  });

  test.each([
    ['xã', 'Long Thành', 'Nay là phường Long Thành.', '237/NQ-UBTVQH16'],
    ['thành phố', 'Biên Hòa', 'phường Trảng Dài', '72/2025/QH15'],
    ['thành phố', 'Long Khánh', 'Địa bàn nay thuộc', '72/2025/QH15'],
    ['thị trấn', 'Long Thành', 'Nay là', '72/2025/QH15'],
    ['phường', 'Bửu Long', 'Nay là phường Trấn Biên.', '1662/NQ-UBTVQH15'],
  ])('%s %s is told once with what it has become and the law', async (kind, name, now, basis) => {
    const unit = `{ kind: ${kind}, name: ${name}, parent: { kind: tỉnh, name: Đồng Nai } }`;
    const { value } = await roll(plan(text('Lập sổ.'), 2026, unit), { year: 2027 });
    const all = [
      ...(value?.rolled.decisions ?? []),
      ...(value?.findings.carried ?? []),
      ...(value?.findings.fresh ?? []),
    ];
    const told = all.filter(({ code, place }) => /gone|issuer/.test(code) && place?.path !== 'unit.parent.name');
    expect(told.map(({ code, severity, place }) => [code, severity, place?.line])).toEqual([
      ['check/issuer-exists', 'error', 3],
    ]);
    expect(told[0]?.remedy?.vi).toContain(now);
    expect(told[0]?.remedy?.vi).toContain('--unit');
    expect(told[0]?.basis).toContain(basis);
    // the province above it has become a city
    expect(all.filter(({ place }) => place?.path === 'unit.parent.name').map(({ remedy }) => remedy?.vi)).toEqual([
      'Nay là thành phố Đồng Nai. Ghi tệp của đơn vị mới bằng --unit.',
    ]);
  });

  test.each([
    ['{ kind: phường, name: Long Thành, parent: { kind: thành phố, name: Đồng Nai } }', []],
    ['{ kind: phường, name: Hoa Ban, parent: { kind: tỉnh, name: Trung Sơn } }', ['error check/issuer-exists 3']],
  ])('a unit that is there is not spoken of, one of a province that is not is: %s', async (unit, reported) => {
    expect(ofUnit(await roll(plan(text('Lập sổ.'), 2026, unit), { year: 2027 }))).toEqual(reported);
  });

  test('a rule that is off says nothing of the unit', async () => {
    const old = '{ kind: thị trấn, name: An Bình, parent: { kind: huyện, name: Sơn Trà } }';
    const files = { 'kehoach.yaml': 'check: { rules: { issuer-exists: "off" } }\n' };
    expect(ofUnit(await roll(plan(text('Lập sổ.'), 2025, old), { year: 2026 }, files))).toEqual([]);
  });

  test('an office writes its own names down', async () => {
    const files = {
      'templates/reorganisation/xa.yaml': `name: Sắp xếp xã
effective: 2025-07-01
basis: Nghị quyết của tỉnh
units: [{ from: xã Hòa Phú, to: phường Hoa Ban }]
`,
    };
    const rolled = await roll(plan(text('Nhân dân xã Hòa Phú tham gia.')), { year: 2026 }, files);
    expect(first(rolled.yaml)).toBe('Nhân dân phường Hoa Ban tham gia.');
  });
});

describe('names of units', () => {
  test.each([
    ['Thực hiện trên địa bàn tỉnh Bắc Giang.', 'Thực hiện trên địa bàn tỉnh Bắc Ninh.'],
    ['HĐND tỉnh Hoà Bình giao', 'HĐND tỉnh Phú Thọ giao'],
    ['tỉnh Bà Rịa – Vũng Tàu và tỉnh Bình Dương', 'Thành phố Hồ Chí Minh và Thành phố Hồ Chí Minh'],
    ['CỦA TỈNH KON TUM', 'CỦA TỈNH QUẢNG NGÃI'],
    ['tỉnh Quảng Nam, tỉnh Quảng Ninh', 'thành phố Đà Nẵng, tỉnh Quảng Ninh'],
    ['hồ sơ của tỉnh Thái Bình cũ', 'hồ sơ của tỉnh Thái Bình cũ'],
    [
      'theo Quyết định số 24/2023/QĐ-UBND của UBND tỉnh Kon Tum',
      'theo Quyết định số 24/2023/QĐ-UBND của UBND tỉnh Kon Tum',
    ],
  ])('%s → %s', async (words, now) => {
    expect(first((await roll(plan(text(words)), { year: 2026 })).yaml)).toBe(now);
  });

  test('34 provinces: 23 out of 52, none twice, 29 names gone', async () => {
    const { value = [] } = await loadReorganisations(createDiskWorkspace(root));
    const provinces = value.find(({ basis }) => basis.includes('202/2025/QH15'));
    const gone = provinces?.units.map(({ from }) => from) ?? [];
    const now = new Set(provinces?.units.map(({ to }) => to));
    expect([gone.length, new Set(gone).size, now.size]).toEqual([29, 29, 23]);
    expect(gone.filter((name) => now.has(name))).toEqual([]);
    expect([provinces?.effective, provinces?.confidence]).toEqual(['2025-07-01', 'high']);
  });

  test('a province that became a city since: by the day of the new plan', async () => {
    const words = 'UBND tỉnh Đồng Nai, UBND tỉnh Bình Phước và tỉnh Thừa Thiên Huế';
    const before = await roll(plan(text(words)), { year: 2026, day: '2026-01-15' });
    expect(first(before.yaml)).toBe('UBND tỉnh Đồng Nai, UBND tỉnh Đồng Nai và thành phố Huế');
    expect(decided(before, 'reorganisation-ahead')).toHaveLength(1);
    const after = await roll(plan(text(words)), { year: 2027, day: '2027-01-15' });
    expect(first(after.yaml)).toBe('UBND thành phố Đồng Nai, UBND thành phố Đồng Nai và thành phố Huế');
  });

  test('a change ahead is told to those alone whom it concerns', async () => {
    const other = await roll(plan(text('UBND tỉnh Lâm Đồng giao')), { year: 2026, day: '2026-01-15' });
    expect(decided(other, 'reorganisation-ahead')).toEqual([]);
  });

  test('the office under a new name: what its texts call it follows, other units do not', async () => {
    const old = '{ kind: thị trấn, name: An Bình, parent: { kind: huyện, name: Sơn Trà } }';
    const unit = given('moi.yaml', 'kind: xã\nname: Sơn Bình\nparent: { kind: tỉnh, name: Trung Sơn }\n');
    const words =
      'UBND thị trấn An Bình báo cáo; Chủ tịch UBND thị trấn quyết định; giúp các xã, thị trấn; phối hợp với thị trấn Ba Đồn.';
    const rolled = await roll(plan(text(words), 2025, old), { year: 2026, unit });
    expect(first(rolled.yaml)).toBe(
      'UBND xã Sơn Bình báo cáo; Chủ tịch UBND xã quyết định; giúp các xã, thị trấn; phối hợp với thị trấn Ba Đồn.',
    );
    expect(decided(rolled, 'actor-gone')).toHaveLength(2);
  });
});

describe('base figures', () => {
  const index = `    - title: Mức độ hài lòng
      content:
        - text: Mức độ hài lòng tăng ít nhất 02% so với năm 2024 (năm 2024 là 83,99%).`;
  const entry = (yaml: string): string => dataOf(yaml).plan.content[0].content[0].text;

  test('the year moves, the figure is never carried over', async () => {
    const rolled = await roll(plan(index), { year: 2026 });
    expect(entry(rolled.yaml)).toBe('Mức độ hài lòng tăng ít nhất 02% so với năm 2025 (năm 2025 là …%).');
    expect(decided(rolled, 'base-open')).toEqual(['warning base-open 10']);
  });

  test('a result that bears its title takes its place, both readings are told', async () => {
    const rolled = await roll(plan(index), {
      year: 2026,
      results: given('kq.csv', 'Tên chỉ tiêu;Kết quả\nMức độ hài lòng;84,04\n'),
    });
    expect(entry(rolled.yaml)).toContain('(năm 2025 là 84,04%)');
    expect(rolled.value?.rolled.bases[0]).toMatchObject({ relative: '85,72', points: '86,04' });
    expect(decided(rolled, 'unknown-indicator')).toEqual([]);
  });

  test('one base with two steps is a conflict', async () => {
    const twice = `${index}\n${index.replace('02%', '04%')}`;
    expect(decided(await roll(plan(twice), { year: 2026 }), 'base-conflict')).toEqual(['warning base-conflict 13']);
  });
});
