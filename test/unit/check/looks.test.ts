// Rules of the look, on the DOCX of an example, and rules of pages, on the pages it is set in: content as they are, and each with one fault
// put into it.

import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkContext } from '../../../src/check/check-document.js';
import { lookOfDocument } from '../../../src/check/look/look-of-document.js';
import { lookOfPages } from '../../../src/check/look/look-of-pages.js';
import { isNotJudged, type Rule } from '../../../src/check/rule.js';
import { rules } from '../../../src/check/rules.js';
import type { Document } from '../../../src/document/document.js';
import {
  lookText,
  type PageLook,
  type ParagraphLook,
  type SectionLook,
  type TableLook,
} from '../../../src/document/look.js';
import { type Built, buildDocument } from '../../../src/flows/build.js';
import { createProject } from '../../../src/flows/project.js';
import { renderFiles } from '../../../src/flows/render.js';
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

/** A copy with some of its nodes changed; what nodes share, a table and its paragraphs, they share in the copy. */
function changed(of: Document, change: (node: Record<string, unknown>) => void): Document {
  const copy = structuredClone(of);
  const seen = new Set<unknown>();
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null || seen.has(node)) return;
    seen.add(node);
    change(node as Record<string, unknown>);
    for (const inner of Object.values(node)) visit(inner);
  };
  visit(copy);
  return copy;
}

const built = await build('examples/sao-mai-2026');
const { fonts } = built;
const bytes = await wordFile(built);
const document = readSource(bytes, 'example.docx');
const ofLook = rules.filter(({ reads }) => reads === 'formatting');

function findings(rule: Rule, of: Document) {
  const outcome = rule.check(checkContext({ document: of, source: 'docx', file: 'example.docx', fonts }, checkData));
  if (isNotJudged(outcome)) throw new Error(`${rule.id} cannot judge`);
  return outcome;
}

const sections = (change: Partial<SectionLook>, of = document): Document =>
  changed(of, (node) => {
    if ('titlePage' in node) Object.assign(node, change);
  });
const tables = (change: Partial<TableLook>): Document =>
  changed(document, (node) => {
    if ('ruled' in node) Object.assign(node, change);
  });

type Wanted = (text: string, look: ParagraphLook) => boolean;
type Changing = { -readonly [K in keyof ParagraphLook]: ParagraphLook[K] };

function paragraphs(wanted: Wanted, change: (look: Changing) => void, of = document): Document {
  let count = 0;
  const copy = changed(of, (node) => {
    const { kind, look } = node as { kind?: string; look?: Changing };
    if (kind !== 'paragraph' || !look || !wanted(lookText(look), look)) return;
    change(look);
    count += 1;
  });
  if (count === 0) throw new Error('no paragraph of this kind');
  return copy;
}

const runs =
  (change: Partial<ParagraphLook['runs'][number]>) =>
  (look: Changing): void => {
    look.runs = look.runs.map((run) => ({ ...run, ...change }));
  };
const set =
  (change: Partial<ParagraphLook>) =>
  (look: Changing): void => {
    Object.assign(look, change);
  };
const begins =
  (words: string): Wanted =>
  (text) =>
    text.startsWith(words);
const body = begins('Điều ');
const first = document.parts[0]?.sections[0]?.look as SectionLook;
/** The line under the first paragraph that begins so, of another length. */
const stroke = (words: string, length: number): Document =>
  paragraphs((text, { strokes }) => text.startsWith(words) && strokes.length > 0, set({ strokes: [{ length }] }));

