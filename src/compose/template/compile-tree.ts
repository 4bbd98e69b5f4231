// A template as Handlebars parses it → a function that fills it. The tree is walked; no code is made of it, so that it runs where a page
// forbids that (Content-Security-Policy without `unsafe-eval`). Strict, as `Handlebars.compile` is with `strict` and `knownHelpersOnly`:
// a name that is not there, and a helper that is not known, are faults with their line and column.

import type { HelperOptions } from 'handlebars';
import { escapeMarkup } from '../../text/escape-markup.js';

type Node = hbs.AST.Node;
type Path = hbs.AST.PathExpression;
type Call = hbs.AST.MustacheStatement | hbs.AST.BlockStatement | hbs.AST.SubExpression;
export type Data = Readonly<Record<string, unknown>>;
type RunOptions = { readonly data?: Data; readonly blockParams?: readonly unknown[] };
export type Filled = (context: unknown, options?: RunOptions) => string;
// biome-ignore lint/suspicious/noExplicitAny: helpers take what templates give them
export type Helper = (this: any, ...given: any[]) => unknown;

/** Where a piece of the tree runs: the contexts around it, innermost first, the data of the loops, the names that blocks gave. */
interface Env {
  readonly contexts: readonly unknown[];
  readonly data: Data;
  readonly named: readonly Readonly<Record<string, unknown>>[];
}

type Value = (env: Env) => unknown;

/** A fault of a template at its place: line from 1, column from 0, as Handlebars counts. */
export class TreeFault extends Error {
  readonly lineNumber: number;
  readonly column: number;
  constructor(message: string, { loc }: Node) {
    super(message);
    this.lineNumber = loc.start.line;
    this.column = loc.start.column;
  }
}

/** Text that is markup already. */
export class Markup {
  constructor(readonly text: string) {}
  toString(): string {
    return this.text;
  }
}

/** Data of a loop or block, which sees what is around it. */
export const frameOf = (data: Data, own: Data): Data => ({ ...data, ...own, _parent: data });

const plain = (value: unknown): string => (value === undefined || value === null ? '' : String(value));
const escaped = (value: unknown): string => (value instanceof Markup ? value.text : escapeMarkup(plain(value)));

/** Only what a value holds itself: nothing that every object inherits. */
const ownMember = (holder: unknown, name: string): unknown =>
  (typeof holder === 'object' || typeof holder === 'string') && Object.hasOwn(holder as object, name)
    ? (holder as Record<string, unknown>)[name]
    : undefined;

function member(holder: unknown, name: string, node: Node): unknown {
  if (holder === undefined || holder === null) throw new TreeFault(`Cannot read "${name}" of ${String(holder)}`, node);
  return ownMember(holder, name);
}

function strictMember(holder: unknown, name: string, node: Node): unknown {
  const there = holder !== null && typeof holder === 'object' && name in holder;
  if (!there)
    throw new TreeFault(`"${name}" not defined in ${typeof holder === 'object' ? 'object' : typeof holder}`, node);
  return member(holder, name, node);
}

/** A word where a path stands, `{{"a name"}}`, is the name of it. */
const pathOf = (node: Node): Path =>
  node.type === 'PathExpression'
    ? (node as Path)
    : ({
        ...node,
        type: 'PathExpression',
        data: false,
        depth: 0,
        parts: [String((node as hbs.AST.StringLiteral).original)],
        original: String((node as hbs.AST.StringLiteral).original),
      } as Path);

const isScoped = ({ original }: Path): boolean => /^(?:\.|this\b)/.test(original);
const isEmpty = (value: unknown): boolean => (!value && value !== 0) || (Array.isArray(value) && value.length === 0);

const builtIn: Readonly<Record<string, Helper>> = {
  if(value: unknown, options: HelperOptions) {
    return (!options.hash.includeZero && !value) || isEmpty(value) ? options.inverse(this) : options.fn(this);
  },
  unless(value: unknown, options: HelperOptions) {
    return (!options.hash.includeZero && !value) || isEmpty(value) ? options.fn(this) : options.inverse(this);
  },
  lookup: (holder: unknown, name: unknown) => (holder ? ownMember(holder, String(name)) : holder),
};

