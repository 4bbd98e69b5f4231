// A finished .docx as its reader sees it: every paragraph of text, headers and footers in order, and which table cell it stands in.
// ECMA-376 Part 1, 17.3 and 17.4; made for proving our own files, apart from the writer.

import { contents, runText } from '../../ooxml/contents.js';
import { withPackage } from '../../ooxml/open-package.js';
import { paragraphsIn } from '../../ooxml/scan-paragraphs.js';
import { around, descend, descendantsNamed, elements, type XmlNode } from '../../ooxml/xml-tree.js';
import { fold } from '../fold.js';
import type { FileText } from '../said-text.js';
import { fieldReader, paragraphsOfHiddenRows, type StyleSheet, seenIn, styleSheetOf } from './seen-runs.js';

export interface DocxRow {
  /** Indexes of the paragraphs of each cell, from left to right; `column` counts the grid, `span` the columns it covers. */
  readonly cells: readonly { readonly column: number; readonly span: number; readonly paragraphs: readonly number[] }[];
}

export interface DocxTable {
  readonly rows: readonly DocxRow[];
}

export interface DocxText {
  /** Folded. */
  readonly paragraphs: readonly string[];
  readonly tables: readonly DocxTable[];
  readonly file: FileText;
}

/** A sign of a symbol font that no letter is known for. */
const UNKNOWN_SIGN = '\u25a1';

/** A number or a point that Word itself puts before a paragraph: our writers set none. */
const isNumbered = (paragraph: XmlNode): boolean =>
  Number(descend(paragraph, 'w:pPr', 'w:numPr', 'w:numId')?.attributes['w:val'] ?? 0) > 0;

function textOfRun(run: XmlNode): string {
  const text = (child: XmlNode): string => {
    const own = runText(child) ?? '';
    return child.name === 'w:sym' && own === '' ? UNKNOWN_SIGN : own;
  };
  return elements(run).map(text).join('');
}

/** What may lie over the words of a page, or stand beside or between them: our writers set none. */
const drawn = ['w:drawing', 'w:pict', 'w:object', 'w:altChunk', 'm:oMath'];

function drawingsIn(root: XmlNode): string[] {
  const named = drawn.flatMap((name) => descendantsNamed(root, name)).filter((node) => !around(node, 'mc:Fallback'));
  return named.map((node) => {
    const { name = '', descr = '' } = descendantsNamed(node, 'wp:docPr')[0]?.attributes ?? {};
    return `${node.name} ${name} ${descr}`.trim();
  });
}

/** Tables and paragraphs that float over the page. */
const floats = (root: XmlNode): string[] =>
  ['w:tblpPr', 'w:framePr'].filter((name) => descendantsNamed(root, name).length > 0);

class Reader {
  readonly paragraphs: string[] = [];
  readonly tables: DocxTable[] = [];

  constructor(private readonly unseen: string[] = []) {}

  /** @param root of a part */
  read(root: XmlNode, styleOf: StyleSheet): void {
    const numbers = new Map<XmlNode, number>();
    const hidden = paragraphsOfHiddenRows(root);
    const isReckoned = fieldReader();
    for (const paragraph of paragraphsIn(root)) {
      numbers.set(paragraph, this.paragraphs.length);
      const isSeen = hidden.has(paragraph) ? () => false : seenIn(paragraph, styleOf);
      let [text, unseen] = ['', ''];
      for (const run of contents(paragraph, 'w:r')) {
        if (!isReckoned(run) && isSeen(run)) text += textOfRun(run);
        else unseen += textOfRun(run);
      }
      this.paragraphs.push(fold(text === '' || !isNumbered(paragraph) ? text : `• ${text}`));
      if (fold(unseen) !== '') this.unseen.push(fold(unseen));
    }
    const inside = (cell: XmlNode): number[] => paragraphsIn(cell).flatMap((each) => numbers.get(each) ?? []);
    for (const table of descendantsNamed(root, 'w:tbl')) {
      if (around(table, 'mc:Fallback')) continue;
      const rows = contents(table, 'w:tr').map((row): DocxRow => {
        let column = 0;
        return {
          cells: contents(row, 'w:tc').map((cell) => {
            const span = Number(descend(cell, 'w:tcPr', 'w:gridSpan')?.attributes['w:val'] ?? 1);
            column += span;
            return { column: column - span, span, paragraphs: inside(cell) };
          }),
        };
      });
      this.tables.push({ rows });
    }
  }
}

/** Parts with a text beside that of the body; those of notes hold no fact of a plan. */
const margins = ['header', 'footer'];
const notes = ['footnotes', 'endnotes', 'comments'];

/** @param files those of one document, in order @throws Error if one is no .docx */
export function readDocx(files: readonly Uint8Array[]): DocxText {
  const unseen: string[] = [];
  const reader = new Reader(unseen);
  const lines: string[] = [];
  const beside: string[] = [];
  const markup: string[] = [];
  for (const bytes of files) {
    const read = withPackage(bytes, (office) => {
      const related = office.relations(office.main);
      const targets = (types: readonly string[]): string[] =>
        related.filter(({ type }) => types.includes(type)).map(({ target }) => target);
      const styleOf = styleSheetOf(
        related.filter(({ type }) => type === 'styles').map(({ target }) => office.xml(target))[0],
      );
      const into = (own: Reader, names: readonly string[], said: string[]): void => {
        const before = own.paragraphs.length;
        for (const name of names) {
          const root = office.xml(name);
          if (!root) continue;
          own.read(root, styleOf);
          markup.push(...drawingsIn(root), ...floats(root));
        }
        said.push(...own.paragraphs.slice(before).filter((text) => text !== ''));
      };
      into(reader, [office.main], lines);
      into(reader, targets(margins), beside);
      into(new Reader(unseen), targets(notes), beside);
    });
    if (read) throw read;
  }
  const { paragraphs, tables } = reader;
  return { paragraphs, tables, file: { lines, beside, unseen, markup, wrapped: false } };
}
