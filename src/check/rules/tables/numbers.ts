// How figures of a table are written.

import { isPercent, isWhole } from '../../../doctype/measures.js';
import { sentenceAfter, sentenceBefore } from '../../../recognise/cited-title.js';
import { isAmbiguousNumber, isBrokenNumber, isEnglishNumber, isPointDecimal } from '../../../text/number.js';
import { patternOf } from '../../../text/pattern.js';
import { unitPattern, wholePattern } from '../../open-place-patterns.js';
import { at, type CheckContext, type Finding, type Rule } from '../../rule.js';
import { bodyLines } from '../../view/body-lines.js';
import { figureCells } from '../../view/figure-cells.js';
import { ofData } from '../../view/known-lines.js';
import { cellOf, type Line } from '../../view/text-view.js';
import { isMoney } from './sums.js';

// points stand between thousands, one comma before decimals: "1.23.000", "12,5,3", "1.0000" are no numbers.

const number = /(?<![\p{L}\d.,/-])\d[\d.,]*\d(?![\p{L}\d]|[.,/-]\d)/gu;

const faultAt = (line: Line, start: number, text: string): Finding =>
  at(
    line,
    start,
    start + text.length,
    { vi: `"${text}" không phải là một số.`, en: `"${text}" is no number.` },
    {
      vi: 'Viết dấu chấm giữa từng ba chữ số hàng nghìn, một dấu phẩy trước phần thập phân: 1.234.000; 12,5.',
      en: 'Write points between groups of three digits, one comma before decimals: 1.234.000; 12,5.',
    },
  );

const english = (line: Line, start: number, text: string): Finding =>
  at(
    line,
    start,
    start + text.length,
    { vi: `"${text}" viết theo lối tiếng Anh.`, en: `"${text}" is written the English way.` },
    {
      vi: 'Đổi dấu: chấm giữa hàng nghìn, phẩy trước phần thập phân.',
      en: 'Write points between thousands, a comma before decimals.',
    },
    { severity: 'warning' },
  );

const ambiguous = (line: Line, start: number, text: string): Finding =>
  at(
    line,
    start,
    start + text.length,
    {
      vi: `"${text}" có thể đọc là ${text.replace(',', '.')} hoặc là số thập phân.`,
      en: `"${text}" may be ${text.replace(',', '.')}, or a number with decimals.`,
    },
    {
      vi: `Nếu đúng là hàng nghìn thì ghi ${text.replace(',', '.')}.`,
      en: `If thousands are meant, write ${text.replace(',', '.')}.`,
    },
    { severity: 'warning' },
  );

/** "12,5 hộ"; a mean may well be: "12,5 hộ/tổ", "bình quân 2,5 người". */
const averaged = /bình quân|trung bình|mỗi|từng|hệ số|t[ỷỉ] lệ|mật độ|chỉ số|định mức|quy đổi|ít nhất|tăng|giảm|gấp/iu;
const isParted = (text: string, around: string): boolean => /^\d+,\d{1,2}$/.test(text) && !averaged.test(around);

const parted = (line: Line, start: number, text: string, unit: string): Finding =>
  at(
    line,
    start,
    start + text.length,
    { vi: `"${text} ${unit}" không phải là số nguyên.`, en: `"${text} ${unit}" is no whole number.` },
    { vi: 'Ghi số nguyên, hoặc nói rõ là bình quân.', en: 'Write a whole number, or say that it is a mean.' },
    { severity: 'warning' },
  );

/** What follows a decimal, and no place in an outline ("1.2 điểm a"). */
const partedAfter = /^\s?(?:[%‰]|(?:(?:triệu|tỷ|tỉ|nghìn)(?:\s+đồng)?|km|ha|m[²³23]|tấn|tạ|kg|kWh)(?![\p{L}\d]))/u;
/** Of another year than the plan's, or with words that nobody knows, a column of figures all the same. */
const figureHead = /(?<!\d)20\d\d(?!\d)|chỉ tiêu|kết quả|thực hiện|kế hoạch|mức giao|ước/iu;
const titleOf = ({ cell }: Line, { view }: CheckContext): string =>
  cell ? (view.tables[cell.table]?.columns[cell.column]?.title ?? '') : '';
const figureRoles: ReadonlySet<string> = new Set(['target', 'assigned', 'proposed', 'last', 'result']);

/** A date: "30.10.2026". */
const isDate = (text: string): boolean => /^\d{1,2}\.\d{1,2}\.(?:19|20)\d\d$/.test(text);

