// Plain text as extraction leaves it: tabbed rows with repeated heads and torn rows, cells one a line, marks, broken lines. The places,
// people and sentences are invented.

import { describe, expect, test } from 'vitest';
import { at, codes, importText } from '../../support/import.js';

const annex = (body: string) => `Phụ lục\nCHỈ TIÊU NĂM 2026 TRÊN ĐỊA BÀN XÃ AN HÒA\n\n${body}`;

interface Item {
  readonly number?: string;
  readonly task?: string;
  readonly result?: string;
  readonly agency?: string;
  readonly deadline?: string;
  readonly items?: readonly Item[];
}

const items = async (body: string): Promise<readonly Item[]> => {
  const { imported } = await importText(annex(body));
  const groups = at(imported, 'tasks.groups') as { items: Item[] }[] | undefined;
  return (at(imported, 'tasks.items') as Item[] | undefined) ?? groups?.flatMap((group) => group.items) ?? [];
};

const head = 'STT\tNội dung công việc\tKết quả công việc\tCơ quan, đơn vị thực hiện\tThời gian thực hiện';

describe('one row a line', () => {
  test('a repeated head is dropped, whatever its letters; a torn row is joined', async () => {
    const found = await importText(
      annex(
        [
          head,
          '1\tLập danh mục\tDanh\tVăn',
          '',
          '',
          head.toUpperCase(),
          '\t hồ sơ\tmục\tphòng\tQuý I',
          '2\tNiêm yết\tBảng\tTư pháp\tQuý II',
        ].join('\n'),
      ),
    );
    expect(at(found.imported, 'tasks.items')).toEqual([
      { task: 'Lập danh mục hồ sơ', result: 'Danh mục', agency: 'Văn phòng', deadline: 'Quý I' },
      { task: 'Niêm yết', result: 'Bảng', agency: 'Tư pháp', deadline: 'Quý II' },
    ]);
    expect(codes(found.diagnostics)).toEqual(expect.arrayContaining(['8 import/repeated-heads', '9 import/torn-rows']));
  });

  test('a row without number that follows at once is a row of its own', async () => {
    const rows = await items(`${head}\n1\ta\tb\tc\td\n\tê\tg\th\ti\n`);
    expect(rows.map(({ number, task }) => [number, task])).toEqual([
      [undefined, 'a'],
      ['', 'ê'],
    ]);
  });

  test('tags become lines and faces, bullets on one line come apart after an end only', async () => {
    const [row] = await items(
      `${head}\n1\t<b>Việc</b> thử\t<ul><li>- Một;</li> <li>- Hai.</li></ul>\t- Văn phòng; - Tư pháp\t- Cổng dịch vụ - Trang tin\n`,
    );
    expect(row).toEqual({
      task: '**Việc** thử',
      result: '- Một;\n- Hai.',
      agency: '- Văn phòng;\n- Tư pháp',
      deadline: '- Cổng dịch vụ - Trang tin',
    });
  });

  test('what is no tag stays; references to characters are resolved', async () => {
    const [row] = await items(`${head}\n1\tTỷ lệ <đạt> a < b\tHĐND &amp; UBND\tx\ty\n`);
    expect([row?.task, row?.result]).toEqual(['Tỷ lệ <đạt> a < b', 'HĐND & UBND']);
  });

  test('a head of two rows', async () => {
    const { imported } = await importText(
      annex(
        'TT\tTên chỉ tiêu\tThực hiện năm 2026\t\tCăn cứ\n\t\tĐơn vị tính\tChỉ tiêu giao\t\n1\tTỷ lệ đúng hạn\t%\t95\tKế hoạch tỉnh\n',
      ),
    );
    expect(at(imported, 'indicators.columns.2')).toEqual({
      title: 'Thực hiện năm 2026',
      columns: [
        { role: 'unit', title: 'Đơn vị tính', width: 2, align: 'center' },
        { role: 'target', title: 'Chỉ tiêu giao', width: 2.6, align: 'center' },
      ],
    });
    expect(at(imported, 'indicators.items.0')).toEqual({
      name: 'Tỷ lệ đúng hạn',
      unit: '%',
      target: '95',
      basis: 'Kế hoạch tỉnh',
    });
  });

  test('groups of letters with groups of roman numbers in them: C, then I, then D and Đ', async () => {
    const group = (number: string) => `${number}\tNhóm ${number}\t\t\t`;
    const row = (number: number) => `${number}\tviệc\tk\tc\tt`;
    const { imported } = await importText(
      annex(
        [
          head,
          group('A'),
          row(1),
          group('B'),
          row(2),
          group('C'),
          group('I'),
          row(3),
          group('II'),
          row(4),
          group('D'),
          row(5),
          group('Đ'),
          row(6),
        ].join('\n'),
      ),
    );
    expect(at(imported, 'tasks.groupNumbering')).toEqual(['A', 'I']);
    const groups = at(imported, 'tasks.groups') as { title: string; number?: string; groups?: unknown[] }[];
    expect(groups.map(({ title, number, groups: inner }) => [title, number, inner?.length])).toEqual([
      ['Nhóm A', undefined, undefined],
      ['Nhóm B', undefined, undefined],
      ['Nhóm C', undefined, 2],
      ['Nhóm D', undefined, undefined],
      ['Nhóm Đ', undefined, undefined],
    ]);
  });

  test('numbers that start anew, a gap, a row below a row', async () => {
    const { imported, diagnostics } = await importText(
      annex(
        [
          head,
          'I\tMột\t\t\t',
          '1.\ta\tb\tc\td',
          '2.\ta\tb\tc\td',
          'II\tHai\t\t\t',
          '1.\ta\tb\tc\td',
          '4.\ta\tb\tc\td',
          '4.1.\ta\tb\tc\td',
        ].join('\n'),
      ),
    );
    expect([at(imported, 'tasks.numbering'), at(imported, 'tasks.numberMark')]).toEqual(['restart', '.']);
    expect(at(imported, 'tasks.groups.1.items.1')).toMatchObject({ number: '4.', items: [{ task: 'a' }] });
    expect(codes(diagnostics)).toContain('10 import/numbering-gap');
  });
});

