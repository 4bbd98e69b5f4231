// Checking: an example as it is built, its Word file and its PDF, a Word file of thirty pages; and which rules take the time.

import path from 'node:path';
import { test } from 'vitest';
import { type CheckInput, checkContext } from '../../src/check/check-document.js';
import { lookOfDocument } from '../../src/check/look/look-of-document.js';
import { rulesWith } from '../../src/check/rules.js';
import type { Document, Table } from '../../src/document/document.js';
import { buildDocument } from '../../src/flows/build.js';
import { checkFile } from '../../src/flows/check.js';
import { checkBuilt, loadRuleBook, type RuleBook } from '../../src/flows/judge-plan.js';
import { createProject } from '../../src/flows/project.js';
import { renderFiles } from '../../src/flows/render.js';
import { renderDocx } from '../../src/render/docx/render-docx.js';
import { typesetDocument } from '../../src/typeset/typeset-document.js';
import { createDiskWorkspace } from '../../src/workspace/disk.js';
import { root } from '../support/compose.js';
import { cpuTime, interleave, report } from './interleave.js';

const project = createProject(createDiskWorkspace(path.join(root, 'examples/sao-mai-2026')));
const rules = (await loadRuleBook(project)).value as RuleBook;
const built = (await buildDocument(project, 'plan.yaml')).value;
if (!built) throw new Error('the example does not build');
const { document, fonts, library } = built;
const look = { styles: library.styles, fonts };

const PAGES = 30;

/** The example with the rows of its long table repeated. */
function withRows(times: number): Document {
  const longer = (table: Table): Table => ({ ...table, body: Array.from({ length: times }, () => table.body).flat() });
  return {
    ...document,
    parts: document.parts.map((part) => ({
      ...part,
      sections: part.sections.map((section) => ({
        ...section,
        blocks: section.blocks.map((block) =>
          block.kind === 'table' && block.role === 'tasks-table' ? longer(block) : block,
        ),
      })),
    })),
  };
}

function ofPages(): Document {
  for (let times = 1; times < 100; times++) {
    const longer = withRows(times);
    if (typesetDocument(longer, look).pages.pages.length >= PAGES) return longer;
  }
  throw new Error('the document does not grow');
}

test('one document, three ways', async () => {
  const { files } = await renderFiles(built, { formats: ['docx', 'pdf'] });
  const [word, pdf] = files.map(({ bytes }) => bytes) as [Uint8Array, Uint8Array];
  const thirty = await renderDocx(ofPages(), look);
  const timings = await interleave(
    [
      { name: 'as built', run: () => checkBuilt(built, rules) },
      { name: 'its Word file', run: () => checkFile(project, 'a.docx', word) },
      { name: 'its PDF', run: () => checkFile(project, 'a.pdf', pdf) },
      { name: `a Word file of ${PAGES} pages`, run: () => checkFile(project, 'b.docx', thirty) },
    ],
    15,
    5,
  );
  report('check', timings);
});

test('rules by the time they take', () => {
  const input: CheckInput = {
    document: lookOfDocument(document, library.styles),
    source: 'plan',
    file: 'plan.yaml',
    fonts,
    ...(rules.register ? { register: rules.register } : {}),
  };
  const rounds = 30;
  const start = cpuTime();
  for (let round = 0; round < rounds; round++) checkContext(input, rules.data);
  const view = (cpuTime() - start) / rounds;
  const context = checkContext(input, rules.data);
  const spent = rulesWith(rules.data)
    .filter(({ reads }) => reads !== 'pages')
    .map((rule) => {
      rule.check(context);
      const begun = performance.now();
      for (let round = 0; round < rounds; round++) rule.check(context);
      return { id: rule.id, time: (performance.now() - begun) / rounds };
    })
    .sort((a, b) => b.time - a.time);
  const all = spent.reduce((sum, { time }) => sum + time, 0);
  console.log(`view ${view.toFixed(1)} ms, all rules ${all.toFixed(1)} ms`);
  for (const { id, time } of spent.slice(0, 15)) console.log(`  ${time.toFixed(2)} ms ${id}`);
});
