// Help and usage errors in the user's language: no English word of the command-line package is left in Vietnamese.

import { describe, expect, test } from 'vitest';
import { languageOf, wantsColour } from '../../../src/cli/terminal.js';
import { run } from './run.js';

const commands = ['build', 'init', 'schema', 'types'];
const english =
  /Usage|Options|Arguments|Commands|default|choices|display|output the|show|\[options\]|\[command\]|error/;

describe('help', () => {
  test.each([[], ...commands.map((name) => [name])])('%s in Vietnamese', async (...names) => {
    const { code, out, err } = await run([...names, '--help']);
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('Cách dùng: kehoach');
    expect(out).toContain('Tùy chọn:');
    expect(out).not.toMatch(english);
    expect(out).toBe(out.normalize('NFC'));
  });

  test.each([[], ...commands.map((name) => [name])])('%s in English', async (...names) => {
    const { code, out } = await run([...names, '--lang', 'en', '--help']);
    expect(code).toBe(0);
    expect(out).toContain('Usage: kehoach');
    expect(out.replaceAll('NĐ-CP', '')).not.toMatch(/[ăơưđạảấầậắằặẻẽẹếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/i);
  });

  test('every command has a Vietnamese name', async () => {
    for (const alias of ['tao', 'khoi-tao', 'luoc-do', 'cac-loai']) {
      const { code, out } = await run([alias, '--help']);
      expect([code, out.includes(alias)]).toEqual([0, true]);
    }
  });

  test('without a command the help goes to stderr as a usage error', async () => {
    const { code, out, err } = await run([]);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('Lệnh:');
  });

  test('version', async () => expect(await run(['--version'])).toEqual({ code: 0, out: '9.9.9\n', err: '' }));
});

describe('usage errors', () => {
  test.each([
    [['bild'], 'không có lệnh "bild"', 'Ý bạn là build?', 'kehoach --help'],
    [['build', 'x', '--fromat', 'pdf'], 'không có tùy chọn "--fromat"', 'Ý bạn là --format?', 'kehoach build --help'],
    [['tao'], 'thiếu tham số <plan>', '', 'kehoach build --help'],
    [['build', 'x', '-o'], 'tùy chọn "-o, --output <dir>" cần một giá trị', '', 'kehoach build --help'],
    [['build', 'x', 'y'], 'thừa tham số', '', 'kehoach build --help'],
    [['build', 'x', '--format', 'docx,odt'], '"docx,odt" không hợp lệ', '', 'chọn: docx, pdf, html, text'],
    [['build', 'x', '--lang', 'fr'], '"fr" không hợp lệ', '', 'chọn: vi, en'],
  ])('%j', async (args, message, near, help) => {
    const { code, out, err } = await run(args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(`lỗi: ${message}`);
    expect(err).toContain(near);
    expect(err).toContain(help);
    expect(err).not.toMatch(english);
  });

  test('in English', async () => {
    const { code, err } = await run(['--lang=en', 'bild']);
    expect(code).toBe(2);
    expect(err).toBe('error: unknown command "bild"\n  → Did you mean build?\n  → See kehoach --help\n');
  });
});

test('language: the command line before the environment, Vietnamese otherwise', () => {
  expect(languageOf([], {})).toBe('vi');
  expect(languageOf([], { KEHOACH_LANG: 'en' })).toBe('en');
  expect(languageOf(['build', '--lang', 'vi'], { KEHOACH_LANG: 'en' })).toBe('vi');
  expect(languageOf(['--lang=en', 'build'], {})).toBe('en');
  expect(languageOf(['build', '--', '--lang=en'], {})).toBe('vi');
});

test('colour: on a terminal, unless the environment says otherwise', () => {
  expect([wantsColour({}, true), wantsColour({}, false)]).toEqual([true, false]);
  expect(wantsColour({ NO_COLOR: '1', FORCE_COLOR: '1' }, true)).toBe(false);
  expect(wantsColour({ NO_COLOR: '' }, true)).toBe(true);
  expect(wantsColour({ FORCE_COLOR: '1' }, false)).toBe(true);
  expect(wantsColour({ FORCE_COLOR: '0' }, true)).toBe(false);
  expect(wantsColour({ TERM: 'dumb' }, true)).toBe(false);
});