describe('one cell a line', () => {
  const listed = (...cells: string[]) => cells.map((cell) => `\t${cell}`).join('\n');

  test('rows by the number after an empty line; merged group rows; lines inside cells', async () => {
    const text = `Phụ lục I\n\nNỘI DUNG NĂM 2026 TRÊN ĐỊA BÀN XÃ AN HÒA\n\n\tTT\n\tNội dung công việc\n\tCơ quan\n\nchủ trì\n\tThời gian\n\n${[
      listed('I', 'Nhóm một'),
      listed('1', 'Lập danh mục\nhồ sơ', 'Văn phòng', 'Quý I\n\nnăm 2026'),
      listed('2', 'Niêm yết', '', '- Quý II;\n\n- Quý III'),
    ].join('\n\n')}\n`;
    const { imported } = await importText(text);
    expect(at(imported, 'tasks.columns')).toMatchObject([
      { title: 'TT' },
      { title: 'Nội dung công việc' },
      { title: 'Cơ quan chủ trì' },
      { title: 'Thời gian' },
    ]);
    expect(at(imported, 'tasks.groups.0')).toEqual({
      title: 'Nhóm một',
      items: [
        { task: 'Lập danh mục hồ sơ', lead: 'Văn phòng', deadline: 'Quý I năm 2026' },
        { task: 'Niêm yết', deadline: '- Quý II;\n- Quý III' },
      ],
    });
  });

  test('the next annex ends the table', async () => {
    const table = `\tTT\n\tNội dung\n\tThời gian\n\n${listed('1', 'a', 'b')}`;
    const { imported } = await importText(
      `Phụ lục I\nMỘT CỦA XÃ AN HÒA\n\n${table}\n Phụ lục II\n\nHAI CỦA XÃ AN HÒA\n\n${table}\n`,
    );
    expect((at(imported, 'annexes') as unknown[]).length).toBe(2);
    expect(at(imported, 'tasks.items')).toEqual([{ task: 'a', deadline: 'b' }]);
    expect(at(imported, 'annexes.1.content.0.tasks.items')).toEqual([{ task: 'a', deadline: 'b' }]);
  });
});

