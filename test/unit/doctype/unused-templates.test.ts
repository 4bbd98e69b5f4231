// Files of a project under templates/ that no loader reads are told; those that are built in are all known.

import { expect, test } from 'vitest';
import { findUnusedTemplates } from '../../../src/doctype/unused-templates.js';
import { createDiskWorkspace } from '../../../src/workspace/disk.js';
import { root } from '../../support/compose.js';

const project = (files: readonly string[]) => ({
  ...createDiskWorkspace(root),
  read: async (path: string) => (files.includes(path) ? new Uint8Array() : undefined),
  resources: async (folder: string) => {
    const built = await createDiskWorkspace(root).resources(folder);
    const own = files
      .filter((file) => file.startsWith(`${folder}/`))
      .map((file) => file.slice(folder.length + 1).split('/')[0] as string);
    return [...new Set([...built, ...own])];
  },
});

test('everything that is built in is read by somebody', async () => {
  expect(await findUnusedTemplates(createDiskWorkspace(root))).toEqual([]);
});

test.each([
  ['templates/import/columns.yaml', 'templates/heads.yaml'],
  ['templates/rollover/figure-columns.yaml', 'templates/heads.yaml'],
  ['templates/rollover/years.yaml', 'templates/years.yaml'],
  ['templates/head.yaml', 'templates/heads.yaml'],
  ['templates/check/heads.yaml', 'templates/heads.yaml'],
  ['templates/check/capital.yaml', 'templates/check/capitals.yaml'],
  ['templates/tables/nhiem-vu.yml', '.yaml'],
  ['templates/table/nhiem-vu.yaml', 'templates/tables'],
  ['templates/ke-hoach/types.yaml', 'templates/ke-hoach/type.yaml'],
  ['templates/lich-hop/document.hbs', 'type.yaml'],
])('%s is not read: %s', async (file, meant) => {
  const found = await findUnusedTemplates(project([file]));
  expect(found.map(({ place, severity }) => [place?.file, severity])).toEqual([[file, 'warning']]);
  expect(found[0]?.remedy?.vi).toContain(meant);
});

test.each(['templates/heads.yaml', 'templates/tables/rieng.yaml', 'templates/README.md', 'templates/.DS_Store'])(
  '%s is fine',
  async (file) => {
    expect(await findUnusedTemplates(project([file]))).toEqual([]);
  },
);
