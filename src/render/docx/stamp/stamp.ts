// What the writers of texts hand down while one document is stamped.

import type { Paragraph, Table, TableRow } from '../../../document/document.js';
import type { StyleSheet } from '../../../document/style-sheet.js';
import type { FontSet } from '../../../fonts/font-set.js';
import { type BoundedCache, boundedCache } from '../../../workspace/bounded-cache.js';
import type { DocxContext, Place } from '../docx-context.js';

// The text of a document in pieces: each large table is a piece of its own, so that one that many documents share is compressed once.

export interface XmlPiece {
  readonly text: string;
  /** What a shared piece is known by; its bytes depend on nothing else. */
  readonly shared?: { packed?: PackedPiece };
}

interface PackedPiece {
  readonly bytes: Uint8Array;
  readonly deflated: Uint8Array;
}

// What has been written for documents of one style sheet and one set of fonts, to be written again as it is: texts by the content they
// came from, or by the block itself, since blocks never change. All of it is bounded or goes with the blocks.

/** An element compiled once, in pieces around its content. */
export interface BlockFrame {
  /** Text before, between and after what stands in it. */
  readonly around: readonly string[];
  /** Where each content stands. */
  readonly places: readonly Place[];
}

/** A text, and what else than the block it depends on. */
interface Written<T> {
  readonly place: string;
  readonly value: T;
}

export interface Known {
  readonly fonts: FontSet;
  /** By content and place. */
  readonly texts: BoundedCache<string, string>;
  /** By all that a frame depends on. */
  readonly frames: BoundedCache<string, BlockFrame>;
  readonly paragraphs: WeakMap<Paragraph, Written<string>>;
  readonly rows: WeakMap<TableRow, Written<string>>;
  readonly tables: WeakMap<Table, Written<XmlPiece>>;
}

const MOST_TEXT_BYTES = 16 * 1024 * 1024;
const MOST_FRAME_BYTES = 4 * 1024 * 1024;

const bySheet = new WeakMap<StyleSheet, Known>();

function knownOf({ styles, fonts }: DocxContext): Known {
  const before = bySheet.get(styles);
  if (before?.fonts === fonts) return before;
  const known: Known = {
    fonts,
    texts: boundedCache(MOST_TEXT_BYTES),
    frames: boundedCache(MOST_FRAME_BYTES),
    paragraphs: new WeakMap(),
    rows: new WeakMap(),
    tables: new WeakMap(),
  };
  bySheet.set(styles, known);
  return known;
}

const bits = (...flags: readonly boolean[]): string => flags.map((flag) => (flag ? '1' : '0')).join('');

/** All of a place that shows in a paragraph: the width does not. */
export const keepingKey = ({ keepNext, keepLines, pageBreakBefore, align }: Place): string =>
  bits(keepNext, keepLines, pageBreakBefore) + (align ?? '');

export const placeKey = (place: Place): string => `${place.width} ${keepingKey(place)}`;

export interface Stamp {
  readonly context: DocxContext;
  readonly known: Known;
  /** How many elements have been numbered so far: what holds such an element is written again for each document. */
  readonly numbersTaken: () => number;
}

export function createStamp(context: DocxContext): Stamp {
  let taken = 0;
  const counting: DocxContext = {
    ...context,
    nextControlId: () => {
      taken += 1;
      return context.nextControlId();
    },
  };
  return { context: counting, known: knownOf(context), numbersTaken: () => taken };
}
