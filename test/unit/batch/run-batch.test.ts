// A run: one failure stops nothing, what is there is kept, what changed is made anew, files of others stay; shards join to the whole.

import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { manifestName, manifestText } from '../../../src/batch/manifest.js';
import { mergeManifests } from '../../../src/batch/merge-manifests.js';
import { buildDocument } from '../../../src/flows/build.js';
import { renderFiles } from '../../../src/flows/render.js';
import { projectWith } from '../../support/compose.js';
import { csv, filesIn, newFolder, PLAN, run, type UnitFile, yaml } from './batch-files.js';

const names = ['Bến Đá', 'An Hòa', 'An Hóa', 'Đồng Tâm', 'Con', '1'];
const units = csv(`Tên đơn vị;Loại;Người ký\n${names.map((name) => `${name};phường;Lê Văn ${name}`).join('\n')}\n`);

describe('a run', () => {
  test('makes for each unit what a plan of its own makes', async () => {
    const folder = newFolder();
    const { manifest } = await run(units, folder, { formats: ['docx', 'pdf'] });
    const own = PLAN.replace('name: Mẫu', 'name: Đồng Tâm')
      .replace('Người Ký Mẫu', 'Lê Văn Đồng Tâm')
      .replace('  number: "9"\n', '');
    const built = await buildDocument(projectWith({ 'plan.yaml': own }), 'plan.yaml');
    if (!built.value) throw new Error('not built');
    const { files } = await renderFiles(built.value, { formats: ['docx', 'pdf'] });
    expect(files).toHaveLength(2);
    for (const { name, bytes } of files)
      expect(Buffer.compare(readFileSync(path.join(folder, 'phuong-dong-tam', name)), bytes)).toBe(0);
    expect(manifest.units.map(({ status }) => status)).toEqual(names.map(() => 'made'));
  });

  test('gives every unit a safe folder of its own', async () => {
    const { manifest } = await run(units, newFolder());
    const folders = manifest.units.map(({ files }) => files[0]?.path.split('/')[0] ?? '');
    expect(new Set(folders).size).toBe(names.length);
    expect(folders[0]).toBe('phuong-ben-da');
    for (const folder of folders) expect(folder).toMatch(/^[a-z0-9-]+$/);
  });

  test('keeps what is there, makes what is missing or changed', async () => {
    const folder = newFolder();
    const first = await run(units, folder);
    const before = filesIn(folder);
    writeFileSync(path.join(folder, '.kehoach-99999999-1.tmp'), 'torn');
    const [gone] = first.manifest.units[1]?.files ?? [];
    writeFileSync(path.join(folder, gone?.path ?? ''), 'x');
    const edited = await run(units, folder);
    // a file that somebody has edited is not written over
    expect(edited.done.filter(({ kept }) => !kept).map(({ record }) => record.findings.at(-1)?.code)).toEqual([
      'output/not-ours',
    ]);
    const forced = await run(units, folder, { force: true });
    expect(forced.done.filter(({ kept }) => !kept)).toHaveLength(1);
    expect(manifestText(forced.manifest)).toBe(manifestText(first.manifest));
    expect({ ...filesIn(folder), [manifestName()]: '' }).toEqual({ ...before, [manifestName()]: '' });
    const changed = await run(csv(units.text.replace('Lê Văn Con', 'Lê Thị Con')), folder);
    expect(changed.done.filter(({ kept }) => !kept).map(({ job }) => job.entry.name)).toEqual(['Con']);
  });

  test('goes on from where it was stopped, also with a torn journal', async () => {
    const folder = newFolder();
    const whole = newFolder();
    await run(units, whole);
    const half = await run(units, folder, { stopAfter: 2 });
    expect(half.finished).toBe(false);
    expect(existsSync(path.join(folder, manifestName()))).toBe(false);
    appendFileSync(path.join(folder, '.kehoach-batch.jsonl'), '{"done":{"unit":"phường Đồ');
    const rest = await run(units, folder);
    expect(rest.done.map(({ kept }) => kept)).toEqual([true, true, false, false, false, false]);
    const strip = (files: Record<string, string>) => ({ ...files, [manifestName()]: '' });
    expect(strip(filesIn(folder))).toEqual(strip(filesIn(whole)));
  });

  test('tells a unit that fails and makes the others', async () => {
    const bad = csv('Tên đơn vị;Người ký\nPhường A;Một\nPhường B;Hai \u{1F600}\nPhường C;Ba\n');
    const { manifest, finished } = await run(bad, newFolder());
    expect(finished).toBe(true);
    expect(manifest.units.map(({ status }) => status)).toEqual(['made', 'failed', 'made']);
    expect(manifest.units[1]?.findings.some(({ code }) => code === 'font/missing-glyph')).toBe(true);
  });

  test('side by side, units of one name are told apart', async () => {
    const two = csv(
      'Tên đơn vị;Loại;Cấp trên\nAn Hòa;phường;thành phố Hải An\nAn Hòa;phường;thành phố Hải Bình\nBến Đá;phường;thành phố Hải An\n',
    );
    const folder = newFolder();
    await run(two, folder, { layout: 'flat' });
    expect(
      Object.keys(filesIn(folder))
        .filter((file) => file.endsWith('.docx'))
        .sort(),
    ).toEqual([
      'QD-du-thao-2026-phuong-ben-da.docx',
      'phuong-an-hoa-thanh-pho-hai-an--QD-du-thao-2026-phuong-an-hoa.docx',
      'phuong-an-hoa-thanh-pho-hai-binh--QD-du-thao-2026-phuong-an-hoa.docx',
    ]);
  });

  test('runs the rules over every unit: an error is told in a draft and stops what goes out', async () => {
    const plan = PLAN.replace('subject: Thử của {{unit}} năm {{year}}', 'subject: Thử của của {{unit}} năm {{year}}');
    const of = async (issue: boolean) => {
      const { manifest } = await run(csv('Tên đơn vị;Người ký;Số văn bản\nPhường A;Lê Văn Một;3\n'), newFolder(), {
        plan,
        issue,
      });
      const [unit] = manifest.units;
      const found = unit?.findings.filter(({ code }) => code.includes('doubled-word')) ?? [];
      return { status: unit?.status, severities: [...new Set(found.map(({ severity }) => severity))] };
    };
    expect(await of(false)).toEqual({ status: 'made', severities: ['error'] });
    expect(await of(true)).toEqual({ status: 'failed', severities: ['error'] });
  });

  test('makes the files of the form that is given, and anew if it is another', async () => {
    const folder = newFolder();
    const form = (text: string) => ({
      hash: text,
      make: async () => ({
        files: [{ name: 'mau.docx', format: 'docx' as const, bytes: new TextEncoder().encode(text) }],
        diagnostics: [],
      }),
    });
    const one = csv('Tên đơn vị\nPhường A\n');
    await run(one, folder, { form: form('một') });
    expect(readFileSync(path.join(folder, 'phuong-a/mau.docx'), 'utf8')).toBe('một');
    expect((await run(one, folder, { form: form('một') })).done.map(({ kept }) => kept)).toEqual([true]);
    expect((await run(one, folder, { form: form('hai') })).done.map(({ kept }) => kept)).toEqual([false]);
    expect(readFileSync(path.join(folder, 'phuong-a/mau.docx'), 'utf8')).toBe('hai');
  });

  test('takes away its own older file when a number changes its name', async () => {
    const folder = newFolder();
    await run(csv('Tên đơn vị\nPhường A\n'), folder);
    await run(csv('Tên đơn vị;Số văn bản\nPhường A;12\n'), folder);
    expect(Object.keys(filesIn(folder)).filter((file) => file.endsWith('.docx'))).toEqual([
      'phuong-a/QD-du-thao-12-2026-phuong-a.docx',
    ]);
  });

  test('stops when the folder is none', async () => {
    const folder = newFolder();
    writeFileSync(path.join(folder, 'out'), '');
    const { stop, finished } = await run(units, path.join(folder, 'out'));
    expect([finished, stop?.code]).toEqual([false, 'output/name-taken']);
  });
});

