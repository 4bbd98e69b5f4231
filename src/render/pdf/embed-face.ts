// A face as it is embedded: the objects that pdfmake writes for it (cut to the characters given, compressed) and the codes of its glyphs.
// Made once for all documents of a process that embed the same characters. ISO 32000-1, 9.7.

import type { FontFace } from '../../fonts/font-set.js';
import { type BoundedCache, boundedCache } from '../../workspace/bounded-cache.js';
import { type PackageFont, packageDocument, type TakenObject, takeApart } from './frame.js';

const lower = 'abcdefghijklmnopqrstuvwxyz';

/**
 * From the most to the least common in Vietnamese documents. A face has all characters of the levels up to the last one that it needs, in
 * this order: so a character has the same code whatever the last level is. First of all those that share a glyph with others, so that
 * what is copied is these: the space, not the no-break space; the hyphen, not the soft or the no-break hyphen; the Vietnamese Đ, not
 * the Icelandic Ð.
 */
const levels = [
  [...` -Đđ0123456789(),./:;%${lower}${lower.toUpperCase()}`, ...'\u00a0“”–Ủ'],
  [...'àáảãạăằắặâầấẩậêềếểệìíỉịòóọôồốổộơờớởợùúủụưừứửữựỷýôƯÔ'],
  [...'ẫẳẵèéẻẽẹễĩỏõỗỡũỳỹỵ', ...'ÀÁẢÃẠĂẮẶÂẦẤẨẬÊỀẾỂỆÍỈĨỊÒÓỌÔỒỐỔỖỘƠỜỚỞỢÙÚỦỤỪỨỬỮỰÝ'],
  [...'ẰẲẴẪÈÉẺẼẸỄÌỎÕỠŨỲỶỸỴ', ...'!"#$&\'*+<=>?@[\\]^_`{|}~‘’—…•°²³×≥≤§₫'],
];

const order = [...new Set(levels.flat())];

const placeOf = new Map(order.map((character, place) => [character, place]));

/** How many characters there are up to and with each level. */
const ends = levels.map((_, level) => new Set(levels.slice(0, level + 1).flat()).size);

const WORDS = Math.ceil(order.length / 32);

/** Up to so many characters are embedded alone: a face that only one line is set in. */
const FEW = 40;

/** A set of characters: those of the levels as bits by their place, and the others. */
export interface Characters {
  readonly known: Int32Array;
  others: ReadonlySet<string>;
}

const NONE: ReadonlySet<string> = new Set();

export const noCharacters = (): Characters => ({ known: new Int32Array(WORDS), others: NONE });

export function takeCharacters(text: string, into: Characters): void {
  for (const character of text) {
    const place = placeOf.get(character);
    if (place === undefined) into.others = new Set([...into.others, character]);
    else into.known[place >> 5] = (into.known[place >> 5] as number) | (1 << (place & 31));
  }
}

export function joinCharacters({ known, others }: Characters, into: Characters): void {
  for (let word = 0; word < WORDS; word++) into.known[word] = (into.known[word] as number) | (known[word] as number);
  if (others.size > 0) into.others = new Set([...into.others, ...others]);
}

interface Embedded {
  /** In the order of their codes. */
  readonly characters: readonly string[];
  /** The same for two lists in both of which a character of both has the same code. */
  readonly codes: string;
}

/** What to embed of a face for the characters that a document shows in it. */
export function charactersToEmbed({ known, others }: Characters): Embedded {
  const shown = order.filter((_, place) => ((known[place >> 5] as number) >> (place & 31)) & 1);
  const further = [...others].sort();
  const last = placeOf.get(shown.at(-1) ?? ' ') as number;
  const end = ends.find((count) => last < count) as number;
  if (shown.length + further.length > FEW) {
    return {
      characters: [...order.slice(0, end), ...further],
      codes: further.length === 0 ? '' : `${end}${further.join('')}`,
    };
  }
  const characters = [...new Set([...order.slice(0, 4), ...shown, ...further])];
  return { characters, codes: characters.join('') };
}

// A font file without what drawing single characters never needs: layout tables (kerning, ligatures), glyph names, hints for
// screens of one size. pdfkit decodes these tables again for every document, which takes longer than all the rest.
// OpenType 1.9, "Table directory", "post".

const NEEDED = new Set([
  'OS/2',
  'cmap',
  'cvt ',
  'fpgm',
  'glyf',
  'head',
  'hhea',
  'hmtx',
  'loca',
  'maxp',
  'name',
  'post',
  'prep',
]);
const ENTRY = 16;
const HEADER = 12;
/** `post` version 3: metrics only, no names. */
const NAMELESS_POST = 0x00030000;
const POST_LENGTH = 32;

interface Table {
  readonly tag: string;
  readonly bytes: Uint8Array;
}

function tablesOf(file: Uint8Array): Table[] {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const tables: Table[] = [];
  for (let index = 0; index < view.getUint16(4); index++) {
    const entry = HEADER + index * ENTRY;
    const tag = String.fromCharCode(...file.subarray(entry, entry + 4));
    const start = view.getUint32(entry + 8);
    if (NEEDED.has(tag)) tables.push({ tag, bytes: file.subarray(start, start + view.getUint32(entry + 12)) });
  }
  return tables;
}

