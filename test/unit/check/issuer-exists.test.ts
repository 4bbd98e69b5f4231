// The agency that issues is there on the day of signing: two levels of government since 1/7/2025, units merged or renamed; in plans at the
// fact that is wrong, in files from anyone at the letterhead. A province that never was is an error, but for the invented ones of samples.

import { describe, expect, test } from 'vitest';
import { checkFile } from '../../../src/flows/check.js';
import { projectWith } from '../../support/compose.js';
import { smallPlan } from '../../support/small-plan.js';

type Told = readonly [severity: string, path: string, message: string];

const project = projectWith({});

async function checked(file: string, text: string, issue = false): Promise<Told[]> {
  const bytes = new TextEncoder().encode(text);
  const { value } = await checkFile(project.overlay({ [file]: bytes }), file, bytes, { issue });
  if (!value) throw new Error('not checked');
  return value.findings
    .filter(({ rule }) => rule === 'issuer-exists')
    .map(({ severity, place, message, remedy }) => [
      severity,
      place?.path ?? `${place?.line}`,
      `${message.vi} ${remedy?.vi ?? ''}`,
    ]);
}

const plan = (unit: string, date: string | undefined = '2026-02-05', more = (text: string): string => text): string =>
  more(
    smallPlan
      .replace(/^unit: .*$/m, `unit: ${unit}`)
      .replace('year: 2026', `year: ${date.slice(0, 4)}`)
      .replace('2026-02-05', date),
  );
const sample = '{ kind: tỉnh, name: Trung Sơn }';
const inPlan = (unit: string, date?: string): Promise<Told[]> => checked('plan.yaml', plan(unit, date));

const paper = (agency: string, day = '05 tháng 3 năm 2026', recipients = 'UBND tỉnh'): string =>
  `${agency.replaceAll(' / ', '\n')}\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nSố: 15/KH-UBND\nMai Lâm, ngày ${day}\nKẾ HOẠCH\nTrồng rừng năm 2026\n1. Trồng rừng./.\nNơi nhận:\n- ${recipients};\n- Lưu: VT.\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nTrần Văn An\n`;
const inPaper = (agency: string, day?: string, recipients?: string): Promise<Told[]> =>
  checked('giay.txt', paper(agency, day, recipients));

test('a ward of the two levels in a plan signed before them is told, where all of then is known as an error; one of that day is none', async () => {
  const inHanoi = (name: string): string =>
    `{ kind: phường, name: ${name}, parent: { kind: thành phố, name: Hà Nội } }`;
  const [early] = await inPlan(inHanoi('Hoàn Kiếm'), '2024-03-16');
  expect(early?.slice(0, 2)).toEqual(['warning', 'unit.name']);
  expect((await inPlan(inHanoi('Hoàn Kiếm'), '2025-03-10'))[0]?.slice(0, 2)).toEqual(['error', 'unit.name']);
  expect(await inPlan(inHanoi('Hàng Bạc'), '2024-03-16')).toEqual([]);
  expect(await inPlan(inHanoi('Hoàn Kiếm'), '2026-03-16')).toEqual([]);
});

