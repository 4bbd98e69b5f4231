// The same figure given differently: what a task or a sentence demands, and the target that a table sets for it.

import { type SetTarget, setTarget, spokenOf } from '../../../doctype/spoken-targets.js';
import { sentenceAfter, sentenceBefore } from '../../../recognise/cited-title.js';
import { escapePattern } from '../../../text/escape-pattern.js';
import { NUMBER_WORDS } from '../../../text/number-words.js';
import { patternOf } from '../../../text/pattern.js';
import { at, type Finding, type Rule } from '../../rule.js';
import { pastLines } from '../../view/past-lines.js';
import { cellOf, type Line, type RowView, type TableView } from '../../view/text-view.js';

interface Indicator {
  readonly row: RowView;
  readonly unit: string;
  readonly set: SetTarget;
}

const rowPath = (table: number, row: number): string => `${table}.${row}`;

/** The one column of figures beside names and units may be called by the year of the plan alone: "Năm 2026". */
function targetColumn({ columns }: TableView, year: number | undefined): number {
  const stated = columns.findIndex(({ role }) => role === 'target');
  if (stated >= 0 || year === undefined || !columns.some(({ role }) => role === 'unit')) return stated;
  const dated = columns.flatMap(({ title }, column) => (/(?<!\d)20\d\d(?!\d)/u.test(title) ? [column] : []));
  const [own = -1] = dated;
  return dated.length === 1 && columns[own]?.title.trim().toLowerCase() === `năm ${year}` ? own : -1;
}

const indicatorsOf = (table: TableView, at: number, year: number | undefined): Indicator[] => {
  const column = targetColumn(table, year);
  return table.rows.flatMap((row, index): Indicator[] => {
    const name = cellOf(table, row, 'name') ?? cellOf(table, row, 'task');
    const target = row.cells.find((cell) => cell.column === column)?.text.trim();
    if (!name || !target || row.kind !== 'item' || !/\d/u.test(target)) return [];
    const unit = cellOf(table, row, 'unit')?.text.trim() ?? '';
    const set = setTarget(name.text.split('\n')[0] as string, rowPath(at, index), target, unit);
    return set ? [{ row, unit, set }] : [];
  });
};

/** By how much it rose or fell is none of the level that is set: "so với cùng kỳ tăng 12%"; "tăng lên 80%" is one. */
const isChange = (text: string, index: number): boolean =>
  /(?<!\p{L})(?:tăng|giảm|tăng thêm|giảm thêm|cao hơn|thấp hơn)(?:\s+(?:thêm|khoảng|được|ít nhất|tối thiểu|bình quân))*\s*$/iu.test(
    sentenceBefore(text, index),
  );

/** Where a change begins: "từ 71,5% lên 80%". */
const isStart = (text: string, start: number, end: number): boolean =>
  /(?<!\p{L})từ\s+(?:mức\s+)?$/iu.test(text.slice(0, start)) &&
  /^\s+(?:(?:tăng|giảm)\s+)?(?:lên|xuống|đến|tới|còn)(?!\p{L})/iu.test(text.slice(end));

interface Said {
  readonly start: number;
  readonly words: string;
  /** Indicators that are counted so. */
  readonly counted: readonly Indicator[];
}

/** Words that repeat the figure before them are held against it elsewhere. */
const spelled = `(?<!\\d\\s*(?:%|phần trăm|\\p{L}+)?\\s*\\(\\s*(?:bằng chữ:?\\s*)?)${NUMBER_WORDS}`;

const share = patternOf(
  `(?<![\\d,.])\\d{1,3}(?:,\\d+)?\\s?(?:%|phần trăm(?!\\p{L}))|${spelled}\\s+phần trăm(?!\\p{L})`,
  'giu',
);

/** Of a part of the unit or of the year, of one of many, or of what has been: not what the table sets for all. */
const portion =
  /(?<!\p{L})(?:[Tt]hôn|[Tt]ổ(?: dân phố)?|[Bb]ản|[Ấấ]p|[Bb]uôn|[Kk]hóm|[Kk]hu(?: phố)?|[Tt]rường|[Qq]uý|[Tt]háng|[Đđ]ợt)\s+(?:[\p{Lu}\d])|(?<!\p{L})(?:[Rr]iêng|[Mm]ỗi|[Tt]ừng|[Cc]ác (?:thôn|tổ)|[Tt]rong đó|[Bb]ình quân|[Tt]rung bình|[Gg]iai đoạn|[Tt]ổng số|đã|trước|còn lại)(?!\p{L})/u;

/** Shares, and figures that stand with the unit of an indicator. */
function figuresIn({ text }: Line, indicators: readonly Indicator[]): Said[] {
  const shares = [...text.matchAll(share)].map(
    ({ 0: words, index }): Said => ({ start: index, words, counted: indicators }),
  );
  const units = new Set(indicators.flatMap(({ unit, set }) => (set.share === false && unit !== '' ? [unit] : [])));
  const counts = [...units].flatMap((unit) => {
    const counted = indicators.filter((each) => each.unit === unit);
    const figure = patternOf(
      `(?:(?<![\\p{L}\\d.,/]|\\d\\s*(?:[-–]|đến)\\s*)\\d+(?:[.,]\\d+)*|${spelled})\\s+${escapePattern(unit)}(?!\\p{L})`,
      'giu',
    );
    return [...text.matchAll(figure)].flatMap(({ 0: words, index }): Said[] => {
      const around = `${sentenceBefore(text, index)} ${sentenceAfter(text, index + words.length)}`;
      return portion.test(around) ? [] : [{ start: index, words, counted }];
    });
  });
  return [...shares, ...counts];
}

