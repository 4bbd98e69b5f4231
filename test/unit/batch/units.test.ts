// Tables of units: what clerks write is understood, what is wrong is told at its cell, all of it before anything is made.

import { describe, expect, test } from 'vitest';
import { unitPlan } from '../../../src/batch/variant/unit-plan.js';
import { book, csv, PLAN, prepare, toldOf, yaml } from './batch-files.js';

async function variants(units: Parameters<typeof prepare>[0], plan?: string) {
  const batch = await prepare(units, plan);
  if (!batch.value) throw new Error(toldOf(batch.diagnostics).join('\n'));
  const { value } = batch;
  return value.jobs.map((job) => ({ job, ...unitPlan(value.source.plan, job.entry, value) }));
}

describe('units from tables', () => {
  test('kind and name from one cell or two, parents from one cell, lists from lines', async () => {
    const [first, second] = await variants(
      csv(
        'STT;Tên đơn vị;Loại;Cấp trên;Nơi nhận thêm\n1;Xã An Hòa;;thị xã Tân Lập, tỉnh Bình Minh;"- Trạm Y tế;\n- Công an xã."\n2;Bến Đá;Phường;;\n',
      ),
    );
    expect(first?.plan.unit).toEqual({
      kind: 'xã',
      name: 'An Hòa',
      parent: { kind: 'thị xã', name: 'Tân Lập', parent: { kind: 'tỉnh', name: 'Bình Minh' } },
    });
    expect(first?.plan.decision?.recipients).toEqual(['Như Điều 1', 'Trạm Y tế', 'Công an xã']);
    expect(second?.plan.unit).toEqual({
      kind: 'phường',
      name: 'Bến Đá',
      parent: { kind: 'thành phố', name: 'Hải An' },
    });
  });

  test('another unit never takes the number and the signatory of the plan', async () => {
    const [own, other, signed] = await variants(
      csv('Tên đơn vị;Người ký;Quyền hạn;Số văn bản\nPhường Mẫu;;;\nPhường Khác;;;\nPhường Ba;Lê Một;KT.;15\n'),
    );
    expect([own?.plan.signatory.name, own?.plan.decision?.number]).toEqual(['Người Ký Mẫu', '9']);
    expect([other?.plan.signatory.name, other?.plan.decision?.number]).toEqual([undefined, undefined]);
    expect(signed?.plan.signatory).toEqual({ name: 'Lê Một', capacity: ['KT'] });
    expect(signed?.plan.decision?.number).toBe('15');
  });

  test('targets follow from the own result by the rule, and keep their words', async () => {
    const units =
      'Tên đơn vị;Kết quả: truc-tuyen;Mức giao: Hồ sơ trực tuyến\nPhường A;60;70\nPhường B;80,5;70\nPhường C;;\n';
    const batch = await prepare(csv(units));
    if (!batch.value) throw new Error('no batch');
    const context = { ...batch.value, rule: 'tang-10-tuong-doi' };
    const targets = batch.value.jobs.map(({ entry }) => unitPlan(context.source.plan, entry, context));
    // below the assigned 70: the assigned; above it: 80,5 × 1,1 = 88,55; nothing known: as in the plan
    expect(targets.map(({ plan }) => plan.indicators?.items?.[0]?.target)).toEqual([
      'Tối thiểu 70',
      'Tối thiểu 88,6',
      'Tối thiểu 65',
    ]);
    expect(targets.map(({ figures }) => figures[0]?.belowFloor)).toEqual([true, false, false]);
  });

  test('the rule of a row goes before that of its table, that before the one of the run; how 10% is read is chosen for all', async () => {
    const plan = PLAN.replace(
      /indicators:\n[\s\S]*/,
      `indicators:
  columns: chi-tieu-5
  rule: tang-10
  items:
    - { id: mot, name: Một, unit: "%", target: Tối thiểu 60 }
    - { id: hai, name: Hai, unit: "%", target: Tối thiểu 60, rule: giu-nguyen }
    - { id: ba, name: Ba, unit: hồ sơ, target: Tối thiểu 60 }
`,
    );
    const units = csv('Tên đơn vị;Kết quả: mot;Kết quả: hai;Kết quả: ba\nPhường A;70;70;70\n');
    const batch = await prepare(units, plan);
    if (!batch.value) throw new Error(toldOf(batch.diagnostics).join('\n'));
    const { value } = batch;
    const targets = (chosen: object) => {
      const made = unitPlan(value.source.plan, value.jobs[0]?.entry as never, {
        ...value,
        rule: 'bang-muc-giao',
        ...chosen,
      });
      return [
        made.plan.indicators?.items?.map(({ target }) => target),
        made.problems.map(({ problem }) => problem.code),
      ];
    };
    // 70 × 1,1 = 77 or 70 + 10 = 80; of a count only the first can be meant
    expect(targets({ reading: 'relative' })).toEqual([['Tối thiểu 77', 'Tối thiểu 60', 'Tối thiểu 77'], []]);
    expect(targets({ reading: 'points' })).toEqual([['Tối thiểu 80', 'Tối thiểu 60', 'Tối thiểu 77'], []]);
    expect(targets({})).toEqual([['Tối thiểu …', 'Tối thiểu 60', 'Tối thiểu 77'], ['rollover/no-reading']]);
  });

  test('tasks are added, changed and left out; an emptied group goes', async () => {
    const tasks = csv(
      'Đơn vị;Thao tác;Nhiệm vụ gốc;Nhóm;Nhiệm vụ;Chủ trì\nPhường A;Thêm;;Nhóm một;Việc riêng;Phòng D\nA;Sửa;viec-1;;;Phòng Z\nPhường A;Bỏ;Việc thứ ba;;;\n',
      'nhiem-vu.csv',
    );
    const [first, second] = await variants([csv('Tên đơn vị\nPhường A\nPhường B\n'), tasks]);
    expect(JSON.parse(JSON.stringify(first?.plan.tasks?.groups))).toEqual([
      {
        title: 'Nhóm một',
        items: [
          { id: 'viec-1', task: 'Việc thứ nhất', lead: 'Phòng Z' },
          { task: 'Việc thứ hai', lead: 'Phòng B' },
          { task: 'Việc riêng', lead: 'Phòng D' },
        ],
      },
    ]);
    expect(second?.plan.tasks?.groups).toHaveLength(2);
  });

  test('a name that stands in one merged cell beside several rows is the name of all of them', async () => {
    const results = [
      ['Đơn vị', 'Chỉ tiêu', 'Kết quả'],
      ['phường A', 'truc-tuyen', '70'],
      ['', 'Số buổi tiếp dân', '20'],
    ];
    const units = { 'Đơn vị': [['Tên đơn vị'], ['phường A']], 'Kết quả': results };
    const merge = '<mergeCells count="1"><mergeCell ref="A2:A3"/></mergeCells>';
    const [merged] = await variants(book(units, (xml) => xml.replace('</sheetData>', `</sheetData>${merge}`)));
    expect(merged?.job.entry.results).toEqual({ 'truc-tuyen': '70', 'Số buổi tiếp dân': '20' });
    expect(toldOf((await prepare(book(units))).diagnostics)).toContain('u.xlsx:Kết quả!A3 units/no-unit');
  });

  test('units of one name are told apart by kind and superior', async () => {
    const units = csv(
      'Tên đơn vị;Cấp trên\nxã Tân An;tỉnh Bình Minh\nxã Tân An;tỉnh Hải Đông\nphường Tân An;tỉnh Hải Đông\nxã Một;\n',
    );
    const results = (rows: string) => csv(`Đơn vị;Chỉ tiêu;Kết quả\n${rows}`, 'r.csv');
    const all = await variants([
      units,
      results(
        '"xã Tân An, tỉnh Bình Minh";truc-tuyen;61\n"Xã Tân An, Hải Đông";truc-tuyen;62\nphường Tân An;truc-tuyen;63\n"xã Một, thành phố Hải An";truc-tuyen;64\n',
      ),
    ]);
    expect(all.map(({ job }) => job.entry.results?.['truc-tuyen'])).toEqual(['61', '62', '63', '64']);

    const doubtful = await prepare([units, results('xã Tân An;truc-tuyen;61\n"xã Tân An, tỉnh Khác";truc-tuyen;62\n')]);
    expect(toldOf(doubtful.diagnostics)).toEqual(['r.csv:r!A2 units/several-units', 'r.csv:r!A3 units/unknown-unit']);
  });

  test('estimates that are taken for results are told at their head, in either form of the table', async () => {
    const long = await prepare([
      csv('Tên đơn vị\nphường A\n'),
      csv('Đơn vị;Chỉ tiêu;Ước thực hiện năm 2025\nphường A;truc-tuyen;61\n', 'r.csv'),
    ]);
    expect(toldOf(long.diagnostics)).toContain('r.csv:r!C1 figures/estimated-column');
    const wide = await prepare(csv('Tên đơn vị;Ước thực hiện năm 2025: Hồ sơ trực tuyến\nphường A;61\n'));
    expect(toldOf(wide.diagnostics)).toContain('u.csv:u!B1 figures/estimated-column');
  });

  test('names that every object knows are names of no indicator', async () => {
    for (const name of ['constructor', 'toString']) {
      const told = await prepare([
        csv('Tên đơn vị\nphường A\n'),
        csv(`Đơn vị;Chỉ tiêu;Kết quả\nphường A;${name};5\n`, 'r.csv'),
      ]);
      expect(toldOf(told.diagnostics)).toEqual(['r.csv:r!C2 units/unknown-row']);
    }
  });

  test('what a unit is named after is said in words', async () => {
    const named = await variants(csv('Tên đơn vị;Tên theo\nPhường A;Tên người\nPhường B;sự kiện\nPhường C;\n'));
    expect(named.map(({ plan }) => plan.unit.namedAfter)).toEqual(['person', 'event', undefined]);
    const wrong = await prepare(csv('Tên đơn vị;Tên theo\nPhường A;dòng sông\n'));
    expect(wrong.diagnostics.map(({ place }) => place?.spot)).toEqual(['u!B2']);
  });

  test('the results of every commune of the country are read, a table beyond all bounds is refused whole', async () => {
    const rows = (count: number): string[][] =>
      Array.from({ length: count }, (_, index) => ['phường A', `Chỉ tiêu ${index + 1}`, String(index % 100)]);
    const items = Array.from({ length: 6000 }, (_, index) => `    - { name: Chỉ tiêu ${index + 1}, target: 1 }`);
    const plan = PLAN.replace(
      /indicators:\n[\s\S]*/,
      `indicators:\n  columns: chi-tieu-5\n  items:\n${items.join('\n')}\n`,
    );
    const head = ['Đơn vị', 'Chỉ tiêu', 'Kết quả'];
    const read = await prepare(
      book({ 'Đơn vị': [['Tên đơn vị'], ['phường A']], 'Kết quả': [head, ...rows(6000)] }),
      plan,
    );
    expect(Object.keys(read.value?.jobs[0]?.entry.results ?? {})).toHaveLength(6000);

    const wide = await prepare(csv(`Tên đơn vị${';Cột'.repeat(1000)}\nphường A\n`));
    expect([wide.value, toldOf(wide.diagnostics)]).toEqual([undefined, ['u.csv: units/too-large']]);
    const wideBook = await prepare(book({ 'Đơn vị': [['Tên đơn vị', ...Array(1000).fill('Cột')], ['phường A']] }));
    expect([wideBook.value, toldOf(wideBook.diagnostics)]).toEqual([undefined, ['u.xlsx: units/too-large']]);
  });

  test('a column of the user is a fact of that name', async () => {
    const [first] = await variants(csv('Tên đơn vị;Trụ sở\nPhường A;số 1 đường Bờ Sông\n'));
    expect(first?.plan.facts).toEqual({ truSo: 'số 1 đường Bờ Sông' });
  });

  test('YAML says the same', async () => {
    const [first] = await variants(
      yaml(
        'units:\n  - { kind: xã, name: B, results: { truc-tuyen: "50" }, tasks: [{ omit: viec-1 }], headSigns: có }\n',
      ),
    );
    expect(first?.plan.unit.kind).toBe('xã');
    expect(first?.plan.tasks?.groups?.[0]?.items).toHaveLength(1);
    expect(first?.plan.signatory).toEqual({});
  });
});

