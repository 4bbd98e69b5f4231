// Document → one HTML file that needs nothing else: its look stands in it, no script, nothing is fetched. On screen each section is
// one long sheet of its paper; printed, the browser makes the pages.

import type { Document, PageSetup, Section } from '../../document/document.js';
import type { StyleSheet } from '../../document/style-sheet.js';
import { walkBlocks, walkParagraphs } from '../../document/walk.js';
import type { WriteContext } from '../writer.js';
import { blocksHtml } from './block-html.js';
import { escapeHtml } from './escape.js';
import { styleRules } from './style-rules.js';

const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

const samePage = (a: PageSetup, b: PageSetup): boolean =>
  a.width === b.width &&
  a.height === b.height &&
  (['top', 'right', 'bottom', 'left'] as const).every((side) => a.margins[side] === b.margins[side]);

function usedRoles(document: Document): { paragraphs: string[]; rules: string[] } {
  const blocks = document.parts.flatMap(({ sections }) =>
    sections.flatMap((section) => [...section.blocks, ...(section.firstPageFoot ?? [])]),
  );
  const sorted = (roles: Iterable<string>): string[] => [...new Set(roles)].sort();
  return {
    paragraphs: sorted([...walkParagraphs(blocks)].map(({ role }) => role)),
    rules: sorted([...walkBlocks(blocks)].flatMap((block) => (block.kind === 'rule' ? [block.role] : []))),
  };
}

function sectionHtml(section: Section, pages: readonly PageSetup[], styles: StyleSheet): string {
  const index = pages.findIndex((page) => samePage(page, section.page));
  const foot = section.firstPageFoot
    ? `\n<footer class="foot">\n${blocksHtml(section.firstPageFoot, styles)}\n</footer>`
    : '';
  return `<section class="page p${index}">\n${blocksHtml(section.blocks, styles)}${foot}\n</section>`;
}

/** @returns UTF-8 text; all text of the document is escaped, and the file's own policy forbids script and any resource */
export async function renderHtml(document: Document, { styles, fonts }: WriteContext): Promise<Uint8Array> {
  const pages = document.parts
    .flatMap((part) => part.sections.map(({ page }) => page))
    .filter((page, index, all) => all.findIndex((other) => samePage(page, other)) === index);
  const { properties } = document;
  const meta = (name: string, content: string): string =>
    content === '' ? '' : `<meta name="${name}" content="${escapeHtml(content)}">\n`;
  const html = `<!DOCTYPE html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(properties.title)}</title>
${meta('generator', 'kehoach')}${meta('author', properties.author)}${meta('description', properties.subject)}${meta('keywords', properties.keywords.join(', '))}<style>
${styleRules(styles, fonts, { ...usedRoles(document), pages })}
</style>
</head>
<body>
<main>
${document.parts
  .map(
    (part) =>
      `<article id="${escapeHtml(part.id)}" aria-label="${escapeHtml(part.title)}">\n${part.sections
        .map((section) => sectionHtml(section, pages, styles))
        .join('\n')}\n</article>`,
  )
  .join('\n')}
</main>
</body>
</html>
`;
  return new TextEncoder().encode(html);
}
