// Heads and feet of a page that are set side by side with tabs instead of a table: "Số: 5/KH-UBND → Tân Hội, ngày …", "Nơi nhận: → CHỦ TỊCH".
// What stands on the two sides of such a tab are lines of their own; every other tab is a space.

import { isMotto, isNationalName } from '../../doctype/letterheads.js';
import type { Inline } from '../../document/document.js';
import { plainText } from '../../document/walk.js';

const recipientsLabel = /^nơi nhận\s*[:.]?$/iu;
const numberLine = /^số\s*:/iu;
const dateLine = /\sngày\s.*\stháng\s.*\snăm\s/iu;
const rule = /^[-_–—.\s]{3,}$/u;
/** A paragraph so long stands under no signature any more. */
const LONG = 120;

/** A tab as the reader of runs leaves it. */
export const TAB = '\t';
/** What sets two sides apart: tabs, or spaces that stand for them. */
const APART = /\t+|[ \u00a0]{6,}/gu;

/** The inlines of a paragraph, each tab a line break or a space. Paragraphs must come in their order. */
export type TabbedLines = (inlines: readonly Inline[]) => Inline[];

function withTabs(inlines: readonly Inline[], apart: boolean): Inline[] {
  return inlines.flatMap((inline): Inline[] => {
    if (inline.kind !== 'text') return [inline];
    if (!apart) return [{ ...inline, text: inline.text.replaceAll(TAB, ' ') }];
    return inline.text
      .split(APART)
      .flatMap((text, index): Inline[] => [...(index === 0 ? [] : [{ kind: 'break' as const }]), { ...inline, text }])
      .filter((each) => each.kind !== 'text' || each.text !== '');
  });
}

/** @returns one that remembers whether recipients and signature stand side by side */
export function tabbedLines(): TabbedLines {
  let inFoot = false;
  return (inlines) => {
    const text = plainText(inlines);
    if (text.length > LONG) inFoot = false;
    const sides = text
      .split(APART)
      .map((side) => side.trim())
      .filter((side) => side !== '');
    if (sides.length < 2 || text.includes('\n')) return withTabs(inlines, false);
    if (sides.some((side) => recipientsLabel.test(side))) inFoot = true;
    const apart =
      inFoot ||
      sides.some((side) => isNationalName(side) || isMotto(side) || rule.test(side)) ||
      (sides.some((side) => numberLine.test(side)) && sides.some((side) => dateLine.test(` ${side} `)));
    return withTabs(inlines, apart);
  };
}
