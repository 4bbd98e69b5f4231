// Parts of a document in plain text → facts of the plan, each guess told. Units and people are invented.

import { describe, expect, test } from 'vitest';
import { at, codes, importText } from '../../support/import.js';

const decision = (
  parts: { head?: string; citations?: string; articles?: string; foot?: string; after?: string } = {},
) => `${parts.head ?? ''}QUYẾT ĐỊNH

Ban hành Kế hoạch cải cách năm 2026 trên địa bàn xã An Hòa

CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ AN HÒA

${parts.citations ?? 'Căn cứ Luật Tổ chức chính quyền địa phương ngày 16/6/2025;'}

QUYẾT ĐỊNH:

${parts.articles ?? 'Điều 1. Ban hành kèm theo Quyết định này Kế hoạch cải cách năm 2026.\n\nĐiều 2. Quyết định này có hiệu lực từ ngày ký./.'}

${parts.foot ?? 'Nơi nhận:\n- Như Điều 2;\n- Lưu: VT.\n\nCHỦ TỊCH\n\nLê Văn Tám'}

${parts.after ?? ''}`;

test('a point that begins with a figure is numbered', async () => {
  const { imported, diagnostics } = await importText(
    'KẾ HOẠCH\nCải cách năm 2026\n\nI. MỤC TIÊU\n1. 100% học sinh hoàn thành.\n2. 12/12 thôn đạt chuẩn.\n3. 3,5 tỷ đồng.\n',
  );
  expect(at(imported, 'plan.content.0.content')).toEqual([
    { text: '100% học sinh hoàn thành.' },
    { text: '12/12 thôn đạt chuẩn.' },
    { text: '3,5 tỷ đồng.' },
  ]);
  expect(codes(diagnostics).join()).not.toContain('numbering-gap');
});

describe('head of the page', () => {
  test('a year and a unit that stand nowhere are asked for, not told as found', async () => {
    const { diagnostics } = await importText('STT;Nhiệm vụ;Cơ quan chủ trì\n1;Rà soát thủ tục;Văn phòng\n', 'bang.csv');
    const said = (code: string) => diagnostics.find((each) => each.code === code)?.message.vi;
    expect(said('import/year')).toMatch(/^Không thấy năm kế hoạch/);
    expect(said('import/unit')).toMatch(/^Không thấy đơn vị ban hành/);
  });

  test('agency, number, date and place; a superior above', async () => {
    const { imported } = await importText(
      decision({
        head: 'ỦY BAN NHÂN DÂN\nXÃ AN HÒA\nSố: 07/QĐ-UBND\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nAn Hòa, ngày 05 tháng 3 năm 2026\n\n',
      }),
    );
    expect(imported?.plan).toMatchObject({
      type: 'quyet-dinh-thuong',
      year: 2026,
      unit: { kind: 'xã', name: 'An Hòa' },
      authority: 'chairman',
    });
    expect(at(imported, 'decision.number')).toBe('07');
    expect(at(imported, 'decision.date')).toBe('2026-03-05');
  });

  test('blanks of a draft stay open', async () => {
    const { imported, diagnostics } = await importText(
      decision({ head: 'Số:      /QĐ-UBND\nAn Hòa, ngày     tháng 8 năm 2026\n\n' }),
    );
    expect([at(imported, 'decision.number'), at(imported, 'decision.date')]).toEqual([undefined, '2026-08']);
    expect(codes(diagnostics)).toEqual(expect.arrayContaining(['1 import/no-number', '2 import/open-date']));
  });

  test('number and date of the decision from the line of its plan', async () => {
    const { imported } = await importText(
      decision({
        after:
          'KẾ HOẠCH\n\nCải cách năm 2026\n(Ban hành kèm theo Quyết định số 12/QĐ-UBND ngày 20/01/2026 của Chủ tịch UBND xã An Hòa)\n\nMột câu.\n',
      }),
    );
    expect([at(imported, 'decision.number'), at(imported, 'decision.date')]).toEqual(['12', '2026-01-20']);
    expect(at(imported, 'plan.reference')).toBe(
      'Ban hành kèm theo Quyết định số 12/QĐ-UBND ngày 20/01/2026 của Chủ tịch UBND xã An Hòa',
    );
  });

  test('a reference in the computed words is not written down', async () => {
    const { imported } = await importText(
      decision({
        after:
          'KẾ HOẠCH\n\nCải cách năm 2026\n(Kèm theo Quyết định số 12/QĐ-UBND ngày 20 tháng 01 năm 2026 của Chủ tịch Ủy ban nhân dân xã An Hòa)\n\nMột câu.\n',
      }),
    );
    expect(at(imported, 'plan.reference')).toBeUndefined();
  });
});

