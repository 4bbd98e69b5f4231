// What the parts of typeset hand down: the look, the fonts, the nodes found so far, the faults found so far.

import type { Diagnostic } from '../diagnostics/index.js';
import type { HorizontalAlign } from '../document/document.js';
import type { PageNode } from '../document/pages.js';
import { type StyleSheet, styleOf } from '../document/style-sheet.js';
import type { FontSet } from '../fonts/font-set.js';
import { type TextFormat, textFormat } from './text-format.js';

export interface Setting {
  readonly styles: StyleSheet;
  readonly fonts: FontSet;
  /** Justified lines take one more word by squeezing their spaces, as in Word's compatibility mode 15. */
  readonly squeeze: boolean;
  readonly nodes: PageNode[];
  readonly diagnostics: Diagnostic[];
  /** The format of a role; `align` is that of the cell around it and goes before the role's own. */
  format(role: string, align?: HorizontalAlign): TextFormat;
  /** Adds a node and gives its index. */
  addNode(node: PageNode): number;
}

/** Of all documents of a style sheet, by the alignment around them and their role. */
type Formats = Map<HorizontalAlign | undefined, Map<string, TextFormat>>;
const formatsOf = new WeakMap<StyleSheet, Formats>();

export function createSetting(styles: StyleSheet, fonts: FontSet, squeeze: boolean): Setting {
  const formats: Formats = formatsOf.get(styles) ?? new Map();
  formatsOf.set(styles, formats);
  const nodes: PageNode[] = [];
  return {
    styles,
    fonts,
    squeeze,
    nodes,
    diagnostics: [],
    format: (role, align) => {
      const aligned = formats.get(align) ?? new Map<string, TextFormat>();
      formats.set(align, aligned);
      const format = aligned.get(role) ?? textFormat(styleOf(styles, role), align);
      aligned.set(role, format);
      return format;
    },
    addNode: (node) => nodes.push(node) - 1,
  };
}
