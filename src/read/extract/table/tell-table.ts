// What is told of a table that is imported: columns nobody understands, figures of a part of the year, totals, signatures and notes below it.

import type { Localized } from '../../../diagnostics/index.js';
import type { Heads } from '../../../doctype/heads/heads.js';
import { columnOption } from '../../../doctype/heads/named-columns.js';
import { otherUnit, otherUnitOfTitle } from '../../../doctype/heads/title-unit.js';
import type { TableDefinition } from '../../../doctype/table-definition.js';
import type { Unit } from '../../../plan/unit.js';
import type { Report } from '../notes.js';
import type { TablePiece } from '../pieces.js';
import type { FoundColumns } from './columns.js';
import type { FoundNote, FoundRow } from './read-rows.js';

export interface TableContext {
  readonly heads: Heads;
  readonly definitions: ReadonlyMap<string, TableDefinition>;
  readonly expand: (title: string) => string;
  /** Of the plan, where it is known and no guess. */
  readonly year?: number | undefined;
  readonly report: Report;
  /** The line above the table, by which people know it; absent where none names it. */
  readonly under?: string | undefined;
  /** The lines above it, from the top, down from the table before. */
  readonly above: readonly string[];
  /** That of the plan; absent where the file names none. */
  readonly unit?: Unit | undefined;
}

/** The name of the sheet that a table stands on: of its file, where that has no sheets. */
export const sheetOf = ({ at }: TablePiece): string | undefined => at?.spot?.split('!').slice(0, -1).join('!');

const nameOf = ({ under }: TableContext): string => (under === undefined ? '' : ` dưới dòng "${under}"`);

/** Figures of another commune are kept, and told. */
export function tellOtherUnit(
  lines: readonly string[],
  piece: TablePiece,
  path: string,
  { unit, report }: TableContext,
): void {
  const other = unit && otherUnitOfTitle([unit], lines);
  if (!other) return;
  const mine = `${unit.kind} ${unit.name}`;
  const kept = { vi: 'giữ nguyên như văn bản', en: 'they are kept as they are' };
  const said = otherUnit(other, { vi: mine, en: mine }, kept);
  report({ ...said, remedy: said.remedy as Localized, severity: 'warning', at: piece.at, planPath: path });
}

/** Columns that nobody understands are kept as they are; what they mean is asked. */
export function tellUnknown(found: FoundColumns, piece: TablePiece, path: string, context: TableContext): void {
  found.roles.forEach((role, index) => {
    if (!/^column\d+$/.test(role)) return;
    const title = found.titles[index] as string;
    const at = { code: 'unknown-column', severity: 'warning', confidence: 0.3, at: piece.at, planPath: path } as const;
    const place = { vi: `(cột ${index + 1} của bảng${nameOf(context)})`, en: `(column ${index + 1} of the table)` };
    if (found.read[index]?.part) return;
    const other = found.read[index]?.otherYear;
    if (other !== undefined) {
      const what = context.heads.titleOf(other, 'plan') ?? '';
      context.report({
        ...at,
        code: 'other-year',
        severity: 'info',
        confidence: 0.9,
        message: {
          vi: `Cột "${title}" ${place.vi} là số liệu của năm khác, không phải "${what}" của kế hoạch năm ${context.year}: giữ nguyên và in lại như cũ.`,
          en: `The column "${title}" ${place.en} holds figures of another year, not those of the plan of ${context.year}: kept as it is.`,
        },
      });
      return;
    }
    const near = title === '' ? undefined : context.heads.nearest(title, 'plan');
    const year = context.year === undefined ? { last: '…', own: '…' } : { last: context.year - 1, own: context.year };
    const usual = `"Kết quả năm ${year.last}", "Mức giao năm ${year.own}"`;
    context.report({
      ...at,
      message:
        title === ''
          ? {
              vi: `Có cột không tên ${place.vi}: chữ và số được giữ nguyên và in lại như cũ, nhưng không dùng để tính chỉ tiêu, chuyển năm hay kiểm tra.`,
              en: `A column without a head ${place.en} is kept and printed as it is, but takes no part in targets, roll-over and checks.`,
            }
          : {
              vi: `Không hiểu cột "${title}" ${place.vi}: chữ và số được giữ nguyên và in lại như cũ, nhưng không dùng để tính chỉ tiêu, chuyển năm hay kiểm tra.`,
              en: `The column "${title}" ${place.en} is not understood: it is kept and printed as it is, but takes no part in targets, roll-over and checks.`,
            },
      remedy: near
        ? {
            vi: `Ý bạn là "${near}"? Nếu đúng thì đổi tên cột trong tệp gốc, hoặc nhập lại với ${columnOption(near, title)}; nếu không thì để nguyên.`,
            en: `Did you mean "${near}"? If so, rename the column in the file, or import with ${columnOption(near, title)}; else leave it.`,
          }
        : {
            vi: `Nếu cột này là kết quả, mức giao hay chỉ tiêu thì đổi tên trong tệp gốc, ví dụ ${usual}, hoặc nhập lại với ${columnOption(`Kết quả năm ${year.last}`, title)}; nếu không thì để nguyên.`,
            en: `If it holds results or targets, rename it in the file, e.g. ${usual}, or import with ${columnOption(`Kết quả năm ${year.last}`, title)}; else leave it.`,
          },
    });
  });
}