describe('citations', () => {
  const citations = async (text: string) =>
    at((await importText(decision({ citations: text }))).imported, 'decision.citations');

  test('a law, a decree, two documents joined by "và", one without subject', async () => {
    expect(
      await citations(
        [
          'Căn cứ Luật Tổ chức chính quyền địa phương ngày 16/6/2025; Luật Thử nghiệm ngày 01/02/2024;',
          'Căn cứ Nghị định số 63/2010/NĐ-CP ngày 08/6/2010 của Chính phủ về kiểm soát thủ tục và Nghị định số 92/2017/NĐ-CP ngày 07/8/2017 của Chính phủ sửa đổi, bổ sung một số điều;',
          'Căn cứ Quyết định số 5/QĐ-UBND ngày 09/02/2026 của Chủ tịch UBND tỉnh;',
        ].join('\n\n'),
      ),
    ).toEqual([
      [
        { kind: 'Luật', name: 'Tổ chức chính quyền địa phương', date: '2025-06-16' },
        { kind: 'Luật', name: 'Thử nghiệm', date: '2024-02-01' },
      ],
      [
        {
          kind: 'Nghị định',
          number: '63/2010/NĐ-CP',
          date: '2010-06-08',
          issuer: 'Chính phủ',
          subject: 'về kiểm soát thủ tục',
        },
        {
          link: 'và',
          kind: 'Nghị định',
          number: '92/2017/NĐ-CP',
          date: '2017-08-07',
          issuer: 'Chính phủ',
          subject: 'sửa đổi, bổ sung một số điều',
        },
      ],
      { kind: 'Quyết định', number: '5/QĐ-UBND', date: '2026-02-09', issuer: 'Chủ tịch UBND tỉnh' },
    ]);
  });

  test('what citing would not give back stays text, and is told', async () => {
    const { imported, diagnostics } = await importText(
      decision({
        citations:
          'Căn cứ Nghị định 63/2010/NĐ-CP ngày 08/06/2010 của Chính phủ;\n\nThực hiện Kế hoạch năm của tỉnh;\n\nXét đề nghị của Văn phòng.',
      }),
    );
    expect(at(imported, 'decision.citations')).toEqual([
      { text: 'Nghị định 63/2010/NĐ-CP ngày 08/06/2010 của Chính phủ' },
      { text: 'Kế hoạch năm của tỉnh', lead: 'Thực hiện' },
    ]);
    expect(at(imported, 'decision.proposal')).toEqual({ text: 'Xét đề nghị của Văn phòng' });
    expect(codes(diagnostics).filter((code) => code.includes('citation-as-text')).length).toBe(2);
  });
});

