// Settings of the office: fonts and style sheet of its own reach the document; faults are told in the settings file.

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadProjectSettings } from '../../../src/doctype/project-settings.js';
import { buildDocument } from '../../../src/flows/build.js';
import { createProject } from '../../../src/flows/project.js';
import { createMemoryWorkspace } from '../../../src/workspace/workspace.js';
import { root, workspaceWith } from '../../support/compose.js';
import { smallPlan } from '../../support/small-plan.js';

const settingsOf = (text: string) => loadProjectSettings(createMemoryWorkspace({ files: { 'kehoach.yaml': text } }));

describe('kehoach.yaml', () => {
  test('is optional and may be empty', async () => {
    expect((await loadProjectSettings(createMemoryWorkspace())).value).toEqual({});
    expect((await settingsOf('# chưa có gì\n')).value).toEqual({});
  });

  test('faults at their lines, with the nearest key', async () => {
    const { value, diagnostics } = await settingsOf('style: x\nfonts:\n  family: Times New Roman\n');
    expect(value).toBeUndefined();
    expect(diagnostics.map(({ code, place }) => `${place?.file}:${place?.line} ${code}`)).toEqual(
      expect.arrayContaining(['kehoach.yaml:1 data/unknown-key', 'kehoach.yaml:3 data/missing']),
    );
    expect(diagnostics.find(({ code }) => code === 'data/unknown-key')?.remedy?.vi).toContain('styles');
  });

  test('a style sheet and fonts of the project are used', async () => {
    const sheet = readFileSync(path.join(root, 'templates/styles/nghi-dinh-30.yaml'), 'utf8');
    const own = 'family: Phông riêng, regular: fonts/Tinos-Bold.ttf, bold: fonts/Tinos-Bold.ttf';
    const built = await buildDocument(
      createProject(
        workspaceWith({
          'plan.yaml': smallPlan,
          'templates/styles/co-quan.yaml': sheet.replace('left: 30', 'left: 35'),
          'kehoach.yaml': `styles: co-quan\nfonts: { ${own}, italic: fonts/Tinos-Italic.ttf, boldItalic: fonts/Tinos-BoldItalic.ttf }\n`,
        }),
      ),
      'plan.yaml',
    );
    expect(built.value?.document.parts[0]?.sections[0]?.page.margins.left).toBe(35);
    expect(built.value?.fonts.family).toBe('Phông riêng');
    expect(built.value?.fonts.faces.regular.source).toBe('fonts/Tinos-Bold.ttf');
  });

  test('a font file that is not there is told', async () => {
    const files = 'family: X, regular: khong-co.ttf, bold: fonts/Tinos-Bold.ttf';
    const built = await buildDocument(
      createProject(
        workspaceWith({
          'plan.yaml': smallPlan,
          'kehoach.yaml': `fonts: { ${files}, italic: fonts/Tinos-Italic.ttf, boldItalic: fonts/Tinos-BoldItalic.ttf }\n`,
        }),
      ),
      'plan.yaml',
    );
    expect(built.value).toBeUndefined();
    expect(built.diagnostics.map(({ code, place }) => `${code} ${place?.file}`)).toEqual([
      'font/unreadable khong-co.ttf',
    ]);
  });
});
