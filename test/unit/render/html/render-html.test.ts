// The HTML file: complete, safe, standing alone, with a structure that programs can read.

import { describe, expect, it } from 'vitest';
import type { Block, Document } from '../../../../src/document/document.js';
import { renderHtml } from '../../../../src/render/html/render-html.js';
import type { WriteContext } from '../../../../src/render/writer.js';
import { cell, columns, headCell, paragraph, row, rule, text } from '../../../support/block-builders.js';
import { lostWords } from '../../../support/lost-words.js';
import { documentOf, landscape, portrait, sampleDocument } from '../../../support/sample-document.js';
import { writeContext } from '../../../support/write-context.js';

const html = async (document: Document, context?: WriteContext): Promise<string> =>
  new TextDecoder().decode(await renderHtml(document, context ?? (await writeContext())));

const around = (...blocks: Block[]): Document =>
  documentOf([{ id: 'a', title: 'A', sections: [{ page: portrait, blocks }] }]);

const bodyOf = (page: string): string => page.slice(page.indexOf('<main>'), page.indexOf('</main>'));

/** What a browser would show as text. */
const shown = (page: string): string =>
  bodyOf(page)
    .replace(/<(?:p|h\d|br|td|th|div|section|article)\b[^>]*>/g, ' ')
    .replace(/<[^>]+>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&nbsp;/g, ' ')
    .replace(/&amp;/g, '&');

/** Every element that is opened is closed, in order. */
function unbalanced(page: string): string[] {
  const open: string[] = [];
  const faults: string[] = [];
  for (const [, slash, name = ''] of page
    .replace(/<style>[\s\S]*?<\/style>/, '')
    .matchAll(/<(\/?)([a-z][a-z0-9]*)[^>]*>/g)) {
    if (['meta', 'br', 'hr', 'col'].includes(name)) continue;
    if (!slash) open.push(name);
    else if (open.pop() !== name) faults.push(name);
  }
  return [...faults, ...open];
}

