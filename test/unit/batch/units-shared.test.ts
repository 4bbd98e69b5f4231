// Tables of units that offices sent, over a plan that has their indicators.

import { expect, test } from 'vitest';
import { summarize } from '../../../src/batch/summary/summarize.js';
import { describeWith, readBytes, sharedFolder } from '../../support/seeds.js';
import { newFolder, PLAN, prepare, run, toldOf } from './batch-files.js';

const plan = PLAN.replace(
  /indicators:\n {2}columns[\s\S]*$/u,
  `indicators:
  columns: chi-tieu-5
  items:
    - { name: Tỷ lệ hồ sơ nộp trực tuyến, unit: "%", target: Tối thiểu 65 }
    - { name: Mức độ hài lòng của người nộp hồ sơ, unit: "%", target: "92" }
`,
);

const units = (name: string) => ({ file: name, bytes: readBytes(`${sharedFolder('cases/excel')}/${name}`) });

describeWith('cases/excel', 'tables of units', () => {
  test('Hòa Bình and Hoà Bình are one commune; a phường of that name is another unit', async () => {
    const { value, diagnostics } = await prepare(units('b1b-samename.xlsx'), plan);
    expect(value).toBeUndefined();
    const errors = diagnostics.filter(({ severity }) => severity === 'error');
    expect(toldOf(errors)).toEqual(['b1b-samename.xlsx:Đơn vị!C3 units/same-unit']);
    expect(errors[0]?.message.vi).toContain('"xã Hoà Bình, thị xã Tân Lập, tỉnh Bình Minh"');
  });

  test('of twelve spellings of a result those that are no certain figure enter no mean', async () => {
    const { manifest } = await run(units('b3-values.xlsx'), newFolder(), { plan });
    const [table] = summarize(manifest);
    const column = (table?.rows ?? []).map((row) => String(row[1]?.number ?? row[1]?.text));
    expect(column.slice(1)).toEqual([
      ...['52', '52', '52', '0,52 (không tính)', '52', '≥ 52 (không tính)', '1.234,5 (không tính)', '52', '52', '52'],
      ...['n/a (không tính)', '— (không tính)'],
      ...['52', '7', '5'],
    ]);
  });
});
