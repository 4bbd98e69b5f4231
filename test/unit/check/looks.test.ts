// Rules of the look, on the DOCX of an example, and rules of pages, on the pages it is set in: content as they are, and each with one fault
// put into it.

import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkContext } from '../../../src/check/check-document.js';
import { lookOfDocument } from '../../../src/check/look/look-of-document.js';
import { lookOfPages } from '../../../src/check/look/look-of-pages.js';
import { isNotJudged, type Rule } from '../../../src/check/rule.js';
import { rules } from '../../../src/check/rules.js';
import type { Formatting, ParagraphFormat, SectionFormat } from '../../../src/document/formatting.js';
import { type Built, buildDocument, renderFiles } from '../../../src/flows/build.js';
import { createProject } from '../../../src/flows/project.js';
import { readFormatting } from '../../../src/read/docx/formatting/read-formatting.js';
import { typesetDocument } from '../../../src/typeset/typeset-document.js';
import { createDiskWorkspace } from '../../../src/workspace/disk.js';
import { root } from '../../support/compose.js';
import { checkData, readSource } from './check-text.js';

async function build(folder: string): Promise<Built> {
  const { value } = await buildDocument(createProject(createDiskWorkspace(path.join(root, folder))), 'plan.yaml');
  if (!value) throw new Error(`${folder} does not build`);
  return value;
}

async function wordFile(built: Built): Promise<Uint8Array> {
  const { files } = await renderFiles(built, { formats: ['docx'] });
  return (files[0] as (typeof files)[number]).bytes;
}

const built = await build('examples/sao-mai-2026');
const { fonts } = built;
const bytes = await wordFile(built);
const document = readSource(bytes, 'example.docx');
const formatting = readFormatting(bytes) as Formatting;
const ofLook = rules.filter(({ reads }) => reads === 'formatting');

