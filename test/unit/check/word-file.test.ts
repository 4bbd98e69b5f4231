// A Word file opened for marking: paragraphs found by tags alone, everything else packed and untouched, whatever it would unpack to.

import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { markWord, type WordFault, type WordFile } from '../../../src/check/word/word-file.js';
import { paragraphsOf, plainText } from '../../../src/document/walk.js';
import { readZipDirectory } from '../../../src/ooxml/read-zip.js';
import { scanParagraphs } from '../../../src/ooxml/scan-paragraphs.js';
import { setText, textOf, type XmlNode } from '../../../src/ooxml/xml-tree.js';
import { readSource } from './check-text.js';

const NAMESPACE = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const document = (body: string): string =>
  `<?xml version="1.0"?><w:document xmlns:w="${NAMESPACE}" xmlns:mc="urn:mc"><w:body>${body}</w:body></w:document>`;
const docx = (body: string, parts: Record<string, Uint8Array> = {}): Uint8Array =>
  zipSync({ 'word/document.xml': strToU8(document(body)), ...parts });
const p = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;

const wordsOf = (word: WordFile, index: number): string => textOf(word.paragraph(index));
const marked = (bytes: Uint8Array, mark: (word: WordFile) => Uint8Array): Uint8Array => {
  const result: Uint8Array | WordFault = markWord(bytes, mark);
  if (typeof result === 'string') throw new Error(result);
  return result;
};

const body = [
  p('một'),
  '<w:p/>',
  `<w:tbl><w:tblPr><w:p/></w:tblPr><w:tr><w:tc>${p('hai')}<w:p w:x="a>b/"><w:r><w:t>ba</w:t></w:r></w:p></w:tc></w:tr></w:tbl>`,
  `<w:p><w:r><mc:AlternateContent><mc:Choice><w:txbxContent>${p('năm')}<w:sdt><w:sdtContent>${p('sáu')}</w:sdtContent></w:sdt></w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>${p('bỏ')}</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r></w:p>`,
  `<w:del>${p('bỏ')}</w:del><!-- <w:p> --><w:sdt><w:sdtContent>${p('bảy')}</w:sdtContent></w:sdt>`,
  '<w:sectPr><w:p/></w:sectPr>',
].join('');

describe('paragraphs', () => {
  test('are those that the reader numbers, in that order', () => {
    const read = [...paragraphsOf(readSource(docx(body), 'a.docx'))];
    expect(read.map(({ inlines, source }) => [source?.index, plainText(inlines)])).toEqual([
      [0, 'một'],
      [2, 'hai'],
      [3, 'ba'],
      [5, 'năm'],
      [6, 'sáu'],
      [7, 'bảy'],
    ]);
    expect(scanParagraphs(document(body))?.map(({ first, count }) => [first, count])).toEqual([
      [0, 1],
      [1, 1],
      [2, 1],
      [3, 1],
      [4, 3],
      [7, 1],
    ]);
    const texts = markWord(docx(body), (word) =>
      Array.from({ length: word.paragraphCount }, (_, index) => wordsOf(word, index)),
    );
    expect(texts).toEqual(['một', '', 'hai', 'ba', 'nămsáubỏ', 'năm', 'sáu', 'bảy']);
  });

  test('only those that are changed are written anew', () => {
    const source = docx(body);
    const copy = marked(source, (word) => {
      wordsOf(word, 0);
      setText(word.paragraph(5) as XmlNode, 'NĂM');
      word.touch();
      return word.save();
    });
    const xml = strFromU8(unzipSync(copy)['word/document.xml'] as Uint8Array);
    expect(xml).toBe(document(body.replace(p('năm'), '<w:p>NĂM</w:p>')));
  });

  test('tags that do not fit together, or a paragraph of boundless markup, are refused', () => {
    expect(scanParagraphs('<w:document><w:body></w:body>')).toBeUndefined();
    expect(markWord(docx(`${p('một')}</w:body>`), () => 0)).toBe('broken');
    const long = docx(`<w:p>${'<w:proofErr w:type="spellStart"/>'.repeat(70_000)}</w:p>`);
    expect(markWord(long, (word) => wordsOf(word, 0))).toBe('too-large');
  });
});

test('parts that are not changed stay packed, also one that would unpack to more than the memory of a machine', () => {
  const source = docx(p('một'), { 'word/media/ảnh.png': new Uint8Array(3_000_000) });
  const claimed = source.slice();
  const view = new DataView(claimed.buffer);
  // the directory says three thousand million for it
  const entries = readZipDirectory(source);
  if (typeof entries === 'string') throw new Error(entries);
  for (let at = 0; at < claimed.length - 4; at++)
    if (view.getUint32(at, true) === 0x02014b50 && view.getUint32(at + 24, true) === 3_000_000)
      view.setUint32(at + 24, 3_000_000_000, true);
  const copy = marked(claimed, (word) => {
    wordsOf(word, 0);
    word.touch();
    return word.save();
  });
  const image = readZipDirectory(copy);
  if (typeof image === 'string') throw new Error(image);
  const found = image.find(({ name }) => name === 'word/media/ảnh.png');
  expect(found?.size).toBe(3_000_000_000);
  expect(found?.packed).toEqual(entries.find(({ name }) => name === 'word/media/ảnh.png')?.packed);
});
