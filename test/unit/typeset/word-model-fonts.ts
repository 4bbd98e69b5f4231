// The fonts with the widths of the docx package's model of Word: its tables round each width to a thousandth of the size, so that a
// line at the very threshold of squeezing may fall either way. With its own widths the rules can be compared without that noise.

import { Document, Paragraph, TextRun } from 'docx';
import { layoutDocument } from 'docx/layout';
import type { FaceName, FontFace, FontSet } from '../../../src/fonts/font-set.js';

const ALPHABET = [
  ...'aăâbcdđeêfghijklmnoôơpqrstuưvwxyzáàảãạắằẳẵặấầẩẫậéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵ',
  ...'AĂÂBCDĐEÊFGHIJKLMNOÔƠPQRSTUƯVWXYZÁÀẢÃẠẮẰẲẴẶẤẦẨẪẬÉÈẺẼẸẾỀỂỄỆÍÌỈĨỊÓÒỎÕỌỐỒỔỖỘỚỜỞỠỢÚÙỦŨỤỨỪỬỮỰÝỲỶỸỴ',
  ...'0123456789.,;:-–/()%≥≤“”…+\u00a0 ',
];
const SIZE = 14;
const PIXEL = 0.75;
const TIMES = 10;

/** Each character ten times between two letters, so that no space is dropped, a line of its own. */
function measured(bold: boolean, italics: boolean): Map<string, number> {
  const line = (text: string): Paragraph =>
    new Paragraph({ children: [new TextRun({ text, font: 'Times New Roman', size: SIZE * 2, bold, italics })] });
  const document = new Document({
    sections: [{ children: ['xx', ...ALPHABET.map((c) => `x${c.repeat(TIMES)}x`)].map(line) }],
  });
  const widths = layoutDocument(document, { guess: true }).pages.flatMap(({ body }) =>
    body.flatMap((block) => (block.type === 'paragraph' ? block.lines.map(({ textWidth }) => textWidth * PIXEL) : [])),
  );
  const [edges = 0, ...rest] = widths;
  return new Map(ALPHABET.map((character, index) => [character, ((rest[index] as number) - edges) / TIMES / SIZE]));
}

export function wordModelFonts(fonts: FontSet): FontSet {
  const face = (name: FaceName, bold: boolean, italic: boolean): FontFace => {
    const own = fonts.faces[name];
    const widths = measured(bold, italic);
    const widthOf = (character: string): number =>
      widths.get(character === '\u2011' ? '-' : character) ?? own.width(character, 1);
    return { ...own, width: (text, size) => [...text].reduce((sum, character) => sum + widthOf(character), 0) * size };
  };
  return {
    family: fonts.family,
    faces: {
      regular: face('regular', false, false),
      bold: face('bold', true, false),
      italic: face('italic', false, true),
      boldItalic: face('boldItalic', true, true),
    },
  };
}
