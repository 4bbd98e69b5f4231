// What a title above a table, or the name of its sheet, says of figures whose heads say less: the year ("KẾT QUẢ THỰC HIỆN CHỈ TIÊU NĂM
// 2025" over "Kết quả"), which counts like a year of an upper head, and a part of it ("6 THÁNG ĐẦU NĂM"), whose figures are not the year's.

import type { HeadColumn } from './head-columns.js';
import { isFigure, type ReadHead } from './heads.js';
import { partOfYear, partOfYearInName, saysWholeYear } from './part-of-year.js';

/** Lines that still belong to a table below them. */
const NEAR = 6;

const DAY = /(?:ngày\s+\d{1,2}\s+)?tháng\s+\d{1,2}\s+năm\s+\d{4}|\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{4}/giu;
/** Notes, and numbers of documents with what follows them: their years are not those of the table. */
const ASIDE = /\([^()]*\)|(?<!\p{L})số:?\s*(?:\d+\s*)?\/\S.*$/giu;
const YEAR = /(?<!\d)(?:19|20)\d{2}(?!\d)/gu;

const yearsIn = (line: string): readonly number[] => [
  ...new Set(
    [...line.normalize('NFC').replace(ASIDE, ' ').replace(DAY, ' ').matchAll(YEAR)].map(([year]) => Number(year)),
  ),
];

/**
 * @param lines above the table, from the top
 * @returns undefined where none is named, or several are
 */
export function titleYear(lines: readonly string[], sheet = ''): number | undefined {
  const name = FILE.exec(sheet)?.groups?.name ?? sheet;
  for (const line of [name, ...lines.slice(-NEAR)].reverse()) {
    const [year, ...others] = yearsIn(line);
    if (year !== undefined) return others.length > 0 ? undefined : year;
  }
  return undefined;
}

/** Words that name a part of the year, and the line they stand in. */
export interface TitlePart {
  readonly words: string;
  readonly line: string;
  readonly year: number | undefined;
  /** The line is the name of a file, which may tell when it was made: a head that names its year goes before it. */
  readonly ofFile?: true;
}

export interface TitlePeriod {
  readonly year: number | undefined;
  readonly part: TitlePart | undefined;
}

/** A note says of what its figures are; another may speak of reports every six months. */
const OF_FIGURES = /(?<!\p{L})(?:số liệu|kết quả|tính|lũy kế|luỹ kế|thực hiện|chốt)(?!\p{L})/iu;

function titlePart(lines: readonly string[], sheet: string, notes: readonly string[]): TitlePart | undefined {
  const reported = notes.filter((note) => OF_FIGURES.test(note));
  const near = lines.slice(-NEAR).reverse();
  for (const line of [...reported, ...near]) {
    const words = partOfYear(line.replace(/\([^()]*kèm theo[^()]*\)/giu, ' '));
    if (words !== undefined) return { words, line: line.replace(/\s+/gu, ' ').trim(), year: yearsIn(line)[0] };
    if (near.includes(line) && saysWholeYear(line)) return undefined;
  }
  const file = FILE.exec(sheet)?.groups?.name;
  const words = partOfYearInName(file ?? sheet, file !== undefined);
  if (words === undefined) return undefined;
  return { words, line: sheet, year: yearsIn(file ?? sheet)[0], ...(file === undefined ? {} : { ofFile: true }) };
}

/** A table without sheets is known by its file. */
const FILE = /^(?:.*[\\/])?(?<name>[^\\/]+)\.(?:csv|tsv|txt)$/iu;

/**
 * @param lines above the table, from the top
 * @param sheet its name; of a file that is one table that of the file
 * @param notes under it
 */
export const titlePeriod = (lines: readonly string[], sheet = '', notes: readonly string[] = []): TitlePeriod => ({
  year: titleYear(lines, sheet),
  part: titlePart(lines, sheet, notes),
});

const RESULTS = new Set(['result', 'value', 'last']);
/** "Ước thực hiện năm 2026" over "9 tháng": what the year will probably come to. */
const ESTIMATE = /(?<!\p{L})(?:ước|uth|dự kiến)(?!\p{L})/iu;

/** Lines of running text, points of a list and ends of sentences are no title. */
const TITLE = 150;

/** A note in brackets is broken over so many lines at most. */
const LINES_OF_A_NOTE = 4;

/** Lines of a note in brackets as one: "(Kèm theo Quyết định số …" over "ngày … tháng 01 năm 2026 …)". */
function wholeNotes(lines: readonly string[]): string[] {
  const out: string[] = [];
  let [open, count] = [0, 0];
  for (const line of lines) {
    const goesOn = open > 0 && count < LINES_OF_A_NOTE;
    if (goesOn) out.push(`${out.pop()} ${line.trim()}`);
    else out.push(line);
    const change = line.split('(').length - line.split(')').length;
    open = goesOn ? Math.max(0, open + change) : Math.max(0, change);
    count = goesOn ? count + 1 : 1;
  }
  return out;
}

