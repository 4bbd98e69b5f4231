// An office's old document through the whole year: imported, built and proven, rolled over, its open places filled, issued. Nothing of it is
// lost on the way, nothing true is called missing, all that hinders is told in one round at places that can be filled, and no year of the
// old document goes out but where it was read to be right.

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Chain, runChain } from '../support/chain.js';
import { clerkFiles } from '../support/clerk-files.js';
import { docxText, fidelity } from '../support/fidelity.js';
import { describeWith, readBytes, seedFile } from '../support/seeds.js';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'kehoach-chain-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const errorsOf = (outcome: Chain['gate']): string[] =>
  outcome.diagnostics.filter(({ severity }) => severity === 'error').map(({ code }) => code);

const words = (text: string): string[] =>
  text
    .normalize('NFC')
    .replace(/[*_]{2,}|-{4,}/g, ' ')
    .toLowerCase()
    .match(/[\p{L}\p{N}%]+/gu) ?? [];

/** Words that the source has more often. */
function lost(source: string, built: string): string[] {
  const left = new Map<string, number>();
  for (const word of words(built)) left.set(word, (left.get(word) ?? 0) + 1);
  return words(source).filter((word) => {
    const count = left.get(word) ?? 0;
    left.set(word, count - 1);
    return count <= 0;
  });
}

const flat = (text: string): string => text.replace(/[\s\u00a0]+/g, ' ').replace(/[*]/g, '');

/** Years of numbers and dates of cited documents, of days in laws, and of periods: they are not those of the plan. */
const ofOthers = [
  /\d+\/YYYY\/[\p{Lu}\d]/u,
  /(?:[/-]\s?[\p{Lu}][\p{Lu}\d-]+|(?:Bộ luật|Luật|Pháp lệnh|Nghị quyết|Chỉ thị)\s[\p{L}\s,]{3,60}?)\s+(?:của [\p{L}\s]{4,40} )?(?:ngày|NGÀY)\s+\d{1,2}(?:\/\d{1,2}\/|\s+tháng\s+\d{1,2}\s+năm\s+)YYYY/u,
  /(?:20\d\d\s?[-–]\s?YYYY|YYYY\s?[-–]\s?20\d\d)/u,
];

interface LeftYear {
  readonly before: string;
  readonly year: number;
  readonly after: string;
}

/** Places of a year in a text that are none of those. */
function leftYears(text: string, year: number): LeftYear[] {
  return [...text.matchAll(new RegExp(`(?<!\\d)${year}(?!\\d)`, 'g'))].flatMap(({ index }): LeftYear[] => {
    const before = text.slice(Math.max(0, index - 140), index);
    const after = text.slice(index + 4, index + 30);
    const isOthers = ofOthers.some((form) =>
      [...`${before}${year}${after}`.matchAll(new RegExp(form.source.replaceAll('YYYY', String(year)), 'gu'))].some(
        (match) => match.index <= before.length && match.index + match[0].length >= before.length + 4,
      ),
    );
    return isOthers ? [] : [{ before, year, after }];
  });
}

/** Those that nobody was told of, neither by roll-over nor by the gate, and that were not read to be right. */
function unsaid(chain: Chain, year: number, right: readonly RegExp[]): string[] {
  const told = flat(
    [chain.rolled.told, ...chain.gate.diagnostics.map(({ message }) => message)].join('\n'),
  ).toLowerCase();
  return [year, year - 1]
    .flatMap((each) => leftYears(flat(chain.texts.issued), each))
    .filter(({ before, year: each }) => !told.includes(`${before.slice(-9)}${each}`.toLowerCase()))
    .map(({ before, year: each, after }) => `${before.slice(-40)}${each}${after}`)
    .filter((words) => !right.some((form) => form.test(words)));
}

/** What holds of every document, whatever is in it. */
function holds(chain: Chain, lostNotes = /lost-words|unplaced|as-text|lacks-fact|not-valid/): void {
  expect(chain.imported.filter((code) => lostNotes.test(code))).toEqual([]);
  for (const outcome of [chain.rebuilt, chain.gate, chain.issued])
    expect(outcome.diagnostics.filter(({ code }) => code.startsWith('verify/'))).toEqual([]);
  for (const { proofs } of [chain.rebuilt, chain.issued])
    expect(proofs.map(({ format, proven }) => [format, proven])).toEqual([
      ['docx', proofs[0]?.facts],
      ['pdf', proofs[0]?.facts],
    ]);
  // one round of filling was enough
  expect([chain.issued.code, errorsOf(chain.issued)]).toEqual([0, []]);
  for (const { place } of chain.gate.diagnostics.filter(({ severity }) => severity === 'error'))
    expect(place?.line).toBeGreaterThan(0);
}

