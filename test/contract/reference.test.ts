// Real Word files of others (../shared/reference): the models of the decree and old decisions import with their parts recognised and every
// word kept; forms for citizens are declined by name.

import { readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { at, codes, importBytes } from '../support/import.js';
import { describeWith, readBytes, sharedFolder } from '../support/seeds.js';

const find = (start: string): string => {
  const folder = sharedFolder('reference');
  return path.join(folder, readdirSync(folder).find((name) => name.startsWith(start)) ?? '');
};

const imported = (start: string) => importBytes(readBytes(find(start)), `${start}.docx`);

describeWith('reference', 'Word files of others', () => {
  test.each([
    ['mau-01', 'CHIA TÀI SẢN'],
    ['mau-02', 'ĐƠN YÊU CẦU'],
    ['mau-03', 'ĐƠN KHỞI KIỆN'],
  ])('%s: a form for citizens is declined', async (file, title) => {
    const { imported: value, diagnostics } = await imported(file);
    const errors = diagnostics.filter(({ severity }) => severity === 'error');
    expect([value, errors.map(({ code }) => code)]).toEqual([undefined, ['import/not-an-office-document']]);
    expect(errors[0]?.message.vi).toContain(title);
  });

  test('an old decision with the rules it issues', async () => {
    const { imported: value, diagnostics } = await imported('old-01');
    expect(value?.plan).toMatchObject({
      type: 'quy-che',
      unit: { kind: 'thành phố', name: 'Hà Nội' },
      authority: 'committee',
      signatory: { capacity: 'KT', position: 'Phó Chủ tịch', name: 'Ngô Thị Thanh Hằng' },
      decision: { number: '15', date: '2010-04-26', archive: 'VT, VHKGh' },
      plan: { kind: 'Quy định' },
    });
    expect(value?.counts).toMatchObject({ citations: 6 });
    expect(at(value, 'decision.articles')).toHaveLength(3);
    expect((at(value, 'decision.recipients') as string[]).length).toBe(10);
    const chapters = at(value, 'plan.articles') as { chapter: string; articles: unknown[] }[];
    expect(chapters.map(({ chapter }) => chapter)[0]).toBe('QUY ĐỊNH CHUNG');
    expect([chapters.length, chapters[0]?.articles.length]).toEqual([3, 3]);
    expect(codes(diagnostics)).toContain('import/symbol-differs');
  });

  test('rules without their decision', async () => {
    const { imported: value, diagnostics } = await imported('old-02');
    expect(value?.plan).toMatchObject({ unit: { kind: 'thành phố', name: 'Cần Thơ' }, document: { kind: 'Quy định' } });
    // the number that it names is that of its decision
    expect(at(value, 'document.number')).toBeUndefined();
    expect(codes(diagnostics).some((code) => code.includes('unknown-kind'))).toBe(true);
    expect(JSON.stringify(at(value, 'document.content'))).toContain('Điều 1.');
  });

  test('the rules of form: an annex with its table and a note', async () => {
    const { imported: value } = await imported('nd30-phuluc1');
    expect(value?.plan).toMatchObject({ type: 'phu-luc', annexes: [{ number: 'I' }] });
    expect(value?.counts.tables[0]?.rows).toBeGreaterThan(50);
    expect(value?.yaml).toContain('[1]');
  });

  test('the models: the first is the plan’s, the others stay as text; what a letterhead lacks is told', async () => {
    const { imported: value, diagnostics } = await imported('nd30-phuluc3');
    expect(value?.plan).toMatchObject({
      annexes: [
        { number: 'III' },
        ...new Array(((value?.plan.annexes as unknown[]) ?? []).length - 1).fill(expect.anything()),
      ],
    });
    expect(at(value, 'tasks.items')).toHaveLength(31);
    const lost = codes(diagnostics).filter((code) => code.includes('lost-words'));
    expect(lost.every((code) => code.startsWith('bảng'))).toBe(true);
    expect(lost.length).toBeLessThan(10);
  });
});
