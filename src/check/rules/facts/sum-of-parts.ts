// Rule: a total of running text is the sum of the parts that it names: "Tổng 100 triệu đồng, gồm 60 triệu và 40 triệu". After "trong đó" only
// some may be named.

import { sentenceBefore } from '../../../recognise/cited-title.js';
import {
  addDecimals,
  compareDecimals,
  type Decimal,
  formatDecimal,
  multiplyDecimals,
  negative,
  parseDecimal,
  whole,
} from '../../../text/decimal.js';
import { SCALES } from '../../../text/number.js';
import { patternOf } from '../../../text/pattern.js';
import { unitPattern } from '../../open-place-patterns.js';
import { at, type Finding, type Rule } from '../../rule.js';
import { bodyLines } from '../../view/body-lines.js';
import { judgeLines, ofData } from '../../view/known-lines.js';
import type { Line } from '../../view/text-view.js';
import { balancesOf } from './balances.js';
import { countedParts } from './counted-parts.js';
import { exclusiveParts } from './exclusive-parts.js';
import { products } from './products.js';

const FIGURE = '(?<![\\p{L}\\d.,/-])\\d{1,3}(?:\\.\\d{3})*(?:,\\d+)?|(?<![\\p{L}\\d.,/-])\\d+(?:,\\d+)?';
const NOT_MORE = '(?![\\d.,/]\\d)';

const patternsOf = ofData((data) => {
  const unit = unitPattern(data);
  const figure = `(?<figure>${FIGURE})${NOT_MORE}`;
  return {
    figure: patternOf(`${figure}\\s*(?<unit>${unit})`, 'giu'),
    total: patternOf(
      `(?<before>(?<sum>(?<!\\p{L})tổng(?:\\s+\\p{L}+){0,6}\\s*(?:là|:)?\\s*)|(?<!\\p{L})(?:kinh phí|số tiền|vốn|bố trí|cấp|phân bổ)(?:\\s+\\p{L}+){0,5}\\s*(?:là|:)?\\s*)${figure}(?:\\s*(?<unit>${unit}))?(?<link>[^.;\\d(:]{0,40}?(?<!\\p{L})(?<all>gồm|bao gồm|chia ra|cụ thể|trong đó)(?!\\p{L})\\s*(?:có|:)?|\\s*[;,]\\s*(?:trong đó)\\s*:?|\\s*(?<mark>[(:]))`,
      'giu',
    ),
    closing: patternOf(
      `(?<link>[,;]\\s*(?:tổng cộng|tổng số|cộng)(?:\\s+là)?:?\\s+)${figure}\\s*(?<unit>${unit})`,
      'giu',
    ),
    part: patternOf(
      `^(?<name>[^\\d(]{0,120}?(?:\\p{L}+\\s+\\p{Lu}{0,2}\\d{1,3}(?:\\s*:|\\s+(?:có|là)\\s))?[^\\d(]{0,120}?)${figure}(?:\\s*(?<unit>${unit}))?(?<after>[^\\d(]*)$`,
      'iu',
    ),
  };
});

/** In đồng where it is money, else as it is; with what it is counted in. */
function measured(figure: string, unit: string): { readonly value: Decimal; readonly of: string } | undefined {
  const value = parseDecimal(figure);
  if (!value || /^[%‰]/u.test(unit)) return undefined;
  const scale = SCALES[/^\p{L}+/u.exec(unit.toLowerCase())?.[0] ?? ''];
  if (scale === undefined) return { value, of: unit.toLowerCase() };
  return { value: multiplyDecimals(value, whole(scale)), of: 'đồng' };
}

