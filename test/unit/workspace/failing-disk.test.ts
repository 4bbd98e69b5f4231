// Writing on a disk that refuses, at every step there is: everything is as before, or nothing that was there is lost.

import {
  chmodSync,
  linkSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { undoUnfinished } from '../../../src/workspace/output-end.js';
import { placeFiles, strandedOf } from '../../../src/workspace/output-files.js';
import { MANIFEST, type WriteOptions, writeFiles, writeOutputs } from '../../../src/workspace/output-folder.js';
import { onDisk, type Refuse } from '../../support/failing-disk.js';

vi.mock('node:fs', async (original) => {
  const { failingDisk } = await import('../../support/failing-disk.js');
  return failingDisk(await original());
});

let base: string;

beforeEach(() => {
  base = mkdtempSync(path.join(tmpdir(), 'kehoach-disk-'));
});
afterEach(() => rmSync(base, { recursive: true, force: true }));

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const at = (name: string): string => path.join(base, name);
const put = (name: string, text: string): void => {
  mkdirSync(path.dirname(at(name)), { recursive: true });
  writeFileSync(at(name), text);
};

/** Everything below the folder: texts of files, ends of links, and folders. */
function tree(below = ''): Record<string, string> {
  return Object.fromEntries(
    readdirSync(at(below)).flatMap((name): [string, string][] => {
      const file = path.posix.join(below, name);
      const found = lstatSync(at(file));
      if (found.isSymbolicLink()) return [[file, `→ ${readlinkSync(at(file))}`]];
      if (found.isDirectory()) return [[`${file}/`, ''], ...Object.entries(tree(file))];
      return [[file, `${(found.mode & 0o777).toString(8)} ${readFileSync(at(file), 'utf8')}`]];
    }),
  );
}

const files = (texts: Readonly<Record<string, string>>) =>
  Object.entries(texts).map(([name, text]) => ({ path: at(name), bytes: bytes(text) }));

/** A plan that is numbered and its two documents, of which one was there. */
const issue = () =>
  writeOutputs(
    at('ra'),
    [
      { name: 'a.docx', bytes: bytes('số 5') },
      { name: 'b.pdf', bytes: bytes('số 5, PDF') },
    ],
    { edits: [{ path: at('plan.yaml'), bytes: bytes('number: 5'), before: bytes('number:') }] },
  );

async function asBefore(): Promise<Record<string, string>> {
  put('plan.yaml', 'number:');
  chmodSync(at('plan.yaml'), 0o640);
  await writeOutputs(at('ra'), [{ name: 'a.docx', bytes: bytes('cũ') }]);
  return tree();
}

describe('one refusal', () => {
  test.each(['ENOSPC', 'EIO', 'EACCES', 'EBUSY'])(
    '%s at any step: as it was before, or done; nothing left over',
    async (code) => {
      const before = await asBefore();
      let after: Record<string, string> | undefined;
      let refused = 0;
      for (let step = 1; !after; step += 1) {
        const { value, changes } = await onDisk((_, __, all) => (all === step ? code : undefined), issue);
        if (value.value === undefined) {
          refused += 1;
          expect(tree(), `step ${step}`).toEqual(before);
          expect(value.diagnostics.map(({ kind, severity }) => [kind, severity])).toEqual([['file', 'error']]);
          const { message, remedy, place } = value.diagnostics[0] ?? {};
          expect([message?.vi, remedy?.vi, place?.file?.startsWith(base)]).toEqual([
            expect.stringMatching(/\p{L}/u),
            expect.stringMatching(/\p{L}/u),
            true,
          ]);
        } else {
          // as the end of the process does
          undoUnfinished();
          const done = tree();
          expect(Object.keys(done).filter((name) => name.endsWith('.tmp'))).toEqual([]);
          expect([done['plan.yaml'], done['ra/a.docx'], done['ra/b.pdf']]).toEqual([
            '640 number: 5',
            expect.stringMatching(/ số 5$/),
            expect.stringMatching(/ số 5, PDF$/),
          ]);
          if (changes < step) after = done;
          else {
            // a step that may fail, such as flushing the folder: back to the start
            rmSync(at('ra'), { recursive: true });
            rmSync(at('plan.yaml'));
            expect(await asBefore()).toEqual(before);
          }
        }
      }
      // four temporary files, opened, written and flushed, and four renames at the least
      expect(refused).toBeGreaterThanOrEqual(16);
    },
  );

  test('a full disk: nothing can be written any more, but old files come back', async () => {
    const before = await asBefore();
    const full =
      (from: number): Refuse =>
      (call, _, all) =>
        all >= from && /^(open|write|copyFile|mkdir)Sync$/.test(call) ? 'ENOSPC' : undefined;
    for (let from = 1; ; from += 1) {
      const { value } = await onDisk(full(from), issue);
      if (value.value) break;
      expect(tree(), `from ${from}`).toEqual(before);
      expect(value.diagnostics.map(({ code }) => code)).toEqual(['output/no-space']);
    }
  });

  test('folders made for nothing go again', async () => {
    const write = () => writeFiles(files({ 'x/y/a.md': 'một', 'x/z/b.md': 'hai' }));
    for (const count of [1, 2, 3, 4]) {
      const { value } = await onDisk((call, n) => (call === 'renameSync' && n === count ? 'EIO' : undefined), write);
      expect([value.value, tree()]).toEqual([undefined, {}]);
    }
    expect((await write()).diagnostics).toEqual([]);
  });

  test('a file alone has its old text or its new one', async () => {
    put('plan.yaml', 'cũ');
    for (const call of ['openSync', 'writeSync', 'fsyncSync', 'renameSync']) {
      const place = () => placeFiles([{ path: at('plan.yaml'), bytes: bytes('mới') }]);
      await expect(onDisk((each) => (each === call ? 'EIO' : undefined), place)).rejects.toThrow('refused');
      expect(tree()).toEqual({ 'plan.yaml': expect.stringMatching(/ cũ$/) });
    }
  });
});

test('a disk that goes away halfway: what could not be put back is complete, and told', async () => {
  await asBefore();
  const gone: Refuse = (call, count) => (call === 'renameSync' && count >= 3 ? 'EIO' : undefined);
  const { value } = await onDisk(gone, issue);
  const [first, ...stranded] = value.diagnostics;
  expect(first?.code).toBe('output/failed');
  expect(stranded.map(({ code }) => code)).toEqual(['output/not-put-back', 'output/not-put-back']);
  const plan = stranded.find(({ place }) => place?.file === at('plan.yaml'));
  const kept = /(\S+\.tmp)/.exec(plan?.remedy?.vi ?? '')?.[1] ?? '';
  expect(readFileSync(kept, 'utf8')).toBe('number:');
  expect(strandedOf(new Error())).toEqual([]);
});

describe('what stands at the target', () => {
  test('keeps its mode; a link to it stays a link', async () => {
    put('that.yaml', 'cũ');
    chmodSync(at('that.yaml'), 0o604);
    mkdirSync(at('du-an'));
    symlinkSync('../that.yaml', at('du-an/plan.yaml'));
    const edit = { path: at('du-an/plan.yaml'), bytes: bytes('mới'), before: bytes('cũ') };
    expect((await writeFiles([], { edits: [edit] })).diagnostics).toEqual([]);
    expect(tree()).toEqual({
      'that.yaml': '604 mới',
      'du-an/': '',
      'du-an/plan.yaml': '→ ../that.yaml',
    });
  });

  test('keeps the mark that an editor has put first', async () => {
    put('plan.yaml', '\ufeffnumber:');
    const before = readFileSync(at('plan.yaml'));
    await writeFiles([], { edits: [{ path: at('plan.yaml'), bytes: bytes('number: 5'), before }] });
    expect(readFileSync(at('plan.yaml')).toString('hex')).toBe(Buffer.from('\ufeffnumber: 5').toString('hex'));
  });

  test('a file marked read-only is not replaced, forced or not, by whoever runs it', async () => {
    put('a.md', 'cũ');
    chmodSync(at('a.md'), 0o444);
    for (const force of [false, true]) {
      const { diagnostics } = await writeFiles(files({ 'a.md': 'mới' }), { force });
      expect(diagnostics.map(({ code }) => code)).toEqual(['output/not-writable']);
    }
    const edit = { path: at('a.md'), bytes: bytes('mới'), before: bytes('cũ') };
    expect((await writeFiles([], { edits: [edit] })).diagnostics.map(({ code }) => code)).toEqual([
      'output/not-writable',
    ]);
    expect(tree()).toEqual({ 'a.md': '444 cũ' });
  });

  test('a plan that somebody else has changed meanwhile is left alone, with all that belongs to it', async () => {
    put('plan.yaml', 'của người khác');
    const { diagnostics } = await issue();
    expect(diagnostics.map(({ code }) => code)).toEqual(['output/changed-meanwhile']);
    expect(Object.keys(tree())).toEqual(['plan.yaml']);
  });

  test.each(['a'.repeat(300), `${'thu-muc/'.repeat(600)}a`])('a name too long is told', async (name) => {
    const { diagnostics } = await writeFiles(files({ [name]: 'x' }));
    expect(diagnostics.map(({ code, kind }) => [code, kind])).toEqual([['output/bad-name', 'file']]);
    expect(tree()).toEqual({});
  });

  test('a link to a file that is not ours: refused, and forced the link itself gives way', async () => {
    put('cua-nguoi-khac.yaml', 'giữ nguyên');
    chmodSync(at('cua-nguoi-khac.yaml'), 0o604);
    symlinkSync('cua-nguoi-khac.yaml', at('ke-hoach.yaml'));
    symlinkSync('chua-co.yaml', at('moi.yaml'));
    const write = (text: string, force: boolean) =>
      writeFiles(files({ 'ke-hoach.yaml': text, 'moi.yaml': text }), { force });
    expect((await write('một', false)).diagnostics.map(({ code, place }) => [code, place?.file])).toEqual([
      ['output/not-ours', at('ke-hoach.yaml')],
      ['output/not-ours', at('moi.yaml')],
    ]);
    expect((await write('một', true)).diagnostics).toEqual([]);
    expect(readFileSync(at('cua-nguoi-khac.yaml'), 'utf8')).toBe('giữ nguyên');
    expect(Object.keys(tree())).not.toContain('chua-co.yaml');
    for (const name of ['ke-hoach.yaml', 'moi.yaml']) {
      expect(lstatSync(at(name)).isFile()).toBe(true);
      expect(readFileSync(at(name), 'utf8')).toBe('một');
    }
  });

  test.each([false, true])('our own former output behind a link is written again, forced: %s', async (force) => {
    await writeFiles(files({ 'ke-hoach.yaml': 'một' }));
    mkdirSync(at('kho'));
    renameSync(at('ke-hoach.yaml'), at('kho/ke-hoach.yaml'));
    symlinkSync('kho/ke-hoach.yaml', at('ke-hoach.yaml'));
    expect((await writeFiles(files({ 'ke-hoach.yaml': 'hai' }), { force })).diagnostics).toEqual([]);
    expect(lstatSync(at('ke-hoach.yaml')).isSymbolicLink()).toBe(true);
    expect(readFileSync(at('kho/ke-hoach.yaml'), 'utf8')).toBe('hai');
  });

  test('links that lead round in a circle are told', async () => {
    symlinkSync('b', at('a'));
    symlinkSync('a', at('b'));
    const { diagnostics } = await writeFiles(files({ a: 'x' }), { force: true });
    expect(diagnostics.map(({ code }) => code)).toEqual(['output/bad-name']);
  });
});

describe('an output that is an input', () => {
  const codes = async (name: string, options: WriteOptions = {}): Promise<string[]> =>
    (await writeFiles(files({ [name]: 'mới' }), { inputs: [at('vao.docx')], ...options })).diagnostics.map(
      ({ code }) => code,
    );

  test('is refused under every name it has, forced or not', async () => {
    put('vao.docx', 'vào');
    mkdirSync(at('du-an'));
    symlinkSync(at('vao.docx'), at('du-an/lien-ket.docx'));
    linkSync(at('vao.docx'), at('du-an/ten-khac.docx'));
    symlinkSync(base, at('du-an/goc'));
    const before = tree();
    for (const name of ['vao.docx', 'du-an/lien-ket.docx', 'du-an/ten-khac.docx', 'du-an/goc/vao.docx'])
      for (const force of [false, true]) expect(await codes(name, { force }), name).toEqual(['output/is-input']);
    expect(tree()).toEqual(before);
  });

  test('in another case it is refused where the system makes no difference, and only there', async () => {
    put('vao.docx', 'vào');
    const isOne = statSync(at('VAO.docx'), { throwIfNoEntry: false }) !== undefined;
    expect(await codes('VAO.docx')).toEqual(isOne ? ['output/is-input'] : []);
    expect(readFileSync(at('vao.docx'), 'utf8')).toBe('vào');
  });

  test('two outputs of one name are refused, also where only the case or the make-up of a letter differs', async () => {
    for (const other of ['bao-cao.md', 'BAO-CAO.md']) {
      const { diagnostics } = await writeFiles([...files({ 'bao-cao.md': '1' }), ...files({ [other]: '2' })]);
      expect(diagnostics.map(({ code }) => code)).toEqual(['output/same-file']);
    }
    const { diagnostics } = await writeFiles(
      files({ ['báo cáo.md'.normalize('NFC')]: '1', ['báo cáo.md'.normalize('NFD')]: '2' }),
    );
    expect(diagnostics.map(({ code }) => code)).toEqual(['output/same-file']);
    expect(tree()).toEqual({});
  });
});

test('a run that was killed after the note and before its files still knows its own', async () => {
  await writeOutputs(at('ra'), [{ name: 'a.docx', bytes: bytes('một') }]);
  // the note names the new text already, the file has the old one
  const note = JSON.parse(readFileSync(at(`ra/${MANIFEST}`), 'utf8'));
  await writeOutputs(at('ra'), [{ name: 'a.docx', bytes: bytes('hai') }]);
  put('ra/a.docx', 'một');
  expect((await writeOutputs(at('ra'), [{ name: 'a.docx', bytes: bytes('ba') }])).diagnostics).toEqual([]);
  expect(note.files['a.docx']).toMatch(/^[0-9a-f]{64}$/);
  put('ra/a.docx', 'sửa tay');
  const { diagnostics } = await writeOutputs(at('ra'), [{ name: 'a.docx', bytes: bytes('bốn') }]);
  expect(diagnostics.map(({ code }) => code)).toEqual(['output/not-ours']);
});