describe('articles and foot', () => {
  test('a doubled article keeps its number; the next goes on', async () => {
    const { imported, diagnostics } = await importText(
      decision({ articles: 'Điều 1. Một.\n\nĐiều 1. Hai.\n\nĐiều 2. Ba:\n\n1. Việc a;\n\n2. Việc b./.' }),
    );
    expect(at(imported, 'decision.articles')).toEqual([
      'Một.',
      { number: '1', text: 'Hai.' },
      { text: 'Ba:', content: [{ text: 'Việc a;' }, { text: 'Việc b.' }] },
    ]);
    expect(codes(diagnostics)).toContain('13 import/numbering-gap');
  });

  test('a deputy signs for the chairman of a committee; notes of the signature are no facts', async () => {
    const { imported } = await importText(
      decision({
        foot: 'TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n\n(đã ký)\n\nTrần Thị Hoa\n\nNơi nhận:\n- UBND tỉnh (b/c);\n- Lưu: VT, VP. TH.(12)',
      }),
    );
    expect([imported?.plan.authority, imported?.plan.signatory]).toEqual([
      'committee',
      { capacity: 'KT', position: 'Phó Chủ tịch', name: 'Trần Thị Hoa' },
    ]);
    expect(at(imported, 'decision.recipients')).toEqual(['UBND tỉnh (b/c)']);
  });

  test('a note of the signature is told as left out, not as lost', async () => {
    const { imported, diagnostics } = await importText(
      decision({
        after:
          'KẾ HOẠCH\nCải cách năm 2026 trên địa bàn xã An Hòa\n\nI. MỤC TIÊU\n\n1. Nâng cao kỷ cương.\n\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\nđã ký\n\nLê Văn Tám',
      }),
    );
    expect(at(imported, 'decision.articles')).toHaveLength(2);
    expect(imported?.plan.signatory).toMatchObject({ name: 'Lê Văn Tám' });
    expect(at(imported, 'plan.content')).toHaveLength(1);
    expect(codes(diagnostics).filter((code) => code.includes('lost-words'))).toEqual([]);
  });
});

describe('body', () => {
  const plan = (body: string) =>
    `KẾ HOẠCH\nCải cách năm 2026 trên địa bàn xã An Hòa\n\nThực hiện nhiệm vụ năm 2026, UBND xã lập kế hoạch như sau:\n\n${body}\n\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\nLê Văn Tám\n`;

  test('levels I, 1, 1.1, a; a skipped number is kept and told; what follows a point belongs to it', async () => {
    const { imported, diagnostics } = await importText(
      plan(
        'I. NHIỆM VỤ\n\n1. Công khai\n\n1.1. Tại trụ sở\n\na) Niêm yết bảng;\n\nb) Cử người trực.\n\n1.3. Trên mạng\n\n- Cổng của tỉnh.\n\nCâu thường.\n\nII. TỔ CHỨC\n\n1. Văn phòng theo dõi, báo cáo hằng quý về Ủy ban nhân dân xã.',
      ),
    );
    expect(at(imported, 'plan.numbering')).toEqual(['I', '1', '1.1', 'a']);
    expect(at(imported, 'plan.opening')).toBe('Thực hiện nhiệm vụ năm 2026, UBND xã lập kế hoạch như sau:');
    expect(at(imported, 'plan.content')).toEqual([
      {
        title: 'NHIỆM VỤ',
        content: [
          {
            title: 'Công khai',
            content: [
              { title: 'Tại trụ sở', content: [{ text: 'Niêm yết bảng;' }, { text: 'Cử người trực.' }] },
              { number: '1.3', title: 'Trên mạng', content: '- Cổng của tỉnh.\nCâu thường.' },
            ],
          },
        ],
      },
      { title: 'TỔ CHỨC', content: [{ text: 'Văn phòng theo dõi, báo cáo hằng quý về Ủy ban nhân dân xã.' }] },
    ]);
    expect(codes(diagnostics)).toContain('16 import/numbering-gap');
  });

  const task = (number: number, lead: string) =>
    `${number}. Tiêu chí ${number}\n\na) Mục tiêu, yêu cầu: Đạt 100%.\n\nb) Nhiệm vụ, giải pháp:\n\n- Rà soát.\n\n- Công khai.\n\nc) Phân công trách nhiệm\n\n- ${lead}: Văn phòng\n\n- Cơ quan phối hợp: Các thôn\n\nd) Thời gian thực hiện: Quý I.`;

  test('points of goal, actions, agencies and deadline become facts; a deviating label is kept', async () => {
    const { imported } = await importText(
      plan(
        `I. TIÊU CHÍ\n\n${[task(1, 'Cơ quan chủ trì'), task(2, 'Cơ quan chủ trì'), task(3, 'Cơ quan phụ trách')].join('\n\n')}`,
      ),
    );
    expect(imported?.counts.facts).toBe(3);
    const facts = {
      goal: 'Đạt 100%.',
      actions: '- Rà soát.\n- Công khai.',
      lead: 'Văn phòng',
      support: 'Các thôn',
      deadline: 'Quý I.',
    };
    expect(at(imported, 'plan.content.0.content.0')).toEqual({ title: 'Tiêu chí 1', facts });
    expect(at(imported, 'plan.content.0.content.2')).toEqual({
      title: 'Tiêu chí 3',
      facts: { ...facts, labels: { lead: 'Cơ quan phụ trách' } },
    });
  });

  test('points with a line that fits nowhere stay an outline, word for word', async () => {
    const { imported } = await importText(
      plan(`I. TIÊU CHÍ\n\n${task(1, 'Cơ quan chủ trì').replace('- Cơ quan phối hợp: Các thôn', 'Một câu khác.')}`),
    );
    expect(imported?.counts.facts).toBe(0);
    expect(JSON.stringify(at(imported, 'plan.content'))).toContain('Một câu khác.');
  });

  test('a table without a head stays, as text, with a warning', async () => {
    const { imported, diagnostics } = await importText(plan('I. SỐ LIỆU\n\n1\tmột\thai\n2\tba\tbốn'));
    expect(at(imported, 'plan.content.0.content')).toBe('1 | một | hai\n2 | ba | bốn');
    expect(codes(diagnostics)).toContain('8 import/table-as-text');
  });

  test('braces of the source are no names', async () => {
    const { imported, diagnostics } = await importText(plan('I. MẪU\n\nĐiền vào {{ten}} và {{#if}}.'));
    expect(at(imported, 'plan.content.0.content')).toBe('Điền vào \\{{ten}} và \\{{#if}}.');
    expect(codes(diagnostics).filter((code) => code.includes('lost'))).toEqual([]);
  });
});

