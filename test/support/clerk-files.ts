// Three Word files as clerks make them: typed, not styled. Numbers and bullets are letters of the text, bold and centred are set by hand,
// letterheads stand in a table or behind tabs, heads of tables have two rows, rows of totals, notes and a second table follow. Units,
// people, documents of the units and figures are invented.

import { strToU8, zipSync } from 'fflate';

const MAIN = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Direct formatting of a paragraph: `b`old, `i`talic, `c`entred, `r`ight, `u`nderlined; several letters together. */
type Look = string;

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/** `\t` a tab, `\n` a line broken within the paragraph, `**…**` bold letters. */
function runs(text: string, look: Look): string {
  return text
    .split('**')
    .map((piece, index) => {
      const bold = look.includes('b') !== (index % 2 === 1);
      const properties = `${bold ? '<w:b/>' : ''}${look.includes('i') ? '<w:i/>' : ''}${look.includes('u') ? '<w:u w:val="single"/>' : ''}<w:sz w:val="28"/>`;
      const inner = piece
        .split(/(\t|\n)/)
        .filter((each) => each !== '')
        .map((each) =>
          each === '\t' ? '<w:tab/>' : each === '\n' ? '<w:br/>' : `<w:t xml:space="preserve">${escaped(each)}</w:t>`,
        )
        .join('');
      return piece === '' ? '' : `<w:r><w:rPr>${properties}</w:rPr>${inner}</w:r>`;
    })
    .join('');
}

/** A paragraph. */
export const p = (text = '', look: Look = ''): string => {
  const align = look.includes('c') ? 'center' : look.includes('r') ? 'right' : 'both';
  return `<w:p><w:pPr><w:jc w:val="${align}"/></w:pPr>${runs(text, look)}</w:p>`;
};

interface Cell {
  readonly text: string;
  readonly look?: Look;
  /** Columns it covers. */
  readonly over?: number;
  /** `start`: merged with the cells below; `on`: one of those. */
  readonly down?: 'start' | 'on';
}

type CellText = string | Cell;

const cell = (each: CellText, width: number): string => {
  const { text, look = '', over = 1, down } = typeof each === 'string' ? { text: each } : each;
  const merged = down === undefined ? '' : down === 'start' ? '<w:vMerge w:val="restart"/>' : '<w:vMerge/>';
  const span = over > 1 ? `<w:gridSpan w:val="${over}"/>` : '';
  const paragraphs = text
    .split('\n')
    .map((line) => p(line, look))
    .join('');
  return `<w:tc><w:tcPr><w:tcW w:w="${width * over}" w:type="dxa"/>${span}${merged}</w:tcPr>${paragraphs}</w:tc>`;
};

export function table(rows: readonly (readonly CellText[])[], columns: number, ruled = true): string {
  const width = Math.floor(9600 / columns);
  const border = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
    .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`)
    .join('');
  const grid = Array.from({ length: columns }, () => `<w:gridCol w:w="${width}"/>`).join('');
  const body = rows.map((row) => `<w:tr>${row.map((each) => cell(each, width)).join('')}</w:tr>`).join('');
  return `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/>${ruled ? `<w:tblBorders>${border}</w:tblBorders>` : ''}</w:tblPr><w:tblGrid>${grid}</w:tblGrid>${body}</w:tbl>`;
}

const size = (landscape: boolean): string =>
  landscape
    ? '<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/><w:pgMar w:top="1134" w:right="851" w:bottom="1134" w:left="1418" w:header="709" w:footer="709" w:gutter="0"/>'
    : '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="851" w:bottom="1134" w:left="1701" w:header="709" w:footer="709" w:gutter="0"/>';

/** A section that ends here. */
const sectionEnd = (landscape = false): string => `<w:p><w:pPr><w:sectPr>${size(landscape)}</w:sectPr></w:pPr></w:p>`;

const pageBreak = '<w:p><w:r><w:br w:type="page"/></w:r></w:p>';

export function docx(body: readonly string[], landscapeEnd = false): Uint8Array {
  const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
  const office = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
  const files = {
    '[Content_Types].xml': `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${office}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${office}.styles+xml"/></Types>`,
    '_rels/.rels': `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${RELATIONS}/styles" Target="styles.xml"/></Relationships>`,
    'word/styles.xml': `${head}<w:styles xmlns:w="${MAIN}"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman"/><w:sz w:val="28"/></w:rPr></w:rPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style></w:styles>`,
    'word/document.xml': `${head}<w:document xmlns:w="${MAIN}"><w:body>${body.join('')}<w:sectPr>${size(landscapeEnd)}</w:sectPr></w:body></w:document>`,
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])), {
    mtime: new Date('2026-01-05T00:00:00'),
  });
}

