// The five source documents come back whole: import → build → compare; rows, groups, articles and criteria counted against the census
// (../shared/seed-census.md).

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { documentText, docxText, fidelity } from '../support/fidelity.js';
import { buildImported, codes, docxOf, importBytes, pdfOf } from '../support/import.js';
import { pdfPages } from '../support/read-pdf.js';
import { describeWith, readBytes, seedFile } from '../support/seeds.js';

interface Census {
  readonly seed: string;
  readonly tables: readonly (readonly [rows: number, groups: number])[];
  readonly facts: number;
  readonly articles: number;
  readonly citations: number;
  readonly type: string;
  readonly unit: string;
  /** Oddities that must be told and kept, by line and code. */
  readonly told: readonly string[];
}

const census: readonly Census[] = [
  {
    seed: '000',
    tables: [
      [25, 11],
      [10, 0],
    ],
    facts: 0,
    articles: 4,
    citations: 10,
    type: 'quyet-dinh',
    unit: 'thị trấn Di Lăng',
    told: ['96 import/numbering-gap', '110 import/empty-cell', '133 import/empty-cell', '112 import/no-reference-line'],
  },
  {
    seed: '001',
    tables: [
      [20, 7],
      [15, 1],
    ],
    facts: 0,
    articles: 0,
    citations: 0,
    type: 'ke-hoach',
    unit: 'xã Thạch Châu',
    told: ['332 import/empty-cell', '409 import/numbering-gap'],
  },
  {
    seed: '002',
    tables: [[14, 5]],
    facts: 0,
    articles: 0,
    citations: 0,
    type: 'phu-luc',
    unit: 'huyện Đắk Hà',
    told: ['3 import/no-reference-line'],
  },
  {
    seed: '003',
    tables: [[55, 8]],
    facts: 48,
    articles: 0,
    citations: 1,
    type: 'ke-hoach',
    unit: 'thị trấn Ia Kha',
    told: ['814 import/numbering-gap', '952 import/numbering-gap', '992 import/numbering-gap'],
  },
  {
    seed: '004',
    tables: [
      [30, 13],
      [7, 0],
    ],
    facts: 0,
    articles: 5,
    citations: 11,
    type: 'quyet-dinh',
    unit: 'phường Phổ Ninh',
    told: ['38 import/numbering-gap', '139 import/no-reference-line'],
  },
];

describeWith('seeds', 'the source documents', () => {
  for (const expected of census) {
    test(`${expected.seed}: counts, what is told, and every word in the DOCX`, async () => {
      const file = seedFile(expected.seed);
      const started = performance.now();
      const { imported, diagnostics } = await importBytes(readBytes(file), `${expected.seed}.txt`);
      expect(performance.now() - started).toBeLessThan(10_000);
      expect(imported?.counts.tables.map(({ rows, groups }) => [rows, groups])).toEqual(expected.tables);
      const { facts, articles, citations } = expected;
      expect(imported?.counts).toMatchObject({ facts, articles, citations });
      const unit = imported?.plan.unit as { kind: string; name: string };
      expect([imported?.plan.type, `${unit.kind} ${unit.name}`]).toEqual([expected.type, expected.unit]);
      expect(codes(diagnostics)).toEqual(expect.arrayContaining([...expected.told]));
      expect(codes(diagnostics).filter((code) => /lost-words|unplaced|as-text/.test(code))).toEqual([]);

      const document = await buildImported(imported);
      const source = readFileSync(file, 'utf8');
      const measured = fidelity(source, documentText(document));
      expect(measured.recall, measured.missing.join('; ')).toBeGreaterThanOrEqual(0.995);
      expect(measured.precision).toBeGreaterThanOrEqual(0.98);
      const docx = fidelity(source, docxText(await docxOf(document)));
      expect(docx.recall, docx.missing.join('; ')).toBeGreaterThanOrEqual(0.995);
      const pdf = fidelity(source, (await pdfPages(await pdfOf(document))).join('\n'));
      expect(pdf.recall, pdf.missing.join('; ')).toBeGreaterThanOrEqual(0.99);
    }, 60_000);
  }

  test('what looks misread is proposed, not changed', async () => {
    const { imported } = await importBytes(readBytes(seedFile('004')), '004.txt');
    const proposals = imported?.slips.map(({ found, proposed }) => `${found} → ${proposed}`) ?? [];
    expect(proposals).toEqual(
      expect.arrayContaining([
        'phần đầu → phấn đấu',
        'trực tuyển → trực tuyến',
        'Đợt xuất → Đột xuất',
        'cập kết quả → cấp kết quả',
      ]),
    );
    expect(imported?.yaml).toContain('trực tuyển');
  });

  test('years by role: the plan’s own become names, results, bases, citations and dates do not', async () => {
    const { imported } = await importBytes(readBytes(seedFile('003')), '003.txt');
    const roles = new Set(
      imported?.mentions.filter(({ context }) => context.includes('so với năm 2022')).map(({ role }) => role),
    );
    expect(roles).toEqual(new Set(['base']));
    expect(imported?.mentions.find(({ context }) => context.includes('31 tháng 01 năm 2024'))?.role).toBe('statutory');
  });

  for (const { seed } of census) {
    test(`${seed}: with names for year and unit, the same document is made`, async () => {
      const bytes = readBytes(seedFile(seed));
      const plain = await importBytes(bytes, 'a.txt');
      const named = await importBytes(bytes, 'a.txt', { parametrize: true });
      expect(named.imported?.yaml).toMatch(/\{\{(?:year|unit)/);
      expect(documentText(await buildImported(named.imported)).toLowerCase()).toBe(
        documentText(await buildImported(plain.imported)).toLowerCase(),
      );
    });
  }
});
