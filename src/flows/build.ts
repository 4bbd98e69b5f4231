// The whole flow on one screen: a plan file → Plan → Document, with everything that was found on the way at its place.

import { checkOpenFacts, checkSignatory } from '../check/open-facts.js';
import { composePlan } from '../compose/compose-plan.js';
import { unitName } from '../compose/names/unit-names.js';
import { serialNumber } from '../compose/view/fields.js';
import type { Sought } from '../data/place-in-text.js';
import { type Diagnostic, hasErrors, type Place, type Result } from '../diagnostics/index.js';
import type { DocumentType } from '../doctype/document-type.js';
import type { Library } from '../doctype/library.js';
import type { Document } from '../document/document.js';
import { fileName, fileStem } from '../document/file-name.js';
import { checkGlyphs } from '../fonts/coverage.js';
import type { FontSet } from '../fonts/font-set.js';
import type { Plan } from '../plan/plan.js';
import { type PlanSource, readPlan } from '../read/yaml/read-plan.js';
import type { Writer } from '../render/writer.js';
import { writers } from '../render/writers.js';
import { type Typeset, typesetDocument } from '../typeset/typeset-document.js';
import { type Verified, verifyOutputs } from '../verify/verify-outputs.js';
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

/** Gives each diagnostic that knows only a path of the plan its file, line and column. */
const locate = (diagnostics: readonly Diagnostic[], placeOf: (path: string) => Place): Diagnostic[] =>
  diagnostics.map((diagnostic) => {
    const place = diagnostic.place;
    return place?.path !== undefined && place.file === undefined
      ? { ...diagnostic, place: placeOf(place.path) }
      : diagnostic;
  });

const setPages = new WeakMap<Document, { readonly library: Library; readonly fonts: FontSet; readonly set: Typeset }>();

/** The pages of a document as they are set, with what could not be held at its place in the plan; set once, when first asked for. */
export function typesetBuilt({
  document,
  library,
  fonts,
  placeOf,
}: Omit<Built, 'plan' | 'type' | 'fileStem'>): Typeset {
  const known = setPages.get(document);
  if (known?.library === library && known.fonts === fonts) return known.set;
  const { pages, diagnostics } = typesetDocument(document, { styles: library.styles, fonts });
  const set = { pages, diagnostics: locate(diagnostics, placeOf) };
  setPages.set(document, { library, fonts, set });
  return set;
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
 * is told at once. With an error it may not go any further.
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
  return { value: built, diagnostics };
}

/** A plan that has been read → its document, unless anything is in error. */
export async function buildPlan(kit: Kit, source: PlanSource, options: BuildOptions = {}): Promise<Result<Built>> {
  const { value, diagnostics } = await examinePlan(kit, source, options);
  return value && !hasErrors(diagnostics) ? { value, diagnostics } : { diagnostics };
}

/** @param file plan file, relative to the project folder */
export async function buildDocument(
  project: Project,
  file: string,
  options: BuildOptions = {},
): Promise<Result<Built>> {
  const [kit, source] = await Promise.all([loadKit(project), readPlan(project.workspace, file)]);
  const diagnostics = [...kit.diagnostics, ...source.diagnostics];
  if (!kit.value || !source.value) return { diagnostics };
  const built = await buildPlan(kit.value, source.value, options);
  return { ...built, diagnostics: [...diagnostics, ...built.diagnostics] };
}

export type Format = Writer['format'];

export interface RenderOptions {
  readonly formats: readonly Format[];
  /** One file a part instead of one for all. */
  readonly split?: boolean;
}

export interface RenderedFile {
  /** A bare file name, fit for any file system. */
  readonly name: string;
  readonly format: Format;
  /** Id of the part it holds, where the document is split. */
  readonly part?: string;
  /** As they are set; absent in files of an office's own form. */
  readonly pages?: number;
  readonly bytes: Uint8Array;
}

/** How many pages a part has, as they are set. */
export interface PartPages {
  readonly part: string;
  readonly title: string;
  readonly pages: number;
}

export interface Rendered {
  readonly files: readonly RenderedFile[];
  readonly pages: readonly PartPages[];
  /** What setting the pages could not hold, at its place in the plan. */
  readonly diagnostics: readonly Diagnostic[];
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** Writes the document in every format asked for, in that order. Parts have pages of their own, split or not. */
export async function renderFiles(built: Built, { formats, split = false }: RenderOptions): Promise<Rendered> {
  const { document, library, fonts, fileStem: stem } = built;
  const look = { styles: library.styles, fonts, compressor: built.compressor };
  const set = typesetBuilt(built);
  const pagesOfPart = (id: string): number => set.pages.pages.filter((page) => page.part === id).length;
  const pieces = split
    ? document.parts.map((part) => {
        const piece = { ...document, parts: [part] };
        return { part: part.id, document: piece, pages: once(() => typesetDocument(piece, look).pages) };
      })
    : [{ part: undefined, document, pages: () => set.pages }];
  const files: RenderedFile[] = [];
  for (const format of formats) {
    const writer = writers.find((each) => each.format === format);
    if (!writer) throw new Error(`no writer for ${format}`);
    for (const { part, document: piece, pages } of pieces) {
      const bytes = await writer.write(piece, { ...look, pages });
      files.push({
        name: fileName(stem, writer.extension, part),
        format,
        ...(part === undefined ? {} : { part }),
        pages: part === undefined ? set.pages.pages.length : pagesOfPart(part),
        bytes,
      });
    }
  }
  const pages = document.parts.map(({ id, title }) => ({
    part: id,
    title,
    pages: pagesOfPart(id),
  }));
  return { files, pages, diagnostics: set.diagnostics };
}

/** Reads finished files back and proves that every fact of the plan is in them. @param files all files of the document */
export async function verifyFiles(built: Built, files: readonly RenderedFile[]): Promise<Verified> {
  // an office's own form has words and an order of its own
  const ofForm = files.some(({ format, pages }) => pages === undefined && format !== 'html');
  const subject = ofForm ? { ...built, document: undefined } : built;
  const { proofs, diagnostics } = await verifyOutputs(subject, files);
  return { proofs, diagnostics: locate(diagnostics, built.placeOf) };
}
