// Text taken from a PDF or from Word (.txt, .md) → Document: paragraphs and tables in order, marks of extraction taken off, each block
// with its line. What the paragraphs are is not decided here.

import { type Diagnostic, ok, type Result } from '../../diagnostics/index.js';
import { afterRecipientsLabel, isListedRecipient, isNationalName } from '../../doctype/page-lines.js';
import { sideBySide } from '../../doctype/side-by-side.js';
import type { Block, Document, Inline, Paragraph } from '../../document/document.js';
import { plainText } from '../../document/walk.js';
import { documentOf, UNKNOWN_ROLE } from '../read-document.js';
import type { ReadOptions } from '../read-options.js';
import { assembleTable } from './assemble-table.js';
import { cleanLines } from './clean-markup.js';
import { decodeText } from './decode-text.js';
import { goesOn, joinRuns } from './join-lines.js';
import {
  isTabbedRow,
  listedRows,
  opensListedTable,
  opensPipedTable,
  pipedRows,
  type RawRow,
  tabbedRows,
} from './raw-table.js';

const paragraph = (inlines: readonly Inline[], line: number): Paragraph => ({
  kind: 'paragraph',
  role: UNKNOWN_ROLE,
  inlines,
  origin: { source: { line } },
});

/** Lines that are set side by side, each side a line of its own in it. */
function sidesApart(lines: readonly string[], { heads, startsPart }: ReadOptions): string[] {
  const gapsOf = sideBySide((line) => startsPart(line) || heads.isNumberHead(line));
  // below a line so set, the other side may stand alone: a name under the position
  let set = false;
  return lines.map((line) => {
    const gaps = gapsOf(line);
    if (gaps.length === 0) {
      const alone = set && /^[^\S\t]*\t\s*(?!\s)[^\t]+$|^[^\t]+\t\s*$/u.test(line);
      set &&= alone || line.trim() === '' || isListedRecipient(line);
      return alone ? line.trim() : line;
    }
    set = true;
    return [...gaps, undefined].map((gap, at) => line.slice(gaps[at - 1]?.end ?? 0, gap?.start).trim()).join('\n');
  });
}

/** Consecutive lines without a table among them, as paragraphs. */
function paragraphsOf(lines: readonly string[], first: number): Paragraph[] {
  const places = lines.flatMap((line, at) => line.split('\n').map(() => at));
  return cleanLines(lines.join('\n'), true).flatMap((inlines, index) => {
    const text = plainText(inlines).trim();
    // A rule of hyphens or underscores is drawn, not written.
    return text === '' || /^[-_=*]{3,}$/.test(text)
      ? []
      : [paragraph(inlines, first + (places[Math.min(index, places.length - 1)] ?? 0) + 1)];
  });
}

const cellLines = (rows: readonly RawRow[]): { inlines: readonly Inline[]; line: number }[] =>
  rows.flatMap(({ cells, place }) =>
    cells.flatMap(({ lines }) => lines.map((inlines) => ({ inlines, line: place.line ?? 0 }))),
  );

/** A table that only lays out a page: the letterhead, or recipients and signature, stand in it. */
const laysOut = (rows: readonly RawRow[]): boolean =>
  rows.every(({ cells }) => cells.length <= 4) &&
  cellLines(rows)
    .map(({ inlines }) => plainText(inlines))
    .some((text) => isNationalName(text) || afterRecipientsLabel(text) !== undefined);

const linesOfCells = (rows: readonly RawRow[]): Paragraph[] =>
  cellLines(rows)
    .filter(({ inlines }) => plainText(inlines).trim() !== '')
    .map(({ inlines, line }) => paragraph(inlines, line));

export function readText(bytes: Uint8Array, file: string, options: ReadOptions): Result<Document> {
  const decoded = decodeText(bytes, file);
  if (decoded.value === undefined) return { diagnostics: decoded.diagnostics };
  const lines = sidesApart(decoded.value.split('\n'), options);
  const blocks: Block[] = [];
  const diagnostics: Diagnostic[] = [];
  const joined: number[] = [];
  const add = (block: Paragraph): void => {
    const last = blocks.at(-1);
    if (last?.kind === 'paragraph' && goesOn(last.inlines, block.inlines)) {
      joined.push(block.origin?.source?.line ?? 0);
      blocks[blocks.length - 1] = { ...last, inlines: joinRuns(last.inlines, block.inlines) };
    } else blocks.push(block);
  };
  const isHead = (text: string): boolean => options.heads.isNumberHead(text);
  for (let at = 0; at < lines.length; ) {
    const line = lines[at] as string;
    const listed = opensListedTable(line, isHead);
    const piped = opensPipedTable(lines, at);
    if (piped || listed || isTabbedRow(line)) {
      const found = piped
        ? pipedRows(lines, at)
        : listed
          ? listedRows(lines, at, options.startsPart)
          : tabbedRows(lines, at);
      if (piped && laysOut(found.rows)) {
        for (const each of linesOfCells(found.rows)) add(each);
        at = Math.max(found.next, at + 1);
        continue;
      }
      const { table, diagnostics: told } = assembleTable(found.rows, file);
      blocks.push(table);
      diagnostics.push(...told);
      at = Math.max(found.next, at + 1);
      continue;
    }
    const end = lines.findIndex(
      (each, index) =>
        index >= at &&
        (each.trim() === '' ||
          isTabbedRow(each) ||
          opensListedTable(each, isHead) ||
          (index > at && opensPipedTable(lines, index))),
    );
    const stop = end < 0 ? lines.length : Math.max(end, at + 1);
    for (const each of paragraphsOf(lines.slice(at, stop), at)) add(each);
    at = stop;
  }
  if (joined.length > 0) {
    diagnostics.push({
      code: 'import/joined-lines',
      severity: 'info',
      place: { file, line: joined[0] as number },
      message: {
        vi: `Đã nối các câu bị ngắt dòng (dòng ${joined.join(', ')}).`,
        en: `Joined sentences broken over lines (lines ${joined.join(', ')}).`,
      },
    });
  }
  return ok(documentOf(blocks), diagnostics);
}
