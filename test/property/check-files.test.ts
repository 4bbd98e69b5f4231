// Damaged files: the check answers each with findings or a fault, never with a throw, and soon.

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { annotateWord } from '../../src/check/word/annotate-word.js';
import { trackFixes } from '../../src/check/word/track-fixes.js';
import { buildDocument } from '../../src/flows/build.js';
import { checkFile } from '../../src/flows/check.js';
import { createProject } from '../../src/flows/project.js';
import { renderFiles } from '../../src/flows/render.js';
import { createDiskWorkspace } from '../../src/workspace/disk.js';
import { root } from '../support/compose.js';
import { mutatedFiles } from '../support/mutated-files.js';
import { randomFrom } from '../support/random.js';

/** More with KEHOACH_MUTATED=1000. */
const COUNT = Number(process.env.KEHOACH_MUTATED ?? 25);

const example = createProject(createDiskWorkspace(path.join(root, 'examples/cam-son-2026')));

async function written(format: 'docx' | 'pdf'): Promise<Uint8Array> {
  const built = await buildDocument(example, 'plan.yaml');
  const { files } = await renderFiles(built.value as NonNullable<typeof built.value>, { formats: [format] });
  return (files[0] as (typeof files)[number]).bytes;
}

const sources: readonly (readonly [string, 'text' | 'package' | 'bytes', Uint8Array])[] = [
  ['van-ban.docx', 'package', await written('docx')],
  ['van-ban.pdf', 'bytes', await written('pdf')],
  ['van-ban.txt', 'text', new Uint8Array(readFileSync(path.join(root, 'test/golden/cam-son-2026.txt')))],
];

/** Bytes changed, lost and doubled; the rest of a PDF stays readable, so that its objects, not only its first bytes, are met damaged. */
function* damagedBytes(bytes: Uint8Array, count: number, seed: number): Generator<Uint8Array> {
  const random = randomFrom(seed);
  const below = (most: number): number => Math.floor(random() * most);
  for (let each = 0; each < count; each++) {
    let damaged = bytes;
    for (let times = 1 + below(4); times > 0; times--) {
      const at = below(damaged.length);
      const length = 1 + below(60);
      const piece = damaged.subarray(at, at + length);
      const kind = below(3);
      const middle = kind === 0 ? piece.map((byte) => byte ^ (1 << below(8))) : kind === 1 ? [] : [...piece, ...piece];
      damaged = Uint8Array.from([...damaged.subarray(0, at), ...middle, ...damaged.subarray(at + length)]);
    }
    yield damaged;
  }
}

describe('damaged files', () => {
  test.each(sources)(
    '%s',
    async (file, kind, bytes) => {
      let answered = 0;
      const all = kind === 'bytes' ? damagedBytes(bytes, COUNT, 20261120) : mutatedFiles(bytes, kind, COUNT, 20261120);
      for (const damaged of all) {
        const result = await checkFile(example, file, damaged);
        expect(result.value !== undefined || result.diagnostics.length > 0).toBe(true);
        if (result.value?.source === 'docx') {
          annotateWord(damaged, result.value, 'vi');
          trackFixes(damaged, result.value);
        }
        answered += 1;
      }
      expect(answered).toBe(COUNT);
    },
    600_000,
  );
});