/** One fault for each rule. */
const faults: Readonly<Record<string, () => Document>> = {
  'page-size': () => sections({ width: 216, height: 279 }),
  'page-margins': () => sections({ margins: { ...first.margins, left: 25 } }),
  orientation: () => sections({ width: 297, height: 210, orientation: 'landscape' }, tables({ ruled: false })),
  'page-numbers': () => sections({ pageNumber: { place: 'footer', align: 'right', size: 11 } }),
  font: () => paragraphs(body, runs({ font: 'Arial' })),
  colour: () => paragraphs(body, runs({ colour: 'ff0000' })),
  'body-size': () => paragraphs(body, runs({ size: 12 })),
  'body-align': () => paragraphs(body, set({ align: 'left' })),
  'body-line-spacing': () => paragraphs(body, set({ line: 2 })),
  'body-indent': () => paragraphs(body, set({ firstLine: 0 })),
  'look-national-name': () => paragraphs(begins('CỘNG HÒA'), runs({ size: 14 })),
  'look-motto': () => paragraphs(begins('Độc lập'), runs({ bold: false })),
  'look-number-line': () => paragraphs(begins('Số:'), runs({ size: 12 })),
  'look-place-date': () =>
    paragraphs((text) => /, ngày .* năm/u.test(text) && text.length < 60, runs({ italic: false })),
  'look-title-kind': () => paragraphs((text) => text === 'QUYẾT ĐỊNH', runs({ bold: false })),
  'look-subject': () => paragraphs(begins('Ban hành Kế hoạch'), set({ align: 'left' })),
  'look-agency': () => paragraphs(begins('PHƯỜNG'), runs({ bold: false })),
  'motto-line': () => stroke('Độc lập', 30),
  'agency-line': () => stroke('PHƯỜNG', 42),
  'subject-line': () => stroke('Ban hành', 150),
  'body-spacing': () => paragraphs(body, set({ before: 0, after: 3 })),
  'look-citation': () => paragraphs(begins('Căn cứ'), runs({ italic: false })),
  'look-recipients-label': () => paragraphs(begins('Nơi nhận'), runs({ size: 14 })),
  'look-recipient': () => paragraphs(begins('- Lưu'), runs({ size: 13 })),
  'look-signature-capacity': () => paragraphs((text) => text === 'CHỦ TỊCH', runs({ bold: false })),
  'look-signature-name': () => paragraphs(begins('Đỗ Quang Thái'), runs({ bold: false })),
  'look-annex-number': () => paragraphs((text) => text === 'Phụ lục', runs({ size: 13 })),
  'look-annex-title': () => paragraphs(begins('CHỈ TIÊU'), runs({ size: 12 })),
  'look-reference-line': () => paragraphs(begins('(Kèm theo'), runs({ italic: false })),
  'motto-underline': () => paragraphs(begins('Độc lập'), runs({ underline: true })),
  'table-width': () => tables({ width: 400 }),
  'table-heads-repeat': () => tables({ headRepeats: false }),
  'table-letters': () => paragraphs((_text, { table }) => table !== undefined, runs({ size: 9 })),
};

/** Rules that have nothing to judge in the example; they have a test of their own below. */
const elsewhere = ['look-letter-subject'];

describe('rules of the look', () => {
  test('each has a fault here', () => {
    expect(ofLook.map(({ id }) => id).filter((id) => !(id in faults) && !elsewhere.includes(id))).toEqual([]);
  });

  test.each(ofLook.filter(({ id }) => id in faults))('$id finds its fault and is content with our own file', (rule) => {
    expect(findings(rule, document).map(({ message }) => message.vi)).toEqual([]);
    expect(findings(rule, (faults[rule.id] as () => Document)()).length).toBeGreaterThan(0);
  });

  test('all lines with words have a look', () => {
    const { view } = checkContext({ document, source: 'docx', file: 'example.docx' }, checkData);
    const written = view.lines.filter(({ text }) => text.trim() !== '');
    expect(written.filter(({ look }) => !look).map(({ text }) => text)).toEqual([]);
  });
});

test('no line under the motto is told, unless something is drawn that cannot be read', () => {
  const bare = paragraphs((_text, { strokes }) => strokes.length > 0, set({ strokes: [] }));
  const rule = rules.find(({ id }) => id === 'motto-line') as Rule;
  expect(findings(rule, bare).length).toBeGreaterThan(0);
  expect(findings(rule, sections({ drawings: true }, bare))).toEqual([]);
});

