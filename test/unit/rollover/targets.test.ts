// Targets by rule: the worked numbers of the (a)/(b) rule in both readings, words around figures, and everything that must be refused.

import { describe, expect, test } from 'vitest';
import type { TargetRule } from '../../../src/doctype/target-rule.js';
import { loadTargetRules } from '../../../src/doctype/target-rule.js';
import type { TargetInput, TargetOutcome } from '../../../src/rollover/targets/outcome.js';
import { judgeFigures, setTarget } from '../../../src/rollover/targets/set-target.js';
import { createDiskWorkspace } from '../../../src/workspace/disk.js';
import { root } from '../../support/compose.js';
import { words } from '../../support/indicator-words.js';

const disk = createDiskWorkspace(root);
const rules = (await loadTargetRules(disk)).value as ReadonlyMap<string, TargetRule>;
const rule = (name: string): TargetRule => rules.get(name) as TargetRule;

const set = (assigned: string | undefined, result: string | undefined, name: string, more: Partial<TargetInput> = {}) =>
  setTarget({ name: 'Tỷ lệ X', unit: '%', assigned, result, lastYear: 2025, year: 2026, ...more }, rule(name), words);

const codes = (outcome: TargetOutcome): string[] => outcome.problems.map(({ code, severity }) => `${severity} ${code}`);

