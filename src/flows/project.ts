// A project as the use cases see it: the way to its files, and everything its settings, templates, fonts and words say, each loaded when a
// use case first asks for it and kept as long as the project is.

import { type CheckData, loadCheckData } from '../check/check-data.js';
import { rulesWith } from '../check/rules.js';
import { type Diagnostic, distinct, type Result } from '../diagnostics/index.js';
import { type DocumentType, listDocumentTypes, loadDocumentType } from '../doctype/document-type.js';
import type { Heads } from '../doctype/heads/heads.js';
import { loadHeads } from '../doctype/heads/load-heads.js';
import { type IndicatorWords, loadIndicatorWords } from '../doctype/indicator-words.js';
import { type LawTopics, loadLawTopics } from '../doctype/law-topics.js';
import { type LeftoverPatterns, loadLeftoverPatterns } from '../doctype/leftover-patterns.js';
import { type LegalRegister, loadLegalRegister } from '../doctype/legal-register.js';
import { type Letterheads, loadLetterheads } from '../doctype/letterheads.js';
import { type Library, loadLibrary } from '../doctype/library.js';
import { loadPositions, type Positions } from '../doctype/positions.js';
import { loadProjectSettings, PROJECT_FILE, type ProjectSettings } from '../doctype/project-settings.js';
import { isOfMap, loadReorganisations, type Reorganisation } from '../doctype/reorganisation.js';
import { loadStyleSheet } from '../doctype/style-sheet.js';
import { loadTargetRules, type TargetRule } from '../doctype/target-rule.js';
import { loadUnits, type Units } from '../doctype/units/units.js';
import { findUnusedTemplates } from '../doctype/unused-templates.js';
import { loadYearPatterns, type YearPatterns } from '../doctype/year-patterns.js';
import type { StyleSheet } from '../document/style-sheet.js';
import type { FontSet } from '../fonts/font-set.js';
import { loadFonts } from '../fonts/load-fonts.js';
import { type ImportData, loadImportData } from '../read/extract/import-data.js';
import { closest } from '../text/closest.js';
import { type Workspace, withFiles } from '../workspace/workspace.js';

/** What can be loaded of a project, by name. */
export interface Parts {
  /** `kehoach.yaml`. */
  readonly settings: ProjectSettings;
  /** Wording, tables, shared blocks and the style sheet that the settings name. */
  readonly library: Library;
  /** The style sheet of the library alone. */
  readonly styles: StyleSheet;
  readonly fonts: FontSet;
  readonly types: readonly DocumentType[];
  readonly checkData: CheckData;
  readonly register: LegalRegister;
  readonly lawTopics: LawTopics;
  /** Of the country, by day. */
  readonly units: Units;
  readonly importData: ImportData;
  readonly heads: Heads;
  readonly letterheads: Letterheads;
  readonly positions: Positions;
  readonly years: YearPatterns;
  readonly leftovers: LeftoverPatterns;
  readonly reorganisations: readonly Reorganisation[];
  readonly indicatorWords: IndicatorWords;
  readonly targetRules: ReadonlyMap<string, TargetRule>;
}

type PartName = keyof Parts;

/** What the settings or the fonts of a project change. */
const bySettings: ReadonlySet<PartName> = new Set(['settings', 'library', 'styles', 'fonts']);

export interface Project {
  readonly workspace: Workspace;
  /** These parts, or all that is wrong with them; a second call gives the same values. */
  load<K extends PartName>(...names: readonly K[]): Promise<Result<Pick<Parts, K>>>;
  type(slug: string): Promise<Result<DocumentType>>;
  /** What the project folder holds that does nothing. */
  notes(): Promise<readonly Diagnostic[]>;
  /**
   * The same project with plan or unit files over those it has, for looking at them before they are written. Its parts stay as they are:
   * settings and templates are not to be given here. @param files by their paths from the project folder
   */
  overlay(files: Readonly<Record<string, Uint8Array>>): Project;
}

function remember<K, V>(make: (key: K) => V): (key: K) => V {
  const made = new Map<K, V>();
  return (key) => {
    const known = made.get(key) ?? make(key);
    made.set(key, known);
    return known;
  };
}

/** What is loaded with the help of other parts, where these could be. */
async function andLoad<S, T>(shared: Result<S>, load: (shared: S) => Promise<Result<T>>): Promise<Result<T>> {
  if (shared.value === undefined) return { diagnostics: shared.diagnostics };
  const own = await load(shared.value);
  return { ...own, diagnostics: [...shared.diagnostics, ...own.diagnostics] };
}

/**
 * A project: the way to its files and to what its settings, templates, fonts and words say. Nothing is read before a use case asks, and what
 * has been read is kept: make a new one after settings or templates have changed.
 *
 * @param workspace on disk (`kehoach/node`), in memory, in a browser
 * @param like a project with the same templates: what settings and fonts do not touch is loaded once for both
 * @example
 * const project = createProject(createDiskWorkspace('examples/sao-mai-2026'));
 */
