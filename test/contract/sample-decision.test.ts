// A decision with its plan as offices write them, of our own invention (test/samples), through every stage: what import counts, what check
// finds and import tells at the same lines, every word in the document again, and what a roll-over makes of years and targets. The same is
// asked of real documents where they are at hand (seeds.test.ts).

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkDocument } from '../../src/check/check-document.js';
import { root } from '../support/compose.js';
import { documentText, docxText, fidelity } from '../support/fidelity.js';
import { buildImported, codes, docxOf, importBytes } from '../support/import.js';
import { dataOf, decided, given, roll } from '../support/roll.js';
import { checkData, readSource, register } from '../unit/check/check-text.js';

const FILE = 'quyet-dinh-2025.txt';
const bytes = new Uint8Array(readFileSync(path.join(root, 'test/samples', FILE)));
const source = new TextDecoder().decode(bytes);
const lineOf = (words: string): number => source.split('\n').findIndex((line) => line.includes(words)) + 1;

const { imported, diagnostics } = await importBytes(bytes, FILE);

test('import: the parts, counted, and what is told', () => {
  expect(imported?.counts).toEqual({
    tables: [
      { path: 'tasks', rows: 4, groups: 2 },
      { path: 'indicators', rows: 5, groups: 0 },
    ],
    facts: 0,
    articles: 4,
    citations: 3,
  });
  expect(imported?.plan).toMatchObject({
    type: 'quyet-dinh',
    unit: { kind: 'xã', name: 'Suối Vàng', parent: { kind: 'tỉnh', name: 'Hòa Lâm' } },
    signatory: { name: 'Đinh Công Thảo' },
    decision: { number: '27', date: '2025-02-14' },
  });
  expect(codes(diagnostics)).toContain(`${lineOf('Gọi điện xin lỗi')} import/numbering-gap`);
});

test('every word of it stands in what is built of it', async () => {
  const document = await buildImported(imported);
  for (const text of [documentText(document), docxText(await docxOf(document))]) {
    const { recall, missing } = fidelity(source, text);
    expect(recall, missing.join('; ')).toBeGreaterThanOrEqual(0.99);
  }
});

test('check: the faults that were put in, at their lines', () => {
  const document = readSource(bytes, FILE);
  const { findings } = checkDocument({ document, source: 'text', file: FILE, register }, checkData);
  const found = findings.map(({ place, rule }) => `${place?.line} ${rule}`);
  expect(found).toContain(`${lineOf('có có trách nhiệm')} doubled-word`);
  expect(found).toContain(`${lineOf('Gọi điện xin lỗi')} row-numbers`);
});

describe('rolled over to 2026', async () => {
  const assigned = given('giao.yaml', writeFigures({ 'Tỷ lệ hồ sơ nộp trực tuyến': '60', 'Tỷ lệ hồ sơ quá hạn': '3' }));
  const results = given(
    'ket-qua.yaml',
    writeFigures({
      'Tỷ lệ hồ sơ nộp trực tuyến': '58,5',
      'Tỷ lệ hồ sơ quá hạn': '2',
      'Tỷ lệ người dân hài lòng': '0,95',
    }),
  );
  const rolled = await roll(imported?.yaml ?? '', { year: 2026, results, assigned, reading: 'relative' });
  const data = dataOf(rolled.yaml);

  test('years go by their role', () => {
    expect(data.decision.subject).toContain('năm 2026');
    expect(data.decision.articles[1]).toContain('kết quả năm 2025');
    // what the register knows to be replaced gives way; the year in the number of another document is no year of the plan
    expect(data.decision.citations[1]).toMatchObject({ number: '118/2025/NĐ-CP', date: '2025-06-09' });
    expect(JSON.stringify(data.decision.citations)).not.toContain('2026-06-19');
    expect(data.decision.number).toBeUndefined();
    expect(data.tasks.groups[0].items[0].deadline).toBe('Quý I năm 2026');
  });

  test('targets: reached, asked for, left open, each with its words', () => {
    expect(data.indicators.items.map(({ target }: { target: string }) => target)).toEqual([
      'Tối thiểu 60',
      'Dưới …',
      'Từ … trở lên',
      'Tối thiểu …',
      '…',
    ]);
    expect(decided(rolled, 'rule-does-not-fit')).toHaveLength(1);
    expect(decided(rolled, 'looks-like-fraction')).toHaveLength(1);
    expect(decided(rolled, 'no-assigned').length).toBeGreaterThanOrEqual(3);
  });
});

function writeFigures(figures: Readonly<Record<string, string>>): string {
  return Object.entries(figures)
    .map(([name, value]) => `- { name: ${name}, value: "${value}" }\n`)
    .join('');
}
