// The first step of composing: every text of the plan that holds {{…}} is filled in (year, names of the unit, title of the plan),
// so that all later steps see plain text. Faults are reported by the path of the text.

import Handlebars from 'handlebars';
import type { Diagnostic, Result } from '../diagnostics/index.js';
import { closest } from '../text/closest.js';

// A text of the plan → its words and the names between them. Handlebars reads it; it is filled by plain look-up, since texts may hold
// names and nothing else.

/** Words as they stand; a name by its parts, `unit.name` as `['unit', 'name']`. */
type TextPiece = string | readonly string[];

const MOST_KEPT = 4000;
/** Texts read before: the plans of one district are one plan many times. */
const known = new Map<string, readonly TextPiece[] | undefined>();

function nameOf({ path, params, hash }: hbs.AST.MustacheStatement): readonly string[] | undefined {
  if (path.type !== 'PathExpression' || params.length > 0 || (hash as hbs.AST.Hash | undefined)?.pairs.length)
    return undefined;
  const { parts, depth, data } = path as hbs.AST.PathExpression;
  return depth === 0 && !data && parts.length > 0 ? parts : undefined;
}

function read(text: string): readonly TextPiece[] | undefined {
  let body: readonly hbs.AST.Statement[];
  try {
    ({ body } = Handlebars.parse(text));
  } catch {
    return undefined;
  }
  const pieces: TextPiece[] = [];
  for (const statement of body) {
    if (statement.type === 'CommentStatement') continue;
    const piece =
      statement.type === 'ContentStatement'
        ? (statement as hbs.AST.ContentStatement).value
        : statement.type === 'MustacheStatement'
          ? nameOf(statement as hbs.AST.MustacheStatement)
          : undefined;
    if (piece === undefined) return undefined;
    pieces.push(piece);
  }
  return pieces;
}

/** @returns undefined where the braces do not match, or hold anything but a name */
function textPieces(text: string): readonly TextPiece[] | undefined {
  if (known.has(text)) return known.get(text);
  const pieces = read(text);
  if (known.size >= MOST_KEPT) known.clear();
  known.set(text, pieces);
  return pieces;
}

export type Names = Readonly<Record<string, unknown>>;

/** What a name stands for; undefined where it has no text: a group of names (`facts`), what every object inherits (`constructor`). */
function textOf(value: unknown): string | undefined {
  if (value === undefined || value === null || typeof value === 'function') return undefined;
  if (typeof value !== 'object') return String(value);
  // a fact of the user may be called `toString`, too
  return Object.hasOwn(value, 'toString') && typeof value.toString === 'function' ? String(value) : undefined;
}

/** All dotted names that a text may use. */
function nameList(names: Names, prefix = ''): string[] {
  return Object.entries(names).flatMap(([key, value]) => [
    ...(textOf(value) === undefined ? [] : [`${prefix}${key}`]),
    ...(value !== null && typeof value === 'object' ? nameList(value as Names, `${prefix}${key}.`) : []),
  ]);
}

const badBraces = (path: string): Diagnostic => ({
  code: 'text/bad-braces',
  severity: 'error',
  place: { path },
  message: {
    vi: 'Dấu {{…}} viết sai: trong lời văn chỉ dùng được {{tên}}.',
    en: 'The {{…}} is wrong: a text may only hold {{name}}.',
  },
  remedy: { vi: 'Ví dụ đúng: {{year}}, {{unit}}, {{unit.name}}.', en: 'Right: {{year}}, {{unit}}, {{unit.name}}.' },
});

function unknownName(name: string, path: string, names: Names): Diagnostic {
  const known = nameList(names);
  const last = (each: string): string => each.split('.').at(-1) as string;
  const near = closest(name, known) ?? closest(last(name), known.map(last));
  const full = known.find((each) => each === near || last(each) === near);
  return {
    code: 'text/unknown-name',
    severity: 'error',
    place: { path },
    message: { vi: `Không có {{${name}}}.`, en: `There is no {{${name}}}.` },
    remedy: full
      ? { vi: `Ý bạn là {{${full}}}?`, en: `Did you mean {{${full}}}?` }
      : { vi: `Các tên dùng được: ${known.join(', ')}.`, en: `Known names: ${known.join(', ')}.` },
  };
}

/** The text of a name; undefined if there is no such name. */
function lookUp(parts: readonly string[], names: Names): string | undefined {
  let value: unknown = names;
  for (const part of parts) {
    if (value === null || typeof value !== 'object' || !Object.hasOwn(value, part)) return undefined;
    value = (value as Names)[part];
  }
  return textOf(value);
}

/** Fills one text. Every name that does not exist is reported. */
export function expandText(text: string, names: Names, path: string): Result<string> {
  if (!text.includes('{{')) return { value: text, diagnostics: [] };
  const pieces = textPieces(text);
  if (!pieces) return { diagnostics: [badBraces(path)] };
  const diagnostics: Diagnostic[] = [];
  let filled = '';
  for (const piece of pieces) {
    const value = typeof piece === 'string' ? piece : lookUp(piece, names);
    if (value === undefined) diagnostics.push(unknownName((piece as readonly string[]).join('.'), path, names));
    else filled += value;
  }
  return diagnostics.length > 0 ? { diagnostics } : { value: filled, diagnostics };
}

/** Data in which no text holds braces; it is handed on as it is, so that what is made of it can be known again. */
const plain = new WeakSet<object>();

/** The same data with every text filled; texts that cannot be filled stay as they are and are reported. Data is taken as unchangeable. */
export function expandTexts<T>(data: T, names: Names): { value: T; diagnostics: Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const visit = (value: unknown, path: string): unknown => {
    if (typeof value === 'string') {
      if (!value.includes('{{')) return value;
      const expanded = expandText(value, names, path);
      diagnostics.push(...expanded.diagnostics);
      return expanded.value ?? value;
    }
    if (value === null || typeof value !== 'object' || plain.has(value)) return value;
    const inside = (key: string): string => (path ? `${path}.${key}` : key);
    const entries = Object.entries(value);
    const filled = entries.map(([key, each]) => visit(each, inside(key)));
    if (diagnostics.length === 0 && entries.every(([, each], index) => each === filled[index] && isPlain(each))) {
      plain.add(value);
      return value;
    }
    return Array.isArray(value) ? filled : Object.fromEntries(entries.map(([key], index) => [key, filled[index]]));
  };
  return { value: visit(data, '') as T, diagnostics };
}

const isPlain = (value: unknown): boolean =>
  typeof value === 'string' ? !value.includes('{{') : value === null || typeof value !== 'object' || plain.has(value);
