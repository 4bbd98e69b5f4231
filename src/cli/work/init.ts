// The work of `kehoach init`: the sample of a type into a new folder, its plan with a line that points an editor to the schema beside it.

import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { type Edit, valueAt } from '../../data/edits/edit.js';
import { editYaml } from '../../data/edits/edit-yaml.js';
import { parseYaml } from '../../data/yaml-source.js';
import type { Diagnostic } from '../../diagnostics/index.js';
import { citationFacts } from '../../doctype/full-citation.js';
import { judge } from '../../doctype/law-standing.js';
import { loadLawTopics, slotCitation, slotWords, type YearSlot } from '../../doctype/law-topics.js';
import { entryByNumber, type LegalRegister, loadLegalRegister, numberKey } from '../../doctype/legal-register.js';
import { pickUnit, writtenInFull } from '../../doctype/units/pick-units.js';
import { writtenName } from '../../doctype/units/unit-lines.js';
import type { Unit } from '../../plan/unit.js';
import { closest } from '../../text/closest.js';
import { dayInVietnam } from '../../text/date.js';
import { createDiskWorkspace } from '../../workspace/disk.js';
import type { OutputFile } from '../../workspace/output-files.js';
import { writeOutputs } from '../../workspace/output-folder.js';
import type { Workspace } from '../../workspace/workspace.js';
import { type ExitCode, exitCodeOf, exitCodes } from '../exit-codes.js';
import { asTyped, joined } from '../file-names.js';
import { listTypes } from '../list-types.js';
import { diagnosticJson, printDiagnostics, showPlaces } from '../print-diagnostics.js';
import { findProject } from '../project-folder.js';
import { schemaText } from '../schema-text.js';
import { say, type Terminal } from '../terminal.js';
import { bytesOf } from '../write-files.js';

const SCHEMA_FILE = 'plan.schema.json';
const SCHEMA_LINE = `# yaml-language-server: $schema=${SCHEMA_FILE}\n`;

