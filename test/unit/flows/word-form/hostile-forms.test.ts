// Files that are no forms, or mean harm: each is refused with its own words, soon, and without filling memory.

import { deflateSync, strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readForm } from '../../../../src/render/form/read-form.js';
import { para, row, table, wordForm } from '../../../support/word-form.js';

const told = (bytes: Uint8Array): string[] => readForm(bytes, 'mau.docx').diagnostics.map(({ code }) => code);

/** A ZIP of one packed entry whose sizes may be lies. */
function liar(name: string, packed: Uint8Array, stated: number): Uint8Array {
  const head = new Uint8Array(30 + name.length);
  const view = new DataView(head.buffer);
  view.setUint32(0, 0x04034b50, true);
  view.setUint16(8, 8, true);
  view.setUint32(18, packed.length, true);
  view.setUint32(22, stated, true);
  view.setUint16(26, name.length, true);
  head.set(strToU8(name), 30);
  const central = new Uint8Array(46 + name.length);
  const entry = new DataView(central.buffer);
  entry.setUint32(0, 0x02014b50, true);
  entry.setUint16(10, 8, true);
  entry.setUint32(20, packed.length, true);
  entry.setUint32(24, stated, true);
  entry.setUint16(28, name.length, true);
  central.set(strToU8(name), 46);
  const end = new Uint8Array(22);
  const last = new DataView(end.buffer);
  last.setUint32(0, 0x06054b50, true);
  last.setUint16(8, 1, true);
  last.setUint16(10, 1, true);
  last.setUint32(12, central.length, true);
  last.setUint32(16, head.length + packed.length, true);
  return new Uint8Array([...head, ...packed, ...central, ...end]);
}

const relations = (target: string): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="http://x/officeDocument" Target="${target}"/></Relationships>`;

const withMain = (xml: string): Uint8Array =>
  zipSync({ '_rels/.rels': strToU8(relations('word/document.xml')), 'word/document.xml': strToU8(xml) });

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

describe('refused', () => {
  const files: readonly (readonly [name: string, bytes: () => Uint8Array, code: string])[] = [
    ['nothing', () => new Uint8Array(), 'form/not-zip'],
    ['a text', () => strToU8('QUYẾT ĐỊNH về việc …'.repeat(50)), 'form/not-zip'],
    [
      'an old .doc, or a file behind a password',
      () => new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Uint8Array(600)]),
      'form/encrypted',
    ],
    ['a ZIP that is no package', () => zipSync({ 'a.txt': strToU8('a') }), 'form/no-text'],
    ['a package whose main text is a sheet', () => withMain('<worksheet/>'), 'form/no-text'],
    [
      'a main text that is not there',
      () => zipSync({ '_rels/.rels': strToU8(relations('word/gone.xml')) }),
      'form/no-text',
    ],
    [
      'a main text outside the package',
      () => zipSync({ '_rels/.rels': strToU8(relations('../../etc/passwd')) }),
      'form/no-text',
    ],
    ['XML that does not end', () => withMain(`<w:document ${W}><w:body>`), 'form/not-xml'],
    [
      'entities',
      () => withMain(`<!DOCTYPE d [<!ENTITY a "b">]><w:document ${W}><w:body/></w:document>`),
      'form/doctype',
    ],
    [
      'entities from a file',
      () => withMain(`<!DOCTYPE d SYSTEM "file:///etc/passwd"><w:document ${W}><w:body/></w:document>`),
      'form/doctype',
    ],
    [
      'nesting without end',
      () => withMain(`<w:document ${W}>${'<w:sdt>'.repeat(5000)}${'</w:sdt>'.repeat(5000)}</w:document>`),
      'form/too-deep',
    ],
    [
      'macros',
      () => wordForm({ body: para('x'), files: { 'word/vbaProject.bin': new Uint8Array([1]) } }),
      'form/macros',
    ],
    [
      'a bomb that says its size',
      () => liar('word/document.xml', deflateSync(new Uint8Array(60_000_000)), 60_000_000),
      'form/too-large',
    ],
    [
      'a bomb that lies about its size',
      () => liar('word/document.xml', deflateSync(new Uint8Array(60_000_000)), 100),
      'form/broken',
    ],
    ['a ZIP cut short', () => wordForm({ body: para('{{year}}') }).slice(0, 900), 'form/not-zip'],
    [
      'a ZIP with a directory of nothing',
      () =>
        wordForm({ body: para('{{year}}') }).map((byte, at, all) =>
          at > all.length - 8 && at < all.length - 2 ? 255 : byte,
        ),
      'form/broken',
    ],
  ];

  test.each(files)('%s', (_, bytes, code) => {
    const start = performance.now();
    expect(told(bytes())).toEqual([code]);
    expect(performance.now() - start).toBeLessThan(8000);
  });
});

test('bytes changed at random never make the reader throw', () => {
  const form = wordForm({
    body: para('{{letterhead}}') + table(2, row('{{#each tasks}}{{task}}', 'x{{/each}}')),
    header: para('{{year}}'),
  });
  let seed = 7;
  const next = (below: number): number => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return seed % below;
  };
  for (let turn = 0; turn < 300; turn += 1) {
    const bytes = form.slice();
    for (let change = 0; change < 1 + next(4); change += 1) bytes[next(bytes.length)] = next(256);
    expect(() => told(bytes)).not.toThrow();
  }
});

test('a form of many tags is read in time that grows with its length', () => {
  const body = Array.from({ length: 3000 }, (_, index) => para(`Dòng ${index}: {{unit.name}}, {{year}}`)).join('');
  const start = performance.now();
  const { value } = readForm(wordForm({ body }), 'mau.docx');
  expect(value?.tags).toHaveLength(6000);
  expect(performance.now() - start).toBeLessThan(15_000);
});