function withoutNames({ tag, bytes }: Table): Table {
  if (tag !== 'post' || bytes.length < POST_LENGTH) return { tag, bytes };
  const short = bytes.slice(0, POST_LENGTH);
  new DataView(short.buffer).setUint32(0, NAMELESS_POST);
  return { tag, bytes: short };
}

/** @returns a TrueType file with the same outlines, widths and characters; any other kind of file as it is */
export function leanFont(file: Uint8Array): Uint8Array {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  if (file.length < HEADER || view.getUint32(0) !== 0x00010000) return file;
  const tables = tablesOf(file).map(withoutNames);
  const padded = (length: number): number => (length + 3) & ~3;
  const size = tables.reduce((sum, { bytes }) => sum + padded(bytes.length), HEADER + tables.length * ENTRY);
  const lean = new Uint8Array(size);
  const out = new DataView(lean.buffer);
  out.setUint32(0, 0x00010000);
  out.setUint16(4, tables.length);
  let offset = HEADER + tables.length * ENTRY;
  for (const [index, { tag, bytes }] of tables.entries()) {
    const entry = HEADER + index * ENTRY;
    for (let at = 0; at < 4; at++) lean[entry + at] = tag.charCodeAt(at);
    out.setUint32(entry + 8, offset);
    out.setUint32(entry + 12, bytes.length);
    lean.set(bytes, offset);
    offset += padded(bytes.length);
  }
  return lean;
}

/** An object of the font; `text` lies around references to others, the nth of which goes to the object `references[n]`. */
interface FontObject {
  readonly text: readonly string[];
  readonly references: readonly number[];
  readonly stream?: Uint8Array;
}

export interface EmbeddedFace {
  /** The first one is what pages name; references are to places in this list. */
  readonly objects: readonly FontObject[];
  /** Code of a character, four hexadecimal digits. */
  code(character: string): string;
  /** The same thing for two of a face in which a character of both has the same code. */
  readonly codes: object;
}

interface Kept {
  /** By what is embedded. */
  readonly faces: BoundedCache<string, EmbeddedFace>;
  readonly codes: BoundedCache<string, object>;
}

/** A file is some twenty kilobytes; documents of one kind need one or two a face. */
const MOST_BYTES = 2_000_000;
const kept = new WeakMap<Uint8Array, Kept>();

const REFERENCE = /((?<!\d)\d+) 0 R/g;

/** The font's dictionary and all it refers to. */
function fontObjects(file: Uint8Array): FontObject[] {
  const { objects } = takeApart(file);
  const root = [...objects].find(([, { text }]) => text.includes('\n/Subtype /Type0\n'))?.[0];
  if (root === undefined) throw new Error('pdfmake embedded no font');
  const numbers = [root];
  const found: FontObject[] = [];
  for (const number of numbers) {
    const { text, stream } = objects.get(number) as TakenObject;
    const references = [...text.matchAll(REFERENCE)].map(([, to]) => Number(to));
    for (const to of references) if (!numbers.includes(to)) numbers.push(to);
    found.push({
      text: text.split(/(?<!\d)\d+ 0 R/),
      references: references.map((to) => numbers.indexOf(to)),
      ...(stream && { stream: stream.slice() }),
    });
  }
  return found;
}

/** The no-break hyphen falls back on the hyphen where the face lacks it. */
const shownBy = (face: FontFace, character: string): string =>
  character === '\u2011' && !face.has(0x2011) ? '-' : character;

/** One character at a time: so no kerning and no ligature comes between Word's widths and ours. */
function encodeAll(font: PackageFont, face: FontFace, characters: readonly string[]): Map<string, string> {
  // A glyph keeps for good the character it was first asked for by, and none if that was as a piece of another glyph.
  for (const character of characters) font.font.glyphForCodePoint(shownBy(face, character).codePointAt(0) as number);
  return new Map(characters.map((character) => [character, font.encode(shownBy(face, character))[0].join('')]));
}

async function makeFace(face: FontFace, characters: readonly string[], codes: object): Promise<EmbeddedFace> {
  let known = new Map<string, string>();
  const file = await packageDocument({ version: '1.7' }, (document) => {
    const { _font: font } = document.font(leanFont(face.bytes));
    known = encodeAll(font, face, characters);
    font.ref();
  });
  const code = (character: string): string => {
    const found = known.get(character);
    if (found === undefined) throw new Error(`the character "${character}" is not embedded`);
    return found;
  };
  return { objects: fontObjects(file), code, codes };
}

export async function embedFace(face: FontFace, shown: Characters): Promise<EmbeddedFace> {
  const { characters, codes } = charactersToEmbed(shown);
  const { faces, codes: allCodes } = kept.get(face.bytes) ?? {
    faces: boundedCache(MOST_BYTES),
    codes: boundedCache(MOST_BYTES),
  };
  kept.set(face.bytes, { faces, codes: allCodes });
  const key = characters.join('');
  const known = faces.get(key);
  if (known) return known;
  const same = allCodes.get(codes) ?? {};
  allCodes.set(codes, same, codes.length * 2 + 100);
  const made = await makeFace(face, characters, same);
  const size = made.objects.reduce((sum, { stream }) => sum + (stream?.length ?? 0), 0);
  faces.set(key, made, size + characters.length * 200);
  return made;
}
