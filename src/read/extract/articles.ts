// "Điều 1. …" and what follows, up to the next one → articles. Lines before the first are handed back.

import { type ContentContext, readContent } from './content.js';
import { type Line, markedLine, type Piece, restOf } from './pieces.js';

export interface DraftArticle {
  number?: string;
  title?: string;
  text?: string;
  content?: unknown;
}

export interface Articles {
  readonly before: readonly Piece[];
  readonly articles: readonly (string | DraftArticle)[];
}

const article = /^Điều\s+(\d{1,3}|…|\.{2,})\s*[.:]\s*/u;
const numbered = /^(?:\d{1,2}[.)]|\p{Ll}\))\s/u;

interface Open {
  readonly number: string;
  readonly line: Line;
  readonly taken: number;
  readonly below: Piece[];
}

/** @param path of the list of articles in the plan */
export function readArticles(pieces: readonly Piece[], path: string, context: ContentContext): Articles {
  const before: Piece[] = [];
  const open: Open[] = [];
  for (const piece of pieces) {
    const match = piece.kind === 'line' ? article.exec(piece.text) : null;
    if (match && piece.kind === 'line')
      open.push({ number: match[1] as string, line: piece, taken: match[0].length, below: [] });
    else (open.at(-1)?.below ?? before).push(piece);
  }
  let order = 0;
  const articles = open.map(({ number, line, taken, below }, index): string | DraftArticle => {
    const stated = Number(number) === order + 1 ? undefined : number;
    if (stated !== undefined) {
      context.report({
        code: 'numbering-gap',
        severity: 'warning',
        at: line.at,
        planPath: `${path}.${index}`,
        message: {
          vi: `"Điều ${number}" đáng lẽ là "Điều ${order + 1}"; giữ nguyên như văn bản.`,
          en: `"Điều ${number}" should be "Điều ${order + 1}"; kept as it is.`,
        },
      });
    }
    order = Number.isNaN(Number(number)) ? order + 1 : Number(number);
    const title = line.bold && line.text.length > taken;
    const first = restOf(line, taken, title);
    const startsList = below.findIndex(
      (piece) => piece.kind === 'table' || (piece.kind === 'line' && numbered.test(piece.text)),
    );
    const plain = startsList < 0 ? below : below.slice(0, startsList);
    const listed = startsList < 0 ? [] : below.slice(startsList);
    const lines = plain.flatMap((piece) => (piece.kind === 'line' ? [markedLine(piece)] : []));
    const text = title ? lines.join('\n') : [first, ...lines].filter((each) => each !== '').join('\n');
    const content =
      listed.length > 0 ? readContent(listed, `${path}.${index}.content`, ['1', 'a'], context).content : undefined;
    if (stated === undefined && !title && !content) return text;
    return {
      ...(stated === undefined ? {} : { number: stated }),
      ...(title ? { title: first } : {}),
      ...(text === '' ? {} : { text }),
      ...(content ? { content } : {}),
    };
  });
  return { before, articles };
}
