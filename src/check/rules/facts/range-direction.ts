// Rule: what rises ends higher, what falls ends lower: "tăng từ 70% lên 60%", "giảm từ 5% xuống 8%"; a range begins with its lower end: "từ
// 95% đến 90%".

import { sentenceBefore } from '../../../recognise/cited-title.js';
import { compareDecimals, parseDecimal } from '../../../text/decimal.js';
import { formatNumber, parseNumber } from '../../../text/number.js';
import { patternOf } from '../../../text/pattern.js';
import { unitPattern } from '../../open-place-patterns.js';
import { at, type Finding, onMatch, type Rule } from '../../rule.js';
import { bodyLines } from '../../view/body-lines.js';
import { figureCells } from '../../view/figure-cells.js';
import { judgeLines, ofData } from '../../view/known-lines.js';
import type { Line } from '../../view/text-view.js';

const FIGURE = '\\d{1,3}(?:\\.\\d{3})+(?:,\\d+)?|\\d+(?:,\\d+)?';
const LINK = '(?:tăng\\s+|giảm\\s+)?(?:lên|xuống|đến|tới|còn)(?:\\s+(?:mức|còn|đạt|dưới|trên|chỉ còn))*';

const rangeOf = ofData((data) => {
  const unit = unitPattern(data);
  return patternOf(
    `(?<!\\p{L})từ\\s+(?:mức\\s+)?(?<from>${FIGURE})(?:\\s*(?<unit>${unit}))?\\s+(?<link>${LINK})\\s+(?<to>${FIGURE})(?![\\d/]|[.,]\\d)\\s*(?<last>${unit})`,
    'giu',
  );
});

/** The verb of the range, near before it: "Nâng tỷ lệ hồ sơ đúng hạn từ …"; not "tăng cường". */
const rises = /(?<!\p{L})(?:tăng(?!\s+(?:cường|trưởng|tốc))|nâng(?!\s+cao))(?:\s+\p{L}+){0,8}\s*$/iu;
const falls = /(?<!\p{L})(?:giảm|hạ|rút|cắt|thu hẹp|tinh gọn)(?:\s+\p{L}+){0,8}\s*$/iu;
/** A better rank is a smaller number. */
const ranked = /(?<!\p{L})(?:hạng|thứ|bậc|vị trí|xếp|nhóm|cấp độ)(?!\p{L})/iu;

type Way = 'up' | 'down';

/** Where verb and link lead; both where they disagree. */
function waysOf(head: string, link: string): Way[] {
  const [up, down] = [rises.exec(head)?.index ?? -1, falls.exec(head)?.index ?? -1];
  const verb: Way[] = up === down ? [] : [up > down ? 'up' : 'down'];
  return [...verb, ...(/lên/iu.test(link) ? ['up' as const] : /xuống|còn/iu.test(link) ? ['down' as const] : [])];
}

const faultAt = (line: Line, start: number, words: string, way: Way | undefined): Finding =>
  at(
    line,
    start,
    start + words.length,
    way === 'down'
      ? {
          vi: `"${words}": nói là giảm mà số sau lớn hơn.`,
          en: `"${words}": it is to fall, and the second figure is the higher one.`,
        }
      : way === 'up'
        ? {
            vi: `"${words}": nói là tăng mà số sau nhỏ hơn.`,
            en: `"${words}": it is to rise, and the second figure is the lower one.`,
          }
        : { vi: `"${words}": số sau nhỏ hơn số trước.`, en: `"${words}": the second figure is the lower one.` },
    { vi: 'Đối chiếu lại hai số.', en: 'Check the two figures.' },
  );

const cellRange = patternOf(
  `^\\s*(?:đạt\\s+)?(?:từ\\s+)?(${FIGURE})\\s*%?\\s*(?:[-–]|đến|tới)\\s*(${FIGURE})\\s*%?\\s*$`,
  'iu',
);

