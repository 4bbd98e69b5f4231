// Options that several commands have which read tables or set targets: what columns mean; how "tăng thêm N%" is read.

import { Option } from 'commander';
import type { Language } from '../../diagnostics/index.js';
import { readings } from '../../doctype/target-rule.js';

/** May be given again for further columns. */
export const columnsOption = (language: Language): Option =>
  new Option(
    { vi: '--columns <nghĩa=tên cột>', en: '--columns <meaning=head>' }[language],
    {
      vi: 'cột này có nghĩa gì, ví dụ "Kết quả=Số liệu quý IV"; ghi nhiều lần cho nhiều cột',
      en: 'what a column means, such as "Kết quả=Số liệu quý IV"; again for more columns',
    }[language],
  ).argParser((value: string, before: readonly string[] | undefined) => [...(before ?? []), value]);

export const readingOption = (language: Language): Option =>
  new Option(
    { vi: '--reading <cách>', en: '--reading <way>' }[language],
    {
      vi: 'cách tính "tăng thêm N%": relative (của kết quả) hay points (điểm phần trăm)',
      en: 'how "N% more" is read: of the result, or in points',
    }[language],
  ).choices([...readings]);
