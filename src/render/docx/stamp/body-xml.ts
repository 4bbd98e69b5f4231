// The blocks of a section as text, in pieces: each large table is a piece of its own, so that one that many documents share is compressed
// once. Text of blocks written before is known by their content, tables by themselves.

import type { Block, Table } from '../../../document/document.js';
import type { StyleSheet } from '../../../document/style-sheet.js';
import type { SingleBlock } from '../../../document/tied-blocks.js';
import type { FontSet } from '../../../fonts/font-set.js';
import { makeBlocks, writeSingle } from '../blocks.js';
import type { DocxContext, Place } from '../docx-context.js';
import { writeSeparator } from '../paragraphs.js';
import { exactComponentXml } from './exact-xml.js';

export interface XmlPiece {
  readonly text: string;
  /** What a shared piece is known by; its bytes depend on nothing else. */
  readonly shared?: { packed?: PackedPiece };
}

export interface PackedPiece {
  readonly bytes: Uint8Array;
  readonly deflated: Uint8Array;
}

/** Below this a piece of its own costs more than it saves. */
const LEAST_TABLE = 6000;
/** Texts kept, in halves: when the younger is full the older is dropped. Some megabytes at most. */
const HALF = 3000;
const LONGEST = 4000;

interface Known {
  readonly fonts: FontSet;
  young: Map<string, string>;
  old: Map<string, string>;
  readonly tables: WeakMap<Table, { readonly place: string; readonly piece: XmlPiece }>;
}

const bySheet = new WeakMap<StyleSheet, Known>();

function knownOf({ styles, fonts }: DocxContext): Known {
  let known = bySheet.get(styles);
  if (known?.fonts !== fonts) {
    known = { fonts, young: new Map(), old: new Map(), tables: new WeakMap() };
    bySheet.set(styles, known);
  }
  return known as Known;
}

const placeKey = ({ width, keepNext, keepLines, pageBreakBefore }: Place): string =>
  `${width} ${keepNext} ${keepLines} ${pageBreakBefore}`;

/** Where a block came from is not written. */
const withoutOrigin = (key: string, value: unknown): unknown => (key === 'origin' ? undefined : value);

export function bodyXml(blocks: readonly Block[], place: Place, context: DocxContext): XmlPiece[] {
  const known = knownOf(context);
  // an element that is numbered through the document is written anew each time
  let numbered = false;
  const watched: DocxContext = {
    ...context,
    nextControlId: () => {
      numbered = true;
      return context.nextControlId();
    },
  };
  const write = (block: SingleBlock, inside: Place): string => {
    numbered = false;
    const component = writeSingle(block, inside, watched);
    return component ? exactComponentXml(component) : '';
  };
  const writeTable = (table: Table, inside: Place): XmlPiece => {
    const at = placeKey(inside);
    const before = known.tables.get(table);
    if (before?.place === at) return before.piece;
    const text = write(table, inside);
    const piece: XmlPiece = text.length < LEAST_TABLE || numbered ? { text } : { text, shared: {} };
    if (!numbered) known.tables.set(table, { place: at, piece });
    return piece;
  };
  const writeOther = (block: SingleBlock, inside: Place): string => {
    const key = `${placeKey(inside)}${JSON.stringify(block, withoutOrigin)}`;
    const young = known.young.get(key);
    if (young !== undefined) return young;
    const old = known.old.get(key);
    const text = old ?? write(block, inside);
    if ((old === undefined && numbered) || key.length > LONGEST) return text;
    if (known.young.size >= HALF) {
      known.old = known.young;
      known.young = new Map();
    }
    known.young.set(key, text);
    return text;
  };
  return makeBlocks<XmlPiece>(blocks, place, {
    single: (block, inside) =>
      block.kind === 'table' ? writeTable(block, inside) : { text: writeOther(block, inside) },
    separator: (keepNext, pageBreakBefore) => ({ text: exactComponentXml(writeSeparator(keepNext, pageBreakBefore)) }),
  });
}
