// A "Căn cứ": data from which the line is made, or free text where no pattern fits.

import { z } from 'zod';
import { said } from '../data/said.js';
import { date, text } from './scalars.js';

const legalDocumentSchema = z
  .strictObject({
    kind: text('name').meta({ title: 'tên loại văn bản', description: 'Luật, Nghị định, Quyết định, Kế hoạch …' }),
    name: text('citation')
      .optional()
      .meta({ title: 'tên luật', description: 'Với Luật, Bộ luật, Pháp lệnh: tên không kèm tên loại' }),
    number: text('number').optional().meta({ title: 'số, ký hiệu', description: 'Ví dụ: 63/2010/NĐ-CP' }),
    date: date().optional().meta({ title: 'ngày ban hành', description: 'Ví dụ: 2010-06-08' }),
    issuer: text('citation').optional().meta({ title: 'cơ quan ban hành', description: 'Ví dụ: Chính phủ' }),
    subject: text('citation')
      .optional()
      .meta({ title: 'trích yếu', description: 'Bắt đầu bằng "về", "quy định", "ban hành" …' }),
    link: text('name')
      .optional()
      .meta({ title: 'từ nối với văn bản đứng trước', description: 'Mặc định dấu chấm phẩy; ví dụ: và' }),
  })
  .refine(
    (document) => document.name !== undefined || document.number !== undefined || document.subject !== undefined,
    {
      ...said({
        vi: 'Văn bản căn cứ phải có name (tên luật), number (số, ký hiệu) hoặc subject (trích yếu).',
        en: 'A cited document needs a name, a number or a subject.',
      }),
    },
  )
  .meta({ id: 'legalDocument', title: 'văn bản căn cứ' });

/** One legal document as it is cited. `issuer` and `number` are absent for laws (NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.6.a). */
export type LegalDocument = z.output<typeof legalDocumentSchema>;

export const citationSchema = z
  .union([
    text('citation'),
    z.strictObject({
      text: text('citation').meta({ title: 'lời văn của căn cứ' }),
      lead: text('citation')
        .optional()
        .meta({ title: 'từ đứng đầu dòng', description: 'Mặc định "Căn cứ"; ví dụ: Thực hiện' }),
    }),
    legalDocumentSchema,
    z.array(legalDocumentSchema).min(1),
  ])
  .meta({
    id: 'citation',
    title: 'căn cứ',
    description: 'Một văn bản, một danh sách văn bản viết trên một dòng, hoặc lời văn tự do',
  });

export type Citation = z.output<typeof citationSchema>;
