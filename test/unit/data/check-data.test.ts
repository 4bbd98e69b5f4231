import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { checkData } from '../../../src/data/check-data.js';
import { said } from '../../../src/data/said.js';
import { parseYaml } from '../../../src/data/yaml-source.js';

const schema = z.strictObject({
  name: z.string().meta({ title: 'tên' }),
  kind: z.enum(['phường', 'xã']).meta({ title: 'loại' }),
  list: z.array(z.strictObject({ text: z.string() })).optional(),
  either: z.union([z.string(), z.strictObject({ by: z.string() })]).optional(),
  even: z
    .string()
    .refine((text) => Number(text) % 2 === 0, said({ vi: 'Phải chẵn.', en: 'Must be even.' }))
    .optional(),
});

function faults(text: string): string[] {
  const source = parseYaml(text, 'a.yaml', { scalars: 'text' }).value;
  if (!source) throw new Error('not YAML');
  return checkData(source, schema).diagnostics.map(
    ({ place, code, message, remedy }) =>
      `${place?.line}:${place?.column} ${code} ${message.vi}${remedy ? ` ${remedy.vi}` : ''}`,
  );
}

describe('checkData', () => {
  test('a good file has no faults', () => {
    expect(faults('name: A\nkind: xã\nlist: [{text: b}]\neither: {by: c}\n')).toEqual([]);
  });

  test('unknown keys are told at the key, with the nearest known one', () => {
    expect(faults('name: A\nkind: xã\nlist:\n  - text: b\n    txet: c\n')).toEqual([
      '5:5 data/unknown-key Không có khóa "txet" ở đây. Ý bạn là "text"?',
    ]);
  });

  test('an unknown key with no value is told like any other; a known one may be left empty', () => {
    expect(faults('name: A\nkind: xã\nlist:\n  - text: b\n    txet: ~\nlisst:\n')).toEqual([
      '5:5 data/unknown-key Không có khóa "txet" ở đây. Ý bạn là "text"?',
      '6:1 data/unknown-key Không có khóa "lisst" ở đây. Ý bạn là "list"?',
    ]);
    expect(faults('name: A\nkind: xã\nlist:\neither:\n')).toEqual([]);
  });

  test('~ and null in the place of a text are told; in quotes they are text, and a list may be nothing', () => {
    expect(faults('name: A\nkind: ~\nlist:\n  - text: NULL\n')).toEqual([
      '2:7 yaml/nothing-in-text "~" không có ngoặc kép được YAML hiểu là không có gì, nên không in ra. Là chữ để in thì đặt trong ngoặc kép: kind: "~"; chưa có thì để trống sau dấu hai chấm.',
      '4:11 yaml/nothing-in-text "NULL" không có ngoặc kép được YAML hiểu là không có gì, nên không in ra. Là chữ để in thì đặt trong ngoặc kép: text: "NULL"; chưa có thì để trống sau dấu hai chấm.',
    ]);
    expect(faults('name: "~"\nkind: xã\nlist: ~\n')).toEqual([]);
  });

  test('where any key may stand, an empty one may', () => {
    const open = z.strictObject({
      row: z.strictObject({ a: z.string() }).catchall(z.string()),
      map: z.record(z.string(), z.string()),
    });
    const source = parseYaml('row: {a: x, b: }\nmap:\n  c:\n', 'a.yaml', { scalars: 'text' }).value;
    expect(source && checkData({ ...source, data: { ...(source.data as object), map: {} } }, open).diagnostics).toEqual(
      [],
    );
  });

  test('missing keys are told at their parent, with their Vietnamese name', () => {
    expect(faults('kind: xã\n')).toEqual(['1:1 data/missing Thiếu "name" (tên).']);
  });

  test('a wrong value is told with the nearest right one, marks aside', () => {
    expect(faults('name: A\nkind: phuong\n')).toEqual([
      '2:7 data/unknown-value "kind" (loại) không nhận giá trị "phuong". Ý bạn là "phường"? (các giá trị: phường, xã)',
    ]);
  });

  test('inside a union, the alternative that fits the kind of value speaks', () => {
    expect(faults('name: A\nkind: xã\neither: {bi: c}\n').map((each) => each.split(' Ý')[0])).toEqual([
      '3:9 data/missing Thiếu "by".',
      '3:10 data/unknown-key Không có khóa "bi" ở đây.',
    ]);
  });

  test('all faults of a file at once', () => {
    expect(faults('nmae: A\nkind: x\nlist: chữ\neven: 3\n')).toHaveLength(5);
  });
});

test('a list inside a union of text, object and list speaks for its own entries', () => {
  const entry = z.strictObject({ date: z.enum(['x']).meta({ title: 'ngày' }) });
  const nested = z.strictObject({ cite: z.array(z.union([z.union([z.string(), z.number()]), entry, z.array(entry)])) });
  const source = parseYaml('cite:\n  - - { date: y }\n', 'a.yaml', { scalars: 'text' }).value;
  if (!source) throw new Error('not YAML');
  expect(
    checkData(source, nested).diagnostics.map((each) => `${each.place?.line}:${each.place?.column} ${each.message.vi}`),
  ).toEqual(['2:15 "date" (ngày) không nhận giá trị "y".']);
});
