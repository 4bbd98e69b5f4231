// Agencies, levels, units and papers that are gone: the same sentence has the same judgement by check, import and roll-over. Each sentence was
// judged by hand for a plan of a xã of thành phố Đồng Nai signed on 20 January 2027.

import { describe, expect, test } from 'vitest';
import { checkContext } from '../../src/check/check-document.js';
import { isNotJudged } from '../../src/check/rule.js';
import { changedTerms } from '../../src/check/rules/law/changed-terms.js';
import { goneBodiesRule } from '../../src/check/rules/law/gone-bodies.js';
import { importFile } from '../../src/flows/import.js';
import { projectWith } from '../support/compose.js';
import { roll } from '../support/roll.js';
import { checkData, readLines, register } from '../unit/check/check-text.js';

const gone: readonly string[] = [
  'Sở Tài nguyên và Môi trường đo đạc lại ranh giới nghĩa trang.',
  'Phòng Tài nguyên và Môi trường nhận hồ sơ đất đai.',
  'Thanh tra Sở Nội vụ kiểm tra đột xuất.',
  'Ban Tuyên giáo Đảng ủy phối hợp tuyên truyền.',
  'Người dân mang theo giấy chứng minh nhân dân để đăng ký.',
  'Hộ gia đình nộp bản sao sổ hộ khẩu.',
  'Gửi danh sách về thị trấn Di Linh, báo cáo thị trấn Di Linh kết quả.',
  'Thị trấn Di Linh tổ chức ra quân trồng cây.',
  'Trung tâm Hành chính công huyện tiếp nhận hồ sơ.',
  'UBND huyện chỉ đạo các xã trồng rừng.',
  'Huyện ủy giao chỉ tiêu phát triển đảng viên.',
  'Công an huyện phối hợp làm sạch dữ liệu.',
  'Xin ý kiến Phòng Tư pháp huyện.',
  'Kinh phí do ngân sách huyện hỗ trợ.',
  'Báo cáo cấp huyện theo dõi.',
  'Rà soát các hộ trên địa bàn huyện.',
  'Phối hợp với huyện Định Quán phát dọn thực bì.',
  'Gửi số liệu về tỉnh Bến Tre.',
  'Tòa án nhân dân huyện mở phiên lưu động.',
  'Viện kiểm sát nhân dân huyện tuyên truyền pháp luật.',
  'Chi cục Thuế hướng dẫn hộ kinh doanh.',
  'Bảo hiểm xã hội huyện cấp thẻ.',
  'Mời Sở NN&PTNT dự lễ.',
  'Tổng cục Thuế nâng cấp ứng dụng.',
  'Đề nghị Bộ Thông tin và Truyền thông hỗ trợ.',
  'Báo cáo Văn phòng Chính phủ kết quả kiểm soát TTHC.',
  'Dịch vụ công trực tuyến mức độ 4 đạt 60%.',
  'Ban Dân tộc tỉnh khảo sát.',
  'Văn phòng HĐND và UBND huyện cấp phát tài liệu.',
  'Hội Nông dân huyện mở lớp tập huấn.',
  'Ban Chỉ huy Quân sự huyện huấn luyện dân quân.',
  'Phòng Giáo dục và Đào tạo duyệt kế hoạch năm học.',
  'Quận ủy phát động thi đua.',
  'UBND thị xã chủ trì hội thi.',
  'Hướng dẫn các xã, thị trấn trồng rừng.',
  'Khảo sát rừng trên địa bàn huyện Định Quán.',
  'Đề nghị tỉnh Bà Rịa - Vũng Tàu chia sẻ dữ liệu.',
];