describe('the rule "reach, then raise by 10%"', () => {
  test.each([
    ['45', '30', '45', '45'],
    ['45', '45', '49,5', '55'],
    ['50', '62,4', '68,6', '72,4'],
    ['80', '79,99', '80', '80'],
    ['80', '95', '100', '100'],
    ['100', '98', '100', '100'],
    ['100', '100', '100', '100'],
    ['90', '91,25', '100', '100'],
    ['80', '85,5', '94,1', '95,5'],
    ['55', '55,00', '60,50', '65,00'],
    ['80', '0', '80', '80'],
    ['45', '45,0', '49,5', '55,0'],
  ])('assigned %s, result %s: %s relative, %s in points', (assigned, result, relative, points) => {
    expect(set(assigned, result, 'tang-10-tuong-doi').text).toBe(relative);
    expect(set(assigned, result, 'tang-10-diem').text).toBe(points);
  });

  test('without a result the assigned target stands in, with a warning', () => {
    const outcome = set('50', undefined, 'tang-10-tuong-doi');
    expect([outcome.text, outcome.case, codes(outcome)]).toEqual(['50', 'no-result', ['warning rollover/no-result']]);
  });

  test.each(['104', '-1', '100,01'])('a result of %s per cent is an error and sets nothing', (result) => {
    const outcome = set('85', result, 'tang-10-tuong-doi', { target: 'Tối thiểu 85' });
    expect([outcome.text, outcome.case, codes(outcome)]).toEqual([
      'Tối thiểu …',
      'refused',
      ['error rollover/out-of-range'],
    ]);
  });

  test('counts may be over 100 and stay whole; points are not added to them', () => {
    expect(set('85', '104', 'tang-10-tuong-doi', { unit: 'hồ sơ' }).text).toBe('114');
    expect(set('02', '03', 'tang-10-tuong-doi', { unit: 'cuộc', target: 'Tối thiểu 02' }).text).toBe('Tối thiểu 03');
    const points = set('85', '104', 'tang-10-diem', { unit: 'hồ sơ' });
    expect([points.text, codes(points)]).toEqual(['…', ['warning rollover/rule-does-not-fit']]);
    expect(set('70', '72', 'tang-10-diem', { unit: 'điểm' }).text).toBe('82');
  });

  test('a target in words under a rule that keeps it takes the assigned figure', () => {
    const outcome = set('50', '60', 'khong-thap-hon-muc-giao', { target: 'Đạt chỉ tiêu giao' });
    expect([outcome.text, outcome.case]).toEqual(['50', 'assigned']);
  });

  test('without an assigned target the figure stays open, the facts are told', () => {
    const outcome = set(undefined, '62,4', 'tang-10-tuong-doi', { target: 'Tối thiểu 50' });
    expect([outcome.text, codes(outcome)]).toEqual(['Tối thiểu …', ['warning rollover/no-assigned']]);
    expect(outcome.problems[0]?.message.vi).toContain('62,4%');
  });

  test('the reading is never chosen silently, except where both agree', () => {
    const outcome = set('50', '62,4', 'tang-10');
    expect([outcome.text, codes(outcome), outcome.readings]).toEqual([
      '…',
      ['warning rollover/no-reading'],
      { relative: '68,6', points: '72,4' },
    ]);
    expect(set('80', '95', 'tang-10').text).toBe('100');
    expect(set('50', '30', 'tang-10').text).toBe('50');
  });

  test('two figures: the result as the target, the raise as the stretch', () => {
    expect(set('50', '62,4', 'tang-10-hai-so', { target: 'Tối thiểu 50' }).text).toBe('Tối thiểu 62,4; phấn đấu 68,6');
    expect(set('50', '30', 'tang-10-hai-so').text).toBe('50');
    expect(set('100', '100', 'tang-10-hai-so').text).toBe('100');
  });

  test('the reason names the figures, the reading and the cap', () => {
    expect(set('50', '62,4', 'tang-10-tuong-doi').reason.vi).toBe(
      'Kết quả năm 2025 là 62,4%, bằng hoặc lớn hơn mức giao năm 2026 là 50%: tăng thêm 10% của kết quả thành 68,64, lấy 68,6.',
    );
    expect(set('80', '95', 'tang-10-diem').reason.vi).toContain('thành 105, lấy mức cao nhất 100');
    expect(set('80', '79,99', 'tang-10-diem').reason.vi).toContain('nhỏ hơn mức giao năm 2026');
  });

  test('a share that is written as a fraction is doubted', () => {
    const doubted = (assigned: string, result: string): string[] => codes(set(assigned, result, 'tang-10-tuong-doi'));
    expect(doubted('70', '0,705')).toEqual(['warning rollover/looks-like-fraction']);
    expect(set('70', '0,705', 'tang-10-tuong-doi').problems[0]?.remedy?.vi).toBe('Nếu đúng là 70,5% thì ghi 70,5.');
    expect(doubted('0,7', '70')).toEqual(['warning rollover/looks-like-fraction']);
    expect(doubted('1,5', '0,012')).toEqual(['warning rollover/looks-like-fraction']);
    // small shares beside small shares, nothing, and what is plainly meant
    for (const [assigned, result] of [
      ['2', '0,5'],
      ['1,5', '0,1'],
      ['1,5', '0,001'],
      ['70', '0'],
      ['70', '1,5'],
      ['70', '70,5'],
    ] as const)
      expect(doubted(assigned, result)).toEqual([]);
  });

  test('a result that is no number is told, not guessed', () => {
    expect(codes(set('80', 'đạt', 'tang-10-tuong-doi'))).toEqual(['error rollover/not-a-number']);
    // a failed formula of Excel has a digit, and is no zero
    for (const failed of ['#DIV/0!', '#REF!', '#N/A'])
      expect(codes(set('80', failed, 'tang-10-tuong-doi'))).toEqual(['error rollover/not-a-number']);
  });
});

describe('an index that rises by N against last year', () => {
  test.each([
    ['83,99', 2, '85,67', '85,99'],
    ['84,04', 2, '85,72', '86,04'],
    ['85,39', 2, '87,10', '87,39'],
    ['80,90', 2, '82,52', '82,90'],
    ['77,89', 4, '81,01', '81,89'],
  ])('%s raised by %s: %s relative, %s in points', (base, by, relative, points) => {
    const raising: TargetRule = {
      kind: 'raise-last',
      name: '',
      english: '',
      by,
      cap: 100,
      capUnits: ['%'],
      decimals: { least: 1, most: 2 },
    };
    const outcome = setTarget({ name: 'Chỉ số', unit: '%', result: base, lastYear: 2022, year: 2023 }, raising, words);
    expect(outcome.readings).toEqual({ relative, points });
  });
});

