// A number in figures, and in words beside it, that differ, whichever comes first: "45.000.000 đồng (Bốn mươi triệu đồng)", "03 (hai) bộ",
// "hai mươi (25) hộ".

import { parseNumber, SCALES } from '../../../text/number.js';
import { isNumberWord, numberWordReadings, numberWords } from '../../../text/number-words.js';
import { patternOf } from '../../../text/pattern.js';
import { at, type Finding, type Rule } from '../../rule.js';
import { bodyLines } from '../../view/body-lines.js';
import { lower } from '../../view/letters.js';
import type { Line } from '../../view/text-view.js';

const digits = '(?<![\\d.,/-])(\\d{1,3}(?:\\.\\d{3})+|\\d+(?:,\\d+)?)(?![\\d/-])';
const figure = `${digits}(?!%)`;
const scale = '((?:\\s*(?:nghìn|ngàn|triệu|tỷ|tỉ)(?!\\p{L}))*)';
const money = '(?:đồng|đ|vnđ|vnd)(?!\\p{L})';
const label = '(?:(?:số tiền\\s+)?(?:viết\\s+|ghi\\s+)?bằng chữ)\\s*(?:là\\s*)?(?::\\s*)?';

const amount = patternOf(`${figure}${scale}\\s*${money}`, 'giu');
/** An amount, then its words in brackets or behind a label. */
const spelled = patternOf(
  `${figure}${scale}\\s*${money}(?:\\s*/\\s*\\p{L}+)?\\s*(?:(?:[,;.:-]\\s*)?(?:\\(\\s*)?(${label})|\\(\\s*)([\\p{L}\\s,]+)`,
  'giu',
);
/** A count, perhaps with what it counts, then its words in brackets: `20 ngày (hai mươi ngày)`. */
const counted = patternOf(
  `${digits}(\\s*%|(?:\\s+\\p{L}+){0,2})\\s*\\(\\s*(?:${label})?(\\p{L}[\\p{L}\\s]{0,200}?)\\s*\\)`,
  'giu',
);
/** Figures in brackets, behind the words: `hai mươi (25) hộ`, `hai mươi hộ (25 hộ)`. */
const bracketed = patternOf(`\\(\\s*${digits}${scale}(\\s*%|(?:\\s+\\p{L}+){0,2})\\s*\\)(?=(.?))`, 'giu');
/** Before a word that is a number: it names a place, a day or a step, or is no number at all ("đầu tư"). */
const ordered =
  /(?<!\p{L})(?:thứ|lần|đầu|thôn|tổ|khu|xóm|ấp|bản|nhóm|mục|phần|điểm|khoản|lớp|quý|tháng|năm|cấp|khối|loại|mức|bậc|hạng|phường|xã|quận|đội|cụm|tuyến|số)$/iu;
/** Words that are a number among other things. */
const seldomNumbers: ReadonlySet<string> = new Set(['năm', 'tư', 'không', 'mốt', 'lăm', 'nhăm', 'lẻ', 'linh']);
/** Words behind a label, then the figures behind theirs: `Bằng chữ: năm triệu đồng; bằng số: 5.000.000 đồng`. */
const wordsThenFigures = patternOf(
  `${label}(\\p{L}[\\p{L}\\s,]{0,200}?)\\s*(?:[.;,)]\\s*)?(?:\\(\\s*)?(?:viết\\s+|ghi\\s+)?bằng số\\s*(?:là\\s*)?(?::\\s*)?${figure}${scale}\\s*${money}`,
  'giu',
);
const labelled = patternOf(`^\\s*\\(?\\s*${label}([\\p{L}\\s,]+)`, 'iu');

const whole = /^(?:đồng(?: việt nam)?)?(?:\s*chẵn)?$/u;