const withSchemaLine = (plan: string): string =>
  SCHEMA_LINE + plan.replace(/^\ufeff/, '').replace(/^# yaml-language-server:.*\r?\n/, '');

/** An office with what it starts from: its unit, the day of today, what of the year has to be found, what is in force. */
export interface Office {
  readonly unit: Unit;
  readonly today: string;
  readonly slots: readonly YearSlot[];
  readonly register: LegalRegister;
}

/** The year to plan for: from September on the next. Its first month, or this one, is that of the unit as it is now. */
function dateOf(today: string): { readonly year: number; readonly month: string } {
  const [year, month] = [Number(today.slice(0, 4)), Number(today.slice(5, 7))];
  return month >= 9 ? { year: year + 1, month: `${year + 1}-01` } : { year, month: today.slice(0, 7) };
}

/** What has amended the documents of a line of citations by the day of the plan and is not among them. */
function amendersOf(line: unknown, register: LegalRegister, day: string): Record<string, string>[] {
  const cited = (Array.isArray(line) ? line : [line]) as readonly unknown[];
  const numberOf = (each: unknown): string =>
    typeof each === 'object' && each !== null && 'number' in each ? String(each.number) : '';
  const present = new Set(cited.map((each) => numberKey(numberOf(each))));
  return cited
    .flatMap((each) => judge(register, entryByNumber(register, numberOf(each)), day).amenders)
    .filter(({ number }) => !present.has(numberKey(number)))
    .map(citationFacts);
}

/** Year and month of the plan, what has amended its citations since, and open places for the documents of the year among its citations. */
function ofThisYear(data: Readonly<Record<string, unknown>>, { unit, today, slots, register }: Office): Edit[] {
  const { year, month } = dateOf(today);
  const edits: Edit[] = [{ kind: 'set', path: ['year'], value: String(year) }];
  const superior = unit.parent && `UBND ${writtenName(unit.parent)}`;
  for (const main of ['decision', 'plan', 'document']) {
    if (valueAt(data, [main, 'date']) !== undefined) edits.push({ kind: 'set', path: [main, 'date'], value: month });
    const citations = valueAt(data, [main, 'citations']);
    if (!Array.isArray(citations)) continue;
    for (const [index, line] of citations.entries()) {
      const list = [main, 'citations', index];
      const missing = amendersOf(line, register, `${month}-01`);
      if (missing.length === 0) continue;
      if (!Array.isArray(line)) edits.push({ kind: 'set', path: list, value: [line, ...missing] });
      else for (const value of missing) edits.push({ kind: 'insert', list, index: line.length, value });
    }
    for (const slot of slots) {
      if (slot.superior && superior === undefined) continue;
      const value = slotCitation(slot, superior);
      edits.push({ kind: 'insert', list: [main, 'citations'], index: citations.length, value });
    }
  }
  return edits;
}

/** The unit of the office in the place of the invented one, and no name of who signs; comments of the file stay. */
function withUnit(text: string, file: string, office: Office): string {
  const { kind, name, namedAfter, parent } = office.unit;
  const data = parseYaml(text, file, { scalars: 'text' }).value?.data as Record<string, unknown> | undefined;
  const isPlan = file === 'plan.yaml';
  const at = isPlan ? ['unit'] : [];
  const edits: Edit[] = isPlan && data?.signatory ? [{ kind: 'set', path: ['signatory', 'name'], value: '…' }] : [];
  if (isPlan && data) edits.push(...ofThisYear(data, office));
  if (data?.sample !== undefined) edits.push({ kind: 'remove', path: ['sample'] });
  if (typeof data?.unit !== 'string' || !isPlan) {
    edits.push(
      { kind: 'set', path: [...at, 'kind'], value: kind },
      { kind: 'set', path: [...at, 'name'], value: name },
    );
    if (namedAfter) edits.push({ kind: 'set', path: [...at, 'namedAfter'], value: namedAfter, after: 'name' });
    edits.push(
      parent ? { kind: 'set', path: [...at, 'parent'], value: parent } : { kind: 'remove', path: [...at, 'parent'] },
    );
  }
  return editYaml(text, edits).text;
}

/** @returns no files if the type has no sample @param office that stands in the place of the invented one */
export async function sampleFiles(workspace: Workspace, type: string, office?: Office): Promise<OutputFile[]> {
  const folder = `templates/${type}/sample`;
  const files: OutputFile[] = [];
  for (const name of await workspace.resources(folder)) {
    const bytes = await workspace.resource(`${folder}/${name}`);
    if (!bytes) continue;
    const isUnit = office !== undefined && (name === 'plan.yaml' || name === 'unit.yaml');
    const text = isUnit ? withUnit(new TextDecoder().decode(bytes), name, office) : new TextDecoder().decode(bytes);
    files.push({ name, bytes: name === 'plan.yaml' ? bytesOf(withSchemaLine(text)) : isUnit ? bytesOf(text) : bytes });
  }
  if (files.length === 0) return [];
  return [...files, { name: SCHEMA_FILE, bytes: bytesOf(schemaText()) }];
}

export interface InitRequest {
  /** `[type, folder]`, `[folder]`, or `[type]` for a folder of the same name. */
  readonly names: readonly string[];
  /** As a person writes it, or its code. */
  readonly unit: string | undefined;
  readonly dryRun: boolean;
  readonly force: boolean;
  readonly json: boolean;
}

const DEFAULT_TYPE = 'quyet-dinh';

function unknownType(type: string, known: readonly string[]): Diagnostic {
  const near = closest(type, known);
  return {
    code: 'type/unknown',
    severity: 'error',
    message: { vi: `Không có loại văn bản "${type}".`, en: `There is no document type "${type}".` },
    remedy: near
      ? { vi: `Ý bạn là "${near}"?`, en: `Did you mean "${near}"?` }
      : { vi: `Các loại: ${known.join(', ')}.`, en: `Types: ${known.join(', ')}.` },
  };
}

async function refuseFullFolder(folder: string): Promise<Diagnostic[]> {
  const names = await readdir(folder).catch(() => []);
  if (names.length === 0) return [];
  return [
    {
      code: 'output/not-empty',
      severity: 'error',
      kind: 'file',
      place: { file: folder },
      message: { vi: 'Thư mục này đã có tệp.', en: 'This folder is not empty.' },
      remedy: { vi: 'Chọn tên thư mục khác, hoặc thêm --force.', en: 'Choose another name, or add --force.' },
    },
  ];
}

export async function runInit(request: InitRequest, terminal: Terminal): Promise<ExitCode> {
  const listed = await listTypes(terminal.folder);
  const known = listed.types.map(({ slug }) => slug);
  const [first = DEFAULT_TYPE, second] = request.names;
  const type = second !== undefined || known.includes(first) ? first : DEFAULT_TYPE;
  const shown = second ?? first;
  const folder = path.resolve(terminal.folder, shown);
  const end = (code: ExitCode, files: readonly string[], found: readonly Diagnostic[]): ExitCode => {
    const diagnostics = [...listed.diagnostics, ...found];
    printDiagnostics(diagnostics, terminal);
    if (request.json) {
      const written = code === exitCodes.ok && !request.dryRun;
      terminal.out(
        `${JSON.stringify({ version: 1, command: 'init', type, written, files, diagnostics: diagnostics.map((each) => diagnosticJson(each, terminal)) }, undefined, 2)}\n`,
      );
    } else for (const file of files) terminal.out(`${file}\n`);
    return code;
  };

  if (!known.includes(type)) return end(exitCodes.usage, [], [unknownType(type, known)]);
  const workspace = createDiskWorkspace(
    (await findProject(path.join(terminal.folder, 'plan.yaml'), terminal.folder)).folder,
  );
  const picked = request.unit === undefined ? undefined : await pickUnit(workspace, request.unit);
  if (picked && !picked.value) return end(exitCodeOf(picked.diagnostics), [], picked.diagnostics);
  const unit = picked?.value;
  const topics = unit && (await loadLawTopics(workspace));
  if (topics && !topics.value) return end(exitCodeOf(topics.diagnostics), [], topics.diagnostics);
  const register = unit && (await loadLegalRegister(workspace));
  if (register && !register.value) return end(exitCodeOf(register.diagnostics), [], register.diagnostics);
  const today = dayInVietnam(workspace.today());
  const slots = topics?.value?.open ?? [];
  const files = await sampleFiles(
    workspace,
    type,
    unit && register?.value && { unit, today, slots, register: register.value },
  );
  if (files.length === 0) {
    const message = { vi: `Loại "${type}" không có văn bản mẫu.`, en: `Type "${type}" has no sample.` };
    return end(exitCodes.content, [], [{ code: 'type/no-sample', severity: 'error', message }]);
  }
  const refused = request.force ? [] : await refuseFullFolder(folder);
  const { force, dryRun } = request;
  const result =
    refused.length > 0
      ? { diagnostics: refused }
      : await writeOutputs(folder, files, { force, dryRun, note: false, inputs: workspace.filesRead() });
  const diagnostics = [...(picked?.diagnostics ?? []), ...showPlaces(result.diagnostics, folder, terminal.folder)];
  if (!('value' in result) || result.value === undefined) return end(exitCodes.files, [], diagnostics);
  const code = end(
    exitCodes.ok,
    files.map(({ name }) => joined(shown, name)),
    diagnostics,
  );
  const next = `kehoach build ${asTyped(joined(shown, 'plan.yaml'))}`;
  if (unit) {
    terminal.err(`${say(terminal, { vi: 'Đơn vị', en: 'Unit' })}: ${writtenInFull(unit)}\n`);
    const { year } = dateOf(today);
    const open = slots.map((slot) => `- ${slotWords(slot, year)}: ${slot.look}`);
    const plan = files.find(({ name }) => name === 'plan.yaml');
    const cites = plan?.bytes instanceof Uint8Array && /^[ \t]+citations:/mu.test(new TextDecoder().decode(plan.bytes));
    const words = cites
      ? {
          vi: 'Văn bản của năm phải tìm số, ngày (không dùng thì xóa chỗ trống trong căn cứ)',
          en: 'Documents of the year to be found (delete their open places if they are not cited)',
        }
      : { vi: 'Văn bản của năm, tìm số, ngày nếu có dẫn', en: 'Documents of the year, to be found if they are cited' };
    terminal.err(`${say(terminal, words)}:\n${open.join('\n')}\n`);
  }
  if (!dryRun) terminal.err(`${say(terminal, { vi: `Bước tiếp theo: ${next}`, en: `Next: ${next}` })}\n`);
  return code;
}
