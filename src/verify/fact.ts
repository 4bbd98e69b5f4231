// What must be found again in the finished files: texts and tables of the plan, with their paths.

import type { Diagnostic } from '../diagnostics/index.js';

/** A text in one or more parts that stand in one paragraph in this order; each part in one of its wordings. */
export interface TextFact {
  readonly path: string;
  readonly parts: readonly (readonly string[])[];
  /** Set in upper case, or in the case of the plan: both are right. */
  readonly anyCase: boolean;
  /** The list it leads an entry of, and which one: entries must come in this order. */
  readonly entry?: { readonly list: string; readonly index: number };
  /** What may stand between its parts, in characters; a few if absent. */
  readonly gap?: number;
}

export interface RowFact {
  readonly path: string;
  readonly kind: 'group' | 'item';
  /** A group: its title. An item: the text of each column, from left to right; undefined where the plan does not say it. */
  readonly cells: readonly (string | undefined)[];
  /** The number that the row itself states, and the column of numbers. */
  readonly number?: { readonly text: string; readonly column: number };
}

export interface TableFact {
  readonly path: string;
  readonly rows: readonly RowFact[];
  /** The head of each column, from left to right, years filled in; a form may have other heads. */
  readonly heads: readonly string[];
}

export interface Facts {
  readonly texts: readonly TextFact[];
  readonly tables: readonly TableFact[];
  /**
   * Computed lines "(Kèm theo … số 07/… ngày …)": they take their place before the texts, so that number and date in them do not stand in
   * for those at the head. A form may leave them out: one is missing only where such a line begins and goes on otherwise.
   */
  readonly references: readonly TextFact[];
  /**
   * Heads of named tables, each once: cells of these words are no place for a text of the plan. A form may have other heads; told is one
   * that is there with other figures alone.
   */
  readonly heads: readonly HeadFact[];
}

export interface HeadFact {
  readonly path: string;
  readonly text: string;
}

/** Whether the plan, too, has this text, so that not every cell with it is a head of a named table. */
export const isOwnHead = (head: string, texts: readonly TextFact[]): boolean =>
  texts.some(({ parts, anyCase }) => !anyCase && parts.length === 1 && parts[0]?.[0] === head);

/** Whether a cell is this head but for its figures: "Chỉ tiêu năm 2027". */
export const isOtherYear = (cell: string, head: string): boolean =>
  /\d/.test(head) && cell !== head && cell.replace(/\d/g, '0') === head.replace(/\d/g, '0');

/** How a computed reference begins. */
export const referenceBeginning = ({ path }: TextFact): TextFact => ({
  path,
  parts: [['Kèm theo'], ['số']],
  anyCase: false,
  gap: 40,
});

/** How many facts a row holds. */
export const rowCount = ({ cells, number }: RowFact): number =>
  cells.filter((cell) => cell !== undefined && cell !== '').length + (number ? 1 : 0);

export const factCount = (facts: Facts): number =>
  facts.texts.length + facts.tables.flatMap(({ rows }) => rows).reduce((sum, row) => sum + rowCount(row), 0);

/** Shorter texts stand in too many places to say which one is meant, unless what stands around them says it. */
const TELLING = 6;

export const isShort = ({ parts }: TextFact): boolean => parts.flat().join(' ').length < TELLING;

/**
 * The length of a text decides when it is looked for: long ones first, so that a short one cannot take its place from within them; of two
 * of one length first the one that is found in its own case alone ("Chỉ tiêu" at the head of a column, "CHỈ TIÊU" as a heading).
 */
export const longestFirst = (texts: readonly TextFact[]): TextFact[] => {
  const length = ({ parts }: TextFact): number => parts.reduce((sum, [text = '']) => sum + text.length, 0);
  return [...texts].sort((a, b) => length(b) - length(a) || Number(a.anyCase) - Number(b.anyCase));
};

// A fact that was not found again, and how it is told.

export interface Unproven {
  readonly path: string;
  /** `order`: it is there, but not where its list has it. */
  readonly kind: 'text' | 'row' | 'order';
  readonly text: string;
  /** How many facts it stands for. */
  readonly count: number;
}

/** What a file says otherwise than the document composed from the plan. */
export interface OtherText {
  readonly kind: 'added' | 'replaced' | 'lost' | 'moved' | 'unseen' | 'markup';
  /** What the file says; empty if it says nothing there. */
  readonly text: string;
  /** What the document says there. */
  readonly said: string;
  /** The words of the file before it. */
  readonly after: string;
  /** Of the plan, the nearest there is. */
  readonly path?: string | undefined;
  /** Of a file that has pages. */
  readonly page?: number | undefined;
  /** The fact that already tells of this place. */
  readonly fact?: Unproven;
}

export const missingText = (fact: TextFact, kind: 'text' | 'order' = 'text'): Unproven => ({
  path: fact.path,
  kind,
  text: fact.parts.map(([text]) => text).join(' … '),
  count: 1,
});

export const otherHead = (path: string, text: string): Unproven => ({ path, kind: 'order', text, count: 0 });

export const missingHead = ({ path, text }: HeadFact): Unproven => ({ path, kind: 'text', text, count: 1 });

export const missingRow = (row: RowFact): Unproven => ({
  path: row.path,
  kind: 'row',
  text: [row.number?.text, ...row.cells].filter((cell) => cell !== undefined && cell !== '').join(' | '),
  count: rowCount(row),
});

/** References that are not as computed and say more than that number or date are wrong everywhere. */
export const toldReferences = (references: readonly TextFact[], unproven: readonly Unproven[]): readonly TextFact[] =>
  unproven.some(({ path }) => /^(decision|plan|document)\.(number|date)$/.test(path)) ? [] : references;

const short = (text: string): string => (text.length > 90 ? `${text.slice(0, 90)}…` : text);

/** @param format as people know it: `DOCX` */
export function reportUnproven({ path, kind, text }: Unproven, format: string): Diagnostic {
  const quoted = short(text);
  const message = {
    text: { vi: `Bản ${format} thiếu "${quoted}".`, en: `The ${format} lacks "${quoted}".` },
    row: {
      vi: `Bản ${format} thiếu hoặc sai dòng "${quoted}".`,
      en: `The ${format} lacks the row "${quoted}", or has it wrong.`,
    },
    order: { vi: `Bản ${format} đặt sai thứ tự "${quoted}".`, en: `The ${format} has "${quoted}" out of order.` },
  }[kind];
  return {
    code: kind === 'order' ? 'verify/wrong-order' : 'verify/missing-fact',
    severity: 'error',
    place: { path },
    message,
    remedy: {
      vi: 'Không phát hành bản này; xem mẫu văn bản (templates) có in mục này không.',
      en: 'Do not issue this; see whether the template prints this entry.',
    },
  };
}
