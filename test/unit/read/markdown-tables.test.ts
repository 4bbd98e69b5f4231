// Tables between bars, as Markdown has them, are tables: rows, heads and lines of cells as they stand there.

import { expect, test } from 'vitest';
import { importText } from '../../support/import.js';

// biome-ignore lint/suspicious/noExplicitAny: a plan as import writes it
const drafted = async (text: string, file = 'a.md'): Promise<any> => (await importText(text, file)).imported?.plan;

const above = 'PHỤ LỤC\n\nDanh mục việc năm 2026\n\n';

test.each([
  [
    'bars around',
    '| STT | Nội dung | Thời gian |\n|-----|:-------:|---|\n| 1 | Trồng cây | Quý I |\n| 2 | **Tưới** cây<br>hằng ngày | Quý II |',
  ],
  [
    'no bars around',
    'STT | Nội dung | Thời gian\n--- | --- | ---\n1 | Trồng cây | Quý I\n2 | Tưới cây<br>hằng ngày | Quý II',
  ],
  [
    'no line of hyphens',
    '| STT | Nội dung | Thời gian |\n| 1 | Trồng cây | Quý I |\n| 2 | Tưới cây<br>hằng ngày | Quý II |',
  ],
  [
    'a grid',
    '+-----+-----------+-----------+\n| STT | Nội dung  | Thời gian |\n+=====+===========+===========+\n| 1   | Trồng cây | Quý I     |\n+-----+-----------+-----------+\n| 2   | Tưới cây  | Quý II    |\n|     | hằng ngày |           |\n+-----+-----------+-----------+',
  ],
])('%s', async (_name, table) => {
  for (const file of ['a.md', 'a.txt']) {
    const plan = await drafted(`${above}${table}\n\nGhi chú dưới bảng.\n`, file);
    expect(
      plan.tasks.items.map(({ task, deadline }: Record<string, string>) => [
        task?.replaceAll('**', '').replace(/\s+/g, ' '),
        deadline,
      ]),
    ).toEqual([
      ['Trồng cây', 'Quý I'],
      ['Tưới cây hằng ngày', 'Quý II'],
    ]);
    expect(JSON.stringify(plan.annexes)).toContain('Ghi chú dưới bảng.');
  }
});

test('a bar that is written in a cell, an empty cell, a sentence with bars', async () => {
  const plan = await drafted(
    `${above}Chọn A | B.\n\n| STT | Nội dung | Thời gian |\n|---|---|---|\n| 1 | Mẫu A\\|B |  |\n| 2 | Tưới cây | Quý II |\n`,
  );
  expect(plan.tasks.items[0].task).toBe('Mẫu A|B');
  expect(plan.tasks.items[0].deadline).toBeUndefined();
  expect(JSON.stringify(plan.annexes)).toContain('Chọn A | B.');
});

test('the letterhead and the foot between bars are lines', async () => {
  const plan =
    await drafted(`| ỦY BAN NHÂN DÂN<br>**XÃ BẾN TRE** | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM<br>Độc lập - Tự do - Hạnh phúc |
|---|---|
| Số: 5/KH-UBND | Bến Tre, ngày 20 tháng 01 năm 2026 |

KẾ HOẠCH

Trồng cây năm 2026

I. NHIỆM VỤ

1. Trồng cây.

| Nơi nhận:<br>- Các thôn;<br>- Lưu: VT. | TM. ỦY BAN NHÂN DÂN<br>CHỦ TỊCH<br><br>Nguyễn Văn Đông |
|---|---|
`);
  expect(plan.unit.name).toBe('Bến Tre');
  expect(plan.plan).toMatchObject({ number: '5', date: '2026-01-20', recipients: ['Các thôn'], archive: 'VT' });
  expect(plan.signatory).toEqual({ name: 'Nguyễn Văn Đông' });
});
