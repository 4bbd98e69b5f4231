// Where the head of a table is, and what stands over each column.

import { beforeAll, describe, expect, test } from 'vitest';
import { findHeads, type HeadGrid, headAt } from '../../../src/doctype/heads/find-heads.js';
import type { Heads } from '../../../src/doctype/heads/heads.js';
import { loadHeads } from '../../../src/doctype/heads/load-heads.js';
import { tableHead } from '../../../src/doctype/heads/table-head.js';
import type { Table } from '../../../src/document/document.js';
import { createDiskWorkspace } from '../../../src/workspace/disk.js';
import { root } from '../../support/compose.js';

let heads: Heads;
beforeAll(async () => {
  const { value } = await loadHeads(createDiskWorkspace(root));
  if (!value) throw new Error('no heads');
  heads = value;
});

const grid = (rows: readonly (readonly string[])[], merges: HeadGrid['merges'] = []): HeadGrid => ({ rows, merges });
const find = (given: HeadGrid) => findHeads(given, ['plan', 'figures'], heads);

describe('the row of the head', () => {
  test('below the lines of agency, title and unit', () => {
    const found = find(
      grid([
        ['UBND XÃ AN HÒA', '', '', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
        ['BIỂU TỔNG HỢP KẾT QUẢ NĂM 2026', '', '', ''],
        ['', '', '', 'Đơn vị tính: %'],
        ['TT', 'Tên chỉ tiêu', 'Kết quả', 'Ghi chú'],
        ['1', 'Tỷ lệ đúng hạn', '95', ''],
      ]),
    );
    expect(found).toMatchObject({ row: 3, depth: 1 });
  });

  test('without a column of numbers: the first row whose heads are known', () => {
    const found = find(
      grid([
        ['Kính gửi:', 'UBND tỉnh', ''],
        ['Nội dung công việc', 'Cơ quan chủ trì', 'Thời hạn'],
        ['Rà soát', 'Văn phòng', 'Quý I'],
      ]),
    );
    expect(found).toMatchObject({ row: 1, depth: 1 });
  });
});

describe('heads in several rows', () => {
  test('merged cells: the upper head stands over each of its columns', () => {
    const found = find(
      grid(
        [
          ['STT', 'Chỉ tiêu', 'Năm 2025', '', 'Năm 2026'],
          ['', '', 'Kế hoạch', 'Thực hiện', 'Kế hoạch'],
          ['1', 'Tỷ lệ', '70', '75', '80'],
        ],
        [
          { row: 0, column: 0, rows: 2, columns: 1 },
          { row: 0, column: 1, rows: 2, columns: 1 },
          { row: 0, column: 2, rows: 1, columns: 2 },
        ],
      ),
    );
    expect(found?.depth).toBe(2);
    expect(found?.paths.slice(2)).toEqual([
      ['Năm 2025', 'Kế hoạch'],
      ['Năm 2025', 'Thực hiện'],
      ['Năm 2026', 'Kế hoạch'],
    ]);
  });

  test('without merged cells, as in CSV', () => {
    const found = find(
      grid([
        ['STT', 'Chỉ tiêu', 'Đơn vị tính', 'Năm 2025', '', 'Năm 2026', ''],
        ['', '', '', 'Kế hoạch', 'Thực hiện', 'Kế hoạch', 'Ghi chú'],
        ['1', 'Tỷ lệ', '%', '70', '75', '80', ''],
      ]),
    );
    expect(found?.depth).toBe(2);
    expect(found?.paths.map((path) => path.join('|'))).toEqual([
      'STT|',
      'Chỉ tiêu|',
      'Đơn vị tính|',
      'Năm 2025|Kế hoạch',
      'Năm 2025|Thực hiện',
      'Năm 2026|Kế hoạch',
      'Năm 2026|Ghi chú',
    ]);
  });

  test('a group or a first row of texts is no head', () => {
    const texts = grid([
      ['STT', 'Nhiệm vụ', 'Kết quả', 'Thời hạn'],
      ['I', 'Kết quả', '', ''],
      ['1', 'Rà soát', 'Báo cáo', 'Năm 2026'],
    ]);
    expect(headAt(texts, 0, ['plan', 'figures'], heads).depth).toBe(1);
  });
});

describe('columns that a person names', () => {
  test('mean what is said, in either row of the head', () => {
    const named = heads.withColumns([{ as: 'Kết quả năm 2026', head: 'Số liệu quý IV' }]);
    expect(named.read(['Số liệu  Quý IV'], 'figures')).toMatchObject({
      names: [{ role: 'result' }],
      years: [2026],
      stated: true,
      title: 'Số liệu Quý IV',
    });
    expect(named.read(['Xã báo cáo', 'Số liệu quý IV'], 'figures').names[0]?.role).toBe('result');
    expect(named.misnamed(['figures'], 'f.xlsx')).toEqual([]);
  });

  test('a head that no table has, and a meaning that nobody knows, are told', () => {
    const named = heads.withColumns([
      { as: 'Kết quả', head: 'Cột không có' },
      { as: 'Xyz', head: 'Số liệu' },
    ]);
    named.read(['Số liệu'], 'figures');
    const told = named.misnamed(['figures'], 'f.xlsx').map(({ message }) => message.vi);
    expect(told).toEqual([
      'Không có cột "Cột không có" (--columns "Kết quả=Cột không có").',
      'Không hiểu "Xyz" trong --columns "Xyz=Số liệu".',
    ]);
  });

  test('a short head is not guessed at', () => {
    expect(heads.nearest('SĐT', 'units')).toBeUndefined();
    expect(heads.nearest('Trực thuôc', 'units')).toBe('Cấp trên');
  });
});

describe('the head of a table of a document, whose words nobody knows', () => {
  const tableOf = (...rows: readonly string[]): Table => ({
    kind: 'table',
    role: 'table',
    columns: (rows[0] ?? '').split(' | ').map(() => ({ role: '', width: 1 })),
    head: [],
    body: rows.map((row) => ({
      kind: 'item',
      level: 0,
      cells: row.split(' | ').map((text) => ({
        align: 'left',
        verticalAlign: 'top',
        paragraphs: [{ kind: 'paragraph', role: 'table-cell', inlines: [{ kind: 'text', text }] }],
      })),
    })),
  });

  test.each([
    [1, 'words above sums', ['Khoản mục | Số tiền (đồng)', 'Kiểm tra | 45.000.000', 'Cộng | 45.000.000']],
    [1, 'words above counts', ['Thôn | Hộ | Khẩu', 'Thôn Đông | 120 hộ | 450', 'Thôn Tây | 98 hộ | 370']],
    [1, 'a year above counts', ['Thôn | Năm 2026', 'Thôn Đông | 120']],
    [0, 'words above words', ['Bà Hà | Tổ trưởng', 'Ông Nam | Tổ phó']],
    [0, 'a figure in the first row', ['Thôn Đông | 120', 'Thôn Tây | 98']],
    [0, 'figures here and there', ['Bà Hà | Tổ trưởng', 'Ông Nam | 2 tổ', 'Bà Mai | Tổ phó']],
  ])('%i row: %s', (depth, _, rows) => {
    expect(tableHead(tableOf(...rows), heads).head).toHaveLength(depth);
  });
});
