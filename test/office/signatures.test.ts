// A document that goes out is signed twice, as an office does it: the person, then the agency. Programs that did not make the file find
// both signatures valid, and the file unbroken before and after.

import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { convertToPdf } from '../../src/cli/office/convert-by-office.js';
import { type Built, buildDocument } from '../../src/flows/build.js';
import { createProject } from '../../src/flows/project.js';
import { renderFiles } from '../../src/flows/render.js';
import { makeFormFiles } from '../../src/flows/word-form/make-form-files.js';
import { newWordForm } from '../../src/flows/word-form/new-word-form.js';
import { readPdf } from '../../src/verify/pdf/read-pdf.js';
import { createDiskWorkspace } from '../../src/workspace/disk.js';
import { root } from '../support/compose.js';
import { signField } from '../support/sign-pdf.js';
import { archiveFaults } from './archive-check.js';
import { checkByQpdf } from './office-tools.js';

const folder = mkdtempSync(path.join(tmpdir(), 'kehoach-sign-'));
const inFolder = (name: string): string => path.join(folder, name);
const PASSPHRASE = 'thu-nghiem';

const run = (command: string, ...args: string[]): string =>
  execFileSync(command, args, { encoding: 'utf8', timeout: 60_000, cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });

/** A throw-away certificate of one day. */
function certificate(name: string): Uint8Array {
  run(
    'openssl',
    'req',
    '-x509',
    '-newkey',
    'rsa:2048',
    '-nodes',
    '-days',
    '1',
    '-keyout',
    `${name}.key`,
    '-out',
    `${name}.crt`,
    '-subj',
    `/CN=${name}`,
  );
  run(
    'openssl',
    'pkcs12',
    '-export',
    '-inkey',
    `${name}.key`,
    '-in',
    `${name}.crt`,
    '-out',
    `${name}.p12`,
    '-passout',
    `pass:${PASSPHRASE}`,
  );
  return readFileSync(inFolder(`${name}.p12`));
}

/** The signed bytes and the signature itself, cut out of the file by its byte range. */
function cutOut(pdf: Uint8Array, range: readonly number[], name: string): void {
  const bytes = Buffer.from(pdf);
  const [start = 0, length = 0, after = 0, rest = 0] = range;
  writeFileSync(
    inFolder(`${name}.bin`),
    Buffer.concat([bytes.subarray(start, start + length), bytes.subarray(after, after + rest)]),
  );
  const hex = bytes
    .subarray(start + length + 1, after - 1)
    .toString('latin1')
    .replace(/(00)+$/, '');
  writeFileSync(inFolder(`${name}.der`), Buffer.from(hex.length % 2 === 0 ? hex : `${hex}0`, 'hex'));
}

/** The documents that go out: laid out by us, and by LibreOffice from an office's form. */
const outputs: readonly { readonly name: string; pdf(built: Built): Promise<Uint8Array | undefined> }[] = [
  {
    name: 'our own PDF',
    pdf: async (built) => (await renderFiles(built, { formats: ['pdf'], signFields: true })).files[0]?.bytes,
  },
  {
    name: 'the PDF of a Word form',
    pdf: async (built) => {
      const form = await newWordForm(createProject(createDiskWorkspace(root)), built.type.slug);
      const made = await makeFormFiles(
        built,
        { file: 'mau.docx', bytes: form.value, toPdf: (docx, date) => convertToPdf(docx, { env: process.env, date }) },
        { formats: ['pdf'], issue: true, split: false, signFields: true },
      );
      expect(made.diagnostics.map(({ code }) => code)).toEqual(['office/converted']);
      return made.value?.[0]?.bytes;
    },
  },
];

