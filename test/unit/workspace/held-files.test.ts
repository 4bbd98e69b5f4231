// Files that are open in another program, as Windows refuses them: EBUSY, or EPERM and EACCES where something stands at the name.

import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { writeFiles, writeOutputs } from '../../../src/workspace/output-folder.js';
import { onDisk, type Refuse } from '../../support/failing-disk.js';
import { smallPlan } from '../../support/small-plan.js';
import { run } from '../cli/run.js';

vi.mock('node:fs', async (original) => {
  const { failingDisk } = await import('../../support/failing-disk.js');
  return failingDisk(await original());
});

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'kehoach-held-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const at = (name: string): string => path.join(folder, name);
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const put = (name: string, text: string): void => {
  mkdirSync(path.dirname(at(name)), { recursive: true });
  writeFileSync(at(name), text);
};
const texts = (): Record<string, string> =>
  Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(at(name), 'utf8')]));

/** Nothing takes the place of a file whose name holds this. */
const held =
  (name: string, code: string): Refuse =>
  (call, _count, _all, args) =>
    call === 'renameSync' && String(args[1]).includes(name) ? code : undefined;

const words = ({ diagnostics }: { diagnostics: readonly { code: string; message: { vi: string } }[] }): string[] =>
  diagnostics.map(({ code, message }) => `${code}: ${message.vi}`);

test.each(['EBUSY', 'EPERM', 'EACCES'])(
  'a target that another program has open (%s) is told by its own name',
  async (code) => {
    put('a.docx', 'cũ');
    put('b.docx', 'cũ');
    const files = ['a.docx', 'b.docx'].map((name) => ({ path: at(name), bytes: bytes('mới') }));
    const { value } = await onDisk(held('b.docx', code), () => writeFiles(files, { force: true }));
    expect(words(value)).toEqual(['output/busy: Tệp "b.docx" đang mở trong chương trình khác (Word, Excel).']);
    expect(texts()).toEqual({ 'a.docx': 'cũ', 'b.docx': 'cũ' });
  },
);

test('without a file at the name it is a matter of rights', async () => {
  const { value } = await onDisk(held('a.docx', 'EPERM'), () =>
    writeFiles([{ path: at('a.docx'), bytes: bytes('x') }]),
  );
  expect(value.diagnostics.map(({ code }) => code)).toEqual(['output/not-writable']);
  expect(texts()).toEqual({});
});

test('a file that would not change is left alone, also where nothing could take its place', async () => {
  const write = () => writeOutputs(folder, [{ name: 'a.docx', bytes: bytes('như cũ') }]);
  await write();
  const { value } = await onDisk(held('', 'EBUSY'), write);
  expect([value.diagnostics, value.value]).toEqual([[], [at('a.docx')]]);
});

test('where the note of what is ours is held, no file is called another’s', async () => {
  const write = (text: string) => writeOutputs(folder, [{ name: 'a.docx', bytes: bytes(text) }]);
  await write('cũ');
  const { value } = await onDisk(
    () => undefined,
    () => write('mới'),
    (file) => (file.endsWith('.kehoach.json') ? 'EBUSY' : undefined),
  );
  expect(words(value)).toEqual(['output/busy: Tệp ".kehoach.json" đang mở trong chương trình khác (Word, Excel).']);
  expect(readFileSync(at('a.docx'), 'utf8')).toBe('cũ');
  expect((await write('mới')).diagnostics).toEqual([]);
});

test.each(['EBUSY', 'EPERM'])(
  'where the note may be read and not written (%s), it is told by its own name',
  async (code) => {
    const write = (text: string) => writeOutputs(folder, [{ name: 'a.docx', bytes: bytes(text) }]);
    await write('cũ');
    const { value } = await onDisk(held('.kehoach.json', code), () => write('mới'));
    expect(words(value)).toEqual(['output/busy: Tệp ".kehoach.json" đang mở trong chương trình khác (Word, Excel).']);
    expect(readFileSync(at('a.docx'), 'utf8')).toBe('cũ');
  },
);

test('in a batch the unit of an open file fails, the others are made', async () => {
  put('plan.yaml', smallPlan);
  put('don-vi.csv', 'Đơn vị;Cấp trên\nPhường Hoa Ban;tỉnh Trung Sơn\nPhường Hoa Mai;tỉnh Trung Sơn\n');
  const batch = (...more: string[]) =>
    run(['batch', 'plan.yaml', '--units', 'don-vi.csv', '--format', 'text', '-o', 'ra', ...more], { folder });
  await batch();
  put('plan.yaml', smallPlan.replace('Rút ngắn', 'Giảm'));
  const { value } = await onDisk(held(`hoa-mai${path.sep}`, 'EPERM'), () => batch());
  expect([value.code, value.err]).toEqual([1, expect.stringContaining('đang mở trong chương trình khác')]);
  const made = (unit: string): string => {
    const own = at(path.join('ra', unit));
    return readdirSync(own)
      .map((name) => readFileSync(path.join(own, name), 'utf8'))
      .join('');
  };
  expect(made('phuong-hoa-ban')).toContain('Giảm');
  expect(made('phuong-hoa-mai')).toContain('Rút ngắn');
  expect((await batch()).code).toBe(0);
  expect(made('phuong-hoa-mai')).toContain('Giảm');
});
