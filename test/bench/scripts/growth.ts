// How time grows: with the units of a batch (whole processes, DOCX and PDF written), and with the rows of one plan (stage by stage).
// Argument: `rows` for the second alone.

import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildPlan, loadKit } from '../../../src/flows/build.js';
import { createProject } from '../../../src/flows/project.js';
import { readPlan } from '../../../src/read/yaml/read-plan.js';
import { renderDocx } from '../../../src/render/docx/render-docx.js';
import { renderPdf } from '../../../src/render/pdf/render-pdf.js';
import { typesetDocument } from '../../../src/typeset/typeset-document.js';
import { createDiskWorkspace, packageFolder } from '../../../src/workspace/disk.js';
import { longPlan } from '../content/long-plan.js';
import { unitRows } from '../content/units.js';
import { cpuTime, printTable } from '../interleave.js';
import { measureProcess } from '../measure-process.js';

const UNITS = [1, 10, 100, 1000];
const ROWS = [30, 300, 3000];
const FORMATS = ['docx', 'docx,pdf'];
const folder = mkdtempSync(path.join(tmpdir(), 'kehoach-growth-'));
const usage = path.join(packageFolder, 'out/bench/usage.mjs');
const main = path.join(packageFolder, 'dist/cli/main.js');

cpSync(path.join(packageFolder, 'examples/sao-mai-2026'), folder, { recursive: true });
const [only] = process.argv.slice(2);
for (const formats of only === 'rows' ? [] : FORMATS) {
  const lines: (string | number)[][] = [];
  for (const count of UNITS) {
    writeFileSync(path.join(folder, `units-${count}.csv`), unitRows(count));
    const out = path.join(folder, `${formats}-${count}`);
    const args = [main, 'batch', 'plan.yaml', '--units', `units-${count}.csv`, '-o', out, '--format', formats];
    const { wall, cpu, memory } = await measureProcess(usage, [...args, '--quiet'], folder);
    rmSync(out, { recursive: true, force: true });
    lines.push([
      count,
      (wall / 1000).toFixed(1),
      ((1000 * count) / wall).toFixed(1),
      (wall / count).toFixed(1),
      (cpu / count).toFixed(1),
      memory.toFixed(0),
    ]);
  }
  const heads = ['units', 'wall s', 'units a second', 'wall ms a unit', 'CPU ms a unit', 'peak MB'];
  printTable(`kehoach batch --format ${formats}, whole process`, heads, lines);
}

const rows: (string | number)[][] = [];
const workspace = createDiskWorkspace(folder);
const { value: kit } = await loadKit(createProject(workspace));
if (!kit) throw new Error('no templates');
/** The first is not shown: it pays for loading and compiling. */
for (const [index, count] of [30, ...ROWS].entries()) {
  const file = `rows-${index}-${count}.yaml`;
  writeFileSync(path.join(folder, file), longPlan(count));
  const times: number[] = [];
  let last = cpuTime();
  const lap = (): void => {
    times.push(cpuTime() - last);
    last = cpuTime();
  };
  const { value: source } = await readPlan(workspace, file);
  lap();
  const { value: built, diagnostics } = source ? await buildPlan(kit, source) : { value: undefined, diagnostics: [] };
  lap();
  if (!built)
    throw new Error(`${count} rows are not built: ${diagnostics.map(({ message }) => message.en).join('\n')}`);
  const { document, library, fonts, compressor } = built;
  const look = { styles: library.styles, fonts, compressor };
  await renderDocx(document, look);
  lap();
  const { pages } = typesetDocument(document, look);
  lap();
  await renderPdf(pages, { properties: document.properties, fonts });
  lap();
  const all = times.reduce((sum, each) => sum + each, 0);
  if (index > 0)
    rows.push([count, pages.pages.length, ...times.map((each) => each.toFixed(0)), (all / count).toFixed(2)]);
}
rmSync(folder, { recursive: true, force: true });
printTable(
  'One plan with more rows, CPU ms of each stage',
  ['rows', 'pages', 'read', 'compose', 'DOCX', 'set pages', 'PDF', 'all, a row'],
  rows,
);
