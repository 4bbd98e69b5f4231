// The plan file: the facts of one set of documents, top to bottom as they are read. No layout, no sentence that can be made from facts.

import { z } from 'zod';
import { contentSchema, factLabels } from './content.js';
import { instrumentSchema, signatorySchema } from './instrument.js';
import { amountText, flag, integer, referenceText, text } from './scalars.js';
import { state } from './statement.js';
import { numeralStyles, tableSchema } from './table.js';
import { unitSchema } from './unit.js';

const annexSchema = z
  .strictObject({
    number: text('number')
      .optional()
      .meta({ title: 'số của phụ lục', description: 'Chỉ ghi khi khác số tự tính. Ví dụ: I' }),
    title: text('title').meta({ title: 'tên phụ lục', description: 'Được in hoa tự động' }),
    reference: referenceText().optional(),
    orientation: z
      .enum(['portrait', 'landscape'])
      .optional()
      .meta({ title: 'hướng giấy', description: 'portrait: dọc; landscape: ngang' }),
    numbering: z.array(z.enum(numeralStyles)).min(1).optional().meta({ title: 'kiểu số của các mục theo từng cấp' }),
    labels: factLabels().optional(),
    content: contentSchema.meta({ title: 'nội dung phụ lục' }),
  })
  .meta({ id: 'annex', title: 'phụ lục' });

const contactSchema = z
  .strictObject({
    address: text('name').optional().meta({ title: 'địa chỉ' }),
    phone: text('name').optional().meta({ title: 'điện thoại' }),
    fax: text('name').optional().meta({ title: 'fax' }),
    email: text('name').optional().meta({ title: 'thư điện tử' }),
    website: text('name').optional().meta({ title: 'trang thông tin điện tử' }),
  })
  .meta({ title: 'địa chỉ ghi cuối trang đầu' });

const settingsSchema = z
  .strictObject({
    dates: z.enum(['long', 'short']).optional().meta({
      title: 'cách viết ngày trong căn cứ',
      description: 'long: ngày 08 tháng 6 năm 2010 (mặc định); short: 08/6/2010',
    }),
    attachmentHead: z.enum(['model', 'plain']).optional().meta({
      title: 'đầu trang của kế hoạch ban hành kèm theo',
      description: 'model: có tên cơ quan, Quốc hiệu như mẫu của NĐ 30 (mặc định); plain: chỉ có tên loại và trích yếu',
    }),
    attachmentOrientation: z
      .enum(['portrait', 'landscape'])
      .optional()
      .meta({ title: 'hướng giấy của kế hoạch ban hành kèm theo' }),
  })
  .meta({ title: 'thiết lập trình bày' });

export const planSchema = z
  .strictObject({
    type: state(z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/), 'key')
      .default('quyet-dinh')
      .meta({
        title: 'loại văn bản',
        description: 'quyet-dinh, ke-hoach, phu-luc, cong-van … (tên thư mục trong templates)',
      }),
    year: state(integer(1990, 2100), 'number', 'within').meta({ title: 'năm kế hoạch' }),
    unit: unitSchema.meta({
      title: 'đơn vị ban hành',
      description: 'Viết tại đây, hoặc ghi tên tệp (unit.yaml) dùng chung',
    }),
    sample: flag().optional().meta({
      title: 'bản mẫu',
      description: 'true: tên đơn vị không có thật; để làm mẫu, tập huấn, không phải để phát hành',
    }),
    medium: z.enum(['paper', 'electronic']).default('paper').meta({
      title: 'văn bản giấy hay điện tử',
      description: 'electronic: dòng "(Kèm theo …)" để trống số và ngày',
    }),
    authority: z.enum(['chairman', 'committee', 'head']).default('chairman').meta({
      title: 'thẩm quyền ban hành',
      description:
        'chairman: Chủ tịch UBND; committee: UBND (tập thể, ký TM.); head: người đứng đầu cơ quan thuộc UBND',
    }),
    signatory: signatorySchema.default({}),
    urgency: z.enum(['khan', 'thuong-khan', 'hoa-toc']).optional().meta({ title: 'độ khẩn' }),
    circulation: z.enum(['xem-xong-tra-lai', 'luu-hanh-noi-bo']).optional().meta({ title: 'phạm vi lưu hành' }),
    draftMark: flag().default(false).meta({ title: 'in chữ DỰ THẢO trên bản thảo' }),
    contact: contactSchema.optional(),
    facts: z
      .record(z.string().regex(/^[a-zA-Z][a-zA-Z0-9]*$/), amountText('fact', 'within'))
      .optional()
      .meta({
        title: 'dữ kiện riêng',
        description: 'Tên tự đặt, dùng trong lời văn bằng {{facts.tên}}. Ví dụ: vanPhong: Văn phòng HĐND và UBND xã',
      }),
    settings: settingsSchema.default({}),
    decision: instrumentSchema.optional().meta({ title: 'quyết định' }),
    plan: instrumentSchema.optional().meta({ title: 'kế hoạch' }),
    document: instrumentSchema.optional().meta({ title: 'văn bản (các loại khác)' }),
    tasks: tableSchema.optional().meta({ title: 'bảng nhiệm vụ' }),
    indicators: tableSchema.optional().meta({ title: 'bảng chỉ tiêu' }),
    annexes: z.array(annexSchema).min(1).optional().meta({ title: 'các phụ lục' }),
  })
  .meta({ title: 'tệp kế hoạch của kehoach' });

export type Plan = z.output<typeof planSchema>;
