// What setting the pages could not hold or had to move. How pages must look (signature page, headings at the foot, heads of tables) is
// judged by the rules of `check`, for our pages and for those of a PDF alike.

import type { Diagnostic, Place } from '../diagnostics/index.js';
import type { Page, PageLine, PageNode, Pages } from '../document/pages.js';

// What the guards ask of finished pages: what holds a node, what stands on a page in the order of the text, where a fault is reported.

interface GuardView {
  readonly pages: Pages;
  /** Lines of the text: no page numbers, no repeated heads, no foot of the page. */
  textOf(page: Page): readonly PageLine[];
  /** The nearest node of that kind that holds the node, itself included; -1 if none. */
  within(node: number, kind: PageNode['kind']): number;
}

type Guard = (view: GuardView) => Diagnostic[];

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

function guardView(pages: Pages): GuardView {
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

const nodeAt = (pages: Pages, node: number): PageNode => pages.nodes[node] as PageNode;

/** The place of a node, or of the nearest block around it that says where it comes from. */
function placeOf(pages: Pages, node: number): { place?: Place } {
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
function excerpt(lines: readonly PageLine[]): string {
  const text = lines.map(({ runs, spacesAfter }) => runs.map((run) => run.text).join('') + spacesAfter).join('');
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

// A word wider than its column is broken between characters: visible, and to be fixed in the text or the column's width.

const guardBrokenWords: Guard = ({ pages }) => {
  const reported = new Set<number>();
  const found: Diagnostic[] = [];
  for (const page of pages.pages) {
    for (const line of page.lines) {
      if (line.ends !== 'word' || line.repeated || reported.has(line.node)) continue;
      reported.add(line.node);
      const text = excerpt([line]);
      const inCell = pages.nodes[nodeAt(pages, line.node).parent]?.kind === 'cell';
      found.push({
        code: 'typeset/word-broken',
        severity: 'warning',
        ...placeOf(pages, line.node),
        message: {
          vi: `Một từ dài hơn bề rộng ${inCell ? 'của ô' : 'của dòng'} nên bị ngắt giữa chừng: "${text}".`,
          en: `A word is wider than its ${inCell ? 'cell' : 'line'} and was broken: "${text}".`,
        },
        remedy: inCell
          ? { vi: 'Mở rộng cột hoặc viết ngắn lại.', en: 'Widen the column or shorten the text.' }
          : { vi: 'Thêm dấu cách vào chỗ có thể xuống dòng.', en: 'Put a space where the line may break.' },
      });
    }
  }
  return found;
};

// Tells where the last text was moved to the page of the signature, since the page before then ends early.

/** Room left on the page before that an eye takes for missing text. */
const VISIBLE_ROOM = 60;

const guardMoved: Guard = (view) => {
  const { pages } = view;
  const found: Diagnostic[] = [];
  for (const [index, page] of pages.pages.entries()) {
    const previous = pages.pages[index - 1];
    const lines = view.textOf(page);
    const first = lines[0];
    if (!first || !previous || previous.partIndex !== page.partIndex || first.index > 0) continue;
    const next = lines.find(({ node }) => node !== first.node);
    const columns = next ? view.within(next.node, 'columns') : -1;
    if (columns < 0 || nodeAt(pages, columns).role !== CLOSING || view.within(first.node, 'columns') === columns)
      continue;
    const end = Math.max(0, ...view.textOf(previous).map(({ top, height }) => top + height));
    if (previous.text.y + previous.text.height - end < VISIBLE_ROOM) continue;
    found.push({
      code: 'typeset/moved-to-signature',
      severity: 'info',
      ...placeOf(pages, first.node),
      message: {
        vi: `Đoạn cuối được chuyển sang trang ${page.number} để đi cùng phần ký.`,
        en: `The last paragraph was moved to page ${page.number} to stay with the signature.`,
      },
    });
  }
  return found;
};

// Columns and groups stay on one page, and nothing goes past the foot of its page. Where a block is taller than a page it cannot
// be held, which is reported.

const CLOSING = 'closing';

const guardWholeBlocks: Guard = (view) => {
  const { pages } = view;
  const firstPage = new Map<number, number>();
  const reported = new Set<number>();
  const found: Diagnostic[] = [];
  for (const [index, page] of pages.pages.entries()) {
    for (const { node } of view.textOf(page)) {
      for (let at = node; at >= 0; at = nodeAt(pages, at).parent) {
        const { kind, role } = nodeAt(pages, at);
        if (kind !== 'group' && kind !== 'columns') continue;
        const first = firstPage.get(at) ?? index;
        firstPage.set(at, first);
        if (first === index || reported.has(at) || role === CLOSING) continue;
        reported.add(at);
        found.push({
          code: 'typeset/block-split',
          severity: 'warning',
          ...placeOf(pages, at),
          message: {
            vi: `Một khối phải nằm trọn một trang đã bị chia qua trang ${page.number} vì cao hơn một trang.`,
            en: `A block that should stay on one page goes on to page ${page.number}: it is taller than a page.`,
          },
        });
      }
    }
    const foot = page.text.y + page.text.height + 1;
    const past = view.textOf(page).find(({ baseline }) => baseline > foot);
    if (past) {
      found.push({
        code: 'typeset/past-the-foot',
        severity: 'error',
        ...placeOf(pages, past.node),
        message: {
          vi: `Nội dung vượt quá lề dưới của trang ${page.number}: một khối không thể chia được cao hơn cả trang.`,
          en: `Text goes past the foot of page ${page.number}: a block that cannot be split is taller than the page.`,
        },
      });
    }
  }
  return found;
};

const guards: readonly Guard[] = [guardMoved, guardWholeBlocks, guardBrokenWords];

export function checkGuards(pages: Pages): Diagnostic[] {
  const view = guardView(pages);
  return guards.flatMap((guard) => guard(view));
}
