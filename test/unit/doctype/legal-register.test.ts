// The register of legal documents that ships: its days follow each other, no document stands twice, none is replaced in a circle.

import { expect, test } from 'vitest';
import { loadLegalRegister } from '../../../src/doctype/legal-register.js';
import { createDiskWorkspace } from '../../../src/workspace/disk.js';
import { root } from '../../support/compose.js';

const workspace = createDiskWorkspace(root);
const { value, diagnostics } = await loadLegalRegister(workspace);
const entries = value?.entries ?? [];

test('it loads, and no document stands twice', async () => {
  expect(diagnostics).toEqual([]);
  const files = (await workspace.resources('templates/register')).map((name) => `templates/register/${name}`);
  const texts = await Promise.all(files.map(async (file) => new TextDecoder().decode(await workspace.resource(file))));
  const written = texts.flatMap((text) => text.match(/^ {2}- kind: /gmu) ?? []);
  expect(entries.length).toBeGreaterThan(200);
  expect(written.length).toBe(entries.length);
});

test('days follow each other', () => {
  const wrong = entries.filter(
    ({ date, from = date, until, ends, amendedBy }) =>
      from < date ||
      (until !== undefined && until < from) ||
      (ends !== undefined && ends < Number(date.slice(0, 4))) ||
      amendedBy.some((each) => each.from < date),
  );
  expect(wrong.map(({ number }) => number)).toEqual([]);
});

test('no document is followed by itself, nor by one that is older', () => {
  const byNumber = new Map(entries.map((each) => [each.number, each]));
  const wrong = entries.filter(({ number, date, replacedBy }) =>
    replacedBy.some((each) => each === number || (byNumber.get(each)?.date ?? '9999') < date),
  );
  expect(wrong.map(({ number }) => number)).toEqual([]);
});
