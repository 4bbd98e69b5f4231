// Rows that may be read in two ways are asked about or told: a comma between two figures, a name of a person below a list.

import { expect, test } from 'vitest';
import { codes, importText } from '../../support/import.js';

const csv = (row: string): string =>
  `STT,Tên chỉ tiêu,Đơn vị tính,Kết quả 2026,Mức giao 2027\n1,Số cây trồng,cây,120,15\n${row}\n`;

test.each([
  ['2,Tỷ lệ hồ sơ đúng hạn,%,97,3', 'D3'],
  ['2,Tỷ lệ hồ sơ đúng hạn,%,97,3%', 'D3'],
  ['2,Diện tích,ha,97,05', 'D3'],
])('%s may hold one figure', async (row, cell) => {
  const { imported, diagnostics } = await importText(csv(row), 'bang.csv');
  expect(imported).toBeUndefined();
  const [one, ...more] = diagnostics.filter(({ severity }) => severity === 'error');
  expect(more).toEqual([]);
  expect(one?.code).toBe('import/doubted-comma');
  expect(one?.place?.spot).toBe(`bang.csv!${cell}`);
});

test.each([
  '2,Tỷ lệ hồ sơ đúng hạn,%,"97","3"',
  '2,Tỷ lệ hồ sơ đúng hạn,%,97,98',
  '2,Tỷ lệ hồ sơ đúng hạn,%,"97,3",98',
])('%s is clear', async (row) => {
  const { imported, diagnostics } = await importText(csv(row), 'bang.csv');
  expect(codes(diagnostics).filter((each) => each.endsWith('doubted-comma'))).toEqual([]);
  expect(((imported?.plan.indicators ?? {}) as { items?: unknown[] }).items).toHaveLength(2);
});

test('a name of a person alone below rows without numbers is told, and is no row', async () => {
  const { imported, diagnostics } = await importText(
    'Nội dung,Thời gian\nTrồng cây,Quý I\nTưới cây,Quý II\nNguyễn Văn Đông,\n',
    'bang.csv',
  );
  expect(((imported?.plan.tasks ?? {}) as { items?: unknown[] }).items).toHaveLength(2);
  expect(diagnostics.map(({ code }) => code)).toContain('import/table-signature');
});