function findings(rule: Rule, changed: Formatting) {
  const outcome = rule.check(
    checkContext({ document, source: 'docx', file: 'example.docx', formatting: changed, fonts }, checkData),
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
/** The line under the first paragraph that begins so, of another length. */
const stroke = (words: string, length: number): Formatting => {
  const above = formatting.paragraphs.find(begins(words))?.index;
  const strokes = formatting.strokes ?? [];
  if (!strokes.some(({ paragraph }) => paragraph === above)) throw new Error('no line is drawn there');
  return { ...formatting, strokes: strokes.map((each) => (each.paragraph === above ? { ...each, length } : each)) };
};

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
  'look-agency': () => paragraphs(begins('PHƯỜNG'), runs({ bold: false })),
  'motto-line': () => stroke('Độc lập', 30),
  'agency-line': () => stroke('PHƯỜNG', 42),
  'subject-line': () => stroke('Ban hành', 150),
  'body-spacing': () => paragraphs(body, (each) => ({ ...each, before: 0, after: 3 })),
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

/** Rules that have nothing to judge in the example; they have a test of their own below. */
const elsewhere = ['look-letter-subject'];

describe('rules of the look', () => {
  test('each has a fault here', () => {
    expect(ofLook.map(({ id }) => id).filter((id) => !(id in faults) && !elsewhere.includes(id))).toEqual([]);
  });

  test.each(ofLook.filter(({ id }) => id in faults))('$id finds its fault and is content with our own file', (rule) => {
    expect(findings(rule, formatting).map(({ message }) => message.vi)).toEqual([]);
    expect(findings(rule, (faults[rule.id] as () => Formatting)()).length).toBeGreaterThan(0);
  });

  test('most lines have a look', () => {
    const { view, looks } = checkContext({ document, source: 'docx', file: 'example.docx', formatting }, checkData);
    const written = view.lines.filter(({ text }) => text.trim() !== '');
    expect(written.filter(({ index }) => !looks?.has(index)).map(({ text }) => text)).toEqual([]);
  });
});

test('no line under the motto is told, unless something is drawn that cannot be read', () => {
  const bare = { ...formatting, strokes: [] };
  const rule = rules.find(({ id }) => id === 'motto-line') as Rule;
  expect(findings(rule, bare).length).toBeGreaterThan(0);
  expect(findings(rule, { ...bare, drawings: true })).toEqual([]);
  const { strokes: _, ...unread } = formatting;
  expect(() => findings(rule, unread)).toThrow('cannot judge');
});

test('the subject of a letter is 12–13 pt and not bold', async () => {
  const letter = await build('templates/cong-van/sample');
  const file = await wordFile(letter);
  const look = readFormatting(file) as Formatting;
  const rule = rules.find(({ id }) => id === 'look-letter-subject') as Rule;
  const judge = (changed: Formatting) =>
    rule.check(
      checkContext(
        { document: readSource(file, 'letter.docx'), source: 'docx', file: 'letter.docx', formatting: changed },
        checkData,
      ),
    );
  expect(judge(look)).toEqual([]);
  const bold = look.paragraphs.map((each) => (each.text.startsWith('V/v') ? runs({ bold: true })(each) : each));
  expect(judge({ ...look, paragraphs: bold })).toHaveLength(1);
});

describe('rules of pages', () => {
  const look = lookOfDocument(built.document, built.library.styles);
  const set = lookOfPages(typesetDocument(built.document, { styles: built.library.styles, fonts }).pages);
  const whole: Formatting = { ...look, pages: set };
  const ofPages = rules.filter(({ reads }) => reads === 'pages');
  const judge = (rule: Rule, changed: Formatting): string[] => {
    const outcome = rule.check(
      checkContext(
        { document: built.document, source: 'plan', file: 'plan.yaml', formatting: changed, fonts },
        checkData,
      ),
    );
    if (isNotJudged(outcome)) throw new Error(`${rule.id} cannot judge`);
    return outcome.map(({ line }) => line?.text ?? '');
  };
  const indexOf = (words: string, from = 0): number =>
    look.paragraphs.findIndex(({ text }, index) => index >= from && text.startsWith(words));
  type Pages = NonNullable<Formatting['pages']>;
  const [lead, second] = set as [Pages[number], Pages[number]];
  /** The first two pages with the break at another paragraph. */
  const breakBefore = (paragraph: number): Formatting => {
    const lines = [...lead.lines, ...second.lines].filter((line) => line.paragraph >= 0);
    const at = lines.findIndex((line) => line.paragraph === paragraph);
    const cut = [
      { ...lead, lines: lines.slice(0, at) },
      { ...second, lines: lines.slice(at) },
    ];
    return { ...look, pages: [...cut, ...set.slice(2)] };
  };
  const cases: Readonly<Record<string, readonly [faulty: () => Formatting, words: string]>> = {
    'signature-page': [() => breakBefore(indexOf('Nơi nhận')), 'CHỦ TỊCH'],
    'heading-at-foot': [() => breakBefore(indexOf('Điều 1.')), 'QUYẾT ĐỊNH:'],
    'table-head-on-page': [
      () => ({
        ...look,
        pages: set.map((page) => ({ ...page, lines: page.lines.filter(({ repeated }) => !repeated) })),
      }),
      '',
    ],
  };

  test('each has a fault here', () => {
    expect(ofPages.map(({ id }) => id).filter((id) => !(id in cases))).toEqual([]);
  });

  test.each(ofPages)('$id finds its fault and is content with our own pages', (rule) => {
    const [faulty, words] = cases[rule.id] as (typeof cases)[string];
    expect(judge(rule, whole)).toEqual([]);
    const found = judge(rule, faulty());
    expect(found.length).toBeGreaterThan(0);
    expect(found[0]).toContain(words);
  });

  test('a signature torn over two pages is told', () => {
    const rule = rules.find(({ id }) => id === 'signature-page') as Rule;
    expect(judge(rule, breakBefore(indexOf('Đỗ Quang Thái')))).toEqual(['CHỦ TỊCH']);
  });

  test('paragraphs of the look are those of the view', () => {
    const { view, looks } = checkContext(
      { document: built.document, source: 'plan', file: 'plan.yaml', formatting: whole },
      checkData,
    );
    const odd = view.lines.filter(({ index, paragraph }) => looks?.get(index)?.index !== paragraph);
    expect(odd.map(({ text }) => text).filter((text) => text.trim() !== '')).toEqual([]);
  });
});