const right: readonly string[] = [
  'Trước ngày 01 tháng 7 năm 2025, Công an huyện cấp giấy này.',
  'Trước tháng 7 năm 2025, Phòng Nội vụ huyện giữ hồ sơ.',
  'Hồ sơ của UBND huyện Lạc Dương (trước ngày 01/7/2025) xếp kho riêng.',
  'Đến hết ngày 30/6/2025, UBND huyện giải quyết xong các hồ sơ này.',
  'Năm 2024, Phòng Nội vụ huyện đã kiểm tra 05 xã.',
  'Năm 2023, UBND huyện giao 40 ha rừng.',
  'Giai đoạn 2021 - 2024, Hội Nông dân huyện mở 12 lớp.',
  'Từ năm 2020 đến tháng 6/2025, UBND huyện đã cấp 120 giấy phép.',
  'Tài liệu của UBND huyện đã giải thể được số hóa.',
  'Cuốn sách “Phòng Lao động - Thương binh và Xã hội huyện: 20 năm” được số hóa.',
  'Cuốn sách "Công an huyện: 40 năm" được số hóa.',
  'Tỉnh Bình Phước (cũ) có 11 huyện, thị xã.',
  'Đường Huyện ủy được nâng cấp.',
  'Phố Công an huyện không đổi tên.',
  'Cầu Thị trấn được sơn lại.',
  'Chợ Thị trấn họp ngày rằm.',
  'Khu di tích ở huyện lỵ cũ được trùng tu.',
  'Trước đây, Sở Tài nguyên và Môi trường nhận hồ sơ này.',
  'Áp dụng Thông tư số 10/2024/TT-BTNMT ngày 31/7/2024 của Bộ Tài nguyên và Môi trường.',
  'Thực hiện Quyết định số 12/QĐ-UBND ngày 05/3/2024 của UBND huyện Định Quán.',
  'Kế thừa hồ sơ của huyện Định Quán.',
  'Sở Khoa học và Công nghệ tiếp nhận việc của Sở Thông tin và Truyền thông.',
  'Sở Nông nghiệp và Môi trường chủ trì đo đạc.',
  'Thanh tra thành phố kiểm tra đột xuất.',
  'Ban Tuyên giáo và Dân vận Thành ủy phối hợp.',
  'Người dân dùng thẻ căn cước để đăng ký.',
  'Không yêu cầu xuất trình sổ hộ khẩu.',
  'Công an xã, Trạm Y tế xã phối hợp.',
  'UBND thành phố chỉ đạo các xã trồng rừng.',
  'Các huyện đoàn viên cũ gặp mặt.',
  'Làm đường vào thị trấn Di Linh.',
  'Thuế cơ sở hướng dẫn hộ kinh doanh.',
  'Tòa án nhân dân khu vực mở phiên lưu động.',
  'Trung tâm Phục vụ hành chính công xã tiếp nhận hồ sơ.',
  'Văn phòng Chính phủ tổ chức họp trực tuyến.',
  'Thành phố Đồng Nai phát động thi đua.',
  'Bộ Dân tộc và Tôn giáo hướng dẫn.',
];

const documentOf = (sentences: readonly string[]): string => `ỦY BAN NHÂN DÂN
XÃ LA NGÀ
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 15/KH-UBND
La Ngà, ngày 20 tháng 01 năm 2027
KẾ HOẠCH
Trồng cây năm 2027
${sentences.map((line) => `- ${line}`).join('\n')}
Nơi nhận:
- UBND thành phố Đồng Nai;
- Lưu: VT.
TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Lò Thị Hoa`;

const planOf = (sentences: readonly string[]): string => `type: ke-hoach
year: 2026
unit: { kind: xã, name: La Ngà, parent: { kind: thành phố, name: Đồng Nai } }
authority: committee
plan:
  date: 2026-01-20
  subject: Trồng cây năm {{year}}
  content:
${sentences.map((line) => `    - ${JSON.stringify(line)}`).join('\n')}
  recipients: [UBND thành phố]
  archive: VT
signatory: { name: Lò Thị Hoa }
`;

const units = (await projectWith({}).load('units')).value?.units;

/** By each of the three: which sentences it tells of. */
async function toldOf(sentences: readonly string[]): Promise<Record<string, boolean[]>> {
  const text = documentOf(sentences);
  if (!units) throw new Error('the units do not load');
  const input = { document: readLines(text), source: 'docx', file: 'a.txt', register, units } as const;
  const context = checkContext(input, checkData);
  const lines = [goneBodiesRule, changedTerms].flatMap((rule) => {
    const outcome = rule.check(context);
    if (isNotJudged(outcome)) throw new Error('not judged');
    return outcome.map(({ line }) => line?.text ?? '');
  });
  const { value: rolled } = await roll(planOf(sentences), { year: 2027, day: '2027-01-20' });
  const paths = [
    ...(rolled?.rolled.decisions ?? []).filter(({ code }) => /actor-gone|term-gone/u.test(code)),
    ...(rolled?.rolled.changes ?? []).filter(({ kind }) => kind === 'actor'),
  ].map((each) => ('place' in each ? each.place?.path : undefined) ?? ('path' in each ? each.path : ''));
  const imports = await Promise.all(
    // of a name that comes again import tells once
    sentences.map(async (sentence) => {
      const { value } = await importFile(projectWith({}), new TextEncoder().encode(documentOf([sentence])), 'a.txt');
      return (value?.notes ?? []).some(({ code }) => code === 'import/name-changed');
    }),
  );
  return {
    check: sentences.map((sentence) => lines.some((line) => line.includes(sentence))),
    rollover: sentences.map((_, index) =>
      paths.some((path) => new RegExp(`content\\.${index}(?:\\.|$)`, 'u').test(path)),
    ),
    import: imports,
  };
}

describe.each([
  ['gone', gone, true],
  ['right', right, false],
] as const)('what is %s', async (_, sentences, expected) => {
  const told = await toldOf(sentences);
  test.each(['check', 'rollover', 'import'])('by %s', (command) => {
    const wrong = sentences.filter((_sentence, index) => told[command]?.[index] !== expected);
    expect(wrong).toEqual([]);
  });
});
