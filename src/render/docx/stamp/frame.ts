// What documents of one shape have in common: all parts of the file but the blocks. Compiled once through the `docx` package, with a mark
// in the place of each section's blocks and of the number; kept by the shape, so that the next document only has its blocks written.

import { Packer, Document as WordDocument } from 'docx';
import { strFromU8, unzipSync } from 'fflate';
import type { Document } from '../../../document/document.js';
import type { StyleSheet } from '../../../document/style-sheet.js';
import type { ZipPart } from '../../../ooxml/write-zip.js';
import { xmlText } from '../../../ooxml/xml-tree.js';
import type { Compressor } from '../../../workspace/compressor.js';
import type { WriteContext } from '../../writer.js';
import { createDocxContext } from '../docx-context.js';
import { ownParts } from '../own-parts.js';
import { wordStyles } from '../paragraph-styles.js';
import { type WriteBody, writeSections } from '../sections.js';
import { MARK_STYLE, markParagraph } from './block-frame.js';
import type { XmlPiece } from './stamp.js';

// Document → the objects of the `docx` package; all but packing. The package's own model of Word's pages can be run on them.

/** Mode of Word 2013 and later; without it Word lays out as in 2007 and says so in the title bar. */
const COMPATIBILITY_MODE = 15;

/** For who looks at the properties: what else than its text the file gives away. */
const PLAN_INSIDE = { name: 'plan', value: 'customXml: dữ liệu của kế hoạch đi kèm tệp này (kehoach import)' };

/** @param writeBody what stands in each section; its blocks unless told otherwise */
export function buildDocxDocument(document: Document, context: WriteContext, writeBody?: WriteBody): WordDocument {
  const { number, status } = document.properties;
  return new WordDocument({
    compatibility: { version: COMPATIBILITY_MODE },
    styles: wordStyles(context.styles),
    customProperties: [
      ...(number === undefined ? [] : [{ name: 'number', value: xmlText(number) }]),
      { name: 'status', value: status },
      ...(context.plan === undefined ? [] : [PLAN_INSIDE]),
    ],
    sections: writeSections(document, createDocxContext(context), writeBody),
  });
}

/** Private-use characters: no text of a user that is checked for glyphs holds them. */
const MARK = '\ue000\ue001\ue000';
/** Stands for the blocks of a section; the package puts what ends a section into its last paragraph. */
const MARKED = new RegExp(`<w:p><w:pPr><w:pStyle w:val="${MARK_STYLE}"/>(.*?)</w:pPr></w:p>`, 's');
const DOCUMENT = 'word/document.xml';
const CUSTOM = 'docProps/custom.xml';
/** Sections of different pages, with or without number and foot: offices have a handful. */
const MOST_FRAMES = 50;

interface Frame {
  /** Text before, between and after the blocks of the sections. */
  readonly around: readonly string[];
  /** What belongs into the last paragraph of each section; empty for the last one. */
  readonly ends: readonly string[];
  /** Text before and after the number in the properties; one text where there is none. */
  readonly properties: readonly string[];
  /** The other parts by name, in the order of the file. */
  readonly parts: ReadonlyMap<string, Uint8Array>;
  /** Deflated forms of the other parts, filled by whoever packs them. */
  readonly packed: WeakMap<Compressor, Map<string, { readonly sum: number; readonly bytes: Uint8Array }>>;
}

const frames = new WeakMap<StyleSheet, Map<string, Frame>>();

const shapeOf = ({ properties, parts, language }: Document, { plan }: WriteContext): string =>
  JSON.stringify([
    language,
    plan !== undefined,
    properties.number !== undefined,
    properties.status,
    parts.map(({ sections }) => sections.map(({ page, firstPageFoot }) => [page, firstPageFoot])),
  ]);

async function compileFrame(document: Document, context: WriteContext): Promise<Frame> {
  const { properties } = document;
  const marked: Document = {
    ...document,
    properties: { ...properties, ...(properties.number === undefined ? {} : { number: MARK }) },
  };
  const body = () => [markParagraph()];
  const packed = await Packer.pack(buildDocxDocument(marked, context, body), 'uint8array');
  const parts = ownParts(new Map(Object.entries(unzipSync(packed))), context.styles);
  const text = (name: string): string => strFromU8(parts.get(name) as Uint8Array);
  const cut = text(DOCUMENT).split(MARKED);
  const around = cut.filter((_, index) => index % 2 === 0);
  const ends = cut.filter((_, index) => index % 2 === 1);
  const sections = document.parts.reduce((sum, part) => sum + part.sections.length, 0);
  if (ends.length !== sections) throw new Error('the package wrote a section in an unknown form');
  return { around, ends, properties: text(CUSTOM).split(MARK), parts, packed: new WeakMap() };
}

export async function frameOf(document: Document, context: WriteContext): Promise<Frame> {
  const known = frames.get(context.styles) ?? new Map<string, Frame>();
  frames.set(context.styles, known);
  const shape = shapeOf(document, context);
  let frame = known.get(shape);
  if (!frame) {
    frame = await compileFrame(document, context);
    if (known.size >= MOST_FRAMES) known.clear();
    known.set(shape, frame);
  }
  return frame;
}

// Parts of a .docx, deflated: those of the frame once for all documents of its shape, shared pieces of the text once, the rest again.

const encoder = new TextEncoder();

export function packFramePart(name: string, frame: Frame, compressor: Compressor): ZipPart {
  const bytes = frame.parts.get(name) as Uint8Array;
  const known = frame.packed.get(compressor) ?? new Map<string, { sum: number; bytes: Uint8Array }>();
  frame.packed.set(compressor, known);
  let packed = known.get(name);
  if (!packed) {
    packed = { sum: compressor.crc32(bytes, 0), bytes: compressor.deflate(bytes, true) };
    known.set(name, packed);
  }
  return { name, sum: packed.sum, length: bytes.length, deflated: [packed.bytes] };
}

/** @param pieces a shared piece never stands last */
export function packPieces(name: string, pieces: readonly XmlPiece[], compressor: Compressor): ZipPart {
  const deflated: Uint8Array[] = [];
  let sum = 0;
  let length = 0;
  const add = (bytes: Uint8Array, packed: Uint8Array): void => {
    sum = compressor.crc32(bytes, sum);
    length += bytes.length;
    deflated.push(packed);
  };
  let own = '';
  const flush = (last: boolean): void => {
    if (own === '' && !last) return;
    const bytes = encoder.encode(own);
    add(bytes, compressor.deflate(bytes, last));
    own = '';
  };
  for (const { text, shared } of pieces) {
    if (!shared || compressor.wholeOnly) {
      own += text;
      continue;
    }
    flush(false);
    if (!shared.packed) {
      const bytes = encoder.encode(text);
      shared.packed = { bytes, deflated: compressor.deflate(bytes, false) };
    }
    add(shared.packed.bytes, shared.packed.deflated);
  }
  flush(true);
  return { name, sum, length, deflated };
}
