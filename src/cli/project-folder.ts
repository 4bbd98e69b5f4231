// Where a plan belongs: the nearest folder above it with a `kehoach.yaml`, else its own folder.

import { stat } from 'node:fs/promises';
import path from 'node:path';
import { PROJECT_FILE } from '../doctype/project-settings.js';
import { createProject, type Project } from '../flows/project.js';
import { createDiskWorkspace, type DiskWorkspace } from '../workspace/disk.js';
import type { ToWord } from '../workspace/workspace.js';
import { nameFrom } from './file-names.js';

export interface ProjectPlace {
  /** Absolute. */
  readonly folder: string;
  /** The plan file inside it, with forward slashes. */
  readonly file: string;
}

const isFile = (file: string): Promise<boolean> =>
  stat(file).then(
    (found) => found.isFile(),
    () => false,
  );

/** @param plan path of the plan file @param from the current folder */
export async function findProject(plan: string, from: string): Promise<ProjectPlace> {
  const full = path.resolve(from, plan);
  const own = path.dirname(full);
  const inside = (folder: string): ProjectPlace => ({
    folder,
    file: nameFrom(folder, full),
  });
  for (let folder = own; ; folder = path.dirname(folder)) {
    if (await isFile(path.join(folder, PROJECT_FILE))) return inside(folder);
    if (folder === path.dirname(folder)) return inside(own);
  }
}

/** A project on disk, and the file of it that a command was given. */
export interface OpenProject extends ProjectPlace {
  readonly disk: DiskWorkspace;
  readonly project: Project;
}

/** Pages of a scan take seconds each: whoever sits at the screen sees that it goes on. */
function pageCounter(): () => void {
  let count = 0;
  return () => {
    count += 1;
    if (process.stderr.isTTY) process.stderr.write(`\r… ${count}`);
  };
}

/** @param plan path of the plan file @param from the current folder */
export async function openProject(plan: string, from: string): Promise<OpenProject> {
  const place = await findProject(plan, from);
  const toWord: ToWord = async (bytes, kind) =>
    (await import('./office/convert-by-office.js')).convertToWord(bytes, kind, { env: process.env });
  const recogniser = async () =>
    (await import('./office/recognise-text.js')).findRecogniser(process.env, pageCounter());
  const disk = { ...createDiskWorkspace(place.folder), toWord, recogniser };
  return { ...place, disk, project: createProject(disk) };
}