test('the subject of a letter is 12–13 pt and not bold', async () => {
  const letter = readSource(await wordFile(await build('templates/cong-van/sample')), 'letter.docx');
  const rule = rules.find(({ id }) => id === 'look-letter-subject') as Rule;
  expect(findings(rule, letter)).toEqual([]);
  expect(findings(rule, paragraphs(begins('V/v'), runs({ bold: true }), letter))).toHaveLength(1);
});

describe('rules of pages', () => {
  const looked = lookOfDocument(built.document, built.library.styles);
  const pages = lookOfPages(typesetDocument(built.document, { styles: built.library.styles, fonts }).pages);
  const ofPages = rules.filter(({ reads }) => reads === 'pages');
  const contextOf = (set: readonly PageLook[]) =>
    checkContext({ document: looked, source: 'plan', file: 'plan.yaml', pages: set, fonts }, checkData);
  const judge = (rule: Rule, set: readonly PageLook[]): string[] => {
    const outcome = rule.check(contextOf(set));
    if (isNotJudged(outcome)) throw new Error(`${rule.id} cannot judge`);
    return outcome.map(({ line }) => line?.text ?? '');
  };
  const { view } = contextOf(pages);
  const indexOf = (words: string): number =>
    view.lines.find(({ text }) => text.startsWith(words))?.paragraph ?? Number.NaN;
  const [lead, second] = pages as [PageLook, PageLook];
  /** The first two pages with the break at another paragraph. */
  const breakBefore = (paragraph: number): readonly PageLook[] => {
    const lines = [...lead.lines, ...second.lines].filter((line) => line.paragraph >= 0);
    const at = lines.findIndex((line) => line.paragraph === paragraph);
    const cut = [
      { ...lead, lines: lines.slice(0, at) },
      { ...second, lines: lines.slice(at) },
    ];
    return [...cut, ...pages.slice(2)];
  };
  const cases: Readonly<Record<string, readonly [faulty: () => readonly PageLook[], words: string]>> = {
    'signature-page': [() => breakBefore(indexOf('Nơi nhận')), 'CHỦ TỊCH'],
    'heading-at-foot': [() => breakBefore(indexOf('Điều 1.')), 'QUYẾT ĐỊNH:'],
    'table-head-on-page': [
      () => pages.map((page) => ({ ...page, lines: page.lines.filter(({ repeated }) => !repeated) })),
      '',
    ],
  };

  test('each has a fault here', () => {
    expect(ofPages.map(({ id }) => id).filter((id) => !(id in cases))).toEqual([]);
  });

  test.each(ofPages)('$id finds its fault and is content with our own pages', (rule) => {
    const [faulty, words] = cases[rule.id] as (typeof cases)[string];
    expect(judge(rule, pages)).toEqual([]);
    const found = judge(rule, faulty());
    expect(found.length).toBeGreaterThan(0);
    expect(found[0]).toContain(words);
  });

  test('a signature torn over two pages is told', () => {
    const rule = rules.find(({ id }) => id === 'signature-page') as Rule;
    expect(judge(rule, breakBefore(indexOf('Đỗ Quang Thái')))).toEqual(['CHỦ TỊCH']);
  });

  test('paragraphs of the pages are those of the view', () => {
    const printed = new Set(pages.flatMap(({ lines }) => lines.map(({ paragraph }) => paragraph)));
    const missing = view.lines.filter(({ paragraph, text }) => text.trim() !== '' && !printed.has(paragraph));
    expect(missing.map(({ text }) => text)).toEqual([]);
    expect(Math.max(...printed)).toBeLessThanOrEqual(Math.max(...view.lines.map(({ paragraph }) => paragraph)));
  });
});
