// A decision with its plan and annexes, as composed from a plan file: every line that the decree gives a form to.

import { describe, expect, test } from 'vitest';
import { composeText, linesOf, tablesOf, told } from '../../support/compose.js';

const base = `
year: 2026
unit: { kind: phường, name: Sao Mai, parent: { kind: tỉnh, name: Bình Minh } }
signatory: { name: Trần Văn Bình }
decision:
  number: 05
  date: 2026-01-09
  subject: Ban hành {{plan.title}}
  citations:
    - { kind: Luật, name: Tổ chức chính quyền địa phương, date: 2025-06-16 }
    - text: Chương trình công tác của tỉnh;
  proposal: Văn phòng HĐND và UBND {{unit.kind}}
  articles:
    - Ban hành kèm theo Quyết định này {{plan.title}}.
    - text: |
        Giao Văn phòng:
        - theo dõi;
        + báo cáo.
    - { title: Hiệu lực, text: Có hiệu lực từ ngày ký, content: [{ text: Khoản một. }, { text: Khoản hai }] }
  recipients: [Như Điều 3, "- UBND tỉnh;"]
  archive: VT, VP
  drafter: { initials: PL, copies: 12 }
plan:
  subject: Thử nghiệm năm {{year}} trên địa bàn {{unit}}
  content: Nội dung của kế hoạch.
`;

const decision = (extra = '') => composeText(base + extra);

describe('a decision', () => {
  test('is made without a word of complaint', async () => {
    expect(told((await decision()).diagnostics)).toEqual([]);
  });

  test('letterhead: agency and motto, number and date with their zeros', async () => {
    const { document } = await decision();
    const roles = ['agency', 'national-name', 'national-motto', 'number-line', 'place-date'];
    expect(linesOf(document, 'quyet-dinh', ...roles)).toEqual([
      'agency: ỦY BAN NHÂN DÂN',
      'agency: PHƯỜNG SAO MAI',
      'national-name: CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'national-motto: Độc lập - Tự do - Hạnh phúc',
      'number-line: Số: 05/QĐ-UBND',
      'place-date: Sao Mai, ngày 09 tháng 01 năm 2026',
    ]);
  });

  test('preamble: one mark at the end of each line, a full stop at the last', async () => {
    const { document } = await decision();
    expect(linesOf(document, 'quyet-dinh', 'authority')).toEqual(['CHỦ TỊCH ỦY BAN NHÂN DÂN PHƯỜNG SAO MAI']);
    expect(linesOf(document, 'quyet-dinh', 'citation')).toEqual([
      'Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;',
      'Căn cứ Chương trình công tác của tỉnh;',
      'Theo đề nghị của Văn phòng HĐND và UBND phường.',
    ]);
  });

  test('articles are numbered, bullets are kept, "./." stands at the end of the last paragraph', async () => {
    const { document } = await decision();
    expect(linesOf(document, 'quyet-dinh', 'article', 'bullet', 'sub-bullet', 'body')).toEqual([
      'article: **Điều 1.** Ban hành kèm theo Quyết định này Kế hoạch thử nghiệm năm 2026 trên địa bàn phường Sao Mai.',
      'article: **Điều 2.** Giao Văn phòng:',
      'bullet: - theo dõi;',
      'sub-bullet: + báo cáo.',
      'article: **Điều 3. Hiệu lực**',
      'body: Có hiệu lực từ ngày ký',
      'body: 1. Khoản một.',
      'body: 2. Khoản hai./.',
    ]);
  });

  test('recipients and signature; typed dashes and marks do not double', async () => {
    const { document } = await decision();
    expect(
      linesOf(
        document,
        'quyet-dinh',
        'recipients-label',
        'recipient',
        'drafter',
        'signature-capacity',
        'signature-name',
      ),
    ).toEqual([
      'recipients-label: Nơi nhận:',
      'recipient: - Như Điều 3;',
      'recipient: - UBND tỉnh;',
      'recipient: - Lưu: VT, VP.',
      'drafter: PL.(12)',
      'signature-capacity: CHỦ TỊCH',
      'signature-name: Trần Văn Bình',
    ]);
  });

  test('the plan issued with it names it, has the head of the model and no number, recipients or signature', async () => {
    const { document } = await decision();
    expect(linesOf(document, 'ke-hoach')).toEqual([
      'agency: ỦY BAN NHÂN DÂN',
      'agency: PHƯỜNG SAO MAI',
      'national-name: CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'national-motto: Độc lập - Tự do - Hạnh phúc',
      'title-kind: KẾ HOẠCH',
      'title-subject: Thử nghiệm năm 2026 trên địa bàn phường Sao Mai',
      'attachment-line: (Kèm theo Quyết định số 05/QĐ-UBND ngày 09 tháng 01 năm 2026 của Chủ tịch Ủy ban nhân dân phường Sao Mai)',
      'body: Nội dung của kế hoạch./.',
    ]);
  });

  test('in plain form the plan starts with its title', async () => {
    const { document } = await decision('settings: { attachmentHead: plain }');
    expect(linesOf(document, 'ke-hoach')[0]).toBe('title-kind: KẾ HOẠCH');
  });
});