interface Expected {
  readonly year: number;
  /** Drafting faults of the source that stop it from going out; a person mends them. */
  readonly drafting: readonly string[];
  /** Years of the old document that stand rightly in the new one and need no word. */
  readonly right: readonly RegExp[];
}

/** Comparisons and results move to the year that has just ended. */
const yearBefore = (year: number): RegExp[] => [
  new RegExp(`so với (?:hè )?năm ${year}`),
  new RegExp(`\\(năm ${year} (?:là|đạt)`),
  new RegExp(`(?:kết quả (?:thực hiện|đạt được)|[Tt]hực hiện) (?:trong )?năm ${year}`),
];

describe('files of clerks', () => {
  const expected: Readonly<Record<string, Expected & { readonly lost: readonly string[] }>> = {
    'quyet-dinh-va-ke-hoach': { year: 2026, drafting: [], right: yearBefore(2026), lost: [] },
    'ke-hoach-rieng': { year: 2026, drafting: [], right: yearBefore(2026), lost: [] },
    'phu-luc-ngang': {
      year: 2026,
      drafting: [],
      // the head "Năm 2026" over the plan and the result of the year that has ended
      right: [...yearBefore(2026), /ĐVT Năm 2026 /],
      // "(Tiếp theo)" and the head that stands twice
      lost: 'tiếp theo stt tên chỉ tiêu đvt năm 2025 kế hoạch 2026 đơn vị theo dõi kế hoạch thực hiện'.split(' '),
    },
  };
  test.each(Object.entries(clerkFiles))(
    '%s',
    async (name, make) => {
      const { year, drafting, right, lost: given } = expected[name] as (typeof expected)[string];
      const bytes = make();
      writeFileSync(path.join(folder, 'nguon.docx'), bytes);
      const chain = await runChain(folder, 'nguon.docx', year, 'sample: true');
      holds(chain);
      expect(chain.drafting).toEqual(drafting);
      expect(lost(docxText(bytes), chain.texts.rebuilt).sort()).toEqual([...given].sort());
      expect(unsaid(chain, year, right)).toEqual([]);
    },
    300_000,
  );
});

describeWith('seeds', 'the source documents', () => {
  const expected: Readonly<Record<string, Expected & { readonly missing: readonly string[] }>> = {
    '000': {
      year: 2024,
      drafting: [
        'citation-without-kind',
        'dangling-word',
        'doubled-word',
        'empty-cell',
        'slip',
        'symbol-syntax',
        'unbalanced-brackets',
      ],
      right: yearBefore(2024),
      missing: [],
    },
    '001': {
      year: 2023,
      drafting: ['doubled-word', 'equal-range', 'stale-year'],
      right: [...yearBefore(2023), /hạn chế năm 2023/],
      // where the two columns of the letterhead meet
      missing: ['châu số', 'ubnd cộng', 'phúc thạch'],
    },
    // heads that were repeated in the middle of a table
    '002': { year: 2024, drafting: [], right: yearBefore(2024), missing: ['2024 đơn', 'tiêu căn', 'hiện i'] },
    '003': {
      year: 2023,
      // stale-year: a plan of the year that has ended is cited by a symbol that is none; past-day: a task is due on 31/01, before the signing
      drafting: [
        'cited-differently',
        'cross-reference',
        'missing-point',
        'outline-numbers',
        'past-day',
        'slip',
        'stale-year',
      ],
      // the index of the year that has been assessed
      right: [...yearBefore(2023), /Chỉ số CCHC năm 2023/],
      missing: [],
    },
    '004': {
      year: 2025,
      // issuer-exists: the ward has gone into another one on 1/7/2025; its plan of 2026 is the new unit's to issue
      drafting: [
        'article-numbers',
        'citation-without-number',
        'issuer-exists',
        'missing-lead',
        'slip',
        'stale-year',
        'unit-level',
      ],
      right: yearBefore(2025),
      missing: [],
    },
  };
  test.each(Object.entries(expected))(
    '%s',
    async (seed, { year, drafting, right, missing }) => {
      const file = seedFile(seed);
      writeFileSync(path.join(folder, 'nguon.txt'), readBytes(file));
      const chain = await runChain(folder, 'nguon.txt', year);
      holds(chain);
      expect(chain.drafting).toEqual(drafting.map((rule) => `check/${rule}`));
      expect(fidelity(readFileSync(file, 'utf8'), chain.texts.rebuilt).missing).toEqual(missing);
      expect(unsaid(chain, year, right)).toEqual([]);
    },
    300_000,
  );
});
