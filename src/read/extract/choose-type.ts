// Which document type a text that was read is of: the one of its kind that has a place for all of its texts, as they are laid out. What none
// has is kept whole as a text of its own kind, never made into another one.

import { type ArticleTree, articleTree } from './article-tree.js';
import type { ContentContext } from './content.js';
import type { TextPart } from './letter.js';
import type { Piece } from './pieces.js';
import type { KnownType } from './recognise.js';
import { readTitle } from './title.js';

export type Layout = 'articles' | 'content';
type Text = KnownType['main'];
const texts: readonly Text[] = ['decision', 'plan', 'document'];

type Divisions = ContentContext['divisions'];

/** By articles, with nothing before the first that a point would begin. */
export const layoutOf = (pieces: readonly Piece[], divisions: Divisions): Layout => {
  const tree: ArticleTree | undefined = articleTree(pieces, divisions);
  return tree?.before.every(({ kind }) => kind === 'line') ? 'articles' : 'content';
};

/** How a text that another one issues is laid out below its title. */
export const layoutOfAttached = (parts: readonly TextPart[], divisions: Divisions): Layout | undefined => {
  const [first, ...others] = parts;
  if (!first) return undefined;
  // several have one place: what is not the first stands as text at its end
  return others.length > 0 ? 'content' : layoutOf(readTitle(first.body, first.titleRest).rest, divisions);
};

const lays = ({ requires }: KnownType, text: Text, layout: Layout): boolean =>
  layout === 'articles'
    ? requires.includes(`${text}.articles`) || !requires.includes(`${text}.content`)
    : !requires.includes(`${text}.articles`);

interface Read {
  readonly kind: string;
  readonly layout: Layout;
  /** Of the text that it issues, if there is one. */
  readonly attached: Layout | undefined;
}

/** A type that takes any kind has none of its own. */
const takesAnyKind = ({ kind }: KnownType): boolean => kind === '';

export function chooseType(types: readonly KnownType[], { kind, layout, attached }: Read): KnownType | undefined {
  const prints = types.filter(({ main, uses, refersTo }) => uses.includes(main) && !refersTo.includes(main));
  const own = prints
    .filter((type) => type.kind === kind)
    .filter((type) => type.main !== 'decision' || lays(type, type.main, layout))
    .filter((type) => {
      const others = texts.filter((text) => text !== type.main && type.uses.includes(text));
      if (type.main === 'document') return true;
      return attached === undefined ? others.length === 0 : others.some((text) => lays(type, text, attached));
    });
  return own[0] ?? prints.find(takesAnyKind);
}

/** For annexes alone, which only refer to their main text. */
export const annexType = (types: readonly KnownType[]): KnownType | undefined =>
  types.find(({ main, refersTo }) => refersTo.includes(main));
