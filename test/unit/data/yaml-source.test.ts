import { describe, expect, test } from 'vitest';
import { parseYaml } from '../../../src/data/yaml-source.js';

const read = (text: string) => parseYaml(text, 'a.yaml', { scalars: 'text' });
const codes = (text: string) =>
  read(text).diagnostics.map((each) => `${each.place?.line}:${each.place?.column} ${each.code}`);

describe('parseYaml', () => {
  test('keeps scalars as they are written', () => {
    const text = 'so: 01\nphanTram: 84.50\nco: no\nngay: 2026-01-20\nrong:\nthap: 0x1F\n';
    expect(read(text).value?.data).toEqual({ so: '01', phanTram: '84.50', co: 'no', ngay: '2026-01-20', thap: '0x1F' });
  });

  test('knows the place of keys and values, and falls back to what is around', () => {
    const source = read('a:\n  - b: 1\n    c: 2\n').value;
    expect(source?.placeOf(['a', 0, 'c'])).toMatchObject({ line: 3, column: 8 });
    expect(source?.placeOfKey(['a', 0, 'c'])).toMatchObject({ line: 3, column: 5 });
    expect(source?.placeOf(['a', 0, 'missing'])).toMatchObject({ line: 2, column: 5 });
  });

  test('normalises text: NFD, CRLF, byte-order mark', () => {
    expect(read('\ufefft: |\r\n  Vie\u0302\u0323t\r\n  hai\r\n').value?.data).toEqual({ t: 'Việt\nhai\n' });
  });

  test('all syntax faults at once, each at its place', () => {
    expect(codes('a: 1\na: 2\nb: "x\n')).toEqual(['2:1 yaml/syntax', '3:4 yaml/syntax']);
  });

  test.each([
    ['nhan: [UBND {{unit.parent}} (báo cáo), Văn phòng]\n', '"UBND {{unit.parent}} (báo cáo)"'],
    ['nhan: [Văn phòng, Sở {{x}}]\n', '"Sở {{x}}"'],
  ])('a name in braces within brackets wants quotes: %s', (text, meant) => {
    expect(read(text).diagnostics[0]?.remedy?.vi).toBe(`Đặt trong ngoặc kép: ${meant}.`);
  });

  test('a bracket that is not closed is told as such where the name is quoted', () => {
    expect(read('nhan: ["UBND {{x}}", Văn phòng\n').diagnostics[0]?.remedy?.vi).not.toContain('{{x}}');
  });

  test('aliases are followed, cycles and floods are not', () => {
    expect(read('a: &x {k: v}\nb: *x\n').value?.data).toEqual({ a: { k: 'v' }, b: { k: 'v' } });
    // an anchor set again holds from there on
    expect(read('a: &x 1\nb: *x\nc: &x 2\nd: *x\n').value?.data).toEqual({ a: '1', b: '1', c: '2', d: '2' });
    expect(codes('a: &x [*x]\n')).toEqual(['1:8 yaml/cycle']);
    const bomb = [
      'a0: &a0 [x,x,x,x,x,x,x,x,x,x]',
      ...Array.from({ length: 8 }, (_, n) => `a${n + 1}: &a${n + 1} [${Array(10).fill(`*a${n}`).join(',')}]`),
    ];
    expect(read(bomb.join('\n')).diagnostics.map((each) => each.code)).toEqual(['yaml/size']);
  });

  test('depth is bounded, whether by data or by the parser', () => {
    expect(read('['.repeat(100) + ']'.repeat(100)).diagnostics[0]?.code).toBe('yaml/depth');
    for (const one of ['[', '{a: ', '- ', '? ', '-', 'a: [']) {
      const found = read(one.repeat(200_000)).diagnostics;
      expect(found.length, one).toBeGreaterThan(0);
    }
    const stairs = Array.from({ length: 1500 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n');
    expect(read(stairs).value).toBeUndefined();
  });

  test('an object as key is refused, and so is __proto__, which checking would pass over', () => {
    expect(read('? {a: 1}\n: x\n').diagnostics[0]?.code).toBe('yaml/key');
    const refused = read('a: 1\n__proto__: {polluted: yes}\n');
    expect(refused.diagnostics.map(({ code, place }) => `${place?.line} ${code}`)).toEqual(['2 yaml/key']);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  test('an open quote or bracket is told where it opens', () => {
    expect(codes('a: 1\nb: {k: v\nc: 2\n')).toEqual(['2:4 yaml/syntax']);
    expect(codes('a: [x,\n  "y]\nb: 1\n')).toContain('2:3 yaml/syntax');
  });

  test('nothing is taken away without a word: second document, tag, comment', () => {
    expect(codes('a: 1\n---\nb: 2\n')).toEqual(['2:1 yaml/syntax']);
    expect(codes('a: !Quan trọng\n')).toEqual(['1:4 yaml/syntax']);
    expect(codes('a: Đề án #6\nb: Đề án # ghi chú\nc: x # 6\n')).toEqual(['1:4 yaml/comment-in-text']);
  });

  describe('a comma inside braces', () => {
    const remedies = (text: string) => read(text).diagnostics.map((each) => each.remedy?.vi);
    const whole = (value: string) => `Đặt cả giá trị trong ngoặc kép: ${value}`;

    test('cuts a text off: told at what is cut, with the value as it should be typed', () => {
      const text =
        'a:\n  - { id: x, target: 99,75 }\n  - { task: Rà soát, cắt giảm,  đơn giản hóa, when: Quý I, II }\n';
      expect(codes(text)).toEqual(['2:25 yaml/comma-in-text', '3:22 yaml/comma-in-text', '3:60 yaml/comma-in-text']);
      expect(remedies(text)).toEqual([
        whole('target: "99,75"'),
        whole('task: "Rà soát, cắt giảm, đơn giản hóa"'),
        whole('when: "Quý I, II"'),
      ]);
      expect(read(text).value).toBeUndefined();
    });

    test('over two lines, behind quotes, and with quotes in the rest', () => {
      expect(remedies('{ a: x,\n  y, b: 1 }\n')).toEqual([whole('a: "x, y"')]);
      expect(remedies('{ a: "99",75 }\n')).toEqual([whole('a: "99,75"')]);
      expect(remedies('{ a: x, nói "y" }\n')).toEqual([whole(`a: 'x, nói "y"'`)]);
    });

    test('the same rest twice is no key written twice', () => {
      expect(codes('{ a: 1,5, b: 2,5 }\n')).toEqual(['1:8 yaml/comma-in-text', '1:16 yaml/comma-in-text']);
      expect(codes('{ a: 1, b: 2, a: 3 }\n')).toEqual(['1:15 yaml/syntax']);
    });

    test('with nothing before it that it could belong to', () => {
      expect(remedies('a: {x}\n')).toEqual(['Ghi "khóa: giá trị", hoặc đặt cả câu trong ngoặc kép.']);
    });

    test('is right in quotes, in a list, at the end, and after a key left empty', () => {
      expect(codes('a: { b: "99,75", c: [Rà soát, cắt giảm], d: , e: 1, }\nf: Quý I, II\n? g\n')).toEqual([]);
    });

    test('is told in typed files too', () => {
      const found = parseYaml('a: { b: 1,5 }\n', 'a.yaml', { scalars: 'typed' }).diagnostics;
      expect(found.map(({ code }) => code)).toEqual(['yaml/comma-in-text']);
    });
  });

  test.each(['text', 'typed'] as const)(
    'nothing, %s: an empty place, ~ and null; in quotes they are text',
    (scalars) => {
      const source = parseYaml('a:\nb: ~\nc: null\nd: "null"\ne: "~"\n', 'a.yaml', { scalars }).value;
      expect(source?.data).toEqual({ d: 'null', e: '~' });
      expect(source?.emptyKeys).toEqual(
        scalars === 'text'
          ? [{ path: ['a'] }, { path: ['b'], written: '~' }, { path: ['c'], written: 'null' }]
          : [{ path: ['a'] }, { path: ['b'] }, { path: ['c'] }],
      );
    },
  );
});
