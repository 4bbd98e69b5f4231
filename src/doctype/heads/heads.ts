// One head of a column → the roles it may have and the year it speaks of. A head of figures is understood whole or not at all: a word
// that is not known may turn its meaning round ("So sánh kết quả với mức giao"). Heads of text are known by what they contain, too.

import type { Diagnostic } from '../../diagnostics/index.js';
import { slug } from '../../text/case.js';
import { editDistance } from '../../text/closest.js';
import { foldWords } from '../../text/fold-words.js';
import { type HeadData, type HeadName, type TableKind, tableKinds } from './head-names.js';
import { absentColumn, type NamedColumn, unknownMeaning } from './named-columns.js';

export interface ReadHead {
  /** As it stands, the heads above it first: `Năm 2026: Kế hoạch`. */
  readonly title: string;
  /** Likeliest first; empty if nobody knows it. */
  readonly names: readonly HeadName[];
  /** Calendar years, ascending. */
  readonly years: readonly number[];
  /** Years from that of the plan, where the head says "năm trước". */
  readonly relative?: number;
  /** A person has said what the column means. */
  readonly stated?: true;
}

const SHORTEST_GUESS = 5;
const LONGEST_GUESS = 60;
/** One wrong letter in so many may be a slip. */
const LETTERS_A_SLIP = 8;
const MOST_TITLES = 2_000;

const DATE =
  /(?<!\d)\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*(?:19|20)\d{2}(?!\d)|(?<=(?:đến|ngày)\s{1,9})\d{1,2}\s*[/.-]\s*\d{1,2}(?![\d/.-])/giu;
/** Marks of notes and numbers of columns: "(1)", "[2]", "(A)", "³". */
const MARK = /\(\s*(?:\d{1,2}|[A-ZĐ])\s*\)|\[\s*\d{1,2}\s*\]|[¹²³⁰⁴-⁹]+/gu;
const YEAR = /(?<!\d)((?:19|20)\d{2})(?!\d)/gu;

/** Whose figure is spoken of, before the words that doubt it: "Chi cục Thống kê chưa công bố". */
const SUBJECT =
  /^(?:(?:số(?: liệu)?|kết quả|báo cáo|(?:chi )?cục thống kê|thống kê|tỉnh|huyện|cấp trên|sở(?: \p{L}+){1,3}?)(?: (?:này|trên|đang|vẫn|mới|là|chỉ))* )(?=\p{L})/u;

const spaced = (text: string): string => text.replace(/\s+/gu, ' ').trim();

export class Heads {
  readonly #names = new Map<TableKind, HeadName[]>();
  readonly #skipped: readonly string[];
  readonly #relative: readonly { readonly years: number; readonly words: string }[];

  readonly #columns: readonly NamedColumn[];
  /** Titles that were read; columns that a person names must be among them. */
  readonly #titles = new Set<string>();

