// The citation lines of a plan file as they stand in the data: which documents each names, and where.

import type { DataPath } from '../../data/yaml-source.js';
import { type CitedDocument, documentsIn } from '../../recognise/citations.js';
import { isTree, type Tree } from '../tree.js';

export interface CitedLine {
  readonly path: DataPath;
  /** Documents with facts of their own, or those read out of a text. */
  readonly documents: readonly (CitedDocument & {
    readonly path: DataPath;
    readonly facts?: Tree;
    readonly words: string;
  })[];
}

const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

const cited = (facts: Tree, path: DataPath): CitedLine['documents'][number] => ({
  kind: textOf(facts.kind),
  name: textOf(facts.name),
  number: textOf(facts.number),
  date: textOf(facts.date),
  path,
  facts,
  words: [
    textOf(facts.kind),
    facts.number !== undefined ? `số ${facts.number}` : textOf(facts.name),
    facts.number === undefined && facts.name === undefined ? textOf(facts.subject) : undefined,
  ]
    .filter((word) => word !== undefined)
    .join(' '),
});

/** @param list the `citations` of an instrument @param path of that list */
export function citedLines(list: unknown, path: DataPath): CitedLine[] {
  if (!Array.isArray(list)) return [];
  return list.map((line: unknown, index): CitedLine => {
    const here = [...path, index];
    if (Array.isArray(line)) {
      return {
        path: here,
        documents: line.flatMap((each: unknown, at) => (isTree(each) ? [cited(each, [...here, at])] : [])),
      };
    }
    const text = typeof line === 'string' ? line : isTree(line) ? textOf(line.text) : undefined;
    if (text !== undefined)
      return { path: here, documents: documentsIn(text).map((each) => ({ ...each, words: each.token, path: here })) };
    return { path: here, documents: isTree(line) ? [cited(line, here)] : [] };
  });
}
