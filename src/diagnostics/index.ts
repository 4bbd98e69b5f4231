// What the product says about a user's file: one fault, its place, its remedy. Every stage reports these instead of throwing.

export type Language = 'vi' | 'en';

/** A text for people in both languages of the product; Vietnamese is the default. */
export type Localized = Readonly<Record<Language, string>>;

/** `error` stops an issued document, `warning` should be looked at, `info` is only reported. */
export type Severity = 'error' | 'warning' | 'info';

/** Where a fault stands. `line` and `column` count from 1; `path` is the dotted path in the plan (`decision.articles.2`). */
export interface Place {
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
  readonly path?: string;
  /** Where in a file that has no lines: `bảng 2, dòng 5`, `Sheet1!B7`. */
  readonly spot?: string;
}

/**
 * What a fault is about: `file`, a file that cannot be read or written; `usage`, the command line; `rule`, a finding of `check`, which
 * stops what goes out and never a draft. Exit codes follow from it.
 */
export type DiagnosticKind = 'file' | 'usage' | 'rule';

export interface Diagnostic {
  /** Stable id, `area/what-is-wrong`, e.g. `plan/unknown-key`. */
  readonly code: string;
  readonly severity: Severity;
  /** Absent for what makes a plan, a template, a document unusable. */
  readonly kind?: DiagnosticKind;
  /** Stops a document that goes out, and is reported of a draft as a note. */
  readonly gate?: true;
  readonly message: Localized;
  readonly place?: Place;
  /** The faulty words. */
  readonly quote?: string;
  /** What to do about it. */
  readonly remedy?: Localized;
  /** The clause the rule rests on, e.g. `NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.3`. */
  readonly basis?: string;
}

export const hasErrors = (diagnostics: readonly Diagnostic[]): boolean =>
  diagnostics.some((diagnostic) => diagnostic.severity === 'error');

/** Each of them once: two loaders that read one file tell its faults twice. */
export function distinct(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const known = new Set<string>();
  return diagnostics.filter(({ code, place, message }) => {
    const key = JSON.stringify([code, place, message]);
    const isNew = !known.has(key);
    known.add(key);
    return isNew;
  });
}

/** Order for reading: by file, then line, then column; faults without a place last. Stable. */
export function sortDiagnostics(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const key = (d: Diagnostic): [string, number, number] => [
    d.place?.file ?? '\uffff',
    d.place?.line ?? Number.MAX_SAFE_INTEGER,
    d.place?.column ?? Number.MAX_SAFE_INTEGER,
  ];
  return [...diagnostics].sort((a, b) => {
    const [fileA, lineA, columnA] = key(a);
    const [fileB, lineB, columnB] = key(b);
    return fileA < fileB ? -1 : fileA > fileB ? 1 : lineA - lineB || columnA - columnB;
  });
}

// Diagnostics that say the same of many places as one entry with its places, for people.

export interface DiagnosticGroup<T extends Diagnostic> {
  readonly first: T;
  readonly others: readonly T[];
}

/** Those of one code, severity, message and remedy, in the order of the first place of each. */
export function groupDiagnostics<T extends Diagnostic>(diagnostics: readonly T[]): DiagnosticGroup<T>[] {
  const groups = new Map<string, { first: T; others: T[] }>();
  for (const each of diagnostics) {
    const key = [each.code, each.severity, each.message.vi, each.remedy?.vi].join('\n');
    const known = groups.get(key);
    if (known) known.others.push(each);
    else groups.set(key, { first: each, others: [] });
  }
  return [...groups.values()];
}

// A value together with everything that was found on the way to it; no value means the faults made one impossible.

export interface Result<T> {
  readonly value?: T;
  readonly diagnostics: readonly Diagnostic[];
}

export const ok = <T>(value: T, diagnostics: readonly Diagnostic[] = []): Result<T> => ({ value, diagnostics });

export const failed = <T = never>(...diagnostics: Diagnostic[]): Result<T> => ({ diagnostics });

/** Runs the next step on the value, if there is one, and adds its diagnostics to those before. */
export function andThen<A, B>(result: Result<A>, next: (value: A) => Result<B>): Result<B> {
  if (result.value === undefined) return { diagnostics: result.diagnostics };
  const following = next(result.value);
  return { ...following, diagnostics: [...result.diagnostics, ...following.diagnostics] };
}
