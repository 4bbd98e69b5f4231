// A Document that was read → the draft of a plan file, top to bottom, with a note for each guess and each oddity. Nothing is left out: what
// finds no place of its own stays as text where it stood.

import type { Document } from '../../document/document.js';
import { takeContact } from './contact.js';
import type { ContentContext } from './content.js';
import { draftAnnex } from './draft-annex.js';
import { draftHead } from './draft-head.js';
import { draftInstrument } from './draft-instrument.js';
import { withoutEndMarks } from './end-marks.js';
import type { TextPart } from './letter.js';
import { isHeadLine } from './letterhead.js';
import { type ImportNote, noteOf, type Report } from './notes.js';
import { type Line, linesOf, type Piece, piecesOfDocument, type TablePiece } from './pieces.js';
import { type ExtractOptions, isOfficeDocument, refusal } from './recognise.js';
import { type SplitTexts, splitTexts } from './split-texts.js';
import { extractTable } from './table/extract-table.js';
import { joinTables } from './table/join-tables.js';
import { tableAsText } from './table/table-text.js';

export interface DraftCounts {
  readonly tables: readonly { readonly path: string; readonly rows: number; readonly groups: number }[];
  readonly facts: number;
  readonly articles: number;
  readonly citations: number;
}

export interface Draft {
  /** As a plan file holds it; keys in the order of the file. */
  readonly plan: Record<string, unknown>;
  readonly notes: readonly ImportNote[];
  readonly counts: DraftCounts;
  readonly pieces: readonly Piece[];
  /** Those of them that are no facts and were told as such. */
  readonly leftOut: readonly Piece[];
  /** What follows the number in the letterhead: `QĐ-UBND`. */
  readonly symbol?: string;
}

export interface DraftResult {
  readonly draft?: Draft;
  readonly notes: readonly ImportNote[];
}

interface MutableCounts {
  tables: { path: string; rows: number; groups: number }[];
  facts: number;
  articles: number;
  citations: number;
}

/** A file of tables alone is an annex without its heading; agency, number and date may stand above its title. */
function tablesAlone(pieces: readonly Piece[], file: string): TextPart {
  const name = file.replace(/^.*[\\/]|\.[^.]+$/g, '');
  const title: Line = {
    kind: 'line',
    inlines: [{ kind: 'text', text: name }],
    text: name,
    role: 'unknown',
    is: 'text',
    bold: false,
    capitals: false,
  };
  const heads = pieces.findIndex((piece) => piece.kind === 'line' && !isHeadLine(piece));
  const above = heads < 0 ? 0 : pieces.slice(0, heads).every(({ kind }) => kind === 'line') ? heads : 0;
  return { kind: 'Phụ lục', title, head: pieces.slice(0, above), body: pieces.slice(above) };
}

/** What a person would call the table by: the line right above it, if it is short. */
function lineAbove(pieces: readonly Piece[], table: TablePiece): string | undefined {
  const above = pieces[pieces.indexOf(table) - 1];
  return above?.kind === 'line' && above.text.length <= 100 ? above.text : undefined;
}

/** All lines between the table before and this one. */
function linesAbove(pieces: readonly Piece[], table: TablePiece): string[] {
  const before = pieces.slice(0, pieces.indexOf(table));
  return linesOf(before.slice(before.findLastIndex(({ kind }) => kind === 'table') + 1)).map(({ text }) => text);
}

const isMainKind = (part: TextPart): boolean => part.kind !== 'Phụ lục';

export function extractPlan(document: Document, options: ExtractOptions): DraftResult {
  const notes: ImportNote[] = [];
  const report: Report = (facts) => {
    notes.push(noteOf(options.file, facts));
  };
  const { contact, pieces: own } = takeContact(withoutEndMarks(piecesOfDocument(document, options.data.patterns)));
  const pieces = joinTables(own, options.data.heads, report);
  const found = splitTexts(pieces, options.data.patterns);
  if (!isOfficeDocument(found, pieces, options)) {
    report(refusal(pieces, options.data));
    return { notes };
  }
  const split: SplitTexts = found.parts.length > 0 ? found : { before: [], parts: [tablesAlone(pieces, options.file)] };
  const counts: MutableCounts = { tables: [], facts: 0, articles: 0, citations: 0 };
  const leftOut: Piece[] = [];
  const named: Record<string, unknown> = {};
  const main = split.parts.find(isMainKind);
  const attached = main && split.parts.filter((part) => isMainKind(part) && part !== main);
  const annexes = split.parts.filter((part) => !isMainKind(part));
  const head = draftHead({ split, main, pieces, options, report });

  const table = (piece: TablePiece, path: string): (string | Record<string, unknown>)[] => {
    const at = (kind: 'tasks' | 'indicators'): string => (named[kind] === undefined ? kind : `${path}.${kind}`);
    const found = extractTable(piece, at, {
      heads: options.data.heads,
      definitions: options.definitions,
      expand: (title) => title.replaceAll('{{year}}', String(head.year)),
      year: head.yearIsKnown ? head.year : undefined,
      report,
      under: lineAbove(pieces, piece),
      above: linesAbove(pieces, piece),
      unit: head.unit.name === '…' ? undefined : head.unit,
    });
    if (!found) {
      report({
        code: 'table-as-text',
        severity: 'warning',
        at: piece.at,
        planPath: path,
        message: {
          vi: 'Bảng không có đầu cột nhận ra được; giữ nguyên thành chữ, mỗi dòng một đoạn.',
          en: 'A table without a head that could be recognised; kept as text, one paragraph a row.',
        },
      });
      const text = tableAsText(piece);
      return text === '' ? [] : [text];
    }
    counts.tables.push({ path: at(found.kind), rows: found.rowCount, groups: found.groupCount });
    if (named[found.kind] === undefined) {
      named[found.kind] = found.data;
      return [{ table: found.kind }, ...found.below];
    }
    return [{ [found.kind]: found.data }, ...found.below];
  };
  const context: ContentContext = {
    data: options.data,
    divisions: options.divisions,
    form: options.forms.get(options.data.facts.form),
    report,
    table,
  };

  const plan: Record<string, unknown> = { ...head.plan, ...(contact ? { contact } : {}) };
  const take = (
    part: TextPart,
    key: 'decision' | 'plan' | 'document',
    isMain: boolean,
    more: readonly TextPart[] = [],
  ): void => {
    const drafted = draftInstrument({ part, key, isMain, more, head, options, context });
    plan[key] = drafted.instrument;
    counts.facts += drafted.factCount;
    counts.articles += drafted.articleCount;
    counts.citations += drafted.citationCount;
    leftOut.push(...drafted.leftOut);
  };
  if (main) {
    take(main, head.main, true, head.main === 'decision' ? [] : attached);
    const [plain, ...others] = attached ?? [];
    if (plain && head.main === 'decision') take(plain, 'plan', false, others);
  }
  const drafts = annexes.map((part, index) => {
    const drafted = draftAnnex({ part, index, count: annexes.length, head, context });
    counts.facts += drafted.factCount;
    return drafted.annex;
  });
  Object.assign(plan, named);
  if (drafts.length > 0) plan.annexes = drafts;
  const symbol = head.letterhead.symbol;
  return { draft: { plan, notes, counts, pieces, leftOut, ...(symbol ? { symbol } : {}) }, notes };
}
