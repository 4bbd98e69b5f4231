// Opens the four faces through fontkit and answers widths from a table filled on first use.

import * as fontkit from 'fontkit';
import { type Diagnostic, failed, ok, type Result } from '../diagnostics/index.js';
import type { Workspace } from '../workspace/workspace.js';
import type { FaceName, FontFace, FontSet } from './font-set.js';

interface FontFiles {
  readonly family: string;
  readonly regular: string;
  readonly bold: string;
  readonly italic: string;
  readonly boldItalic: string;
}

/** The faces that come with the product. */
export const builtInFonts: FontFiles = {
  family: 'Tinos',
  regular: 'fonts/Tinos-Regular.ttf',
  bold: 'fonts/Tinos-Bold.ttf',
  italic: 'fonts/Tinos-Italic.ttf',
  boldItalic: 'fonts/Tinos-BoldItalic.ttf',
};

const faceNames: readonly FaceName[] = ['regular', 'bold', 'italic', 'boldItalic'];

const faceOfStyle: Readonly<Record<string, FaceName>> = {
  regular: 'regular',
  roman: 'regular',
  bold: 'bold',
  italic: 'italic',
  'bold italic': 'boldItalic',
};

/** Which of the four faces of which family a file is; undefined for anything else. */
export function whichFace(bytes: Uint8Array): { readonly family: string; readonly face: FaceName } | undefined {
  try {
    const font = fontkit.create(bytes as Buffer);
    if (!('unitsPerEm' in font)) return undefined;
    const face = faceOfStyle[font.subfamilyName.toLowerCase()];
    return face && { family: font.familyName, face };
  } catch {
    return undefined;
  }
}

/** @throws if the bytes are not a font */
export function openFace(name: FaceName, source: string, bytes: Uint8Array): FontFace {
  const font = fontkit.create(bytes as Buffer);
  if (!('unitsPerEm' in font)) throw new Error('a font collection, not a single face');
  const advances = new Map<number, number>();
  const advance = (codePoint: number): number => {
    let width = advances.get(codePoint);
    if (width === undefined) {
      width = font.glyphForCodePoint(codePoint).advanceWidth / font.unitsPerEm;
      advances.set(codePoint, width);
    }
    return width;
  };
  return {
    name,
    source,
    bytes,
    has: (codePoint) => font.hasGlyphForCodePoint(codePoint),
    width: (text, size) => {
      let sum = 0;
      for (const character of text) sum += advance(character.codePointAt(0) as number);
      return sum * size;
    },
    ascent: font.ascent / font.unitsPerEm,
    descent: -font.descent / font.unitsPerEm,
    lineGap: font.lineGap / font.unitsPerEm,
  };
}

/** Loads four faces as resources of the workspace; every face that is missing or unreadable is reported. */
export async function loadFonts(workspace: Workspace, files: FontFiles = builtInFonts): Promise<Result<FontSet>> {
  const problems: Diagnostic[] = [];
  const faces: Partial<Record<FaceName, FontFace>> = {};
  for (const name of faceNames) {
    const file = files[name];
    const bytes = await workspace.resource(file);
    try {
      if (!bytes) throw new Error('no such file');
      faces[name] = openFace(name, file, bytes);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      problems.push({
        code: 'font/unreadable',
        severity: 'error',
        place: { file },
        message: { vi: `Không mở được phông chữ: ${reason}`, en: `Cannot open the font: ${reason}` },
      });
    }
  }
  return problems.length > 0
    ? failed(...problems)
    : ok({ family: files.family, faces: faces as Record<FaceName, FontFace> });
}