/** Decision and plan in one file: letterhead in a table, a table of tasks with a two-row head, a budget with totals in figures and words. */
export const decisionWithPlan = (): Uint8Array =>
  docx([
    table(
      [
        [
          { text: 'ỦY BAN NHÂN DÂN\n**XÃ PHÚ KHÊ**\n_______', look: 'c' },
          {
            text: '**CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM**\n**Độc lập - Tự do - Hạnh phúc**\n________________',
            look: 'c',
          },
        ],
        [
          { text: 'Số: 31/QĐ-UBND', look: 'c' },
          { text: 'Phú Khê, ngày 22 tháng 01 năm 2026', look: 'ci' },
        ],
      ],
      2,
      false,
    ),
    p(),
    p('QUYẾT ĐỊNH', 'bc'),
    p('V/v ban hành Kế hoạch phòng cháy, chữa cháy rừng năm 2026', 'bc'),
    p('trên địa bàn xã Phú Khê', 'bc'),
    p('-------------', 'c'),
    p('CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ PHÚ KHÊ', 'bc'),
    p(),
    p('\tCăn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;', 'i'),
    p('\tCăn cứ Luật Lâm nghiệp ngày 15 tháng 11 năm 2017;', 'i'),
    p(
      '\tCăn cứ Nghị định số 156/2018/NĐ-CP ngày 16 tháng 11 năm 2018 của Chính phủ quy định chi tiết thi hành một số điều của Luật Lâm nghiệp;',
      'i',
    ),
    p(
      '\tCăn cứ Kế hoạch số 412/KH-UBND ngày 30 tháng 12 năm 2025 của Ủy ban nhân dân tỉnh Bình Minh về phòng cháy, chữa cháy rừng năm 2026;',
      'i',
    ),
    p('\tXét đề nghị của Trưởng phòng Kinh tế xã tại Tờ trình số 07/TTr-KT ngày 19 tháng 01 năm 2026.', 'i'),
    p(),
    p('QUYẾT ĐỊNH:', 'bc'),
    p(
      '\t**Điều 1.** Ban hành kèm theo Quyết định này Kế hoạch phòng cháy, chữa cháy rừng năm 2026 trên địa bàn xã Phú Khê.',
    ),
    p(
      '\t**Điều 2.** Quyết định này có hiệu lực kể từ ngày ký và thay thế Quyết định số 18/QĐ-UBND ngày 20 tháng 01 năm 2025 của Chủ tịch UBND xã.',
    ),
    p(
      '\t**Điều 3.** Chánh Văn phòng HĐND và UBND xã, Trưởng phòng Kinh tế, Trưởng Công an xã, trưởng các thôn và các chủ rừng chịu trách nhiệm thi hành Quyết định này./.',
    ),
    p(),
    table(
      [
        [
          '**Nơi nhận:**\n- Như Điều 3;\n- UBND tỉnh (b/c);\n- Hạt Kiểm lâm khu vực;\n- TT Đảng ủy, HĐND xã;\n- Lưu VT.',
          { text: 'KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n\n\n\nTrần Đình Thảo', look: 'bc' },
        ],
      ],
      2,
      false,
    ),
    pageBreak,
    table(
      [
        [
          { text: 'ỦY BAN NHÂN DÂN\n**XÃ PHÚ KHÊ**', look: 'c' },
          { text: '**CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM**\n**Độc lập - Tự do - Hạnh phúc**', look: 'c' },
        ],
      ],
      2,
      false,
    ),
    p(),
    p('KẾ HOẠCH', 'bc'),
    p('Phòng cháy, chữa cháy rừng năm 2026 trên địa bàn xã Phú Khê', 'bc'),
    p('(Ban hành kèm theo Quyết định số 31/QĐ-UBND ngày 22/01/2026 của Chủ tịch UBND xã Phú Khê)', 'ci'),
    p(),
    p('I/ MỤC ĐÍCH, YÊU CẦU', 'b'),
    p('1. Mục đích', 'b'),
    p('\tChủ động ngăn chặn cháy rừng; giảm ít nhất 20% số vụ cháy so với năm 2025 (năm 2025 xảy ra 05 vụ).'),
    p('2. Yêu cầu', 'b'),
    p('a) Thực hiện nghiêm phương châm bốn tại chỗ.'),
    p('b) Mỗi thôn có ít nhất một tổ xung kích từ 08 đến 12 người, hoàn thành trước ngày 28/02/2026.'),
    p('II/ NỘI DUNG THỰC HIỆN', 'b'),
    p('1. Các nhiệm vụ cụ thể theo bảng dưới đây:'),
    table(
      [
        [
          { text: 'TT', look: 'bc', down: 'start' },
          { text: 'Nội dung công việc', look: 'bc', down: 'start' },
          { text: 'Cơ quan thực hiện', look: 'bc', over: 2 },
          { text: 'Thời gian hoàn thành', look: 'bc', down: 'start' },
        ],
        [
          { text: '', down: 'on' },
          { text: '', down: 'on' },
          { text: 'Chủ trì', look: 'bc' },
          { text: 'Phối hợp', look: 'bc' },
          { text: '', down: 'on' },
        ],
        [
          { text: 'I', look: 'bc' },
          { text: 'Tuyên truyền', look: 'b', over: 4 },
        ],
        [
          '1',
          'Phát 1.250 tờ rơi đến hộ gia đình sống gần rừng',
          'Phòng Văn hóa - Xã hội',
          'Các thôn',
          'Trước 31/3/2026',
        ],
        ['2', 'Ký cam kết không đốt nương trong mùa khô', 'Các thôn', 'Công an xã; Hạt Kiểm lâm', 'Quý I/2026'],
        [
          { text: 'II', look: 'bc' },
          { text: 'Chuẩn bị lực lượng, phương tiện', look: 'b', over: 4 },
        ],
        [
          '1',
          'Phát dọn 12,5 km đường băng cản lửa:\n- Khoảnh 3, tiểu khu 214: 7,5 km;\n- Khoảnh 6, tiểu khu 215: 5 km',
          'Phòng Kinh tế',
          'Các chủ rừng',
          'Tháng 02/2026',
        ],
        ['2', 'Diễn tập chữa cháy rừng cấp xã', 'Ban Chỉ huy quân sự xã', '', 'Tháng 3 năm 2026'],
        ['3', 'Sửa chữa 02 chòi canh lửa', 'Phòng Kinh tế', 'Thôn Đồng Chùa', 'Trước ngày 15/02/2026'],
      ],
      5,
    ),
    p('2. Chế độ trực cháy', 'b'),
    p('a) Từ cấp III trở lên: trực 24/24 giờ tại Ban Chỉ huy xã.'),
    p('b) Từ cấp IV: các thôn cử người gác tại cửa rừng từ 09 giờ đến 17 giờ hằng ngày.'),
    p('III/ KINH PHÍ', 'b'),
    p(
      '\tTổng kinh phí: 86.500.000 đồng (Bằng chữ: Tám mươi sáu triệu năm trăm nghìn đồng), từ ngân sách xã năm 2026, cụ thể:',
    ),
    table(
      [
        ['STT', 'Nội dung chi', 'Đơn vị tính', 'Số lượng', 'Thành tiền (đồng)'].map((text) => ({ text, look: 'bc' })),
        ['1', 'In tờ rơi', 'tờ', '1.250', '6.250.000'],
        ['2', 'Phát dọn đường băng', 'km', '12,5', '62.500.000'],
        ['3', 'Diễn tập', 'cuộc', '01', '17.750.000'],
        [
          { text: 'Tổng cộng', look: 'bc', over: 4 },
          { text: '86.500.000', look: 'b' },
        ],
      ],
      5,
    ),
    p('Ghi chú: đơn giá tính theo mặt bằng giá tháng 12/2025.', 'i'),
    p('IV/ TỔ CHỨC THỰC HIỆN', 'b'),
    p(
      '1. Phòng Kinh tế là cơ quan thường trực; báo cáo Chủ tịch UBND xã trước ngày 25 hằng tháng và báo cáo tổng kết trước ngày 15/12/2026.',
    ),
    p('2. Công an xã điều tra, xử lý các vụ vi phạm theo thẩm quyền.'),
    p('3. Các thôn hoàn thành việc kiện toàn tổ xung kích, gửi danh sách về Phòng Kinh tế.'),
    p('\tQuá trình thực hiện nếu có khó khăn, vướng mắc, các đơn vị phản ánh về Phòng Kinh tế để tổng hợp./.'),
  ]);

