// Cells of a sheet that stand under no head. In a file of separated values they tell that a comma has split a cell: what stands left of
// them has been pushed under the wrong heads. In a workbook they are a column that nobody has named.

import type { Diagnostic } from '../../diagnostics/index.js';
import { unnamedColumns } from '../../doctype/heads/unnamed-columns.js';
import { gridSpot, type SheetGrid } from './sheet-grid.js';

/** Rows that are told one by one. */
const MOST_TOLD = 20;

/** A place and a signature may stand anywhere below a table. */
const isAside = (row: readonly string[]): boolean => {
  const filled = row.filter((cell) => cell.trim() !== '');
  return filled.length <= 2 && filled.every((cell) => /\p{L}{2}/u.test(cell));
};

/**
 * Rows of separated values that a comma within a figure has torn: a filled cell beyond the last head (`1,Tỷ lệ,97,3,98,5` under four heads),
 * more cells than the head although the last are empty, or the rest of a figure in a column of words; else two cells that may be one figure. A
 * shorter row is fine.
 * @param from index of the first row below the head
 * @param titles by column; empty where it has none
 * @param holdsWords whether words are expected in a column
 */
export function tornRows(
  grid: SheetGrid,
  from: number,
  titles: readonly string[],
  holdsWords: (column: number) => boolean,
  file: string,
): Diagnostic[] {
  const last = titles.findLastIndex((title) => title !== '');
  if (last < 0) return [];
  const width = grid.rows[from - 1]?.length ?? 0;
  const torn = [...grid.rows.entries()].slice(from).flatMap(([at, row]) => {
    const beyond = row.findIndex((cell, index) => index > last && cell.trim() !== '');
    if (beyond >= 0) return isAside(row) ? [] : [{ at, column: beyond }];
    const rests = [...row.keys()].filter((index) => grid.afterCommas?.has(`${at},${index}`));
    const column = row.length > width ? rests[0] : rests.find(holdsWords);
    return column === undefined ? [] : [{ at, column }];
  });
  if (torn.some(({ column }) => column > last) && isSecondHead(grid.rows[from], last))
    return [
      {
        code: 'import/second-head',
        severity: 'error',
        place: { file, spot: gridSpot(grid, from, last + 1) },
        message: {
          vi: `Dòng ${from + 1} là dòng thứ hai của tên cột ("${filledOf(grid.rows[from]).join('", "')}"), có tên đứng dưới ô để trống của dòng trên.`,
          en: `Row ${from + 1} is a second row of heads ("${filledOf(grid.rows[from]).join('", "')}"), with heads below an empty cell.`,
        },
        remedy: {
          vi: 'Ghi tên cột trên một dòng, ví dụ "Số văn bản", "Ngày văn bản"; hoặc dùng tệp .xlsx có ô tên cột được gộp.',
          en: 'Write the heads in one row, or use an .xlsx file with merged heads.',
        },
      },
    ];
  if (torn.length === 0) return doubtedCommas(grid, from, last, file);
  return torn.slice(0, MOST_TOLD).map(({ at, column }, index): Diagnostic => {
    const rest = index === MOST_TOLD - 1 ? torn.length - MOST_TOLD : 0;
    const text = (grid.rows[at]?.[column] ?? '').trim();
    const more = rest > 0 ? { vi: ` (và ${rest} dòng khác)`, en: ` (and ${rest} other rows)` } : { vi: '', en: '' };
    return {
      code: 'import/row-too-long',
      severity: 'error',
      place: { file, spot: gridSpot(grid, at, column) },
      message:
        column > last
          ? {
              vi: `Dòng ${at + 1} có nhiều ô hơn tên cột: "${text}" không thuộc cột nào, các ô trước đó có thể đã lệch cột${more.vi}.`,
              en: `Row ${at + 1} has more cells than heads; its values may stand under the wrong heads${more.en}.`,
            }
          : {
              vi: `Dòng ${at + 1}: "${(grid.rows[at]?.[column - 1] ?? '').trim()},${text}" bị tách thành hai ô ở dấu phẩy, các ô có thể đã lệch cột${more.vi}.`,
              en: `Row ${at + 1}: a comma parts "${(grid.rows[at]?.[column - 1] ?? '').trim()},${text}" into two cells; its values may stand under the wrong heads${more.en}.`,
            },
      remedy: {
        vi: 'Ô có dấu phẩy phải đặt trong ngoặc kép, hoặc lưu lại với dấu chấm phẩy giữa các ô.',
        en: 'Put cells with a comma in quotes, or save the file with semicolons between cells.',
      },
    };
  });
}

const filledOf = (row: readonly string[] | undefined): string[] =>
  (row ?? []).map((cell) => cell.trim()).filter((cell) => cell !== '');

/** The row below the head goes on with it: words alone, none in the first column, one where the head has none. */
function isSecondHead(row: readonly string[] | undefined, last: number): boolean {
  const filled = filledOf(row);
  return (
    (row?.[0] ?? '').trim() === '' &&
    filled.length > 1 &&
    filled.every((cell) => /\p{L}/u.test(cell) && !/\d/u.test(cell.replace(/20\d\d/gu, ''))) &&
    (row ?? []).some((cell, index) => index > last && cell.trim() !== '')
  );
}

