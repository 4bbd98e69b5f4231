// What the page of the studio asks of the engine, which works beside it so that the page never waits, and what it answers. Texts of the
// project's files are the truth and live in the page: each question brings them along.

import type { Edit } from '../data/edits/edit.js';
import type { Localized, Severity } from '../diagnostics/index.js';
import type { PreviewPage } from '../flows/preview.js';

/** Files of a project by their names: `plan.yaml`, `unit.yaml`, an office's own settings and templates. */
export type Files = Readonly<Record<string, string>>;

/** Files of an office's own settings by their paths: `kehoach.yaml`, `templates/…`, `fonts/…`. */
export type OfficeFiles = Readonly<Record<string, Uint8Array>>;

/** A file as a person gave it, or as one is handed out. */
export interface NamedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface Problem {
  readonly code: string;
  readonly severity: Severity;
  readonly message: Localized;
  readonly remedy?: Localized;
  readonly basis?: string;
  readonly quote?: string;
  /** In the plan. */
  readonly path?: string;
  /** Of the plan file, from 1. */
  readonly line?: number;
  /** Where it stands, in words: a cell, a line of a file. */
  readonly spot?: string;
  /** The rules know how to set it right. */
  readonly canFix?: boolean;
}

/** What a name in a list of choices stands for. */
export interface Choice {
  readonly value: string;
  readonly title: string;
}

export interface Look {
  readonly pages: readonly PreviewPage[];
  readonly leftOut: readonly string[];
  /** The plan as data, every scalar a text; absent where the text is no YAML. */
  readonly data?: unknown;
  readonly title: string;
  /** The text that carries number and date: `decision`, `plan`, `document`. */
  readonly main: string;
  /** Where the unit has a file of its own. Its data stand in those of the plan. */
  readonly unitFile?: string;
  readonly problems: readonly Problem[];
}

export interface PlanRequest {
  readonly files: Files;
  /** The plan file among them. */
  readonly plan: string;
}

export interface OldDocument {
  readonly plan: string;
  readonly problems: readonly Problem[];
  /** The source as text, line by line, to be read beside the draft. */
  readonly source: readonly string[];
}

export interface ChangeOfYear {
  readonly path: string;
  /** The same by its keys. */
  readonly keys: readonly (string | number)[];
  readonly from: string;
  readonly to: string;
  readonly reason: Localized;
  readonly source?: string;
  /** One text stands in the place of another, so that the former can be put back: no row added, taken out or moved. */
  readonly canKeep: boolean;
}

export interface NextYear {
  readonly plan?: string;
  readonly changes: readonly ChangeOfYear[];
  /** What a person has to decide. */
  readonly decisions: readonly Problem[];
  readonly problems: readonly Problem[];
  readonly report?: NamedFile;
}

export interface MadeFiles {
  readonly files: readonly NamedFile[];
  /** The plan with its number and date. */
  readonly plan?: string;
  readonly proofs: readonly { readonly format: string; readonly facts: number; readonly proven: number }[];
  readonly problems: readonly Problem[];
}

export interface UnitDone {
  readonly name: string;
  readonly files: readonly string[];
  readonly problems: readonly Problem[];
}

export interface UnitsMade {
  readonly units: readonly UnitDone[];
  readonly zip?: NamedFile;
  readonly problems: readonly Problem[];
}

export interface CheckedWord {
  readonly problems: readonly Problem[];
  readonly annotated?: NamedFile;
  readonly fixed?: NamedFile;
}

export type OfficePartId = 'styles' | 'wording' | 'register' | 'rules';

/** A file of settings as a form: its schema, what it says, texts and numbers as texts. */
export interface OfficePart {
  readonly id: OfficePartId;
  readonly schema: unknown;
  readonly data: unknown;
  /** The office has one of its own: else what is built in is shown. */
  readonly own: boolean;
}

export interface Office {
  readonly files: OfficeFiles;
  readonly parts: readonly OfficePart[];
  /** Name of the faces that pages are set in. */
  readonly font: string;
  /** Where they may have changed. */
  readonly faces?: Faces;
  readonly problems: readonly Problem[];
}

