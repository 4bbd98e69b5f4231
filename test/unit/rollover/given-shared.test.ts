// Workbooks that offices filled, over plans that have their indicators: every figure goes to its indicator, and what cannot be used is told.

import { expect, test } from 'vitest';
import { dataOf, decided, given, roll } from '../../support/roll.js';
import { describeWith, readBytes, sharedFolder } from '../../support/seeds.js';

const plan = `type: phu-luc
sample: true
year: 2026
unit: { kind: xã, name: Mỹ Lộc, parent: { kind: tỉnh, name: Trung Sơn } }
decision: { number: "4", date: 2026-01-15 }
annexes:
  - title: Chỉ tiêu
    content:
      - indicators:
          columns: chi-tieu-7
          items:
            - { name: "Tỷ lệ giải quyết TTHC đúng và trước hạn", unit: "%", target: Tối thiểu 98 }
            - { name: "Tỷ lệ thanh toán trực tuyến", unit: "%", target: 60% }
            - name: Tỷ lệ số hoá hồ sơ, kết quả giải quyết TTHC
              unit: "%"
              target: "100"
              items:
                - { name: "Trong đó: số hóa thành phần hồ sơ", unit: "%", target: "100" }
                - { name: "Trong đó: số hoá kết quả", unit: "%", target: "100" }
            - { name: "Tỷ lệ hồ sơ nộp trực tuyến", unit: "%", target: ≥ 70 }
            - { name: "Mức độ hài lòng của người dân, doanh nghiệp", unit: "%", target: Từ 93% trở lên }
            - { name: "Thời gian chờ bình quân tại quầy", unit: phút, target: Không quá 15, better: lower }
            - { name: "Số TTHC được rà soát, đề xuất cắt giảm", unit: TTHC, target: "05" }
            - { name: "Số hồ sơ tiếp nhận", unit: hồ sơ, target: "13.000" }
            - { name: "Tỷ lệ PAKN được xử lý đúng hạn", unit: "%", target: "100" }
            - { name: "Số vụ việc khiếu nại về TTHC", unit: vụ, target: "0", better: lower }
`;

describeWith('cases/figures', 'a filled workbook of results and assigned targets (kq3.xlsx)', () => {
  test('every figure under its indicator', async () => {
    const bytes = readBytes(`${sharedFolder('cases/figures')}/kq3.xlsx`);
    const file = given('kq3.xlsx', bytes);
    const rolled = await roll(plan, { year: 2027, results: file, assigned: file, reading: 'relative' });
    const items = dataOf(rolled.yaml).annexes[0].content[0].indicators.items;
    const figures = (rows: readonly Record<string, never>[]): unknown[] =>
      rows.flatMap(({ name, last, assigned, target, items: below }) => [
        [String(name).slice(0, 34), last, assigned, target],
        ...figures(below ?? []),
      ]);
    // results and assigned targets as the workbook has them; a target below the assigned one rises to it, what nobody gives is open
    expect(figures(items)).toEqual([
      ['Tỷ lệ giải quyết TTHC đúng và trướ', '97,5', '98', 'Tối thiểu 98'],
      ['Tỷ lệ thanh toán trực tuyến', '58', '65', '65%'],
      ['Tỷ lệ số hoá hồ sơ, kết quả giải q', '99,2', '100', '100'],
      ['Trong đó: số hóa thành phần hồ sơ', '98,6', '100', '100'],
      ['Trong đó: số hoá kết quả', '99,8', undefined, '…'],
      ['Tỷ lệ hồ sơ nộp trực tuyến', '71,4', '75', '≥ 75'],
      ['Mức độ hài lòng của người dân, doa', undefined, '95', 'Từ 95% trở lên'],
      ['Thời gian chờ bình quân tại quầy', '12', '10', 'Không quá …'],
      ['Số TTHC được rà soát, đề xuất cắt ', '6', undefined, '…'],
      ['Số hồ sơ tiếp nhận', '14250', '15000', '15.000'],
      ['Tỷ lệ PAKN được xử lý đúng hạn', undefined, '100', '100'],
      ['Số vụ việc khiếu nại về TTHC', '1', '0', '…'],
    ]);
    // tasks of the workbook that this plan lacks at their cells, then the indicators without an assigned figure, without a result, falling
    expect(decided(rolled).map((each) => each.replace(/ \d+$/u, ''))).toEqual([
      'error unknown-task Nhiệm vụ!E4',
      'error unknown-task Nhiệm vụ!E6',
      'error unknown-task Nhiệm vụ!E8',
      'warning no-assigned',
      'warning no-result',
      'warning rule-does-not-fit',
      'warning no-assigned',
      'warning no-result',
      'warning rule-does-not-fit',
    ]);
  });
});
