// The whole flow on one screen: a plan file → Plan → Document, with everything that was found on the way at its place.

import { checkOpenFacts, checkSignatory } from '../check/open-facts.js';
import { composePlan } from '../compose/compose-plan.js';
import { unitName } from '../compose/names/unit-names.js';
import { serialNumber } from '../compose/view/names.js';
import type { Sought } from '../data/place-in-text.js';
import { type Diagnostic, hasErrors, type Place, type Result } from '../diagnostics/index.js';
import type { DocumentType } from '../doctype/document-type.js';
import type { Library } from '../doctype/library.js';
import type { Document } from '../document/document.js';
import { fileStem } from '../document/file-name.js';
import { checkGlyphs, type FontSet } from '../fonts/font-set.js';
import type { Plan } from '../plan/plan.js';
import { type PlanSource, readPlan } from '../read/yaml/read-plan.js';
import { type Typeset, typesetDocument } from '../typeset/typeset-document.js';
import type { Compressor } from '../workspace/compressor.js';
import type { Parts, Project } from './project.js';

export interface BuildOptions {
  /** For a document that goes out: nothing may be left open. */
  readonly issue?: boolean;
}

export interface Built {
  readonly document: Document;
  /** With all texts filled in. */
  readonly plan: Plan;
  /** The plan before composing, as its file or its maker has it. */
  readonly own: unknown;
  readonly type: DocumentType;
  readonly library: Library;
  readonly fonts: FontSet;
  /** Of the machine it was built on. */
  readonly compressor?: Compressor | undefined;
  /** Name of its files, without part and extension: `QD-12-2026-phuong-sao-mai`. */
  readonly fileStem: string;
  /** File, line and column of a path of the plan. */
  readonly placeOf: (path: string, sought?: Sought) => Place;
  /** Set when first asked for; what could not be held on them at its place in the plan. */
  readonly pages: () => Typeset;
}

/** The year is that of the number; a plan signed before its year begins carries the year of signing. */
function stemOf(plan: Plan, type: DocumentType, issue: boolean): string {
  const main = plan[type.main];
  const { agency } = plan.unit;
  return fileStem({
    abbreviation: type.abbreviation,
    type: type.slug,
    number: main?.number === undefined ? undefined : serialNumber(main.number),
    year: main?.date?.year ?? plan.year,
    draft: !issue,
    unit: agency ? `${agency.name} ${unitName(plan.unit)}` : unitName(plan.unit),
  });
}

export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** Gives each diagnostic that knows only a path of the plan its file, line and column. */
export const locate = (diagnostics: readonly Diagnostic[], placeOf: (path: string) => Place): Diagnostic[] =>
  diagnostics.map((diagnostic) => {
    const place = diagnostic.place;
    return place?.path !== undefined && place.file === undefined
      ? { ...diagnostic, place: placeOf(place.path) }
      : diagnostic;
  });

/** The same facts with another document of theirs, which has pages of its own. */
export function withDocument(built: Omit<Built, 'pages'>, document: Document): Built {
  const { library, fonts, placeOf } = built;
  const pages = once((): Typeset => {
    const set = typesetDocument(document, { styles: library.styles, fonts });
    return { ...set, diagnostics: locate(set.diagnostics, placeOf) };
  });
  return { ...built, document, pages };
}

/** What the documents of a project are composed and set with. */
export interface Kit extends Pick<Parts, 'library' | 'fonts'> {
  readonly project: Project;
}

export async function loadKit(project: Project): Promise<Result<Kit>> {
  const { value, diagnostics } = await project.load('library', 'fonts');
  return value ? { value: { project, ...value }, diagnostics } : { diagnostics };
}

/**
 * A plan that has been read → its document, also in spite of errors wherever there can be one: the rules judge it as well, so that everything
 * is reported at once. With an error it may not go any further.
 */
export async function examinePlan(
  kit: Kit,
  { plan, data, placeOf }: PlanSource,
  options: BuildOptions = {},
): Promise<Result<Built>> {
  const diagnostics: Diagnostic[] = [];
  const { library, fonts } = kit;
  const type = await kit.project.type(plan.type);
  diagnostics.push(...locate(type.diagnostics, placeOf));
  if (!type.value) return { diagnostics };
  const issue = options.issue ?? false;
  diagnostics.push(...locate(checkOpenFacts(plan, type.value.main, issue), placeOf));

  const composed = composePlan(plan, { type: type.value, library, fonts, issued: issue });
  diagnostics.push(...locate(composed.diagnostics, placeOf));
  if (!composed.value) return { diagnostics };
  const { document } = composed.value;

  diagnostics.push(
    ...locate(checkGlyphs(document, fonts), placeOf),
    ...locate(checkSignatory(document, issue), placeOf),
  );
  const stem = stemOf(composed.value.plan, type.value, issue);
  const { compressor } = kit.project.workspace;
  const facts = { document, plan: composed.value.plan, own: data ?? plan, type: type.value };
  const built = { ...facts, library, fonts, compressor, fileStem: stem, placeOf };
  return { value: withDocument(built, document), diagnostics };
}

const unlessInError = ({ value, diagnostics }: Result<Built>): Result<Built> =>
  value && !hasErrors(diagnostics) ? { value, diagnostics } : { diagnostics };

/** A plan that has been read → its document, unless anything is in error. */
export const buildPlan = async (kit: Kit, source: PlanSource, options: BuildOptions = {}): Promise<Result<Built>> =>
  unlessInError(await examinePlan(kit, source, options));

/** A plan file as it was read and composed; whoever looks at it once more need not do it again. */
export interface Examined {
  readonly kit?: Kit;
  readonly source?: PlanSource;
  /** What `examinePlan` gives; absent where there is nothing to compose. */
  readonly composed?: Result<Built>;
  /** Of loading and reading. */
  readonly diagnostics: readonly Diagnostic[];
}

/** @param file plan file, relative to the project folder */
export async function examineFile(project: Project, file: string, options: BuildOptions = {}): Promise<Examined> {
  const [kit, source] = await Promise.all([loadKit(project), readPlan(project.workspace, file)]);
  return {
    ...(kit.value ? { kit: kit.value } : {}),
    ...(source.value ? { source: source.value } : {}),
    ...(kit.value && source.value ? { composed: await examinePlan(kit.value, source.value, options) } : {}),
    diagnostics: [...kit.diagnostics, ...source.diagnostics],
  };
}

/**
 * A plan file → its document: blocks for a preview, pages when they are asked for (`built.pages()`).
 *
 * @param file plan file, relative to the project folder
 * @returns no value where anything is in error: a bad plan, a gap in what goes out, a letter that the font lacks
 * @example
 * const { value: built, diagnostics } = await buildDocument(project, 'plan.yaml');
 */
export async function buildDocument(
  project: Project,
  file: string,
  options: BuildOptions = {},
): Promise<Result<Built>> {
  const { composed, diagnostics } = await examineFile(project, file, options);
  if (!composed) return { diagnostics };
  const built = unlessInError(composed);
  return { ...built, diagnostics: [...diagnostics, ...built.diagnostics] };
}
