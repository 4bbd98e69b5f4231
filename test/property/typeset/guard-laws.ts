// The guards told once more, by other means than typeset's own: what must not stand on a page unless it was reported.

import type { Page, PageLine, PageNode, Pages } from '../../../src/document/pages.js';
import type { StyleSheet } from '../../../src/document/style-sheet.js';

function holders(pages: Pages, node: number): PageNode[] {
  const found: PageNode[] = [];
  for (let at = node; at >= 0; at = (pages.nodes[at] as PageNode).parent) found.push(pages.nodes[at] as PageNode);
  return found;
}

const isFoot = (pages: Pages, line: PageLine): boolean =>
  pages.nodes[line.node]?.path.includes('firstPageFoot') === true;

const textLines = (pages: Pages, page: Page): PageLine[] =>
  page.lines.filter((line) => !line.repeated && !isFoot(pages, line)).sort((a, b) => a.top - b.top);

export function unreportedFaults(pages: Pages, styles: StyleSheet, codes: ReadonlySet<string>): string[] {
  const faults: string[] = [];
  for (const [index, page] of pages.pages.entries()) {
    const lines = textLines(pages, page);
    const next = pages.pages[index + 1];
    const inClosing = (line: PageLine): boolean =>
      holders(pages, line.node).some(({ kind, role }) => kind === 'columns' && role === 'closing');
    if (page.number > 1 && lines.length > 0 && lines.every(inClosing)) {
      if (!codes.has('typeset/signature-alone') && !codes.has('typeset/signature-split')) {
        faults.push(`page ${page.number} carries a signature alone`);
      }
    }
    const last = lines.at(-1);
    if (last && next && next.partIndex === page.partIndex && next.section === page.section) {
      const [own, above] = holders(pages, last.node);
      const isHeading = (own?.outline ?? 0) > 0 && (above?.kind === 'section' || above?.kind === 'group');
      const goesOn = textLines(pages, next)[0]?.node === last.node;
      if (isHeading && !goesOn && styles.roles[own?.role ?? '']?.keepWithNext && !codes.has('typeset/heading-alone')) {
        faults.push(`heading last on page ${page.number}`);
      }
      const row = page.rows.at(-1);
      const rowNode = pages.nodes[row?.node ?? -1];
      const follows = next.rows.some(({ node }) => pages.nodes[node]?.parent === rowNode?.parent);
      if (row && !row.continues && rowNode?.head && follows && !codes.has('typeset/table-head-alone')) {
        faults.push(`table head last on page ${page.number}`);
      }
    }
    for (const row of page.rows) {
      const node = pages.nodes[row.node];
      const table = node?.parent ?? -1;
      if (!node || node.head || pages.nodes[table]?.kind !== 'table' || pages.nodes[table + 1]?.head !== true) continue;
      const hasHead = page.rows.some(
        (other) => pages.nodes[other.node]?.parent === table && pages.nodes[other.node]?.head,
      );
      if (!hasHead && !codes.has('typeset/table-head-too-tall'))
        faults.push(`no head over rows on page ${page.number}`);
    }
  }
  return faults;
}
