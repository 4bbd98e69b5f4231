// What documents of one shape have in common: all parts of the file but the blocks. Compiled once through the `docx` package, with a mark
// in the place of each section's blocks and of the number; kept by the shape, so that the next document only has its blocks written.

import { Packer } from 'docx';
import { strFromU8, unzipSync } from 'fflate';
import type { Document } from '../../../document/document.js';
import type { StyleSheet } from '../../../document/style-sheet.js';
import type { Compressor } from '../../../workspace/compressor.js';
import type { WriteContext } from '../../writer.js';
import { buildDocxDocument } from '../build-docx-document.js';
import { MARK_STYLE, markParagraph } from './block-frame.js';

/** Private-use characters: no text of a user that is checked for glyphs holds them. */
const MARK = '\ue000\ue001\ue000';
/** Stands for the blocks of a section; the package puts what ends a section into its last paragraph. */
const MARKED = new RegExp(`<w:p><w:pPr><w:pStyle w:val="${MARK_STYLE}"/>(.*?)</w:pPr></w:p>`, 's');
const DOCUMENT = 'word/document.xml';
const CUSTOM = 'docProps/custom.xml';
/** Sections of different pages, with or without number and foot: offices have a handful. */
const MOST_FRAMES = 50;

export interface Frame {
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

const shapeOf = ({ properties, parts, language }: Document): string =>
  JSON.stringify([
    language,
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
  const parts = new Map(Object.entries(unzipSync(packed)));
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
  const shape = shapeOf(document);
  let frame = known.get(shape);
  if (!frame) {
    frame = await compileFrame(document, context);
    if (known.size >= MOST_FRAMES) known.clear();
    known.set(shape, frame);
  }
  return frame;
}
