// What stands in cells of a table: words of products, bases, nothing; the spelling of heads.

import { foldWords } from '../../../text/fold-words.js';
import { patternOf } from '../../../text/pattern.js';
import type { CheckData } from '../../check-data.js';
import { asksHead } from '../../open-places.js';
import { type CheckContext, type Finding, onLine, type Rule } from '../../rule.js';
import { lower } from '../../view/letters.js';
import { cellOf, firstCellOf, type RowView, type TableView } from '../../view/text-view.js';

// An item without deadline, agency, product or target, in a table that has a column for it.

const needed: Readonly<Record<string, string>> = {
  deadline: 'thời gian',
  lead: 'cơ quan chủ trì',
  agency: 'cơ quan thực hiện',
  product: 'sản phẩm',
  result: 'kết quả',
  target: 'chỉ tiêu',
  unit: 'đơn vị tính',
  support: 'cơ quan phối hợp',
};

/** Roles of which a row may lack the cell. */
const spared: ReadonlySet<string> = new Set([
  'number',
  'task',
  'name',
  'note',
  'basis',
  'last',
  'assigned',
  'proposed',
  'superior',
  'comparison',
  'date',
]);

/** Columns of an office's own whose cells are a figure or a name that each row has; of two that ask alike one may hold nothing. */
function ownColumns({ columns }: TableView, data: CheckData): ReadonlySet<number> {
  const ask = (title: string): string =>
    asksHead(title, data) ? foldWords(title).split(' ').slice(0, 2).join(' ') : '';
  const heads = columns.map(({ role, title }) => (role in needed || spared.has(role) ? '' : ask(title)));
  return new Set(
    heads.flatMap((head, index) => (head !== '' && heads.indexOf(head) === heads.lastIndexOf(head) ? [index] : [])),
  );
}

const isEmpty = (row: RowView, column: number): boolean => {
  const cell = row.cells.find((each) => each.column <= column && column < each.column + each.span);
  return cell === undefined || cell.text.trim() === '';
};

/** `4.1` takes over what stands in the same column of `4`. */
function takenOver(byNumber: ReadonlyMap<string, RowView>, row: RowView, column: number): boolean {
  const above = /^(.+)\.[^.]+\.?$/.exec(row.number)?.[1];
  const parent = above === undefined ? undefined : byNumber.get(above);
  return parent !== undefined && !isEmpty(parent, column);
}

/** A row whose number the next one continues (`9` before `9.1`), or whose wanted cells are all empty, stands above others. */
function standsAbove(table: TableView, index: number, columns: readonly number[]): boolean {
  const row = table.rows[index] as RowView;
  const next = table.rows[index + 1];
  if (next && row.number !== '' && next.number.startsWith(`${row.number}.`)) return true;
  if (next === undefined || columns.length < 2 || !columns.every((column) => isEmpty(row, column))) return false;
  // between rows that count on it is one of them
  return !(/^\d+$/u.test(row.number) && Number(next.number) === Number(row.number) + 1 && index > 0);
}

/** Columns of figures that an indicator may lack, but not all of a table. */
const figureColumns: ReadonlySet<string> = new Set(['last', 'assigned', 'superior', 'proposed']);

/** A column whose head promises what none of its items has; a table without anything else is a form that somebody fills in. */
function emptyColumns(table: TableView, source: CheckContext['source']): Finding[] {
  const items = table.rows.filter(({ kind }) => kind === 'item');
  const asked = table.columns.flatMap(({ role }, index) => (role in needed || figureColumns.has(role) ? [index] : []));
  const empty = asked.filter((column) => items.every((row) => isEmpty(row, column)));
  if (items.length === 0 || (source !== 'plan' && empty.length === asked.length)) return [];
  return empty.flatMap((column): Finding[] => {
    const { role, title } = table.columns[column] as { role: string; title: string };
    // fewer are told cell by cell
    if (role in needed && table.rows.length <= 2) return [];
    const line = table.heads.find(({ cell }) => cell?.column === column) ?? table.heads[0];
    if (!line) return [];
    const severity = role === 'support' ? 'info' : role === 'target' && source === 'plan' ? 'error' : 'warning';
    return [
      onLine(
        line,
        { vi: `Cột "${title}" không có dòng nào được điền.`, en: `The column "${title}" is empty in all rows.` },
        { vi: 'Điền cột ấy, hoặc bỏ cột khỏi bảng.', en: 'Fill it in, or take the column out of the table.' },
        { severity },
      ),
    ];
  });
}

