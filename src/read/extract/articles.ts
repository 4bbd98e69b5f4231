// "Điều 1. …" and what follows, up to the next one, in their chapters and sections → articles of a plan.

import type { Article } from '../../plan/instrument.js';
import { orderOf, sectionNumeral } from '../../plan/numbering.js';
import type { ArticleNode, ArticleTree, DivisionNode } from './article-tree.js';
import { type ContentContext, readContent } from './content.js';
import { markedLine, restOf } from './pieces.js';

export type DraftArticle =
  | string
  | (Omit<Article, 'content' | 'articles'> & { content?: unknown; articles?: DraftArticle[] });

const numbered = /^(?:\d{1,2}[.)]|\p{Ll}\))\s/u;

/** @param path of the list of articles in the plan */
export function readArticles(
  { nodes }: ArticleTree,
  path: string,
  context: ContentContext,
): { readonly articles: DraftArticle[]; readonly count: number } {
  let order = 0;
  let count = 0;

  const articleOf = ({ number, line, taken, below }: ArticleNode, at: string): DraftArticle => {
    count += 1;
    const stated = Number(number) === order + 1 ? undefined : number;
    if (stated !== undefined) {
      context.report({
        code: 'numbering-gap',
        severity: 'warning',
        at: line.at,
        planPath: at,
        message: {
          vi: `"Điều ${number}" đáng lẽ là "Điều ${order + 1}"; giữ nguyên như văn bản.`,
          en: `"Điều ${number}" should be "Điều ${order + 1}"; kept as it is.`,
        },
      });
    }
    order = orderOf('1', number, order);
    const title = line.bold && line.text.length > taken;
    const first = restOf(line, taken, title);
    const startsList = below.findIndex(
      (piece) => piece.kind === 'table' || (piece.kind === 'line' && numbered.test(piece.text)),
    );
    const plain = startsList < 0 ? below : below.slice(0, startsList);
    const listed = startsList < 0 ? [] : below.slice(startsList);
    const lines = plain.flatMap((piece) => (piece.kind === 'line' ? [markedLine(piece)] : []));
    const text = title ? lines.join('\n') : [first, ...lines].filter((each) => each !== '').join('\n');
    const content = listed.length > 0 ? readContent(listed, `${at}.content`, ['1', 'a'], context).content : undefined;
    if (stated === undefined && !title && !content) return text;
    return {
      ...(stated === undefined ? {} : { number: stated }),
      ...(title ? { title: first } : {}),
      ...(text === '' ? {} : { text }),
      ...(content ? { content } : {}),
    };
  };

  const listOf = (list: ArticleTree['nodes'], at: string): DraftArticle[] => {
    const counts = new Map<DivisionNode['division'], number>();
    return list.map((node, index): DraftArticle => {
      const here = `${at}.${index}`;
      if (!('division' in node)) return articleOf(node, here);
      const { numbers } = context.divisions[node.division];
      const before = counts.get(node.division) ?? 0;
      const stated = node.number === sectionNumeral(numbers, before + 1, '') ? undefined : node.number;
      counts.set(node.division, orderOf(numbers, stated, before));
      return {
        ...(stated === undefined ? {} : { number: stated }),
        [node.division]: node.title,
        articles: listOf(node.children, `${here}.articles`),
      };
    });
  };
  const articles = listOf(nodes, path);
  return { articles, count };
}
