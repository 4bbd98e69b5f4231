// One part of a form as a Handlebars template in the markup of templates: the form's own pieces are `<chunk n="…"/>`, a tag for a text is
// `<value>`, a block `<blocks>`. Each piece has a line of its own, so that a fault told by line leads back to its tag.

import { type FormPiece, type FormTag, tagBody, tagKind } from '../../document/form.js';
import { escapeMarkup } from '../../text/escape-markup.js';
import { formBlocks, parseBlockCall } from './form-blocks.js';

export interface FormSource {
  readonly text: string;
  /** Tag on each line, from line 1 at index 0. */
  readonly tags: readonly (FormTag | undefined)[];
}

const PARTIAL = /^>\s*([\w-]+)$/;

/** Markup of the blocks that a tag places; undefined if it prints a text. @param main name of the text that carries the number */
export function blockMarkup(tag: string, main: string): string | undefined {
  const body = tagBody(tag);
  if (tagKind(tag) !== 'value') return undefined;
  const partial = PARTIAL.exec(body)?.[1];
  const block = Object.hasOwn(formBlocks, body) ? formBlocks[body] : undefined;
  if (block) return block.markup.replaceAll('MAIN', main);
  if (partial !== undefined) {
    const own = Object.hasOwn(formBlocks, partial) ? formBlocks[partial] : undefined;
    return own && !own.markup.includes('MAIN') ? own.markup : `{{> ${partial}}}`;
  }
  const call = parseBlockCall(body);
  if (!call) return undefined;
  const attributes = [
    `of="${call.of ?? 'content'}"`,
    ...(call.only === undefined ? [] : [`only="${call.only}"`]),
    ...(call.end === undefined ? [] : [`end="${escapeMarkup(call.end)}"`]),
    ...(call.numbering === undefined ? [] : [`numbering="${escapeMarkup(call.numbering)}"`]),
  ];
  return `<content ${attributes.join(' ')}/>`;
}

export function formSource(pieces: readonly FormPiece[], main: string): FormSource {
  const lines: string[] = [];
  const tags: (FormTag | undefined)[] = [];
  for (const piece of pieces) {
    if (typeof piece === 'number') {
      lines.push(`<chunk n="${piece}"/>`);
      tags.push(undefined);
      continue;
    }
    const kind = tagKind(piece.text);
    if (kind === 'comment') continue;
    const blocks = blockMarkup(piece.text, main);
    if (kind !== 'value') lines.push(piece.text);
    else if (blocks !== undefined) lines.push(`<blocks tag="${piece.index}">${blocks}</blocks>`);
    else lines.push(`<value tag="${piece.index}">${piece.text}</value>`);
    tags.push(piece);
  }
  return { text: lines.join('\n'), tags };
}
