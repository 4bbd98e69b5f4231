// Our PDFs hold what they claim, PDF/A-2a and PDF/UA-1, and the check that says so refuses broken ones: each copy of a good file with one thing
// broken is told by its clause.

import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildDocument } from '../../src/flows/build.js';
import { createProject } from '../../src/flows/project.js';
import { renderFiles } from '../../src/flows/render.js';
import { createDiskWorkspace } from '../../src/workspace/disk.js';
import { root } from '../support/compose.js';
import { archiveFaults } from './archive-check.js';
import { type PdfFile, readPdf, writePdf } from './pdf-file.js';

const within = (folder: string, inside = ''): string[] =>
  readdirSync(path.join(root, folder))
    .map((name) => path.join(folder, name, inside))
    .filter((each) => existsSync(path.join(root, each, 'plan.yaml')));
const folders = [...within('examples'), ...within('templates', 'sample')];

async function pdfsOf(folder: string, options: { issue?: boolean; split?: boolean; signFields?: boolean } = {}) {
  const { issue = false, ...asked } = options;
  const project = createProject(createDiskWorkspace(path.join(root, folder)));
  const { value } = await buildDocument(project, 'plan.yaml', { issue });
  if (!value) throw new Error(`${folder} does not build`);
  return (await renderFiles(value, { formats: ['pdf'], ...asked })).files.map(({ bytes }) => bytes);
}

test.each(folders)('%s, whole and in parts', async (folder) => {
  for (const bytes of [...(await pdfsOf(folder)), ...(await pdfsOf(folder, { split: true }))])
    expect(archiveFaults(bytes)).toEqual([]);
});