describe('one fact, three places', () => {
  test.each([
    [
      'chairman',
      'CHỦ TỊCH ỦY BAN NHÂN DÂN PHƯỜNG SAO MAI',
      'của Chủ tịch Ủy ban nhân dân phường Sao Mai)',
      ['CHỦ TỊCH'],
    ],
    [
      'committee',
      'ỦY BAN NHÂN DÂN PHƯỜNG SAO MAI',
      'của Ủy ban nhân dân phường Sao Mai)',
      ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'],
    ],
  ])('authority %s', async (authority, line, reference, signature) => {
    const { document } = await decision(`authority: ${authority}`);
    expect(linesOf(document, 'quyet-dinh', 'authority')).toEqual([line]);
    expect(linesOf(document, 'ke-hoach', 'attachment-line')[0]).toContain(reference);
    expect(linesOf(document, 'quyet-dinh', 'signature-capacity')).toEqual(signature);
  });
});

describe('a draft', () => {
  const draft = base.replace('  number: 05\n', '').replace('2026-01-09', '2026-02');

  test('leaves gaps where number and day are open, in every place that names them', async () => {
    const { document } = await composeText(draft);
    expect(linesOf(document, 'quyet-dinh', 'number-line')).toEqual(['Số: [12mm]/QĐ-UBND']);
    expect(linesOf(document, 'quyet-dinh', 'place-date')).toEqual(['Sao Mai, ngày [8mm] tháng 02 năm 2026']);
    expect(linesOf(document, 'ke-hoach', 'attachment-line')[0]).toContain(
      'số [12mm]/QĐ-UBND ngày [8mm] tháng 02 năm 2026',
    );
    expect(document?.properties).toMatchObject({ status: 'draft' });
    expect(document?.properties.number).toBeUndefined();
  });

  test('a date not known at all leaves day and month open', async () => {
    const { document } = await composeText(base.replace('  date: 2026-01-09\n', ''));
    expect(linesOf(document, 'quyet-dinh', 'place-date')).toEqual(['Sao Mai, ngày [8mm] tháng [8mm] năm 2026']);
  });

  test('carries DỰ THẢO where asked, an issued one does not', async () => {
    expect(linesOf((await composeText(`${draft}draftMark: true`)).document, 'quyet-dinh', 'draft-mark')).toEqual([
      'DỰ THẢO',
    ]);
    expect(
      linesOf((await composeText(`${base}draftMark: true`, {}, { issue: true })).document, 'quyet-dinh', 'draft-mark'),
    ).toEqual([]);
  });

  test('a number with more than the number is refused', async () => {
    const { diagnostics, document } = await composeText(base.replace('number: 05', 'number: 05/QĐ-UBND'));
    expect(told(diagnostics)).toEqual(['plan.yaml:6:11 form/bad-number']);
    expect(document).toBeUndefined();
  });
});

describe('an electronic document', () => {
  test('has its own number and date; the reference lines leave them open', async () => {
    const { document } = await decision('medium: electronic');
    expect(linesOf(document, 'quyet-dinh', 'number-line')).toEqual(['Số: 05/QĐ-UBND']);
    expect(linesOf(document, 'ke-hoach', 'attachment-line')[0]).toContain(
      'số [12mm]/QĐ-UBND ngày [8mm] tháng [8mm] năm 2026',
    );
  });
});