describe('words around a figure', () => {
  test.each([
    ['Tối thiểu 45', 'Tối thiểu 80'],
    ['từ 45% trở lên', 'từ 80% trở lên'],
    ['≥ 45', '≥ 80'],
    ['45', '80'],
    ['Tối thiểu …', 'Tối thiểu 80'],
  ])('"%s" becomes "%s"', (target, text) => {
    expect(set('80', '30', 'tang-10-tuong-doi', { target }).text).toBe(text);
  });

  test('a figure without words takes those of the superior', () => {
    expect(set('Tối thiểu 95', '90', 'tang-10-tuong-doi', { target: '90' }).text).toBe('Tối thiểu 95');
  });

  test('figures below ten keep their leading zero', () => {
    expect(set('2', '1', 'bang-muc-giao', { target: 'tối thiểu 01 sáng kiến', unit: 'sáng kiến' }).text).toBe(
      'tối thiểu 02 sáng kiến',
    );
  });

  test('a target in words stays, and is named for review', () => {
    const outcome = set(undefined, undefined, 'tang-10-tuong-doi', { target: 'Không có sai phạm', unit: undefined });
    expect([outcome.text, codes(outcome)]).toEqual(['Không có sai phạm', ['info rollover/target-in-words']]);
  });
});

describe('other rules', () => {
  test('a figure that should fall is not raised, but asked for', () => {
    const outcome = set('5', '3', 'tang-10-tuong-doi', { better: 'lower', target: 'Dưới 5' });
    expect([outcome.text, codes(outcome)]).toEqual(['Dưới …', ['warning rollover/rule-does-not-fit']]);
  });

  test('lower is better: over the limit gives the limit, within it the result is lowered', () => {
    expect(set('5', '8', 'giam-10', { better: 'lower', target: 'Dưới 6' }).text).toBe('Dưới 5');
    expect(set('5', '3', 'giam-10', { better: 'lower', target: 'Dưới 6' }).text).toBe('Dưới 2,7');
    expect(set('5', '0', 'giam-10', { better: 'lower' }).text).toBe('0');
  });

  test('floor keeps last year unless the superior asks for more', () => {
    expect(set('80', undefined, 'khong-thap-hon-muc-giao', { target: 'Tối thiểu 85' }).text).toBe('Tối thiểu 85');
    expect(set('90', undefined, 'khong-thap-hon-muc-giao', { target: 'Tối thiểu 85' }).text).toBe('Tối thiểu 90');
  });

  test('keep keeps, and says where that misses the assigned target', () => {
    expect(set('80', undefined, 'giu-nguyen', { target: 'Tối thiểu 85' }).problems).toEqual([]);
    expect(codes(set('90', undefined, 'giu-nguyen', { target: 'Tối thiểu 85' }))).toEqual([
      'error rollover/under-assigned',
    ]);
  });

  test('manual leaves the figure open', () => {
    expect(set('90', '80', 'tu-quyet', { target: 'Tối thiểu 85' }).text).toBe('Tối thiểu …');
  });
});

