// What an office sets, and how findings are told: severities, own wording rules, text, JSON of SARIF, HTML, the page of all rules.

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { htmlReport } from '../../../src/check/report/html.js';
import { rulesPage } from '../../../src/check/report/list-rules.js';
import { sarifReport } from '../../../src/check/report/sarif.js';
import { rulesWith } from '../../../src/check/rules.js';
import { checkFile } from '../../../src/flows/check.js';
import { projectWith, root } from '../../support/compose.js';
import { checkData } from './check-text.js';

const text =
  'KẾ HOẠCH\nTrồng cây năm 2026 trên địa bàn xã Mai Lâm\n1. Vận động động viên nhân dân dân trồng cây, chăm sóc.\n2. Giao thôn trưởng phụ trách.\n';
const bytes = new TextEncoder().encode(text);

async function rulesFound(files: Readonly<Record<string, string>>): Promise<string[]> {
  const result = await checkFile(projectWith(files), 'ke-hoach.txt', bytes);
  return (result.value?.findings ?? []).map(({ rule, severity }) => `${rule} ${severity}`);
}

describe('settings of an office', () => {
  test('a rule is switched off, another gets a severity of its own', async () => {
    expect(await rulesFound({})).toContain('doubled-word error');
    expect(await rulesFound({ 'kehoach.yaml': 'check:\n  rules:\n    doubled-word: off\n' })).not.toContain(
      'doubled-word error',
    );
    expect(await rulesFound({ 'kehoach.yaml': 'check:\n  rules:\n    doubled-word: info\n' })).toContain(
      'doubled-word info',
    );
  });

  test('a finding that was accepted is not told again: only its words, of its rule, in its file', async () => {
    const accept = (entry: string): Promise<string[]> =>
      rulesFound({ 'kehoach.yaml': `check:\n  accept:\n    - ${entry}\n` });
    expect(await accept('{ rule: doubled-word, words: dân dân, why: so it is called }')).not.toContain(
      'doubled-word error',
    );
    expect(await accept('{ rule: doubled-word, words: dân dân, file: ke-hoach.txt }')).not.toContain(
      'doubled-word error',
    );
    for (const other of [
      '{ rule: doubled-word, words: dân }',
      '{ rule: slip, words: dân dân }',
      '{ rule: doubled-word, words: dân dân, file: khac.txt }',
    ])
      expect(await accept(other)).toContain('doubled-word error');
    const files = { 'kehoach.yaml': 'check:\n  accept:\n    - { rule: doubled-word, words: dân dân }\n' };
    expect((await checkFile(projectWith(files), 'ke-hoach.txt', bytes)).value?.accepted).toBe(1);
  });

  test('open places cannot be accepted: they keep a document from going out', async () => {
    const open = new TextEncoder().encode('KẾ HOẠCH\nTrồng cây năm 2026\n1. Trồng ... cây ở thôn Đông.\n');
    const places = async (files: Readonly<Record<string, string>>) =>
      ((await checkFile(projectWith(files), 'ke-hoach.txt', open)).value?.findings ?? []).filter(
        ({ rule }) => rule === 'open-places',
      );
    const [told] = await places({});
    expect(told).toBeDefined();
    const accepted = { check: { accept: [{ rule: 'open-places', words: told?.quote ?? '' }] } };
    expect(await places({ 'kehoach.yaml': JSON.stringify(accepted) })).toHaveLength(1);
  });

  test('a rule that is not there is told, with the nearest one', async () => {
    const diagnostics = await projectWith({ 'kehoach.yaml': 'check:\n  rules:\n    doubled-words: off\n' }).notes();
    expect(diagnostics.map(({ code, remedy }) => `${code} ${remedy?.vi}`)).toEqual([
      'check/no-rule Có phải là "doubled-word"?',
    ]);
    const accepting = projectWith({ 'kehoach.yaml': 'check:\n  accept: [{ rule: slips, words: số với }]\n' });
    expect((await accepting.notes()).map(({ code }) => code)).toEqual(['check/no-rule']);
  });

  test('wording rules of the office work beside the built-in ones', async () => {
    const own = `rules:
  - id: village-head
    kind: preferred
    severity: warning
    title: { vi: 'Chức danh là "Trưởng thôn"', en: 'The title is "Trưởng thôn"' }
    patterns: ["thôn trưởng"]
    proposed: Trưởng thôn
`;
    const found = await rulesFound({ 'templates/check/wording/xa-mai-lam.yaml': own });
    expect(found).toContain('village-head warning');
    expect(found).toContain('doubled-word error');
  });
});

describe('reports', async () => {
  const project = projectWith({});
  const checked = (await checkFile(project, 'ke-hoach.txt', bytes)).value as NonNullable<
    Awaited<ReturnType<typeof checkFile>>['value']
  >;

  test('places are line and column of the file', () => {
    const place = checked.findings.find(({ rule }) => rule === 'doubled-word')?.place;
    const line = text.split('\n')[(place?.line ?? 0) - 1] as string;
    expect(line.slice((place?.column ?? 0) - 1)).toMatch(/^(?:động động|dân dân)/u);
  });

  test('a rule that lacks what it needs says so and finds nothing', () => {
    const open = checked.notJudged.map(({ rule }) => rule);
    expect(open).toContain('page-margins');
    expect(open).toContain('motto');
  });

  test('SARIF names rules, levels and places', () => {
    const report = sarifReport(checked.findings, rulesWith(checkData), 'vi', '1.0.0') as {
      runs: {
        tool: { driver: { rules: { id: string }[] } };
        results: {
          ruleId: string;
          ruleIndex: number;
          level: string;
          locations: { physicalLocation: { region?: { startLine: number } } }[];
        }[];
      }[];
    };
    const [run] = report.runs;
    const result = run?.results.find(({ ruleId }) => ruleId === 'doubled-word');
    expect(result?.level).toBe('error');
    expect(run?.tool.driver.rules[result?.ruleIndex ?? -1]?.id).toBe('doubled-word');
    expect(result?.locations[0]?.physicalLocation.region?.startLine).toBe(3);
  });

  test('HTML takes nothing from outside and escapes the words of the document', async () => {
    const hostile = new TextEncoder().encode(
      text.replace('thôn trưởng', 'thôn <script>alert(1)</script> trưởng trưởng'),
    );
    const result = (await checkFile(project, 'ke-hoach.txt', hostile)).value as typeof checked;
    const page = htmlReport([{ ...result, file: 'ke-hoach.txt' }], 'vi');
    expect(page).toContain('Lặp từ');
    expect(page).not.toContain('<script');
    expect(page).not.toMatch(/(?:src|href)=/);
  });

  test('the page of all rules is true', () => {
    const page = readFileSync(path.join(root, 'src/check/README.md'), 'utf8');
    // The formatter of the project lines the columns up.
    const plain = (source: string): string => source.replace(/ {2,}/g, ' ').replace(/-{3,}/g, '---').trim();
    expect(plain(page)).toContain(plain(rulesPage(rulesWith(checkData), 'en')));
  });
});
