// One tag of a form as Handlebars understands it: what it calls, with which names. A tag that opens or goes on is closed here, so that each
// can be read alone and every fault has its tag.

import Handlebars from 'handlebars';
import { blockName, tagBody, tagKind } from '../../document/form.js';

/** A name as written: `../unit.name` is depth 1, parts [unit, name]; `@index` has `data`. */
export interface NamePath {
  readonly written: string;
  readonly parts: readonly string[];
  readonly depth: number;
  readonly data: boolean;
}

export interface TagCall {
  /** The helper, or the one name of a plain tag. */
  readonly head: NamePath;
  readonly names: readonly NamePath[];
  readonly calls: readonly TagCall[];
  readonly arguments: number;
  /** `as |row i|` */
  readonly blockParams: readonly string[];
}

interface Node {
  readonly type: string;
}

interface PathNode extends Node {
  readonly original: string;
  readonly parts: readonly string[];
  readonly depth: number;
  readonly data: boolean;
}

interface CallNode extends Node {
  readonly path: PathNode;
  readonly params: readonly Node[];
  readonly hash?: { readonly pairs: readonly { readonly value: Node }[] };
  readonly program?: { readonly blockParams?: readonly string[] };
}

const isPath = (node: Node): node is PathNode => node.type === 'PathExpression';

const nameOf = ({ original, parts, depth, data }: PathNode): NamePath => ({ written: original, parts, depth, data });

function callOf(node: CallNode): TagCall {
  const given = [...node.params, ...(node.hash?.pairs ?? []).map(({ value }) => value)];
  return {
    head: isPath(node.path)
      ? nameOf(node.path)
      : { written: String((node.path as { original?: unknown }).original), parts: [], depth: 0, data: false },
    names: given.filter(isPath).map(nameOf),
    calls: given.filter(({ type }) => type === 'SubExpression').map((each) => callOf(each as CallNode)),
    arguments: node.params.length,
    blockParams: node.program?.blockParams ?? [],
  };
}

/** @returns undefined for a tag that names nothing ({{else}}, {{/if}}); `fault` with the first line of what Handlebars said */
export function readTag(text: string): { readonly call?: TagCall; readonly fault?: string } {
  const kind = tagKind(text);
  const body = tagBody(text);
  const condition = /^else\s+(.+)$/.exec(body)?.[1];
  if (kind === 'close' || kind === 'comment' || (kind === 'else' && condition === undefined)) return {};
  const name = kind === 'else' ? (condition as string).split(/\s/)[0] : blockName(text);
  const whole =
    kind === 'else' ? `{{#${condition}}}{{/${name}}}` : kind === 'open' ? `{{${body}}}{{/${name}}}` : `{{${body}}}`;
  try {
    const [node] = Handlebars.parse(whole).body as unknown as readonly Node[];
    if (node?.type !== 'MustacheStatement' && node?.type !== 'BlockStatement') return { fault: node?.type ?? 'empty' };
    return { call: callOf(node as CallNode) };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { fault: message.split('\n').at(-1) ?? message };
  }
}
