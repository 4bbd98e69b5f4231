// Files that a draft needs in its own folder. One that is there already and says the same is left alone; one that says something else is
// never overwritten: it may be the unit of the new year.

import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Diagnostic } from '../../diagnostics/index.js';
import type { RolledPlan } from '../../flows/roll-over.js';
import type { Terminal } from '../terminal.js';
import type { NamedFile } from '../write-files.js';

/** @param project folder that the names start from */
export async function copyBeside(
  files: RolledPlan['beside'],
  project: string,
  terminal: Terminal,
  diagnostics: Diagnostic[],
): Promise<NamedFile[]> {
  const out: NamedFile[] = [];
  for (const { file, bytes } of files) {
    const full = path.resolve(project, file);
    const name = path.relative(terminal.folder, full);
    const there = await readFile(full).catch(() => undefined);
    if (!there) out.push({ path: name, bytes });
    else if (!there.equals(bytes)) {
      diagnostics.push({
        code: 'rollover/unit-differs',
        severity: 'error',
        kind: 'file',
        place: { file: name },
        message: {
          vi: 'Bản thảo cần tệp đơn vị ở thư mục này, nhưng ở đây đã có một tệp cùng tên, nội dung khác.',
          en: 'The draft needs the file of its unit here, and there is another one of that name.',
        },
        remedy: {
          vi: `Nếu đây là đơn vị của năm mới thì thêm --unit ${name}; nếu không thì đổi tên tệp này hoặc chọn thư mục khác bằng -o.`,
          en: `If it is the unit of the new year add --unit ${name}; else rename it, or choose another folder with -o.`,
        },
      });
    }
  }
  return out;
}
