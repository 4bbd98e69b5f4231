// The body of a text → content of a plan: numbered entries with titles or text, paragraphs between them word for word, tables. A number
// is written down only where it differs from the computed one.

import type { FactsForm } from '../../doctype/facts-form.js';
import type { Wording } from '../../doctype/wording.js';
import { marks, orderOf, sectionNumeral } from '../../plan/numbering.js';
import type { NumeralToken } from '../../plan/table.js';
import { type FoundFacts, readFacts } from './facts.js';
import type { ImportData } from './import-data.js';
import { commonLabels } from './labels.js';
import type { Report } from './notes.js';
import { type OutlineNode, outlineTree } from './outline-tree.js';
import { type Line, markedLine, type Piece, restOf, type TablePiece } from './pieces.js';

export type DraftNode = string | Record<string, unknown>;

export interface ContentContext {
  readonly data: ImportData;
  readonly form: FactsForm | undefined;
  /** What chapters and sections are called, and how they are numbered. */
  readonly divisions: Wording['divisions'];
  readonly report: Report;
  /** Makes the entry for a table at this path. */
  readonly table: (piece: TablePiece, path: string) => DraftNode[];
}

export interface DraftContent {
  readonly content: DraftNode[];
  /** Absent if it is the usual one. */
  readonly numbering?: NumeralToken[];
  readonly labels?: Readonly<Record<string, string>>;
  /** Points with facts, and all numbered points by depth, for the report. */
  readonly factCount: number;
}

const isNode = (child: OutlineNode | Piece): child is OutlineNode => child.kind === 'node';

/** The style most points of each depth have. */
function numberingOf(tree: readonly (OutlineNode | Piece)[]): NumeralToken[] {
  const counts: Map<NumeralToken, number>[] = [];
  const visit = (children: readonly (OutlineNode | Piece)[], depth: number): void => {
    for (const child of children) {
      if (!isNode(child)) continue;
      counts[depth] ??= new Map();
      const level = counts[depth] as Map<NumeralToken, number>;
      level.set(child.token, (level.get(child.token) ?? 0) + 1);
      visit(child.children, depth + 1);
    }
  };
  visit(tree, 0);
  return counts.map((level) => [...level].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 'none');
}

/** A heading, or a sentence that is numbered: by its role or its face, else by its length and by what follows it. */
function isTitle(node: OutlineNode): boolean {
  const { line, token, children } = node;
  if (line.role.startsWith('heading')) return true;
  if (line.role !== 'unknown') return false;
  if (line.bold) return true;
  const text = line.text.slice(node.taken);
  if (token === 'I' || token === 'A') return text.length < 200;
  if (token === 'a') return false;
  return children.length > 0 && text.length < 160 && !/[.;]$/.test(text) && !/:\s+(?:\S+\s+){8}/.test(text);
}

const usual = (numbering: readonly NumeralToken[], standard: readonly NumeralToken[]): boolean =>
  numbering.every((token, depth) => token === (standard[depth] ?? standard.at(-1)));

/** @param path of the content in the plan @param standard numbering of the template */
export function readContent(
  pieces: readonly Piece[],
  path: string,
  standard: readonly NumeralToken[],
  context: ContentContext,
): DraftContent {
  const tree = outlineTree(pieces);
  const found = numberingOf(tree);
  const same = usual(found, standard);
  const numbering = same ? [...standard] : found;
  const facts = new Map<OutlineNode, FoundFacts>();
  const look = (children: readonly (OutlineNode | Piece)[]): void => {
    for (const child of children) {
      if (!isNode(child)) continue;
      const read = context.form && readFacts(child, context.form, context.data);
      if (read) facts.set(child, read);
      else look(child.children);
    }
  };
  look(tree);
  const common = commonLabels([...facts.values()], context.form);

  const emit = (children: readonly (OutlineNode | Piece)[], at: string, depth: number, above: string): DraftNode[] => {
    const nodes: DraftNode[] = [];
    let order = 0;
    let previous: OutlineNode | undefined;
    let text: string[] = [];
    const close = (): void => {
      if (text.length > 0) nodes.push(text.join('\n'));
      text = [];
    };
    for (const child of children) {
      if (child.kind === 'line') text.push(markedLine(child as Line));
      else if (child.kind === 'table') {
        close();
        nodes.push(...context.table(child, `${at}.${nodes.length}`));
      } else if (isNode(child)) {
        close();
        const token = numbering[Math.min(depth, numbering.length - 1)] ?? 'none';
        const computed = token === 'none' ? '' : sectionNumeral(token, order + 1, above);
        const usualMark = child.mark === '' || child.mark === marks[token];
        const stated =
          computed === child.numeral && usualMark
            ? undefined
            : child.numeral + (usualMark && child.token === token ? '' : child.mark);
        if (computed !== child.numeral && child.token === token && token !== 'none')
          tellGap(child, previous, computed, `${at}.${nodes.length}`);
        order = orderOf(token, stated, order);
        const inner = child.token === 'I' || child.token === 'A' || child.token === 'none' ? '' : child.numeral;
        nodes.push(entry(child, stated, `${at}.${nodes.length}`, depth, inner));
        previous = child;
      }
    }
    close();
    return nodes;
  };

  const tellGap = (node: OutlineNode, previous: OutlineNode | undefined, computed: string, at: string): void => {
    context.report({
      code: 'numbering-gap',
      severity: 'warning',
      at: node.line.at,
      planPath: at,
      message: {
        vi: `Số thứ tự "${node.numeral}" đứng sau "${previous?.numeral ?? 'đầu danh sách'}", đáng lẽ là "${computed}"; giữ nguyên như văn bản.`,
        en: `Number "${node.numeral}" after "${previous?.numeral ?? 'the beginning'}" should be "${computed}"; kept as it is.`,
      },
    });
  };

  const entry = (
    node: OutlineNode,
    stated: string | undefined,
    at: string,
    depth: number,
    above: string,
  ): DraftNode => {
    const out: Record<string, unknown> = {};
    if (stated !== undefined) out.number = stated;
    const title = isTitle(node);
    out[title ? 'title' : 'text'] = restOf(node.line, node.taken, title);
    const own = facts.get(node);
    if (own) {
      const differing = Object.entries(own.labels).filter(([role, label]) => common.get(role) !== label);
      out.facts = { ...own.values, ...(differing.length > 0 ? { labels: Object.fromEntries(differing) } : {}) };
      return out;
    }
    const below = emit(node.children, `${at}.content`, depth + 1, above);
    if (below.length === 1 && typeof below[0] === 'string') out.content = below[0];
    else if (below.length > 0) out.content = below;
    return out;
  };

  const content = emit(tree, path, 0, '');
  const labels = context.form ? labelsBeside(common, context.form) : {};
  return {
    content,
    factCount: facts.size,
    ...(same ? {} : { numbering }),
    ...(Object.keys(labels).length > 0 ? { labels } : {}),
  };
}

/** Labels that the whole text has differently from the form. */
function labelsBeside(common: ReadonlyMap<string, string>, form: FactsForm): Record<string, string> {
  const rows = form.rows.flatMap((row) => [row, ...(row.rows ?? [])]);
  return Object.fromEntries(
    [...common].filter(([role, label]) => rows.find((row) => row.role === role)?.label !== label),
  );
}
