// Plan + Word form → the pieces of the finished form: the same names, helpers and blocks as in document templates, run by the same
// engine. What a form prints of the plan's content is composed as in our own documents.

import { type Diagnostic, hasErrors, type Place } from '../../diagnostics/index.js';
import type { DocumentType } from '../../doctype/document-type.js';
import type { Library } from '../../doctype/library.js';
import type { Block, Table } from '../../document/document.js';
import {
  type FilledPiece,
  type FormFault,
  type FormPiece,
  type FormResult,
  type FormTag,
  type FormText,
  tagBody,
  tagKind,
} from '../../document/form.js';
import type { FontSet } from '../../fonts/font-set.js';
import type { Plan } from '../../plan/plan.js';
import { escapeMarkup } from '../../text/escape-markup.js';
import { buildBlocks } from '../blocks/build-blocks.js';
import { markEnd } from '../blocks/end-marks.js';
import type { ComposeContext } from '../compose-context.js';
import { contentTag } from '../content/compose-content.js';
import { composeTable } from '../table/compose-table.js';
import { tagLines, textOf } from '../tag-inlines.js';
import { parseMarkup, type Tag } from '../template/parse-markup.js';
import { runTemplate } from '../template/run-template.js';
import { planNames } from '../view/names.js';
import { templateView } from '../view/template-view.js';
import { formBlocks, parseBlockCall } from './form-blocks.js';
import { commonRoles } from './form-names.js';

// One part of a form as a Handlebars template in the markup of templates: the form's own pieces are `<chunk n="…"/>`, a tag for a text is
// `<value>`, a block `<blocks>`. Each piece has a line of its own, so that a fault told by line leads back to its tag.

interface FormSource {
  readonly text: string;
  /** Tag on each line, from line 1 at index 0. */
  readonly tags: readonly (FormTag | undefined)[];
}

const PARTIAL = /^>\s*([\w-]+)$/;

/** Markup of the blocks that a tag places; undefined if it prints a text. @param main name of the text that carries the number */
function blockMarkup(tag: string, main: string): string | undefined {
  const body = tagBody(tag);
  if (tagKind(tag) !== 'value') return undefined;
  const partial = PARTIAL.exec(body)?.[1];
  const block = Object.hasOwn(formBlocks, body) ? formBlocks[body] : undefined;
  if (block) return block.markup.replaceAll('MAIN', main);
  if (partial !== undefined) {
    const own = Object.hasOwn(formBlocks, partial) ? formBlocks[partial] : undefined;
    return own && !own.markup.includes('MAIN') ? own.markup : `{{> ${partial}}}`;
  }
  const call = parseBlockCall(body);
  if (!call) return undefined;
  const attributes = [
    `of="${call.of ?? 'content'}"`,
    ...(call.only === undefined ? [] : [`only="${call.only}"`]),
    ...(call.end === undefined ? [] : [`end="${escapeMarkup(call.end)}"`]),
    ...(call.numbering === undefined ? [] : [`numbering="${escapeMarkup(call.numbering)}"`]),
  ];
  return `<content ${attributes.join(' ')}/>`;
}

function formSource(pieces: readonly FormPiece[], main: string): FormSource {
  const lines: string[] = [];
  const tags: (FormTag | undefined)[] = [];
  for (const piece of pieces) {
    if (typeof piece === 'number') {
      lines.push(`<chunk n="${piece}"/>`);
      tags.push(undefined);
      continue;
    }
    const kind = tagKind(piece.text);
    if (kind === 'comment') continue;
    const blocks = blockMarkup(piece.text, main);
    if (kind !== 'value') lines.push(piece.text);
    else if (blocks !== undefined) lines.push(`<blocks tag="${piece.index}">${blocks}</blocks>`);
    else lines.push(`<value tag="${piece.index}">${piece.text}</value>`);
    tags.push(piece);
  }
  return { text: lines.join('\n'), tags };
}

// The rows of a plan's table for loops of a Word form, numbered as the table itself is: taken from the composed table, so that a form
// and the document cannot differ.

interface RowView {
  readonly group: boolean;
  readonly level: number;
  readonly number: string;
  readonly title: string | undefined;
  /** By role of the column. */
  readonly [cell: string]: unknown;
}

interface GroupView {
  readonly number: string;
  readonly title: string | undefined;
  readonly rows: readonly RowView[];
}

const valueAt = (data: unknown, path: string): unknown =>
  path.split('.').reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], data);

/** Rows in the order of the print, groups among them. */
function rowViews(kind: 'tasks' | 'indicators', plan: Plan, context: ComposeContext): RowView[] {
  const facts = plan[kind];
  if (!facts) return [];
  const table = composeTable(facts, kind, kind, '', context).find((block): block is Table => block.kind === 'table');
  const columns = table?.columns.map(({ role }) => role) ?? [];
  const numberColumn = columns.indexOf('number');
  return (table?.body ?? []).map((row): RowView => {
    const data = (valueAt(plan, row.origin?.plan ?? '') ?? {}) as Record<string, unknown>;
    const printed = (column: number): string =>
      (row.cells[column]?.paragraphs ?? []).map(({ inlines }) => textOf(inlines)).join('\n');
    if (row.kind === 'group') {
      const cells = Object.fromEntries([...commonRoles, ...columns].map((role) => [role, undefined]));
      const number = numberColumn === 0 && columns.length > 1 ? printed(0) : '';
      return { ...cells, group: true, level: row.level, number, title: data.title as string | undefined };
    }
    const cells = Object.fromEntries([...new Set([...commonRoles, ...columns])].map((role) => [role, data[role]]));
    const number = numberColumn < 0 ? '' : printed(numberColumn);
    return { ...cells, group: false, level: row.level, number, title: undefined };
  });
}