export const targetConflict: Rule = {
  id: 'target-conflict',
  severity: 'warning',
  strength: 'practice',
  title: { vi: 'Một chỉ tiêu ghi một mức ở mọi chỗ', en: 'A target has one value everywhere' },
  bad: [
    'KẾ HOẠCH\nTrồng cây năm 2026\n- Đến hết năm 2026 đạt [[95%]] cây sống sau trồng.\nBảng chỉ tiêu\nSTT\tNội dung chỉ tiêu\tĐơn vị\tChỉ tiêu năm 2026\n1\tTỷ lệ cây sống sau trồng\t%\tTối thiểu 80',
    'STT\tNhiệm vụ\tThời gian\n1\tVận động để [[95%]] hộ gia đình dùng nước sạch, giữ vệ sinh\tQuý IV\nBảng chỉ tiêu\nSTT\tNội dung chỉ tiêu\tĐơn vị\tChỉ tiêu năm 2025\n1\tTỷ lệ hộ gia đình dùng nước sạch\t%\tTối thiểu 90',
    'KẾ HOẠCH\nPhát triển kinh tế - xã hội năm 2026\n- Năm 2026 xóa [[15 nhà]] tạm, nhà dột nát.\nBảng chỉ tiêu\nSTT\tNội dung chỉ tiêu\tĐơn vị\tChỉ tiêu năm 2026\n1\tSố nhà tạm, nhà dột nát được xóa\tnhà\t12\n2\tThu ngân sách trên địa bàn\ttỷ đồng\t14',
    'KẾ HOẠCH\nPhát triển kinh tế - xã hội năm 2026\n- Thu ngân sách trên địa bàn đạt [[15,5 tỷ đồng]].\nBảng chỉ tiêu\nSTT\tNội dung chỉ tiêu\tĐơn vị\tChỉ tiêu năm 2026\n1\tSố nhà tạm, nhà dột nát được xóa\tnhà\t12\n2\tThu ngân sách trên địa bàn\ttỷ đồng\t14',
    'KẾ HOẠCH\nTrồng cây năm 2026\n- Phấn đấu [[chín mươi lăm phần trăm]] cây sống sau trồng.\nBảng chỉ tiêu\nSTT\tNội dung chỉ tiêu\tĐơn vị\tChỉ tiêu năm 2026\n1\tTỷ lệ cây sống sau trồng\t%\tTối thiểu 80',
    'KẾ HOẠCH\nTrồng cây năm 2026\n- Xóa [[mười lăm nhà]] tạm, nhà dột nát; [[95 phần trăm]] cây sống sau trồng.\nBảng chỉ tiêu\nSTT\tNội dung chỉ tiêu\tĐơn vị\tChỉ tiêu năm 2026\n1\tTỷ lệ cây sống sau trồng\t%\tTối thiểu 80\n2\tSố nhà tạm, nhà dột nát được xóa\tnhà\t12',
    'KẾ HOẠCH\nTrồng cây năm 2026\n- Phấn đấu [[95%]] cây sống sau trồng.\nBảng chỉ tiêu\nSTT\tNội dung chỉ tiêu\tĐơn vị tính\tNăm 2026\n1\tTỷ lệ cây sống sau trồng\t%\t80',
  ],
  good: [
    'KẾ HOẠCH\nTrồng cây năm 2026\n- Phấn đấu 95% cây sống sau trồng.\nBảng chỉ tiêu\nSTT\tNội dung chỉ tiêu\tĐơn vị tính\tNăm 2025\n1\tTỷ lệ cây sống sau trồng\t%\t80',
    'KẾ HOẠCH\nTrồng cây năm 2026\n- Tỷ lệ cây sống sau trồng đạt tám mươi phần trăm, hộ gia đình dùng nước sạch đạt chín mươi phần trăm; 80% (tám mươi phần trăm) cây sống sau trồng; cây sống sau trồng tăng hai phần trăm.\nBảng chỉ tiêu\nSTT\tNội dung chỉ tiêu\tĐơn vị\tChỉ tiêu năm 2026\n1\tTỷ lệ cây sống sau trồng\t%\tTối thiểu 80\n2\tTỷ lệ hộ gia đình dùng nước sạch\t%\t90',
    'KẾ HOẠCH\nTrồng cây năm 2026\n- Tỷ lệ cây sống sau trồng của nhóm cây ăn quả đạt 95%; thôn Đông có 70% cây sống sau trồng; xóa mười hai nhà tạm, nhà dột nát; mỗi thôn xóa một nhà tạm, nhà dột nát.\nBảng chỉ tiêu\nSTT\tNội dung chỉ tiêu\tĐơn vị\tChỉ tiêu năm 2026\n1\tTỷ lệ cây sống sau trồng\t%\tTối thiểu 80\n2\tSố nhà tạm, nhà dột nát được xóa\tnhà\t12',
    'KẾ HOẠCH\nPhát triển kinh tế - xã hội năm 2026\n- Xóa 12 nhà tạm, nhà dột nát; quý I xóa 5 nhà tạm, nhà dột nát; thôn Đông xóa 3 nhà tạm, nhà dột nát.\n- Năm 2025 đã xóa 15 nhà tạm, nhà dột nát; thu ngân sách trên địa bàn tăng thêm 2 tỷ đồng, bằng 14,0 tỷ đồng.\nBảng chỉ tiêu\nSTT\tNội dung chỉ tiêu\tĐơn vị\tChỉ tiêu năm 2026\n1\tSố nhà tạm, nhà dột nát được xóa\tnhà\t12\n2\tThu ngân sách trên địa bàn\ttỷ đồng\t14',
    '- Tăng tỷ lệ hộ gia đình dùng nước sạch từ 71,5% lên 90%.\nBảng chỉ tiêu\nSTT\tNội dung chỉ tiêu\tĐơn vị\tChỉ tiêu năm 2025\n1\tTỷ lệ hộ gia đình dùng nước sạch\t%\tTối thiểu 90',
    'KẾ HOẠCH\nTrồng cây năm 2026\n- Tỷ lệ cây sống sau trồng năm trước đạt 71%. Năm 2025, cây sống sau trồng chiếm 70%; đã đạt được 72% cây sống sau trồng; đến năm 2030 phấn đấu 98% cây sống sau trồng.\n- Năm 2025 đã đạt 95% cây sống sau trồng.\n- Đến hết năm 2026 đạt 80% cây sống sau trồng.\nBảng chỉ tiêu\nSTT\tNội dung chỉ tiêu\tĐơn vị\tChỉ tiêu năm 2026\n1\tTỷ lệ cây sống sau trồng\t%\tTối thiểu 80',
    'KẾ HOẠCH\nTrồng cây năm 2026\n- Đến hết năm 2026 đạt 95% cây sống sau trồng.\nChỉ tiêu 6 tháng đầu năm 2026\nSTT\tNội dung chỉ tiêu\tĐơn vị\tChỉ tiêu\n1\tTỷ lệ cây sống sau trồng\t%\tTối thiểu 80',
    '- So với cùng kỳ, tỷ lệ hộ gia đình dùng nước sạch tăng 12%.\nBảng chỉ tiêu\nSTT\tNội dung chỉ tiêu\tĐơn vị\tChỉ tiêu năm 2025\n1\tTỷ lệ hộ gia đình dùng nước sạch\t%\tTối thiểu 90',
    'STT\tNhiệm vụ\tThời gian\n1\tVận động để 90% hộ gia đình dùng nước sạch; 100% hộ gia đình phân loại rác\tQuý IV\nBảng chỉ tiêu\nSTT\tNội dung chỉ tiêu\tĐơn vị\tChỉ tiêu năm 2025\n1\tTỷ lệ hộ gia đình dùng nước sạch\t%\tTối thiểu 90',
  ],
  check: ({ view, facts }) => {
    const indicators = view.tables.flatMap((table, index) => indicatorsOf(table, index, facts.year));
    if (indicators.length === 0) return [];
    const been = pastLines(view);
    const own = new Set(indicators.map(({ row }) => row));
    const lines = view.lines.filter(
      (line) =>
        ['article', 'heading', 'point', 'bullet', 'text', 'cell'].includes(line.role) &&
        !(line.cell && own.has(view.tables[line.cell.table]?.rows[line.cell.row] as RowView)),
    );
    return lines.flatMap((line): Finding[] =>
      figuresIn(line, indicators).flatMap(({ start, words, counted }): Finding[] => {
        const end = start + words.length;
        const row = line.cell ? rowPath(line.cell.table, line.cell.row) : '';
        const sets = counted.map(({ set }) => set);
        const spoken = spokenOf(line.text, start, words, sets, row, facts.year);
        const found = spoken?.says === 'other' && counted.find(({ set }) => set === spoken.target);
        if (!found || isChange(line.text, start)) return [];
        if (isStart(line.text, start, end) || (found.set.share === false && been.has(line.index))) return [];
        const { number } = found.row;
        return [
          at(
            line,
            start,
            end,
            {
              vi: `Ở đây ghi ${words}, bảng chỉ tiêu ${number ? `(STT ${number}) ` : ''}ghi "${found.set.text}" cho "${found.set.name}".`,
              en: `${words} here, "${found.set.text}" for "${found.set.name}" in the table of indicators${number ? ` (row ${number})` : ''}.`,
            },
            {
              vi: 'Ghi một mức, hoặc nói rõ hai chỉ tiêu khác nhau thế nào.',
              en: 'Give one value, or say how the two differ.',
            },
          ),
        ];
      }),
    );
  },
};