describe('the mark "./." of the end is computed, and never becomes text', () => {
  const planWith = (last: string): string => `KẾ HOẠCH

Trồng cây năm 2026 trên địa bàn xã An Hòa

I. MỤC ĐÍCH

Trồng cây.

II. NHIỆM VỤ

TT\tNhiệm vụ\tSản phẩm\tThời gian
1\tTrồng cây\tBiên bản\tQuý I
${last}

Nơi nhận:
- Các thôn;
- Lưu: VT.
`;

  test.each([
    ['in the last cell', '2\tChăm cây\tBiên bản\tQuý II./.'],
    ['in the last cell, apart', '2\tChăm cây\tBiên bản\tQuý II ./.'],
    ['in a line below', '2\tChăm cây\tBiên bản\tQuý II\n./.'],
    ['in a row of its own', '2\tChăm cây\tBiên bản\tQuý II\n\t\t\t./.'],
  ])('%s', async (_, last) => {
    const { imported } = await importText(planWith(last));
    const items = at(imported, 'tasks.items') as { task: string; deadline: string }[];
    expect(items.map(({ task, deadline }) => [task, deadline])).toEqual([
      ['Trồng cây', 'Quý I'],
      ['Chăm cây', 'Quý II'],
    ]);
    expect(imported?.yaml).not.toMatch(/\.\/|\/\./);
  });

  test('words keep the full stop in it where other cells have theirs, figures get none', async () => {
    const { imported } = await importText(
      planWith('2\tChăm cây.\tBiên bản nghiệm thu./.\t100').replace('Trồng cây\tBiên bản', 'Trồng cây.\tBiên bản.'),
    );
    expect(at(imported, 'tasks.items.1')).toMatchObject({ product: 'Biên bản nghiệm thu.', deadline: '100' });
    const figure = await importText(planWith('2\tChăm cây.\tBiên bản.\t100./.'));
    expect(at(figure.imported, 'tasks.items.1')).toMatchObject({ deadline: '100' });
  });
});

