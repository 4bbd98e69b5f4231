// Where a draft goes: the path the user gives, or last year's name with the new year; and what that means for the files it names.

import path from 'node:path';
import type { DraftPlace } from '../../rollover/place-unit.js';
import { findProject, type ProjectPlace } from '../project-folder.js';

const slashes = (name: string): string => name.split(path.sep).join('/');

/** `plan-2025.yaml` → `plan-2026.yaml`; else the year before the ending. */
export function defaultOutput(plan: string, from: number, to: number): string {
  const name = path.basename(plan);
  const renamed = name.includes(String(from))
    ? name.replaceAll(String(from), String(to))
    : name.replace(/(\.[^.]*)?$/, `-${to}$1`);
  return path.join(path.dirname(plan), renamed);
}

/** @param output as the user gave it @param old the project of last year's plan @param from the current folder */
export async function draftPlace(output: string, old: ProjectPlace, from: string): Promise<DraftPlace> {
  const own = await findProject(output, from);
  return {
    file: slashes(path.relative(old.folder, path.resolve(from, output))),
    project: slashes(path.relative(old.folder, own.folder)),
  };
}

/** The comment that names the schema for editors, as the draft has to name it. */
export function moveSchemaComment(yaml: string, plan: string, output: string): string {
  return yaml.replace(
    /^(# yaml-language-server: \$schema=)(\.{1,2}\/\S+|[\w.-]+\.json)$/mu,
    (_, words: string, named: string) => {
      const schema = path.resolve(path.dirname(plan), named);
      return words + slashes(path.relative(path.dirname(path.resolve(output)), schema));
    },
  );
}
