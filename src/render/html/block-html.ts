// Every kind of block of the Document as HTML.

import type { Block } from '../../document/document.js';
import type { StyleSheet } from '../../document/style-sheet.js';
import { cssColour, cssNumber, roleClass } from './escape.js';
import { paragraphHtml } from './paragraph-html.js';
import { tableHtml } from './table-html.js';

function blockHtml(block: Block, styles: StyleSheet): string {
  switch (block.kind) {
    case 'paragraph':
      return paragraphHtml(block, styles);
    case 'rule':
      return `<hr class="rule ${roleClass(block.role)}" style="width:${cssNumber(block.length)}pt">`;
    case 'spacer':
      return `<div class="spacer" style="height:${cssNumber(block.height)}pt"></div>`;
    case 'page-break':
      return '<div class="break"></div>';
    case 'box': {
      const size = `width:${cssNumber(block.width)}mm;min-height:${cssNumber(block.height)}mm`;
      const text = block.paragraphs.map((paragraph) => paragraphHtml(paragraph, styles, true)).join('');
      return `<div class="box ${block.align}" style="${size};border-color:${cssColour(block.colour)}">${text}</div>`;
    }
    case 'group':
      return `<div class="group">\n${blocksHtml(block.blocks, styles)}\n</div>`;
    case 'columns': {
      const widths = block.widths.map((width) => `${cssNumber(width)}mm`).join(' ');
      const cells = block.rows.flatMap((row) =>
        block.widths.map((_, column) => `<div>${blocksHtml(row[column] ?? [], styles)}</div>`),
      );
      return `<div class="columns" style="grid-template-columns:${widths}">\n${cells.join('\n')}\n</div>`;
    }
    case 'table':
      return tableHtml(block, styles);
  }
}

export const blocksHtml = (blocks: readonly Block[], styles: StyleSheet): string =>
  blocks.map((block) => blockHtml(block, styles)).join('\n');
