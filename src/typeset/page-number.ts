// The printed page number: centred in the upper margin, not shown on the first page of a part (NĐ 30/2020/NĐ-CP, Phụ lục I, mục
// I.7 and III.1.đ).

import type { Pt } from '../document/document.js';
import type { PageLine } from '../document/pages.js';
import { faceName } from '../fonts/font-set.js';
import { textWidth } from './measure-words.js';
import { lineHeight, type Setting } from './setting.js';

const ROLE = 'page-number';

function shape(setting: Setting) {
  const format = setting.format(ROLE);
  const face = faceName(format.bold, format.italic);
  return { format, face, line: lineHeight([{ face, size: format.size }], format.line, setting.fonts) };
}

/** Height of the header: the text begins below it, should the upper margin be smaller. */
export function numberHeight(setting: Setting): Pt {
  const { format, line } = shape(setting);
  return format.before + line.height + format.after;
}

export function setNumber(number: number, x: Pt, width: Pt, top: Pt, setting: Setting): PageLine {
  const { format, face, line } = shape(setting);
  const text = String(number);
  const wide = textWidth(text, face, format.size, setting.fonts);
  const slack = width - wide;
  const shift = format.align === 'center' ? slack / 2 : format.align === 'right' ? slack : 0;
  return {
    node: -1,
    index: 0,
    x: x + shift,
    baseline: top + format.before + line.ascent,
    top: top + format.before,
    height: line.height,
    width: wide,
    runs: [{ text, face, size: format.size, colour: format.colour, width: wide }],
    wordSpacing: 0,
    spacesAfter: '',
    ends: 'paragraph',
  };
}
