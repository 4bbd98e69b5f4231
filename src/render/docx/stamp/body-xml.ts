// The blocks of a section as text, in pieces. What was written before is not written again: paragraphs, rows and tables are known by
// themselves, small blocks by their content.

import type { Block, Columns, Table } from '../../../document/document.js';
import type { SingleBlock } from '../../../document/tied-blocks.js';
import { makeBlocks, writeSingle } from '../blocks.js';
import type { Place } from '../docx-context.js';
import { writeSeparator } from '../paragraphs.js';
import { columnsXml } from './columns-xml.js';
import { exactComponentXml } from './exact-xml.js';
import { placeKey } from './known.js';
import { paragraphXml } from './paragraph-xml.js';
import type { XmlPiece } from './pieces.js';
import type { Stamp } from './stamp.js';
import { tableXml } from './table-xml.js';

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
