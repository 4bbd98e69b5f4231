// Files of a roll-over: those named on the command line; where the draft goes, and what that means for the files it names; those that it
// needs in its own folder.

import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { writeYaml } from '../../data/write-yaml.js';
import type { Diagnostic } from '../../diagnostics/index.js';
import { namesUnits, pickUnit } from '../../doctype/units/pick-units.js';
import { writtenName } from '../../doctype/units/units.js';
import type { GivenFile, RolledPlan } from '../../flows/roll-over.js';
import { readWrittenUnit } from '../../plan/unit.js';
import type { DraftPlace } from '../../rollover/place-unit.js';
import { slug } from '../../text/case.js';
import { readNamed } from '../../workspace/disk-named.js';
import { nameInData } from '../../workspace/paths.js';
import type { Workspace } from '../../workspace/workspace.js';
import { joined, nameFrom } from '../file-names.js';
import { findProject, type ProjectPlace } from '../project-folder.js';
import type { Terminal } from '../terminal.js';
import { bytesOf, type NamedFile } from '../write-files.js';

/** Undefined where none is named; what cannot be read is reported. */
export async function readGiven(
  file: string | undefined,
  terminal: Terminal,
  diagnostics: Diagnostic[],
): Promise<GivenFile | undefined> {
  if (file === undefined) return undefined;
  const { value: bytes, diagnostics: faults } = await readNamed(path.resolve(terminal.folder, file), file);
  diagnostics.push(...faults);
  return bytes && { file, bytes };
}

/** The new unit: a file, or one as a person names it, whose file will go beside the draft. */
export async function readUnit(
  named: string | undefined,
  workspace: Workspace,
  terminal: Terminal,
  diagnostics: Diagnostic[],
): Promise<GivenFile | undefined> {
  const isName = named !== undefined && !/\.ya?ml$/iu.test(named) && (namesUnits(named) || readWrittenUnit(named));
  if (!isName) return readGiven(named, terminal, diagnostics);
  const { value: unit, diagnostics: found } = await pickUnit(workspace, named);
  diagnostics.push(...found);
  return unit && { file: path.join('..', `${slug(writtenName(unit))}.yaml`), bytes: bytesOf(writeYaml({ ...unit })) };
}

/** `plan-2025.yaml` → `plan-2026.yaml`; else the year before the ending. */
export function defaultOutput(plan: string, from: number, to: number): string {
  const name = path.basename(plan);
  const renamed = name.includes(String(from))
    ? name.replaceAll(String(from), String(to))
    : name.replace(/(\.[^.]*)?$/, `-${to}$1`);
  return joined(path.dirname(plan), renamed);
}

/** @param output as the user gave it @param old the project of last year's plan @param from the current folder */
export async function draftPlace(output: string, old: ProjectPlace, from: string): Promise<DraftPlace> {
  const own = await findProject(output, from);
  return {
    file: nameFrom(old.folder, path.resolve(from, output)),
    project: nameFrom(old.folder, own.folder),
  };
}

/** The comment that names the schema for editors, as the draft has to name it. */
export function moveSchemaComment(yaml: string, plan: string, output: string): string {
  return yaml.replace(
    /^(# yaml-language-server: \$schema=)(\.{1,2}\/\S+|[\w.-]+\.json)(\r?\n|$)/mu,
    (_, words: string, named: string, end: string) => {
      const schema = path.resolve(path.dirname(plan), named);
      const name = nameFrom(path.dirname(path.resolve(output)), schema);
      // on another drive, or among what is a person's own: no such name goes into a file
      return nameInData(name) === name ? words + name + end : '';
    },
  );
}

/** @param project folder that the names start from */
export async function copyBeside(
  files: RolledPlan['beside'],
  project: string,
  terminal: Terminal,
  diagnostics: Diagnostic[],
): Promise<NamedFile[]> {
  const out: NamedFile[] = [];
  for (const { file, bytes } of files) {
    const full = path.resolve(project, file);
    const name = nameFrom(terminal.folder, full);
    const there = await readFile(full).catch(() => undefined);
    if (!there) out.push({ path: name, bytes });
    else if (!there.equals(bytes)) {
      diagnostics.push({
        code: 'rollover/unit-differs',
        severity: 'error',
        kind: 'file',
        place: { file: name },
        message: {
          vi: 'Bản thảo cần tệp đơn vị ở thư mục này, nhưng ở đây đã có một tệp cùng tên, nội dung khác.',
          en: 'The draft needs the file of its unit here, and there is another one of that name.',
        },
        remedy: {
          vi: `Nếu đây là đơn vị của năm mới thì thêm --unit ${name}; nếu không thì đổi tên tệp này hoặc chọn thư mục khác bằng -o.`,
          en: `If it is the unit of the new year add --unit ${name}; else rename it, or choose another folder with -o.`,
        },
      });
    }
  }
  return out;
}
