// What columns of a table mean, as a person names them: one option for the commands that read tables.

import { Option } from 'commander';
import type { Language } from '../../diagnostics/index.js';

/** May be given again for further columns. */
export const columnsOption = (language: Language): Option =>
  new Option(
    { vi: '--columns <nghĩa=tên cột>', en: '--columns <meaning=head>' }[language],
    {
      vi: 'cột này có nghĩa gì, ví dụ "Kết quả=Số liệu quý IV"; ghi nhiều lần cho nhiều cột',
      en: 'what a column means, such as "Kết quả=Số liệu quý IV"; again for more columns',
    }[language],
  ).argParser((value: string, before: readonly string[] | undefined) => [...(before ?? []), value]);
