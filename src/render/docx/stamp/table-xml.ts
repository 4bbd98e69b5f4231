// A table as text: the table compiled once for its widths, a row once for its cells, the paragraphs written into them. A row that was
// written before is known by itself.

import type { Table } from '../../../document/document.js';
import type { Place } from '../docx-context.js';
import { emptyRole, type PlacedRow, paragraphsIn, placeRows, tableOf, tableWidths, writeRow } from '../tables.js';
import { blockFrame, markParagraph, markRow } from './block-frame.js';
import { exactComponentXml } from './exact-xml.js';
import { placeKey } from './known.js';
import { emptyParagraphXml, paragraphXml } from './paragraph-xml.js';
import type { Stamp } from './stamp.js';

/** All that a row depends on besides its own paragraphs. */
const rowKey = ({ setting, cells }: PlacedRow, widths: string): string => {
  const { inHead, cantSplit, inside } = setting;
  const grid = cells.map((each) => {
    const { column, span, merge, cell } = each;
    return `${column}+${span}${merge}${cell.align}${cell.verticalAlign}${merge === 'continue' ? emptyRole(each) : ''}`;
  });
  return `r ${widths} ${inHead ? 1 : 0}${cantSplit ? 1 : 0} ${placeKey(inside)} ${grid.join()}`;
};

function rowXml(placed: PlacedRow, widths: readonly number[], widthsKey: string, stamp: Stamp): string {
  const { row, cells } = placed;
  const { known, context } = stamp;
  if (row.revision) return exactComponentXml(writeRow(placed, widths, context));
  const key = rowKey(placed, widthsKey);
  const before = known.rows.get(row);
  if (before?.place === key) return before.value;
  const { around, places } = blockFrame(known, key, 'paragraphs', (all) =>
    writeRow(placed, widths, context, (_, inside) => {
      all.push(inside);
      return [markParagraph()];
    }),
  );
  const numbers = stamp.numbersTaken();
  let text = around[0] as string;
  for (const [index, grid] of cells.entries()) {
    const inside = places[index] as Place;
    const paragraphs = paragraphsIn(grid);
    if (paragraphs.length === 0) text += emptyParagraphXml(emptyRole(grid), inside, stamp);
    for (const paragraph of paragraphs) text += paragraphXml(paragraph, inside, stamp);
    text += around[index + 1];
  }
  if (stamp.numbersTaken() === numbers) known.rows.set(row, { place: key, value: text });
  return text;
}

export function tableXml(table: Table, place: Place, stamp: Stamp): string {
  const widths = tableWidths(table);
  const key = widths.join();
  const { around } = blockFrame(stamp.known, `t ${key}`, 'rows', () => tableOf([markRow()], widths, stamp.context));
  let rows = '';
  for (const placed of placeRows(table, place)) rows += rowXml(placed, widths, key, stamp);
  return `${around[0]}${rows}${around[1]}`;
}