/** `1,2`, ` tỷ` → 1 200 000 000. */
function amountOf(figures: string, scaled: string): number | undefined {
  const value = parseNumber(figures);
  if (value === undefined) return undefined;
  const size = (lower(scaled).match(/\p{L}+/gu) ?? []).reduce((all, word) => all * (SCALES[word] ?? Number.NaN), 1);
  return Math.round(value * size * 1000) / 1000;
}

/** The number at the start of words, with the words that it ends before: `bốn mươi triệu đồng chẵn` → 40 000 000, `đồng chẵn`. */
function leading(text: string): { values: readonly number[]; words: string; rest: string } | undefined {
  const words = text.match(/[^\s,]+/gu) ?? [];
  const end = words.findIndex((word) => !isNumberWord(word));
  const own = words.slice(0, end < 0 ? undefined : end);
  const values = numberWordReadings(own.join(' '));
  return values.length === 0
    ? undefined
    : { values, words: own.join(' '), rest: end < 0 ? '' : lower(words.slice(end).join(' ')) };
}

const unitOf = (written: string): string => lower(written.trim()).replace(/^%$/u, 'phần trăm');

/** The number that words end in, before what is counted: `hỗ trợ hai mươi hộ`, `hộ` → 20, `hai mươi`. */
function trailing(text: string, unit: string): { values: readonly number[]; words: string; start: number } | undefined {
  const words = [...text.matchAll(/\p{L}+/gu)];
  const of = unit === '' ? [] : unit.split(/\s+/u);
  const counts = words.slice(0, words.length - of.length);
  const named = words.slice(counts.length).map(([word]) => word);
  if (lower(named.join(' ')) !== of.join(' ')) return undefined;
  const before = counts.findLastIndex(({ 0: word }) => !isNumberWord(word));
  const own = counts.slice(before + 1);
  const [first, last] = [own[0], own.at(-1)];
  if (!first || !last || (own.length === 1 && seldomNumbers.has(lower(first[0])))) return undefined;
  // "mười năm (10)" counts years, "một trăm linh năm (105)" does not; "bà Hai (45)" is a name
  if (unit === '' && lower(last[0]) === 'năm' && !/^(?:linh|lẻ)$/iu.test(own.at(-2)?.[0] ?? '')) return undefined;
  const [head, said] = [text.slice(0, first.index), text.slice(first.index, last.index + last[0].length)];
  if (/[^\p{L}\s]/u.test(said) || /[^\p{L}\s]/u.test(text.slice(last.index + last[0].length).trimEnd()))
    return undefined;
  const isMoney = /(?:đồng|đ|vnđ|vnd)$/u.test(unit);
  if ((!isMoney && ordered.test(head.trimEnd())) || /[\d.,]\s*$/u.test(head.replace(/[,.]\s+$/u, ''))) return undefined;
  if (/^\p{Lu}/u.test(first[0]) && /\p{L}\s*$/u.test(head)) return undefined;
  const values = numberWordReadings(said);
  return values.length === 0 ? undefined : { values, words: said, start: first.index };
}

/** One number is read from the words, and it is the one in figures. */
const says = ({ values }: { values: readonly number[] }, value: number): boolean =>
  values.length === 1 && values[0] === value;

function finding(
  line: Line,
  [start, end]: readonly [number, number],
  figures: string,
  value: number,
  { values, words }: { values: readonly number[]; words: string },
): Finding {
  const right = Number.isSafeInteger(value) ? numberWords(value) : undefined;
  return at(
    line,
    start,
    end,
    values.includes(value)
      ? {
          vi: `"${words}" đọc được thành hai số${right === undefined ? '' : `; "${figures}" bằng chữ là "${right}"`}.`,
          en: `"${words}" may be read as two numbers${right === undefined ? '' : `; "${figures}" is "${right}"`}.`,
        }
      : {
          vi: `Số và chữ khác nhau: "${figures}" không phải là "${words}"${right === undefined ? '' : `; bằng chữ là "${right}"`}.`,
          en: `Figures and words differ: "${figures}" is not "${words}"${right === undefined ? '' : ` but "${right}"`}.`,
        },
    { vi: 'Ghi bằng số và bằng chữ như nhau.', en: 'Write the same in figures and in words.' },
    values.includes(value) ? { severity: 'warning' } : {},
  );
}

