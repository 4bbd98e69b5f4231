// Text into glyph codes of the embedded faces, one character at a time: so no kerning and no ligature comes between Word's widths
// and ours, and each character is shaped once a document.

import type { PageFace, Pages } from '../../document/pages.js';
import type { FontSet } from '../../fonts/font-set.js';
import { FIRST } from './first-characters.js';
import { provideShared } from './shared-fonts.js';
import type { PdfFont, PdfSurface } from './surface.js';

export interface FaceCodes {
  readonly font: PdfFont;
  /** Hexadecimal code of one character. */
  code(character: string): string;
}

/** Every character of the pages by its face, in the order of their codes: documents of the same letters then embed the same font file. */
function charactersOf({ pages }: Pages): ReadonlyMap<PageFace, readonly string[]> {
  const found = new Map<PageFace, Set<string>>();
  for (const { lines, numberLine } of pages) {
    for (const { runs } of numberLine ? [...lines, numberLine] : lines) {
      for (const { face, text } of runs) {
        const characters = found.get(face) ?? new Set();
        found.set(face, characters);
        for (const character of text) characters.add(character);
      }
    }
  }
  return new Map([...found].map(([face, characters]) => [face, [...characters].sort()]));
}

/** The no-break hyphen falls back on the hyphen where the face lacks it. */
export function createGlyphCodes(surface: PdfSurface, pages: Pages, fonts: FontSet): (face: PageFace) => FaceCodes {
  const characters = charactersOf(pages);
  const has = (face: PageFace, codePoint: number): boolean => fonts.faces[face].has(codePoint);
  const faces = new Map<PageFace, FaceCodes>();
  return (face) => {
    let codes = faces.get(face);
    if (!codes) {
      const font = provideShared(
        surface,
        fonts.faces[face],
        face === 'bold' || face === 'boldItalic',
        face.toLowerCase().includes('italic'),
      );
      const known = new Map<string, string>();
      const code = (character: string): string => {
        let found = known.get(character);
        if (found === undefined) {
          const shown = character === '\u2011' && !has(face, 0x2011) ? '-' : character;
          found = font.encode(shown)[0].join('');
          known.set(character, found);
        }
        return found;
      };
      for (const character of [...FIRST, ...(characters.get(face) ?? [])]) code(character);
      codes = { font, code };
      faces.set(face, codes);
    }
    return codes;
  };
}
