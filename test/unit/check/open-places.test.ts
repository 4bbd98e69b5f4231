// What is still to be filled in a text, and what only looks like it.

import { describe, expect, test } from 'vitest';
import { loadCheckData } from '../../../src/check/check-data.js';
import { isPlaceholderName, openPlacesIn } from '../../../src/check/open-places.js';
import { workspaceWith } from '../../support/compose.js';

const { value: data } = await loadCheckData(workspaceWith({}));
if (!data) throw new Error('the data of the rules cannot be read');
const openIn = (text: string): string[] => openPlacesIn(text, data).map(({ start, end }) => text.slice(start, end));

describe('open', () => {
  test.each<[string, string[]]>([
    // figures
    ['Tỷ lệ hồ sơ đúng hạn đạt …%', ['…']],
    ['Tỷ lệ hồ sơ đúng hạn đạt…%.', ['…']],
    ['Phấn đấu trên ... % hộ dân có nước sạch', ['...']],
    ['Tối thiểu …', ['…']],
    ['≥ …', ['…']],
    ['…', ['…']],
    ['… %', ['…']],
    ['….', ['…']],
    ['Tăng ít nhất … điểm phần trăm', ['…']],
    ['Không quá … ngày làm việc', ['…']],
    ['Giải quyết … hồ sơ trong năm', ['…']],
    ['- … lượt người được tập huấn', ['…']],
    ['Tiếp nhận 120 hồ sơ, … hồ sơ trễ hạn', ['…']],
    ['Đạt 95%, … % trở lên là tốt', ['…']],
    ['Kinh phí … đồng từ ngân sách', ['…']],
    ['Kinh phí thực hiện: ........ triệu đồng', ['........']],
    ['Dự toán: . . . . tỷ đồng', ['. . . .']],
    ['Hỗ trợ sổ sách, … triệu đồng mỗi thôn', ['…']],
    ['đạt ___%', ['___']],
    ['từ___đến___', ['___', '___']],
    ['Số lớp: ____', ['____']],
    ['Đạt %', ['Đạt %']],
    ['Kinh phí:      đồng', ['Kinh phí:      đồng']],
    ['Tỷ lệ ?% so với năm trước', ['?']],
    ['Số học viên: ?', ['?']],
    ['Kinh phí (?) triệu đồng', ['(?)']],
    ['Bao nhiêu hộ ???', ['???']],
    ['xx% số hộ', ['xx']],
    ['XX % số hộ', ['XX']],
    ['Kinh phí x.xxx.xxx đồng', ['x.xxx.xxx']],
    ['Doanh thu #REF!', ['#REF!']],
    ['Số thu ######', ['######']],
    // days
    ['trước ngày …/12/2026', ['…']],
    ['trước ngày ../12/2026', ['..']],
    ['ngày … tháng … năm 2026', ['…', '…']],
    ['ngày     tháng 5 năm 2026', ['ngày     tháng 5 năm 2026']],
    ['ngày tháng năm 2026', ['ngày tháng năm 2026']],
    ['hoàn thành trong tháng …', ['…']],
    ['Quý …', ['…']],
    ['Quý…', ['…']],
    ['Quý …/2026', ['…']],
    ['Quý /2026', ['Quý /2026']],
    ['trước ngày /6/2026', ['ngày /6/']],
    ['xx/xx/2026', ['xx/xx']],
    ['Chậm nhất 30/xx', ['xx']],
    ['trong năm 20xx', ['20xx']],
    ['giai đoạn 202…', ['…']],
    ['từ … giờ đến … giờ', ['…', '…']],
    // documents and references
    ['Căn cứ Nghị quyết số …/NQ-HĐND', ['…']],
    ['Căn cứ Kế hoạch số /KH-UBND của tỉnh', ['số /KH-UBND']],
    ['theo mục … Phần II', ['…']],
    ['thực hiện nhiệm vụ số … của Kế hoạch', ['…']],
    ['Phụ lục …', ['…']],
    ['theo Công văn số XXX/SNV', ['XXX']],
    // names
    ['Giao ông … phụ trách', ['…']],
    ['Chủ trì: …', ['…']],
    ['Chủ trì: Phòng …', ['…']],
    ['[điền tên đơn vị] chủ trì', ['[điền tên đơn vị]']],
    ['[…] chủ trì', ['…']],
    ['[ ] chủ trì', ['[ ]']],
    ['[Tên cơ quan] chủ trì', ['[Tên cơ quan]']],
    ['<nhập số liệu> hộ', ['<nhập số liệu>']],
    ['Kính gửi: «Ten_don_vi»', ['«Ten_don_vi»']],
    ['UBND {{ten}} chủ trì', ['{{ten}}']],
    ['XXX chủ trì', ['XXX']],
    ['Mua sắm xxx', ['xxx']],
    // letters and signs in place of a value
    ['XX', ['XX']],
    ['Đạt XX hồ sơ', ['XX']],
    ['Giao ông XX phụ trách', ['XX']],
    ['Hỗ trợ xx hộ', ['xx']],
    ['đạt x% kế hoạch', ['x']],
    ['đạt 9x% kế hoạch', ['9x']],
    ['đạt x hồ sơ', ['x']],
    ['tháng x năm 2026', ['x']],
    ['trước ngày dd/mm/2026', ['dd/mm/2026']],
    ['trước ngày dd/mm/yyyy', ['dd/mm/yyyy']],
    ['trước ngày 15/mm/2026', ['15/mm/2026']],
    ['đạt _ _ _ %', ['_ _ _']],
    ['đạt •••• hồ sơ', ['••••']],
    ['đạt ····· hồ sơ', ['·····']],
    ['Tổ chức ---- lớp', ['---- ']],
    ['đạt {điền} hồ sơ', ['{điền}']],
    ['đạt ( ) hồ sơ', ['( )']],
    ['/', ['/']],
    ['/ /2026', ['/ /2026']],
    ['Kinh phí: đồng', ['Kinh phí: đồng']],
    ['Kinh phí thực hiện: triệu đồng', ['Kinh phí thực hiện: triệu đồng']],
    ['Căn cứ Kế hoạch số   ngày 05/02/2026 của UBND tỉnh', ['Kế hoạch số   ngày 0']],
    // reminders
    ['Giao ông (ghi rõ họ tên) phụ trách', ['(ghi rõ họ tên)']],
    ['(Ký, họ tên)', ['(Ký, họ tên)']],
    ['Nhận xét: (để trống)', ['(để trống)']],
    ['Kết quả: chưa có số liệu', ['chưa có số liệu']],
    ['Chưa có số liệu', ['Chưa có số liệu']],
    ['đạt NaN hồ sơ', ['NaN']],
    ['TODO: hỏi lại Văn phòng', ['TODO']],
    ['Danh sách kèm theo (bổ sung)', ['(bổ sung)']],
    ['Danh sách (sẽ bổ sung) kèm theo', ['(sẽ bổ sung)']],
    ['Số liệu năm trước (cập nhật sau)', ['(cập nhật sau)']],
    ['Kinh phí (chưa xác định)', ['(chưa xác định)']],
    // left out inside, not at the edge of a quotation
    ['Phong trào “Mỗi tháng … việc tốt”', ['…']],
    ['Thực hiện chỉ đạo của … về chuyển đổi số', ['…']],
    ['Chịu trách nhiệm thi hành, đạt …%./.', ['…']],
  ])('%s', (text, expected) => {
    expect(openIn(text)).toEqual(expected);
  });
});

