// Figures of a table that are not those that are asked for by what stands in their own rows: of another unit, or doubted by a note.

import type { Diagnostic, Place } from '../../diagnostics/index.js';
import type { HeadColumn } from '../../doctype/heads/head-columns.js';
import type { Heads } from '../../doctype/heads/heads.js';
import { partOfYear } from '../../doctype/heads/part-of-year.js';
import type { RowUnits } from '../../doctype/heads/row-unit.js';
import { otherUnitOfTitle, partOfCommune } from '../../doctype/heads/title-unit.js';
import type { Asked } from './figure-columns.js';

/** Rows of other units, told once for each. @param spotOf of a row of the table @param all whether no row is left */
export function tellStrangeRows(
  { rows }: RowUnits,
  { units }: Asked,
  file: string,
  spotOf: (row: number) => { readonly spot?: string },
  all: boolean,
): Diagnostic[] {
  const mine = units?.[0] ? `${units[0].kind} ${units[0].name}` : '';
  return [...new Set(rows.flatMap(({ other }) => other ?? []))].map((other) => {
    const found = rows.flatMap((each, index) => (each.other === other ? [index] : []));
    return {
      code: 'figures/other-unit',
      severity: all ? 'error' : 'warning',
      place: { file, ...spotOf(found[0] as number) },
      message: {
        vi: `${found.length} dòng từ đây ghi là số liệu của "${other}", không phải của ${mine}: không dùng.`,
        en: `${found.length} row(s) from here are those of "${other}", not of ${mine}; they are not used.`,
      },
      remedy: {
        vi: `Dùng số liệu của ${mine}; nếu đúng là số liệu của đơn vị này thì sửa tên đơn vị ở các dòng đó.`,
        en: `Give the figures of ${mine}; if these are, correct the name of the unit in these rows.`,
      },
    };
  });
}

const OTHER_YEAR = /(?<!\p{L})(?:số(?: liệu)?|kết quả|thực hiện|lấy|của)\s+(?:của\s+)?năm\s+(?<year>20\d\d)/iu;

/** A mark beside a figure that points to a note: "25*". */
const MARKED = /\d\s*[*†‡]+\s*$/u;

/** What speaks of one figure: its own cell, the cell of notes in its row, the remark of the workbook at the cell. */
export interface Remarks {
  readonly figure?: string;
  readonly note?: string;
  readonly remark?: string | undefined;
}

/** Words beside a figure that say it is not the figure of the year and the unit: "ước", "số liệu 6 tháng", "số của thôn Đông", "số năm 2024". */
export function doubtedByNote(
  remarks: Remarks,
  asked: Pick<Asked, 'year' | 'units'>,
  heads: Heads,
  place: Place,
): Diagnostic | undefined {
  const figure = remarks.figure ?? '';
  // without the number itself, a cell may say what a note says
  const said = MARKED.test(figure) ? [figure] : /\p{L}/u.test(figure) ? [figure.replace(/^[\s\d.,%≈~-]+/u, '')] : [];
  const doubted = [remarks.note ?? '', remarks.remark ?? '', ...said].find(
    (text) => MARKED.test(text) || isDoubt(text, asked, heads),
  );
  if (doubted === undefined) return undefined;
  const { year } = asked;
  const words = said.includes(doubted) ? figure : doubted;
  return {
    code: 'figures/doubted-figure',
    severity: 'warning',
    place,
    message: {
      vi: `${said.includes(doubted) ? 'Ô này ghi' : 'Ghi chú của dòng này là'} "${words}": số liệu có thể không phải là số chính thức của cả năm ${year}.`,
      en: `${said.includes(doubted) ? 'This cell' : 'The note of this row'} says "${words}": its figure may not be the final one of all of ${year}.`,
    },
    remedy: {
      vi: 'Kiểm tra lại; khi có số chính thức thì thay và bỏ ghi chú.',
      en: 'Check it; put in the final figure and take the note out.',
    },
  };
}

/** A file whose name speaks of a part of the year over a column whose head says the year. */
export const doubtedByName = ({ head, made }: HeadColumn, place: Place): Diagnostic[] =>
  made === undefined
    ? []
    : [
        {
          code: 'figures/doubted-table',
          severity: 'warning',
          place,
          message: {
            vi: `Tên tệp "${made.line}" ghi "${made.words}", còn cột này ghi "${head.title}": được dùng làm số liệu cả năm.`,
            en: `The name of the file "${made.line}" says "${made.words}", this column "${head.title}": its figures are taken for those of the year.`,
          },
          remedy: {
            vi: 'Nếu là số liệu của một phần năm thì thay bằng số liệu cả năm.',
            en: 'If they are of a part of the year, put in those of all of it.',
          },
        },
      ];

/** Notes under a table that doubt all its figures. */
export const doubtedTable = (
  notes: readonly string[],
  { year }: Pick<Asked, 'year'>,
  heads: Heads,
  place: Place,
): Diagnostic[] => {
  const [first] = notes.flatMap((line) => (heads.saysDoubt(line) ? { line: line.trim() } : []));
  return first === undefined
    ? []
    : [
        {
          code: 'figures/doubted-table',
          severity: 'warning',
          place,
          message: {
            vi: `Ghi chú dưới bảng là "${first.line}": số liệu có thể không phải là số chính thức của cả năm ${year}.`,
            en: `A note under the table says "${first.line}": its figures may not be the final ones of all of ${year}.`,
          },
          remedy: {
            vi: 'Kiểm tra lại; khi có số chính thức thì thay và bỏ ghi chú.',
            en: 'Check them; put in the final figures and take the note out.',
          },
        },
      ];
};

function isDoubt(note: string, { year, units }: Pick<Asked, 'year' | 'units'>, heads: Heads): boolean {
  const other = OTHER_YEAR.exec(note)?.groups?.year;
  return (
    heads.saysDoubt(note) ||
    partOfYear(note) !== undefined ||
    (other !== undefined && Number(other) !== year) ||
    (partOfCommune(note) ?? otherUnitOfTitle(units ?? [], [note])) !== undefined
  );
}
