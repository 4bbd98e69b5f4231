// templates/README.md tells the whole vocabulary: what the program knows stands there, and its example of a new type works as it is.

import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { structuralTags } from '../../src/compose/blocks/build-blocks.js';
import { helpers } from '../../src/compose/template/run-template.js';
import { planNames } from '../../src/compose/view/names.js';
import { templateView } from '../../src/compose/view/template-view.js';
import { documentTypeSchema, loadDocumentType } from '../../src/doctype/document-type.js';
import { loadLibrary } from '../../src/doctype/library.js';
import { tableDefinitionSchema } from '../../src/doctype/table-definition.js';
import { planSchema } from '../../src/plan/plan.js';
import { createDiskWorkspace } from '../../src/workspace/disk.js';
import { composeText, linesOf, root } from '../support/compose.js';

const readme = await readFile(path.join(root, 'templates/README.md'), 'utf8');
const workspace = createDiskWorkspace(root);

/** Words in code marks in the first cells of the tables under a heading. */
function firstCells(heading: string): string[] {
  const from = readme.indexOf(`\n${heading}\n`);
  const level = heading.split(' ')[0] as string;
  const rest = readme.slice(from + heading.length + 1);
  const end = rest.search(new RegExp(`\\n#{1,${level.length}} `));
  const rows = (end < 0 ? rest : rest.slice(0, end)).split('\n').filter((line) => line.startsWith('| `'));
  return rows.flatMap((row) =>
    [...(row.split('|')[1] as string).matchAll(/`<?([^`>]+)>?`/g)].map((match) => match[1] as string),
  );
}

describe('templates/README.md', () => {
  it('lists the structural tags', () => {
    expect(firstCells('### Tags that give structure').sort()).toEqual([...structuralTags].sort());
  });

  it('lists the helpers', () => {
    expect(firstCells('### Helpers').sort()).toEqual([...Object.keys(helpers), 'if', 'unless', 'lookup'].sort());
  });

  it('lists the names of the view', async () => {
    const plan = planSchema.parse({
      year: '2026',
      unit: { kind: 'phường', name: 'Sao Mai', agency: { name: 'Trung tâm', symbol: 'TT', head: 'Giám đốc' } },
    });
    const library = (await loadLibrary(workspace)).value;
    const type = (await loadDocumentType(workspace, 'quyet-dinh')).value;
    if (!library || !type) throw new Error('no library');
    const names = planNames(plan, library.wording);
    const { view } = templateView(plan, type, library.wording, names, false);
    expect(firstCells('### Names').sort()).toEqual(Object.keys(view).sort());
  });

  it('lists the shared blocks', async () => {
    const files = await readdir(path.join(root, 'templates/blocks'));
    expect(firstCells('### Shared blocks').sort()).toEqual(files.map((file) => file.replace(/\.hbs$/, '')).sort());
  });

  it('lists the keys of types and tables', () => {
    expect(firstCells('### Keys of type.yaml').sort()).toEqual(Object.keys(documentTypeSchema.shape).sort());
    expect(firstCells('## Tables').sort()).toEqual(Object.keys(tableDefinitionSchema.shape).sort());
  });

  it('has an example of a new type that works as it is', async () => {
    const block = (language: string): string =>
      new RegExp(`\`\`\`${language}\n([\\s\\S]*?)\`\`\``).exec(readme)?.[1] ?? '';
    const report = await readFile(path.join(root, 'templates/bao-cao/sample/plan.yaml'), 'utf8');
    const plan = report
      .replace('type: bao-cao', 'type: huong-dan')
      .replace(/^ +- table: indicators.*\n/m, '')
      .replace(/^indicators:[\s\S]*/m, '')
      .replace(/^ {2}addressees:.*\n.*\n/m, '');
    const { document, diagnostics } = await composeText(plan, {
      'templates/huong-dan/type.yaml': block('yaml'),
      'templates/huong-dan/document.hbs': block('hbs'),
    });
    expect(diagnostics.filter(({ severity }) => severity !== 'info')).toEqual([]);
    expect(linesOf(document, 'huong-dan', 'number-line', 'title-kind')).toEqual([
      'number-line: Số: [12mm]/HD-UBND',
      'title-kind: HƯỚNG DẪN',
    ]);
  });
});
