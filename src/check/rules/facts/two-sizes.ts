// One amount that is said in two sizes of its measure, which differ: "8.500 triệu đồng (8,05 tỷ đồng)", "25 km, tương đương 2.500 m".

import { isAmbiguousNumber, parseNumber, SCALES } from '../../../text/number.js';
import { patternOf } from '../../../text/pattern.js';
import { at, type Finding, type Rule } from '../../rule.js';
import { bodyLines } from '../../view/body-lines.js';
import { lower } from '../../view/letters.js';
import type { Line } from '../../view/text-view.js';

const NUMBER = String.raw`(?:\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?)`;
type Kind = 'money' | 'share' | 'area' | 'length' | 'weight';

const UNITS: readonly (readonly [kind: Kind, size: number, ...words: string[]])[] = [
  ['money', 1, 'đồng', 'đ', 'vnđ', 'vnd'],
  ['share', 10, '%', 'phần trăm'],
  ['share', 1, '‰', 'phần nghìn'],
  ['area', 1e4, 'ha', 'héc ta', 'hecta'],
  ['area', 1e6, 'km2', 'km²'],
  ['area', 1, 'm2', 'm²'],
  ['length', 1e3, 'km'],
  ['length', 1, 'm', 'mét'],
  ['weight', 1e3, 'tấn'],
  ['weight', 1e2, 'tạ'],
  ['weight', 10, 'yến'],
  ['weight', 1, 'kg'],
  ['weight', 1e-3, 'gam'],
];

const SCALE = `(?:${Object.keys(SCALES).join('|')})`;
const UNIT = `(?:${UNITS.flatMap(([, , ...words]) => words)
  .sort((one, other) => other.length - one.length)
  .join('|')})`;
const END = String.raw`(?![\p{L}\d²])`;
/** "1,2 tỷ đồng", "15 tỷ 200 triệu đồng", "8,05 tỷ", with what it is for each of: "/ha/năm". */
const amountOf = (name: string): string =>
  String.raw`(?<${name}>${NUMBER}(?:\s*${SCALE}${END}(?:\s+${NUMBER}(?=\s*${SCALE}))?){0,6}\s*(?:${UNIT})?${END})(?<${name}Each>(?:\s*\/\s*\p{L}+){0,4})`;
const SAME = String.raw`(?:tương đương(?:\s+với)?|tương ứng|bằng|tức(?:\s+là)?|hay(?:\s+là)?|=)`;
const ABOUT = '(?:khoảng|gần|hơn|trên|xấp xỉ|ước|≈|~)';

/** Not the end of a range, nor a part of a longer number. */
const START = String.raw`(?<![\d.,/]|\d\s*[-–]\s*|(?<!\p{L})(?:đến|tới|hoặc)\s+)`;
const said = patternOf(
  String.raw`${START}${amountOf('one')}\s*(?:\(\s*(?:${SAME}\s*)?(?<aboutIn>${ABOUT}\s*)?${amountOf('in')}\s*\)|,?\s+(?:${SAME})\s*(?<aboutBy>${ABOUT}\s*)?${amountOf('by')}(?=\s*(?:[.,;)]|$)))`,
  'giu',
);
const ABOUT_BEFORE = patternOf(String.raw`(?<!\p{L})(?:${ABOUT}|từ|tối thiểu|tối đa|dưới|không quá)\s*$`, 'iu');

interface Amount {
  /** Absent: a count, or money that says so nowhere. */
  readonly kind?: Kind;
  readonly value: number;
  /** What rounding may have taken: half of its last digit, of decimals that were cut all of it. */
  readonly step: number;
  /** Its units, in small letters. */
  readonly size: string;
}

const PIECE = patternOf(String.raw`(?<number>${NUMBER})(?<scales>(?:\s*${SCALE}${END})*)`, 'giu');

function readAmount(text: string): Amount | undefined {
  const pieces = [...text.matchAll(PIECE)].map(({ groups }) => groups as Record<'number' | 'scales', string>);
  const name = lower(text.replace(PIECE, '').trim());
  const [kind, size] = UNITS.find(([, , ...words]) => words.includes(name)) ?? [];
  let [value, step] = [0, 0];
  for (const { number, scales } of pieces) {
    const own = parseNumber(number);
    if (own === undefined || isAmbiguousNumber(number)) return undefined;
    const scale = (lower(scales).match(/\p{L}+/gu) ?? []).reduce((all, word) => all * (SCALES[word] ?? 1), size ?? 1);
    value += own * scale;
    const decimals = /,(\d+)$/u.exec(number)?.[1]?.length ?? 0;
    step = decimals > 0 ? scale / 10 ** decimals : scale / 2;
  }
  const sizes = lower(text).replace(patternOf(NUMBER, 'gu'), ' ').replace(/\s+/gu, ' ').trim();
  return { ...(kind === undefined ? {} : { kind }), value, step, size: sizes };
}

