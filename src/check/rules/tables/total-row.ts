// Rule: a total is the sum of its rows. Only where every row of the column is a plain number of one unit: shares, marks and means are not
// summed; rows of groups are the sums of theirs, so that a total may sum up either.

import { isAveraged } from '../../../doctype/measures.js';
import {
  addDecimals,
  compareDecimals,
  type Decimal,
  formatDecimal,
  negative,
  parseDecimal,
  whole,
} from '../../../text/decimal.js';
import { at, type Finding, type Rule } from '../../rule.js';
import { type CellView, cellOf, type RowView, type TableView } from '../../view/text-view.js';

/** Columns whose figures nobody adds up: numbers of rows, shares, means, marks, days, codes. */
const unsummed =
  /%|t[ỷỉ] lệ|bình quân|trung bình|điểm|xếp|hạng|mức độ|đơn giá|định mức|số thứ tự|^(?:s?tt|stt)$|mã|năm sinh|điện thoại|thời gian|thời hạn|ngày|ghi chú|tăng|giảm|so với|cùng kỳ|lũy kế|luỹ kế/iu;
const apart: ReadonlySet<string> = new Set(['number', 'deadline', 'unit', 'name', 'task', 'lead', 'support']);

/** A number of a row says how deep it stands: "I", "A", "1", "1.1", "a", "-". */
const depthOf = (number: string): string =>
  /^[IVXLC]+$/u.test(number)
    ? 'roman'
    : /^\p{Lu}$/u.test(number)
      ? 'capital'
      : /^\d+(?:\.\d+)*$/u.test(number)
        ? `digits ${number.split('.').length}`
        : /^\p{Ll}$/u.test(number)
          ? 'letter'
          : '';

const empty = (text: string): boolean => /^[-–—.…\s]*$/u.test(text);

interface Summand {
  readonly value: Decimal;
  readonly depth: string;
  readonly total: boolean;
}

const sum = (values: readonly Summand[]): Decimal =>
  values.reduce((all, { value }) => addDecimals(all, value), whole(0));

const distance = (a: Decimal, b: Decimal): Decimal => {
  const difference = addDecimals(a, negative(b));
  return compareDecimals(difference, whole(0)) < 0 ? negative(difference) : difference;
};
const nearer = (a: Decimal, b: Decimal, to: Decimal): boolean => compareDecimals(distance(a, to), distance(b, to)) <= 0;

/** What rows may add up to: all of one depth, all that have none below them, all before. */
function sumsOf(rows: readonly Summand[]): Decimal[] {
  const items = rows.filter(({ total }) => !total);
  const totals = rows.filter(({ total }) => total);
  const depths = [...new Set(items.map(({ depth }) => depth))];
  const leaves = items.filter(({ depth }, index) => {
    const next = items[index + 1];
    return next === undefined || depths.indexOf(next.depth) <= depths.indexOf(depth);
  });
  const afterTotal = rows.slice(rows.map(({ total }) => total).lastIndexOf(true) + 1);
  return [
    sum(items),
    sum(leaves),
    ...depths.map((depth) => sum(items.filter((each) => each.depth === depth))),
    ...(totals.length > 0 ? [sum(totals), sum([...totals, ...afterTotal]), sum(afterTotal)] : []),
  ];
}

/** The row's cell of a column; undefined where it spans others. */
const plainCell = (row: RowView, column: number): CellView | undefined =>
  row.cells.find((cell) => cell.column === column && cell.span === 1 && cell.down === 1);

/** The rows of a column as summands; undefined where one of them is more than a number, or of another unit. */
function summandsOf(table: TableView, rows: readonly RowView[], column: number): Summand[] | undefined {
  // "Đơn vị" beside no other name is a name
  const named = table.columns.some(({ role }) => role === 'name' || role === 'task');
  const units = new Set<string>();
  const found: Summand[] = [];
  for (const row of rows) {
    if (row.kind === 'note') continue;
    const cell = plainCell(row, column);
    if (!cell) {
      if (row.kind === 'group') continue;
      return undefined;
    }
    if (empty(cell.text)) continue;
    const value = parseDecimal(cell.text.trim());
    if (!value) return undefined;
    if (row.kind === 'item' && named) units.add(cellOf(table, row, 'unit')?.text.trim().toLowerCase() ?? '');
    found.push({ value, depth: depthOf(row.number), total: row.kind === 'total' });
  }
  const [unit] = [...units];
  return units.size > 1 || isAveraged(unit || undefined, unit ? '' : 'x') ? undefined : found;
}

