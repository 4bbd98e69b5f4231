// The first step of composing: every text of the plan that holds {{…}} is filled in (year, names of the unit, title of the plan),
// so that all later steps see plain text. Faults are told by the path of the text.

import Handlebars from 'handlebars';
import type { Diagnostic, Result } from '../diagnostics/index.js';
import { closest } from '../text/closest.js';

export type Names = Readonly<Record<string, unknown>>;

const compiler = Handlebars.create();
for (const helper of Object.keys(compiler.helpers)) compiler.unregisterHelper(helper);

/** All dotted names that a text may use. */
export function nameList(names: Names, prefix = ''): string[] {
  return Object.entries(names).flatMap(([key, value]) => {
    if (typeof value === 'function') return [];
    const own = [`${prefix}${key}`];
    return value !== null && typeof value === 'object'
      ? [...own, ...nameList(value as Names, `${prefix}${key}.`)]
      : own;
  });
}

function fault(path: string, error: unknown, names: Names): Diagnostic {
  const message = error instanceof Error ? error.message : String(error);
  const unknown = /"([^"]+)" not defined/.exec(message)?.[1] ?? /Missing helper: "([^"]+)"/.exec(message)?.[1];
  if (unknown === undefined) {
    return {
      code: 'text/bad-braces',
      severity: 'error',
      place: { path },
      message: {
        vi: 'Dấu {{…}} viết sai: trong lời văn chỉ dùng được {{tên}}.',
        en: 'The {{…}} is wrong: a text may only hold {{name}}.',
      },
      remedy: { vi: 'Ví dụ đúng: {{year}}, {{unit}}, {{unit.name}}.', en: 'Right: {{year}}, {{unit}}, {{unit.name}}.' },
    };
  }
  const known = nameList(names);
  const near = closest(unknown, [...known, ...known.map((name) => name.split('.').at(-1) ?? name)]);
  const full = known.find((name) => name === near || name.endsWith(`.${near}`));
  return {
    code: 'text/unknown-name',
    severity: 'error',
    place: { path },
    message: { vi: `Không có {{${unknown}}}.`, en: `There is no {{${unknown}}}.` },
    remedy: full
      ? { vi: `Ý bạn là {{${full}}}?`, en: `Did you mean {{${full}}}?` }
      : { vi: `Các tên dùng được: ${known.join(', ')}.`, en: `Known names: ${known.join(', ')}.` },
  };
}

/** The same names without what every object inherits, so that `{{constructor}}` is as unknown as any other wrong name. */
function bare(names: Names): Names {
  const out = Object.create(null) as Record<string, unknown>;
  out.toString = () => '{{toString}}'; // Handlebars puts the object into its own messages
  for (const [key, value] of Object.entries(names)) {
    out[key] = value !== null && typeof value === 'object' ? bare(value as Names) : value;
  }
  return out;
}

const bareNames = new WeakMap<Names, Names>();

type Fill = (names: Names) => string;

const MOST_COMPILED = 4000;
/** Texts compiled before: the plans of one district are one plan many times. */
const compiled = new Map<string, Fill>();

function compileText(text: string): Fill {
  let fill = compiled.get(text);
  if (!fill) {
    const run = compiler.compile(text, {
      strict: true,
      noEscape: true,
      preventIndent: true,
      knownHelpers: {},
      knownHelpersOnly: true,
    });
    fill = (names) => run(names, { allowProtoPropertiesByDefault: false });
    if (compiled.size >= MOST_COMPILED) compiled.clear();
    compiled.set(text, fill);
  }
  return fill;
}

/** Fills one text. */
export function expandText(text: string, names: Names, path: string): Result<string> {
  if (!text.includes('{{')) return { value: text, diagnostics: [] };
  try {
    let own = bareNames.get(names);
    if (!own) {
      own = bare(names);
      bareNames.set(names, own);
    }
    return { value: compileText(text)(own), diagnostics: [] };
  } catch (error) {
    return { diagnostics: [fault(path, error, names)] };
  }
}

/** Data in which no text holds braces; it is handed on as it is, so that what is made of it can be known again. */
const plain = new WeakSet<object>();

/** The same data with every text filled; texts that cannot be filled stay as they are and are told. Data is taken as unchangeable. */
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
