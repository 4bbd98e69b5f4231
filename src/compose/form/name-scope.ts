// The names that hold at one place of a form: loops and {{#with}} change what a bare name means, `../` goes back out.

import { type FormTag, tagBody } from '../../document/form.js';
import { closest } from '../../text/closest.js';
import { formBlocks, formCalls, parseBlockCall } from './form-blocks.js';
import type { NameShape, Shapes } from './form-names.js';
import { formWords, type TagWords } from './form-words.js';
import type { NamePath } from './tag-syntax.js';

// A tag that places blocks, against the blocks there are.

export type PlaceableBlocks = ReadonlyMap<string, { readonly placeable: boolean }>;

interface CheckedBlock {
  readonly faults: readonly TagWords[];
  /** Names whose facts it prints. */
  readonly used: readonly string[];
}

/** Bodies there can be, by their path from the top or, inside a loop, as `content`. */
const CONTENT = /^(?:content|(?:decision|plan|document)\.(?:content|articles\.\d+\.content)|annexes\.\d+\.content)$/;

/**
 * @param blocks of templates/blocks @param main the text that carries the number
 * @param inside path that the loops around have reached
 * @returns undefined if the tag prints a text
 */
export function checkBlock(
  tag: FormTag,
  blocks: PlaceableBlocks,
  main: string,
  inside: string,
): CheckedBlock | undefined {
  const body = tagBody(tag.text);
  const partial = /^>\s*(.*)$/.exec(body)?.[1]?.trim();
  const call = parseBlockCall(body);
  const stray = tag.alone ? [] : [formWords.blockInText(tag.text)];
  if (call) {
    const of = call.of ?? 'content';
    if (!CONTENT.test(of) || (call.name === 'section' && call.only === undefined)) {
      return { faults: [formWords.badBlock(tag.text, formCalls[call.name]?.usage ?? '')], used: [] };
    }
    const path = of === 'content' ? [inside, of].filter((each) => each !== '').join('.') : of.replace(/\.\d+/g, '');
    // which tables a body places is the plan's affair
    return { faults: stray, used: [path, 'tasks?', 'indicators?'] };
  }
  const name = partial ?? body;
  if (Object.hasOwn(formBlocks, name)) {
    return { faults: stray, used: (formBlocks[name]?.shows ?? []).map((shown) => shown.replace('MAIN', main)) };
  }
  if (partial !== undefined) {
    const found = blocks.get(name);
    if (found?.placeable) return { faults: stray, used: [] };
    if (found) return { faults: [formWords.blockOfPages(name)], used: [] };
    const near = closest(name, [...Object.keys(formBlocks), ...blocks.keys()]);
    return { faults: [formWords.unknownBlock(tag.text, near === undefined ? undefined : `{{> ${near}}}`)], used: [] };
  }
  // a block under a slightly wrong name has a hyphen, which no other name has
  const near = /^\w+-[\w-]*$/.test(body) ? closest(body, Object.keys(formBlocks)) : undefined;
  return near === undefined ? undefined : { faults: [formWords.unknownBlock(tag.text, `{{${near}}}`)], used: [] };
}

export interface Frame {
  /** What the bare names are of; none inside an entry that is a text. */
  readonly names: Shapes;
  /** `this`. */
  readonly own: NameShape | undefined;
  /** Path from the top, `annexes`, for what is reported and for what counts as used. */
  readonly path: string;
  readonly loop: boolean;
  readonly blockParams: Readonly<Record<string, Frame>>;
  /** Whether `../` counts it: {{#if}} makes no level. */
  readonly level: boolean;
  /** Paths that a condition around has asked for. */
  readonly asked: readonly string[];
}

export interface Resolved {
  readonly shape: NameShape;
  /** From the top: `plan.subject`, `tasks.lead`. */
  readonly path: string;
  /** The first optional name on the way that nobody has asked for. */
  readonly unasked?: string;
}

const LOOP_DATA: Readonly<Record<string, string>> = {
  index: 'thứ tự, từ 0',
  first: 'đúng ở mục đầu',
  last: 'đúng ở mục cuối',
  count: 'số mục',
};

const isLoopName = (name: string): boolean => Object.hasOwn(LOOP_DATA, name);

const joined = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join('.');

/** @returns undefined if there is no such name; `known` is how far it went */
export function resolveName(
  name: NamePath,
  frames: readonly Frame[],
): Resolved | { readonly known: string; readonly names: Shapes } {
  const levels = frames.filter(({ level }) => level);
  const top = levels[0] as Frame;
  const asked = frames.flatMap((frame) => frame.asked);
  let frame = levels[levels.length - 1 - name.depth] ?? top;
  let parts = name.parts;
  if (name.data) {
    const [head = '', ...rest] = parts;
    if (head !== 'root') {
      const inLoop = levels.some(({ loop }) => loop);
      return isLoopName(head) && inLoop
        ? { shape: { kind: 'text', vi: LOOP_DATA[head] ?? '' }, path: '' }
        : { known: '', names: {} };
    }
    frame = top;
    parts = rest;
  } else if (name.depth === 0 && parts[0] !== undefined) {
    const given = frames.findLast(({ blockParams }) => Object.hasOwn(blockParams, parts[0] as string));
    if (given) {
      frame = given.blockParams[parts[0]] as Frame;
      parts = parts.slice(1);
    }
  }
  if (parts.length === 0) {
    return { shape: frame.own ?? { kind: 'group', vi: '', names: frame.names }, path: frame.path };
  }
  let names: Shapes = frame.names;
  let path = frame.path;
  let unasked: string | undefined;
  let shape: NameShape | undefined;
  for (const part of parts) {
    if (shape && unasked === undefined && shape.optional && !asked.includes(path)) unasked = path;
    if (part === 'length' && shape?.kind === 'list') return { shape: { kind: 'text', vi: 'số mục' }, path };
    const open: NameShape | undefined = shape?.open ? { kind: 'text', vi: '' } : undefined;
    const next: NameShape | undefined = Object.hasOwn(names, part) ? names[part] : open;
    if (!next) return { known: path, names };
    shape = next;
    path = joined(path, part);
    names = next.names && next.kind !== 'list' ? next.names : {};
  }
  return { shape: shape as NameShape, path, ...(unasked === undefined ? {} : { unasked }) };
}

/** Names of every depth, for "did you mean". */
export const allNames = (names: Shapes, prefix = ''): string[] =>
  Object.entries(names).flatMap(([name, shape]) => [
    joined(prefix, name),
    ...(shape.names && shape.kind !== 'list' ? allNames(shape.names, joined(prefix, name)) : []),
  ]);

/** The list whose entries have this name, if one does: `lead` → `tasks`. */
export const listWith = (name: string, names: Shapes): string | undefined =>
  Object.entries(names).find(
    ([, shape]) => shape.kind === 'list' && shape.names && Object.hasOwn(shape.names, name),
  )?.[0];