describe('renderHtml', () => {
  it('shows every word of the document and closes every element', async () => {
    const page = await html(sampleDocument());
    expect(lostWords(sampleDocument(), shown(page))).toEqual([]);
    expect(unbalanced(page)).toEqual([]);
  });

  it('stands alone: language, policy, no script, nothing fetched', async () => {
    const page = await html(sampleDocument());
    expect(page).toMatch(/^<!DOCTYPE html>\n<html lang="vi">/);
    expect(page).toMatch(/<meta http-equiv="Content-Security-Policy" content="default-src 'none';/);
    expect(page).toContain('<meta name="generator" content="kehoach">');
    expect(page).toContain('<meta name="author" content="Ủy ban nhân dân phường Sao Mai">');
    expect(page).not.toMatch(/<script|<link|<img|<iframe|\bon\w+=|\bsrc=|\bhref=|url\(|@import|https?:/i);
  });

  it('takes no text for markup, wherever it stands', async () => {
    const attack = `"><script>alert('1')</script><img src=x onerror="a"> & <b>`;
    const source = around(
      paragraph('body', attack),
      columns('letterhead', [80], [[paragraph('agency', attack)]]),
      {
        kind: 'table',
        role: attack,
        columns: [{ role: attack, width: 100 }],
        head: [],
        body: [row('item', 0, cell(attack))],
      },
      paragraph('number-line', text('1', { control: { tag: 'number', title: attack } })),
      {
        kind: 'box',
        role: 'urgency',
        width: 20,
        height: 8,
        colour: `red" ${attack}`,
        align: 'left',
        paragraphs: [paragraph('urgency', attack)],
      },
    );
    const document: Document = {
      ...source,
      properties: { ...source.properties, title: attack, author: attack, subject: attack, keywords: [attack] },
      parts: source.parts.map((part) => ({ ...part, id: attack, title: attack })),
    };
    const { styles, fonts } = await writeContext();
    const page = await html(document, { fonts, styles: { ...styles, font: `x"}</style>${attack}` } });
    expect(page).not.toMatch(/<script|<img|<b>/i);
    expect(page.match(/<\/style>/g)).toHaveLength(1);
    expect(unbalanced(page)).toEqual([]);
    expect(shown(page).split(attack)).toHaveLength(5);
  });

  it('makes headings of what stands in the outline, paragraphs of the rest', async () => {
    const page = await html(
      around(paragraph('heading-1', 'I. ĐỀ MỤC'), paragraph('heading-2', '1. Mục'), paragraph('body', 'Nội dung')),
    );
    expect(bodyOf(page)).toContain('<h1 class="r-heading-1">I. ĐỀ MỤC</h1>\n<h2 class="r-heading-2">1. Mục</h2>');
    expect(bodyOf(page)).toContain('<p class="r-body">Nội dung</p>');
  });

  it('gives tables their head, scopes, spans and a row group for each outermost group', async () => {
    const page = bodyOf(
      await html(
        around({
          kind: 'table',
          role: 'tasks',
          columns: [
            { role: 'number', width: 12 },
            { role: 'task', width: 100 },
            { role: 'lead', width: 53 },
          ],
          head: [
            row('head', 0, headCell('STT', { rowSpan: 2 }), headCell('Việc', { columnSpan: 2 })),
            row('head', 0, headCell('Tên'), headCell('Chủ trì')),
          ],
          body: [
            row('group', 0, cell('Nhóm I', { role: 'cell-group', columnSpan: 3 })),
            row('group', 1, cell('Nhóm 1', { role: 'cell-group', columnSpan: 3 })),
            row('item', 0, cell('1', { rowSpan: 2 }), cell('Việc một'), cell('Văn phòng')),
            row('item', 1, cell('Việc một b'), cell('Công an')),
            row('group', 0, cell('Nhóm II', { role: 'cell-group', columnSpan: 3 })),
            row('item', 0, cell('2'), cell('Việc hai'), cell('')),
          ],
        }),
      ),
    );
    expect(page).toContain(
      '<colgroup><col style="width:12mm"><col style="width:100mm"><col style="width:53mm"></colgroup>',
    );
    expect(page).toContain('<th class="a-center middle" scope="col" rowspan="2"><p class="r-cell-head">STT</p></th>');
    expect(page).toContain(
      '<th class="a-center middle" scope="colgroup" colspan="2"><p class="r-cell-head">Việc</p></th>',
    );
    expect(page.match(/<tbody>/g)).toHaveLength(2);
    expect(page).toMatch(
      /<tbody>\n<tr class="group-row"><th class="a-left" scope="rowgroup" colspan="3"><p[^>]*>Nhóm II</,
    );
    expect(page).toContain('<td class="a-left" rowspan="2"><p class="r-cell">1</p></td>');
  });

  it('names a page for each paper and margins, once', async () => {
    const document = documentOf([
      {
        id: 'a',
        title: 'A',
        sections: [
          { page: portrait, blocks: [] },
          { page: landscape, blocks: [] },
        ],
      },
      { id: 'b', title: 'B', sections: [{ page: portrait, blocks: [] }] },
    ]);
    const page = await html(document);
    expect(page.match(/@page /g)).toHaveLength(2);
    expect(page).toContain('@page p0 { size: 210mm 297mm; margin: 20mm 15mm 20mm 30mm; }');
    expect(page).toContain('@page p1 { size: 297mm 210mm; margin: 20mm 15mm 20mm 30mm; }');
    expect(page.match(/<section class="page p0">/g)).toHaveLength(2);
    expect(page.match(/<article id="[ab]" aria-label="[AB]">/g)).toHaveLength(2);
  });

  it('takes the look of each role from the style sheet', async () => {
    const { styles, fonts } = await writeContext();
    const body = styles.roles.body as NonNullable<(typeof styles.roles)[string]>;
    const roles = { ...styles.roles, body: { ...body, size: 13.5, firstLine: 12.7, line: 1.2, colour: '#123456' } };
    const page = await html(around(paragraph('body', 'Nội dung'), rule('title-rule', 110)), {
      fonts,
      styles: { ...styles, roles },
    });
    expect(page).toMatch(
      /\.r-body \{ font-size: 13\.5pt;.* line-height: 1\.38; text-align: justify; color: #123456; text-indent: 12\.7mm;/,
    );
    // 3 pt before; 9 pt after and the rest of the 6 pt line below a rule of 0.75 pt
    expect(page).toContain('.rule.r-title-rule { margin: 3pt auto 14.25pt; }');
    expect(bodyOf(page)).toContain('<hr class="rule r-title-rule" style="width:110pt">');
  });

  it('marks faces against the role, gaps, line breaks and document codes', async () => {
    const page = bodyOf(
      await html(
        around(
          paragraph('citation', 'Căn cứ ', text('Điều 1', { bold: true, italic: false }), ' số 42/2022/NĐ-CP;'),
          paragraph('number-line', 'Số:', { kind: 'blank', width: 8.5 }, { kind: 'break' }, 'x'),
          paragraph('title-kind', text('nhạt', { bold: false })),
        ),
      ),
    );
    expect(page).toContain(
      'Căn cứ <b><span class="upright">Điều 1</span></b> số <span class="code">42/2022/NĐ-CP;</span></p>',
    );
    expect(page).toContain('Số:<span class="blank" style="width:8.5mm">&nbsp;</span><br>x</p>');
    expect(page).toContain('<span class="regular">nhạt</span>');
  });

  it('is the same on every run', async () => {
    expect(await html(sampleDocument())).toBe(await html(sampleDocument()));
  });
});
