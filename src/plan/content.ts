// The body of a text: paragraphs, numbered sections to any depth, tables. A string is paragraphs (one a line, "- " and "+ " for
// bullets); an entry with a title or a text is a numbered section.

import { z } from 'zod';
import { said } from '../data/said.js';
import { flag, text } from './scalars.js';
import { type PlanTable, tableSchema } from './table.js';

export interface ContentEntry {
  title?: string | undefined;
  number?: string | undefined;
  text?: string | undefined;
  numbered?: boolean | undefined;
  content?: ContentNode[] | undefined;
  table?: 'tasks' | 'indicators' | undefined;
  tasks?: PlanTable | undefined;
  indicators?: PlanTable | undefined;
}

export type ContentNode = string | ContentEntry;

export const contentSchema: z.ZodType<ContentNode[]> = z.lazy(() =>
  z
    .union([text(), z.array(z.union([text(), contentEntrySchema])).min(1)])
    .transform((value) => (typeof value === 'string' ? [value] : value)),
);

const contentEntrySchema: z.ZodType<ContentEntry> = z
  .strictObject({
    title: text().optional().meta({ title: 'tiêu đề', description: 'Số của mục được tính tự động' }),
    number: text().optional().meta({ title: 'số của mục', description: 'Chỉ ghi khi khác số tự tính' }),
    text: text().optional().meta({ title: 'lời văn' }),
    numbered: flag().optional().meta({ title: 'có đánh số không', description: 'Mặc định có' }),
    content: contentSchema.optional().meta({ title: 'nội dung bên trong' }),
    table: z.enum(['tasks', 'indicators']).optional().meta({ title: 'đặt bảng tasks hoặc indicators ở đây' }),
    tasks: tableSchema.optional().meta({ title: 'bảng nhiệm vụ' }),
    indicators: tableSchema.optional().meta({ title: 'bảng chỉ tiêu' }),
  })
  .superRefine((entry, ctx) => {
    const tables = [entry.table, entry.tasks, entry.indicators].filter((each) => each !== undefined).length;
    const section = entry.title !== undefined || entry.text !== undefined || entry.content !== undefined;
    if (tables > 1 || (tables === 1 && section)) {
      ctx.addIssue({
        code: 'custom',
        ...said(
          { vi: 'Một bảng phải đứng riêng một mục trong danh sách.', en: 'A table must be an entry of its own.' },
          { vi: 'Tách thành hai mục, mỗi mục bắt đầu bằng "- ".', en: 'Make two entries, each starting with "- ".' },
        ),
      });
    }
    if (tables === 0 && !section) {
      ctx.addIssue({
        code: 'custom',
        ...said({
          vi: 'Mục trống: cần title (tiêu đề), text (lời văn), content (nội dung) hoặc một bảng.',
          en: 'Empty entry: it needs a title, a text, content or a table.',
        }),
      });
    }
  })
  .meta({ id: 'contentEntry', title: 'một mục nội dung' });
