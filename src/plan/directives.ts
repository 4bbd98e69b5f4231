// The directives file of a roll-over: what becomes of last year's tasks. Tasks that it does not name are carried over as they are.

import { z } from 'zod';
import { said } from '../data/said.js';
import { text } from './scalars.js';

const taskFates = ['carry', 'drop', 'done', 'once', 'unfinished', 'change', 'move'] as const;
export type TaskVerdict = (typeof taskFates)[number];

const cells = z.record(
  z.string(),
  z.union([text(), z.null()]).transform((value) => value ?? ''),
);

const taskDirective = z
  .strictObject({
    task: text().meta({ title: 'nhiệm vụ', description: 'Mã (id), tên, hoặc số thứ tự trong bảng nhiệm vụ năm trước' }),
    do: z.enum(taskFates).meta({
      title: 'xử lý',
      description:
        'carry: giữ; drop, done, once: bỏ; unfinished: chuyển tiếp, có ghi chú; change: sửa các ô ở set; move: chuyển nhóm',
    }),
    set: cells.optional().meta({ title: 'các ô sửa lại' }),
    group: text().optional().meta({ title: 'nhóm chuyển đến (tên nhóm)' }),
    before: text().optional().meta({ title: 'đứng trước nhiệm vụ' }),
    after: text().optional().meta({ title: 'đứng sau nhiệm vụ' }),
    note: text().optional().meta({ title: 'lý do' }),
  })
  .refine((directive) => directive.do !== 'change' || directive.set !== undefined, {
    ...said({ vi: 'do: change cần có set (các ô sửa lại).', en: 'do: change needs set.' }),
  })
  .refine(
    (directive) =>
      directive.do !== 'move' ||
      directive.group !== undefined ||
      directive.before !== undefined ||
      directive.after !== undefined,
    {
      ...said({ vi: 'do: move cần có group, before hoặc after.', en: 'do: move needs group, before or after.' }),
    },
  );

const addition = z.strictObject({
  row: cells.meta({ title: 'các ô của nhiệm vụ mới' }),
  group: text().optional().meta({ title: 'thuộc nhóm (tên nhóm)' }),
  before: text().optional(),
  after: text().optional(),
  note: text().optional(),
});

const groupDirective = z.strictObject({
  group: text().meta({ title: 'nhóm (tên nhóm)' }),
  do: z.enum(['rename', 'drop']),
  title: text().optional().meta({ title: 'tên mới của nhóm' }),
  note: text().optional(),
});

const newGroup = z.strictObject({
  title: text(),
  after: text().optional().meta({ title: 'đứng sau nhóm (tên nhóm)' }),
  items: z.array(cells).min(1),
});

export const directivesSchema = z
  .strictObject({
    tasks: z.array(taskDirective).optional(),
    add: z.array(addition).optional(),
    groups: z.array(groupDirective).optional(),
    newGroups: z.array(newGroup).optional(),
  })
  .meta({ title: 'tệp xử lý nhiệm vụ khi chuyển năm' });

export type Directives = z.output<typeof directivesSchema>;
export type TaskDirective = NonNullable<Directives['tasks']>[number];
