// A tag that places blocks, against the blocks there are.

import { type FormTag, tagBody } from '../../document/form.js';
import { closest } from '../../text/closest.js';
import { formBlocks, formCalls, parseBlockCall } from './form-blocks.js';
import { formWords, type TagWords } from './form-words.js';

export type PlaceableBlocks = ReadonlyMap<string, { readonly placeable: boolean }>;

export interface CheckedBlock {
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
  const near = /^\w[\w-]*-[\w-]*$/.test(body) ? closest(body, Object.keys(formBlocks)) : undefined;
  return near === undefined ? undefined : { faults: [formWords.unknownBlock(tag.text, `{{${near}}}`)], used: [] };
}
