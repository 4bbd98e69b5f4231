// Heads and feet that a typist sets side by side, with spaces or with tabs, in a decision and in the plan below it: each text has its own
// agency, number, date, recipients and signature, whatever stands between them.

import { describe, expect, test } from 'vitest';
import { codes, importText } from '../../support/import.js';

const letterhead = (gap: string): string =>
  `ỦY BAN NHÂN DÂN${gap}CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nXÃ BẾN TRE${gap}Độc lập - Tự do - Hạnh phúc\n\nSố: 15/QĐ-UBND${gap}Bến Tre, ngày 20 tháng 01 năm 2026\n`;

const decision = (gap: string): string => `${letterhead(gap)}
QUYẾT ĐỊNH
Ban hành Kế hoạch chăm sóc cây xanh năm 2026

CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ BẾN TRE

Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ về công tác văn thư;

QUYẾT ĐỊNH:

Điều 1. Ban hành kèm theo Quyết định này Kế hoạch chăm sóc cây xanh năm 2026.
Điều 2. Các thôn chịu trách nhiệm thi hành Quyết định này./.

Nơi nhận:${gap}CHỦ TỊCH
- Như Điều 2;
- Lưu: VT.

${gap}Nguyễn Văn Đông
`;

const plan = (gap: string): string => `
KẾ HOẠCH
Chăm sóc cây xanh năm 2026
(Kèm theo Quyết định số 15/QĐ-UBND ngày 20 tháng 01 năm 2026 của Chủ tịch Ủy ban nhân dân xã Bến Tre)

I. NHIỆM VỤ
1. Trồng cây tại các trường học.
2. Chăm sóc cây ở công viên.

Nơi nhận:${gap}TM. ỦY BAN NHÂN DÂN
- Phòng Kinh tế;${gap}KT. CHỦ TỊCH
- Các thôn;${gap}PHÓ CHỦ TỊCH
- Lưu: VT, KT.
${gap}Trần Thị Bích
`;

// biome-ignore lint/suspicious/noExplicitAny: a plan as import writes it
const drafted = async (text: string): Promise<{ plan: any; told: string[]; words: string }> => {
  const { imported, diagnostics } = await importText(text);
  const own = diagnostics.find(({ code }) => code === 'import/own-closing');
  return { plan: imported?.plan, told: codes(diagnostics), words: own?.message.vi ?? '' };
};