describe.each(outputs)('signing $name', ({ name, pdf }) => {
  const states: Uint8Array[] = [];

  beforeAll(async () => {
    const built = (
      await buildDocument(createProject(createDiskWorkspace(path.join(root, 'examples/sao-mai-2026'))), 'plan.yaml', {
        issue: true,
      })
    ).value;
    if (!built) throw new Error('the example does not build');
    const empty = (await pdf(built)) as Uint8Array;
    const person = await signField(
      empty,
      'chu-ky-nguoi-co-tham-quyen',
      certificate('person'),
      PASSPHRASE,
      'Ký ban hành',
      "D:20260120080000+07'00'",
    );
    const agency = await signField(
      person,
      'chu-ky-co-quan',
      certificate('agency'),
      PASSPHRASE,
      'Đóng dấu',
      "D:20260120090000+07'00'",
    );
    states.push(empty, person, agency);
    for (const [index, bytes] of states.entries()) writeFileSync(inFolder(`${index}.pdf`), bytes);
  });

  test('the file is sound before, between and after', () => {
    for (const index of [0, 1, 2])
      expect(checkByQpdf(inFolder(`${index}.pdf`))).toContain('No syntax or stream encoding errors found');
  });

  test('what our own file claims holds before, between and after', () => {
    if (name === 'our own PDF') for (const bytes of states) expect(archiveFaults(bytes)).toEqual([]);
    else expect(Buffer.from(states[2] as Uint8Array).toString('latin1')).not.toMatch(/pdfaid:part|pdfuaid/);
  });

  test('pdfsig finds both valid, the second over the whole document', () => {
    const told = run('pdfsig', '-nocert', '2.pdf');
    expect(told.match(/Signature Field Name: (\S+)/g)).toEqual([
      'Signature Field Name: chu-ky-nguoi-co-tham-quyen',
      'Signature Field Name: chu-ky-co-quan',
    ]);
    expect(told.match(/Signature Validation: Signature is Valid\./g)).toHaveLength(2);
    expect(told.match(/Total document signed/g)).toHaveLength(1);
  });

  test('openssl accepts both', () => {
    const text = Buffer.from(states[2] as Uint8Array).toString('latin1');
    const ranges = [...text.matchAll(/\/ByteRange \[(\d+) (\d+) (\d+) (\d+)\s*\]/g)].map((match) =>
      match.slice(1).map(Number),
    );
    expect(ranges).toHaveLength(2);
    for (const [index, name] of ['person', 'agency'].entries()) {
      cutOut(states[2] as Uint8Array, ranges[index] as number[], name);
      run(
        'openssl',
        'cms',
        '-verify',
        '-inform',
        'DER',
        '-in',
        `${name}.der`,
        '-content',
        `${name}.bin`,
        '-binary',
        '-CAfile',
        `${name}.crt`,
        '-purpose',
        'any',
        '-out',
        `${name}.out`,
      );
    }
  });

  test('both fields stand between position and name, the seal a third over the person', async () => {
    const { words } = await readPdf([states[0] as Uint8Array]);
    const name = words.findLast(({ text }) => text === 'Thái');
    const position = words.findLast(({ text, page }) => text === 'CHỦ' && page === name?.page);
    const text = Buffer.from(states[0] as Uint8Array).toString('latin1');
    const boxes = [...text.matchAll(/\/Rect ?\[([\d. ]+)\]/g)].map((match) =>
      (match[1] as string).split(' ').map(Number),
    );
    const [person, seal] = boxes.slice(-2) as [number[], number[]];
    const height = 841.89;
    expect(height - (person[3] ?? 0)).toBeGreaterThan(position?.y ?? 0);
    expect(height - (person[1] ?? 0)).toBeLessThan(name?.y ?? 0);
    const covered = (seal[2] ?? 0) - (person[0] ?? 0);
    expect(covered / ((person[2] ?? 0) - (person[0] ?? 0))).toBeCloseTo(1 / 3, 1);
  });

  test('a changed byte is found out', () => {
    const changed = Buffer.from(states[2] as Uint8Array);
    const at = changed.indexOf('/Producer');
    changed[at + 12] = (changed[at + 12] as number) ^ 1;
    writeFileSync(inFolder('changed.pdf'), changed);
    expect(run('pdfsig', '-nocert', 'changed.pdf')).toMatch(/Digest Mismatch/);
  });
});