/**
 * @param partials by name; looked up when the template runs, so that they may name each other
 * @returns the template's function: its data holds at least `path`; `root` is the outermost context
 * @throws TreeFault for a helper that is not known, and when run, for a name that is not there
 */
export function compileTree(
  program: hbs.AST.Program,
  own: Readonly<Record<string, Helper>>,
  partials: ReadonlyMap<string, Filled>,
): Filled {
  const helpers: Readonly<Record<string, Helper>> = { ...builtIn, ...own };
  const isHelper = (name: unknown): name is string => typeof name === 'string' && Object.hasOwn(helpers, name);

  function compilePath(path: Path, params: readonly (readonly string[])[], strict: boolean): Value {
    const parts = path.parts as readonly string[];
    const follow = (start: unknown, from: number, last: boolean): unknown => {
      let value = start;
      for (let index = from; index < parts.length; index++)
        value = (last && index === parts.length - 1 ? strictMember : member)(value, parts[index] as string, path);
      return value;
    };
    const first = parts[0];
    if (path.data)
      return ({ data }) => {
        let frame: unknown = data;
        for (let up = 0; up < path.depth; up++) frame = (frame as Data | undefined)?._parent;
        return follow(frame, 0, strict);
      };
    if (first !== undefined && path.depth === 0 && !isScoped(path)) {
      const at = params.findIndex((names) => names.includes(first));
      if (at >= 0) return ({ named }) => follow(named[at]?.[first], 1, false);
    }
    return ({ contexts }) => follow(contexts[path.depth], 0, strict);
  }

  function compileExpression(node: Node, params: readonly (readonly string[])[]): Value {
    if (node.type === 'PathExpression') return compilePath(node as Path, params, false);
    if (node.type === 'SubExpression') return compileCall(node as hbs.AST.SubExpression, params);
    if (node.type === 'NullLiteral') return () => null;
    if (node.type === 'UndefinedLiteral') return () => undefined;
    const { value } = node as hbs.AST.StringLiteral;
    return () => value;
  }

  const compileHash = (
    hash: hbs.AST.Hash | undefined,
    params: readonly (readonly string[])[],
  ): ((env: Env) => Data) => {
    const pairs = (hash?.pairs ?? []).map(({ key, value }) => [key, compileExpression(value, params)] as const);
    return (env) => Object.fromEntries(pairs.map(([key, value]) => [key, value(env)]));
  };

  /** A helper with what it is given, or a name alone. @param blocks what stands inside of it, for a block */
  function compileCall(call: Call, params: readonly (readonly string[])[], blocks?: (env: Env) => object): Value {
    const path = pathOf(call.path);
    const name = path.parts[0];
    const simple = path.parts.length === 1 && !isScoped(path) && path.depth === 0 && !path.data;
    const given = call.type === 'SubExpression' || call.params.length > 0 || (call.hash?.pairs.length ?? 0) > 0;
    const shadowed = simple && params.some((names) => names.includes(name as string));
    if (!(simple && !shadowed && (given || isHelper(name)))) {
      if (given && !shadowed) throw new TreeFault(`Unknown helper ${path.original}`, call);
      return compilePath(path, params, true);
    }
    if (!isHelper(name)) throw new TreeFault(`Unknown helper ${String(name)}`, call);
    const helper = helpers[name] as Helper;
    const values = call.params.map((param) => compileExpression(param, params));
    const hash = compileHash(call.hash, params);
    return (env) =>
      helper.call(env.contexts[0] ?? {}, ...values.map((value) => value(env)), {
        name,
        hash: hash(env),
        data: env.data,
        ...blocks?.(env),
      });
  }

  function compileInner(inner: hbs.AST.Program | undefined, params: readonly (readonly string[])[]) {
    if (!inner) return () => () => '';
    const names = inner.blockParams ?? [];
    const body = compileBody(inner, names.length > 0 ? [names, ...params] : params);
    return (env: Env): Filled =>
      (context, options = {}) =>
        body({
          contexts: context === env.contexts[0] ? env.contexts : [context, ...env.contexts],
          data: options.data ?? env.data,
          named:
            names.length > 0
              ? [Object.fromEntries(names.map((name, index) => [name, options.blockParams?.[index]])), ...env.named]
              : env.named,
        });
  }

  function compileBlock(block: hbs.AST.BlockStatement, params: readonly (readonly string[])[]): (env: Env) => string {
    const inner = compileInner(block.program, params);
    const other = compileInner(block.inverse, params);
    const inside = (env: Env) => ({ fn: inner(env), inverse: other(env) });
    const value = compileCall(block, params, inside);
    if (isHelper(pathOf(block.path).parts[0])) return (env) => plain(value(env));
    // a name alone: for each entry of a list, inside a group of names, or where it is true
    return (env) => {
      const given = value(env);
      const { fn, inverse } = inside(env);
      const around = env.contexts[0];
      if (given === true) return fn(around);
      if (given === false || given === undefined || given === null) return inverse(around);
      if (!Array.isArray(given)) return fn(given);
      return plain(helpers.each?.call(around, given, { hash: {}, data: env.data, fn, inverse }));
    };
  }

  function compilePartial(
    node: hbs.AST.PartialStatement | hbs.AST.PartialBlockStatement,
    params: readonly (readonly string[])[],
  ): (env: Env) => string {
    const name =
      node.name.type === 'SubExpression'
        ? compileCall(node.name as hbs.AST.SubExpression, params)
        : () => (node.name as Path).original;
    const context = node.params[0] ? compileExpression(node.params[0], params) : ({ contexts }: Env) => contexts[0];
    const hash = compileHash(node.hash, params);
    const { indent = '' } = node as hbs.AST.PartialStatement;
    const hasHash = (node.hash?.pairs.length ?? 0) > 0;
    const inner =
      node.type === 'PartialBlockStatement'
        ? compileInner((node as hbs.AST.PartialBlockStatement).program, params)
        : undefined;
    return (env) => {
      const asked = String(name(env));
      const given = context(env);
      const around = env.data['partial-block'] as Filled | undefined;
      const body = inner?.(env);
      // what is put into a partial sees the block that the partial around it was given
      const block: Filled | undefined =
        body &&
        ((inside, options = {}) =>
          body(inside, { ...options, data: frameOf(options.data ?? env.data, { 'partial-block': around }) }));
      const partial = asked === '@partial-block' ? around : (partials.get(asked) ?? block);
      if (!partial) throw new TreeFault(`The partial ${asked} could not be found`, node);
      const data = block ? frameOf(env.data, { 'partial-block': block }) : env.data;
      return indent + partial(hasHash ? { ...(given as object), ...hash(env) } : given, { data });
    };
  }

  function compileStatement(node: hbs.AST.Statement, params: readonly (readonly string[])[]): (env: Env) => string {
    switch (node.type) {
      case 'ContentStatement': {
        const { value } = node as hbs.AST.ContentStatement;
        return () => value;
      }
      case 'CommentStatement':
        return () => '';
      case 'MustacheStatement': {
        const value = compileCall(node as hbs.AST.MustacheStatement, params);
        const print = (node as hbs.AST.MustacheStatement).escaped ? escaped : plain;
        return (env) => print(value(env));
      }
      case 'BlockStatement':
        return compileBlock(node as hbs.AST.BlockStatement, params);
      case 'PartialStatement':
      case 'PartialBlockStatement':
        return compilePartial(node as hbs.AST.PartialStatement, params);
      default:
        throw new TreeFault(`${node.type} is not used here`, node);
    }
  }

  function compileBody({ body }: hbs.AST.Program, params: readonly (readonly string[])[]): (env: Env) => string {
    const pieces = body.map((statement) => compileStatement(statement, params));
    return (env) => {
      let out = '';
      for (const piece of pieces) out += piece(env);
      return out;
    };
  }

  const run = compileBody(program, []);
  return (context, { data = {} } = {}) =>
    run({ contexts: [context], data: 'root' in data ? data : frameOf(data, { root: context }), named: [] });
}
