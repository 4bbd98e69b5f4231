// Words are found in the runs that a reader of the paragraph reads, whatever element holds these, and cut out exactly; places are counted in
// letters, so that the same words elsewhere in the paragraph are never meant.

import { expect, test } from 'vitest';
import { containers } from '../../../src/ooxml/contents.js';
import { parseTree } from '../../../src/ooxml/parse-xml.js';
import { lettersIn, noteRun, type Runs, runsAt, type Stretch } from '../../../src/ooxml/runs-at.js';
import { elements, textOf, type XmlNode } from '../../../src/ooxml/xml-tree.js';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const run = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;

function paragraph(inside: string): XmlNode {
  const tree = parseTree(`<w:p xmlns:w="${W}">${inside}</w:p>`);
  if (typeof tree === 'string') throw new Error(tree);
  return tree.root;
}

/** Where words stand in a text, the nth time they do. */
function stretch(text: string, words: string, nth = 0): Stretch {
  let at = text.indexOf(words);
  for (let count = 0; count < nth; count++) at = text.indexOf(words, at + 1);
  return { before: lettersIn(text.slice(0, at)), words };
}

const shown = (found: Runs | undefined): string | undefined => found?.runs.map((each) => textOf(each)).join('');

test.each([...containers])('words within %s, and behind it', (container) => {
  const root = paragraph(`${run('Rà soát ')}<${container}>${run('hồ sơ cũ')}</${container}>${run(' còn lại')}`);
  expect(elements(root).length).toBe(3);
  for (const words of ['hồ sơ', 'cũ còn'])
    expect(shown(runsAt(root, stretch('Rà soát hồ sơ cũ còn lại', words)))).toBe(words);
});

test('the same words several times: those of the place', () => {
  const text = 'Báo cáo quý, báo cáo năm, báo cáo năm';
  const root = paragraph(run('Báo cáo quý, báo ') + run('cáo năm, báo cáo') + run(' năm'));
  const found = runsAt(root, stretch(text, 'báo cáo', 1));
  expect(shown(found)).toBe('báo cáo');
  const before = elements(root).slice(0, elements(root).indexOf(found?.runs[0] as XmlNode));
  expect(before.map((each) => textOf(each)).join('')).toBe('Báo cáo quý, báo cáo năm, ');
});

test('spaces and marks that a reader has tidied do not move the place; other words there are not taken', () => {
  const file = `Ủy  ban   nhân dân xã`.normalize('NFD');
  expect(shown(runsAt(paragraph(run(file)), stretch('Ủy ban nhân dân xã', 'nhân dân')))?.normalize('NFC')).toBe(
    'nhân dân',
  );
  expect(shown(runsAt(paragraph(run(file)), stretch('Ủy ban nhân dân xã', 'ban nhân')))?.normalize('NFC')).toBe(
    'ban   nhân',
  );
  expect(runsAt(paragraph(run('Ủy ban nhân viên xã')), stretch('Ủy ban nhân dân xã', 'nhân dân'))).toBeUndefined();
  expect(runsAt(paragraph(run('ngắn')), stretch('một dòng dài hơn', 'dài'))).toBeUndefined();
});

test('spaces that are meant themselves are taken only if they are just those', () => {
  expect(shown(runsAt(paragraph(run('xã , tỉnh')), stretch('xã , tỉnh', ' ,')))).toBe(' ,');
  expect(runsAt(paragraph(run('xã  , tỉnh')), stretch('xã , tỉnh', ' ,'))).toBeUndefined();
});

test('words beside a tab or a break within one run leave what stands on the other side', () => {
  const root = paragraph(
    '<w:r><w:t>Căn cứ</w:t><w:tab/><w:t>hồ sơ</w:t><w:noBreakHyphen/><w:t>mới</w:t><w:br/><w:t>xã</w:t></w:r>',
  );
  expect(shown(runsAt(root, stretch('Căn cứ hồ sơ-mới xã', 'hồ sơ')))).toBe('hồ sơ');
  expect(shown(runsAt(root, stretch('Căn cứ hồ sơ-mới xã', 'mới')))).toBe('mới');
  expect(
    elements(root)
      .map((each) => textOf(each))
      .join('|'),
  ).toBe('Căn cứ|hồ sơ||mới|xã');
});

test('hidden text and marks of notes are counted as the reader counts them', () => {
  const hidden = `<w:r><w:rPr><w:vanish/></w:rPr><w:t>ẩn</w:t></w:r>`;
  const note = '<w:r><w:footnoteReference w:id="7"/></w:r>';
  const root = paragraph(`${run('một')}${hidden}${note}${run(' hai')}${note}${run(' ba')}`);
  expect(shown(runsAt(root, stretch('một[10] hai[11] ba', 'hai'), 9))).toBe('hai');
  expect(shown(runsAt(root, stretch('một[10] hai[11] ba', 'ba'), 9))).toBe('ba');
  const second = noteRun(root, 11, 9) as XmlNode;
  expect(
    elements(root)
      .slice(elements(root).indexOf(second))
      .map((each) => textOf(each))
      .join(''),
  ).toBe(' ba');
  expect(noteRun(root, 12, 9)).toBeUndefined();
});

test('a place between letters: behind the one before it, or before the one that follows', () => {
  const at = (behind: boolean): string[] => {
    const found = runsAt(paragraph(run('một  hai')), { before: lettersIn('một'), words: '', behind });
    return [textOf(found?.last), textOf(found?.next)];
  };
  expect(at(true)).toEqual(['một', '  hai']);
  expect(at(false)).toEqual(['một  ', 'hai']);
});