describe('a document that goes out, with signature fields', () => {
  let good: Uint8Array;
  const file = (): PdfFile => readPdf(good);

  beforeAll(async () => {
    [good] = (await pdfsOf('examples/sao-mai-2026', { issue: true, signFields: true })) as [Uint8Array];
  });

  test('whole and in parts holds all', async () => {
    expect(archiveFaults(good)).toEqual([]);
    expect(archiveFaults(writePdf(file()))).toEqual([]);
    for (const bytes of await pdfsOf('examples/sao-mai-2026', { issue: true, split: true, signFields: true }))
      expect(archiveFaults(bytes)).toEqual([]);
  });

  /** The first object that the pattern is found in, what it finds replaced; an element of `stream` in its stream. */
  const replaced =
    (pattern: RegExp, by: string, where: 'text' | 'stream' = 'text') =>
    (pdf: PdfFile) => {
      const found = [...pdf.objects.values()].find((each) => pattern.test(each[where] ?? ''));
      if (!found) throw new Error(`nothing to break: ${pattern}`);
      found[where] = (found[where] as string).replace(pattern, by);
    };
  const everywhere = (pattern: RegExp, by: string) => (pdf: PdfFile) => {
    for (const each of pdf.objects.values()) each.text = each.text.replace(pattern, by);
  };
  const swapped = (pdf: PdfFile) => replaced(/(\[)(\d+ 0 R) (\d+ 0 R) /, '$1$3 $2 ')(only(pdf, /StructTreeRoot/));
  const only = (pdf: PdfFile, pattern: RegExp): PdfFile => ({
    ...pdf,
    objects: new Map([...pdf.objects].filter(([, { text }]) => pattern.test(text))),
  });
  const inPages = (pattern: RegExp, by: string) => replaced(pattern, by, 'stream');

  const withoutIdentity = (pdf: PdfFile): void => {
    pdf.trailer = pdf.trailer.replace(/\/ID \[[^\]]*\]/, '');
  };

  const broken: readonly (readonly [string, string, (pdf: PdfFile) => void])[] = [
    ['no language at all', 'UA 7.2-34', everywhere(/\/Lang \(vi-VN\)/g, '')],
    ['a language that is none', 'A 6.7.4-1', replaced(/\/Lang \(vi-VN\)/, '/Lang (tieng Viet)')],
    ['H2 made H4', 'UA 7.4.2-1', replaced(/\/S \/H2 /, '/S /H4 ')],
    ['every H1 made P', 'UA 7.4.2-1', everywhere(/\/S \/H1 /g, '/S /P ')],
    ['a head cell without scope', 'UA 7.5-1', replaced(/\/Scope \/Column/, '')],
    ['a cell taken from a row', 'UA 7.2-43', replaced(/(\/S \/TR .*\/K \[)\d+ 0 R /, '$1')],
    ['an item made a paragraph', 'UA 7.2-19', replaced(/\/S \/LI /, '/S /P ')],
    ['an unknown type', 'A 6.7.3.4-1', replaced(/\/S \/P /, '/S /Absatz ')],
    ['a figure without words', 'UA 7.3-1', replaced(/\/S \/P /, '/S /Figure ')],
    ['a face without Unicode', 'A 6.2.11.7.2-1', replaced(/\/ToUnicode \d+ 0 R/, '')],
    [
      'a code that means nothing',
      'A 6.2.11.7.2-2',
      inPages(/(beginbfrange\n<0000> <[0-9a-f]+> \[<[0-9a-f]+>) <[0-9a-f]+>/, '$1 <0000>'),
    ],
    ['a face without its file', 'A 6.2.11.4.1-1', replaced(/\/FontFile2 \d+ 0 R/, '')],
    ['a letter that is none', 'A 6.2.11.8-1', inPages(/Tf \[<[0-9a-f]{4}/, 'Tf [<0000')],
    ['text outside of marks', 'UA 7.1-3', inPages(/\/P <<\/MCID \d+>> BDC\n([^\n]*\n)EMC\n/, '$1')],
    [
      'an artifact inside of marks',
      'UA 7.1-1',
      inPages(/(\/P <<\/MCID \d+>> BDC\n)([^\n]*\n)/, '$1/Artifact <<>> BDC\n$2EMC\n'),
    ],
    ['two entries of the parents swapped', 'T 14.7.4.4', swapped],
    ['a number of content twice', 'T 14.7.4.4', inPages(/MCID 1>>/, 'MCID 0>>')],
    ['no output intent', 'A 6.2.4.3-4', replaced(/\/OutputIntents \[\d+ 0 R\]/, '')],
    ['a colour of printers', 'A 6.2.4.3-3', inPages(/BT /, '0 0 0 1 k BT ')],
    ['another part', 'A 6.6.4-2', inPages(/(<pdfaid:part>)2/, '$13')],
    ['another level', 'A 6.6.4-3', inPages(/(<pdfaid:conformance>)A/, '$1B')],
    ['no part', 'A 6.6.4-1', inPages(/<pdfaid:part>2<\/pdfaid:part>/, '')],
    ['no claim for reading programs', 'UA 5-1', inPages(/<pdfuaid:part>1<\/pdfuaid:part>/, '')],
    [
      'a claim that is not described',
      'A 6.6.2.3.1-1',
      inPages(/<pdfaSchema:namespaceURI>[^<]*<\/pdfaSchema:namespaceURI>/, ''),
    ],
    ['metadata that are not well-formed', 'A 6.6.2.1-4', inPages(/<\/rdf:RDF>/, '')],
    ['no title', 'UA 7.1-9', inPages(/<dc:title>[\s\S]*?<\/dc:title>/, '')],
    ['a field without a look', 'A 6.3.3-1', replaced(/\/AP <<\/N \d+ 0 R>>/, '')],
    ['a field outside of the structure', 'UA 7.18.4-1', replaced(/\/S \/Form /, '/S /P ')],
    ['a field without its words', 'UA 7.18.1-3', replaced(/\/TU \S+/, '')],
    ['a field that is not printed', 'A 6.3.2-2', replaced(/\/F 4 /, '/F 0 ')],
    ['no order of tabs', 'UA 7.18.3-1', everywhere(/\/Tabs \/S/g, '')],
    ['no wish to show the title', 'UA 7.1-10', replaced(/\/DisplayDocTitle true/, '/DisplayDocTitle false')],
    ['not marked', 'A 6.7.2.2-1', everywhere(/\/Marked true/g, '/Marked false')],
    ['a script', 'A 6.5.1-1', replaced(/\/Type \/Catalog/, '/Type /Catalog /OpenAction <</S /JavaScript /JS (1)>>')],
    ['looks to be made by the reader', 'A 6.4.1-3', replaced(/\/Fields \[/, '/NeedAppearances true /Fields [')],
    ['bookmarks not counted', 'T 12.3.3', replaced(/(\/Type \/Outlines .*?) \/Count \d+/, '$1')],
    ['no identity', 'A 6.1.3-1', withoutIdentity],
  ];

  test.each(broken)('%s: %s', (_, clause, damage) => {
    const pdf = file();
    damage(pdf);
    expect(archiveFaults(writePdf(pdf))).toContain(clause);
  });

  const bytesBroken: readonly (readonly [string, string, (raw: string) => string])[] = [
    ['words after the end', 'A 6.1.3-3', (raw) => `${raw}x\n`],
    ['a byte before the header', 'A 6.1.2-1', (raw) => ` ${raw}`],
    ['no comment of bytes', 'A 6.1.2-2', (raw) => raw.replace(/\n%[^\n]*\n/, '\n%abcd\n')],
    [
      'a wrong length',
      'A 6.1.7.1-1',
      (raw) => raw.replace(/\/Length (\d+)/, (_, length) => `/Length ${Number(length) + 1}`),
    ],
    ['an object on the line of its number', 'A 6.1.9-1', (raw) => raw.replace(' 0 obj\n<<', ' 0 obj <<')],
  ];

  test.each(bytesBroken)('%s: %s', (_, clause, damage) => {
    const raw = damage(Buffer.from(good).toString('latin1'));
    expect(archiveFaults(Buffer.from(raw, 'latin1'))).toContain(clause);
  });
});
