// The limits that README states are those of the code.

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../../support/compose.js';

const MIB = 1024 * 1024;

/** By the first cell of its row: file and name of each constant, in the order of the numbers of the row. */
const limits: Readonly<Record<string, readonly (readonly [file: string, name: string, unit?: number])[]>> = {
  'any file': [['workspace/refusal.ts', 'MAX_FILE_BYTES', MIB]],
  'a Word file or workbook': [
    ['ooxml/read-zip.ts', 'MAX_ENTRIES'],
    ['ooxml/read-zip.ts', 'MAX_ENTRY_BYTES', MIB],
    ['ooxml/open-package.ts', 'MOST_UNPACKED', MIB],
    ['ooxml/parse-xml.ts', 'MAX_NODES'],
    ['ooxml/parse-xml.ts', 'MAX_DEPTH'],
  ],
  'a text that is imported or checked': [
    ['read/bounds.ts', 'MAX_PARAGRAPHS'],
    ['read/bounds.ts', 'MAX_PARAGRAPH_LENGTH'],
  ],
  'a sheet': [
    ['read/xlsx/sheet-grid.ts', 'rows'],
    ['read/xlsx/sheet-grid.ts', 'columns'],
    ['read/xlsx/sheet-grid.ts', 'MAX_CELLS'],
    ['read/xlsx/sheet-grid.ts', 'MAX_TEXT'],
  ],
  'a PDF': [
    ['read/pdf/read-pdf.ts', 'MAX_BYTES', MIB],
    ['read/pdf/read-pages.ts', 'MAX_PAGES'],
  ],
  'a PDF of another program': [
    ['pdf/drawing.ts', 'pages'],
    ['pdf/drawing.ts', 'recognisedPages'],
  ],
  'a plain text': [
    ['read/text/decode-text.ts', 'MAX_TEXT_BYTES', MIB],
    ['read/text/decode-text.ts', 'MAX_LINES'],
  ],
  'a plan file (YAML)': [
    ['data/yaml-source.ts', 'MAX_YAML_CHARACTERS'],
    ['data/yaml-source.ts', 'MAX_NODES'],
    ['data/yaml-source.ts', 'MAX_DEPTH'],
  ],
  "an office's own Word form": [['render/form/read-form.ts', 'MAX_BYTES', MIB]],
};

/** `MAX = 64 * 1024 * 1024;`, `dataLimits: … = { rows: 200_000, … }` */
function constant(file: string, name: string): number {
  const source = readFileSync(path.join(root, 'src', file), 'utf8');
  const own = /^[A-Z]/u.test(name)
    ? new RegExp(`const ${name} = ([\\d_ *]+);`, 'u')
    : new RegExp(`(?:dataLimits|pdfBounds)[^{]*\\{[^}]*${name}: ([\\d_]+)`, 'u');
  const written = own.exec(source)?.[1];
  if (written === undefined) throw new Error(`${file} has no ${name}`);
  return written.split('*').reduce((product, factor) => product * Number(factor.replaceAll('_', '').trim()), 1);
}

test('the limits of README', () => {
  const readme = readFileSync(path.join(root, 'README.md'), 'utf8');
  const section = /## Limits\n([\s\S]*?)\n## /u.exec(readme)?.[1] ?? '';
  const rows = [...section.matchAll(/^\| (.+?) \| (.+?) \|$/gmu)].filter(
    ([, what]) => what !== 'what' && what !== '---',
  );
  const stated = rows.map(([, what = '', most = '']) => [
    what,
    [...most.matchAll(/\d[\d,]*/gu)].map(([number]) => Number(number.replaceAll(',', ''))),
  ]);
  expect(Object.fromEntries(stated)).toEqual(
    Object.fromEntries(
      Object.entries(limits).map(([what, list]) => [
        what,
        list.map(([file, name, unit = 1]) => constant(file, name) / unit),
      ]),
    ),
  );
});
