import { describe, expect, it } from 'vitest';
import { checkGlyphs } from '../../../src/fonts/font-set.js';
import { cell, paragraph, row } from '../../support/block-builders.js';
import { documentOf, portrait, sampleDocument } from '../../support/sample-document.js';
import { writeContext } from '../../support/write-context.js';

const around = (...blocks: Parameters<typeof documentOf>[0][number]['sections'][number]['blocks'][number][]) =>
  documentOf([{ id: 'a', title: 'A', sections: [{ page: portrait, blocks }] }]);

describe('checkGlyphs', () => {
  it('finds nothing to say about Vietnamese text and its usual signs', async () => {
    const { fonts } = await writeContext();
    const letters = 'aăâbcdđeêghiklmnoôơpqrstuưvxy';
    const toned = [...'aăâeêioôơuưy'].flatMap((vowel) =>
      ['\u0300', '\u0301', '\u0303', '\u0309', '\u0323'].map((tone) => (vowel + tone).normalize('NFC')),
    );
    const all = `${letters}${toned.join('')}`;
    const signs = '“”‘’–—…•·≥≤±×²³%&§₫\u00a0';
    expect(checkGlyphs(around(paragraph('body', `${all}${all.toUpperCase()}${signs}`)), fonts)).toEqual([]);
    expect(checkGlyphs(sampleDocument(), fonts)).toEqual([]);
  });

  it('tells each missing character once, where it first stands, with what to do', async () => {
    const { fonts } = await writeContext();
    const document = around(
      { ...paragraph('body', 'Đã làm ☑, chưa làm ☐, lại ☑.'), origin: { plan: 'plan.sections.0' } },
      {
        kind: 'table',
        role: 'tasks',
        columns: [{ role: 'task', width: 100 }],
        head: [],
        body: [{ ...row('item', 0, cell('Việc 𝄞')), origin: { plan: 'tasks.items.3' } }],
      },
      { ...paragraph('body', '✓'), origin: { template: 'templates/quyet-dinh/document.hbs:12:5' } },
    );
    const faults = checkGlyphs(document, fonts);
    expect(faults.map(({ code, severity, place }) => ({ code, severity, place }))).toEqual([
      { code: 'font/missing-glyph', severity: 'error', place: { path: 'plan.sections.0' } },
      { code: 'font/missing-glyph', severity: 'error', place: { path: 'plan.sections.0' } },
      { code: 'font/missing-glyph', severity: 'error', place: { path: 'tasks.items.3' } },
      {
        code: 'font/missing-glyph',
        severity: 'error',
        place: { file: 'templates/quyet-dinh/document.hbs', line: 12, column: 5 },
      },
    ]);
    expect(faults[0]?.message.vi).toContain('"☑" (U+2611)');
    expect(faults[2]?.message.en).toContain('U+1D11E');
    for (const { remedy } of faults) expect(remedy?.vi).toMatch(/phông chữ/);
  });
});
