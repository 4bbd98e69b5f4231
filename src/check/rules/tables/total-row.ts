// Rule: a total is the sum of its rows. Only where every row of the column is a plain number of one unit: shares, marks and means are not
// summed; rows of groups are the sums of theirs, so that a total may sum up either.

import { isAveraged } from '../../../doctype/measures.js';
import { addDecimals, compareDecimals, type Decimal, formatDecimal, whole } from '../../../text/decimal.js';
import type { Finding, Rule } from '../../rule.js';
import type { RowView, TableView } from '../../view/text-view.js';
import {
  amountColumns,
  depthOf,
  distance,
  figureOf,
  groupSums,
  isEmpty,
  isSummed,
  plainCell,
  totalColumns,
  unitOf,
  wrongSum,
} from './sums.js';

interface Summand {
  readonly value: Decimal;
  readonly depth: string;
  readonly total: boolean;
}

const sum = (values: readonly Summand[]): Decimal =>
  values.reduce((all, { value }) => addDecimals(all, value), whole(0));

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

/** The rows of a column as summands; undefined where one of them is more than a number, or of another unit. */
function summandsOf(table: TableView, rows: readonly RowView[], column: number): Summand[] | undefined {
  const units = new Set<string>();
  const found: Summand[] = [];
  for (const row of rows) {
    if (row.kind === 'note') continue;
    const cell = plainCell(row, column);
    if (!cell) {
      if (row.kind === 'group') continue;
      return undefined;
    }
    if (isEmpty(cell.text)) continue;
    const value = figureOf(cell);
    if (!value) return undefined;
    if (row.kind === 'item') units.add(unitOf(table, row, column));
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
    if (!isSummed(table.columns[cell.column]) || cell.span > 1 || cell.down > 1) return [];
    const value = figureOf(cell);
    const summands = value && summandsOf(table, rows, cell.column);
    if (!summands || summands.length < 2) return [];
    const sums = sumsOf(summands);
    if (sums.some((each) => compareDecimals(each, value) === 0)) return [];
    const right = formatDecimal(sums.reduce((a, b) => (nearer(a, b, value) ? a : b)));
    return wrongSum(
      cell,
      (written) => ({
        vi: `Tổng ghi ${written}, còn các dòng cộng lại là ${right}.`,
        en: `The total says ${written}, the rows add up to ${right}.`,
      }),
      { vi: 'Đối chiếu lại tổng và từng dòng.', en: 'Compare the total with its rows.' },
    );
  });
}

