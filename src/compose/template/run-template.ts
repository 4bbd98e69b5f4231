// Runs a whole-document template and its shared blocks over the facts: strict Handlebars in, marked-up text out.

import Handlebars from 'handlebars';
import { type Diagnostic, failed, ok, type Result } from '../../diagnostics/index.js';
import type { TemplateFile } from '../../doctype/library.js';
import { annotate } from './annotate.js';
import { helpers } from './handlebars-helpers.js';

/** Stands for a line break inside a value, so that it is told from white space of the template: a noncharacter, which no text holds. */
export const VALUE_BREAK = '\ufdd0';

const builtIn = ['if', 'unless', 'lookup'];
const compileOptions: CompileOptions = {
  strict: true,
  preventIndent: true,
  knownHelpersOnly: true,
  knownHelpers: Object.fromEntries([...builtIn, ...Object.keys(helpers)].map((name) => [name, true])),
};

function fault(error: unknown, file: string): Diagnostic {
  const message = error instanceof Error ? error.message : String(error);
  const found = error as { lineNumber?: number; column?: number; endLineNumber?: number };
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
export const protectBreaks = (data: unknown): unknown => {
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
  const engine = Handlebars.create();
  for (const [name, helper] of Object.entries(helpers)) engine.registerHelper(name, helper);
  const problems: Diagnostic[] = [];
  const compile = ({ file, text }: TemplateFile): Handlebars.TemplateDelegate | undefined => {
    try {
      const source = text.replace(/\r\n?/g, '\n').normalize('NFC');
      const tree = annotate(Handlebars.parse(source), source, file);
      const template = engine.compile(tree, compileOptions);
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
    if (partial) engine.registerPartial(name, partial);
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
export const markup = (tags: string): Handlebars.SafeString => new Handlebars.SafeString(tags);
