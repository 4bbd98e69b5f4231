// The unit that stands over a table for all its figures: "Đơn vị: nghìn đồng", "(ĐVT: tỷ đồng; %; hộ)", "Kết quả (triệu đồng)"; and which
// units measure the same in another size.

import type { Diagnostic, Place } from '../diagnostics/index.js';
import { foldWords } from '../text/fold-words.js';
import { isPercent } from './measures.js';

const LABEL =
  /(?<!\p{L})(?<label>đơn vị(?<asked>\s+tính)?|đv\s*tính|đ\.?v\.?t\.?)(?!\p{L})\s*[:：]?\s*(?<units>[^()]+)/iu;
const ASIDE = /\((?<units>[^()]+)\)/gu;

const SCALES: readonly (readonly [RegExp, number])[] = [
  [/^(?:tỷ|tỉ|1\.000\.000\.000)(?!\p{L})/u, 9],
  [/^(?:triệu|tr|1\.000\.000)(?!\p{L})\.?/u, 6],
  [/^tr(?=đ)/u, 6],
  [/^(?:nghìn|ngàn|1\.?000)(?!\p{L})/u, 3],
  [/^trăm(?!\p{L})/u, 2],
];
/** What is measured, by the words of its units. */
const KINDS: readonly (readonly [kind: string, words: RegExp])[] = [
  ['money', /^(?:đồng|đ|vnđ|vnd|việt nam đồng|usd|đô la(?: mỹ)?|eur|euro|\$|nhân dân tệ|yên|won)$/u],
  ['area', /^(?:m2|m²|ha|héc ta|hecta|km2|km²|sào|mẫu)$/u],
  ['weight', /^(?:kg|yến|tạ|tấn|gam|g)$/u],
  ['length', /^(?:m|mét|km|ki lô mét)$/u],
];

interface Measure {
  readonly kind: string;
  readonly size: string;
  readonly known: boolean;
}

function measureOf(unit: string): Measure {
  let text = unit.normalize('NFC').toLowerCase().replace(/\/.*$/u, '').replace(/\s+/gu, ' ').trim();
  if (isPercent(text)) return { kind: '%', size: '', known: true };
  let power = 0;
  for (let more = true; more; ) {
    const scale = SCALES.find(([words]) => words.test(text));
    more = scale !== undefined;
    if (!scale) break;
    power += scale[1];
    text = text.replace(scale[0], '').trim();
  }
  const kind = KINDS.find(([, words]) => words.test(text))?.[0];
  const base = text.replace(/^(?:đ|vnđ|vnd|việt nam đồng)$/u, 'đồng').replace('²', '2');
  return { kind: kind ?? base, size: `${power} ${base}`, known: kind !== undefined };
}

/** "tr.đ" is "triệu đồng". */
const isSameMeasure = (a: string, b: string): boolean => {
  const [one, other] = [measureOf(a), measureOf(b)];
  return one.kind === other.kind && one.size === other.size;
};

const listed = (units: string): string[] =>
  units
    .split(/[;,]/u)
    .map((each) => each.trim().replace(/(?<![.:])[.:]+$/u, ''))
    .filter((each) => each !== '');

/** @param lines over the table, its sheet, its heads @returns the units that they state; none where they state none */
export function measuresOver(lines: readonly string[]): string[] {
  for (const line of lines) {
    const text = line.normalize('NFC').trim();
    const label = LABEL.exec(text)?.groups;
    const units = listed(label?.units ?? '');
    // "Đơn vị: Trường tiểu học" is no measure, "Đơn vị tính: cuộc" is
    const measured = units.some((each) => measureOf(each).known);
    const short = units.every((each) => /^\p{Ll}[\p{L}\s/%.]{0,24}$/u.test(each) || measureOf(each).known);
    if (units.length > 0 && short && (measured || label?.asked || !/^đơn/iu.test(label?.label ?? ''))) return units;
    const asides = [...text.matchAll(ASIDE)].map(({ groups }) => listed(groups?.units ?? ''));
    const aside = [...asides, listed(text)].find(
      (each) => each.length > 0 && each.every((unit) => measureOf(unit).known),
    );
    if (aside) return aside;
  }
  return [];
}

/** @returns of the units over a table the one in which a figure of this unit comes, where it is another; undefined where it is the same, or none says */
export function otherMeasureOf(over: readonly string[], own: string): string | undefined {
  if (over.length === 0 || over.some((each) => isSameMeasure(each, own))) return undefined;
  const like = over.find((each) => measureOf(each).kind === measureOf(own).kind);
  const [first = ''] = over;
  // "ĐVT: tỷ đồng" over rows of shares and households as well is said of the money alone; "%" over households may be meant
  const one = over.length === 1 && (!measureOf(first).known || isPercent(first));
  return one ? first : like;
}

const isSameUnit = (a: string, b: string): boolean =>
  foldWords(a) === foldWords(b) || (!/\//u.test(a + b) && isSameMeasure(a, b));

/** A figure that comes in another unit than the plan counts in: it is not used. @param stated beside the figure, or over its table */
export const unitMismatch = (
  label: string,
  stated: string | undefined,
  own: string | undefined,
  place: Place,
): Diagnostic | undefined =>
  stated === undefined || own === undefined || isSameUnit(stated, own)
    ? undefined
    : {
        code: 'rollover/unit-mismatch',
        severity: 'error',
        place,
        message: {
          vi: `"${label}": đơn vị tính là "${stated}", kế hoạch ghi "${own}".`,
          en: `"${label}" comes in "${stated}", the plan has "${own}".`,
        },
        remedy: {
          vi: 'Quy về cùng đơn vị tính; số liệu này chưa được dùng.',
          en: 'Bring both to one unit; the figure is not used.',
        },
      };
