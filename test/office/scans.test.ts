// Scans of our own papers, turned a little: what is recognised of them, by the program of the machine and by the one of npm.

import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { mainFile } from '../support/built-cli.js';
import { root } from '../support/compose.js';
import { readGreyMap, scannedPdf } from '../support/scanned-pdf.js';

const folder = mkdtempSync(path.join(tmpdir(), 'kehoach-scan-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** @returns what it prints; a draft with faults is written all the same */
function kehoach(args: readonly string[], env: NodeJS.ProcessEnv = {}): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, [mainFile, ...args], {
    cwd: folder,
    env: { ...process.env, ...env },
    encoding: 'utf8',
    timeout: 280_000,
  });
  if (status !== 0 && status !== 1) throw new Error(stderr);
  return stdout;
}

const DPI = 200;

/** Pages of a PDF as a scanner would make them. */
function scanOf(pdf: string, pages: readonly [number, number], degrees: number): Buffer {
  const args = ['-r', String(DPI), '-gray', '-f', String(pages[0]), '-l', String(pages[1]), pdf, 'trang'];
  execFileSync('pdftoppm', args, { cwd: folder });
  const names = readdirSync(folder).filter((name) => name.startsWith('trang') && name.endsWith('.pgm'));
  const maps = names.sort().map((name) => readGreyMap(readFileSync(path.join(folder, name))));
  for (const name of names) rmSync(path.join(folder, name));
  return scannedPdf(maps, degrees, DPI);
}

const wordsOf = (text: string): string[] => text.normalize('NFC').match(/[\p{L}\p{N}]+(?:[/.-][\p{L}\p{N}]+)*/gu) ?? [];

/** Share of the words of a text that another has as well, each as often. */
function shareFound(wanted: string, found: string): number {
  const rest = new Map<string, number>();
  for (const word of wordsOf(found)) rest.set(word, (rest.get(word) ?? 0) + 1);
  const words = wordsOf(wanted);
  const hits = words.filter((word) => {
    const left = rest.get(word) ?? 0;
    rest.set(word, left - 1);
    return left > 0;
  });
  return hits.length / words.length;
}

interface Cited {
  readonly number?: string;
  readonly name?: string;
}

interface Plan {
  readonly unit: { readonly kind: string; readonly name: string };
  readonly year: number;
  readonly decision: { readonly number?: string; readonly citations: readonly (Cited | readonly Cited[])[] };
}

/** With the share of words that come back: the one of npm joins words in narrow columns. */
const programs = [
  ['Tesseract', {}, 0.95],
  ['tesseract.js', { KEHOACH_TESSERACT: '/khong/co' }, 0.88],
] as const;

beforeAll(() => {
  kehoach(['build', path.join(root, 'examples/tan-lap-2025'), '--format', 'pdf,text', '-o', 'ra']);
  const [pdf = ''] = readdirSync(path.join(folder, 'ra')).filter((name) => name.endsWith('.pdf'));
  // the decision with its letterhead and signature, and the first page of its table
  writeFileSync(path.join(folder, 'quet.pdf'), scanOf(path.join('ra', pdf), [1, 3], 0.7));
}, 120_000);

describe.each(programs)('%s', (name, env, share) => {
  test('a scan comes back as a draft, to be proof-read', () => {
    const draft = `${name}.yaml`;
    const report = JSON.parse(kehoach(['import', 'quet.pdf', '-o', draft, '--json'], env));
    const told = report.imported[0].diagnostics as { code: string; message: string }[];
    expect(told[0]).toMatchObject({ code: 'import/recognised', message: expect.stringContaining(`do ${name}`) });
    const plan = parse(readFileSync(path.join(folder, draft), 'utf8')) as Plan;
    expect(plan).toMatchObject({
      unit: { kind: 'xã', name: 'An Hòa' },
      year: 2025,
      decision: { citations: expect.anything() },
    });
    expect(plan.decision.number).toBeUndefined();
    const numbers = (of: Plan): unknown[] => of.decision.citations.flat().map(({ number }) => number ?? '');
    const own = parse(readFileSync(path.join(root, 'examples/tan-lap-2025/plan.yaml'), 'utf8')) as Plan;
    expect(numbers(plan)).toEqual(numbers(own));
  }, 300_000);

  test('its words are those of the paper', () => {
    kehoach(['build', `${name}.yaml`, '--format', 'text', '-o', `lai-${name}`, '--force'], env);
    const text = (from: string): string =>
      readdirSync(path.join(folder, from))
        .filter((file) => file.endsWith('.txt'))
        .map((file) => readFileSync(path.join(folder, from, file), 'utf8'))
        .join('\n');
    const wanted = execFileSync(
      'pdftotext',
      [
        '-l',
        '3',
        '-layout',
        path.join('ra', readdirSync(path.join(folder, 'ra')).find((file) => file.endsWith('.pdf')) ?? ''),
        '-',
      ],
      { cwd: folder, encoding: 'utf8' },
    );
    expect(shareFound(wanted, text(`lai-${name}`))).toBeGreaterThan(share);
  }, 120_000);
});

test('doctor tells which program it is', () => {
  expect(kehoach(['doctor'])).toMatch(/bản quét.*Tesseract \d/u);
  expect(kehoach(['doctor'], { KEHOACH_TESSERACT: '/khong/co' })).toMatch(/bản quét.*tesseract\.js \d/u);
});
