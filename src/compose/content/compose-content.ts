// The body of a text → paragraphs, numbered headings and tables, in order.

import type { FactRow } from '../../doctype/facts-form.js';
import type { Block, Inline, Paragraph, Pt } from '../../document/document.js';
import type { ContentEntry, ContentNode, Facts } from '../../plan/content.js';
import { marks, orderOf, sectionNumeral } from '../../plan/numbering.js';
import { type NumeralToken, numeralStyles } from '../../plan/table.js';
import { upper } from '../../text/case.js';
import { closest } from '../../text/closest.js';
import { LETTERS } from '../../text/numerals.js';
import { boundedCache } from '../../workspace/bounded-cache.js';
import { lineRole } from '../blocks/paragraph-tag.js';
import type { ComposeContext } from '../compose-context.js';
import { composeTable } from '../table/compose-table.js';
import { inlinesOf } from '../tag-inlines.js';
import type { Tag } from '../template/parse-markup.js';

// The facts of one task in a text (goal, actions, lead, deadline …) → its points: "a) Mục tiêu: …", "b) Nhiệm vụ:" with bullets below,
// "c) Phân công" with one bullet for each agency. Which points there are, and what they are called, is data: templates/facts/*.yaml.

interface FactLine {
  /** The point's own numeral, `a)`; empty for lines below it. */
  readonly lead: string;
  /** One or more lines. */
  readonly text: string;
  readonly path: string;
}

const ownKeys = ['form', 'labels'];

const rolesOf = (rows: readonly FactRow[]): string[] => rows.flatMap((row) => [row.role, ...rolesOf(row.rows ?? [])]);

const labelled = (label: string, value: string): string =>
  value.includes('\n') || /^[-+] /.test(value) ? `${label}:\n${value}` : `${label}: ${value}`;

/** @param lead numeral of the n-th point that is there, from 1 */
function factLines(
  facts: Facts,
  path: string,
  labels: Readonly<Record<string, string>>,
  lead: (order: number) => string,
  context: ComposeContext,
): FactLine[] {
  const name = facts.form ?? 'nhiem-vu';
  const form = context.library.forms.get(name);
  const report = (code: string, at: string, vi: string, en: string, near?: string): void => {
    context.report({
      code,
      severity: 'error',
      place: { path: at },
      message: { vi, en },
      ...(near ? { remedy: { vi: `Ý bạn là "${near}"?`, en: `Did you mean "${near}"?` } } : {}),
    });
  };
  if (!form) {
    const near = closest(name, context.library.forms.keys());
    report('facts/unknown-form', `${path}.form`, `Không có mẫu "${name}".`, `There is no form "${name}".`, near);
    return [];
  }
  const roles = rolesOf(form.rows);
  for (const key of Object.keys(facts)) {
    if (ownKeys.includes(key) || roles.includes(key)) continue;
    const near = closest(key, roles);
    report('facts/no-row', `${path}.${key}`, `Mẫu "${name}" không có mục "${key}".`, `No "${key}" in "${name}".`, near);
  }
  const textOf = (row: FactRow): string | undefined => facts[row.role] as string | undefined;
  const labelOf = (row: FactRow): string => facts.labels?.[row.role] ?? labels[row.role] ?? row.label;
  let order = 0;
  return form.rows.flatMap((row): FactLine[] => {
    const value = textOf(row);
    const below = (row.rows ?? []).flatMap((each): FactLine[] => {
      const text = textOf(each);
      return text === undefined
        ? []
        : [{ lead: '', text: `- ${labelOf(each)}: ${text}`, path: `${path}.${each.role}` }];
    });
    if (value === undefined && below.length === 0) return [];
    order += 1;
    const text = value === undefined ? labelOf(row) : labelled(labelOf(row), value);
    return [{ lead: lead(order), text, path: value === undefined ? path : `${path}.${row.role}` }, ...below];
  });
}

// How the numbers of the sections of a text are printed: the mark behind the numeral, and when the title is in upper case.
// NĐ 30/2020/NĐ-CP, Phụ lục I, mục V.6.b: `I. TIÊU ĐỀ`, `1. Tiêu đề`, `a)`.