/** The same rows under their innermost groups; rows before any group make one without title. */
function groupViews(rows: readonly RowView[]): GroupView[] {
  const groups: { number: string; title: string | undefined; rows: RowView[] }[] = [];
  for (const row of rows) {
    if (row.group) groups.push({ number: row.number, title: row.title, rows: [] });
    else {
      if (groups.length === 0) groups.push({ number: '', title: undefined, rows: [] });
      groups.at(-1)?.rows.push(row);
    }
  }
  return groups;
}

interface FormSubject {
  /** With all its texts filled in. */
  readonly plan: Plan;
  readonly type: DocumentType;
  readonly library: Library;
  readonly fonts: FontSet;
  /** For a document that goes out: no draft marks. */
  readonly issued: boolean;
}

const isTag = (child: Tag | string): child is Tag => typeof child !== 'string';

/** Paths that do not start where the loops stand. */
const ABSOLUTE = /^(decision|plan|document|annexes)\./;

/** The names a form sees: those of templates, and the rows of the tables. */
export function formView(subject: FormSubject, context: ComposeContext): Record<string, unknown> {
  const { plan, type, library, issued } = subject;
  const { view } = templateView(plan, type, library.wording, context.names, issued);
  // faults of the tables are reported where the document itself is composed
  const silent: ComposeContext = { ...context, report: () => undefined };
  const tasks = rowViews('tasks', plan, silent);
  const indicators = rowViews('indicators', plan, silent);
  return {
    agency: undefined,
    facts: {},
    ...view,
    tasks,
    taskGroups: groupViews(tasks),
    indicators,
    indicatorGroups: groupViews(indicators),
  };
}

function contentBlocks(tag: Tag, context: ComposeContext): Block[] {
  const of = tag.attributes.of ?? 'content';
  const here = ABSOLUTE.test(of) ? { ...tag, in: '' } : tag;
  const only = Number(tag.attributes.only ?? 0);
  if (only === 0) return markEnd(contentTag(here, context), tag.attributes.end ?? './.');
  // up to the section, less what comes before it: so the section keeps the number it has in the whole
  const upTo = (count: number): Block[] =>
    contentTag({ ...here, attributes: { ...here.attributes, first: String(count) } }, context);
  const before = only > 1 ? upTo(only - 1).length : 0;
  return upTo(only).slice(before);
}

function placedBlocks(tag: Tag, context: ComposeContext): Block[] {
  return tag.children.flatMap((child): Block[] => {
    if (!isTag(child)) return [];
    if (child.name === 'content') return contentBlocks(child, context);
    if (child.name === 'plan-table') {
      const kind = child.attributes.of === 'indicators' ? 'indicators' : 'tasks';
      const table = context.plan[kind];
      return table ? composeTable(table, kind, kind, child.at, context) : [];
    }
    return buildBlocks([child], context);
  });
}

/** A fault told by the line of the source, as a fault of the tag on that line. */
function relate(diagnostic: Diagnostic, file: string, source: FormSource): FormFault {
  const { place } = diagnostic;
  if (place?.file !== file) return diagnostic;
  const tag = source.tags[(place.line ?? 0) - 1];
  const there: Place = { file, ...(tag ? { spot: tag.spot } : {}) };
  return { ...diagnostic, place: there, ...(tag ? { at: tag.index } : {}) };
}

/** @returns the pieces of each part of the form, in its order */
export function composeForm(subject: FormSubject, form: FormText): FormResult<readonly (readonly FilledPiece[])[]> {
  const { plan, type, library, fonts } = subject;
  const diagnostics: FormFault[] = [];
  const names = planNames(plan, library.wording);
  const report = (diagnostic: Diagnostic): void => {
    diagnostics.push(diagnostic);
  };
  const context: ComposeContext = { plan, library, fonts, names, width: 160, report };
  const view = formView(subject, context);
  const parts = form.parts.map((pieces): FilledPiece[] => {
    if (pieces.length === 0) return [];
    const source = formSource(pieces, type.main);
    const byIndex = new Map(source.tags.flatMap((tag) => (tag ? [[tag.index, tag] as const] : [])));
    const text = runTemplate({ file: form.file, text: source.text }, library.blocks, view);
    diagnostics.push(...text.diagnostics.map((each) => relate(each, form.file, source)));
    const tags = text.value === undefined ? undefined : parseMarkup(text.value, form.file);
    diagnostics.push(...(tags?.diagnostics ?? []).map((each) => relate(each, form.file, source)));
    return (tags?.value ?? []).flatMap((tag): FilledPiece[] => {
      if (tag.name === 'chunk') return [Number(tag.attributes.n)];
      const own = byIndex.get(Number(tag.attributes.tag)) as FormTag;
      if (tag.name === 'value') {
        const { lines, diagnostics: found } = tagLines(tag);
        diagnostics.push(...found.map((each) => relate(each, form.file, source)));
        return [{ tag: own, lines }];
      }
      const inside: ComposeContext = {
        ...context,
        width: own.width,
        report: (each) => report(relate(each, form.file, source)),
      };
      return [{ tag: own, blocks: placedBlocks(tag, inside) }];
    });
  });
  return hasErrors(diagnostics) ? { diagnostics } : { value: parts, diagnostics };
}