export const emptyCell: Rule = {
  id: 'empty-cell',
  severity: 'error',
  strength: 'practice',
  title: {
    vi: 'Mỗi việc có đủ thời gian, cơ quan, sản phẩm, chỉ tiêu',
    en: 'Every item has its deadline, agency, product and target',
  },
  bad: [
    'STT\tTên chỉ tiêu\tĐơn vị tính\t[[Kết quả năm 2025]]\tChỉ tiêu năm 2026\n1\tHồ sơ\thồ sơ\t\t90\n2\tLớp học\tlớp\t\t3',
    'STT\tNhiệm vụ\tCơ quan thực hiện\t[[Thời gian]]\n1\tMở lớp học\tVăn phòng\t\n2\tThi cuối khóa\tVăn phòng\t\n3\tTổng kết\tVăn phòng\t',
    'STT\tNhiệm vụ\tCơ quan thực hiện\tThời gian\n1\tMở lớp học\tVăn phòng\t\n2\tThi cuối khóa\tVăn phòng\tQuý IV',
    'STT\tNội dung chỉ tiêu\tĐơn vị\tChỉ tiêu năm 2025\tCơ quan thực hiện\n1\tTỷ lệ hộ dùng nước sạch\t%\t90\t',
    'STT\tThôn\tNgười phụ trách\tĐiện thoại\n1\tThôn Đoài\tĐinh Văn Rây\t0905123456\n2\tThôn Đông\t\t\n3\tThôn Tây\tĐinh Thị Núi\t0905654321',
    'STT\tHạng mục\tKinh phí (triệu đồng)\n1\tMua cây giống\t50\n2\tPhân bón\t',
  ],
  good: [
    'STT\tTên chỉ tiêu\tĐơn vị tính\tKết quả năm 2025\tChỉ tiêu năm 2026\tGhi chú\n1\tHồ sơ\thồ sơ\t85\t90\t\n2\tLớp học\tlớp\t\t3\t',
    'STT\tNhiệm vụ\tCơ quan thực hiện\tThời gian\n1\t\t\t\n2\t\t\t\n3\t\t\t',
    'STT\tHạng mục\tKinh phí xã\tKinh phí tỉnh\tGhi chú\n1\tMua cây giống\t50\t\tĐợt 1\n2\tPhân bón\t\t20\t\n3\tCông trồng\t5\t\t',
    'STT\tThôn\tNgười ký nhận\tĐạt\tKhông đạt\n1\tThôn Đoài\t\tx\t\n2\tThôn Đông\t\t\tx\n3\tThôn Tây\t\tx\t',
    'STT\tNội dung chỉ tiêu\tĐơn vị\tChỉ tiêu năm 2025\tCơ quan thực hiện\n1\tNước sạch\t\t\t\n1.1\tTỷ lệ hộ dùng nước sạch\t%\t90\tCác thôn',
    'STT\tNhiệm vụ\tCơ quan thực hiện\tThời gian\nI\tĐào tạo\t\t\n1\tMở lớp học\tVăn phòng\tQuý I',
    'STT\tNhiệm vụ\tCơ quan thực hiện\tThời gian\n1\tKiểm tra\tVăn phòng\tQuý III\n1.1\tLần đầu\t\tTháng 7\n1.2\tLần sau\t\tTháng 9',
  ],
  check: ({ view, data, source }) =>
    view.tables.flatMap((table) => {
      const own = ownColumns(table, data);
      const columns = table.columns.flatMap(({ role }, index) => (role in needed || own.has(index) ? [index] : []));
      const items = table.rows.filter(({ kind }) => kind === 'item');
      const filled = new Set(columns.filter((column) => items.some((each) => !isEmpty(each, column))));
      const numbered = table.rows.some((each) => each.number !== '');
      // the first row of a number counts
      const byNumber = new Map(table.rows.map((row) => [row.number.replace(/\.$/, ''), row] as const).reverse());
      const cells = table.rows.flatMap((row, index): Finding[] => {
        if (row.kind !== 'item' || standsAbove(table, index, columns)) return [];
        // A torn piece of a row, or a row of words alone, is no item.
        if (row.number === '' && numbered) return [];
        return columns.flatMap((column): Finding[] => {
          if (!isEmpty(row, column) || takenOver(byNumber, row, column)) return [];
          if (!filled.has(column) && table.rows.length > 2) return [];
          const line = row.cells.find((each) => each.column === column)?.lines[0] ?? row.cells[0]?.lines[0];
          if (!line) return [];
          if (own.has(column) && !filled.has(column)) return [];
          const { role, title } = table.columns[column] as { role: string; title: string };
          const what = needed[role] ?? lower(title);
          return [
            onLine(
              line,
              {
                vi: `Dòng ${row.number || index + 1} để trống ô ${what}.`,
                en: `Row ${row.number || index + 1} has an empty cell: ${table.columns[column]?.title}.`,
              },
              { vi: `Điền ${what}.`, en: 'Fill it in.' },
              {
                // A task may well have nobody to co-operate with.
                ...(what === needed.support
                  ? { severity: 'info' as const }
                  : own.has(column) && source !== 'plan'
                    ? { severity: 'warning' as const }
                    : {}),
              },
            ),
          ];
        });
      });
      return [...emptyColumns(table, source), ...cells];
    }),
};

