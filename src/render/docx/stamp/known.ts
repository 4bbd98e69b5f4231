// What has been written for documents of one style sheet and one set of fonts, to be written again as it is: texts by the content they
// came from, or by the block itself, since blocks never change. All of it is bounded or goes with the blocks.

import type { Paragraph, Table, TableRow } from '../../../document/document.js';
import type { StyleSheet } from '../../../document/style-sheet.js';
import type { FontSet } from '../../../fonts/font-set.js';
import { type BoundedCache, boundedCache } from '../../../workspace/bounded-cache.js';
import type { DocxContext, Place } from '../docx-context.js';
import type { BlockFrame } from './block-frame.js';
import type { XmlPiece } from './pieces.js';

/** A text, and what else than the block it depends on. */
export interface Written<T> {
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

export function knownOf({ styles, fonts }: DocxContext): Known {
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
