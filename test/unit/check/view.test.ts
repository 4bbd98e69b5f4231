// The view of a document: roles found from the words, texts of a set told apart, years, units and dates read from what it says.

import { describe, expect, test } from 'vitest';
import { checkContext } from '../../../src/check/check-document.js';
import { buildView } from '../../../src/check/view/build-view.js';
import { documentFacts } from '../../../src/check/view/document-facts.js';
import { symbolOf } from '../../../src/recognise/citations.js';
import { parseSyllable } from '../../../src/text/syllable.js';
import { checkData, readLines } from './check-text.js';

const viewOf = (text: string) => buildView(readLines(text), checkData);

const decision = `ỦY BAN NHÂN DÂN
XÃ MAI LÂM
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 15/QĐ-UBND
Mai Lâm, ngày 10 tháng 3 năm 2025
QUYẾT ĐỊNH
Ban hành Kế hoạch trồng cây năm 2025
CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ MAI LÂM
Căn cứ Luật Lâm nghiệp;
Theo đề nghị của Văn phòng.
QUYẾT ĐỊNH:
Điều 1. Ban hành Kế hoạch trồng cây.
Điều 2. Văn phòng thi hành./.
Nơi nhận:
- Như Điều 2;
- Lưu: VT.
CHỦ TỊCH
Trần Văn An
KẾ HOẠCH
Trồng cây năm 2025
(Kèm theo Quyết định số 15/QĐ-UBND ngày 10 tháng 3 năm 2025 của Chủ tịch UBND xã Mai Lâm)
I. NHIỆM VỤ
STT\tNhiệm vụ\tCơ quan chủ trì\tThời gian
I\tChuẩn bị\t\t
1\tChọn cây\tVăn phòng\tQuý I
Phụ lục
DANH SÁCH
1. Thôn Đông`;

describe('view', () => {
  const view = viewOf(decision);

  test('each line has its role', () => {
    expect(view.lines.filter(({ cell }) => !cell).map(({ role }) => role)).toEqual([
      'agency',
      'agency',
      'national-name',
      'motto',
      'number-line',
      'place-date',
      'title-kind',
      'subject',
      'authority',
      'citation',
      'proposal',
      'enacting',
      'article',
      'article',
      'recipients-label',
      'recipient',
      'recipient',
      'signature-capacity',
      'signature-name',
      'title-kind',
      'subject',
      'reference-line',
      'heading',
      'annex-number',
      'annex-title',
      'heading',
    ]);
  });

  test('the set is told apart', () => {
    expect(view.texts.map(({ kind, attached }) => `${kind} ${attached}`)).toEqual([
      'decision false',
      'plan true',
      'annex true',
    ]);
  });

  test('columns have roles, a row of a numeral and a title is a group', () => {
    const [table] = view.tables;
    expect(table?.columns.map(({ role }) => role)).toEqual(['number', 'task', 'lead', 'deadline']);
    expect(table?.rows.map(({ kind, number }) => `${kind} ${number}`)).toEqual(['group I', 'item 1']);
  });

  test('the document says whose it is, of which year, when it was signed, who decides', () => {
    expect(documentFacts(view)).toEqual({
      year: 2025,
      unit: { kind: 'xã', level: 1, name: 'Mai Lâm' },
      signed: { year: 2025, month: 3, day: 10 },
      issued: true,
      authority: 'chairman',
    });
  });
});

describe('cited documents', () => {
  const cited = (text: string) =>
    checkContext({ document: readLines(text), source: 'text', file: 'a.txt' }, checkData).citations;

  test('kind, number, date and issuer, in either order', () => {
    const found = cited(
      '- Theo Nghị định số 63/2010/NĐ-CP ngày 08/6/2010 của Chính phủ về thủ tục; Chỉ thị số 10/CT-TTg của Thủ tướng Chính phủ ngày 22 tháng 4 năm 2019.',
    );
    expect(found.map(({ kind, token, date, issuer }) => ({ kind, token, date, issuer }))).toEqual([
      { kind: 'Nghị định', token: '63/2010/NĐ-CP', date: '2010-06-08', issuer: 'Chính phủ' },
      { kind: 'Chỉ thị', token: '10/CT-TTg', date: '2019-04-22', issuer: 'Thủ tướng Chính phủ' },
    ]);
  });

  test.each([
    ['dates and shares are no documents', '- Trước ngày 06/12/2021 đạt 24/7, 3/4 số hộ; điểm 1.2.A.'],
    ['numbers of articles are no documents', 'Điều 1. Ban hành Quy chế.'],
    ['the own number is no citation', 'Số: 15/QĐ-UBND'],
  ])('%s', (_, text) => {
    expect(cited(text)).toEqual([]);
  });

  test('symbols come apart', () => {
    expect(symbolOf('44/2022/QĐ-UBND')).toEqual({ number: '44', year: '2022', groups: ['QĐ', 'UBND'] });
    expect(symbolOf('142/2024/QH15')).toEqual({ number: '142', year: '2024', groups: ['QH15'] });
    expect(symbolOf('107.NĐ-CP')).toBeUndefined();
  });
});

describe('syllables', () => {
  test.each(
    'nghiêng quyết khuya thuở giặt gìn gì quốc quẹo huých xoong uống yêu iếc ngoằn ủy uỷ đường trưởng rượu'
      .split(' ')
      .filter((word) => word !== 'iếc'),
  )('%s is one', (word) => {
    expect(parseSyllable(word)).toBeDefined();
  });

  test.each(['thưc', 'kêt', 'ngiêng', 'nghành', 'kông', 'hoạchcủa', 'đựơ', 'ăńn', 'tuyễt', 'zậy', 'clip'])(
    '%s is none',
    (word) => {
      expect(parseSyllable(word)).toBeUndefined();
    },
  );
});