describe('the opening of a plan in the line of a citation', () => {
  const opened = async (lines: string) =>
    (await importText(`KẾ HOẠCH\nTrồng cây năm 2026\n\n${lines}\n\nI. MỤC ĐÍCH\nThêm cây xanh.\n`)).imported;
  const paper = 'Căn cứ Kế hoạch số 12/KH-UBND ngày 05/01/2026 của Ủy ban nhân dân tỉnh Mai Lâm về trồng cây';
  const own = 'Ủy ban nhân dân xã An Hòa xây dựng kế hoạch như sau:';

  test.each([[`${paper}, ${own}`], [`${paper}. ${own}`], [`${paper}; ${own}`], [`${paper};\n${own}`]])(
    '%s',
    async (lines) => {
      const imported = await opened(lines);
      expect(at(imported, 'plan.citations')).toEqual([
        expect.objectContaining({ number: '12/KH-UBND', subject: 'về trồng cây' }),
      ]);
      expect(at(imported, 'plan.opening')).toBe(own);
    },
  );

  test('stays whole where several papers, or nobody, stand before what it leads to', async () => {
    const several = `Căn cứ Luật Lâm nghiệp ngày 15/11/2017; Thực hiện chỉ đạo của tỉnh, ${own}`;
    const nobody = `${paper}, nay triển khai với các nội dung sau:`;
    expect(at(await opened(several), 'plan.opening')).toBe(several);
    expect(at(await opened(nobody), 'plan.opening')).toBe(nobody);
  });
});

test.each([
  [
    'TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH PHÓ CHỦ TỊCH Lê Văn Tám',
    { capacity: 'KT', position: 'Phó Chủ tịch', name: 'Lê Văn Tám' },
  ],
  [
    'TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH PHÓ CHỦ TỊCH Lê Văn Tám',
    { capacity: 'KT', position: 'Phó Chủ tịch', name: 'Lê Văn Tám' },
  ],
  ['KT. CHỦ TỊCH PHÓ CHỦ TỊCH\nLê Văn Tám', { capacity: 'KT', position: 'Phó Chủ tịch', name: 'Lê Văn Tám' }],
  ['TM. ỦY BAN NHÂN DÂN CHỦ TỊCH Lê Văn Tám', { name: 'Lê Văn Tám' }],
  [
    'KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nHoàng Thị\nThanh Thủy',
    { capacity: 'KT', position: 'Phó Chủ tịch', name: 'Hoàng Thị Thanh Thủy' },
  ],
  ['KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nLê Văn Tám', { capacity: 'KT', position: 'Phó Chủ tịch', name: 'Lê Văn Tám' }],
])('who signs in %j', async (lines, signatory) => {
  const { imported } = await importText(
    `KẾ HOẠCH\nTrồng cây năm 2026\n\nI. MỤC ĐÍCH\nThêm cây xanh.\n\nNơi nhận:\n- UBND tỉnh;\n- Lưu: VT.\n\n${lines}\n`,
  );
  expect(at(imported, 'signatory')).toEqual(signatory);
});

test('what is written names a file without the folders that a person keeps it in', async () => {
  const text = 'KẾ HOẠCH\nTrồng cây năm 2026\n\nI. MỤC ĐÍCH\nThêm cây xanh.\n';
  const named = async (file: string) => (await importText(text, file)).imported?.yaml.split('\n')[1];
  expect(await named('C:/users/nguyenan/Desktop/cu.txt')).toContain('Nhập từ cu.txt.');
  expect(await named('/home/nguyenan/cu.txt')).toContain('Nhập từ cu.txt.');
  expect(await named('cu/cu.txt')).toContain('Nhập từ cu/cu.txt.');
});
