// Loads templates/wording.yaml: the words that compose puts together.

import { z } from 'zod';
import { checkData, loadDataFile } from '../data/check-data.js';
import { andThen, type Result } from '../diagnostics/index.js';
import { capacities, divisions } from '../plan/instrument.js';
import { numeralStyles } from '../plan/table.js';
import type { Workspace } from '../workspace/workspace.js';

const frame = (title: string) =>
  z
    .strictObject({
      text: z.string().meta({ title: 'chữ in ra' }),
      width: z.number().meta({ title: 'khung rộng (mm)' }),
      height: z.number().meta({ title: 'khung cao (mm)' }),
    })
    .meta({ title });
const word = (title: string) => z.string().meta({ title });

export const wordingSchema = z.strictObject({
  committee: word('tên cơ quan viết đủ'),
  committeeShort: word('tên cơ quan viết tắt'),
  chairman: word('chức danh người đứng đầu'),
  viceChairman: word('chức danh cấp phó'),
  capacity: z.record(z.enum(capacities), z.string()).meta({ title: 'chữ ghi quyền hạn của người ký' }),
  divisions: z
    .record(z.enum(divisions), z.strictObject({ word: word('chữ đứng trước số'), numbers: z.enum(numeralStyles) }))
    .meta({ title: 'phần, chương, mục của văn bản bố cục theo điều' }),
  lawKinds: z.array(z.string()).meta({ title: 'loại văn bản viện dẫn không cần cơ quan ban hành' }),
  urgency: z
    .strictObject({ khan: frame('khẩn'), 'thuong-khan': frame('thượng khẩn'), 'hoa-toc': frame('hỏa tốc') })
    .meta({ title: 'dấu chỉ mức độ khẩn' }),
  circulation: z
    .strictObject({ 'xem-xong-tra-lai': word('xem xong trả lại'), 'luu-hanh-noi-bo': word('lưu hành nội bộ') })
    .meta({ title: 'chỉ dẫn phạm vi lưu hành' }),
});

export type Wording = z.output<typeof wordingSchema>;

export async function loadWording(workspace: Workspace): Promise<Result<Wording>> {
  const source = await loadDataFile(workspace, 'templates/wording.yaml');
  return andThen(source, (data) => checkData(data, wordingSchema));
}