  /** @param columns as a person names them */
  constructor(
    readonly data: HeadData,
    columns: readonly NamedColumn[] = [],
  ) {
    this.#columns = columns;
    const folded = (list: readonly string[]): string[] => list.map(foldWords).filter((each) => each !== '');
    for (const kind of tableKinds) {
      const own = data.columns.filter((each) => each.in === undefined || each.in.includes(kind));
      this.#names.set(
        kind,
        own.map((each) => ({ ...each, is: folded(each.is), has: folded(each.has) })),
      );
    }
    // the longest first: "đến hết ngày" before "đến"
    this.#skipped = folded(data.skipped).sort((a, b) => b.length - a.length);
    this.#relative = data.relative
      .flatMap(({ years, words }) => folded(words).map((each) => ({ years, words: each })))
      .sort((a, b) => b.words.length - a.words.length);
  }

  /** @param path the heads over the column, from the top; a head that spans several columns stands over each */
  read(path: readonly string[], kind: TableKind): ReadHead {
    const titles = path.map(spaced).filter((each, index, all) => each !== '' && each !== all[index - 1]);
    const title = titles.join(': ');
    if (this.#columns.length > 0 && title !== '' && this.#titles.size < MOST_TITLES) this.#titles.add(title);
    const named = this.#namedBy(title) ?? this.#namedBy(titles.at(-1) ?? '');
    return named === undefined ? this.#read(titles, kind) : { ...this.#read([named.as], kind), title, stated: true };
  }

  /** Whether a text is all of a known head, and not a sentence that contains one. */
  isWhole(text: string, kind: TableKind): boolean {
    const { text: bare, years, relative } = this.#dated(text);
    if (bare === '') return false;
    const dated = years.length > 0 || relative !== undefined;
    return (this.#names.get(kind) as readonly HeadName[]).some(
      (name) => (name.year === undefined || (name.year === 'with') === dated) && this.#exact(bare, name),
    );
  }

  /** Whether a head or a note says that figures are estimates or not final: "Ước thực hiện", "Số liệu chưa chốt". */
  saysDoubt(text: string): boolean {
    const parts = text.split(/[;:,.()–-]/u).map((part) => foldWords(part).replace(SUBJECT, ''));
    return this.data.rows.doubts
      .map(foldWords)
      .some((word) => parts.some((each) => each === word || each.startsWith(`${word} `)));
  }

  /** `STT`, `TT (1)`: the head of a column of numbers. */
  isNumberHead(text: string): boolean {
    const bare = this.#bare(text);
    return (this.#names.get('plan') as readonly HeadName[]).some(
      ({ role, is }) => role === 'number' && is.includes(bare),
    );
  }

  #namedBy(title: string): NamedColumn | undefined {
    if (this.#columns.length === 0) return undefined;
    const folded = foldWords(title);
    return this.#columns.find(({ head }) => foldWords(head) === folded);
  }

  /** What a person says that a head means; the head itself where nobody says anything. */
  meant(title: string): string {
    return this.#namedBy(spaced(title))?.as ?? title;
  }

  withColumns(columns: readonly NamedColumn[]): Heads {
    return columns.length === 0 ? this : new Heads(this.data, columns);
  }

  /**
   * Columns that a person names and no table has, or whose meaning nobody knows; asked once all tables are read.
   * @param known whether a name has a meaning of its own: a fact of the plan
   */
  misnamed(kinds: readonly TableKind[], file: string, known: (name: string) => boolean = () => false): Diagnostic[] {
    const titles = [...this.#titles];
    const usual = kinds.flatMap((kind) =>
      (this.#names.get(kind) as readonly HeadName[]).flatMap(({ role }) => this.titleOf(role, kind) ?? []),
    );
    return this.#columns.flatMap((column) => {
      const means = kinds.some((kind) =>
        [column.as, column.as.split(/[:–|]/u, 1)[0] ?? ''].some(
          (each) => this.#read([spaced(each)], kind).names.length > 0,
        ),
      );
      const found = titles.some((title) =>
        [title, title.split(': ').at(-1) ?? ''].some((each) => foldWords(each) === foldWords(column.head)),
      );
      return [
        ...(means || known(column.as) ? [] : [unknownMeaning(column, [...new Set(usual)])]),
        ...(found ? [] : [absentColumn(column, titles, file)]),
      ];
    });
  }

  #read(titles: readonly string[], kind: TableKind): ReadHead {
    const title = titles.join(': ');
    const { text, years, relative } = this.#dated(titles.join(' '));
    const names = this.#names.get(kind) as readonly HeadName[];
    const dated = years.length > 0 || relative !== undefined;
    let found = this.#named(text, dated, names);
    const leaf = titles.at(-1);
    if (titles.length > 1 && leaf !== undefined) {
      const own = this.#named(this.#dated(leaf).text, dated, names);
      const over = this.#named(this.#dated(titles.slice(0, -1).join(' ')).text, dated, names);
      // "Kết quả" over "Giao" may be either: neither is taken
      const conflict =
        kind !== 'plan' &&
        over[0] !== undefined &&
        own[0] !== undefined &&
        over[0].role !== own[0].role &&
        isFigure(own[0]);
      const whole = found.filter((each) => this.#exact(text, each));
      found = whole.length > 0 ? whole : conflict ? [] : [...own, ...found.filter((each) => !own.includes(each))];
      if (kind !== 'plan' && own.length === 0 && over.some(isFigure) && whole.length === 0 && this.#bare(leaf) !== '')
        found = [];
    }
    return { title, names: found, years, ...(relative === undefined ? {} : { relative }) };
  }

  /**
   * The head that was probably meant, as its list writes it: nearly all letters are the same. A word that is as near and means another
   * thing ("Ghi nhận", "Nơi nhận") is none.
   */
  nearest(title: string, kind: TableKind): string | undefined {
    const text = this.#bare(title);
    // "SĐT" is as near to "STT" as to anything else
    if (text.length < SHORTEST_GUESS) return undefined;
    const [word, share] = [slug(text).slice(0, LONGEST_GUESS), text.includes('%')];
    const most = Math.max(1, Math.floor(word.length / LETTERS_A_SLIP));
    const judged = (this.#names.get(kind) as readonly HeadName[]).flatMap((name) =>
      [...name.is, ...name.has].flatMap((known) => {
        const far = editDistance(word, slug(known));
        return far > most || known.includes('%') !== share ? [] : [{ name, far, marks: editDistance(text, known) }];
      }),
    );
    const [best] = judged.sort((a, b) => a.far - b.far || a.marks - b.marks);
    return best && this.titleOf(best.name.role, kind);
  }

  /** The usual head of a role, as a clerk writes it. */
  titleOf(role: string, kind: TableKind): string | undefined {
    const first = this.data.columns.find(
      (each) => each.role === role && each.is.length + each.has.length > 0 && (each.in?.includes(kind) ?? true),
    );
    const word = first?.is[0] ?? first?.has[0];
    return word && word.charAt(0).toUpperCase() + word.slice(1);
  }

  #bare(title: string): string {
    return this.#dated(title).text;
  }

  #dated(title: string): { text: string; years: number[]; relative: number | undefined } {
    const normal = title.normalize('NFC');
    const years = [...new Set([...normal.matchAll(YEAR)].map((match) => Number(match[1])))].sort((a, b) => a - b);
    let text = ` ${foldWords(
      normal
        .replace(MARK, ' ')
        .replace(DATE, ' ')
        .replace(/(?<!\d)\d{1,2}\s*\/\s*(?=(?:19|20)\d{2})/gu, ' tháng ')
        .replace(YEAR, ' '),
    )} `;
    let relative: number | undefined;
    for (const each of this.#relative) {
      if (!text.includes(` ${each.words} `)) continue;
      relative ??= each.years;
      text = text.replace(` ${each.words} `, ' ');
    }
    return { text: text.trim(), years, relative };
  }

  /** Without the words that change nothing. @param but one of them that may, as "%" of "% thực hiện năm 2026" does */
  #plain(text: string, but?: string): string {
    let out = ` ${text} `;
    for (const each of this.#skipped.filter((word) => word !== but))
      while (out.includes(` ${each} `)) out = out.replace(` ${each} `, ' ');
    return out.trim();
  }

  #exact(text: string, { is }: HeadName): boolean {
    return is.includes(text) || is.includes(this.#plain(text));
  }

  #named(text: string, dated: boolean, names: readonly HeadName[]): HeadName[] {
    if (text === '') return [];
    const may = names.filter(({ year }) => year === undefined || (year === 'with') === dated);
    const whole = may.filter(({ is }) => is.includes(text));
    const shorter = [this.#plain(text, '%'), this.#plain(text)].filter((each) => each !== '');
    const exact = [...whole, ...shorter.flatMap((plain) => may.filter((each) => each.is.includes(plain)))];
    const near = may.filter(({ has }) => has.some((word) => ` ${text} `.includes(` ${word} `)));
    return [...new Set([...exact, ...near])];
  }
}

const FIGURES = new Set(['result', 'last', 'assigned', 'target', 'value', 'proposed', 'comparison']);

const WORDS = new Set(
  'note unit name lead support task goal product basis agency clerk indicator kind parent signatory.name signatory.position place'.split(
    ' ',
  ),
);

/** Columns in which a bare figure is out of place. */
export const isOfWords = ({ role }: { readonly role: string }): boolean => WORDS.has(role);

/** Of figures, which must not be mistaken for each other. */
export const isFigure = ({ role }: { readonly role: string }): boolean => FIGURES.has(role);