describe('faults of units', () => {
  test('all at once, each at its cell', async () => {
    const units = csv(
      'Tên đơn vị;Loại;Ngày ký;Kết quả: Không có chỉ tiêu này;Lạ\nAn Hòa;tổng;31/02/2026;5;x\n;xã;;;\nAn Hòa;xã;;;\n',
    );
    const batch = await prepare(units);
    expect(batch.value).toBeUndefined();
    const told = toldOf(batch.diagnostics).sort();
    expect(told.map((each) => each.split(' ')[0])).toEqual(['u.csv:u!A3', 'u.csv:u!B2', 'u.csv:u!C2', 'u.csv:u!E1']);
  });

  test('rows, groups, units and rules that do not exist, with what was probably meant', async () => {
    const tasks = csv(
      'Đơn vị;Thao tác;Nhiệm vụ gốc;Nhóm;Nhiệm vụ\nPhường AA;Bỏ;viec-1;;\nPhường A;Xong;viec-1;;\nPhường A;Bỏ;Việc thứ nhì;;\nPhường A;Thêm;;Nhóm ba;Việc\n',
      't.csv',
    );
    const told = (await prepare([csv('Tên đơn vị;Kết quả: Hồ sơ trực tiếp\nPhường A;5\n'), tasks])).diagnostics;
    expect(toldOf(told).sort()).toEqual([
      't.csv:t!A2 units/unknown-unit',
      't.csv:t!B3 units/unknown-action',
      't.csv:t!C4 units/unknown-row',
      't.csv:t!D5 units/unknown-group',
      'u.csv:u!B2 units/unknown-row',
    ]);
    expect(told.find(({ place }) => place?.spot === 'u!B2')?.remedy?.vi).toContain('Hồ sơ trực tuyến');
  });

  test('a rule that does not exist, and results without a rule', async () => {
    const results = csv('Tên đơn vị;Kết quả: truc-tuyen\nPhường A;\nPhường B;80\n');
    const warned = await prepare(results);
    expect(toldOf(warned.diagnostics).filter((each) => !each.endsWith('common-parent'))).toEqual([
      'u.csv:u!B3 units/no-rule',
    ]);
    expect(warned.value?.jobs).toHaveLength(2);

    const own = csv('Tên đơn vị;Kết quả: truc-tuyen;Chỉ tiêu: truc-tuyen\nPhường A;80;85\n');
    expect(toldOf((await prepare(own)).diagnostics)).toEqual([]);

    const ruled = PLAN.replace('  columns: chi-tieu-5\n', '  columns: chi-tieu-5\n  rule: tang-muoi\n').replace(
      'unit: buổi,',
      'unit: buổi, rule: giu-nguyn,',
    );
    const { value, diagnostics } = await prepare(results, ruled);
    expect(value).toBeUndefined();
    const lineOf = (text: string): number => ruled.split('\n').findIndex((line) => line.includes(text)) + 1;
    expect(toldOf(diagnostics)).toEqual([
      `plan.yaml:${lineOf('tang-muoi')} units/unknown-rule`,
      `plan.yaml:${lineOf('giu-nguyn')} units/unknown-rule`,
      'u.csv:u!A2 units/common-parent',
    ]);
    expect(diagnostics[1]?.remedy?.vi).toBe('Ý bạn là "giu-nguyen"?');
  });

  test('a paper of one superior that units below another would cite', async () => {
    const cited = PLAN.replace(
      'decision:\n',
      'decision:\n  opening: Thực hiện Kế hoạch số 12/KH-UBND ngày 05/01/2026 của {{unit.parent.committee}} và Nghị định số 61/2018/NĐ-CP\n',
    );
    const told = async (plan: string, rows: string) =>
      toldOf((await prepare(csv(`Tên đơn vị;Cấp trên\n${rows}`), plan)).diagnostics);
    const line = cited.split('\n').findIndex((each) => each.includes('12/KH-UBND')) + 1;
    const other = 'Phường A;thành phố Hải An\nPhường B;thành phố Sông Mới\n';
    expect(await told(cited, other)).toEqual([`plan.yaml:${line} units/superior-paper`]);
    expect(await told(cited, 'Phường A;thành phố Hải An\nPhường B;thành phố Hải An\n')).toEqual([]);
    expect(
      await told(cited.replace('12/KH-UBND', '12/KH-BTP').replace('{{unit.parent.committee}}', 'Bộ Tư pháp'), other),
    ).toEqual([]);
  });

  test('a file that is no workbook', async () => {
    const broken = await prepare({ file: 'u.xlsx', bytes: new Uint8Array([80, 75, 3, 4, 0]) });
    expect([broken.value, toldOf(broken.diagnostics)]).toEqual([undefined, ['u.xlsx: import/not-workbook']]);
  });

  test('a cell whose formula failed is not taken for an empty one', async () => {
    const rows = [
      ['Tên đơn vị', 'Số văn bản'],
      ['phường A', '5'],
    ];
    const failed = book({ 'Đơn vị': rows }, (xml) =>
      xml.replace(/<c r="B2"[^>]*>.*?<\/c>/, '<c r="B2" t="e"><f>C9+1</f><v>#REF!</v></c>'),
    );
    const { value, diagnostics } = await prepare(failed);
    expect([value, toldOf(diagnostics)]).toEqual([undefined, ['u.xlsx:Đơn vị!B2 import/broken-cell']]);
  });

  test('the same unit twice, and a fact that the plan needs', async () => {
    const twice = await prepare(csv('Tên đơn vị\nPhường A\nphường A\n'));
    expect(toldOf(twice.diagnostics)).toEqual(['u.csv:u!A3 units/same-unit', 'u.csv:u!A2 units/common-parent']);
    // one name in the two places of its tone mark; another mark is another name
    const spelt = await prepare(csv('Tên đơn vị\nPhường An Hòa\nPhường An Hoà\nPhường An Hóa\n'));
    expect(toldOf(spelt.diagnostics)).toEqual(['u.csv:u!A3 units/same-unit', 'u.csv:u!A2 units/common-parent']);
    const plan = PLAN.replace('facts: { truSo: trụ sở UBND }\n', '');
    const lacking = await prepare(csv('Tên đơn vị;Trụ sở\nPhường A;số 1\nPhường B;\n'), plan);
    expect(toldOf(lacking.diagnostics)).toEqual(['u.csv:u!A3 units/no-fact', 'u.csv:u!A2 units/common-parent']);
  });
});