describe('a province that never was', () => {
  const below = (province: string): string => plan(`{ kind: xã, name: Hoa Ban, parent: ${province} }`);

  test.each([
    ['{ kind: thành phố, name: Hà Nôi }', 'thành phố Hà Nội'],
    ['{ kind: thành phố, name: Ha Noi }', 'thành phố Hà Nội'],
    ['{ kind: tỉnh, name: Bắc Ning }', 'tỉnh Bắc Ninh'],
    ['{ kind: tỉnh, name: Thanh Hoá 1 }', 'tỉnh Thanh Hóa'],
    ['{ kind: tỉnh, name: Quãng Ninh }', 'tỉnh Quảng Ninh'],
    ['{ kind: tỉnh, name: Lào Cay }', 'tỉnh Lào Cai'],
    ['{ kind: thành phố, name: Hồ Chí Min }', 'Thành phố Hồ Chí Minh'],
  ])('%s', async (province, meant) => {
    const told = await checked('plan.yaml', below(province));
    expect(told.map(([severity, at]) => [severity, at])).toEqual([['error', 'unit.parent.name']]);
    expect(told[0]?.[2]).toContain(meant);
  });

  test.each([
    '{ kind: tỉnh, name: Trung Sơn }',
    '{ kind: thành phố, name: Hải An }',
    '{ kind: tỉnh, name: Bình Minh }',
  ])('%s is let pass in a sample alone, which is told to be none for issue', async (province) => {
    expect(await checked('plan.yaml', below(province))).toEqual([]);
    for (const text of [below(province), plan(province, '2025-02-05')])
      expect((await checked('plan.yaml', text, true)).map((told) => told.slice(0, 2))).toEqual([['warning', 'sample']]);
    const [told, ...more] = await checked('plan.yaml', below(province).replace('sample: true', ''));
    expect(told?.slice(0, 2)).toEqual(['error', 'unit.parent.name']);
    expect(told?.[2]).toMatch(/^Không có (?:tỉnh|thành phố) .*sample: true/);
    expect(more).toEqual([]);
  });

  test.each([
    ['tỉnh, name: Hà Tây', 'từ 01/8/2008', 'Nay là thành phố Hà Nội'],
    ['tỉnh, name: Hải Hưng', 'từ 01/01/1997', 'thành phố Hải Phòng, tỉnh Hưng Yên'],
    ['tỉnh, name: Quảng Nam - Đà Nẵng', 'từ 01/01/1997', 'Nay là thành phố Đà Nẵng'],
    ['tỉnh, name: Hoàng Liên Sơn', 'từ lâu', 'Nay là tỉnh Lào Cai'],
  ])('{ kind: %s } is gone, in a sample as well', async (province, since, now) => {
    for (const date of ['2025-02-05', '2026-02-05']) {
      const [told, ...more] = await inPlan(`{ kind: ${province} }`, date);
      expect(told?.slice(0, 2)).toEqual(['error', 'unit.name']);
      expect(told?.[2]).toContain(since);
      if (date > '2026') expect(told?.[2]).toContain(now);
      expect(more).toEqual([]);
    }
  });
});

