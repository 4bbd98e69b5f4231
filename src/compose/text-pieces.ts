// A text of the plan → its words and the names between them. Handlebars reads it; it is filled by plain look-up, since texts may hold
// names and nothing else.

import Handlebars from 'handlebars';

/** Words as they stand; a name by its parts, `unit.name` as `['unit', 'name']`. */
export type TextPiece = string | readonly string[];

const MOST_KEPT = 4000;
/** Texts read before: the plans of one district are one plan many times. */
const known = new Map<string, readonly TextPiece[] | undefined>();

function nameOf({ path, params, hash }: hbs.AST.MustacheStatement): readonly string[] | undefined {
  if (path.type !== 'PathExpression' || params.length > 0 || (hash as hbs.AST.Hash | undefined)?.pairs.length)
    return undefined;
  const { parts, depth, data } = path as hbs.AST.PathExpression;
  return depth === 0 && !data && parts.length > 0 ? parts : undefined;
}

function read(text: string): readonly TextPiece[] | undefined {
  let body: readonly hbs.AST.Statement[];
  try {
    ({ body } = Handlebars.parse(text));
  } catch {
    return undefined;
  }
  const pieces: TextPiece[] = [];
  for (const statement of body) {
    if (statement.type === 'CommentStatement') continue;
    const piece =
      statement.type === 'ContentStatement'
        ? (statement as hbs.AST.ContentStatement).value
        : statement.type === 'MustacheStatement'
          ? nameOf(statement as hbs.AST.MustacheStatement)
          : undefined;
    if (piece === undefined) return undefined;
    pieces.push(piece);
  }
  return pieces;
}

/** @returns undefined where the braces do not match, or hold anything but a name */
export function textPieces(text: string): readonly TextPiece[] | undefined {
  if (known.has(text)) return known.get(text);
  const pieces = read(text);
  if (known.size >= MOST_KEPT) known.clear();
  known.set(text, pieces);
  return pieces;
}