describe('heads and rows of a workbook from an office', () => {
  const above = 'UBND TỈNH;;;;\nDANH SÁCH XÃ, PHƯỜNG;;;;\n';

  test('heads by other names; totals, signatures and rows without a number are left out and told', async () => {
    const units = csv(
      `${above}STT;Xã, phường, đặc khu;Trực thuộc;Số QĐ;Ngày QĐ\n1;Xã An Hòa;tỉnh Bình Minh;5;20/01/2026\n;Xã Quên;tỉnh Bình Minh;;\n2;XÃ TU MƠ RÔNG;tỉnh Bình Minh;6;21/01/2026\n;Tổng cộng: 2 đơn vị;;;\n;;;NGƯỜI LẬP BIỂU;\n`,
    );
    const batch = await prepare(units);
    expect(toldOf(batch.diagnostics)).toEqual([
      'u.csv:u!B5 units/idle-row',
      'u.csv:u!B7 units/idle-row',
      'u.csv:u!D8 units/idle-row',
      'u.csv:u!B6 units/capitals',
    ]);
    expect(batch.value?.jobs.map(({ name, entry }) => [name, entry.number])).toEqual([
      ['xã An Hòa, tỉnh Bình Minh', '5'],
      ['xã Tu Mơ Rông, tỉnh Bình Minh', '6'],
    ]);
  });

  test('names in capitals are written as the list of units of the country has them; others by rule, and told as a guess', async () => {
    const batch = await prepare(
      csv(
        "Tên đơn vị;Cấp trên\nXÃ EA H'LEO;TỈNH ĐẮK LẮK\nPHƯỜNG XUÂN HƯƠNG-ĐÀ LẠT;tỉnh Lâm Đồng\nXÃ CƯ M’TA;tỉnh Đắk Lắk\nXÃ H'MƠ;tỉnh Bình Minh\nxã Ea h'leo;tỉnh Gia Lai\n",
      ),
    );
    expect(batch.value?.jobs.map(({ name }) => name)).toEqual([
      "xã Ea H'Leo, tỉnh Đắk Lắk",
      'phường Xuân Hương - Đà Lạt, tỉnh Lâm Đồng',
      "xã Cư M'ta, tỉnh Đắk Lắk",
      "xã H'Mơ, tỉnh Bình Minh",
      "xã Ea h'leo, tỉnh Gia Lai",
    ]);
    const told = batch.diagnostics.filter(({ code }) => code === 'units/capitals');
    expect(told.map(({ severity, place }) => [place?.spot, severity])).toEqual([
      ['u!B2', 'info'],
      ['u!A2', 'info'],
      ['u!A3', 'info'],
      ['u!A4', 'info'],
      ['u!A5', 'warning'],
    ]);
  });

  test('a city under the central government is one, however the table has it', async () => {
    const names = ['TP.HCM', 'TP. Hồ Chí Minh', 'Thành phố Hồ Chí Minh', 'thành phố Hồ Chí Minh', 'TPHCM'];
    const batch = await prepare(
      csv(`Tên đơn vị;Cấp trên\n${names.map((name, index) => `Phường ${index + 1};${name}\n`).join('')}`),
    );
    expect(batch.value?.jobs.map(({ name }) => name.split(', ')[1])).toEqual(names.map(() => 'Thành phố Hồ Chí Minh'));
  });

  test('a column nobody understands is told with the head that was probably meant, without keys', async () => {
    const { diagnostics } = await prepare(csv('Tên đơn vị;Cấp trên;Ngừơi kí\nXã A;tỉnh B;Lê A\nXã C;tỉnh B;Lê C\n'));
    const [told] = diagnostics.filter(({ code }) => code === 'units/unknown-column');
    expect(told?.place?.spot).toBe('u!C1');
    expect(told?.remedy?.vi).toContain('"Người ký"');
    expect(JSON.stringify(diagnostics)).not.toContain('{{');
  });

  test.each([
    ['KẾT QUẢ 6 THÁNG ĐẦU NĂM 2025', 'Kết quả', ['units/part-of-year', 'units/no-figures']],
    ['KẾT QUẢ QUÝ III NĂM 2025', 'Kết quả năm 2025', ['units/part-of-year', 'units/no-figures']],
    ['KẾT QUẢ 9 THÁNG NĂM 2025', 'Ước thực hiện cả năm 2025', []],
    ['KẾT QUẢ 12 THÁNG NĂM 2025', 'Kết quả', []],
  ])('results under the title "%s" and the head "%s"', async (title, head, told) => {
    const text = `${title}\nXã, phường;Nội dung chỉ tiêu;${head}\nPhường A;truc-tuyen;70\n`;
    const { diagnostics } = await prepare([
      { file: 'u.csv', text: 'Tên đơn vị\nPhường A\n' },
      { file: 'k.csv', text },
    ]);
    expect(diagnostics.filter(({ severity }) => severity === 'error').map(({ code }) => code)).toEqual(told);
  });

  test.each([
    ['t3.csv', 'Kết quả', []],
    ['t1.csv', 'Kết quả năm 2025', []],
    ['t1.csv', 'Kết quả năm 2023', ['warning units/other-year', 'error units/no-figures']],
    ['thang-3.csv', 'Kết quả năm 2023', ['warning units/other-year', 'error units/no-figures']],
    ['thang-12.csv', 'Kết quả năm 2025', ['warning figures/doubted-table']],
    ['so lieu thang 3.csv', 'Kết quả', ['error units/part-of-year', 'error units/no-figures']],
    ['quy-2.csv', 'Kết quả', ['error units/part-of-year', 'error units/no-figures']],
  ])('results in the file "%s" under "%s"', async (file, head, told) => {
    const text = `Xã, phường;Nội dung chỉ tiêu;${head}\nPhường A;truc-tuyen;70\n`;
    const { diagnostics } = await prepare([
      { file: 'u.csv', text: 'Tên đơn vị\nPhường A\n' },
      { file, text },
    ]);
    const found = diagnostics.filter(({ place, code }) => place?.file === file && code !== 'units/no-rule');
    expect(found.map(({ severity, code }) => `${severity} ${code}`)).toEqual(told);
  });

  test('a table of units without a row asks for units, not for the table the clerk has', async () => {
    const { diagnostics } = await prepare([{ file: 'u.csv', text: 'STT;Tên đơn vị;Cấp trên\n' }]);
    const [told] = diagnostics.filter(({ code }) => code === 'units/none');
    expect(told?.remedy?.vi).toBe('Điền đơn vị vào tệp u.csv, mỗi đơn vị một dòng.');
  });

  test('wide columns under the title of a part of the year are told', async () => {
    const text = 'KẾT QUẢ 9 THÁNG NĂM 2025;;\nTên đơn vị;Cấp trên;Kết quả: truc-tuyen\nPhường A;tỉnh B;70\n';
    const { diagnostics } = await prepare([{ file: 'u.csv', text }]);
    const told = diagnostics.filter(({ code }) => code === 'units/part-of-year');
    expect(told.map(({ place, remedy }) => [place?.spot, remedy?.vi])).toEqual([
      ['u!C2', expect.stringContaining('"Kết quả cả năm 2025: ')],
    ]);
  });

  test.each([
    ['Kết quả năm 2025', []],
    ['KQ thực hiện đến 31/12/2025', []],
    ['UTH cả năm 2025', []],
    ['Kết quả năm 2024', ['error units/no-figures']],
    ['Kết quả 6 tháng đầu năm 2025', ['error units/no-figures']],
    ['Kết quả đến 30/6/2025', ['error units/part-of-year', 'error units/no-figures']],
  ])('results under "%s"', async (head, told) => {
    const results = { file: 'k.csv', text: `Xã, phường;Nội dung chỉ tiêu;${head}\nPhường A;truc-tuyen;70\n` };
    const { diagnostics } = await prepare([{ file: 'u.csv', text: 'Tên đơn vị\nPhường A\n' }, results]);
    const found = diagnostics.filter(({ severity }) => severity === 'error');
    expect(found.map(({ severity, code }) => `${severity} ${code}`)).toEqual(told);
  });
});

describe('a title of others', () => {
  const rows = 'Tên đơn vị;Loại;Cấp trên\nAn Hòa;phường;thành phố Hải An\nBến Đá;phường;thành phố Hải An';
  const of = async (title: string) => (await prepare(csv(`${title};;\n${rows}`))).diagnostics.map(({ code }) => code);

  test('stops a table whose title names a commune that is none of it, or another province', async () => {
    expect(await of('DANH SÁCH ĐƠN VỊ CỦA TỈNH MAI LÂM NĂM 2026')).toContain('figures/other-unit');
    expect(await of('KẾT QUẢ NĂM 2025 CỦA PHƯỜNG CỬA NAM')).toContain('figures/other-unit');
    expect(await of('DANH SÁCH ĐƠN VỊ CỦA THÀNH PHỐ HẢI AN')).not.toContain('figures/other-unit');
    expect(await of('DANH SÁCH CÁC PHƯỜNG NĂM 2026')).not.toContain('figures/other-unit');
  });
});