function inLine(line: Line): Finding[] {
  const found: Finding[] = [];
  for (const match of line.text.matchAll(spelled)) {
    const value = amountOf(match[1] as string, match[2] as string);
    const said = leading(match[4] as string);
    if (value === undefined || !said || says(said, value)) continue;
    // "5.000.000 đồng (hai triệu đồng từ quỹ)" says a part
    if (!(match[3] === undefined ? whole : /^(?:$|đồng|chẵn)/u).test(said.rest)) continue;
    // "76 triệu đồng (năm 2024 đạt 70 triệu đồng)" names a year
    if (match[3] === undefined && said.rest === '' && lower(said.words) === 'năm') continue;
    const figures = `${match[1]}${match[2]} đồng`;
    found.push(finding(line, [match.index, match.index + match[0].trimEnd().length], figures, value, said));
  }
  for (const match of line.text.matchAll(counted)) {
    const [all, figures = '', of = '', words = ''] = match;
    const value = parseNumber(figures);
    const said = leading(words);
    const unit = unitOf(of);
    // "10 (năm)" may name years
    if (value === undefined || !said || says(said, value) || lower(words.trim()) === 'năm') continue;
    if (said.rest !== unit || /^(?:đồng|đ|vnđ|vnd)$/u.test(unit)) continue;
    found.push(finding(line, [match.index, match.index + all.length], `${figures}${of}`, value, said));
  }
  for (const match of line.text.matchAll(wordsThenFigures)) {
    const [all, words = '', figures = '', scaled = ''] = match;
    const value = amountOf(figures, scaled);
    const said = leading(words);
    if (value === undefined || !said || says(said, value) || !/^(?:$|đồng|chẵn)/u.test(said.rest)) continue;
    found.push(finding(line, [match.index, match.index + all.length], `${figures}${scaled} đồng`, value, said));
  }
  return [...found, ...wordsFirst(line)];
}

/** "hai mươi (25) hộ"; marks of a list, "(1) … (2) …", say no number. */
function wordsFirst(line: Line): Finding[] {
  const all = [...line.text.matchAll(bracketed)];
  return all.flatMap((match): Finding[] => {
    const [words, figures = '', scaled = '', of = '', next = ''] = match;
    const value = amountOf(figures, scaled);
    const unit = unitOf(of);
    const said = trailing(line.text.slice(0, match.index).trimEnd(), unit);
    if (value === undefined || !said || says(said, value)) return [];
    if (unit === '' && (all.filter((each) => /^\(\d\)$/u.test(each[0])).length > 1 || /[\p{L}\d]/u.test(next)))
      return [];
    return [finding(line, [said.start, match.index + words.length], `${figures}${scaled}${of}`, value, said)];
  });
}

/** "(Bằng chữ: …)" in a line of its own speaks of the one amount in the line before it. */
function belowLine(line: Line, before: Line | undefined): Finding[] {
  const match = labelled.exec(line.text);
  const amounts = [...(before?.text.matchAll(amount) ?? [])];
  const [single] = amounts;
  if (!match || !single || amounts.length > 1) return [];
  const value = amountOf(single[1] as string, single[2] as string);
  const said = leading(match[1] as string);
  if (value === undefined || !said || says(said, value) || !/^(?:$|đồng|chẵn)/u.test(said.rest)) return [];
  return [finding(line, [0, match[0].trimEnd().length], single[0], value, said)];
}