test('a foot typed with one space between its sides', async () => {
  const text = plan(' ')
    .replace(/^\s*KẾ HOẠCH/, `${letterhead('\t')}\nKẾ HOẠCH`)
    .replace('KT.\n Trần', 'KT. Trần');
  const { plan: found } = await drafted(text.replace(/\(Kèm theo.*\n/, ''));
  expect(found.plan.recipients).toEqual(['Phòng Kinh tế', 'Các thôn']);
  expect(found.plan.archive).toBe('VT, KT');
  expect(found.signatory).toMatchObject({ name: 'Trần Thị Bích', capacity: 'KT' });
});

test('the number of a decree that a form goes with is none of ours', async () => {
  const annex = (of: string) => drafted(`Phụ lục\nTHỂ THỨC\n(Kèm theo ${of})\n1. Khổ giấy A4.\n`);
  expect(
    (await annex('Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ')).plan.decision,
  ).toBeUndefined();
  const own = await annex('Quyết định số 12/QĐ-UBND ngày 05 tháng 3 năm 2026 của Chủ tịch UBND xã Bến Tre');
  expect(own.plan.decision).toMatchObject({ number: '12' });
});

describe.each([
  ['spaces', '            '],
  ['few spaces', '    '],
  ['a tab', '\t'],
  ['tabs', '\t\t\t'],
  ['spaces that do not break', '\u00a0\u00a0\u00a0\u00a0\u00a0'],
])('set with %s', (_name, gap) => {
  test('head and foot of a decision, and the foot of its plan', async () => {
    const { plan: found, words } = await drafted(decision(gap) + plan(gap));
    expect(found.unit).toMatchObject({ kind: 'xã', name: 'Bến Tre' });
    expect(found.signatory).toEqual({ name: 'Nguyễn Văn Đông' });
    expect(found.decision).toMatchObject({
      number: '15',
      date: '2026-01-20',
      recipients: ['Như Điều 2'],
      archive: 'VT',
    });
    expect(found.decision.articles[1]).toBe('Các thôn chịu trách nhiệm thi hành Quyết định này.');
    expect(found.plan).toMatchObject({ recipients: ['Phòng Kinh tế', 'Các thôn'], archive: 'VT, KT' });
    expect(found.plan.content).toEqual([
      {
        title: 'NHIỆM VỤ',
        content: [{ text: 'Trồng cây tại các trường học.' }, { text: 'Chăm sóc cây ở công viên.' }],
      },
    ]);
    expect(found.tasks).toBeUndefined();
    expect(words).toContain('Trần Thị Bích) khác người ký quyết định');
  });
});

test('number, day and month left open keep their gaps', async () => {
  const text = decision('        ').replace('15/QĐ', '      /QĐ').replace('ngày 20 tháng 01', 'ngày      tháng     ');
  const { plan: found } = await drafted(text + plan('        '));
  expect(found.unit.name).toBe('Bến Tre');
  expect(found.decision.number).toBeUndefined();
  expect(found.decision.date).toBe('2026');
});

test('recipients without dashes, and a position in small letters', async () => {
  const text = `${letterhead('      ')}
KẾ HOẠCH
Chăm sóc cây xanh năm 2026

I. NHIỆM VỤ
1. Trồng cây.

Nơi nhận:            TM. Ủy ban nhân dân
Như trên;            KT. Chủ tịch
Phòng Kinh tế;       Phó Chủ tịch
Lưu: VT.             Trần Thị Bích
`;
  const { plan: found } = await drafted(text.replace('QĐ-UBND', 'KH-UBND'));
  expect(found.plan).toMatchObject({ recipients: ['Như trên', 'Phòng Kinh tế'], archive: 'VT' });
  expect(found.signatory).toEqual({ capacity: 'KT', position: 'Phó Chủ tịch', name: 'Trần Thị Bích' });
});

test('a line in the foot that is neither a recipient nor of the signature is told and kept', async () => {
  const text = decision('\t').replace('- Lưu: VT.', '- Lưu: VT.\nBản gốc giao bà Lan giữ từ ngày 5/2.');
  const { plan: found, told } = await drafted(text + plan('\t'));
  expect(told.some((each) => each.endsWith('import/unplaced'))).toBe(true);
  expect(JSON.stringify(found.decision.articles)).toContain('Bản gốc giao bà Lan giữ từ ngày 5/2.');
  expect(found.signatory).toEqual({ name: 'Nguyễn Văn Đông' });
});

test('a table below a foot is a table again', async () => {
  const table = 'STT\tNội dung\tThời gian\n1\tTrồng cây\tQuý I\n2\tTưới cây\tQuý II\n';
  const { plan: found } = await drafted(`${decision('\t')}\nPHỤ LỤC\nDanh mục việc\n\n${table}`);
  expect(found.tasks.items).toHaveLength(2);
  expect(found.decision.recipients).toEqual(['Như Điều 2']);
});

test('the last words of a plan are no foot because a position stands in them', async () => {
  const { plan: found, told } = await drafted(
    `${decision('\t')}\nKẾ HOẠCH\nChăm sóc cây xanh năm 2026\n\nI. NHIỆM VỤ\n1. Trồng cây.\nII. PHÂN CÔNG\nCHỦ TỊCH HỘI NÔNG DÂN VÀ CÁC THÔN\nTheo dõi chung.\n`,
  );
  expect(JSON.stringify(found.plan.content)).toContain('CHỦ TỊCH HỘI NÔNG DÂN');
  expect(told.filter((each) => each.endsWith('own-closing'))).toEqual([]);
});
