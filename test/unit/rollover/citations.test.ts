// Citations at a new date: what the register knows to be gone goes or is proposed, what it does not know stays and is said to be unknown.

import { describe, expect, test } from 'vitest';
import { dataOf, decided, roll } from '../../support/roll.js';

const plan = (citations: string, year = 2025): string => `type: quyet-dinh
year: ${year}
unit: { kind: phường, name: Hoa Ban, parent: { kind: tỉnh, name: Trung Sơn } }
signatory: { name: Lò Văn Tám }
decision:
  date: ${year}-02-10
  subject: Ban hành {{plan.title}}
  citations:
${citations}
  articles:
    - Ban hành kèm theo Quyết định này {{plan.title}}.
    - Văn phòng chịu trách nhiệm thi hành.
plan:
  subject: Kiểm soát thủ tục hành chính năm {{year}}
  content: Thực hiện theo Nghị định số 61/2018/NĐ-CP.
`;

const law = '    - { kind: Luật, name: Tổ chức chính quyền địa phương, date: 2015-06-19 }\n';
const oneDoor = `    - - { kind: Nghị định, number: 61/2018/NĐ-CP, date: 2018-04-23, issuer: Chính phủ }
      - { link: và, kind: Nghị định, number: 107/2021/NĐ-CP, date: 2021-12-06, issuer: Chính phủ }
`;
const electronic =
  '    - { kind: Nghị định, number: 45/2020/NĐ-CP, date: 2020-04-08, issuer: Chính phủ } # giữ dòng này\n';
const local = '    - { kind: Quyết định, number: 44/2022/QĐ-UBND, date: 2022-11-24, issuer: UBND tỉnh }\n';
const superior =
  '    - { kind: Quyết định, number: 27/QĐ-UBND, date: 2025-01-31, issuer: UBND tỉnh, subject: "ban hành Kế hoạch năm 2025 của tỉnh" }\n';

const numbers = (yaml: string): string[] =>
  dataOf(yaml)
    .decision.citations.flat()
    .map((each: Record<string, string>) => each.number ?? `${each.name} ${each.date}`);

describe('a plan of 2025 for 2026', () => {
  test('gone documents are replaced once, the new one stands by force and date', async () => {
    const rolled = await roll(plan(law + oneDoor + electronic + local), { year: 2026 });
    expect(numbers(rolled.yaml)).toEqual([
      'Tổ chức chính quyền địa phương 2025-06-16',
      '45/2020/NĐ-CP',
      '118/2025/NĐ-CP',
      '44/2022/QĐ-UBND',
    ]);
    expect(rolled.yaml).toContain('# giữ dòng này');
    expect(rolled.value?.rolled.citations.map(({ words, standing, done }) => [words, standing, done])).toEqual([
      ['Luật Tổ chức chính quyền địa phương', 'replaced', true],
      ['Nghị định số 61/2018/NĐ-CP', 'replaced', true],
      ['Nghị định số 107/2021/NĐ-CP', 'replaced', true],
      ['Nghị định số 45/2020/NĐ-CP', 'in-force', false],
      ['Quyết định số 44/2022/QĐ-UBND', 'unknown', false],
    ]);
  });

  test('a replacement that is cited already does not come twice', async () => {
    const cited = '    - { kind: Nghị định, number: 118/2025/NĐ-CP, date: 2025-06-09, issuer: Chính phủ }\n';
    const rolled = await roll(plan(oneDoor + cited), { year: 2026 });
    expect(numbers(rolled.yaml)).toEqual(['118/2025/NĐ-CP']);
  });

  test('what the body cites is told, its words stay', async () => {
    const rolled = await roll(plan(electronic), { year: 2026 });
    expect(decided(rolled, 'citation-out-of-force')).toEqual(['warning citation-out-of-force 15']);
    expect(rolled.yaml).toContain('Thực hiện theo Nghị định số 61/2018/NĐ-CP.');
    expect(rolled.value?.rolled.decisions.find(({ code }) => code.endsWith('out-of-force'))?.remedy?.vi).toContain(
      'Nghị định số 118/2025/NĐ-CP ngày 09/6/2025 của Chính phủ về thực hiện thủ tục hành chính theo cơ chế một cửa',
    );
  });

  test('a citation in free words is proposed for, never rewritten', async () => {
    const rolled = await roll(plan('    - Nghị định số 61/2018/NĐ-CP ngày 23/4/2018 của Chính phủ\n'), { year: 2026 });
    expect(dataOf(rolled.yaml).decision.citations).toEqual(['Nghị định số 61/2018/NĐ-CP ngày 23/4/2018 của Chính phủ']);
    expect(decided(rolled, 'citation-out-of-force')[0]).toBe('warning citation-out-of-force 8');
  });

  test("the superior's plan becomes a slot: the year in its name moves, number and date are open", async () => {
    const rolled = await roll(plan(superior), { year: 2026 });
    expect(dataOf(rolled.yaml).decision.citations[0]).toEqual({
      kind: 'Quyết định',
      number: '…/QĐ-UBND',
      issuer: 'UBND tỉnh',
      subject: 'ban hành Kế hoạch năm 2026 của tỉnh',
    });
    expect(decided(rolled, 'successor-to-name')).toEqual(['warning successor-to-name 8']);
    expect(rolled.value?.rolled.decisions.find(({ code }) => code.endsWith('successor-to-name'))?.remedy?.vi).toContain(
      'Tìm: kế hoạch hoặc quyết định của cấp trên',
    );
  });

  test('the resolution of the Government for the year is open, too, with where to look', async () => {
    const yearly =
      '    - { kind: Nghị quyết, number: 01/NQ-CP, date: 2025-01-08, issuer: Chính phủ, subject: "về nhiệm vụ, giải pháp chủ yếu năm 2025" }\n';
    const rolled = await roll(plan(yearly), { year: 2026 });
    expect(dataOf(rolled.yaml).decision.citations[0]).toEqual({
      kind: 'Nghị quyết',
      number: '…/NQ-CP',
      issuer: 'Chính phủ',
      subject: 'về nhiệm vụ, giải pháp chủ yếu năm 2026',
    });
    expect(rolled.value?.rolled.decisions.find(({ code }) => code.endsWith('successor-to-name'))?.remedy?.vi).toContain(
      'vanban.chinhphu.vn',
    );
  });

  test('where the body names that plan again it is as open, another document of like number is not', async () => {
    const body = 'Thực hiện theo Quyết định số 27/QĐ-UBND ngày 31/01/2025; Quyết định số 127/QĐ-UBND vẫn áp dụng.';
    const rolled = await roll(plan(superior).replace('Thực hiện theo Nghị định số 61/2018/NĐ-CP.', body), {
      year: 2026,
    });
    expect(rolled.yaml).toContain(
      'Thực hiện theo Quyết định số …/QĐ-UBND ngày …; Quyết định số 127/QĐ-UBND vẫn áp dụng.',
    );
    expect(decided(rolled, 'successor-to-name')).toHaveLength(2);
  });
});