export const amountInWords: Rule = {
  id: 'amount-in-words',
  severity: 'error',
  strength: 'practice',
  title: {
    vi: 'Số ghi bằng số và ghi bằng chữ phải như nhau',
    en: 'A number in figures is the same in the words beside it',
  },
  bad: [
    '- Kinh phí [[45.000.000 đồng (Bốn mươi triệu đồng)]].',
    '- Kinh phí [[bằng chữ: năm triệu đồng; bằng số: 50.000.000 đồng]]; [[viết bằng chữ: Hai trăm nghìn đồng chẵn (bằng số 2.000.000 đồng]]).',
    '- Kinh phí thực hiện: [[1.250.000.000 đồng (bằng chữ: Một tỷ hai trăm năm mươi lăm triệu đồng)]].',
    '- Mức hỗ trợ [[1,5 triệu đồng (một triệu đồng chẵn)]]/hộ.',
    '- Tổng kinh phí: 20.000.000 đồng.\n[[Bằng chữ: Hai mươi mốt triệu đồng]].',
    '- Nộp [[03 (hai)]] bộ hồ sơ; kinh phí [[75.000.000đ (bảy lăm triệu năm trăm nghìn đồng)]].',
    '- Hỗ trợ [[một trăm linh năm (150)]] hộ; kiểm tra [[hai mươi mốt (12)]] cơ sở.',
    '- Kinh phí [[1.250.000.000 đồng (bằng chữ: Một tỷ hai trăm năm triệu đồng)]].',
    '- Kinh phí [[106.000.000 đồng (Một trăm năm triệu đồng)]].',
    '- Giải quyết trong [[20 ngày (mười lăm ngày)]].',
    '- Hỗ trợ [[hai mươi (25)]] hộ; mở [[ba lớp (04 lớp)]]; [[Ba mươi (13)]] người dự; cấp [[mười triệu đồng (15.000.000 đồng)]].',
    '- Phấn đấu đạt [[95% (chín mươi phần trăm)]]; hỗ trợ [[hai triệu đồng (2,5 triệu đồng)]] mỗi hộ; gửi [[04 bộ (bằng chữ: ba bộ)]].',
    'STT\tNhiệm vụ\tSản phẩm\n1\tSố hóa\t[[Hai (03)]] báo cáo\n2\tMở lớp\t04 (bốn) lớp',
  ],
  good: [
    '- Kinh phí 45.000.000 đồng (Bốn mươi lăm triệu đồng chẵn); 1,5 tỷ đồng (một tỷ rưỡi); 02 (hai) bộ; 20 ngày (hai mươi ngày).',
    '- Thu nhập 76 triệu đồng (năm 2024 đạt 70 triệu đồng); giá trị 145 triệu đồng/ha (năm 2025: 138 triệu đồng/ha).',
    '- Kinh phí 24.000.000 đồng (bằng chữ: Hai mươi tư triệu đồng); 5.000.000 đồng (hai triệu đồng từ nguồn xã hội hóa).\n- Thời hạn bảo quản 10 (năm).',
    '- Tổng kinh phí: 20.000.000 đồng.\n(Bằng chữ: Hai mươi triệu đồng).',
    '- Kinh phí 75.000.000đ (bảy lăm triệu đồng); hai mốt (21) hộ; 10 đồng chí (hai đồng chí nữ); 12 lớp (ba lớp ghép).',
    '- Hỗ trợ hai mươi lăm (25) hộ; ba lớp (03 lớp); mười triệu đồng (10.000.000 đồng); hai triệu rưỡi đồng (2,5 triệu đồng); 95% (chín mươi lăm phần trăm).',
    '- Thôn Ba (25 hộ), thôn Bốn (30), tổ mười (42); đầu tư (25 tỷ đồng); lần thứ hai (2026); ba nhóm: nhóm một (1) và (2); hai lớp (25 người); năm (2026); mười năm (10); đợt hai (15/3).',
    '- Gồm ba (1) rà soát, (2) số hóa; bà Nguyễn Thị Hai (45); hằng quý, không (0) có; 5 triệu (25) hộ; mức một (2) điểm.',
  ],
  check: (context) => {
    const lines = bodyLines(context);
    return lines.flatMap((line, index) => [...inLine(line), ...belowLine(line, lines[index - 1])]);
  },
};