export const firstWords = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text);

export function tellTotal(row: FoundRow, planPath: string, context: TableContext): void {
  const words = firstWords(Object.values(row.values)[0]?.replace(/\n/g, ' ') ?? '');
  context.report({
    code: 'total-row',
    at: row.at,
    planPath,
    message: {
      vi: `Dòng "${words}" là dòng tổng: in lại như cũ, không tính là chỉ tiêu hay nhiệm vụ.`,
      en: `The row "${words}" is a total: printed as it is, neither an indicator nor a task.`,
    },
  });
}

/** Rows of one signature are told once. */
export function notesTogether(notes: readonly FoundNote[]): FoundNote[] {
  const out: FoundNote[] = [];
  for (const note of notes) {
    const last = out.at(-1);
    if (last?.kind === 'signature' && note.kind === 'signature')
      out[out.length - 1] = { ...last, text: `${last.text} | ${note.text}` };
    else out.push(note);
  }
  return out;
}

export function tellNote(note: FoundNote, planPath: string, context: TableContext): void {
  const words = firstWords(note.text.replaceAll('\\', ''));
  const signature = note.kind === 'signature';
  context.report({
    code: signature ? 'table-signature' : 'table-note',
    severity: signature ? 'warning' : 'info',
    at: note.at,
    planPath,
    message: signature
      ? {
          vi: `"${words}" là phần ký, ngày lập dưới bảng, không phải số liệu: đưa thành một đoạn văn dưới bảng.`,
          en: `"${words}" is a signature or date below the table, no data: it becomes a paragraph below the table.`,
        }
      : {
          vi: `"${words}" là ghi chú dưới bảng, không phải số liệu: đưa thành một đoạn văn dưới bảng.`,
          en: `"${words}" is a note below the table, no data: it becomes a paragraph below the table.`,
        },
    ...(signature
      ? {
          remedy: {
            vi: 'Phần ký của văn bản in ở cuối kế hoạch; nếu không cần in thêm ở đây thì xóa đoạn này trong tệp kế hoạch.',
            en: 'The plan is signed at its end; take the paragraph out of the plan file if it is not to be printed here.',
          },
        }
      : {}),
  });
}

/** Figures of a part of the year keep a column of their own: none of them may pass for the year's. */
export function tellParts(found: FoundColumns, piece: TablePiece, planPath: string, context: TableContext): void {
  const parts = found.read.flatMap(({ part }, at) => (part ? [{ ...part, title: found.titles[at] as string }] : []));
  const told = (of: typeof parts): { readonly names: string; readonly words: string; readonly line: string } => ({
    names: of.map(({ title }) => `"${title}"`).join(', '),
    words: of[0]?.words ?? '',
    line: firstWords(of[0]?.line ?? ''),
  });
  const [own, titled] = [parts.filter((each) => each.own), parts.filter((each) => !each.own)];
  if (titled.length > 0) {
    const { names, words, line } = told(titled);
    const sheet = sheetOf(piece);
    const of =
      titled[0]?.line !== sheet
        ? { vi: 'Dòng', en: 'The line' }
        : /\.(?:csv|tsv|txt)$/iu.test(sheet ?? '')
          ? { vi: 'Tên tệp', en: 'The name of the file,' }
          : { vi: 'Tên trang tính', en: 'The name of the sheet,' };
    context.report({
      code: 'part-of-year',
      severity: 'warning',
      at: piece.at,
      planPath,
      message: {
        vi: `${of.vi} "${line}" ghi "${words}": số liệu ở cột ${names} là của một phần năm, không phải của cả năm; giữ nguyên và in lại như cũ, không dùng làm kết quả hay chỉ tiêu của năm.`,
        en: `${of.en} "${line}" says "${words}": the figures under ${names} are of a part of the year, not of all of it; they are kept and printed, but are no results or targets of the year.`,
      },
      remedy: {
        vi: 'Ghi rõ kỳ ở đầu cột (ví dụ "Kết quả 6 tháng đầu năm"); nếu là số của cả năm thì sửa dòng (hoặc tên) ấy rồi nhập lại.',
        en: 'Name the period in the head of the column ("Kết quả 6 tháng đầu năm"); if the figures are the year’s, mend that line (or name) and import again.',
      },
    });
  }
  if (own.length > 0) {
    const { names } = told(own);
    context.report({
      code: 'part-of-year-column',
      severity: 'info',
      at: piece.at,
      planPath,
      message: {
        vi: `Cột ${names} là số liệu của một phần năm: giữ nguyên và in lại như cũ, không dùng làm kết quả hay chỉ tiêu của năm.`,
        en: `The figures under ${names} are of a part of the year: kept and printed as they are, but no results or targets of the year.`,
      },
    });
  }
}
