// Golden cases: a folder with a plan and the text dump of its document. The dump is read by people before it is accepted; write it
// anew with UPDATE_GOLDEN=1 and look at the difference.

import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { dumpDocument } from '../../src/document/dump.js';
import { buildDocument } from '../../src/flows/build.js';
import { createProject } from '../../src/flows/project.js';
import { createDiskWorkspace } from '../../src/workspace/disk.js';
import { root, told } from '../support/compose.js';

const here = import.meta.dirname;
const cases = [
  ...readdirSync(here, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => ({ name: entry.name, folder: path.join(here, entry.name) })),
  ...readdirSync(path.join(root, 'examples'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => ({ name: `example ${entry.name}`, folder: path.join(root, 'examples', entry.name) })),
];

describe.each(cases)('$name', ({ name, folder }) => {
  test('document', async () => {
    const built = await buildDocument(createProject(createDiskWorkspace(folder)), 'plan.yaml');
    const lines = told(built.diagnostics.filter((each) => each.severity !== 'info'));
    const dump = `${[...lines, built.value ? dumpDocument(built.value.document) : ''].join('\n').trim()}\n`;
    const file = path.join(here, name.startsWith('example ') ? `${name.slice('example '.length)}.txt` : `${name}.txt`);
    if (process.env.UPDATE_GOLDEN === '1' || !existsSync(file)) {
      if (process.env.CI) throw new Error(`no golden file ${file}`);
      writeFileSync(file, dump);
    }
    expect(dump).toBe(readFileSync(file, 'utf8'));
  });
});