describe('marks and foot of the first page', () => {
  test('urgency, circulation, address', async () => {
    const { document } = await decision(
      'urgency: hoa-toc\ncirculation: luu-hanh-noi-bo\ncontact: { address: Số 1 đường Ban Mai, phone: "0123", email: vp@example.vn }',
    );
    expect(linesOf(document, 'quyet-dinh', 'urgency', 'circulation')).toEqual([
      'urgency: HỎA TỐC',
      'circulation: LƯU HÀNH NỘI BỘ',
    ]);
    const foot = document?.parts[0]?.sections[0]?.firstPageFoot ?? [];
    expect(foot.map((block) => block.kind)).toEqual(['rule', 'paragraph', 'paragraph', 'spacer']);
  });
});

describe('annexes', () => {
  const annex = (title: string) => `  - { title: ${title}, orientation: landscape, content: Lời. }\n`;

  test('a single one has no number, two have La Mã; each is a part with pages of its own', async () => {
    const one = await decision(`annexes:\n${annex('Một')}`);
    expect(linesOf(one.document, 'phu-luc', 'annex-number', 'annex-title')).toEqual([
      'annex-number: Phụ lục',
      'annex-title: MỘT',
    ]);
    const two = await decision(`annexes:\n${annex('Một')}${annex('Hai')}`);
    expect(two.document?.parts.map((part) => `${part.id} ${part.title}`)).toEqual([
      'quyet-dinh Quyết định',
      'ke-hoach Kế hoạch',
      'phu-luc-1 Phụ lục I',
      'phu-luc-2 Phụ lục II',
    ]);
    expect(two.document?.parts[3]?.sections[0]?.page).toMatchObject({
      width: 297,
      height: 210,
      orientation: 'landscape',
    });
    expect(linesOf(two.document, 'phu-luc-2', 'attachment-line')[0]).toMatch(
      /^\(Kèm theo Quyết định số 05\/QĐ-UBND ngày 09/,
    );
  });
});

describe('what a plan file gets wrong', () => {
  test('everything missing is told, nothing is made', async () => {
    const { diagnostics, document } = await composeText(
      'year: 2026\nunit: { kind: xã, name: A }\ndecision: { subject: B }\n',
    );
    expect(document).toBeUndefined();
    expect(
      diagnostics
        .filter((each) => each.severity === 'error')
        .map((each) => each.remedy?.vi.match(/: ([a-z.]+)\)\.$/)?.[1]),
    ).toEqual([
      'decision.citations',
      'decision.articles',
      'decision.recipients',
      'decision.archive',
      'plan.subject',
      'plan.content',
    ]);
  });

  test('a table that no text places, a text that the type has no use for', async () => {
    const { diagnostics } = await decision(
      'tasks: { columns: nhiem-vu-5, items: [{ task: A }] }\ndocument: { subject: C }\n',
    );
    expect(diagnostics.map((each) => each.code).sort()).toEqual(['plan/unplaced-table', 'plan/unused-part']);
  });

  test('an unknown name in a text, with the nearest one', async () => {
    const { diagnostics } = await composeText(base.replace('{{year}}', '{{yaer}}'));
    expect(told(diagnostics)).toEqual(['plan.yaml:24:12 text/unknown-name']);
    expect(diagnostics[0]?.remedy?.vi).toBe('Ý bạn là {{year}}?');
  });

  test('markup and braces in a value are text', async () => {
    const { document, diagnostics } = await composeText(
      base.replace('Nội dung của kế hoạch.', '"<b>a</b> & \\"b\\" <part> {c}"'),
    );
    expect(told(diagnostics)).toEqual([]);
    expect(linesOf(document, 'ke-hoach', 'body')).toEqual(['<b>a</b> & "b" <part> {c}./.']);
  });

  test('no value can reach into Handlebars', async () => {
    for (const text of [
      '{{constructor}}',
      '{{#each unit}}x{{/each}}',
      '{{lookup unit "name"}}',
      '{{{year}',
      '{{> letterhead}}',
      '{{__proto__}}',
    ]) {
      const { diagnostics, document } = await composeText(base.replace('Nội dung của kế hoạch.', `'${text}'`));
      expect(document, text).toBeUndefined();
      expect(diagnostics.length, text).toBe(1);
    }
  });
});

test('no table, no table block', async () => {
  expect(tablesOf((await decision()).document)).toEqual([]);
});