const AMOUNT = `(?<much>${FIGURE})\\s*(?<by>lần|%|điểm\\s*(?:phần trăm|%)|\\p{L}+)`;
const SPAN = `từ\\s+(?<from>${FIGURE})(?<fromUnit>\\s*%|(?:\\s+\\p{L}+){0,3}?)\\s+(?:lên|xuống|còn|thành)(?:\\s+còn)?\\s+(?<to>${FIGURE})(?![\\d/]|[.,]\\d)(?<toUnit>\\s*%|\\s+\\p{L}+)?`;
/** "Tăng 2 lần, từ 10 lớp lên 30 lớp", "giảm 20%, từ 50 vụ xuống 45 vụ", "từ 50 vụ xuống 45 vụ (giảm 20%)". */
const changes = [
  patternOf(`(?<!\\p{L})(?<verb>tăng|giảm)\\s+(?:gấp\\s+|thêm\\s+|được\\s+)?${AMOUNT}\\s*[,(:]?\\s*${SPAN}`, 'giu'),
  patternOf(
    `(?<!\\p{L})${SPAN}\\s*[,(]\\s*(?:tương (?:đương|ứng)\\s+|tức(?: là)?\\s+)?(?<verb>tăng|giảm)\\s+(?:gấp\\s+|thêm\\s+|được\\s+)?${AMOUNT}`,
    'giu',
  ),
];

/** What a change may be said to be: of shares in per cent as much as in points. */
function changesOf(by: string, from: number, to: number, shares: boolean, falling: boolean): readonly number[] {
  const apart = Math.abs(to - from);
  if (/^lần$/iu.test(by)) return [falling ? from / to : to / from];
  if (by !== '%') return [apart];
  return shares ? [apart, (apart / from) * 100] : [(apart / from) * 100];
}

const otherChange = (line: Line): Finding[] =>
  changes.flatMap((pattern) =>
    [...line.text.matchAll(pattern)].flatMap((match): Finding[] => {
      const { verb = '', by = '', fromUnit = '', toUnit = '', ...groups } = match.groups ?? {};
      const [much = 0, from = 0, to = 0] = [groups.much, groups.from, groups.to].map((each) => parseNumber(each ?? ''));
      const units = [fromUnit, toUnit].map((each) => each.trim().toLowerCase().split(/\s+/u)[0] ?? '');
      const named = units.filter((each) => each !== '');
      const falling = verb.toLowerCase() === 'giảm';
      const shares = named.includes('%');
      const counted = !/^(?:lần|%|điểm.+)$/iu.test(by);
      // "từ 500 nghìn lên 2 triệu"; "tăng 3 điểm, từ 10 hộ lên 20 hộ"
      if (new Set(named).size > 1 || (counted && !named.includes(by.toLowerCase()))) return [];
      if (/^điểm./iu.test(by) && !shares) return [];
      const rights = changesOf(by, from, to, shares, falling);
      const digits = groups.much?.split(',')[1]?.length ?? 0;
      // a wrong direction is told by itself; figures are rounded, or cut off
      const near = (by === '%' ? 1 : 0.5) / 10 ** digits;
      const [right = 0] = rights;
      if (falling !== to < from || rights.some((each) => !Number.isFinite(each) || Math.abs(each - much) < near))
        return [];
      const shown = `${formatNumber(Math.round(right * 10) / 10)}${by === '%' ? '%' : ` ${by}`}`;
      return [
        onMatch(
          line,
          match,
          {
            vi: `"${match[0]}": từ ${groups.from} đến ${groups.to} là ${shown}.`,
            en: `"${match[0]}": it is ${shown}.`,
          },
          { vi: 'Đối chiếu lại từng số.', en: 'Check the figures.' },
        ),
      ];
    }),
  );

const judgeText = judgeLines(bodyLines, (line, { data }): readonly Finding[] => {
  if (!/từ\s/iu.test(line.text)) return [];
  const ranges = [...line.text.matchAll(rangeOf(data))].flatMap((match): Finding[] => {
    const { from = '', to = '', unit, last = '', link = '' } = match.groups ?? {};
    const [first, second] = [parseDecimal(from), parseDecimal(to)];
    if (!first || !second || (unit !== undefined && unit.toLowerCase() !== last.toLowerCase())) return [];
    const head = sentenceBefore(line.text, match.index);
    if (ranked.test(head)) return [];
    const order = compareDecimals(second, first);
    const ways = waysOf(head, link);
    const wrong = ways.find((way) => order !== 0 && order > 0 !== (way === 'up'));
    // "giảm từ 10% đến 15% số cuộc họp": by how much, from the least to the most
    if (wrong === 'down' && !/xuống|còn|giảm/iu.test(link)) return [];
    // hours of the day are judged as such: a watch of the night ends in the morning
    if (!wrong && (ways.length > 0 || order >= 0 || /^giờ$/iu.test(last))) return [];
    return [faultAt(line, match.index, match[0], wrong)];
  });
  return [...ranges, ...otherChange(line)];
});

