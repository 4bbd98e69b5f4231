// The faces of a document, parsed once for all documents of a process: what pdfkit does anew for each of them (decoding the tables, cutting out
// the glyphs, compressing them) takes longer than drawing the pages. Nothing in a file depends on what was drawn before it.

import type { FontFace } from '../../fonts/font-set.js';
import { FIRST } from './first-characters.js';
import { FAMILY } from './open-surface.js';
import type { PdfFont, PdfSurface } from './surface.js';

interface Subset {
  readonly glyphs: readonly number[];
  encode(): Uint8Array;
}

interface ParsedFont {
  readonly characterSet: readonly number[];
  glyphForCodePoint(codePoint: number): unknown;
}

/** pdfkit's embedded font, as far as it is looked into here. */
interface EngineFont extends PdfFont {
  readonly font: ParsedFont;
  readonly subset: Subset;
  layoutCache: object;
  embed(): void;
  readonly constructor: new (surface: PdfSurface, font: ParsedFont, id: string) => EngineFont;
}

interface EngineReference {
  readonly data: Record<string, unknown>;
  buffer: unknown;
  compress: boolean;
  end(bytes: Uint8Array): void;
  finalize(): void;
}

interface Internals {
  _fontCount: number;
  readonly _fontFamilies: Record<string, EngineFont>;
  ref(data?: object): EngineReference;
}

interface SharedFace {
  readonly font: ParsedFont;
  readonly layoutCache: object;
  readonly create: EngineFont['constructor'];
  /** Font files and their compressed forms by the glyphs in them. */
  readonly files: Map<string, { readonly bytes: Uint8Array; packed?: Uint8Array }>;
}

/** Each some forty kilobytes; documents of one kind need a few. */
const MOST_FILES = 40;
const shared = new WeakMap<Uint8Array, SharedFace>();

/** The first stream that embedding writes is the font file: it is compressed once and then put in as it is. */
function embedOnce(font: EngineFont, surface: Internals, face: SharedFace): void {
  const { subset } = font;
  const encode = subset.encode.bind(subset);
  const embed = font.embed.bind(font);
  font.embed = () => {
    const key = subset.glyphs.join(' ');
    let file = face.files.get(key);
    if (!file) {
      file = { bytes: encode() };
      if (face.files.size >= MOST_FILES) face.files.clear();
      face.files.set(key, file);
    }
    const known = file;
    subset.encode = () => known.bytes;
    const ref = surface.ref;
    surface.ref = (data) => {
      surface.ref = ref;
      const stream = ref.call(surface, data);
      if (known.packed) usePacked(stream, known.packed);
      else
        keepPacked(stream, (packed) => {
          known.packed = packed;
        });
      return stream;
    };
    embed();
  };
}

function usePacked(stream: EngineReference, packed: Uint8Array): void {
  stream.end = () => {
    stream.data.Length = packed.length;
    stream.data.Filter = 'FlateDecode';
    stream.buffer = [packed];
    stream.compress = false;
    stream.finalize();
  };
}

/** Looks at what the stream holds when it is written out. */
function keepPacked(stream: EngineReference, keep: (packed: Uint8Array) => void): void {
  let held = stream.buffer;
  Object.defineProperty(stream, 'buffer', {
    get: () => held,
    set: (value: unknown) => {
      // set twice: all that was written, then the same compressed
      if (value instanceof Uint8Array && stream.compress) keep(new Uint8Array(value));
      held = value;
    },
  });
}

/**
 * A glyph keeps for good the character it was first asked for by, and none if that was as a piece of another glyph: so each is asked for
 * by its character before the first use, those that share a glyph with another one first.
 */
function nameGlyphs({ font }: EngineFont): void {
  for (const character of FIRST) font.glyphForCodePoint(character.codePointAt(0) as number);
  for (const codePoint of font.characterSet) font.glyphForCodePoint(codePoint);
}

/** @param face the face of the font set that `bold` and `italic` name */
export function provideShared(surface: PdfSurface, face: FontFace, bold: boolean, italic: boolean): PdfFont {
  const internals = surface as unknown as Internals;
  const known = shared.get(face.bytes);
  if (!known) {
    const font = surface.provideFont(FAMILY, bold, italic) as EngineFont;
    const own: SharedFace = {
      font: font.font,
      layoutCache: font.layoutCache,
      create: font.constructor,
      files: new Map(),
    };
    shared.set(face.bytes, own);
    nameGlyphs(font);
    embedOnce(font, internals, own);
    return font;
  }
  internals._fontCount += 1;
  const id = `F${internals._fontCount}`;
  const font = new known.create(surface, known.font, id);
  font.layoutCache = known.layoutCache;
  internals._fontFamilies[id] = font;
  embedOnce(font, internals, known);
  return font;
}