export const totalRow: Rule = {
  id: 'total-row',
  severity: 'warning',
  strength: 'practice',
  title: {
    vi: 'Dòng tổng, dòng nhóm, cột tổng bằng tổng các số của nó; thành tiền bằng số lượng nhân đơn giá',
    en: 'A total, of rows or of columns, is the sum of its figures; an amount is quantity times price',
  },
  bad: [
    'STT\tNội dung\tKinh phí (đồng)\n1\tIn tài liệu\t10.000.000\n2\tTập huấn\t15.000.000\n\tTổng cộng\t[[26.000.000]]',
    'STT\tNội dung\tKinh phí (triệu đồng)\n1\tIn tài liệu\t10,5\n2\tTập huấn\t15,25\n\tCộng\t[[25,7]]',
    'STT\tĐơn vị\tSố hồ sơ\nI\tKhối thôn\n1\tThôn A\t10\n2\tThôn B\t20\n\tCộng I\t30\nII\tKhối trường\n3\tTrường C\t5\n4\tTrường D\t6\n\tCộng II\t[[12]]\n\tTổng cộng\t41',
    'STT\tTên thôn\tSố hộ\tSố người\n1\tThôn Đông\t120\t480\n2\tThôn Tây\t80\t300\n\tTổng cộng\t200\t[[790]]',
    'STT\tNội dung\tKinh phí (đồng)\nI\tTuyên truyền\t30\n1\tIn tài liệu\t10\n2\tTập huấn\t20\nII\tMua sắm\t40\n1\tMáy tính\t40\n\tTổng cộng\t[[80]]',
    'STT\tNội dung\tKinh phí (đồng)\nI\tTuyên truyền\t[[35]]\n1\tIn tài liệu\t10\n2\tTập huấn\t20\nII\tMua sắm\t40\n1\tMáy tính\t25\n2\tMáy in\t15',
    'STT\tĐơn vị\tSố hồ sơ\nI\tKhối thôn\t30\n1\tThôn A\t10\n2\tThôn B\t20\nII\tKhối trường\t[[12]]\n1\tTrường C\t5\n2\tTrường D\t6',
    'STT\tNội dung\tKinh phí (đồng)\n1\tMua sắm\t[[45]]\n-\tMáy tính\t25\n-\tMáy in\t15\n2\tTuyên truyền\t30\n-\tPa nô\t10\n-\tTờ rơi\t20',
    'STT\tNội dung\tNgân sách tỉnh (đồng)\tNgân sách xã (đồng)\tTổng cộng (đồng)\n1\tIn tài liệu\t10\t5\t15\n2\tTập huấn\t20\t10\t[[31]]',
    'STT\tChỉ tiêu\tĐơn vị tính\tQuý I\tQuý II\tQuý III\tQuý IV\tCả năm\n1\tHồ sơ\thồ sơ\t10\t10\t10\t10\t40\n2\tCuộc họp\tcuộc\t1\t2\t1\t2\t[[7]]',
    'STT\tNội dung\tĐVT\tSố lượng\tĐơn giá (đồng)\tThành tiền (nghìn đồng)\n1\tTờ rơi\ttờ\t1.000\t2.000\t[[2.500]]\n2\tNước\tchai\t50\t10.000\t500',
    'STT\tNội dung\tĐVT\tSố lượng\tĐơn giá\tThành tiền\n1\tTờ rơi\ttờ\t1.000\t2.000\t2.000.000\n2\tPa nô\tcái\t2\t500.000\t1.000.000\n\tTổng cộng\t\t\t\t[[3.100.000]]',
    'STT\tNội dung\tKinh phí (đồng)\nI\tHạ tầng\t\n1\tMáy tính\t30\n2\tMáy in\t5\n3\tCộng hạ tầng\t[[36]]\nII\tTuyên truyền\t\n1\tTập huấn\t20\n2\tCộng tuyên truyền\t20\n\tTổng cộng\t56',
    'STT\tNội dung\tKinh phí\n1\tIn tài liệu\t10.000.000 đồng\n2\tTập huấn\t15.000.000 đồng\n\tTổng cộng\t[[26.000.000 đồng]]',
  ],
  good: [
    'STT\tNội dung\tKinh phí (đồng)\nI\tHạ tầng\t\n1\tMáy tính\t30\n2\tMáy in\t5\n3\tCộng hạ tầng\t35\nII\tTuyên truyền\t\n1\tTập huấn\t20\n2\tCộng tuyên truyền\t20\n\tTổng cộng\t55',
    'STT\tNội dung\tKinh phí (đồng)\n1\tCộng tác viên\t30\n2\tCộng đồng dân cư\t5\n\tTổng cộng\t35',
    'STT\tChỉ tiêu\tĐơn vị tính\tNăm 2026\n1\tTổng số hộ\thộ\t1200\n1.1\tHộ nghèo\thộ\t20\n1.2\tHộ cận nghèo\thộ\t35\n2\tTổng số người\tngười\t4800\n2.1\tTrẻ em\tngười\t900\n2.2\tNgười cao tuổi\tngười\t500',
    'STT\tChỉ tiêu\tĐơn vị tính\tNăm 2026\nI\tTỷ lệ hồ sơ trực tuyến\t%\t80\n1\tLĩnh vực đất đai\t%\t70\n2\tLĩnh vực hộ tịch\t%\t90\nII\tLớp tập huấn\tlớp\t10\n1\tIn tài liệu\tbản\t1000\n2\tTập huấn\tlớp\t2',
    'STT\tNội dung\tKinh phí (đồng)\n1\tChi thường xuyên\t100\n1.1\tTrong đó: chi lương\t60\n1.2\tChi công tác phí\t20\n2\tChi đầu tư\t50',
    'STT\tThôn\tTổng số\tNữ\tĐảng viên\n1\tThôn A\t100\t45\t5\n2\tThôn B\t90\t40\t4',
    'STT\tNội dung\tĐVT\tSố lượng\tSố ngày\tĐịnh mức\tThành tiền (triệu đồng)\n1\tBáo cáo viên\tngười\t2\t3\t200.000\t1,2\n2\tNước uống\tngười\t53\t3\t10.000\t1,6\n3\tIn\tbộ\t10\t1\t5.000\t0,05',
    'STT\tNội dung\tSố lượng\tĐơn giá\tThành tiền (đã gồm VAT 10%)\n1\tTờ rơi\t100\t1.000\t110.000',
    'STT\tNội dung\tKinh phí (đồng)\n1\tIn tài liệu\t10.000.000\n2\tTập huấn\t15.000.000\n\tTổng cộng\t25.000.000',
    'STT\tNội dung\tKinh phí (đồng)\nI\tTuyên truyền\t30\n1\tIn tài liệu\t10\n2\tTập huấn\t20\nII\tMua sắm\t40\n1\tMáy tính\t40\n\tTổng cộng\t70',
    'STT\tNội dung\tKinh phí (đồng)\n1\tIn tài liệu\t10\na\tTờ rơi\t4\nb\tPa nô\t6\n2\tTập huấn\t20\n\tTổng cộng\t30',
    'STT\tTên thôn\tSố hộ\tTỷ lệ (%)\tĐiểm bình quân\n1\tThôn Đông\t120\t90\t8\n2\tThôn Tây\t80\t80\t9\n\tTổng cộng\t200\t86\t8,4',
    'STT\tTên chỉ tiêu\tĐơn vị tính\tChỉ tiêu năm 2026\n1\tHồ sơ số hóa\thồ sơ\t500\n2\tHọp thôn\tcuộc\t12\n\tTổng cộng\t\t2',
    'STT\tNội dung\tKinh phí (đồng)\n1\tIn tài liệu\tTheo dự toán\n2\tTập huấn\t15\n\tTổng cộng\t40',
  ],
  check: ({ view }) =>
    view.tables.flatMap((table) => [
      ...table.rows.flatMap((row, index) => (row.kind === 'total' ? judge(table, index) : [])),
      ...table.columns.flatMap((_, column) => [...groupSums(table, column), ...totalColumns(table, column)]),
      ...amountColumns(table),
    ]),
};