describe('places', () => {
  const odd = '\u{1F600}';
  const placesOf = async (units: UnitFile | readonly UnitFile[], plan = PLAN): Promise<string[]> => {
    const { manifest } = await run(units, newFolder(), { plan });
    return (manifest.units[0]?.findings ?? [])
      .filter(({ code }) => code === 'font/missing-glyph')
      .map(({ place }) => place ?? '');
  };
  const lineOf = (plan: string): number => plan.split('\n').findIndex((line) => line.includes(odd)) + 1;

  test('a row keeps its place in the plan when one before it is left out', async () => {
    const plan = PLAN.replace('Việc thứ hai', `Việc thứ hai ${odd}`);
    const units = [
      csv('Tên đơn vị\nPhường A\n', 'don-vi.csv'),
      csv('Tên đơn vị;Thao tác;Nội dung\nPhường A;bỏ;Việc thứ nhất\n', 'nhiem-vu.csv'),
    ];
    expect(await placesOf(units, plan)).toEqual([expect.stringMatching(new RegExp(`^plan.yaml:${lineOf(plan)}:`))]);
  });

  test('what the units say has its place in their file', async () => {
    const file = (task: string, recipient: string): UnitFile =>
      yaml(
        `units:\n  - name: A\n    kind: phường\n    recipients: [Như Điều 1, Tổ một${recipient}]\n    tasks:\n      - { omit: viec-1 }\n      - { add: Nhóm hai, task: Việc riêng${task}, lead: Phòng D }\n`,
      );
    expect(await placesOf(file(odd, ''))).toEqual([expect.stringMatching(/^u\.yaml:7:/)]);
    expect(await placesOf(file('', odd))).toEqual([expect.stringMatching(/^u\.yaml:4:/)]);
  });

  test('a rule tells of the cell that is wrong, not only of the line in the document', async () => {
    const table = csv(
      'Tên đơn vị;Người ký;Chức vụ;Quyền hạn\nPhường A;Lê Một;Phó Chủ tịch;\nPhường B;Lê Hai;Chánh Văn phòng;KT\nPhường C;Lê Ba;Phó Chủ tịch;KT\n',
    );
    const { manifest } = await run(table, newFolder());
    const told = manifest.units.flatMap(({ findings }) =>
      findings
        .filter(({ code }) => ['check/signature-authority', 'check/capacity-fits'].includes(code))
        .map(({ code, place }) => [code, place]),
    );
    expect(told).toEqual([
      ['check/signature-authority', 'u.csv:u!C2'],
      ['check/capacity-fits', 'u.csv:u!C3'],
    ]);
  });

  test('each column of the table answers for its own fault', async () => {
    const head = 'Tên đơn vị;Loại;Cấp trên;Người ký;Quyền hạn;Chức vụ;Số;Ngày;Địa danh';
    const rows: readonly (readonly [row: string, code: string, spot: string])[] = [
      ['Tu Mơ Rông;xã;tỉnh Lâm Đồng;Lê A;;;1;2026-02-20;', 'check/issuer-exists', 'A'],
      ['Hoa Ban;huyện;tỉnh Bình Minh;Lê A;;;1;2026-02-20;', 'check/issuer-exists', 'B'],
      ['Hàm Thắng;phường;tỉnh Bình Thuận;Lê A;;;1;2026-02-20;', 'check/issuer-exists', 'C'],
      ['Hoa Ban;xã;tỉnh Bình Minh;TS. Lê A;;;1;2026-02-20;', 'check/signatory-name', 'D'],
      ['Hoa Ban;xã;tỉnh Bình Minh;Lê A;TM;;1;2026-02-20;', 'signatory/tm-without-collective', 'E'],
      ['Hoa Ban;xã;tỉnh Bình Minh;Lê A;KT;Chánh Văn phòng;1;2026-02-20;', 'check/capacity-fits', 'F'],
      ['Hoa Ban;xã;tỉnh Bình Minh;Lê A;Q;Phó Chủ tịch;1;2026-02-20;', 'signatory/acting-position', 'F'],
      ['Hoa Ban;xã;tỉnh Bình Minh;Lê A;;;06/QĐ;2026-02-20;', 'form/bad-number', 'G'],
    ];
    const table = csv([head, ...rows.map(([row], index) => row.replace('Hoa Ban', `Hoa Ban ${index}`))].join('\n'));
    const { manifest } = await run(table, newFolder());
    const told = manifest.units.map(({ findings }, index) =>
      findings.filter(({ code }) => code === rows[index]?.[1]).map(({ place }) => place),
    );
    expect(told.map(([first]) => first)).toEqual(rows.map(([, , spot], index) => `u.csv:u!${spot}${index + 2}`));
  });

  test("what is each unit's own is asked of its row: the number of the plan is no other unit's", async () => {
    const { manifest } = await run(csv('Tên đơn vị\nPhường Mẫu\nPhường A\n'), newFolder(), { issue: true });
    const asked = manifest.units.map(({ findings }) =>
      findings
        .filter(({ code }) => code.startsWith('issue/'))
        .map(({ code, place, remedy }) => [code, place, /"(.+?)"/.exec(remedy?.vi ?? '')?.[1]]),
    );
    expect(asked).toEqual([
      [],
      [
        ['issue/no-number', 'u.csv:u!A3', 'Số văn bản'],
        ['issue/no-signatory', 'u.csv:u!A3', 'Người ký'],
      ],
    ]);
  });
});

describe('shards', () => {
  test('make every unit once and join to the manifest of an undivided run', async () => {
    const whole = await run(units, newFolder());
    const folder = newFolder();
    mkdirSync(folder, { recursive: true });
    const shards = await Promise.all([1, 2, 3].map((index) => run(units, folder, { shard: { index, of: 3 } })));
    const texts = shards.map(({ manifest }, index) => ({
      file: `m${index + 1}`,
      folder: '',
      text: manifestText(manifest),
    }));
    const joined = mergeManifests(texts);
    expect(joined.diagnostics).toEqual([]);
    expect(joined.value && manifestText(joined.value)).toBe(manifestText(whole.manifest));
    expect(mergeManifests(texts.slice(1)).diagnostics.map(({ code }) => code)).toEqual(['merge/missing-shard']);
    expect(mergeManifests([...texts, texts[0] as (typeof texts)[0]]).diagnostics.map(({ code }) => code)).toEqual([
      'merge/same-shard',
    ]);
  });
});
