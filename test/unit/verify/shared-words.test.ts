// Facts that stand in one word of the paper ("06/" and "KH-VHXH" in "06/KH-VHXH"), and numbers of rows and groups that are words: proven
// where they stand, missed where they do not.

import { describe, expect, test } from 'vitest';
import { withDocument } from '../../../src/flows/build.js';
import { renderFiles, verifyFiles } from '../../../src/flows/render.js';
import { builtPlan, withText } from './built-plan.js';

const plan = `type: ke-hoach
year: 2026
unit:
  kind: xã
  name: Hoa Ban
  agency: { name: Phòng Văn hóa - Xã hội, symbol: VHXH, head: Trưởng phòng }
authority: head
signatory: { name: Lò Thị Mai Hương }
plan:
  number: "06"
  date: 2026-02-12
  subject: Hoạt động hè năm 2026
  content:
    - number: Phần I.
      title: Việc phải làm
      content:
        - table: tasks
  recipients: [Như trên]
  archive: VT
tasks:
  columns: nhiem-vu-5
  groups:
    - number: Đợt 1
      title: Chuẩn bị
      items:
        - { task: Mở lớp bơi, agency: Đoàn xã, deadline: Tháng 6 }
        - { number: Tổng cộng, result: 86.500.000 }
`;

const lost = async (from?: string, to = ''): Promise<string[]> => {
  const built = await builtPlan(plan);
  const document = from === undefined ? built.document : withText(built.document, from, to);
  const { files } = await renderFiles(withDocument(built, document), { formats: ['docx', 'pdf'] });
  return (await verifyFiles(built, files)).diagnostics.map(
    ({ message, place }) => `${/PDF|DOCX/.exec(message.en)?.[0]} ${place?.path}`,
  );
};

describe('shared words and worded numbers', () => {
  test('are proven', async () => {
    expect(await lost()).toEqual([]);
  });

  test.each([
    ['06', '07', 'plan.number'],
    ['VHXH', 'VHTT', 'unit.agency.symbol'],
    ['Tổng cộng', 'Tổng số', 'tasks.groups.0.items.1'],
    ['Chuẩn bị', 'Chuẩn bị trước', 'tasks.groups.0'],
  ])('%s written as %s is missed', async (from, to, path) => {
    expect(new Set(await lost(from, to))).toEqual(new Set([`DOCX ${path}`, `PDF ${path}`]));
  });
});
