// Pages for a screen: each as a picture, with the places of the plan that its lines and rows come from, so that a click leads from one to the
// other. What is wrong with one value does not take away the pages of the rest.

import type { Edit } from '../data/edits/edit.js';
import { editYaml } from '../data/edits/edit-yaml.js';
import { toDataPath } from '../data/yaml-source.js';
import type { Diagnostic } from '../diagnostics/index.js';
import type { Origin, Pt } from '../document/document.js';
import type { Page, PageNode } from '../document/pages.js';
import { pageSvg } from '../render/html/render-html.js';
import { type Built, type Examined, examineFile } from './build.js';
import { homeOfRole } from './judge-plan.js';
import type { Project } from './project.js';

/** What a path of the plan is printed as, in points from the top left corner of its page. */
export interface PreviewPlace {
  readonly path: string;
  readonly x: Pt;
  readonly y: Pt;
  readonly width: Pt;
  readonly height: Pt;
}

export interface PreviewPage {
  /** The page as it will be printed; the same text where nothing on it has changed. */
  readonly svg: string;
  readonly width: Pt;
  readonly height: Pt;
  /** Lines before the rows that they stand in. */
  readonly places: readonly PreviewPlace[];
}

export interface Preview {
  readonly pages: readonly PreviewPage[];
  /** Paths whose values had to be left out for there to be pages at all. */
  readonly leftOut: readonly string[];
  readonly built?: Built;
  /** The file as it stands, with all its values. */
  readonly examined?: Examined;
  readonly diagnostics: readonly Diagnostic[];
}

const planPath = (origin: Origin | undefined): string | undefined => (origin?.plan === '' ? undefined : origin?.plan);

/** The nearest block around a node that knows its place in the plan; a cell's is its row's, with the role of its column. */
function pathOf(index: number, nodes: readonly PageNode[], main: string): string | undefined {
  let cell = '';
  for (let at = index; at >= 0; at = nodes[at]?.parent ?? -1) {
    const { kind, role, origin } = nodes[at] as PageNode;
    const stated = planPath(origin);
    // lines of the head and foot may know no more than the text that they stand in
    const own = stated === undefined || stated === main ? (homeOfRole(role, main) ?? stated) : stated;
    if (own !== undefined) return kind === 'row' && cell !== '' ? `${own}.${cell}` : own;
    if (kind === 'cell') cell = role;
  }
  return undefined;
}

function placesOf({ lines, rows }: Page, nodes: readonly PageNode[], main: string): PreviewPlace[] {
  const found: PreviewPlace[] = [];
  const add = (node: number, x: Pt, y: Pt, width: Pt, height: Pt): void => {
    const path = pathOf(node, nodes, main);
    if (path !== undefined && width > 0) found.push({ path, x, y, width, height });
  };
  for (const { node, repeated, x, top, width, height } of lines)
    if (!repeated && node >= 0) add(node, x, top, width, height);
  for (const { node, repeated, x, y, width, height } of rows) if (!repeated) add(node, x, y, width, height);
  return found;
}

/** @returns the pages of what was built, for a screen */
export function previewPages(built: Built): PreviewPage[] {
  const { pages, nodes } = built.pages().pages;
  return pages.map((page) => ({
    svg: pageSvg(page, `Trang ${page.number}`),
    width: page.width,
    height: page.height,
    places: placesOf(page, nodes, built.type.main),
  }));
}

const MOST_ROUNDS = 4;

/** The plan without the values that are in error; undefined where none of them has a place of its own. */
function withoutFaulty(
  text: string,
  diagnostics: readonly Diagnostic[],
): { text: string; paths: string[] } | undefined {
  const paths = [
    ...new Set(diagnostics.flatMap(({ severity, place }) => (severity === 'error' && place?.path ? [place.path] : []))),
  ];
  if (paths.length === 0) return undefined;
  const edits = paths.map((path): Edit => ({ kind: 'remove', path: toDataPath(path) }));
  const edited = editYaml(text, edits).text;
  return edited === text ? undefined : { text: edited, paths };
}

/**
 * A plan file → its pages for a screen, in spite of errors wherever there can be any.
 *
 * @param file plan file, relative to the project folder
 * @returns no pages where nothing can be made of the file; `diagnostics` are those of the file as it stands
 * @example
 * const { pages } = await previewPlan(project, 'plan.yaml');
 */
export async function previewPlan(project: Project, file: string): Promise<Preview> {
  const bytes = await project.workspace.read(file);
  let text = new TextDecoder().decode(bytes ?? new Uint8Array());
  let first: Examined | undefined;
  let told: readonly Diagnostic[] | undefined;
  const leftOut: string[] = [];
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const seen = round === 0 ? project : project.overlay({ [file]: new TextEncoder().encode(text) });
    const examined = await examineFile(seen, file);
    const { composed } = examined;
    const diagnostics = [...examined.diagnostics, ...(composed?.diagnostics ?? [])];
    first ??= examined;
    told ??= diagnostics;
    if (composed?.value)
      return {
        examined: first,
        diagnostics: told,
        pages: previewPages(composed.value),
        leftOut,
        built: composed.value,
      };
    const rest = examined.kit && withoutFaulty(text, diagnostics);
    if (!rest) break;
    text = rest.text;
    leftOut.push(...rest.paths);
  }
  return { pages: [], leftOut: [], ...(first ? { examined: first } : {}), diagnostics: told ?? [] };
}
