// Who signs, and with what power. The lines of the signature ("TM.", "KT.") follow from this and from the authority of the plan.

import { z } from 'zod';
import { text } from './scalars.js';
import { state } from './statement.js';

/** NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.7.b. `TM` is the head signing for the collective: the same as leaving it out. */
export const capacities = ['TM', 'Q', 'KT', 'TL', 'TUQ'] as const;
export type Capacity = (typeof capacities)[number];

const capacity = () => state(z.enum(capacities), 'name', 'within');

export const signatorySchema = z
  .strictObject({
    capacity: z
      .union([capacity(), z.array(capacity()).min(1).max(2)])
      .transform((value) => (Array.isArray(value) ? value : [value]))
      .optional()
      .meta({
        title: 'quyền hạn',
        description:
          'KT (cấp phó ký thay), TL (thừa lệnh), TUQ (thừa ủy quyền), Q (quyền); bỏ trống khi người đứng đầu ký',
      }),
    position: text('name').optional().meta({
      title: 'chức vụ người ký',
      description: 'Ví dụ: Phó Chủ tịch. Bỏ trống khi người đứng đầu ký',
    }),
    deputyOf: text('name')
      .optional()
      .meta({ title: 'chức vụ được ký thay', description: 'Khi cấp phó của người thừa lệnh ký: Chánh Văn phòng' }),
    name: text('name').optional().meta({ title: 'họ tên người ký', description: 'Không ghi học hàm, học vị' }),
  })
  .meta({ id: 'signatory', title: 'người ký' });

export type Signatory = z.output<typeof signatorySchema>;
