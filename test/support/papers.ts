// Papers of many agencies and kinds, of our own invention, as offices write them.

import { AlignmentType, Document, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx';
import { readNumberLine, readPlaceDate } from '../../src/doctype/page-lines.js';
import type { Document as Built } from '../../src/document/document.js';
import { plainText, walkParagraphs } from '../../src/document/walk.js';
import { foldWords } from '../../src/text/fold-words.js';

/** How the two sides of a head and of a foot stand: under each other, or beside each other with tabs or spaces. */
type Setting = 'stacked' | 'tabs' | 'spaces';

export interface Paper {
  readonly agency: readonly string[];
  readonly number: string;
  readonly day: string;
  readonly kind: string;
  readonly subject: string;
  readonly preamble?: readonly string[];
  readonly body?: readonly string[];
  readonly signature: readonly string[];
  readonly name: string;
  readonly set?: Setting;
  readonly party?: boolean;
  /** Kính gửi. */
  readonly to?: readonly string[];
  /** Another text behind the signature. */
  readonly attached?: readonly string[];
  /** The document type that import knows it as. */
  readonly type?: string;
  /** Lines of the agency that issues, where they are not the last one alone; none for a committee, which a plan file has as its unit. */
  readonly own?: readonly string[];
  readonly write?: (text: string) => string;
}

export const country = ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc'];
export const recipients = ['Nơi nhận:', '- Như trên;', '- Các đơn vị trực thuộc;', '- Lưu: VT.'];

const usualBody = [
  'I. NỘI DUNG',
  '1. Rà soát hồ sơ, tổng hợp kết quả trước ngày 20 hằng tháng.',
  '2. Báo cáo kết quả thực hiện./.',
];

function beside(left: readonly string[], right: readonly string[], gap: string): string[] {
  const rows = Math.max(left.length, right.length);
  return Array.from({ length: rows }, (_, row) =>
    right[row] === undefined ? (left[row] ?? '') : `${left[row] ?? ''}${gap}${right[row]}`,
  );
}

const addressed = ({ to = [] }: Paper): string[] =>
  to.length > 1
    ? ['Kính gửi:', ...to.map((each, at) => `- ${each}${at === to.length - 1 ? '.' : ';'}`)]
    : to.map((each) => `Kính gửi: ${each}`);

export const bodyOf = (paper: Paper): string[] => [
  ...addressed(paper),
  ...(paper.preamble ?? []),
  ...(paper.body ?? usualBody),
];

export function textOf(paper: Paper): string {
  const { agency, number, day, set = 'stacked' } = paper;
  const motto = paper.party ? ['ĐẢNG CỘNG SẢN VIỆT NAM'] : country;
  const gap = set === 'tabs' ? '\t\t' : '          ';
  const head =
    set === 'stacked'
      ? [...agency, ...motto, number, day]
      : [...beside(agency, motto, gap), ...beside([number], [day], gap)];
  const signature = [...paper.signature, paper.name];
  const foot =
    set === 'stacked' ? [...recipients, ...signature] : beside(recipients, [...paper.signature, '', paper.name], gap);
  const body = paper.body ?? usualBody;
  const lines = [
    ...head,
    '',
    paper.kind,
    paper.subject,
    '',
    ...addressed(paper),
    ...(paper.preamble ?? []),
    ...body,
    '',
  ];
  const text = [...lines, ...foot, '', ...(paper.attached ?? []), ''].join('\n');
  return (paper.write ?? ((each) => each))(text);
}

const nfd = (text: string): string => text.normalize('NFD');

export const papers: Readonly<Record<string, Paper>> = {
  'police of a commune': {
    agency: ['CÔNG AN TỈNH ĐỒNG THÁP', 'CÔNG AN XÃ TÂN HỒNG'],
    number: 'Số: 15/KH-CAX',
    day: 'Tân Hồng, ngày 05 tháng 3 năm 2026',
    kind: 'KẾ HOẠCH',
    subject: 'Tuần tra, kiểm soát ban đêm năm 2026',
    signature: ['TRƯỞNG CÔNG AN XÃ'],
    name: 'Trung tá Lê Văn Bình',
  },
  'police, deputy, side by side': {
    agency: ['CÔNG AN TỈNH LÂM ĐỒNG', 'CÔNG AN PHƯỜNG 1 BẢO LỘC'],
    number: 'Số: 108/KH-CAP',
    day: 'Bảo Lộc, ngày 12 tháng 5 năm 2026',
    kind: 'KẾ HOẠCH',
    subject: 'Tổng kiểm soát phương tiện năm 2026',
    signature: ['KT. TRƯỞNG CÔNG AN PHƯỜNG', 'PHÓ TRƯỞNG CÔNG AN PHƯỜNG'],
    name: 'Thiếu tá Trần Quốc Việt',
    set: 'tabs',
  },
  'primary school': {
    agency: ['UBND XÃ AN BÌNH', 'TRƯỜNG TIỂU HỌC AN BÌNH A'],
    number: 'Số: 42/KH-THABA',
    day: 'An Bình, ngày 9 tháng 9 năm 2026',
    kind: 'KẾ HOẠCH',
    subject: 'Kiểm tra nội bộ năm học 2026 - 2027',
    signature: ['HIỆU TRƯỞNG'],
    name: 'Nguyễn Thị Hồng Vân',
    set: 'spaces',
  },
  'school below a department': {
    agency: ['SỞ GIÁO DỤC VÀ ĐÀO TẠO', 'TRƯỜNG THPT CHU VĂN AN'],
    number: 'Số: 7/QĐ-THPTCVA',
    day: 'Long Xuyên, ngày 15 tháng 8 năm 2026',
    kind: 'QUYẾT ĐỊNH',
    subject: 'Về việc thành lập tổ tư vấn học đường',
    preamble: [
      'HIỆU TRƯỞNG TRƯỜNG THPT CHU VĂN AN',
      'Căn cứ Thông tư số 32/2020/TT-BGDĐT ngày 15/9/2020 của Bộ trưởng Bộ Giáo dục và Đào tạo;',
      'QUYẾT ĐỊNH:',
    ],
    body: [
      'Điều 1. Thành lập tổ tư vấn học đường gồm 05 người.',
      'Điều 2. Các ông, bà có tên chịu trách nhiệm thi hành Quyết định này./.',
    ],
    signature: ['KT. HIỆU TRƯỞNG', 'PHÓ HIỆU TRƯỞNG'],
    name: 'Phạm Văn Út',
  },
  'department of a province': {
    agency: ['UBND TỈNH CÀ MAU', 'SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG'],
    number: 'Số: 1234/KH-SNNMT',
    day: 'Cà Mau, ngày 02 tháng 02 năm 2026',
    kind: 'KẾ HOẠCH',
    subject: 'Phòng, chống hạn mặn năm 2026',
    signature: ['GIÁM ĐỐC'],
    name: 'Lê Thanh Triều',
    set: 'tabs',
  },
  'department with a long name on two lines': {
    agency: ['ỦY BAN NHÂN DÂN', 'TỈNH VĨNH LONG', 'SỞ VĂN HÓA, THỂ THAO', 'VÀ DU LỊCH'],
    number: 'Số: 88/TB-SVHTTDL',
    day: 'Vĩnh Long, ngày 20 tháng 7 năm 2026',
    kind: 'THÔNG BÁO',
    subject: 'Lịch tiếp công dân quý III năm 2026',
    own: ['SỞ VĂN HÓA, THỂ THAO', 'VÀ DU LỊCH'],
    signature: ['TL. GIÁM ĐỐC', 'CHÁNH VĂN PHÒNG'],
    name: 'Huỳnh Thị Mỹ',
  },
  'council of the people': {
    agency: ['HỘI ĐỒNG NHÂN DÂN', 'XÃ ĐẠI LỘC'],
    number: 'Số: 03/NQ-HĐND',
    day: 'Đại Lộc, ngày 18 tháng 12 năm 2026',
    kind: 'NGHỊ QUYẾT',
    subject: 'Về dự toán ngân sách xã năm 2027',
    preamble: [
      'HỘI ĐỒNG NHÂN DÂN XÃ ĐẠI LỘC',
      'KHÓA XII, KỲ HỌP THỨ 3',
      'Căn cứ Luật Ngân sách nhà nước ngày 25/6/2025;',
      'QUYẾT NGHỊ:',
    ],
    body: ['Điều 1. Thông qua dự toán ngân sách xã năm 2027.', 'Điều 2. Giao Ủy ban nhân dân xã tổ chức thực hiện./.'],
    own: ['HỘI ĐỒNG NHÂN DÂN', 'XÃ ĐẠI LỘC'],
    signature: ['CHỦ TỊCH'],
    name: 'Đoàn Văn Thắng',
  },
  'council, plan of supervision': {
    agency: ['HĐND PHƯỜNG HÀ ĐÔNG'],
    own: ['HĐND PHƯỜNG HÀ ĐÔNG'],
    number: 'Số: 21/KH-HĐND',
    day: 'Hà Đông, ngày 06 tháng 01 năm 2026',
    kind: 'KẾ HOẠCH',
    subject: 'Giám sát chuyên đề năm 2026',
    signature: ['TM. THƯỜNG TRỰC HĐND', 'PHÓ CHỦ TỊCH'],
    name: 'Vũ Thị Lan',
    set: 'tabs',
  },
  'Front of a commune': {
    agency: ['ỦY BAN MẶT TRẬN TỔ QUỐC VIỆT NAM', 'XÃ THẠNH PHÚ'],
    number: 'Số: 30/KH-MTTQ-BTT',
    day: 'Thạnh Phú, ngày 11 tháng 4 năm 2026',
    kind: 'KẾ HOẠCH',
    subject: 'Vận động Quỹ vì người nghèo năm 2026',
    own: ['ỦY BAN MẶT TRẬN TỔ QUỐC VIỆT NAM', 'XÃ THẠNH PHÚ'],
    signature: ['TM. BAN THƯỜNG TRỰC', 'CHỦ TỊCH'],
    name: 'Ngô Văn Tám',
  },
  'Front, short name, spaces': {
    agency: ['UBMTTQ VIỆT NAM', 'PHƯỜNG TÂN AN'],
    number: 'Số: 9/CTr-MTTQ',
    day: 'Tân An, ngày 3 tháng 2 năm 2026',
    kind: 'CHƯƠNG TRÌNH',
    subject: 'Công tác Mặt trận năm 2026',
    own: ['UBMTTQ VIỆT NAM', 'PHƯỜNG TÂN AN'],
    signature: ['TM. BAN THƯỜNG TRỰC', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'],
    name: 'Bùi Thị Sáu',
    set: 'spaces',
  },
  'Party committee': {
    agency: ['ĐẢNG BỘ TỈNH TÂY NINH', 'ĐẢNG ỦY XÃ PHƯỚC CHỈ'],
    number: 'Số 15-KH/ĐU',
    day: 'Phước Chỉ, ngày 04 tháng 3 năm 2026',
    kind: 'KẾ HOẠCH',
    subject: 'Kiểm tra, giám sát năm 2026',
    signature: ['T/M ĐẢNG ỦY', 'BÍ THƯ'],
    name: 'Trương Nhật Quang',
    party: true,
  },
  'Party committee, standing board, tabs': {
    agency: ['TỈNH ỦY QUẢNG TRỊ', 'ĐẢNG ỦY PHƯỜNG ĐÔNG HÀ'],
    number: 'Số 8-TB/ĐU',
    day: 'Đông Hà, ngày 27 tháng 6 năm 2026',
    kind: 'THÔNG BÁO',
    subject: 'Kết luận hội nghị Ban Thường vụ',
    signature: ['T/M BAN THƯỜNG VỤ', 'PHÓ BÍ THƯ'],
    name: 'Hoàng Đức Minh',
    party: true,
    set: 'tabs',
  },
  'steering board': {
    agency: ['ỦY BAN NHÂN DÂN XÃ MỸ THÀNH', 'BAN CHỈ ĐẠO CHUYỂN ĐỔI SỐ'],
    number: 'Số: 5/KH-BCĐ',
    day: 'Mỹ Thành, ngày 14 tháng 02 năm 2026',
    kind: 'KẾ HOẠCH',
    subject: 'Hoạt động của Ban Chỉ đạo năm 2026',
    signature: ['TRƯỞNG BAN'],
    name: 'Nguyễn Hữu Phước',
  },
  'steering board, signed by its head as chairman': {
    agency: ['UBND XÃ MỸ THÀNH', 'BAN CHỈ ĐẠO PHÒNG THỦ DÂN SỰ'],
    number: 'Số: 6/KH-BCĐ',
    day: 'Mỹ Thành, ngày 14 tháng 02 năm 2026',
    kind: 'KẾ HOẠCH',
    subject: 'Ứng phó bão, lũ năm 2026',
    signature: ['TM. BAN CHỈ ĐẠO', 'TRƯỞNG BAN'],
    name: 'Nguyễn Hữu Phước',
    set: 'tabs',
  },
  'centre of public service': {
    agency: ['UBND PHƯỜNG CAO LÃNH', 'TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG'],
    number: 'Số: 77/KH-TTPVHCC',
    day: 'Cao Lãnh, ngày 30 tháng 3 năm 2026',
    kind: 'KẾ HOẠCH',
    subject: 'Cải cách thủ tục hành chính năm 2026',
    signature: ['GIÁM ĐỐC'],
    name: 'Đặng Thị Kim Chi',
    set: 'spaces',
  },
  'centre, deputy director': {
    agency: ['SỞ Y TẾ AN GIANG', 'TRUNG TÂM Y TẾ KHU VỰC TRI TÔN'],
    number: 'Số: 310/BC-TTYT',
    day: 'Tri Tôn, ngày 25 tháng 11 năm 2026',
    kind: 'BÁO CÁO',
    subject: 'Kết quả tiêm chủng mở rộng năm 2026',
    signature: ['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC'],
    name: 'BS. CKII. Trần Minh Khôi',
  },
  'military command of a commune': {
    agency: ['BCH QUÂN SỰ TỈNH GIA LAI', 'BAN CHỈ HUY QUÂN SỰ XÃ IA DOM'],
    number: 'Số: 19/KH-BCH',
    day: 'Ia Dom, ngày 8 tháng 1 năm 2026',
    kind: 'KẾ HOẠCH',
    subject: 'Huấn luyện dân quân năm 2026',
    signature: ['CHỈ HUY TRƯỞNG'],
    name: 'Đại úy Rơ Châm Hùng',
  },
  'military command, short and side by side': {
    agency: ['BỘ CHQS TỈNH SƠN LA', 'BCH QUÂN SỰ XÃ MƯỜNG CHANH'],
    number: 'Số: 2/KH-BCH',
    day: 'Mường Chanh, ngày 16 tháng 1 năm 2026',
    kind: 'KẾ HOẠCH',
    subject: 'Tuyển chọn công dân nhập ngũ năm 2027',
    signature: ['KT. CHỈ HUY TRƯỞNG', 'CHỈ HUY PHÓ'],
    name: 'Lò Văn Inh',
    set: 'tabs',
  },
  'women of a commune': {
    agency: ['HỘI LHPN TỈNH NGHỆ AN', 'BAN CHẤP HÀNH HỘI LHPN XÃ YÊN THÀNH'],
    number: 'Số: 12/KH-BTV',
    day: 'Yên Thành, ngày 1 tháng 3 năm 2026',
    kind: 'KẾ HOẠCH',
    subject: 'Tổ chức Tuần lễ Áo dài năm 2026',
    signature: ['TM. BAN THƯỜNG VỤ', 'CHỦ TỊCH'],
    name: 'Phan Thị Hiền',
  },
  'veterans, deputy': {
    agency: ['HỘI CỰU CHIẾN BINH XÃ NÀ TẤU'],
    number: 'Số: 4/TB-CCB',
    day: 'Nà Tấu, ngày 22 tháng 12 năm 2026',
    kind: 'THÔNG BÁO',
    subject: 'Về việc nộp hội phí năm 2027',
    signature: ['TM. BAN CHẤP HÀNH', 'PHÓ CHỦ TỊCH'],
    name: 'Quàng Văn Pản',
    set: 'spaces',
  },
  'youth union': {
    agency: ['BCH ĐOÀN TỈNH PHÚ THỌ', 'ĐOÀN TNCS HỒ CHÍ MINH XÃ THANH BA'],
    number: 'Số 33-KH/ĐTN',
    day: 'Thanh Ba, ngày 26 tháng 3 năm 2026',
    kind: 'KẾ HOẠCH',
    subject: 'Chiến dịch Mùa hè xanh năm 2026',
    signature: ['TM. BAN THƯỜNG VỤ', 'BÍ THƯ'],
    name: 'Đỗ Anh Tuấn',
  },
  'office of the councils': {
    agency: ['UBND XÃ SƠN MỸ', 'VĂN PHÒNG HĐND VÀ UBND'],
    number: 'Số: 11/TB-VP',
    day: 'Sơn Mỹ, ngày 7 tháng 8 năm 2026',
    kind: 'THÔNG BÁO',
    subject: 'Lịch trực lãnh đạo tháng 8 năm 2026',
    signature: ['CHÁNH VĂN PHÒNG'],
    name: 'Cao Thị Nga',
    set: 'tabs',
  },
  'division of a commune': {
    agency: ['ỦY BAN NHÂN DÂN', 'XÃ SƠN MỸ', 'PHÒNG VĂN HÓA - XÃ HỘI'],
    number: 'Số: 16/TTr-PVHXH',
    day: 'Sơn Mỹ, ngày 19 tháng 5 năm 2026',
    kind: 'TỜ TRÌNH',
    subject: 'Về việc hỗ trợ hộ nghèo năm 2026',
    to: ['Chủ tịch UBND xã Sơn Mỹ'],
    signature: ['KT. TRƯỞNG PHÒNG', 'PHÓ TRƯỞNG PHÒNG'],
    name: 'Mai Xuân Hòa',
  },
  'inspection department': {
    agency: ['UBND TỈNH LAI CHÂU', 'THANH TRA TỈNH'],
    number: 'Số: 402/KH-TT',
    day: 'Lai Châu, ngày 3 tháng 12 năm 2026',
    kind: 'KẾ HOẠCH',
    subject: 'Thanh tra năm 2027',
    signature: ['CHÁNH THANH TRA'],
    name: 'Giàng A Páo',
    set: 'spaces',
  },
  'forest rangers': {
    agency: ['CHI CỤC KIỂM LÂM', 'HẠT KIỂM LÂM KHU VỰC 2'],
    number: 'Số: 58/KH-HKL',
    day: 'Mường Lát, ngày 10 tháng 10 năm 2026',
    kind: 'KẾ HOẠCH',
    subject: 'Phòng cháy rừng mùa khô năm 2026',
    signature: ['HẠT TRƯỞNG'],
    name: 'Hà Văn Nhiên',
  },
  'committee, collective': {
    agency: ['ỦY BAN NHÂN DÂN', 'PHƯỜNG BẾN THÀNH'],
    number: 'Số: 200/KH-UBND',
    day: 'Bến Thành, ngày 21 tháng 1 năm 2026',
    kind: 'KẾ HOẠCH',
    subject: 'Chỉnh trang đô thị năm 2026',
    own: [],
    signature: ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'],
    name: 'Võ Thành Nhân',
    set: 'tabs',
  },
  'committee, in decomposed letters': {
    agency: ['ỦY BAN NHÂN DÂN', 'XÃ CHÂU THÀNH'],
    number: 'Số: 61/KH-UBND',
    day: 'Châu Thành, ngày 28 tháng 2 năm 2026',
    kind: 'KẾ HOẠCH',
    subject: 'Cấp nước sạch năm 2026',
    own: [],
    signature: ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'],
    name: 'Lý Thị Bé',
    set: 'spaces',
    write: nfd,
  },
  'committee, capacity in small letters': {
    agency: ['UBND XÃ CHÂU THÀNH'],
    number: 'Số: 62/TB-UBND',
    day: 'Châu Thành, ngày 28 tháng 2 năm 2026',
    kind: 'THÔNG BÁO',
    subject: 'Về việc niêm yết danh sách cử tri',
    signature: ['TM. Ủy ban nhân dân', 'KT. Chủ tịch', 'Phó Chủ tịch'],
    name: 'Lý Thị Bé',
  },
  'committee, by its office': {
    agency: ['ỦY BAN NHÂN DÂN', 'ĐẶC KHU CÔ TÔ'],
    number: 'Số: 63/TB-UBND',
    day: 'Cô Tô, ngày 1 tháng 6 năm 2026',
    kind: 'THÔNG BÁO',
    subject: 'Lịch cắt điện tháng 6 năm 2026',
    own: [],
    signature: ['TL. CHỦ TỊCH', 'CHÁNH VĂN PHÒNG'],
    name: 'Tạ Đình Phong',
    set: 'tabs',
  },
  'committee, head in small letters': {
    agency: ['Ủy ban nhân dân', 'xã Châu Thành'],
    own: [],
    number: 'Số: 64/KH-UBND',
    day: 'Châu Thành, ngày 2 tháng 3 năm 2026',
    kind: 'KẾ HOẠCH',
    subject: 'Nạo vét kênh mương năm 2026',
    signature: ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'],
    name: 'Lý Thị Bé',
  },
  'police, head in small letters, decomposed, side by side': {
    agency: ['Công an tỉnh An Giang', 'Công an xã Cần Đăng'],
    number: 'Số: 3/TB-CAX',
    day: 'Cần Đăng, ngày 2 tháng 3 năm 2026',
    kind: 'THÔNG BÁO',
    subject: 'Lịch cấp căn cước lưu động năm 2026',
    signature: ['KT. TRƯỞNG CÔNG AN XÃ', 'PHÓ TRƯỞNG CÔNG AN XÃ'],
    name: 'Đại úy Ngô Thị Thu',
    set: 'spaces',
    write: nfd,
  },
  'a name and a position that no list has': {
    agency: ['NHÀ VĂN HÓA LAO ĐỘNG TRÀ CÚ'],
    number: 'Số: 6/KH-NVH',
    day: 'Trà Cú, ngày 4 tháng 4 năm 2026',
    kind: 'KẾ HOẠCH',
    subject: 'Hội diễn văn nghệ quần chúng năm 2026',
    signature: ['PHỤ TRÁCH NHÀ VĂN HÓA'],
    name: 'Thạch Thị Sa Mây',
  },
  'union of workers, acting': {
    agency: ['LIÊN ĐOÀN LAO ĐỘNG TỈNH HƯNG YÊN', 'CÔNG ĐOÀN PHƯỜNG PHỐ HIẾN'],
    number: 'Số: 27/KH-CĐ',
    day: 'Phố Hiến, ngày 1 tháng 5 năm 2026',
    kind: 'KẾ HOẠCH',
    subject: 'Tháng Công nhân năm 2026',
    signature: ['TM. BAN CHẤP HÀNH', 'CHỦ TỊCH'],
    name: 'Dương Thị Ngát',
  },
};

/** Of kinds that have types of their own, and of some that have none. */
export const morePapers: Readonly<Record<string, Paper>> = {
  'submission of a division, to the chairman': {
    agency: ['UBND XÃ BẢN QUA', 'PHÒNG KINH TẾ'],
    number: 'Số: 41/TTr-PKT',
    day: 'Bản Qua, ngày 14 tháng 9 năm 2026',
    kind: 'TỜ TRÌNH',
    subject: 'Về việc phê duyệt phương án trồng rừng năm 2027',
    to: ['Chủ tịch Ủy ban nhân dân xã Bản Qua'],
    signature: ['TRƯỞNG PHÒNG'],
    name: 'Sùng A Tráng',
    type: 'to-trinh',
  },
  'submission of a committee to two': {
    agency: ['ỦY BAN NHÂN DÂN', 'XÃ BẢN QUA'],
    own: [],
    number: 'Số: 118/TTr-UBND',
    day: 'Bản Qua, ngày 20 tháng 9 năm 2026',
    kind: 'TỜ TRÌNH',
    subject: 'Về việc bổ sung dự toán năm 2026',
    to: ['Ủy ban nhân dân tỉnh Lào Cai', 'Sở Tài chính'],
    signature: ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'],
    name: 'Vàng Thị Dế',
    type: 'to-trinh',
  },
  'notice of a steering board': {
    agency: ['UBND PHƯỜNG NAM HỒNG', 'BAN CHỈ ĐẠO CHUYỂN ĐỔI SỐ'],
    number: 'Số: 14/TB-BCĐ',
    day: 'Nam Hồng, ngày 02 tháng 10 năm 2026',
    kind: 'THÔNG BÁO',
    subject: 'Kết luận của Trưởng ban tại phiên họp quý III năm 2026',
    signature: ['TM. BAN CHỈ ĐẠO', 'KT. TRƯỞNG BAN', 'PHÓ TRƯỞNG BAN'],
    name: 'Trịnh Văn Khải',
    type: 'thong-bao',
  },
  'report of a kindergarten': {
    agency: ['UBND XÃ EA KNỐP', 'TRƯỜNG MẦM NON HOA CÚC'],
    number: 'Số: 08/BC-MNHC',
    day: 'Ea Knốp, ngày 15 tháng 01 năm 2026',
    kind: 'BÁO CÁO',
    subject: 'Sơ kết học kỳ I năm học 2025 - 2026',
    to: ['Ủy ban nhân dân xã Ea Knốp'],
    signature: ['KT. HIỆU TRƯỞNG', 'PHÓ HIỆU TRƯỞNG'],
    name: "H'Lan Niê",
    type: 'bao-cao',
  },
  'decision of a chairman on its own': {
    agency: ['ỦY BAN NHÂN DÂN', 'PHƯỜNG NAM HỒNG'],
    own: [],
    number: 'Số: 377/QĐ-UBND',
    day: 'Nam Hồng, ngày 05 tháng 10 năm 2026',
    kind: 'QUYẾT ĐỊNH',
    subject: 'Về việc thành lập Tổ rà soát nhà xuống cấp',
    preamble: [
      'CHỦ TỊCH ỦY BAN NHÂN DÂN PHƯỜNG NAM HỒNG',
      'Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;',
      'Theo đề nghị của Trưởng phòng Kinh tế, Hạ tầng và Đô thị.',
      'QUYẾT ĐỊNH:',
    ],
    body: [
      'Điều 1. Thành lập Tổ rà soát gồm các ông, bà:',
      '1. Ông Trịnh Văn Khải, Phó Chủ tịch, Tổ trưởng;',
      '2. Bà Lương Thị Ngà, chuyên viên:',
      'a) tổng hợp số liệu;',
      'b) lập biên bản.',
      'Điều 2. Quyết định này có hiệu lực kể từ ngày ký.',
      'Điều 3. Các ông, bà có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này./.',
    ],
    signature: ['KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'],
    name: 'Trịnh Văn Khải',
    type: 'quyet-dinh-thuong',
  },
  'decision in chapters': {
    agency: ['ỦY BAN NHÂN DÂN', 'TỈNH LÀO CAI'],
    own: [],
    number: 'Số: 21/2026/QĐ-UBND',
    day: 'Lào Cai, ngày 12 tháng 5 năm 2026',
    kind: 'QUYẾT ĐỊNH',
    subject: 'Quy định mức hỗ trợ chợ phiên',
    preamble: [
      'Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;',
      'Theo đề nghị của Giám đốc Sở Công Thương.',
    ],
    body: [
      'Chương I',
      'NHỮNG QUY ĐỊNH CHUNG',
      'Điều 1. Quyết định này quy định mức hỗ trợ các chợ phiên.',
      'Chương II',
      'MỨC HỖ TRỢ',
      'Mục 1',
      'CHỢ VÙNG CAO',
      'Điều 2. Mỗi phiên được hỗ trợ tiền vệ sinh.',
      'Mục 2',
      'CHỢ KHÁC',
      'Điều 3. Mỗi tháng được hỗ trợ một lần.',
      'Chương III',
      'THI HÀNH',
      'Điều 4. Quyết định này có hiệu lực từ ngày 25 tháng 5 năm 2026./.',
    ],
    signature: ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'],
    name: 'Đặng Hữu Sơn',
    type: 'quyet-dinh-thuong',
  },
  'regulations of a committee': {
    agency: ['ỦY BAN NHÂN DÂN', 'XÃ EA KNỐP'],
    own: [],
    number: 'Số: 52/QĐ-UBND',
    day: 'Ea Knốp, ngày 03 tháng 3 năm 2026',
    kind: 'QUYẾT ĐỊNH',
    subject: 'Ban hành Quy chế tiếp khách của xã Ea Knốp',
    preamble: [
      'ỦY BAN NHÂN DÂN XÃ EA KNỐP',
      'Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;',
      'QUYẾT ĐỊNH:',
    ],
    body: [
      'Điều 1. Ban hành kèm theo Quyết định này Quy chế tiếp khách của xã Ea Knốp.',
      'Điều 2. Văn phòng, các phòng chịu trách nhiệm thi hành Quyết định này./.',
    ],
    signature: ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'],
    name: 'Y Thuyên Byă',
    attached: [
      'QUY CHẾ',
      'Tiếp khách của xã Ea Knốp',
      '(Kèm theo Quyết định số 52/QĐ-UBND ngày 03 tháng 3 năm 2026 của Ủy ban nhân dân xã Ea Knốp)',
      'Chương I',
      'QUY ĐỊNH CHUNG',
      'Điều 1. Phạm vi điều chỉnh',
      'Quy chế này quy định việc đón tiếp khách đến làm việc.',
      'Chương II',
      'TỔ CHỨC THỰC HIỆN',
      'Điều 2. Trách nhiệm',
      '1. Văn phòng bố trí nơi tiếp.',
      '2. Các phòng cử người dự.',
      'Điều 3. Hiệu lực',
      'Quy chế này áp dụng từ ngày ký./.',
    ],
    type: 'quy-che',
  },
  'directive, a kind without a type': {
    agency: ['ỦY BAN NHÂN DÂN', 'TỈNH LÀO CAI'],
    own: [],
    number: 'Số: 6/CT-UBND',
    day: 'Lào Cai, ngày 1 tháng 11 năm 2026',
    kind: 'CHỈ THỊ',
    subject: 'Về việc tăng cường phòng, chống rét cho gia súc',
    signature: ['CHỦ TỊCH'],
    name: 'Đặng Hữu Sơn',
    type: 'van-ban-khac',
  },
  invitation: {
    agency: ['UBND PHƯỜNG NAM HỒNG', 'VĂN PHÒNG HĐND VÀ UBND'],
    number: 'Số: 9/GM-VP',
    day: 'Nam Hồng, ngày 6 tháng 10 năm 2026',
    kind: 'GIẤY MỜI',
    subject: 'Họp giao ban tháng 10 năm 2026',
    to: ['Các phòng chuyên môn phường'],
    signature: ['CHÁNH VĂN PHÒNG'],
    name: 'Lương Thị Ngà',
    type: 'van-ban-khac',
  },
  'slip to a superior': {
    agency: ['UBND TỈNH LÀO CAI', 'VĂN PHÒNG'],
    number: 'Số: 77/PT-VP',
    day: 'Lào Cai, ngày 8 tháng 10 năm 2026',
    kind: 'PHIẾU TRÌNH',
    subject: 'Về việc cho ý kiến dự thảo chương trình công tác',
    signature: ['CHÁNH VĂN PHÒNG'],
    name: 'Hà Quốc Trung',
    type: 'van-ban-khac',
  },
  'guidance of a department': {
    agency: ['UBND TỈNH LÀO CAI', 'SỞ TƯ PHÁP'],
    number: 'Số: 19/HD-STP',
    day: 'Lào Cai, ngày 9 tháng 7 năm 2026',
    kind: 'HƯỚNG DẪN',
    subject: 'Lập hồ sơ hòa giải ở cơ sở năm 2026',
    signature: ['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC'],
    name: 'Nông Thị Bích',
    type: 'van-ban-khac',
  },
  'resolution of a council': {
    agency: ['HỘI ĐỒNG NHÂN DÂN', 'PHƯỜNG NAM HỒNG'],
    own: ['HỘI ĐỒNG NHÂN DÂN', 'PHƯỜNG NAM HỒNG'],
    number: 'Số: 12/NQ-HĐND',
    day: 'Nam Hồng, ngày 18 tháng 7 năm 2026',
    kind: 'NGHỊ QUYẾT',
    subject: 'Về chương trình giám sát năm 2027',
    body: ['Điều 1. Thông qua chương trình giám sát.', 'Điều 2. Thường trực Hội đồng tổ chức thực hiện./.'],
    signature: ['CHỦ TỊCH'],
    name: 'Phùng Thế Anh',
    type: 'van-ban-khac',
  },
};

/** Without capitals, marks and spaces that say nothing. */
export const plain = (text: string | undefined): string => foldWords(text ?? '');

/** What every reader has to find. */
export function factsOf(paper: Paper) {
  const [, day = '', month = '', year = ''] = /ngày (\d+) tháng (\d+) năm (\d+)/u.exec(paper.day) ?? [];
  const [, number = '', symbol = ''] = /^Số:? (\d+)[/-](.+)$/u.exec(paper.number) ?? [];
  return {
    number,
    symbol,
    date: `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`,
    kind: plain(paper.kind),
    capacities: paper.signature.flatMap((line) => /^(KT|TL|TUQ)\./u.exec(line)?.[1] ?? []),
    position: plain(paper.signature.at(-1)?.replace(/^(?:KT|TL|TUQ)\. /u, '')),
    name: plain(paper.name),
  };
}

/** A committee is written in full or short, which is one name. */
const committees = (text: string): string => plain(text.replace(/ỦY BAN NHÂN DÂN|Ủy ban nhân dân/gu, 'UBND'));

/** What is printed besides: all lines of the head, what is signed for, to whom it goes. */
export const printedOf = (paper: Paper) => ({
  number: factsOf(paper).number.padStart(2, '0'),
  agency: committees(paper.agency.join(' ')),
  signature: paper.signature.map((line) => committees(line.replace(/UBND/gu, 'ỦY BAN NHÂN DÂN'))),
  to: (paper.to ?? []).map(plain),
});

/** The same of a document that was built. */
export function printedFacts({ parts }: Built): ReturnType<typeof factsOf> & ReturnType<typeof printedOf> {
  const lines = (parts[0]?.sections ?? []).flatMap(({ blocks }) =>
    [...walkParagraphs(blocks)].map(({ role, inlines }) => ({ role, text: plainText(inlines).trim() })),
  );
  const of = (...roles: string[]): string[] => lines.filter(({ role }) => roles.includes(role)).map(({ text }) => text);
  const read = readNumberLine(of('number-line')[0] ?? '');
  const signature = of('signature-capacity');
  return {
    agency: committees(of('agency-superior', 'agency').join(' ')),
    number: read?.number ?? '',
    symbol: read?.symbol ?? '',
    date: readPlaceDate(of('place-date')[0] ?? '')?.date ?? '',
    kind: plain(of('title-kind')[0]),
    capacities: signature.flatMap((line) => /^(KT|TL|TUQ)\./u.exec(line)?.[1] ?? []),
    position: plain(signature.at(-1)?.replace(/^(?:KT|TL|TUQ)\. /u, '')),
    name: plain(of('signature-name')[0]),
    signature: signature.map(committees),
    to: of('addressee', 'addressee-item').map((line) =>
      plain(line.replace(/^(?:Kính gửi:|-)\s*/u, '').replace(/[;.]$/u, '')),
    ),
  };
}

const centred = (text: string, bold = false): Paragraph =>
  new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ text, bold })] });
