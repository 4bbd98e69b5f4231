// Finds every fact again in the text of a .docx. Each place counts once: a fact that the plan has twice must stand there twice.

import {
  type Facts,
  isOtherYear,
  isOwnHead,
  missingHead,
  missingRow,
  missingText,
  otherHead,
  type RowFact,
  referenceBeginning,
  type TableFact,
  type TextFact,
  toldReferences,
  type Unproven,
} from '../fact.js';
import { fold, foldCase, isWhole } from '../fold.js';
import { anywhere, type Bounds, type FreePlace, type Position, placeTexts } from '../order.js';
import type { DocxRow, DocxText } from './read-docx.js';

/** What may stand between two parts of one fact: "số", "của", "; ", "và". */
const MAX_GAP = 12;
const USED = '\u0000';

/** What a label has between itself and its text. */
const LABELLED = /^[.)/]+ \S/;

interface Found {
  readonly paragraph: number;
  readonly places: readonly [number, number][];
}

/** No paragraph is longer. */
const PARAGRAPH = 2 ** 24;

const positionOf = (paragraph: number, start: number): Position => paragraph * PARAGRAPH + start;

class Paragraphs {
  private readonly texts: string[];
  private readonly capitals: string[];

  constructor(paragraphs: readonly string[]) {
    this.texts = [...paragraphs];
    this.capitals = paragraphs.map(foldCase);
  }

  take(index: number, start: number, end: number): void {
    const blot = (text: string): string => text.slice(0, start) + USED.repeat(end - start) + text.slice(end);
    this.texts[index] = blot(this.texts[index] ?? '');
    this.capitals[index] = blot(this.capitals[index] ?? '');
  }

  isFree(index: number): boolean {
    return !(this.texts[index] ?? '').includes(USED);
  }

  takeAll(index: number): void {
    this.take(index, 0, (this.texts[index] ?? '').length);
  }

  /** The free place of a fact, its parts one after another in one paragraph: where least else is left over, the first of equals. */
  find({ parts, anyCase, gap = MAX_GAP }: TextFact, within: Bounds): Found | undefined {
    const capitalParts = parts.map((wordings) => wordings.map(foldCase));
    let best: Found | undefined;
    let least = Number.POSITIVE_INFINITY;
    for (let paragraph = 0; paragraph < this.texts.length; paragraph++) {
      const own = this.texts[paragraph] as string;
      const capital = this.capitals[paragraph] as string;
      // some capitals are longer than their small letters; then only the text as it is written counts
      const loose = anyCase && capital.length === own.length;
      const places = this.follow(loose ? capital : own, loose ? capitalParts : parts, 0, gap, true);
      const position = positionOf(paragraph, places?.[0]?.[0] ?? 0);
      if (!places || position <= within.after || position >= within.before) continue;
      const covered = places.reduce((sum, [start, end]) => sum + end - start, 0);
      const left = own.replaceAll(USED, '').length - covered;
      if (left < least) [best, least] = [{ paragraph, places }, left];
    }
    return best;
  }

  /** Every free place of a fact of one part. */
  places({ parts, anyCase }: TextFact): FreePlace[] {
    const wording = parts[0]?.[0] ?? '';
    return this.texts.flatMap((own, paragraph) => {
      const capital = this.capitals[paragraph] as string;
      const loose = anyCase && capital.length === own.length;
      const [text, wanted] = loose ? [capital, foldCase(wording)] : [own, wording];
      const found: FreePlace[] = [];
      for (let start = text.indexOf(wanted); start >= 0; start = text.indexOf(wanted, start + 1)) {
        const end = start + wanted.length;
        if (!isWhole(text, start, end) || (start === 0 && LABELLED.test(own.slice(end)))) continue;
        found.push({ position: positionOf(paragraph, start), take: () => this.take(paragraph, start, end) });
      }
      return found;
    });
  }

  private follow(
    text: string,
    parts: readonly (readonly string[])[],
    from: number,
    gap: number,
    first: boolean,
  ): [number, number][] | undefined {
    const [wordings, ...rest] = parts;
    if (!wordings) return [];
    for (const wording of wordings) {
      for (let start = text.indexOf(wording, from); start >= 0; start = text.indexOf(wording, start + 1)) {
        if (!first && start - from > gap) break;
        const end = start + wording.length;
        if (!isWhole(text, start, end)) continue;
        const after = this.follow(text, rest, end, gap, false);
        if (after) return [[start, end], ...after];
      }
    }
    return undefined;
  }
}

const cellText = (cell: DocxRow['cells'][number], { paragraphs }: DocxText): string =>
  fold(cell.paragraphs.map((index) => paragraphs[index]).join(' '));

const bareNumber = (text: string): string => text.replace(/[.)]$/, '');

