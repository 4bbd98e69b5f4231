// The register for people: search, what a plan should cite, files checked, the workbook there and back.

import { beforeAll, describe, expect, test } from 'vitest';
import { parseYaml } from '../../../src/data/yaml-source.js';
import { type LawTopics, lawsToCite, loadLawTopics } from '../../../src/doctype/law-topics.js';
import {
  checkRegisterFile,
  entryByNumber,
  type LegalRegister,
  loadLegalRegister,
} from '../../../src/doctype/legal-register.js';
import { registerFaults } from '../../../src/doctype/register-faults.js';
import { checkRegisterText, registerOfSheet, registerSheet, searchLaw } from '../../../src/flows/law.js';
import { createDiskWorkspace } from '../../../src/workspace/disk.js';

let register: LegalRegister;
let topics: LawTopics;
beforeAll(async () => {
  const workspace = createDiskWorkspace('.');
  register = (await loadLegalRegister(workspace)).value as LegalRegister;
  topics = (await loadLawTopics(workspace)).value as LawTopics;
});

test.each([
  [['118/2025'], '118/2025/NĐ-CP'],
  [['66.7/2025/NQ-CP'], '66.7/2025/NQ-CP'],
  [['6/QĐ-TTg'], '06/QĐ-TTg'],
  [['57-NQ/TW'], '57-NQ/TW'],
  [['luat', 'chuyen doi so'], '148/2025/QH15'],
  [['Giao dịch điện tử', '2023'], '20/2023/QH15'],
  [['cap xa', 'lam dong'], '1671/NQ-UBTVQH15'],
])('%j finds %s', (words, number) => {
  expect(searchLaw(register, words).map((entry) => entry.number)).toContain(number);
});

test.each([
  ['57-NQ/TW', '57-NQ/TW'],
  ['61/2018', '61/2018/NĐ-CP'],
  ['6/QĐ-TTg', '06/QĐ-TTg'],
  ['202/2025/QH15', '202/2025/QH15'],
])('%s: the document of exactly that number comes first', (asked, number) => {
  expect(searchLaw(register, [asked])[0]?.number).toBe(number);
});

test('words that stand nowhere find nothing', () => {
  expect(searchLaw(register, ['118/2025', 'trồng rừng'])).toEqual([]);
  expect(searchLaw(register, ['25/NĐ-CP'])).toEqual([]);
});

describe('what a plan cites', () => {
  const numbers = (key: string, day: string): string[] =>
    (lawsToCite(topics, register, key, day)?.entries ?? []).map(({ entry }) => entry?.number ?? '');

  test('every number of every topic is in the register', () => {
    const cited = [...topics.always, ...topics.topics.flatMap(({ cite }) => cite)];
    expect(cited.filter((number) => !entryByNumber(register, number))).toEqual([]);
    expect(lawsToCite(topics, register, 'không có', '2027-01-20')).toBeUndefined();
  });

  test('what follows stands in the place of what it follows, from its day on', () => {
    expect(numbers('de-an-06', '2026-03-01')).toContain('06/QĐ-TTg');
    expect(numbers('de-an-06', '2027-01-20')).not.toContain('06/QĐ-TTg');
    expect(numbers('de-an-06', '2027-01-20')).toContain('826/QĐ-TTg');
    expect(numbers('chuyen-doi-so', '2026-03-01')).not.toContain('148/2025/QH15');
  });

  test('by legal force, laws first; the resolutions of the year are open', () => {
    const found = lawsToCite(topics, register, 'thu-tuc-hanh-chinh', '2027-01-20');
    expect(found?.entries[0]?.entry?.kind).toBe('Luật');
    expect(found?.open.map(({ words }) => words)).toEqual([
      expect.stringMatching(/^Nghị quyết số 01\/NQ-CP năm 2027 của Chính phủ .* năm 2027$/u),
      expect.stringMatching(/^Nghị quyết số 02\/NQ-CP năm 2027 của Chính phủ .* năm 2027$/u),
      'Kế hoạch số …/KH-UBND năm 2027 của UBND cấp trên … năm 2027',
    ]);
    expect(found?.open[0]?.look).toContain('vanban.chinhphu.vn');
  });
});

const file = (...documents: string[]): string =>
  `documents:\n${documents.map((each) => `  - { kind: Nghị định, confidence: high, source: thử, ${each} }\n`).join('')}`;

describe('a file of the register', () => {
  test.each([
    ['number: 1/2025/NĐ-CP, date: 2025-02-01, from: 2025-01-01', 'register/order'],
    ['number: 1/2025/NĐ-CP, date: 2025-02-01, from: 2025-05-01, until: 2025-03-01', 'register/order'],
    ['number: 1/2025/NĐ-CP, date: 2025-02-01, ends: 2024', 'register/order'],
    ['number: 1/2025/NĐ-CP, date: 2025-02-30', 'register/no-day'],
    ['number: 1/2025/NĐ-CP, date: 2025-02-01, replacedBy: [999/2026/NĐ-CP]', 'register/unknown'],
    ['number: 1/2025/NĐ-CP, date: 2025-02-01, replacedBy: [1/2025/NĐ-CP]', 'register/circle'],
    ['number: 1/2025/NĐ-CP, date: tháng hai', 'data/'],
  ])('%s', (entry, code) => {
    const found = checkRegisterText(file(entry), 'a.yaml', register);
    expect(found.map((each) => each.code.startsWith(code))).toContain(true);
    expect(found[0]?.place?.line).toBe(2);
  });

  test('circles of several, and the same document twice', () => {
    const codes = checkRegisterText(
      file(
        'number: 1/2025/NĐ-CP, date: 2025-02-01, replacedBy: [2/2025/NĐ-CP]',
        'number: 2/2025/NĐ-CP, date: 2025-03-01, replacedBy: [01/2025/NĐ-CP]',
        'number: 02/2025/NĐ-CP, date: 2025-03-01',
      ),
      'a.yaml',
      register,
    ).map(({ code }) => code);
    expect(codes).toContain('register/twice');
    expect(codes).toContain('register/circle');
  });

  test('a right one, and the same number in another year, are silent', () => {
    const text = file(
      'number: 01/NQ-CP, date: 2027-01-05, from: 2027-01-05, ends: 2027',
      'number: 01/NQ-CP, date: 2028-01-05, ends: 2028',
      'number: 1/2027/NĐ-CP, date: 2027-02-01, from: 2027-02-01, until: 2027-03-01, replacedBy: [118/2025/NĐ-CP]',
    );
    expect(checkRegisterText(text, 'a.yaml', register)).toEqual([]);
  });
});

test('the built-in register: no impossible day, no circle, nothing twice, no successor that is not written down', () => {
  expect(registerFaults(register.entries, [], () => undefined)).toEqual([]);
  expect(register.asOf).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  expect(register.entries.filter(({ topic }) => topic === undefined)).toEqual([]);
});

test('the workbook, read back, is the register again', () => {
  const back = registerOfSheet(registerSheet(register.entries), 'so.xlsx', register);
  expect(back.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  const source = parseYaml(back.value ?? '', 'so.yaml', { scalars: 'typed' }).value;
  const documents = source && checkRegisterFile(source).value?.documents;
  expect(documents).toEqual(register.entries.map(({ topic: _, ...entry }) => entry));
});