describe('not open', () => {
  test.each([
    // a list that goes on
    'Sổ, biểu mẫu, …',
    'Sổ, biểu mẫu, ...',
    'Trồng cây, dọn vệ sinh, …; báo cáo hằng quý',
    'tờ rơi, loa phát thanh, … trên địa bàn',
    'Hội nghị, tập huấn, nói chuyện chuyên đề…',
    'Hội nghị, tập huấn, nói chuyện chuyên đề….',
    'qua loa, đài, mạng xã hội…, bảo đảm thiết thực',
    'loa, đài, báo …',
    '(sổ sách, tủ, kệ…) phục vụ lưu trữ',
    'bàn, ghế, máy tính, v.v…',
    'bàn, ghế, máy tính v.v...',
    'bàn, ghế, v. v. …',
    'hằng tháng, hằng quý, hằng năm…',
    'theo tháng, quý, năm…',
    'các xã, phường…',
    'Bí thư, Chủ tịch, Trưởng thôn,... cùng dự',
    'tổ chức phong trào thi đua…./.',
    'điểm a, b, c, …',
    'tuyên truyền, vận động… đồng bộ, thống nhất',
    'rà soát sổ sách, … đồng thời lập danh mục',
    'phối hợp, … tỷ lệ cụ thể do thôn quyết định',
    'xã/phường/…',
    // a range, sums
    'từ 5…10 người',
    'các bước 1 … 6',
    // quotations
    'Chủ đề “… vì nhân dân phục vụ”',
    'Lời dạy “Cán bộ là cái gốc của mọi công việc…”',
    'Bác dạy: “Cán bộ […] là cái gốc”',
    'Bác dạy: “Cán bộ (...) là cái gốc”',
    // marks of other meaning
    'Trưởng phòng chịu trách nhiệm thi hành./.',
    'Công khai tại https://dvc.tinh.gov.vn/ho_so__moi?ma=xxx',
    'Gửi về van__phong@tinh.gov.vn',
    'Ai được cấp giấy phép? Hồ sơ gồm những gì?',
    'Khi nào thì nộp hồ sơ ?',
    'Chương XXX của đề án',
    'Đại hội lần thứ XX',
    'thế kỷ XX',
    'XXX. Tổ chức thực hiện',
    'Luật sửa đổi (bổ sung) năm 2020',
    'Nghị định (được sửa đổi, bổ sung năm 2024)',
    'Văn kiện Đại hội XX của Đảng',
    'từ thế kỷ XIX đến XX',
    'Phụ lục XX',
    'XX. Tổ chức thực hiện',
    'Câu lạc bộ X',
    'tháng X năm 2026',
    'mã hồ sơ XXX.YY.ZZ.G15',
    '5 ngày x 200.000 đồng',
    'khổ 3 x 4 cm',
    'X',
    'x',
    '---',
    'Văn phòng – Thống kê; Tài chính -- Kế toán',
    'nhập theo dạng dd/mm/yyyy',
    'Đại biểu ký (ghi rõ họ tên) vào danh sách',
    'Một số chỉ tiêu chưa có số liệu thống kê nên chưa giao',
    'Kinh phí: ngân sách xã',
    'Kinh phí: 20 triệu đồng',
    'Tổng số ngày 30 của tháng',
    'Kế hoạch số 12/KH-UBND ngày 05/02/2026',
    'Ghi ngày tháng năm sinh của người nộp',
    'Họ tên, ngày, tháng, năm sinh',
    'Đơn vị tính: %',
    'Tỷ lệ %',
    'Tăng, giảm (%)',
    'Số/ký hiệu',
    'Số: 12/QĐ-UBND',
    'ngày 05/12/2026',
    'Điều 5 [1] và [2]',
    'nhiệt độ <38 và >36',
    'máy cỡ XXL, khổ A4',
    'cấp số hiệu 20',
    'điểm #1',
    'Quý I/2026, tháng 5/2026',
    'Văn phòng HĐND - UBND',
    '',
    '-',
  ])('%s', (text) => {
    expect(openIn(text)).toEqual([]);
  });
});

test('recipients are all told: dots are no list that goes on', () => {
  for (const text of ['- Lưu: VT, ...', '- Lưu: VT, ....', '- Sở Nội vụ, …;']) {
    expect(openPlacesIn(text, data)).toEqual([]);
    expect(openPlacesIn(text, data, { closed: true })).toHaveLength(1);
  }
});

test('a name that stands for one', () => {
  for (const name of ['Nguyễn Văn A', 'Trần Thị B', 'họ và tên', 'Họ tên', 'Lê Văn X', 'XX', 'x', '(Ký, họ tên)'])
    expect(isPlaceholderName(name, data)).toBe(true);
  for (const name of ['Nguyễn Văn An', 'Hồ Thị Y', 'Rơ Châm H’Yéo', 'Lò Văn Ó'])
    expect(isPlaceholderName(name, data)).toBe(false);
});
