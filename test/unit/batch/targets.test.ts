// Targets of units through a whole run: what must fall is raised in none of them, what is refused stops its unit, each told at its cell.

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { csv, newFolder, PLAN, run } from './batch-files.js';

const units = csv('Tên đơn vị;Loại\nAn Hòa;phường\nBến Đá;phường\n', 'don-vi.csv');

/** One indicator, every cell of it filled. */
const ISSUED = PLAN.replace(/indicators:[\s\S]*/u, '').concat(`sample: true
indicators:
  columns: chi-tieu-5
  items:
    - { name: Tỷ lệ hồ sơ trực tuyến, unit: "%", agency: Văn phòng, target: Tối thiểu 65 }
`);

const runWith = async (row: string, results: string) => {
  const plan = PLAN.replace('    - { name: Số buổi tiếp dân, unit: buổi, target: 24 }', `    - ${row}`).replace(
    '  columns: chi-tieu-5\n',
    '  columns: chi-tieu-5\n  rule: tang-10-tuong-doi\n',
  );
  const { manifest } = await run([units, csv(`Đơn vị;Chỉ tiêu;Kết quả\n${results}`, 'ket-qua.csv')], newFolder(), {
    plan,
  });
  return manifest.units.map(({ unit, status, figures, findings }) => ({
    unit: unit.split(',')[0],
    status,
    target: figures.find(({ key }) => key === 'x')?.target,
    told: findings
      .filter(({ code }) => code.startsWith('rollover/'))
      .map(({ code, severity, place }) => `${severity} ${code} ${place}`),
  }));
};

test.each([
  '{ id: x, name: Chỉ tiêu X, unit: "%", target: "5", better: lower }',
  '{ id: x, name: Tỷ lệ hồ sơ trễ hạn, unit: "%", target: "5" }',
  '{ id: x, name: Chỉ tiêu X, unit: "%", target: Không quá 5 }',
])('%s is raised in no unit', async (row) => {
  const told = await runWith(row, 'Phường An Hòa;x;6\nPhường Bến Đá;x;4\n');
  expect(told.map(({ target }) => target)).toEqual([
    row.includes('quá') ? 'Không quá …' : '…',
    row.includes('quá') ? 'Không quá …' : '…',
  ]);
  expect(told.map((each) => each.told)).toEqual([
    ['warning rollover/rule-does-not-fit ket-qua.csv:ket-qua!C2'],
    ['warning rollover/rule-does-not-fit ket-qua.csv:ket-qua!C3'],
  ]);
});

test('a figure that is refused stops its unit, whether a target rests on it or not', async () => {
  const row = '{ id: x, name: Tỷ lệ X, unit: "%", target: Tối thiểu 90, rule: giu-nguyen }';
  const told = await runWith(row, 'Phường An Hòa;x;1.234,5\nPhường Bến Đá;x;95\n');
  expect(told.map(({ unit, status, target }) => [unit, status, target])).toEqual([
    ['phường An Hòa', 'failed', 'Tối thiểu …'],
    ['phường Bến Đá', 'made', 'Tối thiểu 90'],
  ]);
  expect(told[0]?.told).toEqual(['error rollover/out-of-range ket-qua.csv:ket-qua!C2']);
});

test.each(['5O', 'b', 'xx', '---', 'n/a', '1.23.000', '7b', '…', '180', 'xem phụ lục 2'])(
  'a target "%s" of the table of units is told at its cell, and nothing is issued for that unit alone',
  async (text) => {
    const heads = 'Tên đơn vị;Loại;Người ký;Số văn bản;Chỉ tiêu: Tỷ lệ hồ sơ trực tuyến';
    const rows = `An Hòa;phường;Trần Văn Bình;5;70\nBến Đá;phường;Lê Văn Nam;6;${text}\n`;
    const { manifest } = await run([csv(`${heads}\n${rows}`, 'don-vi.csv')], newFolder(), {
      plan: ISSUED,
      issue: true,
    });
    expect(manifest.units.map(({ status }) => status)).toEqual(['made', 'failed']);
    expect(manifest.units[1]?.findings.filter(({ severity }) => severity === 'error')).not.toEqual([]);
    for (const { severity, place } of manifest.units[1]?.findings ?? [])
      if (severity === 'error') expect(place).toMatch(/^don-vi\.csv:don-vi!E3/u);
  },
);

test.each(['2O', 'b', 'xx', '---', 'n/a', '1.23.000', '7b', '(20)', '20%%'])(
  'a figure "%s" that is assigned or reached is refused at its cell',
  async (text) => {
    for (const column of ['Mức giao', 'Kết quả']) {
      const heads = `Tên đơn vị;Loại;${column}: Tỷ lệ hồ sơ trực tuyến`;
      const { manifest } = await run(
        [csv(`${heads}\nAn Hòa;phường;70\nBến Đá;phường;${text}\n`, 'don-vi.csv')],
        newFolder(),
        {
          plan: ISSUED,
        },
      );
      expect(
        manifest.units.map(({ status }) => status),
        column,
      ).toEqual(['made', 'failed']);
      const told = manifest.units[1]?.findings.filter(({ severity }) => severity === 'error');
      expect(
        told?.map(({ code, place }) => `${code} ${place}`),
        column,
      ).toEqual(['rollover/not-a-number don-vi.csv:don-vi!C3']);
    }
  },
);

