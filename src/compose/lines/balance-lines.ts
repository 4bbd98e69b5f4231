// Titles, names and heads of columns on several lines: about equal ones, which end between words that belong apart. The breaks are put into the
// paragraph, so that Word, LibreOffice and our pages end its lines alike; each stands for a space. Where an author has broken a line, each part
// is balanced by itself.

import type { Library } from '../../doctype/library.js';
import type { Inline, Mm, Paragraph, Pt } from '../../document/document.js';
import { PT_PER_MM } from '../../document/lengths.js';
import { type RoleStyle, styleOf } from '../../document/style-sheet.js';
import { type FontSet, faceName } from '../../fonts/font-set.js';
import { gapCosts, type LineWord } from './gap-costs.js';
import type { OwnNames } from './own-names.js';

interface Word extends LineWord {
  width: Pt;
  text: string;
  /** Of the space before it. */
  readonly gap: Pt;
  /** Where it begins: the inline, and the place in its text. */
  readonly inline: number;
  readonly at: number;
}

// A space may be part of no word, and a word may go on in the next inline: "Điều **1.**", a gap with letters around it.

/** Words of the inlines between two breaks. */
function wordsOf(inlines: readonly Inline[], from: number, to: number, style: RoleStyle, fonts: FontSet): Word[] {
  const words: Word[] = [];
  let gap = 0;
  let open = false;
  const add = (text: string, width: Pt, inline: number, at: number): void => {
    const last = words.at(-1);
    if (open && last) {
      last.text += text;
      last.width += width;
    } else words.push({ text, width, gap, inline, at });
    open = true;
    gap = 0;
  };
  for (let index = from; index < to; index++) {
    const inline = inlines[index] as Inline;
    if (inline.kind === 'blank') add('', inline.width * PT_PER_MM, index, 0);
    if (inline.kind !== 'text') continue;
    const face = fonts.faces[faceName(inline.bold ?? style.bold, inline.italic ?? style.italic)];
    let at = 0;
    for (const part of inline.text.split(/([ \t]+)/)) {
      if (/^[ \t]/.test(part)) {
        open = false;
        gap += face.width(part, style.size);
      } else if (part !== '') add(part, face.width(part, style.size), index, at);
      at += part.length;
    }
  }
  return words;
}

/** A further line, against gaps that cost: rather one more than a torn name. */
const LINE = 0.9;
/** A last or a first line of one word. */
const LONELY = { last: 0.7, first: 0.3 } as const;
/** Against differences of rounding, so that no program breaks such a line again. */
const SAFETY: Pt = 0.5;

/** Indices of the words that begin a line, the first one left out; undefined where all fit on one line, or one alone on none. */
function lineStarts(words: readonly Word[], costs: readonly number[], limit: Pt): number[] | undefined {
  const whole = words.reduce((sum, { width, gap }, index) => sum + width + (index > 0 ? gap : 0), 0);
  if (whole <= limit || words.some(({ width }) => width > limit - SAFETY)) return undefined;
  const most = limit - SAFETY;
  /** Of the words up to an index: the least cost, and where the last line of that begins. */
  const best: { readonly cost: number; readonly start: number }[] = [{ cost: 0, start: 0 }];
  for (let end = 1; end <= words.length; end++) {
    let found = { cost: Number.POSITIVE_INFINITY, start: end - 1 };
    let width = 0;
    for (let start = end - 1; start >= 0; start--) {
      const word = words[start] as Word;
      width += word.width + (start < end - 1 ? (words[start + 1] as Word).gap : 0);
      if (width > most) break;
      const lonely = end - start > 1 ? 0 : end === words.length ? LONELY.last : start === 0 ? LONELY.first : 0;
      const slack = (most - width) / most;
      const cost =
        (best[start] as { cost: number }).cost +
        LINE +
        slack * slack +
        lonely +
        (start > 0 ? (costs[start] as number) : 0);
      if (cost < found.cost) found = { cost, start };
    }
    best.push(found);
  }
  const starts: number[] = [];
  for (let end = words.length; end > 0; end = (best[end] as { start: number }).start) {
    const { start } = best[end] as { start: number };
    if (start > 0) starts.unshift(start);
  }
  return starts;
}

/** The inlines with a break in place of the space before each of these words. */
function broken(inlines: readonly Inline[], starts: readonly Word[]): Inline[] {
  return inlines.flatMap((inline, index): Inline[] => {
    const here = starts.filter((word) => word.inline === index);
    const next = starts.find((word) => word.inline === index + 1 && word.at === 0);
    if (inline.kind !== 'text') return here.length > 0 ? [{ kind: 'break', soft: true }, inline] : [inline];
    const out: Inline[] = [];
    let from = 0;
    for (const { at } of here) {
      const text = inline.text.slice(from, at).replace(/(?<![ \t])[ \t]+$/, '');
      if (text !== '') out.push({ ...inline, text });
      out.push({ kind: 'break', soft: true });
      from = at;
    }
    const rest = next ? inline.text.slice(from).replace(/(?<![ \t])[ \t]+$/, '') : inline.text.slice(from);
    return rest === '' ? out : [...out, { ...inline, text: rest }];
  });
}

interface LineContext {
  readonly library: Library;
  readonly fonts: FontSet;
  readonly ownNames?: OwnNames | undefined;
}

function balance(paragraph: Paragraph, width: Mm, names: OwnNames, context: LineContext): Paragraph {
  const { inlines } = paragraph;
  const style = styleOf(context.library.styles, paragraph.role);
  const limit = (width - style.left) * PT_PER_MM;
  const starts: Word[] = [];
  let from = 0;
  for (let to = 0; to <= inlines.length; to++) {
    if (to < inlines.length && inlines[to]?.kind !== 'break') continue;
    const words = wordsOf(inlines, from, to, style, context.fonts);
    const found = lineStarts(words, gapCosts(words, names.phrases, context.library.lines), limit);
    starts.push(...(found ?? []).map((index) => words[index] as Word));
    from = to + 1;
  }
  return starts.length === 0 ? paragraph : { ...paragraph, inlines: broken(inlines, starts) };
}

interface Known {
  readonly key: string;
  readonly library: Library;
  readonly fonts: FontSet;
  readonly balanced: Paragraph;
}

/** Of the same paragraph the same one is made: the documents of a batch share most. */
const balanced = new WeakMap<Paragraph, Known>();

/** The paragraph with its lines ended, where its role asks for it. */
export function balanceLines(paragraph: Paragraph, width: Mm, context: LineContext): Paragraph {
  const { library, fonts, ownNames } = context;
  if (!ownNames || styleOf(library.styles, paragraph.role).lines === 'flow') return paragraph;
  const key = `${width} ${ownNames.key}`;
  const before = balanced.get(paragraph);
  if (before?.key === key && before.library === library && before.fonts === fonts) return before.balanced;
  const made = balance(paragraph, width, ownNames, context);
  balanced.set(paragraph, { key, library, fonts, balanced: made });
  return made;
}
