// What was checked before never changes what is found: the same documents in any order, with lines in common, are judged as alone.

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { checkFile } from '../../src/flows/check.js';
import { createProject, type Project } from '../../src/flows/project.js';
import { createDiskWorkspace } from '../../src/workspace/disk.js';
import { root } from '../support/compose.js';
import { randomFrom } from '../support/random.js';

const workspace = createDiskWorkspace(root);
const folder = path.join(root, 'test/unit/check/documents');
const written = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => readFileSync(path.join(folder, name), 'utf8'));

/** Documents that share most of their lines: each leaves out some, has some in another place, names another unit. */
function variants(count: number): string[] {
  const random = randomFrom(11);
  return Array.from({ length: count }, (_, index) => {
    const lines = (written[index % written.length] ?? '').split('\n');
    const kept = lines.filter(() => random() > 0.1);
    const at = Math.floor(random() * kept.length);
    return [...kept.slice(at), ...kept.slice(0, at)].join('\n').replaceAll('xã', index % 2 === 0 ? 'xã' : 'phường');
  });
}

const findingsOf = async (text: string, project: Project, issue: boolean): Promise<string> => {
  const checked = await checkFile(project, 'a.txt', new TextEncoder().encode(text), { issue });
  return JSON.stringify(
    checked.value?.findings.map(({ code, severity, place, message, remedy, quote }) => ({
      code,
      severity,
      place,
      message,
      remedy,
      quote,
    })),
  );
};

test('any order, the same findings', async () => {
  const shared = createProject(workspace);
  const texts = variants(24);
  const alone: string[] = [];
  for (const [index, text] of texts.entries()) {
    alone.push(await findingsOf(text, createProject(workspace), index % 3 === 0));
  }
  expect(alone.filter((each) => each.length > 1000).length).toBeGreaterThan(12);
  for (const order of [texts.keys(), [...texts.keys()].reverse()]) {
    for (const index of order)
      expect(await findingsOf(texts[index] as string, shared, index % 3 === 0)).toBe(alone[index]);
  }
}, 120_000);
