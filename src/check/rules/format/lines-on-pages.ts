// The lines of the view on each finished page, in reading order; page numbers and repeated heads aside.

import type { CheckContext } from '../../rule.js';
import type { Line } from '../../view/text-view.js';

export interface LineOnPage {
  /** The last line of text of the paragraph of which a printed line stands here. */
  readonly line: Line;
  /** The paragraph ends here. */
  readonly last: boolean;
}

export function linesOnPages({ pages = [], view }: CheckContext): LineOnPage[][] {
  const byParagraph = new Map<number, Line>();
  for (const line of view.lines) {
    if (line.look) byParagraph.set(line.paragraph, line);
  }
  return pages.map(({ lines }) =>
    lines.flatMap(({ paragraph, repeated, last }): LineOnPage[] => {
      const line = repeated ? undefined : byParagraph.get(paragraph);
      return line ? [{ line, last }] : [];
    }),
  );
}
