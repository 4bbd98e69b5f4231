// Columns that a person names: `--columns "Kết quả năm 2026=Số liệu quý IV"` says that the head on the right means what the one on the left
// means. It is asked for by diagnostics, which show the option to type.

import { type Diagnostic, failed, type Localized, ok, type Result } from '../../diagnostics/index.js';

export interface NamedColumn {
  /** A head that is known. */
  readonly as: string;
  /** The head in the table. */
  readonly head: string;
}

/** Stands for the head that only a person can name. */
export const OF_PERSON = '<tên cột>';

/** The option to type, for remedies. */
export const columnOption = (as: string, head: string): string =>
  `--columns "${as}=${head.replaceAll('"', '').replace(/\s+/g, ' ').trim()}"`;

/** @param options as they were typed */
export function parseNamedColumns(options: readonly string[]): Result<NamedColumn[]> {
  const columns: NamedColumn[] = [];
  const faults: Diagnostic[] = [];
  for (const option of options) {
    const sign = option.indexOf('=');
    const [as, head] = [option.slice(0, Math.max(sign, 0)).trim(), option.slice(sign + 1).trim()];
    if (as !== '' && head !== '') columns.push({ as, head });
    else
      faults.push({
        code: 'usage/columns',
        severity: 'error',
        kind: 'usage',
        message: {
          vi: `Không hiểu --columns "${option}".`,
          en: `--columns "${option}" is not understood.`,
        },
        remedy: {
          vi: 'Viết: --columns "<nghĩa của cột>=<tên cột trong bảng>", ví dụ --columns "Kết quả=Số liệu quý IV".',
          en: 'Write: --columns "<what the column means>=<its head in the table>".',
        },
      });
  }
  return faults.length > 0 ? failed(...faults) : ok(columns);
}

const listed = (titles: readonly string[]): string =>
  titles
    .slice(0, 30)
    .map((each) => `"${each}"`)
    .join(', ');

/** A head that no table has would be skipped unseen. @param titles heads that were read */
export const absentColumn = ({ as, head }: NamedColumn, titles: readonly string[], file: string): Diagnostic => ({
  code: 'usage/columns',
  severity: 'error',
  kind: 'usage',
  place: { file },
  message: {
    vi: `Không có cột "${head}" (--columns "${as}=${head}").`,
    en: `There is no column "${head}" (--columns "${as}=${head}").`,
  },
  remedy: {
    vi: `Ghi đúng tên cột trong bảng: ${listed(titles)}.`,
    en: `Write the head as it stands in the table: ${listed(titles)}.`,
  },
});

/** What to do about a head that nobody understands, with the one that was probably meant. */
export const meantColumn = (near: string, head: string): Localized => ({
  vi: `Ý bạn là "${near}"? Nếu đúng thì đổi tên cột, hoặc chạy lại với ${columnOption(near, head)}.`,
  en: `Did you mean "${near}"? If so, rename it, or run again with ${columnOption(near, head)}.`,
});

/** @param known heads that may be written */
export const unknownMeaning = ({ as, head }: NamedColumn, known: readonly string[]): Diagnostic => {
  const remedy: Localized = { vi: `Dùng một trong: ${listed(known)}.`, en: `Use one of: ${listed(known)}.` };
  return {
    code: 'usage/columns',
    severity: 'error',
    kind: 'usage',
    message: {
      vi: `Không hiểu "${as}" trong --columns "${as}=${head}".`,
      en: `"${as}" in --columns "${as}=${head}" is no column known.`,
    },
    remedy,
  };
};
