// One administrative text with its own head and foot: a decision, a plan, a letter. Which of these facts a type uses is said in its
// own folder (templates/<type>/type.yaml).

import { z } from 'zod';
import { citationSchema } from './citation.js';
import { contentSchema, factLabels } from './content.js';
import { date, integer, referenceText, text } from './scalars.js';
import { state } from './statement.js';
import { numeralStyles } from './table.js';

const articleSchema = z
  .union([
    text('prose').transform((value) => ({ text: value })),
    z.strictObject({
      title: text('title').optional().meta({ title: 'tên điều' }),
      number: text('number').optional().meta({ title: 'số của điều', description: 'Chỉ ghi khi khác số tự tính' }),
      text: text('prose').optional().meta({ title: 'lời văn của điều' }),
      content: contentSchema.optional().meta({ title: 'các khoản, điểm' }),
    }),
  ])
  .meta({ id: 'article', title: 'điều' });

const proposalSchema = z
  .union([
    text('prose').transform((value) => ({ by: value })),
    z.strictObject({ by: text('prose').meta({ title: 'cơ quan đề nghị' }) }),
    z.strictObject({ text: text('prose').meta({ title: 'lời văn của dòng đề nghị' }) }),
  ])
  .meta({ id: 'proposal', title: 'đề nghị của', description: 'Cơ quan đề nghị; hoặc { text: … } cho lời văn khác' });

export const instrumentSchema = z
  .strictObject({
    number: text('number')
      .optional()
      .meta({ title: 'số văn bản', description: 'Chỉ phần số, ví dụ 12; bỏ trống khi chưa có số' }),
    date: date().optional().meta({ title: 'ngày ký', description: '2026-01-20; chưa có ngày thì 2026-01' }),
    kind: text('name')
      .optional()
      .meta({ title: 'tên loại', description: 'Chỉ ghi khi khác tên loại của mẫu. Ví dụ: Quy định' }),
    subject: text('title').optional().meta({ title: 'trích yếu' }),
    reference: referenceText().optional(),
    addressees: z.array(text('prose')).min(1).optional().meta({ title: 'kính gửi' }),
    citations: z.array(citationSchema).min(1).optional().meta({ title: 'các căn cứ' }),
    proposal: proposalSchema.optional(),
    opening: text('prose').optional().meta({ title: 'đoạn mở đầu' }),
    articles: z
      .array(articleSchema)
      .min(1)
      .optional()
      .meta({ title: 'các điều', description: 'Số của điều được tính tự động' }),
    numbering: z.array(z.enum(numeralStyles)).min(1).optional().meta({
      title: 'kiểu số của các mục theo từng cấp',
      description: 'Ví dụ: [I, "1", a]',
    }),
    labels: factLabels().optional(),
    content: contentSchema.optional().meta({ title: 'nội dung' }),
    recipients: z
      .array(text('prose'))
      .min(1)
      .optional()
      .meta({ title: 'nơi nhận', description: 'Không ghi dấu "-", ";"; dòng Lưu ghi ở archive' }),
    archive: text('prose').optional().meta({ title: 'lưu', description: 'Ví dụ: VT, VP' }),
    draftedBy: text('name').optional().meta({
      title: 'chữ viết tắt của đơn vị soạn thảo',
      description: 'Có trong ký hiệu của công văn. Ví dụ: VP cho 12/UBND-VP',
    }),
    drafter: z
      .strictObject({
        initials: text('name').meta({ title: 'ký hiệu người soạn thảo', description: 'Ví dụ: PL' }),
        copies: state(integer(1, 100_000), 'number').meta({ title: 'số lượng bản phát hành' }),
      })
      .optional()
      .meta({ title: 'ký hiệu người soạn thảo và số bản' }),
  })
  .meta({ id: 'instrument', title: 'văn bản' });

export type Instrument = z.output<typeof instrumentSchema>;
export type Article = z.output<typeof articleSchema>;
