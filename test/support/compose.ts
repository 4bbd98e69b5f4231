// Composes a plan written in a test, with the real templates and fonts.

import path from 'node:path';
import type { Diagnostic } from '../../src/diagnostics/index.js';
import type { Block, Document, Inline, Paragraph, Section, Table } from '../../src/document/document.js';
import { type BuildOptions, buildDocument } from '../../src/flows/build.js';
import { createProject, type Project } from '../../src/flows/project.js';
import { createDiskWorkspace } from '../../src/workspace/disk.js';
import type { Workspace } from '../../src/workspace/workspace.js';

export const root = path.resolve(import.meta.dirname, '../..');

/** The project folder is the given files alone; templates and fonts are the built-in ones unless a file stands before them. */
export function workspaceWith(files: Readonly<Record<string, string>>): Workspace {
  const disk = createDiskWorkspace(root);
  const bytes = (file: string): Uint8Array | undefined =>
    files[file] === undefined ? undefined : new TextEncoder().encode(files[file]);
  return {
    read: async (file) => bytes(file),
    resource: async (file) => bytes(file) ?? disk.resource(file),
    builtIn: (file) => disk.builtIn(file),
    resources: async (folder) => {
      const own = Object.keys(files)
        .filter((file) => file.startsWith(`${folder}/`))
        .map((file) => file.slice(folder.length + 1).split('/')[0] as string);
      return [...new Set([...own, ...(await disk.resources(folder))])].sort();
    },
    today: () => new Date(0),
  };
}

const builtIn = createProject(workspaceWith({}));

/** A project of the given files; what is built in is loaded once for all of them, unless the files hold settings or templates. */
export const projectWith = (files: Readonly<Record<string, string>>): Project =>
  Object.keys(files).some((file) => file === 'kehoach.yaml' || /^(?:templates|fonts)\//.test(file))
    ? createProject(workspaceWith(files))
    : builtIn.overlay(
        Object.fromEntries(Object.entries(files).map(([file, text]) => [file, new TextEncoder().encode(text)])),
      );

export interface ComposedText {
  readonly document: Document | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

export async function composeText(
  plan: string,
  files: Readonly<Record<string, string>> = {},
  options: BuildOptions = {},
): Promise<ComposedText> {
  const built = await buildDocument(projectWith({ 'plan.yaml': plan, ...files }), 'plan.yaml', options);
  return { document: built.value?.document, diagnostics: built.diagnostics };
}

export const told = (diagnostics: readonly Diagnostic[]): string[] =>
  diagnostics.map(({ place, code }) => `${place?.file}:${place?.line}:${place?.column} ${code}`);

/** Text with marks: `**bold**`, `_italic_`, `[12mm]` for gaps; where a line was ended for its look stands a space. */
export const inlineText = (inlines: readonly Inline[]): string =>
  inlines
    .map((inline) => {
      if (inline.kind === 'break') return inline.soft ? ' ' : '\n';
      if (inline.kind === 'blank') return `[${inline.width}mm]`;
      const italic = inline.italic ? '_' : '';
      const bold = inline.bold ? '**' : '';
      return `${bold}${italic}${inline.text}${italic}${bold}`;
    })
    .join('');

const paragraphsOf = (blocks: readonly Block[]): Paragraph[] =>
  blocks.flatMap((block): Paragraph[] => {
    if (block.kind === 'paragraph') return [block];
    if (block.kind === 'columns') return block.rows.flat().flatMap(paragraphsOf);
    if (block.kind === 'group') return paragraphsOf(block.blocks);
    if (block.kind === 'box') return [...block.paragraphs];
    return [];
  });

const sectionsOf = (document: Document | undefined, part?: string): Section[] =>
  (document?.parts ?? [])
    .filter((each) => part === undefined || each.id === part)
    .flatMap((each) => [...each.sections]);

/** Paragraphs outside tables, `role: text`. @param roles only these */
export const linesOf = (document: Document | undefined, part: string, ...roles: string[]): string[] =>
  sectionsOf(document, part)
    .flatMap((section) => paragraphsOf(section.blocks))
    .filter((paragraph) => roles.length === 0 || roles.includes(paragraph.role))
    .map((paragraph) => (roles.length === 1 ? '' : `${paragraph.role}: `) + inlineText(paragraph.inlines));

/** The lines that were ended for their look, of each paragraph of a role. */
export const endedLines = (document: Document | undefined, part: string, role: string): string[][] =>
  sectionsOf(document, part)
    .flatMap((section) => paragraphsOf(section.blocks))
    .filter((paragraph) => paragraph.role === role)
    .map(({ inlines }) =>
      inlines
        .map((each) => (each.kind === 'text' ? each.text : each.kind === 'break' && each.soft ? '|' : ' '))
        .join('')
        .split('|'),
    );

export const tablesOf = (document: Document | undefined, part?: string): Table[] =>
  sectionsOf(document, part).flatMap((section) => section.blocks.filter((block) => block.kind === 'table'));

/** Rows as text: `group 0 | I | Title`. */
export const rowsOf = (table: Table | undefined): string[] =>
  [...(table?.head ?? []), ...(table?.body ?? [])].map((row) =>
    [
      `${row.kind} ${row.level}`,
      ...row.cells.map((cell) => cell.paragraphs.map((each) => inlineText(each.inlines)).join(' ¶ ')),
    ].join(' | '),
  );
