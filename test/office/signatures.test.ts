// A document that goes out is signed twice, as an office does it: the person, then the agency. Programs that did not make the file find
// both signatures valid, and the file unbroken before and after.

import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildDocument, renderFiles } from '../../src/pipeline.js';
import { createDiskWorkspace } from '../../src/workspace/disk.js';
import { root } from '../support/compose.js';
import { signField } from '../support/sign-pdf.js';
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

describe('signing', () => {
  const states: Uint8Array[] = [];

  beforeAll(async () => {
    const built = (
      await buildDocument(createDiskWorkspace(path.join(root, 'examples/sao-mai-2026')), 'plan.yaml', { issue: true })
    ).value;
    if (!built) throw new Error('the example does not build');
    const { files } = await renderFiles(built, { formats: ['pdf'] });
    const empty = files[0]?.bytes as Uint8Array;
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

  test('a changed byte is found out', () => {
    const changed = Buffer.from(states[2] as Uint8Array);
    const at = changed.indexOf('/Producer');
    changed[at + 12] = (changed[at + 12] as number) ^ 1;
    writeFileSync(inFolder('changed.pdf'), changed);
    expect(run('pdfsig', '-nocert', 'changed.pdf')).toMatch(/Digest Mismatch/);
  });
});
