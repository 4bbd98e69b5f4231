// What stands at the top of later pages and is no part of the text: the number of the page and the head of a table, set again. Our writers mark
// it as such, others do not always; either way it must be the number of that page and a whole head of the document.

import type { OtherText } from './fact.js';
import { isSaidByDocument } from './follow-text.js';
import type { FileText, SaidText, SaidUnit } from './said-text.js';

const lengthOf = (texts: readonly string[]): number => texts.join('').replaceAll(' ', '').length;

const textsOf = ({ cells }: SaidUnit): string[] => cells.flat().map(({ text }) => text);

/** Set again, cells may stand in the order of the rows, or as they were drawn at first. */
const isHead = (head: SaidUnit, lines: readonly string[]): boolean =>
  lengthOf(textsOf(head)) === lengthOf(lines) &&
  [head, { cells: head.cells }].some((unit) =>
    isSaidByDocument(
      { units: [unit], feet: [], heads: [] },
      { lines, beside: [], wrapped: true, unseen: [], markup: [] },
    ),
  );

const PAGE_NUMBER = /^\d{1,4}$/;

/** No head of a table has more lines. */
const MOST_LINES = 60;

/** How many lines at the beginning of a later page are its number and a head that an earlier page has. */
function topOf(lines: readonly string[], heads: readonly SaidUnit[], page: number): number {
  const number = PAGE_NUMBER.test(lines[0] ?? '') && Number(lines[0]) <= page ? 1 : 0;
  for (let end = number + 1; end <= Math.min(lines.length, number + MOST_LINES); end++)
    if (heads.some((head) => isHead(head, lines.slice(number, end)))) return end;
  return number;
}

interface PageText {
  readonly page: number;
  readonly lines: readonly string[];
}

function byPage(lines: readonly string[], pages: readonly number[]): PageText[] {
  const found = new Map<number, string[]>();
  for (const [index, line] of lines.entries()) {
    const page = pages[index] ?? 0;
    found.set(page, [...(found.get(page) ?? []), line]);
  }
  return [...found].map(([page, own]) => ({ page, lines: own }));
}

/** The same file with all that stands at the top of its pages beside the text, whoever wrote it. */
export function withoutTops({ heads }: SaidText, file: FileText): FileText {
  const { pages, besidePages = [] } = file;
  // who marks the numbers of pages marks heads as well
  if (!pages || besidePages.length > 0) return file;
  const all = byPage(file.lines, pages).map(({ page, lines }, index) => {
    const end = index === 0 ? 0 : topOf(lines, heads, page);
    return { page, top: lines.slice(0, end), rest: lines.slice(end) };
  });
  return {
    ...file,
    lines: all.flatMap(({ rest }) => rest),
    pages: all.flatMap(({ page, rest }) => rest.map(() => page)),
    beside: [...all.flatMap(({ top }) => top), ...file.beside],
    besidePages: all.flatMap(({ page, top }) => top.map(() => page)),
  };
}

/** Tops of pages that say another number than that of the page, or other words than the head of a table. */
export function wrongTops({ heads }: SaidText, { beside, besidePages = [] }: FileText): OtherText[] {
  let last = { page: 0, number: 0 };
  return byPage(beside.slice(0, besidePages.length), besidePages).flatMap(({ page, lines }): OtherText[] => {
    const found: OtherText[] = [];
    const [first = ''] = lines;
    const numbered = PAGE_NUMBER.test(first);
    if (numbered) {
      const due = last.page === page - 1 && last.number > 0 ? [last.number + 1, 1] : [2, page];
      if (!due.includes(Number(first)))
        found.push({ kind: 'replaced', text: first, said: String(due[0]), after: '', page });
      last = { page, number: Number(first) };
    }
    const rest = numbered ? lines.slice(1) : lines;
    if (rest.length === 0 || heads.some((head) => isHead(head, rest))) return found;
    const like = (head: SaidUnit): number => rest.filter((line) => textsOf(head).join(' ').includes(line)).length;
    const [nearest] = [...heads].sort((a, b) => like(b) - like(a));
    const said = nearest ? textsOf(nearest).join(' ') : '';
    const text = rest.join(' ');
    return [...found, { kind: said === '' ? 'added' : 'replaced', text, said, after: '', page }];
  });
}