describe('a plan', () => {
  test.each([
    [`{ kind: huyện, name: Hoa Ban, parent: ${sample} }`, 'unit.kind'],
    [`{ kind: quận, name: '1', namedAfter: number, parent: { kind: thành phố, name: Hải An } }`, 'unit.kind'],
    [`{ kind: thị xã, name: Hoa Ban, parent: ${sample} }`, 'unit.kind'],
    [`{ kind: thị trấn, name: Hoa Ban, parent: ${sample} }`, 'unit.kind'],
    [`{ kind: thành phố, name: Hoa Ban, parent: ${sample} }`, 'unit.kind'],
    ['{ kind: thành phố, name: Thủ Đức, parent: { kind: thành phố, name: Hồ Chí Minh } }', 'unit.kind'],
    ['{ kind: thành phố, name: Biên Hòa }', 'unit.kind'],
    ['{ kind: thành phố, name: Biên Hoà }', 'unit.kind'],
    [`{ kind: xã, name: Hoa Ban, parent: { kind: huyện, name: Sơn Trà, parent: ${sample} } }`, 'unit.parent.kind'],
    [
      `{ kind: huyện, name: Hoa Ban, parent: ${sample}, agency: { name: Phòng Nội vụ, symbol: PNV, head: Trưởng phòng } }`,
      'unit.kind',
    ],
    ['{ kind: tỉnh, name: Hà Giang, agency: { name: Sở Tư pháp, symbol: STP, head: Giám đốc } }', 'unit.name'],
    ['{ kind: tỉnh, name: Hà Nội }', 'unit.name'],
  ])('%s', async (unit, path) => {
    expect((await inPlan(unit)).map(([severity, at]) => [severity, at])).toEqual([['error', path]]);
  });

  test.each([
    [`{ kind: phường, name: Hoa Ban, parent: ${sample} }`, '2026-02-05'],
    [`{ kind: đặc khu, name: Hoa Ban, parent: ${sample} }`, '2026-02-05'],
    ['{ kind: tỉnh, name: Trung Sơn }', '2026-02-05'],
    ['{ kind: thành phố, name: Hải An }', '2026-02-05'],
    ['{ kind: thành phố, name: Huế }', '2026-02-05'],
    ['{ kind: xã, name: Tu Mơ Rông, parent: { kind: tỉnh, name: Quảng Ngãi } }', '2026-02-05'],
    [`{ kind: huyện, name: Hoa Ban, parent: ${sample} }`, '2025-06-30'],
    [`{ kind: xã, name: Hoa Ban, parent: { kind: thị xã, name: Tân Lập, parent: ${sample} } }`, '2025-02-01'],
    ['{ kind: thành phố, name: Huế, parent: { kind: tỉnh, name: Thừa Thiên Huế } }', '2024-05-01'],
  ])('%s is there on %s', async (unit, date) => {
    expect(await inPlan(unit, date)).toEqual([]);
  });

  const agency = (name: string, symbol = 'CQ'): string =>
    `{ kind: xã, name: Hoa Ban, parent: ${sample}, agency: { name: ${name}, symbol: ${symbol}, head: Trưởng phòng } }`;

  test.each([
    ['Phòng Nội vụ huyện Sơn Trà', 'huyện Sơn Trà'],
    ['Văn phòng HĐND và UBND huyện Sơn Trà', 'huyện Sơn Trà'],
    ['VĂN PHÒNG HĐND VÀ UBND THỊ XÃ TÂN LẬP', 'thị xã Tân Lập'],
    ['Ban Quản lý dự án đầu tư xây dựng quận 1', 'quận 1'],
    ['Phòng Tài chính - Kế hoạch huyện', 'huyện'],
    ['Thanh tra thành phố Biên Hòa', 'thành phố Biên Hòa'],
  ])('an agency by a unit that is gone: %s', async (name, unit) => {
    const told = await inPlan(agency(name));
    expect(told.map(([severity, at]) => [severity, at])).toEqual([['error', 'unit.agency.name']]);
    expect(told[0]?.[2].toLowerCase()).toContain(unit.toLowerCase());
    expect(await inPlan(agency(name), '2025-02-05')).toEqual([]);
  });

  test.each([
    'Phòng Văn hóa - Xã hội',
    'Trung tâm Phục vụ hành chính công xã Hoa Ban',
    'Ban Quản lý rừng phòng hộ tỉnh',
    'Huyện ủy Sơn Trà',
    'Hợp tác xã Sơn Trà',
  ])('an agency that is there: %s', async (name) => {
    expect(await inPlan(agency(name))).toEqual([]);
  });

  test('an agency that may keep the name is told with a note', async () => {
    for (const name of ['Trường THCS thị trấn Sơn Trà', 'Trung tâm Y tế quận 1', 'Bệnh viện Đa khoa huyện Sơn Trà'])
      expect((await inPlan(agency(name))).map(([severity, at]) => [severity, at])).toEqual([
        ['info', 'unit.agency.name'],
      ]);
  });

  test('the day counts: the last one before, the first one after', async () => {
    const unit = `{ kind: quận, name: Hoa Ban, parent: ${sample} }`;
    expect(await inPlan(unit, '2025-06-30')).toEqual([]);
    expect(await inPlan(unit, '2025-07-01')).toHaveLength(1);
    expect(await inPlan(unit, '2025-06')).toEqual([]);
    expect(await inPlan(unit, '2025-07')).toHaveLength(1);
    // some days of the year were before
    expect(await inPlan(unit, '2025')).toEqual([]);
  });

  test('without a day the year speaks: a warning of a draft, an error of what goes out', async () => {
    const open = plan(`{ kind: quận, name: Hoa Ban, parent: ${sample} }`, '2026-02-05', (text) =>
      `medium: electronic\n${text}`.replace('  date: 2026-02-05\n', ''),
    );
    expect((await checked('plan.yaml', open)).map(([severity]) => severity)).toEqual(['warning']);
    expect((await checked('plan.yaml', open, true)).map(([severity]) => severity)).toEqual(['error', 'warning']);
  });

  test('a unit that was merged or renamed is told with what it is now', async () => {
    const dongNai = (kind: string, province: string, date: string): Promise<Told[]> =>
      inPlan(`{ kind: ${kind}, name: Long Thành, parent: { kind: ${province}, name: Đồng Nai } }`, date);
    expect(await dongNai('xã', 'tỉnh', '2026-04-29')).toEqual([]);
    expect(
      (await dongNai('xã', 'tỉnh', '2026-05-04')).map(([, path, message]) => [path, /Nay là [^.]*/.exec(message)?.[0]]),
    ).toEqual([
      ['unit.name', 'Nay là phường Long Thành'],
      ['unit.parent.name', 'Nay là thành phố Đồng Nai'],
    ]);
    expect(await dongNai('phường', 'thành phố', '2026-05-04')).toEqual([]);
    const [typo] = await inPlan('{ kind: xã, name: Tu Mơ Rôg, parent: { kind: tỉnh, name: Quảng Ngãi } }');
    expect(typo?.[2]).toContain('Có phải là xã Tu Mơ Rông?');
  });

  test('a special zone was not there before the law', async () => {
    expect(await inPlan(`{ kind: đặc khu, name: Hoa Ban, parent: ${sample} }`, '2025-05-05')).toHaveLength(1);
  });

  test('recipients are warned of', async () => {
    const text = plan(`{ kind: phường, name: Hoa Ban, parent: ${sample} }`, '2026-02-05', (all) =>
      all.replace(
        'UBND tỉnh (để báo cáo)',
        'UBND tỉnh, UBND huyện Sơn Trà, Văn phòng HĐND và UBND quận, Trường THCS thị trấn Sơn Trà, UBND huyện cũ, UBND tỉnh Hà Giang',
      ),
    );
    expect((await checked('plan.yaml', text)).map(([severity, path]) => [severity, path])).toEqual([
      ['warning', 'decision.recipients.2'],
      ['warning', 'decision.recipients.3'],
      ['warning', 'decision.recipients.6'],
    ]);
  });

  const toDongNai = async (recipient: string, date = '2026-06-05', province = 'thành phố, name: Đồng Nai') =>
    (
      await checked(
        'plan.yaml',
        plan(`{ kind: phường, name: Long Thành, parent: { kind: ${province} } }`, date, (all) =>
          all.replace('[Như Điều 3, UBND tỉnh (để báo cáo)]', JSON.stringify([recipient])),
        ),
      )
    ).filter(([, path]) => path.startsWith('decision.recipients'));

  test.each([
    ['UBND phường Bửu Long', 'Nay là phường Trấn Biên'],
    ['Đảng ủy, UBND phường Bửu Long (để phối hợp)', 'Nay là phường Trấn Biên'],
    ['UBND PHƯỜNG BỬU LONG', 'Nay là phường Trấn Biên'],
    ['UBND xã Long Thành', 'Nay là phường Long Thành'],
    ['UBND xã Long Thành, thành phố Đồng Nai', 'Nay là phường Long Thành'],
    ['UBND huyện Nhơn Trạch', 'Địa bàn nay thuộc'],
    ['UBND xã Không Có Đâu', 'không có xã Không Có Đâu'],
  ])('"%s": what is not there in the own province is warned of', async (recipient, words) => {
    const told = await toDongNai(recipient);
    expect(told.map(([severity]) => severity)).toEqual(['warning']);
    expect(told[0]?.[2]).toContain(words);
  });

  test.each([
    'UBND phường Trấn Biên',
    'UBND các xã, phường',
    'UBND xã Tu Mơ Rông',
    'UBND xã Tu Mơ Rông, tỉnh Quảng Ngãi',
    'UBND xã Không Có Đâu, tỉnh Trung Sơn',
    'UBND phường Bửu Long (cũ)',
    'UBND phường Bửu Long trước đây',
    'Trường Tiểu học phường Bửu Long',
  ])('"%s" gives no alarm', async (recipient) => {
    expect(await toDongNai(recipient)).toEqual([]);
  });

  test('a recipient of a province that nobody knows is not judged, nor one that the day still has', async () => {
    expect(await toDongNai('UBND xã Không Có Đâu', '2026-06-05', 'tỉnh, name: Trung Sơn')).toEqual([]);
    expect(await toDongNai('UBND xã Long Thành', '2026-04-29', 'tỉnh, name: Đồng Nai')).toEqual([]);
  });
});

