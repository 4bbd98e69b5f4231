import type { Element } from '@xmldom/xmldom';
import { describe, expect, it } from 'vitest';
import type { Part, Section } from '../../../../src/document/document.js';
import { renderDocx } from '../../../../src/render/docx/render-docx.js';
import { paragraph } from '../../../support/block-builders.js';
import {
  all,
  attribute,
  first,
  isOn,
  type OpenedDocx,
  openDocx,
  styleOfParagraph,
  textOf,
} from '../../../support/read-docx.js';
import { documentOf, landscape, portrait } from '../../../support/sample-document.js';
import { writeContext } from '../../../support/write-context.js';

const section = (words: string, more: Partial<Section> = {}): Section => ({
  page: portrait,
  blocks: [paragraph('body', words)],
  ...more,
});

const part = (id: string, ...sections: readonly Section[]): Part => ({ id, title: id, sections });

const write = async (...parts: readonly Part[]): Promise<OpenedDocx> =>
  openDocx(await renderDocx(documentOf(parts), await writeContext()));

const sectionsOf = (opened: OpenedDocx): Element[] => all(opened.root('word/document.xml'), 'w:sectPr');

/** Text, style and field of the header or footer that a section names. */
function partOf(opened: OpenedDocx, sectPr: Element, kind: 'header' | 'footer', type: string): Element | undefined {
  const reference = all(sectPr, `w:${kind}Reference`).find((each) => each.getAttribute('w:type') === type);
  if (!reference) return undefined;
  const relationships = opened.root('word/_rels/document.xml.rels');
  const target = all(relationships, 'Relationship').find(
    (each) => each.getAttribute('Id') === reference.getAttribute('r:id'),
  );
  return opened.root(`word/${target?.getAttribute('Target')}`);
}

const fieldOf = (root: Element | undefined): string | undefined =>
  root && first(root, 'w:instrText')?.textContent?.trim();

describe('page numbers', () => {
  it('restart in each part, go on in its later sections, and hide on the first page of the part only', async () => {
    const opened = await write(part('a', section('1')), part('b', section('2'), section('3', { page: landscape })));
    const sections = sectionsOf(opened);
    expect(sections.map((each) => attribute(first(each, 'w:pgNumType'), 'w:start'))).toEqual(['1', '1', undefined]);
    expect(sections.map((each) => isOn(each, 'w:titlePg'))).toEqual([true, true, false]);
    for (const each of sections) {
      expect(fieldOf(partOf(opened, each, 'header', 'default'))).toBe('PAGE');
    }
    expect(sections.slice(0, 2).map((each) => textOf(partOf(opened, each, 'header', 'first') as Element))).toEqual([
      '',
      '',
    ]);
  });

  it('are a field with a text between its marks, in the style of page numbers', async () => {
    const opened = await write(part('a', section('1')));
    const header = partOf(opened, sectionsOf(opened)[0] as Element, 'header', 'default') as Element;
    expect(styleOfParagraph(header)).toBe('page-number');
    const runs = all(header, 'w:r').map((run) => {
      const mark = first(run, 'w:fldChar');
      return mark
        ? mark.getAttribute('w:fldCharType')
        : (first(run, 'w:instrText') ?? first(run, 'w:t'))?.textContent?.trim();
    });
    expect(runs).toEqual(['begin', 'PAGE', 'separate', '2', 'end']);
  });
});

describe('pages', () => {
  it('have size, direction and margins as seen', async () => {
    const opened = await write(part('a', section('1'), section('2', { page: landscape })));
    const sizes = sectionsOf(opened).map((each) => {
      const size = first(each, 'w:pgSz');
      return [attribute(size, 'w:w'), attribute(size, 'w:h'), attribute(size, 'w:orient')];
    });
    expect(sizes).toEqual([
      ['11906', '16838', 'portrait'],
      ['16838', '11906', 'landscape'],
    ]);
    const margins = first(sectionsOf(opened)[0] as Element, 'w:pgMar');
    expect(['w:top', 'w:bottom', 'w:left', 'w:right', 'w:header'].map((name) => attribute(margins, name))).toEqual([
      '1134',
      '1134',
      '1701',
      '850',
      '567',
    ]);
  });

  it('get no empty paragraph at the end of a section', async () => {
    const opened = await write(part('a', section('1')), part('b', section('2')));
    expect(opened.body.map((each) => each.tagName)).toEqual(['w:p', 'w:p', 'w:sectPr']);
  });
});

describe('the foot of the first page', () => {
  const foot = [paragraph('contact', 'Số 1 đường Sao Mai')];

  it('stands in its section and is not handed on to later ones', async () => {
    const opened = await write(part('a', section('1', { firstPageFoot: foot })), part('b', section('2')));
    const [one, two] = sectionsOf(opened) as [Element, Element];
    expect(textOf(partOf(opened, one, 'footer', 'first') as Element)).toBe('Số 1 đường Sao Mai');
    expect(textOf(partOf(opened, one, 'footer', 'default') as Element)).toBe('');
    expect(textOf(partOf(opened, two, 'footer', 'first') as Element)).toBe('');
  });

  it('does not hide the page number of a later section', async () => {
    const opened = await write(part('a', section('1'), section('2', { firstPageFoot: foot })));
    const two = sectionsOf(opened)[1] as Element;
    expect(isOn(two, 'w:titlePg')).toBe(true);
    expect(fieldOf(partOf(opened, two, 'header', 'first'))).toBe('PAGE');
  });

  it('costs nothing where there is none', async () => {
    const opened = await write(part('a', section('1')));
    expect(opened.names.filter((name) => name.startsWith('word/footer'))).toEqual([]);
  });
});