/** Of one measure in two sizes; "8,05 tỷ" beside an amount of money is one. */
function ofOneMeasure(one: Amount, other: Amount): boolean {
  if (one.size === other.size) return false;
  if (one.kind !== undefined && other.kind !== undefined) return one.kind === other.kind;
  const [named, bare] = one.kind === undefined ? [other, one] : [one, other];
  return named.kind === 'money' && bare.kind === undefined && bare.size !== '';
}

/** Beyond what rounding does; "gần 8,5 tỷ đồng" is right of much, but not of ten times less. */
function differ(one: Amount, other: Amount, about: boolean): boolean {
  const [less, more] = [Math.min(one.value, other.value), Math.max(one.value, other.value)];
  return about ? more >= 2 * less : more - less > Math.max(one.step, other.step) * 1.000001;
}

function inLine(line: Line): Finding[] {
  return [...line.text.matchAll(said)].flatMap((match): Finding[] => {
    const groups = match.groups as Record<string, string | undefined>;
    const [first, second] = [groups.one ?? '', groups.in ?? groups.by ?? ''];
    const [one, other] = [readAmount(first), readAmount(second)];
    const each = (text: string | undefined): string => lower((text ?? '').replace(/\s+/gu, ''));
    if (!one || !other || each(groups.oneEach) !== each(groups.inEach ?? groups.byEach)) return [];
    const about =
      (groups.aboutIn ?? groups.aboutBy) !== undefined || ABOUT_BEFORE.test(line.text.slice(0, match.index));
    if (!ofOneMeasure(one, other) || !differ(one, other, about)) return [];
    return [
      at(
        line,
        match.index,
        match.index + match[0].length,
        {
          vi: `Hai số không bằng nhau: "${first.trim()}" không phải là "${second.trim()}".`,
          en: `The two figures differ: "${first.trim()}" is not "${second.trim()}".`,
        },
        {
          vi: 'Sửa một trong hai; nếu số sau là một phần hoặc số khác thì ghi rõ là gì.',
          en: 'Mend one of them; if the second is a part or another figure, say what it is.',
        },
      ),
    ];
  });
}

export const twoSizes: Rule = {
  id: 'two-sizes',
  severity: 'error',
  strength: 'practice',
  title: {
    vi: 'Một số ghi theo hai đơn vị (triệu và tỷ, ha và m²) phải bằng nhau',
    en: 'An amount in two sizes of its unit is the same in both',
  },
  bad: [
    '- Kinh phí [[8.500 triệu đồng (8,05 tỷ đồng)]]; vốn [[1,2 tỷ đồng (120 triệu đồng)]]; đối ứng [[15 tỷ 200 triệu đồng (15.020 triệu đồng)]].',
    '- Giải ngân [[3,4 tỷ đồng, tương đương 34.000 triệu đồng]]; còn [[450.000.000 đồng (tức là 45 triệu đồng)]].',
    '- Quét dọn [[12 km (1.200 m)]]; trồng [[2,5 ha (2.500 m²)]]; thu [[1.300 kg (13 tấn)]]; giảm [[5‰ (5%)]].',
    '- Thu gần [[6,4 tỷ đồng (640 triệu đồng)]]; góp [[1 tỷ đồng (100 triệu đồng)]]; chi [[120 triệu đồng, bằng 1,2 tỷ đồng]].',
    '- Hỗ trợ [[1,5 triệu đồng/hộ (150.000 đồng/hộ)]].',
    'STT\tNội dung\tKinh phí\n1\tSửa đường\t[[2.400 triệu đồng (24 tỷ đồng)]]\n2\tSửa cầu\t800 triệu đồng (0,8 tỷ đồng)',
  ],
  good: [
    '- Kinh phí 8.500 triệu đồng (8,5 tỷ đồng); 8.049 triệu đồng (8,05 tỷ đồng); 15 tỷ 200 triệu đồng (15.200 triệu đồng).',
    '- Kinh phí 8.500 triệu đồng (trong đó ngân sách xã 5 tỷ đồng); 8.500 triệu đồng (5 tỷ đồng từ ngân sách xã); 2 tỷ đồng (500 triệu đồng/xã).',
    '- Thu gần 8,5 tỷ đồng (8.427 triệu đồng); khoảng 12 km (11.600 m); hơn 3 ha (31.200 m²).',
    '- Trồng 2,5 ha (25.000 m²), tương đương 25.000 m2; 1.300 kg (1,3 tấn); 0,5% (5‰); từ 5 đến 10 tỷ đồng (500 triệu đồng).',
    '- Đạt 120 triệu đồng, bằng 95% kế hoạch; 12 ha (30 hộ); 8.500 triệu đồng, tương đương 85%; 2 tấn, bằng 20 tạ.',
    '- Năng suất 62 tạ/ha (6,2 tấn/ha); rộng 5 m (dài 2 km); 24 triệu đồng/năm (2 triệu đồng/tháng).',
  ],
  check: (context) => bodyLines(context).flatMap(inLine),
};
