// Packages as other programs and hands make them, and as no program does.

import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { PackageRefusal, withPackage } from '../../../src/ooxml/open-package.js';
import { parseXml } from '../../../src/ooxml/parse-xml.js';
import { readZipDirectory } from '../../../src/ooxml/read-zip.js';
import { packPart, writeZip, zipFiles } from '../../../src/ooxml/write-zip.js';
import { readXlsxGrids } from '../../../src/read/xlsx/read-xlsx.js';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const relations = (type: string, target: string, id = 'rId1'): string =>
  `<Relationships><Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/></Relationships>`;

const parts: Readonly<Record<string, string>> = {
  '[Content_Types].xml': '<Types/>',
  '_rels/.rels': relations('officeDocument', 'word/document.xml'),
  'word/document.xml': '<document/>',
  'word/_rels/document.xml.rels': relations('styles', '../look/s.xml'),
  'look/s.xml': '<styles/>',
};

const packed = (name: (own: string) => string = (own) => own): Uint8Array =>
  zipFiles(Object.entries(parts).map(([own, text]) => [name(own), text]));

/** The main part, and the root of the styles that its relations lead to. */
const opened = (bytes: Uint8Array) => {
  const read = withPackage(bytes, (office) => [office.main, office.xml(office.related('styles'))?.name]);
  return read instanceof PackageRefusal ? read.fault : read;
};

describe('a package', () => {
  test.each([
    ['as it should be', packed()],
    ['with backslashes', packed((name) => name.replaceAll('/', '\\'))],
    ['in capitals', packed((name) => name.toUpperCase())],
    ['with its folder around', packed((name) => `kế hoạch/${name}`)],
    ['with its folder around, packed by Windows', packed((name) => `ke hoach\\${name}`.replaceAll('/', '\\'))],
  ])('%s is found by its relations', (_, bytes) => {
    expect(opened(bytes)).toEqual([expect.stringMatching(/^word\/document\.xml$/i), 'styles']);
  });

  test('without a main part is none', () => {
    expect(opened(zipFiles([['a.txt', 'a']]))).toBe('no-main');
    expect(opened(strToU8('a'))).toBe('not-zip');
  });

  test('with a name twice is refused, however it is written', () => {
    const twice = ['word/document.xml', 'word\\DOCUMENT.xml'].map((name) => packPart(name, '<document/>'));
    expect(opened(writeZip(twice))).toBe('broken');
  });

  test('has what its directory names: an entry with a local header alone is not there', () => {
    const whole = packed();
    const view = new DataView(whole.buffer);
    // the last entry of the directory is the one of the styles
    const end = whole.length - 22;
    view.setUint16(end + 8, 4, true);
    view.setUint16(end + 10, 4, true);
    expect(opened(whole)).toEqual(['word/document.xml', undefined]);
  });

  test('has sizes of 64 bits where its entries say so', () => {
    const whole = packed();
    const view = new DataView(whole.buffer);
    const start = view.getUint32(whole.length - 6, true);
    const nameLength = view.getUint16(start + 28, true);
    const extra = new Uint8Array(20);
    const fields = new DataView(extra.buffer);
    fields.setUint16(0, 1, true);
    fields.setUint16(2, 16, true);
    fields.setBigUint64(4, BigInt(view.getUint32(start + 24, true)), true);
    fields.setBigUint64(12, BigInt(view.getUint32(start + 20, true)), true);
    const wide = new Uint8Array([
      ...whole.subarray(0, start + 46 + nameLength),
      ...extra,
      ...whole.subarray(start + 46 + nameLength),
    ]);
    const changed = new DataView(wide.buffer);
    changed.setUint32(start + 20, 0xffff_ffff, true);
    changed.setUint32(start + 24, 0xffff_ffff, true);
    changed.setUint16(start + 30, 20, true);
    expect(readZipDirectory(wide)).toEqual(readZipDirectory(whole));
  });

  test('saved with changes has all else as it was packed', () => {
    const source = zipSync(
      Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, [strToU8(text), { level: 0 }]])),
    );
    const saved = withPackage(source, (office) =>
      office.save(
        new Map([
          ['LOOK/S.xml', '<other/>'],
          ['new.xml', '<n/>'],
        ]),
      ),
    );
    const entries = readZipDirectory(saved as Uint8Array);
    expect(typeof entries === 'string' ? entries : entries.map(({ name, method }) => [name, method])).toEqual([
      ...Object.keys(parts).map((name) => [name, name === 'look/s.xml' ? 8 : 0]),
      ['new.xml', 8],
    ]);
    expect(opened(saved as Uint8Array)).toEqual(['word/document.xml', 'other']);
  });
});

test('a name without a value is no attribute, however long it is', () => {
  expect(parseXml(`<a ${'b'.repeat(2_000_000)}/>`)).toEqual({ fault: 'not-well-formed' });
  expect(parseXml(`<a b${' '.repeat(2_000_000)}/>`)).toEqual({ fault: 'not-well-formed' });
});

test('a sheet that a workbook names again is read once, which is told', () => {
  const sheets = Array.from({ length: 10_000 }, (_, at) => `<sheet name="S${at}" r:id="rId1"/>`).join('');
  const cells = Array.from({ length: 2_000 }, (_, at) => `<row r="${at + 1}"><c><v>${at}</v></c></row>`).join('');
  const bytes = zipFiles([
    ['_rels/.rels', relations('officeDocument', 'xl/workbook.xml')],
    ['xl/workbook.xml', `<workbook xmlns:r="${OFFICE}"><sheets>${sheets}</sheets></workbook>`],
    ['xl/_rels/workbook.xml.rels', relations('worksheet', 'worksheets/sheet1.xml')],
    ['xl/worksheets/sheet1.xml', `<worksheet><sheetData>${cells}</sheetData></worksheet>`],
  ]);
  const { value, diagnostics } = readXlsxGrids(bytes, 'a.xlsx');
  expect(value?.map(({ name, rows }) => [name, rows.length])).toEqual([['S0', 2_000]]);
  expect(diagnostics.map(({ code, message }) => [code, message.en])).toEqual([
    ['import/repeated-sheet', expect.stringContaining('9999 sheets')],
  ]);
});
