// Rules of the look, on the DOCX of an example: content as it is, and each with one fault put into its formatting.

import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkContext } from '../../../src/check/check-document.js';
import { isNotJudged, type Rule } from '../../../src/check/rule.js';
import { rules } from '../../../src/check/rules.js';
import type { Formatting, ParagraphFormat, SectionFormat } from '../../../src/document/formatting.js';
import { buildDocument, renderFiles } from '../../../src/pipeline.js';
import { readFormatting } from '../../../src/read/docx/formatting/read-formatting.js';
import { createDiskWorkspace } from '../../../src/workspace/disk.js';
import { root } from '../../support/compose.js';
import { checkData, readSource } from './check-text.js';

async function wordFile(example: string): Promise<Uint8Array> {
  const built = await buildDocument(createDiskWorkspace(path.join(root, 'examples', example)), 'plan.yaml');
  const { files } = await renderFiles(built.value as NonNullable<typeof built.value>, { formats: ['docx'] });
  const [file] = files;
  return (file as NonNullable<typeof file>).bytes;
}

const bytes = await wordFile('sao-mai-2026');
const document = readSource(bytes, 'example.docx');
const formatting = readFormatting(bytes, 'example.docx').value as Formatting;
const ofLook = rules.filter(({ reads }) => reads === 'formatting');

function findings(rule: Rule, changed: Formatting) {
  const outcome = rule.check(
    checkContext({ document, source: 'docx', file: 'example.docx', formatting: changed }, checkData),
  );
  if (isNotJudged(outcome)) throw new Error(`${rule.id} cannot judge`);
  return outcome;
}

const sections = (change: Partial<SectionFormat>): Formatting => ({
  ...formatting,
  sections: formatting.sections.map((each) => ({ ...each, ...change })),
});

const paragraphs = (
  wanted: (paragraph: ParagraphFormat) => boolean,
  change: (paragraph: ParagraphFormat) => ParagraphFormat,
): Formatting => {
  const touched = formatting.paragraphs.filter(wanted);
  if (touched.length === 0) throw new Error('no paragraph of this kind');
  return { ...formatting, paragraphs: formatting.paragraphs.map((each) => (wanted(each) ? change(each) : each)) };
};

const runs =
  (change: Partial<ParagraphFormat['runs'][number]>) =>
  (paragraph: ParagraphFormat): ParagraphFormat => ({
    ...paragraph,
    runs: paragraph.runs.map((run) => ({ ...run, ...change })),
  });
const begins =
  (words: string) =>
  (paragraph: ParagraphFormat): boolean =>
    paragraph.text.startsWith(words);
const body = begins('Điều ');
const first = formatting.sections[0] as SectionFormat;

/** One fault for each rule. */
const faults: Readonly<Record<string, () => Formatting>> = {
  'page-size': () => sections({ width: 216, height: 279 }),
  'page-margins': () => sections({ margins: { ...first.margins, left: 25 } }),
  orientation: () => ({ ...sections({ width: 297, height: 210, orientation: 'landscape' }), tables: [] }),
  'page-numbers': () => sections({ pageNumber: { place: 'footer', align: 'right', size: 11 } }),
  font: () => paragraphs(body, runs({ font: 'Arial' })),
  colour: () => paragraphs(body, runs({ colour: 'ff0000' })),
  'body-size': () => paragraphs(body, runs({ size: 12 })),
  'body-align': () => paragraphs(body, (each) => ({ ...each, align: 'left' })),
  'body-line-spacing': () => paragraphs(body, (each) => ({ ...each, line: 2 })),
  'body-indent': () => paragraphs(body, (each) => ({ ...each, firstLine: 0 })),
  'look-national-name': () => paragraphs(begins('CỘNG HÒA'), runs({ size: 14 })),
  'look-motto': () => paragraphs(begins('Độc lập'), runs({ bold: false })),
  'look-number-line': () => paragraphs(begins('Số:'), runs({ size: 12 })),
  'look-place-date': () =>
    paragraphs((each) => /, ngày .* năm/u.test(each.text) && each.text.length < 60, runs({ italic: false })),
  'look-title-kind': () => paragraphs((each) => each.text === 'QUYẾT ĐỊNH', runs({ bold: false })),
  'look-subject': () => paragraphs(begins('Ban hành Kế hoạch'), (each) => ({ ...each, align: 'left' })),
  'look-citation': () => paragraphs(begins('Căn cứ'), runs({ italic: false })),
  'look-recipients-label': () => paragraphs(begins('Nơi nhận'), runs({ size: 14 })),
  'look-recipient': () => paragraphs(begins('- Lưu'), runs({ size: 13 })),
  'look-signature-capacity': () => paragraphs((each) => each.text === 'CHỦ TỊCH', runs({ bold: false })),
  'look-signature-name': () => paragraphs(begins('Đỗ Quang Thái'), runs({ bold: false })),
  'look-annex-number': () => paragraphs((each) => each.text === 'Phụ lục', runs({ size: 13 })),
  'look-annex-title': () => paragraphs(begins('CHỈ TIÊU'), runs({ size: 12 })),
  'look-reference-line': () => paragraphs(begins('(Kèm theo'), runs({ italic: false })),
  'motto-underline': () => paragraphs(begins('Độc lập'), runs({ underline: true })),
  'table-width': () => ({ ...formatting, tables: formatting.tables.map((table) => ({ ...table, width: 400 })) }),
  'table-heads-repeat': () => ({
    ...formatting,
    tables: formatting.tables.map((table) => ({ ...table, headRepeats: false })),
  }),
  'table-letters': () => paragraphs((each) => each.table !== undefined, runs({ size: 9 })),
};

describe('rules of the look', () => {
  test('each has a fault here', () => {
    expect(ofLook.map(({ id }) => id).filter((id) => !(id in faults))).toEqual([]);
  });

  test.each(ofLook)('$id finds its fault and is content with our own file', (rule) => {
    expect(findings(rule, formatting).map(({ message }) => message.vi)).toEqual([]);
    expect(findings(rule, (faults[rule.id] as () => Formatting)()).length).toBeGreaterThan(0);
  });

  test('most lines have a look', () => {
    const { view, looks } = checkContext({ document, source: 'docx', file: 'example.docx', formatting }, checkData);
    const written = view.lines.filter(({ text }) => text.trim() !== '');
    expect(written.filter(({ index }) => !looks?.has(index)).map(({ text }) => text)).toEqual([]);
  });
});