export function createProject(workspace: Workspace, like?: Project): Project {
  const type = like?.type ?? remember((slug: string) => loadDocumentType(workspace, slug));
  const loaders: { readonly [K in PartName]: () => Promise<Result<Parts[K]>> } = {
    settings: () => loadProjectSettings(workspace),
    // settings that are wrong are reported, and what is built in stands in for them
    library: async () => {
      const settings = await part('settings');
      const library = await loadLibrary(workspace, settings.value?.styles);
      return { ...library, diagnostics: [...settings.diagnostics, ...library.diagnostics] };
    },
    styles: async () => loadStyleSheet(workspace, (await part('settings')).value?.styles),
    fonts: async () => loadFonts(workspace, (await part('settings')).value?.fonts),
    types: async () => {
      const found = await Promise.all((await listDocumentTypes(workspace)).map(type));
      const value = found.flatMap((each) => (each.value ? [each.value] : []));
      return { value, diagnostics: found.flatMap(({ diagnostics }) => diagnostics) };
    },
    checkData: async () =>
      andLoad(
        await load('heads', 'letterheads', 'positions', 'reorganisations', 'years', 'leftovers', 'indicatorWords'),
        ({ leftovers, indicatorWords, ...shared }) =>
          loadCheckData(workspace, { ...shared, papers: leftovers, indicators: indicatorWords }),
      ),
    register: () => loadLegalRegister(workspace),
    lawTopics: () => loadLawTopics(workspace),
    units: () => loadUnits(workspace),
    importData: async () =>
      andLoad(await load('letterheads', 'positions', 'years', 'heads'), (shared) => loadImportData(workspace, shared)),
    heads: () => loadHeads(workspace),
    letterheads: () => loadLetterheads(workspace),
    positions: () => loadPositions(workspace),
    years: async () =>
      andLoad(await load('reorganisations'), ({ reorganisations }) =>
        loadYearPatterns(workspace, reorganisations.filter(isOfMap)),
      ),
    leftovers: async () =>
      andLoad(await load('positions'), ({ positions }) => loadLeftoverPatterns(workspace, positions)),
    reorganisations: () => loadReorganisations(workspace),
    indicatorWords: () => loadIndicatorWords(workspace),
    targetRules: () => loadTargetRules(workspace),
  };
  const loaded = remember((name: PartName) => loaders[name]() as Promise<Result<unknown>>);
  const part = async <K extends PartName>(name: K): Promise<Result<Parts[K]>> => {
    if (like === undefined || bySettings.has(name)) return loaded(name) as Promise<Result<Parts[K]>>;
    const { value, diagnostics } = await like.load(name);
    return value === undefined ? { diagnostics } : { value: value[name], diagnostics };
  };
  const load: Project['load'] = async (...names) => {
    const found = await Promise.all(names.map(part));
    // what two parts tell of one file they share is reported once; what one part tells stays as it is
    const reported = found.map((each) => each.diagnostics);
    const diagnostics = reported.length > 1 ? distinct(reported.flat()) : reported.flat();
    if (found.some(({ value }) => value === undefined)) return { diagnostics };
    return { value: Object.fromEntries(names.map((name, index) => [name, found[index]?.value])) as never, diagnostics };
  };
  const notes = remember((_: 'notes') => findNotes(project));
  const seenThrough = (seen: Workspace): Project => ({
    workspace: seen,
    load,
    type,
    notes: () => notes('notes'),
    overlay: (files) => seenThrough(withFiles(seen, files)),
  });
  const project = seenThrough(workspace);
  return project;
}

// What a project folder holds that does nothing: files no loader reads, settings of rules that are not there. Every command that opens a
// project tells it, whatever else it loads.

async function unknownRules(project: Project): Promise<Diagnostic[]> {
  const { rules = {}, accept = [] } = (await project.load('settings')).value?.settings.check ?? {};
  const places = new Map(accept.map(({ rule }, index) => [rule, `check.accept.${index}.rule`]));
  for (const id of Object.keys(rules)) places.set(id, `check.rules.${id}`);
  const named = [...places.keys()];
  if (named.length === 0) return [];
  const data = await project.load('checkData');
  if (!data.value) return [];
  const ids = rulesWith(data.value.checkData).map(({ id }) => id);
  return named
    .filter((id) => !ids.includes(id))
    .map((id): Diagnostic => {
      const near = closest(id, ids);
      return {
        code: 'check/no-rule',
        severity: 'warning',
        place: { file: PROJECT_FILE, path: places.get(id) ?? '' },
        message: { vi: `Không có quy tắc "${id}".`, en: `There is no rule "${id}".` },
        remedy: near
          ? { vi: `Có phải là "${near}"?`, en: `Did you mean "${near}"?` }
          : { vi: 'Xem tên các quy tắc: kehoach check --rules.', en: 'See the rules: kehoach check --rules.' },
      };
    });
}

/** Warnings alone: what is wrong with a file that is read is reported by its loader. Places are those of the project. */
async function findNotes(project: Project): Promise<Diagnostic[]> {
  const [unused, unknown] = await Promise.all([findUnusedTemplates(project.workspace), unknownRules(project)]);
  return distinct([...unused, ...unknown]);
}
