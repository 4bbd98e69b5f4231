// A composed document as Typst source, the way a script would write it: a function for each role, then the text.

import type { Block, Document, Inline, Table } from '../../../src/document/document.js';
import { type RoleStyle, type StyleSheet, styleOf } from '../../../src/document/style-sheet.js';

const quoted = (text: string): string => `"${text.replace(/[\\"]/g, '\\$&')}"`;

const inline = (each: Inline): string => {
  if (each.kind === 'break') return '#linebreak()';
  if (each.kind === 'blank') return `#h(${each.width}mm)`;
  const face = [
    ...(each.bold === undefined ? [] : [`weight: ${each.bold ? '"bold"' : '"regular"'}`]),
    ...(each.italic === undefined ? [] : [`style: ${each.italic ? '"italic"' : '"normal"'}`]),
  ];
  return `#text(${[...face, quoted(each.text)].join(', ')})`;
};

const name = (role: string): string => `role-${role}`;

function roleFunction(role: string, style: RoleStyle): string {
  const justify = style.align === 'justify';
  const leading = (style.line * 1.15 - 0.7).toFixed(3);
  return [
    `#let ${name(role)}(body) = block(width: 100%, above: ${style.before}pt, below: ${style.after}pt, {`,
    `  set text(size: ${style.size}pt, weight: "${style.bold ? 'bold' : 'regular'}", style: "${style.italic ? 'italic' : 'normal'}")`,
    `  set par(leading: ${leading}em, justify: ${justify}, first-line-indent: (amount: ${style.firstLine}mm, all: true))`,
    `  set align(${justify ? 'left' : style.align})`,
    '  body',
    '})',
  ].join('\n');
}

function table({ columns, head, body }: Table): string {
  const cells = (rows: Table['body']): string =>
    rows
      .flatMap((row) =>
        row.cells.map(({ columnSpan, rowSpan, align, paragraphs }) => {
          const spans = `${columnSpan ? `colspan: ${columnSpan}, ` : ''}${rowSpan ? `rowspan: ${rowSpan}, ` : ''}`;
          const side = align === 'justify' ? 'left' : align;
          return `table.cell(${spans}align: ${side})[${paragraphs.map((each) => block(each)).join('')}],`;
        }),
      )
      .join('\n');
  const widths = columns.map(({ width }) => `${width}mm`).join(', ');
  return `#table(columns: (${widths}), inset: 2pt, stroke: 0.5pt, table.header(repeat: true, ${cells(head)}), ${cells(body)})\n`;
}

function block(each: Block): string {
  switch (each.kind) {
    case 'paragraph':
      return `#${name(each.role)}[${each.inlines.map(inline).join('')}]\n`;
    case 'table':
      return table(each);
    case 'columns':
      return `#grid(columns: (${each.widths.map((width) => `${width}mm`).join(', ')}), ${each.rows
        .flatMap((row) => row.map((cell) => `[${cell.map(block).join('')}],`))
        .join('\n')})\n`;
    case 'group':
      return each.blocks.map(block).join('');
    case 'box':
      return each.paragraphs.map(block).join('');
    case 'rule':
      return `#align(center, line(length: ${each.length}pt, stroke: 0.75pt))\n`;
    case 'spacer':
      return `#v(${each.height}pt)\n`;
    case 'page-break':
      return '#pagebreak()\n';
  }
}

export function typstSource({ parts }: Document, styles: StyleSheet): string {
  const roles = Object.keys(styles.roles).map((role) => roleFunction(role, styleOf(styles, role)));
  const pages = parts.flatMap((part) =>
    part.sections.map(({ page, blocks }) => {
      const { top, bottom, left, right } = page.margins;
      const setup = `margin: (top: ${top}mm, bottom: ${bottom}mm, left: ${left}mm, right: ${right}mm)`;
      const number = 'header: context align(center, text(13pt, counter(page).display()))';
      return `#set page(paper: "a4", flipped: ${page.orientation === 'landscape'}, ${setup}, ${number})\n${blocks.map(block).join('')}`;
    }),
  );
  return ['#set text(font: "Tinos", lang: "vi")', ...roles, pages.join('#pagebreak()\n')].join('\n');
}
