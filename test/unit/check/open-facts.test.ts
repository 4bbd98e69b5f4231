// What may not be open when a document goes out, each reported at its place; a draft only takes note.

import { describe, expect, test } from 'vitest';
import { findingsOfBuild } from '../../../src/check/findings-of-build.js';
import type { Diagnostic } from '../../../src/diagnostics/index.js';
import { loadKit } from '../../../src/flows/build.js';
import { judgePlan, loadRuleBook } from '../../../src/flows/judge-plan.js';
import { createProject } from '../../../src/flows/project.js';
import { readPlan } from '../../../src/read/yaml/read-plan.js';
import { composeText, projectWith, workspaceWith } from '../../support/compose.js';
import { smallPlan } from '../../support/small-plan.js';

const lineOf = (plan: string, start: string): number =>
  plan.split('\n').findIndex((line) => line.startsWith(start)) + 1;

async function reported(plan: string, issue: boolean, files: Readonly<Record<string, string>> = {}) {
  const { document, diagnostics } = await composeText(plan, files, { issue });
  return {
    made: document !== undefined,
    codes: diagnostics.map(({ code, severity, place }) => `${place?.line} ${severity} ${code}`),
  };
}

/** What the rules of the gate find, and how a build tells it. */
async function openIn(
  plan: string,
  issue: boolean,
  files: Readonly<Record<string, string>> = {},
  shown: (found: Diagnostic) => string = ({ severity }) => severity,
): Promise<string[]> {
  const workspace = workspaceWith({ 'plan.yaml': plan, ...files });
  const [kit, rules, source] = [
    await loadKit(createProject(workspace)),
    await loadRuleBook(createProject(workspace)),
    await readPlan(workspace, 'plan.yaml'),
  ];
  if (!kit.value || !rules.value || !source.value) throw new Error('the plan cannot be read');
  const { report } = await judgePlan(kit.value, source.value, rules.value, { issue });
  return findingsOfBuild(report?.findings ?? [])
    .filter(({ code }) => code === 'check/open-places')
    .map(shown);
}

const withoutNumber = smallPlan.replace(/ {2}number: "7"\n/, '').replace('date: 2026-02-05', 'date: 2026-02');

