// The settings of an office for all its plans: `kehoach.yaml` in the project folder. Optional; a project without it uses what is built in.

import { z } from 'zod';
import { checkData } from '../data/check-data.js';
import { parseYaml } from '../data/yaml-source.js';
import { andThen, ok, type Result } from '../diagnostics/index.js';
import type { Workspace } from '../workspace/workspace.js';

/** Marks the project folder. */
export const PROJECT_FILE = 'kehoach.yaml';

const fontFile = (title: string) => z.string().min(1).meta({ title });

const projectSchema = z
  .strictObject({
    fonts: z
      .strictObject({
        family: z.string().min(1).meta({ title: 'tên phông chữ' }),
        regular: fontFile('tệp phông chữ đứng'),
        bold: fontFile('tệp phông chữ đậm'),
        italic: fontFile('tệp phông chữ nghiêng'),
        boldItalic: fontFile('tệp phông chữ đậm nghiêng'),
      })
      .optional()
      .meta({ title: 'phông chữ của bản PDF' }),
    styles: z
      .string()
      .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
      .optional()
      .meta({ title: 'bảng kiểu chữ (tên tệp trong templates/styles)' }),
    docx: z
      .strictObject({
        plan: z
          .boolean()
          .optional()
          .meta({ title: 'kèm dữ liệu kế hoạch trong tệp Word', description: 'true (mặc định): có; false: không' }),
      })
      .optional()
      .meta({ title: 'tệp Word' }),
    check: z
      .strictObject({
        rules: z
          .record(z.string(), z.enum(['off', 'error', 'warning', 'info']))
          .optional()
          .meta({ title: 'mức của từng quy tắc', description: 'off: tắt; xem tên quy tắc bằng kehoach check --rules' }),
        accept: z
          .array(
            z.strictObject({
              rule: z.string().meta({ title: 'tên quy tắc' }),
              words: z.string().min(1).meta({ title: 'chữ được báo, hoặc chỗ của lỗi không có chữ' }),
              file: z.string().optional().meta({ title: 'chỉ trong tệp có tên này' }),
              why: z.string().optional().meta({ title: 'lý do' }),
            }),
          )
          .optional()
          .meta({ title: 'chỗ đã xem và chấp nhận', description: 'không báo lại, cả ở văn bản của các năm sau' }),
      })
      .optional()
      .meta({ title: 'kiểm tra văn bản' }),
  })
  .meta({ title: 'thiết lập của dự án' });

export type ProjectSettings = z.output<typeof projectSchema>;

/** Reads `kehoach.yaml`; an absent or empty file gives no settings. Faults: bad YAML, unknown keys, wrong values. */
export async function loadProjectSettings(workspace: Workspace): Promise<Result<ProjectSettings>> {
  const bytes = await workspace.read(PROJECT_FILE);
  if (!bytes) return ok({});
  return andThen(parseYaml(new TextDecoder().decode(bytes), PROJECT_FILE, { scalars: 'typed' }), (source) =>
    source.data === undefined || source.data === null ? ok({}) : checkData(source, projectSchema),
  );
}
