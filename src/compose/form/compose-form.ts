// Plan + Word form → the pieces of the finished form: the same names, helpers and blocks as in document templates, run by the same
// engine. What a form prints of the plan's content is composed as in our own documents.

import { type Diagnostic, hasErrors, type Place } from '../../diagnostics/index.js';
import type { DocumentType } from '../../doctype/document-type.js';
import type { Library } from '../../doctype/library.js';
import type { Block } from '../../document/document.js';
import type { FilledPiece, FormFault, FormResult, FormTag, FormText } from '../../document/form.js';
import type { FontSet } from '../../fonts/font-set.js';
import type { Plan } from '../../plan/plan.js';
import { buildBlocks } from '../blocks/build-blocks.js';
import { markEnd } from '../blocks/end-marks.js';
import type { ComposeContext } from '../compose-context.js';
import { contentTag } from '../content/content-tag.js';
import { composeTable } from '../table/compose-table.js';
import { tagLines } from '../tag-inlines.js';
import { parseMarkup, type Tag } from '../template/parse-markup.js';
import { runTemplate } from '../template/run-template.js';
import { planNames } from '../view/names.js';
import { templateView } from '../view/template-view.js';
import { type FormSource, formSource } from './form-source.js';
import { groupViews, rowViews } from './row-views.js';

export interface FormSubject {
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
  // faults of the tables are told where the document itself is composed
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
