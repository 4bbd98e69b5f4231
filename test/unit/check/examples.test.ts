// Our own documents: the examples and the sample of every document type, as plan files and as the Word files made of them.

import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { buildDocument } from '../../../src/flows/build.js';
import { type CheckedFile, checkFile } from '../../../src/flows/check.js';
import { createProject } from '../../../src/flows/project.js';
import { renderFiles } from '../../../src/flows/render.js';
import { createDiskWorkspace } from '../../../src/workspace/disk.js';
import { root } from '../../support/compose.js';

const folders = [
  ...readdirSync(path.join(root, 'examples')).map((name) => path.join(root, 'examples', name)),
  ...readdirSync(path.join(root, 'templates')).map((name) => path.join(root, 'templates', name, 'sample')),
].filter((folder) => existsSync(path.join(folder, 'plan.yaml')));

const faults = (checked: CheckedFile | undefined): string[] =>
  (checked?.findings ?? [])
    .filter(({ severity }) => severity !== 'info')
    .map(({ rule, place, quote }) => `${rule} ${place?.line ?? place?.spot} ${quote}`);

describe('our own documents', () => {
  test('there are some', () => {
    expect(folders.length).toBeGreaterThan(5);
  });

  test.each(folders.map((folder) => [path.relative(root, folder), folder] as const))('%s', async (_, folder) => {
    const project = createProject(createDiskWorkspace(folder));
    const plan = await checkFile(project, 'plan.yaml', new Uint8Array());
    expect(plan.value).toBeDefined();
    expect(faults(plan.value)).toEqual([]);
    const built = await buildDocument(project, 'plan.yaml');
    const { files } = await renderFiles(built.value as NonNullable<typeof built.value>, { formats: ['docx'] });
    const word = await checkFile(project, 'plan.docx', (files[0] as (typeof files)[number]).bytes);
    expect(word.value).toBeDefined();
    expect(faults(word.value)).toEqual([]);
  });
});