export type Faces = readonly { readonly face: string; readonly bytes: Uint8Array }[];

/** An office's own Word form: what is wrong with it, what it may print, and the document that a plan makes of it. */
export interface JudgedForm {
  readonly problems: readonly Problem[];
  readonly tags: readonly string[];
  readonly annotated?: NamedFile;
  readonly filled?: NamedFile;
}

/** Questions by name: what they bring and what they are answered. */
export interface Operations {
  start: {
    ask: { readonly resources: Uint8Array; readonly today: string; readonly office: OfficeFiles };
    answer: {
      readonly faces: Faces;
      readonly schema: unknown;
      readonly example: Files;
      readonly types: readonly Choice[];
      readonly tables: Readonly<Record<string, readonly Choice[]>>;
      readonly lawDay: string;
    };
  };
  look: { ask: PlanRequest; answer: Look };
  problems: { ask: PlanRequest & { readonly issue: boolean }; answer: readonly Problem[] };
  edit: { ask: { readonly text: string; readonly edits: readonly Edit[] }; answer: { readonly text: string } };
  fix: { ask: PlanRequest; answer: { readonly text?: string } };
  open: { ask: NamedFile; answer: OldDocument };
  roll: {
    ask: PlanRequest & {
      readonly year: number;
      readonly results?: NamedFile | undefined;
      readonly assigned?: NamedFile | undefined;
    };
    answer: NextYear;
  };
  form: {
    ask: PlanRequest & { readonly year: number };
    answer: { readonly file?: NamedFile; readonly problems: readonly Problem[] };
  };
  compare: {
    ask: { readonly before: PlanRequest; readonly after: PlanRequest };
    answer: { readonly file?: NamedFile; readonly problems: readonly Problem[] };
  };
  make: { ask: PlanRequest; answer: MadeFiles };
  /** @param force in place of a number and date that are there */
  issue: {
    ask: PlanRequest & { readonly number: string; readonly date: string; readonly force: boolean };
    answer: MadeFiles;
  };
  pack: { ask: PlanRequest; answer: MadeFiles };
  units: { ask: PlanRequest & { readonly table: NamedFile; readonly issue: boolean }; answer: UnitsMade };
  unitForm: { ask: PlanRequest; answer: { readonly file?: NamedFile; readonly problems: readonly Problem[] } };
  check: { ask: NamedFile; answer: CheckedWord };
  /** @param plan of which the form is filled; without it the form is judged for its type alone */
  wordForm: {
    ask: { readonly form: NamedFile; readonly type: string; readonly plan?: PlanRequest; readonly issue: boolean };
    answer: JudgedForm;
  };
  newWordForm: {
    ask: { readonly type: string };
    answer: {
      readonly file?: NamedFile;
      readonly tags: readonly { readonly title: string; readonly tags: readonly { tag: string; vi: string }[] }[];
    };
  };
  /** Settings as they are to be from now on: files that were given, values that were typed, parts that are built in again. */
  office: {
    ask: {
      readonly files: OfficeFiles;
      readonly given?: readonly NamedFile[];
      readonly edits?: { readonly part: OfficePartId; readonly list: readonly Edit[] };
      readonly reset?: OfficePartId | 'fonts';
    };
    answer: Office;
  };
  /** All settings in one file, to be kept or handed on. */
  packOffice: { ask: { readonly files: OfficeFiles }; answer: { readonly file: NamedFile } };
}

export type Operation = keyof Operations;
export type Ask<K extends Operation> = Operations[K]['ask'];
export type Answer<K extends Operation> = Operations[K]['answer'];

/** Of long work: so many of so many done. */
export interface Progress {
  readonly done: number;
  readonly of: number;
}

export interface Question<K extends Operation = Operation> {
  readonly id: number;
  readonly operation: K;
  readonly ask: Ask<K>;
}

export type Reply =
  | { readonly id: number; readonly progress: Progress }
  | { readonly id: number; readonly answer: unknown }
  | { readonly id: number; readonly fault: string };