describe('at the cap a floor is no longer said, other words hold, by every rule', () => {
  const bounds = [
    ['Tối thiểu 95 %', '100 %'],
    ['Tối thiểu 95%', '100%'],
    ['Tối thiểu đạt 95%', 'Đạt 100%'],
    ['Phấn đấu tối thiểu 95%', 'Phấn đấu 100%'],
    ['Ít nhất 95', '100'],
    ['Từ 95 % trở lên', '100 %'],
    ['đạt 95% trở lên', 'đạt 100%'],
    ['Không dưới 95%', '100%'],
    ['≥ 95%', '100%'],
    ['≥95', '100'],
    ['khoảng 95%', 'khoảng 100%'],
    ['Phấn đấu đạt 95 %', 'Phấn đấu đạt 100 %'],
  ] as const;

  test.each(bounds)('"%s" as last year, as assigned, as both', (before, after) => {
    for (const name of ['tang-10-tuong-doi', 'tang-10-diem', 'tang-10', 'tang-10-hai-so', 'tang-so-voi-nam-truoc']) {
      expect(set('96', '100', name, { target: before }).text).toBe(after);
      expect(set(before, '100', name, { target: before }).text).toBe(after);
    }
    expect(set('100 %', '90', 'tang-10-tuong-doi', { target: before }).text).toBe(after);
    expect(set('100', '90', 'bang-muc-giao', { target: before }).text).toBe(after);
    expect(set('100', '90', 'khong-thap-hon-muc-giao', { target: before }).text).toBe(after);
  });

  test.each(bounds)('"%s" of the superior alone', (before, after) => {
    // the sign stands in the column of units
    const plain = after.replace(/\s?%/, '');
    expect(set(before, '100', 'tang-10-tuong-doi', { target: '90' }).text).toBe(plain);
    expect(set(before, '100', 'tang-10-tuong-doi').text).toBe(plain);
    expect(set(after, '98', 'tang-10-tuong-doi', { target: '90' }).text).toBe(plain);
  });

  test('without a column of units the sign is in the text, and so is the cap', () => {
    const own = { unit: undefined, name: 'Hồ sơ nộp trực tuyến' };
    expect(set('95%', '98', 'tang-10-tuong-doi', { ...own, target: 'Tối thiểu 95%' }).text).toBe('100%');
    expect(set('Từ 95 % trở lên', '98%', 'tang-10-tuong-doi', own).text).toBe('100 %');
    expect(set('95', '98', 'tang-10-tuong-doi', { unit: undefined, target: '≥ 95' }).text).toBe('100');
  });

  test('what nothing could keep to is open and told', () => {
    const outcome = set('96', '98', 'tang-10-tuong-doi', { target: 'Trên 95%' });
    expect([outcome.text, codes(outcome)]).toEqual(['Trên …%', ['warning rollover/bound-at-end']]);
    const zero = set('5', '0', 'giam-10', { target: 'Dưới 5', unit: 'vụ' });
    expect([zero.text, codes(zero)]).toEqual(['Dưới …', ['warning rollover/bound-at-end']]);
  });

  test('"Trên 80" is not reached by 80, and stays stricter than "Tối thiểu"', () => {
    const outcome = set('Trên 80', '80', 'tang-10-tuong-doi', { target: 'Tối thiểu 75' });
    expect([outcome.text, outcome.case]).toEqual(['Trên 80', 'below']);
    expect(set('Trên 80', '80', 'tang-10-tuong-doi', { target: 'khoảng 75' }).text).toBe('Trên 80');
  });
});

describe('whether more or less is better', () => {
  const raised = ['tang-10-tuong-doi', 'tang-10-diem', 'tang-10', 'tang-10-hai-so', 'tang-so-voi-nam-truoc'];

  test.each([
    'Tỷ lệ hộ nghèo',
    'Tỷ lệ hồ sơ trễ hạn',
    'Tỷ lệ hồ sơ quá hạn chưa được giải quyết',
    'Tỷ lệ trẻ em suy dinh dưỡng',
    'Tỷ lệ thất nghiệp',
  ])('"%s" is raised by no rule', (name) => {
    for (const each of raised) {
      const outcome = set('5', '6', each, { name, target: '5' });
      expect([outcome.text, codes(outcome)]).toEqual(['…', ['warning rollover/rule-does-not-fit']]);
    }
    expect(set('5', '4', 'giam-10', { name, target: '5' }).text).toBe('3,6');
  });

  test.each(['Số vụ tai nạn giao thông', 'Thời gian giải quyết hồ sơ'])('"%s" of things counted neither', (name) => {
    expect(codes(set('5', '6', 'tang-10-tuong-doi', { name, unit: 'vụ' }))).toEqual([
      'warning rollover/rule-does-not-fit',
    ]);
  });

  test.each([
    'Tỷ lệ giải quyết khiếu nại, tố cáo',
    'Tỷ lệ hồ sơ trễ hạn được xin lỗi',
    'Tỷ lệ hộ nghèo được hỗ trợ',
    'Số cuộc tuyên truyền phòng, chống tội phạm',
  ])('"%s" is about how it is dealt with', (name) => {
    expect(set('5', '6', 'tang-10-tuong-doi', { name, target: '5' }).text).toBe('6,6');
  });

  test.each([
    ['Tỷ lệ hộ nghèo', 'Tối thiểu 5', undefined],
    ['Giảm tỷ lệ hộ nghèo', '5', undefined],
    ['Tỷ lệ X', 'Tối thiểu 5', 'xuống'],
  ])('"%s", "%s", better: %s is asked', (name, target, better) => {
    const outcome = set('5', '6', 'tang-10-tuong-doi', { name, target, better });
    expect([outcome.case, codes(outcome)]).toEqual(['open', ['warning rollover/direction-unclear']]);
    expect(outcome.problems[0]?.remedy?.vi).toContain('better: lower');
  });

  test('the word of the superior counts, too', () => {
    expect(codes(set('Không quá 5', '6', 'tang-10-tuong-doi', { target: '5' }))).toEqual([
      'warning rollover/rule-does-not-fit',
    ]);
    expect(codes(set('Không quá 5', '6', 'tang-10-tuong-doi', { target: 'Tối thiểu 5' }))).toEqual([
      'warning rollover/direction-unclear',
    ]);
  });
});

