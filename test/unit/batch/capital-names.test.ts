// Names in capitals: those that are short for a name are called so, with the name in full.

import { expect, test } from 'vitest';
import { writtenFromCapitals } from '../../../src/batch/units/capital-names.js';

const place = { file: 'u.csv', spot: 'u!B2' };

test('what the list of units knows by its initials is short for it', () => {
  const told = writtenFromCapitals({ text: 'TP.HCM', place }, 'Hồ Chí Minh', true, 'thành phố');
  expect(told).toMatchObject({
    code: 'units/capitals',
    severity: 'info',
    message: { vi: '"TP.HCM" là chữ viết tắt của "Thành phố Hồ Chí Minh"; trong văn bản ghi đủ tên.' },
    remedy: { vi: 'Ghi "Thành phố Hồ Chí Minh".' },
  });
});

test('the same name in capitals is none', () => {
  const told = writtenFromCapitals({ text: 'TỈNH ĐẮK LẮK', place }, 'Đắk Lắk', true, 'tỉnh');
  expect(told.message.vi).toBe(
    '"TỈNH ĐẮK LẮK" viết toàn chữ hoa; trong văn bản ghi "Đắk Lắk" theo danh mục đơn vị hành chính.',
  );
});
