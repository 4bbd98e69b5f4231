// Word lists of an office: what its file has is taken, what it lacks is built in.

import { expect, test } from 'vitest';
import { loadWordLists } from '../../../src/data/check-data.js';
import { loadYearPatterns } from '../../../src/doctype/year-patterns.js';
import { createProject } from '../../../src/flows/project.js';
import { createMemoryWorkspace } from '../../../src/workspace/workspace.js';
import { workspaceWith } from '../../support/compose.js';

test('lists that the file of an office lacks are the built-in ones', async () => {
  const file = 'templates/words.yaml';
  const workspace = createMemoryWorkspace({
    files: { [file]: 'a: [own]\n' },
    resources: { [file]: 'a: [one]\nb: [two]\n' },
  });
  expect((await loadWordLists(workspace, file)).value?.data).toEqual({ a: ['own'], b: ['two'] });
});

test('a file without a built-in one stands for itself', async () => {
  const workspace = createMemoryWorkspace({ files: { 'templates/x.yaml': 'a: [own]\n' } });
  expect((await loadWordLists(workspace, 'templates/x.yaml')).value?.data).toEqual({ a: ['own'] });
});

test('a file of years made before a list was added goes on to hold', async () => {
  const { value, diagnostics } = await loadYearPatterns(
    workspaceWith({ 'templates/years.yaml': 'lookingBack: [nhìn lại]\n' }),
  );
  expect(diagnostics).toEqual([]);
  expect(value?.lookingBack.test('nhìn lại năm 2025')).toBe(true);
  expect(value?.lookingBack.test('tổng kết năm 2025')).toBe(false);
  expect(value?.closing.test('Quyết toán kinh phí')).toBe(true);
});

test.each([
  ['templates/years.yaml', 'patterns: [{ role: result, pattern: "(((" }]\n'],
  ['templates/rollover/leftovers.yaml', 'relative: [năm ngoái, "[a-"]\n'],
])('%s: words that no text can be searched for are told at their place', async (file, text) => {
  const { value, diagnostics } = await createProject(workspaceWith({ [file]: text })).load(
    'years',
    'leftovers',
    'checkData',
  );
  expect(value).toBeUndefined();
  expect(diagnostics.map(({ code, place }) => [code, place?.file, place?.line])).toEqual([
    ['data/bad-pattern', file, 1],
  ]);
});

test.each(['forbidden', 'consistent'])(
  'a rule of wording (%s) that is no pattern is told at its place',
  async (kind) => {
    const file = 'templates/check/wording/rieng.yaml';
    const own = `rules:\n  - id: rieng\n    kind: ${kind}\n    title: { vi: Riêng, en: Own }\n    patterns:\n      - đúng\n      - (tuyệt đối\n`;
    const { diagnostics } = await createProject(workspaceWith({ [file]: own })).load('checkData');
    expect(diagnostics.map(({ code, severity, place }) => [code, severity, place?.file, place?.line])).toEqual([
      ['data/bad-pattern', 'error', file, 7],
    ]);
  },
);

test('words that are no patterns may hold brackets', async () => {
  const project = createProject(workspaceWith({ 'templates/years.yaml': 'lookingBack: ["nhìn lại ("]\n' }));
  expect((await project.load('years')).diagnostics).toEqual([]);
});

test('a pattern of an office may name sets of letters', async () => {
  const own = String.raw`events: ['đại hội (?:chi bộ|\p{Lu}\p{L}+)']`;
  const project = createProject(workspaceWith({ 'templates/rollover/leftovers.yaml': own }));
  expect((await project.load('leftovers')).diagnostics).toEqual([]);
});
