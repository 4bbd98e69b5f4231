// Names of files: readable, and safe on every file system whatever the plan says.

import { describe, expect, test } from 'vitest';
import { fileName, fileStem } from '../../../src/document/file-name.js';

const facts = {
  abbreviation: 'QĐ',
  type: 'quyet-dinh',
  number: '12',
  year: 2026,
  draft: false,
  unit: 'phường Sao Mai',
};

describe('fileStem', () => {
  test.each([
    [facts, 'QD-12-2026-phuong-sao-mai'],
    [{ ...facts, draft: true }, 'QD-du-thao-12-2026-phuong-sao-mai'],
    [{ ...facts, draft: true, number: undefined }, 'QD-du-thao-2026-phuong-sao-mai'],
    [{ ...facts, number: '05', abbreviation: 'KH', unit: 'Phường 1' }, 'KH-05-2026-phuong-1'],
    [{ ...facts, abbreviation: '', type: 'cong-van' }, 'cong-van-12-2026-phuong-sao-mai'],
    [{ ...facts, unit: '../../etc/passwd' }, 'QD-12-2026-etc-passwd'],
    [{ ...facts, unit: 'C:\\Windows\u0000' }, 'QD-12-2026-c-windows'],
    [{ ...facts, unit: '漢字' }, 'QD-12-2026'],
  ])('%#', (given, expected) => expect(fileStem(given)).toBe(expected));

  test('a long name is cut', () => {
    const stem = fileStem({ ...facts, unit: 'xã Rất Dài '.repeat(40) });
    expect(stem.length).toBeLessThanOrEqual(120);
    expect(stem).toMatch(/^QD-12-2026-xa-rat-dai-.*[a-z]$/);
  });
});

test('fileName', () => {
  expect(fileName('QD-12', '.docx')).toBe('QD-12.docx');
  expect(fileName('QD-12', '.pdf', 'phu-luc-2')).toBe('QD-12-phu-luc-2.pdf');
  expect(fileName('QD-12', '.pdf', '../x')).toBe('QD-12-x.pdf');
});
