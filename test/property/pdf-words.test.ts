// Whatever the document holds, every word of it stands in the PDF: tall rows, spans, groups and columns higher than a page, breaks.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block, Paragraph, Section, TableCell } from '../../src/document/document.js';
import { cell, columns, headCell, paragraph, row, rule, text } from '../support/block-builders.js';
import { lostWords } from '../support/lost-words.js';
import { pdfPages } from '../support/read-pdf.js';
import { setAndRenderPdf } from '../support/render-pdf.js';
import { documentOf, landscape, portrait } from '../support/sample-document.js';
import { writeContext } from '../support/write-context.js';

const words = [
  'Căn',
  'cứ',
  'số',
  '15/QĐ-UBND',
  'ngày',
  '24/6/2026',
  'của',
  'Ủy',
  'ban;',
  '(mức',
  '4)',
  '“toàn',
  'trình”',
  '–',
  '1.234,5',
  '/',
];
const phrase = (max: number): fc.Arbitrary<string> =>
  fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: max }).map((list) => list.join(' '));

const roles = ['body', 'citation', 'heading-1', 'heading-2', 'title-kind', 'bullet', 'table-caption'];
const someParagraph: fc.Arbitrary<Paragraph> = fc
  .tuple(fc.constantFrom(...roles), phrase(60), phrase(20), fc.boolean(), fc.boolean())
  .map(([role, first, second, bold, keepWithNext]) => ({
    ...paragraph(role, text(`${first} `, { bold }), second),
    ...(keepWithNext ? { keepWithNext } : {}),
  }));

const someCell = (max: number): fc.Arbitrary<TableCell> =>
  fc
    .tuple(fc.array(phrase(max), { maxLength: 4 }), fc.constantFrom('left' as const, 'justify' as const), fc.boolean())
    .map(([texts, align, middle]) => cell(texts, { align, verticalAlign: middle ? 'middle' : 'top' }));

const someRows = fc
  .tuple(
    fc.constantFrom(1, 1, 1, 2, 3),
    phrase(8),
    fc.array(someCell(30), { minLength: 6, maxLength: 6 }),
    fc.boolean(),
  )
  .map(([span, label, cells, grouped]) =>
    grouped
      ? [row('group', 0, cell(label, { role: 'cell-group', columnSpan: 3 }))]
      : Array.from({ length: span }, (_, i) =>
          row('item', 0, ...(i === 0 ? [cell(label, { rowSpan: span })] : []), ...cells.slice(2 * i, 2 * i + 2)),
        ),
  );

const someTable: fc.Arbitrary<Block> = fc
  .tuple(fc.array(someRows, { minLength: 1, maxLength: 25 }), fc.boolean(), fc.option(someCell(900)))
  .map(([rows, headed, tall]) => ({
    kind: 'table',
    role: 'tasks',
    columns: [40, 70, 55].map((width, i) => ({ role: `c${i}`, width })),
    head: headed ? [row('head', 0, headCell('Một'), headCell('Hai', { columnSpan: 2 }))] : [],
    body: [...rows.flat(), ...(tall ? [row('item', 0, cell('cao'), tall, cell('cao'))] : [])],
  }));

const someBlock: fc.Arbitrary<Block> = fc.oneof(
  { weight: 6, arbitrary: someParagraph },
  { weight: 2, arbitrary: someTable },
  { weight: 1, arbitrary: fc.constant<Block>({ kind: 'page-break' }) },
  {
    weight: 1,
    arbitrary: fc
      .integer({ min: 0, max: 400 })
      .map((height): Block => ({ kind: 'spacer', role: 'signature-gap', height })),
  },
  { weight: 1, arbitrary: fc.constant<Block>(rule('title-rule', 100)) },
  {
    weight: 2,
    arbitrary: fc
      .tuple(fc.constantFrom('closing', 'letterhead'), fc.array(someParagraph, { maxLength: 12 }), someParagraph)
      .map(([role, left, right]) => columns(role, [75, 90], [left, [right]])),
  },
  {
    weight: 1,
    arbitrary: fc
      .array(someParagraph, { maxLength: 12 })
      .map((blocks): Block => ({ kind: 'group', role: 'group', blocks })),
  },
);

const someSection: fc.Arbitrary<Section> = fc
  .tuple(fc.constantFrom(portrait, landscape), fc.array(someBlock, { maxLength: 12 }))
  .map(([page, blocks]) => ({ page, blocks }));

describe('words of the PDF', () => {
  it('are all those of the document', async () => {
    const context = await writeContext();
    await fc.assert(
      fc.asyncProperty(fc.array(someSection, { minLength: 1, maxLength: 3 }), async (sections) => {
        const document = documentOf([{ id: 'a', title: 'A', sections }]);
        const pages = await pdfPages(await setAndRenderPdf(document, context));
        expect(lostWords(document, pages.join(' '))).toEqual([]);
      }),
      { numRuns: 12, seed: 2026 },
    );
  });
});
