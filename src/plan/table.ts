// Task and indicator tables: facts by column role, in groups to any depth. Numbers are computed unless a row states its own.

import { z } from 'zod';
import { amountText, decimal, flag, text } from './scalars.js';
import { type Statement, state } from './statement.js';

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
    role: state(z.string().regex(/^[a-z][A-Za-z0-9]*$/), 'key')
      .optional()
      .meta({
        title: 'vai trò của cột',
        description: 'number, task, result, lead, support, product, deadline, unit, target, basis … hoặc tên riêng',
      }),
    title: text('column').meta({ title: 'tên cột' }),
    width: state(decimal(), 'choice').optional().meta({ title: 'phần rộng so với các cột khác' }),
    minimum: state(decimal(), 'choice').optional().meta({ title: 'bề rộng nhỏ nhất (mm)' }),
    align: z.enum(['left', 'center', 'right', 'justify']).optional().meta({ title: 'căn lề trong cột' }),
    get columns(): z.ZodOptional<z.ZodArray<z.ZodType<Column>>> {
      return z.array(columnSchema).min(1).optional().meta({ title: 'các cột con' });
    },
  })
  .meta({ id: 'column', title: 'cột của bảng' });

const cell = (kind: 'cell' | 'figure', printed?: Statement['printed']) =>
  z.union([amountText(kind, printed), z.null()]).transform((value) => value ?? undefined);

const kept = () => cell('figure', 'within').optional();

const keptShape = {
  assigned: kept().meta({ title: 'chỉ tiêu cấp trên giao' }),
  last: kept().meta({ title: 'kết quả năm trước' }),
  rule: kept().meta({ title: 'quy tắc xác định chỉ tiêu của dòng này', description: 'Tên tệp trong templates/rules' }),
  better: kept().meta({ title: 'chiều tốt hơn', description: 'higher: càng cao càng tốt; lower: càng thấp càng tốt' }),
  outcome: kept().meta({ title: 'kết quả của nhiệm vụ', description: 'done, once, drop, unfinished … khi chuyển năm' }),
};

/** Facts of a row for the setting of targets. They may stand in any table and are printed only where it has a column for them. */
export const keptFacts: readonly string[] = Object.keys(keptShape);

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

const rowFields = z.object({
  id: text('key').optional().meta({ title: 'mã để đối chiếu', description: 'Không in ra' }),
  number: text('number', 'within').optional().meta({ title: 'số thứ tự', description: 'Chỉ ghi khi khác số tự tính' }),
  isTotal: flag().optional().meta({
    title: 'dòng tổng cộng',
    description: 'In ra không có số thứ tự; không phải là chỉ tiêu hay nhiệm vụ',
  }),
  get items(): z.ZodOptional<z.ZodArray<z.ZodType<Row>>> {
    return z.array(rowSchema).min(1).optional().meta({ title: 'các dòng con' });
  },
  ...keptShape,
});

const rowSchema: z.ZodType<Row> = rowFields.catchall(cell('cell')).meta({ id: 'row', title: 'một dòng của bảng' });

/** Keys of a row that are no cells. */
export const rowKeys: readonly string[] = Object.keys(rowFields.shape).filter((key) => !keptFacts.includes(key));

const rowGroupSchema: z.ZodType<RowGroup> = z
  .strictObject({
    title: text('group').meta({ title: 'tên nhóm' }),
    number: text('number', 'within')
      .optional()
      .meta({ title: 'số của nhóm', description: 'Chỉ ghi khi khác số tự tính' }),
    get groups(): z.ZodOptional<z.ZodArray<z.ZodType<RowGroup>>> {
      return z.array(rowGroupSchema).min(1).optional().meta({ title: 'các nhóm con' });
    },
    items: z.array(rowSchema).min(1).optional().meta({ title: 'các dòng' }),
  })
  .meta({ id: 'rowGroup', title: 'một nhóm dòng' });

export const tableSchema = z
  .strictObject({
    columns: z.union([state(z.string(), 'key'), z.array(columnSchema).min(1)]).meta({
      title: 'các cột',
      description: 'Tên một mẫu bảng (ví dụ nhiem-vu-5) hoặc danh sách cột',
    }),
    caption: text('title').optional().meta({ title: 'tên bảng' }),
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
    rule: text('key').optional().meta({
      title: 'quy tắc xác định chỉ tiêu khi chuyển năm',
      description: 'Tên tệp trong templates/rules, ví dụ tang-10-tuong-doi; dòng nào khác thì ghi rule ở dòng đó',
    }),
    columnNumbers: flag().optional().meta({ title: 'có dòng số cột (1, 2, 3 …) dưới đầu bảng không' }),
    groups: z.array(rowGroupSchema).min(1).optional().meta({ title: 'các nhóm' }),
    items: z.array(rowSchema).min(1).optional().meta({ title: 'các dòng' }),
  })
  .meta({ id: 'table', title: 'bảng' });

export type PlanTable = z.output<typeof tableSchema>;
