// The same figure given differently: a share that a task demands, and the target that the table of indicators sets for it.

import { type SetTarget, setTarget, spokenOf } from '../../../doctype/spoken-targets.js';
import { modernMarks } from '../../../text/fold-words.js';
import { parseNumber } from '../../../text/number.js';
import { at, type Finding, type Rule } from '../../rule.js';
import { sentenceBefore } from '../../view/body-lines.js';
import { lower, wordsOf } from '../../view/letters.js';
import { cellOf, type Line, type RowView, type TableView } from '../../view/text-view.js';

interface Indicator {
  readonly row: RowView;
  readonly line: Line;
  readonly words: ReadonlySet<string>;
  readonly value: number;
  readonly written: string;
  readonly name: string;
  /** For the judgement that a roll-over makes, too. */
  readonly set: SetTarget | undefined;
}

const common = new Set(
  'tỷ tỉ lệ số mức độ trên của và các trong là được theo cho tại từ có không đã đạt tổng thực hiện so với thiểu tối'.split(
    ' ',
  ),
);

const everywhere = new Set(['tỷ lệ', 'tỉ lệ', 'mức độ', 'tổng số', 'thực hiện', 'số lượng']);

/** Words of a phrase: compounds of the list as one, the rest one by one, words that are everywhere left out. */
function contentWords(text: string, compounds: ReadonlySet<string>): Set<string> {
  const words = wordsOf(modernMarks(lower(text))).map((word) => word.text);
  const found = new Set<string>();
  for (let index = 0; index < words.length; index++) {
    const pair = `${words[index]} ${words[index + 1] ?? ''}`;
    if (compounds.has(pair)) {
      if (!everywhere.has(pair)) found.add(pair);
      index += 1;
    } else if (!common.has(words[index] as string)) found.add(words[index] as string);
  }
  return found;
}

const rowPath = (table: number, row: number): string => `${table}.${row}`;

function indicatorsOf(table: TableView, at: number, compounds: ReadonlySet<string>): Indicator[] {
  return table.rows.flatMap((row): Indicator[] => {
    const [name, target, unit] = [
      cellOf(table, row, 'name') ?? cellOf(table, row, 'task'),
      cellOf(table, row, 'target'),
      cellOf(table, row, 'unit'),
    ];
    const line = target?.lines[0];
    if (!name || !target || !line || row.kind !== 'item') return [];
    const percent = (unit?.text ?? '').includes('%') || target.text.includes('%');
    const value = parseNumber(/\d+(?:[.,]\d+)?/u.exec(target.text)?.[0] ?? '');
    if (!percent || value === undefined) return [];
    return [
      {
        row,
        line,
        words: contentWords(name.text.split('\n')[0] as string, compounds),
        value,
        written: target.text.trim(),
        name: name.text.split('\n')[0] as string,
        set: setTarget(
          name.text.split('\n')[0] as string,
          rowPath(at, table.rows.indexOf(row)),
          target.text.trim(),
          unit?.text || '%',
        ),
      },
    ];
  });
}

const YEAR = /(?<!\d)20\d\d(?!\d)/gu;

/** A figure of another year is none of this table's. */
function ofOtherYear({ text }: Line, index: number, year: number | undefined): boolean {
  const start = text.lastIndexOf(';', index) + 1;
  const years = [...(text.slice(start).split(';', 1)[0] as string).matchAll(YEAR)].map(([each]) => Number(each));
  return years.length > 0 && year !== undefined && !years.includes(year);
}

/** The indicator of which all words stand around the figure, and whose target is another. */
function spokenIndicator(
  line: Line,
  index: number,
  words: string,
  indicators: readonly Indicator[],
): Indicator | undefined {
  const row = line.cell ? rowPath(line.cell.table, line.cell.row) : '';
  const sets = indicators.flatMap(({ set }) => set ?? []);
  const spoken = spokenOf(line.text, index, words, sets, row);
  if (spoken?.says !== 'other') return undefined;
  return indicators.find(({ set }) => set === spoken.target);
}

/** By how much it rose or fell is none of the level that is set: "so với cùng kỳ tăng 12%"; "tăng lên 80%" is one. */
const isChange = (text: string, index: number): boolean =>
  /(?<!\p{L})(?:tăng|giảm|tăng thêm|giảm thêm|cao hơn|thấp hơn)(?:\s+(?:thêm|khoảng|được|ít nhất|tối thiểu|bình quân))*\s*$/iu.test(
    sentenceBefore(text, index),
  );

/** Where a change begins: "từ 71,5% lên 80%". */
const isStart = (text: string, start: number, end: number): boolean =>
  /(?<!\p{L})từ\s+(?:mức\s+)?$/iu.test(text.slice(0, start)) &&
  /^\s+(?:(?:tăng|giảm)\s+)?(?:lên|xuống|đến|tới|còn)(?!\p{L})/iu.test(text.slice(end));

const share = /(?<![\d,.])(\d{1,3}(?:,\d+)?)\s?%/gu;

