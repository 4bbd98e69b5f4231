import type { Element } from '@xmldom/xmldom';
import { describe, expect, it } from 'vitest';
import type { Paragraph } from '../../../../src/document/document.js';
import { paragraph, rule, text } from '../../../support/block-builders.js';
import { all, attribute, first, isOn, styleOfParagraph, textOf, valOf } from '../../../support/read-docx.js';
import { writeContext } from '../../../support/write-context.js';
import { bodyOf } from './write-blocks.js';

const only = async (block: Paragraph): Promise<Element> => {
  const [element, ...others] = await bodyOf(block);
  expect(others).toEqual([]);
  return element as Element;
};

const faces = (element: Element): string[] =>
  all(element, 'w:r').map((run) => `${textOf(run)}|${valOf(run, 'w:b') ?? '-'}|${valOf(run, 'w:i') ?? '-'}`);

describe('a paragraph', () => {
  it('carries its style and nothing that the style already says', async () => {
    const element = await only({
      ...paragraph('citation', text('Căn cứ', { italic: true, bold: false })),
      keepWithNext: false,
    });
    expect(styleOfParagraph(element)).toBe('citation');
    expect(all(element, 'w:pPr')[0]?.childNodes.length).toBe(1);
    expect(all(element, 'w:rPr')).toEqual([]);
  });

  it('overrides the face where a run differs from the role', async () => {
    expect(
      faces(
        await only(paragraph('heading-1', text('I. ', { bold: true }), text('chung', { bold: false, italic: true }))),
      ),
    ).toEqual(['I. |-|-', 'chung|0|1']);
  });

  it('overrides keep-with-next both ways', async () => {
    expect(isOn(await only({ ...paragraph('body', 'x'), keepWithNext: true }), 'w:keepNext')).toBe(true);
    expect(valOf(await only({ ...paragraph('heading-1', 'x'), keepWithNext: false }), 'w:keepNext')).toBe('false');
  });

  it('keeps spaces, turns tabs and line ends into elements, drops what XML forbids', async () => {
    const element = await only(paragraph('body', '  hai  chỗ\ttab\ndòng\r\nhai\u0001 '));
    expect(textOf(element)).toBe('  hai  chỗ\ttab\ndòng\nhai ');
    expect(all(element, 'w:t').every((part) => part.getAttribute('xml:space') === 'preserve')).toBe(true);
  });

  it('writes markup and the names of fields as text', async () => {
    const element = await only(paragraph('body', 'CURRENT', text('<w:t>&"\''), text('TOTAL_PAGES')));
    expect(textOf(element)).toBe('CURRENT<w:t>&"\'TOTAL_PAGES');
    expect(all(element, 'w:fldChar')).toEqual([]);
  });

  it('writes a document code as it is typed, so that Word finds and copies it', async () => {
    const element = await only(paragraph('body', 'số 42/2022/NĐ-CP, Độc lập - Tự do'));
    expect(all(element, 'w:t').map((part) => part.textContent)).toEqual(['số 42/2022/NĐ-CP, Độc lập - Tự do']);
    expect(all(element, 'w:noBreakHyphen')).toEqual([]);
  });

  it('breaks the line where the document does', async () => {
    expect(textOf(await only(paragraph('title-subject', 'một', { kind: 'break' }, 'hai')))).toBe('một\nhai');
  });

  it('may be empty', async () => {
    expect(textOf(await only(paragraph('body')))).toBe('');
  });
});

describe('a gap', () => {
  it('is as wide as asked, within half a space, in spaces that neither break nor fold', async () => {
    const { fonts } = await writeContext();
    const element = await only(paragraph('place-date', 'ngày ', { kind: 'blank', width: 12 }, ' tháng'));
    const gap = all(element, 'w:t')[1]?.textContent ?? '';
    expect(gap).toMatch(/^\u00a0+$/);
    const space = fonts.faces.italic.width(' ', 13);
    expect(Math.abs(fonts.faces.italic.width(gap, 13) - (12 * 72) / 25.4)).toBeLessThanOrEqual(space / 2);
  });
});

describe('a content control', () => {
  it('names the fact that is open, each with an id of its own, bound to one place of the data', async () => {
    const control = { tag: 'number', title: 'Số văn bản' } as const;
    const gap = { kind: 'blank', width: 5, control } as const;
    const element = await only(paragraph('number-line', 'Số: ', gap, '/QĐ-UBND (số ', gap, ')'));
    const controls = all(element, 'w:sdt');
    expect(controls.map((each) => [valOf(each, 'w:alias'), valOf(each, 'w:tag')])).toEqual([
      ['Số văn bản', 'number'],
      ['Số văn bản', 'number'],
    ]);
    expect(controls.map((each) => textOf(each).trim())).toEqual(['', '']);
    expect(new Set(controls.map((each) => valOf(each, 'w:id'))).size).toBe(2);
    const bindings = controls.map((each) => attribute(first(each, 'w:dataBinding'), 'w:xpath'));
    expect(bindings).toEqual(['/k:facts[1]/k:number[1]', '/k:facts[1]/k:number[1]']);
  });
});

describe('a rule', () => {
  it('is a border that the indents leave just as long as asked', async () => {
    const [element] = await bodyOf(rule('title-rule', 110));
    const indent = first(element as Element, 'w:ind');
    const textWidth = Math.round((165 * 1440) / 25.4);
    const sides = Number(attribute(indent, 'w:left')) + Number(attribute(indent, 'w:right'));
    expect(textWidth - sides).toBeCloseTo(110 * 20, -1);
    expect(Math.abs(Number(attribute(indent, 'w:left')) - Number(attribute(indent, 'w:right')))).toBeLessThanOrEqual(1);
    expect(attribute(first(element as Element, 'w:top'), 'w:sz')).toBe('6');
    expect(attribute(first(element as Element, 'w:spacing'), 'w:lineRule')).toBe('exact');
  });

  it('longer than its column fills the column', async () => {
    const [element] = await bodyOf(rule('title-rule', 9999));
    expect(attribute(first(element as Element, 'w:ind'), 'w:left')).toBe('0');
  });
});

describe('a spacer', () => {
  it.each([
    [85, '1700', 'atLeast'],
    [4, '80', 'exact'],
  ])('of %s pt is that high', async (height, line, lineRule) => {
    const [element] = await bodyOf({ kind: 'spacer', role: 'signature-gap', height }, paragraph('body', 'x'));
    const spacing = first(element as Element, 'w:spacing');
    expect([attribute(spacing, 'w:line'), attribute(spacing, 'w:lineRule')]).toEqual([line, lineRule]);
    expect(textOf(element as Element)).toBe('');
  });
});
