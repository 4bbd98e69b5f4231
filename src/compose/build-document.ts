// The tags of a whole template → parts, sections and blocks. Outermost are `<part id title>`; inside, either `<section orientation>` or
// blocks at once; `<foot>` holds what is printed at the foot of the first page.

import type { Block, Orientation, PageSetup, Part, Section } from '../document/document.js';
import { type StyleSheet, styleOf } from '../document/style-sheet.js';
import { buildBlocks } from './blocks/build-blocks.js';
import { originOf } from './blocks/paragraph-tag.js';
import type { ComposeContext } from './compose-context.js';
import { type Tag, templatePlace } from './template/parse-markup.js';

function pageSetup(styles: StyleSheet, orientation: Orientation): PageSetup {
  const { width, height, margins, headerDistance } = styles.page;
  const [across, down] = orientation === 'landscape' ? [height, width] : [width, height];
  return { width: across, height: down, orientation, margins, headerDistance };
}

const isTag = (child: Tag | string): child is Tag => typeof child !== 'string';

interface TurnedRun {
  readonly orientation: Orientation;
  readonly blocks: Block[];
}

/** A heading or a caption, which goes with what follows it. */
const goesOn = (block: Block | undefined, styles: StyleSheet): boolean =>
  block?.kind === 'paragraph' && (block.keepWithNext ?? styleOf(styles, block.role).keepWithNext);

/** Runs of blocks on pages of one orientation: where a text turns its pages, a section begins. */
function turnedRuns(blocks: readonly Block[], orientation: Orientation, styles: StyleSheet): TurnedRun[] {
  const runs: TurnedRun[] = [{ orientation, blocks: [] }];
  for (const block of blocks) {
    const before = runs.at(-1)?.blocks ?? [];
    if (block.kind !== 'page-break' || !block.turn) {
      before.push(block);
      continue;
    }
    let from = before.length;
    while (goesOn(before[from - 1], styles)) from -= 1;
    runs.push({ orientation: block.turn, blocks: from > 0 ? before.splice(from) : [] });
  }
  return runs.filter((run, index) => index === 0 || run.blocks.length > 0);
}

function buildSection(tag: Tag, children: readonly (Tag | string)[], context: ComposeContext): Section[] {
  const orientation = tag.attributes.orientation === 'landscape' ? 'landscape' : 'portrait';
  const { styles } = context.library;
  const widthOf = (page: PageSetup): number => page.width - page.margins.left - page.margins.right;
  const inner: ComposeContext = {
    ...context,
    width: widthOf(pageSetup(styles, orientation)),
    ...(orientation === 'portrait' && context.ownNames ? { turnedWidth: widthOf(pageSetup(styles, 'landscape')) } : {}),
  };
  const foot = children.filter(isTag).find((child) => child.name === 'foot');
  const blocks = buildBlocks(
    children.filter((child) => child !== foot),
    inner,
  );
  const footBlocks: Block[] = foot ? buildBlocks(foot.children, inner) : [];
  return turnedRuns(blocks, orientation, styles).map(
    (run, index): Section => ({
      page: pageSetup(styles, run.orientation),
      blocks: run.blocks,
      origin: originOf(tag),
      ...(index === 0 && footBlocks.length > 0 ? { firstPageFoot: footBlocks } : {}),
    }),
  );
}

function buildPart(tag: Tag, context: ComposeContext): Part {
  const sections = tag.children.filter(isTag).filter((child) => child.name === 'section');
  return {
    id: tag.attributes.id ?? 'phan',
    title: tag.attributes.title ?? tag.attributes.id ?? '',
    sections:
      sections.length > 0
        ? sections.flatMap((section) => buildSection(section, section.children, context))
        : buildSection(tag, tag.children, context),
  };
}

export function buildParts(tags: readonly Tag[], context: ComposeContext): Part[] {
  return tags.flatMap((tag): Part[] => {
    if (tag.name === 'part') return [buildPart(tag, context)];
    context.report({
      code: 'template/no-part',
      severity: 'error',
      place: templatePlace(tag.at),
      message: { vi: `Thẻ <${tag.name}> phải nằm trong <part>.`, en: `<${tag.name}> must stand inside <part>.` },
    });
    return [];
  });
}
