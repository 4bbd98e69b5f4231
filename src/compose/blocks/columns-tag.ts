// `<columns role="letterhead" widths="38 62"><row><column>…</column>…</row></columns>`: blocks side by side. Widths are percent of
// the width where it stands.

import type { Block, Columns } from '../../document/document.js';
import type { ComposeContext } from '../compose-context.js';
import type { Tag } from '../template/parse-markup.js';
import { originOf } from './paragraph-tag.js';

type BuildBlocks = (children: readonly (Tag | string)[], context: ComposeContext) => Block[];

const tagsOf = (tag: Tag, name: string): Tag[] =>
  tag.children.filter((child): child is Tag => typeof child !== 'string' && child.name === name);

export function columnsTag(tag: Tag, context: ComposeContext, buildBlocks: BuildBlocks): Columns {
  const shares = (tag.attributes.widths ?? '50 50').split(/\s+/).map(Number);
  const widths = shares.map((share) => Math.round(context.width * share) / 100);
  const rows = tagsOf(tag, 'row').map((row) =>
    tagsOf(row, 'column').map((column, index) =>
      buildBlocks(column.children, { ...context, width: widths[index] ?? context.width }),
    ),
  );
  return { kind: 'columns', role: tag.attributes.role ?? 'columns', widths, rows, origin: originOf(tag) };
}
