// `styles:` and `fonts:` of `kehoach.yaml` hold in every command that composes, reads or writes documents: the sheet of the project is in
// what they write, and a setting that cannot be kept stops each of them.

import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, describe, expect, test } from 'vitest';
import { root } from '../support/compose.js';
import { smallPlan } from '../support/small-plan.js';
import { run } from '../unit/cli/run.js';

const top = mkdtempSync(path.join(tmpdir(), 'kehoach-settings-'));
afterAll(() => rmSync(top, { recursive: true, force: true }));

const sheet = readFileSync(path.join(root, 'templates/styles/nghi-dinh-30.yaml'), 'utf8').replace(
  'left: 30, right: 15 }',
  'left: 33, right: 15 }',
);
/** 33 mm in twentieths of a point. */
const MARGIN = 'w:left="1871"';

/** Without its doubled task, which is an error. */
const plan = smallPlan.replace(/^ {8}- \{ task: Rà soát hồ sơ.*\n/m, '').replace('(để báo cáo)', '(báo cáo)');

let count = 0;
/** The plan lies in a folder below the project's own. */
function project(settings: string): string {
  count += 1;
  const folder = path.join(top, `p${count}`);
  mkdirSync(path.join(folder, 'templates/styles'), { recursive: true });
  mkdirSync(path.join(folder, 'nam'));
  writeFileSync(path.join(folder, 'templates/styles/rieng.yaml'), sheet);
  writeFileSync(path.join(folder, 'kehoach.yaml'), settings);
  writeFileSync(path.join(folder, 'nam/plan.yaml'), plan);
  writeFileSync(
    path.join(folder, 'nam/van-ban.txt'),
    'KẾ HOẠCH\nTrồng cây năm 2026 trên địa bàn xã Mai Lâm\n1. Họp thôn.\n',
  );
  writeFileSync(path.join(folder, 'units.csv'), 'Tên đơn vị;Người ký;Số văn bản\nHoa Ban;Lò Thị Mai Hương;7\n');
  return folder;
}

const commands: readonly (readonly [command: string, written: string | undefined])[] = [
  ['build nam/plan.yaml --format docx -o o', 'o'],
  ['issue nam/plan.yaml --number 7 --date 2026-02-05 --format docx -o o', 'o'],
  ['package nam/plan.yaml -o o', 'o'],
  ['batch nam/plan.yaml --units units.csv --format docx --flat -o o', 'o'],
  ['diff nam/plan.yaml nam/plan.yaml -o thay-doi.docx', 'thay-doi.docx'],
  ['template new nam/mau.docx', 'nam/mau.docx'],
  ['check nam/plan.yaml', undefined],
  ['check nam/van-ban.txt', undefined],
  ['rollover nam/plan.yaml --year 2027 -o nam/sau.yaml', undefined],
  ['rollover form nam/plan.yaml -o bieu.xlsx', undefined],
  ['import nam/van-ban.txt -o nam/moi.yaml', undefined],
  ['template tags', undefined],
];

/** Those that set nothing by the settings, and open the project all the same. */
const others: readonly string[] = [
  'check --rules',
  'check --rules -o quy-tac.md',
  'template check nam/mau.docx',
  'template check nam/mau.docx --plan nam/plan.yaml',
  'batch form nam/plan.yaml -o don-vi.xlsx',
  'types',
  'init moi --dry-run',
  'doctor',
];

test.each([...commands.map(([command]) => command), ...others])(
  '%s tells once what of the project does nothing',
  async (command) => {
    const folder = project('check: { rules: { doubled-words: "off" } }\n');
    writeFileSync(path.join(folder, 'templates/wordings.yaml'), 'x: 1\n');
    mkdirSync(path.join(folder, 'templates/blocks'));
    writeFileSync(path.join(folder, 'templates/blocks/letterhead.html'), 'x');
    if (command.startsWith('template check')) await run(['template', 'new', 'nam/mau.docx'], { folder });
    const { out, err } = await run(command.split(' '), { folder });
    const said = `${out}${err}`;
    expect([said.split('[project/unused-template]').length, said.split('[check/no-rule]').length]).toEqual([3, 2]);
    // at paths from the current folder
    expect(said).toContain('templates/wordings.yaml');
  },
);

test('doctor ends with 1 for settings that cannot be read, as every command does', async () => {
  const folder = project('check: [rules\n');
  const { code, out } = await run(['doctor'], { folder });
  expect([code, out]).toEqual([1, expect.stringContaining('kehoach.yaml:')]);
});

test('the list of rules goes into the file that is asked for, and over no file of others', async () => {
  const folder = project('');
  const { code, out, err } = await run(['check', '--rules', '-o', 'quy-tac.md'], { folder });
  expect([code, out, err]).toEqual([0, '', expect.stringContaining('quy-tac.md')]);
  const { out: printed } = await run(['check', '--rules'], { folder });
  expect(readFileSync(path.join(folder, 'quy-tac.md'), 'utf8')).toBe(printed);
  writeFileSync(path.join(folder, 'quy-tac.md'), 'của tôi');
  expect((await run(['check', '--rules', '-o', 'quy-tac.md'], { folder })).code).toBe(3);
  expect(readFileSync(path.join(folder, 'quy-tac.md'), 'utf8')).toBe('của tôi');
});

describe.each(commands)('%s', (command, written) => {
  const args = command.split(' ');

  test.runIf(written !== undefined)('writes by the sheet of the project', async () => {
    const folder = project('styles: rieng\n');
    await run(args, { folder });
    const named = path.join(folder, written as string);
    const made = statSync(named).isDirectory() ? readdirSync(named).map((name) => path.join(named, name)) : [named];
    const file = made.find((each) => /\.(?:docx|zip)$/.test(each)) ?? '';
    const files = unzipSync(new Uint8Array(readFileSync(file)));
    const inside = Object.keys(files).find((name) => /^[^/]*\.docx$/.test(name));
    const parts = inside === undefined ? files : unzipSync(files[inside] as Uint8Array);
    expect(strFromU8(parts['word/document.xml'] as Uint8Array)).toContain(MARGIN);
  });

  test('stops at a sheet that is not there', async () => {
    const { code, err } = await run(args, { folder: project('styles: khong-co\n') });
    expect([code, err]).toEqual([1, expect.stringContaining('templates/styles/khong-co.yaml')]);
  });

  test.skipIf(/^(rollover form)/.test(command))('stops at fonts that are not there', async () => {
    const fonts = ['regular', 'bold', 'italic', 'boldItalic'].map((face) => `${face}: fonts/khong-co.ttf`);
    const { code, err } = await run(args, { folder: project(`fonts: { family: Lạ, ${fonts.join(', ')} }\n`) });
    expect([code, err]).toEqual([1, expect.stringContaining('fonts/khong-co.ttf')]);
  });
});
