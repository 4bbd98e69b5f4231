// Every example, seen by other programs: LibreOffice opens the DOCX and needs as many pages as our PDF and as the model of Word; the PDF
// is sound, its fonts are embedded and its text can be searched.

import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { layoutDocument } from 'docx/layout';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildDocument } from '../../src/flows/build.js';
import { createProject } from '../../src/flows/project.js';
import { renderFiles } from '../../src/flows/render.js';
import { buildDocxDocument } from '../../src/render/docx/stamp/frame.js';
import { createDiskWorkspace } from '../../src/workspace/disk.js';
import { root } from '../support/compose.js';
import { checkByQpdf, convertByLibreOffice, fontsOf, pageCount, textOf } from './office-tools.js';

const names = readdirSync(path.join(root, 'examples'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);

describe.each(names)('%s', (name) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'kehoach-office-'));
  const pdf = path.join(folder, `${name}-own.pdf`);
  let fromWord = '';
  let modelPages = 0;

  beforeAll(async () => {
    const built = await buildDocument(
      createProject(createDiskWorkspace(path.join(root, 'examples', name))),
      'plan.yaml',
    );
    if (!built.value) throw new Error('the example does not build');
    const context = { styles: built.value.library.styles, fonts: built.value.fonts };
    const { files } = await renderFiles(built.value, { formats: ['docx', 'pdf'] });
    for (const { format, bytes } of files)
      writeFileSync(format === 'pdf' ? pdf : path.join(folder, `${name}.docx`), bytes);
    fromWord = convertByLibreOffice(path.join(folder, `${name}.docx`), path.join(folder, 'office'));
    modelPages = layoutDocument(buildDocxDocument(built.value.document, context), { guess: true }).pages.length;
  });

  test('as many pages in LibreOffice, in the model of Word and in our PDF', () => {
    const own = pageCount(pdf);
    expect(Math.abs(pageCount(fromWord) - own)).toBeLessThanOrEqual(1);
    expect(Math.abs(modelPages - own)).toBeLessThanOrEqual(1);
  });

  test('the PDF is sound', () => {
    expect(checkByQpdf(pdf)).toContain('No syntax or stream encoding errors found');
  });

  test('fonts are embedded, subset and mapped to Unicode', () => {
    const fonts = fontsOf(pdf);
    expect(fonts.length).toBeGreaterThan(0);
    for (const font of fonts) expect(font).toMatchObject({ embedded: true, subset: true, unicode: true });
  });

  test('both say the motto and the kind of document', () => {
    for (const file of [pdf, fromWord]) {
      expect(textOf(file)).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
      expect(textOf(file)).toContain('KẾ HOẠCH');
    }
  });
});