describe('open facts', () => {
  test('a complete plan is issued without a word', async () => {
    expect(await reported(smallPlan, true)).toEqual({ made: true, codes: [] });
  });

  test.each([
    ['72/2025/QH15', '2025-06-16', undefined],
    ['77/2025/QH15', '2025-06-16', 'error'],
    ['11/2003/QH11', '2003-11-26', 'info'],
  ])('the number of a law, which is not printed, is judged: %s of %s', async (number, date, severity) => {
    const plan = smallPlan.replace('number: 72/2025/QH15, date: 2025-06-16', `number: ${number}, date: ${date}`);
    const project = projectWith({ 'plan.yaml': plan });
    const [kit, rules, source] = [
      await loadKit(project),
      await loadRuleBook(project),
      await readPlan(project.workspace, 'plan.yaml'),
    ];
    if (!kit.value || !rules.value || !source.value) throw new Error('the plan cannot be read');
    const { reported } = await judgePlan(kit.value, source.value, rules.value, { issue: true });
    expect(reported.find(({ code }) => code === 'issue/law-number')?.severity).toBe(severity);
  });

  test.each(['Lưu hồ sơ số ...', 'Sở Nội vụ (Công văn số ..)', 'Lưu hồ sơ số …', 'Lưu hồ sơ số . . .;'])(
    'a recipient that is open is seen: %s',
    async (recipient) => {
      const plan = smallPlan.replace('recipients: [Như Điều 3,', `recipients: [Như Điều 3, "${recipient}",`);
      expect(await openIn(plan, true)).toEqual(['error']);
    },
  );

  test('number and date open: noted in a draft, refused for issue, both at once', async () => {
    const inDecision = lineOf(withoutNumber, 'decision:') + 1;
    const atDate = lineOf(withoutNumber, '  date:');
    const codes = (severity: string): string[] => [
      `${inDecision} ${severity} issue/no-number`,
      `${atDate} ${severity} issue/no-date`,
    ];
    expect(await reported(withoutNumber, false)).toEqual({ made: true, codes: codes('info') });
    expect(await reported(withoutNumber, true)).toEqual({ made: false, codes: codes('error') });
  });

  test('a cited document without number and date: noted in a draft, refused for issue', async () => {
    const cited = '    - { kind: Quyết định, issuer: UBND tỉnh, subject: ban hành Kế hoạch }';
    const plan = smallPlan.replace(/^ {2}citations:\n/m, (head) => `${head}${cited}\n`);
    const at = lineOf(plan, cited);
    expect(at).toBeGreaterThan(0);
    expect(await reported(plan, false)).toEqual({ made: true, codes: [`${at} info issue/no-citation-number`] });
    expect(await reported(plan, true)).toEqual({ made: false, codes: [`${at} error issue/no-citation-number`] });
  });

  test('a law by its name alone is told as without its day', async () => {
    const plan = smallPlan.replace(/^ {2}citations:\n/m, '$&    - { kind: Luật, name: Thủ đô }\n');
    const at = lineOf(plan, '    - { kind: Luật, name: Thủ đô }');
    expect((await reported(plan, false)).codes).toContain(`${at} info issue/no-citation-date`);
    expect((await reported(plan, true)).codes).toContain(`${at} warning issue/no-citation-date`);
  });

  test('faults of other kinds do not hide what is open', async () => {
    const { codes } = await reported(withoutNumber.replace('columns: nhiem-vu-6', 'columns: nhiem-vu-66'), true);
    expect(codes.map((each) => each.split(' ')[2])).toEqual(
      expect.arrayContaining(['issue/no-number', 'issue/no-date', 'table/unknown-definition']),
    );
  });

  test('a signature without a name, where the type itself does not ask for one', async () => {
    const type = `name: Thông báo
english: Notice
main: document
kind: Thông báo
abbreviation: TB
symbol: "TB-{{symbol}}"
title: "Thông báo {{subject}}"
uses: [document]
requires: []
`;
    const files = {
      'templates/thong-bao/type.yaml': type,
      'templates/thong-bao/document.hbs':
        '<part id="thong-bao" title="Thông báo"><section>{{#with document}}{{> closing}}{{/with}}</section></part>',
    };
    const plan = `type: thong-bao
year: 2026
unit: { kind: xã, name: Cẩm Sơn }
document:
  number: 3
  date: 2026-03-04
`;
    expect(await reported(plan, false, files)).toEqual({ made: true, codes: ['1 info issue/no-signatory'] });
    expect(await reported(plan, true, files)).toEqual({ made: false, codes: ['1 error issue/no-signatory'] });
  });

  test('an electronic document leaves its reference open, as the decree wants it', async () => {
    expect(await reported(smallPlan.replace('year: 2026\n', 'year: 2026\nmedium: electronic\n'), true)).toEqual({
      made: true,
      codes: [],
    });
  });

  test('number and date of an electronic document are given by the system that issues it', async () => {
    const electronic = withoutNumber.replace('year: 2026\n', 'year: 2026\nmedium: electronic\n');
    const { made, codes } = await reported(electronic, true);
    expect(made).toBe(true);
    expect(codes.map((each) => each.replace(/^\d+ /, ''))).toEqual(['info issue/no-number', 'info issue/no-date']);
    expect(await openIn(electronic, true)).toEqual([]);
  });

  test('a gap that a template leaves is no issued document', async () => {
    const files = { 'templates/blocks/contact.hbs': '<body>Số đến: <blank mm="20"/></body>' };
    expect(await openIn(smallPlan, false, files)).toEqual(['info']);
    expect(await openIn(smallPlan, true, files)).toEqual(['error']);
    const foot = smallPlan.replace('year: 2026\n', 'year: 2026\ncontact: { address: Số … phố Hoa Ban }\n');
    expect(await openIn(foot, true)).toEqual(['error']);
  });
});

describe('a figure left open', () => {
  const reported = async (name: string, target: string, issue: boolean): Promise<string[]> => {
    const row = `{ name: ${JSON.stringify(name)}, target: ${JSON.stringify(target)} }`;
    const plan = smallPlan.replace(
      /^annexes:/m,
      `annexes:\n  - { title: Chỉ tiêu bổ sung, content: [{ indicators: { columns: chi-tieu-5, items: [${row}] } }] }`,
    );
    return openIn(plan, issue, {}, ({ severity, place }) => `${severity} ${place?.path?.split('.').at(-1)}`);
  };

  test.each(['…', 'Tối thiểu …', 'Tăng ít nhất … %', '…%', '≥ …', 'Không quá … ngày'])(
    'written "%s" is reported in a draft and stops what goes out',
    async (target) => {
      expect(await reported('Tỷ lệ', target, false)).toEqual(['info target']);
      expect(await reported('Tỷ lệ', target, true)).toEqual(['error target']);
    },
  );

  test('a reference whose task is gone is open, too', async () => {
    expect(await reported('Thực hiện nhiệm vụ số … của Kế hoạch', '95', true)).toEqual(['error name']);
  });

  test.each([
    'Hội nghị, tập huấn, nói chuyện chuyên đề…',
    'Sổ, biểu mẫu, …',
    'Trồng cây, dọn vệ sinh, …; báo cáo hằng quý',
  ])('a list that goes on is none: %s', async (name) => {
    expect(await reported(name, '95', true)).toEqual([]);
  });
});
