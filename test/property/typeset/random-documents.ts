// Random Documents for typesetting: all kinds of blocks, tables with random spans, words from one letter to wider than a page.

import * as fc from 'fast-check';
import type {
  Block,
  Columns,
  Document,
  Inline,
  PageSetup,
  Paragraph,
  Part,
  Section,
  Table,
  TableCell,
  TableRow,
} from '../../../src/document/document.js';

const syllables = [
  'kế',
  'hoạch',
  'thủ',
  'tục',
  'hành',
  'chính',
  'xã',
  'Đồi',
  'Gió',
  'nghiêng',
  'a',
  '42/2022/NĐ-CP',
  'trực-tuyến',
  '2021–2025',
];

const word = fc.oneof(
  { weight: 30, arbitrary: fc.constantFrom(...syllables) },
  { weight: 1, arbitrary: fc.integer({ min: 10, max: 150 }).map((length) => 'Dài'.repeat(length)) },
  { weight: 1, arbitrary: fc.constant('Điều\u00a01.') },
);

const sentence = (most: number) =>
  fc
    .array(word, { minLength: 0, maxLength: most })
    .chain((list) => fc.constantFrom(' ', ' ', ' ', '  ').map((space) => list.join(space)));

const inline = (most: number): fc.Arbitrary<Inline> =>
  fc.oneof(
    {
      weight: 12,
      arbitrary: fc
        .record({ text: sentence(most), bold: fc.boolean(), italic: fc.boolean(), plain: fc.boolean() })
        .map(({ text, bold, italic, plain }): Inline => ({ kind: 'text', text, ...(!plain && { bold, italic }) })),
    },
    { weight: 1, arbitrary: fc.constant<Inline>({ kind: 'break' }) },
    { weight: 1, arbitrary: fc.integer({ min: 1, max: 40 }).map((width): Inline => ({ kind: 'blank', width })) },
  );

const paragraphOf = (roles: readonly string[], most: number): fc.Arbitrary<Paragraph> =>
  fc
    .record({
      role: fc.constantFrom(...roles),
      inlines: fc.array(inline(most), { maxLength: 4 }),
      tied: fc.integer({ min: 0, max: 9 }),
    })
    .map(({ role, inlines, tied }) => ({
      kind: 'paragraph',
      role,
      inlines,
      ...(tied === 0 && { keepWithNext: true }),
    }));

const bodyParagraph = paragraphOf(
  [
    'body',
    'body',
    'body',
    'citation',
    'article',
    'heading-1',
    'heading-2',
    'title-kind',
    'addressee-item',
    'attachment-line',
  ],
  60,
);
const cellParagraph = paragraphOf(['cell', 'cell', 'cell-group', 'cell-head'], 25);

const cellOf = (columnSpan: number, rowSpan: number): fc.Arbitrary<TableCell> =>
  fc.record({
    ...(columnSpan > 1 && { columnSpan: fc.constant(columnSpan) }),
    ...(rowSpan > 1 && { rowSpan: fc.constant(rowSpan) }),
    align: fc.constantFrom('left', 'center', 'right', 'justify'),
    verticalAlign: fc.constantFrom('top', 'middle'),
    paragraphs: fc.array(cellParagraph, { maxLength: 3 }),
  });

/** Fills a grid with rectangles: each free place takes a span of random size as far as the places beside and below are free. */
function rowsOf(columns: number, count: number, head: boolean): fc.Arbitrary<TableRow[]> {
  return fc
    .array(
      fc.record({
        wide: fc.integer({ min: 1, max: 6 }),
        tall: fc.integer({ min: 1, max: 8 }),
        kind: fc.integer({ min: 0, max: 5 }),
      }),
      {
        minLength: columns * count,
        maxLength: columns * count,
      },
    )
    .chain((choices) => {
      const taken: boolean[][] = Array.from({ length: count }, () => new Array<boolean>(columns).fill(false));
      const rows: fc.Arbitrary<TableRow>[] = [];
      let next = 0;
      for (let row = 0; row < count; row++) {
        const cells: fc.Arbitrary<TableCell>[] = [];
        for (let column = 0; column < columns; column++) {
          if (taken[row]?.[column]) continue;
          const choice = choices[next++] ?? { wide: 1, tall: 1, kind: 0 };
          let wide = 1;
          while (
            wide < (choice.wide > 4 ? choice.wide - 3 : 1) &&
            column + wide < columns &&
            !taken[row]?.[column + wide]
          )
            wide++;
          const tall = Math.min(choice.tall > 6 ? choice.tall - 5 : 1, count - row);
          for (let r = row; r < row + tall; r++)
            for (let c = column; c < column + wide; c++) (taken[r] as boolean[])[c] = true;
          cells.push(cellOf(wide, tall));
        }
        const kind = head ? 'head' : (choices[row]?.kind ?? 1) === 0 ? 'group' : 'item';
        rows.push(fc.tuple(...cells).map((list) => ({ kind, level: 0, cells: list })));
      }
      return fc.tuple(...rows);
    });
}

