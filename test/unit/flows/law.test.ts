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
import {
  checkRegisterText,
  type RegisterGround,
  registerOfSheet,
  registerSheet,
  searchLaw,
} from '../../../src/flows/law.js';
import { createDiskWorkspace } from '../../../src/workspace/disk.js';
import { projectWith } from '../../support/compose.js';

let register: LegalRegister;
let ground: RegisterGround;
let topics: LawTopics;
beforeAll(async () => {
  const workspace = createDiskWorkspace('.');
  register = (await loadLegalRegister(workspace)).value as LegalRegister;
  const { value } = await projectWith({}).load('checkData');
  ground = { register, symbols: value?.checkData.symbols.kinds ?? [], today: '2026-11-30' };
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
      'Kế hoạch số …/KH-UBND của UBND cấp trên … năm 2027',
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
    ['number: 1/2025/NĐ-CP, date: 2024-02-01', 'register/other-year'],
    ['number: 1/2025/TT-BTP, date: 2025-02-01', 'register/symbol'],
    ['number: 118/2025/NĐ-CP, date: 2025-06-19', 'register/other-day'],
    ['number: 1/2025/NĐ-CP, date: 2025-01-05, until: 2025-02-01, replacedBy: [118/2025/NĐ-CP]', 'register/gap'],
    ['number: 1/2025/NĐ-CP, date: 2025-01-05, unless: trừ khoản 2', 'register/order'],
  ])('%s', (entry, code) => {
    const found = checkRegisterText(file(entry), 'a.yaml', ground);
    expect(found.map((each) => each.code.startsWith(code))).toContain(true);
    expect(found[0]?.place?.line).toBe(2);
  });

  test('a day of reading that is yet to come, and one that no calendar has', () => {
    const one = file('number: 1/2025/NĐ-CP, date: 2025-02-01');
    const codes = (read: string): string[] =>
      checkRegisterText(`read: ${read}\n${one}`, 'a.yaml', ground).map(({ code }) => code);
    expect(codes('2027-12-01')).toEqual(['register/read-ahead']);
    expect(codes('2026-02-30')).toEqual(['register/no-day']);
    expect(codes('2026-11-20')).toEqual([]);
  });

  test('no fault hides another: a row that lacks a key, impossible days of it and of others', () => {
    const text = `read: 2027-12-01\ndocuments:\n  - { kind: Nghị định, number: 1/2025/NĐ-CP, date: 2025-02-30, source: thử }\n  - { kind: Thông tư, confidence: high, source: thử, number: 2/2025/NĐ-CP, date: 2024-05-01 }\n`;
    const found = checkRegisterText(text, 'a.yaml', ground).map(({ code, place }) => `${place?.line} ${code}`);
    expect(found).toContainEqual(expect.stringMatching(/^3 data\//u));
    expect(found).toContain('3 register/no-day');
    expect(found).toContain('4 register/other-year');
    expect(found).toContain('4 register/symbol');
    expect(found).toContain('1 register/read-ahead');
  });

  test('circles of several, and the same document twice', () => {
    const codes = checkRegisterText(
      file(
        'number: 1/2025/NĐ-CP, date: 2025-02-01, replacedBy: [2/2025/NĐ-CP]',
        'number: 2/2025/NĐ-CP, date: 2025-03-01, replacedBy: [01/2025/NĐ-CP]',
        'number: 02/2025/NĐ-CP, date: 2025-03-01',
      ),
      'a.yaml',
      ground,
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
    const rightKinds = text.replaceAll(/Nghị định(?=.*NQ-CP)/gu, 'Nghị quyết');
    expect(checkRegisterText(rightKinds, 'a.yaml', ground)).toEqual([]);
  });
});

test('the built-in register: no impossible day, no circle, nothing twice, no successor that is not written down', () => {
  expect(registerFaults(register.entries, { known: [], symbols: ground.symbols }, () => undefined)).toEqual([]);
  expect(register.asOf).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  expect(register.entries.filter(({ topic }) => topic === undefined)).toEqual([]);
});

test('the workbook, read back, is the register again', () => {
  const back = registerOfSheet(registerSheet(register.entries), 'so.xlsx', ground);
  expect(back.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  const source = parseYaml(back.value ?? '', 'so.yaml', { scalars: 'typed' }).value;
  const documents = source && checkRegisterFile(source).value?.documents;
  expect(documents).toEqual(register.entries.map(({ topic: _, ...entry }) => entry));
});
