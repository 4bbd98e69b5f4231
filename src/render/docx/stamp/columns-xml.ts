// Columns as text: compiled once for their widths and rows, what stands in them written into that.

import type { Block, Columns } from '../../../document/document.js';
import { writeColumns } from '../column-blocks.js';
import type { Place } from '../docx-context.js';
import { blockFrame, markParagraph } from './block-frame.js';
import type { Stamp } from './stamp.js';

/** @param blocksXml writes the blocks of a cell; given, since they may be columns again */
export function columnsXml(
  columns: Columns,
  place: Place,
  stamp: Stamp,
  blocksXml: (blocks: readonly Block[], place: Place) => string,
): string {
  const { widths, rows } = columns;
  const key = `c ${widths.join()} ${rows.length} ${place.keepNext ? 1 : 0}`;
  const { around, places } = blockFrame(stamp.known, key, 'paragraphs', (all) =>
    writeColumns(columns, place, stamp.context, (_, inside) => {
      all.push(inside);
      return [markParagraph()];
    }),
  );
  let text = around[0] as string;
  let at = 0;
  for (const row of rows) {
    for (const column of widths.keys()) {
      text += blocksXml(row[column] ?? [], places[at] as Place) + around[at + 1];
      at += 1;
    }
  }
  return text;
}
