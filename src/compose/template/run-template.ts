// Runs a whole-document template and its shared blocks over the facts: strict Handlebars in, marked-up text out.

import Handlebars from 'handlebars';
import { type Diagnostic, failed, ok, type Result } from '../../diagnostics/index.js';
import type { TemplateFile } from '../../doctype/library.js';
import { capitalize, uncapitalize, upper } from '../../text/case.js';
import { numeral } from '../../text/numerals.js';
import { annotate } from './annotate.js';
import { compileTree, type Filled, frameOf, type Helper, Markup } from './compile-tree.js';

// The few helpers that templates may use, besides if, unless, each, with and lookup. They turn facts into words; none of them lays out.

type Options = Handlebars.HelperOptions;

/** Path of what a loop or `with` was given, from the path of the loop around it. */
function pathOf(options: Options): string {
  const around = String(options.data?.path ?? '');
  const from = String(options.hash.from ?? '').replace(/^this\.?/, '');
  if (from.startsWith('@root.')) return from.slice('@root.'.length);
  const above = /^(\.\.\/)+/.exec(from)?.[0];
  const base = above
    ? around
        .split('.')
        .slice(0, -2 * (above.length / 3))
        .join('.')
    : around;
  const own = above ? from.slice(above.length) : from;
  return [base, own].filter((part) => part !== '').join('.');
}

function each(this: unknown, list: unknown, options: Options): string {
  if (!Array.isArray(list) || list.length === 0) return options.inverse(this);
  const path = pathOf(options);
  return list
    .map((item, index) => {
      const place = { index, first: index === 0, last: index === list.length - 1, count: list.length };
      const data = frameOf(options.data, { path: `${path}.${index}`, ...place });
      return options.fn(item, { data, blockParams: [item, index] });
    })
    .join('');
}

function withValue(this: unknown, value: unknown, options: Options): string {
  if (value === undefined || value === null || value === '') return options.inverse(this);
  return options.fn(value, { data: frameOf(options.data, { path: pathOf(options) }), blockParams: [value] });
}

/** The number an entry states itself, else the one that follows from its place: `{{ordinal this @index}}`, `{{ordinal this @index style="roman"}}`. */
function ordinal(item: { number?: string } | undefined, index: number, options: Options): string {
  return item?.number ?? numeral(options.hash.style ?? 'decimal', index + 1);
}

export const helpers: Readonly<Record<string, Helper>> = {
  each,
  with: withValue,
  ordinal,
  upper: (text: unknown) => upper(String(text)),
  capitalize: (text: unknown) => capitalize(String(text)),
  uncapitalize: (text: unknown) => uncapitalize(String(text)),
  eq: (a: unknown, b: unknown) => a === b,
  and: (...values: unknown[]) => values.slice(0, -1).every(Boolean),
  or: (...values: unknown[]) => values.slice(0, -1).some(Boolean),
  not: (value: unknown) => !value,
};

/** Stands for a line break inside a value, so that it is told from white space of the template: a noncharacter, which no text holds. */
export const VALUE_BREAK = '\ufdd0';

function fault(error: unknown, file: string): Diagnostic {
  const message = error instanceof Error ? error.message : String(error);
  const found = error as { lineNumber?: number; column?: number };
  const parse = /Parse error on line (\d+)/.exec(message)?.[1];
  const inline = / - (\d+):(\d+)$/.exec(message);
  const line = found.lineNumber ?? (parse ? Number(parse) : inline ? Number(inline[1]) : undefined);
  const column = found.column ?? (inline ? Number(inline[2]) : undefined);
  const unknown = /"([^"]+)" not defined/.exec(message)?.[1];
  return {
    code: unknown ? 'template/unknown-name' : 'template/bad-braces',
    severity: 'error',
    place: { file, ...(line === undefined ? {} : { line }), ...(column === undefined ? {} : { column: column + 1 }) },
    message: unknown
      ? {
          vi: `Mẫu dùng {{${unknown}}} nhưng dữ liệu không có.`,
          en: `The template uses {{${unknown}}}, which the data lacks.`,
        }
      : { vi: `Mẫu viết sai: ${message.split('\n')[0]}.`, en: `The template is wrong: ${message.split('\n')[0]}.` },
  };
}

/** A text of the view with its line breaks kept apart from those of the template; what has none is handed on as it is. */
const protectBreaks = (data: unknown): unknown => {
  if (typeof data === 'string') return data.includes('\n') ? data.replaceAll('\n', VALUE_BREAK) : data;
  if (data === null || typeof data !== 'object') return data;
  if (Array.isArray(data)) {
    const kept = data.map(protectBreaks);
    return kept.every((value, index) => value === data[index]) ? data : kept;
  }
  if (Object.getPrototypeOf(data) !== Object.prototype) return data;
  let changed: Record<string, unknown> | undefined;
  for (const [key, value] of Object.entries(data)) {
    const kept = protectBreaks(value);
    if (kept === value) continue;
    changed ??= { ...data };
    changed[key] = kept;
  }
  return changed ?? data;
};

type Run = (view: object) => string;

/** Templates compiled before, by the shared blocks and the file they were compiled from. */
const compiled = new WeakMap<ReadonlyMap<string, TemplateFile>, WeakMap<TemplateFile, Result<Run>>>();

function compileTemplate(main: TemplateFile, blocks: ReadonlyMap<string, TemplateFile>): Result<Run> {
  const partials = new Map<string, Filled>();
  const problems: Diagnostic[] = [];
  const compile = ({ file, text }: TemplateFile): Filled | undefined => {
    try {
      const source = text.replace(/\r\n?/g, '\n').normalize('NFC');
      const tree = annotate(Handlebars.parse(source), source, file);
      const template = compileTree(tree, helpers, partials);
      return (context, options) => {
        try {
          return template(context, options);
        } catch (error) {
          if (error instanceof TemplateFault) throw error;
          throw new TemplateFault(fault(error, file));
        }
      };
    } catch (error) {
      problems.push(fault(error, file));
      return undefined;
    }
  };
  for (const [name, block] of blocks) {
    const partial = compile(block);
    if (partial) partials.set(name, partial);
  }
  const run = compile(main);
  return run && problems.length === 0 ? ok((view) => run(view, { data: { path: '' } })) : failed(...problems);
}

/** @param view facts by name; a value made by `markup` goes in as tags, all others as text */
export function runTemplate(
  main: TemplateFile,
  blocks: ReadonlyMap<string, TemplateFile>,
  view: object,
): Result<string> {
  const ofBlocks = compiled.get(blocks) ?? new WeakMap<TemplateFile, Result<Run>>();
  compiled.set(blocks, ofBlocks);
  const template = ofBlocks.get(main) ?? compileTemplate(main, blocks);
  ofBlocks.set(main, template);
  if (!template.value) return { diagnostics: template.diagnostics };
  try {
    return ok(template.value(protectBreaks(view) as object));
  } catch (error) {
    if (error instanceof TemplateFault) return failed(error.diagnostic);
    return failed(fault(error, main.file));
  }
}

class TemplateFault extends Error {
  constructor(readonly diagnostic: Diagnostic) {
    super(diagnostic.message.en);
  }
}

/** A piece of markup made by compose itself, put in as it is. */
export const markup = (tags: string): Markup => new Markup(tags);
