// The body of a text: paragraphs, numbered sections to any depth, tables. A string is paragraphs (one a line, "- " and "+ " for
// bullets); an entry with a title or a text is a numbered section.

import { z } from 'zod';
import { said } from '../data/said.js';
import { amountText, flag, text } from './scalars.js';
import { type PlanTable, tableSchema } from './table.js';

export interface ContentEntry {
  title?: string | undefined;
  number?: string | undefined;
  text?: string | undefined;
  numbered?: boolean | undefined;
  content?: ContentNode[] | undefined;
  facts?: Facts | undefined;
  table?: 'tasks' | 'indicators' | undefined;
  tasks?: PlanTable | undefined;
  indicators?: PlanTable | undefined;
  orientation?: 'portrait' | 'landscape' | undefined;
}

/** The facts of one task of the text, by role: goal, actions, lead, support, deadline …, with labels that differ from the form's. */
export interface Facts {
  form?: string | undefined;
  labels?: Readonly<Record<string, string>> | undefined;
  [role: string]: unknown;
}

export const factLabels = () =>
  z.record(z.string(), text('title', 'within')).meta({
    title: 'nhãn của các mục trong facts',
    description: 'Chỉ ghi nhãn khác với mẫu. Ví dụ: lead: Cơ quan phụ trách',
  });

const factsSchema: z.ZodType<Facts> = z
  .object({
    form: text('key')
      .optional()
      .meta({ title: 'mẫu', description: 'Tên tệp trong templates/facts; mặc định nhiem-vu' }),
    labels: factLabels().optional(),
  })
  .catchall(z.union([amountText('cell'), z.null()]).transform((value) => value ?? undefined))
  .meta({ id: 'facts', title: 'mục tiêu, nhiệm vụ, phân công, thời gian' });

export type ContentNode = string | ContentEntry;

export const contentSchema: z.ZodType<ContentNode[]> = z.lazy(() =>
  z
    .union([text('prose'), z.array(z.union([text('prose'), contentEntrySchema])).min(1)])
    .transform((value) => (typeof value === 'string' ? [value] : value)),
);

const contentEntrySchema: z.ZodType<ContentEntry> = z
  .strictObject({
    title: text('title').optional().meta({ title: 'tiêu đề', description: 'Số của mục được tính tự động' }),
    number: text('number').optional().meta({ title: 'số của mục', description: 'Chỉ ghi khi khác số tự tính' }),
    text: text('prose').optional().meta({ title: 'lời văn' }),
    numbered: flag().optional().meta({ title: 'có đánh số không', description: 'Mặc định có' }),
    content: contentSchema.optional().meta({ title: 'nội dung bên trong' }),
    facts: factsSchema.optional().meta({
      title: 'mục tiêu, nhiệm vụ, phân công, thời gian của một việc',
      description: 'goal, actions, lead, support, deadline: in thành các điểm a, b, c, d',
    }),
    table: z.enum(['tasks', 'indicators']).optional().meta({ title: 'đặt bảng tasks hoặc indicators ở đây' }),
    tasks: tableSchema.optional().meta({ title: 'bảng nhiệm vụ' }),
    indicators: tableSchema.optional().meta({ title: 'bảng chỉ tiêu' }),
    orientation: z.enum(['portrait', 'landscape']).optional().meta({
      title: 'hướng trang giấy của mục này',
      description: 'landscape: bảng rộng in trên trang ngang; nội dung sau đó trở lại trang dọc',
    }),
  })
  .superRefine((entry, ctx) => {
    const tables = [entry.table, entry.tasks, entry.indicators].filter((each) => each !== undefined).length;
    const section =
      entry.title !== undefined || entry.text !== undefined || entry.content !== undefined || entry.facts !== undefined;
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