export const rangeDirection: Rule = {
  id: 'range-direction',
  severity: 'warning',
  strength: 'practice',
  title: {
    vi: 'Nói tăng thì số sau lớn hơn, nói giảm thì số sau nhỏ hơn',
    en: 'What rises ends higher, what falls ends lower',
  },
  bad: [
    '- Tăng [[từ 70% lên 60%]].',
    '- Giảm tỷ lệ hồ sơ quá hạn [[từ 5% xuống 8%]].',
    '- Nâng số mô hình [[từ 12 đến 8 mô hình]].',
    '- Kéo giảm hộ nghèo [[từ 40 hộ xuống còn 52 hộ]].',
    '- Nâng tỷ lệ hồ sơ trực tuyến [[từ 85% xuống 80%]].',
    '- Giảm thời gian mất điện [[từ 6 giờ xuống 18 giờ]].',
    '- Đạt [[từ 95% đến 90%]] hồ sơ đúng hạn.',
    '- [[Tăng 2 lần, từ 10 lớp lên 30 lớp]]; [[giảm 20%, từ 50 vụ xuống 45 vụ]].',
    '- [[Tăng 10% (từ 200 lên 230]]); nâng số hộ tham gia [[từ 200 hộ lên 230 hộ (tăng 10%]]); [[giảm 5 vụ, từ 50 xuống 42 vụ]].',
    '- [[Tăng 5 điểm phần trăm, từ 80% lên 90%]]; [[giảm 3%, từ 12% xuống 8%]].',
    'STT\tTên chỉ tiêu\tĐơn vị tính\tChỉ tiêu năm 2026\n1\tHồ sơ đúng hạn\t%\t[[Từ 95 đến 90]]\n2\tHồ sơ số hóa\thồ sơ\t500',
  ],
  good: [
    '- Tăng từ 60% lên 70%; giảm từ 8% xuống 5%; giảm từ 20 ngày đến 15 ngày; nâng hạng từ 20 lên 9 điểm; đạt từ 90% đến 95%; từ 3 hộ trở lên; ca trực từ 18 giờ đến 06 giờ sáng hôm sau, từ 22 giờ đến 5 giờ.',
    '- Giảm từ 10% đến 15% số cuộc họp; mỗi năm giảm tỷ lệ hộ nghèo từ 1% đến 1,5%; cắt giảm chi phí từ 5% tới 10%.',
    '- Tăng cường tuyên truyền để tỷ lệ quá hạn từ 8% xuống 5%; nâng cao chất lượng, hộ nghèo từ 40 hộ xuống 30 hộ.',
    '- Tăng 2 lần, từ 10 lớp lên 20 lớp; tăng gấp 3 lần, từ 10 lên 31 lớp; giảm 20%, từ 50 vụ xuống 40 vụ; tăng 02 lần trong năm, từ 10 lớp lên 30 lớp.',
    '- Tăng 15% (từ 200 lên 230); tăng 14,9%, từ 202 lên 232; giảm 4%, từ 12% xuống 8%; giảm 33,3%, từ 12% xuống 8%; tăng thêm 30 hộ, từ 200 hộ lên 230 hộ; tăng 5 điểm, từ 20 hộ lên 40 hộ; từ 500 nghìn lên 2 triệu đồng, tăng 300%; tăng 2 lớp so với năm trước, từ 10 lên 12 lớp.',
    '- Rút ngắn thời gian từ 15 ngày xuống còn 10 ngày; từ 2 triệu đồng đến 500 nghìn đồng; từ 30 người lên 1.200 người.',
    'STT\tTên chỉ tiêu\tĐơn vị tính\tChỉ tiêu năm 2026\n1\tHồ sơ đúng hạn\t%\tTừ 90 đến 95\n2\tHồ sơ số hóa\thồ sơ\t500 - 600',
  ],
  check: (context) => [
    ...judgeText(context),
    ...figureCells(context.view).flatMap(({ line, role, name }): Finding[] => {
      if (role !== 'target' && role !== 'assigned' && role !== 'proposed') return [];
      const match = cellRange.exec(line.text);
      const [first, second] = [parseDecimal(match?.[1] ?? ''), parseDecimal(match?.[2] ?? '')];
      if (!match || !first || !second || compareDecimals(second, first) >= 0 || ranked.test(name)) return [];
      return [faultAt(line, line.text.indexOf(match[0].trim()), match[0].trim(), undefined)];
    }),
  ],
};