/** Of the lines above a table in a text those that may name it. */
export const titlesAbove = (lines: readonly string[]): string[] =>
  wholeNotes(lines)
    .map((line) => line.trim())
    .filter((line) => line.length <= TITLE && !/[.;,]$|^[-–—+•*]\s/u.test(line));

const RESULT_WORDS = /(?<!\p{L})(?:kết quả|thực hiện|kq)(?!\p{L})/iu;
const TARGET_WORDS = /(?<!\p{L})(?:chỉ tiêu|kế hoạch|mục tiêu|phấn đấu|giao|dự kiến)(?!\p{L})/iu;

/** Whether a title speaks of results alone: targets beside them are those of the year. */
const isOfResults = (line: string): boolean => RESULT_WORDS.test(line) || /(?<!\p{L})số liệu(?!\p{L})/iu.test(line);

/**
 * What figures are by the title alone, where their head only says that they are figures ("Số liệu").
 * @param lines above the table, from the top
 * @returns the line that says it; undefined where the title says what is wanted, both or nothing
 */
export function titleOfOtherRole(
  wanted: 'result' | 'assigned',
  lines: readonly string[],
  sheet = '',
): string | undefined {
  const [mine, theirs] = wanted === 'result' ? [RESULT_WORDS, TARGET_WORDS] : [TARGET_WORDS, RESULT_WORDS];
  const plain = (line: string): string => line.normalize('NFC').replace(ASIDE, ' ').replace(/\s+/gu, ' ').trim();
  const title = lines.slice(-NEAR).reverse().map(plain);
  if (title.some((line) => mine.test(line))) return undefined;
  // the name of the sheet counts where the title says nothing
  const said = title.some((line) => theirs.test(line)) || mine.test(plain(sheet)) ? title : [plain(sheet)];
  return said.find((line) => theirs.test(line));
}

/** Why a column of figures is of a part of the year. */
export interface ColumnPart {
  readonly words: string;
  /** Its own head, or the title above the table. */
  readonly line: string;
  readonly own: boolean;
}

/**
 * A column of a table of a plan whose figures are of a part of the year, by its own head or by the title above.
 * @param part what the title above says
 */
export function partOfColumn(role: string, head: ReadHead, part: TitlePart | undefined): ColumnPart | undefined {
  if (!isFigure({ role }) || head.stated || saysWholeYear(head.title)) return undefined;
  const own = partOfYear(head.title);
  // a report of half a year says so over its results, which nobody takes for targets
  if (own !== undefined) return role === 'result' ? undefined : { words: own, line: head.title, own: true };
  if (!part || head.relative !== undefined) return undefined;
  const isResult = RESULTS.has(role);
  if (head.years.length > 0) {
    if (!isResult || ESTIMATE.test(head.title)) return undefined;
    if (part.year !== undefined && !head.years.includes(part.year)) return undefined;
  }
  return isResult || !isOfResults(part.line) ? { words: part.words, line: part.line, own: false } : undefined;
}

/** Whether what a title says of a part of the year holds for a column of it, too. */
function isOfPart({ head, name }: HeadColumn, { line, year }: TitlePart): boolean {
  if (!name || !isFigure(name) || head.stated || head.relative !== undefined || saysWholeYear(head.title)) return false;
  if (year !== undefined && head.years.length > 0 && !head.years.includes(year)) return false;
  if (head.years.length > 0 && ESTIMATE.test(head.title)) return false;
  return RESULTS.has(name.role) || (!isOfResults(line) && /(?<!\p{L})giao(?!\p{L})/iu.test(line));
}

/**
 * Gives figures without a year of their own that of the title. A title with the year of the plan says what the table is for, so results
 * below it may be those of the year before. Where the title names a part of the year, the results below it are marked as such.
 * @param planned the year of the plan that is made
 */
export function datedByTitle(
  columns: readonly HeadColumn[],
  { year, part }: TitlePeriod,
  planned: number,
): HeadColumn[] {
  return columns.map((read) => {
    const ofPart = part !== undefined && read.part === undefined && isOfPart(read, part);
    const column = !ofPart
      ? read
      : part.ofFile && read.head.years.length > 0
        ? { ...read, made: part }
        : { ...read, part };
    const { head, name } = column;
    const own = head.years.length > 0 || head.relative !== undefined || head.stated;
    if (year === undefined || own || !name || !isFigure(name) || year === planned) return column;
    return { ...column, head: { ...head, years: [year] } };
  });
}
