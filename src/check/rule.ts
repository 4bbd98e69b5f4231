// What a rule is: one kind of fault, with its strength, the clause it rests on, and examples that are its tests.

import type { Localized, Severity } from '../diagnostics/index.js';
import type { LegalRegister } from '../doctype/legal-register.js';
import type { Units } from '../doctype/units/units.js';
import type { PageLook, SectionLook, TableLook } from '../document/look.js';
import type { FontSet } from '../fonts/font-set.js';
import type { Unit } from '../plan/unit.js';
import type { CitationMention } from '../recognise/citations.js';
import type { CheckData } from './check-data.js';
import type { DocumentFacts } from './view/document-facts.js';
import type { Line, TextView } from './view/text-view.js';

/** How firm the ground is that a rule stands on: written law, the decree's models, what offices do, a habit of this house. */
export type Strength = 'law' | 'model' | 'practice' | 'house';

/** Where the checked document comes from; a text has lost its formatting, and often the head of its first page. */
export type SourceKind = 'plan' | 'docx' | 'pdf' | 'text';

/** What a plan says of who issues it; of a file its letterhead alone speaks. */
export interface PlanIssuer {
  readonly unit: Unit;
  /** Year of the plan. */
  readonly year: number;
  /** Position of the head: `Chủ tịch`. */
  readonly head: string;
  /** Expected day of signing, `2026-01-15`, while the plan names none. */
  readonly day?: string | undefined;
  /** The plan says that its units are invented. */
  readonly sample?: boolean | undefined;
}

/** What the plan says of a row of a table, printed or not. */
export interface RowFacts {
  readonly assigned?: string | undefined;
  /** `higher`, `lower`. */
  readonly better?: string | undefined;
}

/** A document that a line cites. */
export interface LineCitation extends CitationMention {
  readonly line: Line;
}

export interface CheckContext {
  readonly view: TextView;
  readonly facts: DocumentFacts;
  readonly citations: readonly LineCitation[];
  readonly data: CheckData;
  readonly source: SourceKind;
  /** The document is to go out: nothing may be open. */
  readonly issue: boolean;
  /** Number and date are not the text's to fill: the system that issues an electronic document does, or the plan's own are still open. */
  readonly toBeNumbered: boolean;
  readonly issuer?: PlanIssuer;
  /** Of the row at a path of the plan; none where a file speaks for itself. */
  readonly rowFacts?: (path: string) => RowFacts;
  /** Provinces, and the communes of the one that the document is about. */
  readonly units?: Units;
  /** Looks of the sections, in order; none where the file does not say how it looks. */
  readonly sections: readonly SectionLook[];
  /** Looks of all tables, those that only lay out a page included, in order. */
  readonly tables: readonly TableLook[];
  /** Only for finished pages. */
  readonly pages?: readonly PageLook[];
  readonly register?: LegalRegister;
  /** For measuring texts. */
  readonly fonts?: FontSet;
}

/** Text to put in place of `start`–`end` of the line; safe, and doing nothing the second time. */
export interface Fix {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export interface Finding {
  /** Where in the text; a fault of the page as a whole has none. */
  readonly line?: Line;
  readonly start?: number;
  readonly end?: number;
  readonly message: Localized;
  readonly remedy?: Localized;
  readonly fix?: Fix;
  /** Where it differs from the rule's own. */
  readonly severity?: Severity;
  readonly basis?: string;
  /** Where a fault without a line stands: `phần trang 2`. */
  readonly spot?: string;
  /** The fact of the plan that is wrong, where no line has it: `unit.parent.kind`. */
  readonly path?: string;
}

/** `cannot judge`: the rule lacks what it needs. */
export interface NotJudged {
  readonly notJudged: Localized;
}

export type Outcome = readonly Finding[] | NotJudged;

export interface Rule {
  /** Stable, kebab-case; the code of its findings is `check/<id>`. */
  readonly id: string;
  readonly severity: Severity;
  readonly strength: Strength;
  readonly basis?: string;
  /** A document that it finds fault with may not go out; of a draft its notes are reported, too, wherever it is made. */
  readonly gate?: true;
  /** What it needs beside the text. */
  readonly reads?: 'formatting' | 'register' | 'pages';
  /** What it holds, in one sentence. */
  readonly title: Localized;
  /**
   * Small texts, one paragraph a line, tables as rows with tabs. In a bad one, the faulty words stand between `[[` and `]]` where the
   * fault has words. A rule of formatting has its examples in its test.
   */
  readonly bad: readonly string[];
  readonly good: readonly string[];
  check(context: CheckContext): Outcome;
}

/** A rule as the list of rules has it. */
export interface ListedRule extends Rule {
  readonly group: RuleGroup;
}

export type RuleGroup = 'form' | 'facts' | 'citations' | 'tables' | 'wording' | 'law' | 'format';

export const isNotJudged = (outcome: Outcome): outcome is NotJudged => 'notJudged' in outcome;

/** A fault in words of a line. */
export const at = (
  line: Line,
  start: number,
  end: number,
  message: Localized,
  remedy?: Localized,
  more: Partial<Finding> = {},
): Finding => ({ line, start, end, message, ...(remedy ? { remedy } : {}), ...more });

/** A fault in the words of a match. */
export const onMatch = (
  line: Line,
  { 0: words, index }: RegExpExecArray,
  message: Localized,
  remedy?: Localized,
  more: Partial<Finding> = {},
): Finding => at(line, index, index + words.length, message, remedy, more);

/** A fault of a whole line. */
export const onLine = (line: Line, message: Localized, remedy?: Localized, more: Partial<Finding> = {}): Finding =>
  at(line, line.text.length - line.text.trimStart().length, line.text.trimEnd().length, message, remedy, more);