export const targetConflict: Rule = {
  id: 'target-conflict',
  severity: 'warning',
  strength: 'practice',
  title: { vi: 'Một chỉ tiêu ghi một mức ở mọi chỗ', en: 'A target has one value everywhere' },
  bad: [
    'KẾ HOẠCH\nTrồng cây năm 2026\n- Đến hết năm 2026 đạt [[95%]] cây sống sau trồng.\nBảng chỉ tiêu\nSTT\tNội dung chỉ tiêu\tĐơn vị\tChỉ tiêu năm 2026\n1\tTỷ lệ cây sống sau trồng\t%\tTối thiểu 80',
    'STT\tNhiệm vụ\tThời gian\n1\tVận động để [[95%]] hộ gia đình dùng nước sạch, giữ vệ sinh\tQuý IV\nBảng chỉ tiêu\nSTT\tNội dung chỉ tiêu\tĐơn vị\tChỉ tiêu năm 2025\n1\tTỷ lệ hộ gia đình dùng nước sạch\t%\tTối thiểu 90',
  ],
  good: [
    '- Tăng tỷ lệ hộ gia đình dùng nước sạch từ 71,5% lên 90%.\nBảng chỉ tiêu\nSTT\tNội dung chỉ tiêu\tĐơn vị\tChỉ tiêu năm 2025\n1\tTỷ lệ hộ gia đình dùng nước sạch\t%\tTối thiểu 90',
    'KẾ HOẠCH\nTrồng cây năm 2026\n- Năm 2025 đã đạt 95% cây sống sau trồng.\n- Đến hết năm 2026 đạt 80% cây sống sau trồng.\nBảng chỉ tiêu\nSTT\tNội dung chỉ tiêu\tĐơn vị\tChỉ tiêu năm 2026\n1\tTỷ lệ cây sống sau trồng\t%\tTối thiểu 80',
    'KẾ HOẠCH\nTrồng cây năm 2026\n- Đến hết năm 2026 đạt 95% cây sống sau trồng.\nChỉ tiêu 6 tháng đầu năm 2026\nSTT\tNội dung chỉ tiêu\tĐơn vị\tChỉ tiêu\n1\tTỷ lệ cây sống sau trồng\t%\tTối thiểu 80',
    '- So với cùng kỳ, tỷ lệ hộ gia đình dùng nước sạch tăng 12%.\nBảng chỉ tiêu\nSTT\tNội dung chỉ tiêu\tĐơn vị\tChỉ tiêu năm 2025\n1\tTỷ lệ hộ gia đình dùng nước sạch\t%\tTối thiểu 90',
    'STT\tNhiệm vụ\tThời gian\n1\tVận động để 90% hộ gia đình dùng nước sạch; 100% hộ gia đình phân loại rác\tQuý IV\nBảng chỉ tiêu\nSTT\tNội dung chỉ tiêu\tĐơn vị\tChỉ tiêu năm 2025\n1\tTỷ lệ hộ gia đình dùng nước sạch\t%\tTối thiểu 90',
  ],
  check: ({ view, data, facts }) => {
    const { compounds } = data.words;
    const indicators = view.tables.flatMap((table, index) => indicatorsOf(table, index, compounds));
    if (indicators.length === 0) return [];
    const own = new Set(indicators.map(({ row }) => row));
    const lines = view.lines.filter(
      (line) =>
        ['article', 'heading', 'point', 'bullet', 'text', 'cell'].includes(line.role) &&
        !(line.cell && own.has(view.tables[line.cell.table]?.rows[line.cell.row] as RowView)),
    );
    return lines.flatMap((line): Finding[] =>
      [...line.text.matchAll(share)].flatMap((match): Finding[] => {
        const value = parseNumber(match[1] as string);
        const tail = line.text.slice(match.index + match[0].length);
        const clause = tail.slice(
          0,
          tail.search(/[;.]|\d{1,3}\s?%/u) < 0 ? undefined : tail.search(/[;.]|\d{1,3}\s?%/u),
        );
        const said = contentWords(clause, compounds);
        const best = indicators
          // What the share is of stands first in the name: both must speak of it.
          .filter(({ words }) => [...words].slice(0, 2).every((word) => said.has(word)))
          .map((indicator) => ({
            indicator,
            score: [...indicator.words].filter((word) => said.has(word)).length / indicator.words.size,
          }))
          .sort((a, b) => b.score - a.score)[0];
        const sure = best !== undefined && best.score >= 0.75 && best.indicator.words.size >= 3;
        const found = sure
          ? best.indicator.value === value
            ? undefined
            : best.indicator
          : spokenIndicator(line, match.index, match[0], indicators);
        if (!found || isChange(line.text, match.index) || ofOtherYear(line, match.index, facts.year)) return [];
        if (isStart(line.text, match.index, match.index + match[0].length)) return [];
        const { number } = found.row;
        return [
          at(
            line,
            match.index,
            match.index + match[0].length,
            {
              vi: `Ở đây ghi ${match[0]}, bảng chỉ tiêu ${number ? `(STT ${number}) ` : ''}ghi "${found.written}" cho "${found.name}".`,
              en: `${match[0]} here, "${found.written}" for "${found.name}" in the table of indicators${number ? ` (row ${number})` : ''}.`,
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