/**
 * Two figures in a file parted by commas that may be one: `Tỷ lệ,%,97,3` under two heads of figures. They are asked about where the second
 * begins with a zero, or where the row counts in percent and the second is far below the first.
 * @param from index of the first row below the head
 * @param last index of the last column with a head
 */
function doubtedCommas(grid: SheetGrid, from: number, last: number, file: string): Diagnostic[] {
  const cells = [...grid.rows.entries()].slice(from).flatMap(([at, row]) => {
    const inPercent = row.some(
      (cell, column) => !grid.afterCommas?.has(`${at},${column}`) && /%|(?<!\p{L})t[ỷỉ] lệ(?!\p{L})/iu.test(cell),
    );
    const column = [...row.keys()].find((index) => {
      if (index > last || !grid.afterCommas?.has(`${at},${index}`)) return false;
      const [left, right] = [(row[index - 1] ?? '').trim(), (row[index] ?? '').trim()];
      // the first cell of a row is its number
      if (index < 2 || !/^\d+$/u.test(left) || !/^\d{1,2}\s*%?$/u.test(right)) return false;
      return /^0\d/u.test(right) || (inPercent && Number.parseInt(right, 10) * 5 < Number(left));
    });
    return column === undefined ? [] : [{ at, column }];
  });
  return cells.slice(0, MOST_TOLD).map(({ at, column }): Diagnostic => {
    const [left, right] = [(grid.rows[at]?.[column - 1] ?? '').trim(), (grid.rows[at]?.[column] ?? '').trim()];
    return {
      code: 'import/doubted-comma',
      severity: 'error',
      place: { file, spot: gridSpot(grid, at, column - 1) },
      message: {
        vi: `Dòng ${at + 1}: không rõ "${left},${right}" là một số hay hai ô "${left}" và "${right}".`,
        en: `Row ${at + 1}: "${left},${right}" may be one figure or two cells, "${left}" and "${right}".`,
      },
      remedy: {
        vi: `Nếu là một số thì đặt trong ngoặc kép ("${left},${right}"); nếu là hai ô thì đặt từng ô trong ngoặc kép; hoặc lưu lại với dấu chấm phẩy giữa các ô.`,
        en: `Put one figure in quotes ("${left},${right}"), or each of the two cells; or save the file with semicolons between cells.`,
      },
    };
  });
}

/** The rows below the head of another table would be taken for those of the first. @param texts of that head */
export const secondTable = (
  code: string,
  file: string,
  spot: string | undefined,
  texts: readonly string[],
): Diagnostic => {
  const heads = texts.flatMap((each) => (each.trim() === '' ? [] : [`"${each.trim()}"`])).join(', ');
  return {
    code,
    severity: 'error',
    place: { file, ...(spot === undefined ? {} : { spot }) },
    message: {
      vi: `Dòng này là đầu của một bảng khác (${heads}); các dòng dưới nó không thuộc bảng ở trên.`,
      en: `This is the head of another table (${heads}); the rows below it are none of the table above.`,
    },
    remedy: {
      vi: 'Đưa mỗi bảng vào một trang tính (hoặc một tệp) riêng.',
      en: 'Put each table on a sheet, or into a file, of its own.',
    },
  };
};

/** `cột E` */
const columnWords = (spot: string | undefined, index: number): string =>
  /!([A-Z]+)\d+$/.exec(spot ?? '')?.[1] ?? String(index + 1);

/**
 * A column without a head: figures there are an error, for they may belong under the head beside them.
 * @param spot of the first filled cell
 * @param figure the first figure of the column, if it has any
 */
export function unnamedColumn(
  code: string,
  file: string,
  index: number,
  spot: string | undefined,
  { text, figure }: { readonly text: string; readonly figure: boolean },
): Diagnostic {
  const column = columnWords(spot, index);
  return {
    code,
    severity: figure ? 'error' : 'warning',
    place: { file, ...(spot === undefined ? {} : { spot }) },
    message: figure
      ? {
          vi: `Cột ${column} không có tên mà có số liệu ("${text}"): số liệu có thể đã lệch cột.`,
          en: `Column ${column} has no head but figures ("${text}"): they may stand in the wrong column.`,
        }
      : {
          vi: `Cột ${column} không có tên ("${text}"): không dùng.`,
          en: `Column ${column} has no head ("${text}"); it is not used.`,
        },
    remedy: {
      vi: 'Ghi tên cột, đưa số liệu về đúng cột, hoặc xóa các ô này.',
      en: 'Give the column a head, move its cells under theirs, or delete them.',
    },
  };
}

/** Columns of a sheet that no head names. @param from index of the first row below the head */
export function unnamedInGrid(
  code: string,
  grid: SheetGrid,
  from: number,
  titles: readonly string[],
  file: string,
  isIdle: (row: number) => boolean = () => false,
): Diagnostic[] {
  const body = grid.rows.slice(from).map((row, at) => (isIdle(at) || isAside(row) ? [] : row));
  return unnamedColumns(titles, body).map(({ index, rows, figures }) => {
    const at = figures[0] ?? (rows[0] as number);
    const text = (body[at]?.[index] ?? '').trim();
    return unnamedColumn(code, file, index, gridSpot(grid, from + at, index), { text, figure: figures.length > 0 });
  });
}