describe('a file from anyone', () => {
  test.each([
    'ỦY BAN NHÂN DÂN / HUYỆN SƠN TRÀ',
    'UỶ BAN NHÂN DÂN / QUẬN 1',
    'UBND QUẬN 1',
    'HỘI ĐỒNG NHÂN DÂN / THỊ XÃ HOA BAN',
    'ỦY BAN NHÂN DÂN / THÀNH PHỐ BIÊN HÒA',
    'UBND TP. THỦ ĐỨC / PHÒNG NỘI VỤ',
    'UBND HUYỆN SƠN TRÀ / PHÒNG NỘI VỤ',
    'UBND THỊ TRẤN AN BÌNH',
    'UBND TỈNH HÀ GIANG / SỞ TƯ PHÁP',
    'UBND HUYỆN SƠN TRÀ / TRƯỜNG TIỂU HỌC AN BÌNH',
    'VĂN PHÒNG HĐND VÀ UBND QUẬN 1',
  ])('%s', async (agency) => {
    expect((await inPaper(agency)).map(([severity]) => severity)).toEqual(['error']);
    expect(await inPaper(agency, '05 tháng 3 năm 2025')).toEqual([]);
  });

  test.each([
    'ỦY BAN NHÂN DÂN / XÃ SƠN TRÀ',
    'UBND PHƯỜNG HOA BAN / PHÒNG VĂN HÓA - XÃ HỘI',
    'UBND TỈNH QUẢNG NGÃI / SỞ TƯ PHÁP',
    'UBND THÀNH PHỐ HỒ CHÍ MINH / SỞ TƯ PHÁP',
    'UBND TP. HÀ NỘI / SỞ TƯ PHÁP',
    'ỦY BAN NHÂN DÂN / THÀNH PHỐ HẢI AN',
    'HUYỆN ỦY SƠN TRÀ',
    'BỘ TƯ PHÁP',
  ])('%s is there', async (agency) => {
    expect(await inPaper(agency)).toEqual([]);
  });

  test('a school that carries the name of a town is to be looked at, no more', async () => {
    expect((await inPaper('TRƯỜNG THCS THỊ TRẤN AN BÌNH')).map(([severity]) => severity)).toEqual(['info']);
  });

  test('a commune is known with the province that the paper names', async () => {
    expect(await inPaper('ỦY BAN NHÂN DÂN / XÃ LONG THÀNH', '05 tháng 3 năm 2026', 'UBND tỉnh Đồng Nai')).toEqual([]);
    const told = await inPaper('ỦY BAN NHÂN DÂN / XÃ LONG THÀNH', '05 tháng 6 năm 2026', 'UBND thành phố Đồng Nai');
    expect(told.map(([severity]) => severity)).toEqual(['error']);
    expect(told[0]?.[2]).toContain('Nay là phường Long Thành');
  });

  test('an agency for an area may be named after a district that is gone', async () => {
    for (const agency of [
      'CHI CỤC KIỂM LÂM / HẠT KIỂM LÂM HUYỆN AN BÌNH',
      'VĂN PHÒNG ĐĂNG KÝ ĐẤT ĐAI / CHI NHÁNH HUYỆN AN BÌNH',
      'BẢO HIỂM XÃ HỘI TỈNH / BẢO HIỂM XÃ HỘI HUYỆN AN BÌNH',
    ])
      expect((await inPaper(agency)).map(([severity]) => severity)).toEqual(['warning']);
  });

  test.each([
    ['ỦY BAN NHÂN DÂN / TP. ĐÀ LẠT', 'Thành phố Đà Lạt'],
    ['ỦY BAN NHÂN DÂN / T.P BIÊN HÒA', 'Thành phố Biên Hòa'],
    ['UBND TP.THỦ ĐỨC / PHÒNG NỘI VỤ', 'Thành phố Thủ Đức'],
    ['UBND QUẬN CẦU GIẤY / TRUNG TÂM Y TẾ', 'Quận Cầu Giấy'],
    ['VIỆN KIỂM SÁT NHÂN DÂN HUYỆN AN BÌNH', 'Huyện An Bình'],
  ])('%s is gone', async (agency, unit) => {
    expect((await inPaper(agency)).map(([severity, , message]) => [severity, message.startsWith(unit)])).toEqual([
      ['error', true],
    ]);
  });

  test('a commune that only another province has is told with it', async () => {
    const [told, ...more] = await inPaper(
      'ỦY BAN NHÂN DÂN / XÃ TU MƠ RÔNG',
      '05 tháng 3 năm 2026',
      'UBND tỉnh Lâm Đồng',
    );
    expect([told?.[0], more]).toEqual(['warning', []]);
    expect(told?.[2]).toContain('xã Tu Mơ Rông (tỉnh Quảng Ngãi)');
  });

  test('a province that is gone is left over among the recipients: the issuer is there', async () => {
    const told = await inPaper('ỦY BAN NHÂN DÂN / XÃ TU MƠ RÔNG', '05 tháng 3 năm 2026', 'UBND tỉnh Kon Tum');
    expect(told.map(([severity, , message]) => [severity, message.split('.')[0]])).toEqual([
      ['warning', 'Tỉnh Kon Tum không còn từ 01/7/2025'],
    ]);
  });

  test('one name before and after: the provinces tell them apart', async () => {
    const [told] = await inPlan('{ kind: xã, name: Tu Mơ Rông, parent: { kind: tỉnh, name: Kon Tum } }');
    expect(told?.[2]).toContain(
      'Xã Tu Mơ Rông, tỉnh Kon Tum không còn từ 01/7/2025. Nay là xã Tu Mơ Rông, tỉnh Quảng Ngãi',
    );
  });
});