/** A plan that is issued on its own: letterhead and signature behind tabs, recipients without dashes' semicolons, an annex of indicators. */
export const planAlone = (): Uint8Array =>
  docx([
    p('UBND XÃ TÂN HỘI\t**CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM**'),
    p('**PHÒNG VĂN HÓA - XÃ HỘI**\t**Độc lập - Tự do - Hạnh phúc**'),
    p('Số: 06/KH-VHXH\tTân Hội, ngày 12 tháng 02 năm 2026', 'i'),
    p(),
    p('KẾ HOẠCH', 'bc'),
    p('Tổ chức các hoạt động hè cho thiếu nhi năm 2026', 'bc'),
    p(),
    p(
      '\tThực hiện Kế hoạch số 58/KH-UBND ngày 03/02/2026 của Ủy ban nhân dân xã Tân Hội về công tác trẻ em năm 2026, Phòng Văn hóa - Xã hội xây dựng kế hoạch như sau:',
    ),
    p('I. MỤC ĐÍCH', 'b'),
    p('\t- Tạo sân chơi an toàn, bổ ích cho thiếu nhi.'),
    p('\t- Phấn đấu 85% thiếu nhi trên địa bàn tham gia, tăng 5% so với hè năm 2025.'),
    p('II. NỘI DUNG', 'b'),
    p('1. Lớp bơi an toàn', 'b'),
    p('a) Đối tượng: học sinh từ lớp 3 đến lớp 8, 120 em.'),
    p('b) Thời gian: từ ngày 08/6/2026 đến hết ngày 10/7/2026, các buổi chiều thứ hai, thứ tư.'),
    p('c) Địa điểm: bể bơi Trường THCS Tân Hội.'),
    p('2. Hội thi "Em kể chuyện sách"', 'b'),
    p('\tVòng thôn: tháng 6/2026; vòng xã: tuần thứ ba của tháng 7/2026.'),
    p('3. Phân công chi tiết', 'b'),
    table(
      [
        ['TT', 'Hoạt động', 'Người phụ trách', 'Thời gian', 'Ghi chú'].map((text) => ({ text, look: 'bc' })),
        [
          { text: '1', down: 'start' },
          { text: 'Lớp bơi an toàn', down: 'start' },
          'Bà Hoàng Thị Nhài',
          { text: 'Tháng 6 - 7/2026', down: 'start' },
          'Phụ trách chung',
        ],
        [{ text: '', down: 'on' }, { text: '', down: 'on' }, 'Ông Đỗ Văn Hợp', { text: '', down: 'on' }, 'Cứu hộ'],
        ['2', 'Hội thi "Em kể chuyện sách"', 'Đoàn Thanh niên xã', 'Tháng 7/2026', ''],
        ['3', 'Trại hè "Làng em"', 'Các thôn', '25 - 26/7/2026', 'Nhà văn hóa thôn Hạ'],
      ],
      5,
    ),
    p('III. KINH PHÍ', 'b'),
    p(
      '\tDự toán 38.400.000 đồng (ba mươi tám triệu bốn trăm nghìn đồng chẵn), trong đó ngân sách xã 30.000.000 đồng, xã hội hóa 8.400.000 đồng.',
    ),
    p('IV. TỔ CHỨC THỰC HIỆN', 'b'),
    p('1. Công chức phụ trách trẻ em tham mưu, theo dõi, báo cáo kết quả trước ngày 20/8/2026.'),
    p('2. Đề nghị Đoàn Thanh niên xã phối hợp tổ chức Hội thi.'),
    p('\tTrên đây là Kế hoạch tổ chức các hoạt động hè cho thiếu nhi năm 2026 của Phòng Văn hóa - Xã hội./.'),
    p(),
    p('**Nơi nhận:**\t**TRƯỞNG PHÒNG**'),
    p('- UBND xã (để báo cáo);'),
    p('- Các thôn;'),
    p('- Lưu: VT, TE.\t**Hoàng Minh Tuệ**'),
    pageBreak,
    p('PHỤ LỤC', 'bc'),
    p('CHỈ TIÊU HOẠT ĐỘNG HÈ NĂM 2026', 'bc'),
    p('(Kèm theo Kế hoạch số 06/KH-VHXH ngày 12/02/2026 của Phòng Văn hóa - Xã hội xã Tân Hội)', 'ci'),
    table(
      [
        ['STT', 'Chỉ tiêu', 'ĐVT', 'Thực hiện năm 2025', 'Kế hoạch năm 2026'].map((text) => ({ text, look: 'bc' })),
        ['1', 'Tỷ lệ thiếu nhi tham gia hoạt động hè', '%', '80', '85'],
        ['2', 'Số thiếu nhi học bơi', 'em', '96', '120'],
        ['', 'Trong đó: thiếu nhi hộ nghèo', 'em', '11', '15'],
        ['3', 'Số vụ tai nạn đuối nước', 'vụ', '01', '0'],
      ],
      5,
    ),
    p('* Số liệu năm 2025 tính đến ngày 30/8/2025.', 'i'),
  ]);

