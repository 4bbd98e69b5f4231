// What may be said of the units of a batch: who each one is, who signs, its own figures, and how its tasks differ from the plan's. The
// same data whether it comes from YAML, a workbook or CSV; each field goes before that of the plan.

import { z } from 'zod';
import { said } from '../../data/said.js';
import { readings } from '../../doctype/readings.js';
import { signatorySchema } from '../../plan/instrument.js';
import { date, flag, text } from '../../plan/scalars.js';
import { type Unit, unitKinds, unitSchema } from '../../plan/unit.js';

const cell = z.union([text(), z.null()]).transform((value) => value ?? undefined);

/** One difference in the table of tasks; every key besides these is a cell by the role of its column. */
const taskChangeSchema = z
  .object({
    add: text().optional().meta({ title: 'thêm vào nhóm này' }),
    change: text().optional().meta({ title: 'sửa việc này (id hoặc nguyên văn)' }),
    omit: text().optional().meta({ title: 'bỏ việc này (id hoặc nguyên văn)' }),
  })
  .catchall(cell)
  .refine(
    ({ add, change, omit }) => [add, change, omit].filter((each) => each !== undefined).length === 1,
    said({
      vi: 'Mỗi thay đổi chỉ có một trong ba: add (thêm), change (sửa), omit (bỏ).',
      en: 'A change is one of add, change and omit.',
    }),
  )
  .meta({ title: 'một thay đổi về nhiệm vụ' });

export type TaskChange = z.output<typeof taskChangeSchema>;

const figures = (title: string) => z.record(z.string(), text()).optional().meta({ title });

export const unitEntrySchema = z
  .strictObject({
    kind: z.enum(unitKinds).optional().meta({ title: 'loại đơn vị hành chính' }),
    name: text().meta({ title: 'tên riêng' }),
    namedAfter: z.enum(['number', 'person', 'event']).optional().meta({ title: 'tên theo số, tên người hay sự kiện' }),
    place: text().optional().meta({ title: 'địa danh' }),
    symbol: text().optional().meta({ title: 'chữ viết tắt trong ký hiệu' }),
    parent: unitSchema.optional().meta({ title: 'đơn vị cấp trên trực tiếp' }) as z.ZodOptional<z.ZodType<Unit>>,
    signatory: signatorySchema.optional(),
    headSigns: flag().optional().meta({ title: 'người đứng đầu ký, dù kế hoạch ghi cấp phó' }),
    number: text().optional().meta({ title: 'số văn bản' }),
    date: date().optional().meta({ title: 'ngày ký' }),
    recipients: z.array(text()).min(1).optional().meta({ title: 'nơi nhận, thay cho nơi nhận của kế hoạch' }),
    moreRecipients: z.array(text()).min(1).optional().meta({ title: 'nơi nhận thêm' }),
    archive: text().optional().meta({ title: 'lưu' }),
    facts: z
      .record(z.string().regex(/^[a-zA-Z][a-zA-Z0-9]*$/), text())
      .optional()
      .meta({ title: 'dữ kiện riêng' }),
    results: figures('kết quả năm trước theo chỉ tiêu'),
    assigned: figures('mức giao theo chỉ tiêu'),
    targets: figures('chỉ tiêu của riêng đơn vị'),
    tasks: z.array(taskChangeSchema).min(1).optional().meta({ title: 'thay đổi về nhiệm vụ' }),
  })
  .meta({ title: 'một đơn vị' });

export type UnitEntry = z.output<typeof unitEntrySchema>;

export const unitsFileSchema = z
  .strictObject({
    rule: text().optional().meta({ title: 'quy tắc tính chỉ tiêu (tên tệp trong templates/rules)' }),
    reading: z
      .enum(readings)
      .optional()
      .meta({ title: 'cách tính "tăng thêm N%": relative (của kết quả) hay points (điểm phần trăm)' }),
    units: z.array(unitEntrySchema).min(1).meta({ title: 'các đơn vị' }),
  })
  .meta({ title: 'tệp đơn vị' });

export type UnitsFile = z.output<typeof unitsFileSchema>;
