// One sentence at every place that a Word text has, wherever it stands in the file: what is found in one of them is marked, and mended, in that one.

import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { annotateWord } from '../../src/check/word/annotate-word.js';
import { trackFixes } from '../../src/check/word/track-fixes.js';
import type { WordFault } from '../../src/check/word/word-file.js';
import { type CheckedFile, checkFile } from '../../src/flows/check.js';
import { projectWith } from '../support/compose.js';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

/** What stands at a place: the sentence as it should be, or with its fault. */
type Sentence = string;
const GOOD: Sentence = 'Vận động nhân dân trồng cây ở các trục đường chính của xã.';
const BAD: Sentence = 'Vận động nhân dân dân trồng cây ở các trục đường chính của xã.';

const run = (text: string, properties = ''): string =>
  `<w:r>${properties}<w:t xml:space="preserve">${text}</w:t></w:r>`;
const paragraph = (inside: string, properties = ''): string => `<w:p>${properties}${inside}</w:p>`;
const cell = (inside: string, properties = ''): string => `<w:tc><w:tcPr>${properties}</w:tcPr>${inside}</w:tc>`;
const table = (...rows: readonly (readonly string[])[]): string =>
  `<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/></w:tblPr>${rows.map((row) => `<w:tr>${row.join('')}</w:tr>`).join('')}</w:tbl>`;
const plain = (text: string): string => paragraph(run(text));
const head = [cell(plain('Nội dung')), cell(plain('Ghi chú'))];

/** Cut into runs in the middle of words. */
const pieces = (text: string): string =>
  [text.slice(0, 9), text.slice(9, 17), text.slice(17)].map((each) => run(each)).join('');

const box = (inside: string): string =>
  `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><w:txbxContent>${inside}</w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>${inside.replaceAll(/<w:bookmark[^>]*>/g, '')}</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;

/** Each place, around a sentence that is fenced by a bookmark of the place's number. */
const places: Readonly<Record<string, (fence: string, text: Sentence) => string>> = {
  'a paragraph': (fence, text) => paragraph(fence + run(text)),
  'another paragraph like it': (fence, text) => paragraph(fence + run(text)),
  'several runs': (fence, text) => paragraph(fence + pieces(text)),
  'a content control of blocks': (fence, text) =>
    `<w:sdt><w:sdtPr/><w:sdtContent>${paragraph(fence + run(text))}</w:sdtContent></w:sdt>`,
  'a content control of letters': (fence, text) =>
    paragraph(`${fence}<w:sdt><w:sdtContent>${pieces(text)}</w:sdtContent></w:sdt>`),
  'custom XML': (fence, text) => `<w:customXml w:element="a">${paragraph(fence + run(text))}</w:customXml>`,
  'a link': (fence, text) => paragraph(`${fence}<w:hyperlink w:anchor="a">${run(text)}</w:hyperlink>`),
  'a tracked insertion': (fence, text) => paragraph(`${fence}<w:ins w:id="51" w:author="a">${run(text)}</w:ins>`),
  'behind a tracked deletion of the same': (fence, text) =>
    paragraph(`${fence}<w:del w:id="52" w:author="a"><w:r><w:delText>${text}</w:delText></w:r></w:del>${run(text)}`),
  'behind hidden letters': (fence, text) =>
    paragraph(`${fence}${run('Vận động nhân dân dân', '<w:rPr><w:vanish/></w:rPr>')}${run(text)}`),
  'an item of a list': (fence, text) =>
    paragraph(fence + run(text), '<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>'),
  'behind the mark of a note': (fence, text) =>
    paragraph(`${fence}<w:r><w:footnoteReference w:id="2"/></w:r>${run(` ${text}`)}`),
  'the second line of a paragraph': (fence, text) =>
    paragraph(`${run(GOOD)}<w:r><w:br/></w:r>${fence}<w:r><w:tab/></w:r>${run(text)}`),
  'behind the same words in one paragraph': (fence, text) => paragraph(`${run(`${GOOD} `)}${fence}${run(text)}`),
  'a cell': (fence, text) => table(head, [cell(paragraph(fence + run(text))), cell(plain(GOOD))]),
  'the second paragraph of a cell': (fence, text) =>
    table(head, [cell(plain(GOOD)), cell(plain(GOOD) + paragraph(fence + run(text)))]),
  'a merged cell': (fence, text) =>
    table(
      head,
      [cell(paragraph(fence + run(text)), '<w:vMerge w:val="restart"/>'), cell(plain(GOOD))],
      [cell('<w:p/>', '<w:vMerge/>'), cell(plain(GOOD))],
    ),
  'a row in a content control': (fence, text) =>
    `<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/></w:tblPr><w:tr>${head.join('')}</w:tr><w:sdt><w:sdtContent><w:tr>${cell(paragraph(fence + run(text)))}${cell(plain(GOOD))}</w:tr></w:sdtContent></w:sdt></w:tbl>`,
  'a table within a table': (fence, text) =>
    table(head, [
      cell(plain(GOOD) + table(head, [cell(paragraph(fence + run(text))), cell(plain(GOOD))]) + plain(GOOD)),
      cell(plain(GOOD)),
    ]),
  'a table of one column': (fence, text) => table([cell(plain(GOOD))], [cell(paragraph(fence + run(text)))]),
  'a text box': (fence, text) => paragraph(run(GOOD) + box(plain(GOOD) + paragraph(fence + run(text)))),
  'behind a text box': (fence, text) => paragraph(`${box(plain(GOOD))}${fence}${run(text)}`),
  'the end of a section': (fence, text) =>
    paragraph(fence + run(text), '<w:pPr><w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr></w:pPr>'),
};
const names = Object.keys(places);

interface Written {
  /** The place that has the fault; all for none named. */
  readonly faulty?: number;
  readonly note?: Sentence;
}

function wordFile({ faulty, note = GOOD }: Written): Uint8Array {
  const body = names.map((name, index) => {
    const fence = `<w:bookmarkStart w:id="${index}" w:name="place${index}"/><w:bookmarkEnd w:id="${index}"/>`;
    return (places[name] as (typeof places)[string])(fence, faulty === undefined || faulty === index ? BAD : GOOD);
  });
  const gone = `<w:del w:id="60" w:author="a">${plain(BAD)}</w:del>`;
  const files: Readonly<Record<string, string>> = {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="a" Type="${R}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships">${['header', 'footer', 'footnotes', 'numbering'].map((type) => `<Relationship Id="${type}" Type="${R}/${type}" Target="${type}.xml"/>`).join('')}</Relationships>`,
    'word/header.xml': `<w:hdr xmlns:w="${W}">${plain(BAD)}</w:hdr>`,
    'word/footer.xml': `<w:ftr xmlns:w="${W}">${plain(BAD)}</w:ftr>`,
    'word/numbering.xml': `<w:numbering xmlns:w="${W}"><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`,
    'word/footnotes.xml': `<w:footnotes xmlns:w="${W}"><w:footnote w:id="2">${plain(note)}</w:footnote></w:footnotes>`,
    'word/document.xml': `<w:document xmlns:w="${W}" xmlns:r="${R}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><w:body>${gone}${body.join('')}<w:sectPr><w:headerReference w:type="default" r:id="header"/><w:footerReference w:type="default" r:id="footer"/></w:sectPr></w:body></w:document>`,
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
}

