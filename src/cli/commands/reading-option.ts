// How "tăng thêm N%" is read, for the commands that set targets by rules.

import { Option } from 'commander';
import type { Language } from '../../diagnostics/index.js';
import { readings } from '../../doctype/target-rule.js';

export const readingOption = (language: Language): Option =>
  new Option(
    { vi: '--reading <cách>', en: '--reading <way>' }[language],
    {
      vi: 'cách tính "tăng thêm N%": relative (của kết quả) hay points (điểm phần trăm)',
      en: 'how "N% more" is read: of the result, or in points',
    }[language],
  ).choices([...readings]);
