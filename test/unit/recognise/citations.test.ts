// What a text cites, read once for all: in running text and in a line "Căn cứ …".

import { describe, expect, test } from 'vitest';
import { documentsIn, lawsIn } from '../../../src/recognise/citations.js';
import { parseCitation } from '../../../src/recognise/parse-citation.js';

describe('in running text', () => {
  test.each([
    ['Quyết định số 7/QĐ-SGD&ĐT ngày 05/3/2026', '7/QĐ-SGD&ĐT', '2026-03-05'],
    ['Kết luận số 14-KL/ĐU ngày 5 tháng 3 năm 2026 của Đảng ủy', '14-KL/ĐU', '2026-03-05'],
    ['Công văn số 12/UBND-VP của UBND tỉnh ngày 01/02/2026', '12/UBND-VP', '2026-02-01'],
    ['Kế hoạch số 12 / KH-UBND, ngày 01.02.2026', '12/KH-UBND', '2026-02-01'],
    ['Nghị quyết số 3.NQ-HĐND', '3/NQ-HĐND', undefined],
    ['Thông tư 05/2024/TT-BTP ngày 31/02/2024', '05/2024/TT-BTP', undefined],
    ['Nghị quyết liên tịch số 403/2017/NQLT-UBTVQH14-CP', '403/2017/NQLT-UBTVQH14-CP', undefined],
    ['Kế hoạch số 8/KH-UBND thực hiện trước ngày 05/3/2026', '8/KH-UBND', undefined],
  ])('%s', (text, number, date) => {
    expect(documentsIn(text)).toMatchObject([{ number, ...(date === undefined ? {} : { date }) }]);
    expect(documentsIn(text)[0]?.date).toBe(date);
  });

  test.each(['Điều 5/2026', 'đạt 24/7', 'giai đoạn 2021-2025', 'Thông tin trên Wi-Fi', 'năm 2025/2026'])(
    '%s names none',
    (text) => {
      expect(documentsIn(text)).toEqual([]);
    },
  );

  test('the date behind a list is that of all', () => {
    const found = documentsIn(
      'Nghị quyết số 01/NQ-CP, 02/NQ-CP và số 03/NQ-CP ngày 05/01/2024; Thông tư số 4/2020/TT-BTP',
    );
    expect(found.map(({ date }) => date)).toEqual(['2024-01-05', '2024-01-05', '2024-01-05', undefined]);
  });

  test('a law by its name and date; by its number once', () => {
    const text =
      'Luật Đất đai ngày 18 tháng 01 năm 2024; Bộ luật Lao động số 45/2019/QH14; thuê luật sư tư vấn ngày 5/3/2026';
    expect(lawsIn(text).map(({ kind, name, number, date }) => [kind, name, number, date])).toEqual([
      ['Luật', 'Đất đai', undefined, '2024-01-18'],
      ['Bộ luật', 'Lao động', '45/2019/QH14', undefined],
    ]);
    expect(documentsIn(text).map(({ number, name }) => number ?? name)).toEqual(['45/2019/QH14', 'Đất đai']);
  });
});

describe('a line of citations', () => {
  const words = { legalKinds: ['Quy ước'], subjectStarts: ['về', 'ban hành'], links: ['và'] };
  const parse = (text: string) => parseCitation(text, words, () => text);

  test('documents with all that is told of them', () => {
    expect(
      parse(
        'Phương án số 4/PA-UBND ngày 05/3/2026 của Ủy ban nhân dân tỉnh về phòng chống lụt bão; Luật Đê điều ngày 29 tháng 11 năm 2006',
      ),
    ).toEqual([
      {
        kind: 'Phương án',
        number: '4/PA-UBND',
        date: '2026-03-05',
        issuer: 'Ủy ban nhân dân tỉnh',
        subject: 'về phòng chống lụt bão',
      },
      { kind: 'Luật', name: 'Đê điều', date: '2006-11-29' },
    ]);
  });

  test('a kind of the office, a month alone, a link', () => {
    expect(parse('Quy ước số 1/QU-HTX tháng 3 năm 2026 và Quyết định số 2/QĐ-UBND ban hành Quy chế')).toEqual([
      { kind: 'Quy ước', number: '1/QU-HTX', date: '2026-03' },
      { link: 'và', kind: 'Quyết định', number: '2/QĐ-UBND', subject: 'ban hành Quy chế' },
    ]);
  });

  test('what is no document stays words', () => {
    expect(parse('chức năng, nhiệm vụ được giao')).toBeUndefined();
    expect(parse('Luật Đê điều')).toBeUndefined();
  });
});
