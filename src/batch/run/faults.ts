// What a run may have to tell of files in its output folder.

import type { Diagnostic } from '../../diagnostics/index.js';

export const notOurs = (file: string): Diagnostic => ({
  code: 'output/not-ours',
  severity: 'error',
  kind: 'file',
  place: { file },
  message: {
    vi: 'Tệp này đã có và không phải bản kehoach vừa tạo (có thể đã được sửa tay).',
    en: 'This file exists and is not what kehoach wrote (it may have been edited by hand).',
  },
  remedy: {
    vi: 'Đổi tên hoặc cất tệp đó đi, chọn thư mục khác bằng -o, hoặc thêm --force để ghi đè.',
    en: 'Move it away, choose another folder with -o, or add --force to overwrite it.',
  },
});
