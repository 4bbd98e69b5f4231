// Two plans side by side: rows are paired by what they say; the reports show what was taken out and put in.

import { describe, expect, test } from 'vitest';
import { comparePlans } from '../../../src/rollover/compare/compare-plans.js';
import { comparisonReport } from '../../../src/rollover/compare/comparison-report.js';
import { compareFindings } from '../../../src/rollover/compare/findings.js';
import { reportHtml } from '../../../src/rollover/report/html.js';
import { reportMarkdown } from '../../../src/rollover/report/markdown.js';
import { diffWords } from '../../../src/text/word-diff.js';

const table = (items: object[]) => ({ columns: 'nhiem-vu-5', groups: [{ title: 'Nhóm', items }] });
const before = {
  year: '2025',
  decision: {
    citations: [
      { kind: 'Nghị định', number: '61/2018/NĐ-CP' },
      { kind: 'Nghị định', number: '45/2020/NĐ-CP' },
    ],
  },
  plan: { subject: 'Kiểm soát thủ tục năm {{year}}' },
  tasks: table([
    { task: 'Niêm yết công khai thủ tục tại nơi tiếp nhận', deadline: 'Quý I' },
    { task: 'Tập huấn nghiệp vụ cho công chức', deadline: 'Tháng 3' },
    { task: 'Thay biển tên' },
  ]),
  indicators: {
    columns: 'chi-tieu-5',
    items: [
      { name: 'Hồ sơ trực tuyến', unit: '%', target: 'Tối thiểu 50' },
      { name: 'Hồ sơ quá hạn', unit: '%', target: 'Dưới 2' },
      { name: 'Chỉ tiêu bỏ', target: '1' },
      { name: 'Hồ sơ số hóa', target: '50,0' },
    ],
  },
};
const after = {
  year: '2026',
  decision: {
    citations: [
      { kind: 'Nghị định', number: '118/2025/NĐ-CP' },
      { kind: 'Nghị định', number: '45/2020/NĐ-CP' },
    ],
  },
  plan: { subject: 'Kiểm soát thủ tục năm 2026' },
  tasks: table([
    { task: 'Mở điểm hỗ trợ ở tổ dân phố' },
    { task: 'Tập huấn nghiệp vụ cho công chức', deadline: 'Tháng 9' },
    { task: 'Niêm yết, công khai thủ tục tại Trung tâm', deadline: 'Quý I' },
  ]),
  indicators: {
    columns: 'chi-tieu-5',
    items: [
      { name: 'Hồ sơ quá hạn.', unit: '%', target: 'Dưới 1,5' },
      { name: 'Hồ sơ trực tuyến', unit: '%', target: 'Tối thiểu 68,6' },
      { name: 'Hồ sơ số hóa', target: '50' },
      { name: 'Điểm hỗ trợ', target: '9' },
    ],
  },
};

const compared = comparePlans(before, after, () => ({ rows: 'continuous', groups: ['I'] }));

describe('two plans', () => {
  test('tasks are paired by content, whatever their number', () => {
    expect(
      compared.tasks.map(({ verdict, before: a, after: b }) => `${verdict} ${a?.number ?? '-'} ${b?.number ?? '-'}`),
    ).toEqual(['new - 1', 'changed 2 2', 'reworded 1 3', 'dropped 3 -']);
  });

  test('indicators are compared as numbers', () => {
    expect(compared.indicators.map(({ verdict, after: b, before: a }) => `${verdict} ${(b ?? a)?.name}`)).toEqual([
      'lowered Hồ sơ quá hạn.',
      'raised Hồ sơ trực tuyến',
      'changed Hồ sơ số hóa',
      'new Điểm hỗ trợ',
      'dropped Chỉ tiêu bỏ',
    ]);
  });

  test('citations and texts', () => {
    expect(compared.citations).toEqual({
      kept: ['Nghị định số 45/2020/NĐ-CP'],
      added: ['Nghị định số 118/2025/NĐ-CP'],
      dropped: ['Nghị định số 61/2018/NĐ-CP'],
    });
    expect(compared.texts.map(({ before: a, after: b }) => `${a} → ${b}`)).toEqual([
      'Kiểm soát thủ tục năm 2025 → Kiểm soát thủ tục năm 2026',
    ]);
  });

  test('a plan against itself differs in nothing', () => {
    const same = comparePlans(before, before, () => ({ rows: 'continuous', groups: ['I'] }));
    expect([...same.tasks, ...same.indicators].filter(({ verdict }) => verdict !== 'same')).toEqual([]);
    expect([same.citations.added, same.citations.dropped, same.texts]).toEqual([[], [], []]);
  });
});