export const weakBasis: Rule = {
  id: 'basis-without-document',
  severity: 'info',
  strength: 'practice',
  title: { vi: 'Cột căn cứ dẫn văn bản cụ thể', en: 'The column of bases names documents' },
  bad: [
    'STT\tNhiệm vụ\tCăn cứ thực hiện\n1\tHọp dân\tKế hoạch số 5/KH-UBND ngày 05/3/2025\n2\tTrồng cây\t[[Theo tình hình ở các thôn]]',
  ],
  good: [
    'STT\tNhiệm vụ\tCăn cứ thực hiện\n1\tHọp dân\tKế hoạch số 5/KH-UBND ngày 05/3/2025\n2\tTrồng cây\tLuật Lâm nghiệp',
  ],
  check: ({ view }) =>
    view.tables.flatMap((table) =>
      table.rows.flatMap((row): Finding[] => {
        const cell = row.kind === 'item' ? cellOf(table, row, 'basis') : undefined;
        const line = cell?.lines[0];
        if (
          !cell ||
          !line ||
          cell.text.trim() === '' ||
          /\d\/|Luật|Pháp lệnh|Nghị|Quyết định|Kế hoạch|Thông tư|Công văn|như trên|Chỉ thị/iu.test(cell.text)
        )
          return [];
        return [
          onLine(
            line,
            { vi: 'Cột căn cứ không dẫn văn bản nào.', en: 'The basis names no document.' },
            {
              vi: 'Ghi tên loại, số, ký hiệu, ngày của văn bản giao.',
              en: 'Name the document that assigns it.',
            },
          ),
        ];
      }),
    ),
};

export const headSpelling: Rule = {
  id: 'head-spelling',
  severity: 'info',
  strength: 'practice',
  title: { vi: 'Đầu cột cùng nghĩa viết như nhau ở các bảng', en: 'Heads that mean the same are written alike' },
  bad: [
    'STT\tNhiệm vụ\tThời gian\n1\tHọp dân\tQuý I\n\nBảng chỉ tiêu\n\n[[Stt]]\tNội dung chỉ tiêu\tĐơn vị\n1\tHộ nghèo\t%',
  ],
  good: [
    'STT\tNhiệm vụ\tThời gian\n1\tHọp dân\tQuý I\n\nBảng chỉ tiêu\n\nSTT\tNội dung chỉ tiêu\tĐơn vị\n1\tHộ nghèo\t%',
  ],
  check: ({ view }) => {
    const first = new Map<string, string>();
    return view.tables.flatMap((table) =>
      table.heads.flatMap((line): Finding[] => {
        const text = line.text.replace(/\s+/g, ' ').trim();
        const key = text.toLowerCase();
        const known = first.get(key);
        if (known === undefined) first.set(key, text);
        if (text === '' || known === undefined || known === text) return [];
        return [
          onLine(
            line,
            {
              vi: `Đầu cột "${text}" ở bảng khác viết "${known}".`,
              en: `The head "${text}" is "${known}" in another table.`,
            },
            { vi: `Viết "${known}".`, en: `Write "${known}".` },
          ),
        ];
      }),
    );
  },
};

// The product of a task is a document of another kind than the task makes: "Ban hành Quy chế" with the product "Kế hoạch".

const kinds = [
  'kế hoạch',
  'quy chế',
  'quy định',
  'quy trình',
  'báo cáo',
  'tờ trình',
  'chương trình',
  'đề án',
  'phương án',
  'hướng dẫn',
  'thông báo',
  'danh mục',
];

export const productKind: Rule = {
  id: 'product-kind',
  severity: 'warning',
  strength: 'practice',
  title: {
    vi: 'Sản phẩm khớp với loại văn bản mà nhiệm vụ làm ra',
    en: 'A product is the kind of document that its task makes',
  },
  bad: ['STT\tNhiệm vụ\tSản phẩm\n1\tBan hành Quy chế tiếp công dân\t[[Kế hoạch được ban hành]]'],
  good: [
    'STT\tNhiệm vụ\tSản phẩm\n1\tBan hành Quy chế tiếp công dân\tQuyết định ban hành Quy chế\n2\tXây dựng kế hoạch kiểm tra\tVăn bản được ban hành\n3\tLập báo cáo quý\tBáo cáo; kế hoạch quý sau',
  ],
  check: ({ view }) =>
    view.tables.flatMap((table) =>
      table.rows.flatMap((row): Finding[] => {
        const task = lower(firstCellOf(table, row, ['task', 'name'])?.text ?? '');
        const cell = firstCellOf(table, row, ['product', 'result']);
        const line = cell?.lines[0];
        const made = patternOf(
          `^(?:-\\s*)?(?:xây dựng|ban hành|xây dựng, ban hành|xây dựng và ban hành|lập|sửa đổi)\\s+(${kinds.join('|')})(?!\\p{L})`,
          'u',
        ).exec(task)?.[1];
        if (!cell || !line || made === undefined || row.kind !== 'item') return [];
        const product = lower(cell.text).trim();
        const other = kinds.find((kind) => product.startsWith(kind));
        if (other === undefined || product.includes(made) || task.slice(made.length + 12).includes(other)) return [];
        return [
          onLine(
            line,
            {
              vi: `Nhiệm vụ làm ra ${made}, sản phẩm ghi ${other}.`,
              en: `The task makes "${made}", the product is "${other}".`,
            },
            { vi: `Ghi sản phẩm là ${made}, hoặc sửa nhiệm vụ.`, en: 'Correct the product or the task.' },
          ),
        ];
      }),
    ),
};
