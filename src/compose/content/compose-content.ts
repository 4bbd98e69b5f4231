// The body of a text → paragraphs, numbered headings and tables, in order.

import type { Block, Inline, Paragraph, Pt } from '../../document/document.js';
import type { ContentEntry, ContentNode } from '../../plan/content.js';
import { orderOf, sectionNumeral } from '../../plan/numbering.js';
import type { NumeralToken } from '../../plan/table.js';
import { upper } from '../../text/case.js';
import { boundedCache } from '../../workspace/bounded-cache.js';
import { lineRole } from '../blocks/paragraph-tag.js';
import type { ComposeContext } from '../compose-context.js';
import { inlinesOf } from '../inlines.js';
import { composeTable } from '../table/compose-table.js';
import { factLines } from './fact-lines.js';
import { markedNumeral, titleIsUpper } from './levels.js';

export interface Outline {
  /** Number style of each depth; deeper ones repeat the last. */
  readonly numbering: readonly NumeralToken[];
  readonly depth: number;
  /** Numeral of the section around, for `1.1`. */
  readonly above: string;
  /** Template line, for origins. */
  readonly template: string;
  /** Labels of facts that hold for the whole text, by role. */
  readonly labels: Readonly<Record<string, string>>;
}

const styleAt = (outline: Outline): NumeralToken =>
  outline.numbering[Math.min(outline.depth, outline.numbering.length - 1)] ?? 'none';

/** Paragraphs made before, by all they depend on: what follows from a paragraph can be known by it. */
const known = boundedCache<string, readonly Paragraph[]>(8 * 1024 * 1024);
/** What a paragraph takes besides its text, roughly. */
const PARAGRAPH_BYTES = 500;

function paragraphs(text: string, path: string, outline: Outline, lead = '', role = 'body'): readonly Paragraph[] {
  const key = [path, outline.template, lead, role, text].join('\n');
  const before = known.get(key);
  if (before) return before;
  const made = makeParagraphs(text, path, outline, lead, role);
  known.set(key, made, PARAGRAPH_BYTES + 4 * key.length);
  return made;
}

function makeParagraphs(text: string, path: string, outline: Outline, lead: string, role: string): Paragraph[] {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return lines.map((line, index): Paragraph => {
    const prefix: Inline[] = index === 0 && lead !== '' ? [{ kind: 'text', text: `${lead} ` }] : [];
    const inlines = inlinesOf(line.trim());
    return {
      kind: 'paragraph',
      role: index === 0 && lead !== '' ? role : lineRole(inlines, role),
      inlines: [...prefix, ...inlines],
      origin: { plan: path, template: outline.template },
    };
  });
}

function section(entry: ContentEntry, path: string, outline: Outline, order: number, context: ComposeContext): Block[] {
  const token = entry.numbered === false ? 'none' : styleAt(outline);
  const own = entry.number ?? (token === 'none' ? '' : sectionNumeral(token, order, outline.above));
  const lead = entry.number !== undefined || token !== 'none' ? markedNumeral(token, own) : '';
  const blocks: Block[] = [];
  if (entry.title !== undefined) {
    const title = titleIsUpper(token, outline.depth) ? upper(entry.title) : entry.title;
    const role = `heading-${Math.min(outline.depth + 1, 4)}`;
    const [first, ...rest] = paragraphs(title, `${path}.title`, outline, lead, role);
    if (first) blocks.push(first, ...rest);
    if (entry.text !== undefined) blocks.push(...paragraphs(entry.text, `${path}.text`, outline));
  } else if (entry.text !== undefined) blocks.push(...paragraphs(entry.text, `${path}.text`, outline, lead));
  const above = own.replace(/[.)]$/, '');
  const inner: Outline = { ...outline, depth: outline.depth + 1, above: token === 'I' || token === 'A' ? '' : above };
  if (entry.facts) {
    const lead = (order: number): string =>
      markedNumeral(styleAt(inner), sectionNumeral(styleAt(inner), order, inner.above));
    for (const line of factLines(entry.facts, `${path}.facts`, outline.labels, lead, context)) {
      blocks.push(...paragraphs(line.text, line.path, outline, line.lead));
    }
  }
  if (entry.content) {
    blocks.push(...composeContent(entry.content, `${path}.content`, inner, context));
  }
  return blocks;
}

/** Text that follows a table keeps its distance from the last rule. */
const AFTER_TABLE: Pt = 6;

const apartFromTables = (blocks: readonly Block[]): Block[] =>
  blocks.flatMap((block, index): Block[] =>
    blocks[index - 1]?.kind === 'table' && block.kind !== 'spacer'
      ? [{ kind: 'spacer', role: 'body', height: AFTER_TABLE }, block]
      : [block],
  );

/** @param path path of the list in the plan */
export function composeContent(
  nodes: readonly ContentNode[],
  path: string,
  outline: Outline,
  context: ComposeContext,
): Block[] {
  let order = 0;
  const blocks = nodes.flatMap((node, index): readonly Block[] => {
    const here = `${path}.${index}`;
    if (typeof node === 'string') return paragraphs(node, here, outline);
    const named = node.table === undefined ? undefined : context.plan[node.table];
    if (node.table !== undefined && named === undefined) {
      context.report({
        code: 'plan/no-table',
        severity: 'error',
        place: { path: `${here}.table` },
        message: {
          vi: `Không có bảng "${node.table}" ở đầu tệp.`,
          en: `There is no table "${node.table}" at the top of the file.`,
        },
        remedy: { vi: `Thêm mục ${node.table}: vào tệp kế hoạch.`, en: `Add ${node.table}: to the plan file.` },
      });
      return [];
    }
    if (named && node.table) return composeTable(named, node.table, node.table, outline.template, context);
    if (node.tasks) return composeTable(node.tasks, 'tasks', `${here}.tasks`, outline.template, context);
    if (node.indicators)
      return composeTable(node.indicators, 'indicators', `${here}.indicators`, outline.template, context);
    if (node.numbered !== false) order = orderOf(styleAt(outline), node.number, order);
    return section(node, here, outline, order, context);
  });
  return apartFromTables(blocks);
}
