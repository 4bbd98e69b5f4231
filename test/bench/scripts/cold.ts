// `kehoach build` of one plan into DOCX and PDF against a naive script that has the texts at hand, both as whole processes, in turn.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildDocument } from '../../../src/flows/build.js';
import { createProject } from '../../../src/flows/project.js';
import { createDiskWorkspace, packageFolder } from '../../../src/workspace/disk.js';
import { median, printTable } from '../interleave.js';
import { measureProcess, type Usage } from '../measure-process.js';

const ROUNDS = 9;
const project = path.join(packageFolder, 'examples/sao-mai-2026');
const folder = mkdtempSync(path.join(tmpdir(), 'kehoach-cold-'));
const bundled = (name: string): string => path.join(packageFolder, 'out/bench', `${name}.mjs`);
const { value: built } = await buildDocument(createProject(createDiskWorkspace(project)), 'plan.yaml');
if (!built) throw new Error('the example does not build');
const texts = path.join(folder, 'texts.json');
writeFileSync(texts, JSON.stringify({ document: built.document, styles: built.library.styles }));

let round = 0;
const programs: Readonly<Record<string, () => readonly string[]>> = {
  'naive docx + pdfmake': () => [bundled('naive-build'), texts, folder],
  'kehoach build': () => {
    const out = path.join(folder, String(round));
    mkdirSync(out);
    return [path.join(packageFolder, 'dist/cli/main.js'), 'build', path.join(project, 'plan.yaml'), '-o', out];
  },
  'node, nothing else': () => ['-e', ''],
};
const found = new Map<string, Usage[]>(Object.keys(programs).map((name) => [name, []]));
for (; round <= ROUNDS; round++) {
  for (const [name, args] of Object.entries(programs)) {
    const usage = await measureProcess(bundled('usage'), args(), folder);
    if (round > 0) found.get(name)?.push(usage);
  }
}
rmSync(folder, { recursive: true, force: true });

const of = (name: string, key: keyof Usage): number => median((found.get(name) ?? []).map((usage) => usage[key]));
const [base = ''] = Object.keys(programs);
printTable(
  'One plan into DOCX and PDF, whole processes',
  ['program', 'wall ms', 'CPU ms', 'peak MB', 'wall ratio', 'CPU ratio'],
  Object.keys(programs).map((name) => [
    name,
    of(name, 'wall').toFixed(0),
    of(name, 'cpu').toFixed(0),
    of(name, 'memory').toFixed(0),
    (of(name, 'wall') / of(base, 'wall')).toFixed(2),
    (of(name, 'cpu') / of(base, 'cpu')).toFixed(2),
  ]),
);
