// Writing outputs: whole or not at all, never over what is not ours.

import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { chmod } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { MANIFEST, type OutputOptions, sha256, writeOutputs } from '../../../src/workspace/output-folder.js';

let base: string;
let out: string;

beforeEach(() => {
  base = mkdtempSync(path.join(tmpdir(), 'kehoach-out-'));
  out = path.join(base, 'van-ban', 'ra');
});
afterEach(() => rmSync(base, { recursive: true, force: true }));

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const read = (name: string): string => readFileSync(path.join(out, name), 'utf8');

async function write(files: Readonly<Record<string, string>>, options: OutputOptions = {}, folder = out) {
  const list = Object.entries(files).map(([name, text]) => ({ name, bytes: bytes(text) }));
  const { value, diagnostics } = await writeOutputs(folder, list, options);
  return { paths: value, codes: diagnostics.map(({ code, place }) => `${code} ${path.basename(place?.file ?? '')}`) };
}

describe('writeOutputs', () => {
  test('writes all files and notes what it wrote', async () => {
    const { paths } = await write({ 'a.docx': 'một', 'b.pdf': 'hai' });
    expect(paths).toEqual([path.join(out, 'a.docx'), path.join(out, 'b.pdf')]);
    expect(readdirSync(out).sort()).toEqual([MANIFEST, 'a.docx', 'b.pdf']);
    expect(read('a.docx')).toBe('một');
    expect(JSON.parse(read(MANIFEST))).toEqual({
      version: 1,
      files: { 'a.docx': sha256(bytes('một')), 'b.pdf': sha256(bytes('hai')) },
    });
  });

  test('replaces what it wrote itself, and keeps its note of other files', async () => {
    await write({ 'a.docx': 'một', 'b.pdf': 'hai' });
    expect((await write({ 'a.docx': 'mới' })).codes).toEqual([]);
    expect([read('a.docx'), read('b.pdf')]).toEqual(['mới', 'hai']);
    expect(Object.keys(JSON.parse(read(MANIFEST)).files)).toEqual(['a.docx', 'b.pdf']);
    expect((await write({ 'b.pdf': 'khác' })).codes).toEqual([]);
  });

  test('leaves a file that was edited, and with it all others of the same build', async () => {
    await write({ 'a.docx': 'một', 'b.pdf': 'hai' });
    writeFileSync(path.join(out, 'b.pdf'), 'sửa tay');
    const { paths, codes } = await write({ 'a.docx': 'mới', 'b.pdf': 'mới' });
    expect(paths).toBeUndefined();
    expect(codes).toEqual(['output/not-ours b.pdf']);
    expect([read('a.docx'), read('b.pdf')]).toEqual(['một', 'sửa tay']);
    expect((await write({ 'a.docx': 'mới', 'b.pdf': 'mới' }, { force: true })).codes).toEqual([]);
    expect([read('a.docx'), read('b.pdf')]).toEqual(['mới', 'mới']);
  });

  test('leaves a file of the same name that it never wrote, unless it is the very same', async () => {
    mkdirSync(out, { recursive: true });
    writeFileSync(path.join(out, 'a.docx'), 'của người khác');
    expect((await write({ 'a.docx': 'mới' })).codes).toEqual(['output/not-ours a.docx']);
    expect((await write({ 'a.docx': 'của người khác' })).codes).toEqual([]);
  });

  test('a broken note vouches for nothing', async () => {
    await write({ 'a.docx': 'một' });
    writeFileSync(path.join(out, MANIFEST), '{"files": 3');
    expect((await write({ 'a.docx': 'mới' })).codes).toEqual(['output/not-ours a.docx']);
  });

  test('does not write through a link', async () => {
    mkdirSync(out, { recursive: true });
    const elsewhere = path.join(base, 'noi-khac');
    writeFileSync(elsewhere, 'giữ nguyên');
    symlinkSync(elsewhere, path.join(out, 'a.docx'));
    expect((await write({ 'a.docx': 'mới' })).codes).toEqual(['output/not-ours a.docx']);
    await write({ 'a.docx': 'mới' }, { force: true });
    expect(readFileSync(elsewhere, 'utf8')).toBe('giữ nguyên');
    expect(read('a.docx')).toBe('mới');
  });

  test('a folder in the way is told, even when forced', async () => {
    mkdirSync(path.join(out, 'a.docx'), { recursive: true });
    expect((await write({ 'a.docx': 'một', 'b.pdf': 'hai' }, { force: true })).codes).toEqual([
      'output/name-taken a.docx',
    ]);
    expect(readdirSync(out)).toEqual(['a.docx']);
  });

  test('a file where the folder should be is told', async () => {
    writeFileSync(path.join(base, 'van-ban'), 'là tệp');
    expect((await write({ 'a.docx': 'một' })).codes).toEqual(['output/name-taken a.docx']);
  });

  test.skipIf(process.getuid?.() === 0)('a folder without the right to write is told', async () => {
    mkdirSync(out, { recursive: true });
    await chmod(out, 0o555);
    expect((await write({ 'a.docx': 'một' })).codes).toEqual(['output/not-writable a.docx']);
    await chmod(out, 0o755);
  });

  test('after a failure halfway everything is as before', async () => {
    await write({ 'a.docx': 'một' });
    // the second has no folder to go to, which shows only when it is put in place
    const { paths, codes } = await write({ 'a.docx': 'mới', 'khong-co/b.pdf': 'hai' });
    expect(paths).toBeUndefined();
    expect(codes).toEqual(['output/failed b.pdf']);
    expect(readdirSync(out).sort()).toEqual([MANIFEST, 'a.docx']);
    expect(read('a.docx')).toBe('một');
  });

  test('a folder made for nothing goes again', async () => {
    expect((await write({ 'khong-co/b.pdf': 'hai' })).codes).toEqual(['output/failed b.pdf']);
    expect(existsSync(path.join(base, 'van-ban'))).toBe(false);
  });

  test('a dry run writes nothing but finds what stands in the way', async () => {
    expect((await write({ 'a.docx': 'một' }, { dryRun: true })).paths).toEqual([path.join(out, 'a.docx')]);
    expect(existsSync(path.join(base, 'van-ban'))).toBe(false);
    mkdirSync(out, { recursive: true });
    writeFileSync(path.join(out, 'a.docx'), 'khác');
    expect((await write({ 'a.docx': 'một' }, { dryRun: true })).codes).toEqual(['output/not-ours a.docx']);
  });

  test('clears away what a killed run has left, and nothing else', async () => {
    mkdirSync(out, { recursive: true });
    const living = `.kehoach-${process.ppid}-1.tmp`;
    for (const name of ['.kehoach-999999999-3.tmp', living, '.kehoach-ghi-chu.tmp'])
      writeFileSync(path.join(out, name), '');
    await write({ 'a.docx': 'một' });
    expect(readdirSync(out).sort()).toEqual(['.kehoach-ghi-chu.tmp', living, MANIFEST, 'a.docx'].sort());
  });
});