const beside2 = (left: readonly Paragraph[], right: readonly Paragraph[]): TableRow =>
  new TableRow({ children: [left, right].map((children) => new TableCell({ children: [...children] })) });

/** The paper as a Word file of another program: head and foot as tables without names of styles. */
export function wordOf(paper: Paper): Promise<Uint8Array> {
  const { agency, number, day, party } = paper;
  const motto = party ? ['ĐẢNG CỘNG SẢN VIỆT NAM'] : country;
  const isTitle = (line: string): boolean =>
    /^(?:Chương|Mục|Điều \d+\. [^.:]+$)/u.test(line) || line === line.toUpperCase();
  const prose = (line: string): Paragraph =>
    new Paragraph({ children: [new TextRun({ text: line, bold: isTitle(line) })] });
  const [attachedKind, attachedSubject, ...attached] = paper.attached ?? [];
  const file = new Document({
    sections: [
      {
        children: [
          new Table({
            rows: [
              beside2(
                agency.map((line, at) => centred(line, at === agency.length - 1)),
                motto.map((line) => centred(line, true)),
              ),
              beside2([centred(number)], [centred(day)]),
            ],
          }),
          centred(paper.kind, true),
          centred(paper.subject, true),
          ...bodyOf(paper).map(prose),
          new Table({
            rows: [
              beside2(
                recipients.map((line) => new Paragraph(line)),
                [...paper.signature.map((line) => centred(line, true)), new Paragraph(''), centred(paper.name, true)],
              ),
            ],
          }),
          ...(attachedKind === undefined ? [] : [centred(attachedKind, true), centred(attachedSubject ?? '', true)]),
          ...attached.map(prose),
        ],
      },
    ],
  });
  return Packer.pack(file, 'uint8array');
}
