// The substance of a text: articles of a decision, or an opening and content.

import type { NumeralToken } from '../../plan/table.js';
import { beginsPoint } from '../../recognise/outline-marks.js';
import { articleTree } from './article-tree.js';
import { readArticles } from './articles.js';
import type { Layout } from './choose-type.js';
import { type ContentContext, readContent } from './content.js';
import { type Line, markedLine, type Piece } from './pieces.js';

export interface BodyInput {
  readonly pieces: readonly Piece[];
  /** Goes after everything else. */
  readonly tail: readonly Piece[];
  readonly key: string;
  /** Its type has a place for articles. */
  readonly layout: Layout;
  readonly standard: readonly NumeralToken[];
  readonly context: ContentContext;
}

export interface DraftBody {
  readonly out: Record<string, unknown>;
  readonly factCount: number;
  readonly articleCount: number;
}

const begins = (text: string): boolean => /^[-–+]\s/.test(text) || beginsPoint(text);

export function articlesAndContent({ pieces, tail, key, layout, standard, context }: BodyInput): DraftBody {
  const out: Record<string, unknown> = {};
  const tree = layout === 'articles' ? articleTree([...pieces, ...tail], context.divisions) : undefined;
  if (tree) {
    const found = readArticles(tree, `${key}.articles`, context);
    const before = tree.before.filter((piece): piece is Line => piece.kind === 'line');
    if (before.length > 0) out.opening = before.map(markedLine).join('\n');
    out.articles = found.articles;
    return { out, factCount: 0, articleCount: found.count };
  }
  let at = 0;
  const opening: string[] = [];
  for (; at < pieces.length; at++) {
    const piece = pieces[at] as Piece;
    if (piece.kind === 'section') continue;
    if (piece.kind !== 'line' || begins(piece.text) || piece.role.startsWith('heading')) break;
    opening.push(markedLine(piece));
  }
  const rest = [...pieces.slice(at), ...tail];
  const drafted = readContent(rest, `${key}.content`, standard, context);
  if (opening.length > 0 && drafted.content.length > 0) out.opening = opening.join('\n');
  if (drafted.numbering) out.numbering = drafted.numbering;
  if (drafted.labels) out.labels = drafted.labels;
  const content = drafted.content.length > 0 ? drafted.content : opening;
  if (content.length > 0) out.content = content;
  return { out, factCount: drafted.factCount, articleCount: 0 };
}
