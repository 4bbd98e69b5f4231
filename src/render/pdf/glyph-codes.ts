// Text into glyph codes of the embedded faces, one character at a time: so no kerning and no ligature comes between Word's widths
// and ours, and each character is shaped once a document.

import type { PageFace } from '../../document/pages.js';
import { FAMILY } from './open-surface.js';
import type { PdfFont, PdfSurface } from './surface.js';

export interface FaceCodes {
  readonly font: PdfFont;
  /** Hexadecimal code of one character. */
  code(character: string): string;
}

/**
 * Characters that share a glyph with another one are taken in first, so that what is copied is these: the space, not the no-break
 * space; the hyphen, not the soft or the no-break hyphen; the Vietnamese Đ, not the Icelandic Ð.
 */
const FIRST = [' ', '-', 'Đ', 'đ'];

/** @param has whether the face has the character; the no-break hyphen falls back on the hyphen */
export function createGlyphCodes(
  surface: PdfSurface,
  has: (face: PageFace, codePoint: number) => boolean,
): (face: PageFace) => FaceCodes {
  const faces = new Map<PageFace, FaceCodes>();
  return (face) => {
    let codes = faces.get(face);
    if (!codes) {
      const font = surface.provideFont(
        FAMILY,
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
      for (const character of FIRST) code(character);
      codes = { font, code };
      faces.set(face, codes);
    }
    return codes;
  };
}