test('indicators without a result keep the common target, and are told of in one finding a unit', async () => {
  const plan = PLAN.replace('  columns: chi-tieu-5\n', '  columns: chi-tieu-5\n  rule: tang-10-tuong-doi\n');
  const told = async (results: string) => {
    const { manifest } = await run([units, csv(results, 'ket-qua.csv')], newFolder(), { plan });
    return manifest.units.map(({ findings }) =>
      findings.filter(({ code }) => code === 'batch/common-target').map(({ message }) => message.vi),
    );
  };
  const [some, none] = await told('Đơn vị;Chỉ tiêu;Kết quả\nPhường An Hòa;Số buổi tiếp dân;20\n');
  expect(none).toEqual([expect.stringContaining('"Số buổi tiếp dân"')]);
  expect(some?.join()).not.toContain('"Số buổi tiếp dân"');
  // a batch that gives no results at all has none left out
  const { manifest } = await run([units], newFolder(), { plan });
  expect(manifest.units.flatMap(({ findings }) => findings.map(({ code }) => code))).not.toContain(
    'batch/common-target',
  );
});

test('what is wrong with a target that is taken from the table of units is told at its cell', async () => {
  const row = '{ id: x, name: Số hộ vay vốn, unit: hộ, target: 1150, rule: bang-muc-giao }';
  const plan = PLAN.replace('    - { name: Số buổi tiếp dân, unit: buổi, target: 24 }', `    - ${row}`);
  const table = csv('Đơn vị;Chỉ tiêu;Mức giao\nPhường Bến Đá;x;Từ 1,200 đến 1.400\n', 'giao.csv');
  const { manifest } = await run([units, table], newFolder(), { plan });
  const marks = manifest.units.flatMap(({ findings }) => findings.filter(({ code }) => code === 'check/number-marks'));
  expect(marks.map(({ place }) => place)).toEqual(['giao.csv:giao!C2']);
});

test('a common target that is kept below what is assigned is told where that is', async () => {
  const row = '{ id: x, name: Số hộ vay vốn, unit: hộ, target: 1150, rule: giu-nguyen }';
  const plan = PLAN.replace('    - { name: Số buổi tiếp dân, unit: buổi, target: 24 }', `    - ${row}`);
  const table = csv('Đơn vị;Chỉ tiêu;Kết quả;Mức giao\nPhường Bến Đá;x;1180;1300\n', 'giao.csv');
  const { manifest } = await run([units, table], newFolder(), { plan });
  const told = manifest.units.flatMap(({ findings }) => findings.filter(({ code }) => code.includes('under-assigned')));
  expect(told.map(({ place }) => place)).toEqual(['giao.csv:giao!D2']);
});

test('columns of results and of what is assigned are filled though no row of the plan has them', async () => {
  const plan = PLAN.replace(/indicators:[\s\S]*/u, '').concat(`sample: true
indicators:
  columns:
    - { role: name, title: Chỉ tiêu }
    - title: Số liệu
      columns:
        - { role: last, title: "Kết quả năm {{previousYear}}" }
        - { role: assigned, title: "Tỉnh giao năm {{year}}" }
    - { role: target, title: "Chỉ tiêu năm {{year}}" }
  items:
    - { name: Số buổi tiếp dân, target: 24 }
`);
  const folder = newFolder();
  const facts = csv('Đơn vị;Chỉ tiêu;Kết quả;Giao\nPhường An Hòa;Số buổi tiếp dân;31;37\n', 'so-lieu.csv');
  const { manifest } = await run([units, facts], folder, { plan, formats: ['text'] });
  expect(
    manifest.units.map(({ status, findings }) => [status, findings.filter(({ severity }) => severity === 'error')])[0],
  ).toEqual(['made', []]);
  const file = manifest.units.find(({ unit }) => unit.startsWith('phường An Hòa'))?.files[0]?.path ?? '';
  const text = readFileSync(path.join(folder, file), 'utf8');
  expect(/^Số buổi tiếp dân\t(.*)\t(.*)\t/mu.exec(text)?.slice(1)).toEqual(['31', '37']);
});

test('figures of the common plan are those of its own unit: results and comparisons of another are open, what is assigned is told', async () => {
  const plan = PLAN.replace(/indicators:[\s\S]*/u, '').concat(`sample: true
indicators:
  columns:
    - { role: name, title: Chỉ tiêu }
    - { role: last, title: "Kết quả năm {{previousYear}}" }
    - { role: assigned, title: "Tỉnh giao năm {{year}}" }
    - { role: note, title: "So với năm {{previousYear}} (%)" }
    - { role: target, title: "Chỉ tiêu năm {{year}}" }
  items:
    - { name: Số buổi tiếp dân, last: "24", assigned: "30", note: "104,3", target: 30 }
    - { name: Số cuộc họp, last: "12", assigned: "15", note: "110,5", target: 15 }
`);
  const folder = newFolder();
  const facts = csv('Đơn vị;Chỉ tiêu;Kết quả;Giao\nPhường An Hòa;Số buổi tiếp dân;31;37\n', 'so-lieu.csv');
  const { manifest } = await run([units, facts], folder, { plan, formats: ['text'] });
  const cellsOf = (name: string): string[] => {
    const file = manifest.units.find(({ unit }) => unit.startsWith(name))?.files[0]?.path ?? '';
    const text = readFileSync(path.join(folder, file), 'utf8');
    return [...text.matchAll(/^Số (?:buổi|cuộc) [^\t]*\t(.*)\t(.*)\t(.*)\t/gmu)].flatMap((row) => row.slice(1));
  };
  expect(cellsOf('phường An Hòa')).toEqual(['31', '37', '…', '…', '15', '…']);
  expect(cellsOf('phường Bến Đá')).toEqual(['…', '30', '…', '…', '15', '…']);
  const told = manifest.units.map(({ findings }) =>
    findings.map(({ code }) => code).filter((code) => /result-open|comparison-open|common-assigned/u.test(code)),
  );
  expect(told).toEqual([
    ['batch/result-open', 'batch/comparison-open', 'batch/common-assigned'],
    ['batch/result-open', 'batch/comparison-open', 'batch/common-assigned'],
  ]);
});