/** The numeral with its mark: `IV.`, `1.2.`, `đ)`. A number that a plan states with its own mark keeps it. */
const markedNumeral = (token: NumeralToken, text: string): string =>
  text === '' || /[.)\]:/–-]$/.test(text) ? text : text + (marks[token] || '.');

/** Sections under a roman number have their titles in upper case. */
const titleIsUpper = (token: NumeralToken, depth: number): boolean => depth === 0 && token === 'I';

interface Outline {
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
    blocks[index - 1]?.kind === 'table' && block.kind !== 'spacer' && block.kind !== 'page-break'
      ? [{ kind: 'spacer', role: 'body', height: AFTER_TABLE }, block]
      : [block],
  );

const beyondLetters = (path: string, context: ComposeContext): void =>
  context.report({
    code: 'content/beyond-letters',
    severity: 'warning',
    place: { path },
    message: {
      vi: `Điểm thứ ${LETTERS + 1}: hết chữ cái để đánh (a … y).`,
      en: `Point ${LETTERS + 1}: no letter is left for it (a … y).`,
    },
    remedy: {
      vi: 'Tách thành hai khoản, gộp bớt điểm, hoặc đổi cách đánh số của văn bản (numbering).',
      en: 'Make two clauses of it, join points, or number the text in another way (numbering).',
    },
    basis: 'NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.6.đ',
  });

/** @param path path of the list in the plan */
function composeContent(
  nodes: readonly ContentNode[],
  path: string,
  outline: Outline,
  context: ComposeContext,
): Block[] {
  let order = 0;
  const nodeBlocks = (node: ContentNode, here: string, context: ComposeContext): readonly Block[] => {
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
    if (node.numbered !== false) {
      order = orderOf(styleAt(outline), node.number, order);
      if (styleAt(outline) === 'a' && order === LETTERS + 1 && node.number === undefined) beyondLetters(here, context);
    }
    return section(node, here, outline, order, context);
  };
  const blocks = nodes.flatMap((node, index): readonly Block[] => {
    const here = `${path}.${index}`;
    const { turnedWidth } = context;
    if (typeof node === 'string' || node.orientation !== 'landscape' || turnedWidth === undefined)
      return nodeBlocks(node, here, context);
    const turned = nodeBlocks(node, here, { ...context, width: turnedWidth, turnedWidth: undefined });
    return [{ kind: 'page-break', turn: 'landscape' }, ...turned, { kind: 'page-break', turn: 'portrait' }];
  });
  return apartFromTables(blocks);
}

// `<content of="plan.content" numbering="I 1 a"/>`: the body of a text, from the plan. `of` is a path from where the loops stand; the
// plan's own `numbering` beside it goes before the template's.

const valueAt = (data: unknown, path: string): unknown =>
  path.split('.').reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], data);

const isToken = (text: string): text is NumeralToken => (numeralStyles as readonly string[]).includes(text);

export function contentTag(tag: Tag, context: ComposeContext): Block[] {
  const path = [tag.in, tag.attributes.of ?? 'content'].filter((part) => part !== '').join('.');
  const all = valueAt(context.plan, path) as ContentNode[] | undefined;
  if (all === undefined) return [];
  const nodes = all.slice(0, Number(tag.attributes.first ?? all.length));
  const around = path.split('.').slice(0, -1).join('.');
  const stated = valueAt(context.plan, `${around}.numbering`) as NumeralToken[] | undefined;
  const numbering = stated ?? (tag.attributes.numbering ?? 'I 1 a').split(/\s+/).filter(isToken);
  const labels = (valueAt(context.plan, `${around}.labels`) ?? {}) as Readonly<Record<string, string>>;
  const blocks = composeContent(nodes, path, { numbering, depth: 0, above: '', template: tag.at, labels }, context);
  // nothing of the text follows: what closes it stays with its last page
  const last = blocks.at(-1);
  return last?.kind === 'page-break' && last.turn ? blocks.slice(0, -1) : blocks;
}
