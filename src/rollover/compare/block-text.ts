// All words of a block, to tell how like another one it is.

import type { Block, Paragraph, Section, TableRow } from '../../document/document.js';
import { paragraphText } from './revise-paragraph.js';

const join = (paragraphs: readonly Paragraph[]): string => paragraphs.map(paragraphText).join(' ');

export const rowText = (row: TableRow): string => row.cells.map((cell) => join(cell.paragraphs)).join(' ');

export function blockText(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
      return paragraphText(block);
    case 'table':
      return [...block.head, ...block.body].map(rowText).join(' ');
    case 'columns':
      return block.rows.flat(2).map(blockText).join(' ');
    case 'group':
      return block.blocks.map(blockText).join(' ');
    case 'box':
      return join(block.paragraphs);
    default:
      return '';
  }
}

export const sectionsText = (sections: readonly Section[]): string =>
  sections.flatMap(({ blocks }) => blocks.map(blockText)).join(' ');
