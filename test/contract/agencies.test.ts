// Papers of many agencies, heads and feet side by side and stacked, in capitals and in small letters: check and import see the same agency,
// number, symbol, date, kind and signature in each, and they are those that stand there.

import { expect, test } from 'vitest';
import { buildView } from '../../src/check/view/build-view.js';
import { documentFacts } from '../../src/check/view/document-facts.js';
import { signatureStacks } from '../../src/check/view/signature-stacks.js';
import { readNumberLine } from '../../src/doctype/page-lines.js';
import { isoDate } from '../../src/text/date.js';
import { foldWords } from '../../src/text/fold-words.js';
import { importBytes } from '../support/import.js';
import { checkData, readSource } from '../unit/check/check-text.js';

/** How the two sides of a head and of a foot stand: under each other, or beside each other with tabs or spaces. */
type Setting = 'stacked' | 'tabs' | 'spaces';

interface Paper {
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
  /** Lines of the agency that issues, where they are not the last one alone; none for a committee, which a plan file has as its unit. */
  readonly own?: readonly string[];
  readonly write?: (text: string) => string;
}

const country = ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc'];
const recipients = ['Nơi nhận:', '- Như trên;', '- Các đơn vị trực thuộc;', '- Lưu: VT.'];

function beside(left: readonly string[], right: readonly string[], gap: string): string[] {
  const rows = Math.max(left.length, right.length);
  return Array.from({ length: rows }, (_, row) =>
    right[row] === undefined ? (left[row] ?? '') : `${left[row] ?? ''}${gap}${right[row]}`,
  );
}

function textOf(paper: Paper): string {
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
  const body = paper.body ?? [
    'I. NỘI DUNG',
    '1. Rà soát hồ sơ, tổng hợp kết quả trước ngày 20 hằng tháng.',
    '2. Báo cáo kết quả thực hiện./.',
  ];
  const text = [...head, '', paper.kind, paper.subject, '', ...(paper.preamble ?? []), ...body, '', ...foot, ''].join(
    '\n',
  );
  return (paper.write ?? ((each) => each))(text);
}

interface Seen {
  /** All lines of the head, in order; of a draft the agency alone, absent for a committee. */
  readonly agency: string | undefined;
  readonly number: string | undefined;
  readonly symbol: string | undefined;
  readonly date: string | undefined;
  readonly kind: string;
  /** Without that of a body that signs as a whole. */
  readonly capacities: readonly string[];
  readonly position: string;
  readonly name: string;
}

const plain = (text: string | undefined): string => foldWords(text ?? '');

function checkSees(bytes: Uint8Array): Seen {
  const view = buildView(readSource(bytes, 'a.txt'), checkData);
  const of = (role: string): string[] => view.lines.filter((line) => line.role === role).map(({ text }) => text.trim());
  const { signed } = documentFacts(view);
  const [first] = view.texts;
  const items = first ? (signatureStacks(first, checkData)[0] ?? []) : [];
  const read = readNumberLine(of('number-line')[0] ?? '');
  return {
    agency: plain(of('agency').join(' ')),
    number: read?.number,
    symbol: read?.symbol,
    date: signed?.day === undefined ? undefined : isoDate({ month: 1, ...signed, day: signed.day }),
    kind: plain(of('title-kind')[0]),
    capacities: items.flatMap(({ capacity }) => (capacity === undefined || capacity === 'TM' ? [] : [capacity])),
    position: plain(items.at(-1)?.words),
    name: plain(of('signature-name')[0]),
  };
}

// biome-ignore lint/suspicious/noExplicitAny: a plan as import writes it
type Drafted = any;

async function importSees(bytes: Uint8Array): Promise<Seen & { readonly codes: readonly string[] }> {
  const { imported, diagnostics } = await importBytes(bytes, 'a.txt');
  const plan: Drafted = imported?.plan ?? {};
  const main: Drafted = plan.decision ?? plan.document ?? plan.plan ?? {};
  const { signatory = {} } = plan;
  const { agency } = plan.unit ?? {};
  const said = diagnostics.flatMap(({ message }) => /^Ký hiệu trong văn bản là "([^"]+)"/u.exec(message.vi)?.[1] ?? []);
  const kind = plain(
    main.kind ?? (plan.type === 'quyet-dinh' ? 'Quyết định' : plan.type === 'bao-cao' ? 'Báo cáo' : 'Kế hoạch'),
  );
  return {
    agency: agency && plain(agency.name),
    number: main.number === undefined ? undefined : String(main.number),
    symbol: said[0],
    date: main.date,
    kind,
    capacities: [signatory.capacity ?? []].flat(),
    position: plain(signatory.position ?? agency?.head ?? 'Chủ tịch'),
    name: plain(signatory.name),
    codes: diagnostics.map(({ code }) => code),
  };
}

const nfd = (text: string): string => text.normalize('NFD');

const papers: Readonly<Record<string, Paper>> = {
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
    own: [],
    signature: ['CHỦ TỊCH'],
    name: 'Đoàn Văn Thắng',
  },
  'council, plan of supervision': {
    agency: ['HĐND PHƯỜNG HÀ ĐÔNG'],
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

const committee = /^(?:ỦY BAN NHÂN DÂN|UBND|HỘI ĐỒNG NHÂN DÂN|HĐND)(?: (?:XÃ|PHƯỜNG|ĐẶC KHU|TỈNH) |$)/u;

test.each(Object.entries(papers))('%s', async (_name, paper) => {
  const bytes = new TextEncoder().encode(textOf(paper));
  const [, day = '', month = '', year = ''] = /ngày (\d+) tháng (\d+) năm (\d+)/u.exec(paper.day) ?? [];
  const [, number = '', symbol = ''] = /^Số:? (\d+)[/-](.+)$/u.exec(paper.number) ?? [];
  const there = {
    number,
    symbol,
    date: `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`,
    kind: plain(paper.kind),
    capacities: paper.signature.flatMap((line) => /^(KT|TL|TUQ)\./u.exec(line)?.[1] ?? []),
    position: plain(paper.signature.at(-1)?.replace(/^(?:KT|TL|TUQ)\. /u, '')),
    name: plain(paper.name),
  };
  expect(checkSees(bytes)).toEqual({ ...there, agency: plain(paper.agency.join(' ')) });
  const { codes, ...draft } = await importSees(bytes);
  const own =
    paper.own ?? (committee.test(paper.agency[0] ?? '') && paper.agency.length === 1 ? [] : paper.agency.slice(-1));
  expect(draft).toEqual({
    ...there,
    // what is computed is not told
    symbol: draft.symbol === undefined ? undefined : symbol,
    agency: own.length === 0 ? undefined : plain(own.join(' ')),
  });
  expect(codes).not.toContain('import/no-letterhead');
  expect(codes).not.toContain('import/unplaced');
  expect(codes).not.toContain('import/no-signatory');
});