const tableOf = (width: number): fc.Arbitrary<Table> =>
  fc
    .record({
      columns: fc.integer({ min: 1, max: 6 }),
      heads: fc.integer({ min: 0, max: 3 }),
      rows: fc.integer({ min: 1, max: 14 }),
    })
    .chain(({ columns, heads, rows }) =>
      fc
        .record({
          weights: fc.array(fc.integer({ min: 2, max: 10 }), { minLength: columns, maxLength: columns }),
          head: heads > 0 ? rowsOf(columns, heads, true) : fc.constant<TableRow[]>([]),
          body: rowsOf(columns, rows, false),
        })
        .map(({ weights, head, body }): Table => {
          const sum = weights.reduce((total, weight) => total + weight, 0);
          return {
            kind: 'table',
            role: 'tasks',
            columns: weights.map((weight, index) => ({
              role: `c${index}`,
              width: Math.max(6, (weight / sum) * (width - 6 * columns) + 6),
            })),
            head,
            body,
          };
        }),
    );

const columnsOf = (width: number, role: string): fc.Arbitrary<Columns> =>
  fc
    .record({
      share: fc.integer({ min: 3, max: 7 }),
      rows: fc.array(
        fc.tuple(
          fc.array(paragraphOf(['agency', 'recipient', 'signature-capacity'], 8), { maxLength: 4 }),
          fc.array(paragraphOf(['national-motto', 'signature-name'], 6), { maxLength: 5 }),
        ),
        {
          minLength: 1,
          maxLength: 2,
        },
      ),
    })
    .map(({ share, rows }) => ({
      kind: 'columns',
      role,
      widths: [(width * share) / 10, (width * (10 - share)) / 10],
      rows,
    }));

const simpleBlock = (width: number): fc.Arbitrary<Block> =>
  fc.oneof(
    { weight: 12, arbitrary: bodyParagraph },
    { weight: 3, arbitrary: tableOf(width) },
    { weight: 1, arbitrary: columnsOf(width, 'letterhead') },
    { weight: 1, arbitrary: columnsOf(width, 'closing') },
    {
      weight: 1,
      arbitrary: fc
        .integer({ min: 10, max: 300 })
        .map((length): Block => ({ kind: 'rule', role: 'title-rule', length })),
    },
    {
      weight: 1,
      arbitrary: fc
        .integer({ min: 1, max: 90 })
        .map((height): Block => ({ kind: 'spacer', role: 'signature-gap', height })),
    },
    { weight: 1, arbitrary: fc.constant<Block>({ kind: 'page-break' }) },
    {
      weight: 1,
      arbitrary: paragraphOf(['urgency'], 4).map(
        (paragraph): Block => ({
          kind: 'box',
          role: 'urgency',
          width: 40,
          height: 9,
          colour: '#c00000',
          align: 'center',
          paragraphs: [paragraph],
        }),
      ),
    },
  );

const blockOf = (width: number): fc.Arbitrary<Block> =>
  fc.oneof(
    { weight: 15, arbitrary: simpleBlock(width) },
    {
      weight: 1,
      arbitrary: fc
        .array(simpleBlock(width), { minLength: 1, maxLength: 3 })
        .map((blocks): Block => ({ kind: 'group', role: 'closing-group', blocks })),
    },
  );

const margins = { top: 20, bottom: 20, left: 30, right: 15 };
const pages: readonly PageSetup[] = [
  { width: 210, height: 297, orientation: 'portrait', margins, headerDistance: 10 },
  { width: 297, height: 210, orientation: 'landscape', margins, headerDistance: 10 },
  { width: 210, height: 120, orientation: 'landscape', margins, headerDistance: 10 },
];

const section: fc.Arbitrary<Section> = fc.constantFrom(...pages).chain((page) =>
  fc
    .record({ blocks: fc.array(blockOf(page.width - 45), { maxLength: 12 }), foot: fc.integer({ min: 0, max: 6 }) })
    .map(({ blocks, foot }) => ({
      page,
      blocks,
      ...(foot === 0 && {
        firstPageFoot: [
          { kind: 'paragraph', role: 'contact', inlines: [{ kind: 'text', text: 'Địa chỉ: xã Đồi Gió' }] } as const,
        ],
      }),
    })),
);

const part: fc.Arbitrary<Part> = fc
  .array(section, { minLength: 1, maxLength: 2 })
  .map((sections) => ({ id: 'p', title: 'P', sections }));

export const randomDocument: fc.Arbitrary<Document> = fc.array(part, { minLength: 1, maxLength: 2 }).map((parts) => ({
  type: 'random',
  language: 'vi-VN',
  properties: { title: '', subject: '', author: '', keywords: [], status: 'draft' },
  parts: parts.map((one, index) => ({ ...one, id: `part-${index}` })),
}));
