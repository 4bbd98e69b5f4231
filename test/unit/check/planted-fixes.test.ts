// Five hundred faults planted in our own sample papers, with fixes on: none changes a right word, and a second run changes nothing.

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { checkDocument } from '../../../src/check/check-document.js';
import type { Fix } from '../../../src/check/rule.js';
import type { Block } from '../../../src/document/document.js';
import { documentOf, UNKNOWN_ROLE } from '../../../src/read/read-document.js';
import { checkData, register } from './check-text.js';

const folder = path.join(import.meta.dirname, 'documents');
/** An invented one, with citations and words that are often written wrong. */
const cited = [
  'KẾ HOẠCH',
  'Trồng cây năm 2026 trên địa bàn xã Mai Lâm',
  '1. Thực hiện Quyết định số 15/QĐ-UBND ngày 12 tháng 3 năm 2026 của Ủy ban nhân dân xã Mai Lâm.',
  '2. Thi hành điểm a khoản 2 Điều 5 Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ.',
  '3. Các thôn rà soát, bổ sung danh sách, sắp xếp kho, sửa chữa đường ống; triển khai, hỗ trợ kịp thời.',
];

/** Without the lines that have faults of their own. */
const papers = readdirSync(folder)
  .map((name) =>
    readFileSync(path.join(folder, name), 'utf8')
      .trimEnd()
      .replaceAll('[[recipient-marks:]]', '.')
      .split('\n')
      .filter((line) => !line.includes('[[')),
  )
  .concat([cited]);

/** A line is a paragraph, as a Word file has it. */
function fixesOf(lines: readonly string[]): Map<number, Fix[]> {
  const blocks = lines.map(
    (text, index): Block => ({
      kind: 'paragraph',
      role: UNKNOWN_ROLE,
      inlines: [{ kind: 'text', text }],
      origin: { source: { line: index + 1 } },
    }),
  );
  const { findings } = checkDocument(
    { document: documentOf(blocks), source: 'docx', file: 'mau.txt', register },
    checkData,
  );
  const fixes = new Map<number, Fix[]>();
  for (const { finding, place } of findings) {
    const { fix, line } = finding;
    if (!fix || !line || place?.line === undefined) continue;
    const moved = { ...fix, start: fix.start + line.offset, end: fix.end + line.offset };
    fixes.set(place.line - 1, [...(fixes.get(place.line - 1) ?? []), moved]);
  }
  return fixes;
}

/** All fixes made, from the end of each line; of two that overlap the later one. */
function mended(lines: readonly string[]): string[] {
  const fixes = fixesOf(lines);
  return lines.map((line, index) => {
    let [text, free] = [line, Number.POSITIVE_INFINITY];
    for (const { start, end, text: put } of (fixes.get(index) ?? []).sort((a, b) => b.start - a.start)) {
      if (end > free) continue;
      text = text.slice(0, start) + put + text.slice(end);
      free = start;
    }
    return text;
  });
}

/** Numbers that are the same in every run. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

type Plant = (line: string, random: () => number) => string | undefined;

/** One of the places where a pattern stands is written otherwise. */
const written =
  (pattern: RegExp, otherwise: (words: string) => string): Plant =>
  (line, random) => {
    const places = [...line.matchAll(pattern)];
    const one = places[Math.floor(random() * places.length)];
    return one && line.slice(0, one.index) + otherwise(one[0]) + line.slice(one.index + one[0].length);
  };

const slips = checkData.pairs.safe.filter(({ found }) => !found.includes(','));

/** A right word of a line as one of its frequent slips. */
const slipped: Plant = (line, random) => {
  const there = slips.filter(({ proposed }) => new RegExp(`(?<!\\p{L})${proposed}(?!\\p{L})`, 'u').test(line));
  const one = there[Math.floor(random() * there.length)];
  return one && line.replace(new RegExp(`(?<!\\p{L})${one.proposed}(?!\\p{L})`, 'u'), one.found);
};

const plants: Readonly<Record<string, Plant>> = {
  'two spaces': written(/(?<=\p{L}) (?=\p{L})/gu, () => '  '),
  'a space before a mark': written(/(?<=\p{Ll})[,;](?= )/gu, (mark) => ` ${mark}`),
  'no space behind a mark': written(/(?<=\p{Ll}), (?=\p{Ll})/gu, () => ','),
  'a word twice': written(
    /(?<=\p{Ll} )(?:của|trong|các|được|cho|với|theo|tại)(?= \p{Ll})/gu,
    (word) => `${word} ${word}`,
  ),
  'a part with a capital': written(/khoản(?= \d)/gu, () => 'Khoản'),
  'a slip of the keys': slipped,
  'no "số"': written(/(?<=(?:Quyết định|Nghị định|Kế hoạch|Thông tư) )số (?=\d)/gu, () => ''),
};

test('what is right stays as it is', () => {
  for (const lines of papers) expect(mended(lines)).toEqual(lines);
});

test('500 faults: no fix changes a right word, the second run changes nothing', { timeout: 120_000 }, () => {
  const random = seeded(20_261_130);
  const [harmed, unsteady] = [[] as string[], [] as string[]];
  const [planted, right] = [new Map<string, number>(), new Map<string, number>()];
  const count = (of: Map<string, number>, kind: string): void => {
    of.set(kind, (of.get(kind) ?? 0) + 1);
  };
  for (const lines of papers) {
    // each kind three times, at other places
    for (const [kind, plant] of [1, 2, 3].flatMap(() => Object.entries(plants))) {
      const faulty = lines.map((line) => plant(line, random) ?? line);
      const once = mended(faulty);
      mended(once).forEach((line, index) => {
        if (line !== once[index]) unsteady.push(`${once[index]} → ${line}`);
      });
      once.forEach((line, index) => {
        if (faulty[index] !== lines[index]) count(planted, kind);
        if (faulty[index] !== lines[index] && line === lines[index]) count(right, kind);
        if (line !== lines[index] && line !== faulty[index]) harmed.push(`${kind}: ${faulty[index]} → ${line}`);
      });
    }
  }
  const sum = (of: Map<string, number>): number => [...of.values()].reduce((all, each) => all + each, 0);
  expect(harmed).toEqual([]);
  expect(unsteady).toEqual([]);
  expect(sum(planted)).toBeGreaterThanOrEqual(500);
  expect([...right.keys()].sort()).toEqual(Object.keys(plants).sort());
  expect(sum(right) / sum(planted)).toBeGreaterThan(0.8);
});