describe('reports', () => {
  const report = comparisonReport(compared, ['a|b.yaml', '<c>.yaml']);

  test('Markdown: changes as marks, signs of tables kept from acting', () => {
    const text = reportMarkdown(report, 'vi');
    expect(text).toContain('| sửa ô | 2 | Tập huấn nghiệp vụ cho công chức | thời gian: Tháng ~~3~~ **9** |');
    expect(text).toContain('# So sánh a\\|b.yaml và \\<c\\>.yaml');
    for (const line of text.split('\n').filter((each) => each.startsWith('| sửa')))
      expect(line.split(/(?<!\\)\|/)).toHaveLength(6);
  });

  test('HTML: nothing of the texts becomes a tag', () => {
    const html = reportHtml(report, 'vi');
    expect(html).toContain('<del> 3</del><ins> 9</ins>');
    expect(html).toContain('&lt;c&gt;.yaml');
    expect(html).not.toContain('<c>');
  });
});

test.each([
  ['100', '100%', 'same'],
  ['100 %', '100', 'same'],
  ['Tối thiểu 100%', 'Tối thiểu 100', 'same'],
  ['100', 'Dưới 100', 'changed'],
  ['90%', '100', 'raised'],
])('a target of %s, then of %s: %s', (was, is, verdict) => {
  const of = (target: string) => ({
    year: '2025',
    indicators: { columns: 'chi-tieu-5', items: [{ name: 'Hồ sơ đúng hạn', unit: '%', target }] },
  });
  const { indicators } = comparePlans(of(was), of(is), () => ({ rows: 'continuous', groups: ['I'] }));
  expect(indicators.map((each) => each.verdict)).toEqual([verdict]);
});

describe('words', () => {
  test.each([
    ['tỷ lệ 80%', 'tỷ lệ 84,5%', ['tỷ lệ', '-80%', '+84,5%']],
    ['Lập sổ.', 'Lập sổ', ['Lập sổ', '-.']],
    ['', 'mới', ['+mới']],
    ['giữ', 'giữ', ['giữ']],
  ])('"%s" → "%s"', (a, b, pieces) => {
    expect(
      diffWords(a, b).map(
        ({ kind, text }) => `${kind === 'removed' ? '-' : kind === 'added' ? '+' : ''}${text.trim()}`,
      ),
    ).toEqual(pieces);
  });
});

test('faults are fixed, carried over or new; years, lines and row numbers aside', () => {
  const fault = (code: string, vi: string, line: number) => ({
    code,
    severity: 'warning' as const,
    message: { vi, en: '' },
    place: { line },
  });
  const found = compareFindings(
    [
      fault('a', 'sai năm 2025', 3),
      fault('b', 'thiếu dấu', 4),
      fault('b', 'thiếu dấu', 5),
      fault('d', 'Dòng 26 để trống', 8),
    ],
    [
      fault('a', 'sai năm 2026', 9),
      fault('b', 'thiếu dấu', 4),
      fault('c', 'mới', 1),
      fault('d', 'Dòng 25 để trống', 7),
    ],
  );
  expect([found.fixed.length, found.carried.length, found.fresh.map(({ code }) => code)]).toEqual([1, 3, ['c']]);
});