describe('what is no one level', () => {
  test.each([
    'Giảm 5%',
    'tăng 10% so với 2025',
    'Tăng ít nhất 5%',
    '5-7%',
    '5 – 7 %',
    'từ 90% đến 95%',
    'Cấp độ 3',
    'Chưa đạt 80',
  ])('"%s" is not raised', (target) => {
    for (const name of ['tang-10-tuong-doi', 'tang-10-diem', 'khong-thap-hon-muc-giao']) {
      const outcome = set('6', '8', name, { target });
      expect([outcome.case, codes(outcome)]).toEqual(['open', ['warning rollover/not-one-level']]);
      expect(outcome.text).toContain('…');
    }
  });

  test.each(['giảm còn 5%', 'Giảm xuống dưới 5%'])('"%s" is a level that should fall', (target) => {
    expect(codes(set('5', '6', 'tang-10-tuong-doi', { target }))).toEqual(['warning rollover/rule-does-not-fit']);
    expect(set('4', '6', 'giam-10', { target }).text).toBe(target.replace('5', '4'));
  });

  test.each([
    ['từ 90% đến 95%', 'từ 90% đến 95%', []],
    ['5.000 - 5.200', '5.000 - 5.200', []],
    ['Từ 95% trở lên', 'Từ 95 trở lên', []],
    ['Cấp độ 3', 'Cấp độ 3', []],
    ['80% (phấn đấu 85%)', '80% (phấn đấu 85%)', ['warning rollover/not-a-target']],
    ['85 xã', '85', ['warning rollover/other-words']],
  ])('assigned "%s" stands as "%s"', (assigned, text, told) => {
    const outcome = set(assigned, undefined, 'bang-muc-giao', { target: '90' });
    expect([outcome.text, codes(outcome)]).toEqual([text, told]);
  });

  test.each(['tăng 10%', 'Giảm 5% so với năm 2025'])('assigned "%s" is open beside a level, and told', (assigned) => {
    const outcome = set(assigned, undefined, 'bang-muc-giao', { target: 'Tối thiểu 90' });
    expect([outcome.text, codes(outcome)]).toEqual(['Tối thiểu …', ['warning rollover/not-a-target']]);
  });

  test.each([
    'giữ như năm 2025',
    'Bằng hoặc cao hơn năm trước',
    'theo Quyết định giao',
    'Theo QĐ 123/QĐ-UBND',
    'xem phụ lục 2',
    'chưa giao',
    'nt',
  ])('assigned "%s" is no target: open, and told', (assigned) => {
    for (const unit of ['%', 'hồ sơ', undefined])
      for (const [result, name] of [
        [undefined, 'bang-muc-giao'],
        ['92', 'tang-10-tuong-doi'],
      ] as const) {
        const outcome = set(assigned, result, name, { target: 'Tối thiểu 90', unit });
        expect([outcome.text, codes(outcome)]).toEqual(['Tối thiểu …', ['error rollover/not-a-target']]);
      }
  });

  test('by how much to fall stands where last year said so, too', () => {
    const outcome = set('Giảm 5% so với năm 2025', undefined, 'bang-muc-giao', { target: 'Giảm 6% so với năm trước' });
    expect([outcome.text, codes(outcome)]).toEqual(['Giảm 5% so với năm 2025', ['warning rollover/not-a-target']]);
  });

  test('a range is nothing that a rule goes on from', () => {
    const outcome = set('từ 90% đến 95%', '92', 'tang-10-tuong-doi', { target: '90' });
    expect([outcome.text, codes(outcome)]).toEqual(['…', ['warning rollover/not-a-number']]);
  });
});