function rowFits(fact: RowFact, row: DocxRow, docx: DocxText): boolean {
  if (fact.kind === 'group') {
    const title = fact.cells[0] ?? '';
    return row.cells.some((cell) => {
      const text = cellText(cell, docx);
      // "I", "Phần I" before it in the same cell
      return text === title || text.replace(/^\S+ /, '') === title || text.replace(/^\S+ \S+ /, '') === title;
    });
  }
  if (row.cells.length !== fact.cells.length || row.cells.some(({ span }) => span !== 1)) return false;
  const textAt = (column: number): string => cellText(row.cells[column] as DocxRow['cells'][number], docx);
  if (fact.number && bareNumber(textAt(fact.number.column)) !== bareNumber(fact.number.text)) return false;
  return fact.cells.every((expected, column) => expected === undefined || textAt(column) === expected);
}

/** For each row of the fact the row of the table that holds it, in order; undefined for those that are not there. */
function alignRows(fact: TableFact, rows: readonly DocxRow[], docx: DocxText): (number | undefined)[] {
  let next = 0;
  return fact.rows.map((row) => {
    for (let index = next; index < rows.length; index++) {
      if (!rowFits(row, rows[index] as DocxRow, docx)) continue;
      next = index + 1;
      return index;
    }
    return undefined;
  });
}

/** Heads that stand over another column than theirs. */
function misplacedHeads(fact: TableFact, { rows }: DocxText['tables'][number], docx: DocxText): Unproven[] {
  const cells = rows.flatMap((row) => row.cells).map((cell) => ({ ...cell, text: cellText(cell, docx) }));
  return fact.heads.flatMap((head, column) => {
    const own = cells.filter(({ text }) => text === head && head !== '');
    const placed = own.length === 0 || own.some((cell) => cell.column === column && cell.span === 1);
    return placed ? [] : [otherHead(`${fact.path}.columns`, head)];
  });
}

/** @param own of our own writers: a form may have short texts in an order of its own @returns what is not there */
export function proveDocx(facts: Facts, docx: DocxText, own: boolean): Unproven[] {
  const unproven: Unproven[] = [];
  const paragraphs = new Paragraphs(docx.paragraphs);
  const free = new Set(docx.tables);
  for (const fact of facts.tables) {
    const best = [...free]
      .map((table) => ({ table, places: alignRows(fact, table.rows, docx) }))
      .map((each) => ({ ...each, found: each.places.filter((place) => place !== undefined).length }))
      .reduce<{ table: DocxText['tables'][number]; places: (number | undefined)[]; found: number } | undefined>(
        (most, each) => (each.found > (most?.found ?? 0) ? each : most),
        undefined,
      );
    if (best) free.delete(best.table);
    if (best && own) unproven.push(...misplacedHeads(fact, best.table, docx));
    fact.rows.forEach((row, index) => {
      const place = best?.places[index];
      if (place === undefined) unproven.push(missingRow(row));
      else
        for (const cell of best?.table.rows[place]?.cells ?? [])
          for (const each of cell.paragraphs) paragraphs.takeAll(each);
    });
  }
  unproven.push(...takeHeads(facts, docx, paragraphs));
  const find = (fact: TextFact, within = anywhere): Position | undefined => {
    const found = paragraphs.find(fact, within);
    if (!found) return undefined;
    for (const [start, end] of found.places) paragraphs.take(found.paragraph, start, end);
    return positionOf(found.paragraph, found.places[0]?.[0] ?? 0);
  };
  const otherwise = facts.references.filter((fact) => find(fact) === undefined);
  const [missing, disordered] = placeTexts(facts.texts, { find, places: (fact) => paragraphs.places(fact) }, own, true);
  unproven.push(...missing);
  for (const fact of toldReferences(otherwise, unproven))
    if (find(referenceBeginning(fact)) !== undefined) unproven.push(missingText(fact));
  return [...unproven, ...disordered];
}

/**
 * Takes the cells that say what a head of a named table says; one alone where a table of the plan has such a head itself.
 * @returns heads that are there with other figures alone
 */
function takeHeads({ heads, texts }: Facts, docx: DocxText, paragraphs: Paragraphs): Unproven[] {
  const cells = docx.tables
    .flatMap(({ rows }) => rows.flatMap((row) => row.cells))
    .filter((cell) => cell.paragraphs.every((index) => paragraphs.isFree(index)));
  return heads.flatMap((head) => {
    const own = cells.filter((cell) => cellText(cell, docx) === head.text);
    for (const cell of isOwnHead(head.text, texts) ? own.slice(0, 1) : own)
      for (const index of cell.paragraphs) paragraphs.takeAll(index);
    return own.length === 0 && cells.some((cell) => isOtherYear(cellText(cell, docx), head.text))
      ? [missingHead(head)]
      : [];
  });
}
