// Damaged and hostile files never make import throw, hang or grow without bound; what is written as YAML is read back the same. More
// rounds with KEHOACH_FUZZ=1250 (5,000 files).

import { readFile } from 'node:fs/promises';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { writeYaml } from '../../src/data/write-yaml.js';
import { parseYaml } from '../../src/data/yaml-source.js';
import { parseXml } from '../../src/ooxml/parse-xml.js';
import { composeText, root } from '../support/compose.js';
import { docxOf, importBytes } from '../support/import.js';
import { mutatedFiles } from '../support/mutated-files.js';
import { smallPlan } from '../support/small-plan.js';
import { para, row, table, wordForm } from '../support/word-form.js';

const rounds = Number(process.env.KEHOACH_FUZZ ?? 100);
const LIMIT_MS = 10_000;
const LIMIT_MB = 1_500;

const extracted = `QUYẾT ĐỊNH

Ban hành Kế hoạch cải cách năm 2026 trên địa bàn xã An Hòa

CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ AN HÒA

*Căn cứ Luật Tổ chức chính quyền địa phương ngày 16/6/2025;*

**Điều 1.** Ban hành kèm theo Quyết định này Kế hoạch cải cách năm 2026./.

Nơi nhận:
- Như Điều 1;
- Lưu: VT.

CHỦ TỊCH

Lê Văn Tám

KẾ HOẠCH
Cải cách năm 2026
(Ban hành kèm theo Quyết định số 12/QĐ-UBND ngày 20/01/2026)

<b>STT</b>\tNội dung công việc\tKết quả\tThời gian thực hiện
<b>I</b>\t<b>Nhóm một</b>\t\t
1\tLập danh mục\t<ul><li>- Một;</li> <li>- Hai.</li></ul>\tQuý I

STT\tNội dung công việc\tKết quả\tThời gian thực hiện
\tcủa xã\tvà ba\tnăm 2026

Phụ lục I

CHỈ TIÊU NĂM 2026

1. Nguyên tắc

a) Mục tiêu: đạt 100%.

b) Nhiệm vụ: rà soát.

\tTT
\tNội dung
\tThời gian

\t1
\tMột việc
\tQuý I
`;

async function noneThrows(bytes: Uint8Array, kind: 'text' | 'package', file: string, seed: number): Promise<void> {
  for (const [index, mutated] of mutatedFiles(bytes, kind, rounds, seed).entries()) {
    const started = performance.now();
    const { imported, diagnostics } = await importBytes(mutated, file).catch((error: unknown) => {
      throw new Error(`${file}, mutation ${index} of seed ${seed}`, { cause: error });
    });
    expect(performance.now() - started, `${file}, mutation ${index}: time`).toBeLessThan(LIMIT_MS);
    if (!imported)
      expect(
        diagnostics.some(({ severity }) => severity === 'error'),
        `${file}, mutation ${index}: no reason`,
      ).toBe(true);
  }
  expect(process.memoryUsage().rss / 1e6).toBeLessThan(LIMIT_MB);
}

describe('damaged files', () => {
  test('text', async () => noneThrows(new TextEncoder().encode(extracted), 'text', 'a.txt', 11), 600_000);

  test('a Word file of our own', async () => {
    const { document } = await composeText(smallPlan);
    if (!document) throw new Error('the small plan does not build');
    await noneThrows(await docxOf(document), 'package', 'a.docx', 12);
  }, 600_000);

  test('a Word file of an office', async () => {
    const body =
      [...extracted.split('\n')].map((line) => para(line.replace(/[<>]/g, ' '))).join('') +
      table(3, row('STT', 'Nội dung', 'Thời gian'), row('1', 'a', 'b'));
    await noneThrows(wordForm({ body }), 'package', 'b.docx', 13);
  }, 600_000);

  test('a workbook', async () => {
    const bytes = new Uint8Array(await readFile(path.join(root, 'examples/tan-lap-2025/don-vi.xlsx')));
    await noneThrows(bytes, 'package', 'a.xlsx', 15);
  }, 600_000);

  test(
    'a table',
    async () =>
      noneThrows(new TextEncoder().encode('STT;Nội dung;Thời gian\n1;"a;b";Quý I\n2;c;d\n'), 'text', 'a.csv', 14),
    600_000,
  );
});

describe('XML', () => {
  test('any text gives a tree or a reason', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom('<', '>', '/', 'a', ' ', '=', '"', '&', ';', '!', '-', '[', ']', '?'),
          maxLength: 60,
        }),
        (text) => {
          const { root, fault } = parseXml(text);
          expect((root === undefined) !== (fault === undefined)).toBe(true);
        },
      ),
    );
  });
});

describe('YAML for people', () => {
  const word = fc.string({
    unit: fc.constantFrom(
      'a',
      'ế',
      ' ',
      ':',
      '#',
      '-',
      '"',
      "'",
      '{',
      '}',
      '[',
      '*',
      '&',
      '%',
      '\n',
      '1',
      ',',
      '|',
      '>',
      '\\',
      'đ',
      '.',
    ),
    maxLength: 30,
  });
  const text = word.map((each) => each.replace(/\r/g, '')).filter((each) => each.trim() !== '');
  const value: fc.Arbitrary<unknown> = fc.letrec((tie) => ({
    node: fc.oneof(
      { maxDepth: 4 },
      text,
      fc.array(tie('node'), { minLength: 1, maxLength: 4 }),
      fc.dictionary(fc.constantFrom('title', 'text', 'kind', 'name', 'date'), tie('node'), { minKeys: 1 }),
    ),
  })).node;

  test('what is written is read back the same, with comments in it', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom('plan', 'decision', 'unit', 'tasks'), value, { minKeys: 1 }),
        text,
        (data, note) => {
          const comments = Object.keys(data).map((path) => ({ path, text: note }));
          const back = parseYaml(writeYaml(data, { head: ['đầu tệp'], comments }), 'a.yaml', { scalars: 'text' });
          expect(back.diagnostics).toEqual([]);
          expect(back.value?.data).toEqual(data);
        },
      ),
    );
  });
});
