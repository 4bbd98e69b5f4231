// What the engine holds between two questions: the resources, and the project of the settings that were asked with last. Everything else
// comes with the question.

import { unzipSync } from 'fflate';
import { leavesOf } from '../../compose/table/column-layout.js';
import { dataOfText } from '../../data/yaml-source.js';
import { type Diagnostic, distinct } from '../../diagnostics/index.js';
import { type Preview, previewPlan } from '../../flows/preview.js';
import { createProject, type Project } from '../../flows/project.js';
import type { FontSet } from '../../fonts/font-set.js';
import { planJsonSchema } from '../../plan/json-schema.js';
import { createMemoryWorkspace } from '../../workspace/workspace.js';
import type { Answer, Ask, Faces, Files, OfficeFiles, PlanRequest, Problem } from '../protocol.js';
import { screenWords } from './screen-words.js';

export interface Desk {
  /** The project of a question; what its settings load is kept for the next one with the same settings. */
  projectOf(files: Files): Project;
  /** Of the files of a question; that of the last one is kept for the questions that follow on it. */
  previewOf(request: PlanRequest): Promise<Preview>;
  /** Data of a plan's text; of the last one from memory. */
  dataOf(text: string): unknown;
  start(ask: Ask<'start'>): Promise<Answer<'start'>>;
  /** Settings of the office, for all projects from now on. */
  settle(office: OfficeFiles): void;
}

const isSetting = (name: string): boolean => name === 'kehoach.yaml' || /^(?:templates|fonts)\//.test(name);

const problemOf = ({ code, severity, message, remedy, basis, quote, place, ...more }: Diagnostic): Problem => {
  const own = screenWords[code];
  const advice = own ? own.remedy : remedy;
  return {
    code,
    severity,
    message: own?.message ?? message,
    ...(advice ? { remedy: advice } : {}),
    ...(basis ? { basis } : {}),
    ...(quote ? { quote } : {}),
    ...(place?.path ? { path: place.path } : {}),
    ...(place?.line ? { line: place.line } : {}),
    ...(place?.spot ? { spot: place.spot } : place?.line ? { spot: String(place.line) } : {}),
    ...('finding' in more && (more as { finding?: { fix?: unknown } }).finding?.fix ? { canFix: true } : {}),
  };
};

export const problemsOf = (diagnostics: readonly Diagnostic[]): Problem[] => distinct(diagnostics).map(problemOf);

export const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

export const facesOf = ({ faces }: FontSet): Faces =>
  Object.entries(faces).map(([face, { bytes }]) => ({ face, bytes }));

/** What a page needs to begin with. */
async function describe(project: Project, resources: Readonly<Record<string, Uint8Array>>): Promise<Answer<'start'>> {
  const { value } = await project.load('fonts', 'types', 'library', 'register');
  if (!value) throw new Error('the resources are not whole');
  const example = Object.fromEntries(
    ['plan.yaml', 'unit.yaml'].map((name) => [name, new TextDecoder().decode(resources[`example/${name}`])]),
  );
  const days = value.register.entries.map(({ date }) => date).sort();
  return {
    faces: facesOf(value.fonts),
    schema: planJsonSchema(),
    example,
    types: value.types.map(({ slug, name }) => ({ value: slug, title: name })),
    tables: Object.fromEntries(
      [...value.library.tables].map(([name, { columns }]) => [
        name,
        leavesOf(columns).map(({ role, title }) => ({ value: role ?? '', title: title ?? '' })),
      ]),
    ),
    lawDay: days.at(-1) ?? '',
  };
}

export function createDesk(): Desk {
  let resources: Readonly<Record<string, Uint8Array>> = {};
  let today = new Date(0);
  let office: OfficeFiles = {};
  let base: { readonly key: string; readonly project: Project } | undefined;
  function projectOf(files: Files): Project {
    const settings = Object.entries(files).filter(([name]) => isSetting(name));
    const key = JSON.stringify(settings);
    if (base?.key !== key) {
      const workspace = createMemoryWorkspace({
        files: { ...office, ...Object.fromEntries(settings) },
        resources,
        today,
      });
      base = { key, project: createProject(workspace) };
    }
    const own = Object.entries(files).filter(([name]) => !isSetting(name));
    return base.project.overlay(Object.fromEntries(own.map(([name, text]) => [name, encode(text)])));
  }

  let seen: { readonly key: string; readonly preview: Preview } | undefined;
  async function previewOf({ files, plan }: PlanRequest): Promise<Preview> {
    const key = JSON.stringify([plan, files]);
    if (seen?.key !== key) {
      seen = undefined;
      seen = { key, preview: await previewPlan(projectOf(files), plan) };
    }
    return seen.preview;
  }

  let read: { readonly text: string; readonly data: unknown } | undefined;
  const dataOf = (text: string): unknown => {
    if (read?.text !== text) read = { text, data: dataOfText(text) };
    return read.data;
  };

  const settle = (own: OfficeFiles): void => {
    office = own;
    base = undefined;
    seen = undefined;
  };
  return {
    projectOf,
    previewOf,
    dataOf,
    settle,
    start: async (ask) => {
      resources = unzipSync(ask.resources);
      today = new Date(`${ask.today}T00:00:00`);
      // faults in an office's settings are for its own screen to tell
      settle({});
      const answer = await describe(projectOf({}), resources);
      settle(ask.office);
      return answer;
    },
  };
}