describe('lines', () => {
  const plan = (body: string) => `KẾ HOẠCH\nThử nghiệm năm 2026 trên địa bàn xã An Hòa\n\nI. MỤC ĐÍCH\n\n${body}`;

  test('a sentence broken at a page goes on; a point does not', async () => {
    const { imported, diagnostics } = await importText(
      plan('Người dân được phục vụ tại\n\nmọi thôn của xã.\n\nb) không phải câu trên\n'),
    );
    expect(at(imported, 'plan.content.0.content.0')).toBe('Người dân được phục vụ tại mọi thôn của xã.');
    expect(codes(diagnostics)).toContain('8 import/joined-lines');
  });

  test('markdown marks are taken off, emphasis inside a sentence stays', async () => {
    const { imported } = await importText(
      plan('### **1. Mục con**\n\nCâu có **chữ đậm** và *chữ nghiêng*, (*) và 2 * 3.\n'),
    );
    expect(at(imported, 'plan.content.0.content.0')).toEqual({
      title: 'Mục con',
      content: 'Câu có **chữ đậm** và *chữ nghiêng*, (\\*) và 2 \\* 3.',
    });
  });

  test('decomposed letters are composed', async () => {
    const { imported } = await importText(plan('Văn phòng xã lập danh mục.\n'.normalize('NFD')));
    expect(at(imported, 'plan.content.0.content')).toBe('Văn phòng xã lập danh mục.');
  });
});

describe('what is no text for us', () => {
  const first = async (bytes: Uint8Array, file: string) => {
    const { importBytes } = await import('../../support/import.js');
    const { imported, diagnostics } = await importBytes(bytes, file);
    return [imported, diagnostics[0]?.code, diagnostics[0]?.remedy !== undefined];
  };

  test.each([
    ['scan.pdf', '%PDF-1.7 …', 'import/pdf-broken'],
    ['cu.doc', '\u00d0\u00cf\u0011\u00e0\u00a1\u00b1', 'import/old-office'],
    ['a.rtf', '{\\rtf1 a}', 'import/rtf'],
    ['a.odt', 'xyz', 'import/other-text'],
    ['a.zip', 'xyz', 'import/unknown-format'],
    ['hong.docx', 'PK no package', 'import/not-word'],
    ['a.txt', '\u00ff\u00fe\u0000', 'import/not-text'],
  ])('%s', async (file, text, code) => {
    expect(
      await first(
        Uint8Array.from(text, (char) => char.charCodeAt(0)),
        file,
      ),
    ).toEqual([undefined, code, true]);
  });

  test.each([
    [
      'TCVN3',
      'ñy ban nh©n d©n x· An Hßa c«ng bè kÕ ho¹ch n¨m nay vÒ thñ tôc hµnh chÝnh vµ nhiÖm vô cña c¸c th«n trong x·. ',
    ],
    ['VNI', 'UÛY BAN NHAÂN DAÂN XAÕ AN HOØA COÂNG BOÁ KEÁ HOAÏCH NAÊM NAY VEÀ THUÛ TUÏC HAØNH CHÍNH. '],
  ])('text in %s is told, not guessed', async (name, text) => {
    const { imported, diagnostics } = await importText(text.repeat(5));
    expect([imported, diagnostics[0]?.code]).toEqual([undefined, 'import/legacy-encoding']);
    expect(diagnostics[0]?.message.vi).toContain(name);
  });

  test('a form for citizens is declined with its name', async () => {
    const { imported, diagnostics } = await importText(
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\nĐƠN ĐỀ NGHỊ CẤP BẢN SAO\n\nKính gửi: UBND xã An Hòa\n',
    );
    expect([imported, codes(diagnostics)]).toEqual([undefined, ['3 import/not-an-office-document']]);
    expect(diagnostics[0]?.message.vi).toContain('ĐƠN ĐỀ NGHỊ CẤP BẢN SAO');
  });

  test('UTF-16 with its mark is read', async () => {
    const text = '\ufeffPhụ lục\nCHỈ TIÊU CỦA XÃ AN HÒA NĂM 2026\n\nMột câu.\n';
    const bytes = new Uint8Array(text.length * 2);
    Array.from(text).forEach((char, index) => {
      bytes[index * 2] = char.charCodeAt(0) & 255;
      bytes[index * 2 + 1] = char.charCodeAt(0) >> 8;
    });
    const { importBytes } = await import('../../support/import.js');
    expect(at((await importBytes(bytes, 'a.txt')).imported, 'annexes.0.content')).toEqual(['Một câu.']);
  });
});
