// Before a template is compiled, every tag in its text is given two attributes: `at`, the template line it stands on, and `in`, the
// path in the plan that the surrounding loops have reached, or that of the one fact it holds: `<title>{{plan.subject}}</title>`. That is
// how each block of the Document knows where it comes from.

import type Handlebars from 'handlebars';

type Program = ReturnType<typeof Handlebars.parse>;
type Statement = Program['body'][number];

const tagStart = /<([a-z][a-z0-9-]*)(?=[\s/>])/g;

interface Content extends Statement {
  value: string;
}

interface BlockStatement extends Statement {
  path: { original: string };
  params: { type: string; original?: string; loc: Statement['loc'] }[];
  hash?: { type: 'Hash'; pairs: unknown[]; loc: Statement['loc'] };
  program?: Program;
  inverse?: Program;
}

interface Mustache extends Statement {
  path: { original: string; data?: boolean };
  params: { type: string; original?: string }[];
}

interface PartialBlock extends Statement {
  program: Program;
}

/** Line and column (from 1) of an offset inside a text that starts at the given place. */
function placeIn(text: string, offset: number, start: { line: number; column: number }): string {
  const before = text.slice(0, offset).split('\n');
  const line = start.line + before.length - 1;
  const column = (before.at(-1)?.length ?? 0) + 1 + (before.length === 1 ? start.column : 0);
  return `${line}:${column}`;
}

const pathVariable = (loc: Statement['loc']) => ({
  type: 'MustacheStatement',
  path: { type: 'PathExpression', data: true, depth: 0, parts: ['path'], original: '@path', loc },
  params: [],
  escaped: true,
  strip: { open: false, close: false },
  loc,
});

/** A fact by its whole path, from the top of the plan. */
const wholePath = /^(?:decision|plan|document)\.[a-z]\w*$/i;

/** The path of the fact that is all a tag holds, plain or through one helper, where the tag is opened at the end of the first piece. */
function onlyFact([opening, fact, closing]: readonly (Statement | undefined)[]): string | undefined {
  if (fact?.type !== 'MustacheStatement' || closing?.type !== 'ContentStatement') return undefined;
  const name = /<([a-z][a-z0-9-]*)(?![a-z0-9-])[^<>]*>\s*$/.exec((opening as Content).value)?.[1];
  if (name === undefined || !(closing as Content).value.trimStart().startsWith(`</${name}>`)) return undefined;
  const { path, params } = fact as Mustache;
  const given = params.length === 0 ? path.original : params.length === 1 ? (params[0]?.original ?? '') : '';
  return wholePath.test(given) ? given : undefined;
}

/** @param fact path of all that the last tag of it holds */
function annotateContent(statement: Content, source: string, file: string, fact: string | undefined): Statement[] {
  // The parser's own value has standalone white space taken out; what it took out is only white space, so tags are found in order.
  const original = source;
  const out: Statement[] = [];
  let rest = 0;
  let searchFrom = 0;
  const literal = (value: string): Statement => ({ ...statement, value }) as unknown as Statement;
  const starts = [...statement.value.matchAll(tagStart)];
  for (const match of starts) {
    const found = original.indexOf(match[0], searchFrom);
    searchFrom = found + match[0].length;
    const end = match.index + match[0].length;
    const at = `${file}:${placeIn(original, found, statement.loc.start)}`;
    out.push(
      literal(`${statement.value.slice(rest, end)} at="${at}" in="`),
      fact !== undefined && match === starts.at(-1)
        ? literal(fact)
        : (pathVariable(statement.loc) as unknown as Statement),
    );
    rest = end;
    out.push(literal('"'));
  }
  out.push(literal(statement.value.slice(rest)));
  return out;
}

/** Changes the syntax tree in place. `each` and `with` also learn the path they were given, as hash argument `from`. */
export function annotate(program: Program, source: string, file: string): Program {
  const lines = source.split('\n');
  const textOf = (statement: Statement): string => {
    const { start, end } = statement.loc;
    if (start.line === end.line) return (lines[start.line - 1] ?? '').slice(start.column, end.column);
    return [
      (lines[start.line - 1] ?? '').slice(start.column),
      ...lines.slice(start.line, end.line - 1),
      (lines[end.line - 1] ?? '').slice(0, end.column),
    ].join('\n');
  };
  program.body = program.body.flatMap((statement, index, all): Statement[] => {
    if (statement.type === 'ContentStatement')
      return annotateContent(statement as Content, textOf(statement), file, onlyFact(all.slice(index, index + 3)));
    if (statement.type === 'BlockStatement') {
      const block = statement as BlockStatement;
      const given = block.params[0];
      if ((block.path.original === 'each' || block.path.original === 'with') && given?.type === 'PathExpression') {
        block.hash ??= { type: 'Hash', pairs: [], loc: statement.loc };
        block.hash.pairs.push({
          type: 'HashPair',
          key: 'from',
          value: { type: 'StringLiteral', value: given.original, original: given.original, loc: statement.loc },
          loc: statement.loc,
        });
      }
      if (block.program) annotate(block.program, source, file);
      if (block.inverse) annotate(block.inverse, source, file);
    }
    if (statement.type === 'PartialBlockStatement') annotate((statement as PartialBlock).program, source, file);
    return [statement];
  });
  return program;
}
