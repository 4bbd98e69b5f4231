// Blocks that stand in the text like a paragraph of one unbreakable line: the rule, the spacer, and the hairline paragraph that
// Word asks for between and after tables, which takes its height here too.

import type { Pt, Rule, Spacer } from '../document/document.js';
import type { PageRule } from '../document/pages.js';
import { styleOf } from '../document/style-sheet.js';
import type { SetParagraph, SolidLine } from './set-line.js';
import type { Around } from './set-paragraph.js';
import type { Setting } from './setting.js';
import { wholeTwips } from './word-length.js';

const EIGHTH: Pt = 1 / 8;
const SEPARATOR_HEIGHT: Pt = 1;

/** Word keeps the weight of borders in eighths of a point, none thinner than a quarter point. */
export const borderWeight = (weight: Pt): Pt => Math.max(2, Math.round(weight * 8)) * EIGHTH;

const solid = (height: Pt, rules: readonly PageRule[] = []): SolidLine => ({
  kind: 'solid',
  height,
  spaceBelow: 0,
  lines: [],
  rules,
  boxes: [],
});

/**
 * A line of exact length, centred in its column: the top border of an otherwise empty paragraph as high as the size of its role
 * (NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.1.b, II.2.b, II.5.b).
 */
export function setRule(block: Rule, around: Around, setting: Setting): SetParagraph {
  const format = setting.format(block.role);
  const weight = borderWeight(setting.styles.ruleWeight);
  const node = setting.addNode({
    kind: 'rule',
    parent: around.parent,
    path: around.path,
    role: block.role,
    ...(block.origin && { origin: block.origin }),
  });
  const length = Math.min(wholeTwips(block.length), around.width);
  const x1 = wholeTwips((around.width - length) / 2);
  const y = weight / 2;
  const stroke = { node, x1, y1: y, x2: x1 + length, y2: y, weight, colour: '#000000' };
  return {
    node,
    lines: [solid(weight + wholeTwips(styleOf(setting.styles, block.role).size), [stroke])],
    before: format.before,
    after: format.after,
    keepNext: around.keepNext || format.keepNext,
    keepLines: true,
  };
}

/** Empty height, e.g. for the hand-written signature. */
export function setSpacer(block: Spacer, around: Around, setting: Setting): SetParagraph {
  const node = setting.addNode({
    kind: 'spacer',
    parent: around.parent,
    path: around.path,
    role: block.role,
    ...(block.origin && { origin: block.origin }),
  });
  const keepNext = around.keepNext || setting.format(block.role).keepNext;
  return { node, lines: [solid(wholeTwips(block.height))], before: 0, after: 0, keepNext, keepLines: true };
}

/** The paragraph that parts two tables and ends a text that ends with a table. It shows nothing and belongs to no block. */
export const setSeparator = (keepNext: boolean): SetParagraph => ({
  node: -1,
  lines: [solid(SEPARATOR_HEIGHT)],
  before: 0,
  after: 0,
  keepNext,
  keepLines: true,
});
