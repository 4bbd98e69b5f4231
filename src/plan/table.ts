// Task and indicator tables: facts by column role, in groups to any depth. Numbers are computed unless a row states its own.

import { z } from 'zod';
import { amountText, decimal, flag, text } from './scalars.js';

export const numeralStyles = ['I', 'A', '1', '1.1', 'a', 'none'] as const;
export type NumeralToken = (typeof numeralStyles)[number];

export interface Column {
  role?: string | undefined;
  title: string;
  width?: number | undefined;
  minimum?: number | undefined;
  align?: 'left' | 'center' | 'right' | 'justify' | undefined;
  columns?: Column[] | undefined;
}

/** A column, or a head over several columns. `width` is a share; `minimum` is mm. */
export const columnSchema: z.ZodType<Column> = z
  .strictObject({
    role: z
      .string()
      .regex(/^[a-z][A-Za-z0-9]*$/)
      .optional()
      .meta({
        title: 'vai trò của cột',
        description: 'number, task, result, lead, support, product, deadline, unit, target, basis … hoặc tên riêng',
      }),
    title: text().meta({ title: 'tên cột' }),
    width: decimal().optional().meta({ title: 'phần rộng so với các cột khác' }),
    minimum: decimal().optional().meta({ title: 'bề rộng nhỏ nhất (mm)' }),
    align: z.enum(['left', 'center', 'right', 'justify']).optional().meta({ title: 'căn lề trong cột' }),
    get columns(): z.ZodOptional<z.ZodArray<z.ZodType<Column>>> {
      return z.array(columnSchema).min(1).optional().meta({ title: 'các cột con' });
    },
  })
  .meta({ id: 'column', title: 'cột của bảng' });

/** Facts of a row for the setting of targets. They may stand in any table and are printed only where it has a column for them. */
export const keptFacts: readonly string[] = ['assigned', 'last', 'rule', 'better', 'outcome'];

/** Keys of a row that are no cells. */
export const rowKeys: readonly string[] = ['id', 'number', 'isTotal', 'items'];

const cell = z.union([amountText(), z.null()]).transform((value) => value ?? undefined);

/** A row: `number`, `isTotal` and `items` besides one entry per column role, each with the text of that cell. */
export interface Row {
  id?: string | undefined;
  number?: string | undefined;
  isTotal?: boolean | undefined;
  items?: Row[] | undefined;
  [role: string]: unknown;
}

export interface RowGroup {
  title: string;
  number?: string | undefined;
  groups?: RowGroup[] | undefined;
  items?: Row[] | undefined;
}

export const rowSchema: z.ZodType<Row> = z
  .object({
    id: text().optional().meta({ title: 'mã để đối chiếu', description: 'Không in ra' }),
    number: text().optional().meta({ title: 'số thứ tự', description: 'Chỉ ghi khi khác số tự tính' }),
    isTotal: flag().optional().meta({
      title: 'dòng tổng cộng',
      description: 'In ra không có số thứ tự; không phải là chỉ tiêu hay nhiệm vụ',
    }),
    get items(): z.ZodOptional<z.ZodArray<z.ZodType<Row>>> {
      return z.array(rowSchema).min(1).optional().meta({ title: 'các dòng con' });
    },
  })
  .catchall(cell)
  .meta({ id: 'row', title: 'một dòng của bảng' });

export const rowGroupSchema: z.ZodType<RowGroup> = z
  .strictObject({
    title: text().meta({ title: 'tên nhóm' }),
    number: text().optional().meta({ title: 'số của nhóm', description: 'Chỉ ghi khi khác số tự tính' }),
    get groups(): z.ZodOptional<z.ZodArray<z.ZodType<RowGroup>>> {
      return z.array(rowGroupSchema).min(1).optional().meta({ title: 'các nhóm con' });
    },
    items: z.array(rowSchema).min(1).optional().meta({ title: 'các dòng' }),
  })
  .meta({ id: 'rowGroup', title: 'một nhóm dòng' });

export const tableSchema = z
  .strictObject({
    columns: z.union([z.string(), z.array(columnSchema).min(1)]).meta({
      title: 'các cột',
      description: 'Tên một mẫu bảng (ví dụ nhiem-vu-5) hoặc danh sách cột',
    }),
    caption: text().optional().meta({ title: 'tên bảng' }),
    numbering: z.enum(['continuous', 'restart', 'none']).optional().meta({
      title: 'cách đánh số',
      description: 'continuous: chạy liên tục qua các nhóm; restart: mỗi nhóm bắt đầu từ 1; none: không đánh số',
    }),
    groupNumbering: z
      .array(z.enum(numeralStyles))
      .optional()
      .meta({ title: 'kiểu số của nhóm theo từng cấp', description: 'Ví dụ: [A, I]' }),
    numberMark: z
      .enum(['', '.'])
      .optional()
      .meta({ title: 'dấu sau số thứ tự', description: 'Ví dụ "." để in 1., 2.; mặc định theo mẫu bảng' }),
    rule: text().optional().meta({
      title: 'quy tắc xác định chỉ tiêu khi chuyển năm',
      description: 'Tên tệp trong templates/rules, ví dụ tang-10-tuong-doi; dòng nào khác thì ghi rule ở dòng đó',
    }),
    columnNumbers: flag().optional().meta({ title: 'có dòng số cột (1, 2, 3 …) dưới đầu bảng không' }),
    groups: z.array(rowGroupSchema).min(1).optional().meta({ title: 'các nhóm' }),
    items: z.array(rowSchema).min(1).optional().meta({ title: 'các dòng' }),
  })
  .meta({ id: 'table', title: 'bảng' });

export type PlanTable = z.output<typeof tableSchema>;