/** Decision and plan without tables of their own, with a landscape annex whose table goes on in another one, and a second annex. */
export const landscapeAnnex = (): Uint8Array => {
  const head = [
    [
      { text: 'STT', look: 'bc', down: 'start' as const },
      { text: 'Tên chỉ tiêu', look: 'bc', down: 'start' as const },
      { text: 'ĐVT', look: 'bc', down: 'start' as const },
      { text: 'Năm 2025', look: 'bc', over: 2 },
      { text: 'Kế hoạch 2026', look: 'bc', down: 'start' as const },
      { text: 'Đơn vị theo dõi', look: 'bc', down: 'start' as const },
    ],
    [
      { text: '', down: 'on' as const },
      { text: '', down: 'on' as const },
      { text: '', down: 'on' as const },
      { text: 'Kế hoạch', look: 'bc' },
      { text: 'Thực hiện', look: 'bc' },
      { text: '', down: 'on' as const },
      { text: '', down: 'on' as const },
    ],
  ];
  return docx([
    table(
      [
        [
          { text: 'ỦY BAN NHÂN DÂN\n**PHƯỜNG BẾN TRE THƯỢNG**', look: 'c' },
          { text: '**CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập – Tự do – Hạnh phúc**', look: 'c' },
        ],
        [
          { text: 'Số: 112 /QĐ-UBND', look: 'c' },
          { text: 'Bến Tre Thượng, ngày 05 tháng 02 năm 2026', look: 'ci' },
        ],
      ],
      2,
      false,
    ),
    p('QUYẾT ĐỊNH', 'bc'),
    p('Ban hành Kế hoạch chuyển đổi số năm 2026 của phường Bến Tre Thượng', 'bc'),
    p('ỦY BAN NHÂN DÂN PHƯỜNG BẾN TRE THƯỢNG', 'bc'),
    p('- Căn cứ Luật Tổ chức chính quyền địa phương ngày 16/6/2025;', 'i'),
    p('- Căn cứ Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị;', 'i'),
    p(
      '- Căn cứ Quyết định số 2201/QĐ-UBND ngày 28/12/2025 của UBND tỉnh Bình Minh ban hành Kế hoạch chuyển đổi số năm 2026;',
      'i',
    ),
    p('- Theo đề nghị của Văn phòng HĐND và UBND phường.', 'i'),
    p('QUYẾT ĐỊNH:', 'bc'),
    p('**Điều 1.** Ban hành kèm theo Quyết định này Kế hoạch chuyển đổi số năm 2026 của phường Bến Tre Thượng.'),
    p('**Điều 2.** Giao Văn phòng HĐND và UBND phường theo dõi, báo cáo UBND phường vào tháng cuối mỗi quý.'),
    p(
      '**Điều 3.** Thủ trưởng các cơ quan chuyên môn thuộc phường, các khu phố và cá nhân có liên quan chịu trách nhiệm thi hành Quyết định này kể từ ngày ký./.',
    ),
    table(
      [
        [
          'Nơi nhận:\n- Như Điều 3;\n- Sở Khoa học và Công nghệ;\n- Lưu: VT, VP (Lan 05b).',
          { text: 'TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\n\nVõ Thị Hạnh', look: 'bc' },
        ],
      ],
      2,
      false,
    ),
    pageBreak,
    p('KẾ HOẠCH', 'bc'),
    p('Chuyển đổi số năm 2026 của phường Bến Tre Thượng', 'bc'),
    p('(Kèm theo Quyết định số 112/QĐ-UBND ngày 05 tháng 02 năm 2026 của UBND phường Bến Tre Thượng)', 'ci'),
    p('Phần I', 'bc'),
    p('MỤC TIÊU', 'bc'),
    p('1. Mục tiêu chung: đưa hoạt động của chính quyền phường lên môi trường số, lấy người dân làm trung tâm.'),
    p(
      '2. Mục tiêu cụ thể năm 2026: theo các chỉ tiêu tại Phụ lục I; các hạng mục đầu tư tại Phụ lục II kèm theo Kế hoạch này.',
    ),
    p('Phần II', 'bc'),
    p('NHIỆM VỤ, GIẢI PHÁP', 'bc'),
    p('1. Về nhận thức số', 'b'),
    p('- Mỗi khu phố có 01 tổ công nghệ số cộng đồng;'),
    p('+ Tổ trưởng: trưởng khu phố;'),
    p('+ Thành viên: từ 03 đến 05 người.'),
    p('- Tập huấn 02 lớp trong quý II/2026, 60 lượt người/lớp.'),
    p('2. Về hạ tầng số', 'b'),
    p('Nâng cấp mạng nội bộ tốc độ 1.000 Mb/s; lắp 14 camera tại các điểm giao thông trước 30/9/2026.'),
    p('Phần III', 'bc'),
    p('TỔ CHỨC THỰC HIỆN', 'bc'),
    p('1. Văn phòng HĐND và UBND phường đôn đốc, tổng hợp.'),
    p('2. Phòng Kinh tế, Hạ tầng và Đô thị bố trí kinh phí theo phân cấp.'),
    p('3. Các khu phố triển khai đến từng hộ gia đình./.'),
    sectionEnd(),
    p('PHỤ LỤC I', 'bc'),
    p('CHỈ TIÊU CHUYỂN ĐỔI SỐ NĂM 2026', 'bc'),
    p('(Kèm theo Kế hoạch ban hành tại Quyết định số 112/QĐ-UBND ngày 05/02/2026 của UBND phường)', 'ci'),
    table(
      [
        ...head,
        ['A', { text: 'CHÍNH QUYỀN SỐ', look: 'b', over: 6 }],
        ['1', 'Hồ sơ nộp trực tuyến', '%', '70', '72,4', '≥ 80', 'Trung tâm Phục vụ hành chính công'],
        ['2', 'Văn bản điện tử có ký số', '%', '100', '100', '100', 'Văn phòng'],
      ],
      7,
    ),
    p('(Tiếp theo)', 'ci'),
    table(
      [
        ...head,
        ['B', { text: 'XÃ HỘI SỐ', look: 'b', over: 6 }],
        ['3', 'Người trưởng thành có tài khoản định danh mức 2', 'người', '8.200', '8.415', '9.000', 'Công an phường'],
        [
          '4',
          'Hộ kinh doanh nhận thanh toán không dùng tiền mặt',
          'hộ',
          '310',
          '298',
          '350',
          'Phòng Kinh tế, Hạ tầng và Đô thị',
        ],
      ],
      7,
    ),
    sectionEnd(true),
    p('PHỤ LỤC II', 'bc'),
    p('HẠNG MỤC ĐẦU TƯ NĂM 2026', 'bc'),
    p('(Kèm theo Kế hoạch ban hành tại Quyết định số 112/QĐ-UBND ngày 05/02/2026 của UBND phường)', 'ci'),
    p('Đơn vị tính: triệu đồng', 'ir'),
    table(
      [
        ['TT', 'Hạng mục', 'Kinh phí', 'Nguồn', 'Thời gian'].map((text) => ({ text, look: 'bc' })),
        ['1', 'Nâng cấp mạng nội bộ', '185,5', 'Ngân sách phường', 'Quý II'],
        ['2', 'Camera giao thông', '1.240', 'Ngân sách tỉnh', 'Trước 30/9/2026'],
        [{ text: '', look: 'b' }, { text: 'Cộng', look: 'b' }, { text: '1.425,5', look: 'b' }, '', ''],
      ],
      5,
    ),
  ]);
};

export const clerkFiles: Readonly<Record<string, () => Uint8Array>> = {
  'quyet-dinh-va-ke-hoach': decisionWithPlan,
  'ke-hoach-rieng': planAlone,
  'phu-luc-ngang': landscapeAnnex,
};
