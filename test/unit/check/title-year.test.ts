// The year in the title of a plan against the year that its plan file states, and against the day of signing.

import { describe, expect, test } from 'vitest';
import { checkContext } from '../../../src/check/check-document.js';
import { isNotJudged, type Rule } from '../../../src/check/rule.js';
import { signingYear, titleYear } from '../../../src/check/rules/facts/titles.js';
import { checkData, quoteOf, readLines } from './check-text.js';

const unit = { kind: 'xã', name: 'Mai Lâm', parent: { kind: 'tỉnh', name: 'Bình Minh' } } as const;

function quotes(rule: Rule, title: string, year: number, signed: string): string[] {
  const document = readLines(`Mai Lâm, ${signed}\nKẾ HOẠCH\n${title}\nỦy ban nhân dân xã ban hành Kế hoạch như sau:`);
  const issuer = { unit, year, head: 'Chủ tịch' };
  const outcome = rule.check(checkContext({ document, source: 'plan', file: 'plan.yaml', issuer }, checkData));
  if (isNotJudged(outcome)) throw new Error(outcome.notJudged.en);
  return outcome.map(quoteOf);
}

const march = 'ngày 16 tháng 3 năm 2026';

describe('a plan of 2026', () => {
  test.each([
    ['Cải cách hành chính năm 2025 trên địa bàn xã Mai Lâm', '2025'],
    ['Cải cách hành chính 2025', '2025'],
    ['Tổ chức Tết Nguyên đán Ất Tỵ 2025', '2025'],
    ['Phòng, chống thiên tai năm 2027 trên địa bàn xã Mai Lâm', '2027'],
    ['Phát triển giai đoạn 2021 - 2025 trên địa bàn xã Mai Lâm', '2021 - 2025'],
    ['Tuyển sinh năm học 2024 - 2025', '2024 - 2025'],
    ['Hoạt động hè năm 2025 thực hiện Chương trình giai đoạn 2021 - 2030', '2025'],
  ])('is not one of "%s"', (title, wrong) => {
    expect(quotes(titleYear, title, 2026, march)).toEqual([wrong]);
  });

  test.each([
    'Cải cách hành chính năm 2026 trên địa bàn xã Mai Lâm',
    'Cải cách hành chính trên địa bàn xã Mai Lâm',
    'Cải cách hành chính giai đoạn 2021 - 2030',
    'Phòng, chống ma túy đến năm 2030, tầm nhìn đến năm 2045',
    'Tổng kết công tác cải cách hành chính năm 2025',
    'Khắc phục tồn tại, hạn chế Chỉ số cải cách hành chính năm 2025',
    'Công khai quyết toán ngân sách năm 2025',
    'Triển khai Luật Đất đai năm 2024',
    'Thực hiện Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị',
    'Tuyển sinh năm học 2026 - 2027',
    'Đánh giá kết quả năm 2025 và nhiệm vụ năm 2026',
  ])('may be called "%s"', (title) => {
    expect(quotes(titleYear, title, 2026, march)).toEqual([]);
  });

  test('may prepare next year at the end of it', () => {
    expect(quotes(titleYear, 'Tổ chức Tết Nguyên đán năm 2027', 2026, 'ngày 16 tháng 12 năm 2026')).toEqual([]);
  });

  test.each([
    ['ngày 16 tháng 3 năm 2027', 1],
    ['ngày 16 tháng 3 năm 2025', 1],
    ['ngày 30 tháng 6 năm 2025', 1],
    ['ngày 05 tháng 12 năm 2025', 0],
    ['ngày 31 tháng 12 năm 2026', 0],
    [march, 0],
  ])('signed on %s: %i faults', (signed, faults) => {
    expect(quotes(signingYear, 'Cải cách hành chính năm 2026', 2026, signed)).toHaveLength(faults);
    expect(quotes(signingYear, 'Cải cách hành chính trên địa bàn xã', 2026, signed)).toHaveLength(faults);
  });

  test('with a wrong title has one fault', () => {
    expect(quotes(signingYear, 'Cải cách hành chính năm 2025', 2026, march)).toEqual([]);
  });
});
