// Finished pages as the rules read them: which line of which paragraph stands on which page.

import { MM_PER_PT } from '../../document/lengths.js';
import type { PageLook, PrintedLine } from '../../document/look.js';
import type { PageLine, Pages } from '../../document/pages.js';

/** The number of each paragraph in reading order; the foot of a page has none. */
function paragraphNumbers({ nodes }: Pages): Map<number, number> {
  const numbers = new Map<number, number>();
  for (const [index, { kind, path }] of nodes.entries())
    if (kind === 'paragraph' && !path.includes('.firstPageFoot.')) numbers.set(index, numbers.size);
  return numbers;
}

/** Pages in order; sections counted through all parts. */
export function lookOfPages(pages: Pages): PageLook[] {
  const numbers = paragraphNumbers(pages);
  const sections: string[] = [];
  const lineOf = ({ node, x, width, repeated, ends }: PageLine): PrintedLine => ({
    paragraph: numbers.get(node) ?? -1,
    left: x * MM_PER_PT,
    right: (x + width) * MM_PER_PT,
    ...(repeated ? { repeated } : {}),
    last: ends === 'paragraph',
  });
  return pages.pages.map(({ partIndex, section, lines }) => {
    const key = `${partIndex} ${section}`;
    if (!sections.includes(key)) sections.push(key);
    return { section: sections.indexOf(key), lines: lines.map(lineOf) };
  });
}
