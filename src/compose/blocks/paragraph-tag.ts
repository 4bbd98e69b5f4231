// A tag that is called like a role of the style sheet → its paragraphs. A value of several lines gives several paragraphs; lines
// that start with "- " or "+ " are bullets.

import type { Inline, Origin, Paragraph } from '../../document/document.js';
import type { StyleSheet } from '../../document/style-sheet.js';
import { type BoundedCache, boundedCache } from '../../workspace/bounded-cache.js';
import type { ComposeContext } from '../compose-context.js';
import { tagLines, textOf } from '../tag-inlines.js';
import type { Tag } from '../template/parse-markup.js';

const planPath = /^(decision|plan|document|annexes|contact)(\.|$)/;

/** Role of a line by its first characters, for text typed with bullets. */
export const lineRole = (line: readonly Inline[], role: string): string => {
  const text = textOf(line);
  return /^[-–] /.test(text) ? 'bullet' : /^\+ /.test(text) ? 'sub-bullet' : role;
};

/** Loops also run over names that compose derived itself; only what stands in the plan file is an origin there. */
export const originOf = (tag: Tag): Origin => ({
  template: tag.at,
  ...(planPath.test(tag.in) ? { plan: tag.in } : {}),
});

/** What a paragraph takes besides its text, roughly. */
const PARAGRAPH_BYTES = 500;

/** Paragraphs of tags seen before: the documents of a batch share most of them. What follows from them can then be known by them, too. */
const known = new WeakMap<StyleSheet, BoundedCache<string, readonly Paragraph[]>>();
const MOST_BYTES = 8 * 1024 * 1024;

/** Apart from the long text that it was cut from, which would stay in memory with it. */
const cutLoose = (inline: Inline): Inline =>
  inline.kind === 'text' ? { ...inline, text: ` ${inline.text}`.slice(1) } : inline;

/** Attributes: `then`, the role of the lines after the first (the same role if absent); `keep`, stays with the next block. */
export function paragraphTag(tag: Tag, context: ComposeContext): readonly Paragraph[] {
  const { styles } = context.library;
  const { source } = tag;
  let ofSheet = known.get(styles);
  if (!ofSheet) {
    ofSheet = boundedCache(MOST_BYTES);
    known.set(styles, ofSheet);
  }
  const before = source === undefined ? undefined : ofSheet.get(source);
  if (before) return before;
  const { lines, diagnostics } = tagLines(tag);
  for (const diagnostic of diagnostics) context.report(diagnostic);
  const origin = originOf(tag);
  const later = tag.attributes.then ?? tag.name;
  const paragraphs = lines.map((inlines, index): Paragraph => {
    const role =
      index === 0 ? tag.name : later in styles.roles && later !== 'recipient' ? lineRole(inlines, later) : later;
    return {
      kind: 'paragraph',
      role,
      inlines: inlines.map(cutLoose),
      origin,
      ...('keep' in tag.attributes ? { keepWithNext: true } : {}),
    };
  });
  if (source !== undefined && diagnostics.length === 0)
    ofSheet.set(` ${source}`.slice(1), paragraphs, PARAGRAPH_BYTES + 4 * source.length);
  return paragraphs;
}
