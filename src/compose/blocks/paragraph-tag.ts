// A tag that is called like a role of the style sheet → its paragraphs. A value of several lines gives several paragraphs; lines
// that start with "- " or "+ " are bullets.

import type { Block, Inline, Origin, Paragraph } from '../../document/document.js';
import type { ComposeContext } from '../compose-context.js';
import { textOf } from '../inlines.js';
import { tagLines } from '../tag-inlines.js';
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

/** Attributes: `then`, the role of the lines after the first (the same role if absent); `keep`, stays with the next block. */
export function paragraphTag(tag: Tag, context: ComposeContext): Block[] {
  const { lines, diagnostics } = tagLines(tag);
  for (const diagnostic of diagnostics) context.report(diagnostic);
  const origin = originOf(tag);
  const later = tag.attributes.then ?? tag.name;
  return lines.map((inlines, index): Paragraph => {
    const role =
      index === 0
        ? tag.name
        : later in context.library.styles.roles && later !== 'recipient'
          ? lineRole(inlines, later)
          : later;
    return { kind: 'paragraph', role, inlines, origin, ...('keep' in tag.attributes ? { keepWithNext: true } : {}) };
  });
}
