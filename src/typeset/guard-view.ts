// What the guards ask of finished pages: what holds a node, what stands on a page in the order of the text, where a fault is told.

import type { Diagnostic, Place } from '../diagnostics/index.js';
import type { Page, PageLine, PageNode, Pages } from '../document/pages.js';

export interface GuardView {
  readonly pages: Pages;
  /** Lines of the text: no page numbers, no repeated heads, no foot of the page. */
  textOf(page: Page): readonly PageLine[];
  /** The nearest node of that kind that holds the node, itself included; -1 if none. */
  within(node: number, kind: PageNode['kind']): number;
}

export type Guard = (view: GuardView) => Diagnostic[];

/** Whether a node stands at the foot of a first page: told by the path of the block that holds it, right below the section. */
function feetOf(pages: Pages): (node: number) => boolean {
  const known = new Map<number, boolean>();
  return (node) => {
    let block = node;
    for (let at = node; at >= 0 && nodeAt(pages, at).kind !== 'section'; at = nodeAt(pages, at).parent) block = at;
    const inFoot = known.get(block) ?? nodeAt(pages, block).path.includes('.firstPageFoot.');
    known.set(block, inFoot);
    return inFoot;
  };
}

export function guardView(pages: Pages): GuardView {
  const text = new Map<Page, readonly PageLine[]>();
  const isInFoot = feetOf(pages);
  return {
    pages,
    textOf: (page) => {
      let lines = text.get(page);
      if (!lines) {
        lines = page.lines.filter(({ node, repeated }) => !repeated && node >= 0 && !isInFoot(node));
        text.set(page, lines);
      }
      return lines;
    },
    within: (node, kind) => {
      for (let at = node; at >= 0; at = nodeAt(pages, at).parent) if (nodeAt(pages, at).kind === kind) return at;
      return -1;
    },
  };
}

export const nodeAt = (pages: Pages, node: number): PageNode => pages.nodes[node] as PageNode;

/** The place of a node, or of the nearest block around it that says where it comes from. */
export function placeOf(pages: Pages, node: number): { place?: Place } {
  for (let at = node; at >= 0; at = nodeAt(pages, at).parent) {
    const { origin } = nodeAt(pages, at);
    if (!origin) continue;
    // A template is the place only where no plan has brought the text.
    if (origin.plan !== undefined) return { place: { path: origin.plan } };
    const found = /^(.*?):(\d+):(\d+)$/.exec(origin.template ?? '');
    if (found) return { place: { file: found[1] as string, line: Number(found[2]), column: Number(found[3]) } };
    if (origin.source?.line !== undefined) return { place: { line: origin.source.line } };
  }
  return {};
}

/** The text of a node's lines on all pages, shortened, for messages. */
export function excerpt(lines: readonly PageLine[]): string {
  const text = lines.map(({ runs, spacesAfter }) => runs.map((run) => run.text).join('') + spacesAfter).join('');
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
