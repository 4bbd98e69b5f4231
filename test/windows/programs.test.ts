// Other programs: a person who presses Ctrl-C, and LibreOffice, which is none here but a batch file that says so or never ends. Wine's
// `taskkill` knows no `/T`: that the programs which a batch file has started end with it is not shown here.

import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { smallPlan } from '../support/small-plan.js';
import { commandLine, holdFile, namesIn, onDriveC, onWindows, runHold, windowsPath } from './windows.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'kehoach-programs-'));
  writeFileSync(path.join(folder, 'plan.yaml'), smallPlan);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const at = (name: string): string => path.join(folder, name);

test('Ctrl-C during a batch: the unit at hand is finished, nothing is left half, the same command goes on', async () => {
  const number = 12;
  const rows = Array.from({ length: number }, (_, index) => `Phường Hoa Ban ${index + 1};tỉnh Trung Sơn`);
  writeFileSync(at('don-vi.csv'), `Đơn vị;Cấp trên\n${rows.join('\n')}\n`);
  const batch = ['batch', 'plan.yaml', '--units', 'don-vi.csv', '--format', 'pdf,docx', '-o', 'ra'];
  const said = ['out', 'err'].map((name) => windowsPath(at(name)));
  const { code } = await runHold(['stop', windowsPath(at('ra/phuong-hoa-ban-1')), ...said, commandLine(batch)], folder);
  expect([code, readFileSync(at('err'), 'utf8')]).toEqual([130, expect.anything()]);
  const units = readdirSync(at('ra')).filter((name) => name.startsWith('phuong'));
  expect(units.length).toBeGreaterThan(0);
  expect(units.length).toBeLessThan(number);
  for (const unit of units)
    expect(namesIn(at(`ra/${unit}`)).map((name) => path.extname(name))).toEqual(['.docx', '.pdf']);
  const again = await onWindows(batch, folder);
  expect([again.code, again.err]).toEqual([0, expect.stringContaining(`giữ nguyên ${units.length}, lỗi 0`)]);
  expect(namesIn(at('ra')).filter((name) => name.endsWith('.tmp'))).toEqual([]);
});

describe('LibreOffice', () => {
  const answers = '@echo LibreOffice 7.4.7.2 40(Build:2)\r\n';
  const put = (file: string, text: string): void => {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  };
  const doctor = async (more: Readonly<Record<string, string>> = {}): Promise<string> => {
    const { code, out, err } = await onWindows(['doctor', '--lang', 'en'], folder, more);
    expect([code, err]).toEqual([expect.toBeOneOf([0, 1]), '']);
    return out;
  };
  const found = 'LibreOffice 7.4.7.2';

  test.each([
    ['for all users', ['Program Files', 'LibreOffice'], 'C:\\Program Files\\LibreOffice\\program\\soffice.bat'],
    [
      'for one user',
      ['users', process.env.USER ?? 'root', 'AppData', 'Local', 'Programs', 'LibreOffice'],
      'AppData\\Local\\Programs\\LibreOffice\\program\\soffice.bat',
    ],
  ])('installed %s', async (_whom, names, shown) => {
    const office = onDriveC(...names);
    put(path.join(office, 'program', 'soffice.bat'), answers);
    try {
      expect(await doctor()).toMatch(new RegExp(`${found} \\(.*${shown.replaceAll('\\', '\\\\')}\\)`));
    } finally {
      rmSync(office, { recursive: true });
    }
  });

  test.each([
    ['a folder', '', false],
    ['a file between quotation marks', '\\program\\soffice.bat', true],
  ])('named by KEHOACH_SOFFICE: %s', async (_what, rest, quoted) => {
    put(at('Libre & Office (7)/program/soffice.bat'), answers);
    const named = `${windowsPath(at('Libre & Office (7)'))}${rest}`;
    expect(await doctor({ KEHOACH_SOFFICE: quoted ? `"${named}"` : named })).toContain(found);
  });

  test('what is no program, and what makes no PDF, is told', async () => {
    put(at('soffice.exe'), 'không phải chương trình');
    expect(await doctor({ KEHOACH_SOFFICE: windowsPath(at('soffice.exe')) })).toContain('does not run');
    put(at('soffice.bat'), answers);
    expect((await onWindows(['template', 'new', 'mau.docx'], folder)).code).toBe(0);
    const args = ['build', 'plan.yaml', '--template', 'mau.docx', '--format', 'pdf', '-o', 'ra'];
    const { code, err } = await onWindows(args, folder, { KEHOACH_SOFFICE: windowsPath(at('soffice.bat')) });
    expect([code, err]).toEqual([1, expect.stringContaining('LibreOffice không chuyển được sang PDF')]);
    expect(namesIn(at('ra'))).toEqual([]);
  });

  test('past the time limit it is ended', async () => {
    // longer than a command may run in these tests
    put(at('soffice.bat'), `@"${windowsPath(holdFile)}" beat C:\\sign 150000\r\n`);
    expect(await doctor({ KEHOACH_SOFFICE: windowsPath(at('soffice.bat')) })).toContain('no answer');
    expect(existsSync(onDriveC('sign'))).toBe(true);
  });
});