describe('targets in words', () => {
  const inWords = { target: 'Không để phát sinh', unit: undefined };

  test('assigned in words they stand as they are, and a result in words is no fault', () => {
    const outcome = set('Không để xảy ra', 'Không phát sinh', 'tang-10-tuong-doi', inWords);
    expect([outcome.text, outcome.case, codes(outcome)]).toEqual(['Không để xảy ra', 'assigned', []]);
  });

  test('what points elsewhere leaves the words of last year, and is told', () => {
    const outcome = set('chưa giao', undefined, 'bang-muc-giao', inWords);
    expect([outcome.text, codes(outcome)]).toEqual([
      'Không để phát sinh',
      ['error rollover/not-a-target', 'info rollover/target-in-words'],
    ]);
  });

  test('words in place of a figure are a fault, and so is a failed formula in place of words', () => {
    for (const [target, assigned] of [
      ['90', 'bảy mươi'],
      ['Không để phát sinh', '#REF!'],
    ] as const)
      expect(codes(set(assigned, '85', 'bang-muc-giao', { target }))).toEqual(['error rollover/not-a-number']);
  });
});

describe('numbers that come as text', () => {
  const result = (text: string, unit: string, beside: string) => {
    const { problems } = judgeFigures(
      { name: 'X', unit, result: text, assigned: beside, lastYear: 2025, year: 2026 },
      words,
    );
    return problems.map(({ code }) => code.replace('rollover/', ''));
  };

  test.each([
    ['1.234', 'hồ sơ', '1000', []],
    ['12.5', '%', '80', ['point-decimal']],
    ['95 %', '%', '80', []],
    ['62,345', '%', '80', []],
    ['12,345', 'tỷ đồng', '12', []],
    ['1,234', 'hồ sơ', '1000', ['ambiguous-number']],
    ['1,234', 'điểm', '80', ['ambiguous-number']],
    ['85.125', 'điểm', '80', ['ambiguous-number']],
    ['1.234', '%', '80', ['out-of-range']],
    ['0.705', '%', '70', ['looks-like-fraction']],
    ['\u22125', 'hồ sơ', '80', ['out-of-range']],
    ['1,234,567', 'hồ sơ', '80', ['not-a-number']],
    ['1 234', 'hồ sơ', '80', ['not-a-number']],
    ['1,5 triệu', 'đồng', '80', ['unit-mismatch']],
    ['95%', 'hồ sơ', '80', ['unit-mismatch']],
    ['5 vụ', '%', '80', ['other-words']],
    ['trên 80', '%', '80', ['not-exact']],
    ['tăng 5', '%', '80', ['not-a-number']],
    ['chưa đạt 80', '%', '80', ['not-a-number']],
  ])('%s of %s beside %s', (text, unit, beside, problems) => {
    expect(result(text, unit, beside)).toEqual(problems);
  });

  test('the other reading is proposed', () => {
    const told = (text: string, unit: string) => set('80', text, 'tang-10-tuong-doi', { unit }).problems[0]?.remedy?.vi;
    expect(told('1.234', '%')).toBe('Nếu đúng là 1,234 thì ghi 1,234.');
    expect(told('1,234,567', 'hồ sơ')).toBe('Nếu đúng là 1.234.567 thì ghi 1.234.567.');
    expect(told('1 234', 'hồ sơ')).toBe('Nếu đúng là 1.234 thì ghi 1.234.');
    expect(told('1,234.5', 'hồ sơ')).toBe('Nếu đúng là 1.234,5 thì ghi 1.234,5.');
  });
});

test('decimals behind a point are read, and told with how they are written here', () => {
  const outcome = set('80', '98.7', 'bang-muc-giao');
  expect(codes(outcome)).toContain('info rollover/point-decimal');
  expect(outcome.problems.map(({ message }) => message.vi)).toContain(
    'Kết quả năm 2025 của "Tỷ lệ X" ghi "98.7": đọc là 98,7.',
  );
  expect(codes(set('80', '98,7', 'bang-muc-giao'))).not.toContain('info rollover/point-decimal');
});
