// Damaged files: the check answers each with findings or a fault, never with a throw, and soon.

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { annotateWord } from '../../src/check/word/annotate-word.js';
import { trackFixes } from '../../src/check/word/track-fixes.js';
import { type Checker, checkFile, loadChecker } from '../../src/check-file.js';
import { buildDocument, renderFiles } from '../../src/pipeline.js';
import { createDiskWorkspace } from '../../src/workspace/disk.js';
import { root } from '../support/compose.js';
import { mutatedFiles } from '../support/mutated-files.js';

/** More with KEHOACH_MUTATED=1000. */
const COUNT = Number(process.env.KEHOACH_MUTATED ?? 25);

const example = createDiskWorkspace(path.join(root, 'examples/cam-son-2026'));
const checker = (await loadChecker(example)).value as Checker;

async function wordFile(): Promise<Uint8Array> {
  const built = await buildDocument(example, 'plan.yaml');
  const { files } = await renderFiles(built.value as NonNullable<typeof built.value>, { formats: ['docx'] });
  return (files[0] as (typeof files)[number]).bytes;
}

const sources: readonly (readonly [string, 'text' | 'package', Uint8Array])[] = [
  ['van-ban.docx', 'package', await wordFile()],
  ['van-ban.txt', 'text', new Uint8Array(readFileSync(path.join(root, 'test/golden/cam-son-2026.txt')))],
];

describe('damaged files', () => {
  test.each(sources)(
    '%s',
    async (file, kind, bytes) => {
      let answered = 0;
      for (const damaged of mutatedFiles(bytes, kind, COUNT, 20261120)) {
        const result = await checkFile(example, file, damaged, checker);
        expect(result.value !== undefined || result.diagnostics.length > 0).toBe(true);
        if (result.value?.looks) {
          annotateWord(damaged, result.value.findings, result.value.looks, 'vi');
          trackFixes(damaged, result.value.findings, result.value.looks);
        }
        answered += 1;
      }
      expect(answered).toBe(COUNT);
    },
    600_000,
  );
});