const project = projectWith({});

async function checked(bytes: Uint8Array): Promise<CheckedFile> {
  const { value, diagnostics } = await checkFile(project, 'a.docx', bytes);
  if (!value) throw new Error(diagnostics.map(({ message }) => message.en).join('\n'));
  return { ...value, findings: value.findings.filter(({ rule }) => rule === 'doubled-word') };
}

const done = <T extends { readonly bytes: Uint8Array }>(result: T | WordFault): string => {
  if (typeof result === 'string') throw new Error(`not marked: ${result}`);
  return strFromU8(unzipSync(result.bytes)['word/document.xml'] as Uint8Array);
};

/** Before each match the place of which the bookmark stands nearest before it. */
const placesOf = (xml: string, mark: RegExp): (string | undefined)[] =>
  [...xml.matchAll(mark)].map((match) => {
    const last = [...xml.slice(0, match.index).matchAll(/w:name="place(\d+)"/g)].at(-1)?.[1];
    return last === undefined ? undefined : names[Number(last)];
  });

const letters = (xml: string): string => xml.replace(/<[^>]*>/g, '');
const commented = (xml: string): string[] =>
  [...xml.matchAll(/<w:commentRangeStart w:id="(\d+)"\/>([\s\S]*?)<w:commentRangeEnd w:id="\1"\/>/g)].map((match) =>
    letters(match[2] as string),
  );
const ours = /<w:(?:del|ins) w:id="\d+" w:author="kehoach">/g;

describe('the fault at one place alone', () => {
  test.each(names)('%s', async (name) => {
    const bytes = wordFile({ faulty: names.indexOf(name) });
    const found = await checked(bytes);
    expect(found.findings.map(({ quote }) => quote)).toEqual(['dân dân']);
    const noted = done(annotateWord(bytes, found, 'vi'));
    expect(placesOf(noted, /<w:commentRangeStart/g)).toEqual([name]);
    expect(commented(noted)).toEqual(['dân dân']);
    const tracked = done(trackFixes(bytes, found));
    expect(placesOf(tracked, ours)).toEqual([name, name]);
  });
});

test('the fault at every place: each is marked once, and nothing that is not printed', async () => {
  const bytes = wordFile({});
  const found = await checked(bytes);
  const inOrder = (all: readonly (string | undefined)[]): (string | undefined)[] => [...new Set(all)];
  const noted = done(annotateWord(bytes, found, 'vi'));
  expect(placesOf(noted, /<w:commentRangeStart/g)).toEqual(names);
  expect(commented(noted)).toEqual(names.map(() => 'dân dân'));
  const tracked = done(trackFixes(bytes, found));
  expect(inOrder(placesOf(tracked, ours))).toEqual(names);
  const after = await checkFile(project, 'a.docx', (trackFixes(bytes, found) as { bytes: Uint8Array }).bytes);
  expect(after.value?.findings.filter(({ rule }) => rule === 'doubled-word')).toEqual([]);
});

test('a fault in a note is marked where the note is named, and left to the author', async () => {
  const bytes = wordFile({ faulty: -1, note: BAD });
  const found = await checked(bytes);
  expect(found.findings.map(({ quote }) => quote)).toEqual(['dân dân']);
  const noted = done(annotateWord(bytes, found, 'vi'));
  expect(placesOf(noted, /<w:commentRangeStart/g)).toEqual(['behind the mark of a note']);
  expect(noted).toMatch(/<w:commentRangeStart[^>]*><w:r><w:footnoteReference w:id="2"\/><\/w:r><w:commentRangeEnd/);
  expect(trackFixes(bytes, found)).toMatchObject({ fixes: 0, bytes });
});
