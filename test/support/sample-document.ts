// A whole Document made by hand: a decision, the plan issued with it (a long grouped table), an annex across the page. For the
// tests of writers and of typesetting; unit and persons are invented.

import type { Document, PageSetup, Part, Section } from '../../src/document/document.js';
import { columns, paragraph, rule, text, tied } from './block-builders.js';
import { sampleIndicatorTable, sampleTaskTable } from './sample-tables.js';

export const portrait: PageSetup = {
  width: 210,
  height: 297,
  orientation: 'portrait',
  margins: { top: 20, bottom: 20, left: 30, right: 15 },
  headerDistance: 10,
};

export const landscape: PageSetup = { ...portrait, width: 297, height: 210, orientation: 'landscape' };

const nationalHead = [
  paragraph('national-name', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'),
  paragraph('national-motto', 'Độc lập - Tự do - Hạnh phúc'),
  rule('national-rule', 171),
];

const agencyHead = [
  paragraph('agency', 'ỦY BAN NHÂN DÂN'),
  paragraph('agency', 'PHƯỜNG SAO MAI'),
  rule('agency-rule', 52),
];

const article = (number: number, body: string) =>
  paragraph('article', text(`Điều ${number}.`, { bold: true }), text(` ${body}`));

const citations = [
  'Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;',
  'Căn cứ Nghị định số 63/2010/NĐ-CP ngày 08 tháng 6 năm 2010 của Chính phủ về kiểm soát thủ tục hành chính; Nghị định số 48/2013/NĐ-CP ngày 14 tháng 5 năm 2013 và Nghị định số 92/2017/NĐ-CP ngày 07 tháng 8 năm 2017 của Chính phủ sửa đổi, bổ sung các nghị định liên quan đến kiểm soát thủ tục hành chính;',
  'Căn cứ Nghị định số 118/2025/NĐ-CP ngày 09 tháng 6 năm 2025 của Chính phủ về thực hiện thủ tục hành chính theo cơ chế một cửa, một cửa liên thông;',
  'Căn cứ Thông tư số 02/2017/TT-VPCP ngày 31 tháng 10 năm 2017 của Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ hướng dẫn nghiệp vụ kiểm soát thủ tục hành chính;',
  'Căn cứ Kế hoạch số 07/KH-UBND ngày 09 tháng 01 năm 2026 của Ủy ban nhân dân tỉnh Bình Minh về kiểm soát thủ tục hành chính năm 2026;',
  'Theo đề nghị của Chánh Văn phòng Hội đồng nhân dân và Ủy ban nhân dân phường.',
];

const decision: Section = {
  page: portrait,
  blocks: [
    columns(
      'letterhead',
      [66, 99],
      [agencyHead, nationalHead],
      [
        [
          paragraph(
            'number-line',
            'Số: ',
            { kind: 'blank', width: 12, control: { tag: 'number', title: 'Số văn bản' } },
            text('/QĐ-UBND'),
          ),
        ],
        [
          paragraph(
            'place-date',
            'Sao Mai, ngày ',
            {
              kind: 'blank',
              width: 8,
              control: { tag: 'day', title: 'Ngày ban hành' },
            },
            ' tháng 01 năm 2026',
          ),
        ],
      ],
    ),
    paragraph('title-kind', 'QUYẾT ĐỊNH'),
    paragraph(
      'title-subject',
      'Ban hành Kế hoạch kiểm soát thủ tục hành chính năm 2026',
      { kind: 'break' },
      'trên địa bàn phường Sao Mai',
    ),
    rule('title-rule', 110),
    paragraph('authority', 'CHỦ TỊCH ỦY BAN NHÂN DÂN PHƯỜNG SAO MAI'),
    ...citations.map((line) => paragraph('citation', line)),
    paragraph('enacting', 'QUYẾT ĐỊNH:'),
    article(
      1,
      'Ban hành kèm theo Quyết định này Kế hoạch kiểm soát thủ tục hành chính năm 2026 trên địa bàn phường Sao Mai.',
    ),
    article(2, 'Quyết định này có hiệu lực kể từ ngày ký.'),
    article(
      3,
      'Giao Văn phòng Hội đồng nhân dân và Ủy ban nhân dân phường theo dõi, đôn đốc việc thực hiện và tổng hợp kết quả, báo cáo Ủy ban nhân dân phường trước ngày 15 tháng 12 năm 2026.',
    ),
    tied(
      article(
        4,
        'Chánh Văn phòng Hội đồng nhân dân và Ủy ban nhân dân, Trưởng các phòng chuyên môn, Giám đốc Trung tâm Phục vụ hành chính công phường và các tổ chức, cá nhân có liên quan chịu trách nhiệm thi hành Quyết định này./.',
      ),
    ),
    columns(
      'closing',
      [75, 90],
      [
        [
          paragraph('recipients-label', 'Nơi nhận:'),
          ...[
            'Như Điều 4;',
            'Văn phòng UBND tỉnh (để báo cáo);',
            'TT. Đảng ủy, TT. HĐND phường;',
            'Chủ tịch, các PCT UBND phường;',
            'Lưu: VT, VP.',
          ].map((line) => paragraph('recipient', `- ${line}`)),
        ],
        [
          paragraph('signature-capacity', 'KT. CHỦ TỊCH'),
          paragraph('signature-capacity', 'PHÓ CHỦ TỊCH'),
          { kind: 'spacer', role: 'signature-gap', height: 80 },
          paragraph('signature-name', 'Lê Thị Ánh Dương'),
        ],
      ],
    ),
  ],
};

const plan: Section = {
  page: portrait,
  blocks: [
    columns('letterhead', [66, 99], [agencyHead, nationalHead]),
    paragraph('title-kind', 'KẾ HOẠCH'),
    paragraph('title-subject', 'Kiểm soát thủ tục hành chính năm 2026 trên địa bàn phường Sao Mai'),
    paragraph(
      'attachment-line',
      '(Kèm theo Quyết định số 12/QĐ-UBND ngày 20 tháng 01 năm 2026',
      { kind: 'break' },
      'của Chủ tịch Ủy ban nhân dân phường Sao Mai)',
    ),
    rule('title-rule', 90),
    paragraph('heading-1', 'I. MỤC ĐÍCH, YÊU CẦU'),
    paragraph('heading-2', '1. Mục đích'),
    paragraph(
      'bullet',
      '- Giữ cho mọi thủ tục hành chính áp dụng tại phường được công khai đủ, đúng và kịp thời; người dân tra cứu được ở nơi tiếp nhận hồ sơ và trên mạng.',
    ),
    paragraph(
      'bullet',
      '- Rút ngắn thời gian chờ của tổ chức, cá nhân khi nộp hồ sơ tại Trung tâm Phục vụ hành chính công phường.',
    ),
    paragraph('heading-2', '2. Yêu cầu'),
    paragraph('bullet', '- Mỗi nhiệm vụ có một cơ quan chủ trì, một thời hạn và một kết quả đo đếm được.'),
    paragraph('heading-1', 'II. NHIỆM VỤ CỤ THỂ'),
    paragraph('table-caption', 'Bảng 1. Phân công nhiệm vụ năm 2026'),
    sampleTaskTable(40),
    paragraph('heading-1', 'III. TỔ CHỨC THỰC HIỆN'),
    paragraph(
      'body',
      'Các phòng chuyên môn căn cứ Kế hoạch này xây dựng lịch làm việc của mình, gửi báo cáo hằng quý về Văn phòng Hội đồng nhân dân và Ủy ban nhân dân phường để tổng hợp. Khó khăn, vướng mắc phát sinh được báo cáo ngay, không chờ đến kỳ báo cáo./.',
    ),
  ],
};

const annexAcross: Section = {
  page: landscape,
  blocks: [
    paragraph('annex-number', 'Phụ lục'),
    paragraph('annex-title', 'CHỈ TIÊU KIỂM SOÁT THỦ TỤC HÀNH CHÍNH NĂM 2026'),
    paragraph(
      'attachment-line',
      '(Kèm theo Kế hoạch kiểm soát thủ tục hành chính năm 2026 của Chủ tịch Ủy ban nhân dân phường Sao Mai)',
    ),
    rule('annex-rule', 77),
    paragraph('attachment-line', 'Đơn vị tính: %'),
    sampleIndicatorTable(24),
  ],
};

const annexUpright: Section = {
  page: portrait,
  blocks: [
    paragraph('heading-1', 'CÁCH TÍNH CHỈ TIÊU'),
    paragraph(
      'body',
      'Tỷ lệ được tính trên số hồ sơ đã tiếp nhận từ ngày 15 tháng 12 năm 2025 đến ngày 14 tháng 12 năm 2026, theo số liệu của hệ thống thông tin giải quyết thủ tục hành chính của tỉnh./.',
    ),
  ],
};

const parts: readonly Part[] = [
  { id: 'quyet-dinh', title: 'Quyết định', sections: [decision] },
  { id: 'ke-hoach', title: 'Kế hoạch', sections: [plan] },
  { id: 'phu-luc', title: 'Phụ lục', sections: [annexAcross, annexUpright] },
];

/** A Document around the given parts. */
export const documentOf = (givenParts: readonly Part[]): Document => ({
  type: 'quyet-dinh',
  language: 'vi-VN',
  properties: {
    title: 'Quyết định ban hành Kế hoạch kiểm soát thủ tục hành chính năm 2026',
    subject: 'Ban hành Kế hoạch kiểm soát thủ tục hành chính năm 2026 trên địa bàn phường Sao Mai',
    author: 'Ủy ban nhân dân phường Sao Mai',
    keywords: ['kế hoạch', 'thủ tục hành chính'],
    number: '12/QĐ-UBND',
    date: '2026-01-20',
    status: 'draft',
  },
  parts: givenParts,
});

/** Decision, plan with a table of 40 tasks, annex of one landscape and one portrait section. */
export const sampleDocument = (): Document => documentOf(parts);