describe('the day decides', () => {
  test('before the switch the old law is in force, and its end within the year is told', async () => {
    const rolled = await roll(plan(law + oneDoor, 2024), { year: 2025 });
    expect(numbers(rolled.yaml)).toEqual([
      'Tổ chức chính quyền địa phương 2015-06-19',
      '61/2018/NĐ-CP',
      '107/2021/NĐ-CP',
    ]);
    expect(decided(rolled).filter((each) => each.startsWith('warning'))).toEqual([]);
    expect(decided(rolled, 'citation-leaves').length).toBe(3);
  });

  test('what nobody could read is told as such, from its day on, and stays', async () => {
    const circular = `    - { kind: Thông tư, number: 02/2017/TT-VPCP, date: 2017-10-31, issuer: "Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ" }
`;
    const rolled = await roll(plan(circular, 2026), { year: 2027, day: '2027-01-20' });
    expect(numbers(rolled.yaml)).toEqual(['02/2017/TT-VPCP']);
    expect(decided(rolled, 'citation-doubtful').map((each) => each.split(' ')[0])).toEqual(['info']);
    expect(decided(await roll(plan(circular, 2024), { year: 2025 }), 'citation-doubtful')).toEqual([]);
  });

  test('between two laws the one of that day is put in', async () => {
    const rolled = await roll(plan(law, 2024), { year: 2025, day: '2025-03-05' });
    expect(numbers(rolled.yaml)).toEqual(['Tổ chức chính quyền địa phương 2025-02-19']);
  });

  test('amendments in force on the day are proposed', async () => {
    const early = await roll(plan(electronic), { year: 2026, day: '2026-02-01' });
    const late = await roll(plan(electronic), { year: 2027 });
    expect(decided(early, 'citation-amended')).toEqual([]);
    expect(decided(late, 'citation-amended')).toEqual(['info citation-amended 8']);
  });

  test('programmes and yearly plans that have run out are told', async () => {
    const scheme = '    - { kind: Quyết định, number: 1085/QĐ-TTg, date: 2022-09-15, issuer: Thủ tướng Chính phủ }\n';
    expect(decided(await roll(plan(scheme), { year: 2026 }), 'citation-ended')).toEqual(['warning citation-ended 8']);
    expect(decided(await roll(plan(scheme, 2024), { year: 2025 }), 'citation-ended')).toEqual([]);
  });
});

describe('the register', () => {
  const own = (confidence: string) => ({
    'templates/register/tinh.yaml': `documents:
  - { kind: Quyết định, number: 44/2022/QĐ-UBND, date: 2022-11-24, until: 2025-10-01, replacedBy: [70/2025/QĐ-UBND], confidence: ${confidence}, source: Công báo tỉnh }
  - { kind: Quyết định, number: 70/2025/QĐ-UBND, date: 2025-09-20, issuer: UBND tỉnh, subject: ban hành Quy chế một cửa, confidence: high, source: Công báo tỉnh }
`,
  });

  test('an office adds its own documents', async () => {
    expect(numbers((await roll(plan(local), { year: 2026 }, own('high'))).yaml)).toEqual(['70/2025/QĐ-UBND']);
  });

  test('what is not sure is proposed and not written', async () => {
    const rolled = await roll(plan(local), { year: 2026 }, own('low'));
    expect(numbers(rolled.yaml)).toEqual(['44/2022/QĐ-UBND']);
    expect(rolled.value?.rolled.citations[0]?.successors).toEqual([
      'Quyết định số 70/2025/QĐ-UBND ngày 20/9/2025 của UBND tỉnh ban hành Quy chế một cửa',
    ]);
  });

  test('a number without its year needs its date to be known', async () => {
    const other = '    - { kind: Nghị quyết, number: 01/NQ-CP, date: 2020-01-01, issuer: Chính phủ }\n';
    expect((await roll(plan(other), { year: 2026 })).value?.rolled.citations[0]?.standing).toBe('unknown');
  });
});