/** Parts of parts, other totals, figures by the year or the head, and what has been spent of it are none of the sum. */
const notParts =
  /(?<!\p{L})(?:trong đó|tổng|mỗi|bình quân|tăng|giảm|so với|năm 20\d\d|đã|chưa|còn(?! lại)|nợ|tạm ứng|giải ngân|thanh toán|quyết toán)(?!\p{L})|\(/iu;
/** About as much: no sum can be held against it. */
const roughly =
  /(?<!\p{L})(?:khoảng|gần|hơn|trên|dưới|ước|tối thiểu|tối đa|không quá|bình quân|mỗi)\s*(?:là\s*)?(?::\s*)?$/iu;
/** The last part that leaves nothing over. */
const rest = /(?<!\p{L})(?:khác|còn lại)(?!\p{L})/iu;
const source =
  /(?<!\p{L})(?:TW|trung ương|ngân sách|NS\p{Lu}*|tỉnh|thành phố|huyện|xã|phường|xã hội hóa|xã hội hoá|doanh nghiệp|nhân dân|vốn|nguồn)(?!\p{L})/iu;

interface Parts {
  readonly values: readonly Decimal[];
  /** Written in smaller units than the total. */
  readonly finer: boolean;
  readonly names: readonly string[];
}

interface Stated {
  readonly value: Decimal;
  readonly of: string;
  readonly unit: string;
}

const sum = (values: readonly Decimal[]): Decimal => values.reduce(addDecimals, whole(0));

/** An enumeration in which every item is a name and one figure; a figure alone is counted in what the total is. */
function partsOf(text: string, { of, unit }: Stated, part: RegExp): Parts | undefined {
  const items = text.split(/[,;]\s+|(?<!\s)\s+(?:và|cùng)\s+/u).filter((item) => item.trim() !== '');
  if (items.length < 2 || notParts.test(text)) return undefined;
  const read = items.map((item) => {
    const { name = '', figure = '', unit: own, after = '' } = part.exec(item.trim())?.groups ?? {};
    if (figure === '' || (own === undefined && /\p{L}/u.test(after))) return undefined;
    const value = measured(figure, own ?? unit);
    return value && value.of === of
      ? { value: value.value, name, finer: own !== undefined && own !== unit }
      : undefined;
  });
  const found = read.filter((each) => each !== undefined);
  if (found.length !== items.length) return undefined;
  return {
    values: found.map(({ value }) => value),
    names: found.map(({ name }) => name),
    finer: found.some(({ finer }) => finer),
  };
}

/** All figures of the words that are measured as the total is. */
function figuresOf(text: string, { of, unit }: Stated, figure: RegExp): Parts | undefined {
  if (notParts.test(text)) return undefined;
  const all = [...text.matchAll(figure)];
  const found = all.map(({ groups }) => measured(groups?.figure ?? '', groups?.unit ?? ''));
  const values = found.flatMap((each) => (each && each.of === of ? [each.value] : []));
  if (values.length < 2 || values.length !== found.length) return undefined;
  return { values, names: [], finer: all.some(({ groups }) => groups?.unit !== unit) };
}

/** Whether the sum is the total, as far as the total's last digit tells: "1,2 tỷ đồng" is 698 and 501 triệu. */
function agrees(total: Stated, written: string, parts: Parts): boolean {
  const value = sum(parts.values);
  if (compareDecimals(value, total.value) === 0) return true;
  if (!parts.finer) return false;
  const half = measured(lastPlace(written), total.unit);
  if (!half) return false;
  const apart = addDecimals(value, negative(total.value));
  const size = compareDecimals(apart, whole(0)) < 0 ? negative(apart) : apart;
  return compareDecimals(addDecimals(size, size), half.value) <= 0;
}

/** One of the last digit written: of "1,2" it is "0,1", of "350" it is "1". */
function lastPlace(written: string): string {
  const decimals = /,(\d+)$/u.exec(written)?.[1]?.length ?? 0;
  return decimals === 0 ? '1' : `0,${'0'.repeat(decimals - 1)}1`;
}

const faultAt = (line: Line, start: number, end: number, total: Stated, written: string, value: Decimal): Finding =>
  at(
    line,
    start,
    end,
    {
      vi: `Tổng ghi ${written}${total.unit === '' ? '' : ` ${total.unit}`}, còn các phần cộng lại là ${formatDecimal(value)}${total.of === '' ? '' : ` ${total.of}`}.`,
      en: `The total says ${written}${total.unit === '' ? '' : ` ${total.unit}`}, its parts add up to ${formatDecimal(value)}${total.of === '' ? '' : ` ${total.of}`}.`,
    },
    { vi: 'Đối chiếu lại tổng và từng phần.', en: 'Compare the total with its parts.' },
  );

/** To the end of the sentence, or of the brackets that are open. */
function enumerationAfter(text: string, bracket: boolean): { readonly long: string; readonly short: string } {
  const end = bracket ? text.search(/[()]/u) : text.search(/\.(?:\s|\/|$)/u);
  if (bracket && text[end] !== ')') return { long: '', short: '' };
  const long = end < 0 ? text : text.slice(0, end);
  const stop = long.indexOf(';');
  return { long, short: stop < 0 ? long : long.slice(0, stop) };
}

export const sumOfParts: Rule = {
  id: 'sum-of-parts',
  severity: 'warning',
  strength: 'practice',
  title: { vi: 'Tổng trong lời văn bằng các phần được kể', en: 'A total of the text is the sum of the parts it names' },
  bad: [
    '- [[Tổng 100 triệu đồng]], gồm 60 triệu và 50 triệu.',
    '- [[Tổng kinh phí: 45.000.000 đồng]], bao gồm ngân sách xã 30.000.000 đồng, xã hội hóa 10.000.000 đồng.',
    '- [[Tổng số 120 hồ sơ]], trong đó 80 hồ sơ trực tuyến và 50 hồ sơ trực tiếp.',
    '- [[Tổng kinh phí là 1,2 tỷ đồng]], gồm: vốn tỉnh 800 triệu đồng, vốn xã 300 triệu đồng.',
    '- [[Tổng 100 triệu]] gồm 60 và 50.',
    '- [[Tổng số 24 lớp]] (Chợ Mới 10 lớp, Đông Hải 8 lớp, Tây Sơn 7 lớp).',
    '- [[Bố trí 900.000.000 đồng]]: ngân sách xã 500.000.000 đồng; nguồn khác 300.000.000 đồng.',
    '- [[Kinh phí 1,2 tỷ đồng]] (đợt 1: 700 triệu đồng, đợt 2: 600 triệu đồng).',
    '- [[Kinh phí 800 triệu đồng]], bao gồm: mua máy 500 triệu đồng; tập huấn 200 triệu đồng; truyền thông 150 triệu đồng.',
    '- [[Tổng vốn: 2.000 triệu đồng]]; trong đó: TW 800 triệu đồng, tỉnh 700 triệu đồng, xã 400 triệu đồng.',
    '- [[Tổng số hộ là 500]], trong đó hộ nghèo 120, hộ cận nghèo 90, hộ khác 300.',
    '- Trong đó nam 120 người, nữ 90 người, [[tổng cộng 220 người]].',
    '- Cơ cấu nguồn vốn: [[ngân sách 60%, doanh nghiệp 30%, nhân dân 20%]].',
    '- Xã có [[12 thôn]], gồm 8 thôn nông nghiệp và 5 thôn dịch vụ; tổ có [[15 người]], gồm 6 nam và 10 nữ.',
    '- Tổ chức [[04 lớp]], bao gồm: 02 lớp cho cán bộ, công chức và 03 lớp cho tổ công nghệ số.',
    '- Tổng số [[30 máy]] tính, gồm 15 máy cho xã và 16 máy cho trường; mở [[3 lớp]]: 2 lớp cơ bản, 2 lớp nâng cao.',
    '- Mua 03 máy tính và 02 máy in, tổng [[06]].',
    '- Có 8/12 thôn ([[75%]]) đạt; 45/60 hộ, đạt [[80%]].',
    '- Hỗ trợ 2 triệu đồng/hộ cho 100 hộ, [[tổng 300 triệu]].',
    '- Tổ công tác gồm [[09 thành viên]]: 01 tổ trưởng, 02 tổ phó và 05 tổ viên; ban có [[15 đồng chí]], gồm 01 trưởng ban, 02 phó trưởng ban và 11 thành viên.',
    '- [[Tổng số 500 hộ]], gồm: thôn 1: 200 hộ; thôn 2: 150 hộ; thôn 3: 140 hộ.',
    '- [[25 triệu đồng/thôn x 12 thôn = 320 triệu]] đồng; [[30 người x 50.000 đồng/người x 2 buổi = 3.500.000 đồng]].',
    '- [[Mỗi thôn 02 lớp, 12 thôn là 26 lớp]]; [[10 xã, mỗi xã 03 cán bộ, tổng cộng 33 cán]] bộ; [[nam 45%, nữ 65%]] trong tổng số.',
    '- Hỗ trợ 40 hộ, mức 500.000 đồng/hộ, [[tổng kinh phí 25 triệu]] đồng.',
    '- Có [[12 tổ]] dân phố, trong đó 7 loại A, 6 loại B; [[20 hộ]], trong đó có 12 hộ nghèo và 9 hộ cận nghèo; [[15 người]] (trong đó: 8 nam, 6 nữ).',
    '- [[30 học]] sinh, trong đó 12 học sinh giỏi, 15 học sinh khá và 5 học sinh trung bình; rà soát [[50 hồ]] sơ, trong đó 30 hồ sơ hợp lệ, 25 hồ sơ không hợp lệ.',
    '- Xã có [[14 tổ]] hòa giải, trong đó 9 tổ ở phía Đông và 6 tổ ở phía Tây; vận động [[20 thanh]] niên, trong đó nghĩa vụ quân sự 16 thanh niên, nghĩa vụ công an 5 thanh niên.',
    '- Mở [[05 lớp]] nghề: quý I 02 lớp, quý II 02 lớp, quý III 02 lớp; toàn xã có [[8.400 người]], trong đó nam 4.150 người, nữ 4.300 người; nhận [[2.000 hồ]] sơ, trong đó đúng hạn 1.950 hồ sơ, quá hạn 60 hồ sơ.',
    '- Lao động có việc làm mới, trong đó [[nữ chiếm 55%, nam chiếm 50%]].',
    '- [[Xã góp 70%, nhân dân góp 40%]] tổng kinh phí.',
    '- Mua [[4 máy in, đơn giá 6 triệu đồng, thành tiền 26 triệu đồng]]; trong năm [[cả năm cấp 240 sổ, bình quân mỗi tháng 24 sổ]].',
    '- Kinh phí phân bổ cho các thôn theo tỷ lệ [[30/40/40]]; chia điểm theo tỷ lệ [[60:30]].',
    '- Nguồn kinh phí thực hiện: [[ngân sách tỉnh 30%, ngân sách xã 40%, xã hội hóa 40%]].',
    '- Tuyên truyền trên loa [[02 buổi/tháng, cả năm 20 buổi]]; [[mỗi quý tổ chức 03 cuộc, cả năm là 15 cuộc]].',
    '- Họp [[01 lần/tháng, trong 6 tháng là 8 lần]]; phát [[02 tin mỗi tuần, cả năm 52 tin]].',
    '- Huy động [[12 tổ x 5 người/tổ = 50]]; mở [[5 lớp + 7 lớp = 13 lớp]]; cấp [[10 triệu đồng + 2,5 triệu đồng = 13,5 triệu đồng]].',
    '- Có 8 thôn trên tổng số 12 thôn, đạt [[75%]]; 462/500 (đạt [[91%]]).',
    '- Thu nhận 1.250 hồ sơ, kích hoạt 975 tài khoản, đạt [[68,0%]].',
    '- Huy động 60 đoàn viên tham gia; chia [[5 tổ, mỗi tổ 15 người]].',
    '- Tiền thuê mặt bằng: [[điều tiết cho xã 70%, tỉnh 40%]] tổng số thu.',
    '- Thu quỹ 500 triệu đồng, chi 420 triệu đồng, còn lại [[90 triệu]] đồng; xử lý 48 vụ, so với cùng kỳ 40 vụ, tăng [[12 vụ]].',
    '- Tiếp nhận 350 hồ sơ, đã giải quyết 320 hồ sơ, đang giải quyết [[20 hồ]] sơ. Năm 2025 thu 4,8 tỷ đồng, năm 2024 thu 4,0 tỷ đồng, tăng [[25%]].',
    '- Dự toán 200 triệu đồng, đã giải ngân 150 triệu đồng, đạt [[85%]]; tặng 50 suất quà, mỗi suất 500.000 đồng, tổng trị giá [[30.000.000 đồng]].',
    '- Toàn xã có [[250]] hội viên (nam 130, nữ 110); gieo trồng [[120 ha]]: lúa 80 ha, ngô 30 ha, rau màu 20 ha.',
  ],
  good: [
    '- Thu quỹ 500 triệu đồng, chi 420 triệu đồng, còn lại 80 triệu đồng; xử lý 48 vụ, so với cùng kỳ 40 vụ, tăng 8 vụ; dự toán 1,2 tỷ đồng, đã giải ngân 900 triệu đồng, đạt 75%; tặng 50 suất quà, mỗi suất 500.000 đồng, tổng trị giá 25 triệu đồng.',
    '- Tiếp nhận 350 hồ sơ, đã giải quyết 320 hồ sơ, đang giải quyết 20 hồ sơ, trả lại 10 hồ sơ; hội viên 250 người (nữ 120); gieo trồng 120 ha: lúa 80 ha, ngô 30 ha; mở 9 lớp: quý II 5 lớp, quý IV 9 lớp; 100 hộ: hộ nghèo 60 hộ, hộ có trẻ 80 hộ.',
    '- Thu nhận 1.250 hồ sơ, kích hoạt 975 tài khoản, đạt 78,0%; thu nhận 1.250 hồ sơ, kích hoạt 975 tài khoản, đạt 52,4%; có 8 thôn trên tổng số 12 thôn, đạt 66,7%; huy động 60 đoàn viên, chia 5 tổ, mỗi tổ 12 người; 62 học sinh, chia 4 lớp, mỗi lớp 16 học sinh.',
    '- Có 12 tổ, trong đó 7 loại A, 4 loại B; 13 tổ, trong đó 7 tổ loại A, 6 tổ loại B; 20 hộ, trong đó 15 hộ nghèo, 12 hộ có con nhỏ; 15 người, trong đó 8 nam, 7 nữ; 15 người, trong đó 8 nữ, 9 đảng viên.',
    '- 10 nhiệm vụ, trong đó 6 nhiệm vụ loại 1 và 4 nhiệm vụ loại 2; khoảng 12 tổ, trong đó 7 loại A, 6 loại B; 20 văn bản, trong đó 12 đúng hạn, 3 quá hạn.',
    '- Xã có 15 tổ hòa giải, trong đó 9 tổ ở phía Đông và 6 tổ ở phía Tây; 20 thanh niên, trong đó nghĩa vụ quân sự 16 thanh niên, nghĩa vụ công an 4 thanh niên; 20 hội viên, trong đó 12 hội viên nữ, 10 hội viên trẻ.',
    '- Mở 06 lớp nghề: quý I 02 lớp, quý II 02 lớp, quý III 02 lớp; mở 9 lớp: quý II 5 lớp, quý III 9 lớp; lũy kế 12 mô hình: thôn Đông 5, thôn Tây 7; 8.450 người, trong đó nam 4.150 người, nữ 4.300 người.',
    '- Trẻ biết bơi 80%, trong đó nam 85%, nữ 75%; tỷ lệ có việc làm, trong đó nữ chiếm 45%, nam chiếm 55%; hộ nghèo 60%, hộ có con nhỏ 50% tổng số hộ; xã góp 60%, nhân dân góp 40% tổng kinh phí.',
    '- Mua 4 máy in, đơn giá 6 triệu đồng, thành tiền 24 triệu đồng; cả năm cấp 250 sổ, bình quân mỗi tháng 21 sổ; cả năm cấp 240 sổ, bình quân mỗi tháng 20 sổ; 3 bộ bàn, giá 2,5 triệu đồng/bộ, tổng 7,5 triệu đồng.',
    '- Phân bổ theo tỷ lệ 30/40/30; chia theo tỷ lệ 1:1:1; bón phân theo tỷ lệ 30/10/10; chia cho các thôn, đạt tỷ lệ 45/60 hộ; phân bổ kinh phí: quý II giải ngân 60%, quý IV 100%.',
    '- Loa 02 buổi/tháng, cả năm 24 buổi; mỗi tuần 02 tin, cả năm 100 tin; ít nhất 02 buổi/tháng, cả năm 30 buổi; 02 buổi/tháng, cả năm học 18 buổi; 02 buổi/tháng trừ tháng 2, cả năm 22 buổi; 02 lớp/quý, trong năm mở 03 lớp nâng cao.',
    '- 12 tổ x 5 người/tổ = 60; 5 + 7 = 12 lớp; 5 lớp + 3 buổi = 9 ngày; 60 + 40 = 100 triệu đồng; 2 x 3 + 4 = 10; 0,4 + 0,35 = 0,75 điểm; 10 triệu đồng + 2,5 triệu đồng = 12,5 triệu đồng.',
    '- Xã có 13 thôn, gồm 8 thôn nông nghiệp và 5 thôn dịch vụ; tổ có 15 người, gồm 6 nam và 9 nữ, 3 đảng viên; 07 thành viên gồm 01 Trưởng ban, Phó Trưởng ban và 05 ủy viên.',
    '- Cụm 3 thôn, gồm 120 hộ và 500 người; 5 tổ, gồm 3 thôn phía đông và 4 thôn phía tây; đoàn 12 người, gồm 2 xe và 1 loa.',
    '- Tổ chức 05 lớp: 02 lớp cho cán bộ, công chức và 03 lớp cho tổ công nghệ số; mở 10 lớp: 2 lớp cơ bản, 2 lớp nâng cao.',
    '- Mua 03 máy tính và 02 máy in, tổng 05; có 3 lớp và 120 học viên, tổng 15 buổi; 9 thôn, gồm 8 thôn nông nghiệp và các thôn khác.',
    '- Có 8/12 thôn (66,7%) đạt; 8/12 thôn (66,6%); 8/12 thôn đạt 67%; 1/3 số hộ được vay (lãi 6%); ngày 8/12 thôn (75% hộ) họp.',
    '- Hỗ trợ 2 triệu đồng/hộ cho 100 hộ, tổng 200 triệu; 2 triệu đồng/người/tháng cho 10 người, tổng 240 triệu; 50.000 đồng/buổi cho 10 người trong 3 buổi, tổng 1.500.000 đồng.',
    '- Khoảng 20 lớp, gồm 8 lớp ngày và 9 lớp đêm; mỗi lớp 30 học viên gồm 20 nam và 10 nữ; đạt 12/10 chỉ tiêu (120%); 12 chỉ tiêu, gồm 5 chỉ tiêu loại 1 và 7 chỉ tiêu loại 2.',
    '- Tổng 100 triệu gồm 60 và 40; tổng kinh phí 1,2 tỷ đồng, gồm 698 triệu đồng và 501 triệu đồng.',
    '- Tổ gồm 09 thành viên: 01 tổ trưởng, 02 tổ phó và 06 tổ viên; ban có 9 người: 01 trưởng ban và 02 phó trưởng ban; 5 lớp, gồm 3 lớp ngày và 2 lớp đêm; 2 lớp đã mở.',
    '- 25 triệu đồng/thôn x 12 thôn = 300 triệu đồng; 2,5 m x 4 m = 10 m2; 1.490.000 đồng x 1,3 x 12 tháng = 23,2 triệu đồng; (2 + 3) x 5 = 25 lớp; 60 cm x 40 cm = 0,24 m2.',
    '- Mỗi thôn 02 lớp, 12 thôn là 24 lớp; mỗi thôn ít nhất 02 lớp, 12 thôn là 26 lớp; mỗi thôn 02 lớp, 12 thôn có 26 trưởng thôn; nam biết bơi 75%, nữ biết bơi 65%; tỷ lệ nam 85%, nữ 75%.',
    '- Vốn 300 triệu đồng: tỉnh 200 triệu đồng, xã 100 triệu đồng; đã giải ngân 50 triệu đồng; kinh phí 90 triệu đồng (tỉnh 60 triệu đồng, xã 30 triệu đồng; còn nợ 20 triệu đồng).',
    '- Tổng số 24 lớp (Chợ Mới 10 lớp, Đông Hải 8 lớp); tổng số 25 lớp (Chợ Mới 10 lớp, Đông Hải 8 lớp, Tây Sơn 7 lớp).',
    '- Bố trí 900 triệu đồng: ngân sách xã 600 triệu đồng, nguồn khác 300 triệu đồng.',
    '- Kinh phí 1,2 tỷ đồng (Bằng chữ: Một tỷ hai trăm triệu đồng); kinh phí 500 triệu đồng (giảm 100 triệu đồng so với năm 2025, tăng 50 triệu đồng so với năm 2024).',
    '- Kinh phí 800 triệu đồng, trong đó mua máy 500 triệu đồng, tập huấn 200 triệu đồng.',
    '- Tổng số 500 hộ, trong đó có 120 hộ nghèo; tổng số hộ là 500, trong đó hộ nghèo 120, hộ cận nghèo 90.',
    '- Tổng kinh phí khoảng 2 tỷ đồng, gồm 1.200 triệu đồng và 900 triệu đồng.',
    '- Nam 120 người, nữ 90 người, tổng cộng 210 người.',
    '- Cơ cấu nguồn vốn: ngân sách 60%, doanh nghiệp 30%, nhân dân 10%; cơ cấu lao động: 33,4%, 33,3%, 33,3%.',
    '- Kinh phí 20 triệu đồng: hỗ trợ mỗi thôn 15 triệu đồng, mỗi hộ 10 triệu đồng.',
    '- Tổng vốn 2.000 triệu đồng, trong đó: xây lắp 800 triệu đồng, thiết bị 700 triệu đồng, dự phòng 400 triệu đồng.',
    '- Tổng 100 triệu đồng, gồm 60 triệu và 40 triệu; tổng số 120 hồ sơ, trong đó 80 hồ sơ trực tuyến; tổng kinh phí là 1,2 tỷ đồng, gồm: vốn tỉnh 800 triệu đồng, vốn xã 400 triệu đồng.',
    '- Tổng số 120 hồ sơ, gồm hồ sơ của 3 thôn, 24 hộ; tổng kinh phí 50 triệu đồng, bao gồm 2 lớp tập huấn.',
    '- Tổng 100 triệu đồng, gồm 60 triệu năm 2026 và 60 triệu năm 2027.',
  ],
  check: judgeLines(bodyLines, (line, { data }): readonly Finding[] => {
    const { figure, total, closing, part } = patternsOf(data);
    const { text } = line;
    if (!/\d/u.test(text)) return [];
    const opening = [...text.matchAll(total)].flatMap((match): Finding[] => {
      const {
        before = '',
        sum: summed,
        figure: written = '',
        unit = '',
        all = '',
        link = '',
        mark,
      } = match.groups ?? {};
      const read = unit === '' ? { value: parseDecimal(written), of: '' } : measured(written, unit);
      if (!read?.value || roughly.test(before)) return [];
      const stated: Stated = { value: read.value, of: read.of, unit };
      // a plain figure is a total where it is called one; without that word only money has parts
      if (unit === '' ? summed === undefined || mark !== undefined : summed === undefined && stated.of !== 'đồng')
        return [];
      const { long, short } = enumerationAfter(text.slice(match.index + match[0].length), mark === '(');
      const strict = partsOf(long, stated, part) ?? partsOf(short, stated, part);
      const parts = strict ?? (unit === '' || mark !== undefined ? undefined : figuresOf(short, stated, figure));
      if (!parts || agrees(stated, written, parts)) return [];
      const value = sum(parts.values);
      const named = mark !== undefined && !/^\s*(?:bao )?gồm(?!\p{L})/iu.test(long);
      const some = named || (mark === undefined && all === '') || /trong đó|cụ thể/iu.test(all);
      const complete =
        parts.names.length > 0 &&
        (rest.test(parts.names.at(-1) ?? '') ||
          (parts.names.length > 2 && parts.names.every((name) => source.test(name))));
      if (compareDecimals(value, stated.value) < 0 && some && !complete) return [];
      const shown = match[0].slice(0, match[0].length - link.length);
      return [faultAt(line, match.index, match.index + shown.length, stated, written, value)];
    });
    const behind = [...text.matchAll(closing)].flatMap((match): Finding[] => {
      const { figure: written = '', unit = '', link = '' } = match.groups ?? {};
      const read = measured(written, unit);
      if (!read) return [];
      const stated: Stated = { ...read, unit };
      const head = sentenceBefore(text, match.index).replace(/^.*(?:trong đó|gồm|:)\s*:?/iu, '');
      const parts = partsOf(head, stated, part);
      if (!parts || agrees(stated, written, parts)) return [];
      const start = match.index + link.length - link.trimStart().replace(/^,\s*/u, '').length;
      return [faultAt(line, start, match.index + match[0].length, stated, written, sum(parts.values))];
    });
    const own = [...opening, ...behind];
    const apart = (some: readonly Finding[], others: readonly Finding[]): Finding[] =>
      others.filter(
        ({ start = 0, end = 0 }) => !some.some((each) => start < (each.end ?? 0) && (each.start ?? 0) < end),
      );
    const found = [...own, ...apart(own, [...countedParts(line), ...products(line)])];
    const more = [...found, ...apart(found, exclusiveParts(line, data))];
    return [...more, ...apart(more, balancesOf(line))];
  }),
};
