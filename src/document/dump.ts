// The Document as lines of text for people who look at its blocks: golden files. Everything that a writer may draw is in it, one block
// a line, so that a diff shows what changed and nothing else.
//
//   role: text            a paragraph; **bold** and *italic* against its role, !**…** and !*…* where the role's face is taken away
//   [blank 8mm]  ↵        a gap, a line break; [number: 12] a place that the office fills
//   column (→2 ↓3): text  a cell: the role of its column, what it spans, how it is aligned if not left and top

import type {
  Block,
  Document,
  Inline,
  PageSetup,
  Paragraph,
  Section,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from './document.js';
import { placeCells } from './place-cells.js';

// The inlines of a paragraph on one line of the text dump, with marks for what is not plain text.

/** Characters that the dump uses as marks, and those that would not be seen. */
const escaped = (text: string): string =>
  text
    .replace(/[\\*[\]]/g, '\\$&')
    .replace(/↵/g, '\\↵')
    .replace(/\u00a0/g, '⍽')
    .replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, (character) => {
      const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
      return `[U+${code}]`;
    });

const face = (text: string, value: boolean | undefined, mark: string): string =>
  value === undefined ? text : `${value ? '' : '!'}${mark}${text}${mark}`;

const runText = ({ text, bold, italic }: TextRun): string => face(face(escaped(text), italic, '*'), bold, '**');

const millimetres = (width: number): string => `${Math.round(width * 100) / 100}mm`;

export function dumpInlines(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      if (inline.kind === 'break') return inline.soft ? '⏎' : '↵';
      if (inline.kind === 'text') return runText(inline);
      const { control, width } = inline;
      return `[${control ? `${control.tag}: ` : ''}blank ${millimetres(width)}]`;
    })
    .join('');
}

const round = (value: number): string => String(Math.round(value * 100) / 100);

const indented = (lines: readonly string[]): string[] => lines.map((line) => (line === '' ? '' : `  ${line}`));

const keepMark = (keep: boolean | undefined): string => (keep === undefined ? '' : keep ? ' +keep' : ' -keep');

const labelled = (label: string, text: string): string => (text === '' ? `${label}:` : `${label}: ${text}`);

const paragraphLine = ({ role, inlines, keepWithNext }: Paragraph): string =>
  labelled(role + keepMark(keepWithNext), dumpInlines(inlines));

function cellLines(cell: TableCell, column: string): string[] {
  const marks = [
    ...((cell.columnSpan ?? 1) > 1 ? [`→${cell.columnSpan}`] : []),
    ...((cell.rowSpan ?? 1) > 1 ? [`↓${cell.rowSpan}`] : []),
    ...(cell.align === 'left' ? [] : [cell.align]),
    ...(cell.verticalAlign === 'top' ? [] : [cell.verticalAlign]),
  ];
  const [first, ...rest] = cell.paragraphs.map((paragraph) => ({
    label: (paragraph.role === 'cell' ? '' : ` ${paragraph.role}`) + keepMark(paragraph.keepWithNext),
    text: dumpInlines(paragraph.inlines),
  }));
  const label = column + (marks.length > 0 ? ` (${marks.join(' ')})` : '') + (first?.label ?? ' without paragraph');
  return [labelled(label, first?.text ?? ''), ...rest.map((each) => labelled(`  +${each.label}`, each.text))];
}

function rowLines(rows: readonly TableRow[], table: Table): string[] {
  const placed = placeCells(rows);
  return rows.flatMap((row, index) => [
    `${row.kind}${row.level > 0 ? ` ${row.level}` : ''}${keepMark(row.keepWithNext)}`,
    ...indented(
      (placed[index] ?? []).flatMap(({ cell, column }) => cellLines(cell, table.columns[column]?.role ?? '?')),
    ),
  ]);
}

function blockLines(block: Block): string[] {
  switch (block.kind) {
    case 'paragraph':
      return [paragraphLine(block)];
    case 'rule':
      return [`rule ${block.role} ${round(block.length)}pt`];
    case 'spacer':
      return [`spacer ${block.role} ${round(block.height)}pt`];
    case 'page-break':
      return ['page break'];
    case 'box':
      return [
        `box ${block.role} ${round(block.width)} × ${round(block.height)} mm ${block.colour} ${block.align}`,
        ...indented(block.paragraphs.map(paragraphLine)),
      ];
    case 'group':
      return [`group ${block.role}`, ...indented(block.blocks.flatMap(blockLines))];
    case 'columns':
      return [
        `columns ${block.role} ${block.widths.map(round).join(' | ')} mm${block.runsOn ? ', runs on' : ''}`,
        ...indented(
          block.rows.flatMap((row, index) =>
            row.flatMap((blocks, column) => [
              `row ${index + 1} column ${column + 1}`,
              ...indented(blocks.flatMap(blockLines)),
            ]),
          ),
        ),
      ];
    case 'table':
      return [
        `table ${block.role}`,
        ...indented([
          `columns ${block.columns.map(({ role, width }) => `${role} ${round(width)}`).join(' | ')} mm`,
          ...rowLines(block.head, block),
          ...rowLines(block.body, block),
        ]),
      ];
  }
}

const pageLine = ({ width, height, orientation, margins, headerDistance }: PageSetup): string =>
  `section ${orientation} ${round(width)} × ${round(height)} mm, margins ${round(margins.top)} top, ${round(margins.right)} right, ` +
  `${round(margins.bottom)} bottom, ${round(margins.left)} left, page number at ${round(headerDistance)}`;

const sectionLines = ({ page, blocks, firstPageFoot }: Section): string[] => [
  pageLine(page),
  '',
  ...blocks.flatMap(blockLines),
  ...(firstPageFoot ? ['first page foot', ...indented(firstPageFoot.flatMap(blockLines))] : []),
  '',
];

/** The same document gives the same text; the text ends with a line end. */
export function dumpDocument({ type, language, properties, parts }: Document): string {
  const lines = [
    `document ${type}, ${language}, ${properties.status}`,
    ...indented([
      labelled('title', properties.title),
      labelled('subject', properties.subject),
      labelled('author', properties.author),
      labelled('keywords', properties.keywords.join(', ')),
      `number: ${properties.number ?? '(blank)'}`,
      `date: ${properties.date ?? '(blank)'}`,
    ]),
    '',
    ...parts.flatMap((part) => [`=== ${part.id}: ${part.title} ===`, '', ...part.sections.flatMap(sectionLines)]),
  ];
  return `${lines.join('\n').trimEnd()}\n`;
}
