// The blocks of a section as text, in pieces. What was written before is not written again: paragraphs, rows and tables are known by
// themselves, small blocks by their content.

import type { Block, Columns, Paragraph, Table } from '../../../document/document.js';
import { styleOf } from '../../../document/style-sheet.js';
import type { SingleBlock } from '../../../document/tied-blocks.js';
import { makeBlocks, writeColumns, writeSingle } from '../blocks.js';
import type { Place } from '../docx-context.js';
import { writeEmptyParagraph, writeParagraph, writeSeparator } from '../paragraphs.js';
import { runElements } from '../runs.js';
import { emptyRole, type PlacedRow, paragraphsIn, placeRows, tableOf, tableWidths, writeRow } from '../tables.js';
import { blockFrame, markParagraph, markRow } from './block-frame.js';
import { exactComponentXml, exactXml } from './exact-xml.js';
import { keepingKey, placeKey, type Stamp, type XmlPiece } from './stamp.js';

// Columns as text: compiled once for their widths and rows, what stands in them written into that.

/** @param blocksXml writes the blocks of a cell; given, since they may be columns again */
function columnsXml(
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

// A paragraph as text: its properties compiled once for all paragraphs of its role and place, its runs written into them.

function paragraphXml(block: Paragraph, place: Place, stamp: Stamp): string {
  const { context, known } = stamp;
  if (block.revision) return exactComponentXml(writeParagraph(block, place, context));
  const keeping = keepingKey(place);
  const before = known.paragraphs.get(block);
  if (before?.place === keeping) return before.value;
  const { role, keepWithNext, inlines } = block;
  const frame = blockFrame(known, `p ${keeping} ${keepWithNext ?? ''} ${role}`, 'runs', () =>
    writeParagraph({ ...block, inlines: [] }, place, context),
  );
  const numbers = stamp.numbersTaken();
  let runs = '';
  for (const element of runElements(inlines, styleOf(context.styles, role), context)) runs += exactXml(element);
  const value = `${frame.around[0]}${runs}${frame.around[1]}`;
  if (stamp.numbersTaken() === numbers) known.paragraphs.set(block, { place: keeping, value });
  return value;
}

const emptyParagraphXml = (role: string, place: Place, { context, known }: Stamp): string =>
  blockFrame(known, `e ${keepingKey(place)} ${role}`, 'runs', () =>
    writeEmptyParagraph(role, place, context),
  ).around.join('');

// A table as text: the table compiled once for its widths, a row once for its cells, the paragraphs written into them. A row that was
// written before is known by itself.

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

function tableXml(table: Table, place: Place, stamp: Stamp): string {
  const widths = tableWidths(table);
  const key = widths.join();
  const { around } = blockFrame(stamp.known, `t ${key}`, 'rows', () => tableOf([markRow()], widths, stamp.context));
  let rows = '';
  for (const placed of placeRows(table, place)) rows += rowXml(placed, widths, key, stamp);
  return `${around[0]}${rows}${around[1]}`;
}

/** Below this a piece of its own costs more than it saves. */
const LEAST_TABLE = 6000;

/** A rule, a spacer, a framed mark. Where it came from is not written. */
function smallXml(block: SingleBlock, place: Place, { context, known, numbersTaken }: Stamp): string {
  const key = `${placeKey(place)}${JSON.stringify({ ...block, origin: undefined })}`;
  const before = known.texts.get(key);
  if (before !== undefined) return before;
  const numbers = numbersTaken();
  const component = writeSingle(block, place, context);
  const text = component ? exactComponentXml(component) : '';
  if (numbersTaken() === numbers) known.texts.set(key, text, 2 * (key.length + text.length));
  return text;
}

const separatorXml = (keepNext: boolean, pageBreakBefore: boolean, { known }: Stamp): string => {
  const key = `separator ${keepNext} ${pageBreakBefore}`;
  const text = known.texts.get(key) ?? exactComponentXml(writeSeparator(keepNext, pageBreakBefore));
  known.texts.set(key, text, 2 * (key.length + text.length));
  return text;
};

function tablePiece(table: Table, place: Place, stamp: Stamp): XmlPiece {
  const { known, numbersTaken } = stamp;
  const at = placeKey(place);
  const before = known.tables.get(table);
  if (before?.place === at) return before.value;
  const numbers = numbersTaken();
  const text = tableXml(table, place, stamp);
  const piece: XmlPiece = text.length < LEAST_TABLE || numbersTaken() !== numbers ? { text } : { text, shared: {} };
  if (numbersTaken() === numbers) known.tables.set(table, { place: at, value: piece });
  return piece;
}

export function bodyXml(blocks: readonly Block[], place: Place, stamp: Stamp): XmlPiece[] {
  const single = (block: Exclude<SingleBlock, Table | Columns>, inside: Place): string =>
    block.kind === 'paragraph' ? paragraphXml(block, inside, stamp) : smallXml(block, inside, stamp);
  const inColumns = (inner: readonly Block[], inside: Place): string =>
    makeBlocks<string>(inner, inside, {
      single: (block, at) => {
        if (block.kind === 'table') return tableXml(block, at, stamp);
        return block.kind === 'columns' ? columnsXml(block, at, stamp, inColumns) : single(block, at);
      },
      separator: (keepNext, pageBreakBefore) => separatorXml(keepNext, pageBreakBefore, stamp),
    }).join('');
  return makeBlocks<XmlPiece>(blocks, place, {
    single: (block, inside) => {
      if (block.kind === 'table') return tablePiece(block, inside, stamp);
      const text = block.kind === 'columns' ? columnsXml(block, inside, stamp, inColumns) : single(block, inside);
      return { text };
    },
    separator: (keepNext, pageBreakBefore) => ({ text: separatorXml(keepNext, pageBreakBefore, stamp) }),
  });
}
