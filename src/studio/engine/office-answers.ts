// The settings of an office as forms: each part is a file of the project folder (`kehoach.yaml`, a style sheet, words, entries of the
// register), so that what is set here is what the command line reads, and the other way round.

import { rulesWith } from '../../check/rules.js';
import { jsonSchemaOf } from '../../data/check-data.js';
import type { Edit } from '../../data/edits/edit.js';
import { editSettings } from '../../data/edits/edit-settings.js';
import { parseYaml } from '../../data/yaml-source.js';
import { type Diagnostic, distinct } from '../../diagnostics/index.js';
import { registerSchema } from '../../doctype/legal-register.js';
import { PROJECT_FILE } from '../../doctype/project-settings.js';
import { sheetSchema } from '../../doctype/style-sheet.js';
import { wordingSchema } from '../../doctype/wording.js';
import type { Project } from '../../flows/project.js';
import { builtInFonts } from '../../fonts/load-fonts.js';
import { zipFiles } from '../../ooxml/write-zip.js';
import type { Answer, Ask, OfficeFiles, OfficePart, OfficePartId, Problem } from '../protocol.js';
import { type Desk, encode, facesOf, problemsOf } from './desk.js';
import { decode, takeGiven } from './given-settings.js';

type Schema = Record<string, unknown> & { readonly properties?: Readonly<Record<string, Schema>> };
type Path = readonly (string | number)[];

const BUILT_IN_SHEET = 'nghi-dinh-30';
const OWN_SHEET = 'co-quan';
const ids: readonly OfficePartId[] = ['styles', 'wording', 'register', 'rules'];
const sheetFile = (name: string): string => `templates/styles/${name}.yaml`;

const dataOf = (text: string): unknown => parseYaml(text, '', { scalars: 'text' }).value?.data;

/** The file of a part, and what stands before the paths of its form. */
function homeOf(id: OfficePartId, files: OfficeFiles): { readonly file: string; readonly at: Path } {
  if (id === 'rules') return { file: PROJECT_FILE, at: ['check', 'rules'] };
  if (id === 'wording') return { file: 'templates/wording.yaml', at: [] };
  if (id === 'register') return { file: `templates/register/${OWN_SHEET}.yaml`, at: [] };
  const named = (dataOf(decode(files[PROJECT_FILE])) as { styles?: unknown } | undefined)?.styles;
  const own = sheetFile(String(named));
  return { file: Object.hasOwn(files, own) ? own : sheetFile(OWN_SHEET), at: [] };
}

/** What a part starts from when its first value is changed. */
async function seedOf(id: OfficePartId, project: Project): Promise<string> {
  const builtIn = async (file: string): Promise<string> => decode(await project.workspace.builtIn(file));
  if (id === 'styles') return (await builtIn(sheetFile(BUILT_IN_SHEET))).replace(/^name:.*$/m, `name: ${OWN_SHEET}`);
  if (id === 'wording') return builtIn('templates/wording.yaml');
  return id === 'register' ? 'documents: []\n' : '';
}

/** Entries of any name, as the form of those that are there. */
const named = (schema: Schema, titles: Readonly<Record<string, string>>): Schema => ({
  ...schema,
  properties: Object.fromEntries(
    Object.entries(titles).map(([key, title]) => [key, { ...(schema.additionalProperties as Schema), title }]),
  ),
});

async function schemaOf(id: OfficePartId, data: unknown, project: Project): Promise<Schema> {
  if (id === 'register') return jsonSchemaOf(registerSchema) as Schema;
  if (id === 'rules') {
    const known = (await project.load('checkData')).value;
    const rules = known ? rulesWith(known.checkData) : [];
    return {
      type: 'object',
      properties: Object.fromEntries(
        rules.map(({ id: rule, title }) => [rule, { title: title.vi, enum: ['', 'error', 'warning', 'info', 'off'] }]),
      ),
    };
  }
  const schema = jsonSchemaOf(id === 'styles' ? sheetSchema : wordingSchema) as Schema;
  const key = id === 'styles' ? 'roles' : 'capacity';
  const entries = Object.entries(((data ?? {}) as Record<string, object | undefined>)[key] ?? {});
  const titles = Object.fromEntries(
    entries.map(([name, entry]) => [name, String((entry as { name?: string }).name ?? name).replace(/^VB /, '')]),
  );
  return { ...schema, properties: { ...schema.properties, [key]: named(schema.properties?.[key] ?? {}, titles) } };
}