const measured = ofData((data) => patternOf(`^\\s?(?:${unitPattern(data)}|${wholePattern(data)})`, 'iu'));
const counted = ofData((data) => patternOf(`^\\s?${wholePattern(data)}`, 'iu'));
const countUnit = ofData((data) => patternOf(`^${wholePattern(data)}$`, 'iu'));
const moneyBefore =
  /(?:kinh phí|số tiền|vốn|dự toán|ngân sách|tổng chi|tổng thu|trị giá)(?:\s+\p{L}+){0,2}\s*(?::\s*)?$/iu;

/** Numbers of running text that a unit follows; "1.2.1 điểm a" is a place in an outline. */
function inText(line: Line, { data }: CheckContext): Finding[] {
  return [...line.text.matchAll(number)].flatMap(({ 0: text, index }) => {
    const [head, tail] = [line.text.slice(0, index), line.text.slice(index + text.length)];
    if (isDate(text)) return [];
    if (!measured(data).test(tail))
      return isBrokenNumber(text) && moneyBefore.test(head) ? [faultAt(line, index, text)] : [];
    if (isEnglishNumber(text) || (isPointDecimal(text) && partedAfter.test(tail))) return [english(line, index, text)];
    // "1.500,000 đồng": nobody counts thousandths of a đồng
    if (/\.\d{3},\d{3}$/.test(text) && /^\s?đồng(?!\p{L})/iu.test(tail)) return [faultAt(line, index, text)];
    if (isAmbiguousNumber(text) && !partedAfter.test(tail)) return [ambiguous(line, index, text)];
    const unit = counted(data).exec(tail)?.[0];
    const after = tail.slice(unit?.length).replace(/^\s*\//u, ' mỗi ');
    if (unit && isParted(text, sentenceBefore(line.text, index) + sentenceAfter(after, 0)))
      return [parted(line, index, text, unit.trim())];
    // "1.2.10 điểm b" is a place in an outline; none has a zero before its number
    const outline = /^\d{1,2}(?:\.\d{1,2})+$/.test(text) && !/\.0\d/.test(text);
    return isBrokenNumber(text) && !outline ? [faultAt(line, index, text)] : [];
  });
}

const negatives = /(?<=\p{L}\s{1,9})[-\u2212]\d[\d.,]*(?=\s\p{L})/gu;
/** What may lie below zero, or a dash set close to a figure: "từ 5 -10 hộ". */
const belowZero = /nhiệt độ|chênh lệch|tăng|giảm|âm|so với|độ lệch|tuổi/iu;

/** Fewer than none: "Thành lập -3 tổ". */
function belowNone(line: Line, { data }: CheckContext): Finding[] {
  return [...line.text.matchAll(negatives)].flatMap(({ 0: text, index }): Finding[] => {
    const [head, tail] = [line.text.slice(0, index), line.text.slice(index + text.length)];
    const unit = measured(data).exec(tail)?.[0].trim();
    if (unit === undefined || !isWhole(unit) || belowZero.test(head.slice(-24)) || /\p{Lu}\s*$/u.test(head)) return [];
    return [
      at(
        line,
        index,
        index + text.length,
        { vi: `"${text} ${unit}" nhỏ hơn không.`, en: `"${text} ${unit}" is less than none.` },
        {
          vi: 'Bỏ dấu trừ, hoặc để dấu cách hai bên nếu là gạch nối.',
          en: 'Leave the minus out, or set spaces if it is a dash.',
        },
        { severity: 'warning' },
      ),
    ];
  });
}

const outOf =
  /(?<=(?<!\p{L})(?:tới|ở|tại|cho|có|với|của|được)\s{1,9})(?<part>\d{1,4})\/(?<all>\d{1,4})(?=\s(?:thôn|tổ dân phố|khu dân cư|ấp|bản|hộ|hồ sơ|trường|cơ quan|đơn vị)(?!\p{L}))/giu;

/** More than there are: "24/23 tổ dân phố"; a plan that was outdone may well be more. */
const moreThanAll = (line: Line): Finding[] =>
  [...line.text.matchAll(outOf)].flatMap(({ 0: text, index, groups }): Finding[] => {
    if (Number(groups?.part) <= Number(groups?.all) || /kế hoạch|chỉ tiêu|dự kiến|giao|vượt/iu.test(line.text))
      return [];
    return [
      at(
        line,
        index,
        index + text.length,
        { vi: `"${text}": phần lớn hơn tổng.`, en: `"${text}": the part is larger than the whole.` },
        { vi: 'Đối chiếu lại hai số.', en: 'Check the two figures.' },
        { severity: 'warning' },
      ),
    ];
  });

/** Amounts of tables that are none of indicators. */
function moneyCells(context: CheckContext): Line[] {
  const judged = new Set(figureCells(context.view).map(({ line }) => line));
  return bodyLines(context).filter(
    (line) => line.role === 'cell' && isMoney(titleOf(line, context)) && !judged.has(line),
  );
}

export const numberMarks: Rule = {
  id: 'number-marks',
  severity: 'error',
  strength: 'practice',
  title: {
    vi: 'Số viết đúng dấu: chấm giữa hàng nghìn, phẩy trước phần thập phân',
    en: 'Numbers have points between thousands and one comma before decimals',
  },
  bad: [
    'STT\tTên chỉ tiêu\tĐơn vị tính\tChỉ tiêu năm 2026\n1\tKinh phí số hóa\tđồng\t[[1.23.000]]\n2\tHồ sơ số hóa\thồ sơ\t500',
    'STT\tTên chỉ tiêu\tĐơn vị tính\tChỉ tiêu năm 2026\n1\tHồ sơ số hóa\thồ sơ\t[[1.0000]]\n2\tHồ sơ đúng hạn\t%\t90',
    'STT\tTên chỉ tiêu\tĐơn vị tính\tKết quả năm 2025\tChỉ tiêu năm 2026\n1\tHồ sơ đúng hạn\t%\t[[12,5,3]]\t90',
    'STT\tTên chỉ tiêu\tĐơn vị tính\tChỉ tiêu năm 2026\n1\tHồ sơ đúng hạn\t%\tTối thiểu [[9,,5]]%\n2\tHồ sơ số hóa\thồ sơ\t500',
    'STT\tTên chỉ tiêu\tĐơn vị tính\tChỉ tiêu năm 2026\n1\tKinh phí số hóa\tđồng\t[[1,234,567]]\n2\tHồ sơ số hóa\thồ sơ\t500',
    '- Kinh phí thực hiện là [[1.23.000]] đồng.',
    '- Số hóa [[0,5.3]]% hồ sơ.',
    '- Kinh phí [[45,000,000]] đồng, đạt 84,5% dự toán.',
    '- Tỷ lệ đúng hạn đạt [[84.5]]% hồ sơ.',
    '- Hỗ trợ [[1.5.00]] hộ.',
    '- Hỗ trợ [[-3]] hộ nghèo.',
    '- Tuyên truyền tới [[24/23]] tổ dân phố.',
    '- Trồng [[12.50]] ha rừng.',
    '- Tiếp nhận [[1,250]] hồ sơ.',
    'STT\tTên chỉ tiêu\tĐơn vị tính\tChỉ tiêu năm 2026\n1\tRừng trồng mới\tha\t[[12.50]]\n2\tHồ sơ số hóa\thồ sơ\t500',
    'STT\tTên chỉ tiêu\tĐơn vị tính\tKết quả năm 2025\tChỉ tiêu năm 2026\n1\tTỷ lệ hồ sơ đúng hạn\t%\t[[98.7]]\t99',
    'STT\tTên chỉ tiêu\tĐơn vị tính\tChỉ tiêu năm 2026\n1\tChỉ số cải cách hành chính\tđiểm\t[[5.0]]\n2\tHồ sơ số hóa\thồ sơ\t500',
    'STT\tTên chỉ tiêu\tĐơn vị tính\tChỉ tiêu năm 2026\n1\tHồ sơ số hóa\thồ sơ\tTối thiểu [[1,250]]\n2\tHồ sơ đúng hạn\t%\t90',
    '- Thành lập [[1,250]] tổ công nghệ số.',
    '- Kinh phí [[1.25]] triệu, chi trong quý I.',
    '- Hỗ trợ [[12,5]] hộ nghèo; thành lập [[-3]] tổ công nghệ số.',
    '- Kinh phí [[1.2345.678]].',
    'STT\tNội dung\tKinh phí\n1\tIn tài liệu\t[[1.2345.678]]\n2\tHọp\t1.000.000',
    'STT\tTên chỉ tiêu\tĐơn vị tính\tChỉ tiêu năm 2026\n1\tHộ thoát nghèo\thộ\t[[12,5]]\n2\tHồ sơ số hóa\thồ sơ\t500',
  ],
  good: [
    '- Bình quân 12,5 hộ mỗi tổ; đạt 3,5 người/hộ; trồng 12,5 ha; 1,5 triệu đồng; 7,5 điểm; gấp 2,5 lần; chiếm 12,5% hộ; 1,5 vạn lượt; theo mục 1.2 triệu tập họp; điện thoại 0912.345.678; Tổ 1 -3 tổ.',
    'STT\tTên chỉ tiêu\tĐơn vị tính\tChỉ tiêu năm 2026\n1\tHồ sơ\thồ sơ/ngày\t12,5\n2\tSố hộ bình quân mỗi tổ\thộ\t12,5\n3\tĐường bê tông\tkm\t12,5\n4\tNgày công\tngày\t2,5',
    'STT\tTên chỉ tiêu\tĐơn vị tính\tKết quả năm 2025\tChỉ tiêu năm 2026\n1\tKinh phí\tđồng\t1.234.000\t12.345.678,5\n2\tHồ sơ\t%\t84,5\t≥ 85,25%\n5\tRừng\tha\t1,250\t1,375\n6\tSản lượng\ttấn\t12,345\t1.250\n3\tHọp\tcuộc\t4\tTừ 02 đến 04, trước 30.10.2026\n4\tSố hóa\thồ sơ\t1.234,50\t1234',
    '- Thực hiện điểm 1.2.3 mục II; ngày 30.10.2026; kinh phí 1.234.000 đồng; 12,5% hồ sơ; khoản 1.2.1 điểm a; tại 1.2.10 điểm b; phiên bản 2.0.1; điểm 1.2 điểm a; trồng 1,250 ha; thu 1,250 tỷ đồng.',
    '- Tuyên truyền tới 23/23 tổ dân phố; giảm -3 hộ so với năm 2025; từ 5 -10 hộ; họp trước 24/12 tại các thôn; nhà số 24/23 khu dân cư.',
  ],
  check: (context) => [
    ...moneyCells(context).flatMap((line) =>
      [...line.text.matchAll(number)].flatMap(({ 0: text, index }) =>
        isBrokenNumber(text) && !isDate(text) ? [faultAt(line, index, text)] : [],
      ),
    ),
    ...figureCells(context.view).flatMap(({ line, role, unit, name }) =>
      [...line.text.matchAll(number)].flatMap(({ 0: text, index }) => {
        if (isBrokenNumber(text) && !isDate(text)) return [faultAt(line, index, text)];
        if (isEnglishNumber(text)) return [english(line, index, text)];
        if (line.text.trim() === text && countUnit(context.data).test(unit) && isParted(text, name))
          return [parted(line, index, text, unit)];
        if (!figureRoles.has(role) && !figureHead.test(titleOf(line, context))) return [];
        const share = isPercent(unit) || partedAfter.test(line.text.slice(index + text.length));
        if (isPointDecimal(text)) return share || unit !== '' ? [english(line, index, text)] : [];
        return isAmbiguousNumber(text) && isWhole(unit) && !share ? [ambiguous(line, index, text)] : [];
      }),
    ),
    ...bodyLines(context).flatMap((line) =>
      line.role === 'cell' ? [] : [...inText(line, context), ...belowNone(line, context), ...moreThanAll(line)],
    ),
  ],
};

export const formulaPercent: Rule = {
  id: 'formula-percent',
  severity: 'info',
  strength: 'practice',
  title: { vi: 'Công thức của chỉ tiêu tính bằng % có "x 100%"', en: 'A formula for a percentage has "x 100%"' },
  bad: [
    'STT\tNội dung chỉ tiêu\tĐơn vị\tChỉ tiêu năm 2025\n1\tTỷ lệ hộ dùng nước sạch, theo công thức [[(a/b)]]\t%\t90',
  ],
  good: [
    'STT\tNội dung chỉ tiêu\tĐơn vị\tChỉ tiêu năm 2025\n1\tTỷ lệ hộ dùng nước sạch, theo công thức (a/b x 100%)\t%\t90',
  ],
  check: ({ view }) => {
    let reported = false;
    return view.tables.flatMap((table) =>
      table.rows.flatMap((row): Finding[] => {
        if (reported || !(cellOf(table, row, 'unit')?.text ?? '').includes('%')) return [];
        return row.cells.flatMap(({ lines }) =>
          lines.flatMap((line): Finding[] => {
            const match = /công thức[^()]{0,20}(\(\s*\p{L}\s*\/\s*\p{L}\s*\))(?!\s*[x×*])/iu.exec(line.text);
            if (!match) return [];
            reported = true;
            const start = match.index + match[0].indexOf(match[1] as string);
            return [
              at(
                line,
                start,
                start + (match[1] as string).length,
                {
                  vi: 'Đơn vị là % nhưng công thức thiếu "x 100%".',
                  en: 'The unit is %, but the formula lacks "x 100%".',
                },
                { vi: 'Viết đủ công thức.', en: 'Write the formula in full.' },
              ),
            ];
          }),
        );
      }),
    );
  },
};