function judge(table: TableView, place: number): Finding[] {
  const row = table.rows[place] as RowView;
  const before = table.rows.slice(0, place);
  // a total at the head of its rows sums up what follows
  const rows = before.some(({ kind }) => kind === 'item') ? before : table.rows.slice(place + 1);
  return row.cells.flatMap((cell): Finding[] => {
    const column = table.columns[cell.column];
    const [line, ...more] = cell.lines;
    if (!column || !line || more.length > 0 || cell.span > 1 || cell.down > 1) return [];
    if (apart.has(column.role) || unsummed.test(column.title)) return [];
    const value = parseDecimal(line.text.trim());
    const summands = value && summandsOf(table, rows, cell.column);
    if (!summands || summands.length < 2) return [];
    const sums = sumsOf(summands);
    if (sums.some((each) => compareDecimals(each, value) === 0)) return [];
    const right = formatDecimal(sums.reduce((a, b) => (nearer(a, b, value) ? a : b)));
    const start = line.text.length - line.text.trimStart().length;
    return [
      at(
        line,
        start,
        line.text.trimEnd().length,
        {
          vi: `Tổng ghi ${line.text.trim()}, còn các dòng cộng lại là ${right}.`,
          en: `The total says ${line.text.trim()}, the rows add up to ${right}.`,
        },
        { remedy: { vi: 'Đối chiếu lại tổng và từng dòng.', en: 'Compare the total with its rows.' } },
      ),
    ];
  });
}

export const totalRow: Rule = {
  id: 'total-row',
  group: 'tables',
  severity: 'warning',
  strength: 'practice',
  reads: 'text',
  title: { vi: 'Dòng tổng cộng bằng tổng các dòng', en: 'A total is the sum of its rows' },
  bad: [
    'STT\tNội dung\tKinh phí (đồng)\n1\tIn tài liệu\t10.000.000\n2\tTập huấn\t15.000.000\n\tTổng cộng\t[[26.000.000]]',
    'STT\tNội dung\tKinh phí (triệu đồng)\n1\tIn tài liệu\t10,5\n2\tTập huấn\t15,25\n\tCộng\t[[25,7]]',
    'STT\tĐơn vị\tSố hồ sơ\nI\tKhối thôn\n1\tThôn A\t10\n2\tThôn B\t20\n\tCộng I\t30\nII\tKhối trường\n3\tTrường C\t5\n4\tTrường D\t6\n\tCộng II\t[[12]]\n\tTổng cộng\t41',
    'STT\tTên thôn\tSố hộ\tSố người\n1\tThôn Đông\t120\t480\n2\tThôn Tây\t80\t300\n\tTổng cộng\t200\t[[790]]',
    'STT\tNội dung\tKinh phí (đồng)\nI\tTuyên truyền\t30\n1\tIn tài liệu\t10\n2\tTập huấn\t20\nII\tMua sắm\t40\n1\tMáy tính\t40\n\tTổng cộng\t[[80]]',
  ],
  good: [
    'STT\tNội dung\tKinh phí (đồng)\n1\tIn tài liệu\t10.000.000\n2\tTập huấn\t15.000.000\n\tTổng cộng\t25.000.000',
    'STT\tNội dung\tKinh phí (đồng)\nI\tTuyên truyền\t30\n1\tIn tài liệu\t10\n2\tTập huấn\t20\nII\tMua sắm\t40\n1\tMáy tính\t40\n\tTổng cộng\t70',
    'STT\tNội dung\tKinh phí (đồng)\n1\tIn tài liệu\t10\na\tTờ rơi\t4\nb\tPa nô\t6\n2\tTập huấn\t20\n\tTổng cộng\t30',
    'STT\tTên thôn\tSố hộ\tTỷ lệ (%)\tĐiểm bình quân\n1\tThôn Đông\t120\t90\t8\n2\tThôn Tây\t80\t80\t9\n\tTổng cộng\t200\t86\t8,4',
    'STT\tTên chỉ tiêu\tĐơn vị tính\tChỉ tiêu năm 2026\n1\tHồ sơ số hóa\thồ sơ\t500\n2\tHọp thôn\tcuộc\t12\n\tTổng cộng\t\t2',
    'STT\tNội dung\tKinh phí (đồng)\n1\tIn tài liệu\tTheo dự toán\n2\tTập huấn\t15\n\tTổng cộng\t40',
  ],
  check: ({ view }) =>
    view.tables.flatMap((table) =>
      table.rows.flatMap((row, index) => (row.kind === 'total' ? judge(table, index) : [])),
    ),
};