/** What was typed, as the kind that is meant; nothing typed is nothing set. */
function typed(schema: Schema, edit: Edit, at: Path): Edit {
  const put = (path: Path): Path => [...at, ...path];
  if (edit.kind === 'insert') return { ...edit, list: put(edit.list) };
  if (edit.kind === 'move') return { ...edit, from: put(edit.from), list: put(edit.list) };
  if (edit.kind === 'remove' || edit.value === '') return { kind: 'remove', path: put(edit.path) };
  const node = edit.path.reduce<Schema | undefined>(
    (from, key) => (typeof key === 'number' ? (from?.items as Schema | undefined) : from?.properties?.[key]),
    schema,
  );
  const text = String(edit.value);
  const isNumber = /^(?:number|integer)$/.test(String(node?.type)) && /^-?\d+(?:[.,]\d+)?$/.test(text);
  const isFlag = node?.type === 'boolean' && /^(?:true|false)$/.test(text);
  const value = isNumber ? Number(text.replace(',', '.')) : isFlag ? text === 'true' : edit.value;
  return { kind: 'set', path: put(edit.path), value };
}

/** The files without what one part has of its own. */
function without(files: OfficeFiles, part: NonNullable<Ask<'office'>['reset']>): OfficeFiles {
  const gone = (name: string): boolean =>
    part === 'fonts' ? name.startsWith('fonts/') : part !== 'rules' && name === homeOf(part, files).file;
  const rest = Object.fromEntries(Object.entries(files).filter(([name]) => !gone(name)));
  const key = { fonts: ['fonts'], styles: ['styles'], rules: ['check'] }[part as 'fonts'];
  const settings = rest[PROJECT_FILE];
  if (key && settings) {
    const text = editSettings(decode(settings), [{ kind: 'remove', path: key }]);
    if (/^\{\}\s*$/.test(text)) delete rest[PROJECT_FILE];
    else rest[PROJECT_FILE] = encode(text);
  }
  return rest;
}

async function withEdits(files: OfficeFiles, ask: NonNullable<Ask<'office'>['edits']>, project: Project) {
  const { file, at } = homeOf(ask.part, files);
  const text = files[file] ? decode(files[file]) : await seedOf(ask.part, project);
  const schema = await schemaOf(ask.part, dataOf(text), project);
  const next = { ...files };
  next[file] = encode(
    editSettings(
      text,
      ask.list.map((edit) => typed(schema, edit, at)),
    ),
  );
  if (ask.part === 'styles') {
    const name = file.slice('templates/styles/'.length, -'.yaml'.length);
    next[PROJECT_FILE] = encode(
      editSettings(decode(next[PROJECT_FILE]), [{ kind: 'set', path: ['styles'], value: name }]),
    );
  }
  return next;
}

/** Each fault at the field of its part, `styles:roles.body.size`. */
function placed(found: readonly Diagnostic[], files: OfficeFiles): Problem[] {
  const at = distinct(found).map((each): Diagnostic => {
    const path = each.place?.path;
    const id = ids.find((part) => homeOf(part, files).file === each.place?.file);
    if (!id || path === undefined) return { ...each, place: { spot: each.place?.spot ?? each.place?.file ?? '' } };
    const own = path.split('.').slice(homeOf(id, files).at.length).join('.');
    return { ...each, place: { path: `${id}:${own}` } };
  });
  return problemsOf(at);
}

async function partOf(id: OfficePartId, files: OfficeFiles, project: Project): Promise<OfficePart> {
  const { file, at } = homeOf(id, files);
  const text = files[file] ? decode(files[file]) : await seedOf(id, project);
  const whole = dataOf(text);
  const data = at.reduce<unknown>((from, key) => (from as Record<string, unknown> | undefined)?.[key], whole);
  const own = id === 'rules' ? data !== undefined : Object.hasOwn(files, file);
  return { id, schema: await schemaOf(id, whole, project), data: data ?? {}, own };
}

export async function office(desk: Desk, ask: Ask<'office'>): Promise<Answer<'office'>> {
  const given = takeGiven(ask.files, ask.given ?? []);
  let files = ask.reset ? without(given.files, ask.reset) : given.files;
  desk.settle(files);
  if (ask.edits) {
    files = await withEdits(files, ask.edits, desk.projectOf({}));
    desk.settle(files);
  }
  const project = desk.projectOf({});
  const loaded = await Promise.all([
    project.load('settings'),
    project.load('library', 'styles'),
    project.load('fonts'),
    project.load('register'),
    project.load('checkData'),
  ]);
  const notes = await project.notes();
  const found = [...given.diagnostics, ...loaded.flatMap(({ diagnostics }) => diagnostics), ...notes];
  const fonts = loaded[2].value?.fonts;
  return {
    files,
    parts: await Promise.all(ids.map((id) => partOf(id, files, project))),
    font: fonts?.family ?? builtInFonts.family,
    // a value that is typed changes none
    ...(fonts && !ask.edits ? { faces: facesOf(fonts) } : {}),
    problems: placed(found, files),
  };
}

export const packOffice = async (_: Desk, { files }: Ask<'packOffice'>): Promise<Answer<'packOffice'>> => ({
  file: { name: 'thiet-lap-co-quan.zip', bytes: zipFiles(Object.entries(files)) },
});
